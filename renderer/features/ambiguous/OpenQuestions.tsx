/** How much of a document is still to be settled, and the way there; nothing when nothing is. */
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '../../api/hooks.ts';
import { useCommands } from '../../app/commands.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './OpenQuestions.module.css';

export function OpenQuestions({ documentId }: { documentId: string }) {
  const { t } = useTranslation('unresolved');
  const { run } = useCommands();
  const ambiguous = useContractQuery('act.ambiguous', { documentId }).data?.length ?? 0;
  const incomplete = useContractQuery('act.incomplete', { documentId }).data?.length ?? 0;
  if (ambiguous + incomplete === 0) return null;
  const said = [
    ambiguous > 0 ? t('ambiguous', { count: ambiguous }) : '',
    incomplete > 0 ? t('incomplete', { count: incomplete }) : '',
  ];
  return (
    <div className={cx(styles.questions)}>
      <span>{said.filter(Boolean).join(' · ')}</span>
      <Button variant="quiet" onPress={() => run('unresolved')}>
        {t('resolve')}
      </Button>
    </div>
  );
}
