import { ConnectionType } from '@colloquy/platform/graphql';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A line of the log of what moderators and staff do.' })
export class AuditEntry {
  @Field(() => ID, { description: 'Permanent id.' })
  id!: number;

  @Field({ description: 'What was done, as `author.revealed`.' })
  act!: string;

  @Field({ description: 'The reason given for it.' })
  reason!: string;

  @Field({ description: 'When it was done.' })
  createdAt!: Date;
}

@ObjectType({ description: 'A page of the log.' })
export class AuditEntryConnection extends ConnectionType(AuditEntry, 'AuditEntry') {}
