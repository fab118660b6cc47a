/** The values of attributes as cells of the rows they belong to; a row of site × wave has the values of that wave. */
import type { TableSpec } from '../../../../schema/domain/design/column-spec.ts';
import type { AttributeTarget } from '../../../../schema/model/study.ts';
import type { CommandContext, ReadDb } from '../../context.ts';
import { sharedId } from '../../db/shared-id.ts';
import { identifier, type Sql, sql } from '../../db/sql.ts';
import type { Values } from './cells.ts';
import { attributeKey, type SheetColumn } from './columns.ts';

const ownerColumn = (target: AttributeTarget): Sql => identifier(`${target}_id`);

/** The id of a row that stands for a site or participant in one wave. */
export const perWaveId = (ownerId: string, waveId: string) => `${ownerId}/${waveId}`;

export function splitPerWaveId(id: string): { ownerId: string; waveId: string } {
  const at = id.indexOf('/');
  return { ownerId: id.slice(0, at), waveId: id.slice(at + 1) };
}

/** Puts every value into its row. */
export function addAttributeValues(db: ReadDb, spec: TableSpec, rows: ReadonlyMap<string, Values>): void {
  if (!spec.attributes) return;
  const { of, perWave } = spec.attributes;
  const owner = ownerColumn(of);
  const stored = db.all<{ ownerId: string; waveId: string | null; attributeId: string; value: string }>(sql`
    SELECT ${owner} AS ownerId, wave_id AS waveId, attribute_id AS attributeId, value
    FROM attribute_values JOIN attributes ON attributes.id = attribute_id
    WHERE target = ${of} AND per_wave = ${Number(perWave)} AND ${owner} IS NOT NULL`);
  for (const { ownerId, waveId, attributeId, value } of stored) {
    const row = rows.get(perWave ? perWaveId(ownerId, waveId ?? '') : ownerId);
    if (row) row[attributeKey(attributeId)] = value;
  }
}

/** Writes those of the changed values that are attributes'; an empty one is taken away. */
export function writeAttributeValues(
  { db }: CommandContext,
  spec: TableSpec,
  columns: readonly SheetColumn[],
  rowId: string,
  changed: Values,
): void {
  if (!spec.attributes) return;
  const { of, perWave } = spec.attributes;
  const { ownerId, waveId } = perWave ? splitPerWaveId(rowId) : { ownerId: rowId, waveId: null };
  const owner = ownerColumn(of);
  for (const { key, attribute } of columns) {
    if (!attribute || !(key in changed)) continue;
    const value = changed[key] ?? null;
    const known = db.get<{ id: string }>(sql`
      SELECT id FROM attribute_values
      WHERE attribute_id = ${attribute.id} AND ${owner} = ${ownerId} AND wave_id IS ${waveId}`);
    if (value === null) {
      if (known) db.run(sql`DELETE FROM attribute_values WHERE id = ${known.id}`);
    } else if (known) {
      db.run(sql`UPDATE attribute_values SET value = ${value} WHERE id = ${known.id}`);
    } else {
      db.run(sql`
        INSERT INTO attribute_values (id, attribute_id, ${owner}, wave_id, value)
        VALUES (${sharedId(db, 'attribute_values', attribute.id, ownerId, waveId)}, ${attribute.id}, ${ownerId}, ${waveId},
                ${value})`);
    }
  }
}
