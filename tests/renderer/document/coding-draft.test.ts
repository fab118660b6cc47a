import { describe, expect, it } from 'vitest';
import {
  applicationOf,
  changedSlots,
  choose,
  clearField,
  codingsOf,
  draftOf,
  EMPTY_DRAFT,
  fieldsOf,
} from '../../../renderer/document/coding-draft.ts';
import type { Mark } from '../../../renderer/document/mark.ts';
import { sentenceOf } from '../../../renderer/document/wording.ts';
import { id, index } from './codebook.ts';

const defining = choose(EMPTY_DRAFT, 'code', id('CRE.defining'));
const act = choose(choose(defining, 'actor_level', id('LVL.county')), 'target_level', id('LVL.school'));

describe('putting together what is coded', () => {
  it('asks for slots once a work form is chosen, and only for those the codebook can fill', () => {
    expect(fieldsOf(EMPTY_DRAFT, index)).toEqual(['code']);
    expect(fieldsOf(choose(EMPTY_DRAFT, 'code', id('CON.trust')), index)).toEqual(['code']);
    expect(fieldsOf(defining, index)).toEqual(['code', 'actor', 'actor_level', 'target_level']);
  });

  it('makes one act of work form and slots', () => {
    expect(applicationOf(act, index)).toEqual({
      slots: {
        work_form: ['CRE.defining'],
        actor_level: ['LVL.county'],
        target_level: ['LVL.school'],
      },
      codes: [],
    });
  });

  it('keeps further codes beside the act, and two work forms in it', () => {
    const more = ['CON.trust', 'CRE.educating'].reduce((draft, code) => choose(draft, 'code', id(code)), act);
    const { slots, codes } = applicationOf(more, index);
    expect(slots.work_form).toEqual(['CRE.defining', 'CRE.educating']);
    expect(codes).toEqual(['CON.trust']);
  });

  it('is plain coding without a work form', () => {
    const plain = choose(choose(EMPTY_DRAFT, 'code', id('CON.trust')), 'code', id('ACT.county_leader'));
    expect(applicationOf(plain, index)).toEqual({ slots: {}, codes: ['CON.trust', 'ACT.county_leader'] });
  });

  it('takes a code once, and takes back the last one', () => {
    expect(choose(defining, 'code', id('CRE.defining'))).toBe(defining);
    expect(clearField(defining, 'code').chosen).toEqual([]);
    expect(clearField(act, 'actor_level').slots).toEqual({ target_level: 'LVL.school' });
  });
});

describe('changing an act', () => {
  const mark: Mark = {
    id: 'act-1',
    start: 0,
    end: 9,
    actId: 'act-1' as Mark['actId'],
    coder: 'HB',
    coderId: null,
    certainty: 'certain',
    codings: codingsOf(applicationOf(act, index)),
  };

  it('opens with what the act holds', () => {
    expect(draftOf(mark, index)).toEqual(act);
  });

  it('sends only the slots that differ; an emptied one as an empty list', () => {
    const changed = choose(clearField(act, 'target_level'), 'actor', id('ACT.county_leader'));
    expect(changedSlots(act, changed, index)).toEqual({ actor: ['ACT.county_leader'], target_level: [] });
    expect(changedSlots(act, act, index)).toEqual({});
  });

  it('is told in a few words', () => {
    expect(sentenceOf(mark, index)).toBe('Defining · county → school');
    expect(sentenceOf({ codings: codingsOf(applicationOf(defining, index)) }, index)).toBe('Defining');
  });
});
