import type { English } from '../areas.ts';
import type { Translation } from '../catalogue.ts';

export const messages: Translation<English['queues']> = {
  title: 'Arbeit im Hintergrund',
  intro:
    'Was aus Handlungen folgt: Mails, Nachrichten, der Suchindex, Punkte. Jede Aufgabe wird zwei Stunden lang versucht, bevor sie aufgegeben wird.',
  board: 'Aufträge im Bull Board (braucht JavaScript)',
  away: 'Der Server, der die Warteschlange trägt, antwortet nicht. Verloren geht inzwischen nichts.',
  events: 'Ereignisse, die warten',
  oldestEvent: 'Ältestes Ereignis',
  waiting: 'Wartende Aufträge',
  active: 'Aufträge in Arbeit',
  delayed: 'Aufträge für später',
  failed: 'Jüngst gescheiterte Aufträge',
  handlers: 'Aufgaben nach Bearbeiter',
  handler: 'Bearbeiter',
  tasks: 'Offen',
  oldest: 'Älteste',
  dead: 'Aufgegeben',
  idle: 'Alles ist getan.',
  deadLetters: 'Aufgegeben',
  noneDead: 'Nichts wurde aufgegeben.',
  deadAt: 'aufgegeben',
  replayAll: 'Alles noch einmal versuchen',
  replayOf: 'Noch einmal versuchen: {name}',
  replayed: 'Es wird noch einmal versucht.',
};
