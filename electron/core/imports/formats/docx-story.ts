/**
 * Reads one story of a Word document (its body, its notes, its comments, a header) into a builder: paragraphs
 * with their styles, runs with their formats, tables, text boxes, tracked changes as accepted, and where
 * comments begin and end. Elements as in ECMA-376 part 1, 17 (WordprocessingML).
 */
import { type DocumentBuilder, PLAIN, type RunFormat } from './document-builder.ts';
import { isOn, outlineLevel, type WordStyle, type WordStyles } from './docx-styles.ts';
import type { ParsedBlock } from './parsed-document.ts';
import { type Attributes, readXml } from './read-xml.ts';
import { symbolText } from './symbol-text.ts';
import { WORD_PREFIXES } from './word-prefixes.ts';

export interface Story {
  bytes: Uint8Array;
  file: string;
  styles: WordStyles;
  builder: DocumentBuilder;
  /** The paragraphs of a note that the story refers to. */
  noteOf?: (kind: NoteKind, id: string) => ParsedBlock[] | undefined;
  /** Of a part that lists notes or comments: is given each one's paragraphs. */
  onItem?: (attributes: Attributes, blocks: ParsedBlock[]) => void;
}

export type NoteKind = 'footnote' | 'endnote';

interface OpenParagraph {
  style: WordStyle;
  headingLevel?: number;
  list?: boolean;
  inCell: boolean;
  /** A tracked deletion took the paragraph's end. */
  endDeleted: boolean;
  inProperties: boolean;
}

interface OpenRun {
  style: WordStyle;
  bold?: boolean;
  italic?: boolean;
  inProperties: boolean;
}

/** Former properties, and the second copy of a drawing for old programs. */
const LEFT_OUT = /^(?:w:\w+Change|mc:Fallback)$/;
const DELETED = /^w:(?:del|moveFrom)$/;
const INSERTED = /^w:(?:ins|moveTo)$/;
const ITEM = /^w:(?:comment|footnote|endnote)$/;
/** Entries of the lists of notes that are no notes, but the line above them. */
const SEPARATOR = /separator|continuationNotice/i;

/** Throws Invalid as readXml. */
export function readStory(story: Story): void {
  const reader = new StoryReader(story);
  /** The element whose content is passed over, and how many of that name are open. */
  let skipped = '';
  let depth = 0;
  readXml(story.bytes, story.file, WORD_PREFIXES, {
    open(name, attributes) {
      if (depth > 0) {
        if (name === skipped) depth += 1;
        return;
      }
      const skip = reader.open(name, attributes);
      if (skip === null) return;
      skipped = skip;
      depth = 1;
    },
    close(name) {
      if (depth === 0) reader.close(name);
      else if (name === skipped) depth -= 1;
    },
    text(text) {
      if (depth === 0) reader.text(text);
    },
  });
}

class StoryReader {
  readonly #story: Story;
  readonly #builder: DocumentBuilder;
  /** Text boxes lie in runs, so paragraphs and runs are open within one another. */
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #runs: OpenRun[] = [];
  #cells = 0;
  #inText = false;
  #inRowProperties = false;
  #item: Attributes | null = null;

  constructor(story: Story) {
    this.#story = story;
    this.#builder = story.builder;
  }

  /** Returns the name of the element that must be passed over up to its end, or null. */
  open(name: string, attributes: Attributes): string | null {
    const { leftOut } = this.#builder;
    const paragraph = this.#paragraphs.at(-1);
    const run = this.#runs.at(-1);
    if (LEFT_OUT.test(name)) return name;
    if (DELETED.test(name)) {
      leftOut.deletions += 1;
      if (paragraph?.inProperties) paragraph.endDeleted = true;
      if (!this.#inRowProperties) return name;
      this.#inRowProperties = false;
      return 'w:tr';
    }
    if (INSERTED.test(name)) leftOut.insertions += paragraph?.inProperties || this.#inRowProperties ? 0 : 1;
    else if (paragraph?.inProperties) this.#paragraphProperty(paragraph, name, attributes);
    else if (run?.inProperties) this.#runProperty(run, name, attributes);
    else if (ITEM.test(name) && this.#story.onItem) return this.#openItem(name, attributes);
    else if (!this.#openStructure(name, attributes) && run) this.#runContent(run, name, attributes);
    return null;
  }

  close(name: string): void {
    const builder = this.#builder;
    const paragraph = this.#paragraphs.at(-1);
    const run = this.#runs.at(-1);
    if (name === 'w:t' || name === 'm:t') this.#inText = false;
    else if (name === 'w:r') this.#runs.pop();
    else if (name === 'w:rPr' && run && !paragraph?.inProperties) run.inProperties = false;
    else if (name === 'w:pPr' && paragraph) {
      paragraph.inProperties = false;
      builder.setKind(...kindOf(paragraph));
    } else if (name === 'w:p') {
      this.#paragraphs.pop();
      builder.end();
      if (paragraph?.endDeleted) builder.joinWithNext();
    } else if (name === 'w:txbxContent') builder.addAfter(builder.leave());
    else if (name === 'w:trPr') this.#inRowProperties = false;
    else if (name === 'w:tc') {
      this.#cells -= 1;
      builder.stopJoining();
    } else if (this.#item && ITEM.test(name)) {
      this.#story.onItem?.(this.#item, builder.leave());
      this.#item = null;
    }
  }

  text(text: string): void {
    if (this.#inText) this.#builder.addText(text, this.#format());
  }

  #openItem(name: string, attributes: Attributes): string | null {
    if (SEPARATOR.test(attributes['w:type'] ?? '')) return name;
    this.#item = attributes;
    this.#builder.enter();
    return null;
  }

  /** False when the element is none that stands around or between runs. */
  #openStructure(name: string, attributes: Attributes): boolean {
    const builder = this.#builder;
    const paragraph = this.#paragraphs.at(-1);
    if (name === 'w:p') {
      const opened = { style: {}, inCell: this.#cells > 0, endDeleted: false, inProperties: false };
      builder.begin(...kindOf(opened));
      this.#paragraphs.push(opened);
    } else if (name === 'w:pPr' && paragraph) paragraph.inProperties = true;
    else if (name === 'w:r') this.#runs.push({ style: {}, inProperties: false });
    else if (name === 'w:t' || name === 'm:t') this.#inText = true;
    else if (name === 'w:tbl') builder.stopJoining();
    else if (name === 'w:trPr') this.#inRowProperties = true;
    else if (name === 'w:tc') this.#cells += 1;
    else if (name === 'w:txbxContent') builder.enter();
    else if (name === 'w:commentRangeStart') builder.startComment(attributes['w:id'] ?? '');
    else if (name === 'w:commentRangeEnd') builder.endComment(attributes['w:id'] ?? '');
    else if (name === 'pic:pic' || name === 'v:imagedata') builder.leftOut.images += 1;
    else return false;
    return true;
  }

  #paragraphProperty(paragraph: OpenParagraph, name: string, attributes: Attributes): void {
    const value = attributes['w:val'];
    if (name === 'w:pStyle') paragraph.style = this.#story.styles.byId(value);
    else if (name === 'w:outlineLvl') paragraph.headingLevel = outlineLevel(value);
    else if (name === 'w:numId') paragraph.list = value !== '0';
  }

  #runProperty(run: OpenRun, name: string, attributes: Attributes): void {
    if (name === 'w:rStyle') run.style = this.#story.styles.byId(attributes['w:val']);
    else if (name === 'w:b') run.bold = isOn(attributes);
    else if (name === 'w:i') run.italic = isOn(attributes);
  }

  #runContent(run: OpenRun, name: string, attributes: Attributes): void {
    const builder = this.#builder;
    const add = (text: string) => builder.addText(text, this.#format());
    const id = attributes['w:id'] ?? '';
    if (name === 'w:rPr') run.inProperties = true;
    else if (name === 'w:tab' || name === 'w:ptab') add('\t');
    else if (name === 'w:noBreakHyphen') add('\u2011');
    else if (name === 'w:softHyphen') add('\u00ad');
    else if (name === 'w:sym')
      add(symbolText(attributes['w:font'] ?? '', Number.parseInt(attributes['w:char'] ?? '', 16)));
    else if (name === 'w:cr') builder.breakLine();
    else if (name === 'w:br') this.#break(attributes['w:type']);
    else if (name === 'w:footnoteReference') this.#addNote('footnote', id);
    else if (name === 'w:endnoteReference') this.#addNote('endnote', id);
    else if (name === 'w:commentReference') builder.anchorComment(id);
  }

  #break(type: string | undefined): void {
    if (type === 'page' || type === 'column') this.#builder.breakPage();
    else this.#builder.breakLine();
  }

  #addNote(kind: NoteKind, id: string): void {
    const blocks = this.#story.noteOf?.(kind, id);
    if (blocks) this.#builder.addNote(blocks);
  }

  /** What a run says itself goes before its style, and that before the paragraph's; headings are bold as such. */
  #format(): RunFormat {
    const run = this.#runs.at(-1);
    const paragraph = this.#paragraphs.at(-1);
    if (!run) return PLAIN;
    const base = paragraph && kindOf(paragraph)[0] !== 'heading' ? paragraph.style : {};
    return {
      bold: run.bold ?? run.style.bold ?? base.bold ?? false,
      italic: run.italic ?? run.style.italic ?? base.italic ?? false,
    };
  }
}

function kindOf({ style, headingLevel, list, inCell }: OpenParagraph): [ParsedBlock['kind'], number] {
  const level = headingLevel ?? style.headingLevel ?? 0;
  if (level > 0) return ['heading', level];
  if (list ?? style.list) return ['list_item', 0];
  return [inCell ? 'table_cell' : 'paragraph', 0];
}
