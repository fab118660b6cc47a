/**
 * Attributes: what may be known of documents, participants and sites. Values that are there bind what can be
 * changed: a type that they do not fit is refused, a choice list that leaves some out is reported.
 */
import { findChoice, wordless } from '../../../../../schema/domain/design/column-spec.ts';
import { notice } from '../../../../../schema/errors.ts';
import type { AttributeType } from '../../../../../schema/model/study.ts';
import type { ReadDb } from '../../../context.ts';
import { inList, sql } from '../../../db/sql.ts';
import { readAs } from '../../../imports/tables/cell-values.ts';
import type { Values } from '../cells.ts';
import type { CheckContext, Store } from './store.ts';

const MOST_NAMED = 5;

export const attributes: Store = {
  load(db) {
    const rows = db.all<Values & { id: string; choices: string }>(sql`
      SELECT id, target, name, type, per_wave, choices FROM attributes ORDER BY target, name`);
    return new Map(rows.map(({ id, choices, ...values }) => [id, { ...values, choices: writeChoices(choices) }]));
  },

  check(context, values, before, id) {
    const choices = readChoices(values.choices as string | null);
    const type = (values.type ?? (choices.length > 0 ? 'choice' : 'text')) as AttributeType;
    const perWave = values.per_wave ?? 0;
    if (before && values.target !== before.target) context.refuse('target', 'design.fixedCell');
    if (perWave === 1 && values.target === 'document') context.refuse('per_wave', 'design.documentPerWave');
    if (choices.length > 0 && type !== 'choice') {
      // With another type the list goes; a list that is just being written says that a choice is meant.
      if (values.choices !== before?.choices) context.refuse('choices', 'design.choicesNeedType');
      choices.length = 0;
    }
    const after = { ...values, type, per_wave: perWave, choices: choices.length === 0 ? null : choices.join('; ') };
    if (before && id !== null) checkValues(context, id, before, after, choices);
    return after;
  },

  insert({ db, newId }, values) {
    const id = newId();
    db.run(sql`
      INSERT INTO attributes (id, target, name, type, per_wave, choices)
      VALUES (${id}, ${values.target ?? null}, ${values.name ?? null}, ${values.type ?? null}, ${values.per_wave ?? 0},
              ${JSON.stringify(readChoices(values.choices as string | null))})`);
    return id;
  },

  update({ db }, id, changed, values) {
    const choices = readChoices(values.choices as string | null);
    db.run(sql`
      UPDATE attributes SET name = ${values.name ?? null}, type = ${values.type ?? null},
        per_wave = ${values.per_wave ?? 0}, choices = ${JSON.stringify(choices)}
      WHERE id = ${id}`);
    if (!('type' in changed)) return;
    for (const value of valuesOf(db, id)) {
      const written = readValue(values.type as AttributeType, choices, value) ?? value;
      db.run(sql`UPDATE attribute_values SET value = ${written} WHERE attribute_id = ${id} AND value = ${value}`);
    }
  },

  remove({ db }, ids) {
    db.run(sql`DELETE FROM attributes WHERE id IN ${inList(ids)}`);
  },
};

function checkValues(context: CheckContext, id: string, before: Values, after: Values, choices: string[]): void {
  const present = valuesOf(context.context.db, id);
  if (before.per_wave !== after.per_wave && present.length > 0) context.refuse('per_wave', 'design.attributeHasValues');
  const misfits = present.filter((value) => readValue(after.type as AttributeType, choices, value) === null);
  if (misfits.length === 0) return;
  const values = misfits.slice(0, MOST_NAMED).join(', ') + (misfits.length > MOST_NAMED ? ' …' : '');
  if (before.type !== after.type) {
    context.refuse('type', 'design.valuesDoNotFit', { values });
  }
  if (before.choices !== after.choices) {
    context.remark(notice('design.valuesOutsideChoices', { attribute: after.name as string, values }));
  }
}

/** The value in the type's own form; null when it does not fit. */
function readValue(type: AttributeType, choices: readonly string[], value: string): string | null {
  if (type !== 'choice') return readAs(type, value);
  return findChoice(wordless(choices), value) ?? null;
}

function valuesOf(db: ReadDb, attributeId: string): string[] {
  return db
    .all<{ value: string }>(sql`
      SELECT DISTINCT value FROM attribute_values WHERE attribute_id = ${attributeId} ORDER BY value`)
    .map(({ value }) => value);
}

function readChoices(cell: string | null): string[] {
  const written = (cell ?? '').split(';').map((choice) => choice.trim());
  return [...new Set(written)].filter((choice) => choice !== '');
}

function writeChoices(stored: string): string | null {
  const choices = JSON.parse(stored) as string[];
  return choices.length === 0 ? null : choices.join('; ');
}
