/** Starts the window: language first, then the port, then React. */
import './shell/zod-without-eval.ts';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './ui/tokens.css';
import './ui/reset.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { PORT_MESSAGE } from '../schema/shell.ts';
import { createClient } from './api/client.ts';
import { PortTransport } from './api/transport.ts';
import { startI18n } from './i18n/index.ts';
import { App } from './shell/App.tsx';
import { keepFocusAfterAltChords } from './shell/alt-chords.ts';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';
import { applyStoredTheme } from './shell/theme.ts';

applyStoredTheme();
keepFocusAfterAltChords();
await startI18n();

const transport = new PortTransport();
window.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.source === window && event.data === PORT_MESSAGE && port) transport.attach(port);
});
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
