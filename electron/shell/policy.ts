/**
 * The security rules of the window as pure functions. The threat: material on young people must not leave the
 * machine, not even when a transcript or a library inside the window turns out to be hostile. install.ts applies them.
 */
import { join, normalize, sep } from 'node:path';

export const APP_SCHEME = 'app';
const APP_ORIGIN = 'app://proact';
export const APP_PAGE = `${APP_ORIGIN}/index.html`;

/** Only the app's own files and open recordings; no inline script or style, no connection, no frame, no form. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  'media-src app://media',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Chromium's own background services reach for the network even when no page does. */
export const COMMAND_LINE_SWITCHES: readonly (readonly [string, string?])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
];

/** The app's own files and images that are already in the page; everything else is refused before it starts. */
export function mayRequest(url: string): boolean {
  return isAppUrl(url) || url.startsWith('data:image/');
}

/** The window shows one page for its whole life. */
export function mayNavigate(url: string): boolean {
  return url === APP_PAGE;
}

/** IPC is answered for the top frame of the app's own page only. */
export function mayUseShell(sender: { url: string; isTopFrame: boolean }): boolean {
  return sender.isTopFrame && isAppUrl(sender.url);
}

/** The file behind an app:// address, or null for anything outside the window's own folder. */
export function assetPath(url: string, root: string): string | null {
  if (!isAppUrl(url)) return null;
  let pathname: string;
  try {
    pathname = decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
  if (pathname.includes('\0') || pathname.includes('\\')) return null;
  const path = normalize(join(root, pathname));
  return path.startsWith(root + sep) ? path : null;
}

function isAppUrl(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`);
}

const CONTENT_TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/** null for kinds of files that the window does not have. */
export function contentType(path: string): string | null {
  return CONTENT_TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? null;
}
