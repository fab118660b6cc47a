/** The language itself, for the lists it is chosen from, for the writing of dates and numbers, and for the first start. */
export const language = {
  name: 'English',
  /** British order of dates and a 24-hour clock. */
  locale: 'en-GB',
  /** Other languages of a computer whose reader is best served by this one. */
  alsoFor: '',
} as const;
