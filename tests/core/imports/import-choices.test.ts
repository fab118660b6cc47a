import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TurnRules } from '../../../schema/model/turn-rules.ts';
import { openTestCore, type TestCore } from '../test-core.ts';
import { storedZip } from './stored-zip.ts';

function write(test: TestCore, name: string, content: string | Uint8Array): string {
  const path = join(test.folder, name);
  writeFileSync(path, content);
  return path;
}

describe('what is chosen before an import', () => {
  it('leaves out files, those in an archive too, by the path that the preview gives', async () => {
    const test = openTestCore();
    const archive = write(test, 'alt.zip', storedZip({ 'a.txt': 'INF: Ja', 'b.txt': 'INF: Nei' }));
    const paths = [archive, write(test, 'c.txt', 'INF: Kanskje')];
    const [a, , c] = await test.call('import.preview', { paths, blocks: 0 });
    const leftOut = [a?.path ?? '', c?.path ?? ''];
    const { files } = await test.call('import.documents', { paths, leftOut });
    expect(files.map(({ file, status }) => [file, status])).toEqual([['alt.zip/b.txt', 'done']]);
  });

  it('is seen in one file of many without reading the others', async () => {
    const test = openTestCore();
    const paths = [write(test, 'alt.zip', storedZip({ 'a.txt': 'INF: Ja', 'b.txt': 'INF: Nei' }))];
    const [, b] = await test.call('import.preview', { paths, blocks: 0 });
    const [only, ...others] = await test.call('import.preview', { paths, only: b?.path ?? '' });
    expect(only).toMatchObject({ file: 'alt.zip/b.txt', blocks: [{ text: 'INF: Nei' }] });
    expect(others).toEqual([]);
  });

  it('says of each file which row of the table speaks of it', async () => {
    const test = openTestCore();
    const paths = [write(test, 'a.txt', 'INF: Ja'), write(test, 'b.txt', 'INF: Nei')];
    const attributes = write(test, 'table.csv', 'file,wave\nx.txt,1\nb.txt,2\n');
    const result = await test.call('import.documents', { paths, attributes, dryRun: true });
    expect(result.files.map((line) => line.attributesRow)).toEqual([null, 3]);
    expect(result.attributes).toMatchObject({ applied: 1, refused: 1 });
  });

  it('adds its labels to the rules of a format that knows its speakers, and does not look for turns in a survey', async () => {
    const test = openTestCore();
    const paths = [
      write(
        test,
        'a.vtt',
        'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Kari>Ja</v>\n\n00:03.000 --> 00:04.000\n<v Ola>Og?</v>\n',
      ),
      write(
        test,
        's.csv',
        'Hva hjelper?\n"Lærer: en som ringer hjem, og som spør hvordan det går med deg"\n"Lærer: at noen ser meg hver dag, og sier hei"\n',
      ),
    ];
    const turnRules = TurnRules.parse({ interviewers: ['Ola'] });
    const [subtitles, survey] = await test.call('import.preview', { paths, options: { turnRules } });
    expect(subtitles?.speakers.map(({ label, interviewer }) => [label, interviewer])).toEqual([
      ['Kari', false],
      ['Ola', true],
    ]);
    expect(survey).toMatchObject({ format: 'survey', turns: 0 });
  });

  it('shows as interviewer whom an earlier import took for one', async () => {
    const test = openTestCore();
    const text = 'Marit: Hva skjer?\nKari: Ingenting.\nMarit: Og så?\nKari: Vi venter.\n';
    const speakers = [
      { label: 'Marit', interviewer: true },
      { label: 'Kari', participant: 'P1' },
    ];
    await test.call('import.documents', { paths: [write(test, 'a.txt', text)], options: { speakers } });
    const [preview] = await test.call('import.preview', { paths: [write(test, 'b.txt', `${text}\nMarit: Takk.`)] });
    expect(preview?.speakers).toMatchObject([
      { label: 'Marit', interviewer: true, participant: null },
      { label: 'Kari', interviewer: false, participant: 'P1' },
    ]);
  });
});
