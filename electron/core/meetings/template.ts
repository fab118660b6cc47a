/**
 * The empty form for observing a meeting, in the labels that recognition reads (schema/text/meeting-words.ts), as a Word
 * document or as Markdown. One list of lines makes both, so that they cannot differ.
 */
import { Document, Footer, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { Language } from '../../../words/languages.ts';
import { pageNumber, paragraph } from '../excerpts/docx-text.ts';
import { type FormLine, formLines } from './form-lines.ts';

/** Markdown comes as text, Word as bytes. */
export async function meetingForm(format: 'docx' | 'md', language: Language): Promise<string | Uint8Array> {
  const lines = formLines(language);
  return format === 'md' ? lines.map(toMarkdown).join('\n') : Packer.toBuffer(toWord(lines));
}

function toMarkdown({ kind, text }: FormLine): string {
  switch (kind) {
    case 'title':
      return `# ${text}\n`;
    case 'agenda':
      return `## ${text} \n`;
    case 'hint':
      return `*${text}*\n`;
    case 'label':
      return `**${text}** \n`;
    case 'list':
      return `**${text}**\n\n- \n- \n`;
  }
}

function toWord(lines: readonly FormLine[]): Document {
  return new Document({
    creator: 'ProAct',
    title: lines[0]?.text ?? '',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22 }, paragraph: { spacing: { after: 100 } } },
        title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 160 } } },
        heading2: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 320, after: 80 }, keepNext: true } },
      },
      paragraphStyles: [
        { id: 'FormHint', name: 'Form hint', basedOn: 'Normal', run: { italics: true, color: '505057', size: 20 } },
      ],
    },
    numbering: {
      config: [{ reference: 'entries', levels: [{ level: 0, format: 'bullet', text: '•', alignment: 'left' }] }],
    },
    sections: [
      { footers: { default: new Footer({ children: [pageNumber()] }) }, children: lines.flatMap(toParagraphs) },
    ],
  });
}

function toParagraphs({ kind, text }: FormLine): Paragraph[] {
  switch (kind) {
    case 'title':
      return [paragraph(text, { heading: HeadingLevel.TITLE })];
    case 'agenda':
      return [paragraph(`${text} `, { heading: HeadingLevel.HEADING_2 })];
    case 'hint':
      return [paragraph(text, { style: 'FormHint' })];
    case 'label':
      return [label(text)];
    case 'list':
      return [label(text), ...[0, 1].map(() => paragraph('', { numbering: { reference: 'entries', level: 0 } }))];
  }
}

/** What is typed after the label is not bold. */
function label(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, bold: true }), new TextRun({ text: ' ' })] });
}
