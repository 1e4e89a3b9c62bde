import { describe, expect, it } from '@jest/globals';
import { runExchange } from './cli.ts';

/** What a command says that is refused before anything is opened. */
async function said(...args: string[]): Promise<string> {
  const lines: string[] = [];
  const context = {
    databaseUrl: 'postgres://nobody@127.0.0.1:1/nothing',
    files: {} as never,
    out: { write: (line: string) => lines.push(line) } as unknown as NodeJS.WriteStream,
    onFilled: () => Promise.resolve(),
  };
  expect(await runExchange(args, context)).toBe(1);
  return lines.join('');
}

const importing = (...options: string[]): string[] => [
  ...['import', 'stackexchange', 'dump', '--course', 'somewhere'],
  ...options,
];

describe('a command to import that cannot be followed', () => {
  it.each([
    [['import', 'stackexchange', 'dump'], '--course must be a slug'],
    [importing('--policy', 'cruel'), '--policy must be classic or kind.'],
    [importing('--site', 'https://x'), '--site must be a host'],
    [importing('--language', 'klingon_x'), '--language must be a language tag, as en or pt-BR.'],
    [importing('--language', ''), '--language must be a language tag, as en or pt-BR.'],
  ])('says what is wrong with it: %j', async (args, words) => {
    const text = await said(...args);
    expect(text).toContain(words);
    expect(text).toContain('Usage:');
  });
});
