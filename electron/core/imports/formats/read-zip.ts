/**
 * Zip files whose content is not trusted: Word and OpenDocument files, archives of transcripts. Every size is
 * checked twice, as the directory declares it and again while unpacking, so that nothing can unpack to more
 * memory than was allowed; names that lead out of the archive are told apart. Nothing is written to disk.
 */
import { isUtf8 } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl';
import { AppError } from '../../../../schema/errors.ts';

const MEGABYTE = 1024 * 1024;
/** Text packs to a tenth, repetitive XML to a fiftieth of its size; above this a file only wants to fill memory. */
const HIGHEST_RATIO = 200;
const RATIO_COUNTS_FROM_BYTES = MEGABYTE;
const DEFLATED = 8;
/** APPNOTE 4.4.4, bit 11, and 4.6.9. */
const UTF8_NAME = 0x800;
const UNICODE_PATH = 0x7075;

export interface ZipLimits {
  /** Entries in the archive, wanted or not. */
  entries: number;
  /** Unpacked bytes of one entry. */
  entryBytes: number;
  /** Unpacked bytes of all entries that are read. */
  totalBytes: number;
}

export interface ZipEntry {
  /** With forward slashes; a folder's ends in one. */
  name: string;
  /** As the directory says; reading refuses an entry that holds more or less. */
  unpackedBytes: number;
  /** The name leads out of the archive (`../x`, `/x`, `C:\x`). */
  unsafe: boolean;
}

export interface ZipArchive {
  entries: ZipEntry[];
  /** Throws ZipProblem. */
  read(entry: ZipEntry): Promise<Uint8Array>;
}

type ZipReason = 'damaged' | 'encrypted' | 'tooLarge' | 'tooMany' | 'bomb' | 'unsafeName';

/** Why an archive or an entry of it cannot be read; says so to the user as `refusal`. */
export class ZipProblem extends Error {
  readonly reason: ZipReason;
  readonly limit: number;

  constructor(reason: ZipReason, limit = 0) {
    super(reason);
    this.reason = reason;
    this.limit = limit;
  }

  refusal(file: string): AppError {
    switch (this.reason) {
      case 'damaged':
        return new AppError('Invalid', 'import.damaged', { file });
      case 'encrypted':
        return new AppError('Invalid', 'import.encrypted', { file });
      case 'tooLarge':
        return new AppError('Invalid', 'import.unpacksTooLarge', { file, limit: Math.floor(this.limit / MEGABYTE) });
      case 'tooMany':
        return new AppError('Invalid', 'import.tooManyParts', { file, limit: this.limit });
      case 'bomb':
        return new AppError('Invalid', 'import.zipBomb', { file });
      case 'unsafeName':
        return new AppError('Invalid', 'import.unsafeNames', { file });
    }
  }
}

/** Reads the directory only. Throws ZipProblem: damaged, encrypted, tooMany. */
export async function openZip(bytes: Uint8Array, limits: ZipLimits): Promise<ZipArchive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<ZipEntry, Entry>();
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(buffer, { decodeStrings: false });
    if (zip.entryCount > limits.entries) throw new ZipProblem('tooMany', limits.entries);
    for await (const entry of zip.eachEntry()) found.set(describe(entry), entry);
  } catch (error) {
    throw toProblem(error);
  }
  let total = 0;
  return {
    entries: [...found.keys()],
    read: async (described) => {
      const entry = found.get(described);
      if (!entry) throw new ZipProblem('damaged');
      checkSize(entry, limits);
      total += entry.uncompressedSize;
      if (total > limits.totalBytes) throw new ZipProblem('tooLarge', limits.totalBytes);
      return unpack(zip, buffer, entry);
    },
  };
}

/**
 * The wanted entries by name. Throws ZipProblem: as openZip, for an entry that is damaged or above the limits,
 * and for unsafe names, also of entries nobody wants.
 */
export async function readZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: ZipLimits,
): Promise<Map<string, Uint8Array>> {
  const archive = await openZip(bytes, limits);
  if (archive.entries.some((entry) => entry.unsafe)) throw new ZipProblem('unsafeName');
  const parts = new Map<string, Uint8Array>();
  for (const entry of archive.entries) {
    if (!entry.name.endsWith('/') && wanted(entry.name)) parts.set(entry.name, await archive.read(entry));
  }
  return parts;
}

function describe(entry: Entry): ZipEntry {
  const name = writtenName(entry).replaceAll('\\', '/');
  return {
    name,
    unpackedBytes: entry.uncompressedSize,
    unsafe: name.includes('\0') || validateFileName(name) !== null,
  };
}

/**
 * A name that is not marked as UTF-8 often is; else it is in the code page of the Windows that packed it, for western
 * Europe 850, where ø is not what the format's own code page 437 says.
 */
function writtenName({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const isMarked = (generalPurposeBitFlag & UTF8_NAME) !== 0 || extraFields.some(({ id }) => id === UNICODE_PATH);
  if (isMarked) return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
  return isUtf8(fileNameRaw) ? fileNameRaw.toString('utf8') : iconv.decode(fileNameRaw, 'cp850');
}

function checkSize(entry: Entry, limits: ZipLimits): void {
  if (entry.isEncrypted()) throw new ZipProblem('encrypted');
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > limits.entryBytes) throw new ZipProblem('tooLarge', limits.entryBytes);
  const large = uncompressedSize > RATIO_COUNTS_FROM_BYTES;
  if (large && uncompressedSize > compressedSize * HIGHEST_RATIO) throw new ZipProblem('bomb');
}

/** Inflating stops at the declared size, so an entry that lies about it costs no more than it was allowed. */
async function unpack(zip: ZipFile, buffer: Buffer, entry: Entry): Promise<Uint8Array> {
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize);
    const content =
      entry.compressionMethod === DEFLATED
        ? inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.uncompressedSize) })
        : packed;
    const readable = entry.canDecodeFileData() && content.length === entry.uncompressedSize;
    if (!readable || crc32(content) !== entry.crc32) throw new ZipProblem('damaged');
    return content;
  } catch (error) {
    throw toProblem(error);
  }
}

/** The libraries' own errors all mean that bytes are not as the format says. */
function toProblem(error: unknown): ZipProblem {
  if (error instanceof ZipProblem) return error;
  const encrypted = error instanceof Error && error.message.includes('encryption');
  return new ZipProblem(encrypted ? 'encrypted' : 'damaged');
}
