import { DiffKind } from '@colloquy/platform/graphql';
import { diffText } from '@colloquy/platform/markup';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A piece of a text that was kept, added or taken away.' })
export class DiffSegment {
  @Field(() => DiffKind, { description: 'What became of it.' })
  kind!: DiffKind;

  @Field({ description: 'The piece as typed.' })
  text!: string;
}

const kinds = { same: DiffKind.SAME, added: DiffKind.ADDED, removed: DiffKind.REMOVED } as const;

/** The difference of two texts as the API shows it; nothing for texts that are equal. */
export const difference = (before: string, after: string): DiffSegment[] =>
  before === after
    ? []
    : diffText(before, after).map(({ kind, text }) => ({ kind: kinds[kind], text }));
