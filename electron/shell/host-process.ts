/**
 * The utility process as main sees it: forked, asked, and forked again when it dies. After a death the study that
 * was open is opened again and every window gets a new port; what had been committed is in the file.
 */
import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import { AppError } from '../../schema/errors.ts';
import type { FromHost, HostRequest, ToHost } from '../../schema/host-messages.ts';
import type { ShellResult } from '../../schema/shell.ts';

export interface HostProcess {
  request(request: HostRequest): Promise<ShellResult<null>>;
  grant(paths: string[]): void;
  connect(port: MessagePortMain): void;
  /** Closes the study and ends the process. */
  stop(): Promise<void>;
  readonly pid: number | undefined;
}

const MAX_FAILED_OPENINGS = 3;

/** `onRestart` is called once the new process has the study open again (or failed to: then with its error). */
export function startHostProcess(
  script: string,
  args: string[],
  onRestart: (reopened: ShellResult<null> | null) => void,
): HostProcess {
  let child: UtilityProcess;
  let stopping = false;
  let openPath: string | null = null;
  let failedOpenings = 0;
  let nextId = 1;
  const waiting = new Map<number, (result: ShellResult<null>) => void>();
  const grants = new Set<string>();

  const post = (message: ToHost, ports: MessagePortMain[] = []) => child.postMessage(message, ports);

  const fork = () => {
    child = utilityProcess.fork(script, args, { serviceName: 'ProAct study', stdio: 'inherit' });
    const forked = child;
    child.on('message', (message: FromHost) => {
      waiting.get(message.id)?.(message.result);
      waiting.delete(message.id);
    });
    child.on('exit', () => {
      if (stopping || forked !== child) return;
      const error = new AppError('HostRestarted', 'call.hostRestarted').toWire();
      for (const answer of waiting.values()) answer({ ok: false, error });
      waiting.clear();
      fork();
      post({ type: 'grant', paths: [...grants] });
      reopen();
    });
  };

  /** A study whose opening ends the process time and again is left closed. */
  const reopen = () => {
    if (openPath === null) return onRestart(null);
    void request({ type: 'open', path: openPath }).then((result) => {
      const diedAgain = !result.ok && result.error.code === 'HostRestarted';
      failedOpenings = diedAgain ? failedOpenings + 1 : 0;
      if (diedAgain && failedOpenings < MAX_FAILED_OPENINGS) return;
      if (!result.ok) openPath = null;
      onRestart(result);
    });
  };

  const request = (request: HostRequest): Promise<ShellResult<null>> =>
    new Promise((resolve) => {
      const id = nextId++;
      waiting.set(id, (result) => {
        if (request.type === 'close') openPath = null;
        if (result.ok && (request.type === 'open' || request.type === 'create')) openPath = request.path;
        resolve(result);
      });
      post({ type: 'request', id, request });
    });

  fork();
  return {
    request,
    grant(paths) {
      for (const path of paths) grants.add(path);
      post({ type: 'grant', paths });
    },
    connect: (port) => post({ type: 'port' }, [port]),
    async stop() {
      if (stopping) return;
      stopping = true;
      await Promise.race([request({ type: 'close' }), new Promise((resolve) => setTimeout(resolve, 5000))]);
      child.kill();
    },
    get pid() {
      return child.pid;
    },
  };
}
