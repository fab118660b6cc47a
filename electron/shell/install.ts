/** Applies policy.ts and recording-policy.ts to Electron: protocol, requests, permissions, navigation. */
import { readFile } from 'node:fs/promises';
import { app, protocol, type Session, type WebContents } from 'electron';
import {
  APP_SCHEME,
  assetPath,
  COMMAND_LINE_SWITCHES,
  CONTENT_SECURITY_POLICY,
  contentType,
  mayNavigate,
  mayRequest,
} from './policy.ts';
import { recordingToken } from './recording-policy.ts';
import type { Recordings } from './recordings.ts';

/** Before `ready`. */
export function hardenProcess(): void {
  for (const [name, value] of COMMAND_LINE_SWITCHES) app.commandLine.appendSwitch(name, value);
  // Root on Linux can only start with --no-sandbox, and then this call would end the app.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    // `stream`: a recording begins to play before all of it was read.
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true, stream: true } },
  ]);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}

/** Once per session, after `ready`. */
export function hardenSession(session: Session, windowFolder: string, recordings: Recordings): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url, resourceType, webContentsId }, answer) => {
    const token = recordingToken(url);
    const isAllowed =
      token === null ? mayRequest(url) : resourceType === 'media' && recordings.mayPlay(webContentsId, token);
    answer({ cancel: !isAllowed });
  });
  // Chromium would fetch dictionaries from the network.
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.protocol.handle(APP_SCHEME, (request) => {
    const token = recordingToken(request.url);
    return token === null ? serveAsset(request.url, windowFolder) : recordings.serve(token, request);
  });
}

/** A page that is left, or that ended, has no recording open any more. */
export function closeRecordingsWith(contents: WebContents, recordings: Recordings): void {
  const { id } = contents;
  const close = () => recordings.close(id);
  contents.on('did-navigate', close);
  contents.on('render-process-gone', close);
  contents.on('destroyed', close);
}

function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  const guard = (event: { preventDefault(): void; url: string }) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', guard);
  contents.on('will-redirect', guard);
  contents.on('will-frame-navigate', guard);
}

async function serveAsset(url: string, folder: string): Promise<Response> {
  const path = assetPath(url, folder);
  const type = path === null ? null : contentType(path);
  if (path === null || type === null) return new Response(null, { status: 404 });
  try {
    return new Response(await readFile(path), {
      headers: {
        'content-type': type,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
      },
    });
  } catch {
    return new Response(null, { status: 404 });
  }
}
