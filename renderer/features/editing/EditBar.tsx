/** What can be done to the text while it is edited, and whether what was typed is stored. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockKind } from '../../../schema/model/document.ts';
import { joinTurn } from '../../../schema/text/turn-edits.ts';
import { useCall } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import type { Surface } from '../../document/document-state.ts';
import { turnAt } from '../../document/selection.ts';
import { useDocument, useOpenDocument } from '../../document/use-open-document.tsx';
import { useErrorText } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { SearchIcon } from '../../ui/icons.tsx';
import { MenuButton, MenuItem } from '../../ui/Menu.tsx';
import styles from './Editing.module.css';
import { SpeakerDialog } from './SpeakerDialog.tsx';
import { TimestampDialog } from './TimestampDialog.tsx';

const HEADING_LEVELS = [1, 2, 3] as const;

type TurnDialog = { kind: 'speaker' | 'time'; turn: number } | { kind: 'split'; turn: number | null; at: number };

export function EditBar() {
  const isEditing = useDocument((state) => state.isEditing);
  const surface = useDocument((state) => state.surface);
  return surface && isEditing && <Bar surface={surface} />;
}

function Bar({ surface }: { surface: Surface }) {
  const { t } = useTranslation('editing');
  const errorText = useErrorText();
  const call = useCall();
  const { guard } = useToasts();
  const open = useOpenDocument();
  const { editing, id: documentId } = open;
  const saving = useDocument((state) => state.saving);
  const [dialog, setDialog] = useState<TurnDialog | null>(null);
  const { editor, view } = surface;

  const place = () => editor.selection() ?? { start: 0, end: 0, anchor: 0, focus: 0 };
  const back = () => {
    setDialog(null);
    view.root.focus({ preventScroll: true });
    editor.select(place());
  };
  const setKind = (kind: BlockKind, headingLevel = 0) => {
    const { start, end } = place();
    void guard(call('document.setBlockKind', { documentId, start, end, kind, headingLevel }));
    back();
  };
  const openFor = (kind: 'speaker' | 'time' | 'join') => {
    const { document } = open.store.state;
    const turn = turnAt(document, place().start);
    if (turn === null) open.coding.say(t('turn.none'));
    else if (kind === 'join') editor.apply(joinTurn(document, turn));
    else setDialog({ kind, turn });
  };
  const split = () => {
    const at = place().start;
    setDialog({ kind: 'split', turn: turnAt(open.store.state.document, at), at });
  };

  return (
    <section className={cx(styles.bar)} aria-label={t('bar')}>
      <IconButton label={t('bold')} onPress={() => editing.format('bold')} preventFocusOnPress>
        <strong className={cx(styles.glyph)}>B</strong>
      </IconButton>
      <IconButton label={t('italic')} onPress={() => editing.format('italic')} preventFocusOnPress>
        <em className={cx(styles.glyph)}>I</em>
      </IconButton>
      <MenuButton label={t('kind.label')}>
        <MenuItem label={t('kind.paragraph')} onAction={() => setKind('paragraph')} />
        {HEADING_LEVELS.map((level) => (
          <MenuItem key={level} label={t('kind.heading', { level })} onAction={() => setKind('heading', level)} />
        ))}
        <MenuItem label={t('kind.list_item')} onAction={() => setKind('list_item')} />
        <MenuItem label={t('kind.table_cell')} onAction={() => setKind('table_cell')} />
      </MenuButton>
      <MenuButton label={t('turn.label')}>
        <MenuItem label={t('turn.speaker')} onAction={() => openFor('speaker')} />
        <MenuItem label={t('turn.split')} onAction={split} />
        <MenuItem label={t('turn.join')} onAction={() => openFor('join')} />
        <MenuItem label={t('turn.time')} onAction={() => openFor('time')} />
      </MenuButton>
      <IconButton label={t('find.open')} onPress={() => open.find(true)}>
        <SearchIcon />
      </IconButton>
      <span className={cx(styles.state)} role="status">
        {t(`state.${saving.state}`)}
      </span>
      <Button variant="quiet" onPress={() => editing.setEditing(false)}>
        {t('done')}
      </Button>
      {saving.state === 'failed' && (
        <div className={cx(styles.failed)} role="alert">
          <p>{t('failed', { why: errorText(saving.error) })}</p>
          <Button onPress={editing.retry}>{t('retry')}</Button>
          <Button onPress={() => void editing.discard()}>{t('discard')}</Button>
        </div>
      )}
      {dialog?.kind === 'time' && (
        <TimestampDialog
          document={open.store.state.document}
          turn={dialog.turn}
          onClose={back}
          onApply={(edits) => editor.apply(edits)}
        />
      )}
      {dialog && dialog.kind !== 'time' && (
        <SpeakerDialog
          document={open.store.state.document}
          turn={dialog.turn}
          splitAt={dialog.kind === 'split' ? dialog.at : null}
          onClose={back}
          onApply={(edits) => editor.apply(edits)}
        />
      )}
    </section>
  );
}
