import { CourseType } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import type { Batch } from '@colloquy/platform/loaders';
import { Args, Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Reader } from '../posts/author.service.ts';

/** Numbers in one part: a map of a site may have 50,000 addresses a file, and a megabyte is easier. */
const PART = 5_000;

/** The last part whose numbers the database can hold. */
const LAST_PART = Math.floor((2 ** 31 - 1) / PART) - 1;

@ObjectType({ description: 'Where a question is, for maps of the site.' })
export class QuestionAddress {
  @Field(() => Int, { description: 'Its number in the course.' })
  number!: number;

  @Field(() => String, { description: 'Its title as it stands in addresses.' })
  slug!: string;

  @Field(() => Date, {
    description: 'When it, an answer or a comment was last written or changed.',
  })
  lastActivityAt!: Date;
}

export const ADDRESSES = `select q.number, q.slug, q.last_activity_at as "lastActivityAt"
   from post q join course c on c.id = q.course_id
  where q.course_id = $1 and q.number > $2 and q.number <= $3 and q.visibility = 'COURSE'
    and q.deleted_at is null and c.visibility = 'OPEN'
  order by q.number`;

const PARTS = `select id, ceil((next_question_number - 1)::numeric / ${PART})::int as parts
                 from course where visibility = 'OPEN' and id = any($1::int[])`;

/** The public questions of open courses in parts of even size, whatever the size of the course. */
@Resolver(() => CourseType)
export class QuestionAddressesResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => Int, {
    description: 'How many parts `addresses` has; none unless the course is open to the world.',
  })
  addressParts(course: CourseType, _args: unknown, { loaders }: Reader): Promise<number> {
    return loaders.of(this, () => this.#parts).load(course.id);
  }

  @ResolveField(() => [QuestionAddress], {
    description: `Public questions of an open course by number, ${PART} numbers in a part.`,
  })
  addresses(
    @Parent() course: CourseType,
    @Args('part', { type: () => Int, description: 'Which part; the first is 0.' }) part: number,
  ): Promise<QuestionAddress[]> {
    const from = Math.max(0, Math.min(part, LAST_PART)) * PART;
    return this.database.query<QuestionAddress>(ADDRESSES, [course.id, from, from + PART]);
  }

  readonly #parts: Batch<number, number> = async (ids) => {
    const rows = await this.database.query<{ id: number; parts: number }>(PARTS, [ids]);
    const byId = new Map(rows.map(({ id, parts }) => [id, parts]));
    return ids.map((id) => byId.get(id) ?? 0);
  };
}
