/**
 * The key: which pseudonym stands for whom. A file of its own, encrypted with its own passphrase, so that
 * the study alone re-identifies nobody. Format: docs/key-file.md.
 */
import { createCipheriv, createDecipheriv, randomBytes, type ScryptOptions, scrypt } from 'node:crypto';
import { isAbsolute, relative, resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../schema/errors.ts';
import { KeyEntry } from '../../../schema/model/pseudonym.ts';
import type { Files } from '../context.ts';
import { backupFolder } from '../project/backups.ts';

const FORMAT = 'proact-key';
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
/** 128 MiB and some tenths of a second for every guess. */
const COST = { N: 2 ** 17, r: 8, p: 1 };
/** A file that asks for more than this would only make the program stand still. */
const HIGHEST_COST = { N: 2 ** 20, r: 16, p: 4 };

const base64 = z.base64().transform((text) => Buffer.from(text, 'base64'));
const power = (highest: number) => z.number().int().min(1).max(highest);
const Envelope = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  kdf: z.object({
    name: z.literal('scrypt'),
    N: power(HIGHEST_COST.N),
    r: power(HIGHEST_COST.r),
    p: power(HIGHEST_COST.p),
    salt: base64,
  }),
  cipher: z.object({ name: z.literal('aes-256-gcm'), nonce: base64, tag: base64 }),
  ciphertext: base64,
});
const Content = z.object({ entries: z.array(KeyEntry) });

/** Throws NotFound; Invalid for a file that is no key, a wrong passphrase, or a key that was changed. */
export async function readKeyFile(files: Files, path: string, passphrase: string): Promise<KeyEntry[]> {
  const envelope = parseEnvelope(await files.read(path), files.basename(path));
  const { kdf, cipher, ciphertext } = envelope;
  const key = await deriveKey(passphrase, kdf.salt, kdf);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, cipher.nonce, { authTagLength: 16 });
    decipher.setAAD(header(kdf));
    decipher.setAuthTag(cipher.tag);
    const content = Buffer.concat([decipher.update(ciphertext), decipher.final()]);
    return Content.parse(JSON.parse(content.toString('utf8'))).entries;
  } catch {
    throw new AppError('Invalid', 'pseudonym.wrongPassphrase', { file: files.basename(path) });
  }
}

/** The entries of an existing key; none when there is no file yet. */
export async function readKeyFileIfAny(files: Files, path: string, passphrase: string): Promise<KeyEntry[]> {
  try {
    return await readKeyFile(files, path, passphrase);
  } catch (error) {
    if (error instanceof AppError && error.code === 'NotFound') return [];
    throw error;
  }
}

/** With a new salt and nonce each time, written whole or not at all. */
export async function writeKeyFile(
  files: Files,
  path: string,
  passphrase: string,
  entries: readonly KeyEntry[],
): Promise<void> {
  const salt = randomBytes(SALT_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const kdf = { name: 'scrypt', ...COST, salt };
  const cipher = createCipheriv('aes-256-gcm', await deriveKey(passphrase, salt, COST), nonce);
  cipher.setAAD(header(kdf));
  const ciphertext = Buffer.concat([cipher.update(JSON.stringify({ entries }), 'utf8'), cipher.final()]);
  const envelope = {
    format: FORMAT,
    version: 1,
    kdf: { ...kdf, salt: salt.toString('base64') },
    cipher: {
      name: 'aes-256-gcm',
      nonce: nonce.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
    },
    ciphertext: ciphertext.toString('base64'),
  };
  await files.writeAtomically(path, `${JSON.stringify(envelope, null, 2)}\n`);
}

/** The key may not lie where it would be copied or thrown away with the study: in its place or among its backups. */
export function assertApartFromStudy(keyFile: string, projectPath: string): void {
  const path = resolve(keyFile);
  const fromBackups = relative(backupFolder(resolve(projectPath)), path);
  const isBackup = !fromBackups.startsWith('..') && !isAbsolute(fromBackups);
  if (isBackup || ['', '-wal', '-shm', '-lock'].some((ending) => path === resolve(projectPath) + ending)) {
    throw new AppError('Invalid', 'pseudonym.keyInStudy');
  }
}

function parseEnvelope(bytes: Uint8Array, file: string): z.infer<typeof Envelope> {
  try {
    return Envelope.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw new AppError('Invalid', 'pseudonym.notAKey', { file });
  }
}

/** What the tag covers besides the content, so that nobody can lower the cost unnoticed. */
function header({ N, r, p, salt }: { N: number; r: number; p: number; salt: Buffer }): Buffer {
  return Buffer.from(JSON.stringify([FORMAT, 1, 'scrypt', N, r, p, salt.toString('base64')]), 'utf8');
}

function deriveKey(passphrase: string, salt: Buffer, { N, r, p }: typeof COST): Promise<Buffer> {
  // A passphrase typed on another keyboard may be composed otherwise.
  const secret = passphrase.normalize('NFC');
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  return new Promise((done, failed) => {
    scrypt(secret, salt, KEY_BYTES, options, (error, key) => (error ? failed(error) : done(key)));
  });
}
