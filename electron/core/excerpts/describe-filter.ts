/** A filter in words, so that an export says what it holds. */
import { type ExcerptTexts, FILTER_LISTS, type FilterList } from '../../../schema/domain/excerpt-texts.ts';
import { levelName, waveName } from '../../../schema/domain/study-names.ts';
import type { Language } from '../../../schema/messages/format.ts';
import type { ExcerptFilter } from '../../../schema/model/figure.ts';
import type { ReadDb } from '../context.ts';
import { identifier, inList, sql } from '../db/sql.ts';

const NAMED_IN: Record<Exclude<FilterList, 'roles'>, { table: string; name: string }> = {
  codeIds: { table: 'codes', name: 'name' },
  countyIds: { table: 'sites', name: 'name' },
  schoolIds: { table: 'sites', name: 'name' },
  waveIds: { table: 'waves', name: 'name' },
  phaseIds: { table: 'phases', name: 'name' },
  levelIds: { table: 'levels', name: 'name' },
  actorLevelIds: { table: 'levels', name: 'name' },
  coderIds: { table: 'coders', name: 'name' },
  documentIds: { table: 'documents', name: 'title' },
};

/** One line per list that filters, e.g. "Counties: Fjordheim, Nordøya". */
export function describeFilter(db: ReadDb, filter: ExcerptFilter, language: Language, texts: ExcerptTexts): string[] {
  const lines = FILTER_LISTS.flatMap((list) => {
    const values = filter[list];
    if (!values?.length) return [];
    const names = list === 'roles' ? values : readNames(db, list, values);
    return [`${texts.filter[list]}: ${names.map((name) => shown(list, name, language)).join(', ')}`];
  });
  if (filter.speechKinds?.length) {
    lines.push(`${texts.speechKinds}: ${filter.speechKinds.map((kind) => texts.speechKind[kind]).join(', ')}`);
  }
  return lines.length > 0 ? lines : [texts.noFilter];
}

function readNames(db: ReadDb, list: Exclude<FilterList, 'roles'>, ids: readonly string[]): string[] {
  const { table, name } = NAMED_IN[list];
  return db
    .all<{ name: string }>(
      sql`SELECT ${identifier(name)} AS name FROM ${identifier(table)} WHERE id IN ${inList(ids)} ORDER BY 1`,
    )
    .map((row) => row.name);
}

function shown(list: FilterList, name: string, language: Language): string {
  if (list === 'waveIds') return waveName(name, language);
  return list === 'levelIds' || list === 'actorLevelIds' ? levelName(name, language) : name;
}
