/** Several sites end, and one takes over what lay below them. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Site, StudyOutline } from '../../../../schema/model/study.ts';
import { useContractCommand } from '../../../api/hooks.ts';
import { useToasts } from '../../../app/toasts.tsx';
import { useLocale } from '../../../i18n/index.ts';
import { ComboBox } from '../../../ui/ComboBox.tsx';
import { cx } from '../../../ui/cx.ts';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Sites.module.css';
import { childrenAt, siteLabels, type Time } from './sites-at.ts';
import { TimeField } from './TimeField.tsx';
import { useTimeWords, useWhatStays } from './use-time-words.ts';

interface MergeSitesDialogProps {
  site: Site;
  outline: StudyOutline;
  time: Time;
  onClose: () => void;
}

export function MergeSitesDialog({ site, outline, time, onClose }: MergeSitesDialogProps) {
  const { t } = useTranslation(['study', 'common']);
  const locale = useLocale();
  const { run: merge } = useContractCommand('site.merge');
  const { say } = useToasts();
  const timeWords = useTimeWords(outline);
  const whatStays = useWhatStays(outline);
  const [siteIds, setSiteIds] = useState<string[]>([site.id]);
  const [kind, setKind] = useState<'new' | 'existing'>('new');
  const [name, setName] = useState('');
  const [existing, setExisting] = useState<string | null>(null);
  const [from, setFrom] = useState<Time>(time);
  const labels = siteLabels(outline, from);
  const list = (sites: readonly Site[]) =>
    new Intl.ListFormat(locale).format(sites.map(({ id, name: plain }) => labels.get(id) ?? plain));
  const asChoice = ({ id, name: plain }: Site) => ({ id, label: labels.get(id) ?? plain });
  const merged = outline.sites.filter(({ id }) => siteIds.includes(id));
  const alike = outline.sites.filter((one) => one.kind === site.kind);
  const into = kind === 'new' ? name.trim() : (outline.sites.find(({ id }) => id === existing)?.name ?? '');
  const below = merged.flatMap(({ id }) => childrenAt(outline, id, from));
  const isComplete = from !== null && into !== '' && merged.length > 0;

  const submit = async () => {
    if (from === null) return;
    const target = kind === 'new' ? { name: into } : { siteId: existing ?? '' };
    const done = await merge({ siteIds, into: target, from });
    say(t('sites.merge.done', { sites: list(merged), into, count: done.moved }));
    onClose();
  };
  return (
    <FormDialog
      title={t('sites.merge.title')}
      size="medium"
      onClose={onClose}
      submitLabel={t('sites.merge.button')}
      isComplete={isComplete}
      onSubmit={submit}
    >
      <FilterSelect
        label={t('sites.merge.sites')}
        choices={alike.filter(({ id }) => id !== existing).map(asChoice)}
        value={siteIds}
        onChange={setSiteIds}
        emptyText={t('common:none')}
      />
      <div>
        <Segmented
          label={t('sites.merge.into')}
          value={kind}
          onChange={setKind}
          choices={[
            { id: 'new', label: t('sites.merge.new') },
            { id: 'existing', label: t('sites.merge.existing') },
          ]}
        />
      </div>
      {kind === 'new' ? (
        <TextField label={t('sites.merge.name')} value={name} onChange={setName} />
      ) : (
        <ComboBox
          label={t('sites.merge.which')}
          value={existing}
          onChange={setExisting}
          choices={alike.filter(({ id }) => !siteIds.includes(id)).map(asChoice)}
        />
      )}
      <TimeField label={t('sites.from')} waves={outline.waves} value={from} onChange={setFrom} />
      {isComplete && (
        <div role="status" className={cx(styles.preview)}>
          <p>{t('sites.merge.preview', { time: timeWords(from), sites: list(merged), into })}</p>
          {below.length > 0 && <p>{t('sites.merge.below', { sites: list(below), into })}</p>}
          <p>{whatStays(from)}</p>
        </div>
      )}
    </FormDialog>
  );
}
