/**
 * What is known about the place one is at: the codings there, and above them the document itself.
 * The list is also the way to the margin's stripes by keyboard.
 */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Act } from '../../../schema/model/coding.ts';
import { cx } from '../../ui/cx.ts';
import type { CodeIndex } from './code-index.ts';
import type { CodingTools } from './coding-tools.ts';
import styles from './Inspector.module.css';
import { MarkCard } from './MarkCard.tsx';
import type { Mark } from './marks.ts';
import { digitOf } from './remembered.ts';

interface InspectorProps {
  /** Smallest first. */
  marks: readonly Mark[];
  acts: ReadonlyMap<string, Act>;
  index: CodeIndex;
  selectedId: string | null;
  hasSelection: boolean;
  recent: readonly string[];
  onSelect: (mark: Mark) => void;
  onChange: (mark: Mark) => void;
  onRemove: (mark: Mark) => void;
  onRecent: (position: number) => void;
  tools: CodingTools;
  /** Memos and links, below the codings. */
  notes: ReactNode;
  /** The document's particulars, above the codings. */
  children: ReactNode;
}

export function Inspector(props: InspectorProps) {
  const { marks, acts, index, selectedId, hasSelection, recent, tools } = props;
  const { t } = useTranslation('coding');
  const codes = recent.map((id) => index.codes.find((code) => code.id === id));
  return (
    <aside className={cx(styles.inspector)} aria-label={t('inspector')}>
      {props.children}
      <section className={cx(styles.section)} aria-labelledby="codes-here">
        <h2 id="codes-here" className={cx(styles.heading)}>
          {t('codesHere')}
          {marks.length > 0 && <span className={cx(styles.count)}>{marks.length}</span>}
        </h2>
        {marks.length === 0 ? (
          <p className={cx(styles.empty)}>{t(hasSelection ? 'nothingOnSelection' : 'nothingHere')}</p>
        ) : (
          <ul className={cx(styles.marks)}>
            {marks.map((mark) => (
              <li key={mark.id}>
                <MarkCard
                  mark={mark}
                  act={acts.get(mark.id)}
                  index={index}
                  isSelected={mark.id === selectedId}
                  onSelect={() => props.onSelect(mark)}
                  onChange={() => props.onChange(mark)}
                  onRemove={() => props.onRemove(mark)}
                  hasSelection={hasSelection}
                  tools={tools}
                />
              </li>
            ))}
          </ul>
        )}
      </section>
      {props.notes}
      {hasSelection && (
        <section className={cx(styles.section)} aria-labelledby="recent-codes">
          <h2 id="recent-codes" className={cx(styles.heading)}>
            {t('recent')}
          </h2>
          <ol className={cx(styles.recent)}>
            {codes.map(
              (code, position) =>
                code && (
                  <li key={code.id}>
                    <KeyedButton sign={digitOf(position)} label={code.name} onClick={() => props.onRecent(position)} />
                  </li>
                ),
            )}
            {codes.length > 0 && (
              <li>
                <KeyedButton sign="." label={t('repeat')} onClick={tools.repeat} />
              </li>
            )}
            <li>
              <KeyedButton sign="F9" label={t('inVivo')} onClick={tools.inVivo} />
            </li>
          </ol>
        </section>
      )}
    </aside>
  );
}

function KeyedButton({ sign, label, onClick }: { sign: string; label: string; onClick: () => void }) {
  return (
    <button type="button" className={cx(styles.recentCode)} onClick={onClick}>
      <kbd>{sign}</kbd>
      <span>{label}</span>
    </button>
  );
}
