/** What a file is by its first bytes, whatever its name says. */
import { openZip } from './read-zip.ts';

const HEAD_BYTES = 1024;
/** A Word document has some dozens of parts, and as many again with images. */
const LIMITS = { entries: 10_000, entryBytes: 0, totalBytes: 0 };

/** The ending that belongs to the bytes; null when they do not say, as those of plain text. */
export async function detectFormat(bytes: Uint8Array): Promise<string | null> {
  // Zero bytes and the order mark: HTML may be in UTF-16.
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES))
    .toString('latin1')
    .replace(/\0|^(?:ÿþ|þÿ|ï»¿)/g, '');
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (/^WEBVTT(?:\s|$)/.test(head)) return 'vtt';
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html)[\s>]/i.test(head)) return 'html';
  return head.startsWith('PK\x03\x04') ? packedFormat(bytes) : null;
}

async function packedFormat(bytes: Uint8Array): Promise<string | null> {
  const archive = await openZip(bytes, LIMITS).catch(() => null);
  const names = new Set(archive?.entries.map(({ name }) => name));
  if (names.has('word/document.xml')) return 'docx';
  if (names.has('xl/workbook.xml')) return 'xlsx';
  return names.has('mimetype') && names.has('content.xml') ? 'odt' : null;
}
