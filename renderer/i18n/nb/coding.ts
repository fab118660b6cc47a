import type { coding as en } from '../en/coding.ts';
import type { Texts } from '../texts.ts';

export const coding: Texts<typeof en> = {};
