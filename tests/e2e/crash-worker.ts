/**
 * A host of the core that works until it is killed: told which study, it opens it and runs one random command after the
 * other. What it has written to stdout was acknowledged: "seq hash" of the last command.
 */
import { once } from 'node:events';
import type { Call } from '../../electron/core/context.ts';
import { openStudyFile } from '../../electron/hosts/compose.ts';
import { dispatch } from '../../electron/hosts/dispatch.ts';
import { createNodeFiles } from '../../electron/hosts/node-files.ts';
import { errorFromWire } from '../../schema/errors.ts';

const [path] = await once(process.stdin, 'data');
const { core, project } = openStudyFile(String(path), createNodeFiles(), () => {});
const call: Call = async (procedure, input) => {
  const result = await dispatch(core, procedure, input);
  if (!result.ok) throw errorFromWire(result.error);
  return result.value as never;
};
const lastCommand = project.reader.sqlite
  .prepare("SELECT seq || ' ' || hash FROM commands ORDER BY seq DESC LIMIT 1")
  .pluck();
const acknowledge = () => process.stdout.write(`${lastCommand.get()}\n`);

const [document] = await call('document.list', {});
const [code] = await call('code.list', {});
if (!document || !code) throw new Error('the study has no document or no code');
const documentId = document.id;
const first = core.revision();
let { length } = (await call('document.get', { documentId })).text;
acknowledge();

const at = (size: number) => Math.floor(Math.random() * size);
const COMMANDS = [
  async () => {
    const start = at(length);
    const end = Math.min(length, start + at(4));
    const text = ['', 'ord ', '\n', 'Vi ringer.\nINT: Hva?\nINF: Ja.\n'][at(4)] as string;
    ({ length } = await call('document.applyEdits', { documentId, edits: [{ start, end, text }] }));
  },
  async () => {
    if (length < 10) return;
    const start = at(length - 9);
    await call('coding.create', { documentId, start, end: start + 1 + at(8), codeId: code.id });
  },
  async () => {
    const { undo, redo } = await call('project.info', {});
    // The import itself stays.
    if (Math.random() < 0.6 && undo !== null && undo.seq > first) await call('history.undo', {});
    else if (redo !== null) await call('history.redo', {});
    ({ length } = (await call('document.get', { documentId })).text);
  },
];
for (;;) {
  // Mostly edits: text and spans must never be out of step.
  await (COMMANDS[Math.random() < 0.6 ? 0 : at(COMMANDS.length)] as () => Promise<void>)();
  acknowledge();
}
