/** A survey's closed answers become document attributes, as the columns of an attribute table do. */
import type { Notice } from '../../../schema/errors.ts';
import type { DocumentId } from '../../../schema/model/ids.ts';
import type { CommandContext } from '../context.ts';
import { AttributeColumns } from '../design/attribute-columns.ts';
import { Table } from './tables/table.ts';

/** `answers` stand in the order of the documents. A type is that of a question's answers by all of them. */
export function writeSurveyAttributes(
  context: CommandContext,
  file: string,
  documentIds: readonly DocumentId[],
  answers: readonly Readonly<Record<string, string>>[],
): Notice[] {
  const questions = [...new Set(answers.flatMap((given) => Object.keys(given)))];
  if (questions.length === 0) return [];
  const answered = answers.flatMap((given, index) => {
    const documentId = documentIds[index];
    return documentId && Object.keys(given).length > 0 ? [{ documentId, given }] : [];
  });
  const table = new Table(
    file,
    [questions, ...answered.map(({ given }) => questions.map((one) => given[one] ?? ''))],
    [],
  );
  const columns = new AttributeColumns(table, new Set());
  const notices = columns.prepare(context);
  table.rows.forEach((row, index) => {
    const documentId = answered[index]?.documentId;
    if (documentId) columns.write(context, documentId, row);
  });
  return notices;
}
