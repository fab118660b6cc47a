/** In the inspector: the links of the words one is at, each leading to its other end, and the way to a new one. */
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../app/navigation.tsx';
import { shortcutText } from '../../app/shortcuts.ts';
import { hasSelection } from '../../document/document-state.ts';
import { useDocument, usePlaces } from '../../document/use-open-document.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import inspector from '../coding/Inspector.module.css';
import { isAt } from '../memos/memo.ts';
import styles from './Links.module.css';
import { hasPlace, type LinkSide, shortQuote } from './link.ts';
import { LINK_SHORTCUT, useLinkSides, useLinkTools } from './use-link-tools.ts';

export function DocumentLinks() {
  const { t } = useTranslation('links');
  const sides = useLinkSides();
  const { start, link, cancel, remove } = useLinkTools();
  const places = usePlaces();
  // There are words to link from or to.
  const canLink = useDocument((state) => hasSelection(state) || state.selected !== null);
  const here = sides.filter(({ here: end }) => isAt(end, places));
  if (here.length === 0 && !canLink && !start) return null;
  return (
    <section className={cx(inspector.section)} aria-labelledby="links-here">
      <h2 id="links-here" className={cx(inspector.heading)}>
        {t('links')}
        {here.length > 0 && <span className={cx(inspector.count)}>{here.length}</span>}
      </h2>
      {here.length > 0 && (
        <ul aria-label={t('links')} className={cx(styles.links)}>
          {here.map((side) => (
            <li key={`${side.link.id} ${side.direction}`} className={cx(styles.link)}>
              <Side side={side} />
              <IconButton label={t('remove')} onPress={() => remove(side)}>
                <CloseIcon />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {start && (
        <div className={cx(styles.waiting)}>
          <q className={cx(styles.quote)} lang="">
            {shortQuote(start.quote)}
          </q>
          <span className={cx(styles.document)}>{start.document}</span>
          <p>{t('waiting')}</p>
        </div>
      )}
      <div className={cx(styles.actions)}>
        {canLink && (
          <Button variant="quiet" onPress={link}>
            {t(start ? 'finish' : 'begin')} <kbd className={cx(styles.key)}>{shortcutText(LINK_SHORTCUT)}</kbd>
          </Button>
        )}
        {start && (
          <Button variant="quiet" onPress={cancel}>
            {t('stop')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Side({ side: { link, kind, direction, other } }: { side: LinkSide }) {
  const { t } = useTranslation('links');
  const { openDocument } = useNavigation();
  const facts = [other.document, link.note].filter(Boolean).join(' · ');
  return (
    <button
      type="button"
      className={cx(styles.side)}
      onClick={() =>
        openDocument(other.documentId, hasPlace(other) ? { start: other.start, end: other.end } : undefined)
      }
    >
      <span className={cx(styles.kind)}>{t(direction === 'from' ? `from.${kind}` : `to.${kind}`)}</span>
      <q className={cx(styles.quote)} lang="">
        {other.quote}
      </q>
      <span className={cx(styles.document)}>{facts}</span>
    </button>
  );
}
