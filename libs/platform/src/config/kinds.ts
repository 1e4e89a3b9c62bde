import { isIP } from 'node:net';

/** How a variable is written. `parse` gives undefined for text that is not of this kind. */
export interface Kind<T> {
  /** Completes the sentence "NAME must be …". */
  readonly expects: string;
  parse(text: string): T | undefined;
}

const within = (value: number, least: number, most: number): number | undefined =>
  Number.isInteger(value) && value >= least && value <= most ? value : undefined;

export const wholeNumber = (least: number, most: number): Kind<number> => ({
  expects: `a whole number from ${least} to ${most}`,
  parse: (text) => (/^\d+$/.test(text) ? within(Number(text), least, most) : undefined),
});

export const port: Kind<number> = { ...wholeNumber(1, 65_535), expects: 'a port from 1 to 65535' };

export const text: Kind<string> = { expects: 'a text', parse: (given) => given };

export const textOfAtLeast = (length: number): Kind<string> => ({
  expects: `a text of at least ${length} characters`,
  parse: (given) => (given.length >= length ? given : undefined),
});

export const yesOrNo: Kind<boolean> = {
  expects: '"true" or "false"',
  parse: (given) => ({ true: true, false: false })[given],
};

export const oneOf = <const T extends string>(...choices: readonly T[]): Kind<T> => ({
  expects: `one of ${choices.join(', ')}`,
  parse: (given) => choices.find((choice) => choice === given),
});

/** An address with one of these schemes, as given but without a slash at its end. */
export const address = (...schemes: readonly string[]): Kind<string> => ({
  expects: `an address that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  parse: (given) => {
    const known = URL.canParse(given) && schemes.includes(new URL(given).protocol.slice(0, -1));
    return known ? given.replace(/\/+$/, '') : undefined;
  },
});

/** A network address or the name of a machine. */
export const host: Kind<string> = {
  expects: 'a network address or the name of a machine, as "127.0.0.1", "::" or "localhost"',
  parse: (given) => (isIP(given) > 0 || MACHINE.test(given) ? given : undefined),
};
/** Labels as RFC 1123 (2.1) writes them. */
const MACHINE = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9][a-z0-9-]{0,62})*$/i;

/** `name@host` or `Name <name@host>`. */
export const mailbox: Kind<string> = {
  expects: 'an e-mail address, as "Colloquy <colloquy@example.org>"',
  parse: (given) =>
    /^([^<>@]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(given) ? given : undefined,
};

const namedNetworks = ['loopback', 'linklocal', 'uniquelocal'];

const isNetwork = (given: string): boolean => {
  const [host = '', bits, ...rest] = given.split('/');
  const family = isIP(host);
  if (namedNetworks.includes(given)) return true;
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || wholeNumber(0, family === 4 ? 32 : 128).parse(bits) !== undefined;
};

/** Addresses, CIDR ranges and the named ranges of Express, divided by commas; "" is nobody. */
export const networks: Kind<readonly string[]> = {
  expects: 'addresses or ranges divided by commas, as "loopback, 10.0.0.0/8", or "none"',
  parse: (given) => {
    const parts = given.split(',').map((part) => part.trim());
    if (given === 'none') return Object.freeze([]);
    return parts.every(isNetwork) ? Object.freeze(parts) : undefined;
  },
};

/** Words divided by commas. */
export const words: Kind<readonly string[]> = {
  expects: 'words divided by commas',
  parse: (given) => Object.freeze(given.split(',').map((part) => part.trim())),
};
