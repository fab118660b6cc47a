/**
 * The open document: text and stripes in the centre, the coder bar over them when it is open, the
 * inspector on the right. What is done with codings is in use-coding-session.ts, what keys and
 * clicks in the text do in use-text-input.ts, what is painted in use-painting.ts.
 */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edit } from '../../../schema/model/editing.ts';
import { useSidePanel } from '../../app/side-panel.tsx';
import { HIGHLIGHT_SCOPE } from '../../editor/highlight-painter.ts';
import type { Span } from '../../editor/offset-map.ts';
import { cx } from '../../ui/cx.ts';
import { SplitPane } from '../../ui/SplitPane.tsx';
import { CoderBar } from '../coding/CoderBar.tsx';
import { draftOf, EMPTY_DRAFT } from '../coding/draft.ts';
import { Inspector } from '../coding/Inspector.tsx';
import { marksAt } from '../coding/marks.ts';
import { EditBar } from '../editing/EditBar.tsx';
import { FindBar } from '../editing/FindBar.tsx';
import { ReplaceDialog } from '../editing/ReplaceDialog.tsx';
import { useEditing } from '../editing/use-editing.ts';
import { useTextTools } from '../editing/use-text-tools.ts';
import { DocumentLinks } from '../links/DocumentLinks.tsx';
import { LinkDialog } from '../links/LinkDialog.tsx';
import { useRecording } from '../media/use-recording.tsx';
import { useMeetingTools } from '../meetings/use-meeting-tools.tsx';
import { DocumentMemos } from '../memos/DocumentMemos.tsx';
import { useSpeakers } from '../speakers/use-speakers.tsx';
import { OpenQuestions } from '../unresolved/OpenQuestions.tsx';
import { BoundaryHandles } from './BoundaryHandles.tsx';
import { DocumentFacts } from './DocumentFacts.tsx';
import { DocumentHeader } from './DocumentHeader.tsx';
import { MarginSigns } from './MarginSigns.tsx';
import { MarginStripes } from './MarginStripes.tsx';
import styles from './ReadingView.module.css';
import { SidePanel } from './SidePanel.tsx';
import { trimSpan } from './selection.ts';
import { showSpan } from './show-span.ts';
import { textStyle, useTextSettings } from './text-settings.ts';
import { useCodingSession } from './use-coding-session.ts';
import { useCodingTools } from './use-coding-tools.ts';
import type { Answers } from './use-document.ts';
import { useFollowed } from './use-followed.ts';
import { useInspectorShown } from './use-inspector-shown.ts';
import { useMarks } from './use-marks.ts';
import { useNotes } from './use-notes.tsx';
import { usePainting } from './use-painting.ts';
import { usePlace } from './use-place.ts';
import { useReadingSurface } from './use-reading-surface.ts';
import { useSpeechNames } from './use-speech-names.ts';
import { useTextInput } from './use-text-input.ts';
import { useWindow } from './use-window.ts';

const STARTS_WITH_LETTER = /^\p{L}/u;

interface OpenDocumentProps extends Answers {
  focus: Span | null;
  onClose: () => void;
  /** Told whether something typed is not stored yet, so that nothing old is read. */
  onPause: (isPaused: boolean) => void;
}

const NO_EDITS: readonly Edit[] = [];

export function OpenDocument({ document: stored, readAt, focus, onClose, onPause, ...listed }: OpenDocumentProps) {
  const { t } = useTranslation(['reading', 'editing']);
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isInspectorShown, showInspector] = useInspectorShown();
  const { panel } = useSidePanel();
  const speechNames = useSpeechNames();
  const [settings, changeSettings, resetSettings] = useTextSettings();
  const [composed, setComposed] = useState('');
  const [isPaused, setPaused] = useState(false);

  const { surface, shown: document, isTaken } = useReadingSurface(root, stored, readAt);
  const log = surface?.editor.draft.log ?? NO_EDITS;
  const place = usePlace(surface?.view);
  const coded = useMarks({ documentId: document.id, ...listed, log, isTaken, isPaused });
  const { index, marks } = coded;
  const currentSelection = () => {
    // Typing may follow a selection at once, before anything was rendered for it.
    const selection = surface?.view.selection() ?? place;
    return selection && { ...selection, ...trimSpan(document.text, selection) };
  };
  const session = useCodingSession(coded, surface, scroller, currentSelection);
  const tools = useCodingTools(document, coded, session, currentSelection);
  const { selected, bar, say } = session;
  const editing = useEditing({
    documentId: document.id,
    surface,
    onPause: useCallback(
      (next: boolean) => {
        setPaused(next);
        onPause(next);
      },
      [onPause],
    ),
    onComposed: setComposed,
    onNothingSelected: () => say(t('editing:selectFirst')),
  });
  const { isEditing } = editing;
  const textTools = useTextTools(editing, say);
  const { actions: speakerActions, dialogs: speakerDialogs } = useSpeakers({
    document: stored,
    currentSelection,
    isEditing,
    say,
  });
  const { actions: meetingActions, dialogs: meetingDialogs } = useMeetingTools({
    document,
    currentSelection,
    isEditing,
    say,
  });
  const notes = useNotes({ document, selected, currentSelection, say: session.say, showInspector });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only text that was composed just now opens the bar
  useEffect(() => {
    if (STARTS_WITH_LETTER.test(composed)) session.openBar(composed);
    setComposed('');
  }, [composed]);

  const window = useWindow(surface?.view, scroller, `${settings.size} ${settings.measure} ${settings.leading}`);
  const [shown = window] = useFollowed(
    useMemo(() => [window], [window]),
    log,
  );
  const recording = useRecording({ document, surface, scroller, shown, isEditing, currentSelection, say });
  const textActions = useMemo(
    () => ({ ...textTools.actions, ...speakerActions, ...recording.actions }),
    [textTools.actions, speakerActions, recording.actions],
  );
  const signs = useMemo(() => [...notes.signs, ...recording.signs], [notes.signs, recording.signs]);
  usePainting({
    surface,
    scroller,
    document,
    shown,
    index,
    marks,
    selected,
    target: bar?.span ?? null,
    focus,
    isListed: listed.codings !== undefined,
  });

  const here = useMemo(() => {
    const around = place ? marksAt(marks, place) : [];
    return selected && !around.includes(selected) ? [selected, ...around] : around;
  }, [marks, place, selected]);
  const hasSelection = place !== null && place.start < place.end;
  const places = useMemo(() => [place, selected].filter((one) => one !== null), [place, selected]);
  const backToText = () => {
    root?.focus({ preventScroll: true });
    if (place) surface?.view.select(place);
  };

  const openHelp = useCallback(() => setHelpOpen(true), []);
  const input = useTextInput({
    surface,
    scroller,
    document,
    marks,
    session,
    tools,
    currentSelection,
    onHelp: openHelp,
    playTimestamp: recording.playTimestamp,
    isEditing,
    onLeave: () => textTools.actions.onEdit(false),
  });

  return (
    <SplitPane
      name="inspector"
      dividerLabel={t('inspectorDivider')}
      fixed="second"
      width={300}
      min={220}
      max={520}
      otherMin={400}
    >
      <section className={cx(styles.centre)} aria-label={document.title}>
        <DocumentHeader
          document={stored}
          textActions={textActions}
          meetingActions={meetingActions}
          filter={coded.filter}
          onFilter={coded.setFilter}
          index={index}
          selected={selected}
          settings={settings}
          onSettings={changeSettings}
          onResetSettings={resetSettings}
          isHelpOpen={isHelpOpen}
          onHelp={setHelpOpen}
          isInspectorShown={isInspectorShown}
          onInspector={showInspector}
          onMemo={notes.memos.writeOnDocument}
          onClose={onClose}
        />
        {surface && isEditing && (
          <EditBar
            editing={editing}
            surface={surface}
            document={document}
            onFind={() => textTools.actions.onFind(true)}
            onSay={say}
          />
        )}
        {surface && textTools.find && (
          <FindBar
            surface={surface}
            text={document.text}
            withReplace={textTools.find.withReplace && isEditing}
            onShow={(span) => showSpan(surface, scroller, span)}
            onClose={() => {
              textTools.closeFind();
              root?.focus({ preventScroll: true });
            }}
            onSay={say}
          />
        )}
        {textTools.replacedBy && (
          <ReplaceDialog document={stored} path={textTools.replacedBy} onClose={textTools.closeReplace} />
        )}
        <div
          ref={setScroller}
          className={cx(styles.scroller)}
          onPointerDown={(event) => {
            if (bar && !(event.target as Element).closest('[data-coder-bar]')) session.closeBar();
          }}
        >
          <div {...HIGHLIGHT_SCOPE} className={cx(styles.page)} style={{ ...textStyle(settings), ...speechNames }}>
            {/* biome-ignore lint/a11y/useSemanticElements: the text is Lexical's, with headings and formats; no form field holds that */}
            <div
              ref={setRoot}
              className={cx(styles.text)}
              role="textbox"
              tabIndex={0}
              aria-multiline="true"
              {...(isEditing ? { 'data-editing': true } : { 'aria-readonly': true })}
              aria-label={t('text', { title: document.title })}
              spellCheck={false}
              {...input}
            />
            {surface && (
              <MarginStripes
                view={surface.view}
                shown={shown}
                marks={marks}
                index={index}
                selectedId={selected?.id ?? null}
                onSelect={(mark) => {
                  session.select(mark);
                  root?.focus({ preventScroll: true });
                }}
              >
                <MarginSigns view={surface.view} shown={shown} signs={signs} />
              </MarginStripes>
            )}
            {surface && selected && !bar && (
              <BoundaryHandles
                surface={surface}
                mark={selected}
                onResize={async (span) => {
                  const id = await coded.actions.resize(selected, span);
                  if (id && id !== selected.id) session.selectId(id);
                }}
              />
            )}
            {bar && (
              <div data-coder-bar className={cx(styles.bar)} style={bar.place}>
                <CoderBar
                  mode={bar.mark ? (bar.mark.actId ? 'act' : 'code') : 'new'}
                  index={index}
                  remembered={session.remembered}
                  firstText={bar.firstText}
                  draft={bar.mark ? draftOf(bar.mark, index) : EMPTY_DRAFT}
                  onApply={session.applyBar}
                  onClose={session.closeBar}
                />
              </div>
            )}
          </div>
        </div>
        {recording.player}
        <p role="status" className={cx(styles.status)}>
          {session.said}
        </p>
        {speakerDialogs}
        {meetingDialogs}
        {notes.links.asked && (
          <LinkDialog {...notes.links.asked} onLink={notes.links.make} onClose={notes.links.cancel} />
        )}
      </section>
      {panel ? (
        <SidePanel
          panel={panel}
          document={document}
          surface={surface}
          scroller={scroller}
          place={place}
          meetingActions={meetingActions}
        />
      ) : isInspectorShown ? (
        <Inspector
          marks={here}
          acts={coded.acts}
          index={index}
          selectedId={selected?.id ?? null}
          hasSelection={hasSelection}
          recent={session.remembered.recent}
          onSelect={session.select}
          onChange={(mark) => session.openBar('', mark)}
          onRemove={session.remove}
          onRecent={session.applyRecent}
          tools={tools}
          notes={
            <>
              <DocumentMemos
                memos={notes.memos}
                places={places}
                hasSelection={hasSelection}
                selected={selected}
                onLeft={backToText}
              />
              <DocumentLinks links={notes.links} places={places} canLink={hasSelection || selected !== null} />
            </>
          }
        >
          <DocumentFacts document={document} />
          <OpenQuestions documentId={document.id} acts={coded.acts} />
        </Inspector>
      ) : null}
    </SplitPane>
  );
}
