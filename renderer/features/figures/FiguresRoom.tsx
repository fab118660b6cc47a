/** The figure "institutional work by level over waves", with the quotes behind a mark. */
import { useTranslation } from 'react-i18next';
import { COUNT_UNITS } from '../../../schema/analysis/units.ts';
import type { FigureCallParams } from '../../../schema/figures/registry.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useRoomState } from '../../app/room-state.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { Select } from '../../ui/Select.tsx';
import { useFilterChoices } from '../excerpts/use-filter-choices.ts';
import { FilterBar } from '../filters/FilterBar.tsx';
import { useImports } from '../imports/imports.ts';
import { SpeechKindSelect } from '../speakers/SpeechKindSelect.tsx';
import { EventSelect } from './EventSelect.tsx';
import { FigureFrame } from './FigureFrame.tsx';
import { FigureQuotes } from './FigureQuotes.tsx';
import styles from './Figures.module.css';

const FIGURE = 'work-by-level-over-waves';
type Params = FigureCallParams<typeof FIGURE>;

export function FiguresRoom() {
  const { t } = useTranslation(['figures', 'app']);
  const imports = useImports();
  const { coders } = useFilterChoices();
  const [asked, setParams] = useRoomState<Params>('figures.params', { countUnit: 'documentShare' });
  const { data: outline } = useContractQuery('study.outline', {});
  // An event that the room remembers may have been deleted since.
  const events = (asked.events ?? []).filter((id) => outline?.events.some((event) => event.id === id));
  const params: Params = { ...asked, events };
  const change = (part: Partial<Params>) => setParams({ ...params, ...part });

  return (
    <FigureFrame
      figure={FIGURE}
      params={params}
      fileName={t('fileName')}
      labelOf={(format) => t(`format.${format}`)}
      pane={{ width: 360, min: 260, max: 600, otherMin: 640 }}
      controls={
        <>
          <div className={cx(styles.wide)}>
            <Select
              label={t('unit')}
              value={params.countUnit ?? 'documentShare'}
              choices={COUNT_UNITS.map((id) => ({ id, label: t(`units.${id}`) }))}
              onChange={(countUnit) => change({ countUnit })}
            />
          </div>
          <FilterSelect
            label={t('filter.coder')}
            choices={coders}
            value={params.coderIds ?? []}
            onChange={(coderIds) => change({ coderIds })}
          />
          <SpeechKindSelect value={params.speechKinds ?? []} onChange={(speechKinds) => change({ speechKinds })} />
          <EventSelect value={events} onChange={(next) => change({ events: next })} />
        </>
      }
      foot={
        <div className={cx(styles.documents)}>
          <FilterBar filter={params.filter ?? {}} onChange={(filter) => change({ filter })} />
        </div>
      }
      empty={
        <EmptyState
          title={t('empty.title')}
          actions={<Button onPress={imports.attributes}>{t('app:command.importAttributes')}</Button>}
        >
          <p>{t('empty.text')}</p>
        </EmptyState>
      }
      panel={({ countyId, waveId, levelId, category }, heading, onClose) => (
        <FigureQuotes
          asked={{ figure: FIGURE, params, mark: { countyId, waveId, levelId, category } }}
          heading={heading}
          onClose={onClose}
        />
      )}
    />
  );
}
