/** How far the declaration of an XML file reaches at the most. */
const DECLARATION_BYTES = 200;

const DECLARED = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']/;

/** What a file in two bytes a character begins with: a byte order mark, or a `<`. */
const STARTS: readonly (readonly [start: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be'],
];

/**
 * The encoding of an XML file by its first bytes, as XML 1.0 finds it out (appendix F): by the byte
 * order mark or the size of a character, else as the file declares it, else UTF-8.
 */
export function encodingOf(start: Uint8Array): string {
  const wide = STARTS.find(([bytes]) => bytes.every((byte, place) => start[place] === byte));
  if (wide) return wide[1];
  const text = Buffer.from(start.subarray(0, DECLARATION_BYTES)).toString('latin1');
  const declared = DECLARED.exec(text.replace(/^\u00ef\u00bb\u00bf/, ''))?.[1]?.trim() ?? 'utf-8';
  // What could be read up to here is not in two bytes a character, whatever it says.
  return /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}
