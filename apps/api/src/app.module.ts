import { ArrivalService } from '@colloquy/courses';
import { CoursesApiModule } from '@colloquy/courses/api';
import { currentStatementCount } from '@colloquy/db';
import { ExchangeApiModule } from '@colloquy/exchange/api';
import { IdentityApiModule } from '@colloquy/identity/api';
import { NotificationsApiModule, NotificationsLiveModule } from '@colloquy/notifications/api';
import { ModerationApiModule } from '@colloquy/moderation/api';
import { Config } from '@colloquy/platform/config';
import type { Logger as ProcessLogger } from '@colloquy/platform/logging';
import { QaApiModule, QaLiveModule } from '@colloquy/qa/api';
import { ReputationApiModule } from '@colloquy/reputation/api';
import { SearchApiModule } from '@colloquy/search/api';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Logger, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { compiledQueries } from './graphql/compiled.plugin.ts';
import { contextFactory } from './graphql/context.ts';
import { errorTranslator } from './graphql/errors.ts';
import { withFreshLoaders } from './graphql/fresh-loaders.ts';
import { protect } from './graphql/limits.ts';
import { legacyStatus } from './graphql/legacy-status.plugin.ts';
import { persistedDocuments } from './graphql/persisted.ts';
import { RefusalFilter } from './graphql/refusal.filter.ts';
import { withSignedInFirst } from './graphql/signed-in-first.ts';
import { statementsPlugin } from './graphql/statements.plugin.ts';
import { turnsPlugin } from './graphql/turns.plugin.ts';
import { HealthController } from './http/health.controller.ts';
import { LogController } from './http/log.controller.ts';
import { InboundController } from './http/inbound.controller.ts';
import { PersonExportController } from './http/person-export.controller.ts';
import { QueueBoard } from './http/queue-board.ts';
import { UploadsController } from './http/uploads.controller.ts';
import { PlatformModule } from './platform.module.ts';

const graphql = GraphQLModule.forRootAsync<ApolloDriverConfig>({
  driver: ApolloDriver,
  imports: [CoursesApiModule],
  inject: [Config, ArrivalService],
  useFactory: graphqlOptions,
});

/** Wiring only: which features the API process serves. */
@Module({})
export class AppModule {
  static with(config: Config, logger: ProcessLogger): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, logger),
        IdentityApiModule,
        CoursesApiModule,
        QaApiModule,
        QaLiveModule,
        ReputationApiModule,
        SearchApiModule,
        NotificationsApiModule,
        NotificationsLiveModule,
        ModerationApiModule,
        ExchangeApiModule,
        graphql,
      ],
      controllers: [
        ...[HealthController, UploadsController, LogController, InboundController],
        PersonExportController,
      ],
      providers: [QueueBoard, { provide: APP_FILTER, useClass: RefusalFilter }],
    };
  }
}

function graphqlOptions(config: Config, arrivals: ArrivalService): ApolloDriverConfig {
  const { plugins, rules } = protect(config);
  return {
    ...rules,
    autoSchemaFile: true,
    sortSchema: true,
    transformSchema: (schema) => withFreshLoaders(withSignedInFirst(schema)),
    inheritResolversFromInterfaces: true,
    path: '/graphql',
    context: contextFactory(arrivals, config.PUBLIC_URL.startsWith('https:')),
    formatError: errorTranslator(new Logger('graphql'), !config.GRAPHQL_INTROSPECTION),
    introspection: config.GRAPHQL_INTROSPECTION,
    csrfPrevention: true,
    persistedQueries: { cache: persistedDocuments() },
    plugins: [
      ...plugins,
      compiledQueries(),
      statementsPlugin(currentStatementCount),
      legacyStatus(),
      turnsPlugin(config.DB_POOL_SIZE),
      // It would wrap every field of every answer, and nothing here is for shared caches.
      ApolloServerPluginCacheControlDisabled(),
    ],
    graphiql: false,
    autoTransformHttpErrors: false,
  };
}
