/** media.* */
import type { Implementation } from '../context.ts';
import { attachRecording, changeRecording, detachRecording } from './commands.ts';

export const mediaProcedures: Implementation<'media.attach' | 'media.update' | 'media.detach'> = {
  'media.attach': attachRecording,
  'media.update': changeRecording,
  'media.detach': detachRecording,
};
