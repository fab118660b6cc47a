/**
 * The open document's recordings: which one is played, which turn is heard and marked, and what keys, clicks and the
 * menus do with them. Where there is none, nothing.
 */
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import type { MediaRef } from '../../../schema/model/media.ts';
import { clock } from '../../../schema/text/turn-edits.ts';
import { useContractCommand } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { selectionNow } from '../../document/document-state.ts';
import { turnAt } from '../../document/selection.ts';
import { bringIntoSight } from '../../document/show-span.ts';
import { useDocument, useOpenDocument } from '../../document/use-open-document.tsx';
import { overlaps } from '../../editor/offset-map.ts';
import { OffsetDialog } from './OffsetDialog.tsx';
import { Player } from './Player.tsx';
import { Playback } from './playback.ts';
import { offsetWhen, placeOfTurn, signedClock, timestampAt, timestampOf, turnHeardAt } from './turn-times.ts';
import { usePlayerKeys } from './use-player-keys.ts';

const NEVER = () => () => {};

export function Recording() {
  const open = useOpenDocument();
  const document = useDocument((state) => state.document);
  const surface = useDocument((state) => state.surface);
  const shown = useDocument((state) => state.shown);
  const isEditing = useDocument((state) => state.isEditing);
  const { say } = open.coding;
  const { t } = useTranslation('media');
  const { guard } = useToasts();
  const { run: update } = useContractCommand('media.update');
  const { run: detach } = useContractCommand('media.detach');
  const chosenId = useDocument((state) => state.recordingId);
  const [isOffsetOpen, setOffsetOpen] = useState(false);
  const { media, turns } = document;
  const recording = media.find(({ id }) => id === chosenId) ?? media[0] ?? null;
  const playback = usePlayback(recording);
  const offsetMs = recording?.offsetMs ?? 0;

  const heard = useSyncExternalStore(playback?.subscribe ?? NEVER, () =>
    playback?.state.isOpen ? turnHeardAt(turns, playback.state.timeMs, offsetMs) : null,
  );
  const heardTurn = heard === null ? null : (turns[heard] ?? null);

  const playTurn = (index: number | null): boolean => {
    const place = index === null ? null : placeOfTurn(turns[index] as DocumentDetail['turns'][number], offsetMs);
    if (place === null || playback === null) return false;
    void playback.play(place);
    say(t('said.from', { time: clock(place) }));
    return true;
  };
  const turnAtCaret = () => {
    const selection = selectionNow(open.store.state);
    const index = selection && turnAt(document, selection.focus);
    return index === null || turns[index]?.timeMs == null ? null : index;
  };
  const setOffset = async (next: number) => {
    if (recording && (await guard(update({ id: recording.id, offsetMs: next })))) {
      say(t('said.offset', { time: signedClock(next) }));
    }
  };
  const act = {
    chooseFile: async () => {
      const path = await window.proact.chooseRecording();
      if (path === null || recording === null) return;
      if (path === recording.path) return playback?.play();
      await guard(update({ id: recording.id, path }));
    },
    detach: async () => {
      if (recording && (await guard(detach({ id: recording.id })))) say(t('said.detached'));
    },
    heardNow: () => {
      const index = turnAtCaret();
      const turn = index === null ? null : (turns[index] ?? null);
      if (turn && playback) void setOffset(offsetWhen(turn, playback.state.timeMs));
      else say(t('said.noTime'));
    },
    playHere: () => {
      if (!playTurn(turnAtCaret())) say(t('said.noTime'));
    },
    playTurnAt: (offset: number) => playTurn(timestampAt(document, offset)),
  };
  const latest = useRef(act);
  latest.current = act;
  usePlayerKeys(playback, () => latest.current.playHere(), say);

  useLayoutEffect(() => {
    if (!surface) return;
    // While one edits, a click puts the caret there.
    const isShown = recording !== null && !isEditing;
    const near = isShown ? turns.filter((turn) => overlaps(turn, shown)) : [];
    const stamps = near.flatMap((turn) => timestampOf(document, turn) ?? []);
    surface.painter.overlay('timestamp', stamps);
  }, [surface, recording, isEditing, document, turns, shown]);
  useLayoutEffect(() => {
    const isNear = heardTurn !== null && overlaps(heardTurn, shown);
    const label = isNear && { start: heardTurn.start, end: Math.max(heardTurn.speechStart, heardTurn.start + 1) };
    surface?.painter.overlay('heard-turn', label ? [label] : []);
  }, [surface, heardTurn, shown]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the text moves when another turn is heard, not when it is typed into
  useEffect(() => {
    if (heardTurn === null || !playback?.state.isPlaying || !playback.state.isFollowing || !surface) return;
    bringIntoSight(surface, open.store.state.scroller, { start: heardTurn.start, end: heardTurn.start });
  }, [heard, playback]);

  const heardStart = heardTurn?.start ?? null;
  useEffect(() => {
    const heard = heardStart === null ? null : { start: heardStart, toggle: () => playback?.toggle() };
    open.store.set({ heard });
  }, [open, heardStart, playback]);
  useEffect(() => {
    open.playTimestamp = (offset) => recording !== null && latest.current.playTurnAt(offset);
    return () => {
      open.playTimestamp = () => false;
    };
  }, [open, recording]);

  if (playback === null || recording === null) return null;
  return (
    <>
      <Player
        playback={playback}
        recording={recording}
        recordings={media}
        onChoose={(recordingId) => open.store.set({ recordingId })}
        onChooseFile={() => void act.chooseFile()}
        onOffset={() => setOffsetOpen(true)}
        onHeardNow={act.heardNow}
        onDetach={() => void act.detach()}
      />
      {isOffsetOpen && (
        <OffsetDialog offsetMs={offsetMs} onSet={(next) => void setOffset(next)} onClose={() => setOffsetOpen(false)} />
      )}
    </>
  );
}

/** One for each file; what was open is closed when another one, or none, takes its place. */
function usePlayback(recording: MediaRef | null): Playback | null {
  const [playback, setPlayback] = useState<Playback | null>(null);
  const id = recording?.id;
  const path = recording?.path;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same file attached twice is played twice
  useLayoutEffect(() => {
    if (path === undefined) return;
    const made = new Playback(path);
    setPlayback(made);
    return () => {
      setPlayback(null);
      made.destroy();
    };
  }, [id, path]);
  return playback;
}
