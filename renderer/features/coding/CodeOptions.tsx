/** The coder bar's list: each code with its colour, short id and facet, and what the lit one means. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../schema/model/coding.ts';
import type { CodeId } from '../../../schema/model/ids.ts';
import type { CodeIndex } from '../../document/code-index.ts';
import { strokeOf } from '../../editor/colours.ts';
import { cx } from '../../ui/cx.ts';
import styles from './CoderBar.module.css';

interface CodeOptionsProps {
  id: string;
  optionId: (code: Code) => string;
  label: string;
  options: readonly Code[];
  active: Code | undefined;
  /** The value that stands in the field, or was used last. */
  offered: CodeId | undefined;
  index: CodeIndex;
  onPick: (code: Code) => void;
}

export function CodeOptions({ id, optionId, label, options, active, offered, index, onPick }: CodeOptionsProps) {
  const { t } = useTranslation('coding');
  const lit = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another lit option must come into view
  useEffect(() => lit.current?.scrollIntoView({ block: 'nearest' }), [active]);

  return (
    <div className={cx(styles.choices)}>
      <div id={id} role="listbox" aria-label={label} className={cx(styles.options)}>
        {options.map((code) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the combo box keeps the focus and has the keys
          <div
            key={code.id}
            id={optionId(code)}
            ref={code === active ? lit : null}
            role="option"
            aria-selected={code === active}
            className={cx(styles.option, code === active && styles.lit)}
            // Pressing must not take the focus from the field.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(code)}
          >
            <span className={cx(styles.swatch)} style={{ background: strokeOf(code.colour) }} />
            <span className={cx(styles.optionName)}>{code.name}</span>
            {code.id === offered && <span className={cx(styles.offered)}>{t('lastUsed')}</span>}
            <span className={cx(styles.optionId)}>{code.shortId}</span>
            <span className={cx(styles.optionFacet)}>{index.facets.get(code.facet)?.name}</span>
          </div>
        ))}
        {options.length === 0 && <p className={cx(styles.none)}>{t('noCode')}</p>}
      </div>
      {active?.definition && <p className={cx(styles.definition)}>{active.definition}</p>}
    </div>
  );
}
