/** What was said of words that were deleted from the open text: attached to other words, or let go. */
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import type { OrphanedSegment } from '../../../schema/model/editing.ts';
import { CanonicalText } from '../../../schema/text/canonical-text.ts';
import type { Span } from '../../../schema/text/span.ts';
import { useContractCommand, useContractQuery } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { PanelFrame } from '../reading/PanelFrame.tsx';
import styles from './Editing.module.css';

interface OrphansPanelProps {
  document: DocumentDetail;
  selection: Span | null;
  onShow: (span: Span) => void;
  onClose: () => void;
}

export function OrphansPanel({ document, selection, onShow, onClose }: OrphansPanelProps) {
  const { t } = useTranslation('editing');
  const { say, guard } = useToasts();
  const { data: orphans } = useContractQuery('orphan.list', { documentId: document.id });
  const attach = useContractCommand('orphan.attach');
  const dismiss = useContractCommand('orphan.dismiss');

  const onAttach = async ({ segmentId }: OrphanedSegment) => {
    if (!selection) return;
    const { start, end } = selection;
    const done = await guard(attach.run({ segmentId, start, end }));
    if (done) say(t('orphans.attached', { words: document.text.slice(start, end) }));
  };
  const onDismiss = async ({ segmentId }: OrphanedSegment) => {
    if (await guard(dismiss.run({ segmentId }))) say(t('orphans.dismissed'));
  };
  const onFind = (orphan: OrphanedSegment) => {
    const place = placeOf(document.text, orphan);
    if (place) onShow(place);
    else say(t('orphans.notFound'), 'warning');
  };
  return (
    <PanelFrame title={t('orphans.title')} onClose={onClose}>
      <p className={cx(styles.muted)}>{t(orphans?.length === 0 ? 'orphans.none' : 'orphans.text')}</p>
      <ul className={cx(styles.list)}>
        {orphans?.map((orphan) => (
          <li key={orphan.segmentId} className={cx(styles.entry)}>
            <blockquote className={cx(styles.quote)} lang="">
              {orphan.quote}
            </blockquote>
            <span className={cx(styles.muted)}>
              {[
                ...new Set(orphan.codings.map(({ code, coder }) => `${code} · ${coder}`)),
                ...orphan.uses.map((use) => t(`orphans.use.${use}`)),
              ].join(', ')}
            </span>
            <div className={cx(styles.actions)}>
              <Button isDisabled={!selection || attach.isPending} onPress={() => onAttach(orphan)}>
                {t('orphans.attach')}
              </Button>
              <Button variant="quiet" onPress={() => onFind(orphan)}>
                {t('orphans.find')}
              </Button>
              <Button variant="quiet" onPress={() => onDismiss(orphan)}>
                {t('orphans.dismiss')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </PanelFrame>
  );
}

/** What stood around the words that are gone, if only one place can be meant. */
function placeOf(text: string, { prefix, suffix }: OrphanedSegment): Span | null {
  const searched = new CanonicalText(text);
  for (const words of [prefix + suffix, prefix, suffix]) {
    const found = words.trim() === '' ? null : searched.find(words);
    if (found && !searched.find(words, found.start + 1)) return found;
  }
  return null;
}
