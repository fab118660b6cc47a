/** Ways to break a file, chosen by a random number generator: the same numbers break it in the same way. */
import { openZip } from '../../electron/core/imports/formats/read-zip.ts';
import { deflatedZip, storedZip } from '../core/imports/stored-zip.ts';
import type { Random } from '../perf/corpus.ts';

/** What parsers stumble over: ends of structures, numbers out of range, halves of characters, nesting. */
const TOKENS = [
  ...['<', '>', '</', '/>', '&', '&#x110000;', '&#0;', ']]>', '<!--', '<![CDATA[', '<!DOCTYPE x>', '"', "'", '{', '}'],
  ...['\\', "\\'", '\\u-10000?', '\\bin99999999 ', '\\uc9 ', '(', ')', '<<', '>>', 'endobj', 'stream', '/Length -1'],
  ...['00:00:00.000 --> 99:99:99.999', '-->', '\n\n', '\r', '\0', '﻿', '-1', '4294967296', '1e999', 'NaN', ',', ';'],
  ...[
    '\t',
    '\ud83c',
    '\u202e',
    '\u0300',
    '<w:p>',
    '<text:p>',
    '<table:table-cell table:number-columns-repeated="99999999"/>',
  ],
].map((token) => Buffer.from(token));
const PACKED = ['docx', 'odt', 'xlsx'];
const NESTED = 3_000;

/** `others` are the files of which pieces may be put in. */
export async function breakFile(
  ending: string,
  bytes: Uint8Array,
  others: readonly Uint8Array[],
  random: Random,
): Promise<Uint8Array> {
  const whole = Buffer.from(bytes);
  // Flipped bytes of packed parts reach no further than the checksum: break a part and pack it again.
  if (!PACKED.includes(ending) || random() < 0.2) return breakBytes(whole, others, random);
  const parts = await unpack(whole);
  const names = Object.keys(parts);
  const name = names[Math.floor(random() * names.length)] as string;
  parts[name] = breakBytes(parts[name] as Buffer, others, random);
  return random() < 0.5 ? storedZip(parts) : deflatedZip(parts);
}

function breakBytes(bytes: Buffer, others: readonly Uint8Array[], random: Random): Buffer {
  const below = (limit: number) => Math.floor(random() * limit);
  const place = () => below(bytes.length + 1);
  const slice = (from: Uint8Array) => {
    const start = below(from.length);
    return from.subarray(start, start + 1 + below(from.length - start));
  };
  const insert = (...pieces: Uint8Array[]) => {
    const at = place();
    return Buffer.concat([bytes.subarray(0, at), ...pieces, bytes.subarray(at)]);
  };
  const token = () => TOKENS[below(TOKENS.length)] as Buffer;
  switch (below(7)) {
    case 0: {
      const flipped = Buffer.from(bytes);
      for (let count = 1 + below(20); count > 0; count -= 1) flipped[below(bytes.length)] = below(256);
      return flipped;
    }
    case 1:
      return bytes.subarray(0, place());
    case 2:
      return insert(slice(bytes));
    case 3: {
      const start = place();
      return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + below(200))]);
    }
    case 4:
      return insert(slice(others[below(others.length)] as Uint8Array));
    case 5:
      return insert(...Array.from({ length: 1 + below(NESTED) }, () => token()).fill(token()));
    default: {
      let broken = bytes;
      for (let count = 1 + below(8); count > 0; count -= 1) {
        const at = below(broken.length + 1);
        broken = Buffer.concat([broken.subarray(0, at), token(), broken.subarray(at + below(4))]);
      }
      return broken;
    }
  }
}

async function unpack(bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  const archive = await openZip(bytes, { entries: 1000, entryBytes: 2 ** 24, totalBytes: 2 ** 26 });
  const parts: Record<string, Uint8Array> = {};
  for (const entry of archive.entries) {
    if (!entry.name.endsWith('/')) parts[entry.name] = await archive.read(entry);
  }
  return parts;
}
