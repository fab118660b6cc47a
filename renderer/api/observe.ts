/** A query of the contract outside components: read when something listens, and kept fresh like theirs. */
import { QueryObserver } from '@tanstack/react-query';
import type { CallInput, NameOfKind, Output } from '../../schema/contract.ts';
import type { AppError } from '../../schema/errors.ts';
import type { Client } from './client.ts';

export function observe<P extends NameOfKind<'query'>>(
  { cache, call }: Client,
  procedure: P,
  input: CallInput<P>,
): QueryObserver<Output<P>, AppError> {
  return new QueryObserver<Output<P>, AppError>(cache, {
    queryKey: [procedure, input],
    queryFn: () => call(procedure, input),
  });
}

/** The answer that is known, or else asked for. */
export function ask<P extends NameOfKind<'query'>>(
  client: Client,
  procedure: P,
  input: CallInput<P>,
): Promise<Output<P>> {
  return client.cache.fetchQuery({ queryKey: [procedure, input], queryFn: () => client.call(procedure, input) });
}
