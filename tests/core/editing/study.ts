/** A study with one text, coded by words and called with as little ceremony as a test allows. */
import type { Coding } from '../../../schema/model/coding.ts';
import type { Edit, EditResult } from '../../../schema/model/editing.ts';
import { importTexts, openTestCore, type TestCore } from '../test-core.ts';

export const TEXT =
  'INT: Hva gjorde fylket?\n\nINF: Fylket bestemte hvem som er i risiko 🎒, og vi fulgte opp på skolen.\n';

export interface EditedStudy {
  test: TestCore;
  documentId: string;
  /** Codes these words where they stand first; every call uses the next code of the codebook. */
  code(words: string): Promise<Coding>;
  edit(...edits: Edit[]): Promise<EditResult>;
  /** Replaces words where they stand first. */
  replace(words: string, by: string): Promise<unknown>;
  text(): Promise<string>;
  codings(): Promise<Coding[]>;
}

export async function studyWith(text: string = TEXT): Promise<EditedStudy> {
  const test = openTestCore();
  const documentId = (await importTexts(test, { a: text })).a as string;
  const codes = await test.call('code.list', {});
  let used = 0;
  const readText = async () => (await test.call('document.get', { documentId })).text;
  const find = async (words: string) => {
    const start = (await readText()).indexOf(words);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    return { start, end: start + words.length };
  };
  const edit = (...edits: Edit[]) => test.call('document.applyEdits', { documentId, edits });
  return {
    test,
    documentId,
    async code(words) {
      used += 1;
      return test.call('coding.create', { documentId, ...(await find(words)), codeId: codes[used]?.id as string });
    },
    edit,
    replace: async (words, by) => edit({ ...(await find(words)), text: by }),
    text: readText,
    codings: () => test.call('coding.list', { documentId }),
  };
}
