/** Ending processes of the running application the hard way. */
import { once } from 'node:events';
import type { App } from './app.ts';

/** Kills the process that owns the study. */
export async function killHost(app: App): Promise<void> {
  const killed = await app.electron.evaluate(({ app }) => {
    const host = app
      .getAppMetrics()
      .find((metric) => metric.name === 'ProAct study' || metric.serviceName?.includes('ProAct'));
    if (host === undefined) return false;
    process.kill(host.pid, 'SIGKILL');
    return true;
  });
  if (!killed) throw new Error('no process owns the study');
}

/** Kills the application with all its processes, as when the machine's memory runs out. */
export async function killApp(app: App): Promise<void> {
  const main = app.electron.process();
  const ended = once(main, 'exit');
  // Playwright starts it as the leader of a process group.
  process.kill(-(main.pid as number), 'SIGKILL');
  await ended;
}
