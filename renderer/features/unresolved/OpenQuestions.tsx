/** How much of a document is still to be settled, and the way there; nothing when nothing is. */
import { useTranslation } from 'react-i18next';
import type { Act } from '../../../schema/model/coding.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useCommands } from '../../app/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './OpenQuestions.module.css';

interface OpenQuestionsProps {
  documentId: string;
  acts: ReadonlyMap<string, Act>;
}

export function OpenQuestions({ documentId, acts }: OpenQuestionsProps) {
  const { t } = useTranslation('unresolved');
  const { run } = useCommands();
  const ambiguous = useContractQuery('act.ambiguous', { documentId }).data?.length ?? 0;
  const incomplete = [...acts.values()].filter((act) => act.missing.length > 0 && act.start < act.end).length;
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
