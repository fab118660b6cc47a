/** The shape of a translation: the English one's keys, with any text. Plurals keep their suffixes. */
export type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
