/**
 * The codebook as a Word document: a heading per facet, under it the codes with their texts, counts and quotes,
 * indented as they stand under each other. All looks come from named styles.
 */
import { Document, Footer, HeadingLevel, type IParagraphStyleOptions, Packer, Paragraph, TextRun } from 'docx';
import { CODE_TEXTS } from '../../../schema/model/codebook.ts';
import type { Language } from '../../../words/languages.ts';
import { say } from '../../../words/say.ts';
import { pageNumber, paragraph, xmlText } from '../excerpts/docx-text.ts';
import type { CodebookEntry } from './codebook-entries.ts';

export interface CodebookReport {
  title: string;
  about: string[];
  entries: readonly CodebookEntry[];
}

const STYLE = { counts: 'CodeCounts', text: 'CodeText', quote: 'CodeQuote' };
/** Twentieths of a point, as Word counts. */
const INDENT_PER_LEVEL = 340;
const QUOTE_INDENT = 400;
/** Word has nine heading levels; deeper ones would be of no use in its outline. */
const DEEPEST_HEADING = 4;
const HEADINGS = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5];

const PARAGRAPH_STYLES: IParagraphStyleOptions[] = [
  {
    id: STYLE.counts,
    name: 'Code counts',
    basedOn: 'Normal',
    run: { size: 18, color: '505057' },
    paragraph: { spacing: { after: 60 }, keepNext: true },
  },
  { id: STYLE.text, name: 'Code text', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: { after: 60 } } },
  {
    id: STYLE.quote,
    name: 'Code quote',
    basedOn: 'Normal',
    quickFormat: true,
    run: { italics: true },
    paragraph: { spacing: { before: 40, after: 80 } },
  },
];

/** Throws nothing of its own: every string becomes valid XML. */
export function codebookDocx(report: CodebookReport, language: Language): Promise<Uint8Array> {
  const document = new Document({
    creator: 'ProAct',
    title: xmlText(report.title),
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22 } },
        title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 160 } } },
        heading1: {
          run: { size: 30, bold: true },
          paragraph: { spacing: { before: 400, after: 120 }, keepNext: true },
        },
        ...Object.fromEntries(
          ['heading2', 'heading3', 'heading4', 'heading5'].map((heading) => [
            heading,
            { run: { size: 24, bold: true }, paragraph: { spacing: { before: 240, after: 20 }, keepNext: true } },
          ]),
        ),
      },
      paragraphStyles: PARAGRAPH_STYLES,
    },
    sections: [
      {
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          paragraph(report.title, { heading: HeadingLevel.TITLE }),
          ...report.about.map((line) => paragraph(line)),
          ...(report.entries.length === 0 ? [paragraph(say(language, 'codebook:report.none'))] : []),
          ...report.entries.flatMap((entry, index) => entryParagraphs(entry, report.entries[index - 1], language)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function entryParagraphs(entry: CodebookEntry, before: CodebookEntry | undefined, language: Language): Paragraph[] {
  const { code, depth, facet, quotes } = entry;
  const left = depth * INDENT_PER_LEVEL;
  const indent = { left };
  const counts = {
    codings: say(language, 'common:codings', { count: code.codings }),
    documents: say(language, 'common:documents', { count: code.documents }),
  };
  const heading = HEADINGS[Math.min(depth, DEEPEST_HEADING - 1)] as (typeof HEADINGS)[number];
  return [
    ...(facet.key === before?.facet.key ? [] : [paragraph(facet.name, { heading: HeadingLevel.HEADING_1 })]),
    paragraph(`${code.name} (${code.shortId})`, { heading, indent }),
    paragraph(say(language, 'codebook:report.counts', counts), { style: STYLE.counts, indent }),
    ...CODE_TEXTS.filter((text) => code[text] !== '').map((text) =>
      labelled(say(language, `codebook:field.${text}`), code[text], left),
    ),
    ...quotes.map((quote) =>
      paragraph(`${quote.text} ${quote.tag}`.trimEnd(), { style: STYLE.quote, indent: { left: left + QUOTE_INDENT } }),
    ),
  ];
}

function labelled(label: string, text: string, left: number): Paragraph {
  return new Paragraph({
    style: STYLE.text,
    indent: { left },
    children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun({ text: xmlText(text) })],
  });
}
