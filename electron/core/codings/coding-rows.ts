/**
 * codings.csv: one row per coded segment. A row with a form of institutional work becomes an act, any other
 * a plain coding; `factor` is a further plain coding on the same words. A row is looked at as a whole
 * before anything of it is written.
 */
import { type Notice, notice } from '../../../schema/errors.ts';
import type { ActSlots, Code, Slot } from '../../../schema/model/coding.ts';
import type { CodeId, CoderId } from '../../../schema/model/ids.ts';
import type { Span } from '../../../schema/text/span.ts';
import { createCode } from '../codebook/code-commands.ts';
import type { CommandContext } from '../context.ts';
import { sql } from '../db/sql.ts';
import { applied, type RowHandler, type RowOutcome, refused, skipped } from '../imports/tables/apply-rows.ts';
import type { TableRow } from '../imports/tables/table.ts';
import { createAct } from './act-commands.ts';
import { CodeLookup } from './code-lookup.ts';
import {
  createCoding,
  findOrCreateSegment,
  insertCodings,
  insertSegments,
  type PlainCoding,
  type SegmentRow,
  segmentOn,
} from './commands.ts';
import { type CodedDocument, DocumentLookup, findPlace } from './place-lookup.ts';

const SLOT_COLUMNS = [
  'actor',
  'actor_level',
  'actor_agency',
  'institution_object',
  'target_level',
  'target_agency',
  'phase',
  'valence',
] as const satisfies readonly Slot[];
const AGENCY_SLOTS: readonly Slot[] = ['actor_agency', 'target_agency'];
const AGENCY_FACET = 'agency';
/** A whole number of db/insert-rows.ts' largest pieces. */
const MOST_GATHERED = 64;

interface Lookups {
  coderId: CoderId;
  codes: CodeLookup;
  documents: DocumentLookup;
}

/** A code on words that nobody coded before, as most rows of a large file are: they are written by the dozen. */
class NewCodings {
  readonly #segments = new Map<string, SegmentRow>();
  #codings: PlainCoding[] = [];

  has(segmentId: string): boolean {
    return this.#segments.has(segmentId);
  }

  add(context: CommandContext, segment: SegmentRow, coding: PlainCoding): void {
    this.#segments.set(coding.segmentId, segment);
    if (this.#codings.push(coding) === MOST_GATHERED) this.write(context);
  }

  write(context: CommandContext): void {
    if (this.#codings.length === 0) return;
    insertSegments(context.db, [...this.#segments.values()]);
    insertCodings(context, this.#codings);
    this.#segments.clear();
    this.#codings = [];
  }
}

/** A row that can be written. */
interface CodingRow {
  document: CodedDocument;
  span: Span;
  code: Code;
  factor: Code | null;
  /** null for a plain coding. */
  slots: ActSlots | null;
  /** Agencies that the codebook does not have yet. */
  newAgencies: { slot: Slot; name: string }[];
  remarks: Notice[];
}

export function codingRows(coder: string): RowHandler {
  const gathered = new NewCodings();
  let lookups: Lookups;
  return {
    // Together with its document's other rows: a hundred thousand rows all over the study would write each page again and again.
    inOrder: (rows) => [...Map.groupBy(rows, (row) => row.cell('doc_id')).values()].flat(),
    prepare(context) {
      lookups = {
        coderId: findOrCreateCoder(context, coder),
        codes: new CodeLookup(context.db),
        documents: new DocumentLookup(context.db),
      };
      return [];
    },
    apply(context, row) {
      const read = readRow(row, lookups);
      return Array.isArray(read) ? refused(...read) : writeRow(context, read, lookups, gathered);
    },
    finish: (context) => gathered.write(context),
  };
}

function readRow(row: TableRow, { codes, documents }: Lookups): CodingRow | Notice[] {
  const title = row.cell('doc_id');
  if (title === '') return [notice('codings.noDocument')];
  const document = documents.find(title);
  if (!document) return [notice('attributes.unknownDocument', { document: title })];
  const problems: Notice[] = [];
  const accept = <T extends object>(found: T | Notice): T | null => {
    if (!('key' in found)) return found;
    problems.push(found);
    return null;
  };
  const find = (column: string, slot: Slot | null) =>
    row.cell(column) === '' ? null : accept(codes.find(row.cell(column), column, slot));

  if (row.cell('code') === '') problems.push(notice('codings.noCode'));
  const code = find('code', null);
  const factor = find('factor', null);
  const isAct = code !== null && codes.mayBe(code, 'work_form');
  const slots: ActSlots = {};
  const newAgencies: CodingRow['newAgencies'] = [];
  const filled = SLOT_COLUMNS.filter((column) => row.cell(column) !== '');
  for (const slot of isAct ? filled : []) {
    const name = row.cell(slot);
    if (AGENCY_SLOTS.includes(slot) && isUnknown(codes.find(name, slot, slot))) newAgencies.push({ slot, name });
    else slots[slot] = [find(slot, slot)?.id].filter((id) => id !== undefined);
  }
  const place = accept(readPlace(row, document));
  if (problems.length > 0 || !code || !place) return problems;
  const remarks = place.remark ? [place.remark] : [];
  if (!isAct && filled.length > 0) {
    remarks.push(notice('codings.ignoredColumns', { code: code.shortId, columns: filled.join(', ') }));
  }
  return { document, span: place.span, code, factor, slots: isAct ? slots : null, newAgencies, remarks };
}

function readPlace(row: TableRow, document: CodedDocument) {
  for (const column of ['start', 'end']) {
    const value = row.cell(column);
    if (!/^\d{1,9}$/.test(value)) return notice('codings.badOffset', { value, column });
  }
  const given = { start: Number(row.cell('start')), end: Number(row.cell('end')) };
  return findPlace(document, given, row.exactCell('quote'));
}

function writeRow(
  context: CommandContext,
  row: CodingRow,
  { coderId, codes }: Lookups,
  gathered: NewCodings,
): RowOutcome {
  const { document, code, factor, remarks } = row;
  const span = { documentId: document.id, ...row.span };
  const place = segmentOn(context.db, span, document.text);
  if (place.row !== null && row.slots === null && factor === null && !gathered.has(place.id)) {
    gathered.add(context, place.row, { segmentId: place.id, codeId: code.id, coderId });
    return applied(remarks);
  }
  // What is written is in the order of the rows.
  gathered.write(context);
  const { id: segmentId, isNew } = findOrCreateSegment(context, span, document.text);
  let wrote = isNew;
  const plain = ({ id }: Code) => {
    if (createCoding(context, { segmentId, codeId: id, coderId }).isNew) wrote = true;
  };
  if (row.slots === null) plain(code);
  else {
    const slots: ActSlots = { ...row.slots, work_form: [code.id] };
    for (const { slot, name } of row.newAgencies) slots[slot] = [agencyCode(context, name, slot, codes, remarks)];
    if (isNew || !hasAct(context, segmentId, coderId, slots)) {
      createAct(context, { segmentId, coderId, slots });
      wrote = true;
    }
  }
  if (factor) plain(factor);
  return wrote ? applied(remarks) : skipped(notice('codings.alreadyThere'));
}

/** Whether the coder has an act with exactly these fillings on the segment. */
function hasAct({ db }: CommandContext, segmentId: string, coderId: CoderId, slots: ActSlots): boolean {
  const fillings = db.all<{ actId: string; slot: Slot; codeId: CodeId }>(sql`
    SELECT act_id AS actId, slot, code_id AS codeId FROM codings
    WHERE segment_id = ${segmentId} AND coder_id = ${coderId} AND act_id IS NOT NULL`);
  const acts = Map.groupBy(fillings, ({ actId }) => actId);
  const wanted = Object.entries(slots).flatMap(([slot, codeIds]) => codeIds.map((codeId) => `${slot} ${codeId}`));
  const key = wanted.sort().join();
  return [...acts.values()].some(
    (act) =>
      act
        .map(({ slot, codeId }) => `${slot} ${codeId}`)
        .sort()
        .join() === key,
  );
}

/** The same new agency may stand twice, in one row or in several. */
function agencyCode(context: CommandContext, name: string, slot: Slot, codes: CodeLookup, remarks: Notice[]): CodeId {
  const known = codes.find(name, slot, slot);
  if (!('key' in known)) return known.id;
  const code = createCode(context, { facet: AGENCY_FACET, parentId: null, name });
  codes.add(code);
  remarks.push(notice('codings.newAgency', { value: name, shortId: code.shortId }));
  return code.id;
}

function isUnknown(found: Code | Notice): boolean {
  return 'key' in found && found.key === 'codings.unknownCode';
}

function findOrCreateCoder({ db, newId }: CommandContext, name: string): CoderId {
  const known = db.get<{ id: CoderId }>(sql`SELECT id FROM coders WHERE name = ${name}`);
  if (known) return known.id;
  const id = newId() as CoderId;
  db.run(sql`INSERT INTO coders (id, name) VALUES (${id}, ${name})`);
  return id;
}
