/** What is being asked for, as the form holds it. */
import type { CallInput } from '../../../schema/contract.ts';

type PreviewInput = CallInput<'autocode.preview'>;

export const RULE_KINDS = ['speaker', 'text', 'pattern'] as const satisfies readonly PreviewInput['rule']['kind'][];
export const UNITS = ['match', 'sentence', 'paragraph', 'turn'] as const satisfies readonly NonNullable<
  PreviewInput['unit']
>[];

export interface RuleDraft {
  kind: (typeof RULE_KINDS)[number];
  /** The speaker's label, the words or the pattern. */
  sought: string;
  caseSensitive: boolean;
  unit: (typeof UNITS)[number];
  filter: NonNullable<PreviewInput['filter']>;
}

export const NEW_RULE: RuleDraft = { kind: 'text', sought: '', caseSensitive: false, unit: 'sentence', filter: {} };

/** As many as can be coded at once. */
const LIMIT = 10_000;

export function previewInput({ kind, sought, caseSensitive, unit, filter }: RuleDraft): PreviewInput {
  const rules: Record<RuleDraft['kind'], () => PreviewInput['rule']> = {
    speaker: () => ({ kind: 'speaker', speaker: sought.trim() }),
    text: () => ({ kind: 'text', text: sought.trim() }),
    pattern: () => ({ kind: 'pattern', pattern: sought, caseSensitive }),
  };
  return { rule: rules[kind](), unit, filter, limit: LIMIT };
}

/** For a speaker there is no match smaller than the turn. */
export function unitsFor(kind: RuleDraft['kind']): readonly RuleDraft['unit'][] {
  return kind === 'speaker' ? UNITS.filter((unit) => unit !== 'match') : UNITS;
}
