/** What an item is, the agenda item it stands under, and of a decision who carries it out, by when, and where it is followed up. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MEETING_ITEM_KINDS, type MeetingItem } from '../../../schema/model/meeting.ts';
import { MEETING_KINDS } from '../../../schema/text/meeting-parts.ts';
import { useContractCommand, useContractQuery } from '../../api/hooks.ts';
import { cx } from '../../ui/cx.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
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

/** React Aria's lists need a key where nothing is chosen. */
const NONE = 'none';

export function ItemDialog({ documentId, item, items, onClose }: ItemDialogProps) {
  const { t } = useTranslation(['meetings', 'common']);
  const { run } = useContractCommand('meetingItem.update');
  const { data: meetings } = useContractQuery('document.list', { kinds: [...MEETING_KINDS] });
  const [kind, setKind] = useState(item.kind);
  const [parent, setParent] = useState(item.parentId ?? NONE);
  const [owner, setOwner] = useState(item.owner);
  const [due, setDue] = useState(item.due);
  const [followUp, setFollowUp] = useState<string>(item.followUpDocumentId ?? NONE);
  const agenda = items.filter((one) => one.kind === 'agenda_item' && one.id !== item.id);

  const submit = async () => {
    const ofDecision =
      kind === 'decision' ? { owner: owner.trim(), due: due.trim(), followUpDocumentId: orNull(followUp) } : {};
    const parentId = kind === 'agenda_item' ? null : orNull(parent);
    await run({ id: item.id, kind, parentId, ...ofDecision });
    onClose();
  };

  return (
    <FormDialog title={t('dialog.title')} onClose={onClose} submitLabel={t('dialog.save')} onSubmit={submit}>
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
              ...(meetings ?? []).filter(({ id }) => id !== documentId).map(({ id, title }) => ({ id, label: title })),
            ]}
            onChange={setFollowUp}
          />
        </>
      )}
    </FormDialog>
  );
}

function orNull(key: string): string | null {
  return key === NONE ? null : key;
}
