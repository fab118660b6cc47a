/** The text, with stripes and signs beside it and the coder bar over it. */
import { type CSSProperties, useEffect, useLayoutEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Span } from '../../../schema/text/span.ts';
import { draftOf, EMPTY_DRAFT } from '../../document/coding-draft.ts';
import type { Surface } from '../../document/document-state.ts';
import { clickInText, pressInText } from '../../document/text-input.ts';
import { useDocument, useOpenDocument } from '../../document/use-open-document.tsx';
import { textStyle } from '../../document/view-settings.ts';
import { HIGHLIGHT_SCOPE } from '../../editor/highlight-painter.ts';
import { cx } from '../../ui/cx.ts';
import { CoderBar } from '../coding/CoderBar.tsx';
import { BoundaryHandles } from './BoundaryHandles.tsx';
import { MarginSigns } from './MarginSigns.tsx';
import { MarginStripes } from './MarginStripes.tsx';
import styles from './ReadingView.module.css';

export function TextPane({ focus }: { focus: Span | null }) {
  const open = useOpenDocument();
  const settings = useDocument((state) => state.settings);
  const speechNames = useSpeechNames();
  const surface = useDocument((state) => state.surface);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another setting moves every line
  useLayoutEffect(() => open.page.wasSet(), [open, settings]);
  useEffect(() => (focus && surface ? open.page.goTo(focus) : undefined), [open, surface, focus]);
  return (
    <div
      ref={open.page.attachScroller}
      className={cx(styles.scroller)}
      onPointerDown={(event) => {
        if (open.store.state.bar && !(event.target as Element).closest('[data-coder-bar]')) open.coding.closeBar();
      }}
    >
      <div {...HIGHLIGHT_SCOPE} className={cx(styles.page)} style={{ ...textStyle(settings), ...speechNames }}>
        <Text />
        {surface && (
          <>
            <MarginStripes view={surface.view}>
              <MarginSigns view={surface.view} />
            </MarginStripes>
            <Ends surface={surface} />
            <Bar />
          </>
        )}
      </div>
    </div>
  );
}

function Text() {
  const { t } = useTranslation('reading');
  const open = useOpenDocument();
  const title = useDocument(({ stored }) => stored.title);
  const isEditing = useDocument((state) => state.isEditing);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the text is Lexical's, with headings and formats; no form field holds that
    <div
      ref={open.page.attach}
      className={cx(styles.text)}
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      {...(isEditing ? { 'data-editing': true } : { 'aria-readonly': true })}
      aria-label={t('text', { title })}
      spellCheck={false}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (open.store.state.isEditing) {
          if (event.key === 'Escape') open.editing.setEditing(false);
        } else if (pressInText(open, event)) {
          event.preventDefault();
          event.stopPropagation();
        } else open.coding.say('');
      }}
      onClick={({ clientX, clientY }) => clickInText(open, clientX, clientY)}
    />
  );
}

/** The ends of the coding that is looked at. */
function Ends({ surface }: { surface: Surface }) {
  const selected = useDocument((state) => state.selected);
  const isBarOpen = useDocument(({ bar }) => bar !== null);
  return selected && !isBarOpen && <BoundaryHandles surface={surface} mark={selected} />;
}

function Bar() {
  const { coding } = useOpenDocument();
  const bar = useDocument((state) => state.bar);
  const index = useDocument((state) => state.index);
  const remembered = useDocument((state) => state.remembered);
  if (!bar) return null;
  return (
    <div data-coder-bar className={cx(styles.bar)} style={bar.place}>
      <CoderBar
        mode={bar.mark ? (bar.mark.actId ? 'act' : 'code') : 'new'}
        index={index}
        remembered={remembered}
        firstText={bar.firstText}
        draft={bar.mark ? draftOf(bar.mark, index) : EMPTY_DRAFT}
        onApply={coding.applyBar}
        onClose={coding.closeBar}
      />
    </div>
  );
}

/** The words that stand over paraphrases and field notes in the text, for the style sheet. */
function useSpeechNames(): CSSProperties {
  const { t } = useTranslation('speakers');
  return useMemo(() => {
    const names = {
      '--paraphrase': JSON.stringify(t('kind.paraphrase')),
      '--field-note': JSON.stringify(t('kind.field_note')),
    };
    return names as CSSProperties;
  }, [t]);
}
