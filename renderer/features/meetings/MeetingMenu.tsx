/** In the document's head: the meeting's panel, and what can be marked in the text. */
import { useTranslation } from 'react-i18next';
import { MEETING_ITEM_KINDS } from '../../../schema/model/meeting.ts';
import { isMeetingKind } from '../../../schema/text/meeting-parts.ts';
import { shortcutText } from '../../app/shortcuts.ts';
import { useSidePanel } from '../../app/side-panel.tsx';
import { useDocument } from '../../document/use-open-document.tsx';
import { PeopleIcon } from '../../ui/icons.tsx';
import { MenuButton, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import { REPORT_SHORTCUT } from '../networks/report.ts';
import { ITEM_SHORTCUTS, useMeetingActions } from './use-meeting-actions.ts';

export function MeetingMenu() {
  const { t } = useTranslation(['meetings', 'networks']);
  const { openPanel } = useSidePanel();
  const { mark, report } = useMeetingActions();
  const isMeeting = useDocument(({ stored }) => isMeetingKind(stored.kind));
  return (
    <MenuButton label={t('menu')} icon={<PeopleIcon />}>
      <MenuItem label={t('show')} onAction={() => openPanel('meeting')} />
      <MenuSeparator />
      {isMeeting &&
        MEETING_ITEM_KINDS.map((kind) => (
          <MenuItem
            key={kind}
            label={t(`kind.${kind}`)}
            shortcut={shortcutText(ITEM_SHORTCUTS[kind])}
            onAction={() => mark(kind)}
          />
        ))}
      <MenuItem label={t('networks:report')} shortcut={shortcutText(REPORT_SHORTCUT)} onAction={report} />
    </MenuButton>
  );
}
