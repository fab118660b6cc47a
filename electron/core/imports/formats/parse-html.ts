/**
 * Web pages and what other programs export as HTML: the text that a browser would show, one block for each piece
 * that stands on lines of its own, with the spaces a browser leaves; changes that Word tracked are taken as accepted. Nothing in the page is run or fetched; the file
 * is read tag by tag, so that its size and nesting cost no more than its length.
 */
import { Parser } from 'htmlparser2';
import { AppError, notice } from '../../../../schema/errors.ts';
import type { InlineFormat } from '../../../../schema/model/document.ts';
import { BODY, isBlockElement, type Shown, shownWithin } from './html-elements.ts';
import type { ParsedBlock, ParsedDocument } from './parsed-document.ts';
import { readTextFile } from './text-file.ts';

/** No page that a person wrote comes near; closing tags are looked for through all that is open. */
const DEEPEST = 2000;
const SPACES = /[ \t\n\f\r]+/;

/** Throws Invalid for bytes that are no text, a page without visible text, and absurd nesting. */
export function parseHtml(bytes: Uint8Array, file: string): ParsedDocument {
  const { text, encoding, notes, warnings } = readTextFile(bytes, file, declaredEncoding(bytes));
  const { blocks, images, insertions, deletions } = readPage(text, file);
  if (blocks.length === 0) throw new AppError('Invalid', 'import.empty', { file });
  if (images > 0) warnings.push(notice('import.images', { count: images }));
  if (insertions + deletions > 0) warnings.push(notice('import.trackedChanges', { insertions, deletions }));
  return { blocks, notes, warnings, encoding };
}

/** What `<meta>` says near the beginning, where the standard wants it. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
}

function readPage(html: string, file: string) {
  const writer = new BlockWriter();
  const open: Shown[] = [BODY];
  const current = () => open.at(-1) ?? BODY;
  const seen = { images: 0, insertions: 0, deletions: 0 };
  const parser = new Parser({
    onopentag(name, attributes) {
      const shown = shownWithin(name, attributes, current());
      if (name === 'del' && !current().hidden) seen.deletions += 1;
      if (open.push(shown) > DEEPEST) throw new AppError('Invalid', 'import.tooDeep', { file });
      if (shown.hidden) return;
      if (name === 'ins') seen.insertions += 1;
      if (name === 'br') writer.breakLine();
      else if (name === 'img') seen.images += 1;
      else if (isBlockElement(name)) writer.endBlock();
      if (shown.keepsSpaces && isBlockElement(name)) writer.skipNextLineFeed();
    },
    ontext(text) {
      const shown = current();
      if (!shown.hidden) writer.write(text, shown);
    },
    onclosetag(name) {
      const shown = open.pop() ?? BODY;
      if (!shown.hidden && isBlockElement(name)) writer.endBlock();
    },
  });
  parser.end(html);
  writer.endBlock();
  return { blocks: writer.blocks, ...seen };
}

/** Gathers text into blocks, collapsing spaces over the borders of inline elements. */
class BlockWriter {
  readonly blocks: ParsedBlock[] = [];
  #open: ParsedBlock | null = null;
  /** A space that shows only when more text follows on the line. */
  #spaceDue = false;
  #skipLineFeed = false;

  write(text: string, shown: Shown): void {
    if (shown.keepsSpaces) this.#writeLines(text, shown);
    else this.#writeWords(text, shown);
  }

  endBlock(): void {
    // The last line end within <pre> closes its line and opens no other.
    if (this.#open?.text === '') this.blocks.pop();
    this.#open = null;
    this.#spaceDue = false;
    this.#skipLineFeed = false;
  }

  breakLine(): void {
    this.#open = null;
    this.#spaceDue = false;
  }

  /** The one right after <pre>, which only makes the source readable. */
  skipNextLineFeed(): void {
    this.#skipLineFeed = true;
  }

  #writeWords(text: string, shown: Shown): void {
    const words = text.split(SPACES);
    words.forEach((word, index) => {
      if (index > 0) this.#spaceDue = this.#open !== null;
      if (word === '') return;
      this.#append(this.#spaceDue ? ` ${word}` : word, shown);
      this.#spaceDue = false;
    });
  }

  #writeLines(text: string, shown: Shown): void {
    const lines = (this.#skipLineFeed ? text.replace(/^\n/, '') : text).split('\n');
    this.#skipLineFeed = false;
    lines.forEach((line, index) => {
      if (index > 0) {
        this.#append('', shown);
        this.breakLine();
      }
      if (line !== '' || index > 0) this.#append(line, shown);
    });
  }

  #append(text: string, shown: Shown): void {
    if (!this.#open) {
      this.#open = { kind: shown.kind, headingLevel: shown.headingLevel, text: '', formats: [] };
      this.blocks.push(this.#open);
    }
    const block = this.#open;
    const start = block.text.length;
    block.text += text;
    if (shown.bold) addFormat(block.formats, 'bold', start, text);
    if (shown.italic) addFormat(block.formats, 'italic', start, text);
  }
}

/** For text that was added at `start`, without a space there; what is divided by spaces only becomes one range. */
function addFormat(formats: InlineFormat[], format: InlineFormat['format'], start: number, added: string): void {
  const written = added.search(/\S/);
  if (written < 0) return;
  const before = formats.findLast((range) => range.format === format);
  if (before?.end === start) before.end = start + added.length;
  else formats.push({ format, start: start + written, end: start + added.length });
}
