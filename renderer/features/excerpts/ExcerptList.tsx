/** Quotes with their source tags; each opens its document at that place. */
import { useTranslation } from 'react-i18next';
import { sourceTag } from '../../../schema/domain/source-tag.ts';
import type { Excerpt } from '../../../schema/model/figure.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useLanguage } from '../../i18n/index.ts';
import { cx } from '../../ui/cx.ts';
import styles from './ExcerptList.module.css';

interface ExcerptListProps {
  label: string;
  excerpts: readonly Excerpt[];
  /** Codes are shown unless the list is about one code anyway. */
  showCodes?: boolean;
}

export function ExcerptList({ label, excerpts, showCodes = false }: ExcerptListProps) {
  const { t } = useTranslation('excerpts');
  const language = useLanguage();
  const { openDocument } = useNavigation();
  return (
    <ul aria-label={label} className={cx(styles.list)}>
      {excerpts.map((excerpt) => (
        <li key={`${excerpt.segmentId} ${excerpt.actId ?? ''} ${excerpt.coder}`}>
          <button
            type="button"
            className={cx(styles.excerpt)}
            onClick={() => openDocument(excerpt.documentId, { start: excerpt.start, end: excerpt.end })}
          >
            <span className={cx(styles.quote)} lang="nb">
              {excerpt.quote}
            </span>
            <span className={cx(styles.source)}>{sourceTag(excerpt, language) || excerpt.document}</span>
            {showCodes && (
              <span className={cx(styles.codes)}>
                {excerpt.codes.map((code) => (
                  <span key={`${code.codeId} ${code.slot ?? ''}`} className={cx(styles.code)}>
                    {code.name}
                  </span>
                ))}
              </span>
            )}
            <span className={cx(styles.place)}>{t('place', { document: excerpt.document, coder: excerpt.coder })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
