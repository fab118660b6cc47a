/**
 * Who the speakers' labels are: participants by their codes, or the interviewer. What was said once is remembered for
 * later files. Labels are compared without regard to case.
 */
import type { Input, Output } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import type { SpeakerMapping } from '../../../schema/model/imports.ts';
import { foldName } from '../../../schema/text/names.ts';
import { withInterviewer } from '../../../schema/text/speaker-rules.ts';
import type { CommandContext, ReadDb } from '../context.ts';
import { sharedId } from '../db/shared-id.ts';
import { inList, sql } from '../db/sql.ts';
import { findOrCreateParticipant } from '../design/commands.ts';
import { readTurnRules, writeTurnRules } from './stored-rules.ts';
import { enrol } from './who-speaks.ts';

export function listSpeakers(db: ReadDb): SpeakerMapping[] {
  return db
    .all<{ label: string; participant: string | null; interviewer: number }>(sql`
      SELECT label, participants.code AS participant, interviewer
      FROM speaker_mappings LEFT JOIN participants ON participants.id = participant_id ORDER BY label`)
    .map((row) => ({ ...row, interviewer: row.interviewer === 1 }));
}

/** Throws NotFound for a document that is not there, Invalid where no turn has that label. */
export function assignSpeaker(context: CommandContext, input: Input<'speaker.assign'>): Output<'speaker.assign'> {
  const { db } = context;
  const { documentId } = input;
  const [only] = db.all<{ title: string }>(sql`SELECT title FROM documents WHERE id = ${documentId ?? null}`);
  if (documentId !== undefined && !only) throw new AppError('NotFound', 'document.notFound');
  const labels = labelsOf(db, documentId).filter(({ speaker }) => foldName(speaker) === foldName(input.label));
  if (labels.length === 0) throw new AppError('Invalid', 'turn.noSuchSpeaker');
  const documents = new Set(labels.map((one) => one.documentId));
  const turns = labels.reduce((count, one) => count + assign(context, one.documentId, one.speaker, input), 0);
  if (input.remember) remember(context, input);
  context.describe({ document: only?.title ?? '', documents: String(documents.size) });
  return { turns, documents: documents.size };
}

/**
 * Applies to a new document what its import says of speakers and remembers it; for other labels what was said of them
 * before, else that a label is a participant's code.
 */
export function assignSpeakers(context: CommandContext, documentId: string, mappings: readonly SpeakerMapping[]): void {
  const remembered = new Map(listSpeakers(context.db).map((one) => [foldName(one.label), one]));
  for (const mapping of mappings) {
    if (!isSame(remembered.get(foldName(mapping.label)), mapping)) remember(context, mapping);
  }
  const labels = labelsOf(context.db, documentId);
  if (labels.length === 0) return;
  const known = new Map<string, SpeakerMapping>([
    ...participantsCalled(
      context.db,
      labels.map(({ speaker }) => speaker),
    ),
    ...remembered,
    ...mappings.map((one) => [foldName(one.label), one] as const),
  ]);
  for (const { speaker } of labels) {
    const mapping = known.get(foldName(speaker));
    if (mapping) assign(context, documentId, speaker, mapping);
  }
}

/** Label as compared → the participant whose turns carry it. */
export function participantsByLabel(db: ReadDb, documentId: string): Map<string, string> {
  const rows = db.all<{ speaker: string; participantId: string }>(sql`
    SELECT DISTINCT speaker, participant_id AS participantId FROM turns
    WHERE document_id = ${documentId} AND participant_id IS NOT NULL`);
  return new Map(rows.map(({ speaker, participantId }) => [foldName(speaker), participantId]));
}

interface Label {
  documentId: string;
  speaker: string;
}

function labelsOf(db: ReadDb, documentId: string | undefined): Label[] {
  const where = documentId === undefined ? sql`1` : sql`document_id = ${documentId}`;
  return db.all<Label>(sql`
    SELECT DISTINCT document_id AS documentId, speaker FROM turns WHERE speaker <> '' AND ${where}`);
}

function participantsCalled(db: ReadDb, labels: readonly string[]): [string, SpeakerMapping][] {
  return db
    .all<{ code: string }>(sql`SELECT code FROM participants WHERE code COLLATE NOCASE IN ${inList(labels)}`)
    .map(({ code }) => [foldName(code), { label: code, participant: code, interviewer: false }]);
}

/** Returns how many turns are the speaker's. */
function assign(context: CommandContext, documentId: string, speaker: string, mapping: SpeakerMapping): number {
  const { db } = context;
  const rules = readTurnRules(db, documentId);
  const newRules = withInterviewer(rules, speaker, mapping.interviewer);
  if (newRules !== null && newRules !== rules) writeTurnRules(context, documentId, newRules);
  const participantId = participantOf(context, mapping);
  const before = db.all<{ participantId: string | null }>(sql`
    SELECT participant_id AS participantId FROM turns WHERE document_id = ${documentId} AND speaker = ${speaker}`);
  const interviewer = mapping.interviewer ? 1 : 0;
  db.run(sql`
    UPDATE turns SET participant_id = ${participantId}, interviewer = ${interviewer}
    WHERE document_id = ${documentId} AND speaker = ${speaker}
      AND (participant_id IS NOT ${participantId} OR interviewer <> ${interviewer})`);
  if (participantId !== null) {
    const instead = before.map((turn) => turn.participantId).filter((id) => id !== null);
    enrol(context, documentId, participantId, instead);
  }
  return before.length;
}

/** Null for the interviewer, and where no participant is named. */
function participantOf(context: CommandContext, { participant, interviewer }: SpeakerMapping): string | null {
  const code = participant?.trim() ?? '';
  return interviewer || code === '' ? null : findOrCreateParticipant(context, code);
}

function isSame(known: SpeakerMapping | undefined, mapping: SpeakerMapping): boolean {
  return known?.interviewer === mapping.interviewer && known.participant === mapping.participant;
}

/** A label that is nobody in particular is forgotten. */
function remember(context: CommandContext, mapping: SpeakerMapping): void {
  const { db } = context;
  const label = mapping.label.trim();
  const participantId = participantOf(context, mapping);
  if (participantId === null && !mapping.interviewer) {
    db.run(sql`DELETE FROM speaker_mappings WHERE label = ${label}`);
    return;
  }
  db.run(sql`
    INSERT INTO speaker_mappings (id, label, participant_id, interviewer)
    VALUES (${sharedId(db, 'speaker_mappings', label.toLowerCase())}, ${label}, ${participantId}, ${mapping.interviewer ? 1 : 0})
    ON CONFLICT (label) DO UPDATE SET participant_id = excluded.participant_id, interviewer = excluded.interviewer
    WHERE participant_id IS NOT excluded.participant_id OR interviewer <> excluded.interviewer`);
}
