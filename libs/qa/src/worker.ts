import { CourseAccessService } from '@colloquy/courses';
import { Module } from '@nestjs/common';
import { actServices } from './acts.providers.ts';
import { writingServices } from './writing.providers.ts';

export { qaJobs } from './scheduled/scheduled.jobs.ts';

const services = [CourseAccessService, ...writingServices, ...actServices];

/** Writing and acts in the worker process, without the API's resolvers. */
@Module({ providers: services, exports: services })
export class QaWorkerModule {}
