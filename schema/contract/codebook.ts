/** Facets, codes, merging and splitting, frozen versions, code sets. */
import { z } from 'zod';
import { CodebookChange, CodebookVersion, CodeSet } from '../model/codebook.ts';
import { Code, CountedCode, DeletionImpact, Facet } from '../model/coding.ts';
import { CodeId, CodingId } from '../model/ids.ts';
import { command, language, name, nothing, path, query, task } from './procedure.ts';

const shortId = z.string().trim().min(1).max(60).regex(/^\S+$/);
const codeText = {
  definition: z.string().max(4000).optional(),
  include: z.string().max(4000).optional(),
  exclude: z.string().max(4000).optional(),
  example: z.string().max(4000).optional(),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
};

export const codebook = {
  'facet.list': query(nothing, z.array(Facet)),
  'code.list': query(nothing, z.array(Code)),
  'code.create': command(
    z.strictObject({
      facet: z.string(),
      parentId: CodeId.nullable().default(null),
      name,
      shortId: shortId.optional(),
      ...codeText,
    }),
    Code,
  ),
  'code.update': command(
    z.strictObject({ codeId: CodeId, name: name.optional(), shortId: shortId.optional(), ...codeText }),
    Code,
  ),
  /** Moves a code with its children to a facet, under a parent, before a sibling (last when null). */
  'code.move': command(
    z.strictObject({
      codeId: CodeId,
      facet: z.string(),
      parentId: CodeId.nullable().default(null),
      beforeCodeId: CodeId.nullable().default(null),
    }),
    Code,
  ),
  'code.deletionImpact': query(z.strictObject({ codeId: CodeId }), DeletionImpact),
  'code.delete': command(z.strictObject({ codeId: CodeId }), DeletionImpact),
  /** Merges codes into one: their codings follow, nothing is doubled, codes below them move along. */
  'codebook.merge': command(
    z.strictObject({
      fromCodeIds: z.array(CodeId).min(1).max(100),
      intoCodeId: CodeId,
      reason: z.string().max(2000).default(''),
    }),
    z.object({ code: Code, codings: z.number().int(), alreadyThere: z.number().int() }),
  ),
  /** Moves codings of a code to others, new or existing ones; the rest stays with the code. */
  'codebook.split': command(
    z.strictObject({
      codeId: CodeId,
      parts: z
        .array(z.object({ codeId: CodeId.optional(), name: name.optional(), codingIds: z.array(CodingId) }))
        .min(1)
        .max(50),
      reason: z.string().max(2000).default(''),
    }),
    z.object({ codes: z.array(Code), codings: z.number().int() }),
  ),
  'codebook.freeze': command(z.strictObject({ name, note: z.string().max(2000).default('') }), CodebookVersion),
  'codebook.versions': query(nothing, z.array(CodebookVersion)),
  /** The codes as they were when the version was frozen, with their counts of that time. */
  'codebook.version': query(
    z.strictObject({ id: z.string() }),
    z.object({ version: CodebookVersion, codes: z.array(CountedCode) }),
  ),
  /** `to` null: the codebook as it is now. The older of the two is always the side before. */
  'codebook.diff': query(
    z.strictObject({ from: z.string(), to: z.string().nullable().default(null) }),
    z.array(CodebookChange),
  ),
  'codebook.export': task(
    z.strictObject({ path, format: z.enum(['docx', 'csv']), language }),
    z.object({ path: z.string(), codes: z.number().int() }),
  ),
  'codeSet.list': query(nothing, z.array(CodeSet)),
  /** Makes a set, or changes the one with this id. */
  'codeSet.save': command(z.strictObject({ id: z.string().optional(), name, codeIds: z.array(CodeId) }), CodeSet),
  'codeSet.delete': command(z.strictObject({ id: z.string() }), z.object({ id: z.string() })),
};
