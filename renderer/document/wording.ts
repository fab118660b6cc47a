/**
 * Acts and codings in a few words: "Defining · county → school". Levels and actors appear by the
 * last part of their short id, which researchers keep short; the full names stand in the inspector.
 */
import type { Code } from '../../schema/model/coding.ts';
import type { CodeIndex } from './code-index.ts';
import { codeInSlot, leadingCodes, type Mark } from './mark.ts';

/** Of a code that was deleted elsewhere and is about to disappear from the list. */
const UNKNOWN = '#808080';

/** "ACT.school_leader" → "school leader" */
export function shortName({ shortId }: Pick<Code, 'shortId'>): string {
  return shortId.slice(shortId.lastIndexOf('.') + 1).replaceAll('_', ' ');
}

export function nameOf(mark: Pick<Mark, 'codings'>, index: CodeIndex): string {
  return leadingCodes(mark)
    .map((id) => index.get(id)?.name)
    .filter(Boolean)
    .join(', ');
}

/** From whom or where to where: "school leader, school → individual"; empty when nothing of it is coded. */
export function directionOf(mark: Pick<Mark, 'codings'>, index: CodeIndex): string {
  const inSlot = (slot: Parameters<typeof codeInSlot>[1]) => {
    const id = codeInSlot(mark, slot);
    const code = id && index.get(id);
    return code ? shortName(code) : '';
  };
  const from = inSlot('actor_level') || inSlot('actor');
  const to = inSlot('target_level');
  if (!from && !to) return '';
  return to ? `${from || '?'} → ${to}` : from;
}

export function sentenceOf(mark: Pick<Mark, 'codings'>, index: CodeIndex): string {
  return [nameOf(mark, index), directionOf(mark, index)].filter(Boolean).join(' · ');
}

/** The colours of a mark's tint, one for each work form that differs in colour. */
export function coloursOf(mark: Pick<Mark, 'codings'>, index: CodeIndex): string[] {
  const colours = leadingCodes(mark).map((id) => index.get(id)?.colour ?? UNKNOWN);
  return [...new Set(colours)];
}

/** The colour of a mark's stripe and swatch. */
export function colourOf(mark: Pick<Mark, 'codings'>, index: CodeIndex): string {
  return coloursOf(mark, index)[0] ?? UNKNOWN;
}
