/** How the command line is used, and the error for using it otherwise. */
import { type ParseArgsConfig, parseArgs } from 'node:util';

export class UsageError extends Error {}

/** Exit status after Ctrl+C, as shells have it: 128 and the signal's number. */
export const INTERRUPTED = 130;

export function usage(): string {
  return `Usage: proact <command> …

  new FILE [--template institutional-work|empty] [--name NAME]
  import documents PATH… --project FILE [--attributes CSV] [--dry-run]
  import attributes CSV --project FILE [--dry-run]
  import codings CSV --project FILE --coder NAME [--dry-run]
  import consents CSV --project FILE [--dry-run]
  export excerpts --project FILE --out FILE [--format docx|csv] [--query JSON]
                  [--purpose P] [--recipient R] [--as-of DATE]
  export codebook --project FILE --out FILE [--format docx|csv]
  export figure NAME --project FILE --out FILE [--params JSON]
  figure NAME --project FILE [--params JSON] [--svg FILE] [--png FILE] [--csv FILE]
  call PROCEDURE --project FILE [--input JSON|@FILE]
  call --list
  check --project FILE

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

export function parseJson(value: string, source: string): unknown {
  try {
    return JSON.parse(value);
  } catch (error) {
    throw new UsageError(`${source} is not JSON: ${(error as Error).message}`);
  }
}
