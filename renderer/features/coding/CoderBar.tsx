/**
 * Coding by typing: type-ahead over all codes and, once a work form is chosen, Tab walks the act's
 * slots with the last value offered in each. Enter applies everything. The same bar changes an act
 * or a plain coding that is there.
 */
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../schema/model/coding.ts';
import type { CodeId } from '../../../schema/model/ids.ts';
import type { CodeIndex } from '../../document/code-index.ts';
import { choose, clearField, type Draft, type Field, fieldsOf, removeChosen } from '../../document/coding-draft.ts';
import type { Remembered } from '../../document/remembered.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { CodeField } from './CodeField.tsx';
import { CodeOptions } from './CodeOptions.tsx';
import styles from './CoderBar.module.css';
import { rankCodes } from './rank.ts';
import { type CodeUses, useCodeUses } from './use-code-uses.ts';

/** `new` codes a selection, `act` changes an act's slots, `code` changes a plain coding's code. */
export type BarMode = 'new' | 'act' | 'code';

interface CoderBarProps {
  mode: BarMode;
  index: CodeIndex;
  remembered: Remembered;
  /** What was typed in the text to open the bar. */
  firstText: string;
  /** Where typing begins; the first field unless said. */
  firstField?: Field;
  draft: Draft;
  onApply: (draft: Draft) => void;
  onClose: () => void;
}

/** More is not read; typing a letter more is quicker. */
const OPTIONS = 40;

export function CoderBar({
  mode,
  index,
  remembered,
  firstText,
  firstField = 'code',
  draft: first,
  onApply,
  onClose,
}: CoderBarProps) {
  const { t } = useTranslation('coding');
  const id = useId();
  const [draft, setDraft] = useState(first);
  const [field, setField] = useState<Field>(firstField);
  /** Null until something is typed in the field that has the focus. */
  const [query, setQuery] = useState<string | null>(firstText || null);
  const [moved, setMoved] = useState<number | null>(null);
  const [refused, setRefused] = useState<ReadonlySet<Field>>(new Set());
  const inputs = useRef(new Map<Field, HTMLInputElement>());

  const fields = fieldsOf(draft, index, mode === 'act');
  const valueIn = (of: Field): CodeId | undefined => (of === 'code' ? undefined : draft.slots[of]);
  const offeredIn = (of: Field): CodeId | undefined =>
    mode !== 'new' || of === 'code' || refused.has(of) ? undefined : remembered.last[of];
  const nameOf = (codeId: CodeId | undefined) => (codeId && index.get(codeId)?.name) || '';

  const uses = useCodeUses();
  const options = useMemo(
    () => optionsFor(field, query ?? '', mode, index, uses, remembered).slice(0, OPTIONS),
    [field, query, mode, index, uses, remembered],
  );
  const standing = valueIn(field) ?? offeredIn(field);
  const untouched = query ? 0 : options.findIndex((code) => code.id === standing);
  const active = Math.min(moved ?? untouched, options.length - 1);
  const activeCode = options[active];

  // In a low window the bar would end below its edge, the more so once the slots have come.
  const bar = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: more fields make it taller
  useEffect(() => bar.current?.scrollIntoView({ block: 'nearest' }), [fields.length]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where typing begins; afterwards the focus is the user's
  useEffect(() => {
    const input = inputs.current.get(firstField);
    input?.focus();
    // The letters that opened the bar are the beginning of what is being typed, not something to type over.
    input?.setSelectionRange(input.value.length, input.value.length);
  }, []);

  const enter = (next: Field) => {
    setField(next);
    setQuery(null);
    setMoved(null);
  };
  /** The draft with the option that is lit; null when there is text to which nothing fits. */
  const taken = (): Draft | null => {
    if (activeCode)
      return mode === 'code' ? { ...draft, chosen: [activeCode.id] } : choose(draft, field, activeCode.id);
    return query ? null : draft;
  };
  const takeAndStay = () => {
    const next = taken();
    if (next) setDraft(next);
    if (next) enter(field);
  };
  const apply = () => {
    const next = taken();
    if (next && (next.chosen.length > 0 || mode === 'act')) onApply(next);
  };
  const walk = (event: KeyboardEvent, step: 1 | -1) => {
    const next = taken();
    if (!next) return event.preventDefault();
    const all = fieldsOf(next, index, mode === 'act');
    const target = all[all.indexOf(field) + step];
    // Rendered at once: a slot may have appeared with the work form chosen just now, and the next
    // letter must already land in it.
    flushSync(() => {
      setDraft(next);
      enter(target ?? field);
    });
    if (!target) return;
    event.preventDefault();
    inputs.current.get(target)?.focus();
  };
  const takeBack = () => {
    if (field !== 'code' && !valueIn(field)) setRefused(new Set([...refused, field]));
    setDraft(clearField(draft, field));
    setQuery(null);
    setMoved(null);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key } = event;
    if (event.nativeEvent.isComposing) return;
    if (key === 'Tab') return walk(event, event.shiftKey ? -1 : 1);
    const several = field === 'code' && mode !== 'code';
    if (key === 'Enter' && (event.ctrlKey || event.metaKey) && several) takeAndStay();
    else if (key === 'Enter') apply();
    else if (key === ',' && several) takeAndStay();
    else if (key === 'Escape') onClose();
    else if (key === 'ArrowDown') setMoved(Math.min(active + 1, options.length - 1));
    else if (key === 'ArrowUp') setMoved(Math.max(active - 1, 0));
    else if (key === 'Backspace' && !query) takeBack();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const chips = draft.chosen.map((codeId) => (
    <span key={codeId} className={cx(styles.chip)}>
      {nameOf(codeId)}
      <button
        type="button"
        tabIndex={-1}
        className={cx(styles.unchoose)}
        aria-label={t('unchoose', { code: nameOf(codeId) })}
        onClick={() => {
          setDraft(removeChosen(draft, codeId));
          inputs.current.get('code')?.focus();
        }}
      >
        ×
      </button>
    </span>
  ));

  return (
    <section ref={bar} className={cx(styles.bar)} aria-label={t(`bar.${mode}`)}>
      <div className={cx(styles.fields)}>
        {fields.map((each) => (
          <CodeField
            key={each}
            id={`${id}-${each}`}
            label={t(each === 'code' ? `firstField.${mode}` : `slot.${each}`)}
            value={each === field && query !== null ? query : nameOf(valueIn(each))}
            placeholder={nameOf(offeredIn(each))}
            isActive={each === field}
            listId={`${id}-list`}
            activeOptionId={activeCode && `${id}-${activeCode.id}`}
            {...(each === 'code' ? { chips } : {})}
            inputRef={(input) => {
              if (input) inputs.current.set(each, input);
              else inputs.current.delete(each);
            }}
            onFocus={() => each !== field && enter(each)}
            onType={(text) => {
              setQuery(text);
              setMoved(null);
            }}
            onKeyDown={onKeyDown}
          />
        ))}
      </div>
      <CodeOptions
        id={`${id}-list`}
        optionId={(code) => `${id}-${code.id}`}
        label={t('codes')}
        options={options}
        active={activeCode}
        offered={query ? undefined : standing}
        index={index}
        onPick={(code) => {
          const next = mode === 'code' ? { ...draft, chosen: [code.id] } : choose(draft, field, code.id);
          if (mode === 'code') return onApply(next);
          setDraft(next);
          enter(field);
          inputs.current.get(field)?.focus();
        }}
      />
      <footer className={cx(styles.foot)}>
        <span className={cx(styles.hints)}>{t(fields.length > 1 ? 'hint.act' : `hint.${mode}`)}</span>
        <Button variant="quiet" onPress={onClose}>
          {t('cancel')}
        </Button>
        <Button variant="primary" onPress={apply}>
          {t(mode === 'new' ? 'apply' : 'change')}
        </Button>
      </footer>
    </section>
  );
}

/** With nothing typed the first field offers what was used last. */
function optionsFor(
  field: Field,
  query: string,
  mode: BarMode,
  index: CodeIndex,
  uses: CodeUses,
  { recent }: Remembered,
): Code[] {
  if (field !== 'code') return rankCodes(query, index.candidates(field), index.facets, uses);
  const codes = mode === 'act' ? index.candidates('work_form') : index.codes;
  if (query || mode === 'act') return rankCodes(query, codes, index.facets, uses);
  const latest = recent.map((id) => index.get(id)).filter((code) => code !== undefined);
  return [...latest, ...codes.filter((code) => !latest.includes(code))];
}
