import { CurrentViewer, Request, type RequestContext } from '@colloquy/platform/graphql';
import type { Viewer } from '@colloquy/platform/viewer';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '../accounts/viewer.types.ts';
import { EmailChangeService } from './email-change.service.ts';
import { EmailChangeType } from './email-change.types.ts';
import { EmailLinksService } from './email-links.service.ts';

@Resolver(() => ViewerType)
export class EmailChangeResolver {
  constructor(
    private readonly changes: EmailChangeService,
    private readonly links: EmailLinksService,
  ) {}

  @ResolveField(() => EmailChangeType, {
    nullable: true,
    description: 'The address that waits to be confirmed as the new one; null when none does.',
  })
  emailChange(account: ViewerType): Promise<EmailChangeType | null> {
    return this.changes.waiting(account.id);
  }

  @Mutation(() => Boolean, {
    description:
      "Mails a link to an address that makes it the viewer's; the request before ends. Never tells whether another account has the address.",
  })
  async requestEmailChange(
    @Request() request: RequestContext,
    @Args('email', { description: 'The address from then on.' }) email: string,
    @Args('password', { description: "The account's password." }) password: string,
  ): Promise<boolean> {
    await this.changes.request(request.viewer, { email, password }, request);
    return true;
  }

  @Mutation(() => Boolean, {
    description: 'Ends the change of the address that waits; its link does nothing any more.',
  })
  async cancelEmailChange(@CurrentViewer() viewer: Viewer): Promise<boolean> {
    await this.changes.cancel(viewer);
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      'Makes an address the account’s by the link that was mailed to it, signed in or not, and ends all other sessions.',
  })
  async confirmEmailChange(
    @CurrentViewer() viewer: Viewer,
    @Args('token', { description: 'From the link; good once.' }) token: string,
  ): Promise<boolean> {
    await this.links.confirm(viewer, token);
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      'Brings back the address from before a change by the link that was mailed to it, with a new password, and ends all sessions.',
  })
  async restoreEmail(
    @Args('token', { description: 'From the link; good once.' }) token: string,
    @Args('password', { description: 'The password from now on.' }) password: string,
  ): Promise<boolean> {
    await this.links.restore(token, password);
    return true;
  }
}
