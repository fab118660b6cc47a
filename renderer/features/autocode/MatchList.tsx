/** What was found, each with its surroundings and a tick; long lists are drawn where one looks. */
import { useMemo } from 'react';
import { ListBox, ListBoxItem, ListLayout, type Selection, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../schema/contract.ts';
import { cx } from '../../ui/cx.ts';
import { CheckIcon } from '../../ui/icons.tsx';
import styles from './Autocode.module.css';

interface MatchListProps {
  found: Output<'autocode.preview'>;
  ticked: Selection;
  tickedCount: number;
  onTick: (ticked: Selection) => void;
}

const ROW_PX = 64;

export function MatchList({ found, ticked, tickedCount, onTick }: MatchListProps) {
  const { t } = useTranslation(['autocode', 'common']);
  const layout = useMemo(() => new ListLayout({ rowSize: ROW_PX }), []);
  const items = useMemo(() => found.matches.map((match, id) => ({ id, ...match })), [found]);
  const documents = new Set(found.matches.map(({ documentId }) => documentId)).size;
  return (
    <section aria-label={t('found')} className={cx(styles.found)}>
      <p role="status" className={cx(styles.count)}>
        {found.total === 0
          ? t('nothing')
          : t('places', { count: found.total, documents: t('common:documents', { count: documents }) })}
        {found.total > 0 && <span>{t('ticked', { count: tickedCount })}</span>}
        {found.total > found.matches.length && (
          <span className={cx(styles.warning)}>{t('more', { count: found.matches.length })}</span>
        )}
        {found.tooSlow > 0 && (
          <span className={cx(styles.warning)}>
            {t(found.stopped ? 'stopped' : 'tooSlow', { count: found.tooSlow })}
          </span>
        )}
      </p>
      {items.length > 0 && (
        <Virtualizer layout={layout}>
          <ListBox
            aria-label={t('found')}
            items={items}
            selectionMode="multiple"
            selectedKeys={ticked}
            onSelectionChange={onTick}
            className={cx(styles.list)}
          >
            {({ title, before, match, after }) => (
              <ListBoxItem textValue={match} className={cx(styles.row)}>
                {({ isSelected }) => (
                  <>
                    <span className={cx(styles.tick)} aria-hidden="true">
                      {isSelected && <CheckIcon />}
                    </span>
                    <span className={cx(styles.words)} lang="">
                      <span className={cx(styles.around)}>{before}</span>
                      <mark className={cx(styles.match)}>{match}</mark>
                      <span className={cx(styles.around)}>{after}</span>
                    </span>
                    <span className={cx(styles.title)}>{title}</span>
                  </>
                )}
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      )}
    </section>
  );
}
