/** In the inspector: the links of the words one is at, each leading to its other end, and the way to a new one. */
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../app/navigation.tsx';
import { shortcutText } from '../../app/shortcuts.ts';
import type { Span } from '../../editor/offset-map.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import inspector from '../coding/Inspector.module.css';
import { isAt } from '../memos/memo.ts';
import styles from './Links.module.css';
import { hasPlace, type LinkSide, shortQuote } from './link.ts';
import { LINK_SHORTCUT, type DocumentLinks as Links } from './use-document-links.ts';

interface DocumentLinksProps {
  links: Links;
  /** Where one is in the text: the selection and the selected coding. */
  places: readonly Span[];
  /** There are words to link from or to. */
  canLink: boolean;
}

export function DocumentLinks({ links, places, canLink }: DocumentLinksProps) {
  const { t } = useTranslation('links');
  const here = links.sides.filter(({ here: end }) => isAt(end, places));
  if (here.length === 0 && !canLink && !links.start) return null;
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
              <IconButton label={t('remove')} onPress={() => links.remove(side)}>
                <CloseIcon />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {links.start && (
        <div className={cx(styles.waiting)}>
          <q className={cx(styles.quote)} lang="">
            {shortQuote(links.start.quote)}
          </q>
          <span className={cx(styles.document)}>{links.start.document}</span>
          <p>{t('waiting')}</p>
        </div>
      )}
      <div className={cx(styles.actions)}>
        {canLink && (
          <Button variant="quiet" onPress={links.link}>
            {t(links.start ? 'finish' : 'begin')} <kbd className={cx(styles.key)}>{shortcutText(LINK_SHORTCUT)}</kbd>
          </Button>
        )}
        {links.start && (
          <Button variant="quiet" onPress={links.cancel}>
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
      <span className={cx(styles.kind)}>{t(`${direction}.${kind}`)}</span>
      <q className={cx(styles.quote)} lang="">
        {other.quote}
      </q>
      <span className={cx(styles.document)}>{facts}</span>
    </button>
  );
}
