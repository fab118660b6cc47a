/** Recordings that stay outside the project: where they are, and how a text's times lie in them. */
import { z } from 'zod';
import { DocumentId } from './ids.ts';

export const MediaRef = z.object({
  id: z.string(),
  documentId: DocumentId,
  /** Path of the user's file. */
  path: z.string(),
  kind: z.enum(['audio', 'video']),
  /** Added to a turn's time to find the place in the recording. */
  offsetMs: z.number().int(),
});

export type MediaRef = z.infer<typeof MediaRef>;
