import { Database } from '@colloquy/db';
import { FollowState, notFound, type FollowTarget } from '@colloquy/domain/vocabulary';
import { signedIn } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import { inOrder, type RequestLoaders } from '@colloquy/platform/loaders';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import {
  FOLLOW,
  FOLLOWABLE,
  FOLLOWED,
  type FollowedRow,
  FOLLOWING,
  UNFOLLOW,
} from './follow.queries.ts';

export interface Followed {
  readonly target: FollowTarget;
  readonly id: number;
}

interface FollowRow {
  readonly targetId: number;
  readonly isMuted: boolean;
}

/** What people want to hear more of, or nothing of. */
@Injectable()
export class FollowService {
  /** Each kind of thing has a loader of its own, known by its owner. */
  readonly #owners = { QUESTION: {}, PERSON: {}, COURSE: {} };

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Follows, mutes or with null neither. @throws DomainError UNAUTHENTICATED, NOT_FOUND */
  async follow(viewer: Viewer, { target, id }: Followed, state: FollowState | null): Promise<void> {
    const accountId = signedIn(viewer);
    if (state === null) {
      await this.database.query(UNFOLLOW, [accountId, target, id]);
      return;
    }
    const [found] = await this.database.query(FOLLOWABLE[target], [accountId, id]);
    if (!found) throw notFound();
    const isMuted = state === FollowState.MUTE;
    await this.database.query(FOLLOW, [accountId, target, id, isMuted, this.clock.now()]);
  }

  /** What the viewer follows or has muted and may see, by kind and name. @throws DomainError UNAUTHENTICATED */
  async following(viewer: Viewer): Promise<FollowedRow[]> {
    return this.database.query<FollowedRow>(FOLLOWING, [signedIn(viewer)]);
  }

  /** How the viewer stands to one thing; one statement for all of its kind in a request. */
  async stateOf(
    viewer: Viewer,
    loaders: RequestLoaders,
    { target, id }: Followed,
  ): Promise<FollowState | null> {
    if (viewer.accountId === null) return null;
    const { accountId } = viewer;
    const loader = loaders.of<number, FollowRow | null>(
      this.#owners[target],
      () => async (ids) =>
        inOrder(
          ids,
          await this.database.query<FollowRow>(FOLLOWED, [accountId, target, ids]),
          ({ targetId }) => targetId,
        ),
    );
    const row = await loader.load(id);
    return row && (row.isMuted ? FollowState.MUTE : FollowState.FOLLOW);
  }
}
