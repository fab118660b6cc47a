/** In the document's head: the meeting's panel, and what can be marked in the text. */
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import { MEETING_ITEM_KINDS } from '../../../schema/model/meeting.ts';
import { isMeetingKind } from '../../../schema/text/meeting-parts.ts';
import { shortcutText } from '../../app/shortcuts.ts';
import { useSidePanel } from '../../app/side-panel.tsx';
import { PeopleIcon } from '../../ui/icons.tsx';
import { MenuButton, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import { REPORT_SHORTCUT } from '../networks/report.ts';
import { ITEM_SHORTCUTS, type MeetingActions } from './use-meeting-tools.tsx';

export function MeetingMenu({ document, actions }: { document: DocumentDetail; actions: MeetingActions }) {
  const { t } = useTranslation(['meetings', 'networks']);
  const { openPanel } = useSidePanel();
  return (
    <MenuButton label={t('menu')} icon={<PeopleIcon />}>
      <MenuItem label={t('show')} onAction={() => openPanel('meeting')} />
      <MenuSeparator />
      {isMeetingKind(document.kind) &&
        MEETING_ITEM_KINDS.map((kind) => (
          <MenuItem
            key={kind}
            label={t(`kind.${kind}`)}
            shortcut={shortcutText(ITEM_SHORTCUTS[kind])}
            onAction={() => actions.onMark(kind)}
          />
        ))}
      <MenuItem label={t('networks:report')} shortcut={shortcutText(REPORT_SHORTCUT)} onAction={actions.onReport} />
    </MenuButton>
  );
}
