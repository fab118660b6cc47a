/**
 * The phases of a document: several, and one phase several times, since phases overlap and come back. In a cell they
 * are written "Planning; Intervening #2", the number being the time at which the phase came back.
 */
import type { CommandContext } from '../context.ts';
import { sharedId } from '../db/shared-id.ts';
import { sql } from '../db/sql.ts';

export interface PhaseTime {
  name: string;
  /** From 1. */
  iteration: number;
}

export function readPhases(text: string): PhaseTime[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, name, iteration] = /^(.*?)(?:\s*#([1-9]\d{0,3}))?$/.exec(part) as RegExpExecArray;
      return { name: (name as string).trim(), iteration: Number(iteration ?? 1) };
    });
}

export function writePhases(phases: readonly PhaseTime[]): string {
  return phases.map(({ name, iteration }) => (iteration === 1 ? name : `${name} #${iteration}`)).join('; ');
}

/** Makes the document's phases exactly these. */
export function writeDocumentPhases(
  { db }: CommandContext,
  documentId: string,
  phases: readonly { phaseId: string; iteration: number }[],
): void {
  db.run(sql`
    DELETE FROM document_phases WHERE document_id = ${documentId} AND NOT EXISTS (
      SELECT 1 FROM json_each(${JSON.stringify(phases)})
      WHERE value ->> 'phaseId' = phase_id AND value ->> 'iteration' = iteration)`);
  for (const { phaseId, iteration } of phases) {
    db.run(sql`
      INSERT INTO document_phases (id, document_id, phase_id, iteration)
      VALUES (${sharedId(db, 'document_phases', documentId, phaseId, iteration)}, ${documentId}, ${phaseId}, ${iteration})
      ON CONFLICT DO NOTHING`);
  }
}
