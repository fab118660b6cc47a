/** The window: what every room needs around it, and the start screen or the open study inside. */
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Client } from '../api/client.ts';
import { ClientContext } from '../api/hooks.ts';
import { ToastProvider } from '../app/toasts.tsx';
import { StartScreen } from '../features/start/StartScreen.tsx';
import { StudyProvider, useStudy } from '../features/start/StudyProvider.tsx';
import { useLanguage, useLocale } from '../i18n/index.ts';
import { loaded } from '../ui/loaded.tsx';

/** Apart, so that a start without a study shows its first screen before anything of a study's rooms is read. */
const Workspace = loaded<object>(() => import('./Workspace.tsx').then(({ Workspace }) => Workspace));

/** ms: without a study that is quicker known. */
const OPENING_MS = 50;

export function App({ client }: { client: Client }) {
  const language = useLanguage();
  useEffect(() => window.proact.setLanguage(language), [language]);
  return (
    <I18nProvider locale={useLocale()}>
      <ClientContext value={client}>
        <QueryClientProvider client={client.cache}>
          <ToastProvider>
            <StudyProvider>
              <Content />
            </StudyProvider>
          </ToastProvider>
        </QueryClientProvider>
      </ClientContext>
    </I18nProvider>
  );
}

function Content() {
  const { study } = useStudy();
  const isOpening = study === undefined;
  // While the study is being opened its rooms are read. What prevents it is said when they are shown.
  useEffect(() => {
    const timer = isOpening ? setTimeout(() => Workspace.load().catch(() => {}), OPENING_MS) : undefined;
    return () => clearTimeout(timer);
  }, [isOpening]);
  if (isOpening) return null;
  if (study === null) return <StartScreen />;
  return <Workspace key={study.opening} />;
}
