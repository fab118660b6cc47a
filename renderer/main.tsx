/** Starts the window: language first, then the port, then React. */
import './app/zod-without-eval.ts';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './ui/tokens.css';
import './ui/reset.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { PORT_MESSAGE } from '../schema/shell.ts';
import { createClient } from './api/client.ts';
import { PortTransport } from './api/transport.ts';
import { App } from './app/App.tsx';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';
import { applyStoredTheme } from './app/theme.ts';
import { startI18n } from './i18n/index.ts';

applyStoredTheme();
await startI18n();

const transport = new PortTransport();
window.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.source === window && event.data === PORT_MESSAGE && port) transport.attach(port);
});
transport.onLost(() => window.proact.requestPort());
window.proact.requestPort();

const client = createClient(transport);
window.proact.onFinish(() =>
  client.pendingWork.finish().then(
    () => true,
    () => false,
  ),
);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App client={client} />
    </ErrorBoundary>
  </StrictMode>,
);
