/**
 * What a block's words are: said word for word, reported, or the observer's own. Text of an observation that is
 * nobody's turn is a field note; other text outside turns (headings, policies) is no speech: null.
 */
import { type Sql, sql } from '../db/sql.ts';

/** Where `blocks` is joined with `documents` and, from the left, with `turns`. */
export const SPEECH_KIND: Sql = sql`coalesce(turns.kind, CASE documents.kind WHEN 'observation' THEN 'field_note' END)`;
