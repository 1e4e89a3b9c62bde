/** Things that rows of an archive point at, by a number that counts from 1 within the archive. */
export type Kind = 'person' | 'cohort' | 'lesson' | 'tag' | 'post';

/** One table of an archive: which columns of which table, in which order. */
export interface ArchiveTable {
  /** Folder of its rows in the archive. */
  readonly name: string;
  readonly table: string;
  readonly columns: readonly string[];
  /** Columns that hold ids of other rows. */
  readonly refs: Readonly<Record<string, Kind>>;
  /** The rows are counted and others point at them. */
  readonly own?: Kind;
  /** The rows belong to the course by themselves; else by the first column of `refs`. */
  readonly ofCourse?: true;
  /** SQL order; what is restored in this order has ids in this order. */
  readonly order: string;
  /** Only columns of rows that are there already: links that point forward. */
  readonly updates?: true;
  /** Columns that are not null in the database and made from others after the rows are in. */
  readonly rendered?: readonly string[];
}

/** The course itself, in `archive.json`. */
export const COURSE_COLUMNS = [
  'slug',
  'title',
  'description_markdown',
  'visibility',
  'vote_model',
  'anonymity',
  'learners_first_hours',
  'repair_hours',
  'reputation_policy',
  'tag_creators',
  'restatement_required',
  'languages',
  'next_question_number',
  'created_at',
  'origin_url',
] as const;

const PEOPLE: ArchiveTable = {
  name: 'people',
  table: 'account',
  columns: [
    'name',
    'handle',
    'about_markdown',
    'locale',
    'time_zone',
    'origin_url',
    'created_at',
    'deleted_at',
  ],
  refs: {},
  own: 'person',
  order: 'own.n',
};

const COURSE_PARTS: readonly ArchiveTable[] = [
  {
    name: 'cohorts',
    table: 'cohort',
    columns: ['name'],
    refs: {},
    own: 'cohort',
    ofCourse: true,
    order: 'own.n',
  },
  {
    name: 'lessons',
    table: 'lesson',
    columns: ['label', 'title', 'url', 'position'],
    refs: {},
    own: 'lesson',
    ofCourse: true,
    order: 'own.n',
  },
  {
    name: 'enrolments',
    table: 'enrolment',
    columns: ['role', 'state', 'created_at', 'ended_at'],
    refs: { account_id: 'person', cohort_id: 'cohort' },
    ofCourse: true,
    order: 't.id',
  },
  {
    name: 'uploads',
    table: 'upload',
    columns: ['key', 'content_type', 'bytes', 'width', 'height', 'created_at'],
    refs: { account_id: 'person' },
    ofCourse: true,
    order: 't.id',
  },
];

const TAG_TABLES: readonly ArchiveTable[] = [
  {
    name: 'tags',
    table: 'tag',
    columns: ['name', 'excerpt', 'description_markdown', 'created_at'],
    refs: {},
    own: 'tag',
    ofCourse: true,
    order: 'own.n',
  },
  {
    name: 'tag-parents',
    table: 'tag',
    columns: [],
    refs: { id: 'tag', parent_id: 'tag' },
    updates: true,
    order: 't.id',
  },
  {
    name: 'tag-synonyms',
    table: 'tag_synonym',
    columns: ['name'],
    refs: { tag_id: 'tag' },
    ofCourse: true,
    order: 't.id',
  },
  {
    name: 'tag-prerequisites',
    table: 'tag_prerequisite',
    columns: [],
    refs: { tag_id: 'tag', requires_id: 'tag' },
    order: 'r0.n, r1.n',
  },
  {
    name: 'tag-preferences',
    table: 'tag_preference',
    columns: ['kind'],
    refs: { tag_id: 'tag', account_id: 'person' },
    order: 'r0.n, r1.n',
  },
];

const POSTS: ArchiveTable = {
  name: 'posts',
  table: 'post',
  columns: [
    'kind',
    'is_anonymous',
    'body_markdown',
    'language',
    'version',
    'created_at',
    'edited_at',
    'deleted_at',
    'delete_reason',
    'wiki_at',
    'origin_url',
    'origin_author',
    'origin_author_url',
    'licence',
    'number',
    'title',
    'slug',
    'structured',
    'visibility',
    'published_at',
    'closed_at',
    'close_reason',
    'close_note',
    'accepted_at',
    'restatement',
    'last_activity_at',
  ],
  refs: {
    author_id: 'person',
    edited_by_id: 'person',
    deleted_by_id: 'person',
    question_id: 'post',
    cohort_id: 'cohort',
    lesson_id: 'lesson',
    closed_by_id: 'person',
    accepted_by_id: 'person',
  },
  own: 'post',
  ofCourse: true,
  order: 'own.n',
  rendered: ['body_html'],
};

const POST_TEXTS: readonly ArchiveTable[] = [
  POSTS,
  {
    name: 'post-ties',
    table: 'post',
    columns: [],
    refs: { id: 'post', accepted_answer_id: 'post', duplicate_of_id: 'post' },
    updates: true,
    order: 'r0.n',
  },
  {
    name: 'post-tags',
    table: 'post_tag',
    columns: ['position'],
    refs: { post_id: 'post', tag_id: 'tag' },
    order: 'r0.n, r1.n',
  },
  {
    name: 'comments',
    table: 'comment',
    columns: [
      'is_anonymous',
      'body_markdown',
      'helpful_count',
      'created_at',
      'edited_at',
      'deleted_at',
      'resolved_at',
      'origin_author',
      'licence',
    ],
    refs: {
      post_id: 'post',
      question_id: 'post',
      author_id: 'person',
      deleted_by_id: 'person',
      resolved_by_id: 'person',
    },
    order: 't.id',
    rendered: ['body_html'],
  },
  {
    name: 'revisions',
    table: 'revision',
    columns: [
      'number',
      'kind',
      'title',
      'body_markdown',
      'tags',
      'structured',
      'reason',
      'rolled_back_to',
      'created_at',
    ],
    refs: { post_id: 'post', editor_id: 'person' },
    order: 't.id',
  },
  {
    name: 'suggested-edits',
    table: 'suggested_edit',
    columns: [
      'base_version',
      'title',
      'body_markdown',
      'tags',
      'reason',
      'state',
      'decided_at',
      'decision_note',
      'created_at',
    ],
    refs: { post_id: 'post', author_id: 'person', decided_by_id: 'person' },
    ofCourse: true,
    order: 't.id',
  },
];

const MARKS: readonly ArchiveTable[] = [
  {
    name: 'votes',
    table: 'vote',
    columns: ['value', 'created_at'],
    refs: { post_id: 'post', account_id: 'person' },
    order: 't.id',
  },
  {
    name: 'bookmarks',
    table: 'bookmark',
    columns: ['created_at'],
    refs: { post_id: 'post', account_id: 'person' },
    order: 'r0.n, r1.n',
  },
  {
    name: 'same-here',
    table: 'same_here',
    columns: ['created_at'],
    refs: { post_id: 'post', account_id: 'person' },
    order: 'r0.n, r1.n',
  },
  {
    name: 'endorsements',
    table: 'endorsement',
    columns: ['kind', 'note', 'post_version', 'created_at', 'suspended_at', 'confirmed_at'],
    refs: { post_id: 'post', endorser_id: 'person' },
    order: 't.id',
  },
  {
    name: 'pseudonyms',
    table: 'pseudonym',
    columns: ['name'],
    refs: { question_id: 'post', account_id: 'person' },
    order: 'r0.n, r1.n',
  },
  {
    name: 'post-links',
    table: 'post_link',
    columns: ['kind', 'created_at'],
    refs: { post_id: 'post', target_id: 'post' },
    order: 't.id',
  },
  {
    name: 'badges',
    table: 'badge_award',
    columns: ['name', 'awarded_at'],
    refs: { account_id: 'person' },
    ofCourse: true,
    order: 't.id',
  },
];

/** Every table of an archive, each after those that it points at. */
export const TABLES: readonly ArchiveTable[] = [
  PEOPLE,
  ...COURSE_PARTS,
  ...TAG_TABLES,
  ...POST_TEXTS,
  ...MARKS,
];
