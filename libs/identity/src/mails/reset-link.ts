import type { Sql } from '@colloquy/db';
import { RESET_TOKEN_MINUTES } from '@colloquy/domain/vocabulary';
import { storeLink } from '../tokens/link.ts';

export interface ResetLink {
  readonly accountId: number;
  readonly token: string;
  /** Address of the site. */
  readonly site: string;
}

/** Keeps a link for a new password, and gives its address. */
export async function resetLink(
  tx: Sql,
  now: Date,
  { accountId, token, site }: ResetLink,
): Promise<string> {
  const link = { accountId, purpose: 'RESET_PASSWORD', token } as const;
  await storeLink(tx, now, { ...link, minutes: RESET_TOKEN_MINUTES });
  return `${site}/reset/${token}`;
}
