/** How often each code is used, by code; empty until it is known. Asked only where it is shown or ordered by. */
import { useMemo } from 'react';
import type { CodingCounts } from '../../../schema/model/coding.ts';
import { useContractQuery } from '../../api/hooks.ts';

export type CodeUses = ReadonlyMap<string, Pick<CodingCounts['codes'][number], 'codings' | 'documents'>>;

export function useCodeUses(): CodeUses {
  const { data } = useContractQuery('coding.counts', {});
  return useMemo(() => new Map(data?.codes.map((use) => [use.codeId, use])), [data]);
}
