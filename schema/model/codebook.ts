/** Versions of the codebook, what lies between two of them, and sets of codes. */
import { z } from 'zod';
import { CodeId } from './ids.ts';

export const CodebookVersion = z.object({
  id: z.string(),
  name: z.string(),
  note: z.string(),
  coder: z.string(),
  /** ISO 8601, UTC. */
  frozenAt: z.string(),
  codes: z.number().int(),
});

const CODEBOOK_CHANGES = [
  'added',
  'removed',
  'renamed',
  'moved',
  'redefined',
  'recoloured',
  'merged',
  'split',
] as const;

/** What a code says of itself, besides its name. */
export const CODE_TEXTS = ['definition', 'include', 'exclude', 'example'] as const;

/** One difference; `author` and `reason` come from the history and from what was said when merging or splitting. */
export const CodebookChange = z.object({
  kind: z.enum(CODEBOOK_CHANGES),
  codeId: CodeId,
  /** Short id in the older version, or the newer for an added code. */
  code: z.string(),
  /** Which text was redefined. */
  field: z.enum(CODE_TEXTS).nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  author: z.string().nullable(),
  reason: z.string().nullable(),
  at: z.string().nullable(),
});

export const CodeSet = z.object({ id: z.string(), name: z.string(), codeIds: z.array(CodeId) });

export type CodebookVersion = z.infer<typeof CodebookVersion>;
export type CodebookChange = z.infer<typeof CodebookChange>;
export type CodeSet = z.infer<typeof CodeSet>;
