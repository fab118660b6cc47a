/** What is planned for the chosen cells and why something is missing: saved for all of them at once, one undo step. */
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CoverageCell } from '../../../schema/figures/coverage/model.ts';
import { useContractCommand } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Coverage.module.css';
import type { GridInput } from './cells.ts';

const MOST = 1000;

export function PlanForm({ axes, cells }: { axes: GridInput; cells: readonly CoverageCell[] }) {
  const { t } = useTranslation('coverage');
  const { run, isPending } = useContractCommand('coverage.plan');
  const { guard, say } = useToasts();
  const known = {
    planned: common(cells, (cell) => (cell.isPlannedHere ? `${cell.planned}` : '')),
    reason: common(cells, (cell) => cell.reason ?? ''),
  };
  // null: nothing was written, so every cell keeps what it has, and what is shown follows the study, also after Undo.
  const [writtenPlan, setWrittenPlan] = useState<string | null>(null);
  const [writtenReason, setWrittenReason] = useState<string | null>(null);
  const number = writtenPlan === null || writtenPlan.trim() === '' ? null : Number(writtenPlan);
  const isRight = number === null || (Number.isInteger(number) && number >= 0 && number <= MOST);
  const [only] = cells.length === 1 ? cells : [];
  const follows = only && !only.isPlannedHere && only.planned !== null ? only.planned : null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isRight || isPending) return;
    const { rows, columns, by = null } = axes;
    const plans = cells.map((cell) => ({
      row: cell.row,
      column: cell.column,
      planned: writtenPlan !== null ? number : cell.isPlannedHere ? cell.planned : null,
      reason: writtenReason?.trim() ?? cell.reason ?? '',
    }));
    if (!(await guard(run({ rows, columns, by, cells: plans })))) return;
    setWrittenPlan(null);
    setWrittenReason(null);
    say(t('panel.saved', { count: plans.length }));
  };
  return (
    <Form onSubmit={submit} className={cx(styles.plan)}>
      <h3 className={cx(styles.planTitle)}>{t('panel.plan')}</h3>
      {follows !== null && (
        <p className={cx(styles.muted)}>
          {follows === 0 ? t('panel.notThere') : t('panel.within', { planned: follows })}
        </p>
      )}
      <TextField
        label={t('panel.planned')}
        hint={t(known.planned === null ? 'panel.differ' : 'panel.plannedHint')}
        value={writtenPlan ?? known.planned ?? ''}
        onChange={setWrittenPlan}
        inputMode="numeric"
        {...(isRight ? {} : { error: t('panel.plannedError') })}
      />
      <TextField
        label={t('panel.reason')}
        hint={known.reason === null ? t('panel.differ') : undefined}
        value={writtenReason ?? known.reason ?? ''}
        onChange={setWrittenReason}
        maxLength={500}
        multiline
      />
      <div>
        <Button type="submit" variant="primary" isDisabled={!isRight || isPending}>
          {cells.length === 1 ? t('panel.save') : t('panel.saveAll', { count: cells.length })}
        </Button>
      </div>
    </Form>
  );
}

/** What all cells have alike; null where they differ. */
function common(cells: readonly CoverageCell[], value: (cell: CoverageCell) => string): string | null {
  const values = new Set(cells.map(value));
  return values.size > 1 ? null : ([...values][0] ?? '');
}
