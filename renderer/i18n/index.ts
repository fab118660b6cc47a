/**
 * The window's texts in English and bokmål, one file per feature, typed keys. Texts of errors and
 * remarks that come from the core are in schema/messages and are put into words here as well.
 */
import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { AppError, type Notice, type WireError } from '../../schema/errors.ts';
import { formatMessage, type Language, type MessageKey } from '../../schema/messages/format.ts';
import * as en from './en/index.ts';
import * as nb from './nb/index.ts';

const resources = { en, nb };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en;
  }
}

const STORED = 'proact.language';

function firstLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  if (stored === 'en' || stored === 'nb') return stored;
  return /^(nb|nn|no)\b/i.test(navigator.language) ? 'nb' : 'en';
}

/** Called once, before the first render. */
export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next.use(initReactI18next).init({
    resources,
    lng: firstLanguage(),
    fallbackLng: 'en',
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
  return i18n.language === 'nb' ? 'nb' : 'en';
}

/** For dates and numbers: British order and a 24-hour clock in English. */
export function useLocale(): string {
  return useLanguage() === 'nb' ? 'nb-NO' : 'en-GB';
}

/** Words for what the core reports, in the window's language. */
export function useMessageText(): (message: Notice | WireError) => string {
  const language = useLanguage();
  return useCallback((message) => formatMessage(language, message.key as MessageKey, message.params), [language]);
}

/** Words for anything thrown; what is not an AppError is a defect in the window. */
export function useErrorText(): (error: unknown) => string {
  const language = useLanguage();
  return useCallback(
    (error) =>
      error instanceof AppError
        ? formatMessage(language, error.key, error.params)
        : formatMessage(language, 'call.internal', { reference: 'window' }),
    [language],
  );
}
