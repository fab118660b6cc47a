/** What goes into a table that is empty, and how to begin. */
import { useTranslation } from 'react-i18next';
import type { DesignTable } from '../../../schema/model/design.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useImports } from '../imports/imports.ts';

interface EmptyTableProps {
  table: DesignTable;
  /** Null where rows come from elsewhere. */
  onBegin: (() => void) | null;
  onImport: (() => void) | null;
}

export function EmptyTable({ table, onBegin, onImport }: EmptyTableProps) {
  const { t } = useTranslation(['study', 'app']);
  const imports = useImports();
  const { openStudySection } = useNavigation();
  return (
    <EmptyState
      title={t(`empty.title.${table}`)}
      actions={
        <>
          {onImport && <Button onPress={onImport}>{t('import.button')}</Button>}
          {onBegin && (
            <Button variant="primary" onPress={onBegin}>
              {t('empty.begin')}
            </Button>
          )}
          {table === 'documents' && (
            <Button variant="primary" onPress={imports.transcripts}>
              {t('app:command.importDocuments')}
            </Button>
          )}
          {(table === 'siteWaves' || table === 'participantWaves') && (
            <Button variant="primary" onPress={() => openStudySection('attributes')}>
              {t('empty.toAttributes')}
            </Button>
          )}
        </>
      }
    >
      <p>{t(`empty.text.${table}`)}</p>
    </EmptyState>
  );
}
