import { EMAIL_MAX, type Problem } from '@colloquy/domain/vocabulary';
import { checkText } from '@colloquy/domain/validation';

/*
 * One `@`, a local part of at most 64 characters (RFC 5321, 4.5.3.1.1) without space or the signs
 * that need quoting, and a domain of labels in any script. Whether mail arrives is what tells.
 */
const LOCAL = String.raw`[^\s@<>()[\],;:"\\\p{Cc}]{1,64}`;
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?`;
const ADDRESS = new RegExp(String.raw`^${LOCAL}@${LABEL}(?:\.${LABEL})*$`, 'u');

/** Problems of one e-mail address, as typed. */
export function checkEmail(path: string, email: string): Problem[] {
  const problems = checkText(path, email, { min: 1, max: EMAIL_MAX });
  if (problems.length > 0) return problems;
  return ADDRESS.test(email.trim()) ? [] : [{ path, code: 'NOT_WELL_FORMED' }];
}
