/** Calls the core from inside the real window, over a port as the window's own client gets it. */
import type { Page } from 'playwright-core';
import type { CallInput, Output, ProcedureName } from '../../schema/contract.ts';
import { ANSWER_PATIENCE_MS, PATIENCE_MS } from '../patience.ts';

let nextId = 1_000_000;

type Answer = { ok: true; value: unknown } | { ok: false; error: { code: string; message: string } };

/** The answer, or null when none came within `timeoutMs`, as when the process died before answering. */
export async function ask(
  page: Page,
  procedure: string,
  input: unknown,
  timeoutMs = PATIENCE_MS,
): Promise<Answer | null> {
  nextId += 1;
  return page.evaluate(
    async ({ id, procedure, input, timeoutMs }) => {
      const port = await new Promise<MessagePort>((resolve) => {
        const take = (event: MessageEvent) => {
          const [first] = event.ports;
          if (first === undefined) return;
          // The window's own client would take it for a new one and give up what is under way on the last.
          event.stopImmediatePropagation();
          window.removeEventListener('message', take, true);
          resolve(first);
        };
        window.addEventListener('message', take, true);
        (window as unknown as { proact: { requestPort(): void } }).proact.requestPort();
      });
      return new Promise<Answer | null>((resolve) => {
        setTimeout(() => resolve(null), timeoutMs);
        port.addEventListener('message', (event) => event.data.id === id && resolve(event.data));
        port.start();
        port.postMessage({ type: 'call', id, procedure, input });
      });
    },
    { id: nextId, procedure, input, timeoutMs },
  );
}

/** Whether a study is open and answers: false while its process is started again. */
export async function isAnswering(page: Page): Promise<boolean> {
  return (await ask(page, 'project.info', {}, ANSWER_PATIENCE_MS))?.ok === true;
}

export async function call<P extends ProcedureName>(page: Page, procedure: P, input: CallInput<P>): Promise<Output<P>> {
  const answer = await ask(page, procedure, input);
  if (answer === null) throw new Error(`${procedure} was not answered`);
  if (!answer.ok) throw new Error(`${procedure}: ${answer.error.code} ${answer.error.message}`);
  return answer.value as Output<P>;
}
