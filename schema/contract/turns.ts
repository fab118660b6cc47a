/** Speakers' turns: rules, turns set by hand, labels that are participants. */
import { z } from 'zod';
import { TurnKind } from '../model/document.ts';
import { DocumentId } from '../model/ids.ts';
import { SpeakerMapping } from '../model/imports.ts';
import { SavedTurnRules, TurnRules } from '../model/turn-rules.ts';
import { command, name, nothing, query, span } from './procedure.ts';

export const turns = {
  'turnRules.list': query(nothing, z.array(SavedTurnRules)),
  /** Makes rules, or changes those with this id. */
  'turnRules.save': command(z.strictObject({ id: z.string().optional(), name, rules: TurnRules }), SavedTurnRules),
  'turnRules.delete': command(z.strictObject({ id: z.string() }), z.object({ id: z.string() })),
  /** Recognises a document's turns anew by these rules; turns set by hand stay. */
  'turn.recognise': command(
    z.strictObject({ documentId: DocumentId, rules: TurnRules }),
    z.object({ turns: z.number().int() }),
  ),
  /** Makes the blocks that the span touches one turn, by hand. */
  'turn.set': command(
    z.strictObject({ ...span, speaker: z.string().max(60), kind: TurnKind, interviewer: z.boolean().default(false) }),
    z.object({ turns: z.number().int() }),
  ),
  /** The blocks belong to no turn any more, by hand; with `recognised`, to the one that the rules find for them. */
  'turn.clear': command(
    z.strictObject({ ...span, recognised: z.boolean().default(false) }),
    z.object({ turns: z.number().int() }),
  ),
  'speaker.list': query(nothing, z.array(SpeakerMapping)),
  /** In the document, or in all documents; `remember` keeps it for later files. */
  'speaker.assign': command(
    SpeakerMapping.extend({ documentId: DocumentId.optional(), remember: z.boolean().default(true) }),
    z.object({ turns: z.number().int(), documents: z.number().int() }),
  ),
};
