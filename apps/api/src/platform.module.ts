import { Database } from '@colloquy/db';
import { Clock, SystemClock } from '@colloquy/platform/clock';
import { Config } from '@colloquy/platform/config';
import { Storage, createStorage } from '@colloquy/platform/storage';
import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';

/** The technical services that every feature may ask for. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  static with(config: Config): DynamicModule {
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
            }),
        },
      ],
      exports: [Config, Clock, Storage, Database],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
