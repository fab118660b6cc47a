/** What is planned for the chosen cells and why something is missing: saved for all of them at once, one undo step. */
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CoverageCell } from '../../../schema/model/coverage.ts';
import { useContractCommand } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Coverage.module.css';
import type { GridInput } from './CoverageSection.tsx';

const MOST = 1000;

export function PlanForm({ axes, cells }: { axes: GridInput; cells: readonly CoverageCell[] }) {
  const { t } = useTranslation('coverage');
  const { run, isPending } = useContractCommand('coverage.plan');
  const { guard, say } = useToasts();
  const [planned, setPlanned] = useState(() => common(cells, (cell) => (cell.isPlannedHere ? `${cell.planned}` : '')));
  const [reason, setReason] = useState(() => common(cells, (cell) => cell.reason ?? ''));
  const number = planned.trim() === '' ? null : Number(planned);
  const isRight = number === null || (Number.isInteger(number) && number >= 0 && number <= MOST);
  const [only] = cells.length === 1 ? cells : [];
  const follows = only && !only.isPlannedHere && only.planned !== null ? only.planned : null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isRight || isPending) return;
    const { rows, columns, by = null } = axes;
    const plans = cells.map(({ row, column }) => ({ row, column, planned: number, reason: reason.trim() }));
    if (await guard(run({ rows, columns, by, cells: plans }))) say(t('panel.saved', { count: plans.length }));
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
        hint={t('panel.plannedHint')}
        value={planned}
        onChange={setPlanned}
        inputMode="numeric"
        {...(isRight ? {} : { error: t('panel.plannedError') })}
      />
      <TextField label={t('panel.reason')} value={reason} onChange={setReason} maxLength={500} multiline />
      <div>
        <Button type="submit" variant="primary" isDisabled={!isRight || isPending}>
          {cells.length === 1 ? t('panel.save') : t('panel.saveAll', { count: cells.length })}
        </Button>
      </div>
    </Form>
  );
}

/** What all cells have alike, else ''. */
function common(cells: readonly CoverageCell[], value: (cell: CoverageCell) => string): string {
  const values = new Set(cells.map(value));
  return values.size === 1 ? ([...values][0] ?? '') : '';
}
