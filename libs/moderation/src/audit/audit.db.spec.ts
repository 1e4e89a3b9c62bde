import { CourseAccessService } from '@colloquy/courses';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '@colloquy/testing';
import { ModerationWorld, type Scene } from '../moderation-world.fixture.ts';
import type { AuditFilter } from './audit-log.service.ts';
import { AuditExportService } from './audit-export.service.ts';
import type { ExportFormat } from './export.ts';

let world: ModerationWorld;
let scene: Scene;
beforeAll(async () => {
  world = await ModerationWorld.make();
  scene = await world.scene();
  const { course, moderator, staff, learner, answer } = scene;
  for (let line = 0; line < 5; line += 1)
    await world.sql(
      `insert into audit_entry (course_id, actor_id, act, post_id, subject_id, reason, details, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[course.id, line % 2 ? moderator.id : staff.id, line < 3 ? 'a.done' : 'b.done'],
        ...[line === 0 ? answer.id : null, learner.id, `=SUM("${line}")`, { line }],
        new Date(Date.UTC(2026, 0, line + 1)),
      ],
    );
});
afterAll(() => world.drop());

const ENTRIES = `query ($slug: String!, $filter: AuditFilterInput, $after: String) {
  course(slug: $slug) { auditEntries(filter: $filter, first: 2, after: $after) {
    edges { node { reason details actor { handle } subject { handle } } }
    pageInfo { hasNextPage endCursor } } } }`;

interface Page {
  readonly course: {
    readonly auditEntries: {
      readonly edges: { readonly node: { readonly details: string } }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

/** Lines by their numbers, all pages of them. */
async function lines(filter: Record<string, unknown>): Promise<number[]> {
  const found: number[] = [];
  for (let after: string | null | undefined = null; after !== undefined;) {
    const values = { slug: scene.course.slug, filter, after };
    const { data, codes } = await world.qa.ask(scene.staff.viewer, ENTRIES, values);
    expect(codes).toEqual([]);
    const { edges, pageInfo } = (data as unknown as Page).course.auditEntries;
    found.push(...edges.map(({ node }) => Number(JSON.parse(node.details).line)));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
  }
  return found;
}

const NO_FILTER = {
  ...{ actor: null, subject: null, act: null, postId: null, from: null, until: null },
};

async function parts(
  { viewer }: TestPerson,
  format: ExportFormat,
  filter: Partial<AuditFilter> = {},
  slug = scene.course.slug,
): Promise<AsyncGenerator<string>> {
  const access = await world.qa.get(CourseAccessService).bySlug(viewer, slug);
  return world.qa.get(AuditExportService).export(access, { ...NO_FILTER, ...filter }, format);
}

async function file(...which: Parameters<typeof parts>): Promise<string> {
  let text = '';
  for await (const part of await parts(...which)) text += part;
  return text;
}

const recordsOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('the audit log', () => {
  it('is filtered by who acted, whom on, what, which post and when', async () => {
    const { moderator, learner, answer } = scene;
    expect(await lines({})).toEqual([4, 3, 2, 1, 0]);
    expect(await lines({ actor: moderator.handle })).toEqual([3, 1]);
    expect(await lines({ actor: 'nobody-at-all' })).toEqual([]);
    expect(await lines({ subject: learner.handle, act: 'a.done' })).toEqual([2, 1, 0]);
    expect(await lines({ postId: String(answer.id) })).toEqual([0]);
    expect(await lines({ from: '2026-01-02T00:00:00Z', until: '2026-01-04T00:00:00Z' })).toEqual([
      2, 1,
    ]);
  });

  it('is for staff of the course', async () => {
    const { asker, moderator, course } = scene;
    const { staff: stranger } = await world.scene();
    for (const { viewer } of [asker, moderator, stranger] satisfies TestPerson[]) {
      const { codes } = await world.qa.ask(viewer, ENTRIES, { slug: course.slug });
      expect(codes).toHaveLength(1);
    }
  });

  it('is exported as one file, whose cells no spreadsheet runs, to staff alone', async () => {
    const { staff, moderator, learner } = scene;
    const csv = (await file(staff, 'CSV')).split('\r\n');
    expect(csv).toHaveLength(7);
    expect(csv[0]).toBe('id,at,actor,act,subject,post,reason,details');
    expect(csv[1]).toContain(`"'=SUM(""4"")"`);
    const records = recordsOf(await file(staff, 'JSONL'));
    expect(records.map(({ details }) => details.line)).toEqual([4, 3, 2, 1, 0]);
    expect(records[0]).toMatchObject({ actor: staff.handle, subject: learner.handle });
    const only = await file(staff, 'JSONL', { actor: moderator.handle });
    expect(recordsOf(only).map(({ details }) => details.line)).toEqual([3, 1]);
    await expect(file(moderator, 'CSV')).rejects.toMatchObject({ facts: { reason: 'STAFF_ONLY' } });
  });

  it('is exported whole, part by part, however long it is', async () => {
    const { staff, course } = await world.scene();
    await world.sql(
      `insert into audit_entry (course_id, actor_id, act, created_at)
       select $1, $2, 'a.done', now() from generate_series(1, 2500)`,
      [course.id, staff.id],
    );
    const sizes: number[] = [];
    for await (const part of await parts(staff, 'JSONL', {}, course.slug))
      sizes.push(part.split('\n').length - 1);
    expect(sizes).toEqual([0, 1_000, 1_000, 500]);
  });

  it('refuses changes in the database itself, to whoever is connected', async () => {
    for (const change of ['delete from audit_entry', 'truncate audit_entry'])
      await expect(world.sql(change)).rejects.toThrow('append-only');
    await expect(world.sql(`update audit_entry set reason = ''`)).rejects.toThrow('append-only');
  });

  it('walks an index for each filter', async () => {
    await world.sql('analyze audit_entry');
    await world.sql(
      `insert into audit_entry (course_id, actor_id, act, subject_id, post_id, created_at)
       select n % 20 + 1000, n % 50, 'act ' || n % 30, n % 400, n % 900, now()
         from generate_series(1, 30000) n`,
    );
    await world.sql('analyze audit_entry');
    for (const [column, value] of [
      ['actor_id', 7],
      ['subject_id', 7],
      ['post_id', 7],
    ] as const) {
      const plan = await world.sql<{ 'QUERY PLAN': string }>(
        `explain select * from audit_entry where course_id = 1007 and ${column} = ${value}
          order by id desc limit 20`,
      );
      expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('audit_entry_');
    }
  });
});
