import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  APP_PAGE,
  assetPath,
  CONTENT_SECURITY_POLICY,
  contentType,
  mayNavigate,
  mayRequest,
  mayUseShell,
} from '../../electron/shell/policy.ts';
import { RECORDINGS_ORIGIN, recordingUrl } from '../../electron/shell/recording-policy.ts';

const ROOT = join('/', 'opt', 'proact', 'renderer');
const FOREIGN = [
  'https://example.org/',
  'http://127.0.0.1:8080/',
  'ws://127.0.0.1/',
  'wss://example.org/',
  'file:///etc/passwd',
  'ftp://example.org/',
  'blob:app://proact/1',
  'app://other/index.html',
  'app://proact.example.org/index.html',
  'data:text/html,<script>1</script>',
  'javascript:alert(1)',
  'devtools://devtools/bundled/inspector.html',
];

describe('the content policy', () => {
  it('lets the player have open recordings and nothing else', () => {
    expect(CONTENT_SECURITY_POLICY.split('; ')).toContain(`media-src ${RECORDINGS_ORIGIN}`);
    expect(mayRequest(recordingUrl('0'.repeat(32)))).toBe(false);
  });

  it('allows nothing by default, no inline code or style and no connection', () => {
    expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none'/);
    expect(CONTENT_SECURITY_POLICY).toContain("connect-src 'none'");
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|http/);
  });
});

describe('requests, navigation and IPC', () => {
  it.each(FOREIGN)('%s is refused', (url) => {
    expect(mayRequest(url)).toBe(false);
    expect(mayNavigate(url)).toBe(false);
    expect(mayUseShell({ url, isTopFrame: true })).toBe(false);
    expect(assetPath(url, ROOT)).toBeNull();
  });

  it('the app’s own page is allowed, its frames are not', () => {
    expect(mayRequest(APP_PAGE)).toBe(true);
    expect(mayNavigate(APP_PAGE)).toBe(true);
    expect(mayUseShell({ url: APP_PAGE, isTopFrame: true })).toBe(true);
    expect(mayUseShell({ url: APP_PAGE, isTopFrame: false })).toBe(false);
  });
});

describe('the app’s own files', () => {
  it('are found below the window’s folder', () => {
    expect(assetPath('app://proact/assets/main.js', ROOT)).toBe(join(ROOT, 'assets', 'main.js'));
    expect(contentType('a/main.js')).toContain('javascript');
    expect(contentType('a/secrets.sqlite')).toBeNull();
  });

  it('no address leads out of that folder', () => {
    for (const path of [
      '../x',
      '..%2fx',
      '%2e%2e/%2e%2e/x',
      'a/../../x',
      '..\\x',
      '%00',
      'a%5c..%5c..%5cx',
      '%E0%A4%A',
    ]) {
      const found = assetPath(`app://proact/${path}`, ROOT);
      expect(found === null || found.startsWith(ROOT)).toBe(true);
    }
    fc.assert(
      fc.property(fc.string(), (path) => {
        const found = assetPath(`app://proact/${path}`, ROOT);
        return found === null || found.startsWith(`${ROOT}/`);
      }),
    );
  });
});
