import { Database } from '@colloquy/db';
import {
  DEFAULT_CHOICES,
  mustReachInbox,
  SNOOZE_MAX_DAYS,
  type Choice,
} from '@colloquy/domain/notifications';
import {
  NotificationCategory,
  notFound,
  refuseProblems,
  type Problem,
} from '@colloquy/domain/vocabulary';
import { signedIn } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import type {
  CourseChoices,
  NotificationChoice,
  NotificationChoiceInput,
  NotificationSettings,
  NotificationSettingsInput,
} from './preferences.types.ts';
import {
  CHOICES_OF,
  CHOOSE,
  COURSE_OF,
  COURSES_OF,
  RETIME,
  SET_SETTINGS,
  SETTINGS_OF,
  UNCHOOSE,
} from './preferences.queries.ts';

type ChoiceRow = Choice & { readonly category: NotificationCategory };

const DAY_MS = 86_400_000;
const DAY_MINUTES = 1_440;

/** How and when people want to be told. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND */
  async settingsOf(accountId: number): Promise<NotificationSettings> {
    const [settings] = await this.database.query<NotificationSettings>(SETTINGS_OF, [accountId]);
    if (!settings) throw notFound();
    return settings;
  }

  /** The courses that one can choose for. */
  coursesOf(accountId: number): Promise<CourseChoices[]> {
    return this.database.query<CourseChoices>(COURSES_OF, [accountId]);
  }

  /** What holds in a course, or with null where nothing was chosen for one. @throws DomainError NOT_FOUND */
  async choicesOf(accountId: number, course: string | null): Promise<NotificationChoice[]> {
    const chosen = new Map<NotificationCategory, Choice>();
    const courseId = await this.#courseId(accountId, course);
    for (const id of new Set([null, courseId]))
      for (const row of await this.database.query<ChoiceRow>(CHOICES_OF, [accountId, id]))
        chosen.set(row.category, row);
    return Object.values(NotificationCategory).map((category) => {
      const isFixed = mustReachInbox(category);
      const choice = chosen.get(category) ?? DEFAULT_CHOICES[category];
      return { ...choice, category, isFixed, inbox: isFixed || choice.inbox };
    });
  }

  /**
   * Chooses in a course, or with null everywhere; categories left out stay as they are.
   * @throws DomainError UNAUTHENTICATED, NOT_FOUND
   */
  async choose(
    viewer: Viewer,
    course: string | null,
    choices: readonly NotificationChoiceInput[],
  ): Promise<void> {
    const accountId = signedIn(viewer);
    const courseId = await this.#courseId(accountId, course);
    // A category named twice would be one row twice in one statement.
    const last = new Map(choices.map((choice) => [choice.category, choice]));
    const rows = JSON.stringify([...last.values()]);
    await this.database.query(CHOOSE, [accountId, courseId, rows]);
  }

  /** Back to what is chosen everywhere, or with null to the defaults. @throws DomainError UNAUTHENTICATED, NOT_FOUND */
  async unchoose(viewer: Viewer, course: string | null): Promise<void> {
    const accountId = signedIn(viewer);
    const courseId = await this.#courseId(accountId, course);
    await this.database.query(UNCHOOSE, [accountId, courseId]);
  }

  /** @throws DomainError UNAUTHENTICATED, INVALID_INPUT */
  async setSettings(viewer: Viewer, input: NotificationSettingsInput): Promise<void> {
    const accountId = signedIn(viewer);
    const now = this.clock.now();
    refuseProblems(problemsOf(input, now));
    const { digestRhythm, digestHour, digestWeekday } = input;
    const { quietFrom = null, quietUntil = null, snoozedUntil = null } = input;
    const quiet = [quietFrom, quietUntil, snoozedUntil];
    const follows = [input.followsWritten ?? null, input.followsMentioned ?? null];
    await this.database.transaction(async (tx) => {
      const values = [accountId, ...quiet, digestRhythm, digestHour, digestWeekday, ...follows];
      await tx.query(SET_SETTINGS, values);
      await tx.query(RETIME, [accountId, now]);
    });
  }

  async #courseId(accountId: number, slug: string | null): Promise<number | null> {
    if (slug === null) return null;
    const [course] = await this.database.query<{ id: number }>(COURSE_OF, [accountId, slug]);
    if (!course) throw notFound();
    return course.id;
  }
}

const within = (path: string, value: number, least: number, most: number): Problem[] =>
  value >= least && value <= most ? [] : [{ path: `input.${path}`, code: 'OUT_OF_RANGE' }];

const problemsOf = (input: NotificationSettingsInput, now: Date): Problem[] => {
  const { quietFrom = null, quietUntil = null, snoozedUntil = null } = input;
  const latest = now.getTime() + SNOOZE_MAX_DAYS * DAY_MS;
  const problems = [
    ...within('digestHour', input.digestHour, 0, 23),
    ...within('digestWeekday', input.digestWeekday, 1, 7),
    ...within('quietFrom', quietFrom ?? 0, 0, DAY_MINUTES - 1),
    ...within('quietUntil', quietUntil ?? 0, 0, DAY_MINUTES - 1),
  ];
  if ((quietFrom === null) !== (quietUntil === null))
    problems.push({
      path: `input.${quietFrom === null ? 'quietFrom' : 'quietUntil'}`,
      code: 'REQUIRED',
    });
  if (snoozedUntil && snoozedUntil.getTime() > latest)
    problems.push({ path: 'input.snoozedUntil', code: 'OUT_OF_RANGE' });
  return problems;
};
