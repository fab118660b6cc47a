/** The speakers of a text as its turns would be by other rules: the effect of a change, before it is made. */
import type { DocumentDetail } from '../../../schema/model/document.ts';
import type { PreviewedFile } from '../../../schema/model/imports.ts';
import type { TurnRules } from '../../../schema/model/turn-rules.ts';
import { recogniseTurns } from '../../../schema/text/turns.ts';
import { countWords } from '../../../schema/text/words.ts';

export type Speaker = PreviewedFile['speakers'][number];

export interface Speakers {
  turns: number;
  /** In the order in which they first speak. */
  speakers: Speaker[];
}

type SpokenText = Pick<DocumentDetail, 'kind' | 'text' | 'blocks' | 'turns'>;

/** What was set by hand stays as it is; participants are those that the labels have now. */
export function speakersOf(document: SpokenText, rules: TurnRules | null): Speakers {
  const { text, turns: known } = document;
  const blocks = document.blocks.map((block) => ({
    ...block,
    text: text.slice(block.start, block.end),
    byHand: block.turn !== null && known[block.turn]?.byHand === true,
  }));
  const { turns, turnOfBlock, speechStart } = recogniseTurns(blocks, document.kind, rules);
  const participants = new Map(known.toReversed().map(({ speaker, participant }) => [speaker, participant]));
  const speakers = new Map<string, Speaker>();
  const add = (turn: { speaker: string; interviewer: boolean }, words: number, isNew: boolean) => {
    const { speaker: label, interviewer } = turn;
    const participant = participants.get(label) ?? null;
    const one = speakers.get(label) ?? { label, turns: 0, words: 0, interviewer, participant };
    speakers.set(label, { ...one, turns: one.turns + (isNew ? 1 : 0), words: one.words + words });
  };
  const seen = new Set<object>();
  blocks.forEach((block, index) => {
    const turn = block.byHand ? known[block.turn ?? -1] : turns[turnOfBlock[index] ?? -1];
    if (!turn) return;
    add(turn, countWords(block.text.slice(speechStart[index])), !seen.has(turn));
    seen.add(turn);
  });
  return { turns: seen.size, speakers: [...speakers.values()] };
}
