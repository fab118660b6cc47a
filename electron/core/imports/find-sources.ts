/**
 * Which files an import's paths stand for: chosen files, everything below chosen folders, and what zip archives pack.
 * Found beforehand, so that progress has a total; read one by one when their turn comes.
 */
import { AppError, notice } from '../../../schema/errors.ts';
import type { ImportedFile } from '../../../schema/model/imports.ts';
import type { Files } from '../context.ts';
import { ArchiveReader, isArchive } from './archive-reader.ts';
import { canImport } from './formats/parse-source.ts';
import { readSource } from './read-source.ts';
import { refusedLine, skippedLine } from './result-lines.ts';

export interface SourceFile {
  /** On the disk; of a file in an archive the archive's path and the name in it. */
  path: string;
  /** How results name it: without folder; of a file in an archive "archive.zip/folder/name". */
  file: string;
  /** The file's own name, by which attributes are matched. */
  name: string;
  /** Throws NotFound, Invalid. */
  read(): Promise<Uint8Array>;
}

export interface FoundSources {
  sources: SourceFile[];
  /** Of files that are not taken, with the reason. */
  lines: ImportedFile[];
}

/** Folders and archives give their material and name the rest; a file chosen by itself is always tried. */
export async function findSources(
  files: Files,
  paths: readonly string[],
  leftOut: readonly string[] = [],
): Promise<FoundSources> {
  const archives = new ArchiveReader(files);
  const sources = new Map<string, SourceFile>();
  const lines: ImportedFile[] = [];
  for (const path of paths) {
    try {
      for (const found of await files.expand(path)) {
        const file = files.basename(found);
        const isChosen = file === files.basename(path);
        if (leftOut.includes(found) || sources.has(found)) continue;
        if (isArchive(file)) await addArchive(found);
        else if (canImport(file) || isChosen) addFile(found);
        else lines.push(skippedLine(file, notice('import.otherFormat')));
      }
    } catch (error) {
      lines.push(refusedLine(files.basename(path), error));
    }
  }
  return { sources: [...sources.values()], lines };

  function addFile(path: string): void {
    const file = files.basename(path);
    sources.set(path, { path, file, name: file, read: () => readSource(files, path) });
  }

  async function addArchive(path: string): Promise<void> {
    const archive = files.basename(path);
    try {
      const entries = await archives.list(path);
      // A Word or OpenDocument file, packed as an archive is, under an archive's name.
      if (entries.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype')) return addFile(path);
      for (const entry of entries) {
        const file = `${archive}/${entry.name}`;
        const name = entry.name.slice(entry.name.lastIndexOf('/') + 1);
        const refuse = (key: 'import.unsafeName' | 'import.nestedArchive') =>
          lines.push(refusedLine(file, new AppError('Invalid', key, { file })));
        if (entry.unsafe) refuse('import.unsafeName');
        else if (isArchive(name)) refuse('import.nestedArchive');
        else if (!canImport(name)) lines.push(skippedLine(file, notice('import.otherFormat')));
        else {
          const inside = `${path}/${entry.name}`;
          if (!leftOut.includes(inside))
            sources.set(inside, { path: inside, file, name, read: () => archives.read(path, entry.name, file) });
        }
      }
    } catch (error) {
      lines.push(refusedLine(archive, error));
    }
  }
}
