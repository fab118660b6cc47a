/**
 * consents.csv: one row per participant, one column per purpose with yes or no, and the day of a withdrawal.
 * A row replaces all that was recorded of its participant; an empty cell is neither yes nor no.
 */
import { notice } from '../../../schema/errors.ts';
import type { CommandContext } from '../context.ts';
import { sql } from '../db/sql.ts';
import { findOrCreateParticipant } from '../design/commands.ts';
import { applied, type RowHandler, type RowOutcome, refused } from '../imports/tables/apply-rows.ts';
import { readBoolean, readDate } from '../imports/tables/cell-values.ts';
import type { Table, TableRow } from '../imports/tables/table.ts';

/** Stands for a participant who withdrew without ever having answered: a withdrawal needs a row to be kept in. */
const ANY_PURPOSE = '';

export function consentRows(table: Table): RowHandler {
  const purposes = table.columns.filter((column) => !['', 'participant', 'withdrawn_on'].includes(column));
  return { prepare: () => [], apply: (context, row) => applyRow(context, row, purposes) };
}

function applyRow(context: CommandContext, row: TableRow, purposes: readonly string[]): RowOutcome {
  const { db, newId } = context;
  const code = row.cell('participant');
  const withdrawnText = row.cell('withdrawn_on');
  const withdrawnOn = withdrawnText === '' ? null : readDate(withdrawnText);
  const answers = purposes
    .map((purpose) => ({ purpose, text: row.cell(purpose), answer: readBoolean(row.cell(purpose)) }))
    .filter(({ text }) => text !== '');
  const problems = answers
    .filter(({ answer }) => answer === null)
    .map(({ purpose, text }) => notice('consents.badDecision', { value: text, purpose }));
  if (code === '') problems.push(notice('consents.noParticipant'));
  if (withdrawnText !== '' && !withdrawnOn) problems.push(notice('attributes.badDate', { value: withdrawnText }));
  if (problems.length > 0) return refused(...problems);

  const participantId = findOrCreateParticipant(context, code);
  db.run(sql`DELETE FROM consents WHERE participant_id = ${participantId}`);
  if (answers.length === 0 && withdrawnOn) answers.push({ purpose: ANY_PURPOSE, text: '', answer: false });
  for (const { purpose, answer } of answers) {
    db.run(sql`
      INSERT INTO consents (id, participant_id, purpose, decision, withdrawn_on)
      VALUES (${newId()}, ${participantId}, ${purpose}, ${answer ? 'allow' : 'deny'}, ${withdrawnOn})`);
  }
  return applied();
}
