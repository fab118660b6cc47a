/** The study's name, the way to everything (palette), who codes, and that all is saved. */
import { useIsMutating } from '@tanstack/react-query';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../words/languages.ts';
import { say } from '../../words/say.ts';
import { useContractQuery } from '../api/hooks.ts';
import { useCommands } from '../app/commands.ts';
import { shortcutText } from '../app/shortcuts.ts';
import { HistoryButtons } from '../features/history/HistoryButtons.tsx';
import { setLanguage, useLanguage, useLocale } from '../i18n/index.ts';
import { cx } from '../ui/cx.ts';
import { SearchIcon, ViewIcon } from '../ui/icons.tsx';
import { MenuButton, MenuChoice, MenuItem, MenuSeparator } from '../ui/Menu.tsx';
import { useDelayed } from '../ui/useDelayed.ts';
import { CoderMenu } from './CoderMenu.tsx';
import styles from './TopBar.module.css';
import { THEMES, useTheme } from './theme.ts';

export function TopBar() {
  const { t } = useTranslation('app');
  const { data: project } = useContractQuery('project.info', {});
  const commands = useCommands();
  return (
    <header className={cx(styles.bar)}>
      <div className={cx(styles.left)}>
        <h1 className={cx(styles.name)}>
          <MenuButton label={project?.name ?? ''}>
            <MenuItem label={t('command.new')} onAction={() => commands.run('new')} />
            <MenuItem label={t('command.open')} onAction={() => commands.run('open')} />
            <MenuItem label={t('command.sample')} onAction={() => commands.run('sample')} />
            <MenuSeparator />
            <MenuItem label={t('command.rename')} onAction={() => commands.run('rename')} />
            <MenuItem label={t('command.check')} onAction={() => commands.run('check')} />
            <MenuItem label={t('command.restore')} onAction={() => commands.run('restore')} />
            <MenuSeparator />
            <MenuItem label={t('command.close')} onAction={() => commands.run('close')} />
          </MenuButton>
        </h1>
        <HistoryButtons />
      </div>
      <AriaButton className={cx(styles.search)} onPress={() => commands.run('palette')}>
        <SearchIcon />
        <span className={cx(styles.searchText)}>{t('searchEverything')}</span>
        <kbd className={cx(styles.key)}>{shortcutText({ key: 'k', mod: true })}</kbd>
      </AriaButton>
      <div className={cx(styles.right)}>
        <SavedAt at={project?.savedAt ?? null} />
        <CoderMenu />
        <ViewMenu />
      </div>
    </header>
  );
}

function SavedAt({ at }: { at: string | null }) {
  const { t } = useTranslation('app');
  const locale = useLocale();
  const isWorking = useDelayed(useIsMutating() > 0);
  if (isWorking) return <span className={cx(styles.saved)}>{t('working')}</span>;
  if (at === null) return null;
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  const text = date.toLocaleString(
    locale,
    isToday
      ? { hour: '2-digit', minute: '2-digit' }
      : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  );
  return (
    <span className={cx(styles.saved)} title={date.toLocaleString(locale)}>
      {t('saved', { at: text })}
    </span>
  );
}

/** Language and light of the window. */
function ViewMenu() {
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
        {LANGUAGES.map((id) => (
          <MenuItem key={id} id={id} label={say(id, 'language:name')} />
        ))}
      </MenuChoice>
    </MenuButton>
  );
}
