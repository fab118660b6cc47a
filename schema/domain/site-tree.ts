/**
 * What lies below what at which time. A site has a parent from the beginning and may move to another from a day or
 * from a wave on; the view `document_places` (migration 0130) goes by the same rules for documents.
 */
export interface Moment {
  /** ISO date; null where none is known. */
  date: string | null;
  /** The wave's place in the order; null outside all waves. */
  wave: number | null;
}

export interface Move {
  parentId: string | null;
  /** The day from which it holds: its own, or that on which its wave was planned to begin. */
  date: string | null;
  /** The place in the order of the wave from which it holds; null for a move on a day. */
  wave: number | null;
  /** Orders moves: its day, else the last on which its wave or one before was planned to begin; '' when none is known. */
  since: string;
}

export interface PlacedSite {
  parentId: string | null;
  moves: readonly Move[];
}

/** A move on a day goes by dates; a move with a wave goes by the order of waves wherever the moment has a wave. */
function holds(move: Move, at: Moment): boolean {
  if (move.wave !== null && at.wave !== null) return move.wave <= at.wave;
  return move.date !== null && at.date !== null && move.date <= at.date;
}

function isLater(one: Move, other: Move): boolean {
  return one.since === other.since ? (one.wave ?? 0) > (other.wave ?? 0) : one.since > other.since;
}

/** The last move that holds at the moment decides, else the parent from the beginning. */
export function parentAt(site: PlacedSite, at: Moment): string | null {
  let last: Move | undefined;
  for (const move of site.moves) {
    if (holds(move, at) && (last === undefined || isLater(move, last))) last = move;
  }
  return last === undefined ? site.parentId : last.parentId;
}

/** Moments between which no parent changes: the beginning, every wave, every day of a move, alone and in each wave. */
export function moments(sites: ReadonlyMap<string, PlacedSite>, waves: readonly Moment[]): Moment[] {
  const days = new Set<string>();
  for (const { moves } of sites.values()) {
    for (const { date } of moves) if (date !== null) days.add(date);
  }
  const onDays = [...days].map((date): Moment => ({ date, wave: null }));
  const inWaves = [...days].flatMap((date) => waves.map(({ wave }): Moment => ({ date, wave })));
  return [{ date: null, wave: null }, ...waves, ...onDays, ...inWaves];
}

/** True when the site would at some moment lie below itself. */
export function liesBelowItself(
  siteId: string,
  sites: ReadonlyMap<string, PlacedSite>,
  at: readonly Moment[],
): boolean {
  return at.some((moment) => {
    const seen = new Set<string>();
    for (let id: string | null = siteId; id !== null && !seen.has(id); ) {
      seen.add(id);
      const site = sites.get(id);
      id = site === undefined ? null : parentAt(site, moment);
      if (id === siteId) return true;
    }
    return false;
  });
}
