/**
 * What the reader is doing with the codings: which one is looked at, whether the coder bar is open
 * and for what, and what was just done, in words. Every way to code (bar, digit, inspector) ends here.
 */
import { useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Span } from '../../editor/offset-map.ts';
import type { TextSelection } from '../../editor/text-view.ts';
import type { CodeIndex } from '../coding/code-index.ts';
import {
  type Application,
  applicationOf,
  changedSlots,
  codingsOf,
  type Draft,
  draftOf,
  EMPTY_DRAFT,
} from '../coding/draft.ts';
import type { Mark } from '../coding/marks.ts';
import type { Remembered } from '../coding/remembered.ts';
import { useRemembered } from '../coding/use-remembered.ts';
import { sentenceOf } from '../coding/wording.ts';
import { type BarPlace, placeBar } from './bar-place.ts';
import { markStart, measureAfterPaint } from './measure.ts';
import type { Marks } from './use-marks.ts';
import type { ReadingSurface } from './use-reading-surface.ts';

export interface OpenBar {
  span: Span;
  /** What was typed in the text to open it. */
  firstText: string;
  /** The coding that is being changed; null for a new one. */
  mark: Mark | null;
  place: BarPlace;
}

export interface CodingSession {
  selected: Mark | null;
  bar: OpenBar | null;
  remembered: Remembered;
  /** What was done last, for the status line. */
  said: string;
  select: (mark: Mark) => void;
  deselect: () => void;
  /** What was done is no longer the last thing that happened. */
  clearSaid: () => void;
  say: (text: string) => void;
  /** The coding of that id, also when it is only about to be listed. */
  selectId: (id: string) => void;
  apply: (span: Span, application: Application) => void;
  /** What was applied in another way than through the bar, to be offered and repeated. */
  remember: (application: Application) => void;
  remove: (mark: Mark) => void;
  /** For the selection, with what was typed; or for a coding that is to be changed. */
  openBar: (firstText: string, mark?: Mark) => void;
  applyBar: (draft: Draft) => void;
  closeBar: () => void;
  /** Codes the selection with a recent code. */
  applyRecent: (position: number) => void;
}

export function useCodingSession(
  { index, marks, actions }: Marks,
  surface: ReadingSurface | null,
  scroller: HTMLElement | null,
  /** The selection as it is at this moment. */
  currentSelection: () => TextSelection | null,
): CodingSession {
  const { t } = useTranslation('coding');
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [bar, setBar] = useState<OpenBar | null>(null);
  const [said, setSaid] = useState('');
  const [remembered, rememberApplied] = useRemembered();
  const [applied, setApplied] = useState(0);
  useLayoutEffect(() => {
    if (applied > 0) measureAfterPaint('coding:apply');
  }, [applied]);

  const backToText = (span: Span | null) => {
    setBar(null);
    if (span) surface?.view.select(span);
    surface?.view.root.focus({ preventScroll: true });
  };
  const remember = ({ slots, codes }: Application) => rememberApplied(slots, codes);
  const apply = ({ start, end }: Span, application: Application) => {
    markStart('coding:apply');
    void actions.apply({ start, end }, application);
    remember(application);
    setSaid(t('said.coded', { what: inWords(application, index) }));
    setApplied((count) => count + 1);
  };
  const change = (mark: Mark, draft: Draft) => {
    const [code] = draft.chosen;
    if (mark.actId) void actions.changeAct(mark, changedSlots(draftOf(mark, index), draft, index));
    else if (code) void actions.changeCode(mark, code);
    setSaid(t('said.changed', { what: inWords(applicationOf(draft, index), index) }));
  };

  return {
    selected: marks.find(({ id }) => id === selectedId) ?? null,
    bar,
    remembered,
    said,
    select: (mark) => {
      setSelectedId(mark.id);
      setSaid(t('said.selected', { what: sentenceOf(mark, index), coder: mark.coder }));
    },
    deselect: () => setSelectedId(null),
    clearSaid: () => setSaid(''),
    say: setSaid,
    selectId: setSelectedId,
    apply,
    remember,
    remove: (mark) => {
      void actions.remove(mark);
      setSelectedId(null);
      setSaid(t('said.removed', { what: sentenceOf(mark, index) }));
      backToText(null);
    },
    openBar: (firstText, mark) => {
      const span = mark ?? currentSelection();
      if (!surface) return;
      if (!span || span.start === span.end) setSaid(t('said.selectFirst'));
      else setBar({ span, firstText, mark: mark ?? null, place: placeBar(surface.view, span, scroller) });
    },
    applyBar: (draft) => {
      if (!bar) return;
      if (bar.mark) change(bar.mark, draft);
      else apply(bar.span, applicationOf(draft, index));
      backToText(bar.span);
    },
    closeBar: () => backToText(bar?.span ?? null),
    applyRecent: (position) => {
      const codeId = remembered.recent[position];
      const selection = currentSelection();
      if (!selection || selection.start === selection.end) setSaid(t('said.selectFirst'));
      else if (!codeId || !index.get(codeId)) setSaid(t('said.noRecent'));
      else apply(selection, applicationOf({ ...EMPTY_DRAFT, chosen: [codeId] }, index));
    },
  };
}

/** The act, if there is one, then each plain code. */
function inWords({ slots, codes }: Application, index: CodeIndex): string {
  const act = sentenceOf({ codings: codingsOf({ slots, codes: [] }) }, index);
  return [act, ...codes.map((id) => index.get(id)?.name)].filter(Boolean).join(', ');
}
