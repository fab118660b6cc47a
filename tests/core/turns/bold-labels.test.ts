import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeSpeaker, setTimestamp, splitTurn } from '../../../schema/text/turn-edits.ts';
import { openTestCore } from '../test-core.ts';

const LINES = ['<b>Marit</b> Hvem er du?', '<b>Kari</b> Rektor. Ja.', '<b>Marit</b> Og?', '<b>Kari</b> Lærer.'];

/** An interview whose names are set off by bold letters alone. */
async function openInterview() {
  const test = openTestCore('empty');
  const path = join(test.folder, 'Nordby.html');
  writeFileSync(path, LINES.map((line) => `<p>${line}</p>`).join('\n'));
  const { files } = await test.call('import.documents', { paths: [path] });
  const documentId = files[0]?.documentId as string;
  const read = () => test.call('document.get', { documentId });
  const speakers = async () => (await read()).turns.map(({ speaker }) => speaker);
  return { test, documentId, read, speakers };
}

describe('labels that only bold letters set off', () => {
  it('stay labels when it is said who they are', async () => {
    const { test, documentId, read, speakers } = await openInterview();
    expect(await speakers()).toEqual(['Marit', 'Kari', 'Marit', 'Kari']);
    await test.call('speaker.assign', { label: 'Marit', interviewer: true, documentId });
    const { text } = await read();
    await test.call('document.applyEdits', { documentId, edits: [{ start: 0, end: 0, text: 'Skolen\n' }] });
    expect((await read()).text).toBe(`Skolen\n${text}`);
    expect((await read()).turns.map(({ speaker, interviewer }) => [speaker, interviewer])).toEqual([
      ['Marit', true],
      ['Kari', false],
      ['Marit', true],
      ['Kari', false],
    ]);
  });

  it('stay labels when they are renamed, timed and divided', async () => {
    const { test, documentId, read, speakers } = await openInterview();
    const edit = async (edits: ReturnType<typeof changeSpeaker>) => {
      await test.call('document.applyEdits', { documentId, edits });
    };
    await edit(changeSpeaker(await read(), 1, 'Rektor Berg', true));
    expect(await speakers()).toEqual(['Marit', 'Rektor Berg', 'Marit', 'Rektor Berg']);
    await edit(setTimestamp(await read(), 1, 65_000));
    expect((await read()).turns[1]).toMatchObject({ speaker: 'Rektor Berg', timeMs: 65_000 });
    const document = await read();
    await edit(splitTurn(document, document.text.indexOf('Ja.'), 'Marit'));
    expect(await speakers()).toEqual(['Marit', 'Rektor Berg', 'Marit', 'Marit', 'Rektor Berg']);
    expect((await read()).text).toContain('Rektor.\nMarit: Ja.');
  });
});
