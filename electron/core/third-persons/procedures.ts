/** thirdPerson.*: what a text says of people who do not take part, of which kind, and what is to be done with it. */
import { AppError } from '../../../schema/errors.ts';
import type { ThirdPersonMark } from '../../../schema/model/pseudonym.ts';
import { createSegment, documentTitle, removeUncoded } from '../codings/commands.ts';
import { blockStarts, blocksOf, SEGMENT_BLOCKS, SEGMENT_END, SEGMENT_START } from '../codings/queries.ts';
import type { Implementation, ReadDb } from '../context.ts';
import { allOf, type Sql, sql } from '../db/sql.ts';

export const thirdPersonProcedures: Implementation<'thirdPerson.list' | 'thirdPerson.mark' | 'thirdPerson.remove'> = {
  'thirdPerson.list': ({ db }, { documentId }) =>
    listMarks(db, documentId, documentId === undefined ? [] : [sql`segments.document_id = ${documentId}`]),
  'thirdPerson.mark': (context, input) => {
    const { db, coderId, newId, describe } = context;
    const segmentId = createSegment(context, input);
    const id = newId();
    db.run(sql`
      INSERT INTO third_person_marks (id, segment_id, category, action, note, coder_id)
      VALUES (${id}, ${segmentId}, ${input.category}, ${input.action}, ${input.note}, ${coderId})`);
    describe({ document: documentTitle(db, input.documentId) });
    return getMark(db, id);
  },
  'thirdPerson.remove': ({ db, describe }, { id }) => {
    const mark = getMark(db, id);
    db.run(sql`DELETE FROM third_person_marks WHERE id = ${id}`);
    removeUncoded(db, [mark.segmentId]);
    describe({ document: documentTitle(db, mark.documentId) });
    return { id };
  },
};

function getMark(db: ReadDb, id: string): ThirdPersonMark {
  const [mark] = listMarks(db, undefined, [sql`third_person_marks.id = ${id}`]);
  if (mark === undefined) throw new AppError('NotFound', 'thirdPerson.notFound');
  return mark;
}

function listMarks(db: ReadDb, documentId: string | undefined, conditions: readonly Sql[]): ThirdPersonMark[] {
  return db.all<ThirdPersonMark>(sql`
    WITH ${blockStarts(blocksOf(documentId))}
    SELECT third_person_marks.id, segments.id AS segmentId, segments.document_id AS documentId,
      ${SEGMENT_START} AS start, ${SEGMENT_END} AS end, segments.quote, category, action, note, coders.name AS coder
    FROM third_person_marks JOIN segments ON segments.id = third_person_marks.segment_id
    JOIN coders ON coders.id = third_person_marks.coder_id
    ${SEGMENT_BLOCKS}
    WHERE ${allOf(conditions)} ORDER BY segments.document_id, start, third_person_marks.id`);
}
