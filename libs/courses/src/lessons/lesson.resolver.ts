import { LESSON_LABEL_MAX, LESSON_TITLE_MAX } from '@colloquy/domain/vocabulary';
import { CurrentViewer, Loaders } from '@colloquy/platform/graphql';
import type { RequestLoaders } from '@colloquy/platform/loaders';
import type { Viewer } from '@colloquy/platform/viewer';
import { Args, ArgsType, Field, ID, Mutation, Resolver } from '@nestjs/graphql';
import { CourseService } from '../courses/course.service.ts';
import { CourseType } from '../courses/course.types.ts';
import { LessonService } from './lesson.service.ts';
import { LessonType } from './lesson.types.ts';

@ArgsType()
export class SaveLessonArgs {
  @Field({ description: 'Slug of the course.' })
  course!: string;

  @Field(() => ID, { nullable: true, description: 'Which lesson; a new one when left out.' })
  lessonId?: string | null;

  @Field({ description: `Number within the course, 1 to ${LESSON_LABEL_MAX} characters, unique.` })
  label!: string;

  @Field({ description: `Name, 1 to ${LESSON_TITLE_MAX} characters.` })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Where the material is: http or https.' })
  url?: string | null;
}

@Resolver(() => LessonType)
export class LessonResolver {
  constructor(
    private readonly lessons: LessonService,
    private readonly courses: CourseService,
  ) {}

  @Mutation(() => LessonType, { description: 'Adds a lesson or changes one; for staff.' })
  saveLesson(
    @CurrentViewer() viewer: Viewer,
    @Args() { course, lessonId, label, title, url = null }: SaveLessonArgs,
  ): Promise<LessonType> {
    const texts = { label, title, url };
    return lessonId
      ? this.lessons.change(viewer, lessonId, course, texts)
      : this.lessons.add(viewer, course, texts);
  }

  @Mutation(() => CourseType, {
    description: 'Takes a lesson away; questions that belong to it stay. For staff.',
  })
  async deleteLesson(
    @CurrentViewer() viewer: Viewer,
    @Loaders() loaders: RequestLoaders,
    @Args('lessonId', { type: () => ID, description: 'Which lesson.' }) lessonId: string,
  ): Promise<CourseType> {
    return this.courses.load(loaders, await this.lessons.delete(viewer, lessonId));
  }
}
