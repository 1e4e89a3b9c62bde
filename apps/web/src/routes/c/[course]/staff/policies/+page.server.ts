import type { Actions, PageServerLoad } from './$types';
import type { RequestEvent } from '@sveltejs/kit';
import { StaffPolicies, UpdateCourse } from '#gql/documents.server.ts';
import type { UpdateCourseInput } from '#gql/types.ts';
import type { Fields } from '#lib/server/act.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => {
  await event.parent();
  const { course: slug } = event.params;
  return { policies: found((await query(event, StaffPolicies, { course: slug })).course) };
};

/** Hours as typed; -1, which no rule allows, for what is no whole number. */
const hoursOf = (text: string): number => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : -1);

const inputOf = (course: string, fields: Fields): UpdateCourseInput => ({
  course,
  title: fields.text('title'),
  descriptionMarkdown: fields.text('descriptionMarkdown'),
  languages: fields.words('languages'),
  visibility: fields.text('visibility') as UpdateCourseInput['visibility'],
  anonymity: fields.text('anonymity') as UpdateCourseInput['anonymity'],
  voteModel: fields.text('voteModel') as UpdateCourseInput['voteModel'],
  reputationPolicy: fields.text('reputationPolicy') as UpdateCourseInput['reputationPolicy'],
  tagCreators: fields.text('tagCreators') as UpdateCourseInput['tagCreators'],
  restatementRequired: fields.flag('restatementRequired'),
  learnersFirstHours: hoursOf(fields.text('learnersFirstHours')),
  repairHours: hoursOf(fields.text('repairHours')),
});

export const actions = {
  save: act<RequestEvent<{ course: string }>>('save', async (event, fields) => {
    await call(event, UpdateCourse, { input: inputOf(event.params.course, fields) });
    return { say: 'staff.policiesSaved' };
  }),
} satisfies Actions;
