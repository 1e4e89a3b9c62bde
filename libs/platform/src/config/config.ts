import { randomBytes } from 'node:crypto';
import { cleanEnv, EnvError, makeExactValidator } from 'envalid';
import { variables, type Values, type Variable, type VariableName } from './variables.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

const Shape = class {} as unknown as abstract new () => Omit<Values, 'SECRET'> & {
  readonly SECRET: string;
};

/**
 * What the site was told by its environment: one property for each variable, under its name.
 * Also the token under which it is injected.
 */
export abstract class Config extends Shape {}

/** The environment cannot be used; the message has one sentence for each wrong variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const names = Object.keys(variables) as VariableName[];
const variable = (name: VariableName): Variable<unknown> => variables[name];

const specOf = (name: VariableName, production: boolean) => {
  const { kind, fallback, meaning, neededInProduction } = variable(name);
  const parse = makeExactValidator<unknown>((given) => {
    const value = kind.parse(given);
    if (value === undefined) throw new EnvError(kind.expects);
    return value;
  });
  const needed = !fallback || (production && neededInProduction);
  return needed
    ? parse({ desc: meaning })
    : parse({ desc: meaning, default: fallback({ production }) as undefined });
};

/** Set to nothing is unset: that is how compose files hand on what they were not given. */
const withoutEmpty = (env: Environment): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const given = env[name]?.trim();
      return given ? [[name, given] as const] : [];
    }),
  );

const sentence = (name: VariableName, given: string | undefined): string => {
  const { kind, secret } = variable(name);
  if (given === undefined) return `${name} is not set and must be ${kind.expects}.`;
  return `${name} must be ${kind.expects}${secret ? '' : `, but is "${given}"`}.`;
};

/** Rules between variables. */
const disagreements = (values: Partial<Values>): string[] => {
  const wrong: string[] = [];
  if ((values.S3_ACCESS_KEY === undefined) !== (values.S3_SECRET_KEY === undefined)) {
    wrong.push('S3_ACCESS_KEY and S3_SECRET_KEY must be set together.');
  }
  if ((values.PUSH_PUBLIC_KEY === undefined) !== (values.PUSH_PRIVATE_KEY === undefined)) {
    wrong.push('PUSH_PUBLIC_KEY and PUSH_PRIVATE_KEY must be set together.');
  }
  if (values.S3_ENDPOINT !== undefined && values.S3_BUCKET === undefined) {
    wrong.push('S3_BUCKET must be set when S3_ENDPOINT is.');
  }
  return wrong;
};

interface Reading {
  readonly values: Partial<Values>;
  /** One sentence each. */
  readonly wrong: readonly string[];
}

const read = (env: Environment): Reading => {
  const given = withoutEmpty(env);
  const production = given.NODE_ENV === 'production';
  const specs = Object.fromEntries(names.map((name) => [name, specOf(name, production)]));
  const wrong: string[] = [];
  const values = {
    ...cleanEnv(given, specs, {
      reporter: ({ errors }) => {
        for (const name of names) if (errors[name]) wrong.push(sentence(name, given[name]));
      },
    }),
  } as Partial<Values>;
  return { values, wrong: [...wrong, ...disagreements(values)] };
};

/** @throws ConfigError that names every wrong variable and what it should be. */
export function loadConfig(env: Environment): Config {
  const { values, wrong } = read(env);
  if (wrong.length > 0)
    throw new ConfigError(`The configuration cannot be used. ${wrong.join(' ')}`);
  const SECRET = values.SECRET ?? randomBytes(32).toString('base64url');
  return Object.freeze(
    Object.assign(Object.create(Config.prototype) as Config, values, { SECRET }),
  );
}

export interface VariableDescription {
  readonly name: string;
  readonly type: string;
  readonly default: string;
  readonly meaning: string;
  /** The value in force, with secrets masked; empty when there is none. */
  readonly value: string;
}

const shown = (value: unknown): string => {
  if (value === undefined) return '';
  return Array.isArray(value) ? value.join(', ') || 'none' : String(value);
};

const defaultOf = (name: VariableName, production: boolean): string => {
  const { fallback, neededInProduction } = variable(name);
  if (!fallback || (production && neededInProduction)) return '(must be set)';
  return shown(fallback({ production })) || '(none)';
};

/** Every variable with its present value; works on a wrong environment too, and says what is wrong. */
export function describeConfig(env: Environment): {
  readonly variables: readonly VariableDescription[];
  readonly wrong: readonly string[];
} {
  const { values, wrong } = read(env);
  const production = values.NODE_ENV === 'production';
  const described = names.map((name) => {
    const { kind, meaning, secret } = variable(name);
    const value = shown(values[name]);
    return {
      name,
      type: kind.expects,
      default: defaultOf(name, production),
      meaning,
      value: secret && value ? '••••••••' : value,
    };
  });
  return { variables: described, wrong };
}
