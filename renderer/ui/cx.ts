/** Joins class names; what is not there is left out. */
export function cx(...names: (string | undefined | false | null)[]): string {
  return names.filter(Boolean).join(' ');
}
