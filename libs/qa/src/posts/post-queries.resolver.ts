import { CourseAccessService, mayRead } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { BODY_MAX, notFound, refuseProblems } from '@colloquy/domain/vocabulary';
import { checkText } from '@colloquy/domain/validation';
import { Request, rowId } from '@colloquy/platform/graphql';
import { Args, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Reader } from './author.service.ts';
import { orNull } from './or-null.ts';
import { PostAccessService, type PostForAct } from './post-access.service.ts';
import { Post } from './posts.types.ts';
import type { PostRow } from './posts.queries.ts';
import { RenderingService } from './rendering.service.ts';
import { ThreadService } from './thread.service.ts';

@ObjectType({ description: 'A text as it would look once posted.' })
export class Preview {
  @Field({ description: 'The text rendered and sanitised, safe to put into a page.' })
  html!: string;

  @Field({ description: 'Whether it has formulas, which need their style sheet.' })
  hasMathematics!: boolean;
}

/** In objects of GraphQL: setting the longest text takes as long as reading so many. */
const PREVIEW_COMPLEXITY = 1_000;

@Resolver()
export class PostQueriesResolver {
  constructor(
    private readonly database: Database,
    private readonly posts: PostAccessService,
    private readonly threads: ThreadService,
    private readonly courses: CourseAccessService,
    private readonly rendering: RenderingService,
  ) {}

  @Query(() => Post, {
    nullable: true,
    description: 'A question or answer by its permanent id; null when the viewer may not see it.',
  })
  async post(
    @Request() reader: Reader,
    @Args('id', { type: () => ID, description: 'Permanent id.' }) id: string,
  ): Promise<PostRow | null> {
    const found = await orNull(this.#find(reader, id));
    if (!found) return null;
    this.threads.remember(reader, found);
    return found.post;
  }

  @Query(() => Preview, {
    description: 'Renders a text as it would look once posted.',
    complexity: PREVIEW_COMPLEXITY,
  })
  async preview(
    @Request() { viewer }: Reader,
    @Args('course', { description: 'Slug of the course; mentions and numbers are of it.' })
    slug: string,
    @Args('markdown', { description: `The text, at most ${BODY_MAX} characters.` })
    markdown: string,
  ): Promise<Preview> {
    const access = await this.courses.bySlug(viewer, slug);
    if (!mayRead(access)) throw notFound();
    refuseProblems(checkText('markdown', markdown, { max: BODY_MAX }));
    const { html, hasMath } = await this.rendering.render(this.database, access.course, markdown);
    return { html, hasMathematics: hasMath };
  }

  async #find({ viewer }: Reader, id: string): Promise<PostForAct> {
    return this.posts.forAct(this.database, viewer, rowId(id));
  }
}
