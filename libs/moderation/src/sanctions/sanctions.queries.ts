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

const page = (condition: string): string => `${SELECT}
  where x.course_id = $1 and ${condition} and ($2::int is null or x.id < $2)
  order by x.id desc limit $3`;

/** Of one course, newest first: before $2, so many as $3. */
export const SANCTIONS_OF_COURSE = page('true');

/** The same of account $4: a statement of its own, for it walks another index. */
export const SANCTIONS_OF_PERSON = page('x.account_id = $4');
