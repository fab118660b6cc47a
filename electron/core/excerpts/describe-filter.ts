/** A filter in words, so that an export says what it holds. */
import type { ExcerptTexts } from '../../../schema/domain/excerpt-texts.ts';
import { documentKindName, levelName, waveName } from '../../../schema/domain/study-names.ts';
import type { Language } from '../../../schema/messages/format.ts';
import type { DocumentKind } from '../../../schema/model/document.ts';
import type { ExcerptFilter, ExcerptList } from '../../../schema/model/excerpt.ts';
import type { AttributeCondition, Lack } from '../../../schema/model/filter.ts';
import type { AttributeType } from '../../../schema/model/study.ts';
import type { ReadDb } from '../context.ts';
import { identifier, inList, sql } from '../db/sql.ts';
import { setsWithin } from '../documents/document-filter.ts';
import { EXCERPT_LISTS, NAMED_IN } from '../documents/known-ids.ts';

/** One line per condition, e.g. "Counties: Fjordheim, Nordøya"; those of named sets follow under the set's name. */
export function describeFilter(db: ReadDb, filter: ExcerptFilter, language: Language, texts: ExcerptTexts): string[] {
  const own = conditions(db, filter, language, texts);
  // A set can be changed later; what it asked for is part of what the export holds.
  const ofSets = setsWithin(db, filter).flatMap((set) =>
    conditions(db, set.filter, language, texts).map((line) => texts.ofSet(set.name, line)),
  );
  return own.length > 0 ? [...own, ...ofSets] : [texts.noFilter];
}

function conditions(db: ReadDb, filter: ExcerptFilter, language: Language, texts: ExcerptTexts): string[] {
  const lists = EXCERPT_LISTS.flatMap((list) => {
    const values = filter[list] ?? [];
    if (values.length === 0) return [];
    const names = readNames(db, list, values).map((name) => shown(list, name, language, texts));
    return [`${texts.filter[list]}: ${names.join(', ')}`];
  });
  const { dateFrom = null, dateTo = null, attributes = [] } = filter;
  const dates = dateFrom === null && dateTo === null ? [] : [`${texts.date}: ${texts.between(dateFrom, dateTo)}`];
  const lines = [...lists, ...dates, ...attributes.flatMap((one) => describeAttribute(db, one, texts))];
  if (filter.speechKinds?.length) {
    lines.push(`${texts.speechKinds}: ${filter.speechKinds.map((kind) => texts.speechKind[kind]).join(', ')}`);
  }
  return lines;
}

function describeAttribute(db: ReadDb, condition: AttributeCondition, texts: ExcerptTexts): string[] {
  const { attributeId, values = [], from = null, to = null } = condition;
  const attribute = db.get<{ name: string; type: AttributeType }>(
    sql`SELECT name, type FROM attributes WHERE id = ${attributeId}`,
  );
  const said = (value: string) => (attribute?.type === 'boolean' ? texts.said[value === 'true' ? 'yes' : 'no'] : value);
  const parts = [
    ...(values.length > 0 ? [values.map(said).join(', ')] : []),
    ...(from === null && to === null ? [] : [texts.between(from, to)]),
  ];
  return parts.length === 0 ? [] : [`${attribute?.name ?? attributeId}: ${parts.join('; ')}`];
}

function readNames(db: ReadDb, list: ExcerptList, values: readonly string[]): readonly string[] {
  const named = NAMED_IN[list];
  if (named === null) return values;
  return db
    .all<{ name: string }>(sql`
      SELECT ${identifier(named.name)} AS name FROM ${identifier(named.table)} WHERE id IN ${inList(values)} ORDER BY 1`)
    .map((row) => row.name);
}

function shown(list: ExcerptList, name: string, language: Language, texts: ExcerptTexts): string {
  if (list === 'waveIds') return waveName(name, language);
  if (list === 'kinds') return documentKindName(name as DocumentKind, language);
  if (list === 'lacking') return texts.lacks[name as Lack];
  return list === 'levelIds' || list === 'actorLevelIds' ? levelName(name, language) : name;
}
