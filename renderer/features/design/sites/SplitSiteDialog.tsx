/** A site ends, and new ones take over what lay below it, each its share. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Site, StudyOutline } from '../../../../schema/model/study.ts';
import { useContractCommand } from '../../../api/hooks.ts';
import { useToasts } from '../../../app/toasts.tsx';
import { useLocale } from '../../../i18n/index.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { CloseIcon, PlusIcon } from '../../../ui/icons.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Sites.module.css';
import { childrenAt, type Time } from './sites-at.ts';
import { TimeField } from './TimeField.tsx';
import { useTimeWords, useWhatStays } from './use-time-words.ts';

interface SplitSiteDialogProps {
  site: Site;
  outline: StudyOutline;
  time: Time;
  onClose: () => void;
}

interface Part {
  id: number;
  name: string;
}

const FEWEST = 2;

export function SplitSiteDialog({ site, outline, time, onClose }: SplitSiteDialogProps) {
  const { t } = useTranslation(['study', 'common']);
  const locale = useLocale();
  const { run: split } = useContractCommand('site.split');
  const { say } = useToasts();
  const timeWords = useTimeWords(outline);
  const whatStays = useWhatStays(outline);
  const [parts, setParts] = useState<Part[]>([
    { id: 1, name: '' },
    { id: 2, name: '' },
  ]);
  /** Site below → part. */
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const [from, setFrom] = useState<Time>(time);
  const below = childrenAt(outline, site.id, from);
  const names = parts.map(({ name }) => name.trim());
  const partOf = (id: string) => parts.find((part) => String(part.id) === given[id]);
  const childrenOf = (part: Part) => below.filter(({ id }) => partOf(id) === part);
  // Nothing may be left below a site that is no more.
  const isComplete = from !== null && names.every(Boolean) && below.every(({ id }) => partOf(id));
  const partName = ({ name }: Part, index: number) => name.trim() || t('sites.split.part', { number: index + 1 });
  const rename = (id: number, name: string) => setParts(parts.map((part) => (part.id === id ? { id, name } : part)));

  const submit = async () => {
    if (from === null) return;
    await split({
      siteId: site.id,
      parts: parts.map((part) => ({ name: part.name.trim(), childIds: childrenOf(part).map(({ id }) => id) })),
      from,
    });
    say(t('sites.split.done', { site: site.name, parts: new Intl.ListFormat(locale).format(names) }));
    onClose();
  };
  return (
    <FormDialog
      title={t('sites.split.title', { site: site.name })}
      size="medium"
      onClose={onClose}
      submitLabel={t('sites.split.button')}
      isComplete={isComplete}
      onSubmit={submit}
    >
      <TimeField label={t('sites.from')} waves={outline.waves} value={from} onChange={setFrom} />
      <div className={cx(styles.parts)}>
        {parts.map((part, index) => (
          <div key={part.id} className={cx(styles.part)}>
            <TextField
              label={t('sites.split.name', { number: index + 1 })}
              value={part.name}
              onChange={(name) => rename(part.id, name)}
            />
            {parts.length > FEWEST && (
              <IconButton
                label={t('sites.split.remove', { part: partName(part, index) })}
                onPress={() => setParts(parts.filter(({ id }) => id !== part.id))}
              >
                <CloseIcon />
              </IconButton>
            )}
          </div>
        ))}
      </div>
      <div>
        <Button onPress={() => setParts([...parts, { id: Math.max(...parts.map(({ id }) => id)) + 1, name: '' }])}>
          <PlusIcon />
          {t('sites.split.add')}
        </Button>
      </div>
      {below.length > 0 && (
        <fieldset className={cx(styles.below)}>
          <legend>{t('sites.split.below')}</legend>
          {below.map(({ id, name }) => (
            <Select<string>
              key={id}
              label={name}
              value={partOf(id) ? (given[id] ?? null) : null}
              placeholder={t('sites.split.choose')}
              onChange={(part) => setGiven({ ...given, [id]: part })}
              choices={parts.map((part, index) => ({ id: String(part.id), label: partName(part, index) }))}
            />
          ))}
        </fieldset>
      )}
      {isComplete && (
        <div role="status" className={cx(styles.preview)}>
          <p>
            {t('sites.split.preview', {
              time: timeWords(from),
              site: site.name,
              parts: new Intl.ListFormat(locale).format(names),
            })}
          </p>
          <p>{whatStays(from)}</p>
        </div>
      )}
    </FormDialog>
  );
}
