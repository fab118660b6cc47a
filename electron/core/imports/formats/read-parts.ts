/** The XML parts of a word-processor file, unpacked within limits; pictures and everything else stay packed. */
import { readZip, type ZipLimits, ZipProblem } from './read-zip.ts';

const MEGABYTE = 1024 * 1024;

/** A novel is 10 MB of XML; above this nothing could be read in the memory that the program allows itself. */
const LIMITS: ZipLimits = { entries: 10_000, entryBytes: 96 * MEGABYTE, totalBytes: 128 * MEGABYTE };

/** In the archive's order. Throws Invalid, naming the file. */
export async function readParts(
  bytes: Uint8Array,
  file: string,
  wanted: (name: string) => boolean,
): Promise<{ name: string; bytes: Uint8Array }[]> {
  try {
    return [...(await readZip(bytes, wanted, LIMITS))].map(([name, content]) => ({ name, bytes: content }));
  } catch (error) {
    if (error instanceof ZipProblem) throw error.refusal(file);
    throw error;
  }
}
