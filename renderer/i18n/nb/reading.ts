import type { reading as en } from '../en/reading.ts';
import type { Texts } from '../texts.ts';

export const reading: Texts<typeof en> = {};
