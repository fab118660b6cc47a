/**
 * A filter over documents seen as conditions, each of one kind: a list of alternatives or a range. Reading and writing
 * one of them in a filter is the same for every kind, so that the bar need not know them.
 */
import type { CallInput } from '../../../schema/contract.ts';
import type { FilterList } from '../../../schema/model/filter.ts';
import type { Choice } from '../../ui/Select.tsx';

export type Filter = CallInput<'document.list'>;

export const GROUPS = ['set', 'place', 'time', 'people', 'document', 'attribute'] as const;
export type Group = (typeof GROUPS)[number];

/** What a condition asks of a document. */
export type Subject = { list: FilterList } | { attributeId: string } | 'date';

/** How a condition is written: choices that are known, those that are asked for when it is opened, or two bounds. */
export type Editor =
  | { kind: 'choices'; choices: readonly Choice<string>[] }
  | { kind: 'values'; attributeId: string }
  | { kind: 'range'; of: 'date' | 'number' };

export interface Condition {
  id: string;
  group: Group;
  label: string;
  hint?: string;
  subject: Subject;
  editor: Editor;
}

export const attributeConditionId = (attributeId: string): string => `attribute:${attributeId}`;

/** Bounds are included; '' leaves an end open. */
export interface Asked {
  values: readonly string[];
  from: string;
  to: string;
}

export const isAsked = ({ values, from, to }: Asked): boolean => values.length > 0 || from !== '' || to !== '';

export function readAsked(filter: Filter, subject: Subject): Asked {
  if (subject === 'date') return { values: [], from: filter.dateFrom ?? '', to: filter.dateTo ?? '' };
  if ('list' in subject) return { values: filter[subject.list] ?? [], from: '', to: '' };
  const asked = filter.attributes?.find(({ attributeId }) => attributeId === subject.attributeId);
  return { values: asked?.values ?? [], from: asked?.from ?? '', to: asked?.to ?? '' };
}

/** What asks nothing is taken out of the filter, so that an empty filter is {}. */
export function writeAsked(filter: Filter, subject: Subject, asked: Asked): Filter {
  const { values, from, to } = asked;
  const bounds = { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) };
  if (subject === 'date') {
    const { dateFrom: _from, dateTo: _to, ...rest } = filter;
    return { ...rest, ...(from === '' ? {} : { dateFrom: from }), ...(to === '' ? {} : { dateTo: to }) };
  }
  if ('list' in subject) {
    const { [subject.list]: _list, ...rest } = filter;
    return values.length === 0 ? rest : { ...rest, [subject.list]: [...values] };
  }
  const { attributes = [], ...rest } = filter;
  const { attributeId } = subject;
  const written = { attributeId, ...bounds, ...(values.length === 0 ? {} : { values: [...values] }) };
  const isThere = attributes.some((one) => one.attributeId === attributeId);
  const kept = attributes.flatMap((one) => {
    if (one.attributeId !== attributeId) return [one];
    return isAsked(asked) ? [written] : [];
  });
  const all = isThere || !isAsked(asked) ? kept : [...kept, written];
  return all.length === 0 ? rest : { ...rest, attributes: all };
}

/** What has nothing to choose from is not offered; asked for it may still be, of what has been deleted since. */
export const isOffered = ({ editor }: Condition): boolean => editor.kind !== 'choices' || editor.choices.length > 0;

export const isEmpty = (filter: Filter): boolean => Object.keys(filter).length === 0;

/** ISO for a day as it is written, '' for nothing, null for what is no day. */
export function readDay(written: string): string | null {
  const text = written.trim();
  if (text === '') return '';
  const norwegian = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  const iso = norwegian ? `${norwegian[3]}-${norwegian[2]?.padStart(2, '0')}-${norwegian[1]?.padStart(2, '0')}` : text;
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return null;
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : null;
}

/** With a point, whatever was written; '' for nothing, null for what is no number. */
export function readNumber(written: string): string | null {
  const text = written.trim().replace(/\s/g, '').replace(',', '.').replace('−', '-');
  if (text === '') return '';
  return Number.isFinite(Number(text)) ? text : null;
}
