import { expect, it } from 'vitest';
import { countWords } from '../../../schema/text/words.ts';

it.each([
  ['', 0],
  ['  …  –  !', 0],
  ['Vi møttes på PPT-kontoret kl. 10.', 6],
  ["It's the counsellor’s e-mail", 4],
  ['pa\u030a skolen', 2],
  ['شكرا جزيلا 👍🏽', 2],
  ['ja...nei', 2],
])('counts the words of "%s"', (text, words) => {
  expect(countWords(text)).toBe(words);
});
