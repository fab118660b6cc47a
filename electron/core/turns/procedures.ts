/** turn.*, turnRules.* and speaker.* */
import type { Implementation } from '../context.ts';

export const turnProcedures = {} as Implementation<
  | 'turnRules.list'
  | 'turnRules.save'
  | 'turnRules.delete'
  | 'turn.recognise'
  | 'turn.set'
  | 'turn.clear'
  | 'speaker.list'
  | 'speaker.assign'
>;
