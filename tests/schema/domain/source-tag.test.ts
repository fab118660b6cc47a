import { expect, test } from 'vitest';
import { sourceTag } from '../../../schema/domain/source-tag.ts';
import { levelName, waveName } from '../../../schema/domain/study-names.ts';

test('a source tag names role, county and wave, in the language of the text around it', () => {
  const source = { role: 'School leader', county: 'County A', wave: '2' };
  expect(sourceTag(source, 'en')).toBe('(School leader, County A, wave 2)');
  expect(sourceTag(source, 'nb')).toBe('(School leader, County A, bølge 2)');
});

test('what is not known is left out, and a named wave keeps its name', () => {
  expect(sourceTag({ role: null, county: 'County A', wave: 'Pilot 2019' }, 'en')).toBe('(County A, Pilot 2019)');
  expect(sourceTag({ role: 'Teacher', county: null, wave: null }, 'en')).toBe('(Teacher)');
  expect(sourceTag({ role: null, county: null, wave: null }, 'en')).toBe('');
});

test('only names that came with the program are translated', () => {
  expect(levelName('municipality', 'nb')).toBe('Kommune');
  expect(levelName('Cluster of schools', 'nb')).toBe('Cluster of schools');
  expect(waveName('3', 'nb')).toBe('Bølge 3');
  expect(waveName('Spring 3', 'nb')).toBe('Spring 3');
});
