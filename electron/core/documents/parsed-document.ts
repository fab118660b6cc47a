/** What a parser makes of a file: blocks as they will be stored, and what a reader should know. */
import type { Notice } from '../../../schema/errors.ts';
import type { BlockKind, InlineFormat } from '../../../schema/model/document.ts';

export interface ParsedBlock {
  kind: BlockKind;
  headingLevel: number;
  /** Without line feeds. */
  text: string;
  /** Offsets in UTF-16 code units within the block. */
  formats: InlineFormat[];
}

export interface ParsedDocument {
  blocks: ParsedBlock[];
  /** Normalisations, kept with the document; harmless, so not shown in the import's result. */
  notes: Notice[];
  /** What was lost or guessed: shown in the result and kept with the document. */
  warnings: Notice[];
}
