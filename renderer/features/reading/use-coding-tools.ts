/**
 * What can be done with the coding that is looked at, and with a selection, beyond the coder bar: moving ends, cutting,
 * merging, certainty, evidence, in-vivo codes, and doing the last thing again.
 */
import { useTranslation } from 'react-i18next';
import { CERTAINTIES, type Certainty } from '../../../schema/model/coding.ts';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import { useCall } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import type { Span } from '../../editor/offset-map.ts';
import type { TextSelection } from '../../editor/text-view.ts';
import { type Direction, type Edge, moveEdge, type Step } from '../coding/boundaries.ts';
import type { CodingTools } from '../coding/coding-tools.ts';
import { type Mark, saysTheSame } from '../coding/marks.ts';
import { turnAround } from './selection.ts';
import type { CodingSession } from './use-coding-session.ts';
import type { Marks } from './use-marks.ts';

export function useCodingTools(
  document: DocumentDetail,
  { marks, actions }: Marks,
  session: CodingSession,
  /** The selection as it is at this moment. */
  currentSelection: () => TextSelection | null,
): CodingTools {
  const { t } = useTranslation('coding');
  const call = useCall();
  const { guard } = useToasts();
  const { selected, say } = session;
  const id = document.id;

  /** Says what was done once the core has done it. */
  const doing = async <T>(work: Promise<T>, done: string) => {
    const result = await guard(work);
    if (result !== null) say(done);
    return result;
  };
  const selectedWords = (): Span | null => {
    const selection = currentSelection();
    if (selection && selection.start < selection.end) return { start: selection.start, end: selection.end };
    say(t('said.selectFirst'));
    return null;
  };
  const again = (span: Span | null) => {
    const { applied } = session.remembered;
    if (!span) return;
    if (applied) session.apply(span, applied);
    else say(t('said.nothingToRepeat'));
  };

  const move = async (mark: Mark, edge: Edge, direction: Direction, step: Step) => {
    const span = moveEdge(document.text, mark, edge, direction, step);
    if (!span) return;
    say(t(`said.moved.${edge}`, { words: wordsAt(document.text, span, edge) }));
    const movedId = await actions.resize(mark, span);
    if (movedId && movedId !== mark.id) session.selectId(movedId);
  };
  const split = async ({ start, end, codings: [coding] }: Mark) => {
    const caret = currentSelection()?.focus ?? start;
    if (!coding?.codingId) return;
    if (caret <= start || caret >= end) return say(t('said.caretInside'));
    const parts = await doing(call('coding.split', { codingId: coding.codingId, at: caret }), t('said.split'));
    const [first] = parts ?? [];
    if (first) session.selectId(first.actId ?? first.id);
  };
  const merge = async (mark: Mark) => {
    const next = marks.find((other) => other.id !== mark.id && other.start >= mark.start && saysTheSame(mark, other));
    if (!next) return say(t('said.noNextAlike'));
    const codingIds = [mark, next].flatMap(({ codings }) => codings[0]?.codingId ?? []);
    const merged = await doing(call('coding.merge', { codingIds }), t('said.merged'));
    if (merged) session.selectId(merged.actId ?? merged.id);
  };
  const setCertainty: CodingTools['setCertainty'] = ({ codings: [coding] }, certainty) => {
    if (!coding?.codingId) return;
    const sent = call('coding.update', { codingId: coding.codingId, certainty, wholeAct: true });
    void doing(sent, t('said.certainty', { certainty: t(`certainty.${certainty}`) }));
  };
  const addEvidence: CodingTools['addEvidence'] = ({ actId }) => {
    const span = selectedWords();
    if (actId && span) void doing(call('act.addEvidence', { actId, documentId: id, ...span }), t('said.evidence'));
  };
  const inVivo = async () => {
    const span = selectedWords();
    const coding = span && (await guard(call('coding.inVivo', { documentId: id, ...span })));
    if (!coding) return;
    session.remember({ slots: {}, codes: [coding.codeId] });
    session.selectId(coding.actId ?? coding.id);
    say(t('said.coded', { what: coding.code }));
  };
  const repeat = () => again(selectedWords());
  const codeTurn = () => {
    const place = currentSelection();
    again(place && turnAround(document, place.focus));
  };

  const onMark = (mark: Mark, key: string): boolean => {
    if (key === '/') void split(mark);
    else if (key === '+') void merge(mark);
    else if (key === '!') setCertainty(mark, nextCertainty(mark.certainty));
    else if (key === '&' && mark.actId) addEvidence(mark);
    else return false;
    return true;
  };
  const press: CodingTools['press'] = ({ key, ctrlKey, metaKey, altKey, shiftKey }) => {
    const withControl = ctrlKey || metaKey;
    if (altKey && selected && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      const direction = key === 'ArrowRight' ? 1 : -1;
      void move(selected, shiftKey ? 'end' : 'start', direction, withControl ? 'word' : 'character');
      return true;
    }
    if (key === '.' && withControl && !altKey) codeTurn();
    else if (withControl || altKey) return false;
    else if (key === '.') repeat();
    else if (key === 'F9') void inVivo();
    else return selected !== null && onMark(selected, key);
    return true;
  };

  return {
    press,
    setCertainty,
    addEvidence,
    removeEvidence: (actId, segmentId) =>
      void doing(call('act.removeEvidence', { actId, segmentId }), t('said.evidenceRemoved')),
    inVivo: () => void inVivo(),
    repeat,
  };
}

function nextCertainty(certainty: Certainty): Certainty {
  return CERTAINTIES[(CERTAINTIES.indexOf(certainty) + 1) % CERTAINTIES.length] ?? 'certain';
}

/** The few words at the end that moved, for those who hear it. */
function wordsAt(text: string, { start, end }: Span, edge: Edge): string {
  const shown = 24;
  return edge === 'start'
    ? text.slice(start, Math.min(end, start + shown))
    : text.slice(Math.max(start, end - shown), end);
}
