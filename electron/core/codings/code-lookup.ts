/**
 * Codes by the words that stand in exchange files: short id, path ("Actor/School leader",
 * "actor/School leader") or a name that only one code has; in a level's slot also the level's name.
 */
import { type Notice, notice } from '../../../schema/errors.ts';
import type { Code, Facet, Slot } from '../../../schema/model/coding.ts';
import type { Level } from '../../../schema/model/study.ts';
import { foldName } from '../../../schema/text/names.ts';
import { listCodes, listFacets } from '../codebook/code-queries.ts';
import type { ReadDb } from '../context.ts';
import { sql } from '../db/sql.ts';

export class CodeLookup {
  readonly #byShortId = new Map<string, Code>();
  readonly #byPath = new Map<string, Code>();
  readonly #byName = new Map<string, Code[]>();
  readonly #facets: Map<string, Facet>;

  constructor(db: ReadDb) {
    const codes = listCodes(db);
    const byId = new Map(codes.map((code) => [code.id, code]));
    const levels = new Map(db.all<Level>(sql`SELECT id, name FROM levels`).map((level) => [level.id, level.name]));
    this.#facets = new Map(listFacets(db).map((facet) => [facet.key, facet]));
    const pathOf = (code: Code): string => {
      const parent = code.parentId === null ? undefined : byId.get(code.parentId);
      return parent ? `${pathOf(parent)}/${code.name}` : code.name;
    };
    for (const code of codes) {
      const path = pathOf(code);
      this.#byShortId.set(key(code.shortId), code);
      for (const facet of [code.facet, this.#facets.get(code.facet)?.name ?? code.facet]) {
        this.#byPath.set(key(`${facet}/${path}`), code);
      }
      this.#name(code.name, code);
      const level = code.levelId === null ? undefined : levels.get(code.levelId);
      if (level !== undefined && key(level) !== key(code.name)) this.#name(level, code);
    }
  }

  /** The code, or why there is none. With a slot, only codes that may fill it; `column` is for the remark. */
  find(value: string, column: string, slot: Slot | null): Code | Notice {
    const exact = this.#byShortId.get(key(value)) ?? this.#byPath.get(key(value));
    if (exact) return this.#fits(exact, slot) ? exact : notice('codings.wrongSlot', { value, column });
    const named = this.#byName.get(key(value)) ?? [];
    const fitting = named.filter((code) => this.#fits(code, slot));
    if (fitting.length > 1) return notice('codings.ambiguousCode', { value, column });
    if (fitting[0]) return fitting[0];
    return notice(named.length > 0 ? 'codings.wrongSlot' : 'codings.unknownCode', { value, column });
  }

  mayBe(code: Code, slot: Slot): boolean {
    return this.#facets.get(code.facet)?.slots.includes(slot) ?? false;
  }

  /** Takes in a code that was made meanwhile. */
  add(code: Code): void {
    this.#byShortId.set(key(code.shortId), code);
    this.#name(code.name, code);
  }

  #fits(code: Code, slot: Slot | null): boolean {
    return slot === null || this.mayBe(code, slot);
  }

  #name(name: string, code: Code): void {
    this.#byName.set(key(name), [...(this.#byName.get(key(name)) ?? []), code]);
  }
}

function key(text: string): string {
  return foldName(text).replace(/\s*\/\s*/g, '/');
}
