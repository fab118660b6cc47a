/**
 * Where everything stands in the figure "who meets whom where": a panel for each wave, side by side as far as there is
 * room, every node at the same place in all of them, its name below its sign. Pure: network and texts in, pixels (at 96
 * per inch) and strings out.
 */
import { max, sum } from 'd3-array';
import type { NetworkLabels } from '../../schema/figures/arena-network/labels.ts';
import {
  type ArenaNetwork,
  type NetworkNode,
  type NetworkTie,
  tieId,
} from '../../schema/figures/arena-network/model.ts';
import { bottomOf, linesHeight, stackLines, textWidth, wrapText } from '../lib/text.ts';
import type { Body, Link, Point } from './legibility.ts';
import type { ArenaNetworkLayout, PlacedKey, PlacedPanel, PlacedTie } from './placed.ts';
import { placeBodies, type Room, sketch } from './positions.ts';

/** Font sizes. */
export const SIZE = { title: 16, unit: 12, wave: 13, name: 10.5, key: 11, caption: 11 };
/** Half a sign's width. */
export const SIGN = 5;
export const MARGIN = 16;
const GAP = 24;
/** Lines of a name are about so wide; a single word may be wider before it is cut. */
const NAME_WIDTH = { actor: 104, arena: 140, most: 150 };
const NAME_GAP = 3;
const AROUND_NAME = 4;
const LEAST_PANEL = 300;
const MOST_PANEL = 900;
/** Between the wave's name and its drawing. */
const HEAD_GAP = 10;
const LEAST_WIDTH = 480;
const MOST_TEXT = 760;
const KEY_LINE = 26;

/** `given` is the room there is; the figure grows beyond it rather than let names lie on each other. */
export function layoutArenaNetwork(network: ArenaNetwork, labels: NetworkLabels, given: number): ArenaNetworkLayout {
  const grid = network.nodes.length === 0 ? null : makeGrid(network, labels, Math.max(given, LEAST_WIDTH));
  const width = grid?.width ?? Math.max(given, LEAST_WIDTH);
  const textRoom = Math.min(width - 2 * MARGIN, MOST_TEXT);
  const paragraph = (text: string, y: number, size: number, bold = false) =>
    stackLines(wrapText(text, textRoom, size, bold), MARGIN, y + size, size);
  const title = paragraph(labels.title, MARGIN, SIZE.title, true);
  const unit = paragraph(labels.unit, bottomOf(title, SIZE.title) + 2, SIZE.unit);
  let y = bottomOf(unit, SIZE.unit) + 12;
  if (!grid) {
    const nothing = paragraph(labels.nothing, y + 8, SIZE.unit);
    const height = Math.ceil(bottomOf(nothing, SIZE.unit) + MARGIN);
    return { width, height, title, unit, keys: [], panels: [], caption: [], nothing };
  }
  const keys = placeKeys(network, labels, y);
  y += keys.length > 0 ? 24 : 0;
  const panels = network.waves.map(({ id, name }, index) => {
    const x = MARGIN + (index % grid.columns) * (grid.room.width + GAP);
    const top = y + Math.floor(index / grid.columns) * (grid.head + grid.room.height + GAP);
    const ties = network.ties.filter(({ waveId }) => waveId === id);
    return placePanel(
      { id: id ?? 'none', name: labels.wave(name), row: index, x, y: top, ties },
      network,
      labels,
      grid,
    );
  });
  y = (max(panels, (panel) => panel.y + panel.height) ?? y) + 16;
  const caption = paragraph(labels.caption.join(' '), y, SIZE.caption);
  const height = Math.ceil(bottomOf(caption, SIZE.caption) + MARGIN);
  return { width, height, title, unit, keys, panels, caption, nothing: [] };
}

interface Grid {
  width: number;
  columns: number;
  /** Of each panel's drawing. */
  room: Room;
  /** Room for the wave's name above it. */
  head: number;
  positions: ReadonlyMap<string, Point>;
  names: ReadonlyMap<string, string[]>;
}

/** Panels get as wide as fits beside each other, and higher until all names have their room. */
function makeGrid(network: ArenaNetwork, labels: NetworkLabels, given: number): Grid {
  const names = new Map(network.nodes.map((node) => [node.id, wrapName(node)]));
  const nodes = network.nodes.toSorted(
    (a, b) => compare(a.mode, b.mode) || compare(a.name, b.name) || compare(a.id, b.id),
  );
  const bodies = nodes.map((node) => bodyOf(node, names.get(node.id) ?? []));
  const links = linksOf(network, new Set(nodes.map(({ id }) => id)));
  const drawings = sketchOf(network, bodies, links);
  const area = sum(bodies, ({ left, right, above, below }) => (left + right) * (above + below));
  const least = Math.max(LEAST_PANEL, Math.sqrt(1.5 * area));
  const across = given - 2 * MARGIN;
  const columns = Math.max(1, Math.min(network.waves.length, Math.floor((across + GAP) / (least + GAP))));
  const wide = Math.min((across - (columns - 1) * GAP) / columns, Math.max(MOST_PANEL, least));
  const room = { width: Math.max(wide, LEAST_PANEL), height: Math.max(Math.min(least, 0.8 * wide), 240) };
  const waveLines = network.waves.map(({ name }) => wrapText(labels.wave(name), room.width, SIZE.wave, true).length);
  const head = linesHeight(max(waveLines) ?? 1, SIZE.wave) + HEAD_GAP;
  for (;;) {
    const positions = placeBodies(bodies, links, drawings, room);
    const width = Math.max(given, 2 * MARGIN + columns * (room.width + GAP) - GAP);
    if (positions) return { width, columns, room, head, positions, names };
    room.height = Math.ceil(1.15 * room.height);
  }
}

/** Forces do not know of the room: a window that is drawn wider does not pay for them again. */
const sketches = new WeakMap<ArenaNetwork, ReturnType<typeof sketch>>();

function sketchOf(network: ArenaNetwork, bodies: readonly Body[], links: readonly Link[]): ReturnType<typeof sketch> {
  const known = sketches.get(network);
  if (known) return known;
  const made = sketch(
    bodies.map(({ id }) => id),
    links,
  );
  sketches.set(network, made);
  return made;
}

function wrapName({ name, mode }: NetworkNode): string[] {
  const widest = max(name.split(/\s+/), (word) => nameWidth(word, mode)) ?? 0;
  const width = Math.min(Math.max(widest, NAME_WIDTH[mode]), NAME_WIDTH.most);
  return wrapText(name, width, SIZE.name, mode === 'arena');
}

/** Arenas' names are bold. */
export function nameWidth(text: string, mode: NetworkNode['mode']): number {
  return textWidth(text, SIZE.name, mode === 'arena');
}

function bodyOf({ id, mode }: NetworkNode, lines: readonly string[]): Body {
  const half = Math.max(SIGN, (max(lines, (line) => nameWidth(line, mode)) ?? 0) / 2) + AROUND_NAME;
  const below = SIGN + NAME_GAP + linesHeight(lines.length, SIZE.name) + AROUND_NAME;
  return { id, left: half, right: half, above: SIGN + AROUND_NAME, below };
}

/** Each pair once, over all waves. */
function linksOf({ ties }: ArenaNetwork, ids: ReadonlySet<string>): Link[] {
  const pairs = new Map(
    ties
      .filter(({ from, to }) => ids.has(from) && ids.has(to))
      .map(({ from, to }) => [`${from} ${to}`, { source: from, target: to }]),
  );
  return [...pairs.entries()].sort(([a], [b]) => compare(a, b)).map(([, pair]) => pair);
}

interface Wave {
  id: string;
  name: string;
  row: number;
  x: number;
  y: number;
  ties: readonly NetworkTie[];
}

function placePanel(wave: Wave, network: ArenaNetwork, labels: NetworkLabels, grid: Grid): PlacedPanel {
  const { room, head, positions, names } = grid;
  const top = wave.y + head;
  const at = (id: string): Point => {
    const point = positions.get(id) ?? { x: 0, y: 0 };
    return { x: wave.x + point.x, y: top + point.y };
  };
  const tied = new Set(wave.ties.flatMap(({ from, to }) => [from, to]));
  const tiedAnywhere = new Set(network.ties.flatMap(({ from, to }) => [from, to]));
  const isEmpty = wave.ties.length === 0;
  const panel = {
    id: wave.id,
    x: wave.x,
    y: wave.y,
    width: room.width,
    height: head + room.height,
    name: stackLines(wrapText(wave.name, room.width, SIZE.wave, true), wave.x, wave.y + 17, SIZE.wave),
  };
  if (isEmpty) {
    const label = { x: wave.x + room.width / 2, y: top + room.height / 2, text: labels.noData };
    return { ...panel, nodes: [], ties: [], noData: { label, labelWidth: textWidth(labels.noData, SIZE.unit) + 12 } };
  }
  const nodes = network.nodes.map((node) => {
    const { x, y } = at(node.id);
    const isNamed = tied.has(node.id) || !tiedAnywhere.has(node.id);
    const lines = isNamed ? (names.get(node.id) ?? []) : [];
    const name = stackLines(lines, x, y + SIGN + NAME_GAP + SIZE.name, SIZE.name);
    return { node, x, y, isTied: tied.has(node.id), name };
  });
  return { ...panel, nodes, ties: placeTies(wave, labels, at), noData: null };
}

function placeTies({ row, ties }: Wave, labels: NetworkLabels, at: (id: string) => Point): PlacedTie[] {
  return ties.map((tie, column) => {
    const both = ties.filter(({ from, to }) => from === tie.from && to === tie.to).length > 1;
    const side = both ? (tie.evidence === 'observed' ? 1 : -1) : 0;
    const [from, to] = aside(at(tie.from), at(tie.to), 3 * side);
    return {
      ...{ tie, row, column, from, to },
      id: tieId(tie),
      width: Math.min(1.25 + 1.5 * Math.sqrt(tie.weight - 1), 8),
      description: labels.mark(tie),
    };
  });
}

/** The line beside the one between two points, so that two ties of one pair are both seen. */
function aside(from: Point, to: Point, by: number): [Point, Point] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const dx = (-(to.y - from.y) / length) * by;
  const dy = ((to.x - from.x) / length) * by;
  return [
    { x: from.x + dx, y: from.y + dy },
    { x: to.x + dx, y: to.y + dy },
  ];
}

/** Only signs that occur are explained. */
function placeKeys({ nodes, ties }: ArenaNetwork, labels: NetworkLabels, y: number): PlacedKey[] {
  const texts: { sign: PlacedKey['sign']; text: string; occurs: boolean }[] = [
    { sign: 'actor', text: labels.actor, occurs: nodes.some(({ mode }) => mode === 'actor') },
    { sign: 'arena', text: labels.arena, occurs: nodes.some(({ mode }) => mode === 'arena') },
    { sign: 'observed', text: labels.evidence('observed'), occurs: ties.some((tie) => tie.evidence === 'observed') },
    { sign: 'reported', text: labels.evidence('reported'), occurs: ties.some((tie) => tie.evidence === 'reported') },
  ];
  let x = MARGIN;
  return texts
    .filter(({ occurs }) => occurs)
    .map(({ sign, text }) => {
      const signWidth = sign === 'actor' || sign === 'arena' ? 2 * SIGN : KEY_LINE;
      const placed: PlacedKey = { sign, x, y: y + 6, text: { x: x + signWidth + 6, y: y + 10, text } };
      x += signWidth + 6 + textWidth(text, SIZE.key) + 18;
      return placed;
    });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
