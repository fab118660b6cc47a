/**
 * Reads the text of an RTF file into a builder. Properties belong to the group they stand in and end with it;
 * a group may also hold something else than running text (a font table, a note, a picture), which is decided by
 * the control word that it opens with.
 */
import { AppError } from '../../../../schema/errors.ts';
import { type DocumentBuilder, plainText } from './document-builder.ts';
import type { ParsedBlock } from './parsed-document.ts';
import { type ByteDecoder, decoderOf } from './rtf-code-pages.ts';
import { RtfHeader } from './rtf-header.ts';
import type { RtfToken } from './rtf-tokens.ts';
import { CHARACTERS, HEADERS_AND_FOOTERS, KNOWN_OPTIONAL, LANGUAGES, LEFT_OUT } from './rtf-words.ts';
import { symbolText } from './symbol-text.ts';

/** `captured`: a few words about a comment; `oldCopy`: text that is repeated in Unicode. */
type Content = 'text' | 'leftOut' | 'oldCopy' | 'fonts' | 'styles' | 'captured';

interface Group {
  content: Content;
  bold: boolean;
  italic: boolean;
  deleted: boolean;
  inserted: boolean;
  font: number | undefined;
  /** How many bytes stand for old programs after a Unicode character. */
  fallback: number;
  headingLevel: number;
  list: boolean;
  inCell: boolean;
  /** Opened with `\*`: to be left out when the word after it is not known. */
  optional: boolean;
  /** Does what is to be done when the group ends; not inherited. */
  onClose: (() => void) | null;
}

const DEEPEST = 2_000;

export class RtfStory {
  readonly #builder: DocumentBuilder;
  readonly #file: string;
  readonly #header = new RtfHeader();
  readonly #outer: Group[] = [];
  #group: Group = {
    content: 'text',
    bold: false,
    italic: false,
    deleted: false,
    inserted: false,
    font: undefined,
    fallback: 1,
    headingLevel: 0,
    list: false,
    inCell: false,
    optional: false,
    onClose: null,
  };
  #ended = false;
  #decoder: ByteDecoder | null = null;
  #toSkip = 0;
  #captured = '';
  #author = '';
  #commentId: string | null = null;
  #comments = 0;
  #change: 'insertion' | 'deletion' | null = null;

  constructor(builder: DocumentBuilder, file: string) {
    this.#builder = builder;
    this.#file = file;
  }

  /** Throws Invalid for groups nested beyond all measure. */
  take(token: RtfToken): void {
    if (this.#ended) return;
    if (token.type === 'bytes') {
      this.#takeBytes(token.bytes);
      return;
    }
    this.#endBytes();
    if (token.type === 'control') this.#control(token.word, token.number);
    else if (token.type === 'open') this.#open();
    else this.#close();
  }

  /** Throws Invalid when the file ended before its last group did. */
  finish(): void {
    if (!this.#ended) throw new AppError('Invalid', 'import.damaged', { file: this.#file });
    this.#endOpenParagraph();
  }

  #open(): void {
    this.#outer.push(this.#group);
    if (this.#outer.length > DEEPEST) throw new AppError('Invalid', 'import.tooDeep', { file: this.#file });
    this.#group = { ...this.#group, optional: false, onClose: null };
    this.#toSkip = 0;
  }

  #close(): void {
    this.#group.onClose?.();
    this.#group = this.#outer.pop() ?? this.#group;
    this.#toSkip = 0;
    this.#ended = this.#outer.length === 0;
  }

  #takeBytes(bytes: Buffer): void {
    const skipped = Math.min(this.#toSkip, bytes.length);
    this.#toSkip -= skipped;
    if (skipped === bytes.length || this.#isLeftOut()) return;
    const left = bytes.subarray(skipped);
    const font = this.#header.font(this.#group.font);
    if (font?.symbols && this.#group.content === 'text') {
      this.#text(Array.from(left, (byte) => symbolText(font.name, byte)).join(''));
    } else {
      this.#decoder ??= decoderOf(font?.encoding ?? this.#header.encoding);
      this.#text(this.#decoder.write(left));
    }
  }

  /** A character of two bytes ends at the latest where something else than bytes comes. */
  #endBytes(): void {
    const rest = this.#decoder?.end() ?? '';
    this.#decoder = null;
    this.#text(rest);
  }

  #text(text: string): void {
    if (text === '') return;
    const { content, deleted, inserted, bold, italic } = this.#group;
    if (content === 'captured') this.#captured += text;
    else if (content === 'fonts') this.#header.fontText(text);
    else if (content === 'styles') this.#header.styleText(text);
    if (content !== 'text') return;
    this.#countChange(deleted ? 'deletion' : inserted ? 'insertion' : null);
    if (deleted) return;
    this.#beginParagraph();
    this.#builder.addText(text, { bold, italic });
  }

  /** Neighbouring text of one kind is one change. */
  #countChange(change: 'insertion' | 'deletion' | null): void {
    if (change !== this.#change && change === 'insertion') this.#builder.leftOut.insertions += 1;
    if (change !== this.#change && change === 'deletion') this.#builder.leftOut.deletions += 1;
    this.#change = change;
  }

  #control(word: string, number: number | undefined): void {
    const group = this.#group;
    if (word === '*') {
      group.optional = true;
      return;
    }
    if (word === 'ud' && group.content === 'oldCopy') group.content = 'text';
    if (this.#isLeftOut() || this.#openDestination(word, number)) return;
    const optional = group.optional && !KNOWN_OPTIONAL.has(word);
    group.optional = false;
    if (optional) group.content = 'leftOut';
    else if (group.content === 'fonts') this.#header.fontControl(word, number);
    else if (group.content === 'styles') this.#header.styleControl(word, number);
    else if (CHARACTERS.has(word)) this.#character(CHARACTERS.get(word) ?? '');
    else if (word === 'u') this.#unicode(number ?? 0);
    else if (!this.#structure(word) && !this.#property(word, number)) this.#header.control(word, number);
    if (word === 'deflang') this.#builder.language = LANGUAGES[number ?? 0] ?? this.#builder.language;
  }

  #isLeftOut(): boolean {
    return this.#group.content === 'leftOut' || this.#group.content === 'oldCopy';
  }

  #unicode(number: number): void {
    // Numbers above 32767 are written as negative ones; the halves of a pair come one by one.
    const unit = number & 0xffff;
    const font = this.#header.font(this.#group.font);
    this.#text(font?.symbols ? symbolText(font.name, unit) : String.fromCharCode(unit));
    this.#toSkip = this.#group.fallback;
  }

  #character(character: string): void {
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else this.#text(character);
  }

  /** Ends of paragraphs, cells and lines. False when the word is none of them. */
  #structure(word: string): boolean {
    if (word === 'par' || word === 'sect' || word === '\r' || word === '\n') this.#endParagraph(this.#group.inCell);
    else if (word === 'cell' || word === 'nestcell') this.#endParagraph(true);
    else if (word === 'line') {
      this.#beginParagraph();
      this.#builder.breakLine();
    } else if (word === 'page' || word === 'column') this.#builder.breakPage();
    else return false;
    return true;
  }

  #property(word: string, number: number | undefined): boolean {
    const group = this.#group;
    const on = number !== 0;
    if (word === 'plain') {
      Object.assign(group, { bold: false, italic: false, deleted: false, inserted: false, font: undefined });
    } else if (word === 'pard') Object.assign(group, { headingLevel: 0, list: false, inCell: false });
    else if (word === 'b') group.bold = on;
    else if (word === 'i') group.italic = on;
    else if (word === 'deleted') group.deleted = on;
    else if (word === 'revised') group.inserted = on;
    else if (word === 'f') group.font = number;
    else if (word === 'uc') group.fallback = Math.max(0, number ?? 1);
    else if (word === 'intbl') group.inCell = true;
    else if (word === 'ls') group.list = on;
    else if (word === 's') group.headingLevel = this.#header.headingLevel(number ?? 0);
    else if (word === 'outlinelevel')
      group.headingLevel = number !== undefined && number < 9 ? Math.min(6, number + 1) : 0;
    else return false;
    return true;
  }

  /** False when the word does not say what its group holds. */
  #openDestination(word: string, number: number | undefined): boolean {
    const group = this.#group;
    const builder = this.#builder;
    if (word === 'upr') group.content = 'oldCopy';
    else if (word === 'fonttbl') group.content = 'fonts';
    else if (word === 'stylesheet') group.content = 'styles';
    else if (word === 'footnote') {
      this.#beginParagraph();
      this.#enter((blocks) => builder.addNote(blocks));
    } else if (word === 'shptxt' || word === 'dptxbxtext') this.#enter((blocks) => builder.addAfter(blocks));
    else if (HEADERS_AND_FOOTERS.has(word)) {
      this.#enter((blocks) => {
        if (/\p{L}/u.test(plainText(blocks))) builder.leftOut.headersAndFooters += 1;
      });
    } else if (word === 'atnauthor')
      this.#capture((text) => {
        this.#author = text;
      });
    else if (word === 'atnref')
      this.#capture((text) => {
        this.#commentId = text;
      });
    else if (word === 'atrfstart') this.#capture((text) => builder.startComment(text), number);
    else if (word === 'atrfend') this.#capture((text) => builder.endComment(text), number);
    else if (word === 'annotation') this.#enterComment();
    else if (LEFT_OUT.has(word)) {
      if (word === 'pict') builder.leftOut.images += 1;
      // The group that holds a list's number tells that its paragraph is a list item.
      const paragraph = this.#outer.at(-1);
      if ((word === 'listtext' || word === 'pntext') && paragraph) paragraph.list = true;
      group.content = 'leftOut';
    } else return false;
    group.optional = false;
    return true;
  }

  #enterComment(): void {
    const builder = this.#builder;
    const author = this.#author;
    this.#commentId = null;
    this.#beginParagraph();
    this.#enter((blocks) => {
      this.#comments += 1;
      const id = this.#commentId ?? `unnumbered ${this.#comments}`;
      builder.anchorComment(id);
      builder.describeComment(id, author, plainText(blocks));
    });
  }

  #enter(use: (blocks: ParsedBlock[]) => void): void {
    this.#builder.enter();
    Object.assign(this.#group, { content: 'text', headingLevel: 0, list: false, inCell: false });
    this.#group.onClose = () => {
      this.#endOpenParagraph();
      use(this.#builder.leave());
    };
  }

  #capture(use: (text: string) => void, number?: number): void {
    this.#captured = number === undefined ? '' : String(number);
    this.#group.content = 'captured';
    this.#group.onClose = () => use(this.#captured.trim());
  }

  #beginParagraph(): void {
    if (!this.#builder.inParagraph) this.#builder.begin(...this.#kind(this.#group.inCell));
  }

  #endParagraph(inCell: boolean): void {
    if (this.#group.content !== 'text') return;
    this.#beginParagraph();
    this.#builder.setKind(...this.#kind(inCell));
    this.#builder.end();
    if (this.#group.deleted) this.#builder.joinWithNext();
  }

  #endOpenParagraph(): void {
    if (this.#builder.inParagraph) this.#builder.end();
  }

  #kind(inCell: boolean): [ParsedBlock['kind'], number] {
    const { headingLevel, list } = this.#group;
    if (headingLevel > 0) return ['heading', headingLevel];
    if (list) return ['list_item', 0];
    return [inCell ? 'table_cell' : 'paragraph', 0];
  }
}
