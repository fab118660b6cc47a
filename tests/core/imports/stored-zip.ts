/** A zip file with uncompressed parts, for tests that need to decide every byte of what is in it. */
import { crc32 } from 'node:zlib';

export function storedZip(parts: Record<string, string>): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(text);
    // Version, flags, method, time and date, then checksum, sizes and lengths: the same in both records.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const entryTail = Buffer.alloc(14);
    entryTail.writeUInt32LE(offset, 10);
    const record = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), content]);
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
