/** What an import would make of files: read anew whenever what is asked changes, the question before being dropped. */
import { useEffect, useRef, useState } from 'react';
import type { CallInput, ProgressEvent } from '../../../../schema/contract.ts';
import type { PreviewedFile } from '../../../../schema/model/imports.ts';
import { useCall } from '../../../api/hooks.ts';

/** So that rules are not tried with every letter that is typed. */
const REST_MS = 250;

export interface Preview {
  /** The last answer; null before the first. */
  files: readonly PreviewedFile[] | null;
  isReading: boolean;
  progress: ProgressEvent | null;
  error: unknown;
}

/** `input: null` asks nothing. Another file is asked for at once, other options when they rest. */
export function usePreview(input: CallInput<'import.preview'> | null): Preview {
  const call = useCall();
  const [preview, setPreview] = useState<Preview>({
    files: null,
    isReading: input !== null,
    progress: null,
    error: null,
  });
  const options = useRef(input?.options);

  useEffect(() => {
    if (!input) return;
    const rest = options.current === undefined || options.current === input.options ? 0 : REST_MS;
    options.current = input.options;
    const abort = new AbortController();
    const show = (change: Partial<Preview>) => {
      if (!abort.signal.aborted) setPreview((before) => ({ ...before, ...change }));
    };
    show({ isReading: true, progress: null, error: null });
    const timer = setTimeout(() => {
      call('import.preview', input, { signal: abort.signal, onProgress: (progress) => show({ progress }) }).then(
        (files) => show({ files, isReading: false }),
        (error) => show({ error, isReading: false }),
      );
    }, rest);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [call, input]);
  return preview;
}
