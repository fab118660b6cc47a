import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../schema/contract.ts';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import { editIn, fraction, someEdit, someText, TaggedText } from '../../schema/text/tagged-text.ts';
import { importTexts, openTestCore, type TestCore } from '../test-core.ts';

async function openWith(text: string) {
  const test = openTestCore('empty');
  const { A1: documentId } = (await importTexts(test, { A1: text })) as { A1: string };
  const read = () => test.call('document.get', { documentId });
  const place = async (words: string) => {
    const start = (await read()).text.indexOf(words);
    return { documentId, start, end: start + words.length };
  };
  const set = async (words: string, turn: Pick<CallInput<'turn.set'>, 'speaker' | 'kind' | 'interviewer'>) =>
    test.call('turn.set', { ...(await place(words)), ...turn });
  const edit = async (words: string, text: string) => {
    const { documentId: _id, ...span } = await place(words);
    await test.call('document.applyEdits', { documentId, edits: [{ ...span, text }] });
  };
  return { test, documentId, read, place, set, edit };
}

const turnsIn = ({ text, turns }: DocumentDetail) =>
  turns.map((turn) => [turn.speaker, text.slice(turn.speechStart, turn.end)]);

const INTERVIEW = 'INT: Hvem?\nINF: Rektor.\nTelefonen ringer.\nDet var alt.\nINT: Takk.';

describe('turn.recognise', () => {
  it('reads the turns by the rules given, which stay with the document through edits', async () => {
    const { test, documentId, read, edit } = await openWith('Kari\nHei.\nOla\nHallo.\nKari\nHa det.');
    expect((await read()).turns).toEqual([]);
    expect((await read()).turnRules).toBeNull();
    const rules = { labels: 'line' as const, speakers: ['Ola'] };
    expect(await test.call('turn.recognise', { documentId, rules })).toEqual({ turns: 3 });
    await edit('Hallo.', 'Hallo.\nKari\nJa.');
    const document = await read();
    expect(document.turnRules).toMatchObject(rules);
    expect(turnsIn(document)).toEqual([
      ['Kari', '\nHei.'],
      ['Ola', '\nHallo.'],
      ['Kari', '\nJa.'],
      ['Kari', '\nHa det.'],
    ]);
  });

  it('leaves what was set by hand', async () => {
    const { test, documentId, read, set } = await openWith(INTERVIEW);
    await set('Telefonen', { speaker: '', kind: 'field_note' });
    await test.call('turn.recognise', { documentId, rules: { labels: 'none' } });
    expect(turnsIn(await read())).toEqual([['', 'Telefonen ringer.']]);
  });
});

describe('turn.set and turn.clear', () => {
  it('gives whole paragraphs to a turn; who spoke before goes on behind it', async () => {
    const { read, set } = await openWith(INTERVIEW);
    await set('fonen ri', { speaker: 'Observatør', kind: 'field_note' });
    const document = await read();
    expect(turnsIn(document)).toEqual([
      ['INT', 'Hvem?'],
      ['INF', 'Rektor.'],
      ['Observatør', 'Telefonen ringer.'],
      ['INF', 'Det var alt.'],
      ['INT', 'Takk.'],
    ]);
    expect(document.turns[2]).toMatchObject({ kind: 'field_note', byHand: true });
  });

  it('cuts a turn set before in two', async () => {
    const { read, set } = await openWith('a\nb\nc\nd');
    await set('a\nb\nc\nd', { speaker: 'Kari', kind: 'paraphrase' });
    await set('b', { speaker: 'Ola', kind: 'verbatim' });
    const document = await read();
    expect(turnsIn(document)).toEqual([
      ['Kari', 'a'],
      ['Ola', 'b'],
      ['Kari', 'c\nd'],
    ]);
    expect(document.turns.map(({ kind, byHand }) => [kind, byHand])).toEqual([
      ['paraphrase', true],
      ['verbatim', true],
      ['paraphrase', true],
    ]);
  });

  it('takes words out of every turn, also when turns are read anew, until they are given back', async () => {
    const { test, read, place, edit } = await openWith(INTERVIEW);
    await test.call('turn.clear', await place('Telefonen ringer.'));
    await edit('INT: Takk.', 'INT: Takk.\nINF: Ja.');
    expect((await read()).blocks.map(({ turn }) => turn)).toEqual([0, 1, null, 2, 3, 4]);
    await test.call('turn.clear', { ...(await place('Telefonen ringer.')), recognised: true });
    expect((await read()).blocks.map(({ turn }) => turn)).toEqual([0, 1, 1, 1, 2, 3]);
  });

  it('refuses a place without words', async () => {
    const { test, documentId } = await openWith('a\n\nb');
    const call = test.call('turn.set', { documentId, start: 2, end: 2, speaker: 'Kari', kind: 'verbatim' });
    await expect(call).rejects.toMatchObject({ code: 'Invalid' });
  });

  it('keeps exactly the paragraphs of its words, whatever is edited', async () => {
    const { test } = await openWith('x');
    await fc.assert(
      fc.asyncProperty(
        someText(30).filter((text) => text.trim() !== ''),
        fc.tuple(fraction, fraction),
        fc.boolean(),
        fc.array(someEdit, { minLength: 1, maxLength: 8 }),
        async (source, ends, isTurn, edits) => staysWithItsWords(test, source, ends, isTurn, edits),
      ),
      { numRuns: 60 },
    );
  });
});

let imported = 0;

/** A paragraph is in the turn if the first of the old words in it are the turn's; one of new words may be in it or not. */
async function staysWithItsWords(
  test: TestCore,
  source: string,
  ends: [number, number],
  isTurn: boolean,
  edits: Parameters<typeof editIn>[1][],
): Promise<void> {
  imported += 1;
  const title = `T${imported}`;
  const documentId = (await importTexts(test, { [title]: `${imported} ${source}` }))[title] as string;
  const before = await test.call('document.get', { documentId });
  const [start = 0, end = 0] = ends.map((one) => Math.floor(one * before.text.length)).sort((a, b) => a - b);
  const touched = before.blocks.filter((block) => block.start < end && start < block.end);
  const words = touched.map((block) => before.text.slice(block.start, block.end));
  if (words.every((text) => text.trim() === '')) return;
  const span = { documentId, start, end };
  if (isTurn) await test.call('turn.set', { ...span, speaker: 'Kari', kind: 'paraphrase' });
  else await test.call('turn.clear', span);

  const truth = new TaggedText(before.text);
  const own = new Set(
    touched
      .slice(
        words.findIndex((text) => text.trim() !== ''),
        words.findLastIndex((text) => text.trim() !== '') + 1,
      )
      .flatMap((block) => truth.tags(block)),
  );
  const known = new Set(truth.tags({ start: 0, end: before.text.length }));
  const made = edits.map((relative) => {
    const edit = editIn(truth.text, relative);
    const tags = truth.tags({ start: 0, end: truth.text.length });
    const inside = { start: tags.findIndex((tag) => own.has(tag)), end: tags.findLastIndex((tag) => own.has(tag)) + 1 };
    const isOver = edit.start < edit.end && inside.start <= edit.start && edit.end <= inside.end;
    const isWithin = inside.start < edit.start && edit.end < inside.end;
    truth.apply(edit);
    // What is written over the words, or between them, is of the turn as they are.
    if (isOver || isWithin) {
      for (const tag of truth.tags({ start: edit.start, end: edit.start + edit.text.length })) {
        own.add(tag);
        known.add(tag);
      }
    }
    return edit;
  });
  await test.call('document.applyEdits', { documentId, edits: made });

  const after = await test.call('document.get', { documentId });
  const hand = after.turns.findIndex(({ byHand }) => byHand);
  const isIn = (block: (typeof after.blocks)[number]) =>
    isTurn ? hand >= 0 && block.turn === hand : block.turn === null;
  for (const block of after.blocks) {
    const first = truth.tags(block).find((tag) => known.has(tag));
    if (first === undefined) continue;
    if (own.has(first)) expect([title, block.start, isIn(block)]).toEqual([title, block.start, true]);
    else if (isTurn) expect([title, block.start, isIn(block)]).toEqual([title, block.start, false]);
  }
  await test.call('document.delete', { documentId });
}
