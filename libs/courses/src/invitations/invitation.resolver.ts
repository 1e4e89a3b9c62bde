import { CurrentViewer, Loaders } from '@colloquy/platform/graphql';
import type { RequestLoaders } from '@colloquy/platform/loaders';
import type { Viewer } from '@colloquy/platform/viewer';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CourseService } from '../courses/course.service.ts';
import { CourseType } from '../courses/course.types.ts';
import { EnrolmentType } from '../members/enrolment.types.ts';
import { AcceptanceService } from './acceptance.service.ts';
import { InvitationService } from './invitation.service.ts';
import { InvitationOffer, InvitationType, InviteInput } from './invitation.types.ts';

@Resolver(() => InvitationType)
export class InvitationResolver {
  constructor(
    private readonly invitations: InvitationService,
    private readonly acceptance: AcceptanceService,
    private readonly courses: CourseService,
  ) {}

  @Query(() => InvitationOffer, {
    nullable: true,
    description: 'What an invitation offers; null when its token is used up, too old or unknown.',
  })
  invitationOffer(
    @Args('token', { description: 'From the link in the mail.' }) token: string,
  ): Promise<InvitationOffer | null> {
    return this.acceptance.offer(token);
  }

  @Mutation(() => [InvitationType], {
    description: 'Invites people by mail; for staff. Doing it again sends the mail again.',
  })
  invite(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Whom, and as what.' }) input: InviteInput,
  ): Promise<InvitationType[]> {
    return this.invitations.invite(viewer, input);
  }

  @Mutation(() => CourseType, { description: 'Takes an open invitation back; for staff.' })
  async withdrawInvitation(
    @CurrentViewer() viewer: Viewer,
    @Loaders() loaders: RequestLoaders,
    @Args('invitationId', { type: () => ID, description: 'Which one.' }) invitationId: string,
  ): Promise<CourseType> {
    return this.courses.load(loaders, await this.invitations.withdraw(viewer, invitationId));
  }

  @Mutation(() => EnrolmentType, { description: 'Joins the course that the invitation is for.' })
  acceptInvitation(
    @CurrentViewer() viewer: Viewer,
    @Args('token', { description: 'From the link in the mail.' }) token: string,
  ): Promise<EnrolmentType> {
    return this.acceptance.accept(viewer, token);
  }
}
