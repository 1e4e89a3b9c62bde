import { describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { errorTranslator } from './errors.ts';

const messageOf = (message: string, hidesSchema: boolean): string => {
  const error = new GraphQLError(message);
  return errorTranslator(new Logger(), hidesSchema)(error.toJSON(), error).message;
};

describe('the message of a fault in a document', () => {
  it.each([
    ['Cannot query field "cours" on type "Query".', ' Did you mean "course"?'],
    ['Unknown argument "frst" on field "Course.questions".', ' Did you mean "first" or "order"?'],
    [
      'Value "NEWES" does not exist in "QuestionOrder" enum.',
      ' Did you mean the enum value "NEWEST"?',
    ],
    [
      'Cannot query field "title" on type "Post".',
      ' Did you mean to use an inline fragment on "Question"?',
    ],
  ])(
    'names nothing that was not asked for, where the schema is not to be had: %s',
    (fault, help) => {
      expect(messageOf(fault + help, true)).toBe(fault);
      expect(messageOf(fault + help, false)).toBe(fault + help);
    },
  );

  it('has a code of ours where Apollo has none', () => {
    const error = new GraphQLError('provided sha does not match query', {
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    const { extensions } = errorTranslator(new Logger(), true)(error.toJSON(), error);
    expect(extensions).toEqual({ code: 'INVALID_INPUT' });
  });

  it('tells nothing of what went wrong before the document was looked at', () => {
    const originalError = new Error('connect ECONNREFUSED 10.0.0.1:5432');
    const error = new GraphQLError(`Context creation failed: ${originalError.message}`, {
      originalError,
    });
    const formatted = { ...error.toJSON(), extensions: { code: 'INTERNAL_SERVER_ERROR' } };
    const quiet = Object.assign(new Logger(), { error: () => undefined });
    expect(errorTranslator(quiet, true)(formatted, error)).toEqual({
      message: 'INTERNAL',
      extensions: { code: 'INTERNAL' },
    });
  });
});
