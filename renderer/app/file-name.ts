/** A path's last part, for telling the user which file is meant. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
