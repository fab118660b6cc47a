/** Places that a rule finds: a speaker's turns, words, or a regular expression. Nothing is written. */
import type { Input, Output } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import type { Block } from '../../../schema/model/document.ts';
import type { DocumentId } from '../../../schema/model/ids.ts';
import { CanonicalText } from '../../../schema/text/canonical-text.ts';
import { inContext } from '../../../schema/text/matching/in-context.ts';
import { asPhrase } from '../../../schema/text/matching/patterns.ts';
import { compareNames, foldName } from '../../../schema/text/names.ts';
import type { Span } from '../../../schema/text/span.ts';
import type { TaskContext } from '../context.ts';
import { sql } from '../db/sql.ts';
import { readBlocks } from '../documents/blocks.ts';
import { documentsPassing } from '../documents/document-filter.ts';
import { type ReadDocument, spanAround, spansWithin, trimmed, type Unit } from './units.ts';
import { TOO_LONG, withinTime } from './within-time.ts';

type Rule = Input<'autocode.preview'>['rule'];
type Found = Output<'autocode.preview'>;

/** For the paragraphs of one document that are searched at one go; an ordinary pattern needs a thousandth of it. */
const BUDGET_MS = 100;
/** A pattern that is too slow on so many paragraphs is so on most; searching on would only keep the user waiting. */
const MOST_TOO_SLOW = 10;

export async function findPlaces(
  context: TaskContext,
  { rule, filter, unit, limit }: Input<'autocode.preview'>,
): Promise<Found> {
  const documents = context.db
    .all<{ id: DocumentId; title: string }>(
      sql`SELECT id, title FROM documents WHERE ${documentsPassing(context.db, filter)}`,
    )
    .sort((a, b) => compareNames(a.title, b.title));
  const pattern = rule.kind === 'speaker' ? null : patternOf(rule);
  const found: Found = { total: 0, tooSlow: 0, stopped: false, matches: [] };
  for (const [index, { id, title }] of documents.entries()) {
    await context.step(index, documents.length, title);
    const document = readBlocks(context.db, id);
    const most = MOST_TOO_SLOW - found.tooSlow;
    const { spans, tooSlow } =
      rule.kind === 'speaker'
        ? { spans: spokenBy(document, rule.speaker, unit), tooSlow: 0 }
        : await spansMatching(document, pattern as RegExp, {
            unit,
            most,
            pause: () => context.step(index, documents.length, title),
          });
    found.tooSlow += tooSlow;
    for (const span of distinct(spans)) {
      found.total += 1;
      if (found.matches.length < limit)
        found.matches.push({ documentId: id, title, ...inContext(document.text, span) });
    }
    if (found.tooSlow >= MOST_TOO_SLOW) return { ...found, stopped: true };
  }
  return found;
}

/** Written for NFC, as CanonicalText wants it. Words are found at the beginning of a word, as in the search field. */
function patternOf(rule: Exclude<Rule, { kind: 'speaker' }>): RegExp {
  if (rule.kind === 'text') return asPhrase(rule.text);
  try {
    return new RegExp(rule.pattern.normalize('NFC'), rule.caseSensitive ? 'gu' : 'giu');
  } catch (error) {
    const problem = error instanceof Error ? error.message.replace(/^Invalid regular expression: /, '') : '';
    throw new AppError('Invalid', 'autocode.badPattern', { problem });
  }
}

/** Gives up after `most` paragraphs that are too slow; `pause` lets other calls in, and the user's Cancel. */
async function spansMatching(
  document: ReadDocument,
  pattern: RegExp,
  { unit, most, pause }: { unit: Unit; most: number; pause: () => Promise<void> },
): Promise<{ spans: Span[]; tooSlow: number }> {
  const spans: Span[] = [];
  const { blocks } = document;
  let tooSlow = 0;
  /** The block being searched, and the one this go began with. */
  let at = 0;
  for (let from = 0; from < blocks.length && tooSlow < most; ) {
    const result = withinTime(() => {
      for (at = from; at < blocks.length; at += 1) {
        const block = blocks[at] as Block;
        const hits = new CanonicalText(document.text.slice(block.start, block.end)).matchAll(pattern);
        for (const hit of hits) {
          if (hit.start === hit.end) continue;
          const match = { start: block.start + hit.start, end: block.start + hit.end };
          const span = spanAround(document, block, match, unit);
          if (span) spans.push(span);
        }
      }
    }, BUDGET_MS);
    if (result !== TOO_LONG) break;
    await pause();
    // A block that was only the last of many gets a go of its own; one that had it all is given up.
    if (at === from) {
      tooSlow += 1;
      from += 1;
    } else from = at;
  }
  return { spans, tooSlow };
}

function spokenBy(document: ReadDocument, speaker: string, unit: Unit): Span[] {
  const wanted = foldName(speaker);
  return document.turns.flatMap((turn, index) => {
    if (foldName(turn.speaker) !== wanted && foldName(turn.participant ?? '') !== wanted) return [];
    if (unit === 'turn' || unit === 'match')
      return trimmed(document.text, { start: turn.speechStart, end: turn.end }) ?? [];
    return document.blocks
      .filter((block) => block.turn === index)
      .flatMap((block) => spansWithin(document, block, unit));
  });
}

/** Two matches in one sentence are one place. */
function distinct(spans: readonly Span[]): Span[] {
  const seen = new Map(spans.map((span) => [`${span.start}-${span.end}`, span]));
  return [...seen.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
