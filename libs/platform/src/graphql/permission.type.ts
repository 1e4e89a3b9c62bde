import type { Decision, RefusalReason } from '@colloquy/domain/permissions';
import { Field, ObjectType } from '@nestjs/graphql';
import { RefusalReasons } from './enums.ts';

/** A `Decision` of the domain as the API shows it. */
@ObjectType({ description: 'Whether the viewer may do a thing, and if not, why.' })
export class Permission {
  @Field({ description: 'Whether the act would be allowed now.' })
  allowed!: boolean;

  @Field(() => RefusalReasons, { nullable: true, description: 'Why not; null when allowed.' })
  reason!: RefusalReason | null;
}

export type { Decision };
