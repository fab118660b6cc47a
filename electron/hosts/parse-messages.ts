/** What goes between the process that parses and the one that asks it to. */
import type { WireError } from '../../schema/errors.ts';
import type { ImportOptions } from '../../schema/model/imports.ts';
import type { ParsedSource } from '../core/imports/formats/parsed-document.ts';

export interface ParseRequest {
  bytes: Uint8Array;
  file: string;
  options: ImportOptions;
}

export type ParseReply =
  | { type: 'parsed'; source: ParsedSource }
  | { type: 'refused'; error: WireError }
  /** A parser failed in a way that it does not know; `where` is for the log. */
  | { type: 'failed'; where: string };
