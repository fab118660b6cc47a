import { describe, expect, it } from 'vitest';
import { importTexts, openTestCore } from '../test-core.ts';

async function study() {
  const test = openTestCore();
  const documents = await importTexts(test, { A1: 'INF: Fylket bestemte.\n', A2: 'INF: Vi fulgte opp.\n' });
  const from = { documentId: documents.A1 as string, start: 5, end: 20 };
  const to = { documentId: documents.A2 as string, start: 5, end: 18 };
  return { test, from, to };
}

describe('links between passages', () => {
  it('are seen from both documents, with both ends’ words', async () => {
    const { test, from, to } = await study();
    const link = await test.call('link.create', { kind: 'leads_to', from, to });
    expect(link).toMatchObject({
      from: { ...from, quote: 'Fylket bestemte', document: 'A1' },
      to: { ...to, quote: 'Vi fulgte opp', document: 'A2' },
    });
    for (const { documentId } of [from, to]) expect(await test.call('link.list', { documentId })).toEqual([link]);
  });

  it('are not doubled, do not lead to themselves, and take their segments along when removed', async () => {
    const { test, from, to } = await study();
    const first = await test.call('link.create', { kind: 'leads_to', from, to });
    expect((await test.call('link.create', { kind: 'leads_to', from, to })).id).toBe(first.id);
    await expect(test.call('link.create', { kind: 'explains', from, to: from })).rejects.toMatchObject({
      key: 'link.toItself',
    });
    await test.call('link.delete', { linkId: first.id });
    expect((await test.call('project.check', {})).counts.segments).toBe(0);
  });
});
