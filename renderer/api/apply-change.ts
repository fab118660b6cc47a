/**
 * A commit's announcement applied to the cache. Lists of codings, acts, memos and links get the rows that changed put
 * in their place, so that a click fetches nothing again; rows that did not change stay the same objects. Every other
 * answer that may differ is asked for again.
 */
import type { Query, QueryClient } from '@tanstack/react-query';
import type { CallInput, ChangedEvent, ChangedRows, QueryName } from '../../schema/contract.ts';
import { patchedList } from './patch-lists.ts';

/** Answers about a document that also show places and words in others. */
const ACROSS_DOCUMENTS: readonly QueryName[] = ['act.list', 'act.incomplete', 'link.list', 'orphan.list'];

export function applyChange(cache: QueryClient, event: ChangedEvent): void {
  const queries = new Set<string>(event.queries);
  for (const query of cache.getQueryCache().getAll()) {
    const [name, input] = query.queryKey as [QueryName, CallInput<QueryName>];
    if (!queries.has(name) || isOfOtherDocument(event, name, input)) continue;
    if (event.rows === undefined || !patch(cache, query, name, input, event.rows)) {
      void cache.invalidateQueries({ queryKey: query.queryKey, exact: true });
    }
  }
}

function isOfOtherDocument({ documentIds }: ChangedEvent, name: QueryName, input: unknown): boolean {
  if (documentIds === null || ACROSS_DOCUMENTS.includes(name)) return false;
  const { documentId } = (input ?? {}) as { documentId?: string };
  return documentId !== undefined && !documentIds.some((id) => id === documentId);
}

/** False for an answer that has to be asked for again: no list, stale already, or not to be read at present. */
function patch(cache: QueryClient, query: Query, name: QueryName, input: unknown, rows: ChangedRows): boolean {
  const isPaused = query.getObserversCount() > 0 && !query.isActive();
  if (query.state.data === undefined || query.state.isInvalidated || isPaused) return false;
  const list = patchedList(name, input, query.state.data, rows);
  if (list === null) return false;
  if (list !== query.state.data) cache.setQueryData(query.queryKey, list);
  return true;
}
