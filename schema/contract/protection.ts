/** Consent, pseudonyms and third persons. */
import { z } from 'zod';
import { Notice } from '../errors.ts';
import { DocumentId } from '../model/ids.ts';
import { KeyEntry, PseudonymStyle, Replacement, ThirdPersonMark } from '../model/pseudonym.ts';
import { command, language, path, query, span, task, writingTask } from './procedure.ts';

export const protection = {
  'consent.mayUse': query(
    z.strictObject({
      participant: z.string(),
      purpose: z.string(),
      recipient: z.string().optional(),
      date: z.iso.date(),
    }),
    z.object({ allowed: z.boolean(), reason: Notice }),
  ),
  'pseudonym.suggest': query(
    z.strictObject({
      documentId: DocumentId,
      style: PseudonymStyle.default('role'),
      /** Of the pseudonyms' words. */
      language,
      names: z.array(z.string()).default([]),
    }),
    z.array(Replacement),
  ),
  /**
   * Replaces the words by pseudonyms and writes the pairs into the encrypted key file (made if new). The originals are
   * then removed from everything the project keeps: log, versions, search index, backups, once for all the documents.
   * Cannot be undone.
   */
  'pseudonym.apply': writingTask(
    'pseudonymise',
    z.strictObject({
      documents: z
        .array(z.strictObject({ documentId: DocumentId, accept: z.array(Replacement).min(1) }))
        .min(1)
        .refine(
          (all) => new Set(all.map(({ documentId }) => documentId)).size === all.length,
          'a document stands twice',
        ),
      keyFile: path,
      passphrase: z.string().min(8),
    }),
    z.object({
      replaced: z.number().int(),
      /** Where the originals still stand: other documents' texts, coders' names. */
      remaining: z.array(z.object({ kind: z.enum(['document', 'coder']), name: z.string(), count: z.number().int() })),
      /** Documents whose recording's path held an original: it leads nowhere now and is to be chosen anew. */
      recordings: z.array(z.string()),
      backupsRemoved: z.number().int(),
    }),
  ),
  /** Reads a key file: re-identification, only with the file and its passphrase. */
  'pseudonym.readKey': task(z.strictObject({ keyFile: path, passphrase: z.string() }), z.array(KeyEntry)),
  'thirdPerson.list': query(z.strictObject({ documentId: DocumentId.optional() }), z.array(ThirdPersonMark)),
  'thirdPerson.mark': command(
    z.strictObject({
      ...span,
      category: ThirdPersonMark.shape.category,
      action: ThirdPersonMark.shape.action,
      note: z.string().max(2000).default(''),
    }),
    ThirdPersonMark,
  ),
  'thirdPerson.remove': command(z.strictObject({ id: z.string() }), z.object({ id: z.string() })),
};
