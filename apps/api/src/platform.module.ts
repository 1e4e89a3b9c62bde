import { Database } from '@colloquy/db';
import { Clock, SystemClock } from '@colloquy/platform/clock';
import { Config } from '@colloquy/platform/config';
import { Broadcast } from '@colloquy/platform/live';
import type { Logger } from '@colloquy/platform/logging';
import { Storage, createStorage } from '@colloquy/platform/storage';
import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';

/** The technical services that every feature may ask for. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    private readonly database: Database,
    private readonly broadcast: Broadcast,
  ) {}

  static with(config: Config, logger: Logger): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useClass: SystemClock },
        { provide: Storage, useFactory: () => createStorage(config) },
        {
          provide: Database,
          useFactory: () =>
            Database.connect({
              url: config.DATABASE_URL,
              poolSize: config.DB_POOL_SIZE,
              applicationName: 'colloquy-api',
              statementTimeout: config.DB_STATEMENT_MAX_MS,
            }),
        },
        {
          provide: Broadcast,
          inject: [Database],
          useFactory: (database: Database) => Broadcast.ofCommits(database, { ...config, logger }),
        },
      ],
      exports: [Config, Clock, Storage, Database, Broadcast],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.broadcast.close();
    await this.database.close();
  }
}
