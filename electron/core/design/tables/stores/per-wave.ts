/** Sites and participants wave by wave: a row for every pair, which holds the attributes that have a value per wave. */
import { DESIGN_TABLE_SPECS } from '../../../../../schema/domain/design/design-tables.ts';
import { identifier, sql } from '../../../db/sql.ts';
import { perWaveId, splitPerWaveId } from '../attribute-cells.ts';
import type { Store } from './store.ts';

function perWave(table: 'siteWaves' | 'participantWaves', owner: 'site' | 'participant'): Store {
  return {
    load(_db, references) {
      const waves = references.ids('wave');
      return new Map(
        references
          .ids(owner)
          .flatMap((ownerId) => waves.map((wave) => [perWaveId(ownerId, wave), { [owner]: ownerId, wave }] as const)),
      );
    },
    check({ refuse }, values, before) {
      for (const key of DESIGN_TABLE_SPECS[table].identity) {
        if (values[key] !== before?.[key]) refuse(key, 'design.fixedCell');
      }
      return values;
    },
    remove({ db }, ids) {
      const column = identifier(`${owner}_id`);
      for (const { ownerId, waveId } of ids.map(splitPerWaveId)) {
        db.run(sql`DELETE FROM attribute_values WHERE ${column} = ${ownerId} AND wave_id = ${waveId}`);
      }
    },
  };
}

export const siteWaves = perWave('siteWaves', 'site');
export const participantWaves = perWave('participantWaves', 'participant');
