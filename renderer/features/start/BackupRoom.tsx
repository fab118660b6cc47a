/** How much room all backups of the study may take, and how much they do. */
import { useTranslation } from 'react-i18next';
import { useContractQuery, useContractTask } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { useLocale } from '../../i18n/index.ts';
import { Select } from '../../ui/Select.tsx';
import { sizeText } from './size-text.ts';

const GIGABYTE = 1_000_000_000;
const OFFERED = [0.5, 1, 2, 5, 10, 20, 50].map((gigabytes) => gigabytes * GIGABYTE);

export function BackupRoom({ usedBytes }: { usedBytes: number }) {
  const { t } = useTranslation('start');
  const locale = useLocale();
  const { guard } = useToasts();
  const { data: budget, refetch } = useContractQuery('backup.budget', {});
  const { run } = useContractTask('backup.setBudget');
  if (!budget) return null;
  const choices = [...new Set([...OFFERED, budget.bytes])]
    .sort((a, b) => a - b)
    .map((bytes) => ({ id: String(bytes), label: sizeText(bytes, locale) }));
  const choose = async (bytes: string) => {
    if (await guard(run({ bytes: Number(bytes) }))) await refetch();
  };
  return (
    <>
      <Select
        label={t('backup.room')}
        value={String(budget.bytes)}
        choices={choices}
        onChange={(bytes) => void choose(bytes)}
      />
      <p>{t('backup.kept', { used: sizeText(usedBytes, locale) })}</p>
    </>
  );
}
