import { InboxFilter, NotificationCategory } from '@colloquy/domain/vocabulary';
import { PersonService, PersonType, ViewerType } from '@colloquy/identity';
import {
  CurrentViewer,
  PageArgs,
  pageOf,
  rowId,
  type Connection,
  type RequestContext,
} from '@colloquy/platform/graphql';
import type { Viewer } from '@colloquy/platform/viewer';
import {
  Args,
  GraphQLISODateTime,
  ID,
  Int,
  Mutation,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { InboxRow } from './inbox.queries.ts';
import { InboxService } from './inbox.service.ts';
import { Away, NotificationConnection, NotificationType } from './inbox.types.ts';

/** More than a page shows at once is no choice of a person. */
const MARKED_AT_ONCE = 100;

@Resolver(() => NotificationType)
export class InboxResolver {
  constructor(
    private readonly inbox: InboxService,
    private readonly persons: PersonService,
  ) {}

  @Query(() => NotificationConnection, {
    name: 'inbox',
    description: 'What the viewer was told of and may still see, newest first.',
  })
  list(
    @CurrentViewer() viewer: Viewer,
    @Args() args: PageArgs,
    @Args('filter', {
      type: () => InboxFilter,
      defaultValue: InboxFilter.ALL,
      description: 'All, or those not yet read.',
    })
    filter: InboxFilter,
    @Args('category', {
      type: () => NotificationCategory,
      nullable: true,
      description: 'What they are about; null for all.',
    })
    category: NotificationCategory | null,
  ): Promise<Connection<InboxRow>> {
    return this.inbox.list(viewer, filter, pageOf(args, 2), category ?? null);
  }

  @Mutation(() => Away, {
    description: 'Notes that the viewer looks at the inbox; returns what came since last time.',
  })
  visitInbox(@CurrentViewer() viewer: Viewer): Promise<Away> {
    return this.inbox.visit(viewer);
  }

  @Mutation(() => Int, {
    description:
      'Marks notifications of the viewer as read or unread; returns how many are unread.',
  })
  markNotifications(
    @CurrentViewer() viewer: Viewer,
    @Args('ids', { type: () => [ID], description: 'Which, 100 at most.' }) ids: string[],
    @Args('read', { description: 'Whether they are to be read.' }) read: boolean,
  ): Promise<number> {
    return this.inbox.mark(viewer, ids.slice(0, MARKED_AT_ONCE).map(rowId), read);
  }

  @Mutation(() => Int, {
    description: 'Marks all that had come by then as read; returns how many are unread.',
  })
  markAllNotificationsRead(
    @CurrentViewer() viewer: Viewer,
    @Args('until', {
      type: () => GraphQLISODateTime,
      description: 'When the list was read: what came later stays unread.',
    })
    until: Date,
  ): Promise<number> {
    return this.inbox.markAllRead(viewer, until);
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Who did it last; null where nobody is named.',
  })
  actor(
    { actorId }: InboxRow,
    _args: unknown,
    { loaders }: RequestContext,
  ): Promise<PersonType> | null {
    return actorId === null ? null : this.persons.load(loaders, actorId);
  }
}

@Resolver(() => ViewerType)
export class UnreadResolver {
  constructor(private readonly inbox: InboxService) {}

  @ResolveField(() => Int, {
    description: 'Notifications not yet read; 100 stands for that or more.',
  })
  unreadNotifications({ id }: ViewerType): Promise<number> {
    return this.inbox.unreadCount(id);
  }
}
