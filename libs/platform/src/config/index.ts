export { Config, ConfigError, describeConfig, loadConfig } from './config.ts';
export type { Environment, VariableDescription } from './config.ts';
