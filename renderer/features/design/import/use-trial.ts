/** What an import with this mapping would do: tried anew, without changing anything, whenever the mapping rests. */
import { useEffect, useState } from 'react';
import type { ColumnMapping, DesignTable } from '../../../../schema/model/design.ts';
import type { RowImport } from '../../../../schema/model/imports.ts';
import { useCall } from '../../../api/hooks.ts';

const REST_MS = 250;

interface Trial {
  report: RowImport | null;
  error: unknown;
}

/** `mapping: null` tries nothing. While a trial runs there is no report. */
export function useTrial(table: DesignTable, path: string, mapping: ColumnMapping | null): Trial {
  const call = useCall();
  const [trial, setTrial] = useState<Trial>({ report: null, error: null });
  useEffect(() => {
    setTrial({ report: null, error: null });
    if (!mapping) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      call('import.design', { table, path, mapping, dryRun: true }, { signal: abort.signal }).then(
        (report) => !abort.signal.aborted && setTrial({ report, error: null }),
        (error) => !abort.signal.aborted && setTrial({ report: null, error }),
      );
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [call, table, path, mapping]);
  return trial;
}
