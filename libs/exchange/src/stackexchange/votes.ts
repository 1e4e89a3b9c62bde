import { rowsJson } from '../run/json.ts';
import type { BatchResult, ImportSession } from '../run/session.ts';
import { eachBatch, sorted, type StagedRow } from './batches.ts';
import { dumpDate } from './site.ts';
import { stageTable } from './stage.ts';

const BATCH = 5_000;

/** What the other vote types of the dump mean; none of them is a fact that is kept here. */
const OTHER_VOTES: Readonly<Record<string, string>> = {
  '4': 'an offensive flag',
  '6': 'a vote to close',
  '7': 'a vote to reopen',
  '10': 'a vote to delete',
  '11': 'a vote to undelete',
  '12': 'a spam flag',
  '13': 'a flag for moderators',
  '14': 'a flag of low quality',
  '15': 'a moderator review',
  '16': 'the approval of a suggested edit',
};

/**
 * Up- and down-votes come without voters, bookmarks with the person; acceptances have the date.
 * Bounties (set on a question by somebody, got by an answer) are kept because reputation needs them.
 */
export const importVotes = (session: ImportSession): Promise<void> =>
  session.progress.absent.includes('Votes')
    ? votesFromScores(session)
    : eachBatch(session, { name: 'votes', file: 'Votes', kind: 'vote', size: BATCH }, (rows) =>
        writeVotes(session, rows),
      );

interface Targets {
  readonly posts: ReadonlyMap<string, number>;
  readonly people: ReadonlyMap<string, number>;
}

async function writeVotes(session: ImportSession, rows: StagedRow[]): Promise<BatchResult> {
  const to = {
    posts: await session.targets(
      'post',
      rows.map(({ data }) => data.PostId),
    ),
    people: await session.targets(
      'user',
      rows.map(({ data }) => data.UserId),
    ),
  };
  const { good, skips } = sorted(rows, (row) => voteFault(row, to));
  const marks = good.map(({ data }) => ({
    type: data.VoteTypeId,
    postId: to.posts.get(data.PostId ?? ''),
    accountId: to.people.get(data.UserId ?? ''),
    createdAt: dumpDate(data.CreationDate),
  }));
  await session.client.query(
    `insert into vote (post_id, account_id, value, created_at)
     select "postId", null, case type when '2' then 'HELPFUL' else 'DOWN' end, "createdAt"
       from jsonb_to_recordset($1::jsonb)
         as r(type text, "postId" int, "createdAt" timestamptz)`,
    [rowsJson(marks.filter(({ type }) => type === '2' || type === '3'))],
  );
  await session.client.query(
    `insert into bookmark (post_id, account_id, created_at)
     select "postId", "accountId", "createdAt"
       from jsonb_to_recordset($1::jsonb)
         as r("postId" int, "accountId" int, "createdAt" timestamptz)
     on conflict do nothing`,
    [rowsJson(marks.filter(({ type }) => type === '5'))],
  );
  await writeBounties(session, good, to);
  return { written: good.length, skips };
}

async function writeBounties(
  session: ImportSession,
  rows: readonly StagedRow[],
  { posts, people }: Targets,
): Promise<void> {
  const bounties = rows
    .filter(({ data }) => isBounty(data.VoteTypeId))
    .map(({ data }) => ({
      postId: posts.get(data.PostId ?? ''),
      placedById: data.VoteTypeId === '8' ? people.get(data.UserId ?? '') : null,
      isAward: data.VoteTypeId === '9',
      amount: Number(data.BountyAmount),
      createdAt: dumpDate(data.CreationDate),
    }));
  await session.client.query(
    `insert into imported_bounty (post_id, placed_by_id, is_award, amount, created_at)
     select "postId", "placedById", "isAward", amount, "createdAt"
       from jsonb_to_recordset($1::jsonb) as r("postId" int, "placedById" int, "isAward" boolean,
         amount int, "createdAt" timestamptz)`,
    [rowsJson(bounties)],
  );
}

const isBounty = (type: string | undefined): boolean => type === '8' || type === '9';

const unknownVote = (type: string): string => {
  if (type === '') return 'a vote without a type';
  return /^\d{1,4}$/.test(type) ? `vote type ${type} is unknown` : 'its type cannot be read';
};

function voteFault({ data }: StagedRow, { posts, people }: Targets): string | null {
  const type = data.VoteTypeId ?? '';
  if (!['1', '2', '3', '5', '8', '9'].includes(type)) return OTHER_VOTES[type] ?? unknownVote(type);
  if (!posts.has(data.PostId ?? '')) return 'a vote on a post that is not here';
  if (!dumpDate(data.CreationDate)) return 'its date cannot be read';
  if (isBounty(type) && !/^\d{1,5}$/.test(data.BountyAmount ?? ''))
    return type === '9' ? 'a bounty that nobody got' : 'a bounty without an amount';
  if (type === '5' && !people.has(data.UserId ?? '')) return 'a bookmark without a known person';
  return null;
}

/** Without Votes.xml the scores of the posts are all that is known: that many votes are made. */
async function votesFromScores(session: ImportSession): Promise<void> {
  const step = session.step('votes made from scores');
  if (step.done) return;
  await session.transaction(async () => {
    const { rowCount } = await session.client.query(
      `insert into vote (post_id, account_id, value, created_at)
       select p.id, null, case when s.score > 0 then 'HELPFUL' else 'DOWN' end, p.created_at
         from (select id, (data->>'Score')::int as score from ${stageTable(session, 'Posts')}
                where data->>'Score' ~ '^-?\\d{1,6}$') s
         join import_map m on m.run_id = $1 and m.kind = 'post' and m.source_id = s.id::text
         join post p on p.id = m.target_id, generate_series(1, abs(s.score))`,
      [session.runId],
    );
    step.written = rowCount ?? 0;
    step.done = true;
  });
}
