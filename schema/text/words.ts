/**
 * Counting words the same way everywhere, since a figure divides by them. A word is a run of letters,
 * digits and their combining marks in any script; apostrophes and hyphens join ("don't", "PPT-leder").
 * Scripts written without spaces count each unbroken run as one word.
 */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’‐‑-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

export function countWords(text: string): number {
  let words = 0;
  WORD.lastIndex = 0;
  while (WORD.test(text)) words += 1;
  return words;
}
