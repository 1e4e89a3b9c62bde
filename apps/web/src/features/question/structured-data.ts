import type { Question } from './context.ts';

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
};

const plain = (html: string): string =>
  html
    .replace(/<math\b[\s\S]*?<\/math>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39|#x27);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The page as schema.org's QAPage, for search engines; as text that may stand inside a script
 * element, whatever people wrote.
 */
export function questionData(question: Question, address: string): string {
  const answerOf = (answer: Question['answers'][number]) => ({
    '@type': 'Answer',
    text: plain(answer.bodyHtml),
    url: `${address}#a${answer.id}`,
    upvoteCount: answer.score,
    datePublished: answer.createdAt,
    dateModified: answer.editedAt ?? undefined,
    author: { '@type': 'Person', name: answer.author.name },
  });
  const shown = question.answers.filter(({ deletedAt }) => deletedAt === null);
  const accepted = shown.find(({ isAccepted }) => isAccepted);
  const suggested = shown.filter((answer) => answer !== accepted).map(answerOf);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'QAPage',
    mainEntity: {
      '@type': 'Question',
      name: question.title,
      text: plain(question.bodyHtml),
      url: address,
      answerCount: shown.length,
      upvoteCount: question.score,
      datePublished: question.createdAt,
      dateModified: question.editedAt ?? undefined,
      inLanguage: question.language,
      author: { '@type': 'Person', name: question.author.name },
      acceptedAnswer: accepted && answerOf(accepted),
      suggestedAnswer: suggested.length > 0 ? suggested : undefined,
    },
  };
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
