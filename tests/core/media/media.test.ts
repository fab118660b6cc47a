import { describe, expect, it } from 'vitest';
import { importTexts, openTestCore } from '../test-core.ts';

async function study() {
  const test = openTestCore();
  const { A1: documentId } = await importTexts(test, { A1: 'INF: [00:00:04] Fylket bestemte.\n' });
  return { test, documentId: documentId as string };
}

describe('recordings of a document', () => {
  it('are kept as paths, whether or not the file is there, and shown with the document', async () => {
    const { test, documentId } = await study();
    const sound = await test.call('media.attach', { documentId, path: '/nowhere/A1.WAV', offsetMs: 7000 });
    const film = await test.call('media.attach', { documentId, path: 'D:\\opptak\\A1.mp4' });
    expect(sound).toMatchObject({ documentId, path: '/nowhere/A1.WAV', kind: 'audio', offsetMs: 7000 });
    expect(film).toMatchObject({ kind: 'video', offsetMs: 0 });
    expect((await test.call('document.get', { documentId })).media).toEqual([sound, film]);
  });

  it('are moved, shifted and taken away, one thing at a time', async () => {
    const { test, documentId } = await study();
    const { id } = await test.call('media.attach', { documentId, path: '/a/A1.wav', offsetMs: -300 });
    const moved = await test.call('media.update', { id, path: '/b/A1.webm' });
    expect(moved).toMatchObject({ path: '/b/A1.webm', kind: 'video', offsetMs: -300 });
    expect(await test.call('media.update', { id, offsetMs: 0 })).toEqual({ ...moved, offsetMs: 0 });
    await test.call('media.detach', { id });
    expect((await test.call('document.get', { documentId })).media).toEqual([]);
    await expect(test.call('media.detach', { id })).rejects.toMatchObject({ key: 'media.notFound' });
  });

  it('go with their document', async () => {
    const { test, documentId } = await study();
    const { id } = await test.call('media.attach', { documentId, path: '/a/A1.wav' });
    await test.call('document.delete', { documentId });
    await expect(test.call('media.update', { id, offsetMs: 1 })).rejects.toMatchObject({ code: 'NotFound' });
    await test.call('history.undo', {});
    expect((await test.call('document.get', { documentId })).media.map((one) => one.id)).toEqual([id]);
  });

  it.each(['/a/A1.exe', '/a/A1', '/a/wav', '/a/A1.wav.lnk', '/a/A1.html', '/a/A1.constructor'])(
    'are no other files: %s',
    async (path) => {
      const { test, documentId } = await study();
      await expect(test.call('media.attach', { documentId, path })).rejects.toMatchObject({
        key: 'media.unknownEnding',
      });
      const { id } = await test.call('media.attach', { documentId, path: '/a/A1.wav' });
      await expect(test.call('media.update', { id, path })).rejects.toMatchObject({ code: 'Invalid' });
    },
  );
});
