/** `npm start [-- FILE.proact]`: sets up, builds, and opens the window. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { build } from './build.mjs';
import { electronPath, root, userFolder } from './paths.mjs';
import { exitOnFailure } from './run.mjs';
import { setup } from './setup.mjs';

exitOnFailure(async () => {
  await setup({ electron: true });
  build();
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error('There is no display here. To open the window on a virtual one: xvfb-run -a npm start');
  }
  const switches = [];
  if (process.getuid?.() === 0) {
    console.error(
      'Running as root: Chromium cannot use its sandbox. Start ProAct as an ordinary user for real material.',
    );
    switches.push('--no-sandbox');
  }
  const files = process.argv.slice(2).map((file) => resolve(userFolder, file));
  const app = spawn(electronPath(), [...switches, root, ...files], { stdio: 'inherit' });
  app.on('exit', (status) => process.exit(status ?? 0));
});
