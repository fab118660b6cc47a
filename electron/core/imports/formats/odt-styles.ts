/**
 * What an OpenDocument text's styles say about its paragraphs and words. Named styles stand in styles.xml,
 * automatic ones (made by setting words bold by hand) in content.xml; both inherit from a parent.
 */
import { headingLevelOfName } from './docx-styles.ts';
import type { Attributes } from './read-xml.ts';

/** Missing: the style does not say. */
export interface OdtStyle {
  headingLevel?: number;
  bold?: boolean;
  italic?: boolean;
}

interface WrittenStyle extends OdtStyle {
  parent?: string;
}

/** A chain of styles is short; a circle of them is damage. */
const LONGEST_CHAIN = 20;

export class OdtStyles {
  /** Of the text where nothing else is said, e.g. "nb-NO". */
  language: string | undefined;
  readonly #styles = new Map<string, WrittenStyle>();
  readonly #resolved = new Map<string, OdtStyle>();
  #open: WrittenStyle | null = null;

  /** To be given every element of both parts as it opens. */
  read(name: string, attributes: Attributes): void {
    if (name === 'style:style') {
      const { 'style:family': family, 'style:name': id, 'style:parent-style-name': parent } = attributes;
      this.#open = parent === undefined ? {} : { parent };
      const level = family === 'paragraph' ? headingLevelOfName(attributes['style:display-name'] ?? id ?? '') : 0;
      if (level > 0) this.#open.headingLevel = level;
      this.#styles.set(`${family} ${id}`, this.#open);
    } else if (name === 'style:default-style') {
      this.#open = {};
    } else if (name === 'style:text-properties') {
      if (this.#open) describe(this.#open, attributes);
      const { 'fo:language': language, 'fo:country': country } = attributes;
      if (language !== undefined && language !== 'none') this.language ??= `${language}-${country ?? ''}`;
    }
  }

  of(family: 'paragraph' | 'text', id: string | undefined): OdtStyle {
    const key = `${family} ${id}`;
    const known = this.#resolved.get(key) ?? this.#inherit(family, id);
    this.#resolved.set(key, known);
    return known;
  }

  #inherit(family: string, id: string | undefined): OdtStyle {
    let style: OdtStyle = {};
    let next = id;
    for (let step = 0; next !== undefined && step < LONGEST_CHAIN; step += 1) {
      const written: WrittenStyle | undefined = this.#styles.get(`${family} ${next}`);
      style = { ...written, ...style };
      next = written?.parent;
    }
    return style;
  }
}

function describe(style: WrittenStyle, attributes: Attributes): void {
  const weight = attributes['fo:font-weight'];
  const slant = attributes['fo:font-style'];
  if (weight !== undefined) style.bold = weight === 'bold' || Number(weight) >= 600;
  if (slant !== undefined) style.italic = slant !== 'normal';
}
