import { live, type ThreadChange } from '#lib/live.svelte.ts';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
/** Several parts of a page that begin at once share one connection. */
const SETTLE_MS = 300;
/** A glance at another tab costs no new connection. */
const HIDDEN_MS = 10_000;

type Heard = (change: ThreadChange) => void;

let source: EventSource | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let wait = FIRST_WAIT_MS;
let wanted = false;
/** What somebody does here as long as the stream is open; told when it is open again. */
let holder: (() => void) | undefined;
let thread: { id: string; heard: Heard; position: string } | undefined;

function close(): void {
  clearTimeout(timer);
  source?.close();
  source = undefined;
  live.now = {};
  delete live.unread;
}

const openIn = (milliseconds: number): void => {
  clearTimeout(timer);
  timer = setTimeout(open, milliseconds);
};

/** Not all of a thousand pages come back in the same moment. */
function openAgain(): void {
  close();
  openIn(wait * (0.5 + Math.random()));
  wait = Math.min(wait * 2, LONGEST_WAIT_MS);
}

function address(): string {
  if (thread === undefined) return '/live';
  return `/live?${new URLSearchParams({ question: thread.id, after: thread.position }).toString()}`;
}

function open(): void {
  close();
  if (!wanted || document.hidden) return;
  const opened = new EventSource(address());
  source = opened;
  opened.onopen = () => {
    wait = FIRST_WAIT_MS;
    holder?.();
  };
  opened.onerror = openAgain;
  opened.addEventListener('inbox', ({ data }) => (live.unread = Number(data)));
  opened.addEventListener('question', ({ data }) => {
    const change = JSON.parse(data as string) as ThreadChange;
    if (thread !== undefined) thread.position = change.position;
    thread?.heard(change);
  });
  // The server says that there is nothing here for this reader: trying again would be for nothing.
  opened.addEventListener('over', () => {
    wanted = false;
    close();
  });
}

function closeHidden(): void {
  if (holder === undefined) close();
  else timer = setTimeout(closeHidden, HIDDEN_MS);
}

function shownOrHidden(): void {
  if (document.hidden) {
    clearTimeout(timer);
    timer = setTimeout(closeHidden, HIDDEN_MS);
  } else if (source === undefined) openIn(0);
  else clearTimeout(timer);
}

/** Keeps the page up to date while it is looked at. Returns what ends that. */
export function begin(): () => void {
  wanted = true;
  openIn(SETTLE_MS);
  document.addEventListener('visibilitychange', shownOrHidden);
  addEventListener('pagehide', close);
  addEventListener('pageshow', shownOrHidden);
  return () => {
    wanted = false;
    close();
    document.removeEventListener('visibilitychange', shownOrHidden);
    removeEventListener('pagehide', close);
    removeEventListener('pageshow', shownOrHidden);
  };
}

/**
 * Holds the stream open though the page is hidden: others believe that somebody is at it as long as it
 * is open. Calls `again` whenever it had to be opened anew. Returns what ends that.
 */
export function hold(again: () => void): () => void {
  holder = again;
  return () => {
    if (holder === again) holder = undefined;
  };
}

/** Hears of a thread too. Returns what ends that. */
export function hear(id: string, heard: Heard): () => void {
  const mine = { id, heard, position: '' };
  thread = mine;
  if (wanted) openIn(SETTLE_MS);
  return () => {
    if (thread !== mine) return;
    thread = undefined;
    if (wanted) openIn(SETTLE_MS);
  };
}
