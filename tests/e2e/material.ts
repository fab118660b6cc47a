/**
 * Transcripts as researchers have them, written for these tests: text, Markdown and Word, with characters of more than
 * one UTF-16 unit, combining marks and a language that runs from right to left; one file is broken.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph, TextRun } from 'docx';

/** Two code points on the screen as one letter: e and a combining acute. */
const E_ACUTE = 'e\u0301';
export const FAMILY = '👩‍👩‍👧';

export const A1 = [
  'INT: Hvordan følger dere med på fraværet? 🙂',
  '',
  `INF: [00:00:41] Fylket bestemte 📋 hvem som skal regnes som elev i risiko. Vi fikk lista på en mandag, ${FAMILY} og foreldrene fikk den på fredag.`,
  '',
  `INF: Eieren av kaf${E_ACUTE}en ved brua tok imot dem som ikke ville inn i klasserommet, uten å spørre noen.`,
  '',
  'INF: המורה התקשרה הביתה כל ערב',
  '',
].join('\r\n');

const B1 = [
  '# Samtale med rådgiveren',
  '',
  '**INT:** Hva gjør dere når noen slutter?',
  '',
  '**INF:** Vi ringer *samme dag*, og så drar vi hjem til dem.',
  '',
].join('\n');

function word(paragraphs: [label: string, text: string][]): Promise<Uint8Array> {
  const children = paragraphs.map(
    ([label, text]) => new Paragraph({ children: [new TextRun({ text: label, bold: true }), new TextRun(` ${text}`)] }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

export interface Material {
  /** Four transcripts, of which one is broken. */
  folder: string;
  attributes: string;
}

export async function writeMaterial(parent: string): Promise<Material> {
  const folder = join(parent, 'transcripts');
  mkdirSync(folder);
  writeFileSync(join(folder, 'A1.txt'), A1);
  writeFileSync(join(folder, 'B1.md'), B1);
  writeFileSync(
    join(folder, 'C1.docx'),
    await word([
      ['INT:', 'Hvem bestemmer hos dere?'],
      ['INF:', 'Kommunen sier én ting og skolen gjør en annen.'],
    ]),
  );
  writeFileSync(join(folder, 'Broken.docx'), 'This was never a Word document.');
  const attributes = join(parent, 'attributes.csv');
  writeFileSync(
    attributes,
    [
      'file,doc_id,doc_type,date,wave,county,school,participant,role,level',
      'A1.txt,A1,interview,2022-03-11,1,Austland,Bekkedal,P1,School leader,school',
      'B1.md,B1,interview,2022-03-12,1,Vestland,Lia,P2,Counsellor,school',
      'C1.docx,C1,interview,2023-03-12,2,Vestland,Lia,P3,Teacher,school',
    ].join('\n'),
  );
  return { folder, attributes };
}
