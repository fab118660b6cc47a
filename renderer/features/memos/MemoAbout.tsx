/** What a memo is about, and the way there. */
import { useTranslation } from 'react-i18next';
import type { Memo } from '../../../schema/model/memo.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './Memos.module.css';

export function MemoAbout({ memo }: { memo: Memo }) {
  const { t } = useTranslation('memos');
  const { openDocument, openCode } = useNavigation();
  const { data: documents } = useContractQuery('document.list', {});
  const { about, place, documentId, codeId } = memo;

  const open = () => {
    if (place) openDocument(place.documentId, { start: place.start, end: place.end });
    else if (documentId) openDocument(documentId);
    else if (codeId) openCode(codeId);
  };
  if (about === null) {
    const wasAbout = memo.kind === 'document' || memo.kind === 'segment' || memo.kind === 'code' || memo.kind === 'act';
    return wasAbout ? <p className={cx(styles.gone)}>{t('gone')}</p> : null;
  }
  if (!place && !documentId && !codeId) {
    return (
      <div className={cx(styles.about)}>
        <q className={cx(styles.quote)} lang="">
          {about}
        </q>
        <span className={cx(styles.gone)}>{t('orphaned')}</span>
      </div>
    );
  }
  return (
    <button type="button" className={cx(styles.about, styles.way)} onClick={open}>
      {place ? (
        <>
          <q className={cx(styles.quote)} lang="">
            {about}
          </q>
          <span className={cx(styles.where)}>{documents?.find(({ id }) => id === place.documentId)?.title}</span>
        </>
      ) : (
        <span className={cx(styles.where)}>{about}</span>
      )}
      <span className={cx(styles.open)}>{t('open')}</span>
    </button>
  );
}
