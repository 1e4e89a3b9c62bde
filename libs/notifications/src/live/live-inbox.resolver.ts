import { CurrentViewer } from '@colloquy/platform/graphql';
import type { Viewer } from '@colloquy/platform/viewer';
import { Int, Resolver, Subscription } from '@nestjs/graphql';
import { LiveInboxService } from './live-inbox.service.ts';

@Resolver()
export class LiveInboxResolver {
  constructor(private readonly live: LiveInboxService) {}

  @Subscription(() => Int, {
    description:
      'How many notifications of the viewer are unread, now and whenever that changes; ends with the session.',
    resolve: (count: number) => count,
  })
  inboxChanged(@CurrentViewer() viewer: Viewer): AsyncIterableIterator<number> {
    return this.live.watch(viewer);
  }
}
