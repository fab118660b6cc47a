/**
 * What a Word document's styles say about its paragraphs and words: which are headings, list items, bold or
 * italic. Styles inherit; built-in ones keep their English name whatever Word's language, others are known by
 * the names that programs in other languages give them.
 */
import { type Attributes, readXml } from './read-xml.ts';
import { WORD_PREFIXES } from './word-prefixes.ts';

/** Missing: the style does not say. */
export interface WordStyle {
  headingLevel?: number;
  list?: boolean;
  bold?: boolean;
  italic?: boolean;
}

interface WrittenStyle extends WordStyle {
  basedOn?: string;
}

export interface WordStyles {
  byId(id: string | undefined): WordStyle;
  /** Of the text where nothing else is said, e.g. "nb-NO". */
  language: string | undefined;
}

const HEADING_NAME = /^(?:heading|overskrift|rubrik|überschrift|titre|título|kop|otsikko) ?([1-9])$/iu;
const TITLE_NAME = /^(?:title|tittel|titel)$/iu;
/** A chain of styles is short; a circle of them is damage. */
const LONGEST_CHAIN = 20;

/** Throws Invalid as readXml. */
export function readWordStyles(bytes: Uint8Array | undefined, file: string): WordStyles {
  const styles = new Map<string, WrittenStyle>();
  let language: string | undefined;
  let style: WrittenStyle | null = null;
  if (bytes) {
    readXml(bytes, file, WORD_PREFIXES, {
      open(name, attributes) {
        const value = attributes['w:val'];
        if (name === 'w:lang') language ??= value;
        else if (name === 'w:style') {
          style = {};
          styles.set(attributes['w:styleId'] ?? '', style);
        } else if (style) describeStyle(style, name, attributes);
      },
      close(name) {
        if (name === 'w:style') style = null;
      },
    });
  }
  const resolved = new Map<string, WordStyle>();
  const byId = (id: string | undefined): WordStyle => {
    if (id === undefined) return {};
    const known = resolved.get(id) ?? inherit(styles, id);
    resolved.set(id, known);
    return known;
  };
  return { byId, language };
}

function describeStyle(style: WrittenStyle, name: string, attributes: Attributes): void {
  const value = attributes['w:val'];
  if (name === 'w:name') {
    const level = headingLevelOfName(value ?? '');
    if (level > 0) style.headingLevel = level;
  } else if (name === 'w:basedOn' && value !== undefined) style.basedOn = value;
  else if (name === 'w:outlineLvl') style.headingLevel = outlineLevel(value);
  else if (name === 'w:numId') style.list = value !== '0';
  else if (name === 'w:b') style.bold = isOn(attributes);
  else if (name === 'w:i') style.italic = isOn(attributes);
}

function inherit(styles: ReadonlyMap<string, WrittenStyle>, id: string): WordStyle {
  let style: WordStyle = {};
  let next: string | undefined = id;
  for (let step = 0; next !== undefined && step < LONGEST_CHAIN; step += 1) {
    const written: WrittenStyle | undefined = styles.get(next);
    style = { ...written, ...style };
    next = written?.basedOn;
  }
  return style;
}

/** 1–6, or 0 for a name that is no heading's. */
export function headingLevelOfName(name: string): number {
  if (TITLE_NAME.test(name)) return 1;
  return Math.min(6, Number(HEADING_NAME.exec(name)?.[1] ?? 0));
}

/** Word counts outline levels from 0; 9 is body text. */
export function outlineLevel(value: string | undefined): number {
  const level = Number(value);
  return level >= 0 && level < 9 ? Math.min(6, level + 1) : 0;
}

/** A property without a value is on. */
export function isOn(attributes: Attributes): boolean {
  return !['0', 'false', 'off', 'none'].includes(attributes['w:val'] ?? '');
}
