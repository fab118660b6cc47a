/** Pseudonyms: what is suggested, what the separate key file holds, marks on third persons. Offsets count UTF-16 code units. */
import { z } from 'zod';
import { DocumentId, SegmentId } from './ids.ts';

export const IDENTIFIER_KINDS = [
  'person',
  'place',
  'organisation',
  'phone',
  'email',
  'national_id',
  'birth_date',
  'account',
] as const;
export const IdentifierKind = z.enum(IDENTIFIER_KINDS);

export const PSEUDONYM_STYLES = ['role', 'letter', 'name'] as const;
/** role: [person 3]; letter: Person C; name: an invented first name. */
export const PseudonymStyle = z.enum(PSEUDONYM_STYLES);

export const Replacement = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  text: z.string().min(1),
  kind: IdentifierKind,
  replacement: z.string().min(1).max(200),
});

/** One line of the key: never in the project, only in the encrypted file. */
export const KeyEntry = z.object({ kind: IdentifierKind, original: z.string(), pseudonym: z.string() });

export const THIRD_PERSON_CATEGORIES = [
  'identity',
  'health',
  'family',
  'crime',
  'child_welfare',
  'economy',
  'other',
] as const;
export const THIRD_PERSON_ACTIONS = ['keep', 'generalise', 'remove'] as const;
export const ThirdPersonMark = z.object({
  id: z.string(),
  segmentId: SegmentId,
  documentId: DocumentId,
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
  category: z.enum(THIRD_PERSON_CATEGORIES),
  action: z.enum(THIRD_PERSON_ACTIONS),
  note: z.string(),
  coder: z.string(),
});

export type IdentifierKind = z.infer<typeof IdentifierKind>;
export type PseudonymStyle = z.infer<typeof PseudonymStyle>;
export type Replacement = z.infer<typeof Replacement>;
export type KeyEntry = z.infer<typeof KeyEntry>;
export type ThirdPersonMark = z.infer<typeof ThirdPersonMark>;
