/**
 * Segments on which nobody can tell who did what, and acts that lack a required slot, one after the other: the list on
 * the left, the passage and what it may mean on the right. One key settles each.
 */
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { indexCodes } from '../../document/code-index.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { AmbiguousCodings } from './AmbiguousCodings.tsx';
import { IncompleteAct } from './IncompleteAct.tsx';
import { Passage } from './Passage.tsx';
import styles from './Unresolved.module.css';
import { type Unresolved, UnresolvedList, unresolvedOf } from './UnresolvedList.tsx';

type Kind = 'ambiguous' | 'incomplete';

export function UnresolvedDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('unresolved');
  const { document, openDocument } = useNavigation();
  const openId = document?.id;
  const [scope, setScope] = useState<'document' | 'all'>(openId ? 'document' : 'all');
  const [kind, setKind] = useState<Kind | null>(null);
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(0);
  const input = scope === 'document' && openId ? { documentId: openId } : {};
  const ambiguous = useContractQuery('act.ambiguous', input, { keepPrevious: true }).data;
  const incomplete = useContractQuery('act.incomplete', input, { keepPrevious: true }).data;
  const codes = useContractQuery('code.list', {}).data;
  const facets = useContractQuery('facet.list', {}).data;
  const documents = useContractQuery('document.list', {}).data;
  const index = useMemo(() => indexCodes(codes ?? [], facets ?? []), [codes, facets]);
  if (!ambiguous || !incomplete || !codes || !facets || !documents) return null;

  // What there is to do is shown first.
  const shown = kind ?? (ambiguous.length === 0 && incomplete.length > 0 ? 'incomplete' : 'ambiguous');
  const all = unresolvedOf(shown === 'ambiguous' ? { ambiguous } : { incomplete, documents });
  const items = all.filter(({ id }) => !skipped.has(id));
  const position = Math.min(at, items.length - 1);
  const current = items[position];

  const skip = ({ id }: Unresolved) => setSkipped(new Set([...skipped, id]));
  const show = ({ documentId, start, end }: Unresolved) => {
    openDocument(documentId, { start, end });
    onClose();
  };
  /** Works from the fields too. */
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (!current || !(event.ctrlKey || event.metaKey)) return;
    if (event.key === 'ArrowDown') setAt(Math.min(position + 1, items.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(position - 1, 0));
    else if (event.key === 'Enter') show(current);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const counted = (id: Kind, count: number) => ({ id, label: `${t(`kind.${id}`)} ${count}` });

  return (
    <Dialog title={t('title')} isOpen onClose={onClose} size="large">
      <div className={cx(styles.all)} onKeyDownCapture={onKeyDownCapture}>
        <div className={cx(styles.choices)}>
          <Segmented
            label={t('what')}
            value={shown}
            choices={[counted('ambiguous', ambiguous.length), counted('incomplete', incomplete.length)]}
            onChange={(next) => {
              setKind(next);
              setAt(0);
            }}
          />
          {openId && (
            <Segmented
              label={t('where')}
              value={scope}
              choices={(['document', 'all'] as const).map((id) => ({ id, label: t(`scope.${id}`) }))}
              onChange={(next) => {
                setScope(next);
                setAt(0);
              }}
            />
          )}
        </div>
        {!current ? (
          <EmptyState
            title={t(all.length > 0 ? 'allSkipped' : `none.${shown}`)}
            actions={all.length > 0 && <Button onPress={() => setSkipped(new Set())}>{t('again')}</Button>}
          />
        ) : (
          <div className={cx(styles.columns)}>
            <UnresolvedList
              items={items}
              current={current.id}
              onChoose={(id) => setAt(items.findIndex((one) => one.id === id))}
            />
            <div className={cx(styles.detail)}>
              <div className={cx(styles.scrolled)}>
                <Passage documentId={current.documentId} start={current.start} end={current.end} />
                {current.segment && (
                  <AmbiguousCodings
                    key={current.id}
                    segment={current.segment}
                    index={index}
                    onSkip={() => skip(current)}
                  />
                )}
                {current.act && <IncompleteAct key={current.id} act={current.act} index={index} onClose={onClose} />}
              </div>
              <div className={cx(styles.actions)}>
                <span className={cx(styles.keys)}>{t(`keys.${shown}`)}</span>
                <Button variant="quiet" onPress={() => skip(current)}>
                  {t('skip')}
                </Button>
                <Button variant="quiet" onPress={() => show(current)}>
                  {t('open')}
                </Button>
              </div>
            </div>
          </div>
        )}
      </div>
    </Dialog>
  );
}
