/** Who changed a code between two points of the history, when and why: read from the change log. */
import type { ReadDb } from '../context.ts';
import type { Row } from '../db/change-log.ts';
import { commandsBack } from '../db/read-log.ts';
import { sql } from '../db/sql.ts';

export interface Story {
  author: string | null;
  /** Given when codes were merged or split by the same command. */
  reason: string | null;
  at: string;
  /** The command's place in the history. */
  seq: number;
}

export interface Descent extends Story {
  from: string;
  to: string;
}

export interface Stories {
  /** The change that gave these columns their final values; a column of every row, `id`, means made or deleted. */
  of(codeId: string, columns: readonly string[]): Story | null;
  /** By the code that was merged away. */
  merges: ReadonlyMap<string, Descent>;
  splits: readonly Descent[];
}

interface CodeChange extends Omit<Story, 'reason'> {
  codeId: string;
  before: Row | null;
  after: Row | null;
}

/** Of the commands with `after < seq ≤ upTo`. */
export function changeStories(db: ReadDb, after: number, upTo: number): Stories {
  const descents = listDescents(db, after, upTo);
  const reasons = new Map(descents.map((descent) => [descent.seq, descent.reason]));
  const changes = Map.groupBy(listCodeChanges(db, after, upTo), (change) => change.codeId);
  return {
    of(codeId, columns) {
      const ofCode = changes.get(codeId) ?? [];
      const final = ofCode.at(-1)?.after ?? null;
      const value = (row: Row | null) => JSON.stringify(columns.map((column) => row?.[column] ?? null));
      const made = ofCode.findLast(
        (one) => value(one.before) !== value(one.after) && value(one.after) === value(final),
      );
      if (made === undefined) return null;
      const { author, at, seq } = made;
      return { author, at, seq, reason: reasons.get(seq) ?? null };
    },
    merges: new Map(descents.filter(({ kind }) => kind === 'merge').map((descent) => [descent.from, descent])),
    splits: descents.filter(({ kind }) => kind === 'split'),
  };
}

/** Steps that were taken back, and taking them back, are left out: together they changed nothing. */
function listCodeChanges(db: ReadDb, after: number, upTo: number): CodeChange[] {
  const done = new Map(
    db
      .all<Omit<Story, 'reason'>>(sql`
        SELECT commands.seq, coders.name AS author, substr(commands.clock, 1, 24) AS at
        FROM commands LEFT JOIN coders ON coders.id = commands.coder_id
        WHERE commands.seq > ${after} AND commands.seq <= ${upTo} AND commands.kind = 'do'
          AND coalesce((SELECT later.kind <> 'undo' FROM commands later WHERE later.step = commands.step
            AND later.kind <> 'do' AND later.seq <= ${upTo} ORDER BY later.seq DESC LIMIT 1), 1)`)
      .map((command) => [command.seq, command]),
  );
  const newestFirst = [...commandsBack(db, after, 'codes')].flatMap(({ seq, changes }) => {
    const command = done.get(seq);
    if (command === undefined) return [];
    return changes
      .toReversed()
      .map(({ rowId, before, after: then }) => ({ ...command, codeId: rowId, before, after: then }));
  });
  return newestFirst.reverse();
}

function listDescents(db: ReadDb, after: number, upTo: number): (Descent & { kind: 'merge' | 'split' })[] {
  return db.all(sql`
    SELECT descents.kind, from_code_id AS "from", to_code_id AS "to", nullif(reason, '') AS reason, coders.name AS author,
           substr(commands.clock, 1, 24) AS at, commands.seq
    FROM code_descents descents JOIN coders ON coders.id = descents.coder_id
    JOIN commands ON commands.id = descents.command_id
    WHERE commands.seq > ${after} AND commands.seq <= ${upTo} ORDER BY commands.seq, descents.id`);
}
