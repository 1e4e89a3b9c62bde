import { Database } from '@colloquy/db';
import type { INestApplicationContext } from '@nestjs/common';
import { demoCourse } from './content/index.ts';
import { performThreads, type Refusal } from './perform.ts';
import { replayCourse } from './replay-course.ts';
import { replayPeople } from './replay-people.ts';
import { replayModeration } from './replay-moderation.ts';
import { replayStanding } from './replay-standing.ts';
import { threadActs } from './replay-question.ts';
import { demoServices } from './services.ts';
import { noteThatItIsWhole } from './site-state.ts';
import { firstDayOf, type Stage } from './stage.ts';
import type { StageClock } from './stage-clock.ts';

export interface ReplayOptions {
  readonly app: INestApplicationContext;
  /** The clock that the services ask. */
  readonly clock: StageClock;
  readonly figureFolder: string;
}

/**
 * Lets a term pass: performs every act of the demo course, each at its time, through the services.
 * @returns what they refused, which should be nothing
 */
export async function replay({ app, clock, figureFolder }: ReplayOptions): Promise<Refusal[]> {
  const database = app.get(Database);
  const stage: Stage = {
    course: demoCourse,
    services: demoServices(app),
    database,
    clock,
    firstDay: firstDayOf(clock.now(), demoCourse.termDays),
    cast: new Map(),
    lessons: new Map(),
    figures: new Map(),
    asked: new Map(),
  };
  await replayPeople(stage);
  await replayCourse(stage, figureFolder);
  const threads = demoCourse.questions.map((question) => threadActs(stage, question));
  const refusals = await performThreads(stage, threads);
  await replayModeration(stage);
  await replayStanding(stage);
  await noteThatItIsWhole(database, demoCourse.slug);
  return refusals;
}
