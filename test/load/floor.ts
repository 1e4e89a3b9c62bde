/*
 * The floor: bare node:http and pg, one prepared statement, the same JSON as `FLOOR_QUERY` gives
 * through GraphQL. Nothing can be cheaper than this without leaving things out.
 */
import { createServer } from 'node:http';
import { Pool } from 'pg';

/** What both sides answer. */
export const FLOOR_QUERY = `query Floor($course: String!, $number: Int!) {
  course(slug: $course) {
    title
    question(number: $number) {
      id number title slug bodyHtml score helpfulCount answerCount createdAt
      author { name person { handle name } }
      tags { name }
      viewerVote
      viewerHasBookmarked
      comments { id bodyHtml createdAt author { name person { handle name } } }
      answers {
        id bodyHtml score helpfulCount createdAt
        author { name person { handle name } }
        viewerVote
        viewerHasBookmarked
        endorsements { kind note }
        comments { id bodyHtml createdAt author { name person { handle name } } }
      }
    }
  }
}`;

const moment = (column: string): string =>
  `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const author = (alias: string): string =>
  `json_build_object('name', ${alias}.name, 'person', json_build_object('handle', ${alias}.handle, 'name', ${alias}.name))`;
const comments = (post: string): string => `coalesce((
  select json_agg(json_build_object('id', k.id::text, 'bodyHtml', k.body_html, 'createdAt', ${moment('k.created_at')},
                                    'author', ${author('ka')}) order by k.created_at, k.id)
    from comment k join account ka on ka.id = k.author_id where k.post_id = ${post}.id), '[]')`;
const viewer = (post: string): string => `
  'viewerVote', (select value from vote v where v.post_id = ${post}.id and v.account_id = (select account_id from me)),
  'viewerHasBookmarked', exists (select 1 from bookmark b where b.post_id = ${post}.id and b.account_id = (select account_id from me))`;

const STATEMENT = `
  with me as (select account_id from session where token_hash = $3)
  select json_build_object('data', json_build_object('course', json_build_object('title', c.title, 'question',
    json_build_object('id', q.id::text, 'number', q.number, 'title', q.title, 'slug', q.slug, 'bodyHtml', q.body_html,
      'score', q.score, 'helpfulCount', q.helpful_count, 'answerCount', q.answer_count, 'createdAt', ${moment('q.created_at')},
      'author', ${author('qa')},
      'tags', (select json_agg(json_build_object('name', t.name) order by pt.position)
                 from post_tag pt join tag t on t.id = pt.tag_id where pt.post_id = q.id),
      ${viewer('q')}, 'comments', ${comments('q')},
      'answers', (select json_agg(json_build_object('id', a.id::text, 'bodyHtml', a.body_html, 'score', a.score,
            'helpfulCount', a.helpful_count, 'createdAt', ${moment('a.created_at')}, 'author', ${author('aa')},
            ${viewer('a')},
            'endorsements', coalesce((select json_agg(json_build_object('kind', e.kind, 'note', e.note))
                                        from endorsement e where e.post_id = a.id), '[]'),
            'comments', ${comments('a')}) order by a.score desc, a.created_at desc)
          from post a join account aa on aa.id = a.author_id
         where a.question_id = q.id and a.kind = 'ANSWER' and a.deleted_at is null))))) as answer
    from course c
    join post q on q.course_id = c.id and q.number = $2
    join account qa on qa.id = q.author_id
   where c.slug = $1`;

/** Serves `GET /COURSE/NUMBER` for the session whose token hash is given in hexadecimal. */
function serve(url: string, port: number, tokenHash: string): void {
  const pool = new Pool({ connectionString: url, max: 10 });
  // The server may end before this process does.
  pool.on('error', () => process.exit(0));
  const session = Buffer.from(tokenHash, 'hex');
  const server = createServer((request, response) => {
    const [, course, number] = (request.url ?? '').split('/');
    pool
      .query<{ answer: unknown }>({
        name: 'page',
        text: STATEMENT,
        values: [course, Number(number), session],
      })
      .then(({ rows }) => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(rows[0]?.answer));
      })
      .catch((error: unknown) => {
        response.statusCode = 500;
        response.end(String(error));
      });
  });
  server.listen(port, '127.0.0.1');
  process.once('SIGTERM', () => process.exit(0));
}

if (import.meta.main) {
  const [url = '', port = '', tokenHash = ''] = process.argv.slice(2);
  serve(url, Number(port), tokenHash);
}
