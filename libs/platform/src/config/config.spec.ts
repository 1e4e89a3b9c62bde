import { describe, expect, it } from '@jest/globals';
import { Config, ConfigError, describeConfig, loadConfig } from './config.ts';

const DATABASE_URL = 'postgres://colloquy:hush@db/colloquy';
const least = { DATABASE_URL };

const complaint = (env: Record<string, string>): string => {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
};

describe('the configuration', () => {
  it('needs nothing but a database on a developer’s machine', () => {
    const config = loadConfig(least);
    expect(config).toBeInstanceOf(Config);
    expect(config).toMatchObject({
      DATABASE_URL,
      PORT: 3_000,
      HOST: '127.0.0.1',
      REDIS_URL: undefined,
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('names every wrong variable and what it should be', () => {
    expect(complaint({ PORT: '70000', LOG_LEVEL: 'loud', S3_ACCESS_KEY: 'a' })).toBe(
      'The configuration cannot be used. LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, but is "loud". ' +
        'DATABASE_URL is not set and must be an address that starts with postgres:// or postgresql://. ' +
        'PORT must be a port from 1 to 65535, but is "70000". ' +
        'S3_ACCESS_KEY and S3_SECRET_KEY must be set together.',
    );
  });

  it('listens on an address or under a name, and on nothing else', () => {
    for (const HOST of ['0.0.0.0', '::1', 'localhost', 'web-1.example.org'])
      expect(loadConfig({ ...least, HOST }).HOST).toBe(HOST);
    for (const HOST of ['@@ bad', 'a..b', '-a', 'http://a', 'a:80'])
      expect(complaint({ ...least, HOST })).toContain(
        'HOST must be a network address or the name of a machine',
      );
  });

  it('never repeats a secret that is wrong', () => {
    const message = complaint({ DATABASE_URL: 'mysql://u:hush@db', SECRET: 'hush-hush' });
    expect(message).toContain('SECRET must be a text of at least 32 characters.');
    expect(message).not.toContain('hush');
  });

  it('asks in production for what must not be guessed', () => {
    const message = complaint({ ...least, NODE_ENV: 'production' });
    expect(message).toContain('SECRET is not set');
    expect(message).toContain('PUBLIC_URL is not set');
    expect(message).not.toContain('DATABASE_URL');
  });

  it('closes introspection and confirms addresses in production unless told otherwise', () => {
    const production = {
      ...least,
      NODE_ENV: 'production',
      SECRET: 's'.repeat(32),
      PUBLIC_URL: 'https://ask.example.org/',
    };
    expect(loadConfig(production)).toMatchObject({
      GRAPHQL_INTROSPECTION: false,
      SIGN_UP_CONFIRMS_EMAIL: true,
      PUBLIC_URL: 'https://ask.example.org',
    });
    expect(loadConfig({ ...production, GRAPHQL_INTROSPECTION: 'true' }).GRAPHQL_INTROSPECTION).toBe(
      true,
    );
    expect(loadConfig(least)).toMatchObject({
      GRAPHQL_INTROSPECTION: true,
      SIGN_UP_CONFIRMS_EMAIL: false,
    });
  });

  it('makes another secret for each process that is given none', () => {
    const [one, other] = [loadConfig(least).SECRET, loadConfig(least).SECRET];
    expect(one.length).toBeGreaterThanOrEqual(32);
    expect(one).not.toBe(other);
  });

  it('takes a variable that is set to nothing as unset', () => {
    expect(loadConfig({ ...least, PORT: '', REDIS_URL: ' ' })).toMatchObject({
      PORT: 3_000,
      REDIS_URL: undefined,
    });
  });

  it.each([
    ['loopback, 10.0.0.0/8,::1', ['loopback', '10.0.0.0/8', '::1']],
    ['none', []],
  ])('reads the trusted proxies %j', (given, expected) => {
    expect(loadConfig({ ...least, TRUSTED_PROXIES: given }).TRUSTED_PROXIES).toEqual(expected);
  });

  it.each(['everybody', '10.0.0.0/33', '10.0.0.0/8/8', '::1/129', '10.0.0'])(
    'trusts no proxy named %j',
    (given) => {
      expect(complaint({ ...least, TRUSTED_PROXIES: given })).toContain('TRUSTED_PROXIES must be');
    },
  );

  it.each([
    ['DB_POOL_SIZE', '0'],
    ['DB_POOL_SIZE', '1e2'],
    ['GRAPHQL_INTROSPECTION', 'yes'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['MAIL_FROM', 'nobody'],
    ['S3_ENDPOINT', 'http://store'],
  ])('refuses %s = %j', (name, value) => {
    expect(complaint({ ...least, [name]: value })).toContain(name.slice(0, 3));
  });
});

describe('the table of the configuration', () => {
  it('shows values in force and hides secrets', () => {
    const { variables, wrong } = describeConfig({ ...least, PORT: '8080' });
    const valueOf = (name: string) => variables.find((variable) => variable.name === name)?.value;
    expect(wrong).toEqual([]);
    expect(valueOf('PORT')).toBe('8080');
    expect(valueOf('DATABASE_URL')).toBe('••••••••');
    expect(valueOf('SMTP_URL')).toBe('');
    expect(JSON.stringify(variables)).not.toContain('hush');
    expect(variables.every((variable) => variable.meaning.endsWith('.'))).toBe(true);
  });

  it('can be shown for a wrong configuration, with what is wrong', () => {
    const { wrong } = describeConfig({ PORT: 'abc' });
    expect(wrong).toHaveLength(2);
    expect(wrong.join()).toContain('PORT must be a port');
  });
});
