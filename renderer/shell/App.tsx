/** The window: what every room needs around it, and the start screen or the open study inside. */
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Client } from '../api/client.ts';
import { ClientContext } from '../api/hooks.ts';
import { ToastProvider } from '../app/toasts.tsx';
import { StartScreen } from '../features/start/StartScreen.tsx';
import { StudyProvider, useStudy } from '../features/start/StudyProvider.tsx';
import { useLanguage, useLocale } from '../i18n/index.ts';

/** Apart, so that a start without a study shows its first screen before anything of a study's rooms is read. */
const Workspace = lazy(() => import('./Workspace.tsx').then(({ Workspace }) => ({ default: Workspace })));

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
  const { study, openings } = useStudy();
  if (study === undefined) return null;
  if (study === null) return <StartScreen />;
  return (
    <Suspense>
      <Workspace key={openings} />
    </Suspense>
  );
}
