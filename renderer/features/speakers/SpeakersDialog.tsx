/** Who speaks in the open document, and by which rules that is seen. Nothing is changed before it is applied. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import type { TurnRules } from '../../../schema/model/turn-rules.ts';
import { DEFAULT_TURN_RULES } from '../../../schema/text/speaker-label.ts';
import { useContractCommand, useContractQuery } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Speakers.module.css';
import { SpeakerTable } from './SpeakerTable.tsx';
import { type Speaker, speakersOf } from './speakers-of.ts';
import { isSame, TurnRulesEditor } from './TurnRulesEditor.tsx';
import { useSavedRules } from './use-saved-rules.ts';

type Who = Pick<Speaker, 'participant' | 'interviewer'>;

export function SpeakersDialog({ document, onClose }: { document: DocumentDetail; onClose: () => void }) {
  const { t } = useTranslation(['speakers', 'common']);
  const { guard, say } = useToasts();
  const { data: outline } = useContractQuery('study.outline', {});
  const { saved, save, remove } = useSavedRules();
  const { run: recognise, isPending: isRecognising } = useContractCommand('turn.recognise');
  const { run: assign, isPending: isAssigning } = useContractCommand('speaker.assign');
  const [rules, setRules] = useState<TurnRules>(document.turnRules ?? DEFAULT_TURN_RULES);
  const [changes, setChanges] = useState<ReadonlyMap<string, Who>>(new Map());
  const [remembers, setRemembers] = useState(true);
  const [isEverywhere, setEverywhere] = useState(false);

  const found = useMemo(() => speakersOf(document, rules), [document, rules]);
  const speakers = found.speakers.map((speaker) => ({ ...speaker, ...changes.get(speaker.label) }));
  const hasNewRules = !isSame(rules, document.turnRules ?? DEFAULT_TURN_RULES);
  const changed = speakers.filter(({ label }) => changes.has(label));
  const inWords = (turns: number, count: number) => ({
    turns: t('rules.turns', { count: turns }),
    speakers: t('rules.speakers', { count }),
  });
  const labels = found.speakers.filter(({ label }) => label !== '').length;

  const apply = async () => {
    if (hasNewRules && !(await guard(recognise({ documentId: document.id, rules })))) return;
    for (const { label, participant, interviewer } of changed) {
      const where = isEverywhere ? {} : { documentId: document.id };
      if (!(await guard(assign({ ...where, label, participant, interviewer, remember: remembers })))) return;
    }
    say(t('applied'));
    onClose();
  };

  return (
    <Dialog
      title={t('title', { document: document.title })}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={(!hasNewRules && changed.length === 0) || isRecognising || isAssigning}
            onPress={() => void apply()}
          >
            {t('apply')}
          </Button>
        </>
      }
    >
      <div className={cx(styles.dialog)}>
        <p className={cx(styles.hint)}>{t(speakers.length === 0 ? 'none' : 'text')}</p>
        {speakers.length > 0 && (
          <>
            <SpeakerTable
              speakers={speakers}
              codes={outline?.participants.map(({ code }) => code) ?? []}
              onChange={(label, who) => setChanges((before) => new Map(before).set(label, who))}
            />
            <div className={cx(styles.checks)}>
              <label className={cx(styles.check)}>
                <input type="checkbox" checked={remembers} onChange={(event) => setRemembers(event.target.checked)} />
                {t('remember')}
              </label>
              <label className={cx(styles.check)}>
                <input
                  type="checkbox"
                  checked={isEverywhere}
                  onChange={(event) => setEverywhere(event.target.checked)}
                />
                {t('everywhere')}
              </label>
            </div>
          </>
        )}
        <TurnRulesEditor
          rules={rules}
          onChange={setRules}
          saved={saved}
          onSave={(name) => void save(name, rules)}
          onDelete={(one) => void remove(one)}
          effect={
            hasNewRules
              ? t('rules.change', {
                  ...inWords(found.turns, labels),
                  before: t('rules.turns', { count: document.turns.length }),
                })
              : t('rules.now', inWords(found.turns, labels))
          }
        />
      </div>
    </Dialog>
  );
}
