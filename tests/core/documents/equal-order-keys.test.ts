/** Two copies of a study that are merged may hold rows with the same order key, made at the same place in both. */
import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../electron/core/db/command-log.ts';
import { keysInOrder } from '../../../electron/core/db/order-keys.ts';
import { type Sql, sql } from '../../../electron/core/db/sql.ts';
import { studyWith } from '../editing/study.ts';
import { openTestCore, type TestCore } from '../test-core.ts';

function write({ project }: TestCore, statement: Sql): void {
  const clock = { now: () => new Date(), newId: uuidv7, device: 'here' };
  runCommand(project.writer, clock, { procedure: 'code.move', coderId: null, undoable: true }, ({ db }) =>
    db.run(statement),
  );
}

async function withEqualKeys() {
  const study = await studyWith('Rektor sier ja\nLærer nei\nElev\nInspektør kommer');
  write(study.test, sql`UPDATE blocks SET order_key = 'a5' WHERE text <> 'Rektor sier ja'`);
  write(study.test, sql`UPDATE blocks SET order_key = 'a4' WHERE text = 'Rektor sier ja'`);
  return study;
}

describe('blocks with the same order key', () => {
  it('stand one after the other for the text, for codings and for search alike', async () => {
    const study = await withEqualKeys();
    const { test, documentId } = study;
    const { text, blocks } = await test.call('document.get', { documentId });
    expect(blocks.map(({ start }) => start)).toEqual([0, 15, 25, 30]);
    for (const words of ['Lærer', 'Elev', 'Inspektør kommer']) {
      const coding = await study.code(words);
      expect(text.slice(coding.start, coding.end)).toBe(words);
    }
    expect((await study.codings()).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Lærer',
      'Elev',
      'Inspektør kommer',
    ]);
    const [hit] = await test.call('search.text', { text: 'kommer' });
    expect(hit).toMatchObject({ start: text.indexOf('kommer') });
    expect(await test.call('project.check', {})).toMatchObject({ findings: [] });
  });

  it('can be divided and written between, and undone', async () => {
    const study = await withEqualKeys();
    const before = await study.text();
    const at = before.indexOf('Elev');
    await study.edit({ start: at, end: at, text: 'Fylket\nNAV\n' });
    expect(await study.text()).toBe(before.replace('Elev', 'Fylket\nNAV\nElev'));
    await study.test.call('history.undo', {});
    expect(await study.text()).toBe(before);
    expect(await study.test.call('project.check', {})).toMatchObject({ findings: [] });
  });
});

describe('codes with the same order key', () => {
  it('are listed in one order, and a code can be moved between them', async () => {
    const test = openTestCore('empty');
    const names = ['Anna', 'Berit', 'Carl'];
    for (const name of names) await test.call('code.create', { facet: 'theme', name });
    write(test, sql`UPDATE codes SET order_key = 'a0'`);
    const list = async () => (await test.call('code.list', {})).map(({ name }) => name);
    expect(await list()).toEqual(names);
    const codes = await test.call('code.list', {});
    const [anna, , carl] = codes.map(({ id }) => id);
    await test.call('code.move', {
      codeId: anna as never,
      facet: 'theme',
      parentId: null,
      beforeCodeId: carl as never,
    });
    expect(await list()).toEqual(['Berit', 'Anna', 'Carl']);
  });
});

describe('keys for rows in their order', () => {
  it('new rows get keys between those around them, and only keys in the way are renewed', () => {
    const key = fc.constantFrom('a0', 'a1', 'a2', 'a3', 'a4');
    const arranged = fc.array(key, { maxLength: 8 }).map((keys) => keys.toSorted());
    fc.assert(
      fc.property(arranged, fc.array(fc.nat(8), { maxLength: 4 }), (known, places) => {
        const rows: (string | null)[] = [...known];
        for (const place of places) rows.splice(Math.min(place, rows.length), 0, null);
        const keys = keysInOrder(rows);
        expect(keys).toHaveLength(rows.length);
        rows.forEach((row, index) => {
          if (index > 0) expect((keys[index - 1] as string) <= (keys[index] as string)).toBe(true);
          if (row !== null) return;
          if (index > 0) expect((keys[index - 1] as string) < (keys[index] as string)).toBe(true);
          if (index + 1 < keys.length) expect((keys[index] as string) < (keys[index + 1] as string)).toBe(true);
        });
        if (new Set(known).size === known.length) expect(keys.filter((_, at) => rows[at] !== null)).toEqual(known);
      }),
    );
  });
});
