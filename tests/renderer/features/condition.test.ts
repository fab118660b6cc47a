import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Asked,
  type Filter,
  isEmpty,
  readAsked,
  readDay,
  readNumber,
  type Subject,
  writeAsked,
} from '../../../renderer/features/filters/condition.ts';
import { FILTER_LISTS } from '../../../renderer/features/filters/list-kinds.ts';
import { DocumentFilter } from '../../../schema/model/filter.ts';

const NOTHING: Asked = { values: [], from: '', to: '' };
const ends = fc.constantFrom('', '2021-01-01', '2022-01-01');
const values = fc.subarray(['a', 'b', 'c'], { minLength: 1 });
/** A subject with what may be asked of it. */
const asking: fc.Arbitrary<[Subject, Asked]> = fc.oneof(
  fc.tuple(
    fc.constantFrom(...FILTER_LISTS.filter((list) => list !== 'kinds' && list !== 'lacking')).map((list) => ({ list })),
    values.map((some) => ({ ...NOTHING, values: some })),
  ),
  fc.tuple(fc.constant<Subject>('date'), fc.record({ values: fc.constant([]), from: ends, to: ends })),
  fc.tuple(
    fc.constantFrom('size', 'grade').map((attributeId) => ({ attributeId })),
    fc.record({ values: fc.oneof(values, fc.constant([])), from: ends, to: ends }),
  ),
);
const key = (subject: Subject) => JSON.stringify(subject);

describe('conditions of a filter', () => {
  it('are read as they were written, whatever else is asked, and always make a filter of the contract', () => {
    fc.assert(
      fc.property(fc.array(asking, { maxLength: 6 }), (steps) => {
        let filter: Filter = {};
        const last = new Map<string, [Subject, Asked]>();
        for (const [subject, asked] of steps) {
          filter = writeAsked(filter, subject, asked);
          last.set(key(subject), [subject, asked]);
        }
        for (const [subject, asked] of last.values()) expect(readAsked(filter, subject)).toEqual(asked);
        DocumentFilter.parse(filter);
        for (const [subject] of last.values()) filter = writeAsked(filter, subject, NOTHING);
        expect(isEmpty(filter)).toBe(true);
      }),
    );
  });

  it('keep their place among attributes while they are changed', () => {
    const two: Filter = {
      attributes: [
        { attributeId: 'size', from: '1' },
        { attributeId: 'grade', values: ['A'] },
      ],
    };
    const changed = writeAsked(two, { attributeId: 'size' }, { ...NOTHING, from: '10' });
    expect(changed.attributes).toEqual([
      { attributeId: 'size', from: '10' },
      { attributeId: 'grade', values: ['A'] },
    ]);
  });
});

describe('what is typed as a bound', () => {
  it('is a day as people write it', () => {
    expect(['2022-03-31', ' 31.3.2022 ', '01. 12.2021', ''].map(readDay)).toEqual([
      ...['2022-03-31', '2022-03-31', '2021-12-01', ''],
    ]);
    expect(['31.2.2022', '2022-13-01', '2022', 'soon', '1.1.22'].map(readDay)).toEqual(Array(5).fill(null));
  });

  it('is a number with comma or point', () => {
    expect(['3', ' 1 200,5 ', '−2', ''].map(readNumber)).toEqual(['3', '1200.5', '-2', '']);
    expect(['many', '1.2.3'].map(readNumber)).toEqual([null, null]);
  });
});
