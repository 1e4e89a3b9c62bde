import { rowsJson } from '../run/json.ts';
import type { ImportSession } from '../run/session.ts';
import { leaveOut, type StagedRow } from './batches.ts';
import { commonMark } from './markdown.ts';
import { dumpDate, dumpTags } from './site.ts';
import { stageTable } from './stage.ts';

/** PostHistory types that set title, body and tags: first, by an edit, by a rollback. */
const TITLE = new Set(['1', '4', '7']);
const BODY = new Set(['2', '5', '8']);
const TAGS = new Set(['3', '6', '9']);
const ROLLBACK = new Set(['7', '8', '9']);
const TEXTS = [...TITLE, ...BODY, ...TAGS];

/** Room for a reason in the list of revisions. */
const REASON_MAX = 500;

/** What a post says at one time. */
export interface PostText {
  /** Null for answers. */
  readonly title: string | null;
  /** Markdown. */
  readonly body: string;
  readonly tags: readonly string[];
}

export interface ImportedRevision extends PostText {
  readonly number: number;
  readonly kind: 'INITIAL' | 'EDIT' | 'ROLLBACK';
  /** Id of the editor in the dump. */
  readonly editor: string | undefined;
  readonly reason: string;
  readonly rolledBackTo: number | null;
  readonly createdAt: Date;
}

/** The present state of a post, for what its history does not tell. */
export interface PresentPost extends PostText {
  /** Host of the site that the post is from. */
  readonly host: string;
  readonly author: string | undefined;
  readonly createdAt: Date;
}

/**
 * Folds the history of one post into revisions: rows of one act share a RevisionGUID and set
 * title, body or tags; what they do not set carries over from the revision before. A post without
 * history has its present text as the only revision.
 */
export function revisionsOf(
  history: readonly StagedRow[],
  present: PresentPost,
): ImportedRevision[] {
  const acts = Map.groupBy(history.filter(setsText), guidOf);
  if (acts.size === 0) return [onlyRevision(present)];
  const guids = [...acts.keys()];
  const revisions: ImportedRevision[] = [];
  let text = firstKnown(history, present);
  for (const act of acts.values()) {
    text = act.reduce((before, row) => changed(before, row, present.host), text);
    revisions.push(revisionOf(act, { text, present, guids, number: revisions.length + 1 }));
  }
  return revisions;
}

const guidOf = ({ id, data }: StagedRow): string => data.RevisionGUID ?? String(id);

/** A blank body is damage: no site lets a post be emptied. */
const setsText = ({ data }: StagedRow): boolean => {
  const type = data.PostHistoryTypeId ?? '';
  return TAGS.has(type) || ((TITLE.has(type) || BODY.has(type)) && !!data.Text?.trim());
};

/** Whether the Markdown of the post is in its history. */
export const tellsBody = (history: readonly StagedRow[]): boolean =>
  history.some((row) => BODY.has(row.data.PostHistoryTypeId ?? '') && setsText(row));

const onlyRevision = ({ author, createdAt, title, body, tags }: PresentPost): ImportedRevision => ({
  title,
  body,
  tags,
  number: 1,
  kind: 'INITIAL',
  editor: author,
  reason: '',
  rolledBackTo: null,
  createdAt,
});

/** Where the beginning of a history is lost, the text was what the first row that tells of it says. */
function firstKnown(history: readonly StagedRow[], present: PresentPost): PostText {
  const first = (types: ReadonlySet<string>): StagedRow | undefined =>
    history.find((row) => types.has(row.data.PostHistoryTypeId ?? '') && setsText(row));
  const known = [first(TITLE), first(BODY), first(TAGS)].filter((row) => row !== undefined);
  const { title, body, tags, host } = present;
  return known.reduce<PostText>((text, row) => changed(text, row, host), { title, body, tags });
}

function changed(text: PostText, { data }: StagedRow, host: string): PostText {
  const type = data.PostHistoryTypeId ?? '';
  const value = data.Text ?? '';
  if (TITLE.has(type)) return text.title === null ? text : { ...text, title: value.trim() };
  if (BODY.has(type))
    return { ...text, body: commonMark(value, { host, writtenAt: dumpDate(data.CreationDate) }) };
  return { ...text, tags: dumpTags(value) };
}

interface Act {
  readonly text: PostText;
  readonly present: PresentPost;
  readonly guids: readonly string[];
  readonly number: number;
}

function revisionOf(rows: readonly StagedRow[], act: Act): ImportedRevision {
  const data = rows[0]?.data ?? {};
  const isRollback = rows.some((row) => ROLLBACK.has(row.data.PostHistoryTypeId ?? ''));
  const comment = act.number === 1 ? '' : (data.Comment ?? '');
  const target = /^Rollback to \[([^\]]+)\]/i.exec(comment)?.[1];
  return {
    ...act.text,
    number: act.number,
    kind: act.number === 1 ? 'INITIAL' : isRollback ? 'ROLLBACK' : 'EDIT',
    editor: data.UserId,
    reason: target ? '' : [...comment].slice(0, REASON_MAX).join(''),
    rolledBackTo: target ? act.guids.indexOf(target) + 1 || null : null,
    createdAt: dumpDate(data.CreationDate) ?? act.present.createdAt,
  };
}

/** History that sets texts, by the source id of its post. */
export async function textHistory(
  session: ImportSession,
  posts: readonly StagedRow[],
): Promise<Map<string, StagedRow[]>> {
  const { rows } = await session.client.query<StagedRow & { post: string }>(
    `select id::float8 as id, post, data from ${stageTable(session, 'PostHistory')}
      where post = any($1::text[]) and type = any($2::text[]) order by id`,
    [posts.map(({ id }) => String(id)), TEXTS],
  );
  return Map.groupBy(rows, ({ post }) => post);
}

/** Writes the revisions of posts that the same transaction has written. */
export async function writeRevisions(
  session: ImportSession,
  posts: readonly { readonly id: number; readonly revisions: readonly ImportedRevision[] }[],
): Promise<void> {
  const all = posts.flatMap(({ id, revisions }) =>
    revisions.map((revision) => ({ ...revision, postId: id })),
  );
  const people = await session.targets(
    'user',
    all.map(({ editor }) => editor),
  );
  const rows = all.map((revision) => ({
    ...revision,
    editorId: people.get(revision.editor ?? '') ?? null,
  }));
  await session.client.query(
    `insert into revision (post_id, number, kind, editor_id, title, body_markdown, tags, reason,
            rolled_back_to, created_at)
     select "postId", number, kind, "editorId", title, body,
            array(select jsonb_array_elements_text(tags)), reason, "rolledBackTo", "createdAt"
       from jsonb_to_recordset($1::jsonb) as r("postId" int, number int, kind text, "editorId" int,
            title text, body text, tags jsonb, reason text, "rolledBackTo" int,
            "createdAt" timestamptz)`,
    [rowsJson(rows)],
  );
  session.step('revisions').written += all.length;
}

/** What the history holds beside texts, and all of posts that are not here. */
export async function noteHistory(session: ImportSession): Promise<void> {
  await leaveOut(
    session,
    { name: 'other history', file: 'PostHistory', kind: 'history' },
    `case when not exists (select 1 from import_map m where m.run_id = $1 and m.kind = 'post'
                              and m.source_id = s.post and m.target_id is not null)
            then 'history of a post that did not come in'
          when s.type in (${TEXTS.map((type) => `'${type}'`).join(', ')}) then null
          when s.type = '10' then 'read with the closing of its question'
          when s.type = '24' then 'read for the reputation of who suggested the edit'
          when s.type ~ '^\\d{1,4}$'
            then 'history of type ' || s.type || ', which changes no text'
          else 'its type cannot be read' end`,
  );
  const read = session.step('revisions');
  read.read = (session.progress.staged.PostHistory ?? 0) - session.step('other history').read;
  read.done = true;
}
