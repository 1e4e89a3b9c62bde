import { CoursesApiModule } from '@colloquy/courses/api';
import { IdentityApiModule } from '@colloquy/identity/api';
import { QaApiModule } from '@colloquy/qa/api';
import { Module } from '@nestjs/common';
import { AuditExportService } from './audit/audit-export.service.ts';
import { moderationResolvers, moderationServices } from './moderation.providers.ts';

/** Moderation in the API process; it adds fields to what courses and posts show. */
@Module({
  imports: [IdentityApiModule, CoursesApiModule, QaApiModule],
  providers: [...moderationServices, ...moderationResolvers],
  exports: [AuditExportService],
})
export class ModerationApiModule {}
