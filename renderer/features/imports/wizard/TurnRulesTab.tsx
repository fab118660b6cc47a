/** The rules by which turns are found in all files of the import, with the chosen file's text as they make it. */
import { useTranslation } from 'react-i18next';
import type { PreviewedFile } from '../../../../schema/model/imports.ts';
import type { TurnRules } from '../../../../schema/model/turn-rules.ts';
import { DEFAULT_TURN_RULES } from '../../../../schema/text/speaker-label.ts';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import { TurnRulesEditor } from '../../speakers/TurnRulesEditor.tsx';
import { useSavedRules } from '../../speakers/use-saved-rules.ts';
import { canImport } from './previewed-files.ts';
import styles from './Wizard.module.css';

interface TurnRulesTabProps {
  files: readonly PreviewedFile[];
  isReading: boolean;
  rules: TurnRules | null;
  onChange: (rules: TurnRules | null) => void;
}

export function TurnRulesTab({ files, isReading, rules, onChange }: TurnRulesTabProps) {
  const { t } = useTranslation(['imports', 'speakers']);
  const { saved, save, remove } = useSavedRules();
  const read = files.filter(canImport);
  const turns = read.reduce((sum, file) => sum + file.turns, 0);
  const labels = new Set(read.flatMap((file) => file.speakers.map(({ label }) => label))).size;
  const shown = rules ?? DEFAULT_TURN_RULES;
  return (
    <>
      <p className={cx(styles.hint)}>{t('wizard.rulesText')}</p>
      <TurnRulesEditor
        rules={shown}
        onChange={onChange}
        saved={saved}
        onSave={(name) => void save(name, shown)}
        onDelete={(one) => void remove(one)}
        effect={
          isReading
            ? t('wizard.readingAgain')
            : t('wizard.rulesEffect', {
                turns: t('speakers:rules.turns', { count: turns }),
                speakers: t('speakers:rules.speakers', { count: labels }),
                count: read.length,
              })
        }
      />
      {rules && (
        <div>
          <Button onPress={() => onChange(null)}>{t('wizard.defaultRules')}</Button>
        </div>
      )}
    </>
  );
}
