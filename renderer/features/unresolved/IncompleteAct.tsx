/** An act that lacks a required slot, in the coder bar, with the missing slot ready to be typed. */
import { useMemo } from 'react';
import type { Act, Slot } from '../../../schema/model/coding.ts';
import { SLOTS } from '../../../schema/model/coding.ts';
import { useContractCommand, useContractQuery } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import type { CodeIndex } from '../../document/code-index.ts';
import { changedSlots, type Draft, draftOf, type Field } from '../../document/coding-draft.ts';
import type { Mark } from '../../document/mark.ts';
import { loadRemembered, NOTHING_REMEMBERED } from '../../document/remembered.ts';
import { CoderBar } from '../coding/CoderBar.tsx';

interface IncompleteActProps {
  act: Act;
  index: CodeIndex;
  onClose: () => void;
}

export function IncompleteAct({ act, index, onClose }: IncompleteActProps) {
  const { run } = useContractCommand('act.update');
  const { guard } = useToasts();
  const studyId = useContractQuery('project.info', {}).data?.id;
  const remembered = useMemo(() => (studyId ? loadRemembered(studyId) : NOTHING_REMEMBERED), [studyId]);
  const before = draftOf(markOf(act), index);
  const apply = (draft: Draft) => {
    const slots = changedSlots(before, draft, index);
    if (Object.keys(slots).length > 0) void guard(run({ actId: act.id, slots }));
  };
  return (
    <CoderBar
      mode="act"
      index={index}
      remembered={remembered}
      firstText=""
      firstField={fieldOf(act.missing[0])}
      draft={before}
      onApply={apply}
      onClose={onClose}
    />
  );
}

function fieldOf(slot: Slot | undefined): Field {
  return slot === undefined || slot === 'work_form' ? 'code' : slot;
}

function markOf({ slots, ...act }: Act): Mark {
  const codings = SLOTS.flatMap((slot) =>
    (slots[slot] ?? []).map(({ codingId, codeId }) => ({ codingId, codeId, slot })),
  );
  return { ...act, actId: act.id, certainty: 'certain', codings };
}
