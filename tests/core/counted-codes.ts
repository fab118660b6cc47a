import type { Call } from '../../electron/core/context.ts';
import type { CountedCode } from '../../schema/model/coding.ts';

/** The codebook with how often each code is used. */
export async function countedCodes(call: Call): Promise<CountedCode[]> {
  const uses = new Map((await call('coding.counts', {})).codes.map(({ codeId, ...use }) => [codeId, use]));
  const codes = await call('code.list', {});
  return codes.map((code) => ({ codings: 0, documents: 0, ...code, ...uses.get(code.id) }));
}
