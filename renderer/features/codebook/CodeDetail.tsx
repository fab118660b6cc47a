/** Everything a code says of itself, edited in place. */
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../schema/contract.ts';
import { CODE_TEXTS } from '../../../schema/model/codebook.ts';
import type { CountedCode, Facet } from '../../../schema/model/coding.ts';
import { useContractCommand } from '../../api/hooks.ts';
import { shortcutText } from '../../app/shortcuts.ts';
import { useToasts } from '../../app/toasts.tsx';
import { cx } from '../../ui/cx.ts';
import { InPlaceField } from '../../ui/InPlaceField.tsx';
import { MergeIcon, MoreIcon, MoveIcon, SplitIcon, TrashIcon } from '../../ui/icons.tsx';
import { MenuButton, MenuItem } from '../../ui/Menu.tsx';
import { CodeMemos } from '../memos/CodeMemos.tsx';
import styles from './Codebook.module.css';
import { ColourPicker } from './ColourPicker.tsx';

interface CodeDetailProps {
  code: CountedCode;
  facet: Facet | undefined;
  nameField: Ref<HTMLInputElement>;
  onOpen: (dialog: 'move' | 'merge' | 'split' | 'delete') => void;
}

export function CodeDetail({ code, facet, nameField, onOpen }: CodeDetailProps) {
  const { t } = useTranslation(['codebook', 'common']);
  const { run: update } = useContractCommand('code.update');
  const { guard } = useToasts();
  const save = async (change: Omit<CallInput<'code.update'>, 'codeId'>) =>
    (await guard(update({ codeId: code.id, ...change }))) !== null;

  return (
    <article className={cx(styles.detail)} aria-label={code.name}>
      <header className={cx(styles.header)}>
        <ColourPicker colour={code.colour} onChange={(colour) => save({ colour })} />
        <div className={cx(styles.headings)}>
          <InPlaceField
            label={t('field.name')}
            hideLabel
            value={code.name}
            inputRef={nameField}
            className={styles.name}
            onSave={async (name) => name !== '' && save({ name })}
          />
          <p className={cx(styles.where)}>
            {facet?.name} · {t('common:codings', { count: code.codings })} ·{' '}
            {t('common:documents', { count: code.documents })}
          </p>
        </div>
        <MenuButton label={t('common:more')} icon={<MoreIcon />}>
          <MenuItem label={t('move.menu')} icon={<MoveIcon />} onAction={() => onOpen('move')} />
          <MenuItem label={t('merge.menu')} icon={<MergeIcon />} onAction={() => onOpen('merge')} />
          <MenuItem label={t('split.menu')} icon={<SplitIcon />} onAction={() => onOpen('split')} />
          <MenuItem
            danger
            label={t('delete.menu')}
            icon={<TrashIcon />}
            shortcut={shortcutText({ key: t('key.delete') })}
            onAction={() => onOpen('delete')}
          />
        </MenuButton>
      </header>
      {CODE_TEXTS.map((text) => (
        <InPlaceField
          key={text}
          label={t(`field.${text}`)}
          placeholder={t(`placeholder.${text}`)}
          multiline
          value={code[text]}
          className={styles.text}
          onSave={(value) => save({ [text]: value })}
        />
      ))}
      <InPlaceField
        label={t('field.shortId')}
        value={code.shortId}
        className={styles.shortId}
        onSave={async (shortId) => shortId !== '' && save({ shortId })}
      />
      <CodeMemos code={code} />
    </article>
  );
}
