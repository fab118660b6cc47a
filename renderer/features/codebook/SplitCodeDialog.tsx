/** Works through a code's codings and gives them to parts: existing codes or new ones. The rest stays. */
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { Form, ListBox, ListBoxItem, type Selection, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Code, Coding } from '../../../schema/model/coding.ts';
import { useContractCommand, useContractQuery } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTreeLayout } from '../../ui/useTreeLayout.ts';
import { NewPart } from './NewPart.tsx';
import { PartButtons } from './PartButtons.tsx';
import styles from './SplitCode.module.css';
import { addPart, give, NOTHING_SPLIT, removePart, splitInput } from './split-parts.ts';

interface SplitCodeDialogProps {
  code: Code;
  codes: readonly Code[];
  onClose: () => void;
}

const ROW_PX = 68;

export function SplitCodeDialog({ code, codes, onClose }: SplitCodeDialogProps) {
  const { t } = useTranslation(['codebook', 'common']);
  const { data: codings } = useContractQuery('coding.list', { codeId: code.id });
  const { data: documents } = useContractQuery('document.list', {});
  const { run: split, isPending } = useContractCommand('codebook.split');
  const { guard, say } = useToasts();
  const [draft, setDraft] = useState(NOTHING_SPLIT);
  const [chosen, setChosen] = useState<Selection>(new Set());
  const [reason, setReason] = useState('');
  const { layout, ref } = useTreeLayout(ROW_PX, null);
  const titles = new Map(documents?.map(({ id, title }) => [id, title]));

  const giveChosen = (part: number | null) => {
    const ids = chosen === 'all' ? (codings ?? []).map(({ id }) => String(id)) : [...chosen].map(String);
    setDraft((before) => give(before, ids, part));
    setChosen(new Set());
  };
  /** A part's number gives it the chosen codings, or the one in focus and goes on to the next. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (!/^[0-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const part = event.key === '0' ? null : Number(event.key) - 1;
    if (chosen === 'all' || chosen.size > 0) {
      giveChosen(part);
      return;
    }
    const row = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    const id = row?.getAttribute('data-key');
    if (!row || !id) return;
    setDraft((before) => give(before, [id], part));
    row.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await guard(split(splitInput(draft, code.id, reason)));
    if (!done) return;
    say(t('split.done', { count: done.codings }));
    onClose();
  };
  const partOf = (coding: Coding) => {
    const index = draft.given.get(coding.id);
    return index === undefined ? null : { number: index + 1, name: draft.parts[index]?.name ?? '' };
  };

  return (
    <Dialog
      title={t('split.title', { name: code.name })}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form="split-code" isDisabled={draft.given.size === 0 || isPending}>
            {t('split.button')}
          </Button>
        </>
      }
    >
      {codings?.length === 0 && <p>{t('split.none')}</p>}
      {codings && codings.length > 0 && (
        <>
          <p>{t('split.text')}</p>
          <NewPart code={code} codes={codes} onAdd={(part) => setDraft((before) => addPart(before, part))} />
          <PartButtons
            draft={draft}
            onGive={giveChosen}
            onRemove={(index) => setDraft((before) => removePart(before, index))}
          />
          {/* The list inside takes the focus; this hears its digits before they are taken for a search. */}
          <div className={cx(styles.frame)} onKeyDownCapture={onKeyDown}>
            <Virtualizer layout={layout}>
              <ListBox
                ref={ref}
                aria-label={t('split.codings')}
                items={codings.map((coding) => ({ id: coding.id, coding, part: partOf(coding) }))}
                selectionMode="multiple"
                selectedKeys={chosen}
                onSelectionChange={setChosen}
                className={cx(styles.codings)}
              >
                {({ coding, part }) => (
                  <ListBoxItem
                    id={coding.id}
                    textValue={`${coding.quote}, ${part ? part.name : t('split.stays')}`}
                    className={cx(styles.coding)}
                  >
                    <div className={cx(styles.what)}>
                      <span className={cx(styles.quote)} lang="">
                        {coding.quote}
                      </span>
                      <span className={cx(styles.place)}>
                        {titles.get(coding.documentId)} · {coding.coder}
                      </span>
                    </div>
                    <span className={cx(styles.part, part && styles.isGiven)}>
                      {part ? `${part.number} ${part.name}` : t('split.stays')}
                    </span>
                  </ListBoxItem>
                )}
              </ListBox>
            </Virtualizer>
          </div>
          <Form id="split-code" onSubmit={submit}>
            <TextField label={t('merge.reason')} hint={t('merge.reasonHint')} value={reason} onChange={setReason} />
          </Form>
          <p role="status">{t('split.summary', { given: draft.given.size, total: codings.length })}</p>
        </>
      )}
    </Dialog>
  );
}
