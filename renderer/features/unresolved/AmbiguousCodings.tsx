/** The acts that the codes on a segment may mean, each under its digit; Enter takes the first. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AmbiguousSegment } from '../../../schema/model/coding.ts';
import { useContractCommand } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import type { CodeIndex } from '../../document/code-index.ts';
import { cx } from '../../ui/cx.ts';
import { type Proposal, proposalsFor } from './proposals.ts';
import styles from './Unresolved.module.css';

interface AmbiguousCodingsProps {
  segment: AmbiguousSegment;
  index: CodeIndex;
  onSkip: () => void;
}

export function AmbiguousCodings({ segment, index, onSkip }: AmbiguousCodingsProps) {
  const { t } = useTranslation('unresolved');
  const { run, isPending } = useContractCommand('act.fromCodings');
  const { guard } = useToasts();
  const list = useRef<HTMLOListElement>(null);
  const proposals = proposalsFor(segment);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isPending) return;
      const dialog = list.current?.closest('[role="dialog"]');
      if (!(event.target instanceof Element) || !dialog?.contains(event.target)) return;
      const onButton = event.target.closest('button') !== null;
      const proposal = /^[1-9]$/.test(event.key)
        ? proposals[Number(event.key) - 1]
        : event.key === 'Enter' && !onButton
          ? proposals[0]
          : undefined;
      if (proposal) void guard(run({ codingIds: proposal.codingIds }));
      else if (event.key.toLowerCase() === 's') onSkip();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the list takes letters and Enter for itself.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [proposals, isPending, guard, run, onSkip]);

  return (
    <ol ref={list} aria-label={t('proposals')} className={cx(styles.proposals)}>
      {proposals.map((proposal, number) => (
        <li key={proposal.codingIds.join()}>
          <button
            type="button"
            disabled={isPending}
            className={cx(styles.proposal)}
            onClick={() => void guard(run({ codingIds: proposal.codingIds }))}
          >
            <kbd>{number + 1}</kbd>
            <Wording proposal={proposal} index={index} />
          </button>
        </li>
      ))}
    </ol>
  );
}

/** "County leader · County → School: Defining" */
function Wording({ proposal: { codings }, index }: { proposal: Proposal; index: CodeIndex }) {
  const namesIn = (slot: string) =>
    codings
      .filter((coding) => coding.slot === slot)
      .map(({ codeId }) => index.get(codeId)?.name)
      .join(', ');
  const levels = [namesIn('actor_level'), namesIn('target_level')].filter(Boolean).join(' → ');
  const who = [namesIn('actor'), levels].filter(Boolean).join(' · ');
  const others = codings
    .filter(({ slot }) => slot && !['work_form', 'actor', 'actor_level', 'target_level'].includes(slot))
    .map(({ codeId }) => index.get(codeId)?.name);
  return (
    <span>
      <b>{namesIn('work_form')}</b> {[who, ...others].filter(Boolean).join(' · ')}
    </span>
  );
}
