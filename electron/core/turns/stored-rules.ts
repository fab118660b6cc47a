/** Turn rules as the database keeps them: with a document, and by name for other documents. */
import type { Input } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import type { SavedTurnRules, TurnRules } from '../../../schema/model/turn-rules.ts';
import type { CommandContext, ReadDb } from '../context.ts';
import { sql } from '../db/sql.ts';

/** Null: the default rules. Checked when they were written: a pseudonym since put in may be longer than a label may be. */
export function parseTurnRules(json: string | null): TurnRules | null {
  return json === null ? null : (JSON.parse(json) as TurnRules);
}

export function readTurnRules(db: ReadDb, documentId: string): TurnRules | null {
  const row = db.get<{ rules: string | null }>(sql`SELECT turn_rules AS rules FROM documents WHERE id = ${documentId}`);
  return parseTurnRules(row?.rules ?? null);
}

export function writeTurnRules({ db }: CommandContext, documentId: string, rules: TurnRules): void {
  db.run(sql`UPDATE documents SET turn_rules = ${JSON.stringify(rules)} WHERE id = ${documentId}`);
}

export function listTurnRules(db: ReadDb): SavedTurnRules[] {
  return db
    .all<{ id: string; name: string; rules: string }>(sql`SELECT id, name, rules FROM turn_rules ORDER BY name`)
    .map(({ rules, ...saved }) => ({ ...saved, rules: JSON.parse(rules) as TurnRules }));
}

/** Throws NotFound for an id that is not there, Conflict for a name that other rules have. */
export function saveTurnRules(context: CommandContext, { id, name, rules }: Input<'turnRules.save'>): SavedTurnRules {
  const { db, newId } = context;
  const namesake = db.get<{ id: string }>(sql`SELECT id FROM turn_rules WHERE name = ${name}`);
  if (namesake && namesake.id !== id) throw new AppError('Conflict', 'turnRules.nameTaken', { name });
  const saved = { id: id ?? newId(), name, rules };
  const json = JSON.stringify(rules);
  if (id === undefined) db.run(sql`INSERT INTO turn_rules (id, name, rules) VALUES (${saved.id}, ${name}, ${json})`);
  else {
    nameOf(db, id);
    db.run(sql`UPDATE turn_rules SET name = ${name}, rules = ${json} WHERE id = ${id}`);
  }
  context.describe({ name });
  return saved;
}

/** Documents keep the rules that they were read by. Throws NotFound. */
export function deleteTurnRules({ db, describe }: CommandContext, id: string): { id: string } {
  describe({ name: nameOf(db, id) });
  db.run(sql`DELETE FROM turn_rules WHERE id = ${id}`);
  return { id };
}

function nameOf(db: ReadDb, id: string): string {
  const known = db.get<{ name: string }>(sql`SELECT name FROM turn_rules WHERE id = ${id}`);
  if (!known) throw new AppError('NotFound', 'turnRules.notFound');
  return known.name;
}
