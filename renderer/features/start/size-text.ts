/** "12 MB", "1.4 GB": as a file manager says it, in thousands. */
export function sizeText(bytes: number, locale: string): string {
  const megabytes = bytes / 1_000_000;
  const [amount, unit] = megabytes < 1000 ? [megabytes, 'MB'] : [megabytes / 1000, 'GB'];
  return `${amount.toLocaleString(locale, { maximumFractionDigits: amount < 10 ? 1 : 0 })} ${unit}`;
}
