/**
 * The languages of the program, one line and one folder each. English is what the others are checked against:
 * a text that one of them lacks does not compile.
 */
export * as en from './en/index.ts';
export * as nb from './nb/index.ts';
