export { CasesService } from './cases/cases.service.ts';
export { FlagsService } from './flags/flags.service.ts';
export { MisconceptionsService } from './misconceptions/misconceptions.service.ts';
export { ApplyService } from './queues/apply.service.ts';
export { FillingService } from './queues/filling.service.ts';
export { ReviewService } from './queues/review.service.ts';
export { RepliesService } from './replies/replies.service.ts';
export { SanctionsService } from './sanctions/sanctions.service.ts';
