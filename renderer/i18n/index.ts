/**
 * The window speaks the catalogue of words/ through i18next, with typed keys. Errors and remarks that come from the
 * core are put into words here as well.
 */
import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { AppError, messageText, type Notice, type WireError } from '../../schema/errors.ts';
import type * as en from '../../words/en/index.ts';
import {
  CATALOGUES,
  DEFAULT_LANGUAGE,
  isLanguage,
  type Language,
  languageFor,
  localeOf,
} from '../../words/languages.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en;
  }
}

const STORED = 'proact.language';

function firstLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  return isLanguage(stored) ? stored : languageFor(navigator.language);
}

/** Called once, before the first render. */
export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next.use(initReactI18next).init({
    resources: CATALOGUES,
    lng: firstLanguage(),
    fallbackLng: DEFAULT_LANGUAGE,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
  });
}

export function setLanguage(language: Language): void {
  localStorage.setItem(STORED, language);
  void i18next.changeLanguage(language);
}

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : DEFAULT_LANGUAGE;
}

export function useLocale(): string {
  return localeOf(useLanguage());
}

/** Words for what the core reports, in the window's language. */
export function useMessageText(): (message: Notice | WireError) => string {
  const language = useLanguage();
  return useCallback((message) => messageText(language, message), [language]);
}

/** Words for anything thrown; what is not an AppError is a defect in the window. */
export function useErrorText(): (error: unknown) => string {
  const language = useLanguage();
  return useCallback(
    (error) =>
      messageText(
        language,
        error instanceof AppError ? error : { key: 'call.internal', params: { reference: 'window' } },
      ),
    [language],
  );
}
