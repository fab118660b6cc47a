/**
 * XML parts of word-processor files, read as a stream of events: no tree is built, nothing is fetched, and a
 * document type, the only place where entities could be declared, is refused before anything is expanded.
 * Names come with the prefixes that the formats' own programs use, whatever the file calls them.
 */
import { Parser } from 'htmlparser2';
import { AppError } from '../../../../schema/errors.ts';

export type Attributes = Record<string, string | undefined>;

export interface XmlHandler {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

const CHUNK_BYTES = 64 * 1024;
/** Word processors nest some dozens of elements. */
const DEEPEST = 1_000;

/**
 * `prefixes` gives the usual prefix of each namespace. Throws Invalid: import.damaged when the XML is cut off,
 * not well-formed or no UTF-8 or UTF-16, import.xmlEntities for a document type, import.tooDeep.
 */
export function readXml(bytes: Uint8Array, file: string, prefixes: Record<string, string>, handler: XmlHandler): void {
  let depth = 0;
  let elements = 0;
  let openedAt = -1;
  const unusual = new Map<string, string>();
  const usual = (name: string): string => {
    if (unusual.size === 0) return name;
    const [first, second] = name.split(':', 2) as [string, string?];
    const prefix = unusual.get(second === undefined ? '' : first);
    return prefix === undefined ? name : `${prefix}:${second ?? first}`;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        elements += 1;
        openedAt = parser.endIndex;
        if (depth > DEEPEST) throw new AppError('Invalid', 'import.tooDeep', { file });
        learnPrefixes(attributes, prefixes, unusual);
        handler.open?.(usual(name), unusual.size === 0 ? attributes : renamed(attributes, usual));
      },
      onclosetag(name, implied) {
        // Closed by the end of another element, and not itself written as <a/>.
        if (implied && parser.endIndex !== openedAt) throw new AppError('Invalid', 'import.damaged', { file });
        depth -= 1;
        handler.close?.(usual(name));
      },
      ontext: (text) => handler.text?.(text),
      onprocessinginstruction(name) {
        if (name.startsWith('!')) throw new AppError('Invalid', 'import.xmlEntities', { file });
      },
    },
    { xmlMode: true },
  );
  for (const text of decode(bytes, file)) parser.write(text);
  if (elements === 0 || depth > 0) throw new AppError('Invalid', 'import.damaged', { file });
  parser.end();
}

function* decode(bytes: Uint8Array, file: string): Generator<string> {
  const littleEndian = bytes[0] === 0xff && bytes[1] === 0xfe;
  const bigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
  const decoder = new TextDecoder(littleEndian ? 'utf-16le' : bigEndian ? 'utf-16be' : 'utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      yield decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: true });
    }
    yield decoder.decode();
  } catch {
    throw new AppError('Invalid', 'import.damaged', { file });
  }
}

function learnPrefixes(attributes: Attributes, prefixes: Record<string, string>, unusual: Map<string, string>): void {
  for (const [name, uri] of Object.entries(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const known = uri === undefined ? undefined : prefixes[uri];
    if (known !== undefined && name !== `xmlns:${known}`) unusual.set(name.slice('xmlns:'.length), known);
  }
}

function renamed(attributes: Attributes, usual: (name: string) => string): Attributes {
  // Unlike elements, attributes without a prefix belong to no namespace.
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.includes(':') ? usual(name) : name, value]),
  );
}
