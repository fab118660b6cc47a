/**
 * Types of the catalogue. A text is addressed as i18next does it: "domain:path.to.text". Texts that depend on a
 * number stand under the key with "_one", "_other" …, the categories of Intl.PluralRules, and are addressed without it.
 */
import type * as en from './en/index.ts';

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** The shape of a translation: the English one's keys, with any text. A language may have more forms of a number. */
export type Texts<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]>;
} & {
  readonly [K in keyof T as K extends `${infer Base}_other` ? `${Base}_${PluralForm}` : never]?: string;
};

type Paths<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Before}${K}` : Paths<T[K], `${Before}${K}.`>;
}[keyof T & string];

type At<T, Path extends string> = Path extends keyof T
  ? T[Path]
  : Path extends `${infer First}.${infer Rest}`
    ? First extends keyof T
      ? At<T[First], Rest>
      : never
    : never;

type WithoutForm<Key extends string> = Key extends `${infer Base}_${PluralForm}` ? Base : Key;

export type Domain = keyof typeof en;
/** The keys of one domain, without the forms of a number. */
export type KeyOf<D extends Domain> = WithoutForm<Paths<(typeof en)[D]>>;
/** "domain:key" of every text. */
export type WordKey = { [D in Domain]: `${D}:${KeyOf<D>}` }[Domain];

type English<Key extends WordKey> = Key extends `${infer D extends Domain}:${infer Path}`
  ? At<(typeof en)[D], Path> extends infer Plain extends string
    ? [Plain] extends [never]
      ? At<(typeof en)[D], `${Path}_other`>
      : Plain
    : never
  : never;

type NamesIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? (Name extends `${infer Plain}, number` ? Plain : Name) | NamesIn<Rest>
  : never;

type IsCounted<Key extends WordKey> = Key extends `${infer D extends Domain}:${infer Path}`
  ? `${Path}_other` extends Paths<(typeof en)[D]>
    ? 'count'
    : never
  : never;

/** What must be put into a text: the names in its braces, and the number that chooses its form. */
export type ValuesOf<Key extends WordKey> = {
  [Name in NamesIn<English<Key>> | IsCounted<Key>]: Name extends 'count' ? number : string | number;
};
