export { PersonExportService } from './person/person-export.service.ts';
