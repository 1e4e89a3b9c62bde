// Made by infra/ci/codegen.ts from the schema and the .graphql files. Do not edit.
/** One operation of the web, known to the API by its hash; the type parameters are for the compiler. */
export interface Operation<Result, Variables> {
  readonly name: string;
  readonly hash: string;
  readonly text: string;
  readonly __types?: (variables: Variables) => Result;
}
