/**
 * Errors and remarks as data. Both carry a key into the message catalogue and its parameters,
 * so that the command line prints English and the window the reader's own language,
 * from one text each (messages in words/).
 */
import { z } from 'zod';
import type { Language } from '../words/languages.ts';
import { sayAny, type Values } from '../words/say.ts';
import type { KeyOf } from '../words/texts.ts';

export type MessageKey = KeyOf<'messages'>;
export type MessageParams = Values;

export const ERROR_CODES = [
  'NotFound',
  'Conflict',
  'Invalid',
  'ProjectLocked',
  'SchemaFromFuture',
  'Corrupt',
  'ReadOnly',
  'DiskFull',
  'HostRestarted',
  'Cancelled',
  'Internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

const Params = z.record(z.string(), z.union([z.string(), z.number()]));

export const Notice = z.object({ key: z.string(), params: Params, message: z.string() });
export type Notice = z.infer<typeof Notice>;

export const WireError = z.object({
  code: z.enum(ERROR_CODES),
  key: z.string(),
  params: Params,
  /** English; says what to do next. */
  message: z.string(),
});
export type WireError = z.infer<typeof WireError>;

/** An error or a remark in words. A key from a newer program is shown as it is. */
export function messageText(language: Language, { key, params }: { key: string; params: MessageParams }): string {
  return sayAny(language, `messages:${key}`, params);
}

export function notice(key: MessageKey, params: MessageParams = {}): Notice {
  return { key, params, message: messageText('en', { key, params }) };
}

/** A refusal that the user can act upon. Anything else that is thrown is a defect and becomes `Internal`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly key: MessageKey;
  readonly params: MessageParams;

  constructor(code: ErrorCode, key: MessageKey, params: MessageParams = {}) {
    super(messageText('en', { key, params }));
    this.name = 'AppError';
    this.code = code;
    this.key = key;
    this.params = params;
  }

  toWire(): WireError {
    return { code: this.code, key: this.key, params: this.params, message: this.message };
  }
}

/** Rebuilds the error on the caller's side of a port. */
export function errorFromWire(wire: WireError): AppError {
  return new AppError(wire.code, wire.key as MessageKey, wire.params);
}
