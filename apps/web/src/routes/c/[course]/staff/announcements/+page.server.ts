import type { Actions, PageServerLoad } from './$types';
import type { RequestEvent } from '@sveltejs/kit';
import {
  CancelScheduledQuestion,
  EditAnnouncement,
  EndAnnouncement,
  PostAnnouncement,
  ScheduleQuestion,
  StaffAnnouncements,
} from '#gql/documents.server.ts';
import type { Fields } from '#lib/server/act.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';
import { momentAt } from '#lib/zoned.ts';

type OfCourse = RequestEvent<{ course: string }>;

const PAGE_SIZE = 20;

export const load: PageServerLoad = async (event) => {
  await event.parent();
  const { course } = event.params;
  const after = event.url.searchParams.get('after') ?? undefined;
  const list = await query(event, StaffAnnouncements, { course, first: PAGE_SIZE, after });
  const { announcements, scheduledAnnouncements, scheduledQuestions } = found(list.course);
  return {
    scheduled: scheduledAnnouncements,
    questions: scheduledQuestions,
    items: announcements.edges.map(({ node }) => node),
    next: announcements.pageInfo.hasNextPage ? announcements.pageInfo.endCursor : null,
    after,
  };
};

const momentOf = (fields: Fields, name: string): string | undefined =>
  momentAt(fields.text(name), fields.text('timeZone'));

const inputOf = (fields: Fields) => ({
  title: fields.text('title'),
  body: fields.text('body'),
  important: fields.flag('important'),
  pinnedUntil: momentOf(fields, 'pinnedUntil'),
  publishAt: momentOf(fields, 'publishAt'),
});

export const actions = {
  post: act<OfCourse>('post', async (event, fields) => {
    const input = inputOf(fields);
    await call(event, PostAnnouncement, { course: event.params.course, input });
    return { say: input.publishAt ? 'announcements.planned' : 'announcements.posted' };
  }),
  edit: act('edit', async (event, fields) => {
    await call(event, EditAnnouncement, { id: fields.text('id'), input: inputOf(fields) });
    return { say: 'announcements.saved' };
  }),
  end: act('end', async (event, fields) => {
    await call(event, EndAnnouncement, { id: fields.text('id') });
    return { say: 'announcements.isOver' };
  }),
  ask: act<OfCourse>('ask', async (event, fields) => {
    const input = {
      course: event.params.course,
      title: fields.text('title'),
      body: fields.text('body'),
      tags: fields.words('tags'),
    };
    // Left empty it is a time long past, which the API refuses by name.
    const publishAt = momentOf(fields, 'publishAt') ?? new Date(0).toISOString();
    await call(event, ScheduleQuestion, { input, publishAt });
    return { say: 'announcements.planned' };
  }),
  cancel: act('cancel', async (event, fields) => {
    await call(event, CancelScheduledQuestion, { id: fields.text('id') });
    return { say: 'announcements.cancelled' };
  }),
} satisfies Actions;
