/** What the page shows between an Enter and the core's list, whichever of answer and list comes first. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mark } from '../../../renderer/document/mark.ts';
import { EVERYTHING } from '../../../renderer/document/mark-filter.ts';
import { MarkIndex } from '../../../renderer/document/mark-index.ts';
import { ShownMarks, type ShownState } from '../../../renderer/document/shown-marks.ts';
import { Store } from '../../../renderer/document/store.ts';
import type { Coding } from '../../../schema/model/coding.ts';
import type { CodeId, CoderId } from '../../../schema/model/ids.ts';
import { id, index } from './codebook.ts';

let store: Store<ShownState>;
let shown: ShownMarks;
beforeEach(() => {
  const me = { id: 'hb' as CoderId, name: 'HB' };
  store = new Store({ filter: EVERYTHING, index, me, selectedId: null, selected: null, marks: MarkIndex.EMPTY });
  shown = new ShownMarks(store);
});

const coding = (codingId: string, start: number, end: number, codeId: CodeId = id('CON.trust')): Coding =>
  ({
    id: codingId,
    state: 'anchored',
    start,
    end,
    codeId,
    coder: 'HB',
    coderId: 'hb',
    actId: null,
    slot: null,
    certainty: 'certain',
  }) as unknown as Coding;
const pending = (start: number, end: number, codeId: CodeId = id('CON.trust')): Omit<Mark, 'id'> => ({
  actId: null,
  coder: 'HB',
  coderId: null,
  certainty: 'certain',
  start,
  end,
  codings: [{ codingId: null, codeId, slot: null }],
});
const spans = () => [...store.state.marks].map(({ start, end }) => [start, end]);
const areSure = () => [...store.state.marks].every(({ codings }) => codings.every(({ codingId }) => codingId !== null));

describe('a coding that was sent', () => {
  it('is shown at once, once, and as the core has it in the end, whether its answer or its list comes first', () => {
    const before = [coding('c1', 0, 5)];
    const after = [...before, coding('c2', 10, 20)];
    for (const order of [
      ['answer', 'list'],
      ['list', 'answer'],
    ]) {
      shown.take([...before]);
      const sent = shown.send([pending(10, 20)]);
      expect(spans()).toEqual([
        [0, 5],
        [10, 20],
      ]);
      for (const what of order) {
        if (what === 'answer') sent.answered('c2');
        else shown.take([...after]);
        expect(spans()).toEqual([
          [0, 5],
          [10, 20],
        ]);
      }
      expect(areSure()).toBe(true);
    }
  });

  it('goes also when the core lists it as something else: as part of an act', () => {
    const act = ['CRE.defining', 'LVL.county'].map((code, order) => ({
      ...coding(`c${order}`, 10, 20, id(code)),
      actId: 'a1',
      slot: order === 0 ? 'work_form' : 'actor_level',
    })) as unknown as Coding[];
    shown.take([]);
    const sent = shown.send([pending(10, 20, id('LVL.county'))]);
    shown.take(act);
    sent.answered('c1');
    expect([...store.state.marks].map((mark) => mark.id)).toEqual(['a1']);
  });

  it('disappears when the core refuses it', () => {
    shown.take([coding('c1', 0, 5)]);
    const sent = shown.send([pending(10, 20), pending(10, 20, id('ACT.teacher'))]);
    expect(spans()).toHaveLength(3);
    sent.refused();
    expect(spans()).toEqual([[0, 5]]);
  });

  it('follows the text while it is on its way', () => {
    shown.take([]);
    shown.send([pending(10, 20)]);
    shown.follow([{ start: 0, end: 0, text: 'abc' }]);
    expect(spans()).toEqual([[13, 23]]);
  });
});

describe('an end that was moved', () => {
  it('stays where it was moved to until the core has it there, however the answers come', () => {
    fc.assert(
      fc.property(fc.boolean(), (isListedFirst) => {
        shown.take([coding('c1', 10, 20)]);
        const moved = shown.move('c1', { start: 10, end: 25 });
        expect(spans()).toEqual([[10, 25]]);
        // Another list that was on its way when the end was moved.
        shown.take([coding('c1', 10, 20)]);
        expect(spans()).toEqual([[10, 25]]);
        if (isListedFirst) shown.take([coding('c1', 10, 25)]);
        moved.answered();
        expect(spans()).toEqual([[10, 25]]);
        shown.take([coding('c1', 10, 25)]);
        shown.take([coding('c1', 10, 22)]);
        expect(spans()).toEqual([[10, 22]]);
      }),
    );
  });

  it('goes back when the core refuses', () => {
    shown.take([coding('c1', 10, 20)]);
    shown.move('c1', { start: 12, end: 20 }).refused();
    expect(spans()).toEqual([[10, 20]]);
  });
});

describe('the selected coding', () => {
  it('is the one that is shown, at its place of the moment, and none once it is gone', () => {
    shown.take([coding('c1', 10, 20)]);
    store.set({ selectedId: 'c1' });
    shown.compose();
    shown.move('c1', { start: 10, end: 30 });
    expect(store.state.selected).toMatchObject({ id: 'c1', end: 30 });
    shown.take([]);
    expect(store.state.selected).toBeNull();
  });
});
