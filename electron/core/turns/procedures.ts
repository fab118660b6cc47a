/** turn.*, turnRules.* and speaker.* */
import type { Implementation } from '../context.ts';
import { recogniseByRules } from './recognise.ts';
import { clearTurn, setTurn } from './set-turn.ts';
import { assignSpeaker, listSpeakers } from './speakers.ts';
import { deleteTurnRules, listTurnRules, saveTurnRules } from './stored-rules.ts';

export const turnProcedures: Implementation<
  | 'turnRules.list'
  | 'turnRules.save'
  | 'turnRules.delete'
  | 'turn.recognise'
  | 'turn.set'
  | 'turn.clear'
  | 'speaker.list'
  | 'speaker.assign'
> = {
  'turnRules.list': ({ db }) => listTurnRules(db),
  'turnRules.save': saveTurnRules,
  'turnRules.delete': (context, { id }) => deleteTurnRules(context, id),
  'turn.recognise': recogniseByRules,
  'turn.set': setTurn,
  'turn.clear': clearTurn,
  'speaker.list': ({ db }) => listSpeakers(db),
  'speaker.assign': assignSpeaker,
};
