import { Database } from '@colloquy/db';
import type { CaseParty } from '@colloquy/domain/vocabulary';
import { type Batch, inOrder } from '@colloquy/platform/loaders';
import type { Reader } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import { appealColumns, type AppealRow } from './appeals.queries.ts';

/** The two sides of a flag, and what the viewer has said of its decision. */
export interface FlagSides {
  readonly flaggerId: number | null;
  readonly authorId: number | null;
  readonly appeal: AppealRow | null;
}

const SIDES = `select f.id as "ofFlag", f.account_id as "flaggerId",
    case when f.comment_id is null then p.author_id else m.author_id end as "authorId"
  from flag f join post p on p.id = f.post_id left join comment m on m.id = f.comment_id
  where f.id = any($1::int[])`;

const OWN_APPEALS = `select ${appealColumns('a')} from appeal a
  where a.flag_id = any($1::int[]) and a.account_id = $2`;

const IN_CASE = `select case when p.author_id = $2 then 'AUTHOR' else 'FLAGGER' end as party
  from inaccuracy_case c join post p on p.id = c.post_id where c.id = $1`;

/** Who is who in a flag, by one statement for all flags of a page. */
@Injectable()
export class FlagSidesService {
  constructor(private readonly database: Database) {}

  async of({ viewer, loaders }: Reader, flagId: number): Promise<FlagSides> {
    const loader = loaders.of(this, () => this.#batchFor(viewer.accountId));
    return loader.load(flagId);
  }

  /** Only its two sides can appeal in a case. */
  async partyInCase(caseId: number, accountId: number): Promise<CaseParty | null> {
    const values = [caseId, accountId];
    const [row] = await this.database.query<{ party: CaseParty }>(IN_CASE, values);
    return row?.party ?? null;
  }

  #batchFor(accountId: number | null): Batch<number, FlagSides> {
    return async (ids) => {
      const rows = await this.database.query<FlagSides & { ofFlag: number }>(SIDES, [ids]);
      const own = await this.database.query<AppealRow>(OWN_APPEALS, [ids, accountId]);
      return inOrder(ids, rows, ({ ofFlag }) => ofFlag).map((row, place) => ({
        flaggerId: row?.flaggerId ?? null,
        authorId: row?.authorId ?? null,
        appeal: own.find(({ flagId }) => flagId === ids[place]) ?? null,
      }));
    };
  }
}
