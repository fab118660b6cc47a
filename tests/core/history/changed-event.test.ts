/** What a commit announces: which documents it touched, and the rows as their lists then show them. */
import { expect, it } from 'vitest';
import type { ChangedEvent } from '../../../schema/contract.ts';
import { importTexts, openTestCore, type TestCore } from '../test-core.ts';

const TEXT = 'INT: Hva gjorde fylket?\n\nINF: Fylket bestemte hvem som er i risiko, og vi fulgte opp på skolen.\n';

async function codedStudy() {
  const test = openTestCore();
  const documents = await importTexts(test, { A1: TEXT, A2: `${TEXT}Ja.\n` });
  const codes = Object.fromEntries((await test.call('code.list', {})).map((code) => [code.shortId, code.id]));
  return { test, documentId: documents.A1 as string, otherId: documents.A2 as string, codes };
}

function lastEvent({ events }: TestCore): ChangedEvent {
  return events.findLast((event): event is ChangedEvent => event.type === 'changed') as ChangedEvent;
}

it('announces a coding with its row and its document, and its removal by id', async () => {
  const { test, documentId, codes } = await codedStudy();
  const coding = await test.call('coding.create', {
    documentId,
    start: 30,
    end: 45,
    codeId: codes['SF.tracking'] as string,
  });
  const made = lastEvent(test);
  expect(made.documentIds).toEqual([documentId]);
  expect(made.rows?.codings).toEqual({ upserted: [coding], removed: [] });
  expect(made.rows?.acts).toEqual({ upserted: [], removed: [] });
  await test.call('coding.delete', { codingId: coding.id });
  const deleted = lastEvent(test);
  expect(deleted.documentIds).toEqual([documentId]);
  expect(deleted.rows?.codings).toEqual({ upserted: [], removed: [coding.id] });
});

it('announces the documents at both ends of a link', async () => {
  const { test, documentId, otherId } = await codedStudy();
  const link = await test.call('link.create', {
    kind: 'explains',
    from: { documentId, start: 0, end: 5 },
    to: { documentId: otherId, start: 5, end: 9 },
  });
  const event = lastEvent(test);
  expect(new Set(event.documentIds)).toEqual(new Set([documentId, otherId]));
  expect(event.rows?.links.upserted).toEqual([link]);
});

it('names no rows where names or places that they carry changed', async () => {
  const { test, documentId, codes } = await codedStudy();
  await test.call('code.update', { codeId: codes['SF.tracking'] as string, shortId: 'SF.following' });
  expect(lastEvent(test)).toMatchObject({ documentIds: null });
  expect(lastEvent(test).rows).toBeUndefined();
  await test.call('document.applyEdits', { documentId, edits: [{ start: 0, end: 0, text: 'Ny: ' }] });
  expect(lastEvent(test)).toMatchObject({ documentIds: [documentId] });
  expect(lastEvent(test).rows).toBeUndefined();
});
