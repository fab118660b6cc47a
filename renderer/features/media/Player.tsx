/**
 * The bar under the text that plays the document's recording: a video's picture over it, what went wrong under it.
 */
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { fileNameOf, type MediaRef } from '../../../schema/model/media.ts';
import { clock } from '../../../schema/text/turn-edits.ts';
import { IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { BackIcon, FollowIcon, ForwardIcon, MoreIcon, PauseIcon, PlayIcon } from '../../ui/icons.tsx';
import { MenuButton, MenuChoice, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import styles from './Player.module.css';
import { PlayerProblem } from './PlayerProblem.tsx';
import { FASTEST, type Playback, SLOWEST, SPEED_STEP } from './playback.ts';
import { STEP_MS } from './use-player-keys.ts';
import { VideoPane } from './VideoPane.tsx';
import { VolumeButton } from './VolumeButton.tsx';

interface PlayerProps {
  playback: Playback;
  recording: MediaRef;
  /** All of the document's. */
  recordings: readonly MediaRef[];
  onChoose: (id: string) => void;
  /** Asks for the file anew. */
  onChooseFile: () => void;
  onOffset: () => void;
  onHeardNow: () => void;
  onDetach: () => void;
}

const SPEEDS = Array.from({ length: (FASTEST - SLOWEST) / SPEED_STEP + 1 }, (_, index) => SLOWEST + index * SPEED_STEP);

export function Player({ playback, recording, recordings, onChoose, ...on }: PlayerProps) {
  const { t, i18n } = useTranslation('media');
  const state = useSyncExternalStore(playback.subscribe, () => playback.state);
  const { isPlaying, isOpen, timeMs, durationMs, rate, isFollowing, problem } = state;
  const number = new Intl.NumberFormat(i18n.language);
  const duration = durationMs === null ? '–:–' : clock(durationMs);
  const file = fileNameOf(recording.path);

  return (
    <section className={cx(styles.player)} aria-label={t('player', { file })}>
      {recording.kind === 'video' && isOpen && <VideoPane playback={playback} />}
      <div className={cx(styles.bar)}>
        <IconButton label={t('back')} isDisabled={!isOpen} onPress={() => playback.skip(-STEP_MS)}>
          <BackIcon />
        </IconButton>
        <IconButton label={t(isPlaying ? 'pause' : 'play')} onPress={() => playback.toggle()}>
          {isPlaying ? <PauseIcon /> : <PlayIcon />}
        </IconButton>
        <IconButton label={t('forward')} isDisabled={!isOpen} onPress={() => playback.skip(STEP_MS)}>
          <ForwardIcon />
        </IconButton>
        <div className={cx(styles.where)}>
          <span className={cx(styles.time)}>{clock(timeMs)}</span>
          <input
            type="range"
            aria-label={t('place')}
            className={cx(styles.place)}
            min={0}
            max={durationMs === null ? 1 : Math.ceil(durationMs / 1000)}
            step={1}
            value={Math.floor(timeMs / 1000)}
            disabled={!isOpen || durationMs === null}
            aria-valuetext={t('placeOf', { time: clock(timeMs), duration })}
            onChange={(event) => playback.seek(Number(event.currentTarget.value) * 1000)}
          />
          <span className={cx(styles.time)}>{duration}</span>
        </div>
        <span className={cx(styles.file)} title={file}>
          {file}
        </span>
        <span className={cx(styles.gap)} />
        <MenuButton
          label={t('speed', { rate: number.format(rate) })}
          icon={<span className={cx(styles.rate)}>{number.format(rate)}×</span>}
        >
          <MenuChoice
            title={t('speedTitle')}
            value={String(rate)}
            onChange={(next) => playback.change({ rate: Number(next) })}
          >
            {SPEEDS.map((speed) => (
              <MenuItem key={speed} id={String(speed)} label={`${number.format(speed)}×`} />
            ))}
          </MenuChoice>
        </MenuButton>
        <VolumeButton playback={playback} />
        <IconButton
          label={t('follow')}
          aria-pressed={isFollowing}
          variant={isFollowing ? 'plain' : 'quiet'}
          onPress={() => playback.change({ isFollowing: !isFollowing })}
        >
          <FollowIcon />
        </IconButton>
        <MenuButton label={t('menu')} icon={<MoreIcon />}>
          {recordings.length > 1 && (
            <MenuChoice title={t('recordings')} value={recording.id} onChange={onChoose}>
              {recordings.map(({ id, path }) => (
                <MenuItem key={id} id={id} label={fileNameOf(path)} />
              ))}
            </MenuChoice>
          )}
          {recordings.length > 1 && <MenuSeparator />}
          <MenuItem label={t('heardNow')} isDisabled={!isOpen} onAction={on.onHeardNow} />
          <MenuItem label={t('offset.open')} onAction={on.onOffset} />
          <MenuItem label={t('chooseFile')} onAction={on.onChooseFile} />
          <MenuItem label={t('detach')} onAction={on.onDetach} />
        </MenuButton>
      </div>
      {problem && <PlayerProblem problem={problem} file={file} playback={playback} onChooseFile={on.onChooseFile} />}
    </section>
  );
}
