import { createHmac, timingSafeEqual } from 'node:crypto';

/** 130 bits, short enough for the 64 characters before the @ of an address. */
const SEAL_LENGTH = 26;

type Part = number | string;

/** Mail programs change the case of addresses: nothing here hangs on it. */
const written = (part: Part): string =>
  typeof part === 'number' ? part.toString(36) : part.toLowerCase();

const sealOf = (secret: string, purpose: string, text: string): string => {
  const digest = createHmac('sha256', secret).update(`${purpose}:${text}`).digest('hex');
  return BigInt(`0x${digest}`).toString(36).padStart(50, '0').slice(0, SEAL_LENGTH);
};

/** Parts that come back as they went out, or not at all: digits, letters and underscores. */
export function sign(secret: string, purpose: string, parts: readonly Part[]): string {
  const text = parts.map(written).join('-');
  return `${text}-${sealOf(secret, purpose, text)}`;
}

/** The parts of what was signed for that purpose; null for anything else. */
export function signed(secret: string, purpose: string, given: string): string[] | null {
  const token = given.toLowerCase();
  const end = token.lastIndexOf('-');
  const text = token.slice(0, Math.max(end, 0));
  const [right, claimed] = [sealOf(secret, purpose, text), token.slice(end + 1)].map((seal) =>
    Buffer.from(seal),
  );
  if (!right || !claimed || right.length !== claimed.length) return null;
  return timingSafeEqual(right, claimed) ? text.split('-') : null;
}

export const numberIn = (part: string | undefined): number => Number.parseInt(part ?? '', 36);
