/** An observed meeting for tests, imported as Markdown; it is recognised as one without being told. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestCore } from '../test-core.ts';

export const NOTES = `# Overgangsteam

Sted: Møterom 2
Tid: 17. september 2024, kl. 08.30–09.25
Til stede: rektor (Strandvik), veileder (NAV), P07
Fraværende: helsesykepleier (Strandvik)

## Sak 1 Lista

Problem: Lista kommer sent.
Alternativer:
- Vente
- Ringe

**Rektor:** Vi ringer.

Vedtak: NAV ringer. (Ansvarlig: NAV, frist: 1. oktober 2024)

## Sak 2 Samtykke

Vedtak: Skjemaet tas i bruk.
`;

export async function importNotes(test: TestCore, title = 'M1', notes = NOTES): Promise<string> {
  const path = join(test.folder, `${title}.md`);
  writeFileSync(path, notes);
  const { files } = await test.call('import.documents', { paths: [path] });
  return files[0]?.documentId as string;
}
