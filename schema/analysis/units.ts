/** What a number counts. */
import { z } from 'zod';

/** data-model: the six counting units. Comparing counties defaults to the share of documents. */
export const COUNT_UNITS = [
  'acts',
  'segments',
  'documents',
  'documentShare',
  'perThousandWords',
  'codedCharacterShare',
] as const;
export const CountUnit = z.enum(COUNT_UNITS);
export type CountUnit = z.infer<typeof CountUnit>;
