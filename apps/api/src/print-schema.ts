import 'reflect-metadata';
import { CoursesApiModule } from '@colloquy/courses/api';
import { IdentityApiModule } from '@colloquy/identity/api';
import { NotificationsApiModule, NotificationsLiveModule } from '@colloquy/notifications/api';
import { ModerationApiModule } from '@colloquy/moderation/api';
import { QaApiModule, QaLiveModule } from '@colloquy/qa/api';
import { ReputationApiModule } from '@colloquy/reputation/api';
import { SearchApiModule } from '@colloquy/search/api';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';

const providersOf = (module: Type): Type[] =>
  ((Reflect.getMetadata('providers', module) as unknown[] | undefined) ?? []).filter(
    (provider): provider is Type => typeof provider === 'function',
  );

/** Prints the schema of all resolvers to standard output; needs no database and no server. */
async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, {
    logger: ['error'],
  });
  const features = [
    ...[IdentityApiModule, CoursesApiModule, QaApiModule, QaLiveModule, ModerationApiModule],
    ...[ReputationApiModule, SearchApiModule, NotificationsApiModule, NotificationsLiveModule],
  ];
  const resolvers = features.flatMap(providersOf);
  const schema = await app.get(GraphQLSchemaFactory).create(resolvers);
  process.stdout.write(`${printSchema(lexicographicSortSchema(schema))}\n`);
  await app.close();
}

void main();
