/** What an item is, the agenda item it stands under, and of a decision who carries it out, by when, and where it is followed up. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MEETING_ITEM_KINDS, type MeetingItem } from '../../../schema/model/meeting.ts';
import { MEETING_KINDS } from '../../../schema/text/meeting-parts.ts';
import { useContractCommand, useContractQuery } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { shortQuote } from '../links/link.ts';
import styles from './Meetings.module.css';

interface ItemDialogProps {
  documentId: string;
  item: MeetingItem;
  items: readonly MeetingItem[];
  onClose: () => void;
}

const FORM = 'meeting-item';
/** React Aria's lists need a key where nothing is chosen. */
const NONE = 'none';

export function ItemDialog({ documentId, item, items, onClose }: ItemDialogProps) {
  const { t } = useTranslation(['meetings', 'common']);
  const { guard } = useToasts();
  const { run, isPending } = useContractCommand('meetingItem.update');
  const { data: meetings } = useContractQuery('document.list', { kinds: [...MEETING_KINDS] });
  const [kind, setKind] = useState(item.kind);
  const [parent, setParent] = useState(item.parentId ?? NONE);
  const [owner, setOwner] = useState(item.owner);
  const [due, setDue] = useState(item.due);
  const [followUp, setFollowUp] = useState<string>(item.followUpDocumentId ?? NONE);
  const agenda = items.filter((one) => one.kind === 'agenda_item' && one.id !== item.id);

  const save = async () => {
    const ofDecision =
      kind === 'decision' ? { owner: owner.trim(), due: due.trim(), followUpDocumentId: orNull(followUp) } : {};
    const parentId = kind === 'agenda_item' ? null : orNull(parent);
    if (await guard(run({ id: item.id, kind, parentId, ...ofDecision }))) onClose();
  };

  return (
    <Dialog
      title={t('dialog.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form={FORM} isDisabled={isPending}>
            {t('dialog.save')}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        className={cx(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <blockquote className={cx(styles.quote)} lang="">
          {shortQuote(item.quote)}
        </blockquote>
        <Select
          label={t('dialog.kind')}
          value={kind}
          choices={MEETING_ITEM_KINDS.map((id) => ({ id, label: t(`kind.${id}`) }))}
          onChange={setKind}
        />
        {kind !== 'agenda_item' && (
          <Select
            label={t('dialog.parent')}
            value={parent}
            choices={[
              { id: NONE, label: t('dialog.noParent') },
              ...agenda.map(({ id, quote }) => ({ id, label: shortQuote(quote) })),
            ]}
            onChange={setParent}
          />
        )}
        {kind === 'decision' && (
          <>
            <TextField label={t('owner')} value={owner} onChange={setOwner} maxLength={200} />
            <TextField label={t('due')} hint={t('dialog.dueHint')} value={due} onChange={setDue} maxLength={100} />
            <Select
              label={t('dialog.followUp')}
              value={followUp}
              choices={[
                { id: NONE, label: t('dialog.noFollowUp') },
                ...(meetings ?? [])
                  .filter(({ id }) => id !== documentId)
                  .map(({ id, title }) => ({ id, label: title })),
              ]}
              onChange={setFollowUp}
            />
          </>
        )}
      </form>
    </Dialog>
  );
}

function orNull(key: string): string | null {
  return key === NONE ? null : key;
}
