/** Pixels to a hundredth: finer is not seen, and files and snapshots stay readable. */
export function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
