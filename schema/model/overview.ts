/** What is in the study, what is coded and by whom, and what is still to be looked at. */
import { z } from 'zod';
import { DocumentKind } from './document.ts';
import { CoderId, WaveId } from './ids.ts';

export const StudyOverview = z.object({
  documents: z.number().int(),
  byKind: z.array(z.object({ kind: DocumentKind, documents: z.number().int() })),
  words: z.number().int(),
  informantWords: z.number().int(),
  participants: z.number().int(),
  sites: z.number().int(),
  waves: z.number().int(),
  codes: z.number().int(),
  codings: z.number().int(),
  acts: z.number().int(),
  /** Documents with no coding by anybody. */
  uncoded: z.number().int(),
  coders: z.array(
    z.object({
      coderId: CoderId,
      coder: z.string(),
      documents: z.number().int(),
      codings: z.number().int(),
      acts: z.number().int(),
    }),
  ),
  ambiguous: z.number().int(),
  incompleteActs: z.number().int(),
  orphaned: z.number().int(),
  /** Documents without wave, site, date, participant: which stay out of figures or filters. */
  without: z.object({
    wave: z.number().int(),
    site: z.number().int(),
    date: z.number().int(),
    participant: z.number().int(),
  }),
  /** Documents dated outside the time in which their site existed. */
  outsideSiteTime: z.number().int(),
  /** Planned cells with fewer documents than planned; in a study without a plan, counties × waves without documents. */
  missingCells: z.number().int(),
  byWave: z.array(
    z.object({
      /** null: documents without a wave, last. */
      wave: z.string().nullable(),
      waveId: WaveId.nullable(),
      coded: z.number().int(),
      uncoded: z.number().int(),
    }),
  ),
});

export type StudyOverview = z.infer<typeof StudyOverview>;
