import { describeConfig } from '@colloquy/platform/config';

/** Prints every variable: name and present value, then what it is, its default and its meaning. */
function print(): void {
  const { variables, wrong } = describeConfig(process.env);
  const lines = variables.flatMap(({ name, type, default: fallback, meaning, value }) => [
    value ? `${name} = ${value}` : name,
    `    ${meaning}`,
    `    ${type}; default: ${fallback}`,
    '',
  ]);
  process.stdout.write(lines.join('\n'));
  for (const sentence of wrong) process.stderr.write(`${sentence}\n`);
}

print();
