/** The ordered levels, from the individual to the nation, and what other frameworks call them. */
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';

export function LevelsSection() {
  const { t } = useTranslation('study');
  return <EmptyState title={t('section.levels')} />;
}
