/**
 * Draws "who meets whom where". The window and the command line draw with this same component: colours come with the
 * theme, words with the labels, places from the layout.
 */
import { useMemo } from 'react';
import type { DrawingProps } from '../drawing.ts';
import { Figure } from '../lib/Figure.tsx';
import { Lines } from '../lib/Lines.tsx';
import { MarkButton } from '../lib/MarkButton.tsx';
import { round } from '../lib/round.ts';
import type { ChartTheme } from '../lib/theme.ts';
import { useRovingFocus } from '../lib/use-roving-focus.ts';
import { layoutArenaNetwork, nameWidth, SIGN, SIZE } from './layout.ts';
import type { PlacedKey, PlacedPanel, PlacedTie } from './placed.ts';

/** Dots and gaps of a reported tie. */
const DASHES = '5 4';
/** Wide enough to be hit. */
const HIT_WIDTH = 14;

export function ArenaNetworkChart({ data, words, width, theme, onMark, selected }: DrawingProps<'arena-network'>) {
  const layout = useMemo(() => layoutArenaNetwork(data, words, width), [data, words, width]);
  const focus = useRovingFocus(useMemo(() => layout.panels.flatMap(({ ties }) => ties), [layout]));

  const drawTie = (placed: PlacedTie) => {
    const isSelected = placed.id === selected;
    const line = <TieLine placed={placed} theme={theme} isSelected={isSelected} />;
    if (!onMark) return <g key={placed.id}>{line}</g>;
    const open = () => onMark(placed.tie);
    return (
      <MarkButton key={placed.id} placed={placed} focus={focus} isSelected={isSelected} onOpen={open}>
        <line data-hit {...ends(placed)} stroke="transparent" strokeWidth={HIT_WIDTH} strokeLinecap="round" />
        {line}
      </MarkButton>
    );
  };
  return (
    <Figure labels={words} layout={layout} size={SIZE} theme={theme} isInteractive={onMark !== undefined}>
      {(hatchId) => (
        <>
          {layout.keys.map((key) => (
            <Key key={key.sign} placed={key} theme={theme} />
          ))}
          {layout.panels.map((panel) => (
            <g key={panel.id}>
              <line
                x1={round(panel.x)}
                x2={round(panel.x + panel.width)}
                y1={round(panel.y)}
                y2={round(panel.y)}
                stroke={theme.ink}
                strokeWidth={0.75}
              />
              <Lines lines={panel.name} fontSize={SIZE.wave} fontWeight={700} />
              <NoData panel={panel} theme={theme} hatchId={hatchId} />
              {panel.ties.map(drawTie)}
              <Nodes panel={panel} theme={theme} />
            </g>
          ))}
        </>
      )}
    </Figure>
  );
}

function ends({ from, to }: PlacedTie) {
  return { x1: round(from.x), y1: round(from.y), x2: round(to.x), y2: round(to.y) };
}

function TieLine({ placed, theme, isSelected }: { placed: PlacedTie; theme: ChartTheme; isSelected: boolean }) {
  const isReported = placed.tie.evidence === 'reported';
  return (
    <>
      {isSelected && (
        <line {...ends(placed)} stroke={theme.accent} strokeOpacity={0.35} strokeWidth={round(placed.width + 8)} />
      )}
      <line
        {...ends(placed)}
        stroke={theme.muted}
        strokeWidth={round(placed.width)}
        strokeDasharray={isReported ? DASHES : undefined}
      />
    </>
  );
}

/** Names stand on paper, so that a line behind them does not strike them out. */
function Nodes({ panel, theme }: { panel: PlacedPanel; theme: ChartTheme }) {
  return (
    <g pointerEvents="none">
      {panel.nodes.flatMap(({ node, name }) =>
        name.map(({ x, y, text }) => {
          const width = nameWidth(text, node.mode) + 2;
          return (
            <rect
              key={`${node.id} ${y}`}
              x={round(x - width / 2)}
              y={round(y - SIZE.name)}
              width={round(width)}
              height={round(1.3 * SIZE.name)}
              fill={theme.paper}
              fillOpacity={0.85}
            />
          );
        }),
      )}
      {panel.nodes.map(({ node, x, y, isTied, name }) => (
        <g key={node.id}>
          <Sign mode={node.mode} x={x} y={y} isFilled={isTied} theme={theme} />
          <Lines lines={name} fontSize={SIZE.name} fontWeight={node.mode === 'arena' ? 700 : 400} textAnchor="middle" />
        </g>
      ))}
    </g>
  );
}

interface SignProps {
  mode: 'actor' | 'arena';
  x: number;
  y: number;
  isFilled: boolean;
  theme: ChartTheme;
}

function Sign({ mode, x, y, isFilled, theme }: SignProps) {
  const colour = isFilled ? (mode === 'arena' ? theme.accent : theme.ink) : theme.hatch;
  const look = { fill: isFilled ? colour : theme.paper, stroke: isFilled ? theme.paper : colour, strokeWidth: 1.25 };
  if (mode === 'actor') return <circle cx={round(x)} cy={round(y)} r={SIGN} {...look} />;
  return <rect x={round(x - SIGN)} y={round(y - SIGN)} width={2 * SIGN} height={2 * SIGN} {...look} />;
}

function NoData({ panel, theme, hatchId }: { panel: PlacedPanel; theme: ChartTheme; hatchId: string }) {
  if (!panel.noData) return null;
  const { label, labelWidth } = panel.noData;
  const top = (panel.name.at(-1)?.y ?? panel.y) + 9;
  return (
    <>
      <rect
        x={round(panel.x)}
        y={round(top)}
        width={round(panel.width)}
        height={round(panel.y + panel.height - top)}
        fill={`url(#${hatchId})`}
      />
      <rect
        x={round(label.x - labelWidth / 2)}
        y={round(label.y - 10)}
        width={round(labelWidth)}
        height={20}
        rx={2}
        fill={theme.paper}
      />
      <text x={round(label.x)} y={round(label.y + 4)} fontSize={SIZE.unit} textAnchor="middle" fontStyle="italic">
        {label.text}
      </text>
    </>
  );
}

function Key({ placed: { sign, x, y, text }, theme }: { placed: PlacedKey; theme: ChartTheme }) {
  return (
    <g>
      {sign === 'actor' || sign === 'arena' ? (
        <Sign mode={sign} x={x + SIGN} y={y} isFilled theme={theme} />
      ) : (
        <line
          x1={round(x)}
          x2={round(text.x - 6)}
          y1={round(y)}
          y2={round(y)}
          stroke={theme.muted}
          strokeWidth={1.75}
          strokeDasharray={sign === 'reported' ? DASHES : undefined}
        />
      )}
      <Lines lines={[text]} fontSize={SIZE.key} />
    </g>
  );
}
