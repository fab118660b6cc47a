/** A code as a frozen version has it, and what was coded with it then. Nothing can be changed here. */
import { useTranslation } from 'react-i18next';
import { CODE_TEXTS, type CodebookVersion } from '../../../schema/model/codebook.ts';
import type { Code, CountedCode, Facet } from '../../../schema/model/coding.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { cx } from '../../ui/cx.ts';
import excerptStyles from '../excerpts/ExcerptList.module.css';
import styles from './Codebook.module.css';
import { Swatch } from './Swatch.tsx';

interface VersionCodeProps {
  code: CountedCode;
  facet: Facet | undefined;
}

export function VersionCode({ code, facet }: VersionCodeProps) {
  const { t } = useTranslation(['codebook', 'common']);
  return (
    <article className={cx(styles.detail)} aria-label={code.name}>
      <header className={cx(styles.versionHeader)}>
        <Swatch colour={code.colour} />
        <h2 className={cx(styles.versionName)}>{code.name}</h2>
        <p className={cx(styles.where)}>
          {code.shortId} · {facet?.name} · {t('common:codings', { count: code.codings })} ·{' '}
          {t('common:documents', { count: code.documents })}
        </p>
      </header>
      <dl className={cx(styles.texts)}>
        {CODE_TEXTS.filter((text) => code[text] !== '').map((text) => (
          <div key={text}>
            <dt>{t(`field.${text}`)}</dt>
            <dd>{code[text]}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

/** Its codings of that time, also those that have another code since. */
export function VersionCodings({ code, version }: { code: Code; version: CodebookVersion }) {
  const { t } = useTranslation(['codebook', 'common']);
  const { openDocument } = useNavigation();
  const { data: codings } = useContractQuery('coding.list', { codeId: code.id, codebookVersionId: version.id });
  const { data: documents } = useContractQuery('document.list', {});
  if (!codings) return null;
  const titles = new Map(documents?.map(({ id, title }) => [id, title]));
  return (
    <section aria-label={t('version.codings')} className={cx(styles.excerpts)}>
      <h2 className={cx(styles.excerptsTitle)}>{t('version.codings')}</h2>
      {codings.length === 0 && <p className={cx(styles.nothing)}>{t('version.noCodings')}</p>}
      <ul aria-label={t('version.codings')} className={cx(excerptStyles.list)}>
        {codings.map((coding) => (
          <li key={coding.id}>
            <button
              type="button"
              className={cx(excerptStyles.excerpt)}
              onClick={() => openDocument(coding.documentId, { start: coding.start, end: coding.end })}
            >
              <span className={cx(excerptStyles.quote)} lang="">
                {coding.quote}
              </span>
              <span className={cx(excerptStyles.place)}>
                {titles.get(coding.documentId)} · {coding.coder}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
