/** A filter in words, so that an export says what it holds. */
import { type ExcerptTexts, FILTER_LISTS, type FilterList } from '../../../schema/domain/excerpt-texts.ts';
import { documentKindName, levelName, waveName } from '../../../schema/domain/study-names.ts';
import type { Language } from '../../../schema/messages/format.ts';
import type { DocumentKind } from '../../../schema/model/document.ts';
import type { ExcerptFilter } from '../../../schema/model/figure.ts';
import type { AttributeCondition, Lack } from '../../../schema/model/filter.ts';
import type { ReadDb } from '../context.ts';
import { identifier, inList, sql } from '../db/sql.ts';
import { NAMED_IN } from '../documents/known-ids.ts';

/** One line per condition, e.g. "Counties: Fjordheim, Nordøya". */
export function describeFilter(db: ReadDb, filter: ExcerptFilter, language: Language, texts: ExcerptTexts): string[] {
  const lists = FILTER_LISTS.flatMap((list) => {
    const values = filter[list] ?? [];
    if (values.length === 0) return [];
    const names = readNames(db, list, values).map((name) => shown(list, name, language, texts));
    return [`${texts.filter[list]}: ${names.join(', ')}`];
  });
  const { dateFrom = null, dateTo = null, attributes = [] } = filter;
  const dates = dateFrom === null && dateTo === null ? [] : [`${texts.date}: ${texts.between(dateFrom, dateTo)}`];
  const lines = [...lists, ...dates, ...attributes.flatMap((condition) => describeAttribute(db, condition, texts))];
  if (filter.speechKinds?.length) {
    lines.push(`${texts.speechKinds}: ${filter.speechKinds.map((kind) => texts.speechKind[kind]).join(', ')}`);
  }
  return lines.length > 0 ? lines : [texts.noFilter];
}

function describeAttribute(db: ReadDb, condition: AttributeCondition, texts: ExcerptTexts): string[] {
  const { attributeId, values = [], from = null, to = null } = condition;
  const name = db.get<{ name: string }>(sql`SELECT name FROM attributes WHERE id = ${attributeId}`)?.name;
  const parts = [
    ...(values.length > 0 ? [values.join(', ')] : []),
    ...(from === null && to === null ? [] : [texts.between(from, to)]),
  ];
  return parts.length === 0 ? [] : [`${name ?? attributeId}: ${parts.join('; ')}`];
}

function readNames(db: ReadDb, list: FilterList, values: readonly string[]): readonly string[] {
  const named = NAMED_IN[list];
  if (named === undefined) return values;
  return db
    .all<{ name: string }>(sql`
      SELECT ${identifier(named.name)} AS name FROM ${identifier(named.table)} WHERE id IN ${inList(values)} ORDER BY 1`)
    .map((row) => row.name);
}

function shown(list: FilterList, name: string, language: Language, texts: ExcerptTexts): string {
  if (list === 'waveIds') return waveName(name, language);
  if (list === 'kinds') return documentKindName(name as DocumentKind, language);
  if (list === 'lacking') return texts.lacks[name as Lack];
  return list === 'levelIds' || list === 'actorLevelIds' ? levelName(name, language) : name;
}
