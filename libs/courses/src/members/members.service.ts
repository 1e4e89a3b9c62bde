import { Database } from '@colloquy/db';
import { isStaff, maySeeMembers } from '@colloquy/domain/permissions';
import { EnrolmentState, HANDLE_MAX, NAME_MAX, refuseProblems } from '@colloquy/domain/vocabulary';
import { checkText } from '@colloquy/domain/validation';
import { connectionOf, pageOf } from '@colloquy/platform/graphql';
import { Injectable } from '@nestjs/common';
import { insist } from '../access/insist.ts';
import { PlaceService, type Reader } from '../access/place.service.ts';
import { cursorNumber } from '../courses/cursor.ts';
import type {
  EnrolmentConnection,
  EnrolmentType,
  MemberFilter,
  MembersArgs,
} from './enrolment.types.ts';
import {
  FOUND_MEMBERS,
  ENROLMENTS_OF_ACCOUNT,
  MEMBER_BY_HANDLE,
  MEMBERS,
} from './members.queries.ts';

/** The people of a course, for those who are in it themselves. */
@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly places: PlaceService,
  ) {}

  /** @throws DomainError UNAUTHENTICATED, FORBIDDEN unless the viewer is a member; INVALID_INPUT */
  async list(reader: Reader, courseId: number, args: MembersArgs): Promise<EnrolmentConnection> {
    const { actor } = await this.places.load(reader, courseId);
    insist(maySeeMembers(actor));
    refuseProblems(checkText('name', args.name ?? '', { max: NAME_MAX }));
    const state = (isStaff(actor) && args.state) || EnrolmentState.ACTIVE;
    const filter = { courseId, role: args.role ?? null, state, name: args.name?.trim() || null };
    const page = pageOf(args, 2);
    const [role = null, id = null] = page.after ?? [];
    const values = [...conditions(filter), role, cursorNumber(id), page.first + 1];
    const rows = await this.database.query<EnrolmentType>(statements(filter).page, values);
    return { ...connectionOf(rows, page, (row) => [row.role, row.id]), filter };
  }

  async count(filter: MemberFilter): Promise<number> {
    const { count } = statements(filter);
    const [row] = await this.database.query<{ count: number }>(count, conditions(filter));
    return row?.count ?? 0;
  }

  /** Null for people who are not in the course, and for viewers who are not. Staff sees former ones. */
  async byHandle(reader: Reader, courseId: number, handle: string): Promise<EnrolmentType | null> {
    const { actor } = await this.places.load(reader, courseId);
    const isHandle = handle.length <= HANDLE_MAX && !handle.includes('\u0000');
    if (!maySeeMembers(actor).allowed || !isHandle) return null;
    const values = [courseId, handle];
    const [member] = await this.database.query<EnrolmentType>(MEMBER_BY_HANDLE, values);
    return member && (isStaff(actor) || member.state === EnrolmentState.ACTIVE) ? member : null;
  }

  /** Where an account takes part or waits to, the course with the latest activity first. */
  ofAccount(accountId: number): Promise<EnrolmentType[]> {
    return this.database.query<EnrolmentType>(ENROLMENTS_OF_ACCOUNT, [accountId]);
  }
}

const statements = ({ name }: MemberFilter) => (name === null ? MEMBERS : FOUND_MEMBERS);

/** $1 to $4 of the statements on members. */
const conditions = ({ courseId, state, role, name }: MemberFilter): unknown[] => [
  courseId,
  state,
  role,
  name && `%${name.replace(/[\\%_]/g, String.raw`\$&`)}%`,
];
