import type { Actions, PageServerLoad } from './$types';
import type { RequestEvent } from '@sveltejs/kit';
import { error } from '@sveltejs/kit';
import { type MailChoice, NotificationCategory } from '@colloquy/domain/vocabulary';
import {
  AllowMail,
  ChooseNotifications,
  NotificationPreferences,
  RegisterPushDevice,
  RemovePushDevice,
  ResetNotificationChoices,
  SetNotificationTimes,
  TryPushDevice,
} from '#gql/documents.server.ts';
import type { NotificationSettingsInput } from '#gql/types.ts';
import type { Fields } from '#lib/server/act.ts';
import { act } from '#lib/server/act.ts';
import { call, query } from '#lib/server/api.ts';

const courseOf = ({ url }: Pick<RequestEvent, 'url'>): string | null =>
  url.searchParams.get('course');

async function preferencesOf(event: RequestEvent) {
  const course = courseOf(event);
  const { viewer, pushPublicKey } = await query(event, NotificationPreferences, { course });
  if (viewer === null) error(401);
  return { ...viewer, pushPublicKey };
}

export const load: PageServerLoad = async (event) => ({
  // Not `course`, which the frame of all pages reads as the course one is in.
  chosenCourse: courseOf(event),
  preferences: await preferencesOf(event),
  zones: [...Intl.supportedValuesOf('timeZone'), 'UTC'],
});

/** Minutes after midnight of `22:30`; null for an empty field, -1, which no rule allows, for no time. */
function minutesOf(text: string): number | null {
  if (text.trim() === '') return null;
  const [, hours = '', minutes = ''] = /^(\d{1,2}):(\d{2})/.exec(text.trim()) ?? [];
  return hours === '' ? -1 : Number(hours) * 60 + Number(minutes);
}

const choiceOf = (category: NotificationCategory, fields: Fields) => ({
  category,
  inbox: fields.flag(`inbox-${category}`),
  mail: fields.text(`mail-${category}`) as MailChoice,
  push: fields.flag(`push-${category}`),
});

const timesOf = (fields: Fields): NotificationSettingsInput => ({
  quietFrom: minutesOf(fields.text('quietFrom')),
  quietUntil: minutesOf(fields.text('quietUntil')),
  digestRhythm: fields.text('digestRhythm') as NotificationSettingsInput['digestRhythm'],
  digestHour: Number(fields.text('digestHour')),
  digestWeekday: Number(fields.text('digestWeekday')),
});

const HOUR_MS = 3_600_000;

export const actions = {
  choose: act('choose', async (event, fields) => {
    // A row that was not shown is no choice.
    const shown = Object.values(NotificationCategory).filter((each) =>
      fields.data.has(`mail-${each}`),
    );
    const choices = shown.map((each) => choiceOf(each, fields));
    await call(event, ChooseNotifications, { course: courseOf(event), choices });
    return { say: 'notify.saved' };
  }),
  reset: act('reset', async (event) => {
    await call(event, ResetNotificationChoices, { course: courseOf(event) });
    return { say: 'notify.reset' };
  }),
  times: act('times', async (event, fields) => {
    const { notificationSettings } = await preferencesOf(event);
    const { snoozedUntil } = notificationSettings;
    const input = { ...timesOf(fields), snoozedUntil };
    await call(event, SetNotificationTimes, { timeZone: fields.text('timeZone').trim(), input });
    return { say: 'notify.timesSaved' };
  }),
  snooze: act('snooze', async (event, fields) => {
    const { notificationSettings, timeZone } = await preferencesOf(event);
    const hours = Number(fields.text('hours'));
    const snoozedUntil = hours > 0 ? new Date(Date.now() + hours * HOUR_MS).toISOString() : null;
    const input = { ...notificationSettings, snoozedUntil };
    await call(event, SetNotificationTimes, { timeZone, input });
    return { say: snoozedUntil ? 'notify.snoozeSet' : 'notify.snoozeEnded' };
  }),
  register: act('register', async (event, fields) => {
    const input = {
      endpoint: fields.text('endpoint'),
      p256dh: fields.text('p256dh'),
      auth: fields.text('auth'),
      showsText: fields.flag('showsText'),
    };
    await call(event, RegisterPushDevice, { input });
    return { say: 'notify.deviceIsOn' };
  }),
  try: act('try', async (event, fields) => {
    await call(event, TryPushDevice, { id: fields.text('id') });
    return { say: 'notify.deviceTried' };
  }),
  remove: act('remove', async (event, fields) => {
    await call(event, RemovePushDevice, { id: fields.text('id') });
    return { say: 'notify.deviceIsOff' };
  }),
  allow: act('allow', async (event) => {
    await call(event, AllowMail, {});
    return { say: 'notify.mailAllowed' };
  }),
} satisfies Actions;
