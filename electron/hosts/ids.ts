/** New ids: UUIDv7, so that rows made one after the other lie side by side in every index. */
import { uuidv7obj } from 'uuidv7';
import { shortId } from '../../schema/model/short-id.ts';

export const newId = (): string => shortId(uuidv7obj().bytes);
