/**
 * A further language is a folder and a line: here the line is put in by the test, and the folder is English with a mark
 * on each text, so that any word that does not come from the catalogue shows.
 */
import i18next from 'i18next';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Language } from '../../words/languages.ts';

const OTHER = 'xx' as Language;
const MARK = '·';

function marked(node: object): object {
  return Object.fromEntries(
    Object.entries(node as Record<string, string | object>).map(([key, value]) => [
      key,
      typeof value === 'string' ? `${MARK}${value}` : marked(value),
    ]),
  );
}

beforeAll(() => {
  vi.resetModules();
  vi.doMock('../../words/catalogue.ts', async (original) => {
    const languages = await original<typeof import('../../words/catalogue.ts')>();
    const language = { name: 'Otherish', locale: 'sv-SE', alsoFor: 'yy' };
    return { ...languages, [OTHER]: { ...marked(languages.en), language } };
  });
});

afterAll(() => {
  vi.doUnmock('../../words/catalogue.ts');
  vi.unstubAllGlobals();
  vi.resetModules();
});

test('it is in the list of languages, and is chosen for computers that are set to it', async () => {
  const { isLanguage, LANGUAGES, languageFor } = await import('../../words/languages.ts');
  expect(LANGUAGES).toEqual(['en', 'nb', OTHER]);
  expect(isLanguage(OTHER)).toBe(true);
  expect(['xx-XX', 'yy', 'nn'].map(languageFor)).toEqual([OTHER, OTHER, 'nb']);
});

test('the window speaks it from the start', async () => {
  const root = { lang: '' };
  vi.stubGlobal('localStorage', { getItem: () => OTHER, setItem: () => undefined });
  vi.stubGlobal('document', { documentElement: root });
  const { startI18n } = await import('../../renderer/i18n/index.ts');
  await startI18n();
  expect(root.lang).toBe(OTHER);
  expect(i18next.t('common:codings', { count: 2 })).toBe(`${MARK}2 codings`);
});

test('menus, dialogs, errors and remarks are in it', async () => {
  const { say } = await import('../../words/say.ts');
  const { messageText } = await import('../../schema/errors.ts');
  expect(say(OTHER, 'shell:file')).toBe(`${MARK}File`);
  expect(say(OTHER, 'shell:notSaved')).toBe(`${MARK}The last changes to the text are not stored yet.`);
  expect(messageText(OTHER, { key: 'coder.nameTaken', params: { name: 'Kari' } })).toMatch(/^·.*"Kari"/);
});

test('every call that writes a file or draws a figure takes it', async () => {
  const { contract } = await import('../../schema/contract.ts');
  interface Asked {
    shape?: Record<string, { safeParse(value: unknown): { success: boolean } }>;
    /** Of a choice, such as that between the figures. */
    options?: Asked[];
  }
  const asked = Object.entries(contract).flatMap(([name, { input }]) =>
    [input as Asked, ...((input as Asked).options ?? [])].flatMap(({ shape }) =>
      shape?.language ? [[name, shape.language.safeParse(OTHER).success] as const] : [],
    ),
  );
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter(([, isTaken]) => !isTaken)).toEqual([]);
});

test('what is written into files is in it', async () => {
  const { formLines } = await import('../../electron/core/meetings/form-lines.ts');
  const { sourceTag } = await import('../../schema/domain/source-tag.ts');
  const { levelName } = await import('../../schema/domain/study-names.ts');
  expect(formLines(OTHER).filter(({ text }) => !text.startsWith(MARK))).toEqual([]);
  expect(sourceTag({ role: 'Teacher', county: null, wave: '2', page: 3 }, OTHER)).toBe('(Teacher, ·wave 2, ·p. 3)');
  expect(levelName('municipality', OTHER)).toBe(`${MARK}Municipality`);
});

test('figures are labelled in it', async () => {
  const { networkLabels } = await import('../../schema/figures/arena-network/labels.ts');
  const { arenaNetwork } = await import('../../schema/figures/arena-network/ties.ts');
  const nobody = arenaNetwork(
    { waves: [], meetings: [], withoutArena: 1 },
    { evidence: ['observed'], projection: false },
  );
  const { title, unit, caption, columns, nothing } = networkLabels(nobody, OTHER);
  for (const text of [title, unit, nothing, ...caption, ...Object.values(columns)]) expect(text).toMatch(/^·/);
});
