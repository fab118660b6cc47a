/** Finding words in the open text. Canonically equivalent letters are the same; nothing is found across paragraphs' ends unless sought. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { CanonicalText } from '../../../schema/text/canonical-text.ts';
import { exactly } from '../../../schema/text/matching/patterns.ts';
import type { Span } from '../../../schema/text/span.ts';
import type { Surface } from '../../document/document-state.ts';

export interface Find {
  words: string;
  setWords: (words: string) => void;
  isCaseSensitive: boolean;
  setCaseSensitive: (isCaseSensitive: boolean) => void;
  matches: readonly Span[];
  /** Index of the match that is looked at; -1 when there is none. */
  at: number;
  step: (direction: 1 | -1) => void;
}

/** Highlighted at most; all are counted. */
const SHOWN_AT_MOST = 2000;

export function useFind(surface: Surface, text: string, onShow: (span: Span) => void): Find {
  const [words, setWords] = useState('');
  const [isCaseSensitive, setCaseSensitive] = useState(false);
  const [place, setPlace] = useState(() => surface.view.selection()?.start ?? 0);
  const searched = useDeferredValue(text);

  const matches = useMemo(() => {
    if (words === '') return [];
    return new CanonicalText(searched).matchAll(exactly(words, isCaseSensitive));
  }, [words, isCaseSensitive, searched]);
  const next = matches.findIndex(({ start }) => start >= place);
  const at = matches.length === 0 ? -1 : Math.max(0, next);

  // biome-ignore lint/correctness/useExhaustiveDependencies: shown when another one is looked at, not when the text moves
  useEffect(() => {
    const match = matches[at];
    if (match) onShow(match);
  }, [words, isCaseSensitive, place]);
  useEffect(() => {
    surface.painter.overlay('match', searched === text ? matches.slice(0, SHOWN_AT_MOST) : []);
    return () => surface.painter.overlay('match', []);
  }, [surface, matches, searched, text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found last is not there any more once the text is another one
  useEffect(() => () => surface.painter.overlay('found-place', []), [surface, text]);

  const step = (direction: 1 | -1) => {
    const match = matches[(at + direction + matches.length) % matches.length];
    if (match) setPlace(match.start);
  };
  return { words, setWords, isCaseSensitive, setCaseSensitive, matches: searched === text ? matches : [], at, step };
}
