import { canonicalLanguage, checkLanguage } from '@colloquy/identity';
import { checkRange, checkText } from '@colloquy/domain/validation';
import {
  COURSE_DESCRIPTION_MAX,
  COURSE_TITLE_MAX,
  COURSE_TITLE_MIN,
  LANGUAGES_MAX,
  LEARNERS_FIRST_HOURS_MAX,
  type Problem,
  REPAIR_HOURS_MAX,
  REPAIR_HOURS_MIN,
  SLUG_MAX,
  SLUG_MIN,
} from '@colloquy/domain/vocabulary';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Words that stand, or will stand, where a course's slug does in an address. */
const RESERVED: ReadonlySet<string> = new Set(['new', 'create', 'all', 'search', 'admin', 'api']);

export function checkSlug(path: string, slug: string): Problem[] {
  const problems = checkText(path, slug, { min: SLUG_MIN, max: SLUG_MAX });
  if (problems.length > 0) return problems;
  if (RESERVED.has(slug)) return [{ path, code: 'NOT_ALLOWED' }];
  return SLUG.test(slug) ? [] : [{ path, code: 'NOT_WELL_FORMED' }];
}

/** What is typed about a course; each is checked where it is given. */
export interface CourseFields {
  readonly title?: string | null;
  readonly descriptionMarkdown?: string | null;
  readonly learnersFirstHours?: number | null;
  readonly repairHours?: number | null;
  readonly languages?: readonly string[] | null;
}

const given = <T>(value: T | null | undefined, check: (value: T) => Problem[]): Problem[] =>
  value === null || value === undefined ? [] : check(value);

export const checkCourse = (fields: CourseFields): Problem[] => [
  ...given(fields.title, (title) =>
    checkText('input.title', title, { min: COURSE_TITLE_MIN, max: COURSE_TITLE_MAX }),
  ),
  ...given(fields.descriptionMarkdown, (text) =>
    checkText('input.descriptionMarkdown', text, { max: COURSE_DESCRIPTION_MAX }),
  ),
  ...given(fields.learnersFirstHours, (hours) =>
    checkRange('input.learnersFirstHours', hours, 0, LEARNERS_FIRST_HOURS_MAX),
  ),
  ...given(fields.repairHours, (hours) =>
    checkRange('input.repairHours', hours, REPAIR_HOURS_MIN, REPAIR_HOURS_MAX),
  ),
  ...given(fields.languages, checkLanguages),
];

function checkLanguages(languages: readonly string[]): Problem[] {
  const path = 'input.languages';
  if (languages.length === 0) return [{ path, code: 'TOO_FEW', bound: 1 }];
  if (languages.length > LANGUAGES_MAX) return [{ path, code: 'TOO_MANY', bound: LANGUAGES_MAX }];
  return languages.flatMap((tag, index) => checkLanguage(`${path}.${index}`, tag));
}

/** As BCP 47 writes them, each once. */
export const canonicalLanguages = (languages: readonly string[]): string[] => [
  ...new Set(languages.map(canonicalLanguage)),
];
