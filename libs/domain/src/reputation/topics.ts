import { TopicWord } from '../vocabulary/index.ts';
import { type ActRecord, ratioOf } from './abilities.ts';

/** Under three judged answers there is nothing to say yet. */
const STEADY_ACTS = 3;
/** Three answers that all helped: (3 + 2) / (3 + 4). */
const STEADY_RATIO = 0.7;
/** Eight answers of which none, or twelve of which one, went wrong. */
const STRONG_ACTS = 8;
const STRONG_RATIO = 0.8;

/** A person's standing in a topic by their judged answers in the tag and its children. */
export function topicWord(record: ActRecord): TopicWord {
  const all = record.good + record.bad;
  const ratio = ratioOf(record);
  if (all >= STRONG_ACTS && ratio >= STRONG_RATIO) return TopicWord.STRONG;
  return all >= STEADY_ACTS && ratio >= STEADY_RATIO ? TopicWord.STEADY : TopicWord.STARTING;
}
