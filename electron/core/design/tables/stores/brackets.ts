/** Brackets with their periods: a row per period, the rule by which the bracket was cut standing in each. */
import type { CommandContext } from '../../../context.ts';
import { inList, sql } from '../../../db/sql.ts';
import type { Values } from '../cells.ts';
import type { Store } from './store.ts';

export const brackets: Store = {
  load(db) {
    const rows = db.all<Values & { id: string }>(sql`
      SELECT bracket_periods.id, brackets.name AS bracket, bracket_periods.name AS period, nullif(rule, '') AS rule,
        valid_from, valid_to
      FROM bracket_periods JOIN brackets ON brackets.id = bracket_id
      ORDER BY brackets.name, valid_from, bracket_periods.name`);
    return new Map(rows.map(({ id, ...values }) => [id, values]));
  },
  insert(context, values) {
    const id = context.newId();
    const bracketId = bracketNamed(context, values);
    context.db.run(sql`
      INSERT INTO bracket_periods (id, bracket_id, name, valid_from, valid_to)
      VALUES (${id}, ${bracketId}, ${values.period as string}, ${values.valid_from ?? null}, ${values.valid_to ?? null})`);
    return id;
  },
  update(context, id, changed, values) {
    const { db } = context;
    const bracketId = bracketNamed(context, { ...values, rule: 'rule' in changed ? (values.rule ?? '') : null });
    db.run(sql`
      UPDATE bracket_periods SET bracket_id = ${bracketId}, name = ${values.period as string},
        valid_from = ${values.valid_from ?? null}, valid_to = ${values.valid_to ?? null}
      WHERE id = ${id}`);
    removeEmpty(context);
  },
  remove(context, ids) {
    context.db.run(sql`DELETE FROM bracket_periods WHERE id IN ${inList(ids)}`);
    removeEmpty(context);
  },
};

/** The bracket of that name, made when it is new; a rule that is given holds for all its periods. */
function bracketNamed({ db, newId }: CommandContext, values: Values): string {
  const name = values.bracket as string;
  const rule = values.rule as string | null;
  const known = db.get<{ id: string }>(sql`SELECT id FROM brackets WHERE name = ${name}`);
  if (known) {
    db.run(sql`UPDATE brackets SET name = ${name}, rule = coalesce(${rule}, rule) WHERE id = ${known.id}`);
    return known.id;
  }
  const id = newId();
  db.run(sql`INSERT INTO brackets (id, name, rule) VALUES (${id}, ${name}, ${rule ?? ''})`);
  return id;
}

function removeEmpty({ db }: CommandContext): void {
  db.run(sql`DELETE FROM brackets WHERE id NOT IN (SELECT bracket_id FROM bracket_periods)`);
}
