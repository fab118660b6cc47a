import { describe, expect, it } from 'vitest';
import { type Machine, placeOf } from '../../electron/hosts/storage-place.ts';

const linux: Machine = {
  platform: 'linux',
  home: '/home/kari',
  mounts: [
    '/dev/sda2 / ext4 rw,relatime 0 0',
    '/dev/sdb1 /media/kari/STICK vfat rw 0 0',
    '/dev/sdc1 /media/kari/NTFS fuseblk rw 0 0',
    'vault /home/kari/Vault fuse.gocryptfs rw 0 0',
    'gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0',
    '//server/projects /mnt/our\\040projects cifs rw 0 0',
    'server:/home /mnt/nfs nfs4 rw 0 0',
    'kari@server: /home/kari/remote fuse.sshfs rw 0 0',
  ].join('\n'),
  synchronised: {},
};
const mac: Machine = {
  platform: 'darwin',
  home: '/Users/kari',
  mounts: [
    '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)',
    '/dev/disk4s1 on /Volumes/USB STICK (exfat, local, nodev, nosuid)',
    '//kari@server/projects on /Volumes/projects (smbfs, nodev, nosuid, mounted by kari)',
  ].join('\n'),
  synchronised: {},
};
const windows: Machine = {
  platform: 'win32',
  home: 'C:\\Users\\kari',
  mounts: '',
  synchronised: { 'D:\\Work files': 'OneDrive' },
};

const network = { kind: 'network' };
const by = (service: string) => ({ kind: 'synchronised', service });

describe('where a study lies', () => {
  it.each<[Machine, string, unknown]>([
    [linux, '/home/kari/Documents/s.proact', null],
    [linux, '/home/kari/Nextcloud/s.proact', by('Nextcloud')],
    [linux, '/home/kari/Dropbox (Team)/a/b/s.proact', by('Dropbox')],
    [linux, '/home/kari/Documents/OneDrive-like/s.proact', by('OneDrive')],
    [linux, '/home/kari/Dropbox.proact', null],
    [linux, '/home/kari/Documents/Dropboxes/s.proact', null],
    [linux, '/home/kari/Box/s.proact', by('Box')],
    [linux, '/home/kari/Archive/Box/s.proact', null],
    [linux, '/media/kari/STICK/s.proact', null],
    [linux, '/media/kari/NTFS/s.proact', null],
    [linux, '/home/kari/Vault/s.proact', null],
    [linux, '/run/user/1000/gvfs/smb-share:server=x,share=y/s.proact', network],
    [linux, '/mnt/our projects/s.proact', network],
    [linux, '/mnt/nfs/kari/s.proact', network],
    [linux, '/home/kari/remote/s.proact', network],
    [linux, '/mnt/nfs-not/s.proact', null],
    [{ ...linux, mounts: 'none / 9p rw 0 0' }, '/root/s.proact', null],
    [mac, '/Users/kari/Documents/s.proact', null],
    [mac, '/Users/kari/Library/Mobile Documents/com~apple~CloudDocs/s.proact', by('iCloud')],
    [mac, '/Users/kari/Library/CloudStorage/GoogleDrive-kari@uni.no/My Drive/s.proact', by('Google Drive')],
    [mac, '/Users/kari/Library/CloudStorage/OneDrive-Uni/s.proact', by('OneDrive')],
    [mac, '/Users/kari/Library/CloudStorage/Box-Box/s.proact', by('Box')],
    [mac, '/Volumes/USB STICK/s.proact', null],
    [mac, '/Volumes/projects/a/s.proact', network],
    [windows, 'C:\\Users\\kari\\Documents\\s.proact', null],
    [windows, 'C:\\Users\\kari\\OneDrive - Universitetet\\Documents\\s.proact', by('OneDrive')],
    [windows, 'd:\\work files\\s.proact', by('OneDrive')],
    [windows, 'G:\\Google Drive\\s.proact', by('Google Drive')],
    [windows, '\\\\server\\share\\s.proact', network],
    [windows, '\\\\?\\UNC\\server\\share\\s.proact', network],
    [windows, '\\\\?\\C:\\Users\\kari\\s.proact', null],
  ])('%#: %o', (machine, path, expected) => {
    expect(placeOf(path, machine)).toEqual(expected);
  });
});
