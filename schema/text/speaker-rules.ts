/** Saying in a document's turn rules whether a label is the interviewer's, so that it stays so when turns are read again. */
import type { TurnRules } from '../model/turn-rules.ts';
import { foldName } from './names.ts';
import { DEFAULT_TURN_RULES } from './speaker-label.ts';
import { isInterviewerLabel } from './speaker-words.ts';

/** The rules themselves where they say so already. */
export function withInterviewer(rules: TurnRules | null, label: string, isInterviewer: boolean): TurnRules | null {
  const { speakers, interviewers, ...rest } = rules ?? DEFAULT_TURN_RULES;
  const isIn = (list: readonly string[]) => list.some((one) => foldName(one) === foldName(label));
  const without = (list: readonly string[]) => list.filter((one) => foldName(one) !== foldName(label));
  const saysSo = isIn(interviewers) || (isInterviewerLabel(label) && !isIn(speakers));
  if (saysSo === isInterviewer) return rules;
  if (isInterviewer) return { ...rest, speakers: without(speakers), interviewers: [...interviewers, label] };
  const isTakenForOne = isInterviewerLabel(label) && !isIn(speakers);
  return { ...rest, interviewers: without(interviewers), speakers: isTakenForOne ? [...speakers, label] : speakers };
}
