import type { Database } from '@colloquy/db';
import { MEANING_SIZE, meaningOf, signatureOf, type Meaning } from './meaning.ts';
import { CHANGED, type ChangedRow } from './signatures.queries.ts';

/** Four bytes each. */
const WORDS = MEANING_SIZE / 32;
/** Near threads that are worth comparing; more change nothing in the first ten. */
const NEAR_MAX = 100;
/** Compared for one search: ten milliseconds. A larger course is served by words beyond them. */
const COURSE_MAX = 100_000;
/** Kept by a process, some fifty bytes each; then the course goes that was asked for longest ago. */
const KEPT_MAX = 500_000;

/** The signatures of one course, kept as they change. */
class CourseSignatures {
  readonly #places = new Map<number, number>();
  #ids = new Int32Array(0);
  #bits = new Uint32Array(0);
  #since: Date | string = '-infinity';

  get count(): number {
    return this.#places.size;
  }

  /** A thread that is gone stays until the process ends; whoever asks for its row finds none. */
  async refresh(database: Database, courseId: number): Promise<void> {
    const values = [courseId, this.#since, COURSE_MAX];
    const [row] = await database.query<ChangedRow>(CHANGED, values);
    if (!row) return;
    this.#since = row.at;
    this.#grow(this.count + row.ids.length);
    for (const [at, id] of row.ids.entries()) {
      const place = this.#places.get(id) ?? this.count;
      this.#places.set(id, place);
      this.#ids[place] = id;
      for (let word = 0; word < WORDS; word += 1)
        this.#bits[place * WORDS + word] = row.bits?.readUInt32LE((at * WORDS + word) * 4) ?? 0;
    }
  }

  /** In how many bits each thread differs, by place; counts them in `histogram`. */
  distances(signature: Uint32Array, histogram: Uint32Array): Uint16Array {
    const bits = this.#bits;
    const distances = new Uint16Array(this.count);
    for (let place = 0, at = 0; place < distances.length; place += 1) {
      let distance = 0;
      for (let word = 0; word < WORDS; word += 1, at += 1)
        distance += onesIn((bits[at] ?? 0) ^ (signature[word] ?? 0));
      distances[place] = distance;
      histogram[distance] = (histogram[distance] ?? 0) + 1;
    }
    return distances;
  }

  idAt(place: number): number {
    return this.#ids[place] ?? 0;
  }

  #grow(count: number): void {
    if (count <= this.#ids.length) return;
    const [ids, bits] = [this.#ids, this.#bits];
    const room = Math.ceil(count * 1.2);
    this.#ids = new Int32Array(room);
    this.#bits = new Uint32Array(room * WORDS);
    this.#ids.set(ids);
    this.#bits.set(bits);
  }
}

/** How many bits of a number of 32 are set. */
function onesIn(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The least distance within which there are so many. */
function distanceOf(histogram: Uint32Array, count: number): number {
  let sum = 0;
  const distance = histogram.findIndex((many) => (sum += many) >= count);
  return distance < 0 ? MEANING_SIZE : distance;
}

function within(
  course: CourseSignatures,
  distances: Uint16Array,
  furthest: number,
): { id: number; distance: number }[] {
  const found: { id: number; distance: number }[] = [];
  for (const [place, distance] of distances.entries())
    if (distance <= furthest) found.push({ id: course.idAt(place), distance });
  return found;
}

interface Near {
  /** Null where the model does not run. */
  readonly meaning: Meaning | null;
  readonly ids: readonly number[];
}

/**
 * The signatures of the courses that are asked for, in memory: PostgreSQL would read the rows of a
 * course anew for each text. Each search first asks what changed, so that every process sees the
 * same at once.
 */
export class Signatures {
  readonly #courses = new Map<number, CourseSignatures>();

  constructor(private readonly database: Database) {}

  /** What a text means, and ids of the threads whose meanings are near it. */
  async near(text: string, courseIds: readonly number[]): Promise<Near> {
    const [meaning, courses] = await Promise.all([meaningOf(text), this.#refreshed(courseIds)]);
    if (!meaning) return { meaning, ids: [] };
    return { meaning, ids: this.#nearest(courses, signatureOf(meaning), NEAR_MAX) };
  }

  /** Ids of the threads whose signatures differ least. */
  async nearest(
    courseIds: readonly number[],
    signature: Uint32Array,
    limit: number,
  ): Promise<number[]> {
    return this.#nearest(await this.#refreshed(courseIds), signature, limit);
  }

  async #refreshed(courseIds: readonly number[]): Promise<readonly CourseSignatures[]> {
    const courses = courseIds.map((id) => this.#course(id));
    await Promise.all(
      courses.map((course, at) => course.refresh(this.database, courseIds[at] ?? 0)),
    );
    return courses;
  }

  #nearest(courses: readonly CourseSignatures[], signature: Uint32Array, limit: number): number[] {
    const histogram = new Uint32Array(MEANING_SIZE + 1);
    const distances = courses.map((course) => course.distances(signature, histogram));
    this.#forget();
    const furthest = distanceOf(histogram, limit);
    return courses
      .flatMap((course, at) => within(course, distances[at] ?? new Uint16Array(), furthest))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, limit)
      .map(({ id }) => id);
  }

  /** Moves a course to the end, so that the first is the one that was asked for longest ago. */
  #course(courseId: number): CourseSignatures {
    const course = this.#courses.get(courseId) ?? new CourseSignatures();
    this.#courses.delete(courseId);
    this.#courses.set(courseId, course);
    return course;
  }

  #forget(): void {
    let kept = [...this.#courses.values()].reduce((sum, { count }) => sum + count, 0);
    for (const [courseId, { count }] of this.#courses) {
      if (kept <= KEPT_MAX || this.#courses.size === 1) return;
      this.#courses.delete(courseId);
      kept -= count;
    }
  }
}
