/** Two texts in one: what was put in and what was taken out, by sign and line as well as by colour. Long same stretches are cut. */
import { useTranslation } from 'react-i18next';
import type { TextDiff } from '../../../schema/model/editing.ts';
import { cx } from '../../ui/cx.ts';
import styles from './Editing.module.css';

/** Characters of unchanged text on either side of a change. */
const AROUND = 120;

export function DiffView({ diff }: { diff: TextDiff }) {
  const { t } = useTranslation('editing');
  return (
    <div className={cx(styles.diff)}>
      {diff.map(({ kind, text }, index) => {
        // Pieces have no identity but their place.
        const key = index;
        if (kind === 'inserted') {
          return (
            <ins key={key} title={t('versions.inserted')}>
              {text}
            </ins>
          );
        }
        if (kind === 'deleted') {
          return (
            <del key={key} title={t('versions.deleted')}>
              {text}
            </del>
          );
        }
        const before = index === 0 ? 0 : AROUND;
        const after = index === diff.length - 1 ? 0 : AROUND;
        const count = text.length - before - after;
        if (count <= AROUND) return <span key={key}>{text}</span>;
        return (
          <span key={key}>
            {text.slice(0, before)}
            <span className={cx(styles.skipped)}>{t('versions.skipped', { count })}</span>
            {after > 0 ? text.slice(-after) : ''}
          </span>
        );
      })}
    </div>
  );
}
