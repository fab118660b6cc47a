/**
 * Compares a drawing with the one in the repository. A drawing that differs is written beside it as
 * name-changed.svg to be looked at; renaming that file over the old one accepts it.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const folder = join(import.meta.dirname, 'snapshots');

export function expectSnapshot(name: string, drawing: string): void {
  // A line per element, so that a difference can be read.
  const svg = drawing.replaceAll('><', '>\n<');
  const file = join(folder, `${name}.svg`);
  const changed = join(folder, `${name}-changed.svg`);
  if (existsSync(file) && readFileSync(file, 'utf8') === svg) {
    rmSync(changed, { force: true });
    return;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(changed, svg);
  expect.fail(`The figure ${name} is drawn differently. Look at ${name}-changed.svg; rename it to accept.`);
}
