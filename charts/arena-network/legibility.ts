/**
 * How far a drawing of a network misleads: a line through a node that it does not belong to reads as a tie of that node,
 * lines that cross are harder to follow, a line behind a name disturbs a little.
 */
export interface Body {
  id: string;
  /** Room for sign and name around the node's point, in pixels. */
  left: number;
  right: number;
  above: number;
  below: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Link {
  source: string;
  target: string;
}

const WEIGHT = { throughNode: 20, crossing: 2, behindName: 1 };
/** Nearer to a node's middle than this, a line seems to end there; pixels. */
const NEAR = 11;

/** 0 is clear; the unit is of no meaning. */
export function confusion(
  bodies: readonly Body[],
  links: readonly Link[],
  positions: ReadonlyMap<string, Point>,
): number {
  const lines = links.flatMap(({ source, target }) => {
    const from = positions.get(source);
    const to = positions.get(target);
    return from && to ? [{ source, target, from, to }] : [];
  });
  let total = 0;
  lines.forEach((line, index) => {
    for (const body of bodies) {
      const at = positions.get(body.id);
      if (!at) continue;
      const isOwn = body.id === line.source || body.id === line.target;
      if (!isOwn && distance(at, line) < NEAR) total += WEIGHT.throughNode;
      const name = { x: at.x, y: at.y + body.below / 2 };
      if (!isOwn && distance(name, line) < body.below / 3) total += WEIGHT.behindName;
    }
    for (const other of lines.slice(index + 1)) if (cross(line, other)) total += WEIGHT.crossing;
  });
  return total;
}

interface Line extends Link {
  from: Point;
  to: Point;
}

function distance({ x, y }: Point, { from, to }: Line): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy);
}

/** Lines that share an end do not cross. */
function cross(one: Line, other: Line): boolean {
  if ([other.source, other.target].some((id) => id === one.source || id === one.target)) return false;
  const side = (line: Line, point: Point) =>
    Math.sign(
      (line.to.x - line.from.x) * (point.y - line.from.y) - (line.to.y - line.from.y) * (point.x - line.from.x),
    );
  return side(one, other.from) !== side(one, other.to) && side(other, one.from) !== side(other, one.to);
}
