import { Database } from '@colloquy/db';
import { Clock, SystemClock } from '@colloquy/platform/clock';
import { Config } from '@colloquy/platform/config';
import { Broadcast } from '@colloquy/platform/live';
import type { Logger } from '@colloquy/platform/logging';
import { Mailer, createMailer } from '@colloquy/platform/mail';
import { Storage, createStorage } from '@colloquy/platform/storage';
import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';

/** What every feature may ask for, as this process has it. */
export interface Platform {
  readonly config: Config;
  readonly logger: Logger;
  /** Another than the system's for the replay of the demo course. */
  readonly clock?: Clock;
}

/** The technical services. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly broadcast: Broadcast,
  ) {}

  static with({ config, logger, clock = new SystemClock() }: Platform): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: Storage, useFactory: () => createStorage(config) },
        { provide: Mailer, useFactory: () => createMailer(config, logger) },
        {
          provide: Database,
          useFactory: () =>
            Database.connect({
              url: config.DATABASE_URL,
              poolSize: config.DB_POOL_SIZE,
              applicationName: 'colloquy-worker',
            }),
        },
        {
          provide: Broadcast,
          inject: [Database],
          useFactory: (database: Database) => Broadcast.ofCommits(database, { ...config, logger }),
        },
      ],
      exports: [Config, Clock, Storage, Mailer, Database, Broadcast],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.mailer.close();
    await this.broadcast.close();
    await this.database.close();
  }
}
