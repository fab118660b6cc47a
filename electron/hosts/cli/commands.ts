/** The command line's commands, each a thin reading of its arguments around one or a few procedures. */
import { readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { z } from 'zod';
import { contract } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import type { DocumentImport, RowImport } from '../../../schema/model/imports.ts';
import type { CheckReport } from '../../../schema/model/project.ts';
import { createStudyFile } from '../compose.ts';
import { describeCheck, describeDocuments, describeRows, print } from './output.ts';
import { openSession, type Session } from './session.ts';
import { type Arguments, INTERRUPTED, parseArguments, parseJson, UsageError } from './usage.ts';

export type Command = (argv: string[]) => Promise<number>;

const FIGURES = ['work-by-level-over-waves'];

export const commands: Record<string, Command> = {
  async new(argv) {
    const args = parseArguments(argv, ['template', 'name']);
    const file = only(args, 'FILE');
    const path = resolve(file);
    const name = args.text('name') ?? basename(file).replace(/\.proact$/i, '');
    createStudyFile(path, { name, template: args.text('template') ?? 'institutional-work' });
    print(args, { file: path, name }, `Created ${file}`);
    return 0;
  },

  async call(argv) {
    const args = parseArguments(argv, ['input', 'list!']);
    if (args.flag('list')) {
      process.stdout.write(`${JSON.stringify(listProcedures(), null, 2)}\n`);
      return 0;
    }
    const procedure = only(args, 'PROCEDURE');
    return withSession(args, async ({ call }) => {
      const value = await call(procedure, await inputOf(args));
      process.stdout.write(`${JSON.stringify(value, null, args.flag('json') ? 0 : 2)}\n`);
      return 0;
    });
  },

  async import(argv) {
    const [kind, ...rest] = argv;
    const args = parseArguments(rest, ['attributes', 'coder', 'dry-run!']);
    const dryRun = args.flag('dry-run');
    if (kind === 'documents') {
      if (args.positionals.length === 0) throw new UsageError('Name the files or folders to import.');
      const attributes = args.text('attributes');
      return withSession(args, async ({ call }) => {
        const report = (await call('import.documents', {
          paths: args.positionals.map((path) => resolve(path)),
          ...(attributes === undefined ? {} : { attributes: resolve(attributes) }),
          dryRun,
        })) as DocumentImport;
        print(args, report, describeDocuments(report));
        return report.cancelled ? INTERRUPTED : nothingDone(report.done + report.skipped, report.refused);
      });
    }
    if (kind === 'attributes' || kind === 'codings' || kind === 'consents') {
      const path = resolve(only(args, 'CSV'));
      const coder = kind === 'codings' ? { coder: args.required('coder') } : {};
      return withSession(args, async ({ call }) => {
        const report = (await call(`import.${kind}`, { path, ...coder, dryRun })) as RowImport;
        print(args, report, describeRows(report));
        return nothingDone(report.applied + report.skipped, report.refused);
      });
    }
    throw new UsageError('import takes documents, attributes, codings or consents.');
  },

  async export(argv) {
    const [kind, ...rest] = argv;
    if (kind === 'excerpts')
      return exportExcerpts(parseArguments(rest, ['out', 'format', 'query', 'purpose', 'recipient', 'as-of']));
    if (kind === 'codebook') return exportCodebook(parseArguments(rest, ['out', 'format']));
    if (kind === 'figure') {
      const args = parseArguments(rest, ['out', 'params']);
      const out = args.required('out');
      return drawFigure(args, [[formatOf(out, ['svg', 'png', 'csv']), out]]);
    }
    throw new UsageError('export takes excerpts, codebook or figure.');
  },

  async figure(argv) {
    const args = parseArguments(argv, ['params', 'svg', 'png', 'csv']);
    const outputs = ['svg', 'png', 'csv'].flatMap((format): [string, string][] => {
      const path = args.text(format);
      return path === undefined ? [] : [[format, path]];
    });
    return drawFigure(args, outputs);
  },

  async check(argv) {
    const args = parseArguments(argv, []);
    return withSession(args, async ({ call }) => {
      const report = (await call('project.check', {})) as CheckReport;
      print(args, report, describeCheck(report));
      return report.ok ? 0 : 1;
    });
  },
};

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

async function withSession(args: Arguments, work: (session: Session) => Promise<number>): Promise<number> {
  const session = openSession(resolve(args.required('project')));
  try {
    return await work(session);
  } finally {
    session.close();
  }
}

async function inputOf(args: Arguments): Promise<unknown> {
  const input = args.text('input');
  if (input === undefined) return {};
  if (!input.startsWith('@')) return parseJson(input, '--input');
  const text = await readFile(input.slice(1), 'utf8').catch(() => {
    throw new AppError('NotFound', 'file.notFound', { file: input.slice(1) });
  });
  return parseJson(text, input);
}

function listProcedures(): unknown {
  return Object.entries(contract).map(([procedure, { kind, input, output }]) => ({
    procedure,
    kind,
    input: z.toJSONSchema(input as z.ZodType, { io: 'input' }),
    output: z.toJSONSchema(output as z.ZodType, { io: 'output' }),
  }));
}

function only(args: Arguments, what: string): string {
  const [first, ...more] = args.positionals;
  if (first === undefined || more.length > 0) throw new UsageError(`Give exactly one ${what}.`);
  return first;
}

function formatOf(path: string, known: string[]): string {
  const format = extname(path).slice(1).toLowerCase();
  if (!known.includes(format)) throw new UsageError(`The file's ending must be one of: ${known.join(', ')}.`);
  return format;
}

function language(args: Arguments): { language?: string } {
  const chosen = args.text('language');
  return chosen === undefined ? {} : { language: chosen };
}

/** Refused as a whole when not one file or row went through. */
function nothingDone(done: number, refused: number): number {
  return done === 0 && refused > 0 ? 1 : 0;
}
