import type { StructuredPart } from '@colloquy/db';
import type {
  CloseReason,
  Dispute,
  PostKind,
  QuestionVisibility,
} from '@colloquy/domain/vocabulary';

/** A tag as it stands on a question. */
export interface TagChip {
  readonly id: number;
  readonly courseId: number;
  readonly name: string;
  readonly parentId: number | null;
  readonly excerpt: string;
  readonly questionCount: number;
}

/** A place in the course material as it stands on a question. */
export interface LessonChip {
  readonly id: number;
  readonly label: string;
  readonly title: string;
  readonly url: string | null;
}

/** A cohort as it stands on a question that is for it alone. */
export interface CohortChip {
  readonly id: number;
  readonly courseId: number;
  readonly name: string;
}

/** What questions and answers have in common, as read for pages and lists. */
export interface PostRow {
  readonly id: number;
  readonly courseId: number;
  readonly kind: PostKind;
  /** The question answered; null for a question. See `threadOf`. */
  readonly questionId: number | null;
  readonly authorId: number | null;
  readonly isAnonymous: boolean;
  readonly language: string;
  readonly version: number;
  readonly helpfulCount: number;
  readonly downCount: number;
  readonly score: number;
  readonly commentCount: number;
  readonly bookmarkCount: number;
  readonly endorsementCount: number;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  readonly editedById: number | null;
  readonly deletedAt: Date | null;
  readonly deletedById: number | null;
  readonly deleteReason: string | null;
  /** Hidden by flags until somebody has reviewed them. */
  readonly hiddenAt: Date | null;
  /** Of an answer: whether it is said, or was found, to be inaccurate. */
  readonly dispute: Dispute;
  readonly wikiAt: Date | null;
  readonly originUrl: string | null;
  readonly originAuthor: string | null;
  readonly originAuthorUrl: string | null;
  readonly licence: string | null;
  /** Read with single posts and threads; lists leave the texts out and load them when asked. */
  readonly bodyMarkdown?: string;
  readonly bodyHtml?: string;
}

export interface QuestionRow extends PostRow {
  readonly kind: 'QUESTION';
  readonly number: number;
  readonly title: string;
  readonly slug: string;
  readonly excerpt: string;
  readonly visibility: QuestionVisibility;
  readonly cohortId: number | null;
  readonly lessonId: number | null;
  readonly publishedAt: Date | null;
  readonly closedAt: Date | null;
  readonly closedById: number | null;
  readonly closeReason: CloseReason | null;
  readonly closeNote: string | null;
  readonly duplicateOfId: number | null;
  readonly acceptedAnswerId: number | null;
  readonly acceptedAt: Date | null;
  readonly acceptedById: number | null;
  readonly restatement: string | null;
  readonly answerCount: number;
  readonly endorsedAnswerCount: number;
  readonly sameHereCount: number;
  readonly lastActivityAt: Date;
  readonly tags: readonly TagChip[];
  readonly lesson: LessonChip | null;
  readonly cohort: CohortChip | null;
  /** Like the bodies: not in lists. */
  readonly structured?: StructuredPart | null;
}

export interface AnswerRow extends PostRow {
  readonly kind: 'ANSWER';
  readonly questionId: number;
}

/** A post with its texts, as acts read it. */
export type FullPost<P extends PostRow = QuestionRow | AnswerRow> = P & {
  readonly bodyMarkdown: string;
  readonly bodyHtml: string;
};

export interface CommentRow {
  readonly id: number;
  readonly postId: number;
  readonly questionId: number;
  readonly courseId: number;
  readonly authorId: number | null;
  readonly isAnonymous: boolean;
  readonly bodyMarkdown: string;
  readonly bodyHtml: string;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  readonly deletedAt: Date | null;
  readonly deletedById: number | null;
  readonly hiddenAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly resolvedById: number | null;
  readonly originAuthor: string | null;
}

/** The id of the question in whose thread a post stands. */
export const threadOf = (post: Pick<PostRow, 'id' | 'questionId'>): number =>
  post.questionId ?? post.id;

export const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Columns of the table `alias` under their names in code. */
export const columns = (alias: string, names: readonly string[]): string =>
  names.map((name) => `${alias}.${snake(name)} as "${name}"`).join(', ');

// prettier-ignore
export const POST = [
  'id', 'courseId', 'kind', 'questionId', 'authorId', 'isAnonymous', 'language', 'version',
  'helpfulCount', 'downCount', 'score', 'commentCount', 'bookmarkCount', 'endorsementCount',
  'createdAt', 'editedAt', 'editedById', 'deletedAt', 'deletedById', 'deleteReason', 'hiddenAt',
  'dispute', 'wikiAt',
  'originUrl', 'originAuthor', 'originAuthorUrl', 'licence',
] as const;

// prettier-ignore
export const QUESTION = [
  'number', 'title', 'slug', 'excerpt', 'visibility', 'cohortId', 'lessonId', 'publishedAt',
  'closedAt', 'closedById', 'closeReason', 'closeNote', 'duplicateOfId', 'acceptedAnswerId',
  'acceptedAt', 'acceptedById', 'restatement', 'answerCount', 'endorsedAnswerCount',
  'sameHereCount', 'lastActivityAt',
] as const;

// prettier-ignore
export const COMMENT = [
  'id', 'postId', 'questionId', 'authorId', 'isAnonymous', 'bodyMarkdown', 'bodyHtml', 'createdAt',
  'editedAt', 'deletedAt', 'deletedById', 'hiddenAt', 'resolvedAt', 'resolvedById', 'originAuthor',
] as const;

/** A question's tags in their order, as one JSON column, so that they cost no statement. */
const tagsOf = (alias: string): string => `coalesce((
    select json_agg(json_build_object('id', t.id, 'courseId', t.course_id, 'name', t.name,
             'parentId', t.parent_id, 'excerpt', t.excerpt, 'questionCount', t.question_count)
             order by pt.position)
      from post_tag pt join tag t on t.id = pt.tag_id
     where pt.post_id = ${alias}.id), '[]') as tags`;

/** Where the question belongs in the material, and the cohort it is for; most have neither. */
const placesOf = (alias: string): string => `
  (select json_build_object('id', l.id, 'label', l.label, 'title', l.title, 'url', l.url)
     from lesson l where l.id = ${alias}.lesson_id) as lesson,
  (select json_build_object('id', h.id, 'courseId', h.course_id, 'name', h.name)
     from cohort h where h.id = ${alias}.cohort_id) as cohort`;

/** Select lists; the argument is the table's alias. Lists never read texts. */
export const questionListColumns = (alias: string): string =>
  `${columns(alias, POST)}, ${columns(alias, QUESTION)}, ${placesOf(alias)}, ${tagsOf(alias)}`;

const texts = (alias: string): string => columns(alias, ['bodyMarkdown', 'bodyHtml']);

/** A question's places, tags and texts: all but its plain columns. */
export const restOfQuestion = (alias: string): string =>
  `${placesOf(alias)}, ${tagsOf(alias)}, ${texts(alias)}, ${alias}.structured as structured`;

export const questionColumns = (alias: string): string =>
  `${columns(alias, POST)}, ${columns(alias, QUESTION)}, ${restOfQuestion(alias)}`;

export const answerListColumns = (alias: string): string => columns(alias, POST);

export const answerColumns = (alias: string): string =>
  `${answerListColumns(alias)}, ${texts(alias)}`;

/** `course` is the alias of the question or post that the comment's course is read from. */
export const commentColumns = (alias: string, course: string): string =>
  `${columns(alias, COMMENT)}, ${course}.course_id as "courseId"`;

/** A post or comment that all who see its thread may see: neither deleted nor hidden. */
export const standing = (alias: string): string =>
  `${alias}.deleted_at is null and ${alias}.hidden_at is null`;

/** Places of an actor's facts among a statement's values, as `$3`. */
export interface ActorValues {
  readonly accountId: string;
  readonly isStaff: string;
  readonly cohortId: string;
}

/**
 * `maySeeQuestion` for questions that are standing, as SQL; a test holds the two together.
 * The text is fixed for given places, so statements with it stay prepared.
 */
export const visibleTo = (question: string, actor: ActorValues): string =>
  `(${question}.visibility = 'COURSE' or ${actor.isStaff}::boolean
    or ${question}.author_id = ${actor.accountId}::int
    or (${question}.visibility = 'COHORT' and ${question}.cohort_id = ${actor.cohortId}::int))`;
