import type { Database } from '@colloquy/db';
import type { Viewer } from '@colloquy/platform/viewer';
import type { DemoCourse, Handle, Moment } from './content/index.ts';
import type { DemoServices } from './services.ts';
import type { StageClock } from './stage-clock.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What one replay works with. */
export interface Stage {
  readonly course: DemoCourse;
  readonly services: DemoServices;
  readonly database: Database;
  /** The clock that the services ask. */
  readonly clock: StageClock;
  /** Midnight (UTC) of the Monday that the term began with. */
  readonly firstDay: Date;
  /** Who is who; filled when the accounts are made. */
  readonly cast: Map<Handle, Viewer>;
  /** Number of a lesson → its id. */
  readonly lessons: Map<string, string>;
  /** Name of a figure → its address. */
  readonly figures: Map<string, string>;
  /** Key of a question that was asked → its row. */
  readonly asked: Map<string, { readonly id: number; readonly number: number }>;
}

/** Something that happens at its time. */
export interface Act {
  readonly at: Date;
  perform(): Promise<unknown>;
}

/** The latest Monday from which the whole term lies in the past. */
export function firstDayOf(now: Date, termDays: number): Date {
  const day = Math.floor(now.getTime() / DAY_MS) - termDays;
  // 1 January 1970 was a Thursday, so day 4 was a Monday.
  return new Date((day - ((((day - 4) % 7) + 7) % 7)) * DAY_MS);
}

export function dateOf(stage: Pick<Stage, 'firstDay'>, { day, time }: Moment): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(stage.firstDay.getTime() + day * DAY_MS + (hours * 60 + minutes) * MINUTE_MS);
}

export function viewerOf({ cast }: Stage, handle: Handle): Viewer {
  const viewer = cast.get(handle);
  if (!viewer) throw new Error(`Nobody in the demo course is called "${handle}".`);
  return viewer;
}
