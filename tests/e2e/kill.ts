/** Ending processes of the running application the hard way, and making one stand still. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import type { App } from './app.ts';

/** Kills the process that owns the study. */
export async function killHost(app: App): Promise<void> {
  process.kill(await hostPid(app), 'SIGKILL');
}

/** Makes the process that parses files stand still, so that an import under way lasts until the returned function. */
export async function holdParser(app: App): Promise<() => void> {
  const children = execFileSync('pgrep', ['-P', String(await hostPid(app))], { encoding: 'utf8' });
  const parser = Number(children.trim().split('\n')[0]);
  process.kill(parser, 'SIGSTOP');
  return () => {
    process.kill(parser, 'SIGCONT');
  };
}

export async function hostPid(app: App): Promise<number> {
  const pid = await app.electron.evaluate(
    ({ app }) =>
      app.getAppMetrics().find(({ name, serviceName }) => name === 'ProAct study' || serviceName?.includes('ProAct'))
        ?.pid,
  );
  if (pid === undefined) throw new Error('no process owns the study');
  return pid;
}

/** Kills the application with all its processes, as when the machine's memory runs out. */
export async function killApp(app: App): Promise<void> {
  const main = app.electron.process();
  const ended = once(main, 'exit');
  // Playwright starts it as the leader of a process group.
  process.kill(-(main.pid as number), 'SIGKILL');
  await ended;
}
