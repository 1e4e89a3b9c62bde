export * from './layout.ts';
export * from './mailer.ts';
export { writeMail } from './mails.ts';
export type { MailFacts, MailKind, MailRequest } from './mails.ts';
export { createMailer } from './transports.ts';
