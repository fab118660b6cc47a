/** `proact import …`: material, and the tables that say something about it. */
import { resolve } from 'node:path';
import { DESIGN_TABLES } from '../../../schema/model/design.ts';
import type { DocumentImport, RowImport } from '../../../schema/model/imports.ts';
import { describeDocuments, describeRows, print } from './output.ts';
import { withSession } from './session.ts';
import { type Arguments, INTERRUPTED, jsonOrFile, only, parseArguments, UsageError } from './usage.ts';

const ROW_IMPORTS = ['attributes', 'codings', 'consents'];

export async function importCommand([kind = '', ...rest]: string[]): Promise<number> {
  if (kind === 'documents') {
    return importDocuments(parseArguments(rest, ['attributes', 'turn-rules', 'speakers', 'dry-run!']));
  }
  if (kind === 'design') return importDesign(parseArguments(rest, ['mapping', 'dry-run!']));
  if (ROW_IMPORTS.includes(kind)) return importRows(kind, parseArguments(rest, ['coder', 'dry-run!']));
  throw new UsageError('import takes documents, design, attributes, codings or consents.');
}

async function importDocuments(args: Arguments): Promise<number> {
  if (args.positionals.length === 0) throw new UsageError('Name the files, folders or archives to import.');
  const attributes = args.text('attributes');
  const turnRules = await jsonOrFile(args, 'turn-rules');
  const speakers = await jsonOrFile(args, 'speakers');
  return withSession(args, async ({ call }) => {
    const report = (await call('import.documents', {
      paths: args.positionals.map((path) => resolve(path)),
      ...(attributes === undefined ? {} : { attributes: resolve(attributes) }),
      options: { ...(turnRules === undefined ? {} : { turnRules }), ...(speakers === undefined ? {} : { speakers }) },
      dryRun: args.flag('dry-run'),
    })) as DocumentImport;
    print(args, report, describeDocuments(report));
    return report.cancelled ? INTERRUPTED : nothingDone(report.done + report.skipped, report.refused);
  });
}

async function importDesign(args: Arguments): Promise<number> {
  const [table, path, ...more] = args.positionals;
  if (table === undefined || path === undefined || more.length > 0) throw new UsageError('Give one TABLE and one CSV.');
  if (!DESIGN_TABLES.some((known) => known === table)) {
    throw new UsageError(`There is no table "${table}". Known: ${DESIGN_TABLES.join(', ')}`);
  }
  const mapping = await jsonOrFile(args, 'mapping');
  return takeRows(args, 'import.design', { table, path: resolve(path), ...(mapping === undefined ? {} : { mapping }) });
}

function importRows(kind: string, args: Arguments): Promise<number> {
  const path = resolve(only(args, 'CSV'));
  const coder = kind === 'codings' ? { coder: args.required('coder') } : {};
  return takeRows(args, `import.${kind}`, { path, ...coder });
}

function takeRows(args: Arguments, procedure: string, input: Record<string, unknown>): Promise<number> {
  return withSession(args, async ({ call }) => {
    const report = (await call(procedure, { ...input, dryRun: args.flag('dry-run') })) as RowImport;
    print(args, report, describeRows(report));
    return nothingDone(report.applied + report.skipped, report.refused);
  });
}

/** Refused as a whole when not one file or row went through. */
function nothingDone(done: number, refused: number): number {
  return done === 0 && refused > 0 ? 1 : 0;
}
