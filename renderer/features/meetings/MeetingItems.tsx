/** A meeting's items under their agenda items; going to one shows its words in the text. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingItem } from '../../../schema/model/meeting.ts';
import type { Span } from '../../../schema/text/span.ts';
import { useContractCommand, useContractQuery } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useToasts } from '../../app/toasts.tsx';
import { cx } from '../../ui/cx.ts';
import { MoreIcon } from '../../ui/icons.tsx';
import { MenuButton, MenuItem } from '../../ui/Menu.tsx';
import { shortQuote } from '../links/link.ts';
import { groupByAgenda, hasWords } from './agenda.ts';
import { ItemDialog } from './ItemDialog.tsx';
import styles from './Meetings.module.css';

interface MeetingItemsProps {
  documentId: string;
  items: readonly MeetingItem[];
  onShow: (span: Span) => void;
}

export function MeetingItems({ documentId, items, onShow }: MeetingItemsProps) {
  const { t } = useTranslation('meetings');
  const [changed, setChanged] = useState<MeetingItem | null>(null);
  const item = (one: MeetingItem) => <Item item={one} onShow={onShow} onChange={() => setChanged(one)} />;
  return (
    <section aria-labelledby="meeting-items" className={cx(styles.section)}>
      <h3 id="meeting-items" className={cx(styles.heading)}>
        {t('items')}
      </h3>
      {items.length === 0 && <p className={cx(styles.muted)}>{t('noItems')}</p>}
      <ul aria-labelledby="meeting-items" className={cx(styles.groups)}>
        {groupByAgenda(items).map(({ agenda, items: under }) => (
          <li key={agenda?.id ?? ''} className={cx(styles.group)}>
            {agenda ? item(agenda) : <h4 className={cx(styles.subheading)}>{t('withoutAgenda')}</h4>}
            {under.length > 0 && (
              <ul className={cx(styles.under)}>
                {under.map((one) => (
                  <li key={one.id}>{item(one)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {changed && <ItemDialog documentId={documentId} item={changed} items={items} onClose={() => setChanged(null)} />}
    </section>
  );
}

interface ItemProps {
  item: MeetingItem;
  onShow: (span: Span) => void;
  onChange: () => void;
}

function Item({ item, onShow, onChange }: ItemProps) {
  const { t } = useTranslation('meetings');
  const { say, guard } = useToasts();
  const { openDocument } = useNavigation();
  const { data: documents } = useContractQuery('document.list', item.followUpDocumentId === null ? null : {});
  const { run: remove } = useContractCommand('meetingItem.delete');
  const followUp = documents?.find(({ id }) => id === item.followUpDocumentId);
  const facts = [
    item.owner && `${t('owner')}: ${item.owner}`,
    item.due && `${t('due')}: ${item.due}`,
    followUp && t('followedUp', { document: followUp.title }),
    !hasWords(item) && t('noPlace'),
  ].filter(Boolean);
  const words = (
    <>
      <span className={cx(styles.kind)}>{t(`kind.${item.kind}`)}</span>
      <span className={cx(styles.quote, item.kind === 'agenda_item' && styles.agenda)} lang="">
        {item.quote}
      </span>
      {facts.length > 0 && <span className={cx(styles.muted)}>{facts.join(' · ')}</span>}
    </>
  );
  const onRemove = async () => {
    if (await guard(remove({ id: item.id }))) say(t('removed'));
  };
  return (
    <div className={cx(styles.item)}>
      {hasWords(item) ? (
        <button type="button" className={cx(styles.words, styles.jump)} onClick={() => onShow(item)}>
          {words}
        </button>
      ) : (
        <div className={cx(styles.words)}>{words}</div>
      )}
      <MenuButton
        label={t('itemActions', { kind: t(`kind.${item.kind}`), words: shortQuote(item.quote) })}
        icon={<MoreIcon />}
      >
        <MenuItem label={t('change')} onAction={onChange} />
        {followUp && <MenuItem label={t('openFollowUp')} onAction={() => openDocument(followUp.id)} />}
        <MenuItem label={t('remove')} danger onAction={() => void onRemove()} />
      </MenuButton>
    </div>
  );
}
