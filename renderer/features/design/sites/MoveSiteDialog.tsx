/** From a time on a site lies elsewhere. Also asked when another parent was written into its cell. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Site, StudyOutline } from '../../../../schema/model/study.ts';
import { useContractCommand } from '../../../api/hooks.ts';
import { useToasts } from '../../../app/toasts.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ComboBox } from '../../../ui/ComboBox.tsx';
import { cx } from '../../../ui/cx.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import styles from './Sites.module.css';
import { parentSiteAt, siteLabels, type Time, withAllBelow } from './sites-at.ts';
import { TimeField } from './TimeField.tsx';
import { useTimeWords, useWhatStays } from './use-time-words.ts';

interface MoveSiteDialogProps {
  site: Site;
  outline: StudyOutline;
  time: Time;
  /** What was written into the cell, and how to take it as true from the beginning. */
  written?: { parent: Site | null; correct: () => void };
  onClose: () => void;
}

export function MoveSiteDialog({ site, outline, time, written, onClose }: MoveSiteDialogProps) {
  const { t } = useTranslation(['study', 'common']);
  const { run: move } = useContractCommand('site.move');
  const { say } = useToasts();
  const timeWords = useTimeWords(outline);
  const whatStays = useWhatStays(outline);
  const [parentId, setParentId] = useState<string | null>(written?.parent?.id ?? null);
  const [from, setFrom] = useState<Time>(time);
  const labels = siteLabels(outline, from);
  const parent = outline.sites.find(({ id }) => id === parentId);
  const before = parentSiteAt(outline, site.id, from);
  const excluded = withAllBelow(outline, site.id, from);
  const parentName = parent?.name ?? t('sites.nothing');

  const submit = async () => {
    if (from === null) return;
    await move({ siteId: site.id, parentId, from });
    say(t('sites.move.done', { site: site.name, parent: parentName, time: timeWords(from) }));
    onClose();
  };
  return (
    <FormDialog
      title={t(written ? 'sites.parent.title' : 'sites.move.title', { site: site.name })}
      size="medium"
      onClose={onClose}
      submitLabel={t('sites.move.button')}
      isComplete={from !== null}
      onSubmit={submit}
      otherActions={
        written && (
          <Button
            onPress={() => {
              written.correct();
              onClose();
            }}
          >
            {t('sites.parent.correct')}
          </Button>
        )
      }
    >
      {written ? (
        <p>{t('sites.parent.text', { site: site.name, parent: parentName })}</p>
      ) : (
        <ComboBox
          label={t('sites.move.parent')}
          placeholder={t('sites.move.choose')}
          value={parentId}
          onChange={setParentId}
          choices={outline.sites
            .filter(({ id }) => !excluded.has(id))
            .map(({ id, name, kind }) => ({ id, label: labels.get(id) ?? name, hint: t(`choice.${kind}`) }))}
        />
      )}
      <TimeField label={t('sites.from')} waves={outline.waves} value={from} onChange={setFrom} />
      {from !== null && (
        <div role="status" className={cx(styles.preview)}>
          <p>
            {t('sites.move.preview', { time: timeWords(from), site: site.name, parent: parentName })}
            {before && ` ${t('sites.move.before', { site: site.name, parent: before.name })}`}
          </p>
          <p>{whatStays(from)}</p>
        </div>
      )}
    </FormDialog>
  );
}
