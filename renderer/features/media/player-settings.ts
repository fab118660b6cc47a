/** How recordings are played on this machine: the same for all of them, also tomorrow. */

export interface PlayerSettings {
  /** 0.5 to 2; the pitch stays. */
  rate: number;
  /** 0 to 1. */
  volume: number;
  isMuted: boolean;
  /** The text scrolls to the turn that is heard. */
  isFollowing: boolean;
}

const STORED = 'proact.player';
const DEFAULTS: PlayerSettings = { rate: 1, volume: 1, isMuted: false, isFollowing: true };

export function loadPlayerSettings(): PlayerSettings {
  try {
    const stored = JSON.parse(localStorage.getItem(STORED) ?? '{}') as Partial<PlayerSettings>;
    const within = (value: unknown, min: number, max: number) =>
      typeof value === 'number' && value >= min && value <= max ? value : 1;
    return {
      rate: within(stored.rate, 0.5, 2),
      volume: within(stored.volume, 0, 1),
      isMuted: stored.isMuted === true,
      isFollowing: stored.isFollowing !== false,
    };
  } catch {
    return DEFAULTS;
  }
}

export function storePlayerSettings(settings: PlayerSettings): void {
  localStorage.setItem(STORED, JSON.stringify(settings));
}
