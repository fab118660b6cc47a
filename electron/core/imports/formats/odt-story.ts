/**
 * Reads the text of an OpenDocument file into a builder: paragraphs, headings and lists, tables, spans with
 * their formats, notes, text boxes, tracked changes as accepted, and comments with their words. Elements and
 * the treatment of white space as in OpenDocument 1.3 part 3, 5 and 6.
 */
import { type DocumentBuilder, plainText, type RunFormat } from './document-builder.ts';
import type { OdtStyle, OdtStyles } from './odt-styles.ts';
import type { ParsedBlock } from './parsed-document.ts';
import type { Attributes } from './read-xml.ts';

/** Deleted passages, note numbers, alternative texts, and the definitions behind indexes and fields. */
const LEFT_OUT = new Set([
  'text:tracked-changes',
  'text:note-citation',
  'svg:title',
  'svg:desc',
  'office:forms',
  'office:scripts',
  'text:script',
  'office:binary-data',
  'text:variable-decls',
  'text:sequence-decls',
  'text:user-field-decls',
]);
const CELL = /^table:(?:covered-)?table-cell$/;
/** Most spaces that one element may stand for; a paragraph of more is an attack. */
const MOST_SPACES = 10_000;

interface Comment {
  id: string;
  author: string;
  inAuthor: boolean;
}

/** What a paragraph's inside is left with while a note, box or comment within it is read. */
interface Inside {
  spans: OdtStyle[];
  /** White space goes on here: at a paragraph's beginning and after a space. */
  spaced: boolean;
}

export class OdtStory {
  readonly #builder: DocumentBuilder;
  readonly #styles: OdtStyles;
  readonly #paragraphs: OdtStyle[] = [];
  readonly #comments: Comment[] = [];
  #listItems = 0;
  #cells = 0;
  #unnamed = 0;
  #inside: Inside = { spans: [], spaced: true };
  readonly #outside: Inside[] = [];
  #frameHasImage = false;
  #skipped = '';
  #skipDepth = 0;

  constructor(builder: DocumentBuilder, styles: OdtStyles) {
    this.#builder = builder;
    this.#styles = styles;
  }

  open(name: string, attributes: Attributes): void {
    const { leftOut } = this.#builder;
    if (this.#skipDepth > 0) {
      if (name === this.#skipped) this.#skipDepth += 1;
      else if (name === 'text:insertion') leftOut.insertions += 1;
      else if (name === 'text:deletion') leftOut.deletions += 1;
    } else if (LEFT_OUT.has(name)) {
      this.#skipped = name;
      this.#skipDepth = 1;
    } else if (!this.#openParagraphs(name, attributes)) {
      this.#openInParagraph(name, attributes);
    }
  }

  close(name: string): void {
    if (this.#skipDepth > 0) {
      if (name === this.#skipped) this.#skipDepth -= 1;
      return;
    }
    const builder = this.#builder;
    if (name === 'text:p' || name === 'text:h') {
      this.#paragraphs.pop();
      builder.end();
    } else if (name === 'text:span') this.#inside.spans.pop();
    else if (name === 'text:list-item' || name === 'text:list-header') this.#listItems -= 1;
    else if (CELL.test(name)) this.#cells -= 1;
    else if (name === 'text:note-body') {
      this.#leave((blocks) => builder.addNote(blocks));
      this.#inside.spaced = false;
    } else if (name === 'draw:text-box') this.#leave((blocks) => builder.addAfter(blocks));
    else if (name === 'dc:creator') this.#setInAuthor(false);
    else if (name === 'office:annotation') {
      const comment = this.#comments.pop();
      this.#leave((blocks) => comment && builder.describeComment(comment.id, comment.author, plainText(blocks)));
    }
  }

  text(text: string): void {
    if (this.#skipDepth > 0) return;
    const comment = this.#comments.at(-1);
    if (comment?.inAuthor) comment.author += text;
    else if (this.#builder.inParagraph) this.#addText(text);
  }

  /** False when the element is none that holds or opens paragraphs. */
  #openParagraphs(name: string, attributes: Attributes): boolean {
    const builder = this.#builder;
    if (name === 'text:p' || name === 'text:h') this.#beginParagraph(name, attributes);
    else if (name === 'text:list-item' || name === 'text:list-header') this.#listItems += 1;
    else if (CELL.test(name)) this.#cells += 1;
    else if (name === 'text:note-body' || name === 'draw:text-box') this.#enter();
    else if (name === 'office:annotation') {
      this.#unnamed += 1;
      const comment = { id: attributes['office:name'] ?? `unnamed ${this.#unnamed}`, author: '', inAuthor: false };
      this.#comments.push(comment);
      builder.anchorComment(comment.id);
      this.#enter();
    } else if (name === 'office:annotation-end') builder.endComment(attributes['office:name'] ?? '');
    else if (name === 'dc:creator') this.#setInAuthor(true);
    else return false;
    return true;
  }

  #openInParagraph(name: string, attributes: Attributes): void {
    const builder = this.#builder;
    if (name === 'text:span') this.#inside.spans.push(this.#styles.of('text', attributes['text:style-name']));
    else if (name === 'text:s')
      this.#addExactly(' '.repeat(Math.min(MOST_SPACES, Number(attributes['text:c'] ?? 1) || 1)));
    else if (name === 'text:tab') this.#addExactly('\t');
    else if (name === 'text:line-break') {
      builder.breakLine();
      this.#inside.spaced = true;
    } else if (name === 'draw:frame') this.#frameHasImage = false;
    else if (name === 'draw:image' || name === 'draw:object') {
      // A frame may hold one picture in several forms.
      if (!this.#frameHasImage) builder.leftOut.images += 1;
      this.#frameHasImage = true;
    }
  }

  #beginParagraph(name: string, attributes: Attributes): void {
    const style = this.#styles.of('paragraph', attributes['text:style-name']);
    const outline = name === 'text:h' ? Math.min(6, Number(attributes['text:outline-level'] ?? 1) || 1) : 0;
    const level = outline || (style.headingLevel ?? 0);
    const kind =
      level > 0 ? 'heading' : this.#listItems > 0 ? 'list_item' : this.#cells > 0 ? 'table_cell' : 'paragraph';
    this.#builder.begin(kind, level);
    this.#paragraphs.push(level > 0 ? {} : style);
    this.#inside.spaced = true;
  }

  #addText(text: string): void {
    const collapsed = text.replace(/[ \t\r\n]+/g, ' ');
    const added = this.#inside.spaced && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    if (added === '') return;
    this.#builder.addText(added, this.#format());
    this.#inside.spaced = added.endsWith(' ');
  }

  #addExactly(text: string): void {
    this.#builder.addText(text, this.#format());
    this.#inside.spaced = false;
  }

  #enter(): void {
    this.#builder.enter();
    this.#outside.push(this.#inside);
    this.#inside = { spans: [], spaced: true };
  }

  #leave(use: (blocks: ParsedBlock[]) => void): void {
    use(this.#builder.leave());
    this.#inside = this.#outside.pop() ?? this.#inside;
  }

  #setInAuthor(inAuthor: boolean): void {
    const comment = this.#comments.at(-1);
    if (comment) comment.inAuthor = inAuthor;
  }

  /** The innermost span that says anything, then the paragraph; headings are bold as such. */
  #format(): RunFormat {
    const styles = [this.#paragraphs.at(-1) ?? {}, ...this.#inside.spans];
    return {
      bold: styles.findLast((style) => style.bold !== undefined)?.bold ?? false,
      italic: styles.findLast((style) => style.italic !== undefined)?.italic ?? false,
    };
  }
}
