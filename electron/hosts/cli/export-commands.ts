/** `proact export …` and `proact figure …`: what leaves the study as a file. */
import { resolve } from 'node:path';
import { print } from './output.ts';
import { withSession } from './session.ts';
import { type Arguments, formatOf, language, only, parseArguments, UsageError } from './usage.ts';

const FIGURES = ['work-by-level-over-waves'];

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
      return drawFigure(args, [[formatOf(out, ['svg', 'png', 'csv']), out]]);
    }
    default:
      throw new UsageError('export takes excerpts, codebook, coverage, network or figure.');
  }
}

export async function figureCommand(argv: string[]): Promise<number> {
  const args = parseArguments(argv, ['params', 'svg', 'png', 'csv']);
  const outputs = ['svg', 'png', 'csv'].flatMap((format): [string, string][] => {
    const path = args.text(format);
    return path === undefined ? [] : [[format, path]];
  });
  return drawFigure(args, outputs);
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
async function drawFigure(args: Arguments, outputs: [format: string, path: string][]): Promise<number> {
  const figure = only(args, 'NAME');
  if (!FIGURES.includes(figure)) throw new UsageError(`There is no figure "${figure}". Known: ${FIGURES.join(', ')}`);
  const params = args.json('params') ?? {};
  return withSession(args, async ({ call }) => {
    if (outputs.length === 0) {
      process.stdout.write(
        `${JSON.stringify(await call('figure.workByLevel', params), null, args.flag('json') ? 0 : 2)}\n`,
      );
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
  const out = args.required('out');
  const by = args.text('by');
  const input = {
    rows: args.required('rows'),
    columns: args.required('columns'),
    ...(by === undefined ? {} : { by }),
    filter: args.json('query') ?? {},
    path: resolve(out),
    format: args.text('format') ?? formatOf(out, ['csv', 'xlsx']),
    ...language(args),
  };
  return withSession(args, async ({ call }) => {
    const result = await call('coverage.export', input);
    print(args, result, `${(result as { cells: number }).cells} cells written to ${out}`);
    return 0;
  });
}

async function exportNetwork(args: Arguments): Promise<number> {
  const out = args.required('out');
  const input = {
    filter: args.json('query') ?? {},
    projection: args.flag('projection'),
    path: resolve(out),
    format: args.text('format') ?? formatOf(out, ['svg', 'png', 'csv']),
    ...language(args),
  };
  return withSession(args, async ({ call }) => {
    const result = await call('network.export', input);
    print(args, result, `${(result as { ties: number }).ties} ties written to ${out}`);
    return 0;
  });
}
