/**
 * Where the nodes of a network stand in a panel: a force layout over the ties of all waves, so that a name stands at the
 * same place in each, then pushed apart until no name lies on another. Several beginnings are tried and the clearest
 * drawing is taken (legibility.ts). Seeds and steps are fixed and nodes come in the order of their names: the same study
 * always gives the same drawing.
 */
import { least } from 'd3-array';
import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { type Body, confusion, type Link, type Point } from './legibility.ts';

export interface Room {
  width: number;
  height: number;
}

const STEPS = 300;
const PUSHES = 200;
const SEED = 20_240_917;
/** Nodes times beginnings: what may be tried in a tenth of a second. */
const EFFORT = 240;
const TRIES = { least: 3, most: 16 };

type Moving = Body & Point;

/** Drawings by the forces alone, without names and room, each from another beginning: positions by id. */
export function sketch(ids: readonly string[], links: readonly Link[]): ReadonlyMap<string, Point>[] {
  const tries = Math.round(Math.min(Math.max(EFFORT / ids.length, TRIES.least), TRIES.most));
  return Array.from({ length: tries }, (_try, index) => {
    const random = seeded(SEED + index);
    const nodes = ids.map((id): SimulationNodeDatum & Point & { id: string } => ({
      id,
      x: 400 * random() - 200,
      y: 400 * random() - 200,
    }));
    forceSimulation(nodes)
      .randomSource(random)
      .force(
        'link',
        forceLink<(typeof nodes)[number], Link>(links.map((link) => ({ ...link })))
          .id(({ id }) => id)
          .distance(80),
      )
      .force('charge', forceManyBody().strength(-300))
      .force('x', forceX().strength(0.12))
      .force('y', forceY().strength(0.12))
      .stop()
      .tick(STEPS);
    return new Map(nodes.map(({ id, x, y }) => [id, { x, y }]));
  });
}

/**
 * The clearest of the drawings in a room from (0, 0), with no name on another; null when the room is too small for that.
 */
export function placeBodies(
  bodies: readonly Body[],
  links: readonly Link[],
  drawings: readonly ReadonlyMap<string, Point>[],
  room: Room,
): Map<string, Point> | null {
  const placed = drawings.flatMap((drawing) => {
    const moving = bodies.map((body): Moving => ({ ...body, ...(drawing.get(body.id) ?? { x: 0, y: 0 }) }));
    stretchOver(moving, room);
    return pushApart(moving, room) ? [new Map(moving.map(({ id, x, y }) => [id, { x, y }]))] : [];
  });
  return least(placed, (positions) => confusion(bodies, links, positions)) ?? null;
}

/** Stretches the drawing over the room. */
function stretchOver(bodies: readonly Moving[], { width, height }: Room): void {
  const stretch = (axis: 'x' | 'y', size: number) => {
    const values = bodies.map((body) => body[axis]);
    const first = Math.min(...values);
    const span = Math.max(...values) - first;
    for (const body of bodies) body[axis] = span === 0 ? size / 2 : ((body[axis] - first) / span) * size;
  };
  stretch('x', width);
  stretch('y', height);
  for (const body of bodies) keepInside(body, { width, height });
}

/** Moves overlapping pairs apart along the shorter way. True when nothing overlaps any more. */
function pushApart(bodies: readonly Moving[], room: Room): boolean {
  for (let push = 0; push < PUSHES; push += 1) {
    let isClear = true;
    for (const [index, one] of bodies.entries()) {
      for (let next = index + 1; next < bodies.length; next += 1) {
        if (separate(one, bodies[next] as Moving, room)) isClear = false;
      }
    }
    if (isClear) return true;
  }
  return false;
}

/** Whether the two had to be moved. */
function separate(one: Moving, other: Moving, room: Room): boolean {
  const [first, second] = one.x <= other.x ? [one, other] : [other, one];
  const across = first.x + first.right - (second.x - second.left);
  if (across <= 0) return false;
  const [upper, lower] = one.y <= other.y ? [one, other] : [other, one];
  const down = upper.y + upper.below - (lower.y - lower.above);
  if (down <= 0) return false;
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
  return true;
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
