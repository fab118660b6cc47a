/**
 * Saying by hand whose words some blocks are and how they are told. What is left of turns set by hand before stays as it
 * was set; the turns around are recognised anew.
 */
import type { Input, Output } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import { foldName } from '../../../schema/text/names.ts';
import type { Span } from '../../../schema/text/span.ts';
import type { CommandContext } from '../context.ts';
import { sql } from '../db/sql.ts';
import { readStoredDocument, type StoredBlock, type StoredDocument } from '../editing/stored-blocks.ts';
import { type Owner, ownerOf } from './by-hand.ts';
import { recogniseAround } from './recognise.ts';
import { participantsByLabel } from './speakers.ts';

/** Throws NotFound; Invalid for a span outside the text or one that touches no words. */
export function setTurn(context: CommandContext, input: Input<'turn.set'>): Output<'turn.set'> {
  const { db, newId } = context;
  const { documentId, kind } = input;
  const document = readStoredDocument(db, documentId);
  const touched = blocksTouched(document, input);
  const speaker = input.speaker.trim();
  const participantId = participantsByLabel(db, documentId).get(foldName(speaker)) ?? null;
  const id = newId();
  db.run(sql`
    INSERT INTO turns (id, document_id, speaker, kind, interviewer, participant_id, by_hand)
    VALUES (${id}, ${documentId}, ${speaker}, ${kind}, ${input.interviewer ? 1 : 0}, ${participantId}, 1)`);
  return give(context, document, touched, id);
}

/** Throws as setTurn. */
export function clearTurn(context: CommandContext, input: Input<'turn.clear'>): Output<'turn.clear'> {
  const document = readStoredDocument(context.db, input.documentId);
  return give(context, document, blocksTouched(document, input), input.recognised ? undefined : null);
}

function give(
  context: CommandContext,
  document: StoredDocument,
  touched: ReadonlySet<StoredBlock>,
  owner: Owner,
): { turns: number } {
  const owners = document.blocks.map((block) => (touched.has(block) ? owner : ownerOf(document, block)));
  context.describe({ document: document.title });
  return { turns: recogniseAround(context, document, keepTogether(context, owners)) };
}

/** Where a turn set before is cut in two, what comes after the cut becomes a turn of its own. */
function keepTogether({ db, newId }: CommandContext, owners: readonly Owner[]): Owner[] {
  const ended = new Set<string>();
  let last: Owner;
  let now: Owner;
  return owners.map((owner) => {
    if (owner === null || owner === undefined) now = owner;
    else if (owner !== last) {
      now = ended.has(owner) ? newId() : owner;
      if (ended.has(owner)) {
        db.run(sql`
          INSERT INTO turns (id, document_id, speaker, kind, interviewer, participant_id, by_hand)
          SELECT ${now}, document_id, speaker, kind, interviewer, participant_id, 1 FROM turns WHERE id = ${owner}`);
      }
      ended.add(owner);
    }
    last = owner;
    return now;
  });
}

/** Whole blocks; blank ones at the ends stay out. */
function blocksTouched({ blocks }: StoredDocument, { start, end }: Span): Set<StoredBlock> {
  const length = blocks.reduce((sum, block) => sum + block.length + 1, -1);
  if (start > end || end > length) throw new AppError('Invalid', 'edit.outside', { start, end, length });
  const touched = blocks.filter(
    (block) =>
      (block.start < end && start < block.start + block.length) ||
      (start === end && block.start <= start && start <= block.start + block.length),
  );
  const hasWords = ({ text }: StoredBlock) => text.trim() !== '';
  const within = touched.slice(touched.findIndex(hasWords), touched.findLastIndex(hasWords) + 1);
  if (within.length === 0) throw new AppError('Invalid', 'turn.noWords');
  return new Set(within);
}
