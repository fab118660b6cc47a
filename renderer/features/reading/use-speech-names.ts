/** The words that stand over paraphrases and field notes in the text, for the style sheet. */
import { type CSSProperties, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export function useSpeechNames(): CSSProperties {
  const { t } = useTranslation('speakers');
  return useMemo(() => {
    const names = {
      '--paraphrase': JSON.stringify(t('kind.paraphrase')),
      '--field-note': JSON.stringify(t('kind.field_note')),
    };
    return names as CSSProperties;
  }, [t]);
}
