/** A virtual display for the tests' windows when the machine has none. */
import { type ChildProcess, spawn } from 'node:child_process';

export default async function setup(): Promise<() => void> {
  if (process.platform !== 'linux' || process.env.DISPLAY) return () => {};
  const server: ChildProcess = spawn(
    'Xvfb',
    ['-displayfd', '1', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-ac'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const number = await new Promise<string>((resolve, reject) => {
    server.stdout?.once('data', (data) => resolve(String(data).trim()));
    server.once('exit', (status) => reject(new Error(`Xvfb ended with ${status}`)));
  });
  process.env.DISPLAY = `:${number}`;
  return () => {
    server.kill();
  };
}
