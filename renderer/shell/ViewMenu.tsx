/** Language and light of the window. */
import { useTranslation } from 'react-i18next';
import { setLanguage, useLanguage } from '../i18n/index.ts';
import { ViewIcon } from '../ui/icons.tsx';
import { MenuButton, MenuChoice, MenuItem } from '../ui/Menu.tsx';
import { THEMES, useTheme } from './theme.ts';

export function ViewMenu() {
  const { t } = useTranslation('app');
  const language = useLanguage();
  const [theme, setTheme] = useTheme();
  return (
    <MenuButton label={t('view.title')} icon={<ViewIcon />}>
      <MenuChoice title={t('view.theme')} value={theme} onChange={setTheme}>
        {THEMES.map((id) => (
          <MenuItem key={id} id={id} label={t(`view.themes.${id}`)} />
        ))}
      </MenuChoice>
      <MenuChoice title={t('view.language')} value={language} onChange={setLanguage}>
        <MenuItem id="en" label="English" />
        <MenuItem id="nb" label="Norsk bokmål" />
      </MenuChoice>
    </MenuButton>
  );
}
