import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openZip, readZip, ZipProblem } from '../../../../electron/core/imports/formats/read-zip.ts';
import { storedZip } from '../stored-zip.ts';

const LIMITS = { entries: 10, entryBytes: 4_000_000, totalBytes: 6_000_000 };
const all = () => true;
const reason = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (error) => (error instanceof ZipProblem ? error.reason : String(error)),
  );

/** One deflated entry; `declared` is the size its directory tells. */
function deflatedZip(content: Buffer, declared = content.length): Buffer {
  const packed = deflateRawSync(content);
  const zip = storedZip({ a: packed.toString('latin1') });
  const stored = Buffer.byteLength(packed.toString('latin1'));
  const header = Buffer.alloc(31);
  zip.copy(header, 0, 0, 31);
  const directory = Buffer.from(zip.subarray(31 + stored));
  for (const [record, at] of [
    [header, 4],
    [directory, 6],
  ] as const) {
    record.writeUInt16LE(8, at + 4);
    record.writeUInt32LE(crc32(content), at + 10);
    record.writeUInt32LE(packed.length, at + 14);
    record.writeUInt32LE(declared, at + 18);
  }
  directory.writeUInt32LE(31 + packed.length, directory.length - 6);
  return Buffer.concat([header, packed, directory]);
}

describe('readZip', () => {
  it('gives the wanted parts only', async () => {
    const zip = storedZip({ 'a/b.xml': 'æøå', 'c.bin': 'x', 'tom.txt': '', 'mappe/': '' });
    const parts = await readZip(zip, (name) => name !== 'c.bin', LIMITS);
    expect([...parts].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['a/b.xml', 'æøå'],
      ['tom.txt', ''],
    ]);
    const text = Buffer.from('Møte om oppfølging. '.repeat(500));
    expect((await readZip(deflatedZip(text), all, LIMITS)).get('a')).toEqual(text);
  });

  it.each(['../ut.txt', 'a/../../ut.txt', '/etc/x', 'C:/x', '..\\ut.txt'])('refuses the name %s', async (name) => {
    const zip = storedZip({ 'a.txt': 'a', [name]: 'b' });
    expect(await reason(readZip(zip, (wanted) => wanted === 'a.txt', LIMITS))).toBe('unsafeName');
    const archive = await openZip(zip, LIMITS);
    expect(archive.entries.map((entry) => entry.unsafe)).toEqual([false, true]);
  });

  it('keeps to its limits', async () => {
    const big = 'x'.repeat(3_500_000);
    expect(await reason(readZip(storedZip({ a: big, b: big }), all, LIMITS))).toBe('tooLarge');
    expect(await reason(readZip(storedZip({ a: `${big}${big}` }), all, LIMITS))).toBe('tooLarge');
    expect(await reason(readZip(deflatedZip(Buffer.alloc(3_000_000)), all, LIMITS))).toBe('bomb');
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`${index}`, 'x']));
    expect(await reason(readZip(storedZip(many), all, LIMITS))).toBe('tooMany');
  });

  it('stops at the declared size, whatever the entry holds', async () => {
    expect(await reason(readZip(deflatedZip(Buffer.alloc(50_000_000), 1000), all, LIMITS))).toBe('damaged');
    expect(await reason(readZip(deflatedZip(Buffer.from('kort'), 1000), all, LIMITS))).toBe('damaged');
  });

  it('names damage and encryption', async () => {
    const zip = storedZip({ 'a.txt': 'innhold' });
    expect(await reason(readZip(zip.subarray(0, 40), all, LIMITS))).toBe('damaged');
    expect(await reason(readZip(Buffer.alloc(0), all, LIMITS))).toBe('damaged');
    const changed = Buffer.from(zip);
    changed.write('INN', changed.indexOf('innhold'));
    expect(await reason(readZip(changed, all, LIMITS))).toBe('damaged');
    const encrypted = Buffer.from(zip);
    encrypted.writeUInt16LE(1, encrypted.indexOf('PK\x01\x02') + 8);
    encrypted.writeUInt32LE(
      encrypted.readUInt32LE(encrypted.indexOf('PK\x01\x02') + 20) + 12,
      encrypted.indexOf('PK\x01\x02') + 20,
    );
    expect(await reason(readZip(encrypted, all, LIMITS))).toBe('encrypted');
  });
});
