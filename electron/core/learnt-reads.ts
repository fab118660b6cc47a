/**
 * Which tables each query was answered from, learnt while it answers. After a commit a client asks again for the
 * answers that may differ and for no other.
 */
import type { ProcedureName, QueryName } from '../../schema/contract.ts';
import type { Reader } from './db/connection.ts';

/** The log grows with every commit; commits do not name it. */
const LOG: readonly string[] = ['commands', 'changes', 'document_commands'];

export class LearntReads {
  readonly #tables = new Map<QueryName, Set<string>>();

  /** Runs a query and remembers what it reads. */
  answer<T>(reader: Reader, query: ProcedureName, work: () => T): T {
    const { value, tables } = reader.recordReads(work);
    const known = this.#tables.get(query as QueryName);
    if (known === undefined) this.#tables.set(query as QueryName, new Set(tables));
    else for (const table of tables) known.add(table);
    return value;
  }

  /** Queries answered before whose answers may differ now that these tables changed. */
  staleAfter(tables: readonly string[]): QueryName[] {
    const changed = [...tables, ...LOG];
    return [...this.#tables].flatMap(([query, read]) => (changed.some((table) => read.has(table)) ? [query] : []));
  }
}
