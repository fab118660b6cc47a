/** thirdPerson.list, thirdPerson.mark, thirdPerson.remove */
import type { Implementation } from '../context.ts';

export const thirdPersonProcedures = {} as Implementation<
  'thirdPerson.list' | 'thirdPerson.mark' | 'thirdPerson.remove'
>;
