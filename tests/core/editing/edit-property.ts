/**
 * Any document, any codings, any commands on its text, through the real core and a real file: what must hold after each.
 * For the tests and for the long run (scripts/fuzz-edits.mjs).
 */
import { deepStrictEqual } from 'node:assert';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import fc from 'fast-check';
import type { Call } from '../../../electron/core/context.ts';
import type { Output } from '../../../schema/contract.ts';
import type { Coding } from '../../../schema/model/coding.ts';
import type { Block } from '../../../schema/model/document.ts';
import type { EditResult } from '../../../schema/model/editing.ts';
import type { DocumentId } from '../../../schema/model/ids.ts';
import { recogniseTurns } from '../../../schema/text/turns.ts';
import { editIn, fraction, someEdit, someText, spanIn, TaggedText } from '../../schema/text/tagged-text.ts';

type Detail = Output<'document.get'>;

interface State {
  document: Detail;
  codings: Coding[];
  revision: number;
}

const someCommand = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      edits: fc.array(someEdit, { minLength: 1, maxLength: 8 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('format' as const),
      at: fraction,
      length: fc.nat({ max: 60 }),
      format: fc.constantFrom('bold' as const, 'italic' as const),
      on: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('blocks' as const),
      at: fraction,
      length: fc.nat({ max: 30 }),
      as: fc.constantFrom('heading' as const, 'paragraph' as const, 'list_item' as const),
    }),
  },
);
type Command = typeof someCommand extends fc.Arbitrary<infer T> ? T : never;

/** `count` is told of the edits made. */
export function textAndSpansStayInStep(study: { call: Call; folder: string }, count: (edits: number) => void) {
  return fc.asyncProperty(
    someText(40).filter((text) => text.trim() !== ''),
    fc.constantFrom('lf' as const, 'crlf' as const, 'docx' as const),
    fc.array(fc.tuple(fraction, fc.nat({ max: 40 })), { maxLength: 8 }),
    fc.array(someCommand, { minLength: 1, maxLength: 10, size: 'max' }),
    async (source, form, marks, commands) => {
      const documentId = await importAs(study, source, form);
      try {
        await follow(study.call, documentId, marks, commands, count);
      } finally {
        await study.call('document.delete', { documentId });
      }
    },
  );
}

async function follow(
  call: Call,
  documentId: DocumentId,
  marks: [number, number][],
  commands: Command[],
  count: (edits: number) => void,
): Promise<void> {
  const read = async (): Promise<State> => ({
    document: await call('document.get', { documentId }),
    codings: await call('coding.list', { documentId }),
    revision: (await call('project.info', {})).revision,
  });
  const imported = await read();
  const truth = new TaggedText(imported.document.text);
  const tags = await codeRandomly(call, imported.document, marks, truth);
  const states = [await read()];
  for (const command of commands) {
    const before = states.at(-1) as State;
    const result = await perform(call, before.document, command, truth, count);
    const after = await read();
    assertDocument(after.document, truth.text);
    assertResult(before.document, after.document, result);
    for (const coding of after.codings) assertCoding(coding, after.document.text, truth, tags.get(coding.id));
    // A command that changes nothing leaves no step to undo.
    if (after.revision !== before.revision) states.push(after);
  }
  for (const earlier of states.slice(0, -1).reverse()) {
    await call('history.undo', {});
    assertSame(await read(), earlier);
  }
  for (const later of states.slice(1)) {
    await call('history.redo', {});
    assertSame(await read(), later);
  }
  const check = await call('project.check', {});
  deepStrictEqual(check.findings, []);
}

function assertSame(now: State, then: State): void {
  deepStrictEqual([now.document, now.codings], [then.document, then.codings]);
}

async function perform(
  call: Call,
  { id: documentId, text }: Detail,
  command: Command,
  truth: TaggedText,
  count: (edits: number) => void,
): Promise<EditResult> {
  if (command.kind === 'edit') {
    const edits = command.edits.map((relative) => {
      const edit = editIn(truth.text, relative);
      truth.apply(edit);
      return edit;
    });
    count(edits.length);
    return call('document.applyEdits', { documentId, edits });
  }
  const span = spanIn(text, command.at, command.length) ?? { start: 0, end: 0 };
  if (command.kind === 'blocks') return call('document.setBlockKind', { documentId, ...span, kind: command.as });
  return call('document.setFormat', { documentId, ...span, format: command.format, on: command.on });
}

async function importAs({ call, folder }: { call: Call; folder: string }, text: string, form: 'lf' | 'crlf' | 'docx') {
  const known = new Set((await call('document.list', {})).map(({ id }) => id));
  const name = join(folder, `${Date.now()}-${Math.random().toString(36).slice(2)}`);
  mkdirSync(folder, { recursive: true });
  const path = form === 'docx' ? `${name}.docx` : `${name}.txt`;
  writeFileSync(path, form === 'docx' ? await asWord(text) : form === 'crlf' ? text.replaceAll('\n', '\r\n') : text);
  await call('import.documents', { paths: [path] });
  const made = (await call('document.list', {})).find(({ id }) => !known.has(id));
  if (!made) throw new Error('the text was not imported');
  return made.id;
}

/** Every third line in a table, the others as paragraphs. */
function asWord(text: string): Promise<Uint8Array> {
  const children = `${text}x`.split('\n').map((line, index) => {
    const paragraph = new Paragraph(line);
    if (index % 3 !== 1) return paragraph;
    return new Table({ rows: [new TableRow({ children: [new TableCell({ children: [paragraph] })] })] });
  });
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

async function codeRandomly(call: Call, { id, text }: Detail, marks: [number, number][], truth: TaggedText) {
  const codeId = (await call('code.list', {}))[0]?.id as string;
  const tags = new Map<string, number[]>();
  for (const [at, length] of marks) {
    const span = spanIn(text, at, length);
    if (!span) continue;
    const coding = await call('coding.create', { documentId: id, ...span, codeId });
    tags.set(coding.id, truth.tags(span));
  }
  return tags;
}

function assertCoding(coding: Coding, text: string, truth: TaggedText, tags: readonly number[] = []): void {
  const found = truth.find(tags);
  if (coding.state === 'orphaned') deepStrictEqual(found, 'gone');
  else deepStrictEqual(text.slice(coding.start, coding.end), coding.quote);
  if (typeof found === 'object') deepStrictEqual({ start: coding.start, end: coding.end }, found);
}

/** Text as it must be, turns as an import of this text would find them. */
function assertDocument(document: Detail, text: string): void {
  deepStrictEqual(document.text, text);
  const blocks = document.blocks.map((block) => ({ ...block, text: text.slice(block.start, block.end) }));
  deepStrictEqual(blocks.map((block) => block.text).join('\n'), text);
  const recognised = recogniseTurns(blocks, document.kind);
  deepStrictEqual(
    document.turns.map(({ speaker, timeMs, start, end }) => ({ speaker, timeMs, start, end })),
    recognised.turns.map(({ speaker, timeMs, firstBlock, lastBlock }) => ({
      speaker,
      timeMs,
      start: blocks[firstBlock]?.start,
      end: blocks[lastBlock]?.end,
    })),
  );
  deepStrictEqual(
    blocks.map((block) => [block.turn, block.speechStart - block.start]),
    blocks.map((_, index) => [recognised.turnOfBlock[index], recognised.speechStart[index]]),
  );
}

/** Whoever follows the text by results alone has the same blocks as one who reads it anew. */
function assertResult(before: Detail, after: Detail, result: EditResult): void {
  const shift = after.text.length - before.text.length;
  const moved = before.blocks.slice(result.first + result.removed).map(
    (block): Block => ({
      ...block,
      start: block.start + shift,
      end: block.end + shift,
      speechStart: block.speechStart + shift,
    }),
  );
  deepStrictEqual([...before.blocks.slice(0, result.first), ...result.blocks, ...moved], after.blocks);
  deepStrictEqual(result.turns, after.turns);
  deepStrictEqual(result.length, after.text.length);
}
