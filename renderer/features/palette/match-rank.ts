/**
 * How well a name answers what was typed: 0 when it begins with it, 1 when every typed word begins
 * one of its words, 2 when every typed word occurs somewhere, null when one does not.
 */
export function matchRank(query: string, name: string): number | null {
  const typed = query.toLocaleLowerCase().trim();
  const text = name.toLocaleLowerCase();
  if (text.startsWith(typed)) return 0;
  const words = typed.split(/\s+/);
  const parts = text.split(/[\s._()/-]+/);
  if (words.every((word) => parts.some((part) => part.startsWith(word)))) return 1;
  return words.every((word) => text.includes(word)) ? 2 : null;
}
