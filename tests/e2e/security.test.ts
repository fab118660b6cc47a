import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../electron/shell/policy.ts';
import { type App, canRunAsOrdinaryUser, launch } from './app.ts';

let app: App;
/** Counts every connection that reaches the machine's own loopback: nothing may, not even there. */
let server: Server;
let connections = 0;

beforeAll(async () => {
  server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  app = await launch({ ordinaryUser: true });
});
afterAll(async () => {
  await app.close();
  server.close();
});

/** The server takes connections in turn: when it has ended ours, it has counted all that left before. */
async function connectOurselves(port: number): Promise<void> {
  await once(connect(port, '127.0.0.1').resume(), 'close');
}

describe('the real window', () => {
  it('is sandboxed, isolated, without Node and without a network dictionary', async () => {
    const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
    });
    const dictionary = await app.electron.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled());
    expect(dictionary).toBe(false);
    const globals = await app.page.evaluate(() =>
      ['require', 'process', 'Buffer', 'module'].filter((name) => name in globalThis),
    );
    expect(globals).toEqual([]);
  });

  // Chromium has no sandbox for root; where no other user can read this folder it cannot be tried.
  it.runIf(canRunAsOrdinaryUser && process.platform === 'linux')('runs in Chromium’s sandbox', async () => {
    const pid = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    // Mode 2: system calls are filtered. A process without the sandbox shows 0.
    expect(status).toMatch(/^Seccomp:\s+2$/m);
  });

  it('serves its page under the strict content policy', async () => {
    const policy = await app.electron.evaluate(async ({ session }) => {
      const response = await session.defaultSession.fetch('app://proact/index.html');
      return response.headers.get('content-security-policy');
    });
    expect(policy).toBe(CONTENT_SECURITY_POLICY);
  });

  it('lets no request leave: fetch, XMLHttpRequest, image, WebSocket, beacon, script, frame, WebRTC', async () => {
    const port = (server.address() as AddressInfo).port;
    const outcome = await app.page.evaluate(async (target) => {
      const settled = (work: (done: (result: string) => void) => void) =>
        new Promise<string>((resolve) => {
          try {
            work(resolve);
          } catch (error) {
            resolve(`refused ${(error as Error).name}`);
          }
        });
      const element = (tag: 'img' | 'script' | 'iframe' | 'link') =>
        settled((done) => {
          const node = document.createElement(tag);
          node.onload = () => done(tag === 'iframe' ? 'nothing' : 'loaded');
          node.onerror = () => done('refused');
          if (tag === 'link') {
            Object.assign(node, { rel: 'stylesheet', href: `http://${target}/x.css` });
          } else {
            (node as HTMLImageElement).src = `http://${target}/x`;
          }
          document.body.append(node);
        });
      return {
        fetch: await settled((done) =>
          fetch(`http://${target}/`).then(
            () => done('loaded'),
            () => done('refused'),
          ),
        ),
        xhr: await settled((done) => {
          const request = new XMLHttpRequest();
          request.onload = () => done('loaded');
          request.onerror = () => done('refused');
          request.open('GET', `http://${target}/`);
          request.send();
        }),
        image: await element('img'),
        script: await element('script'),
        style: await element('link'),
        frame: await element('iframe'),
        socket: await settled((done) => {
          const socket = new WebSocket(`ws://${target}/`);
          socket.onopen = () => done('loaded');
          socket.onerror = () => done('refused');
        }),
        beacon: await settled((done) => {
          document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
            if (blockedURI.endsWith('/beacon')) done('refused');
          });
          navigator.sendBeacon(`http://${target}/beacon`, 'x');
        }),
      };
    }, `127.0.0.1:${port}`);
    expect(Object.values(outcome)).not.toContain('loaded');
    await connectOurselves(port);
    expect(connections).toBe(1);
    connections = 0;
  });

  it('refuses requests of the main process’s session as well', async () => {
    const port = (server.address() as AddressInfo).port;
    const refused = await app.electron.evaluate(
      ({ session }, address) =>
        session.defaultSession.fetch(address).then(
          () => false,
          () => true,
        ),
      `http://127.0.0.1:${port}/`,
    );
    expect(refused).toBe(true);
    expect(connections).toBe(0);
  });

  it('opens no window, leaves its page for no other and grants no permission', async () => {
    const before = app.page.url();
    const opened = await app.page.evaluate(() => {
      const opened = window.open('https://example.org/');
      window.location.href = 'https://example.org/';
      return opened !== null;
    });
    expect(opened).toBe(false);
    // The page asked before these two were asked, so main has refused, or is leaving, when they are answered.
    await app.electron.evaluate(({ app }) => app.isReady());
    await app.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    const result = await app.page.evaluate(async () => {
      const permission = await navigator.permissions.query({ name: 'geolocation' });
      const notification = await Notification.requestPermission();
      return { geolocation: permission.state, notification };
    });
    expect(result).toEqual({ geolocation: 'denied', notification: 'denied' });
    expect(app.page.url()).toBe(before);
    expect(app.electron.windows()).toHaveLength(1);
  });

  it('reads no file that the user did not choose', async () => {
    const refusal = await app.page.evaluate(async () => {
      const port = await new Promise<MessagePort>((resolve) => {
        window.addEventListener('message', (event) => event.ports[0] !== undefined && resolve(event.ports[0]), {
          once: true,
        });
        (window as unknown as { proact: { requestPort(): void } }).proact.requestPort();
      });
      await (window as unknown as { proact: { openSample(): Promise<unknown> } }).proact.openSample();
      return new Promise<{ error?: { key: string } }>((resolve) => {
        port.onmessage = (event) => event.data.id === 1_000_001 && resolve(event.data);
        port.postMessage({
          type: 'call',
          id: 1_000_001,
          procedure: 'import.documents',
          input: { paths: ['/etc/hostname'] },
        });
      });
    });
    expect(JSON.stringify(refusal)).toContain('call.notGranted');
  });
});
