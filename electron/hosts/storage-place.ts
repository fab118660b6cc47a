/**
 * Where a study lies, as far as that endangers it: SQLite's write-ahead log is safe neither on a network drive nor under
 * a program that synchronises single files. The judgement is pure; what it needs to know of the machine is read here.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Notice, notice } from '../../schema/errors.ts';

export interface Machine {
  platform: NodeJS.Platform;
  home: string;
  /** As "device mount-point type …" (Linux) or "device on mount-point (type, …)" (macOS), a line each. */
  mounts: string;
  /** Folders that a synchronising program has named itself, as OneDrive does. */
  synchronised: Readonly<Record<string, string>>;
}

/** The remark about the place, or null when nothing is known against it. */
export function unsafePlace(path: string): Notice | null {
  const real = resolved(path);
  const place = placeOf(real, {
    platform: process.platform,
    home: homedir(),
    mounts: mountsOf(process.platform, real),
    synchronised: Object.fromEntries(
      ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].flatMap((name) => {
        const folder = process.env[name];
        return folder ? [[folder, 'OneDrive']] : [];
      }),
    ),
  });
  return place && notice(`place.${place.kind}`, 'service' in place ? { service: place.service } : {});
}

export type Place = { kind: 'synchronised'; service: string } | { kind: 'network' };

/** `path` with links resolved, so that a mapped drive of Windows is its share (\\\\server\\share). */
export function placeOf(path: string, machine: Machine): Place | null {
  const service = serviceOf(path, machine);
  if (service !== null) return { kind: 'synchronised', service };
  return isOnNetwork(path, machine) ? { kind: 'network' } : null;
}

/** A folder's name, alone or followed by whose it is: "OneDrive - Company", "Dropbox (Team)", "GoogleDrive-a@b.no". */
const SERVICES: readonly [RegExp, string][] = [
  [/^onedrive(?:$|[ -])/i, 'OneDrive'],
  [/^dropbox(?:$|[ (-])/i, 'Dropbox'],
  [/^google ?drive(?:$|[ (-])/i, 'Google Drive'],
  [/^(?:icloud ?drive|com~apple~clouddocs|mobile documents)(?:$|[ -])/i, 'iCloud'],
  [/^nextcloud\d*(?:$|[ (-])/i, 'Nextcloud'],
  [/^owncloud(?:$|[ (-])/i, 'ownCloud'],
  [/^jottacloud(?:$|[ (-])/i, 'Jottacloud'],
  [/^pcloud ?drive(?:$|[ (-])/i, 'pCloud'],
  [/^proton ?drive(?:$|[ (-])/i, 'Proton Drive'],
  [/^mega(?:sync)?$/i, 'MEGA'],
  [/^box(?: sync|-box)?$/i, 'Box'],
  [/^seafile$/i, 'Seafile'],
];
/** Names that mean something else elsewhere: only directly in the home folder, or where macOS keeps such folders. */
const ONLY_AT_HOME: readonly string[] = ['Box', 'MEGA', 'Seafile'];

function serviceOf(path: string, { home, synchronised }: Machine): string | null {
  for (const [folder, service] of Object.entries(synchronised)) if (isBelow(path, folder)) return service;
  const folders = parts(path).slice(0, -1);
  const atHome = parts(home).length;
  for (const [index, folder] of folders.entries()) {
    const [, service] = SERVICES.find(([pattern]) => pattern.test(folder)) ?? [];
    if (service === undefined) continue;
    const isAtHome = isBelow(path, home) && index === atHome;
    if (!ONLY_AT_HOME.includes(service) || isAtHome || folders[index - 1] === 'CloudStorage') return service;
  }
  return null;
}

const NETWORK_TYPES = /^(?:nfs\d*|cifs|smb\d*|smbfs|afpfs|webdav|davfs2?|ncpfs|afs|ceph|glusterfs|9p|vboxsf|prl_fs)$/;
/** File systems of this computer that are run by a program of their own. */
const LOCAL_FUSE =
  /^fuse(?:blk$|\.(?:ntfs|exfat|ext|encfs|gocryptfs|cryfs|securefs|bindfs|mergerfs|veracrypt|apfs|vmware-vmblock|lxcfs|overlay|snapfuse))/;

function isOnNetwork(path: string, { platform, mounts }: Machine): boolean {
  if (platform === 'win32') return /^[\\/]{2}(?![?.][\\/](?!UNC))/.test(path);
  const mount = mounts
    .split('\n')
    .flatMap((line) => {
      const found =
        /^.+ on (?<point>\/.*) \((?<type>[^,)]+)/.exec(line) ?? /^\S+ (?<point>\/\S*) (?<type>\S+)/.exec(line);
      const { point = '', type = '' } = found?.groups ?? {};
      return found ? [{ point: point.replaceAll('\\040', ' '), type }] : [];
    })
    .filter(({ point }) => isBelow(path, point))
    .sort((a, b) => b.point.length - a.point.length)[0];
  // A whole system that runs from elsewhere has no better place to offer.
  if (mount === undefined || mount.point === '/') return false;
  return NETWORK_TYPES.test(mount.type) || (/^fuse/.test(mount.type) && !LOCAL_FUSE.test(mount.type));
}

const parts = (path: string): string[] => path.split(/[\\/]+/).filter((part) => part !== '');

function isBelow(path: string, folder: string): boolean {
  const [inner, outer] = [parts(path), parts(folder)];
  return outer.every((part, index) => part.toLowerCase() === inner[index]?.toLowerCase());
}

/** The file itself may not be there yet. */
function resolved(path: string): string {
  try {
    return join(realpathSync.native(dirname(path)), basename(path));
  } catch {
    return path;
  }
}

function mountsOf(platform: NodeJS.Platform, path: string): string {
  try {
    if (platform === 'linux') return readFileSync('/proc/self/mounts', 'utf8');
    // Elsewhere than here macOS mounts nothing that people choose.
    if (platform === 'darwin' && path.startsWith('/Volumes/')) return execFileSync('/sbin/mount', { encoding: 'utf8' });
  } catch {
    // Then nothing is known of the drives.
  }
  return '';
}
