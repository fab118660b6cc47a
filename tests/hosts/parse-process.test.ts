import { describe, expect, it } from 'vitest';
import { createParseProcess } from '../../electron/hosts/parse-process.ts';
import { ImportOptions } from '../../schema/model/imports.ts';
import { PATIENCE_MS } from '../patience.ts';

const options = ImportOptions.parse({});
const small = () => Buffer.from('INF: Ja');
/** Millions of short lines: each becomes a block, so that they need many times their size. */
const endless = (lines: number) => Buffer.alloc(lines * 4, 'ja.\n');
const refusal = (parsed: Promise<unknown>) =>
  parsed.then(
    () => 'parsed',
    (error) => error.key,
  );

describe('parsing in a process of its own', () => {
  it('gives what the parser makes of a file, and its refusals', async () => {
    const parse = createParseProcess();
    expect(await parse(small(), 'a.txt', options)).toMatchObject({
      format: 'txt',
      documents: [{ blocks: [{ text: 'INF: Ja' }] }],
    });
    await expect(parse(Buffer.from('ikke'), 'a.docx', options)).rejects.toMatchObject({
      code: 'Invalid',
      key: 'import.notWord',
      params: { file: 'a.docx' },
    });
  });

  it('ends a file that takes too long or too much memory, and goes on with the next', async () => {
    const hasty = createParseProcess({ seconds: 0.5, megabytes: 400 });
    const slow = refusal(hasty(endless(8_000_000), 'slow.md', options));
    const behind = hasty(small(), 'b.txt', options);
    expect(await slow).toBe('import.tooSlow');
    await behind.catch(() => {});

    const parse = createParseProcess({ seconds: PATIENCE_MS / 1000, megabytes: 160 });
    const large = refusal(parse(endless(8_000_000), 'large.md', options));
    const next = parse(small(), 'c.txt', options);
    expect(await large).toBe('import.tooMuchMemory');
    expect(await next).toMatchObject({ documents: [{}] });
  });

  it('answers many files in order when one among them is ended, and those that were cancelled not at all', async () => {
    const parse = createParseProcess({ seconds: PATIENCE_MS / 1000, megabytes: 160 });
    const files = ['a.txt', 'large.md', 'b.txt', 'c.docx', 'd.txt'];
    const stop = new AbortController();
    const cancelled = refusal(parse(small(), 'e.txt', options, stop.signal));
    const answers = files.map((file) =>
      refusal(parse(file === 'large.md' ? endless(8_000_000) : small(), file, options)),
    );
    stop.abort();
    expect(await cancelled).toBe('call.cancelled');
    expect(await Promise.all(answers)).toEqual([
      'parsed',
      'import.tooMuchMemory',
      'parsed',
      'import.notWord',
      'parsed',
    ]);
  });

  it('stops at once when the import is cancelled', async () => {
    const parse = createParseProcess();
    const stop = new AbortController();
    const before = parse(small(), 'before.txt', options);
    const parsed = refusal(parse(endless(4_000_000), 'a.md', options, stop.signal));
    await before;
    stop.abort();
    expect(await parsed).toBe('call.cancelled');
    expect(await parse(small(), 'b.txt', options)).toMatchObject({ format: 'txt' });
  });
});
