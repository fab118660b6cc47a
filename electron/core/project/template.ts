/** Fills a new project: levels, facets and, from the template, the codebook. */
import { generateNKeysBetween } from 'fractional-indexing';
import { FACETS } from '../../../schema/domain/facets.ts';
import starterCodes from '../../../schema/template/institutional-work.json' with { type: 'json' };
import type { CommandContext } from '../context.ts';
import { sql } from '../db/sql.ts';

export const TEMPLATES = ['institutional-work', 'empty'] as const;
export type Template = (typeof TEMPLATES)[number];

/** From the individual up; names as researchers write them in their files. */
export const DEFAULT_LEVELS = ['individual', 'school', 'municipality', 'county', 'national'] as const;

export function fillProject({ db, newId }: CommandContext, name: string, template: Template): void {
  db.run(sql`INSERT INTO project (id, name, template) VALUES (${newId()}, ${name}, ${template})`);
  db.run(sql`INSERT INTO coders (id, name) VALUES (${newId()}, 'Researcher')`);
  const levelIds = new Map<string, string>();
  DEFAULT_LEVELS.forEach((level, index) => {
    const id = newId();
    levelIds.set(level, id);
    db.run(sql`INSERT INTO levels (id, name, ordinal) VALUES (${id}, ${level}, ${index + 1})`);
  });
  const facetIds = new Map<string, string>();
  FACETS.forEach((facet, index) => {
    const id = newId();
    facetIds.set(facet.key, id);
    db.run(sql`INSERT INTO facets (id, key, name, prefix, slots, work_category, colour, ordinal)
      VALUES (${id}, ${facet.key}, ${facet.name}, ${facet.prefix}, ${JSON.stringify(facet.slots)}, ${facet.workCategory}, ${facet.colour}, ${index})`);
  });
  if (template === 'empty') return;
  const orderKeys = generateNKeysBetween(null, null, starterCodes.length);
  starterCodes.forEach((code, index) => {
    const facet = FACETS.find((one) => one.key === code.facet);
    const level = code.facet === 'level' ? (levelIds.get(code.id.slice('LVL.'.length)) ?? null) : null;
    db.run(sql`INSERT INTO codes (id, facet_id, parent_id, short_id, name, definition, include, exclude, example, colour, level_id, order_key)
      VALUES (${newId()}, ${facetIds.get(code.facet) as string}, NULL, ${code.id}, ${code.name}, ${code.definition}, ${code.include},
              ${code.exclude}, ${code.example_invented}, ${facet?.colour as string}, ${level}, ${orderKeys[index] as string})`);
  });
}
