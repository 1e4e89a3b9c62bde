import { describe, expect, it } from '@jest/globals';
import { type CourseRole, CourseVisibility, EnrolmentState } from '../vocabulary/index.ts';
import type { Actor } from './actor.ts';
import {
  mayChangeRole,
  mayCreateTags,
  mayJoin,
  mayLoseOwner,
  mayManageCourse,
  mayManageRoles,
  mayRemove,
} from './courses.ts';

const nobody: Actor = { accountId: null, role: null, cohortId: null, abilities: [] };
const visitor: Actor = { accountId: 1, role: null, cohortId: null, abilities: [] };
const as = (role: CourseRole): Actor => ({ accountId: 1, role, cohortId: null, abilities: [] });
const member = (role: CourseRole) => ({ accountId: 2, role });

const { OPEN, LISTED } = CourseVisibility;
const { ACTIVE, REQUESTED, LEFT, REMOVED } = EnrolmentState;

describe('joining', () => {
  it.each([
    ['nobody', nobody, OPEN, null, 'SIGN_IN_FIRST'],
    ['a visitor of an open course', visitor, OPEN, null, null],
    ['a visitor of a listed course', visitor, LISTED, null, null],
    ['a member', as('LEARNER'), OPEN, ACTIVE, 'ALREADY_DECIDED'],
    ['somebody who waits', visitor, LISTED, REQUESTED, 'ALREADY_DECIDED'],
    ['somebody who waited until the course was opened', visitor, OPEN, REQUESTED, null],
    ['somebody who left', visitor, OPEN, LEFT, null],
    ['somebody who was removed', visitor, OPEN, REMOVED, 'STAFF_ONLY'],
    ['an administrator', as('OWNER'), LISTED, REMOVED, null],
  ] as const)('for %s', (_, actor, visibility, state, reason) => {
    expect(mayJoin({ visibility }, state, actor).reason).toBe(reason);
  });
});

describe('keeping a course', () => {
  it.each([
    [nobody, 'SIGN_IN_FIRST', 'SIGN_IN_FIRST'],
    [visitor, 'JOIN_THE_COURSE_FIRST', 'JOIN_THE_COURSE_FIRST'],
    [as('LEARNER'), 'STAFF_ONLY', 'OWNER_ONLY'],
    [as('MODERATOR'), 'STAFF_ONLY', 'OWNER_ONLY'],
    [as('STAFF'), null, 'OWNER_ONLY'],
    [as('OWNER'), null, null],
  ] as const)('for %j: people %s, policies %s', (actor, people, policies) => {
    expect(mayManageCourse(actor).reason).toBe(people);
    expect(mayManageRoles(actor).reason).toBe(policies);
  });
});

describe('changing a role', () => {
  it.each([
    ['STAFF', 'LEARNER', 'MODERATOR', null],
    ['STAFF', 'LEARNER', 'STAFF', 'OWNER_ONLY'],
    ['STAFF', 'STAFF', 'LEARNER', 'OWNER_ONLY'],
    ['STAFF', 'OWNER', 'LEARNER', 'OWNER_ONLY'],
    ['OWNER', 'OWNER', 'LEARNER', null],
    ['OWNER', 'LEARNER', 'OWNER', null],
    ['MODERATOR', 'LEARNER', 'MODERATOR', 'STAFF_ONLY'],
  ] as const)('%s moves %s to %s: %s', (actor, from, to, reason) => {
    expect(mayChangeRole(member(from), to, as(actor)).reason).toBe(reason);
  });
});

it('nobody removes themselves, staff removes no staff', () => {
  expect(mayRemove({ accountId: 1, role: 'OWNER' }, as('OWNER')).reason).toBe('NOT_YOURS');
  expect(mayRemove(member('STAFF'), as('STAFF')).reason).toBe('OWNER_ONLY');
  expect(mayRemove(member('LEARNER'), as('STAFF')).allowed).toBe(true);
});

it('the last owner stays an owner', () => {
  expect(mayLoseOwner(member('OWNER'), 1).reason).toBe('LAST_OWNER');
  expect(mayLoseOwner(member('OWNER'), 2).allowed).toBe(true);
  expect(mayLoseOwner(member('STAFF'), 1).allowed).toBe(true);
});

it('tags are made from the role on that the course names', () => {
  expect(mayCreateTags({ tagCreators: 'MODERATOR' }, as('LEARNER')).reason).toBe('MODERATOR_ONLY');
  expect(mayCreateTags({ tagCreators: 'MODERATOR' }, as('STAFF')).allowed).toBe(true);
  expect(mayCreateTags({ tagCreators: 'LEARNER' }, visitor).reason).toBe('JOIN_THE_COURSE_FIRST');
});
