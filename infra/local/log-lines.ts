/* The processes log JSON lines; the console shows what a person should know of them. */

/** Levels that a person should see, and how they are called. */
const SHOWN: Readonly<Record<string, string>> = { warn: 'warning', error: 'error', fatal: 'fatal' };

interface LogLine {
  level?: string;
  msg?: string;
  err?: { message?: string; stack?: string };
}

function parse(line: string): LogLine | null {
  if (!line.startsWith('{')) return null;
  try {
    return JSON.parse(line) as LogLine;
  } catch {
    return null;
  }
}

/**
 * The short form of a log line for the console, or null when it is not worth a person's attention:
 * JSON below the level "warn" is not, anything that is no JSON (a crash, a stray print) is.
 */
export function consoleForm(line: string): string | null {
  if (line.trim() === '') return null;
  const parsed = parse(line);
  if (!parsed) return line;
  const level = SHOWN[parsed.level ?? ''];
  if (level === undefined) return null;
  const cause = parsed.err?.message;
  const words = [parsed.msg, cause !== parsed.msg ? cause : undefined].filter(Boolean).join(': ');
  return `${level}: ${words || line}`;
}
