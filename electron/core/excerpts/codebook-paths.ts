/** Codes as an export names them: by their full path, in the codebook's order, parents before children. */
import type { CodeId } from '../../../schema/model/ids.ts';
import type { ReadDb } from '../context.ts';
import { CODE_ORDER } from '../db/order-keys.ts';
import { sql } from '../db/sql.ts';

export interface CodePath {
  id: CodeId;
  parentId: CodeId | null;
  name: string;
  shortId: string;
  definition: string;
  facet: string;
  /** Names from the topmost code down to this one. */
  names: string[];
  /** "Facet/Parent/Code" */
  path: string;
  /** The level that a level code stands for. */
  level: string | null;
}

export function listCodePaths(db: ReadDb): Map<CodeId, CodePath> {
  const rows = db.all<Omit<CodePath, 'names' | 'path'>>(sql`
    SELECT codes.id, codes.parent_id AS parentId, codes.name, codes.short_id AS shortId, codes.definition,
           facets.name AS facet, levels.name AS level
    FROM codes JOIN facets ON facets.id = codes.facet_id LEFT JOIN levels ON levels.id = codes.level_id
    ORDER BY facets.ordinal, ${CODE_ORDER}`);
  const children = Map.groupBy(rows, (row) => row.parentId);
  const paths = new Map<CodeId, CodePath>();
  const add = (parentId: CodeId | null, above: string[]) => {
    for (const row of children.get(parentId) ?? []) {
      const names = [...above, row.name];
      paths.set(row.id, { ...row, names, path: [row.facet, ...names].join('/') });
      add(row.id, names);
    }
  };
  add(null, []);
  return paths;
}

/** The codes named and all codes below them. */
export function withDescendants(paths: ReadonlyMap<CodeId, CodePath>, codeIds: readonly CodeId[]): Set<CodeId> {
  const chosen = new Set(codeIds);
  // Parents come before children, so one pass reaches every depth.
  for (const { id, parentId } of paths.values()) {
    if (parentId !== null && chosen.has(parentId)) chosen.add(id);
  }
  return chosen;
}
