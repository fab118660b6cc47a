/** figure.*: every figure of the registry, asked, quoted and exported alike. How one is drawn is the host's. */
import { stringify } from 'csv-stringify/sync';
import type { Output } from '../../../../schema/contract.ts';
import {
  type DrawnFigure,
  definitionOf,
  type FigureData,
  type FigureKey,
  type FigureName,
  type FigureParams,
  type QuotedFigure,
} from '../../../../schema/figures/registry.ts';
import type { ActId } from '../../../../schema/model/ids.ts';
import type { Language } from '../../../../words/languages.ts';
import type { Implementation, QueryContext, ReadDb } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import { listExcerptsOfActs } from '../../excerpts/queries.ts';
import { arenaNetworkSource } from '../arena-network/source.ts';
import { coverageSource } from '../coverage/source.ts';
import { workByLevelSource } from '../work-by-level/source.ts';
import type { FigureSource } from './source.ts';

export interface FigureDeps {
  /** SVG text that stands alone. */
  drawFigure<Name extends DrawnFigure>(figure: Name, data: FigureData<Name>, language: Language): Promise<string>;
  /** PNG. */
  rasterise(svg: string): Promise<Uint8Array>;
}

const SOURCES: { [Name in FigureName]: FigureSource<Name> } = {
  'work-by-level-over-waves': workByLevelSource,
  'arena-network': arenaNetworkSource,
  coverage: coverageSource,
};

export const figureProcedures = ({
  drawFigure,
  rasterise,
}: FigureDeps): Implementation<'figure.data' | 'figure.quotes' | 'figure.export'> => ({
  'figure.data': (context, { figure, params }) =>
    ({ figure, data: read(context, figure, params) }) as Output<'figure.data'>,

  'figure.quotes': (context, { figure, params, mark }) =>
    listExcerptsOfActs(context.db, actsBehind(context, figure, params, mark), 'en'),

  'figure.export': async (context, { figure, params, format, path, language }) => {
    const label = context.files.basename(path);
    await context.step(0, 2, label);
    const data = read(context, figure, params);
    await context.step(1, 2, label);
    await context.files.writeAtomically(path, await content());
    await context.step(2, 2, label);
    return { path, marks: definitionOf(figure).marks(data).length };

    async function content(): Promise<string | Uint8Array> {
      if (format === 'csv') return csvOf(context.db, figure, params, data);
      if (format === 'xlsx') return await workbookOf<FigureName>(figure, params, data, language);
      // The contract offers both for drawn figures only.
      const svg = await drawFigure(figure as DrawnFigure, data as FigureData<DrawnFigure>, language);
      return format === 'png' ? await rasterise(svg) : svg;
    }
  },
});

function read<Name extends FigureName>(
  context: QueryContext,
  figure: Name,
  params: FigureParams<Name>,
): FigureData<Name> {
  return SOURCES[figure].read(context, params);
}

function actsBehind<Name extends QuotedFigure>(
  context: QueryContext,
  figure: Name,
  params: FigureParams<Name>,
  mark: FigureKey<Name>,
): ActId[] {
  return SOURCES[figure].actsBehind?.(context, params, mark) ?? [];
}

async function workbookOf<Name extends FigureName>(
  figure: Name,
  params: FigureParams<Name>,
  data: FigureData<Name>,
  language: Language,
): Promise<Uint8Array> {
  const { workbook } = SOURCES[figure];
  if (workbook === null) throw new Error(`${figure} has no workbook`);
  return workbook(data, params, language);
}

/** RFC 4180 quoting, UTF-8, lines end in LF. */
function csvOf<Name extends FigureName>(
  db: ReadDb,
  figure: Name,
  params: FigureParams<Name>,
  data: FigureData<Name>,
): string {
  let titles: Map<string, string> | null = null;
  const titleOf = (id: string): string => {
    titles ??= new Map(
      db.all<{ id: string; title: string }>(sql`SELECT id, title FROM documents`).map((row) => [row.id, row.title]),
    );
    return titles.get(id) ?? '';
  };
  return stringify(definitionOf(figure).rows(data, params, titleOf), { record_delimiter: 'unix' });
}
