/**
 * The names by which cells point to other rows of the design. A name is found whatever its case; a site whose
 * name is not the only one is written as a path ("County A / School A1") or with the time in which it exists.
 */
import type { ReferenceKind } from '../../../../schema/domain/design/column-spec.ts';
import { levelName, waveName } from '../../../../schema/domain/study-names.ts';
import { compareNames, foldName } from '../../../../schema/text/names.ts';
import { LANGUAGES } from '../../../../words/languages.ts';
import type { ReadDb } from '../../context.ts';
import { type Sql, sql } from '../../db/sql.ts';

interface Named {
  id: string;
  name: string;
}
interface NamedSite extends Named {
  parentId: string | null;
  validFrom: string | null;
  validTo: string | null;
}

interface Names {
  /** In the order in which they are offered. */
  labels: ReadonlyMap<string, string>;
  /** Every spelling → the rows that it may mean. */
  spellings: ReadonlyMap<string, ReadonlySet<string>>;
}

const SEPARATOR = ' / ';

const SOURCES: Record<Exclude<ReferenceKind, 'site'>, Sql> = {
  participant: sql`SELECT id, code AS name FROM participants ORDER BY code`,
  wave: sql`SELECT id, name FROM waves ORDER BY ordinal, name`,
  phase: sql`SELECT id, name FROM phases ORDER BY ordinal, name`,
  level: sql`SELECT id, name FROM levels ORDER BY ordinal`,
  arena: sql`SELECT id, name FROM arenas ORDER BY name`,
};

export class References {
  readonly #names = new Map<ReferenceKind, Names>();
  /** Names of rows added since the names were read: what ends in one of them is looked up anew. */
  readonly #added = new Map<ReferenceKind, Set<string>>();

  constructor(readonly db: ReadDb) {}

  /** '' for a row that is not there. */
  label(kind: ReferenceKind, id: string): string {
    return this.#of(kind).labels.get(id) ?? '';
  }

  labels(kind: ReferenceKind): string[] {
    return [...this.#of(kind).labels.values()];
  }

  /** Ids of all rows, in the order in which they are offered. */
  ids(kind: ReferenceKind): string[] {
    return [...this.#of(kind).labels.keys()];
  }

  /** The rows that the text may mean: none, one, or several sites of one name. */
  find(kind: ReferenceKind, text: string): string[] {
    if (this.#added.get(kind)?.has(lastName(text))) this.forget(kind);
    return [...(this.#of(kind).spellings.get(spelling(text)) ?? [])];
  }

  /** A row was added; reading all names again for each of a thousand rows would take minutes. */
  add(kind: ReferenceKind, name: string): void {
    this.#added.set(kind, (this.#added.get(kind) ?? new Set()).add(lastName(name)));
  }

  /** Rows of this kind were changed. */
  forget(kind: ReferenceKind): void {
    this.#names.delete(kind);
    this.#added.delete(kind);
  }

  #of(kind: ReferenceKind): Names {
    const known = this.#names.get(kind);
    if (known) return known;
    const names = kind === 'site' ? siteNames(this.db) : plainNames(kind, this.db.all<Named>(SOURCES[kind]));
    this.#names.set(kind, names);
    return names;
  }
}

const lastName = (text: string) => foldName(text.split('/').at(-1) ?? '');
const spelling = (text: string) => text.split('/').map(foldName).join('/');

function index(entries: readonly (readonly [id: string, text: string])[]): Map<string, Set<string>> {
  const spellings = new Map<string, Set<string>>();
  for (const [id, text] of entries) {
    const key = spelling(text);
    spellings.set(key, (spellings.get(key) ?? new Set()).add(id));
  }
  return spellings;
}

/** Levels and waves are also found by the names under which the window shows them. */
function plainNames(kind: ReferenceKind, rows: readonly Named[]): Names {
  const shown = (name: string) => {
    if (kind === 'level') return LANGUAGES.map((language) => levelName(name, language));
    return kind === 'wave' ? LANGUAGES.map((language) => waveName(name, language)) : [];
  };
  const exact = index(rows.map(({ id, name }) => [id, name]));
  const others = index(rows.flatMap(({ id, name }) => shown(name).map((text) => [id, text] as const)));
  return {
    labels: new Map(rows.map(({ id, name }) => [id, name])),
    spellings: new Map([...others, ...exact]),
  };
}

function siteNames(db: ReadDb): Names {
  const sites = db.all<NamedSite>(sql`
    SELECT id, name, parent_id AS parentId, valid_from AS validFrom, valid_to AS validTo FROM sites`);
  const byId = new Map(sites.map((site) => [site.id, site]));
  const paths = new Map(sites.map((site) => [site.id, pathOf(site, byId)]));
  const tails = sites.map((site) => ({ site, tails: tailsOf(paths.get(site.id) as string[]) }));
  const found = index(tails.flatMap(({ site, tails: texts }) => texts.map((text) => [site.id, text] as const)));
  const ordered = tails
    .map((one) => ({ ...one, path: (paths.get(one.site.id) as string[]).join(SEPARATOR) }))
    .sort((a, b) => compareNames(a.path, b.path));
  const labels = new Map<string, string>();
  for (const { site, tails: texts, path } of ordered) {
    const unique = texts.find((text) => found.get(spelling(text))?.size === 1);
    labels.set(site.id, unique ?? `${path} (${site.validFrom ?? ''} – ${site.validTo ?? ''})`);
  }
  // A path in full wins over the end of a longer one.
  const exact = index(ordered.map(({ site, path }) => [site.id, path]));
  const shown = index([...labels]);
  return { labels, spellings: new Map([...found, ...exact, ...shown]) };
}

function pathOf(site: NamedSite, byId: ReadonlyMap<string, NamedSite>): string[] {
  const path: string[] = [];
  const seen = new Set<string>();
  for (let one: NamedSite | undefined = site; one && !seen.has(one.id); ) {
    seen.add(one.id);
    path.unshift(one.name);
    one = one.parentId === null ? undefined : byId.get(one.parentId);
  }
  return path;
}

/** "c", "b / c", "a / b / c": the shortest that is unique is what people write. */
function tailsOf(path: readonly string[]): string[] {
  return path.map((_, index) => path.slice(path.length - 1 - index).join(SEPARATOR));
}
