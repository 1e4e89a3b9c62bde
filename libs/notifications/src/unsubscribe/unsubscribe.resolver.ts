import { ViewerType } from '@colloquy/identity';
import { CurrentViewer } from '@colloquy/platform/graphql';
import type { Viewer } from '@colloquy/platform/viewer';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { UnsubscribeService } from './unsubscribe.service.ts';
import { MailProblem, MailSubscription } from './unsubscribe.types.ts';

const TOKEN = { description: 'From a link in a mail.' };

@Resolver(() => ViewerType)
export class UnsubscribeResolver {
  constructor(private readonly mails: UnsubscribeService) {}

  @Query(() => MailSubscription, {
    nullable: true,
    description: 'What a link in a mail can end; null for a link that is not ours.',
  })
  mailSubscription(@Args('token', TOKEN) token: string): Promise<MailSubscription | null> {
    return this.mails.subscription(token);
  }

  @Mutation(() => Boolean, {
    description: 'Ends a kind of mails, for whoever holds the link of one; nobody signs in for it.',
  })
  async unsubscribe(@Args('token', TOKEN) token: string): Promise<boolean> {
    await this.mails.unsubscribe(token);
    return true;
  }

  @ResolveField(() => MailProblem, {
    nullable: true,
    description: 'Why the viewer’s address is not mailed to; null when it is.',
  })
  mailProblem(@Parent() { id }: ViewerType): Promise<MailProblem | null> {
    return this.mails.problemOf(id);
  }

  @Mutation(() => Boolean, {
    description: 'Lets mails go to the viewer’s address again, after they bounced or a complaint.',
  })
  async allowMail(@CurrentViewer() viewer: Viewer): Promise<boolean> {
    await this.mails.allowMail(viewer);
    return true;
  }
}
