/**
 * Moving a coding's ends. The page shows the new extent at once; the core is asked in turn, and when keys come quicker
 * than it answers, only for the latest extent of each coding.
 */
import { useCallback, useMemo, useRef, useState } from 'react';
import type { CodingId } from '../../../schema/model/ids.ts';
import type { Span } from '../../../schema/text/span.ts';
import { useCall } from '../../api/hooks.ts';
import type { Mark } from './marks.ts';

interface Moved extends Span {
  markId: string;
  /** When the core had answered, ms since 1970; a list read later has the new place. 0: the list has it already. */
  settledAt: number | null;
}

export interface Boundaries {
  /** The marks with what was moved where it was moved to. */
  placed: (marks: readonly Mark[]) => readonly Mark[];
  /** Gives the id of the mark afterwards: another one when the same was coded there already; null when refused. */
  resize: (mark: Mark, span: Span) => Promise<string | null>;
}

/** `listedAt`: when the list of codings was read, ms since 1970; `settledNow`: what to keep as `settledAt`. */
export function useBoundaries(
  listedAt: number,
  settledNow: () => number,
  onError: (error: unknown) => void,
): Boundaries {
  const call = useCall();
  const [moved, setMoved] = useState<Moved | null>(null);
  const waiting = useRef(new Map<CodingId, Span>());
  const isSending = useRef(false);

  const current = moved && moved.settledAt !== null && listedAt > moved.settledAt ? null : moved;
  const placed = useCallback<Boundaries['placed']>(
    (marks) =>
      current
        ? marks.map((mark) => (mark.id === current.markId ? { ...mark, start: current.start, end: current.end } : mark))
        : marks,
    [current],
  );

  const resize = useCallback<Boundaries['resize']>(
    async (mark, { start, end }) => {
      const codingId = mark.codings[0]?.codingId;
      if (!codingId) return null;
      setMoved({ markId: mark.id, start, end, settledAt: null });
      waiting.current.set(codingId, { start, end });
      if (isSending.current) return mark.id;
      isSending.current = true;
      let id: string = mark.id;
      try {
        for (let [next] = waiting.current; next; [next] = waiting.current) {
          const [nextId, span] = next;
          waiting.current.delete(nextId);
          const coding = await call('coding.resize', { codingId: nextId, ...span });
          id = coding.actId ?? coding.id;
        }
        setMoved((last) => last && { ...last, settledAt: settledNow() });
        return id;
      } catch (error) {
        waiting.current.clear();
        setMoved(null);
        onError(error);
        return null;
      } finally {
        isSending.current = false;
      }
    },
    [call, settledNow, onError],
  );
  return useMemo(() => ({ placed, resize }), [placed, resize]);
}
