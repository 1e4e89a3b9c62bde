/* Secrets of a local installation: made at random on its first start, kept for the next ones. */
import { createECDH, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { SECRETS_FILE } from './paths.ts';

/** The variables that must be secret and stay the same from start to start. */
const SECRET_NAMES = ['SECRET'];
const SECRET_BYTES = 32;

function readSecrets(): Record<string, string> {
  if (!existsSync(SECRETS_FILE)) return {};
  return JSON.parse(readFileSync(SECRETS_FILE, 'utf8')) as Record<string, string>;
}

/** A pair of VAPID keys for messages to devices (RFC 8292). */
function pushKeys(): Record<string, string> {
  const pair = createECDH('prime256v1');
  const publicKey = pair.generateKeys('base64url');
  return { PUSH_PUBLIC_KEY: publicKey, PUSH_PRIVATE_KEY: pair.getPrivateKey('base64url') };
}

/** The secrets as environment variables; those that are set in the environment already win. */
export function localSecrets(): Record<string, string> {
  const kept = readSecrets();
  const missing = SECRET_NAMES.filter((name) => !kept[name]);
  for (const name of missing) kept[name] = randomBytes(SECRET_BYTES).toString('base64url');
  const isWithoutKeys = !kept.PUSH_PRIVATE_KEY;
  if (isWithoutKeys) Object.assign(kept, pushKeys());
  if (missing.length > 0 || isWithoutKeys)
    writeFileSync(SECRETS_FILE, JSON.stringify(kept, null, 2), { mode: 0o600 });
  const given = Object.keys(kept).filter((name) => process.env[name]);
  return { ...kept, ...Object.fromEntries(given.map((name) => [name, process.env[name]!])) };
}
