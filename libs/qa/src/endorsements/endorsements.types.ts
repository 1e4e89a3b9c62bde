import { EndorsementKind } from '@colloquy/domain/vocabulary';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: "Staff's word for an answer; an edit of the text suspends it." })
export class Endorsement {
  @Field(() => ID, { description: 'Permanent id.' })
  id!: number;

  @Field(() => EndorsementKind as object, { description: 'What is said of the answer.' })
  kind!: EndorsementKind;

  @Field({ description: 'What the endorser added, plain text; often empty.' })
  note!: string;

  @Field({ description: 'When it was given.' })
  createdAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when an edit has it wait for the endorser; null while it is in force.',
  })
  suspendedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the endorser last confirmed it for a changed text.',
  })
  confirmedAt!: Date | null;
}
