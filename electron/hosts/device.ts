/**
 * The id of this installation of the program, by which the commands of several copies of a study are told apart. It is
 * kept with the user's other program data, for window and command line alike, and never in a study: that is copied.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { newId } from './ids.ts';

const FILE = 'device-id';
const ID = /^[-\w]{8,64}$/;

/** Made when there is none. Where nothing can be kept, this run of the program counts as a device of its own. */
export function deviceId(folder: string = dataFolder()): string {
  const path = join(folder, FILE);
  const known = read(path);
  if (known !== null) return known;
  const made = newId();
  try {
    mkdirSync(folder, { recursive: true });
    // What is there and is no id is replaced; of two windows that start at once, both go by what is there afterwards.
    writeFileSync(path, made);
    return read(path) ?? made;
  } catch {
    return made;
  }
}

function read(path: string): string | null {
  try {
    const text = readFileSync(path, 'utf8').trim();
    return ID.test(text) ? text : null;
  } catch {
    return null;
  }
}

function dataFolder(): string {
  if (process.platform === 'win32') return join(process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'ProAct');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'ProAct');
  return join(process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'proact');
}
