/** meeting.*, attendance.* and meetingItem.* */

import { documentTitle } from '../codings/commands.ts';
import type { Implementation } from '../context.ts';
import { changeItem, changeMeeting, createItem, deleteAttendance, deleteItem, saveAttendance } from './commands.ts';
import { readMeeting } from './queries.ts';
import { recogniseParts } from './recognise.ts';

export const meetingProcedures: Implementation<
  | 'meeting.get'
  | 'meeting.recognise'
  | 'meeting.update'
  | 'attendance.save'
  | 'attendance.delete'
  | 'meetingItem.create'
  | 'meetingItem.update'
  | 'meetingItem.delete'
  | 'meeting.template'
> = {
  'meeting.get': ({ db }, { documentId }) => readMeeting(db, documentId),
  'meeting.recognise': (context, { documentId }) => {
    const result = recogniseParts(context, documentId);
    context.describe({ document: documentTitle(context.db, documentId) });
    return result;
  },
  'meeting.update': changeMeeting,
  'attendance.save': saveAttendance,
  'attendance.delete': (context, { id }) => deleteAttendance(context, id),
  'meetingItem.create': createItem,
  'meetingItem.update': changeItem,
  'meetingItem.delete': (context, { id }) => deleteItem(context, id),
  'meeting.template': async ({ files }, { path, format, language }) => {
    const { meetingForm } = await import('./template.ts');
    await files.writeAtomically(path, await meetingForm(format, language));
    return { path };
  },
};
