/**
 * Applies, changes and removes codings. What is applied is painted at once as a pending mark and
 * stays painted until the core's list contains it; when the core refuses, it disappears and the
 * refusal is said. Marks of the core and pending ones carry the same tints, so nothing flickers
 * when one takes the other's place.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Slot } from '../../../schema/model/coding.ts';
import type { CodeId } from '../../../schema/model/ids.ts';
import { useCall, useClient } from '../../api/hooks.ts';
import type { Span } from '../../editor/offset-map.ts';
import { type Application, codingsOf } from './draft.ts';
import { looksLike, type Mark } from './marks.ts';
import { type Boundaries, useBoundaries } from './use-boundaries.ts';

interface Pending extends Mark {
  /** When the core had answered, ms since 1970; a list read later contains the coding. 0: the list has it already. */
  settledAt: number | null;
}

export interface CodingActions extends Boundaries {
  /** Codings sent to the core that its list does not show yet. */
  pending: readonly Mark[];
  apply(span: Span, application: Application): Promise<void>;
  changeAct(mark: Mark, slots: Partial<Record<Slot, CodeId[]>>): Promise<void>;
  changeCode(mark: Mark, codeId: CodeId): Promise<void>;
  remove(mark: Mark): Promise<void>;
}

/** `listedAt`: when the list of codings was read, ms since 1970. `onError` is told why the core refused. */
export function useCoding(
  documentId: string,
  marks: readonly Mark[],
  listedAt: number,
  coder: string,
  onError: (error: unknown) => void,
): CodingActions {
  const call = useCall();
  const { cache } = useClient();
  const settledNow = useCallback(() => {
    const list = cache.getQueryState(['coding.list', { documentId }]);
    // A commit's rows are put into the list before its command is answered.
    return list?.isInvalidated === false && list.fetchStatus === 'idle' ? 0 : Date.now();
  }, [cache, documentId]);
  const [sent, setSent] = useState<readonly Pending[]>([]);
  const number = useRef(0);
  const boundaries = useBoundaries(listedAt, settledNow, onError);

  const pending = useMemo(
    () =>
      sent.filter(
        (mark) =>
          !(mark.settledAt !== null && listedAt > mark.settledAt) && !marks.some((listed) => looksLike(listed, mark)),
      ),
    [sent, marks, listedAt],
  );
  useEffect(() => {
    if (pending.length < sent.length) setSent(pending);
  }, [pending, sent]);

  const attempt = useCallback(
    async (work: () => Promise<unknown>) => {
      try {
        await work();
      } catch (error) {
        onError(error);
      }
    },
    [onError],
  );

  const apply = useCallback(
    async (span: Span, { slots, codes }: Application) => {
      const isAct = Object.keys(slots).length > 0;
      const [first, ...further] = codes;
      const created = pendingMarks(span, slots, codes, coder, () => {
        number.current += 1;
        return `pending-${number.current}`;
      });
      const ids = new Set(created.map(({ id }) => id));
      setSent((before) => [...before, ...created]);
      try {
        if (isAct) await call('act.create', { documentId, ...span, slots, codes });
        else if (first) await call('coding.create', { documentId, ...span, codeId: first, codes: further });
        const settledAt = settledNow();
        setSent((before) => before.map((mark) => (ids.has(mark.id) ? { ...mark, settledAt } : mark)));
      } catch (error) {
        setSent((before) => before.filter((mark) => !ids.has(mark.id)));
        onError(error);
      }
    },
    [call, documentId, coder, settledNow, onError],
  );

  const changeAct = useCallback<CodingActions['changeAct']>(
    (mark, slots) => attempt(async () => mark.actId && call('act.update', { actId: mark.actId, slots })),
    [attempt, call],
  );
  const changeCode = useCallback<CodingActions['changeCode']>(
    (mark, codeId) =>
      attempt(async () => {
        const codingId = mark.codings[0]?.codingId;
        if (codingId) await call('coding.update', { codingId, codeId });
      }),
    [attempt, call],
  );
  const remove = useCallback<CodingActions['remove']>(
    (mark) =>
      attempt(async () => {
        const codingId = mark.codings[0]?.codingId;
        if (mark.actId) await call('act.delete', { actId: mark.actId });
        else if (codingId) await call('coding.delete', { codingId });
      }),
    [attempt, call],
  );

  return { pending, apply, changeAct, changeCode, remove, ...boundaries };
}

function pendingMarks(
  span: Span,
  slots: Application['slots'],
  codes: readonly CodeId[],
  coder: string,
  newId: () => string,
): Pending[] {
  const mark = (codings: Mark['codings']): Pending => ({
    ...span,
    id: newId(),
    actId: null,
    coder,
    coderId: null,
    certainty: 'certain',
    codings,
    settledAt: null,
  });
  const plain = codes.map((codeId) => mark(codingsOf({ slots: {}, codes: [codeId] })));
  return Object.keys(slots).length > 0 ? [mark(codingsOf({ slots, codes: [] })), ...plain] : plain;
}
