/** What stands still in one county's row of the figure: names, guide lines, baselines, n, and "no data". */

import { categorySign } from '../lib/category-sign.ts';
import { Lines } from '../lib/Lines.tsx';
import { round } from '../lib/round.ts';
import type { ChartTheme } from '../lib/theme.ts';
import { Events } from './Events.tsx';
import { MARGIN, SIZE } from './layout.ts';
import type { PlacedCounty, PlacedPanel, PlacedWave } from './placed.ts';

interface Props {
  county: PlacedCounty;
  /** The figure's width. */
  right: number;
  theme: ChartTheme;
  hatchId: string;
}

export function County({ county, right, theme, hatchId }: Props) {
  return (
    <g>
      <line
        x1={MARGIN}
        x2={right - MARGIN}
        y1={round(county.top)}
        y2={round(county.top)}
        stroke={theme.ink}
        strokeWidth={0.75}
      />
      <Lines lines={county.name} fontSize={SIZE.county} fontWeight={700} />
      {county.levels.map(({ centre, lines }) => (
        <Lines key={centre} lines={lines} fontSize={SIZE.level} textAnchor="end" />
      ))}
      {county.panels.map((panel) => (
        <Panel key={panel.category} panel={panel} county={county} theme={theme} hatchId={hatchId} />
      ))}
    </g>
  );
}

function Panel({ panel, county, theme, hatchId }: { panel: PlacedPanel } & Omit<Props, 'right'>) {
  const colour = theme.category[panel.category];
  return (
    <g>
      <path d={categorySign(panel.category, panel.sign.x, panel.sign.y, 4.5)} fill={colour} />
      <Lines lines={[panel.label]} fontSize={SIZE.category} fontWeight={700} />
      <Events events={panel.events} theme={theme} />
      {panel.waves.map((wave) => (
        <g key={wave.id}>
          {wave.noData ? (
            <NoData wave={wave} theme={theme} hatchId={hatchId} />
          ) : (
            <Guides wave={wave} county={county} theme={theme} />
          )}
          <Lines lines={wave.name} fontSize={SIZE.wave} />
          <Lines lines={[wave.n]} fontSize={SIZE.wave} fill={theme.muted} />
        </g>
      ))}
    </g>
  );
}

function Guides({ wave, county, theme }: { wave: PlacedWave; county: PlacedCounty; theme: ChartTheme }) {
  return (
    <>
      {county.levels.map(({ centre }) => (
        <line
          key={centre}
          x1={round(wave.x)}
          x2={round(wave.x + wave.width)}
          y1={round(centre)}
          y2={round(centre)}
          stroke={theme.muted}
          strokeOpacity={0.55}
          strokeWidth={0.75}
          strokeDasharray="1 3"
        />
      ))}
      <line
        x1={round(wave.x)}
        x2={round(wave.x)}
        y1={round(wave.top)}
        y2={round(wave.bottom)}
        stroke={theme.muted}
        strokeWidth={1}
      />
    </>
  );
}

function NoData({ wave, theme, hatchId }: { wave: PlacedWave; theme: ChartTheme; hatchId: string }) {
  if (!wave.noData) return null;
  const { label, labelWidth, upright } = wave.noData;
  const { x, y } = { x: round(label.x), y: round(label.y) };
  return (
    <>
      <rect
        x={round(wave.x)}
        y={round(wave.top)}
        width={round(wave.width)}
        height={round(wave.bottom - wave.top)}
        fill={`url(#${hatchId})`}
      />
      <g transform={upright ? `rotate(-90 ${x} ${y})` : undefined}>
        <rect x={round(x - labelWidth / 2)} y={y - 9} width={round(labelWidth)} height={18} rx={2} fill={theme.paper} />
        <text x={x} y={round(y + SIZE.value * 0.36)} fontSize={SIZE.value} textAnchor="middle" fontStyle="italic">
          {label.text}
        </text>
      </g>
    </>
  );
}
