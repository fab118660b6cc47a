import { describe, expect, it } from 'vitest';
import {
  inferType,
  readAs,
  readBoolean,
  readDate,
  widen,
} from '../../../../electron/core/imports/tables/cell-values.ts';

describe('cell values', () => {
  it('reads dates that exist, in ISO and Norwegian order', () => {
    expect(readDate('2024-02-29')).toBe('2024-02-29');
    expect(readDate('1.9.2024')).toBe('2024-09-01');
    for (const text of ['2023-02-29', '31.04.2024', '2024-13-01', '24-01-01', '01/02/2024', 'i fjor', '']) {
      expect([text, readDate(text)]).toEqual([text, null]);
    }
  });

  it('reads yes and no in both languages', () => {
    expect(['1', 'ja', 'Yes', 'TRUE'].map(readBoolean)).toEqual([true, true, true, true]);
    expect(['0', 'nei', 'No', 'false'].map(readBoolean)).toEqual([false, false, false, false]);
    expect(['2', 'kanskje', ''].map(readBoolean)).toEqual([null, null, null]);
  });

  it.each([
    [['1', '0', '12'], 'integer'],
    [['1', '0'], 'integer'],
    [['1', 'nei'], 'boolean'],
    [['ja', 'nei'], 'boolean'],
    [['1', '2,5', '-3.25'], 'decimal'],
    [['007', '12'], 'text'],
    [['1.2.3'], 'text'],
    [['2024-01-31', '1.2.2024'], 'date'],
    [['2024-01-31', 'ukjent'], 'text'],
    [[], 'text'],
  ] as const)('takes %j for %s', (values, type) => {
    expect(inferType(values)).toBe(type);
  });

  it('stores numbers with a point and dates as ISO', () => {
    expect(readAs('decimal', '2,5')).toBe('2.5');
    expect(readAs('boolean', 'Ja')).toBe('true');
    expect(readAs('integer', 'x')).toBeNull();
  });

  it('widens a type so that no value is lost', () => {
    expect(widen('integer', 'decimal')).toBe('decimal');
    expect(widen('date', 'integer')).toBe('text');
    expect(widen('date', 'date')).toBe('date');
  });
});
