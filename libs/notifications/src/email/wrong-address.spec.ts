import { describe, expect, it } from '@jest/globals';
import { isWrongAddress } from './wrong-address.ts';

describe('an address', () => {
  it.each([
    ['5.1.1', 'The email account that you tried to reach does not exist.'],
    ['5.1.10', 'RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'],
    ['5.1.2', 'Host or domain name not found'],
    ['5.4.4', 'unable to route'],
    ['5.2.1', 'The email account that you tried to reach is inactive.'],
    ['5.4.1', 'Recipient address rejected: Access denied.'],
    ['5.0.0', '550 User unknown'],
    ['5.0.0', '550 No such mailbox here'],
    ['5.1.0', 'Address rejected: user does not exist'],
  ])('is wrong by %s %s', (status, words) => {
    expect(isWrongAddress(status, words)).toBe(true);
  });

  it.each([
    ['5.2.2', 'mailbox is full'],
    ['5.2.1', 'The user is receiving mail at a rate that prevents additional messages'],
    ['5.1.8', 'Access denied, bad outbound sender'],
    ['5.1.0', 'Sender rejected: invalid sender domain'],
    ['5.0.0', '550 Message rejected as spam'],
    ['5.7.1', 'blocked by policy'],
    ['4.4.1', 'connection timed out'],
  ])('may be right in spite of %s %s', (status, words) => {
    expect(isWrongAddress(status, words)).toBe(false);
  });
});
