/**
 * Zip archives of material. One archive is held in memory at a time, and of it one entry; an archive that packs more
 * than a study's material ever does is refused.
 */
import { AppError } from '../../../schema/errors.ts';
import type { Files } from '../context.ts';
import { openZip, type ZipArchive, type ZipEntry, type ZipLimits, ZipProblem } from './formats/read-zip.ts';
import { checkSize, MEGABYTE, SOURCE_LIMIT_MB } from './read-source.ts';

const ARCHIVE_LIMIT_MB = 256;
const LIMITS: ZipLimits = {
  entries: 2000,
  entryBytes: SOURCE_LIMIT_MB * MEGABYTE,
  totalBytes: 512 * MEGABYTE,
};

export function isArchive(file: string): boolean {
  return /\.zip$/i.test(file);
}

export class ArchiveReader {
  readonly #files: Files;
  #open: { path: string; archive: ZipArchive } | null = null;

  constructor(files: Files) {
    this.#files = files;
  }

  /** Its files, without folders and what is hidden. Throws NotFound, Invalid. */
  async list(path: string): Promise<ZipEntry[]> {
    const { entries } = await this.#archive(path);
    return entries.filter(({ name }) => !name.endsWith('/') && !isHidden(name));
  }

  /** `file` is how errors name the entry. Throws NotFound, Invalid. */
  async read(path: string, name: string, file: string): Promise<Uint8Array> {
    const archive = await this.#archive(path);
    const entry = archive.entries.find((one) => one.name === name);
    if (!entry) throw new AppError('NotFound', 'file.notFound', { file });
    checkSize(file, entry.unpackedBytes);
    try {
      // A copy, as the bytes are given away, and those of an entry that is not packed are the archive's own.
      return Uint8Array.from(await archive.read(entry));
    } catch (error) {
      throw error instanceof ZipProblem ? error.refusal(file) : error;
    }
  }

  async #archive(path: string): Promise<ZipArchive> {
    if (this.#open?.path === path) return this.#open.archive;
    this.#open = null;
    const file = this.#files.basename(path);
    const megabytes = Math.ceil((await this.#files.size(path)) / MEGABYTE);
    if (megabytes > ARCHIVE_LIMIT_MB) {
      throw new AppError('Invalid', 'import.archiveTooLarge', { file, megabytes, limit: ARCHIVE_LIMIT_MB });
    }
    try {
      const archive = await openZip(await this.#files.read(path), LIMITS);
      this.#open = { path, archive };
      return archive;
    } catch (error) {
      throw error instanceof ZipProblem ? error.refusal(file) : error;
    }
  }
}

/** As in folders: dot files, Word's lock files, and the doubles that macOS packs along. */
function isHidden(name: string): boolean {
  const parts = name.split('/').filter((part) => part !== '..' && part !== '.');
  return parts.some((part) => part.startsWith('.') || part === '__MACOSX') || parts.at(-1)?.startsWith('~$') === true;
}
