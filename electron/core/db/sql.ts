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
