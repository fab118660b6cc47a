/** The chosen file: what it is, what is to be known before it is imported, and what is to become of it. */
import { useTranslation } from 'react-i18next';
import type { PreviewedFile } from '../../../../schema/model/imports.ts';
import { useLocale, useMessageText } from '../../../i18n/index.ts';
import { cx } from '../../../ui/cx.ts';
import { Select } from '../../../ui/Select.tsx';
import { StatusChip } from '../StatusChip.tsx';
import { canImport, canReplace, type Decision, stateOf, titleInStudy } from './previewed-files.ts';
import { useFormatName } from './use-format-name.ts';
import styles from './Wizard.module.css';

const TONES = {
  refused: 'refused',
  newVersion: 'warned',
  remarked: 'warned',
  ready: 'done',
  notMaterial: 'skipped',
  known: 'skipped',
} as const;

interface FileFactsProps {
  file: PreviewedFile;
  decision: Decision;
  onDecide: (decision: Decision) => void;
}

export function FileFacts({ file, decision, onDecide }: FileFactsProps) {
  const { t } = useTranslation('imports');
  const messageText = useMessageText();
  const formatName = useFormatName();
  const locale = useLocale();
  const { error, warnings } = file;
  const title = titleInStudy(file);
  const state = stateOf(file);
  const counted = (key: 'words' | 'turns' | 'headings' | 'timestamps' | 'pages' | 'meetingItems') =>
    file[key] === 0 && key !== 'words' && key !== 'turns'
      ? []
      : [t(`wizard.${key}`, { count: file[key], shown: file[key].toLocaleString(locale) })];
  const facts = canImport(file)
    ? [
        formatName(file.format),
        ...(file.encoding === null ? [] : [file.encoding]),
        ...counted('words'),
        ...counted('turns'),
        ...counted('timestamps'),
        ...counted('headings'),
        ...counted('meetingItems'),
        ...counted('pages'),
      ]
    : [];
  const choices: Decision[] = canReplace(file) ? ['import', 'replace', 'leave'] : ['import', 'leave'];
  return (
    <header className={cx(styles.facts)}>
      <div className={cx(styles.title)}>
        <h3 className={cx(styles.fileName)}>{file.file}</h3>
        <StatusChip status={TONES[state]}>{t(`wizard.state.${state}`, { count: warnings.length, title })}</StatusChip>
      </div>
      {facts.length > 0 && <p className={cx(styles.hint)}>{facts.join(' · ')}</p>}
      {error && <p className={cx(styles.reason)}>{messageText(error)}</p>}
      {warnings.length > 0 && (
        <ul className={cx(styles.warnings)}>
          {warnings.map((warning) => (
            <li key={warning.message}>{messageText(warning)}</li>
          ))}
        </ul>
      )}
      {canImport(file) && (
        <div className={cx(styles.decision)}>
          <Select
            label={t('wizard.decision')}
            value={decision}
            choices={choices.map((id) => ({ id, label: t(`wizard.decide.${id}`, { title }) }))}
            onChange={onDecide}
          />
          {decision === 'replace' && <p className={cx(styles.hint)}>{t('wizard.replaceText')}</p>}
        </div>
      )}
    </header>
  );
}
