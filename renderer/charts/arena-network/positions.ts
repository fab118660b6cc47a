/**
 * Where the nodes of a network stand in a panel: a force layout over the ties of all waves, so that a name stands at the
 * same place in each, then pushed apart until no name lies on another. The seed and the number of steps are fixed and
 * nodes come in the order of their names: the same study always gives the same drawing.
 */
import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';

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

export interface Room {
  width: number;
  height: number;
}

const STEPS = 300;
const PUSHES = 600;
const SEED = 20_240_917;

type Moving = Body & SimulationNodeDatum & Point;

/** Positions by id, within the room from (0, 0); null when the room is too small for all names. */
export function placeBodies(
  bodies: readonly Body[],
  links: readonly { source: string; target: string }[],
  room: Room,
): Map<string, Point> | null {
  const moving = bodies.map((body): Moving => ({ ...body }) as Moving);
  forceSimulation(moving)
    .randomSource(seeded(SEED))
    .force(
      'link',
      forceLink<Moving, { source: string; target: string }>(links.map((link) => ({ ...link })))
        .id(({ id }) => id)
        .distance(80),
    )
    .force('charge', forceManyBody().strength(-300))
    .force('x', forceX().strength(0.06))
    .force('y', forceY().strength(0.06))
    .stop()
    .tick(STEPS);
  stretchOver(moving, room);
  return pushApart(moving, room) ? new Map(moving.map(({ id, x, y }) => [id, { x, y }])) : null;
}

/** Stretches the drawing over the room. */
function stretchOver(bodies: readonly Moving[], { width, height }: Room): void {
  const stretch = (axis: 'x' | 'y', size: number) => {
    const values = bodies.map((body) => body[axis]);
    const least = Math.min(...values);
    const span = Math.max(...values) - least;
    for (const body of bodies) body[axis] = span === 0 ? size / 2 : ((body[axis] - least) / span) * size;
  };
  stretch('x', width);
  stretch('y', height);
  for (const body of bodies) keepInside(body, { width, height });
}

/** Moves overlapping pairs apart along the shorter way. True when nothing overlaps any more. */
function pushApart(bodies: readonly Moving[], room: Room): boolean {
  for (let push = 0; push < PUSHES; push += 1) {
    let isClear = true;
    bodies.forEach((one, index) => {
      for (const other of bodies.slice(index + 1)) {
        const [first, second] = one.x <= other.x ? [one, other] : [other, one];
        const [upper, lower] = one.y <= other.y ? [one, other] : [other, one];
        const across = first.x + first.right - (second.x - second.left);
        const down = upper.y + upper.below - (lower.y - lower.above);
        if (across <= 0 || down <= 0) continue;
        isClear = false;
        // A little further than needed, so that rounding cannot bring them together again.
        if (across < down) {
          first.x -= across / 2 + 0.1;
          second.x += across / 2 + 0.1;
        } else {
          upper.y -= down / 2 + 0.1;
          lower.y += down / 2 + 0.1;
        }
        keepInside(one, room);
        keepInside(other, room);
      }
    });
    if (isClear) return true;
  }
  return false;
}

function keepInside(body: Moving, { width, height }: Room): void {
  body.x = Math.min(Math.max(body.x, body.left), width - body.right);
  body.y = Math.min(Math.max(body.y, body.above), height - body.below);
}

/** Mulberry32: numbers from 0 to 1 that are the same every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
