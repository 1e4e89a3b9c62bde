/** The fields of a `CourseType` from the course `c`. */
export const courseColumns = `c.id, c.slug, c.title, c.description_markdown as "descriptionMarkdown",
  c.description_html as "descriptionHtml", c.visibility, c.vote_model as "voteModel", c.anonymity,
  c.learners_first_hours as "learnersFirstHours", c.repair_hours as "repairHours",
  c.reputation_policy as "reputationPolicy", c.tag_creators as "tagCreators",
  c.restatement_required as "restatementRequired", c.languages, c.member_count as "memberCount",
  c.question_count as "questionCount", c.created_at as "createdAt", c.origin_url as "originUrl"`;

export const COURSES_BY_ID = `select ${courseColumns} from course c where c.id = any($1::int[])`;

/** What anyone may know of, the largest first, after the one with $1 members and id $2. */
export const LISTED_COURSES = `select ${courseColumns} from course c
  where c.visibility <> 'PRIVATE' and ($1::int is null or (c.member_count, c.id) < ($1, $2))
  order by c.member_count desc, c.id desc limit $3`;

export const INSERT_COURSE = `insert into course
  (slug, title, description_markdown, description_html, visibility, languages, created_at)
  values ($1, $2, $3, $4, $5, $6, $7) on conflict (slug) do nothing returning id`;

/** Null leaves a column as it is. */
export const UPDATE_COURSE = `update course set
  title = coalesce($2, title), description_markdown = coalesce($3, description_markdown),
  description_html = coalesce($4, description_html), visibility = coalesce($5, visibility),
  vote_model = coalesce($6, vote_model), anonymity = coalesce($7, anonymity),
  learners_first_hours = coalesce($8, learners_first_hours),
  repair_hours = coalesce($9, repair_hours), reputation_policy = coalesce($10, reputation_policy),
  tag_creators = coalesce($11, tag_creators),
  restatement_required = coalesce($12, restatement_required),
  languages = coalesce($13, languages)
  where id = $1`;
