import { IdentityApiModule } from '@colloquy/identity/api';
import { Module } from '@nestjs/common';
import { PersonExportService } from './person/person-export.service.ts';

/** What of import and export the API process serves: a person's own data. */
@Module({
  imports: [IdentityApiModule],
  providers: [PersonExportService],
  exports: [PersonExportService],
})
export class ExchangeApiModule {}
