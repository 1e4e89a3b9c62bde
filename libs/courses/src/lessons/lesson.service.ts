import { Database } from '@colloquy/db';
import { mayManageCourse } from '@colloquy/domain/permissions';
import { checkText } from '@colloquy/domain/validation';
import {
  DomainError,
  ErrorCode,
  LESSON_LABEL_MAX,
  LESSON_TITLE_MAX,
  LESSON_URL_MAX,
  LESSONS_MAX,
  notFound,
  type Problem,
  refuseProblems,
} from '@colloquy/domain/vocabulary';
import { isTaken } from '@colloquy/identity';
import { rowId } from '@colloquy/platform/graphql';
import { grouped, inOrder, type RequestLoaders } from '@colloquy/platform/loaders';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { CourseAccessService, mayRead } from '../access/course-access.service.ts';
import { insist } from '../access/insist.ts';
import type { LessonType } from './lesson.types.ts';
import {
  DELETE_LESSON,
  INSERT_LESSON,
  LABEL_TAKEN,
  LESSONS_BY_ID,
  LESSONS_OF_COURSES,
  UPDATE_LESSON,
} from './lessons.queries.ts';

interface LessonRow extends LessonType {
  readonly courseId: number;
}

/** What staff types about a lesson. */
export interface LessonTexts {
  readonly label: string;
  readonly title: string;
  readonly url: string | null;
}

/** Lessons: places in the course material. */
@Injectable()
export class LessonService {
  constructor(
    private readonly database: Database,
    private readonly access: CourseAccessService,
  ) {}

  /** One statement for all lessons that a request names; asks for no right. */
  load(loaders: RequestLoaders, id: number): Promise<LessonType | null> {
    return loaders.of(this.#byIds, () => this.#byIds).load(id);
  }

  /** In the order in which they were added; asks for no right. */
  ofCourse(loaders: RequestLoaders, courseId: number): Promise<LessonType[]> {
    return loaders.of(this.#ofCourses, () => this.#ofCourses).load(courseId);
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, INVALID_INPUT (TAKEN, TOO_MANY) */
  async add(viewer: Viewer, slug: string, texts: LessonTexts): Promise<LessonType> {
    const { course, actor } = await this.access.bySlug(viewer, slug);
    insist(mayManageCourse(actor));
    refuseProblems(checkLesson(texts));
    const { label, title, url } = trimmed(texts);
    return this.database.transaction(async (tx) => {
      const values = [course.id, label, title, url, LESSONS_MAX];
      const [made] = await tx.query<LessonType[]>(INSERT_LESSON, values);
      if (made) return made;
      const taken = await tx.query<unknown[]>(LABEL_TAKEN, [course.id, label]);
      throw refusal(taken.length > 0 ? TAKEN : FULL);
    });
  }

  /** @throws DomainError NOT_FOUND also for a lesson of another course; FORBIDDEN, INVALID_INPUT */
  async change(
    viewer: Viewer,
    lessonId: string,
    slug: string,
    texts: LessonTexts,
  ): Promise<LessonType> {
    const { course } = await this.access.bySlug(viewer, slug);
    const lesson = await this.#forAct(viewer, lessonId);
    if (lesson.courseId !== course.id) throw notFound();
    refuseProblems(checkLesson(texts));
    const { label, title, url } = trimmed(texts);
    try {
      const values = [lesson.id, label, title, url];
      await this.database.transaction((tx) => tx.query(UPDATE_LESSON, values));
    } catch (error) {
      throw isTaken(error, 'lesson_label_key') ? refusal(TAKEN) : error;
    }
    return { id: lesson.id, label, title, url };
  }

  /** Questions stay, without a lesson. @returns the course's id. @throws DomainError NOT_FOUND, FORBIDDEN */
  async delete(viewer: Viewer, lessonId: string): Promise<number> {
    const { id, courseId } = await this.#forAct(viewer, lessonId);
    await this.database.transaction((tx) => tx.query(DELETE_LESSON, [id]));
    return courseId;
  }

  /** The lesson, if the viewer may know of it and keep it. */
  async #forAct(viewer: Viewer, lessonId: string): Promise<LessonRow> {
    const [lesson] = await this.#byIds([rowId(lessonId)]);
    if (!lesson) throw notFound();
    const access = await this.access.byId(viewer, lesson.courseId);
    if (!mayRead(access)) throw notFound();
    insist(mayManageCourse(access.actor));
    return lesson;
  }

  readonly #byIds = async (ids: readonly number[]): Promise<(LessonRow | null)[]> =>
    inOrder(ids, await this.database.query<LessonRow>(LESSONS_BY_ID, [ids]), ({ id }) => id);

  readonly #ofCourses = async (courseIds: readonly number[]): Promise<LessonRow[][]> => {
    const rows = await this.database.query<LessonRow>(LESSONS_OF_COURSES, [courseIds]);
    return grouped(courseIds, rows, ({ courseId }) => courseId);
  };
}

const TAKEN: Problem = { path: 'label', code: 'TAKEN' };
const FULL: Problem = { path: 'label', code: 'TOO_MANY', bound: LESSONS_MAX };

const refusal = (problem: Problem): DomainError =>
  new DomainError(ErrorCode.INVALID_INPUT, { problems: [problem] });

const trimmed = ({ label, title, url }: LessonTexts): LessonTexts => ({
  label: label.trim(),
  title: title.trim(),
  url: url?.trim() || null,
});

const checkLesson = ({ label, title, url }: LessonTexts): Problem[] => [
  ...checkText('label', label, { min: 1, max: LESSON_LABEL_MAX }),
  ...checkText('title', title, { min: 1, max: LESSON_TITLE_MAX }),
  ...checkUrl(url?.trim() ?? ''),
];

/** It becomes a link, so nothing but the web will do: `javascript:` would run in a reader's page. */
function checkUrl(url: string): Problem[] {
  if (url.length > LESSON_URL_MAX)
    return [{ path: 'url', code: 'TOO_LONG', bound: LESSON_URL_MAX }];
  const isWeb = url === '' || /^https?:$/.test(URL.parse(url)?.protocol ?? '');
  return isWeb ? [] : [{ path: 'url', code: 'NOT_WELL_FORMED' }];
}
