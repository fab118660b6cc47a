/** What changed between two versions of the codebook, or between one and now: what, who, when, why. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodebookChange } from '../../../schema/model/codebook.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useLocale } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './Codebook.module.css';
import { Swatch } from './Swatch.tsx';

const NOW = 'now';

interface CompareDialogProps {
  /** The version that was looked at, to begin with. */
  from: string | null;
  onClose: () => void;
}

export function CompareDialog({ from, onClose }: CompareDialogProps) {
  const { t } = useTranslation(['codebook', 'common']);
  const locale = useLocale();
  const { data: versions } = useContractQuery('codebook.versions', {});
  const [chosen, setChosen] = useState<{ from: string | null; to: string }>({ from, to: NOW });
  const older = chosen.from ?? versions?.[0]?.id ?? null;
  const { data: changes } = useContractQuery(
    'codebook.diff',
    older === null ? null : { from: older, to: chosen.to === NOW ? null : chosen.to },
    { keepPrevious: true },
  );
  const choices = (versions ?? []).map(({ id, name }) => ({ id, label: name }));
  const when = (at: string) => new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });

  return (
    <Dialog
      title={t('version.compareTitle')}
      size="large"
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('common:close')}</Button>}
    >
      {versions?.length === 0 && <p>{t('version.none')}</p>}
      {older !== null && (
        <>
          <div className={cx(styles.pair)}>
            <Select
              label={t('version.from')}
              value={older}
              choices={choices}
              onChange={(id) => setChosen({ ...chosen, from: id })}
            />
            <Select
              label={t('version.to')}
              value={chosen.to}
              choices={[{ id: NOW, label: t('version.now') }, ...choices]}
              onChange={(to) => setChosen({ ...chosen, to })}
            />
          </div>
          {changes && (
            <p role="status">
              {changes.length === 0 ? t('version.same') : t('version.changes', { count: changes.length })}
            </p>
          )}
          {changes && changes.length > 0 && (
            <Table
              caption={t('version.compareTitle')}
              rows={changes}
              rowKey={({ kind, codeId, field, before, after }) => [kind, codeId, field, before, after].join(' ')}
              columns={[
                {
                  key: 'kind',
                  heading: t('change.kind'),
                  cell: ({ kind, field }) => t(`change.${kind}`, { field: field ? t(`field.${field}`) : '' }),
                },
                { key: 'code', heading: t('change.code'), cell: ({ code }) => code },
                {
                  key: 'before',
                  heading: t('change.before'),
                  cell: (change) => <Side change={change} side="before" />,
                },
                { key: 'after', heading: t('change.after'), cell: (change) => <Side change={change} side="after" /> },
                {
                  key: 'who',
                  heading: t('change.who'),
                  cell: ({ author, at, reason }) => (
                    <div className={cx(styles.who)}>
                      <span>{[author, at && when(at)].filter(Boolean).join(' · ')}</span>
                      {reason && <span className={cx(styles.reason)}>{reason}</span>}
                    </div>
                  ),
                },
              ]}
            />
          )}
        </>
      )}
    </Dialog>
  );
}

function Side({ change, side }: { change: CodebookChange; side: 'before' | 'after' }) {
  const value = change[side];
  if (value === null) return null;
  return (
    <span className={cx(styles.side)}>
      {change.kind === 'recoloured' && <Swatch colour={value} />}
      {value}
    </span>
  );
}
