/** A code's colour, beside its name and never instead of it. */
import { cx } from '../../ui/cx.ts';
import styles from './Codebook.module.css';

export function Swatch({ colour }: { colour: string }) {
  return <span className={cx(styles.swatch)} style={{ backgroundColor: colour }} aria-hidden="true" />;
}
