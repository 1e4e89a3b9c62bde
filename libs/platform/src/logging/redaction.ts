/** What stands for a value that must not be logged. */
const HIDDEN = '[hidden]';

const secretKey = /password|secret|token|cookie|authorization|credential|^e-?mail$/i;

/** Deeper objects than this are not log facts but accidents. */
const MAX_DEPTH = 6;

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);

const hide = (value: unknown, depth: number): unknown => {
  if (depth > MAX_DEPTH) return HIDDEN;
  if (Array.isArray(value)) return value.map((part) => hide(part, depth + 1));
  return isPlain(value) ? hideSecrets(value, depth + 1) : value;
};

/** The same facts without the values whose names say that they are secret. */
export const hideSecrets = (facts: Record<string, unknown>, depth = 0): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [
      key,
      secretKey.test(key) ? HIDDEN : hide(value, depth),
    ]),
  );

const mailAddress = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const passwordInAddress = /(:\/\/[^\s/:@"]*):[^\s/@"]+@/g;

/** The same line without e-mail addresses and without passwords in server addresses. */
export const hidePeople = (line: string): string =>
  line.replace(passwordInAddress, `$1:${HIDDEN}@`).replace(mailAddress, '[address]');
