/**
 * What is known of each document: when, where, with whom, in which phases. Its text, and whether it is there at all,
 * is the importer's business.
 */

import type { DocumentKind } from '../../../../../schema/model/document.ts';
import type { DocumentId } from '../../../../../schema/model/ids.ts';
import { compareNames } from '../../../../../schema/text/names.ts';
import type { CommandContext, ReadDb } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { changeKind, deleteDocument } from '../../../documents/commands.ts';
import { type PhaseTime, readPhases, writeDocumentPhases, writePhases } from '../../document-phases.ts';
import type { Values } from '../cells.ts';
import type { CheckContext, Store } from './store.ts';

export const documents: Store = {
  load(db) {
    const phases = phasesByDocument(db);
    const rows = db.all<Values & { id: string; title: string }>(sql`
      SELECT documents.id, title, kind, date, valid_from, valid_to, wave_id AS wave, site_id AS site,
        level_id AS level, nullif(language, '') AS language, people.participant_id AS participant, people.role,
        people.organisation
      FROM documents LEFT JOIN document_participants people ON people.id = (
        SELECT min(id) FROM document_participants WHERE document_id = documents.id)`);
    return new Map(
      rows
        .sort((a, b) => compareNames(a.title, b.title))
        .map(({ id, ...values }) => {
          const own = phases.get(id);
          return [id, { ...values, phases: own ? writePhases(own) : null }];
        }),
    );
  },

  check(context, values) {
    const phases = readPhases((values.phases as string | null) ?? '');
    const known = phases.map((phase) => ({ ...phase, name: phaseNamed(context, phase.name) }));
    return { ...values, phases: known.length === 0 ? null : writePhases(known) };
  },

  update(context, id, changed, values) {
    const { db } = context;
    const documentId = id as DocumentId;
    db.run(sql`
      UPDATE documents SET title = ${values.title ?? null}, date = ${values.date ?? null},
        valid_from = ${values.valid_from ?? null}, valid_to = ${values.valid_to ?? null},
        wave_id = ${values.wave ?? null}, site_id = ${values.site ?? null}, level_id = ${values.level ?? null},
        language = ${values.language ?? ''}
      WHERE id = ${id}`);
    if ('kind' in changed) changeKind(context, documentId, values.kind as DocumentKind);
    if ('phases' in changed) writeDocumentPhases(context, id, phaseIds(db, values.phases as string | null));
    if ('participant' in changed || 'role' in changed || 'organisation' in changed) writeSpeaker(context, id, values);
  },

  remove(context, ids) {
    for (const id of ids) deleteDocument(context, id as DocumentId);
  },
};

function phaseNamed({ references, refuse }: CheckContext, name: string): string {
  const [id] = references.find('phase', name);
  if (id === undefined) {
    return refuse('phases', 'design.unknownName', { value: name, known: references.labels('phase').join(', ') || '–' });
  }
  return references.label('phase', id);
}

function phaseIds(db: ReadDb, cell: string | null): { phaseId: string; iteration: number }[] {
  return readPhases(cell ?? '').flatMap(({ name, iteration }) =>
    db
      .all<{ phaseId: string }>(sql`SELECT id AS phaseId FROM phases WHERE name = ${name}`)
      .map(({ phaseId }) => ({ phaseId, iteration })),
  );
}

function phasesByDocument(db: ReadDb): Map<string, PhaseTime[]> {
  const phases = new Map<string, PhaseTime[]>();
  const rows = db.all<PhaseTime & { documentId: string }>(sql`
    SELECT document_id AS documentId, phases.name, iteration
    FROM document_phases JOIN phases ON phases.id = phase_id ORDER BY ordinal, phases.name, iteration`);
  for (const { documentId, ...phase } of rows) {
    const known = phases.get(documentId);
    if (known) known.push(phase);
    else phases.set(documentId, [phase]);
  }
  return phases;
}

/** The first of those who speak, in the role held then; a row that says nothing is taken away. */
function writeSpeaker({ db, newId }: CommandContext, documentId: string, values: Values): void {
  const { participant = null, role = null, organisation = null } = values;
  const known = db.get<{ id: string | null }>(sql`
    SELECT min(id) AS id FROM document_participants WHERE document_id = ${documentId}`)?.id;
  if (participant === null && role === null && organisation === null) {
    db.run(sql`DELETE FROM document_participants WHERE id = ${known ?? null}`);
  } else if (known) {
    db.run(sql`
      UPDATE document_participants SET participant_id = ${participant}, role = ${role}, organisation = ${organisation}
      WHERE id = ${known}`);
  } else {
    db.run(sql`
      INSERT INTO document_participants (id, document_id, participant_id, role, organisation)
      VALUES (${newId()}, ${documentId}, ${participant}, ${role}, ${organisation})`);
  }
}
