import type { ImportSession } from '../run/session.ts';
import { stageTable } from './stage.ts';

/**
 * On which days the site accepted suggested edits of whom, for the two points that each gave: as
 * the history names them, else as the posts show it. That is less than all of them, and not sure:
 * of a post whose last edit was made on a day when a suggestion for it was approved (votes of type
 * 16), its last editor is taken to be who suggested it. Nobody suggests edits of their own posts;
 * but whoever began a tag's description had to suggest it like any other.
 */
export async function importEdits(session: ImportSession): Promise<void> {
  const step = session.step('suggested edits');
  if (step.done) return;
  await session.transaction(async () => {
    const isNamed = !session.progress.absent.includes('PostHistory');
    const { rows } = await session.client.query<{ edits: number }>(
      `with edit as (${isNamed ? namedEdits(session) : shownEdits(session)}),
        by_person as (select m.target_id as account_id, array_agg(e.day order by e.day) as days
           from edit e join import_map m on m.run_id = $1 and m.kind = 'user'
            and m.source_id = e.editor and m.target_id is not null
          group by m.target_id),
        noted as (update imported_reputation i
            set edit_days = coalesce(b.days, '{}'), edits_are_named = $3
           from imported_reputation o left join by_person b on b.account_id = o.account_id
          where o.course_id = $2 and i.course_id = o.course_id and i.account_id = o.account_id
         returning cardinality(i.edit_days) as edits)
       select coalesce(sum(edits), 0)::int as edits from noted`,
      [session.runId, session.courseId, isNamed],
    );
    step.written = rows[0]?.edits ?? 0;
    step.done = true;
  });
}

/** Rows of type 24 say "Proposed by 12 approved by 34, 56 edit id of 78". */
const namedEdits = (session: ImportSession): string => `
  select substring(data->>'Comment' from '^Proposed by (-?\\d+) ') as editor,
         left(data->>'CreationDate', 10)::date as day
    from ${stageTable(session, 'PostHistory')}
   where type = '24' and data->>'CreationDate' ~ '^\\d{4}-\\d\\d-\\d\\d'`;

const shownEdits = (session: ImportSession): string => `
  select p.data->>'LastEditorUserId' as editor, a.day::date as day
    from (select distinct post, left(data->>'CreationDate', 10) as day
            from ${stageTable(session, 'Votes')}
           where type = '16' and data->>'CreationDate' ~ '^\\d{4}-\\d\\d-\\d\\d') a
    join ${stageTable(session, 'Posts')} p on p.id::text = a.post
     and left(p.data->>'LastEditDate', 10) = a.day
   where p.type in ('4', '5')
      or p.data->>'LastEditorUserId' is distinct from p.data->>'OwnerUserId'`;
