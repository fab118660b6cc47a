/** The files of an import, hundreds of them if need be: each with what it is and a sign for how it stands with it. */
import { useState } from 'react';
import { ListBox, ListBoxItem, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { PreviewedFile } from '../../../../schema/model/imports.ts';
import { useLocale } from '../../../i18n/index.ts';
import { cx } from '../../../ui/cx.ts';
import { CheckIcon, CloseIcon, ErrorIcon, InfoIcon, SetsIcon, WarningIcon } from '../../../ui/icons.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { useTreeLayout } from '../../../ui/useTreeLayout.ts';
import {
  canImport,
  type Decisions,
  decisionOn,
  type FileState,
  needsAttention,
  stateOf,
  titleInStudy,
} from './previewed-files.ts';
import { useFormatName } from './use-format-name.ts';
import styles from './Wizard.module.css';

const ROW_PX = 52;
const ICONS: Record<FileState, typeof CheckIcon> = {
  refused: ErrorIcon,
  newVersion: SetsIcon,
  remarked: WarningIcon,
  ready: CheckIcon,
  notMaterial: InfoIcon,
  known: InfoIcon,
};

interface FileListProps {
  files: readonly PreviewedFile[];
  decisions: Decisions;
  /** Index of the chosen file. */
  chosen: number;
  onChoose: (index: number) => void;
}

export function FileList({ files, decisions, chosen, onChoose }: FileListProps) {
  const { t } = useTranslation('imports');
  const [shown, setShown] = useState<'all' | 'attention'>('all');
  const { layout, ref } = useTreeLayout(ROW_PX, null);
  const items = files.map((file, id) => ({ id, file, decision: decisionOn(file, decisions) }));
  const open = items.filter(({ file }) => needsAttention(file));
  return (
    <div className={cx(styles.list)}>
      <Segmented
        label={t('wizard.show')}
        value={shown}
        onChange={setShown}
        choices={[
          { id: 'all', label: t('wizard.all', { count: files.length }) },
          { id: 'attention', label: t('wizard.attention', { count: open.length }) },
        ]}
      />
      <Virtualizer layout={layout}>
        <ListBox
          ref={ref}
          aria-label={t('wizard.files')}
          items={shown === 'all' ? items : open}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={[chosen]}
          onSelectionChange={(keys) => {
            const [key] = keys;
            if (typeof key === 'number') onChoose(key);
          }}
          className={cx(styles.files)}
          renderEmptyState={() => <p className={cx(styles.hint, styles.none)}>{t('wizard.nothingOpen')}</p>}
        >
          {({ id, file, decision }) => <FileRow key={id} id={id} file={file} decision={decision} />}
        </ListBox>
      </Virtualizer>
    </div>
  );
}

function FileRow({
  id,
  file,
  decision,
}: {
  id: number;
  file: PreviewedFile;
  decision: 'import' | 'replace' | 'leave';
}) {
  const { t } = useTranslation('imports');
  const locale = useLocale();
  const formatName = useFormatName();
  const isLeft = decision === 'leave' && canImport(file);
  const state = stateOf(file);
  const title = titleInStudy(file);
  const Icon = isLeft ? CloseIcon : ICONS[state];
  const standing = isLeft
    ? t('wizard.state.left')
    : decision === 'replace'
      ? t('wizard.state.replaces', { title })
      : t(`wizard.state.${state}`, {
          count: file.warnings.length,
          title,
        });
  const facts = canImport(file)
    ? [
        formatName(file.format),
        t('wizard.words', { count: file.words, shown: file.words.toLocaleString(locale) }),
        t('wizard.turns', { count: file.turns, shown: file.turns.toLocaleString(locale) }),
      ]
    : [];
  const details = [...(state === 'ready' && !isLeft ? [] : [standing]), ...facts].join(' · ');
  return (
    <ListBoxItem
      id={id}
      textValue={`${file.file}, ${[...facts, standing].join(', ')}`}
      className={cx(styles.fileRow, isLeft && styles.isLeft)}
    >
      <span className={cx(styles.sign, styles[isLeft ? 'known' : state])}>
        <Icon />
      </span>
      <span className={cx(styles.what)}>
        <span className={cx(styles.name)}>{file.file}</span>
        <span className={cx(styles.details)}>{details}</span>
      </span>
    </ListBoxItem>
  );
}
