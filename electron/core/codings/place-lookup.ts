/**
 * Where a row of codings.csv stands in its document. Its offsets count code points and may be wrong; the
 * quote, when there is one, decides.
 */
import { type Notice, notice } from '../../../schema/errors.ts';
import type { DocumentId } from '../../../schema/model/ids.ts';
import { CanonicalText } from '../../../schema/text/canonical-text.ts';
import { foldName } from '../../../schema/text/names.ts';
import { anchorQuote } from '../../../schema/text/quote-anchor.ts';
import type { Span } from '../../../schema/text/span.ts';
import { TextUnits } from '../../../schema/text/units.ts';
import type { ReadDb } from '../context.ts';
import { sql } from '../db/sql.ts';
import { type DocumentText, readDocumentText } from '../documents/text-index.ts';

const SHOWN_CHARACTERS = 80;

export interface CodedDocument {
  id: DocumentId;
  text: DocumentText;
  canonical: CanonicalText;
  units: TextUnits;
}

export interface Place {
  span: Span;
  /** Says how far the quote was from the offsets, if it was not there. */
  remark: Notice | null;
}

export class DocumentLookup {
  readonly #ids = new Map<string, DocumentId>();
  readonly #read = new Map<DocumentId, CodedDocument>();

  constructor(readonly db: ReadDb) {
    const documents = db.all<{ id: DocumentId; title: string }>(sql`SELECT id, title FROM documents`);
    for (const { id, title } of documents) this.#ids.set(foldName(title), id);
  }

  /** By title. Each text is read once, as an import names the same document over and over. */
  find(title: string): CodedDocument | null {
    const id = this.#ids.get(foldName(title));
    if (id === undefined) return null;
    let document = this.#read.get(id);
    if (!document) {
      const text = readDocumentText(this.db, id);
      document = { id, text, canonical: new CanonicalText(text.text), units: new TextUnits(text.text) };
      this.#read.set(id, document);
    }
    return document;
  }
}

/** `given` counts code points; the place found counts UTF-16 code units. An empty quote is not looked at. */
export function findPlace(document: CodedDocument, given: Span, quote: string): Place | Notice {
  const { text, canonical, units } = document;
  const length = units.length.codePoints;
  if (given.start >= given.end) return notice('codings.emptySpan', { ...given });
  const inside = given.end <= length;
  const expected = {
    start: units.toUtf16(Math.min(given.start, length)),
    end: units.toUtf16(Math.min(given.end, length)),
  };
  if (quote.trim() === '') {
    return inside ? { span: expected, remark: null } : notice('codings.outside', { ...given, length });
  }
  const sought = quote.replace(/\r\n?/g, '\n');
  if (inside && canonical.reads(expected, sought)) return { span: expected, remark: null };
  const found = anchorQuote(canonical, sought.trim(), expected);
  if (!found) {
    const there = text.text.slice(expected.start, expected.end);
    return notice('codings.otherText', { found: shorten(there), quote: shorten(sought) });
  }
  const start = units.toCodePoints(found.start);
  const end = units.toCodePoints(found.end);
  const unmoved = start === given.start && end === given.end;
  return { span: found, remark: unmoved ? null : notice('codings.moved', { shift: start - given.start, start, end }) };
}

function shorten(text: string): string {
  const characters = Array.from(text.slice(0, 2 * SHOWN_CHARACTERS + 2).toWellFormed());
  return characters.length <= SHOWN_CHARACTERS ? text : `${characters.slice(0, SHOWN_CHARACTERS - 1).join('')}…`;
}
