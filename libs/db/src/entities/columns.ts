import { Check, Column, type ColumnOptions } from 'typeorm';

/**
 * A moment. Milliseconds, as JavaScript has them: with PostgreSQL's microseconds a page cursor
 * made from a Date would skip or repeat rows.
 */
export const Moment = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'timestamptz', precision: 3, ...options });

export const MaybeMoment = (): PropertyDecorator => Moment({ nullable: true });

export const Counter = (): PropertyDecorator => Column('int', { default: 0 });

/** A foreign key's own column. */
export const Ref = (): PropertyDecorator => Column('int');
export const MaybeRef = (): PropertyDecorator => Column('int', { nullable: true });

export const Text = (options: ColumnOptions = {}): PropertyDecorator => Column('text', options);
export const MaybeText = (): PropertyDecorator => Column('text', { nullable: true });

/** Keeps a text column within one of the word lists of the domain. */
export const OneOf = (name: string, column: string, list: Record<string, string>): ClassDecorator =>
  Check(
    name,
    `"${column}" in (${Object.values(list)
      .map((word) => `'${word}'`)
      .join(', ')})`,
  );
