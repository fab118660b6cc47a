/** What a parser makes of a file: documents with blocks as they will be stored, and what a reader should know. */
import type { Notice } from '../../../../schema/errors.ts';
import type { BlockKind, DocumentKind, InlineFormat } from '../../../../schema/model/document.ts';
import type { SurveyColumns } from '../../../../schema/model/imports.ts';
import type { TurnRules } from '../../../../schema/model/turn-rules.ts';

export interface ParsedBlock {
  kind: BlockKind;
  headingLevel: number;
  /** Without line feeds. */
  text: string;
  /** Offsets in UTF-16 code units within the block. */
  formats: InlineFormat[];
  /** Of the source file, from 1. */
  page?: number;
}

/** A reviewer's remark in the file, which becomes a memo on the words. */
export interface ParsedComment {
  /** Blocks by index, offsets in UTF-16 code units within them, half-open. */
  startBlock: number;
  startOffset: number;
  endBlock: number;
  endOffset: number;
  author: string;
  text: string;
}

export interface ParsedDocument {
  blocks: ParsedBlock[];
  /** Normalisations, kept with the document; harmless, so not shown in the import's result. */
  notes: Notice[];
  /** What was lost or guessed: shown in the result and kept with the document. */
  warnings: Notice[];
  /** Name of the encoding that was detected; missing where the format says it itself. */
  encoding?: string;
  comments?: ParsedComment[];
  /** Rules that fit what the parser wrote, where the default ones do not (subtitles). */
  turnRules?: TurnRules;
  /** Where the format tells it; otherwise the text does. */
  kind?: DocumentKind;
  /** Of one among several documents of a file: added to the file's name. */
  title?: string;
  /** Closed answers, by the question: become attributes. */
  attributes?: Record<string, string>;
}

/** What a file gives: one document, or one for each respondent of a survey. */
export interface ParsedSource {
  /** e.g. "docx", "survey". */
  format: string;
  documents: ParsedDocument[];
  /** No document comes of it, since it belongs to another import, which this names. */
  notMaterial?: Notice;
  /** Of a survey: its columns, as chosen or as guessed. */
  survey?: {
    columns: { name: string; distinct: number; example: string }[];
    chosen: SurveyColumns;
  };
}
