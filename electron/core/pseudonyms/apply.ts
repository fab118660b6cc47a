/**
 * pseudonym.apply. The key is written before the study is changed: a study without its key would be a loss,
 * a key with a few names too many is none. Replacing and erasing are one transaction.
 */
import type { Input, Output } from '../../../schema/contract.ts';
import { type Originals, originalsOf } from '../../../schema/domain/identifiers/originals.ts';
import { keepToKey } from '../../../schema/domain/identifiers/pseudonyms.ts';
import { AppError } from '../../../schema/errors.ts';
import type { KeyEntry, Replacement } from '../../../schema/model/pseudonym.ts';
import type { ReadDb, TaskContext } from '../context.ts';
import type { ProjectFile } from '../db/project-file.ts';
import { sql } from '../db/sql.ts';
import { readDocumentText } from '../documents/text-index.ts';
import { finishErasure, markErasure } from './clean-file.ts';
import { eraseOriginals, remainingOriginals } from './erase-originals.ts';
import { assertApartFromStudy, readKeyFileIfAny, writeKeyFile } from './key-file.ts';
import { type PseudonymisedText, replaceOriginals } from './replace-originals.ts';

const STEPS = 4;

type Accepted = Input<'pseudonym.apply'>['documents'][number];

/**
 * Throws Invalid when a place does not read as given, places overlap, a pseudonym holds an original, or the key file is
 * within the study, no key, or of another passphrase. Then nothing has changed.
 */
export async function applyPseudonyms(
  project: ProjectFile,
  task: TaskContext,
  { documents, keyFile, passphrase }: Input<'pseudonym.apply'>,
): Promise<Output<'pseudonym.apply'>> {
  const { writer } = project;
  assertApartFromStudy(keyFile, project.path);
  assertPlaces(task.db, documents);
  const key = await readKeyFileIfAny(task.files, keyFile, passphrase);
  const { texts, entries } = keptToKey(task.db, documents, key);
  const replacements = texts.flatMap((text) => text.replacements);
  const originals = originalsOf(replacements.map((one) => ({ original: one.text, pseudonym: one.replacement })));
  assertHidesOriginals(replacements, originals);
  await task.step(1, STEPS, task.files.basename(keyFile));
  await writeKeyFile(task.files, keyFile, passphrase, [...key, ...entries]);
  await task.step(2, STEPS, '');
  // A text may have been edited while the key was made.
  assertPlaces(task.db, documents);
  let recordings: string[] = [];
  writer.sqlite
    .transaction(() => {
      const lastSeq = writer.get<{ seq: number }>(sql`SELECT max(seq) AS seq FROM commands`)?.seq ?? 0;
      task.commit((context) => {
        recordings = replaceOriginals(context, texts, originals);
      });
      eraseOriginals(writer, originals, lastSeq);
      markErasure(project);
    })
    .immediate();
  await task.step(3, STEPS, '').catch(keepGoing);
  const backupsRemoved = finishErasure(project, task.now());
  await task.step(STEPS, STEPS, '').catch(keepGoing);
  const remaining = remainingOriginals(writer, originals);
  return { replaced: replacements.length, remaining, recordings, backupsRemoved };
}

/** What is replaced is replaced; the cleaning that follows cannot be cancelled. */
function keepGoing(error: unknown): void {
  if (!(error instanceof AppError && error.code === 'Cancelled')) throw error;
}

/** Each document's replacements as the key has them, and as the documents before it gave them. */
function keptToKey(
  db: ReadDb,
  documents: readonly Accepted[],
  key: readonly KeyEntry[],
): { texts: PseudonymisedText[]; entries: KeyEntry[] } {
  const wholeTexts = documents.map(({ documentId }) => readDocumentText(db, documentId).text);
  const inText = (pseudonym: string) => wholeTexts.some((text) => text.includes(pseudonym));
  const entries: KeyEntry[] = [];
  const texts = documents.map(({ documentId, accept }) => {
    const kept = keepToKey(accept, [...key, ...entries], inText);
    entries.push(...kept.entries);
    return { documentId, replacements: kept.replacements };
  });
  return { texts, entries };
}

function assertPlaces(db: ReadDb, documents: readonly Accepted[]): void {
  for (const { documentId, accept } of documents) {
    const { text } = readDocumentText(db, documentId);
    let end = 0;
    for (const one of accept.toSorted((a, b) => a.start - b.start)) {
      if (one.start < end || one.end > text.length || text.slice(one.start, one.end) !== one.text) {
        throw new AppError('Invalid', 'pseudonym.otherText', { start: one.start });
      }
      end = one.end;
    }
  }
}

function assertHidesOriginals(replacements: readonly Replacement[], originals: Originals): void {
  if (replacements.some(({ replacement }) => originals.isIn(replacement) || /[\r\n\0]/.test(replacement))) {
    throw new AppError('Invalid', 'pseudonym.showsOriginal');
  }
}
