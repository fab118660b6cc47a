/** Codes many places with one code: one undo step, in transactions small enough to report progress and be cancelled. */
import type { Input, Output } from '../../../schema/contract.ts';
import { getCode } from '../codebook/code-queries.ts';
import { createCoding, createSegment, joinImplicitAct, type SpanInput } from '../codings/commands.ts';
import type { CommandContext, TaskContext } from '../context.ts';
import { sql } from '../db/sql.ts';
import { type DocumentText, readDocumentText } from '../documents/text-index.ts';

const IN_ONE_TRANSACTION = 200;

export async function codePlaces(
  context: TaskContext,
  { codeId, spans }: Input<'autocode.apply'>,
): Promise<Output<'autocode.apply'>> {
  const code = getCode(context.db, codeId);
  // Document by document, so that each text is read once in a transaction.
  const byDocument = [...Map.groupBy(spans, (span) => span.documentId).values()].flat();
  let applied = 0;
  for (let from = 0; from < byDocument.length; from += IN_ONE_TRANSACTION) {
    await context.step(from, byDocument.length, code.name);
    applied += context.commit((command) => {
      command.describe({ code: code.shortId, count: String(spans.length) });
      return codeAll(command, byDocument.slice(from, from + IN_ONE_TRANSACTION), code.id);
    });
  }
  await context.step(byDocument.length, byDocument.length, code.name);
  return { applied, alreadyThere: spans.length - applied };
}

/** Returns how many of the places were not coded so before. */
function codeAll(command: CommandContext, spans: readonly SpanInput[], codeId: string): number {
  const texts = new Map<string, DocumentText>();
  let applied = 0;
  for (const span of spans) {
    const text = texts.get(span.documentId) ?? readDocumentText(command.db, span.documentId);
    texts.set(span.documentId, text);
    const segmentId = createSegment(command, span, text);
    if (isCoded(command, segmentId, codeId)) continue;
    createCoding(command, { segmentId, codeId, coderId: command.coderId });
    joinImplicitAct(command, segmentId, command.coderId);
    applied += 1;
  }
  return applied;
}

/** Also as part of an act: the same code twice on the same words by one coder says nothing more. */
function isCoded({ db, coderId }: CommandContext, segmentId: string, codeId: string): boolean {
  return (
    db.get(
      sql`SELECT 1 FROM codings WHERE segment_id = ${segmentId} AND code_id = ${codeId} AND coder_id = ${coderId}`,
    ) !== undefined
  );
}
