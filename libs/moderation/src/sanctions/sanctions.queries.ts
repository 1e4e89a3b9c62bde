import type { Ability, SanctionKind } from '@colloquy/domain/vocabulary';
import { columns } from '@colloquy/qa';

export interface SanctionRow {
  readonly id: number;
  readonly courseId: number;
  readonly accountId: number;
  readonly kind: SanctionKind;
  readonly ability: Ability | null;
  readonly reason: string;
  readonly savedReplyId: number | null;
  readonly givenById: number | null;
  readonly givenAt: Date;
  readonly endsAt: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly liftedAt: Date | null;
  readonly liftedById: number | null;
  readonly liftReason: string;
  /** Whether the person has appealed against it. */
  readonly isAppealed: boolean;
}

// prettier-ignore
const SANCTION = [
  'id', 'courseId', 'accountId', 'kind', 'ability', 'reason', 'savedReplyId', 'givenById',
  'givenAt', 'endsAt', 'acknowledgedAt', 'liftedAt', 'liftedById', 'liftReason',
] as const;

const SELECT = `select ${columns('x', SANCTION)},
    exists (select 1 from appeal a where a.sanction_id = x.id) as "isAppealed"
  from sanction x`;

export const SANCTION_BY_ID = `${SELECT} where x.id = $1`;

/** Of one course, newest first; of one person where $2 is given. */
export const SANCTIONS_OF_COURSE = `${SELECT}
  where x.course_id = $1 and ($2::int is null or x.account_id = $2)
    and ($3::int is null or x.id < $3)
  order by x.id desc limit $4`;
