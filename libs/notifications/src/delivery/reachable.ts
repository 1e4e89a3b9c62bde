import type { Channel } from '@colloquy/domain/vocabulary';
import { unclaimed } from '@colloquy/identity';

/** An address that an administrator gave for an account may be wrong until its owner claims it. */
const BY_MAIL = `a.email is not null and not ${unclaimed}`;

/** Whether account `a` can be reached by a channel at all: nothing is written for who cannot. */
export const REACHABLE: Readonly<Record<Channel, string>> = {
  EMAIL: BY_MAIL,
  DIGEST: BY_MAIL,
  PUSH: 'exists (select 1 from push_device b where b.account_id = a.id)',
};

/** Whether `chosen` wants the channel. */
export const WANTED: Readonly<Record<Channel, string>> = {
  EMAIL: `chosen.mail = 'AT_ONCE'`,
  DIGEST: `chosen.mail = 'DIGEST'`,
  PUSH: 'chosen.push',
};
