/** Files that are broken or made to do harm, by name, with the error by which each is refused. */
import { openDocument, smallFiles } from './small-files.ts';
import { deflatedZip, storedZip } from './stored-zip.ts';

export type BadFiles = Record<string, { bytes: Uint8Array; refusal: string }>;

const NAMES = [...'abcdefghijkl'];
/** Entities that multiply at every step, and one that asks for a file of the machine. */
const DOCTYPE = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaaaaaaaa"><!ENTITY file SYSTEM "file:///etc/hostname">${NAMES.slice(1)
  .map((name, index) => `<!ENTITY ${name} "${`&${NAMES[index]};`.repeat(16)}">`)
  .join('')}]>`;
const BOMB = '&l;&file;';

const word = (document: string) => ({
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  'word/document.xml': document,
});
const workbook = (sheet: string) => ({
  'xl/workbook.xml': '<workbook><sheets><sheet name="a" sheetId="1"/></sheets></workbook>',
  'xl/worksheets/sheet1.xml': sheet,
});
const text = (content: string) => Buffer.from(content);
/** So much of the same that it packs to nearly nothing. */
const ENDLESS = ' '.repeat(80_000_000);

export async function badFiles(): Promise<BadFiles> {
  const small = await smallFiles();
  const cut = (ending: string) => (small[ending] as Uint8Array).slice(0, (small[ending] as Uint8Array).length / 2);
  const image = Buffer.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    13,
    10,
    26,
    10,
    ...Array.from({ length: 4000 }, (_, at) => at % 251),
  ]);
  const bad = (bytes: Uint8Array, refusal: string) => ({ bytes, refusal });
  return {
    'cut.docx': bad(cut('docx'), 'import.damaged'),
    'cut.odt': bad(cut('odt'), 'import.damaged'),
    'cut.pdf': bad(cut('pdf').slice(0, 200), 'import.damaged'),
    'cut.xlsx': bad(cut('xlsx'), 'table.notATable'),
    'image.docx': bad(image, 'import.notWord'),
    'image.odt': bad(image, 'import.notOpenDocument'),
    'image.rtf': bad(image, 'import.notRtf'),
    'image.pdf': bad(image, 'import.damaged'),
    'image.txt': bad(image, 'import.notText'),
    'image.html': bad(image, 'import.notText'),
    'image.vtt': bad(image, 'import.notText'),
    'image.csv': bad(image, 'table.notATable'),
    'bomb.docx': bad(deflatedZip(word(ENDLESS)), 'import.zipBomb'),
    'bomb.odt': bad(
      deflatedZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': ENDLESS }),
      'import.zipBomb',
    ),
    'bomb.xlsx': bad(deflatedZip(workbook(ENDLESS)), 'table.notATable'),
    'entities.docx': bad(
      storedZip(
        word(
          `<?xml version="1.0"?>${DOCTYPE}<w:document><w:body><w:p><w:r><w:t>${BOMB}</w:t></w:r></w:p></w:body></w:document>`,
        ),
      ),
      'import.xmlEntities',
    ),
    'entities.odt': bad(openDocument(`<text:p>${BOMB}</text:p>`, DOCTYPE), 'import.xmlEntities'),
    'entities.xlsx': bad(
      storedZip(
        workbook(
          `<?xml version="1.0"?>${DOCTYPE}<worksheet><sheetData><row><c t="inlineStr"><is><t>${BOMB}</t></is></c></row></sheetData></worksheet>`,
        ),
      ),
      'table.notATable',
    ),
    'deep.rtf': bad(text(`{\\rtf1 ${'{'.repeat(200_000)}x${'}'.repeat(200_000)}}`), 'import.tooDeep'),
    'wide.csv': bad(
      text(Array.from({ length: 3 }, () => Array.from({ length: 10_000 }, (_, at) => `k${at}`).join(',')).join('\n')),
      'table.tooManyColumns',
    ),
    'broken.csv': bad(text('id,svar\n1,"ikke lukket\n2,b'), 'table.broken'),
    'bomb.zip': bad(deflatedZip({ 'stor.txt': ENDLESS }), 'import.tooLarge'),
    'cut.zip': bad(storedZip({ 'a.txt': 'INF: Ja' }).subarray(0, 60), 'import.damaged'),
  };
}
