/** The words in question where they stand, with what is said around them. */
import { useEffect, useRef } from 'react';
import type { DocumentId } from '../../../schema/model/ids.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { cx } from '../../ui/cx.ts';
import styles from './Unresolved.module.css';

interface PassageProps {
  documentId: DocumentId;
  start: number;
  end: number;
}

const AROUND_UTF16 = 600;

export function Passage({ documentId, start, end }: PassageProps) {
  const text = useContractQuery('document.get', { documentId }).data?.text;
  const quote = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place must come into view
  useEffect(() => quote.current?.scrollIntoView({ block: 'center' }), [documentId, start, text]);
  if (text === undefined) return <div className={cx(styles.passage)} />;
  const before = text.slice(Math.max(0, start - AROUND_UTF16), start).toWellFormed();
  const after = text.slice(end, end + AROUND_UTF16).toWellFormed();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={cx(styles.passage)} lang="" tabIndex={0}>
      {start > AROUND_UTF16 && '…'}
      {before}
      <mark ref={quote} className={cx(styles.quote)}>
        {text.slice(start, end)}
      </mark>
      {after}
      {end + AROUND_UTF16 < text.length && '…'}
    </div>
  );
}
