import { renderMarkdown } from '@colloquy/platform/markup';

/** A course's description as safe HTML: about the course, so people and questions are not linked. */
export const describe = (courseSlug: string, markdown: string): string =>
  renderMarkdown(markdown, {
    mentions: new Map(),
    questions: new Set(),
    courseSlug,
    idPrefix: 'about-course',
  }).html;
