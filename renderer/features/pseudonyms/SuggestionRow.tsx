/** One place in the text: its words, the pseudonym, and the decision. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { CheckIcon, CloseIcon, EditIcon } from '../../ui/icons.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Pseudonyms.module.css';
import type { Decision, Suggestion } from './use-review.ts';

interface SuggestionRowProps {
  suggestion: Suggestion;
  onShow: () => void;
  onDecide: (decision: Decision) => void;
  onRename: (replacement: string) => void;
}

const STEP: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

export function SuggestionRow({ suggestion, onShow, onDecide, onRename }: SuggestionRowProps) {
  const { t } = useTranslation('protection');
  const { text, replacement, decision } = suggestion;
  const [isEditing, setEditing] = useState(false);
  const [draft, setDraft] = useState(replacement);
  const [isBack, setBack] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isBack) return;
    button.current?.focus();
    setBack(false);
  }, [isBack]);
  const edit = () => {
    setDraft(replacement);
    setEditing(true);
  };

  const act = (event: KeyboardEvent<HTMLButtonElement>): boolean => {
    const { key, currentTarget } = event;
    const step = STEP[key];
    if (step !== undefined) focusRow(currentTarget, step);
    else if (key === 'Enter' || key === 'Delete') {
      onDecide(key === 'Enter' ? 'accepted' : 'refused');
      focusRow(currentTarget, 1);
    } else if (key === 'e' || key === 'E') edit();
    else return false;
    return true;
  };

  if (isEditing) {
    const end = (isSaved: boolean) => {
      setEditing(false);
      setBack(true);
      if (isSaved && draft.trim() !== '' && draft.trim() !== replacement) onRename(draft.trim());
    };
    return (
      <li className={cx(styles.editing)}>
        <TextField
          autoFocus
          label={t('pseudonymOf', { text })}
          value={draft}
          maxLength={200}
          onChange={setDraft}
          onBlur={() => end(true)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return event.continuePropagation();
            end(event.key === 'Enter');
          }}
        />
      </li>
    );
  }
  return (
    <li className={cx(styles.row, styles[decision])}>
      <button
        ref={button}
        type="button"
        data-suggestion
        className={cx(styles.words)}
        aria-label={t('suggestion', { text, replacement, decision: t(`decision.${decision}`) })}
        aria-keyshortcuts="Enter Delete E"
        onFocus={onShow}
        onClick={onShow}
        onKeyDown={(event) => {
          if (act(event)) event.preventDefault();
        }}
      >
        <span className={cx(styles.original)} lang="">
          {text}
        </span>
        <span className={cx(styles.replacement)}>{replacement}</span>
      </button>
      <IconButton excludeFromTabOrder label={t('edit')} onPress={edit}>
        <EditIcon />
      </IconButton>
      <IconButton
        excludeFromTabOrder
        label={t(decision === 'accepted' ? 'decision.accepted' : 'accept')}
        variant={decision === 'accepted' ? 'primary' : 'quiet'}
        onPress={() => onDecide(decision === 'accepted' ? 'open' : 'accepted')}
      >
        <CheckIcon />
      </IconButton>
      <IconButton
        excludeFromTabOrder
        label={t(decision === 'refused' ? 'decision.refused' : 'refuse')}
        onPress={() => onDecide(decision === 'refused' ? 'open' : 'refused')}
      >
        <CloseIcon />
      </IconButton>
    </li>
  );
}

/** To the next or previous row of the whole panel. */
function focusRow(from: HTMLButtonElement, step: number): void {
  const rows = [...(from.closest('aside')?.querySelectorAll<HTMLButtonElement>('[data-suggestion]') ?? [])];
  rows[rows.indexOf(from) + step]?.focus();
}
