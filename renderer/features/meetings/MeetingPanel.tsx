/**
 * Beside the text: what is known of the meeting it records, and who is said to meet where. Words are shown in the text
 * when one goes to them; items are marked in the text, by menu or key.
 */
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import type { Meeting } from '../../../schema/model/meeting.ts';
import { MEETING_ITEM_KINDS } from '../../../schema/model/meeting.ts';
import { isMeetingKind } from '../../../schema/text/meeting-parts.ts';
import type { Span } from '../../../schema/text/span.ts';
import { useContractCommand, useContractQuery } from '../../api/hooks.ts';
import { shortcutText } from '../../app/shortcuts.ts';
import { useToasts } from '../../app/toasts.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { MenuButton, MenuItem } from '../../ui/Menu.tsx';
import { ReportedTies } from '../networks/ReportedTies.tsx';
import { PanelFrame } from '../reading/PanelFrame.tsx';
import { AttendanceList } from './AttendanceList.tsx';
import { MeetingFacts } from './MeetingFacts.tsx';
import { MeetingItems } from './MeetingItems.tsx';
import styles from './Meetings.module.css';
import { ITEM_SHORTCUTS, useMeetingActions } from './use-meeting-actions.ts';

interface MeetingPanelProps {
  document: DocumentDetail;
  onShow: (span: Span) => void;
  onClose: () => void;
}

const UNKNOWN: Meeting = {
  arenaId: null,
  arena: null,
  place: '',
  startsAt: null,
  endsAt: null,
  attendance: [],
  items: [],
};

export function MeetingPanel({ document, onShow, onClose }: MeetingPanelProps) {
  const { t } = useTranslation('meetings');
  const { say, guard } = useToasts();
  const { mark, report } = useMeetingActions();
  const { run: recognise, isPending } = useContractCommand('meeting.recognise');
  const isMeeting = isMeetingKind(document.kind);
  const { data: known } = useContractQuery('meeting.get', isMeeting ? { documentId: document.id } : null);
  const meeting = known ?? UNKNOWN;
  const read = async () => {
    const found = await guard(recognise({ documentId: document.id }));
    if (found) say(t('readDone', found));
  };
  const footer = isMeeting && (
    <div className={cx(styles.actions)}>
      <MenuButton label={t('markAs')} variant="plain">
        {MEETING_ITEM_KINDS.map((kind) => (
          <MenuItem
            key={kind}
            label={t(`kind.${kind}`)}
            shortcut={shortcutText(ITEM_SHORTCUTS[kind])}
            onAction={() => mark(kind)}
          />
        ))}
      </MenuButton>
      <Button variant="quiet" isDisabled={isPending} onPress={() => void read()}>
        {t('read')}
      </Button>
    </div>
  );
  return (
    <PanelFrame title={t('title')} onClose={onClose} footer={footer}>
      {isMeeting ? (
        <>
          {known === null && <p className={cx(styles.muted)}>{t('unread')}</p>}
          <MeetingFacts documentId={document.id} meeting={meeting} />
          <AttendanceList documentId={document.id} attendance={meeting.attendance} onShow={onShow} />
          <MeetingItems documentId={document.id} items={meeting.items} onShow={onShow} />
        </>
      ) : (
        <p className={cx(styles.muted)}>{t('noMeeting')}</p>
      )}
      <ReportedTies documentId={document.id} onShow={onShow} onReport={report} />
    </PanelFrame>
  );
}
