import { describe, expect, it } from '@jest/globals';
import { createLogger, NestLogger, withRequestId } from './index.ts';

const log = () => {
  const lines: string[] = [];
  const write = (line: string): void => {
    lines.push(line);
  };
  return { lines, logger: createLogger('api', { LOG_LEVEL: 'info' }, { write }) };
};

describe('the log', () => {
  it('says which process and request a line belongs to', () => {
    const { lines, logger } = log();
    withRequestId('r-1', () => logger.info({ port: 4_000 }, 'listening'));
    logger.info('alone');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'info',
      process: 'api',
      requestId: 'r-1',
      port: 4_000,
      msg: 'listening',
    });
    expect(JSON.parse(lines[1] ?? '')).not.toHaveProperty('requestId');
  });

  it.each([
    { password: 'hush' },
    { input: { newPassword: 'hush' } },
    { headers: [{ cookie: 'hush' }, { Authorization: 'hush' }] },
    { resetToken: 'hush', a: { b: { sessionSecret: { deep: 'hush' } } } },
    { url: 'postgres://colloquy:hush@db/colloquy' },
    { err: new Error('cannot reach redis://:hush@cache') },
    { note: 'sent to hush@example.org' },
  ])('keeps quiet about what is secret in %j', (facts) => {
    const { lines, logger } = log();
    logger.info(facts, 'a line');
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('hush');
    expect(() => JSON.parse(lines[0] ?? '')).not.toThrow();
  });

  it('tells of an error with its stack', () => {
    const { lines, logger } = log();
    logger.error({ err: new TypeError('odd') }, 'failed');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      err: { type: 'TypeError', message: 'odd', stack: expect.stringContaining('logger.spec') },
    });
  });

  it('takes what NestJS says, without its tales of the start', () => {
    const { lines, logger } = log();
    const nest = new NestLogger(logger);
    nest.log('Mapped {/, GET} route', 'RouterExplorer');
    nest.error('broken', 'the stack', 'SomeService');
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { level: 'error', msg: 'broken', stack: 'the stack', context: 'SomeService' },
    ]);
  });
});
