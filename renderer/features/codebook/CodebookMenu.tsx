/** What is done with the codebook as a whole: versions, sets, export. */
import { useTranslation } from 'react-i18next';
import { useContractTask } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { useLanguage } from '../../i18n/index.ts';
import { MoreIcon } from '../../ui/icons.tsx';
import { MenuButton, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';

export type CodebookDialog = 'freeze' | 'compare' | 'sets';

export function CodebookMenu({ onOpen }: { onOpen: (dialog: CodebookDialog) => void }) {
  const { t } = useTranslation('codebook');
  const language = useLanguage();
  const { run, isRunning } = useContractTask('codebook.export');
  const { guard, say } = useToasts();
  const save = async (format: 'docx' | 'csv') => {
    const path = await window.proact.chooseSave(format, `${t('export.file')}.${format}`);
    const written = path && (await guard(run({ path, format, language })));
    if (written) say(t('export.done', { count: written.codes }));
  };
  return (
    <MenuButton label={t('whole')} icon={<MoreIcon />}>
      <MenuItem label={t('version.freeze')} onAction={() => onOpen('freeze')} />
      <MenuItem label={t('version.compare')} onAction={() => onOpen('compare')} />
      <MenuItem label={t('set.menu')} onAction={() => onOpen('sets')} />
      <MenuSeparator />
      <MenuItem label={t('export.docx')} isDisabled={isRunning} onAction={() => void save('docx')} />
      <MenuItem label={t('export.csv')} isDisabled={isRunning} onAction={() => void save('csv')} />
    </MenuButton>
  );
}
