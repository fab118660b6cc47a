/**
 * What a procedure is, and the input parts that several of them share.
 *
 * query    reads; may be cached and asked again
 * command  one transaction, one undo step, one `changed` event
 * task     long or file work: reports progress, can be cancelled, commits in chunks (one undo step in all);
 *          one that writes to the study says as what, since nothing can be undone before it has ended
 */
import { z } from 'zod';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../../words/languages.ts';
import { DocumentId } from '../model/ids.ts';
import type { WritingWork } from '../model/project.ts';

export type ProcedureKind = 'query' | 'command' | 'task';

export interface Procedure<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  K extends ProcedureKind = ProcedureKind,
> {
  kind: K;
  input: I;
  output: O;
  /** Only of tasks that write to the study. */
  writes?: WritingWork;
}

const define =
  <K extends ProcedureKind>(kind: K) =>
  <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Procedure<I, O, K> => ({ kind, input, output });
export const query = define('query');
export const command = define('command');
export const task = define('task');
export const writingTask = <I extends z.ZodType, O extends z.ZodType>(writes: WritingWork, input: I, output: O) => ({
  ...task(input, output),
  writes,
});

export const nothing = z.strictObject({});
export const path = z.string().min(1);
/** Of what is written or drawn; material itself is never translated. */
export const language = z.enum(LANGUAGES).default(DEFAULT_LANGUAGE);
export const offset = z.number().int().nonnegative();
export const name = z.string().trim().min(1).max(200);
export const span = { documentId: DocumentId, start: offset, end: offset };
