/** Which file of the program imports which, read from the sources; types count as well, since a reader follows them too. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** File by file, relative to the project's folder: the files that it imports. Packages are left out. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

export function importGraph(...folders: string[]): ImportGraph {
  const files = folders.flatMap((folder) => sourcesIn(join(ROOT, folder)));
  return new Map(files.map((file) => [relative(ROOT, file), importsOf(file)]));
}

/** Groups of files that reach each other, each group sorted. Tarjan's algorithm of strongly connected components. */
export function circlesIn(graph: ImportGraph): string[][] {
  const order = new Map<string, number>();
  const path: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    const number = order.size;
    let low = number;
    order.set(file, number);
    path.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!graph.has(next)) continue;
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (path.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low === number) {
      const group = path.splice(path.indexOf(file));
      if (group.length > 1 || graph.get(file)?.includes(file)) circles.push(group.sort());
    }
    return low;
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles;
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^'?]+)/g)].flatMap(([, path = '']) => {
    const imported = resolve(dirname(file), path);
    return existsSync(imported) ? [relative(ROOT, imported)] : [];
  });
}
