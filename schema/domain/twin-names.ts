/**
 * Names that must differ, where two copies of a study each made a row of the same name: the rule by which merging tells
 * them apart. It depends on the rows alone, so every copy arrives at the same names, whatever it merged first.
 */

export interface NamedRow {
  id: string;
  /** Of the command that made the row; sorts as text. */
  clock: string;
  name: string;
}

/**
 * The rows' names by id, no two of them alike. Of rows of the same name the one made first keeps it, the smaller id where
 * both are of one time; the others are numbered from 2 on, past numbers that another row has. `fold` returns what two
 * names that count as the same have in common.
 */
export function nameTwins(rows: readonly NamedRow[], fold: (name: string) => string): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const twins: NamedRow[] = [];
  for (const row of rows.toSorted(byAge)) {
    if (taken.has(fold(row.name))) twins.push(row);
    else {
      taken.add(fold(row.name));
      names.set(row.id, row.name);
    }
  }
  for (const { id, name } of twins) {
    let number = 2;
    while (taken.has(fold(`${name} (${number})`))) number += 1;
    taken.add(fold(`${name} (${number})`));
    names.set(id, `${name} (${number})`);
  }
  return names;
}

function byAge(a: NamedRow, b: NamedRow): number {
  if (a.clock !== b.clock) return a.clock < b.clock ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
