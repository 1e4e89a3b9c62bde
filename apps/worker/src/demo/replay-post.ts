import type { Viewer } from '@colloquy/platform/viewer';
import type { DemoComment, Handle, Moment } from './content/index.ts';
import { dateOf, viewerOf, type Act, type Stage } from './stage.ts';

/** A post whose id is known once it has been written. */
export interface LatePost {
  id: number;
}

export interface Said {
  readonly by: Handle;
  readonly at: Moment;
}

/** An act of somebody at a moment. */
export const actOf = (
  stage: Stage,
  { by, at }: Said,
  perform: (viewer: Viewer) => Promise<unknown>,
): Act => ({ at: dateOf(stage, at), perform: () => perform(viewerOf(stage, by)) });

/** The text with the addresses of its figures. */
export const withFigures = ({ figures }: Stage, text: string): string =>
  text.replace(/\(figure:([\w-]+)\)/g, (_, name: string) => `(${figures.get(name) ?? ''})`);

/** Comments under a post, and their being resolved. */
export const commentActs = (stage: Stage, post: LatePost, comments: DemoComment[] = []): Act[] =>
  comments.flatMap(({ author, anonymous, body, at, resolved }) => {
    const comment = { id: 0 };
    const write = actOf(stage, { by: author, at }, async (viewer) => {
      const { id } = await stage.services.comments.post(viewer, post.id, { body, anonymous });
      comment.id = id;
    });
    const resolve = (viewer: Viewer): Promise<unknown> =>
      stage.services.comments.resolve(viewer, comment.id, true);
    return resolved ? [write, actOf(stage, resolved, resolve)] : [write];
  });

/** The latest of moments, of which some may not be. */
export const latest = (stage: Stage, ...moments: (Moment | undefined)[]): Date =>
  new Date(Math.max(...moments.flatMap((at) => (at ? [dateOf(stage, at).getTime()] : []))));

/** The earliest of moments, else the end of the term. */
export const earliest = (stage: Stage, ...moments: (Moment | undefined)[]): Date => {
  const end: Moment = { day: stage.course.termDays, time: '00:00' };
  const dates = [end, ...moments].flatMap((at) => (at ? [dateOf(stage, at).getTime()] : []));
  return new Date(Math.min(...dates));
};

interface TextRow {
  readonly version: number;
  readonly body: string;
  readonly revision: number;
}

/** The post's text as it stands. */
export async function presentText({ database }: Stage, post: LatePost): Promise<TextRow> {
  const [row] = await database.query<TextRow>(
    `select p.version, p.body_markdown as body, max(r.number) as revision
       from post p join revision r on r.post_id = p.id where p.id = $1 group by p.id`,
    [post.id],
  );
  if (!row) throw new Error(`There is no post ${post.id}.`);
  return row;
}
