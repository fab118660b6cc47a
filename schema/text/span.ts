/** A piece of a text: UTF-16 code units, half-open. */
export interface Span {
  start: number;
  end: number;
}
