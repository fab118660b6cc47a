import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedCodes } from '../counted-codes.ts';
import { importTexts, openTestCore } from '../test-core.ts';

const TEXT =
  'INF: Fylket bestemte 🎒 hvem som er i risiko, og skolen fulgte opp hver uke.\n\nINF: Så ringte vi hjem.\n';

async function study() {
  const test = openTestCore();
  const documents = await importTexts(test, { A1: TEXT });
  const documentId = documents.A1 as string;
  const codes = Object.fromEntries((await test.call('code.list', {})).map((code) => [code.shortId, code.id]));
  const id = (shortId: string) => codes[shortId] as string;
  const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
  const code = (words: string, shortId: string) =>
    test.call('coding.create', { documentId, ...at(words), codeId: id(shortId) });
  const act = (words: string, form = 'CRE.defining') =>
    test.call('act.create', {
      documentId,
      ...at(words),
      slots: { work_form: [id(form)], actor_level: [id('LVL.county')], target_level: [id('LVL.school')] },
    });
  const quotes = async () => (await test.call('coding.list', {})).map((coding) => coding.quote);
  const counts = async () => (await test.call('project.check', {})).counts;
  return { test, documentId, id, at, code, act, quotes, counts };
}

describe('moving a coding’s ends', () => {
  it('covers exactly the new words; other codings on the old words stay', async () => {
    const { test, at, code } = await study();
    const one = await code('bestemte', 'SF.tracking');
    const other = await code('bestemte', 'SF.relations');
    const moved = await test.call('coding.resize', { codingId: one.id, ...at('Fylket bestemte 🎒') });
    expect(moved).toMatchObject({ id: one.id, quote: 'Fylket bestemte 🎒' });
    const list = await test.call('coding.list', {});
    expect(list.find(({ id }) => id === other.id)?.quote).toBe('bestemte');
    expect((await test.call('project.check', {})).findings).toEqual([]);
  });

  it('takes the whole act along', async () => {
    const { test, at, act, quotes, counts } = await study();
    const made = await act('bestemte');
    const codingId = made.slots.actor_level?.[0]?.codingId as string;
    await test.call('coding.resize', { codingId, ...at('Fylket bestemte') });
    expect(await quotes()).toEqual(['Fylket bestemte', 'Fylket bestemte', 'Fylket bestemte']);
    expect((await test.call('act.list', {}))[0]).toMatchObject({ id: made.id, quote: 'Fylket bestemte' });
    expect(await counts()).toMatchObject({ segments: 1, acts: 1, codings: 3 });
  });

  it('doubles nothing where the same is coded already', async () => {
    const { test, at, code, act, counts } = await study();
    const short = await code('hver', 'SF.tracking');
    const long = await code('hver uke', 'SF.tracking');
    await test.call('coding.update', { codingId: short.id, certainty: 'uncertain' });
    const kept = await test.call('coding.resize', { codingId: short.id, ...at('hver uke') });
    expect(kept).toMatchObject({ id: long.id, certainty: 'uncertain' });
    const first = await act('Fylket');
    await act('Fylket bestemte');
    const codingId = first.slots.work_form?.[0]?.codingId as string;
    await test.call('coding.resize', { codingId, ...at('Fylket bestemte') });
    expect(await counts()).toMatchObject({ segments: 2, acts: 1, codings: 4 });
  });

  it('refuses a place outside the text and half a character, and changes nothing', async () => {
    const { test, at, code, quotes } = await study();
    const { id: codingId } = await code('bestemte', 'SF.tracking');
    const { start } = at('🎒');
    for (const span of [at('bestemte'), at('bestemte')].map(({ start: from }, n) => ({
      start: from,
      end: n === 0 ? start + 1 : TEXT.length + 5,
    }))) {
      await expect(test.call('coding.resize', { codingId, ...span })).rejects.toMatchObject({ code: 'Invalid' });
    }
    expect(await quotes()).toEqual(['bestemte']);
  });

  it('takes evidence and memos along when nobody else codes the words', async () => {
    const { test, documentId, at, code, act, counts } = await study();
    const coding = await code('ringte', 'SF.relations');
    const made = await act('Fylket bestemte');
    await test.call('act.addEvidence', { actId: made.id, documentId, ...at('ringte') });
    await test.call('coding.resize', { codingId: coding.id, ...at('ringte vi hjem') });
    expect((await test.call('act.list', {}))[0]?.evidence.map(({ quote }) => quote)).toEqual(['ringte vi hjem']);
    expect(await counts()).toMatchObject({ segments: 2 });
  });
});

describe('cutting a coding in two', () => {
  it('gives both halves the code, the certainty and the coder', async () => {
    const { test, at, code } = await study();
    const coding = await code('Fylket bestemte', 'SF.tracking');
    await test.call('coding.update', { codingId: coding.id, certainty: 'probable' });
    const parts = await test.call('coding.split', { codingId: coding.id, at: at('bestemte').start });
    expect(parts.map(({ quote, code: of, certainty }) => [quote, of, certainty])).toEqual([
      ['Fylket ', 'SF.tracking', 'probable'],
      ['bestemte', 'SF.tracking', 'probable'],
    ]);
  });

  it('doubles an act with its slots and evidence', async () => {
    const { test, documentId, at, act, counts } = await study();
    const made = await act('Fylket bestemte');
    await test.call('act.addEvidence', { actId: made.id, documentId, ...at('ringte') });
    await test.call('coding.split', {
      codingId: made.slots.target_level?.[0]?.codingId as string,
      at: at('bestemte').start,
    });
    const acts = await test.call('act.list', {});
    expect(acts.map(({ quote }) => quote)).toEqual(['Fylket ', 'bestemte']);
    for (const half of acts) {
      expect(half.slots.target_level?.[0]?.code).toBe('LVL.school');
      expect(half.evidence.map(({ quote }) => quote)).toEqual(['ringte']);
    }
    expect(await counts()).toMatchObject({ acts: 2, codings: 6, segments: 3 });
  });

  it('only cuts inside', async () => {
    const { test, at, code } = await study();
    const { id: codingId } = await code('bestemte', 'SF.tracking');
    for (const offset of [at('bestemte').start, at('bestemte').end, 0]) {
      await expect(test.call('coding.split', { codingId, at: offset })).rejects.toMatchObject({
        key: 'coding.splitOutside',
      });
    }
  });
});

describe('making one coding of several', () => {
  it('covers the gaps between them', async () => {
    const { test, code, quotes } = await study();
    const parts = [await code('risiko', 'SF.tracking'), await code('Fylket', 'SF.tracking')];
    await test.call('coding.merge', { codingIds: parts.map(({ id }) => id) });
    expect(await quotes()).toEqual(['Fylket bestemte 🎒 hvem som er i risiko']);
  });

  it('makes one act of acts with the same slots, and refuses those that differ', async () => {
    const { test, act, counts } = await study();
    const acts = [await act('Fylket'), await act('risiko'), await act('uke', 'MNT.policing')];
    const [a, b, c] = acts.map(({ slots }) => slots.actor_level?.[0]?.codingId as string);
    await expect(test.call('coding.merge', { codingIds: [a as string, c as string] })).rejects.toMatchObject({
      key: 'coding.mergeActs',
    });
    await test.call('coding.merge', { codingIds: [a as string, b as string] });
    expect((await test.call('act.list', {})).map(({ quote }) => quote)).toEqual([
      'Fylket bestemte 🎒 hvem som er i risiko',
      'uke',
    ]);
    expect(await counts()).toMatchObject({ acts: 2, codings: 6 });
  });

  it('refuses other codes and a coding alone', async () => {
    const { test, code } = await study();
    const one = await code('Fylket', 'SF.tracking');
    const other = await code('risiko', 'SF.relations');
    await expect(test.call('coding.merge', { codingIds: [one.id, other.id] })).rejects.toMatchObject({
      key: 'coding.mergeUnlike',
    });
    await expect(test.call('coding.merge', { codingIds: [one.id, one.id] })).rejects.toMatchObject({
      key: 'coding.mergeOne',
    });
  });

  it('brings back what was cut: any cut, merged, is the coding as it was', async () => {
    const { test, at, act, code, counts } = await study();
    const words = 'Fylket bestemte 🎒 hvem som er i risiko';
    const { start, end } = at(words);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: start + 1, max: end - 1 }), fc.boolean(), async (offset, inAct) => {
        if (!TEXT.slice(start, offset).isWellFormed()) return;
        const made = inAct ? await act(words) : await code(words, 'SF.tracking');
        const codingId = 'slots' in made ? (made.slots.work_form?.[0]?.codingId as string) : made.id;
        const parts = await test.call('coding.split', { codingId, at: offset });
        const merged = await test.call('coding.merge', { codingIds: parts.map(({ id }) => id) });
        expect(merged).toMatchObject({ quote: words, start, end });
        expect(await counts()).toMatchObject(inAct ? { acts: 1, codings: 3 } : { acts: 0, codings: 1 });
        if (merged.actId) await test.call('act.delete', { actId: merged.actId });
        else await test.call('coding.delete', { codingId: merged.id });
        expect(await counts()).toMatchObject({ segments: 0, codings: 0, acts: 0 });
      }),
      { numRuns: 25 },
    );
  });
});

it('certainty belongs to one coding, or to the whole act when asked', async () => {
  const { test, act } = await study();
  const { slots } = await act('Fylket');
  const codingId = slots.work_form?.[0]?.codingId as string;
  await test.call('coding.update', { codingId, certainty: 'uncertain' });
  const certainties = async () => (await test.call('coding.list', {})).map(({ certainty }) => certainty).sort();
  expect(await certainties()).toEqual(['certain', 'certain', 'uncertain']);
  await test.call('coding.update', { codingId, certainty: 'probable', wholeAct: true });
  expect(await certainties()).toEqual(['probable', 'probable', 'probable']);
});

describe('an in-vivo code', () => {
  it('is called what was said, shortened, and is used again for the same words', async () => {
    const { test, documentId, at } = await study();
    const coding = await test.call('coding.inVivo', { documentId, ...at('hver uke.\n\nINF: Så') });
    expect(coding.quote).toBe('hver uke.\n\nINF: Så');
    const codes = async () => (await countedCodes(test.call)).filter(({ facet }) => facet === 'theme');
    expect((await codes()).at(-1)).toMatchObject({ name: 'hver uke. INF: Så', definition: '', codings: 1 });
    const before = (await codes()).length;
    await test.call('coding.inVivo', { documentId, ...at('hver uke.\n\nINF: Så') });
    expect(await codes()).toHaveLength(before);
    await test.call('coding.inVivo', { documentId, start: 0, end: TEXT.length - 1 });
    expect((await codes()).at(-1)?.name).toBe('INF: Fylket bestemte 🎒 hvem som er i risiko, og skolen…');
  });

  it('needs words', async () => {
    const { test, documentId } = await study();
    const { start } = { start: TEXT.indexOf('\n\n') };
    await expect(test.call('coding.inVivo', { documentId, start, end: start + 2 })).rejects.toMatchObject({
      key: 'coding.noWords',
    });
  });
});
