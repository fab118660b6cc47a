/** Which documents a filter lets through: lists are alternatives, several lists must all hold, an empty list is none. */
import type { DocumentFilter } from '../model/study.ts';

/** What a filter asks about a document; null where it is not known, which no list matches. */
export interface DocumentFacts {
  documentId: string;
  countyId: string | null;
  schoolId: string | null;
  waveId: string | null;
  phaseId: string | null;
  levelId: string | null;
  /** One per participant. */
  roles: readonly string[];
}

const among = (list: readonly string[] | undefined, ...values: (string | null)[]): boolean =>
  !list?.length || values.some((value) => value !== null && list.includes(value));

export function passesFilter(filter: DocumentFilter, document: DocumentFacts): boolean {
  return (
    among(filter.documentIds, document.documentId) &&
    among(filter.countyIds, document.countyId) &&
    among(filter.schoolIds, document.schoolId) &&
    among(filter.waveIds, document.waveId) &&
    among(filter.phaseIds, document.phaseId) &&
    among(filter.levelIds, document.levelId) &&
    among(filter.roles, ...document.roles)
  );
}
