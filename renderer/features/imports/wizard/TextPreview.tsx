/**
 * The beginning of a file as it would be imported, with what was recognised named beside it: speakers, timestamps,
 * headings, parts of a meeting, pages. The legend counts them in the whole file.
 */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviewedBlock, PreviewedFile } from '../../../../schema/model/imports.ts';
import { clock } from '../../../../schema/text/turn-edits.ts';
import { useLocale } from '../../../i18n/index.ts';
import { cx } from '../../../ui/cx.ts';
import { CoderIcon, DocumentsIcon, HistoryIcon, MemosIcon, PeopleIcon } from '../../../ui/icons.tsx';
import type { Decisions } from './previewed-files.ts';
import styles from './Wizard.module.css';

export const SHOWN_BLOCKS = 150;
/** Of a paragraph, as the core cuts it. */
const SHOWN_UTF16 = 400;

type Recognised = 'speaker' | 'interviewer' | 'time' | 'heading' | 'item' | 'page';

const ICONS = { speaker: CoderIcon, interviewer: PeopleIcon, time: HistoryIcon, item: MemosIcon, page: DocumentsIcon };

interface TextPreviewProps {
  file: PreviewedFile;
  speakers: Decisions['speakers'];
}

export function TextPreview({ file, speakers }: TextPreviewProps) {
  const { t } = useTranslation('imports');
  const { blocks } = file;
  const isPart = blocks.length >= SHOWN_BLOCKS || blocks.some(({ text }) => text.length >= SHOWN_UTF16);
  return (
    <section className={cx(styles.text)} aria-label={t('wizard.preview', { file: file.file })}>
      <Legend file={file} speakers={speakers} />
      <div className={cx(styles.blocks)}>
        {blocks.map((block, index) => (
          <Block
            // biome-ignore lint/suspicious/noArrayIndexKey: a preview's paragraphs have nothing else to be known by
            key={index}
            block={block}
            isInterviewer={speakers.get(block.speaker ?? '')?.interviewer ?? block.interviewer}
            newPage={block.page === blocks[index - 1]?.page ? null : block.page}
          />
        ))}
      </div>
      {file.survey && <p className={cx(styles.hint)}>{t('wizard.firstRespondent')}</p>}
      {isPart && <p className={cx(styles.hint)}>{t('wizard.beginning')}</p>}
    </section>
  );
}

function Legend({ file, speakers }: TextPreviewProps) {
  const { t } = useTranslation('imports');
  const locale = useLocale();
  const asked = file.speakers
    .filter(({ label, interviewer }) => speakers.get(label)?.interviewer ?? interviewer)
    .reduce((sum, { turns }) => sum + turns, 0);
  const counts: [Recognised, number][] = [
    ['speaker', file.turns - asked],
    ['interviewer', asked],
    ['time', file.timestamps],
    ['heading', file.headings],
    ['item', file.meetingItems],
    ['page', file.pages],
  ];
  const found = counts.filter(([, count]) => count > 0);
  return (
    <ul className={cx(styles.legend)} aria-label={t('wizard.recognised')}>
      {found.map(([mark, count]) => (
        <li key={mark}>
          <MarkChip mark={mark}>{t(`wizard.mark.${mark}`)}</MarkChip> {count.toLocaleString(locale)}
        </li>
      ))}
      {found.length === 0 && <li>{t('wizard.nothingRecognised')}</li>}
    </ul>
  );
}

interface BlockProps {
  block: PreviewedBlock;
  isInterviewer: boolean;
  /** The page that begins with it. */
  newPage: number | null;
}

function Block({ block, isInterviewer, newPage }: BlockProps) {
  const { t } = useTranslation(['imports', 'meetings', 'speakers']);
  const { kind, headingLevel, text, speechStart, speaker, opensTurn, timeMs, meetingItem, turnKind } = block;
  const who = speaker || t('wizard.noName');
  const told = turnKind === null || turnKind === 'verbatim' ? '' : `, ${t(`speakers:kind.${turnKind}`).toLowerCase()}`;
  return (
    <div className={cx(styles.block)}>
      <div className={cx(styles.marks)}>
        {newPage !== null && <MarkChip mark="page">{t('wizard.page', { page: newPage })}</MarkChip>}
        {kind === 'heading' && <MarkChip mark="heading">{t('wizard.heading', { level: headingLevel })}</MarkChip>}
        {meetingItem && <MarkChip mark="item">{t(`meetings:kind.${meetingItem}`)}</MarkChip>}
        {opensTurn && (
          <MarkChip mark={isInterviewer ? 'interviewer' : 'speaker'}>
            {isInterviewer ? t('wizard.asks', { who }) : who}
            {told}
          </MarkChip>
        )}
        {opensTurn && timeMs !== null && <MarkChip mark="time">{clock(timeMs)}</MarkChip>}
      </div>
      <p className={cx(styles.paragraph, kind === 'heading' && styles.isHeading)} lang="" dir="auto">
        {speechStart > 0 && <span className={cx(styles.label)}>{text.slice(0, speechStart)}</span>}
        {text.slice(speechStart)}
      </p>
    </div>
  );
}

function MarkChip({ mark, children }: { mark: Recognised; children: ReactNode }) {
  const Icon = mark === 'heading' ? null : ICONS[mark];
  return (
    <span className={cx(styles.mark, styles[mark])}>
      {Icon ? <Icon /> : <b aria-hidden="true">H</b>}
      <span className={cx(styles.markText)}>{children}</span>
    </span>
  );
}
