/** `proact export …` and `proact figure …`: what leaves the study as a file. */
import { resolve } from 'node:path';
import { FIGURE_FORMATS } from '../../../schema/figures/define.ts';
import { FIGURES, type FigureName, isFigureName } from '../../../schema/figures/registry.ts';
import { print } from './output.ts';
import { withSession } from './session.ts';
import { type Arguments, formatOf, language, only, parseArguments, UsageError } from './usage.ts';

export async function exportCommand([kind, ...rest]: string[]): Promise<number> {
  switch (kind) {
    case 'excerpts':
      return exportExcerpts(parseArguments(rest, ['out', 'format', 'query', 'purpose', 'recipient', 'as-of']));
    case 'codebook':
      return exportCodebook(parseArguments(rest, ['out', 'format']));
    case 'coverage':
      return exportCoverage(parseArguments(rest, ['out', 'format', 'rows', 'columns', 'by', 'query']));
    case 'network':
      return exportNetwork(parseArguments(rest, ['out', 'format', 'query', 'projection!']));
    case 'figure': {
      const args = parseArguments(rest, ['out', 'params']);
      const out = args.required('out');
      return exportFigure(args, [[formatOf(out, FIGURE_FORMATS), out]]);
    }
    default:
      throw new UsageError('export takes excerpts, codebook, coverage, network or figure.');
  }
}

export async function figureCommand(argv: string[]): Promise<number> {
  const args = parseArguments(argv, ['params', ...FIGURE_FORMATS]);
  const outputs = FIGURE_FORMATS.flatMap((format): [string, string][] => {
    const path = args.text(format);
    return path === undefined ? [] : [[format, path]];
  });
  return exportFigure(args, outputs);
}

async function exportExcerpts(args: Arguments): Promise<number> {
  const out = args.required('out');
  const format = args.text('format') ?? formatOf(out, ['docx', 'csv']);
  const optional = { purpose: args.text('purpose'), recipient: args.text('recipient'), asOf: args.text('as-of') };
  return withSession(args, async ({ call }) => {
    const result = (await call('excerpt.export', {
      path: resolve(out),
      format,
      filter: args.json('query') ?? {},
      ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
      ...language(args),
    })) as { excerpts: number; excluded: { reason: { message: string }; count: number }[] };
    const excluded = result.excluded.map(({ reason, count }) => `${count} left out: ${reason.message}`);
    print(args, result, [`${result.excerpts} excerpts written to ${out}`, ...excluded].join('\n'));
    return 0;
  });
}

async function exportCodebook(args: Arguments): Promise<number> {
  const out = args.required('out');
  const format = args.text('format') ?? formatOf(out, ['docx', 'csv']);
  return withSession(args, async ({ call }) => {
    const result = await call('codebook.export', { path: resolve(out), format, ...language(args) });
    print(args, result, `${(result as { codes: number }).codes} codes written to ${out}`);
    return 0;
  });
}

/** Without an output file the figure's data are the result. */
async function exportFigure(args: Arguments, outputs: [format: string, path: string][]): Promise<number> {
  const figure = only(args, 'NAME');
  if (!isFigureName(figure)) {
    throw new UsageError(`There is no figure "${figure}". Known: ${Object.keys(FIGURES).join(', ')}`);
  }
  const params = args.json('params') ?? {};
  return withSession(args, async ({ call }) => {
    if (outputs.length === 0) {
      const { data } = (await call('figure.data', { figure, params })) as { data: unknown };
      process.stdout.write(`${JSON.stringify(data, null, args.flag('json') ? 0 : 2)}\n`);
      return 0;
    }
    const written: unknown[] = [];
    for (const [format, path] of outputs) {
      written.push(await call('figure.export', { figure, params, format, path: resolve(path), ...language(args) }));
    }
    print(args, { files: written }, outputs.map(([, path]) => `Written: ${path}`).join('\n'));
    return 0;
  });
}

async function exportCoverage(args: Arguments): Promise<number> {
  const by = args.text('by');
  const params = {
    rows: args.required('rows'),
    columns: args.required('columns'),
    ...(by === undefined ? {} : { by }),
    filter: args.json('query') ?? {},
  };
  return exportAs(args, 'coverage', params, 'cells');
}

async function exportNetwork(args: Arguments): Promise<number> {
  return exportAs(
    args,
    'arena-network',
    { filter: args.json('query') ?? {}, projection: args.flag('projection') },
    'ties',
  );
}

/** `marks`: what the figure's marks are called in the answer. */
async function exportAs(args: Arguments, figure: FigureName, params: object, marks: string): Promise<number> {
  const out = args.required('out');
  const format = args.text('format') ?? formatOf(out, FIGURES[figure].formats);
  return withSession(args, async ({ call }) => {
    const input = { figure, params, format, path: resolve(out), ...language(args) };
    const { path, marks: count } = (await call('figure.export', input)) as { path: string; marks: number };
    print(args, { path, [marks]: count }, `${count} ${marks} written to ${out}`);
    return 0;
  });
}
