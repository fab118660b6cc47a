import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../electron/core/db/command-log.ts';
import { sql } from '../../../electron/core/db/sql.ts';
import type { TurnKind } from '../../../schema/model/document.ts';
import { codeSmallStudy, openSmallStudy } from '../excerpts/small-study.ts';
import { figureData } from '../test-core.ts';

/** County B's "Rektor sluttet å følge regelen." is a paraphrase; the observation B-M is field notes. */
async function openStudy() {
  const study = await openSmallStudy();
  await codeSmallStudy(study);
  const place = await study.span('B-1', 'Rektor');
  await study.call('turn.set', { ...place, speaker: 'INF', kind: 'paraphrase' });
  return study;
}
type Study = Awaited<ReturnType<typeof openStudy>>;

const KINDS: TurnKind[][] = [['verbatim'], ['paraphrase'], ['field_note']];
const perKind = (count: (kinds: TurnKind[]) => Promise<number>) => Promise.all(KINDS.map(count));

describe('speech word for word, paraphrases and field notes are told apart', () => {
  it('in the list of excerpts', async () => {
    const study = await openStudy();
    const total = async (speechKinds?: TurnKind[]) =>
      (await study.call('excerpt.list', { filter: { speechKinds } })).total;
    expect(await perKind(total)).toEqual([8, 1, 1]);
    expect(await total(['verbatim', 'field_note'])).toBe(9);
    expect(await total([])).toBe(10);
  });

  it('in the search', async () => {
    const study = await openStudy();
    const hits = (text: string) => async (speechKinds: TurnKind[]) =>
      (await study.call('search.text', { text, speechKinds })).length;
    expect(await perKind(hits('rektor'))).toEqual([0, 1, 0]);
    expect(await perKind(hits('skolen'))).toEqual([2, 0, 0]);
    expect(await perKind(hits('teamet'))).toEqual([0, 0, 1]);
  });

  it('in the figure: acts, and the words they are held against', async () => {
    const study = await openStudy();
    const acts = async (speechKinds: TurnKind[]) =>
      (await figureData(study.call, 'work-by-level-over-waves', { countUnit: 'acts', speechKinds })).n.acts;
    expect(await perKind(acts)).toEqual([7, 1, 0]);
    const rate = async (speechKinds?: TurnKind[]) => {
      const figure = await figureData(study.call, 'work-by-level-over-waves', {
        countUnit: 'perThousandWords',
        speechKinds,
      });
      return figure.marks.filter(({ count }) => count !== null && count > 0).at(-1)?.count;
    };
    // "Rektor sluttet å følge regelen." are five words.
    expect(await rate(['paraphrase'])).toBeCloseTo(1000 / 5, 9);
  });

  it('in the exports, which also name the page', async () => {
    const study = await openStudy();
    const log = { now: () => new Date(), newId: () => 'unused', device: 'test' };
    runCommand(study.project.writer, log, { procedure: 'import.documents', coderId: null, undoable: true }, ({ db }) =>
      db.run(sql`UPDATE blocks SET page = 12 WHERE text LIKE '%Rektor sluttet%'`),
    );
    const csv = await exported(study, 'csv', ['paraphrase']);
    const rows = parse(csv, { columns: true }) as Record<string, string>[];
    expect(rows.map(({ speech_kind, page, source_tag }) => [speech_kind, page, source_tag])).toEqual([
      ['paraphrase', '12', '(School leader, County B, wave 1, p. 12)'],
    ]);
    await exported(study, 'docx', ['paraphrase', 'field_note']);
    const { value } = await mammoth.convertToHtml({ path: join(study.folder, 'e.docx') });
    expect(value).toContain('Kinds of speech: paraphrase, field note');
    expect(value).toContain('wave 1, p. 12) No. 1 · B-1 · P03 · paraphrase');
  });
});

async function exported(study: Study, format: 'csv' | 'docx', speechKinds: TurnKind[]): Promise<string> {
  const path = join(study.folder, `e.${format}`);
  await study.call('excerpt.export', { path, format, filter: { speechKinds } });
  return readFileSync(path, 'utf8');
}
