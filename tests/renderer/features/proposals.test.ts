import { describe, expect, it } from 'vitest';
import { proposalsFor } from '../../../renderer/features/unresolved/proposals.ts';
import type { AmbiguousSegment, Slot } from '../../../schema/model/coding.ts';

const SLOTS: Record<string, Slot[]> = {
  CRE: ['work_form'],
  MNT: ['work_form'],
  ACT: ['actor'],
  LVL: ['actor_level', 'target_level'],
  PHA: ['phase'],
};
const segment = (...codes: string[]) => ({
  codings: codes.map((code) => ({ codingId: code, codeId: code, code, slots: SLOTS[code.slice(0, 3)] ?? [] })),
});
const proposals = (...codes: string[]) =>
  proposalsFor(segment(...codes) as unknown as AmbiguousSegment).map(({ codingIds }) => codingIds.join(' '));

describe('what codes without an act may mean', () => {
  it('pairs each form with each actor; an actor goes with the level that is called alike', () => {
    const found = proposals('ACT.county_leader', 'ACT.teacher', 'CRE.defining', 'LVL.county');
    expect(found).toEqual(['CRE.defining ACT.county_leader LVL.county', 'CRE.defining ACT.teacher LVL.county']);
  });

  it('names the actor’s level before the target’s', () => {
    const found = proposals('CRE.defining', 'LVL.county', 'LVL.school');
    expect(found).toContain('CRE.defining LVL.county LVL.school');
    expect(found).toContain('CRE.defining LVL.school LVL.county');
  });

  it('offers one act of several forms first when only the forms are several', () => {
    const found = proposals('CRE.defining', 'MNT.policing', 'ACT.teacher', 'LVL.school', 'PHA.planning');
    expect(found[0]).toBe('CRE.defining MNT.policing ACT.teacher LVL.school PHA.planning');
    expect(found).toHaveLength(3);
  });

  it('fits on the digits', () => {
    expect(proposals('CRE.a', 'CRE.b', 'CRE.c', 'ACT.a', 'ACT.b', 'LVL.a', 'LVL.b').length).toBe(9);
  });
});
