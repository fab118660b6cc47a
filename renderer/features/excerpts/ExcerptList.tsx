/** Quotes with their source tags; each opens its document at that place. */
import { useTranslation } from 'react-i18next';
import { sourceTag } from '../../../schema/domain/source-tag.ts';
import type { Excerpt } from '../../../schema/model/excerpt.ts';
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
            <span className={cx(styles.quote)} lang="">
              {excerpt.quote}
            </span>
            <span className={cx(styles.source)}>{sourceTag(excerpt, language) || excerpt.document}</span>
            {showCodes && (
              <span className={cx(styles.codes)}>
                {codesAsRead(excerpt).map((text) => (
                  <span key={text} className={cx(styles.code)}>
                    {text}
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

/** Names of the codes; actor level and target level read as one: "County → School". */
function codesAsRead({ codes }: Excerpt): string[] {
  const actorLevel = codes.find((code) => code.slot === 'actor_level');
  const targetLevel = codes.find((code) => code.slot === 'target_level');
  return codes.flatMap((code) => {
    if (code === targetLevel && actorLevel) return [];
    if (code === actorLevel && targetLevel) return [`${code.name} → ${targetLevel.name}`];
    return [code.name];
  });
}
