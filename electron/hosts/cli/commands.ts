/** The command line's commands, each a thin reading of its arguments around one or a few procedures. */
import { basename, resolve } from 'node:path';
import { z } from 'zod';
import { contract } from '../../../schema/contract.ts';
import type { CheckReport } from '../../../schema/model/project.ts';
import { createStudyFile } from '../compose.ts';
import { unsafePlace } from '../storage-place.ts';
import { exportCommand, figureCommand } from './export-commands.ts';
import { importCommand } from './import-commands.ts';
import { describeCheck, print } from './output.ts';
import { withSession } from './session.ts';
import { jsonOrFile, only, parseArguments } from './usage.ts';

export type Command = (argv: string[]) => Promise<number>;

export const commands: Record<string, Command> = {
  async new(argv) {
    const args = parseArguments(argv, ['template', 'name']);
    const file = only(args, 'FILE');
    const path = resolve(file);
    const name = args.text('name') ?? basename(file).replace(/\.proact$/i, '');
    createStudyFile(path, { name, template: args.text('template') ?? 'institutional-work' });
    print(args, { file: path, name }, `Created ${file}`);
    const place = unsafePlace(path);
    if (place !== null) process.stderr.write(`${place.message}\n`);
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
      const value = await call(procedure, (await jsonOrFile(args, 'input')) ?? {});
      process.stdout.write(`${JSON.stringify(value, null, args.flag('json') ? 0 : 2)}\n`);
      return 0;
    });
  },

  import: importCommand,
  export: exportCommand,
  figure: figureCommand,

  async check(argv) {
    const args = parseArguments(argv, []);
    return withSession(args, async ({ call }) => {
      const report = (await call('project.check', {})) as CheckReport;
      print(args, report, describeCheck(report));
      return report.ok ? 0 : 1;
    });
  },
};

function listProcedures(): unknown {
  return Object.entries(contract).map(([procedure, { kind, input, output }]) => ({
    procedure,
    kind,
    input: z.toJSONSchema(input as z.ZodType, { io: 'input' }),
    output: z.toJSONSchema(output as z.ZodType, { io: 'output' }),
  }));
}
