import { PASSWORD_MAX, PASSWORD_MIN, type Problem } from '@colloquy/domain/vocabulary';

/**
 * Passwords of ten characters and more that lead the published lists of stolen ones. NIST
 * SP 800-63B-4 (3.1.1.2) asks for such a list and forbids rules about kinds of characters.
 */
const KNOWN_TO_EVERYBODY: ReadonlySet<string> = new Set([
  '0123456789',
  '1234567890',
  '12345678910',
  '123456789a',
  '1q2w3e4r5t',
  '1qaz2wsx3edc',
  'abcdefghij',
  'changeme123',
  'iloveyou123',
  'letmein123',
  'password01',
  'password12',
  'password123',
  'password1234',
  'passw0rd123',
  'q1w2e3r4t5',
  'qwerty1234',
  'qwerty12345',
  'qwertyuiop',
  'qwertzuiop',
  'welcome123',
]);

const isOneCharacter = (password: string): boolean => new Set(password).size === 1;

/** The form that is hashed: the same password typed on another keyboard stays the same. */
export const normalised = (password: string): string => password.normalize('NFKC');

/** Problems of a new password; `email` is what it must not repeat. */
export function checkPassword(path: string, password: string, email: string | null): Problem[] {
  const text = normalised(password);
  const length = [...text].length;
  if (length === 0) return [{ path, code: 'REQUIRED' }];
  if (length < PASSWORD_MIN) return [{ path, code: 'TOO_SHORT', bound: PASSWORD_MIN }];
  if (length > PASSWORD_MAX) return [{ path, code: 'TOO_LONG', bound: PASSWORD_MAX }];
  const lower = text.toLowerCase();
  const isKnown = KNOWN_TO_EVERYBODY.has(lower) || isOneCharacter(lower);
  return isKnown || lower === email?.trim().toLowerCase() ? [{ path, code: 'NOT_ALLOWED' }] : [];
}
