import type { Channel } from '@colloquy/domain/vocabulary';

/** Whether account `a` can be reached by a channel at all: nothing is written for who cannot. */
export const REACHABLE: Readonly<Record<Channel, string>> = {
  EMAIL: 'a.email is not null',
  DIGEST: 'a.email is not null',
  PUSH: 'exists (select 1 from push_device b where b.account_id = a.id)',
};

/** Whether `chosen` wants the channel. */
export const WANTED: Readonly<Record<Channel, string>> = {
  EMAIL: `chosen.mail = 'AT_ONCE'`,
  DIGEST: `chosen.mail = 'DIGEST'`,
  PUSH: 'chosen.push',
};
