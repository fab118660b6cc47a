/** pseudonym.* */
import { findIdentifiers } from '../../../schema/domain/identifiers/find-identifiers.ts';
import { replacementsFor } from '../../../schema/domain/identifiers/pseudonyms.ts';
import type { Implementation } from '../context.ts';
import type { ProjectFile } from '../db/project-file.ts';
import { readDocumentText } from '../documents/text-index.ts';
import { applyPseudonyms } from './apply.ts';
import { readKeyFile } from './key-file.ts';

export const pseudonymProcedures = (
  project: ProjectFile,
): Implementation<'pseudonym.suggest' | 'pseudonym.apply' | 'pseudonym.readKey'> => ({
  'pseudonym.suggest': ({ db }, { documentId, style, language, names }) => {
    const { text } = readDocumentText(db, documentId);
    return replacementsFor(text, findIdentifiers(text, names), style, language);
  },
  'pseudonym.apply': (task, input) => applyPseudonyms(project, task, input),
  'pseudonym.readKey': ({ files }, { keyFile, passphrase }) => readKeyFile(files, keyFile, passphrase),
});
