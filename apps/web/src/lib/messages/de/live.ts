import type { English } from '../areas.ts';
import type { Translation } from '../catalogue.ts';

export const messages: Translation<English['live']> = {
  answers: { one: '1 neue Antwort', other: '{n} neue Antworten' },
  comments: { one: '1 neuer Kommentar', other: '{n} neue Kommentare' },
  show: '{what}: zeigen',
  writing: {
    one: 'Jemand schreibt gerade eine Antwort',
    other: '{n} Personen schreiben gerade Antworten',
  },
  writesNow: '{name} schreibt gerade eine Antwort',
  writeNow: {
    one: '{name} und 1 weitere Person schreiben gerade Antworten',
    other: '{name} und {n} weitere Personen schreiben gerade Antworten',
  },
  tell: 'Lesenden dieser Frage zeigen, wenn ich gerade eine Antwort schreibe',
  tellHint: 'Mit Namen nur, wo niemand anonym antworten kann. Es endet von selbst.',
};
