/** What the import would do, tried without changing anything: which rows of the table belong to which file. */
import { useEffect, useState } from 'react';
import type { CallInput, ProgressEvent } from '../../../../schema/contract.ts';
import type { DocumentImport } from '../../../../schema/model/imports.ts';
import { useCall } from '../../../api/hooks.ts';

interface Trial {
  report: DocumentImport | null;
  progress: ProgressEvent | null;
  error: unknown;
}

const NOTHING: Trial = { report: null, progress: null, error: null };

/** `input: null` tries nothing. */
export function useTrial(input: CallInput<'import.documents'> | null): Trial {
  const call = useCall();
  const [trial, setTrial] = useState(NOTHING);
  // What is tried is known by its content: it is put together anew with every change in the window.
  const asked = input && JSON.stringify(input);
  useEffect(() => {
    setTrial(NOTHING);
    if (asked === null) return;
    const abort = new AbortController();
    const show = (change: Partial<Trial>) => {
      if (!abort.signal.aborted) setTrial((before) => ({ ...before, ...change }));
    };
    const options = { signal: abort.signal, onProgress: (progress: ProgressEvent) => show({ progress }) };
    call('import.documents', { ...(JSON.parse(asked) as CallInput<'import.documents'>), dryRun: true }, options).then(
      (report) => show({ report }),
      (error) => show({ error }),
    );
    return () => abort.abort();
  }, [call, asked]);
  return trial;
}
