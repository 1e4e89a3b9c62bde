import type { ImportSession, RunProgress, Skips } from '../run/session.ts';
import { FILES, stageTable } from './stage.ts';

/** One promise that a dump makes about itself, held against what came in. */
export interface DumpCheck {
  readonly name: string;
  readonly equal: number;
  readonly different: number;
  /** Source ids of the first that differ. */
  readonly examples: readonly number[];
}

export interface ImportReport {
  /** Host of the site that was dumped. */
  readonly site: string;
  /** Slug. */
  readonly course: string;
  readonly tables: readonly {
    readonly name: string;
    readonly read: number;
    readonly written: number;
    readonly skipped: Skips;
  }[];
  /** Files that the dump does not have. */
  readonly absent: readonly string[];
  readonly checks: readonly DumpCheck[];
  /** Time of the run that ended the import. */
  readonly seconds: number;
}

/** The steps in the order in which they are told. */
const STEPS = [
  ...FILES.map((file) => `${file}.xml`),
  'people',
  'tags',
  'questions',
  'answers',
  'other posts',
  'revisions',
  'other history',
  'comments',
  'votes',
  'votes made from scores',
  'suggested edits',
  'acceptances',
  'links',
  'closures',
  'badges',
];

/** What each step read, wrote and left out; the same whatever interrupted the run. */
export const tablesOf = ({ steps }: RunProgress): ImportReport['tables'] =>
  STEPS.flatMap((name) => {
    const step = steps[name];
    return step ? [{ name, read: step.read, written: step.written, skipped: step.skipped }] : [];
  });

/** Whether the dump's word and the database agree, for the staged posts `s` and the posts `p`. */
const CHECKS: Readonly<Record<string, { readonly same: string; readonly where: string }>> = {
  'Score = up-votes − down-votes': {
    same: `s.data->>'Score' = p.score::text`,
    where: `s.data->>'Score' is not null`,
  },
  'AnswerCount = answers present': {
    same: `s.data->>'AnswerCount' = p.answer_count::text`,
    where: `s.type = '1' and s.data->>'AnswerCount' is not null`,
  },
  'the accepted answer belongs to its question': {
    same: `exists (select 1 from import_map a where a.run_id = $1 and a.kind = 'post'
            and a.source_id = s.accepted and a.target_id = p.accepted_answer_id)`,
    where: `s.accepted is not null`,
  },
};

export async function dumpChecks(session: ImportSession): Promise<DumpCheck[]> {
  const checks: DumpCheck[] = [];
  for (const [name, { same, where }] of Object.entries(CHECKS)) {
    const { rows } = await session.client.query<Omit<DumpCheck, 'name'>>(
      `select (count(*) filter (where same))::int as equal,
              (count(*) filter (where not same))::int as different,
              coalesce((array_agg(id order by id) filter (where not same))[1:10], '{}') as examples
         from (select s.id::float8 as id, ${same} as same
                 from ${stageTable(session, 'Posts')} s
                 join import_map m on m.run_id = $1 and m.kind = 'post' and m.source_id = s.id::text
                 join post p on p.id = m.target_id where ${where}) as compared`,
      [session.runId],
    );
    checks.push({ name, ...(rows[0] ?? { equal: 0, different: 0, examples: [] }) });
  }
  return checks;
}

const sum = (skipped: Skips): number =>
  Object.values(skipped).reduce((total, count) => total + count, 0);

const bySize = (skipped: Skips): [string, number][] =>
  Object.entries(skipped).sort(([a, m], [b, n]) => n - m || a.localeCompare(b));

const tableLine = (name: string, ...cells: (string | number)[]): string =>
  `  ${name.padEnd(24)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;

function checkLine({ name, equal, different, examples }: DumpCheck): string {
  const which = different > 0 ? ` (first: ${examples.join(', ')})` : '';
  return `  ${name}: ${equal} equal, ${different} different${which}`;
}

/** Why these rows do not add up as the others do. */
const ABOUT_REVISIONS =
  'The rows of one edit (title, text, tags) make one revision; a post without history has one.';

/** The report as a person reads it. */
export function reportText(report: ImportReport): string {
  const reasons = report.tables.flatMap(({ name, skipped }) =>
    bySize(skipped).map(([reason, count]) => `  ${String(count).padStart(9)}  ${name}: ${reason}`),
  );
  return [
    `Imported ${report.site} into /c/${report.course} in ${report.seconds.toFixed(1)} s`,
    '',
    tableLine('table', 'in', 'out', 'skipped'),
    ...report.tables.map(({ name, read, written, skipped }) =>
      tableLine(name, read, written, sum(skipped)),
    ),
    ...(report.tables.some(({ name }) => name === 'revisions') ? ['', ABOUT_REVISIONS] : []),
    ...(report.absent.length > 0 ? ['', `Not in the dump: ${report.absent.join(', ')}`] : []),
    '',
    reasons.length > 0 ? 'Left out, by reason' : 'Nothing was left out.',
    ...reasons,
    '',
    'What the dump says of itself, and what came in',
    ...report.checks.map(checkLine),
  ].join('\n');
}
