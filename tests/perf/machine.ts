/** Where the figures come from: without it they say nothing. No names, no paths. */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { electronPath } from '../../scripts/paths.mjs';

export interface Machine {
  cpu: string;
  cores: number;
  memoryGb: number;
  system: string;
  node: string;
  electron: string;
}

export function describeMachine(): Machine {
  const electron = execFileSync(electronPath() as string, ['-p', 'process.versions.electron'], {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()} ${process.arch}`,
    node: process.versions.node,
    electron: electron.trim(),
  };
}

/** Processes that want a processor, averaged over the last minute; this program's own among them. */
export function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}
