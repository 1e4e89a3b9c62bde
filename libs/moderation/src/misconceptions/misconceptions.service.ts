import { CourseAccessService, type CourseAccess, mayRead } from '@colloquy/courses';
import { Database, type Tx } from '@colloquy/db';
import {
  type Decision,
  mayEndorseRefutation,
  mayKeepReviewTexts,
  mayMergeMisconceptions,
  mayNameMisconception,
} from '@colloquy/domain/permissions';
import { checkText } from '@colloquy/domain/validation';
import {
  COURSE_DESCRIPTION_MAX,
  MISCONCEPTION_MAX,
  MISCONCEPTION_MIN,
  notFound,
  refuseProblems,
} from '@colloquy/domain/vocabulary';
import { signedIn } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import { inOrder, type Batch, type RequestLoaders } from '@colloquy/platform/loaders';
import { audit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { RenderingService } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import { insistFits } from '../sql/conflict.ts';
import { insertRow, oneRow, updateRow } from '../sql/rows.ts';
import {
  MERGE_STEPS,
  MISCONCEPTIONS_BY_ID,
  MISCONCEPTIONS_OF,
  type MisconceptionRow,
  WEEKS_OF,
  type WeekRow,
} from './misconceptions.queries.ts';

/** A term, so that a page shows whether it comes back each time a lesson is taught. */
const WEEKS_SHOWN = 26;
const WEEK_MS = 7 * 24 * 3_600_000;

const EXISTS = `select id from misconception
  where course_id = $1 and lower(title) = lower($2) and merged_into_id is null`;

/** Wrong ideas that come back, and what refutes them. */
@Injectable()
export class MisconceptionsService {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseAccessService,
    private readonly rendering: RenderingService,
    private readonly clock: Clock,
  ) {}

  /**
   * Names a misconception; one that has the name already is given back.
   * @throws DomainError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID_INPUT
   */
  async create(viewer: Viewer, slug: string, title: string): Promise<MisconceptionRow> {
    const createdById = signedIn(viewer);
    const { course, actor } = await this.courses.bySlug(viewer, slug);
    insistFits(mayNameMisconception(actor));
    refuseProblems(checkTitle('title', title));
    const name = title.trim();
    const createdAt = this.clock.now();
    const values = { courseId: course.id, title: name, createdById, createdAt };
    const made = await insertRow(this.database, 'misconception', values);
    const [known] = await this.database.query<{ id: number }>(EXISTS, [course.id, name]);
    return this.#byId(made ?? known?.id ?? 0);
  }

  /** Changes the name or the refutation; a changed refutation is endorsed no more. @throws as `create` */
  edit(
    viewer: Viewer,
    id: number,
    change: { readonly title?: string | null; readonly refutation?: string | null },
  ): Promise<MisconceptionRow> {
    return this.#on(viewer, id, mayKeepReviewTexts, async (tx, found, access) => {
      const { title = null, refutation = null } = change;
      refuseProblems([
        ...(title === null ? [] : checkTitle('input.title', title)),
        ...(refutation === null
          ? []
          : checkText('input.refutation', refutation, { max: COURSE_DESCRIPTION_MAX })),
      ]);
      if (title !== null) await this.#rename(tx, found, title.trim());
      if (refutation !== null && refutation !== found.refutationMarkdown)
        await this.#rewrite(tx, found, access, refutation);
      await this.#log(tx, viewer, found, { act: 'misconception.edited' });
    });
  }

  /** Staff's word for the refutation as it stands, or its withdrawal. @throws as `create` */
  endorse(viewer: Viewer, id: number, endorsed: boolean): Promise<MisconceptionRow> {
    return this.#on(viewer, id, mayEndorseRefutation, async (tx, found) => {
      if (endorsed && found.refutationMarkdown.trim() === '')
        refuseProblems([{ path: 'refutation', code: 'REQUIRED' }]);
      const endorsedById = endorsed ? viewer.accountId : null;
      const endorsedAt = endorsed ? this.clock.now() : null;
      await updateRow(tx, 'misconception', id, { endorsedById, endorsedAt });
      const act = endorsed ? 'misconception.endorsed' : 'misconception.unendorsed';
      await this.#log(tx, viewer, found, { act });
    });
  }

  /** Makes two of the same one; the flags of both name the second. @throws as `create` */
  async merge(viewer: Viewer, fromId: number, intoId: number): Promise<MisconceptionRow> {
    await this.#on(viewer, fromId, mayMergeMisconceptions, async (tx, from) => {
      const into = await oneRow<MisconceptionRow>(tx, MISCONCEPTIONS_BY_ID, [[intoId]]);
      const fits = into.courseId === from.courseId && into.mergedIntoId === null;
      if (!fits) throw notFound();
      if (fromId === intoId) refuseProblems([{ path: 'intoId', code: 'NOT_ALLOWED' }]);
      for (const step of MERGE_STEPS) await tx.query(step, [fromId, intoId]);
      await this.#log(tx, viewer, from, { act: 'misconception.merged', intoId });
    });
    return this.#byId(intoId);
  }

  /** Those of a course that the viewer may read, the most often seen first. */
  async list(access: CourseAccess, search: string | null): Promise<MisconceptionRow[]> {
    if (!mayRead(access) || search?.includes('\u0000')) return [];
    const like = search ? `%${search.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%` : null;
    return this.database.query<MisconceptionRow>(MISCONCEPTIONS_OF, [access.course.id, like]);
  }

  /** One that another thing names; where it was merged, the one it became. */
  load(loaders: RequestLoaders, id: number): Promise<MisconceptionRow | null> {
    return loaders.of(this.#read, () => this.#read).load(id);
  }

  /** How often it was named, by week. */
  weeks(loaders: RequestLoaders, id: number): Promise<readonly WeekRow[]> {
    return loaders.of(this.#readWeeks, () => this.#readWeeks).load(id);
  }

  async #byId(id: number): Promise<MisconceptionRow> {
    return oneRow<MisconceptionRow>(this.database, MISCONCEPTIONS_BY_ID, [[id]]);
  }

  async #on(
    viewer: Viewer,
    id: number,
    may: (actor: CourseAccess['actor']) => Decision,
    work: (tx: Tx, found: MisconceptionRow, access: CourseAccess) => Promise<void>,
  ): Promise<MisconceptionRow> {
    signedIn(viewer);
    const { courseId } = await this.#byId(id);
    await this.database.transaction(async (tx) => {
      const access = await this.courses.locked(tx, viewer, courseId);
      if (!mayRead(access)) throw notFound();
      insistFits(may(access.actor));
      const found = await oneRow<MisconceptionRow>(tx, MISCONCEPTIONS_BY_ID, [[id]]);
      if (found.mergedIntoId !== null) throw notFound();
      await work(tx, found, access);
    });
    return this.#byId(id);
  }

  async #rename(tx: Tx, { id, courseId }: MisconceptionRow, title: string): Promise<void> {
    const taken = await tx.query<{ id: number }[]>(EXISTS, [courseId, title]);
    if (taken.some((other) => other.id !== id))
      refuseProblems([{ path: 'input.title', code: 'TAKEN' }]);
    await updateRow(tx, 'misconception', id, { title, editedAt: this.clock.now() });
  }

  async #rewrite(
    tx: Tx,
    { id }: MisconceptionRow,
    { course }: CourseAccess,
    refutationMarkdown: string,
  ): Promise<void> {
    const { html } = await this.rendering.render(tx, course, refutationMarkdown);
    const text = { refutationMarkdown, refutationHtml: html, editedAt: this.clock.now() };
    await updateRow(tx, 'misconception', id, { ...text, endorsedById: null, endorsedAt: null });
  }

  async #log(
    tx: Tx,
    viewer: Viewer,
    { id, courseId, title }: MisconceptionRow,
    { act, ...more }: { readonly act: string; readonly intoId?: number },
  ): Promise<void> {
    const details = { misconceptionId: id, title, ...more };
    await audit(tx, this.clock.now(), { act, actorId: signedIn(viewer), courseId, details });
  }

  readonly #read: Batch<number, MisconceptionRow | null> = async (ids) => {
    const rows = await this.database.query<MisconceptionRow>(MISCONCEPTIONS_BY_ID, [ids]);
    return inOrder(ids, rows, (row) => row.id);
  };

  readonly #readWeeks: Batch<number, readonly WeekRow[]> = async (ids) => {
    const since = new Date(this.clock.now().getTime() - WEEKS_SHOWN * WEEK_MS);
    const rows = await this.database.query<WeekRow>(WEEKS_OF, [ids, since]);
    return ids.map((id) => rows.filter(({ misconceptionId }) => misconceptionId === id));
  };
}

const checkTitle = (path: string, title: string) =>
  checkText(path, title, { min: MISCONCEPTION_MIN, max: MISCONCEPTION_MAX });
