/** Formats are called as their files end; tables by what they hold. */
import { useTranslation } from 'react-i18next';

export function useFormatName(): (format: string) => string {
  const { t } = useTranslation('imports');
  return (format) => (format === 'survey' || format === 'table' ? t(`wizard.format.${format}`) : format.toUpperCase());
}
