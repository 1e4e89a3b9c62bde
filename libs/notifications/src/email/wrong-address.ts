/** Statuses of RFC 3463 that say that there is no such mailbox, domain or way to it. */
const WRONG = /^5\.(?:1\.(?:1|2|3|6|10|351)|4\.4)$/;

/** A mailbox that is disabled, unless it only gets too much. */
const DISABLED = '5.2.1';
const TOO_MUCH = /\brate\b|quota/i;

/** What servers also say of a sender or a text that they do not like: the words decide. */
const UNCLEAR = new Set(['5.0.0', '5.1.0', '5.4.1']);
const SAYS_WRONG =
  /unknown (?:user|recipient|address)|(?:user|recipient|mailbox|address) (?:is )?(?:unknown|not found|unavailable)|no such|not exist|invalid (?:recipient|mailbox|user)|recipient address rejected/i;

/**
 * Whether an address is wrong for good, by what a server said of it: not that a mailbox is full, a
 * server cautious, or that it was us whom it did not like.
 * @param status as `5.1.1`; `5.0.0` where it gave none
 */
export const isWrongAddress = (status: string, words: string): boolean =>
  WRONG.test(status) ||
  (status === DISABLED && !TOO_MUCH.test(words)) ||
  (UNCLEAR.has(status) && SAYS_WRONG.test(words));
