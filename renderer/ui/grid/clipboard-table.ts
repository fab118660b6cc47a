/**
 * A table as spreadsheets put it on the clipboard and take it from there: a line for each row, tabs between the cells,
 * a cell with tabs, line ends or quotation marks in quotation marks, which are then doubled.
 */

/** Lines may end in any way; the last line end opens no further row. Rows may differ in length. */
export function readClipboardTable(text: string): string[][] {
  const rows: string[][] = [[]];
  let rest = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (;;) {
    // A quotation mark that never closes is a character like any other.
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(rest);
    const length = quoted ? quoted[0].length : rest.search(/[\t\n]|$/);
    rows.at(-1)?.push(quoted ? (quoted[1] ?? '').replaceAll('""', '"') : rest.slice(0, length));
    const separator = rest[length];
    if (separator === undefined) return rows;
    if (separator === '\n') rows.push([]);
    rest = rest.slice(length + 1);
  }
}

export function writeClipboardTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((cells) => cells.map(cell).join('\t')).join('\n');
}
