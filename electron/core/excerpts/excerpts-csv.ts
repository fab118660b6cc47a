/**
 * Excerpts as CSV: one row per excerpt and act, the documents' attributes as further columns.
 * RFC 4180 quoting, UTF-8, lines end in LF.
 *
 * Cells that begin with = + - or @ are written as they are, although a spreadsheet may take them
 * for formulas: a quote must come out exactly as it was said, and other programs read this file back.
 */
import { stringify } from 'csv-stringify/sync';
import type { Slot } from '../../../schema/model/coding.ts';
import type { Excerpt } from '../../../schema/model/excerpt.ts';
import type { CodeId } from '../../../schema/model/ids.ts';
import type { CodePath } from './codebook-paths.ts';

const COLUMNS = [
  'number',
  'quote',
  'document',
  'date',
  'wave',
  'county',
  'municipality',
  'school',
  'participant',
  'role',
  'level',
  'coder',
  'codes',
  'actor_level',
  'work_form',
  'object',
  'target_level',
  'phase',
  'memo',
  'source_tag',
  'speech_kind',
  'page',
];

export interface AttributeValues {
  /** Attribute names, in column order. */
  names: readonly string[];
  /** Document id → attribute name → value. */
  values: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** `memos`: segment or act id → the memos on it. */
export function excerptsCsv(
  excerpts: readonly Excerpt[],
  paths: ReadonlyMap<CodeId, CodePath>,
  attributes: AttributeValues,
  memos: ReadonlyMap<string, string>,
): string {
  const header = [...COLUMNS, ...attributes.names.map((name) => (COLUMNS.includes(name) ? `attribute_${name}` : name))];
  const rows = excerpts.map((excerpt, index) => {
    const inSlot = (slot: Slot) =>
      excerpt.codes
        .filter((code) => code.slot === slot)
        .map((code) => paths.get(code.codeId)?.level ?? code.name)
        .join('; ');
    return [
      index + 1,
      excerpt.quote,
      excerpt.document,
      excerpt.date,
      excerpt.wave,
      excerpt.county,
      excerpt.municipality,
      excerpt.school,
      excerpt.participant,
      excerpt.role,
      excerpt.level,
      excerpt.coder,
      excerpt.codes.map((code) => paths.get(code.codeId)?.path ?? code.name).join('; '),
      inSlot('actor_level'),
      inSlot('work_form'),
      inSlot('institution_object'),
      inSlot('target_level'),
      inSlot('phase'),
      [memos.get(excerpt.segmentId), memos.get(excerpt.actId ?? '')].filter(Boolean).join('\n\n'),
      excerpt.tag,
      excerpt.speechKind,
      excerpt.page,
      ...attributes.names.map((name) => attributes.values.get(excerpt.documentId)?.get(name) ?? null),
    ];
  });
  return stringify([header, ...rows], { record_delimiter: 'unix' });
}
