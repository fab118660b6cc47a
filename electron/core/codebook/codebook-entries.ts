/** The codebook as an export writes it: codes in their order, parents before children, with quotes from the material. */
import { sourceTag } from '../../../schema/domain/source-tag.ts';
import type { CountedCode, Facet } from '../../../schema/model/coding.ts';
import type { DocumentId } from '../../../schema/model/ids.ts';
import type { Language } from '../../../words/languages.ts';
import type { ReadDb } from '../context.ts';
import { inList, sql } from '../db/sql.ts';
import { listPlacedDocuments } from '../documents/placed-documents.ts';
import { refusalsOf } from '../excerpts/consent-check.ts';
import { listCountedCodes, listFacets } from './code-queries.ts';

export interface CodebookEntry {
  code: CountedCode;
  facet: Facet;
  /** 0 for a code that stands under no other. */
  depth: number;
  parent: CountedCode | null;
  quotes: { text: string; tag: string }[];
}

const QUOTES_PER_CODE = 2;
/** UTF-16 code units; what is longer is cut at a word. */
const LONGEST_QUOTE = 240;

/** `asOf` is the ISO date by which consents count: nobody who withdrew, or said no to the study, is quoted. */
export function listEntries(db: ReadDb, language: Language, asOf: string): CodebookEntry[] {
  const quotes = exampleQuotes(db, language, asOf);
  const children = Map.groupBy(listCountedCodes(db), (code) => code.parentId);
  const facets = new Map(listFacets(db).map((facet) => [facet.key, facet]));
  const below = (parent: CountedCode | null, depth: number): CodebookEntry[] =>
    (children.get(parent?.id ?? null) ?? []).flatMap((code) => [
      { code, facet: facets.get(code.facet) as Facet, depth, parent, quotes: quotes.get(code.id) ?? [] },
      ...below(code, depth + 1),
    ]);
  return below(null, 0);
}

interface QuoteRow {
  codeId: string;
  documentId: DocumentId;
  quote: string;
}

/** Per code, from different documents where there are several; whole quotes before those that must be cut. */
function exampleQuotes(db: ReadDb, language: Language, asOf: string): Map<string, CodebookEntry['quotes']> {
  const sources = listPlacedDocuments(db, {});
  const refused = refusalsOf(db, sources, { purpose: null, recipient: null, asOf });
  const rows = db.all<QuoteRow>(sql`
    SELECT DISTINCT codings.code_id AS codeId, segments.document_id AS documentId, segments.quote
    FROM codings JOIN segments ON segments.id = codings.segment_id JOIN documents ON documents.id = segments.document_id
    WHERE segments.state = 'anchored' AND documents.id NOT IN ${inList([...refused.keys()])}
    ORDER BY length(segments.quote) > ${LONGEST_QUOTE}, documents.title, segments.rowid`);
  const tags = new Map(
    sources.map(({ documentId, roles, county, wave }) => [
      documentId,
      sourceTag({ role: roles.join('; ') || null, county, wave }, language),
    ]),
  );
  const chosen = new Map<string, CodebookEntry['quotes']>();
  for (const [codeId, ofCode] of Map.groupBy(rows, (row) => row.codeId)) {
    const firstOfDocument = ofCode.filter(
      (row, index) => ofCode.findIndex((other) => other.documentId === row.documentId) === index,
    );
    const preferred = new Set([...firstOfDocument, ...ofCode]);
    const quotes = [...preferred].slice(0, QUOTES_PER_CODE);
    chosen.set(
      codeId,
      quotes.map((row) => ({ text: shortened(row.quote), tag: tags.get(row.documentId) ?? '' })),
    );
  }
  return chosen;
}

function shortened(quote: string): string {
  if (quote.length <= LONGEST_QUOTE) return quote;
  const cut = quote.slice(0, LONGEST_QUOTE).toWellFormed();
  const word = cut.search(/\s+\S*$/u);
  return `${(word > 0 ? cut.slice(0, word) : cut).trimEnd()} […]`;
}
