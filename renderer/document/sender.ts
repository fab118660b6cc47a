/**
 * Sends edits to be stored, each batch under an id of its own: when the process that owns the study dies meanwhile, it is
 * known whether they were stored, and they are sent again when they were not. So nothing typed is lost, and nothing is
 * stored twice.
 */
import { uuidv7 } from 'uuidv7';
import type { Edit } from '../../schema/model/editing.ts';
import type { Call } from '../api/client.ts';
import { wasDone, wasNotDone } from '../api/transport.ts';

/** Edits that end the process each time are not sent for ever. */
const ATTEMPTS = 3;

export function createSender(call: Call, documentId: string) {
  /** Resolves when the edits are stored, all of them; rejects when none is. */
  return async (edits: readonly Edit[]): Promise<void> => {
    const commandId = uuidv7();
    for (let attempt = 1; ; attempt += 1) {
      try {
        await call('document.applyEdits', { documentId, edits: [...edits] }, { commandId });
        return;
      } catch (error) {
        if (wasDone(error)) return;
        if (!wasNotDone(error) || attempt === ATTEMPTS) throw error;
      }
    }
  };
}
