import type { Tx } from '@colloquy/db';
import type { Events, EventType } from '@colloquy/domain/vocabulary';

/** An event as a handler gets it; a switch on `type` tells the payload's type. */
export type EventOf<T extends EventType = EventType> = {
  [K in T]: {
    /** The outbox row: the same at every repetition. */
    readonly id: number;
    readonly type: K;
    readonly payload: Events[K];
    /** The request that the event came from, empty for none; log lines carry it already. */
    readonly requestId: string;
  };
}[T];

/**
 * Reacts to events outside of a transaction, as by sending a mail, and in no order. Subclasses are
 * providers of a feature's worker module and are found there by the queue. Each pair of event and
 * handler is a task of its own, tried again when it fails, so a handler must be safe to repeat and
 * should read the present state by the ids it is given.
 */
export abstract class EventHandler<T extends EventType = EventType> {
  /** Stands in stored tasks: unique, and never changed. As `identity.reset-mail`. */
  abstract readonly name: string;
  abstract readonly handles: readonly T[];
  /** Milliseconds between the event and its handling, for what may yet be taken back. */
  readonly delay: number = 0;
  /** Goes before the other handlers of an event, because somebody waits for it. */
  readonly isUrgent: boolean = false;
  /** Nobody waits for it: it comes a moment later, together with others, and after what is waited for. */
  readonly mayWait: boolean = false;
  abstract handle(event: EventOf<T>): Promise<void>;
}

/**
 * An `EventHandler` that does the events of a moment together, for that costs little more than one.
 * Those of a group that fails are tried again one by one.
 */
export abstract class BatchHandler<T extends EventType = EventType> extends EventHandler<T> {
  override readonly mayWait: boolean = true;
  /** Must be safe to repeat, like `handle`. */
  abstract handleAll(events: readonly EventOf<T>[]): Promise<void>;

  handle(event: EventOf<T>): Promise<void> {
    return this.handleAll([event]);
  }
}

/** An event with the moment at which it happened, however long ago that was. */
export type TimedEventOf<T extends EventType = EventType> = {
  [K in T]: EventOf<K> & { readonly at: Date };
}[T];

/**
 * Reacts to events by writing to the database: exactly once, because the task ends in the same
 * transaction, and for one aggregate in the order in which things happened, because the next waits
 * for the one before. All that it reads and writes goes through `tx`.
 */
export abstract class OrderedHandler<T extends EventType = EventType> {
  abstract readonly name: string;
  abstract readonly handles: readonly T[];
  /** Goes before the other handlers of an event, because somebody waits for it. */
  readonly isUrgent: boolean = false;
  abstract handle(event: TimedEventOf<T>, tx: Tx): Promise<void>;
}

export type AnyHandler = EventHandler | OrderedHandler;

/** Whether nobody waits for what it does. */
export const mayWait = (handler: AnyHandler): boolean => 'mayWait' in handler && handler.mayWait;
