import { ViewerType } from '@colloquy/identity';
import { CurrentViewer } from '@colloquy/platform/graphql';
import type { Viewer } from '@colloquy/platform/viewer';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PreferencesService } from './preferences.service.ts';
import {
  CourseChoices,
  NotificationChoice,
  NotificationChoiceInput,
  NotificationSettings,
  NotificationSettingsInput,
} from './preferences.types.ts';

const COURSE = {
  type: () => String,
  nullable: true,
  description: 'Address of the course; null: everywhere where nothing else was chosen.',
} as const;

/** More than there are categories is no choice of a person. */
const CHOICES_AT_ONCE = 50;

@Resolver(() => ViewerType)
export class PreferencesResolver {
  constructor(private readonly preferences: PreferencesService) {}

  @ResolveField(() => NotificationSettings, {
    description: 'When the viewer may be sent messages.',
  })
  notificationSettings(@Parent() { id }: ViewerType): Promise<NotificationSettings> {
    return this.preferences.settingsOf(id);
  }

  @ResolveField(() => [NotificationChoice], {
    description: 'How the viewer is told, in a course or everywhere.',
  })
  notificationChoices(
    @Parent() { id }: ViewerType,
    @Args('course', COURSE) course: string | null,
  ): Promise<NotificationChoice[]> {
    return this.preferences.choicesOf(id, course ?? null);
  }

  @ResolveField(() => [CourseChoices], {
    description: 'The viewer’s courses, and which have choices of their own.',
  })
  notificationCourses(@Parent() { id }: ViewerType): Promise<CourseChoices[]> {
    return this.preferences.coursesOf(id);
  }

  @Mutation(() => [NotificationChoice], {
    description: 'Chooses how the viewer is told; categories left out stay as they are.',
  })
  async chooseNotifications(
    @CurrentViewer() viewer: Viewer,
    @Args('course', COURSE) course: string | null,
    @Args('choices', { type: () => [NotificationChoiceInput], description: 'What is chosen.' })
    choices: NotificationChoiceInput[],
  ): Promise<NotificationChoice[]> {
    await this.preferences.choose(viewer, course ?? null, choices.slice(0, CHOICES_AT_ONCE));
    return this.preferences.choicesOf(viewer.accountId ?? 0, course ?? null);
  }

  @Mutation(() => [NotificationChoice], {
    description: 'Takes choices back: a course is as everywhere again, everywhere as at first.',
  })
  async resetNotificationChoices(
    @CurrentViewer() viewer: Viewer,
    @Args('course', COURSE) course: string | null,
  ): Promise<NotificationChoice[]> {
    await this.preferences.unchoose(viewer, course ?? null);
    return this.preferences.choicesOf(viewer.accountId ?? 0, course ?? null);
  }

  @Mutation(() => NotificationSettings, {
    description: 'Sets when the viewer may be sent messages.',
  })
  async updateNotificationSettings(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'When.' }) input: NotificationSettingsInput,
  ): Promise<NotificationSettings> {
    await this.preferences.setSettings(viewer, input);
    return this.preferences.settingsOf(viewer.accountId ?? 0);
  }
}
