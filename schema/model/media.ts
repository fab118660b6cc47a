/**
 * Recordings that stay outside the project: where they are, how a text's times lie in them, and which kinds of file
 * can be played. A kind is known by a file's ending alone, so that core, main process and window agree on it.
 */
import { z } from 'zod';
import { DocumentId } from './ids.ts';

export const MediaRef = z.object({
  id: z.string(),
  documentId: DocumentId,
  /** Path of the user's file. */
  path: z.string(),
  kind: z.enum(['audio', 'video']),
  /** Added to a turn's time to find the place in the recording. */
  offsetMs: z.number().int(),
});

export type MediaRef = z.infer<typeof MediaRef>;

/** File ending → content type. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  flac: 'audio/flac',
  weba: 'audio/webm',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  ogv: 'video/ogg',
  mkv: 'video/x-matroska',
};

export const RECORDING_ENDINGS: readonly string[] = Object.keys(CONTENT_TYPES);

/** Null for a file that is no recording by its ending. */
export function recordingType(path: string): { kind: MediaRef['kind']; contentType: string } | null {
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const contentType = Object.hasOwn(CONTENT_TYPES, ending) ? CONTENT_TYPES[ending] : undefined;
  if (contentType === undefined) return null;
  return { kind: contentType.startsWith('video/') ? 'video' : 'audio', contentType };
}

/** The name at a path's end, of whatever system the path is. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path;
}
