/** A filter in words, so that an export says what it holds. */
import { levelName, waveName } from '../../../schema/domain/study-names.ts';
import type { DocumentKind } from '../../../schema/model/document.ts';
import type { ExcerptFilter, ExcerptList } from '../../../schema/model/excerpt.ts';
import type { AttributeCondition, Lack } from '../../../schema/model/filter.ts';
import type { AttributeType } from '../../../schema/model/study.ts';
import type { Language } from '../../../words/languages.ts';
import { say } from '../../../words/say.ts';
import type { ReadDb } from '../context.ts';
import { identifier, inList, sql } from '../db/sql.ts';
import { setsWithin } from '../documents/document-filter.ts';
import { EXCERPT_LISTS, NAMED_IN } from '../documents/known-ids.ts';

/** One line per condition, e.g. "Counties: Fjordheim, Nordøya"; those of named sets follow under the set's name. */
export function describeFilter(db: ReadDb, filter: ExcerptFilter, language: Language): string[] {
  const own = conditions(db, filter, language);
  // A set can be changed later; what it asked for is part of what the export holds.
  const ofSets = setsWithin(db, filter).flatMap((set) =>
    conditions(db, set.filter, language).map((condition) =>
      say(language, 'excerpts:report.ofSet', { set: set.name, condition }),
    ),
  );
  return own.length > 0 ? [...own, ...ofSets] : [say(language, 'excerpts:report.noFilter')];
}

function conditions(db: ReadDb, filter: ExcerptFilter, language: Language): string[] {
  const lists = EXCERPT_LISTS.flatMap((list) => {
    const values = filter[list] ?? [];
    if (values.length === 0) return [];
    const names = readNames(db, list, values).map((name) => shown(list, name, language));
    return [`${say(language, `excerpts:report.filter.${list}`)}: ${names.join(', ')}`];
  });
  const { dateFrom = null, dateTo = null, attributes = [] } = filter;
  const dates =
    dateFrom === null && dateTo === null
      ? []
      : [`${say(language, 'excerpts:report.date')}: ${interval(dateFrom, dateTo, language)}`];
  const lines = [...lists, ...dates, ...attributes.flatMap((one) => describeAttribute(db, one, language))];
  if (filter.speechKinds?.length) {
    const kinds = filter.speechKinds.map((kind) => say(language, `excerpts:report.speechKind.${kind}`));
    lines.push(`${say(language, 'excerpts:report.speechKinds')}: ${kinds.join(', ')}`);
  }
  return lines;
}

function describeAttribute(db: ReadDb, condition: AttributeCondition, language: Language): string[] {
  const { attributeId, values = [], from = null, to = null } = condition;
  const attribute = db.get<{ name: string; type: AttributeType }>(
    sql`SELECT name, type FROM attributes WHERE id = ${attributeId}`,
  );
  const said = (value: string) =>
    attribute?.type === 'boolean' ? say(language, `excerpts:report.said.${value === 'true' ? 'yes' : 'no'}`) : value;
  const parts = [
    ...(values.length > 0 ? [values.map(said).join(', ')] : []),
    ...(from === null && to === null ? [] : [interval(from, to, language)]),
  ];
  return parts.length === 0 ? [] : [`${attribute?.name ?? attributeId}: ${parts.join('; ')}`];
}

/** With both ends included; an end that is open is null. */
function interval(from: string | number | null, to: string | number | null, language: Language): string {
  if (from === null) return say(language, 'filters:toText', { to: to ?? '' });
  if (to === null) return say(language, 'filters:fromText', { from });
  return say(language, 'excerpts:report.between', { from, to });
}

function readNames(db: ReadDb, list: ExcerptList, values: readonly string[]): readonly string[] {
  const named = NAMED_IN[list];
  if (named === null) return values;
  return db
    .all<{ name: string }>(sql`
      SELECT ${identifier(named.name)} AS name FROM ${identifier(named.table)} WHERE id IN ${inList(values)} ORDER BY 1`)
    .map((row) => row.name);
}

function shown(list: ExcerptList, name: string, language: Language): string {
  if (list === 'waveIds') return waveName(name, language);
  if (list === 'kinds') return say(language, `common:kind.${name as DocumentKind}`);
  if (list === 'lacking') return say(language, `excerpts:report.lacks.${name as Lack}`);
  return list === 'levelIds' || list === 'actorLevelIds' ? levelName(name, language) : name;
}
