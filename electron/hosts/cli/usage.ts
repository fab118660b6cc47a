/** How the command line is used, and the error for using it otherwise. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { AppError } from '../../../schema/errors.ts';

export class UsageError extends Error {}

/** Exit status after Ctrl+C, as shells have it: 128 and the signal's number. */
export const INTERRUPTED = 130;

export function usage(): string {
  return `Usage: proact <command> …

  new FILE [--template institutional-work|empty] [--name NAME]
  import documents PATH… --project FILE [--attributes CSV] [--dry-run]
                   [--turn-rules JSON|@FILE] [--speakers JSON|@FILE]
  import design TABLE CSV --project FILE [--mapping JSON|@FILE] [--dry-run]
  import attributes CSV --project FILE [--dry-run]
  import codings CSV --project FILE --coder NAME [--dry-run]
  import consents CSV --project FILE [--dry-run]
  export excerpts --project FILE --out FILE [--format docx|csv] [--query JSON]
                  [--purpose P] [--recipient R] [--as-of DATE]
  export codebook --project FILE --out FILE [--format docx|csv]
  export coverage --rows R --columns C --project FILE --out FILE [--by B]
                  [--format csv|xlsx] [--query JSON]
  export network --project FILE --out FILE [--format svg|png|csv] [--projection] [--query JSON]
  export figure NAME --project FILE --out FILE [--params JSON]
  figure NAME --project FILE [--params JSON] [--svg FILE] [--png FILE] [--csv FILE] [--xlsx FILE]
  call PROCEDURE --project FILE [--input JSON|@FILE]
  call --list
  check --project FILE

Paths: files of docx, odt, rtf, html, txt, md, pdf, vtt, srt, csv, xlsx, folders and zip archives of these.
Rows: county, municipality, school, site, role, participant, organisation. Columns: wave, phase.
Figures: work-by-level-over-waves
Common: --json prints one JSON value; --language en|nb for exports and figures.
Exit status: 0 done, 1 refused (nothing was changed), 2 wrong usage,
130 stopped with Ctrl+C (what was finished before is kept).
`;
}

type Options = NonNullable<ParseArgsConfig['options']>;

export interface Arguments {
  positionals: string[];
  text(name: string): string | undefined;
  /** Throws UsageError when the option is missing. */
  required(name: string): string;
  flag(name: string): boolean;
  /** The option's value read as JSON. Throws UsageError when it is not. */
  json(name: string): unknown;
}

/** `options` are text options unless marked "!", then they are flags. --json, --project and --language are always known. */
export function parseArguments(argv: string[], options: string[]): Arguments {
  const known: Options = {};
  for (const option of ['project', 'language', 'json!', ...options]) {
    const flag = option.endsWith('!');
    known[flag ? option.slice(0, -1) : option] = { type: flag ? 'boolean' : 'string' };
  }
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: argv, options: known, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const text = (name: string) => parsed.values[name] as string | undefined;
  return {
    positionals: parsed.positionals,
    text,
    required(name) {
      const value = text(name);
      if (value === undefined) throw new UsageError(`--${name} is missing.`);
      return value;
    },
    flag: (name) => parsed.values[name] === true,
    json(name) {
      const value = text(name);
      return value === undefined ? undefined : parseJson(value, `--${name}`);
    },
  };
}

function parseJson(value: string, source: string): unknown {
  try {
    return JSON.parse(value);
  } catch (error) {
    throw new UsageError(`${source} is not JSON: ${(error as Error).message}`);
  }
}

/** The option's value read as JSON, or the file's after "@"; undefined without the option. */
export async function jsonOrFile(args: Arguments, name: string): Promise<unknown> {
  const value = args.text(name);
  if (!value?.startsWith('@')) return args.json(name);
  const file = value.slice(1);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new AppError('NotFound', 'file.notFound', { file });
  });
  return parseJson(text, value);
}

/** Throws UsageError unless there is exactly one argument that is no option. */
export function only(args: Arguments, what: string): string {
  const [first, ...more] = args.positionals;
  if (first === undefined || more.length > 0) throw new UsageError(`Give exactly one ${what}.`);
  return first;
}

/** Of a file to be written, by its ending. Throws UsageError for another than the known ones. */
export function formatOf(path: string, known: readonly string[]): string {
  const format = extname(path).slice(1).toLowerCase();
  if (!known.includes(format)) throw new UsageError(`The file's ending must be one of: ${known.join(', ')}.`);
  return format;
}

export function language(args: Arguments): { language?: string } {
  const chosen = args.text('language');
  return chosen === undefined ? {} : { language: chosen };
}
