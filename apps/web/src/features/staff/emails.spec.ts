import { describe, expect, it } from '@jest/globals';
import { emailsIn, refusedEmails } from './emails.ts';

describe('addresses in a pasted list', () => {
  it('are found however they are separated, each once', () => {
    const pasted = 'ada@example.org, mina@example.org;\n tomas@example.org\n\nada@example.org';
    expect(emailsIn(pasted)).toEqual(['ada@example.org', 'mina@example.org', 'tomas@example.org']);
  });

  it('are named when they were refused', () => {
    const problems = [{ path: 'input.emails.1', code: 'NOT_WELL_FORMED' as const }];
    const failure = { code: 'INVALID_INPUT' as const, problems };
    const formed = { act: 'invite', target: '', failure, typed: { emails: 'a@example.org b@' } };
    expect(refusedEmails(formed)).toEqual(['b@']);
  });
});
