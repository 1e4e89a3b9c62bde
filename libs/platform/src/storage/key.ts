/** What may be kept, and how its key must end. */
const endings: Readonly<Record<string, string>> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
  'image/gif': '.gif',
  'application/json': '.json',
  'application/zip': '.zip',
  'application/gzip': '.gz',
};

/** A key that could reach beyond the store, or does not fit what it is for. A fault in our code. */
export class BadStorageKey extends Error {
  override readonly name = 'BadStorageKey';
}

/** No dots but the ending's, so no way up; no capitals, which some file systems fold. */
const shape = /^(?:[a-z0-9_-]{1,100}\/){0,5}[a-z0-9_-]{1,100}(\.[a-z]{2,4})$/;

const endingOf = (key: string): string => {
  const ending = shape.exec(key)?.[1];
  if (ending === undefined) throw new BadStorageKey(`Nothing can be kept under the key "${key}".`);
  return ending;
};

/** @throws BadStorageKey */
export function contentTypeOf(key: string): string {
  const ending = endingOf(key);
  const known = Object.entries(endings).find(([, end]) => end === ending);
  if (!known) throw new BadStorageKey(`The key "${key}" has an unknown ending.`);
  return known[0];
}

/** @throws BadStorageKey when the key's ending is not the content type's. */
export function checkKeyFor(key: string, contentType: string): void {
  if (contentTypeOf(key) === contentType) return;
  throw new BadStorageKey(`The key "${key}" does not fit the content type "${contentType}".`);
}
