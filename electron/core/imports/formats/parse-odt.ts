/**
 * OpenDocument texts (LibreOffice and others), read as Word documents are: one block per paragraph, notes at the
 * end, comments beside the text, tracked changes as accepted, pictures, headers and footers counted.
 */
import { AppError } from '../../../../schema/errors.ts';
import { DocumentBuilder } from './document-builder.ts';
import { OdtStory } from './odt-story.ts';
import { OdtStyles } from './odt-styles.ts';
import type { ParsedDocument } from './parsed-document.ts';
import { readParts } from './read-parts.ts';
import { readXml } from './read-xml.ts';

const NAMESPACE = 'urn:oasis:names:tc:opendocument:xmlns:';
const PREFIXES: Record<string, string> = {
  [`${NAMESPACE}office:1.0`]: 'office',
  [`${NAMESPACE}text:1.0`]: 'text',
  [`${NAMESPACE}table:1.0`]: 'table',
  [`${NAMESPACE}style:1.0`]: 'style',
  [`${NAMESPACE}drawing:1.0`]: 'draw',
  [`${NAMESPACE}xsl-fo-compatible:1.0`]: 'fo',
  [`${NAMESPACE}svg-compatible:1.0`]: 'svg',
  [`${NAMESPACE}manifest:1.0`]: 'manifest',
  'http://purl.org/dc/elements/1.1/': 'dc',
};
const WANTED = new Set(['content.xml', 'styles.xml', 'META-INF/manifest.xml']);
const HEADER_OR_FOOTER = /^style:(?:header|footer)(?:-left|-first)?$/;

/** Throws Invalid: empty, not an OpenDocument text, protected, too large when unpacked, damaged, holding a document type. */
export async function parseOdt(bytes: Uint8Array, file: string): Promise<ParsedDocument> {
  if (bytes.length === 0) throw new AppError('Invalid', 'import.empty', { file });
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new AppError('Invalid', 'import.notOpenDocument', { file });
  const parts = await readParts(bytes, file, (name) => WANTED.has(name));
  const part = (name: string) => parts.find((one) => one.name === name)?.bytes;
  const content = part('content.xml');
  if (!content) throw new AppError('Invalid', 'import.notOpenDocument', { file });
  const manifest = part('META-INF/manifest.xml');
  if (manifest) refuseEncrypted(manifest, file);

  const builder = new DocumentBuilder(file);
  const styles = new OdtStyles();
  const stylesPart = part('styles.xml');
  if (stylesPart) builder.leftOut.headersAndFooters = readStylesPart(stylesPart, file, styles);
  builder.language = styles.language ?? builder.language;
  const story = new OdtStory(builder, styles);
  let isText = false;
  readXml(content, file, PREFIXES, {
    open(name, attributes) {
      if (name === 'office:text') isText = true;
      else if (isText) story.open(name, attributes);
      else styles.read(name, attributes);
    },
    close(name) {
      if (isText) story.close(name);
    },
    text(text) {
      if (isText) story.text(text);
    },
  });
  if (!isText) throw new AppError('Invalid', 'import.notOpenDocument', { file });
  return builder.finish();
}

function refuseEncrypted(manifest: Uint8Array, file: string): void {
  readXml(manifest, file, PREFIXES, {
    open(name) {
      if (name === 'manifest:encryption-data') throw new AppError('Invalid', 'import.encrypted', { file });
    },
  });
}

/** Returns the number of headers and footers with words in them. */
function readStylesPart(bytes: Uint8Array, file: string, styles: OdtStyles): number {
  let words = '';
  let open = false;
  let withWords = 0;
  readXml(bytes, file, PREFIXES, {
    open(name, attributes) {
      styles.read(name, attributes);
      if (HEADER_OR_FOOTER.test(name)) open = true;
    },
    close(name) {
      if (!HEADER_OR_FOOTER.test(name)) return;
      if (/\p{L}/u.test(words)) withWords += 1;
      words = '';
      open = false;
    },
    text(text) {
      if (open) words += text;
    },
  });
  return withWords;
}
