/** The same import in the real application, begun in the window; meanwhile the window asks the core and counts its own frames. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { answerDialogs, launch } from '../e2e/app.ts';
import { importResult, importWizard } from '../e2e/pages/documents.ts';
import type { Build } from './build.ts';
import { writeTranscripts } from './corpus.ts';
import type { Group } from './group.ts';
import { interviews, interviewsSize } from './large-study.ts';
import type { Sample } from './samples.ts';

const SOURCE = 'window-interviews';
const PAUSE_MS = 10;

export const windowImportGroup: Group = {
  runs: 3,
  async prepare(_build, folder) {
    writeTranscripts(join(folder, SOURCE), interviews());
  },
  async once(build, folder) {
    const { previewed, seconds, answer, frame } = await importOnce(build, folder);
    const sample = (name: string, value: number): Sample => ({ name, values: [value], size: interviewsSize });
    return [
      sample('import-window-preview', previewed),
      sample('import-window', seconds),
      sample('import-window-answer', answer),
      sample('import-window-frame', frame),
    ];
  },
};

async function importOnce(build: Build, folder: string) {
  const project = join(folder, 'window-import.proact');
  rmSync(project, { force: true });
  build.cli(folder, 'new', project, '--template', 'institutional-work');
  const app = await launch({ project, root: build.root, checkOutput: false });
  try {
    await answerDialogs(app, { open: [join(folder, SOURCE)] });
    await watch(app.page);
    const asked = performance.now();
    await app.page.getByRole('button', { name: 'Import a folder' }).click();
    await importWizard(app.page).getByText(`${interviewsSize.documents} files to import`).waitFor();
    const previewed = (performance.now() - asked) / 1000;
    await app.page.evaluate(() => {
      window.longest.answer = 0;
      window.longest.frame = 0;
    });
    const started = performance.now();
    await app.page.keyboard.press('Enter');
    await importResult(app.page).getByText(`${interviewsSize.documents} documents imported`).waitFor();
    const seconds = (performance.now() - started) / 1000;
    return { previewed, seconds, ...(await app.page.evaluate(() => window.longest)) };
  } finally {
    await app.close();
    rmSync(project);
  }
}

declare global {
  interface Window {
    /** Milliseconds. */
    longest: { answer: number; frame: number };
  }
}

/** Asks for the project over a port of its own again and again, and follows the frames. */
function watch(page: Page): Promise<void> {
  return page.evaluate(async (pause) => {
    const longest = { answer: 0, frame: 0 };
    window.longest = longest;
    const port = await new Promise<MessagePort>((resolve) => {
      window.addEventListener('message', ({ ports }) => ports[0] && resolve(ports[0]), { once: true });
      (window as unknown as { proact: { requestPort(): void } }).proact.requestPort();
    });
    // The application numbers its calls on this port from 1.
    let id = 1_000_000;
    let asked = 0;
    const ask = () => {
      asked = performance.now();
      id += 1;
      port.postMessage({ type: 'call', id, procedure: 'project.info', input: {} });
    };
    port.addEventListener('message', ({ data }) => {
      if (data.id !== id) return;
      longest.answer = Math.max(longest.answer, performance.now() - asked);
      setTimeout(ask, pause);
    });
    ask();
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      longest.frame = Math.max(longest.frame, now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  }, PAUSE_MS);
}
