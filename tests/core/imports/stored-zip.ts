/** Zip files whose every byte a test decides: parts as they are, or deflated. */
import { crc32, deflateRawSync } from 'node:zlib';

type Parts = Record<string, string | Uint8Array>;

export function storedZip(parts: Parts): Buffer {
  return zip(parts, 0, (content) => content);
}

export function deflatedZip(parts: Parts): Buffer {
  return zip(parts, 8, deflateRawSync);
}

function zip(parts: Parts, method: number, pack: (content: Buffer) => Buffer): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const content = Buffer.from(part as string);
    const packed = pack(content);
    // Version, flags, method, time and date, then checksum, sizes and lengths: the same in both records.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const entryTail = Buffer.alloc(14);
    entryTail.writeUInt32LE(offset, 10);
    const record = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    local.push(record);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, entryTail, Buffer.from(name));
    offset += record.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(local.length, 8);
  end.writeUInt16LE(local.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, entries, end]);
}
