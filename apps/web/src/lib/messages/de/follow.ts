import type { Translation } from '../catalogue.ts';
import type { messages as en } from '../en/follow.ts';

export const messages: Translation<typeof en> = {
  follow: 'Folgen',
  following: 'Gefolgt',
  mute: 'Stummschalten',
  muted: 'Stumm',
  saidFollow: 'Sie erfahren, was es dort Neues gibt.',
  saidMute: 'Von dort erfahren Sie nichts mehr.',
  saidNeither: 'Sie folgen nicht mehr, und es ist nicht stumm.',
  hintPerson: 'Wer folgt, erfährt von Fragen und Antworten unter diesem Namen.',
  hintCourse: 'Wer folgt, erfährt von jeder neuen Frage; stummgeschaltet schweigt der ganze Kurs.',
  threadFollow: 'Dieser Frage folgen',
  threadUnfollow: 'Nicht mehr folgen',
  threadMute: 'Diese Frage stummschalten',
  threadUnmute: 'Nicht mehr stumm',

  intro:
    'Sie erfahren, was es Neues gibt, wo Sie folgen. Was Sie stummgeschaltet haben, schweigt; nur von Entscheidungen über Sie erfahren Sie auch dort.',
  byItself: 'Automatisch folgen',
  written: 'Fragen, die ich stelle oder beantworte',
  mentioned: 'Fragen, in denen ich erwähnt werde',
  save: 'Speichern',
  saidByItself: 'Gespeichert. Es gilt von jetzt an.',
  noneTitle: 'Sie folgen noch nichts',
  noneText: 'Fragen, Schlagwörtern, Personen und Kursen folgt man auf deren Seiten.',
  kind_QUESTION: 'Fragen',
  kind_TAG: 'Schlagwörter',
  kind_PERSON: 'Personen',
  kind_COURSE: 'Kurse',
  end: 'Nicht mehr folgen',
  endNamed: 'Nicht mehr folgen: {name}',
  unmute: 'Nicht mehr stumm',
  unmuteNamed: 'Nicht mehr stumm: {name}',
};
