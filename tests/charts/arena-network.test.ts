import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ArenaNetworkChart } from '../../charts/arena-network/Chart.tsx';
import { layoutArenaNetwork, SIGN, SIZE } from '../../charts/arena-network/layout.ts';
import { confusion } from '../../charts/arena-network/legibility.ts';
import type { PlacedNode } from '../../charts/arena-network/placed.ts';
import { ArenaNetworkTable } from '../../charts/arena-network/Table.tsx';
import { textWidth } from '../../charts/lib/text.ts';
import { windowTheme } from '../../charts/lib/theme.ts';
import { drawFigure } from '../../electron/hosts/figures.tsx';
import { rasterise } from '../../electron/hosts/rasterise.ts';
import { networkLabels } from '../../schema/figures/arena-network/labels.ts';
import type { ArenaNetwork } from '../../schema/figures/arena-network/model.ts';
import { EXAMPLES, exampleNetwork } from './example-networks.ts';
import { expectSnapshot } from './snapshot.ts';

const examples = Object.entries(EXAMPLES).map(([name, example]) => ({ name, network: exampleNetwork(example) }));
const threeWaves = exampleNetwork(EXAMPLES['network-three-waves'] as never);

describe('the same as in the repository', () => {
  test.each(examples)('$name', ({ name, network }) => {
    expectSnapshot(name, drawFigure('arena-network', network, name === 'network-long-names' ? 'nb' : 'en'));
  });

  test('however the ties are ordered', () => {
    const reversed: ArenaNetwork = { ...threeWaves, nodes: threeWaves.nodes.toReversed() };
    const places = (network: ArenaNetwork) =>
      layoutArenaNetwork(network, networkLabels(network, 'en'), 1040)
        .panels.flatMap(({ nodes }) => nodes.map(({ node, x, y }) => `${node.name} ${x} ${y}`))
        .sort();
    expect(places(reversed)).toEqual(places(threeWaves));
  });
});

/** Sign and name. */
function roomOf({ node, x, y, name }: PlacedNode) {
  const half = Math.max(SIGN, ...name.map(({ text }) => textWidth(text, SIZE.name, node.mode === 'arena') / 2));
  return { left: x - half, right: x + half, top: y - SIGN, bottom: (name.at(-1)?.y ?? y + SIGN) + 2 };
}

describe('layout', () => {
  const layouts = examples.flatMap(({ name, network }) =>
    [480, 1040, 1600].map((width) => ({
      name: `${name} in ${width} px`,
      network,
      layout: layoutArenaNetwork(network, networkLabels(network, 'nb'), width),
    })),
  );

  test.each(layouts)('no name lies on another name or sign, and none reaches out of its panel: $name', ({ layout }) => {
    for (const panel of layout.panels) {
      const rooms = panel.nodes.map(roomOf);
      for (const [index, one] of rooms.entries()) {
        expect(one.left).toBeGreaterThanOrEqual(panel.x - 0.01);
        expect(one.right).toBeLessThanOrEqual(panel.x + panel.width + 0.01);
        expect(one.bottom).toBeLessThanOrEqual(panel.y + panel.height + 0.01);
        for (const other of rooms.slice(index + 1)) {
          const apart =
            one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
          expect(apart).toBe(true);
        }
      }
      expect(panel.x + panel.width).toBeLessThanOrEqual(layout.width);
      expect(panel.y + panel.height).toBeLessThanOrEqual(layout.height);
    }
  });

  test.each(layouts)('every tie is placed once, in its wave: $name', ({ network, layout }) => {
    expect(layout.panels.flatMap(({ ties }) => ties)).toHaveLength(network.ties.length);
    for (const { id, ties } of layout.panels) expect(ties.every(({ tie }) => (tie.waveId ?? 'none') === id)).toBe(true);
  });

  const { panels } = layoutArenaNetwork(threeWaves, networkLabels(threeWaves, 'en'), 1040);

  test('a node stands at the same place in all waves, named where it has ties', () => {
    const places = panels.map(({ nodes, x, y }) => nodes.map((node) => `${node.node.id} ${node.x - x} ${node.y - y}`));
    expect(places[2]).toEqual(places[0]?.map((place) => expect.stringContaining(place.split(' ')[0] ?? '')));
    const offsets = (index: number) =>
      panels[index]?.nodes.map((node) => [Math.round(node.x - (panels[index]?.x ?? 0)), Math.round(node.y)]);
    expect(offsets(2)).toEqual(offsets(0));
    for (const node of panels.flatMap(({ nodes }) => nodes)) expect(node.name.length > 0).toBe(node.isTied);
  });

  test('a wave of which nothing is known is named so, and drawn without nodes', () => {
    expect(panels.map(({ noData, nodes }) => [noData?.label.text ?? null, nodes.length > 0])).toEqual([
      [null, true],
      ['no data', false],
      [null, true],
    ]);
  });

  test('two ties of one pair lie side by side', () => {
    const network = exampleNetwork({ waves: ['1'], meetings: ['observed 1: A: x, X', 'reported 1: A: x, X'] });
    const [observed, reported] = layoutArenaNetwork(network, networkLabels(network, 'en'), 800).panels[0]?.ties ?? [];
    expect(
      Math.hypot((observed?.from.x ?? 0) - (reported?.from.x ?? 0), (observed?.from.y ?? 0) - (reported?.from.y ?? 0)),
    ).toBeCloseTo(6);
  });
});

describe('drawing', () => {
  const svg = drawFigure('arena-network', threeWaves, 'en');

  test('stands alone, with solid and dashed lines explained, and becomes a picture', () => {
    expect(svg).not.toMatch(/var\(|href| class=| style=/);
    expect(svg).toContain('>reported</text>');
    expect(svg).toContain('Observed: present at a meeting of the arena.');
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(
      1 + threeWaves.ties.filter((tie) => tie.evidence === 'reported').length,
    );
    expect(Buffer.from(rasterise(svg)).subarray(1, 4).toString()).toBe('PNG');
  });
});

describe('in the window', () => {
  const labels = networkLabels(threeWaves, 'en');
  const html = renderToStaticMarkup(
    createElement(ArenaNetworkChart, {
      data: threeWaves,
      words: labels,
      width: 960,
      theme: windowTheme,
      onMark: () => {},
      selected: null,
    }),
  );

  test('every tie is a button that says what it is, and the figure is one tab stop', () => {
    expect(html.match(/role="button"/g)).toHaveLength(threeWaves.ties.length);
    expect(html.match(/tabindex="0"/gi)).toHaveLength(1);
    expect(html).toContain(
      'aria-label="Wave 1: Counsellor, NAV – Transition team, observed, 2 observed meetings; 2 documents"',
    );
  });

  test('the table holds the same ties, and no data in words', () => {
    const table = renderToStaticMarkup(createElement(ArenaNetworkTable, { data: threeWaves, words: labels }));
    expect(table.match(/<tr>/g)).toHaveLength(1 + threeWaves.ties.length + 1);
    expect(table).toContain('<td colSpan="5">no data</td>');
  });
});

describe('legibility', () => {
  const body = (id: string) => ({ id, left: 20, right: 20, above: 9, below: 25 });
  const at = (places: Record<string, [x: number, y: number]>) =>
    new Map(Object.entries(places).map(([id, [x, y]]) => [id, { x, y }]));

  test('a line through a node that is not its end is worst, crossing lines are worse than none', () => {
    const three = ['a', 'b', 'c'].map(body);
    const through = confusion(three, [{ source: 'a', target: 'b' }], at({ a: [0, 0], c: [100, 0], b: [200, 0] }));
    expect(confusion(three, [{ source: 'a', target: 'b' }], at({ a: [0, 0], c: [100, 90], b: [200, 0] }))).toBe(0);
    const four = ['a', 'b', 'c', 'd'].map(body);
    const links = [
      { source: 'a', target: 'b' },
      { source: 'c', target: 'd' },
    ];
    const crossed = confusion(four, links, at({ a: [0, 0], b: [200, 200], c: [200, 0], d: [0, 200] }));
    expect(crossed).toBeGreaterThan(0);
    expect(through).toBeGreaterThan(crossed);
    expect(confusion(four, links, at({ a: [0, 0], b: [200, 0], c: [0, 200], d: [200, 200] }))).toBe(0);
  });
});
