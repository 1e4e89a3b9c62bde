import { describe, expect, it } from '@jest/globals';
import type { Question } from './context.ts';
import { questionData } from './structured-data.ts';

const question = {
  title: 'What ends here? </script><script>alert(1)</script>',
  bodyHtml: '<p>One &amp; <em>two</em></p>',
  language: 'en',
  score: 3,
  createdAt: '2026-11-22T12:00:00Z',
  editedAt: null,
  author: { name: '<b>Quiet Heron</b>' },
  answers: [],
} as unknown as Question;

describe('what search engines are told', () => {
  it('can never end the script element it stands in', () => {
    expect(questionData(question, 'https://x.test/')).not.toMatch(/[<>&]/);
  });

  it('is the same text when it is read back', () => {
    const data = JSON.parse(questionData(question, 'https://x.test/')) as {
      mainEntity: { name: string; text: string; author: { name: string } };
    };
    expect(data.mainEntity.name).toBe(question.title);
    expect(data.mainEntity.text).toBe('One & two');
    expect(data.mainEntity.author.name).toBe('<b>Quiet Heron</b>');
  });
});
