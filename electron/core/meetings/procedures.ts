/** meeting.*, attendance.* and meetingItem.* */
import type { Implementation } from '../context.ts';

export const meetingProcedures = {} as Implementation<
  | 'meeting.recognise'
  | 'meeting.update'
  | 'attendance.save'
  | 'attendance.delete'
  | 'meetingItem.create'
  | 'meetingItem.update'
  | 'meetingItem.delete'
  | 'meeting.template'
>;
