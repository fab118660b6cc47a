/** media.* */
import type { Implementation } from '../context.ts';

export const mediaProcedures = {} as Implementation<'media.attach' | 'media.update' | 'media.detach'>;
