/**
 * The contract in components: a query is read and kept fresh, a command is run once, a task is run
 * with progress and can be cancelled. Errors are AppErrors; `useErrorText` in ../i18n says them in
 * the window's language.
 */
import { keepPreviousData, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { CallInput, NameOfKind, Output, ProgressEvent, QueryName } from '../../schema/contract.ts';
import type { AppError } from '../../schema/errors.ts';
import type { Call, Client } from './client.ts';

/** Answered from the disk or from settings, which announce nothing: asked again whenever it is shown. */
const FROM_DISK: readonly QueryName[] = ['backup.list', 'backup.budget'];

export const ClientContext = createContext<Client | null>(null);

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('No client: the component is outside ClientContext.');
  return client;
}

/** For calls outside the patterns below, such as a search while typing. */
export function useCall(): Call {
  return useClient().call;
}

/**
 * `input: null` asks nothing yet. `keepPrevious` shows the last answer while a new input is asked. While it is paused
 * an answer that is stale is not asked for again.
 */
export function useContractQuery<P extends NameOfKind<'query'>>(
  procedure: P,
  input: CallInput<P> | null,
  options: { keepPrevious?: boolean; isPaused?: boolean } = {},
): UseQueryResult<Output<P>, AppError> {
  const { call } = useClient();
  return useQuery<Output<P>, AppError>({
    queryKey: [procedure, input],
    queryFn: () => call(procedure, input as CallInput<P>),
    enabled: input !== null && options.isPaused !== true,
    ...(FROM_DISK.includes(procedure) ? { staleTime: 0 } : {}),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

/** `run` rejects with an AppError; `isPending` is true until the command was committed or refused. */
export function useContractCommand<P extends NameOfKind<'command'>>(
  procedure: P,
): { run: (input: CallInput<P>) => Promise<Output<P>>; isPending: boolean } {
  const { call } = useClient();
  const { mutateAsync, isPending } = useMutation<Output<P>, AppError, CallInput<P>>({
    mutationFn: (input) => call(procedure, input),
  });
  return { run: mutateAsync, isPending };
}

export interface TaskHandle<P extends NameOfKind<'task'>> {
  run: (input: CallInput<P>) => Promise<Output<P>>;
  cancel: () => void;
  isRunning: boolean;
  progress: ProgressEvent | null;
}

export function useContractTask<P extends NameOfKind<'task'>>(procedure: P): TaskHandle<P> {
  const { call } = useClient();
  const [isRunning, setRunning] = useState(false);
  const [progress, setProgress] = useState<ProgressEvent | null>(null);
  const controller = useRef<AbortController | null>(null);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const run = useCallback(
    async (input: CallInput<P>) => {
      const own = new AbortController();
      controller.current = own;
      setRunning(true);
      setProgress(null);
      try {
        return await call(procedure, input, {
          signal: own.signal,
          onProgress: (event) => {
            if (mounted.current) setProgress(event);
          },
        });
      } finally {
        if (mounted.current) setRunning(false);
      }
    },
    [call, procedure],
  );
  const cancel = useCallback(() => controller.current?.abort(), []);
  return { run, cancel, isRunning, progress };
}
