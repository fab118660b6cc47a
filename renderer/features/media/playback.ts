/**
 * One recording being played. The file is asked for when it is first to be heard, so that opening a document opens
 * nothing; the main process gives an address for this window only. Times are milliseconds.
 */
import { type AppError, errorFromWire } from '../../../schema/errors.ts';
import { loadPlayerSettings, type PlayerSettings, storePlayerSettings } from './player-settings.ts';

export type Problem =
  /** The main process does not open it: not there, not a file, not on this computer. */
  | { kind: 'refused'; error: AppError }
  /** The user said no. */
  | { kind: 'notWanted' }
  /** The file was opened, but Chromium cannot play what is in it. */
  | { kind: 'unplayable' }
  /** It was played and then could not be read any more. */
  | { kind: 'lost' };

export interface PlaybackState extends PlayerSettings {
  isPlaying: boolean;
  timeMs: number;
  /** There is something to hear at `timeMs`. */
  isOpen: boolean;
  /** Null until it is known: for some recordings not before they were heard to the end. */
  durationMs: number | null;
  problem: Problem | null;
}

export const SLOWEST = 0.5;
export const FASTEST = 2;
export const SPEED_STEP = 0.25;

export class Playback {
  /** Plays sound as well; only a video's is shown. */
  readonly element = document.createElement('video');
  readonly #path: string;
  readonly #listeners = new Set<() => void>();
  #url: string | null = null;
  #opening: Promise<boolean> | null = null;
  #isDestroyed = false;
  #state: PlaybackState = {
    ...loadPlayerSettings(),
    isPlaying: false,
    timeMs: 0,
    isOpen: false,
    durationMs: null,
    problem: null,
  };

  constructor(path: string) {
    this.#path = path;
    const { element } = this;
    element.preload = 'auto';
    const tellTime = () => {
      // When it is closed the element goes back to 0, but the listener will want to go on from here.
      if (this.#url !== null) this.#set({ timeMs: element.currentTime * 1000 });
    };
    element.addEventListener('timeupdate', tellTime);
    element.addEventListener('seeking', tellTime);
    element.addEventListener('loadedmetadata', () => this.#set({ isOpen: true }));
    element.addEventListener('durationchange', () => {
      if (Number.isFinite(element.duration)) this.#set({ durationMs: element.duration * 1000 });
    });
    element.addEventListener('play', () => this.#set({ isPlaying: true }));
    element.addEventListener('pause', () => this.#set({ isPlaying: false }));
    element.addEventListener('error', () => this.#fail());
    this.#applySettings();
  }

  get state(): PlaybackState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** From this place, or from where it was. */
  async play(fromMs?: number): Promise<void> {
    if (fromMs !== undefined) this.#set({ timeMs: fromMs });
    if (!(await this.#open())) return;
    if (fromMs !== undefined) this.element.currentTime = fromMs / 1000;
    // Rejected when it is paused or fails meanwhile, which the events tell.
    await this.element.play().catch(() => {});
  }

  pause(): void {
    this.element.pause();
  }

  toggle(): void {
    if (this.#state.isPlaying) this.pause();
    else void this.play();
  }

  seek(ms: number): void {
    if (this.#url === null) return;
    this.element.currentTime = Math.min(Math.max(0, ms), this.#state.durationMs ?? ms) / 1000;
  }

  skip(ms: number): void {
    this.seek(this.element.currentTime * 1000 + ms);
  }

  change(settings: Partial<PlayerSettings>): void {
    this.#set(settings);
    this.#applySettings();
    const { rate, volume, isMuted, isFollowing } = this.#state;
    storePlayerSettings({ rate, volume, isMuted, isFollowing });
  }

  /** Returns the new speed. */
  faster(steps: number): number {
    const rate = Math.min(FASTEST, Math.max(SLOWEST, this.#state.rate + steps * SPEED_STEP));
    this.change({ rate });
    return rate;
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.#close();
    this.#listeners.clear();
  }

  /** True when the recording can be played. */
  #open(): Promise<boolean> {
    if (this.#url !== null) return Promise.resolve(true);
    this.#opening ??= this.#ask().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #ask(): Promise<boolean> {
    this.#set({ problem: null });
    const opened = await window.proact.openRecording(this.#path);
    if (this.#isDestroyed) {
      if (opened?.ok) void window.proact.closeRecording(opened.value);
      return false;
    }
    if (opened === null) this.#set({ problem: { kind: 'notWanted' } });
    else if (!opened.ok) this.#set({ problem: { kind: 'refused', error: errorFromWire(opened.error) } });
    else {
      this.#url = opened.value;
      const { timeMs } = this.#state;
      this.element.src = opened.value;
      this.element.currentTime = timeMs / 1000;
    }
    return opened?.ok === true;
  }

  #fail(): void {
    if (this.#url === null) return;
    const wasPlayable = this.#state.isOpen;
    this.#close();
    this.#set({ isPlaying: false, isOpen: false, problem: { kind: wasPlayable ? 'lost' : 'unplayable' } });
  }

  #close(): void {
    if (this.#url === null) return;
    const url = this.#url;
    this.#url = null;
    this.element.removeAttribute('src');
    this.element.load();
    void window.proact.closeRecording(url);
  }

  #applySettings(): void {
    const { element } = this;
    const { rate, volume, isMuted } = this.#state;
    element.defaultPlaybackRate = rate;
    element.playbackRate = rate;
    element.volume = volume;
    element.muted = isMuted;
  }

  #set(change: Partial<PlaybackState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
