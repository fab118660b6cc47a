/** A small, valid file of every format that is imported, by the ending. All say the same in their own way. */
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import writeXlsxFile from 'write-excel-file/node';
import { drawnLines, drawnPdf } from './formats/drawn-pdf.ts';
import { storedZip } from './stored-zip.ts';

const LINES = ['INT: Hvem bestemte det?', 'INF: [00:00:07] Fylket bestemte hvem som er i risiko.', 'INT: Og skolen?'];

export async function smallFiles(): Promise<Record<string, Uint8Array>> {
  return {
    docx: await word(),
    odt: openDocument(LINES.map((line) => `<text:p>${line}</text:p>`).join('')),
    rtf: text(String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\pard ${LINES.join('\\par ')} \'e5\u229?\par}`),
    html: text(`<!doctype html><meta charset="utf-8"><h1>Møte</h1>${LINES.map((line) => `<p>${line}</p>`).join('')}`),
    txt: text(LINES.join('\n')),
    md: text(`# Intervju\n\n${LINES.join('\n\n')}`),
    pdf: drawnPdf([drawnLines(LINES), drawnLines(['INF: Skolen fulgte opp.'])]),
    vtt: text(`WEBVTT\n\n00:01.000 --> 00:04.000\n<v INT>Hvem bestemte?\n\n00:05.000 --> 00:09.000\n<v INF>Fylket.\n`),
    srt: text(
      `1\n00:00:01,000 --> 00:00:04,000\nINT: Hvem bestemte?\n\n2\n00:00:05,000 --> 00:00:09,000\nINF: Fylket.\n`,
    ),
    csv: text(SURVEY.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')),
    xlsx: await writeXlsxFile(SURVEY.map((row) => row.map((value) => ({ value })))).toBuffer(),
  };
}

/** One open question, one closed one. */
const SURVEY = [
  ['id', 'Elever', 'Hva hjalp elevene mest det første året?'],
  ['R01', '12', 'At noen ringte hjem den dagen de ikke kom, og spurte hvordan det gikk.'],
  ['R02', '9', 'En fast voksen som de kunne gå til når det ble vanskelig på skolen.'],
];

/** As a file of OpenDocument Text with this body. */
export function openDocument(body: string, before = ''): Buffer {
  return storedZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `${before}<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });
}

function word(): Promise<Uint8Array> {
  const cell = (said: string) => new TableCell({ children: [new Paragraph(said)] });
  return Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'Intervju', heading: HeadingLevel.HEADING_1 }),
            ...LINES.map((line) => new Paragraph({ children: [new TextRun({ text: line, bold: true })] })),
            new Table({ rows: [new TableRow({ children: [cell('Skole'), cell('Strandvik')] })] }),
          ],
        },
      ],
    }),
  );
}

const text = (content: string) => Buffer.from(content);
