/**
 * What lies between two states of the codebook. The states say what is different; the history between them says
 * who did it, when, and the reason given when codes were merged or split.
 */
import { CODE_TEXTS, type CodebookChange } from '../../../schema/model/codebook.ts';
import type { Code } from '../../../schema/model/coding.ts';
import type { ReadDb } from '../context.ts';
import { sql } from '../db/sql.ts';
import { listCodes, listFacets } from './code-queries.ts';
import { changeStories, type Descent, type Story } from './diff-stories.ts';
import { getVersion } from './versions.ts';

interface State {
  seq: number;
  codes: Map<string, Code>;
}

type Difference = Pick<CodebookChange, 'kind' | 'codeId' | 'code' | 'before' | 'after'> &
  Partial<Pick<CodebookChange, 'field'>>;

/** In the order in which things were done. `to` null is the codebook as it is now. */
export function diffCodebook(db: ReadDb, from: string, to: string | null): CodebookChange[] {
  const states = [getVersion(db, from), to === null ? present(db) : getVersion(db, to)] as const;
  const [older, newer] = states[0].seq <= states[1].seq ? states : ([states[1], states[0]] as const);
  const stories = changeStories(db, older.seq, newer.seq);
  const facets = new Map(listFacets(db).map((facet) => [facet.key, facet.name]));
  const changes: { change: CodebookChange; seq: number }[] = [];
  const tell = ({ field = null, ...difference }: Difference, story: Story | null) => {
    const { author = null, reason = null, at = null, seq = 0 } = story ?? {};
    changes.push({ change: { ...difference, field, author, reason, at }, seq });
  };

  for (const code of older.codes.values()) {
    const after = newer.codes.get(code.id);
    if (after === undefined) tellGone(code);
    else for (const one of differences(code, after)) tell(one.difference, stories.of(code.id, one.columns));
  }
  for (const code of newer.codes.values()) {
    if (older.codes.has(code.id)) continue;
    const difference = { kind: 'added', codeId: code.id, code: code.shortId, before: null, after: code.name } as const;
    tell(difference, stories.of(code.id, ['id']));
  }
  for (const split of stories.splits) {
    const [source, part] = [older.codes.get(split.from), newer.codes.get(finalCode(split.to))];
    if (source === undefined || part === undefined) continue;
    const { id, shortId } = source;
    tell({ kind: 'split', codeId: id, code: shortId, before: shortId, after: part.shortId }, split);
  }
  return changes
    .sort((a, b) => a.seq - b.seq || a.change.code.localeCompare(b.change.code))
    .map(({ change }) => change);

  function tellGone(code: Code): void {
    const merge = stories.merges.get(code.id);
    const into = merge && newer.codes.get(finalCode(code.id));
    const { id: codeId, shortId } = code;
    if (merge && into) tell({ kind: 'merged', codeId, code: shortId, before: shortId, after: into.shortId }, merge);
    else tell({ kind: 'removed', codeId, code: shortId, before: code.name, after: null }, stories.of(code.id, ['id']));
  }

  /** What became of a code through one merge after another. */
  function finalCode(id: string): string {
    let merge: Descent | undefined = stories.merges.get(id);
    let final = id;
    for (; merge !== undefined; merge = stories.merges.get(final)) final = merge.to;
    return final;
  }

  function differences(before: Code, after: Code): { difference: Difference; columns: string[] }[] {
    const found: { difference: Difference; columns: string[] }[] = [];
    const add = (
      kind: Difference['kind'],
      columns: string[],
      was: string,
      is: string,
      field: CodebookChange['field'],
    ) => {
      const difference = { kind, codeId: before.id, code: before.shortId, before: was, after: is, field };
      if (was !== is) found.push({ difference, columns });
    };
    add('renamed', ['name'], before.name, after.name, null);
    add('renamed', ['short_id'], before.shortId, after.shortId, null);
    if (before.facet !== after.facet || before.parentId !== after.parentId) {
      add('moved', ['facet_id', 'parent_id'], place(before, older), place(after, newer), null);
    }
    for (const text of CODE_TEXTS) add('redefined', [text], before[text], after[text], text);
    add('recoloured', ['colour'], before.colour, after.colour, null);
    return found;
  }

  /** "Facet › parent's short id" */
  function place(code: Code, state: State): string {
    const parent = code.parentId === null ? undefined : state.codes.get(code.parentId);
    const facet = facets.get(code.facet) ?? code.facet;
    return parent === undefined ? facet : `${facet} › ${parent.shortId}`;
  }
}

function present(db: ReadDb): State {
  const seq = db.get<{ seq: number }>(sql`SELECT coalesce(max(seq), 0) AS seq FROM commands`)?.seq ?? 0;
  return { seq, codes: new Map(listCodes(db).map((code) => [code.id, code])) };
}
