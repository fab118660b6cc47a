/**
 * The documents as the list shows them: county, then school, then the documents in the order of
 * waves and dates. What belongs to no school stands directly under its county; what has no county comes last.
 */
import type { DocumentSummary } from '../../../schema/model/document.ts';
import { compareNames, foldName } from '../../../schema/text/names.ts';

export interface SchoolGroup {
  key: string;
  school: string;
  documents: DocumentSummary[];
}

export interface CountyGroup {
  key: string;
  county: string | null;
  count: number;
  schools: SchoolGroup[];
  /** Of the county itself, of no school. */
  documents: DocumentSummary[];
}

/** Every word of `sought` must occur in title, place, participant, role or organisation. */
export function groupDocuments(
  documents: readonly DocumentSummary[],
  sought: string,
  waveOrder: ReadonlyMap<string, number>,
): CountyGroup[] {
  const counties = new Map<string, CountyGroup>();
  const schools = new Map<string, SchoolGroup>();
  for (const document of documents.filter((candidate) => holds(candidate, sought)).sort(byWave(waveOrder))) {
    const key = `county:${document.countyId ?? ''}`;
    const county = counties.get(key) ?? { key, county: document.county, count: 0, schools: [], documents: [] };
    counties.set(key, county);
    county.count += 1;
    if (document.school === null) {
      county.documents.push(document);
      continue;
    }
    const schoolKey = `${key}/school:${document.schoolId ?? ''}`;
    let school = schools.get(schoolKey);
    if (!school) {
      school = { key: schoolKey, school: document.school, documents: [] };
      schools.set(schoolKey, school);
      county.schools.push(school);
    }
    school.documents.push(document);
  }
  const groups = [...counties.values()].sort((a, b) => compareNames(a.county, b.county));
  for (const group of groups) group.schools.sort((a, b) => compareNames(a.school, b.school));
  return groups;
}

function holds(document: DocumentSummary, sought: string): boolean {
  const { title, county, school, participant, role, organisation } = document;
  const haystack = foldName([title, county, school, participant, role, organisation].join(' '));
  return foldName(sought)
    .split(' ')
    .every((word) => haystack.includes(word));
}

function byWave(order: ReadonlyMap<string, number>) {
  const rank = (document: DocumentSummary) => order.get(document.waveId ?? '') ?? Number.MAX_SAFE_INTEGER;
  return (a: DocumentSummary, b: DocumentSummary) =>
    rank(a) - rank(b) || (a.date ?? '').localeCompare(b.date ?? '') || compareNames(a.title, b.title);
}
