/** What can be done with a coding or a selection beyond the coder bar, by key in the text and by button beside it. */
import type { KeyboardEvent } from 'react';
import type { Certainty } from '../../../schema/model/coding.ts';
import type { ActId, SegmentId } from '../../../schema/model/ids.ts';
import type { Mark } from './marks.ts';

export interface CodingTools {
  /** Does what a key stands for; false when it stands for nothing here. */
  press: (event: KeyboardEvent) => boolean;
  setCertainty: (mark: Mark, certainty: Certainty) => void;
  /** The selection becomes evidence for the act. */
  addEvidence: (mark: Mark) => void;
  removeEvidence: (actId: ActId, segmentId: SegmentId) => void;
  /** Codes the selection with a code called by its words. */
  inVivo: () => void;
  /** Codes the selection as the last one was. */
  repeat: () => void;
}
