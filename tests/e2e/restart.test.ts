import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStudyFile } from '../../electron/hosts/compose.ts';
import { ANSWER_PATIENCE_MS } from '../patience.ts';
import { type App, launch } from './app.ts';
import { killHost } from './kill.ts';
import { ask, call, isAnswering } from './port.ts';

let app: App;

beforeAll(async () => {
  app = await launch();
  const project = join(app.folder, 'killed.proact');
  createStudyFile(project, { name: 'Killed', template: 'institutional-work' });
  await app.electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, project);
  await app.page.evaluate(() =>
    (window as unknown as { proact: { openStudy(): Promise<unknown> } }).proact.openStudy(),
  );
});
afterAll(() => app.close());

describe('when the process that owns the study is killed', () => {
  it('it is started again with the study open, and nothing that was acknowledged is lost', async () => {
    const made: string[] = [];
    for (let round = 1; round <= 5; round += 1) {
      const code = await call(app.page, 'code.create', { facet: 'theme', name: `Round ${round}` });
      made.push(code.shortId);
      // A command under way is either done or not, never half; it may or may not have been acknowledged.
      const underWay = ask(app.page, 'code.create', { facet: 'theme', name: `Perhaps ${round}` }, ANSWER_PATIENCE_MS);
      await killHost(app);
      await underWay;
      await expect.poll(() => isAnswering(app.page)).toBe(true);
      const codes = (await call(app.page, 'code.list', {})).map((one) => one.shortId);
      expect(codes).toEqual(expect.arrayContaining(made));
    }
    expect(await call(app.page, 'project.check', {})).toMatchObject({ ok: true, findings: [] });
  });

  it('undo goes on where it was', async () => {
    const before = await call(app.page, 'project.info', {});
    await killHost(app);
    await expect.poll(() => isAnswering(app.page)).toBe(true);
    const { done } = await call(app.page, 'history.undo', {});
    expect(done?.seq).toBe(before.undo?.seq);
  });
});
