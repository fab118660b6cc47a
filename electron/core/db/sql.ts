/**
 * SQL only through this tagged template: values become bound parameters, never text.
 * Fragments nest; identifiers come only from the schema itself, quoted by `identifier`.
 */
export type SqlValue = string | number | bigint | null | Uint8Array;

export class Sql {
  constructor(
    readonly text: string,
    readonly values: readonly SqlValue[],
  ) {}
}

export function sql(strings: TemplateStringsArray, ...parts: (SqlValue | Sql)[]): Sql {
  if (!parts.some((part) => part instanceof Sql)) return new Sql(plainText(strings), parts as SqlValue[]);
  let text = strings[0] as string;
  const values: SqlValue[] = [];
  parts.forEach((part, index) => {
    if (part instanceof Sql) {
      text += part.text;
      for (const value of part.values) values.push(value);
    } else {
      text += '?';
      values.push(part);
    }
    text += strings[index + 1];
  });
  return new Sql(text, values);
}

const plainTexts = new WeakMap<TemplateStringsArray, string>();

/** Of a template without fragments: the same string each time, so that a prepared statement is found without reading it. */
function plainText(strings: TemplateStringsArray): string {
  const known = plainTexts.get(strings);
  if (known !== undefined) return known;
  const text = strings.join('?');
  plainTexts.set(strings, text);
  return text;
}

/** `(?, ?, …)` for IN; an empty list matches nothing. One JSON parameter, so the statement is the same for any length. */
export function inList(values: readonly string[]): Sql {
  return new Sql('(SELECT value FROM json_each(?))', [JSON.stringify(values)]);
}

export function joinSql(parts: readonly Sql[], separator: ' AND ' | ' OR ' | ', ' | ' UNION '): Sql {
  return new Sql(
    parts.map((part) => part.text).join(separator),
    parts.flatMap((part) => part.values),
  );
}

/** Every condition must hold; none at all is true. */
export function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0
    ? new Sql('1', [])
    : joinSql(
        conditions.map((one) => sql`(${one})`),
        ' AND ',
      );
}

export function identifier(name: string): Sql {
  return new Sql(`"${name.replaceAll('"', '""')}"`, []);
}
