import { cohorts, description, figures, lessons, title, topics } from './course.ts';
import { learners } from './learners.ts';
import { people } from './people.ts';
import { questions01 } from './questions-01.ts';
import { questions02 } from './questions-02.ts';
import { questions03 } from './questions-03.ts';
import { questions04 } from './questions-04.ts';
import { questions05 } from './questions-05.ts';
import { questions06 } from './questions-06.ts';
import { questions07 } from './questions-07.ts';
import { questions08 } from './questions-08.ts';
import { questions09 } from './questions-09.ts';
import { questions10 } from './questions-10.ts';
import { questions11 } from './questions-11.ts';
import { questions12 } from './questions-12.ts';
import type { DemoCourse } from './types.ts';

export type * from './types.ts';

/** The demo course: everything that its people did in one term, for a replay through the services. */
export const demoCourse: DemoCourse = {
  slug: 'statistics-with-r',
  title,
  description,
  languages: ['en', 'fr'],
  policies: { visibility: 'OPEN', voteModel: 'KIND', anonymity: 'PEERS', learnersFirstHours: 4 },
  termDays: 96,
  cohorts,
  lessons,
  topics,
  people: [...people, ...learners],
  figures,
  questions: [
    ...questions01,
    ...questions02,
    ...questions03,
    ...questions04,
    ...questions05,
    ...questions06,
    ...questions07,
    ...questions08,
    ...questions09,
    ...questions10,
    ...questions11,
    ...questions12,
  ],
};
