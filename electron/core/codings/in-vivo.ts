/** A code that is called what somebody said, made and used in one step. */
import type { Input } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import type { Coding } from '../../../schema/model/coding.ts';
import { createCode } from '../codebook/code-commands.ts';
import type { CommandContext, WriteDb } from '../context.ts';
import { sql } from '../db/sql.ts';
import { readDocumentText } from '../documents/text-index.ts';
import { codeSpan } from './commands.ts';

const LONGEST_NAME = 60;

/** The code is a free theme without a definition; one of that name is used again. Throws Invalid for a span without words. */
export function codeInVivo(context: CommandContext, span: Input<'coding.inVivo'>): Coding {
  const { db } = context;
  const words = readDocumentText(db, span.documentId).text.slice(span.start, span.end);
  const name = nameFrom(words);
  if (name === '') throw new AppError('Invalid', 'coding.noWords');
  const facet = freeFacet(db);
  const known = db.get<{ id: string }>(sql`
    SELECT codes.id FROM codes JOIN facets ON facets.id = facet_id WHERE facets.key = ${facet} AND codes.name = ${name}`);
  const codeId = known?.id ?? createCode(context, { facet, parentId: null, name }).id;
  return codeSpan(context, { ...span, codeId: codeId as Coding['codeId'], codes: [] });
}

/** On one line, cut between words where possible. */
function nameFrom(words: string): string {
  const line = words.replaceAll(/\s+/gu, ' ').trim();
  const characters = Array.from(line);
  if (characters.length <= LONGEST_NAME) return line;
  const cut = characters.slice(0, LONGEST_NAME - 1).join('');
  const lastBlank = cut.lastIndexOf(' ');
  return `${lastBlank > LONGEST_NAME / 2 ? cut.slice(0, lastBlank) : cut}…`;
}

/** The facet for themes, or else the last one whose codes fill no slot of an act. */
function freeFacet(db: WriteDb): string {
  return (
    db.get<{ key: string }>(
      sql`SELECT key FROM facets ORDER BY key = 'theme' DESC, slots = '[]' DESC, ordinal DESC LIMIT 1`,
    )?.key ?? ''
  );
}
