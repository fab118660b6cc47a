/** Fonts and styles as an RTF file's header lists them: which encoding a font's bytes are in, which styles are headings. */
import { headingLevelOfName } from './docx-styles.ts';
import { encodingOfCharset, encodingOfCodePage, SYMBOL_CHARSET } from './rtf-code-pages.ts';

export interface RtfFont {
  name: string;
  /** Null: the file's own. */
  encoding: string | null;
  /** Bytes are places in the font. */
  symbols: boolean;
}

interface Style {
  name: string;
  headingLevel: number;
}

export class RtfHeader {
  /** Of text whose font says nothing else. */
  encoding = encodingOfCodePage(undefined);
  defaultFont: number | undefined;
  readonly #fonts = new Map<number, RtfFont>();
  readonly #styles = new Map<number, Style>();
  #font: RtfFont | null = null;
  #style: Style | null = null;

  font(number: number | undefined): RtfFont | undefined {
    return this.#fonts.get(number ?? this.defaultFont ?? 0);
  }

  /** 0 for a style that is no heading's. */
  headingLevel(style: number): number {
    return this.#styles.get(style)?.headingLevel ?? 0;
  }

  fontControl(word: string, number = 0): void {
    if (word === 'f') {
      this.#font = { name: '', encoding: null, symbols: false };
      this.#fonts.set(number, this.#font);
    } else if (this.#font && word === 'fcharset') {
      this.#font.encoding = encodingOfCharset(number);
      this.#font.symbols = number === SYMBOL_CHARSET;
    } else if (this.#font && word === 'cpg') {
      this.#font.encoding = encodingOfCodePage(number);
    }
  }

  fontText(text: string): void {
    if (this.#font) this.#font.name = (this.#font.name + text).replace(/;.*/s, '').trimStart();
  }

  styleControl(word: string, number = 0): void {
    if (word === 's') {
      this.#style = { name: '', headingLevel: 0 };
      this.#styles.set(number, this.#style);
    } else if (this.#style && word === 'outlinelevel' && number < 9) {
      this.#style.headingLevel = Math.min(6, number + 1);
    }
  }

  styleText(text: string): void {
    if (!this.#style) return;
    this.#style.name += text;
    if (!text.includes(';')) return;
    this.#style.headingLevel ||= headingLevelOfName(this.#style.name.replace(/;.*/s, '').trim());
    this.#style = null;
  }

  /** What the beginning of the file says of itself. */
  control(word: string, number: number | undefined): void {
    if (word === 'ansicpg') this.encoding = encodingOfCodePage(number);
    else if (word === 'mac') this.encoding = encodingOfCodePage(10000);
    else if (word === 'pc') this.encoding = encodingOfCodePage(437);
    else if (word === 'pca') this.encoding = encodingOfCodePage(850);
    else if (word === 'deff') this.defaultFont = number;
  }
}
