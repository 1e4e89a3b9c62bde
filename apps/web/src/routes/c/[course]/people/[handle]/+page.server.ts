import type { Actions, PageServerLoad } from './$types';
import { PersonInCourse, StandingInCourse } from '#gql/documents.server.ts';
import { followA } from '#features/follow/actions.server.ts';
import { answerLine } from '#features/people/answer-line.ts';
import { found, query } from '#lib/server/api.ts';

const PAGE_SIZE = 15;
const NONE = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };

export const load: PageServerLoad = async (event) => {
  const { course, handle } = event.params;
  const { searchParams } = event.url;
  const asked = searchParams.get('show');
  const after = searchParams.get('after') ?? undefined;
  const wanted = { questions: asked !== 'answers', answers: asked !== 'questions' };
  const variables = { course, handle, first: PAGE_SIZE, after, ...wanted };
  const [{ person, course: at, contributions }, { standing }] = await Promise.all([
    query(event, PersonInCourse, variables),
    query(event, StandingInCourse, { course, handle }),
  ]);
  const { questions = NONE, answers = NONE, ...given } = contributions ?? {};
  const explains = questions.edges.length === 0 && answers.edges.length > 0;
  const show = asked === 'answers' || (asked !== 'questions' && explains) ? 'answers' : 'questions';
  const { pageInfo } = show === 'questions' ? questions : answers;
  return {
    person: found(person),
    member: at?.member ?? null,
    standing,
    given: contributions === null ? null : (given as typeof contributions),
    questions: questions.edges.map(({ node }) => node),
    answers: answers.edges.map(({ node }) => answerLine(node)),
    show,
    after,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
};

export const actions = { follow: followA('PERSON') } satisfies Actions;
