/**
 * What is known about the place one is at: the codings there, and above them the document itself.
 * The list is also the way to the margin's stripes by keyboard.
 */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { hasSelection } from '../../document/document-state.ts';
import type { Mark } from '../../document/mark.ts';
import { digitOf } from '../../document/remembered.ts';
import { useDocument, useOpenDocument } from '../../document/use-open-document.tsx';
import { cx } from '../../ui/cx.ts';
import { DocumentLinks } from '../links/DocumentLinks.tsx';
import { DocumentMemos } from '../memos/DocumentMemos.tsx';
import { DocumentFacts } from '../reading/DocumentFacts.tsx';
import { OpenQuestions } from '../unresolved/OpenQuestions.tsx';
import styles from './Inspector.module.css';
import { MarkCard } from './MarkCard.tsx';

export function Inspector() {
  const { t } = useTranslation('coding');
  const document = useDocument(({ stored }) => stored);
  return (
    <aside className={cx(styles.inspector)} aria-label={t('inspector')}>
      <DocumentFacts document={document} />
      <Questions />
      <CodesHere />
      <DocumentMemos />
      <DocumentLinks />
      <RecentCodes />
    </aside>
  );
}

function Questions() {
  const { id } = useOpenDocument();
  const acts = useDocument((state) => state.acts);
  return <OpenQuestions documentId={id} acts={acts} />;
}

function CodesHere() {
  const { t } = useTranslation('coding');
  const marks = useMarksHere();
  const acts = useDocument((state) => state.acts);
  const index = useDocument((state) => state.index);
  const selectedId = useDocument((state) => state.selectedId);
  const isSelected = useDocument(hasSelection);
  return (
    <section className={cx(styles.section)} aria-labelledby="codes-here">
      <h2 id="codes-here" className={cx(styles.heading)}>
        {t('codesHere')}
        {marks.length > 0 && <span className={cx(styles.count)}>{marks.length}</span>}
      </h2>
      {marks.length === 0 ? (
        <p className={cx(styles.empty)}>{t(isSelected ? 'nothingOnSelection' : 'nothingHere')}</p>
      ) : (
        <ul className={cx(styles.marks)}>
          {marks.map((mark) => (
            <li key={mark.id}>
              <MarkCard
                mark={mark}
                act={acts.get(mark.id)}
                index={index}
                isSelected={mark.id === selectedId}
                hasSelection={isSelected}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The marks at the place one is at, smallest first; the one that is looked at stays. */
function useMarksHere(): readonly Mark[] {
  const marks = useDocument((state) => state.marks);
  const place = useDocument((state) => state.place);
  const selected = useDocument((state) => state.selected);
  return useMemo(() => {
    const around = place ? marks.at(place) : [];
    return selected && !around.includes(selected) ? [selected, ...around] : around;
  }, [marks, place, selected]);
}

function RecentCodes() {
  const { t } = useTranslation('coding');
  const { coding, tools } = useOpenDocument();
  const isSelected = useDocument(hasSelection);
  const index = useDocument((state) => state.index);
  const recent = useDocument(({ remembered }) => remembered.recent);
  if (!isSelected) return null;
  const codes = recent.map((id) => index.get(id));
  return (
    <section className={cx(styles.section)} aria-labelledby="recent-codes">
      <h2 id="recent-codes" className={cx(styles.heading)}>
        {t('recent')}
      </h2>
      <ol className={cx(styles.recent)}>
        {codes.map(
          (code, position) =>
            code && (
              <li key={code.id}>
                <KeyedButton sign={digitOf(position)} label={code.name} onClick={() => coding.applyRecent(position)} />
              </li>
            ),
        )}
        {codes.some((code) => code !== undefined) && (
          <li>
            <KeyedButton sign="." label={t('repeat')} onClick={tools.repeat} />
          </li>
        )}
        <li>
          <KeyedButton sign="F9" label={t('inVivo')} onClick={() => void tools.inVivo()} />
        </li>
      </ol>
    </section>
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
