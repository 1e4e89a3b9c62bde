import { mayRead, type CourseAccess } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { foldedWords, highlight, type Piece } from '@colloquy/domain/search';
import type { SimilarReason } from '@colloquy/domain/vocabulary';
import { ThreadService, type QuestionRow, type Reader } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import { keptWords } from '../engine/left-out.ts';
import { SearchEngine, type SimilarHit } from '../engine/search-engine.ts';
import { ScopeService } from '../finding/scope.service.ts';
import { isLikelyTheSame } from './likely.ts';

export interface SimilarThread {
  readonly question: QuestionRow;
  readonly title: readonly Piece[];
  readonly reason: SimilarReason;
}

export interface Like {
  readonly text: string;
  readonly exceptId: number | null;
  readonly limit: number;
  /** Only what is likely to be the same question. */
  readonly isProposal?: boolean;
}

/** A question with an eighth of the text's weight in common, or as near as this in meaning, is worth a look. */
const WORDS_WORTH = 0.12;
const MEANING_WORTH = 0.45;
/** From here on the words in common are reason enough by themselves. */
const SAME_WORDS_FROM = 0.3;

/** Questions like a text, for those about to ask, for reviewers and beside a question. */
@Injectable()
export class SimilarService {
  constructor(
    private readonly database: Database,
    private readonly engine: SearchEngine,
    private readonly scopes: ScopeService,
    private readonly threads: ThreadService,
  ) {}

  /** Best first, as far as the viewer may see them. */
  async like(reader: Reader, access: CourseAccess, like: Like): Promise<SimilarThread[]> {
    if (!mayRead(access)) return [];
    const { text, exceptId, limit, isProposal = false } = like;
    const scope = this.scopes.of(access);
    const words = [...new Set(foldedWords(text).split(' '))].filter((word) => word.length > 2);
    const [hits, kept] = await Promise.all([
      this.engine.similar({ scope, text, exceptId, limit }),
      keptWords(this.database, words, scope),
    ]);
    const worth = hits.filter(isProposal ? isLikelyTheSame : isWorthALook);
    const questions = await Promise.all(
      worth.map(async (hit) => ({
        hit,
        question: await this.threads.question(reader, hit.questionId),
      })),
    );
    const marked = [...kept].map(beginning);
    return questions.flatMap(({ hit, question }) =>
      question && question.deletedAt === null && question.hiddenAt === null
        ? [
            {
              question,
              title: highlight(question.title, marked),
              reason: reasonOf(hit),
            },
          ]
        : [],
    );
  }
}

const isWorthALook = ({ wordShare, meaning }: SimilarHit): boolean =>
  wordShare >= WORDS_WORTH || (meaning ?? 0) >= MEANING_WORTH;

const reasonOf = ({ wordShare, meaning }: SimilarHit): SimilarReason =>
  wordShare >= SAME_WORDS_FROM || wordShare >= (meaning ?? 0) ? 'SAME_WORDS' : 'SAME_MEANING';

/** Enough of a word to mark its forms, without a stemmer. */
const beginning = (word: string): string => (word.length > 5 ? word.slice(0, -2) : word);
