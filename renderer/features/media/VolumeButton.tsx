/** How loud the recording is played. */
import { useSyncExternalStore } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { MutedIcon, VolumeIcon } from '../../ui/icons.tsx';
import menus from '../../ui/Menu.module.css';
import styles from './Player.module.css';
import type { Playback } from './playback.ts';

export function VolumeButton({ playback }: { playback: Playback }) {
  const { t } = useTranslation('media');
  const { volume, isMuted } = useSyncExternalStore(playback.subscribe, () => playback.state);
  return (
    <DialogTrigger>
      <IconButton label={t(isMuted ? 'volumeMuted' : 'volume')}>{isMuted ? <MutedIcon /> : <VolumeIcon />}</IconButton>
      <Popover className={cx(menus.popover)} placement="top end" offset={4}>
        <Dialog aria-label={t('volume')} className={cx(styles.volume)}>
          <label>
            {t('volume')}
            <input
              type="range"
              min={0}
              max={1}
              step={0.05}
              value={volume}
              onChange={(event) => playback.change({ volume: Number(event.currentTarget.value), isMuted: false })}
            />
          </label>
          <label className={cx(styles.check)}>
            <input
              type="checkbox"
              checked={isMuted}
              onChange={(event) => playback.change({ isMuted: event.currentTarget.checked })}
            />
            {t('mute')}
          </label>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
