/**
 * The user's recordings, played from where they lie. A window has at most one open; its address holds a random token,
 * works in that window only and ends when the recording or the study is closed. The file is held open from the moment
 * it was examined, so that nothing else can be put in its place, and is read piece by piece as the player asks for it.
 */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, lstat, open, realpath } from 'node:fs/promises';
import { AppError, type ErrorCode, type MessageKey } from '../../schema/errors.ts';
import { fileNameOf, RECORDING_ENDINGS, recordingType } from '../../schema/model/media.ts';
import type { ShellResult } from '../../schema/shell.ts';
import { byteRange, isLocalPath, recordingUrl } from './recording-policy.ts';

interface OpenRecording {
  token: string;
  handle: FileHandle;
  contentType: string;
}

export interface Recordings {
  /** The user chose this file, so it is not asked about until the study is closed. */
  allow(path: string): Promise<void>;
  /**
   * Returns the address under which this window may play the file, instead of the one it had open; null when the user
   * does not want it. `ask` is given the path as it really is. Refusals are errors `media.*`.
   */
  open(windowId: number, path: string, ask: (path: string) => Promise<boolean>): Promise<ShellResult<string> | null>;
  /** Ends this address; without one, whatever the window has open. */
  close(windowId: number, url?: string): void;
  /** The study is another one: nothing stays open or allowed. */
  closeAll(): void;
  mayPlay(windowId: number | undefined, token: string): boolean;
  serve(token: string, request: Pick<Request, 'method' | 'headers'>): Promise<Response>;
}

/** Bytes read at a time. */
const PIECE = 256 * 1024;

export function createRecordings(): Recordings {
  const allowed = new Set<string>();
  const byWindow = new Map<number, OpenRecording>();

  const close = (windowId: number, url?: string) => {
    const recording = byWindow.get(windowId);
    if (recording === undefined || (url !== undefined && url !== recordingUrl(recording.token))) return;
    byWindow.delete(windowId);
    void recording.handle.close();
  };

  return {
    async allow(path) {
      allowed.add(await realpath(path).catch(() => path));
    },
    async open(windowId, path, ask) {
      try {
        const { realPath, contentType } = await examine(path);
        if (!allowed.has(realPath)) {
          if (!(await ask(realPath))) return null;
          allowed.add(realPath);
        }
        const handle = await openFile(realPath);
        close(windowId);
        const token = randomBytes(16).toString('hex');
        byWindow.set(windowId, { token, handle, contentType });
        return { ok: true, value: recordingUrl(token) };
      } catch (error) {
        return { ok: false, error: refusal(error, path).toWire() };
      }
    },
    close,
    closeAll() {
      allowed.clear();
      for (const windowId of [...byWindow.keys()]) close(windowId);
    },
    mayPlay: (windowId, token) => windowId !== undefined && byWindow.get(windowId)?.token === token,
    async serve(token, { method, headers }) {
      const recording = [...byWindow.values()].find((one) => one.token === token);
      if (recording === undefined || method !== 'GET') return new Response(null, { status: 404 });
      return answer(recording, headers.get('range'));
    },
  };
}

/** Where the file really lies, behind links, and what it is by its ending there. Throws AppError and what the disk says. */
async function examine(path: string): Promise<{ realPath: string; contentType: string }> {
  if (!isLocalPath(path, process.platform)) throw refused('Invalid', 'media.notLocal', path);
  if (recordingType(path) === null) throw refused('Invalid', 'media.unknownEnding', path);
  const realPath = await realpath(path);
  if (!isLocalPath(realPath, process.platform)) throw refused('Invalid', 'media.notLocal', path);
  const type = recordingType(realPath);
  if (type === null || !(await lstat(realPath)).isFile()) throw refused('Invalid', 'media.noFile', path);
  return { realPath, contentType: type.contentType };
}

/** Not through a link that came there meanwhile, and without waiting for a pipe. */
async function openFile(realPath: string): Promise<FileHandle> {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const handle = await open(realPath, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw refused('Invalid', 'media.noFile', realPath);
}

async function answer({ handle, contentType }: OpenRecording, range: string | null): Promise<Response> {
  const size = await handle.stat().then(
    (file) => file.size,
    () => null,
  );
  if (size === null) return new Response(null, { status: 404 });
  const asked = byteRange(range, size);
  if (asked === null) return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } });
  const { start, end } = asked === 'all' ? { start: 0, end: size } : asked;
  return new Response(bytesOf(handle, start, end), {
    status: asked === 'all' ? 200 : 206,
    headers: {
      'content-type': contentType,
      'content-length': String(end - start),
      'accept-ranges': 'bytes',
      ...(asked === 'all' ? {} : { 'content-range': `bytes ${start}-${end - 1}/${size}` }),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** Reads on only when the last piece was taken. Fails when the recording is closed meanwhile. */
function bytesOf(handle: FileHandle, start: number, end: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = start;
  return new ReadableStream(
    {
      async pull(controller) {
        const piece = new Uint8Array(Math.min(PIECE, end - at));
        const { bytesRead } = await handle.read(piece, 0, piece.length, at);
        at += bytesRead;
        if (bytesRead > 0) controller.enqueue(piece.subarray(0, bytesRead));
        if (bytesRead === 0 || at >= end) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

function refusal(error: unknown, path: string): AppError {
  return error instanceof AppError ? error : refused('NotFound', 'media.missing', path);
}

function refused(code: ErrorCode, key: MessageKey, path: string): AppError {
  return new AppError(code, key, { file: fileNameOf(path), endings: RECORDING_ENDINGS.join(', ') });
}
