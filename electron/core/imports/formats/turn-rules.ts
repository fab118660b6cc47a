/** Rules for texts that a parser writes itself, where it knows who speaks. */
import { TurnRules } from '../../../../schema/model/turn-rules.ts';
import { isInterviewerLabel } from '../../../../schema/text/speaker-words.ts';

const MOST_SPEAKERS = 200;
const MOST_INTERVIEWERS = 50;
const LONGEST_LABEL = 60;

/**
 * What is chosen for a whole import, for a text whose parser knows how its turns are written: that stays, and what is
 * said of single labels is added.
 */
export function withChosen(own: TurnRules | undefined, chosen: TurnRules | undefined): TurnRules | undefined {
  if (!own || !chosen) return own ?? chosen;
  const both = (list: 'speakers' | 'interviewers' | 'notSpeakers', most: number) =>
    [...new Set([...chosen[list], ...own[list]])].slice(0, most);
  return {
    ...own,
    speakers: both('speakers', MOST_SPEAKERS),
    interviewers: both('interviewers', MOST_INTERVIEWERS),
    notSpeakers: both('notSpeakers', MOST_SPEAKERS),
  };
}

/** Labels as they stand before the colon. A speaker that is named is an interviewer only if named there as well. */
export function rulesFor(speakers: Iterable<string>): TurnRules {
  const named = [...new Set(speakers)].slice(0, MOST_SPEAKERS);
  const interviewers = named.filter(isInterviewerLabel).slice(0, MOST_INTERVIEWERS);
  return TurnRules.parse({ speakers: named, interviewers, timestampsBeginTurns: true });
}

/** A name from a tag or a cell as a label: without the colon that ends it; null when nothing is left. */
export function toLabel(name: string): string | null {
  const label = name
    .replace(/[:\s]+/g, ' ')
    .trim()
    .slice(0, LONGEST_LABEL)
    .toWellFormed()
    .trim();
  return label === '' ? null : label;
}
