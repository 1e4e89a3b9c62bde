import type { messages as en } from '../en/words.ts';
import type { Translation } from '../catalogue.ts';

export const messages = {
  role_LEARNER: 'lernt',
  role_MODERATOR: 'moderiert',
  role_STAFF: 'lehrt',
  role_OWNER: 'leitet den Kurs',
  visibility_OPEN: 'offen für alle',
  visibility_LISTED: 'Beitritt auf Anfrage',
  visibility_PRIVATE: 'geschlossen',
} satisfies Translation<typeof en>;
