/** What every Word file that goes out is made of: text that is valid XML, paragraphs, page numbers. */
import { AlignmentType, type IParagraphOptions, PageNumber, Paragraph, TextRun } from 'docx';

/** XML has no way to write these; a replacement character shows that something stood there. */
const NOT_IN_XML = /[[\p{Cc}--[\t\n\r\u007f-\u009f]]\ufffe\uffff]/gv;

export const xmlText = (text: string): string => text.toWellFormed().replace(NOT_IN_XML, '\ufffd');

/** Line feeds become line breaks inside the paragraph. */
export function paragraph(text: string, options: IParagraphOptions = {}): Paragraph {
  const children = xmlText(text)
    .split('\n')
    .map((line, index) => new TextRun(index === 0 ? { text: line } : { text: line, break: 1 }));
  return new Paragraph({ ...options, children });
}

export function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
}
