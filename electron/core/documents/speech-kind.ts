/**
 * What a block's words are: said word for word, reported, or the observer's own. Text of an observation that is
 * nobody's turn is a field note; other text outside turns (headings, policies) is no speech: null.
 */
import type { TurnKind } from '../../../schema/model/document.ts';
import { inList, type Sql, sql } from '../db/sql.ts';

/** Where `blocks` is joined with `documents` and, from the left, with `turns`. */
export const SPEECH_KIND: Sql = sql`coalesce(turns.kind, CASE documents.kind WHEN 'observation' THEN 'field_note' END)`;

/** Without kinds, or with an empty list, everything passes. Joined as SPEECH_KIND is. */
export function ofSpeechKinds(kinds: readonly TurnKind[] | undefined): Sql {
  return kinds?.length ? sql`${SPEECH_KIND} IN ${inList(kinds)}` : sql`1`;
}

/** A condition on `segments`: the kind is that of the words where a segment begins. */
export function segmentsOfKinds(kinds: readonly TurnKind[] | undefined): Sql {
  if (!kinds?.length) return sql`1`;
  return sql`EXISTS (
    SELECT 1 FROM blocks JOIN documents ON documents.id = blocks.document_id
    LEFT JOIN turns ON turns.id = blocks.turn_id
    WHERE blocks.id = segments.start_block_id AND ${ofSpeechKinds(kinds)})`;
}
