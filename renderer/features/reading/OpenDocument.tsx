/**
 * The open document: holds what is selected, which coding is looked at and whether the coder bar is
 * open, and joins text, stripes, bar and inspector. What the text does with a key or a click is in
 * use-text-input.ts; what is painted, in use-painting.ts.
 */
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code, Coding, Facet } from '../../../schema/model/coding.ts';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { HIGHLIGHT_SCOPE } from '../../editor/highlight-painter.ts';
import type { Span } from '../../editor/offset-map.ts';
import { cx } from '../../ui/cx.ts';
import { SplitPane } from '../../ui/SplitPane.tsx';
import { CoderBar } from '../coding/CoderBar.tsx';
import { indexCodes } from '../coding/code-index.ts';
import { applicationOf, changedSlots, codingsOf, type Draft, draftOf, EMPTY_DRAFT } from '../coding/draft.ts';
import { Inspector } from '../coding/Inspector.tsx';
import { type Mark, marksAt, marksOf } from '../coding/marks.ts';
import { useCoding } from '../coding/use-coding.ts';
import { useRemembered } from '../coding/use-remembered.ts';
import { sentenceOf } from '../coding/wording.ts';
import { type BarPlace, placeBar } from './bar-place.ts';
import { DocumentFacts } from './DocumentFacts.tsx';
import { type CoderFilter, DocumentHeader } from './DocumentHeader.tsx';
import { MarginStripes } from './MarginStripes.tsx';
import { markStart, measureAfterPaint } from './measure.ts';
import styles from './ReadingView.module.css';
import { trimSpan } from './selection.ts';
import { textStyle, useTextSettings } from './text-settings.ts';
import { usePainting } from './use-painting.ts';
import { usePlace } from './use-place.ts';
import { useReadingSurface } from './use-reading-surface.ts';
import { useTextInput } from './use-text-input.ts';
import { useWindow } from './use-window.ts';

interface OpenDocumentProps {
  document: DocumentDetail;
  /** Undefined while they are being read: the text is there first. */
  codings: readonly Coding[] | undefined;
  listedAt: number;
  codes: readonly Code[];
  facets: readonly Facet[];
  focus: Span | null;
  onClose: () => void;
}

type Bar = { span: Span; firstText: string; mark: Mark | null; place: BarPlace };

const NONE: readonly Mark[] = [];

export function OpenDocument({ document, codings, listedAt, codes, facets, focus, onClose }: OpenDocumentProps) {
  const { t } = useTranslation('coding');
  const { t: reading } = useTranslation('reading');
  const { sayError } = useToasts();
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [filter, setFilter] = useState<CoderFilter>('all');
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [bar, setBar] = useState<Bar | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [said, setSaid] = useState('');
  const [settings, changeSettings, resetSettings] = useTextSettings();
  const [remembered, rememberApplied] = useRemembered();

  const coders = useContractQuery('coder.list', {});
  const me = coders.data?.find(({ current }) => current);
  const actList = useContractQuery('act.list', { documentId: document.id });
  const acts = useMemo(() => new Map(actList.data?.map((act) => [act.id as string, act])), [actList.data]);
  const index = useMemo(() => indexCodes(codes, facets), [codes, facets]);

  const listed = useMemo(() => (codings ? marksOf(codings) : NONE), [codings]);
  const wanted = useMemo(
    () => (filter === 'mine' ? listed.filter(({ coderId }) => coderId === me?.id) : listed),
    [listed, filter, me],
  );
  const coding = useCoding(document.id, listed, listedAt, me?.name ?? '', sayError);
  const marks = useMemo(
    () => (coding.pending.length === 0 ? wanted : [...wanted, ...coding.pending]),
    [wanted, coding.pending],
  );
  const selected = marks.find(({ id }) => id === selectedId) ?? null;

  const openBar = (firstText: string, mark: Mark | null = null) => {
    if (!surface) return;
    const span = mark ?? selection;
    if (!span || span.start === span.end) return setSaid(t('said.selectFirst'));
    setBar({ span, firstText, mark, place: placeBar(surface.view, span, scroller) });
  };
  const [composed, setComposed] = useState<string | null>(null);
  const surface = useReadingSurface(root, document, setComposed);
  const place = usePlace(surface?.view);
  const selection = useMemo(() => place && { ...place, ...trimSpan(document.text, place) }, [place, document.text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only text that was composed just now opens the bar
  useEffect(() => {
    if (composed) openBar(composed);
    setComposed(null);
  }, [composed]);

  const shown = useWindow(surface?.view, scroller, `${settings.size} ${settings.measure} ${settings.leading}`);
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
    isListed: codings !== undefined,
  });

  const here = useMemo(() => {
    const around = place ? marksAt(marks, place) : [];
    return selected && !around.includes(selected) ? [selected, ...around] : around;
  }, [marks, place, selected]);

  const backToText = useCallback(
    (span: Span | null) => {
      setBar(null);
      root?.focus({ preventScroll: true });
      if (span) surface?.view.select(span);
    },
    [root, surface],
  );

  const apply = (span: Span, draft: Draft) => {
    markStart('coding:apply');
    const application = applicationOf(draft, index);
    rememberApplied(application.slots, application.codes);
    void coding.apply({ start: span.start, end: span.end }, application);
    setSaid(t('said.coded', { what: sentenceOf({ codings: codingsOf(application) }, index) }));
    setApplied((count) => count + 1);
  };
  const [applied, setApplied] = useState(0);
  useLayoutEffect(() => {
    if (applied > 0) measureAfterPaint('coding:apply');
  }, [applied]);

  const applyBar = (draft: Draft) => {
    if (!bar) return;
    if (!bar.mark) apply(bar.span, draft);
    else if (bar.mark.actId) void coding.changeAct(bar.mark, changedSlots(draftOf(bar.mark, index), draft, index));
    else if (draft.chosen[0]) void coding.changeCode(bar.mark, draft.chosen[0]);
    if (bar.mark) setSaid(t('said.changed', { what: sentenceOf(bar.mark, index) }));
    backToText(bar.span);
  };

  const select = (mark: Mark) => {
    setSelectedId(mark.id);
    setSaid(t('said.selected', { what: sentenceOf(mark, index), coder: mark.coder }));
  };
  const remove = (mark: Mark) => {
    void coding.remove(mark);
    setSelectedId(null);
    setSaid(t('said.removed', { what: sentenceOf(mark, index) }));
    backToText(null);
  };
  const applyRecent = (position: number) => {
    const codeId = remembered.recent[position];
    if (!codeId || !index.get(codeId)) return setSaid(t('said.noRecent'));
    if (selection && selection.start < selection.end) apply(selection, { ...EMPTY_DRAFT, chosen: [codeId] });
  };

  const input = useTextInput({
    surface,
    scroller,
    document,
    marks,
    selected,
    selection,
    onSelect: select,
    onDeselect: () => setSelectedId(null),
    onRemove: remove,
    onOpenBar: openBar,
    onRecent: applyRecent,
    onHelp: () => setHelpOpen(true),
  });

  return (
    <SplitPane
      name="inspector"
      dividerLabel={reading('inspectorDivider')}
      fixed="second"
      width={300}
      min={220}
      max={520}
    >
      <section className={cx(styles.centre)} aria-label={document.title}>
        <DocumentHeader
          document={document}
          filter={filter}
          onFilter={setFilter}
          settings={settings}
          onSettings={changeSettings}
          onResetSettings={resetSettings}
          isHelpOpen={isHelpOpen}
          onHelp={setHelpOpen}
          onClose={onClose}
        />
        <div
          ref={setScroller}
          className={cx(styles.scroller)}
          onPointerDown={(event) => {
            if (bar && !(event.target as Element).closest('[data-coder-bar]')) setBar(null);
          }}
        >
          <div {...HIGHLIGHT_SCOPE} className={cx(styles.page)} style={textStyle(settings)}>
            {/* biome-ignore lint/a11y/useSemanticElements: the text is Lexical's, with headings and formats; no form field holds that */}
            <div
              ref={setRoot}
              className={cx(styles.text)}
              role="textbox"
              tabIndex={0}
              aria-multiline="true"
              aria-readonly="true"
              aria-label={reading('text', { title: document.title })}
              spellCheck={false}
              {...input}
            />
            {surface && (
              <MarginStripes
                view={surface.view}
                shown={shown}
                marks={marks}
                index={index}
                selectedId={selectedId}
                onSelect={select}
              />
            )}
            {bar && (
              <div data-coder-bar className={cx(styles.bar)} style={bar.place}>
                <CoderBar
                  mode={bar.mark ? (bar.mark.actId ? 'act' : 'code') : 'new'}
                  index={index}
                  remembered={remembered}
                  firstText={bar.firstText}
                  draft={bar.mark ? draftOf(bar.mark, index) : EMPTY_DRAFT}
                  onApply={applyBar}
                  onClose={() => backToText(bar.span)}
                />
              </div>
            )}
          </div>
        </div>
        <p role="status" className={cx(styles.status)}>
          {said}
        </p>
      </section>
      <Inspector
        marks={here}
        acts={acts}
        index={index}
        selectedId={selectedId}
        hasSelection={selection !== null && selection.start < selection.end}
        recent={remembered.recent}
        onSelect={select}
        onChange={(mark) => openBar('', mark)}
        onRemove={remove}
        onRecent={applyRecent}
      >
        <DocumentFacts document={document} />
      </Inspector>
    </SplitPane>
  );
}
