import {
  SearchNoteCode,
  SearchOrder,
  SearchState,
  SimilarReason,
} from '@colloquy/domain/vocabulary';
import { PageArgs, PageInfo } from '@colloquy/platform/graphql';
import { Question } from '@colloquy/qa';
import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

registerEnumType(SearchOrder, { name: 'SearchOrder', description: 'Order of search results.' });
registerEnumType(SearchState, {
  name: 'SearchState',
  description: 'What "is:" may ask of a thread.',
});
registerEnumType(SearchNoteCode, {
  name: 'SearchNoteCode',
  description: 'Why a part of a query was read as plain words, or differently than typed.',
});
registerEnumType(SimilarReason, {
  name: 'SimilarReason',
  description: 'Why a question was suggested: words in common, or nearness in meaning.',
});

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field({
    description:
      'As typed: words, "phrases", -not, tag:, is:, by:, in:title, score:, before:, after:, lesson:.',
  })
  query!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Slug of a course; without it, all courses that the viewer takes part in.',
  })
  course?: string | null;

  @Field(() => SearchOrder, {
    nullable: true,
    defaultValue: SearchOrder.RELEVANCE,
    description: 'Which comes first.',
  })
  order?: SearchOrder | null;
}

@ObjectType({ description: 'A piece of a text, marked where it is what was looked for.' })
export class TextPiece {
  @Field({ description: 'The words, plain.' })
  text!: string;

  @Field({ description: 'Whether they are what was looked for.' })
  isMatch!: boolean;
}

@ObjectType({ description: 'A remark on how a query was read.' })
export class SearchNoteType {
  @Field(() => SearchNoteCode, { description: 'What there is to say.' })
  code!: SearchNoteCode;

  @Field(() => Int, { description: 'Where in the query it begins.' })
  start!: number;

  @Field(() => Int, { description: 'Where it ends.' })
  end!: number;

  @Field({ description: 'The piece that is meant, or what was looked for instead.' })
  text!: string;
}

@ObjectType({ description: 'How many results have a tag.' })
export class TagFacet {
  @Field({ description: 'Name of the tag.' })
  name!: string;

  @Field(() => Int, { description: 'Results with it.' })
  count!: number;
}

@ObjectType({ description: 'How many results are in a state.' })
export class StateFacet {
  @Field(() => SearchState, { description: 'The state.' })
  state!: SearchState;

  @Field(() => Int, { description: 'Results in it.' })
  count!: number;
}

@ObjectType({ description: 'How many results were asked in a year.' })
export class YearFacet {
  @Field(() => Int, { description: 'The year, in UTC.' })
  year!: number;

  @Field(() => Int, { description: 'Results of it.' })
  count!: number;
}

@ObjectType({ description: 'A question that was found.' })
export class SearchEdge {
  @Field({ description: 'Marks this place in the list.' })
  cursor!: string;

  @Field(() => Question, { description: 'The question.' })
  node!: Question;

  @Field(() => [TextPiece], { description: 'Its title with what was looked for.' })
  title!: TextPiece[];

  @Field(() => [TextPiece], { description: 'The part of the thread that fits best.' })
  snippet!: TextPiece[];
}

@ObjectType({ description: 'What a search found, as far as the viewer may see it.' })
export class SearchResultsType {
  @Field(() => [SearchEdge], { description: 'The results of this page, in order.' })
  edges!: SearchEdge[];

  @Field(() => PageInfo, { description: 'Where this page begins and ends.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are; at most 1,000 are counted.' })
  total!: number;

  @Field({ description: 'False: there are more than were counted.' })
  isTotalExact!: boolean;

  @Field(() => [SearchNoteType], { description: 'How the query was read, where not as typed.' })
  notes!: SearchNoteType[];

  @Field(() => [TagFacet], { description: 'Most frequent tags among the results.' })
  tagFacets!: TagFacet[];

  @Field(() => [StateFacet], { description: 'States of the results.' })
  stateFacets!: StateFacet[];

  @Field(() => [YearFacet], { description: 'Years of the results, most frequent first.' })
  yearFacets!: YearFacet[];
}

@ObjectType({ description: 'A question like what somebody is about to ask.' })
export class SimilarQuestion {
  @Field(() => Question, { description: 'The question.' })
  question!: Question;

  @Field(() => [TextPiece], { description: 'Its title with the words in common.' })
  title!: TextPiece[];

  @Field(() => SimilarReason, { description: 'Why it is here.' })
  reason!: SimilarReason;
}
