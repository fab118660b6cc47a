/**
 * Sends edits to be stored. When the process behind the port dies meanwhile, nobody knows whether it had stored them:
 * the text that is stored then says so.
 */
import { AppError } from '../../../schema/errors.ts';
import type { Edit } from '../../../schema/model/editing.ts';
import type { Call } from '../../api/client.ts';
import type { DocumentEditor } from '../../editor/document-editor.ts';

/** How often and how long, in ms, a process that is being started again is waited for. */
const ATTEMPTS = 40;
const PAUSE = 250;

export function createSender(call: Call, documentId: string, editor: DocumentEditor) {
  let stored = editor.draft.text;
  let isInDoubt = false;
  editor.onChange(({ edits, followed }) => {
    if (edits.length === 0 && followed.length > 0) stored = editor.draft.text;
  });

  const send = async (edits: readonly Edit[], text: string): Promise<void> => {
    if (isInDoubt) {
      const found = (await call('document.get', { documentId })).text;
      if (found !== text && found !== stored) throw new AppError('Conflict', 'edit.otherText');
      isInDoubt = false;
      if (found === text) return;
    }
    try {
      await call('document.applyEdits', { documentId, edits: [...edits] });
    } catch (error) {
      isInDoubt = isRestarting(error);
      throw error;
    }
  };
  /** The edits are everything typed since the last that were stored. */
  return async (edits: readonly Edit[]): Promise<void> => {
    const { text } = editor.draft;
    for (let attempt = 1; ; attempt += 1) {
      try {
        await send(edits, text);
        stored = text;
        return;
      } catch (error) {
        if (!isRestarting(error) || attempt === ATTEMPTS) throw error;
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    }
  };
}

/** The process is gone, or is there again and has not opened the study yet. */
function isRestarting(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'HostRestarted' || error.key === 'call.noProject');
}
