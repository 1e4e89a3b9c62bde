import type { AuditLine } from './audit-log.service.ts';

/** Formats of an exported log: CSV after RFC 4180, or a JSON object a line. */
export type ExportFormat = 'CSV' | 'JSONL';

/** A line of the log with the handles of its people. */
export interface ExportedLine extends AuditLine {
  readonly actor: string;
  readonly subject: string;
}

const COLUMNS = ['id', 'at', 'actor', 'act', 'subject', 'post', 'reason', 'details'] as const;

/** A spreadsheet runs what begins like a formula; a quote before it makes it text. */
const cell = (value: string): string => {
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const recordOf = (
  line: ExportedLine,
): Record<(typeof COLUMNS)[number], string | number | null> => ({
  id: line.id,
  at: line.createdAt.toISOString(),
  actor: line.actor,
  act: line.act,
  subject: line.subject,
  post: line.postId,
  reason: line.reason,
  details: JSON.stringify(line.details),
});

/** The head of a file, once. */
export const headOf = (format: ExportFormat): string =>
  format === 'CSV' ? `${COLUMNS.join(',')}\r\n` : '';

/** Lines as the format writes them (CSV after RFC 4180, or a JSON object a line). */
export function linesAs(format: ExportFormat, lines: readonly ExportedLine[]): string {
  const records = lines.map(recordOf);
  if (format === 'JSONL')
    return records
      .map((record, place) => `${JSON.stringify({ ...record, details: lines[place]?.details })}\n`)
      .join('');
  return records
    .map((record) => `${COLUMNS.map((name) => cell(String(record[name] ?? ''))).join(',')}\r\n`)
    .join('');
}
