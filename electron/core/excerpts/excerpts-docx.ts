/**
 * Excerpts as a Word document to read and write from: a heading per code, under it each quote as a
 * block quotation, its source tag, and the act it was coded as. All looks come from named styles,
 * so that one change in Word changes every quote.
 */
import { Document, Footer, HeadingLevel, type IParagraphStyleOptions, Packer, type Paragraph } from 'docx';
import { SLOTS, type Slot } from '../../../schema/model/coding.ts';
import type { Excerpt } from '../../../schema/model/excerpt.ts';
import type { Language } from '../../../words/languages.ts';
import { say } from '../../../words/say.ts';
import type { CodePath } from './codebook-paths.ts';
import { pageNumber, paragraph, xmlText } from './docx-text.ts';

/** A code and the excerpts that stand under it. */
export interface Section {
  code: CodePath;
  excerpts: { number: number; excerpt: Excerpt }[];
}

export interface ExcerptReport {
  title: string;
  /** What the document holds: filter, use, order. */
  about: string[];
  sections: Section[];
  /** What was left out, at the end. */
  leftOut: string[];
}

const STYLE = { quote: 'ExcerptQuote', source: 'ExcerptSource', act: 'ExcerptAct', definition: 'CodeDefinition' };
/** Twentieths of a point, as Word counts. */
const INDENT = { left: 567, right: 567 };

const PARAGRAPH_STYLES: IParagraphStyleOptions[] = [
  { id: STYLE.definition, name: 'Code definition', basedOn: 'Normal', run: { italics: true, color: '505057' } },
  {
    id: STYLE.quote,
    name: 'Excerpt quote',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { indent: INDENT, spacing: { before: 200, after: 40 }, keepNext: true },
  },
  {
    id: STYLE.source,
    name: 'Excerpt source',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 20 },
    paragraph: { indent: INDENT, spacing: { before: 0, after: 20 }, keepNext: true },
  },
  {
    id: STYLE.act,
    name: 'Excerpt act',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 18, color: '505057' },
    paragraph: { indent: INDENT, spacing: { before: 0, after: 160 } },
  },
];

/** Throws nothing of its own: every string becomes valid XML. */
export function excerptsDocx(report: ExcerptReport, language: Language): Promise<Uint8Array> {
  const title = xmlText(report.title);
  const document = new Document({
    creator: 'ProAct',
    title,
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22 }, paragraph: { spacing: { after: 80 } } },
        title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 160 } } },
        heading1: {
          run: { size: 30, bold: true },
          paragraph: { spacing: { before: 400, after: 120 }, keepNext: true },
        },
        heading2: { run: { size: 25, bold: true }, paragraph: { spacing: { before: 280, after: 80 }, keepNext: true } },
      },
      paragraphStyles: PARAGRAPH_STYLES,
    },
    sections: [
      {
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          paragraph(title, { heading: HeadingLevel.TITLE }),
          ...report.about.map((line) => paragraph(line)),
          ...(report.sections.length === 0 ? [paragraph(say(language, 'excerpts:report.none'))] : []),
          ...report.sections.flatMap((section, index) =>
            sectionParagraphs(section, report.sections[index - 1], language),
          ),
          paragraph(say(language, 'excerpts:report.leftOut'), { heading: HeadingLevel.HEADING_1 }),
          ...report.leftOut.map((line) => paragraph(line)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function sectionParagraphs({ code, excerpts }: Section, before: Section | undefined, language: Language): Paragraph[] {
  const facet = code.facet === before?.code.facet ? [] : [paragraph(code.facet, { heading: HeadingLevel.HEADING_1 })];
  const definition = code.definition ? [paragraph(code.definition, { style: STYLE.definition, keepNext: true })] : [];
  return [
    ...facet,
    paragraph(`${code.names.join(' / ')} (${excerpts.length})`, { heading: HeadingLevel.HEADING_2 }),
    ...definition,
    ...excerpts.flatMap(({ number, excerpt }) => [
      paragraph(excerpt.quote, { style: STYLE.quote }),
      paragraph(sourceLine(number, excerpt, language), { style: STYLE.source }),
      paragraph(actLine(excerpt, language), { style: STYLE.act }),
    ]),
  ];
}

/** Word for word is what a quote is taken for, so only the other kinds are named. */
function sourceLine(number: number, { tag, document, participant, speechKind }: Excerpt, language: Language): string {
  const kind =
    speechKind === null || speechKind === 'verbatim' ? null : say(language, `excerpts:report.speechKind.${speechKind}`);
  const place = [`${say(language, 'excerpts:report.number')} ${number}`, document, participant, kind]
    .filter(Boolean)
    .join(' · ');
  return tag ? `${tag} ${place}` : place;
}

/** "Work form: Defining · Actor level: County · Coder 1"; for plain codings their codes. */
function actLine({ codes, coder }: Excerpt, language: Language): string {
  const parts = [...SLOTS, null].flatMap((slot) => {
    const names = codes.filter((code) => code.slot === slot).map((code) => code.name);
    return names.length === 0 ? [] : [`${slotName(slot)}: ${names.join(', ')}`];
  });
  return [...parts, coder].join(' · ');

  function slotName(slot: Slot | null): string {
    return slot === null ? say(language, 'excerpts:report.codes') : say(language, `excerpts:report.slot.${slot}`);
  }
}
