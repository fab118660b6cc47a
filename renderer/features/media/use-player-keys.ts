/**
 * The player's keys. They work in the text, while it is edited and beside it; function keys, since every letter codes or
 * is typed.
 */
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../app/navigation.tsx';
import { type Binding, useShortcuts } from '../../app/shortcuts.ts';
import type { Playback } from './playback.ts';

/** ms: what the two keys go back and forward. */
export const STEP_MS = 3000;

const NO_KEYS: readonly Binding[] = [];

export function usePlayerKeys(playback: Playback | null, playHere: () => void, say: (text: string) => void): void {
  const { t, i18n } = useTranslation('media');
  const { room } = useNavigation();
  const latest = useRef({ playHere, say });
  latest.current = { playHere, say };
  const bindings = useMemo<readonly Binding[]>(() => {
    if (playback === null || room !== 'documents') return NO_KEYS;
    const changeSpeed = (steps: number) => {
      const rate = new Intl.NumberFormat(i18n.language).format(playback.faster(steps));
      latest.current.say(t('said.speed', { rate }));
    };
    return [
      { shortcut: { key: 'F5' }, run: () => playback.skip(-STEP_MS) },
      { shortcut: { key: 'F6' }, run: () => playback.toggle() },
      { shortcut: { key: 'F7' }, run: () => playback.skip(STEP_MS) },
      { shortcut: { key: 'F5', shift: true }, run: () => changeSpeed(-1) },
      { shortcut: { key: 'F6', shift: true }, run: () => latest.current.playHere() },
      { shortcut: { key: 'F7', shift: true }, run: () => changeSpeed(1) },
    ];
  }, [playback, room, t, i18n.language]);
  useShortcuts(bindings);
}
