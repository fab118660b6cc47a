/** What protects the people in the open text, beside it. */
import { useTranslation } from 'react-i18next';
import { SIDE_PANELS, useSidePanel } from '../../app/side-panel.tsx';
import { ShieldIcon } from '../../ui/icons.tsx';
import { MenuButton, MenuItem } from '../../ui/Menu.tsx';

export function ProtectionMenu() {
  const { t } = useTranslation(['protection', 'app']);
  const { openPanel } = useSidePanel();
  return (
    <MenuButton label={t('menu')} icon={<ShieldIcon />}>
      {SIDE_PANELS.map((panel) => (
        <MenuItem key={panel} label={t(`app:command.panel.${panel}`)} onAction={() => openPanel(panel)} />
      ))}
    </MenuButton>
  );
}
