/** search.* and segment.* */
import type { Implementation } from '../context.ts';
import { locateSegment, searchText } from './queries.ts';

export const searchProcedures: Implementation<'search.text' | 'segment.locate'> = {
  'search.text': ({ db }, input) => searchText(db, input),
  'segment.locate': ({ db }, { segmentId }) => locateSegment(db, segmentId),
};
