/**
 * The codebook as coding needs it: codes by id, and for each act slot the codes that may fill it.
 * Built once per answer of the core.
 */
import type { Code, Facet, Slot } from '../../schema/model/coding.ts';
import { SLOTS } from '../../schema/model/coding.ts';
import type { CodeId } from '../../schema/model/ids.ts';

export interface CodeIndex {
  codes: readonly Code[];
  facets: ReadonlyMap<string, Facet>;
  get(id: CodeId): Code | undefined;
  fills(id: CodeId, slot: Slot): boolean;
  /** In the codebook's order. */
  candidates(slot: Slot): readonly Code[];
  /** Slots that some code may fill, in the order in which an act is told. */
  slots: readonly Slot[];
}

export function indexCodes(codes: readonly Code[], facetList: readonly Facet[]): CodeIndex {
  const facets = new Map(facetList.map((facet) => [facet.key, facet]));
  const byId = new Map(codes.map((code) => [code.id, code]));
  const bySlot = new Map(
    SLOTS.map((slot) => [slot, codes.filter((code) => facets.get(code.facet)?.slots.includes(slot))] as const),
  );
  return {
    codes,
    facets,
    get: (id) => byId.get(id),
    fills: (id, slot) => facets.get(byId.get(id)?.facet ?? '')?.slots.includes(slot) ?? false,
    candidates: (slot) => bySlot.get(slot) ?? [],
    slots: SLOTS.filter((slot) => (bySlot.get(slot)?.length ?? 0) > 0),
  };
}
