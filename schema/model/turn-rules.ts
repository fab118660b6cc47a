/** How speakers' turns are recognised in a text; kept with each document, so that editing recognises by the same rules. */
import { z } from 'zod';

export const TurnRules = z.strictObject({
  /** `colon`: "Kari: …", or the name in bold or in a table's cell of its own; `line`: the label alone on the line before the speech; `none`: no turns are looked for. */
  labels: z.enum(['colon', 'line', 'none']).default('colon'),
  /** Labels that always are speakers, and not the interviewer unless they are named there too; as written. */
  speakers: z.array(z.string().min(1).max(60)).max(200).default([]),
  /** Labels that are the interviewer's, beside those that are known. */
  interviewers: z.array(z.string().min(1).max(60)).max(50).default([]),
  /** Beginnings of lines that look like labels and are none. */
  notSpeakers: z.array(z.string().min(1).max(60)).max(200).default([]),
  /** A timestamp that opens a line without a label begins a turn: of subtitles and of machine transcripts. */
  timestampsBeginTurns: z.boolean().default(false),
});

export const SavedTurnRules = z.object({ id: z.string(), name: z.string(), rules: TurnRules });

export type TurnRules = z.infer<typeof TurnRules>;
export type SavedTurnRules = z.infer<typeof SavedTurnRules>;
