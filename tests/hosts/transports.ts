/** The three ways into the core, behind one function each, for the conformance suite. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { openStudyFile } from '../../electron/hosts/compose.ts';
import { dispatch, type Envelope } from '../../electron/hosts/dispatch.ts';
import { createNodeFiles } from '../../electron/hosts/node-files.ts';
import { servePort } from '../../electron/hosts/port-server.ts';
import { type PortLike, PortTransport } from '../../renderer/api/transport.ts';
import { node, root } from '../../scripts/paths.mjs';

export interface Transport {
  call(procedure: string, input: unknown): Promise<Envelope>;
  close(): void;
}

export const transports: Record<string, (path: string) => Transport> = {
  'direct call'(path) {
    const { core, project } = openStudyFile(path, createNodeFiles(), () => {});
    return {
      call: (procedure, input) => dispatch(core, procedure, JSON.parse(JSON.stringify(input)), { checkOutput: true }),
      close: () => project.close(),
    };
  },

  'message port'(path) {
    const { port1, port2 } = new MessageChannel();
    const { core, project } = openStudyFile(path, createNodeFiles(), (event) => server.emit(event));
    const server = servePort({ postMessage: (message) => port1.postMessage(message) }, () => core, {
      checkOutput: true,
    });
    port1.on('message', (message) => server.receive(message));
    const transport = new PortTransport();
    transport.attach(port2 as unknown as PortLike);
    return {
      call: (procedure, input) =>
        transport.call(procedure, input).then(
          (value) => ({ ok: true, value }),
          (error) => ({ ok: false, error: error.toWire() }),
        ),
      close() {
        transport.close();
        port1.close();
        project.close();
      },
    };
  },

  'command line'(path) {
    return {
      async call(procedure, input) {
        const run = spawnSync(
          node,
          [
            join(root, 'out', 'main', 'cli.js'),
            'call',
            procedure,
            '--project',
            path,
            '--input',
            JSON.stringify(input),
            '--json',
          ],
          { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
        );
        if (run.status === 0) return { ok: true, value: JSON.parse(run.stdout) };
        return { ok: false, error: JSON.parse(run.stderr.trim().split('\n').at(-1) as string) };
      },
      close() {},
    };
  },
};
