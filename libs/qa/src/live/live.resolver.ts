import { CurrentViewer, rowId } from '@colloquy/platform/graphql';
import type { Viewer } from '@colloquy/platform/viewer';
import { Args, ID, Mutation, Resolver, Subscription } from '@nestjs/graphql';
import { LiveThreadsService } from './live-threads.service.ts';
import { QuestionChange } from './live.types.ts';
import { WritingService } from './writing.service.ts';

@Resolver()
export class LiveResolver {
  constructor(
    private readonly threads: LiveThreadsService,
    private readonly writing: WritingService,
  ) {}

  @Subscription(() => QuestionChange, {
    description:
      'What changes in a thread while it is open: first how all of it stands, then what differs. Ends when the viewer may see it no longer.',
    resolve: (change: QuestionChange) => change,
  })
  questionChanged(
    @CurrentViewer() viewer: Viewer,
    @Args('questionId', { type: () => ID, description: 'The question.' }) questionId: string,
    @Args('after', {
      type: () => String,
      nullable: true,
      description: 'The last `position` that was received: what stands as it did then is left out.',
    })
    after: string | null,
  ): Promise<AsyncIterableIterator<QuestionChange>> {
    return this.threads.watch(viewer, rowId(questionId), after ?? null);
  }

  @Mutation(() => Boolean, {
    description:
      'Tells readers of a question that the viewer is writing an answer, for 45 seconds, or no longer; returns which.',
  })
  sayIAmWriting(
    @CurrentViewer() viewer: Viewer,
    @Args('questionId', { type: () => ID, description: 'The question.' }) questionId: string,
    @Args('writing', { description: 'Whether an answer is being written.' }) writing: boolean,
  ): Promise<boolean> {
    return this.writing.say(viewer, rowId(questionId), writing);
  }
}
