/** One coding in the inspector: an act told by its slots, or a plain code, with what one can do to it. */
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Act, CERTAINTIES, type Code } from '../../../schema/model/coding.ts';
import type { CodeIndex } from '../../document/code-index.ts';
import { leadingCodes, type Mark } from '../../document/mark.ts';
import { useOpenDocument } from '../../document/use-open-document.tsx';
import { colourOf, directionOf, nameOf } from '../../document/wording.ts';
import { strokeOf } from '../../editor/colours.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { Evidence } from './Evidence.tsx';
import styles from './Inspector.module.css';

interface MarkCardProps {
  mark: Mark;
  /** What the core computes of an act; not there for plain codings and while it is being read. */
  act: Act | undefined;
  index: CodeIndex;
  isSelected: boolean;
  hasSelection: boolean;
}

/** Memoised: while the caret moves within a coding, its card stays as it is. */
export const MarkCard = memo(function MarkCard({ mark, act, index, isSelected, hasSelection }: MarkCardProps) {
  const { coding, tools } = useOpenDocument();
  const { t } = useTranslation('coding');
  const [isExplained, setExplained] = useState(false);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isSelected) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);

  const leading = leadingCodes(mark)
    .map((id) => index.get(id))
    .filter((code) => code !== undefined);
  const rest = mark.codings.filter(({ codeId }) => !leading.some(({ id }) => id === codeId));
  const direction = directionOf(mark, index);
  const isPending = mark.codings.some(({ codingId }) => codingId === null);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete') return;
    event.preventDefault();
    coding.remove(mark);
  };

  return (
    <div
      ref={card}
      className={cx(styles.card, isSelected && styles.selected)}
      style={{ borderInlineStartColor: strokeOf(colourOf(mark, index)) }}
    >
      <button
        type="button"
        className={cx(styles.title)}
        aria-pressed={isSelected}
        onClick={() => coding.select(mark)}
        onKeyDown={onKeyDown}
      >
        <span className={cx(styles.name)}>{nameOf(mark, index)}</span>
        {direction && <span className={cx(styles.direction)}>{direction}</span>}
      </button>
      {rest.length > 0 && (
        <dl className={cx(styles.slots)}>
          {rest.map(({ codeId, slot }) => (
            <div key={`${slot} ${codeId}`}>
              <dt>{slot && t(`slot.${slot}`)}</dt>
              <dd>{index.get(codeId)?.name}</dd>
            </div>
          ))}
        </dl>
      )}
      {(mark.certainty !== 'certain' || act?.crossLevel || (act && act.missing.length > 0)) && (
        <p className={cx(styles.remarks)}>
          {mark.certainty !== 'certain' && <span className={cx(styles.badge)}>{t(`certainty.${mark.certainty}`)}</span>}
          {act?.crossLevel && <span className={cx(styles.badge)}>{t('crossLevel')}</span>}
          {act && act.missing.length > 0 && (
            <span className={cx(styles.missing)}>
              {t('missing', { slots: act.missing.map((slot) => t(`slot.${slot}`).toLocaleLowerCase()).join(', ') })}
            </span>
          )}
        </p>
      )}
      <p className={cx(styles.line)}>
        <span className={cx(styles.ids)}>{leading.map(({ shortId }) => shortId).join(', ')}</span>
        <span className={cx(styles.coder)}>{mark.coder}</span>
      </p>
      {isSelected && !isPending && (
        <div className={cx(styles.actions)}>
          <Button variant="quiet" onPress={() => coding.openBar('', mark)}>
            {t('change')}
          </Button>
          <Button variant="quiet" onPress={() => coding.remove(mark)}>
            {t('remove')}
          </Button>
          <Button variant="quiet" aria-expanded={isExplained} onPress={() => setExplained(!isExplained)}>
            {t('definition')}
          </Button>
        </div>
      )}
      {isSelected && !isPending && (
        <div className={cx(styles.more)}>
          <div className={cx(styles.certainty)}>
            <Segmented
              label={t('howCertain')}
              value={mark.certainty}
              choices={CERTAINTIES.map((certainty) => ({ id: certainty, label: t(`certainty.${certainty}`) }))}
              onChange={(certainty) => tools.setCertainty(mark, certainty)}
            />
          </div>
          {act && (
            <Evidence
              act={act}
              hasSelection={hasSelection}
              onAdd={() => tools.addEvidence(mark)}
              onRemove={(segmentId) => tools.removeEvidence(act.id, segmentId)}
            />
          )}
        </div>
      )}
      {isSelected && isExplained && leading.map((code) => <Explanation key={code.id} code={code} />)}
    </div>
  );
});

function Explanation({ code }: { code: Code }) {
  const { t } = useTranslation('coding');
  const parts = [
    { name: t('include'), text: code.include },
    { name: t('exclude'), text: code.exclude },
    { name: t('example'), text: code.example },
  ].filter(({ text }) => text);
  return (
    <div className={cx(styles.explanation)}>
      <p>{code.definition || t('noDefinition', { code: code.name })}</p>
      {parts.map(({ name, text }) => (
        <p key={name}>
          <b>{name}</b> {text}
        </p>
      ))}
    </div>
  );
}
