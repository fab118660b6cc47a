/** Results as text for people, or as one JSON value. */
import type { DocumentImport, ImportedFile, RowImport } from '../../../schema/model/imports.ts';
import type { CheckReport } from '../../../schema/model/project.ts';
import type { Arguments } from './usage.ts';

export function print(args: Arguments, value: unknown, text: string): void {
  process.stdout.write(`${args.flag('json') ? JSON.stringify(value) : text}\n`);
}

export function describeDocuments(report: DocumentImport): string {
  const lines = report.files.map((file) => {
    const what = file.status === 'done' ? describeDone(file) : (file.error?.message ?? '');
    return [
      `${file.file}  ${file.status}  ${what}`.trimEnd(),
      ...file.warnings.map((warning) => `    ${warning.message}`),
    ].join('\n');
  });
  const total = `${report.done} imported, ${report.skipped} skipped, ${report.refused} refused${report.cancelled ? ' (cancelled)' : ''}`;
  return [...lines, total, ...(report.attributes === null ? [] : [describeRows(report.attributes)])].join('\n');
}

function describeDone({ documentIds, encoding, turns, words }: ImportedFile): string {
  const documents = documentIds.length > 1 ? `${documentIds.length} documents, ` : '';
  return `${documents}${turns} turns, ${words} words${encoding === null || encoding === 'UTF-8' ? '' : `, ${encoding}`}`;
}

export function describeRows(report: RowImport): string {
  const lines = report.rows.map(
    (row) => `row ${row.row}  ${row.status}  ${row.notices.map((notice) => notice.message).join(' ')}`,
  );
  const total = `${report.file}: ${report.applied} applied, ${report.skipped} skipped, ${report.refused} refused, ${report.warned} with a remark`;
  return [...report.notices.map((notice) => notice.message), ...lines, total].join('\n');
}

export function describeCheck(report: CheckReport): string {
  const counts = Object.entries(report.counts).map(([what, count]) => `${what}: ${count}`);
  const findings = report.findings.map((finding) => `- ${finding.message}`);
  return [...counts, ...findings, report.ok ? 'No findings.' : `${report.findings.length} findings.`].join('\n');
}
