import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoConcept, DemoPerson, Handle, Moment } from './content/index.ts';
import { dateOf, viewerOf, type Stage } from './stage.ts';

const COURSE_MADE: Moment = { day: -4, time: '09:00' };
const PEOPLE_JOINED: Moment = { day: -3, time: '09:00' };
const DAYS_AHEAD = 3;

/** Makes the course, its lessons, cohorts and tags, and lets everybody in. */
export async function replayCourse(stage: Stage, figureFolder: string): Promise<void> {
  const owner = ownerOf(stage);
  await stage.clock.at(dateOf(stage, COURSE_MADE), async () => {
    await makeCourse(stage, owner);
    await addLessons(stage, owner);
    await addTags(stage, owner);
    await addFigures(stage, owner, figureFolder);
  });
  await enrol(stage, owner);
}

function ownerOf({ course }: Stage): Handle {
  const owner = course.people.find((person) => person.role === 'OWNER');
  if (!owner) throw new Error('The demo course has no owner.');
  return owner.handle;
}

async function makeCourse(stage: Stage, owner: Handle): Promise<void> {
  const { slug, title, description, languages, policies } = stage.course;
  const { visibility, voteModel, anonymity, learnersFirstHours } = policies;
  const viewer = viewerOf(stage, owner);
  const texts = { slug, title, descriptionMarkdown: description, visibility, languages };
  await stage.services.courses.create(viewer, texts);
  const changed = { course: slug, voteModel, anonymity, learnersFirstHours };
  await stage.services.courses.update(viewer, changed);
}

async function addLessons(stage: Stage, owner: Handle): Promise<void> {
  const viewer = viewerOf(stage, owner);
  for (const { number, title } of stage.course.lessons) {
    const texts = { label: number, title, url: null };
    const { id } = await stage.services.lessons.add(viewer, stage.course.slug, texts);
    stage.lessons.set(number, String(id));
  }
}

async function addTags(stage: Stage, owner: Handle): Promise<void> {
  const { slug, topics } = stage.course;
  const viewer = viewerOf(stage, owner);
  const ids = new Map<string, string>();
  const add = async (name: string, excerpt: string, parent: string | null): Promise<void> => {
    const { id } = await stage.services.tags.create(viewer, slug, { name, excerpt, parent });
    ids.set(name, String(id));
  };
  for (const { name, description, concepts } of topics) {
    await add(name, description, null);
    for (const concept of concepts) await add(concept.name, concept.description, name);
  }
  const concepts = topics.flatMap((topic) => topic.concepts).filter(hasMore);
  for (const { name, synonyms, prerequisites } of concepts) {
    const tagId = ids.get(name) ?? '';
    await stage.services.tags.edit(viewer, Number(tagId), { tagId, synonyms, prerequisites });
  }
}

const hasMore = ({ synonyms, prerequisites }: DemoConcept): boolean =>
  (synonyms ?? prerequisites) !== undefined;

async function addFigures(stage: Stage, owner: Handle, folder: string): Promise<void> {
  for (const { name, file } of stage.course.figures) {
    const bytes = await readFile(join(folder, file));
    const { slug } = stage.course;
    const { url } = await stage.services.uploads.store(viewerOf(stage, owner), slug, bytes);
    stage.figures.set(name, url);
  }
}

async function enrol(stage: Stage, owner: Handle): Promise<void> {
  const cohortIds = new Map<string, string>();
  for (const { key, name } of stage.course.cohorts) {
    const { slug } = stage.course;
    const make = () => stage.services.cohorts.create(viewerOf(stage, owner), slug, name);
    const { id } = await stage.clock.at(dateOf(stage, COURSE_MADE), make);
    cohortIds.set(key, String(id));
  }
  const others = stage.course.people.filter(
    ({ role, handle }) => role !== null && handle !== owner,
  );
  for (const [place, person] of others.entries()) {
    // A crowd comes over three days, not in one minute.
    const minutes = Math.floor((place / others.length) * DAYS_AHEAD * 24 * 60);
    const at = new Date(dateOf(stage, PEOPLE_JOINED).getTime() + minutes * 60_000);
    const cohortId = cohortIds.get(person.cohort ?? '');
    await stage.clock.at(at, () => admit(stage, owner, person, cohortId));
  }
}

async function admit(
  stage: Stage,
  owner: Handle,
  { handle, role }: DemoPerson,
  cohortId: string | undefined,
): Promise<void> {
  const { joining, enrolments } = stage.services;
  const { id } = await joining.join(viewerOf(stage, handle), stage.course.slug);
  if (role === 'LEARNER' && cohortId === undefined) return;
  await enrolments.update(viewerOf(stage, owner), { enrolmentId: String(id), role, cohortId });
}
