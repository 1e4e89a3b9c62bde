/** What the buttons over a text field put around the selection. */
export const MARKS = {
  bold: ['**', '**'],
  italic: ['_', '_'],
  code: ['`', '`'],
  math: ['$', '$'],
  link: ['[', '](https://)'],
  list: ['- ', ''],
} as const;
export type Mark = keyof typeof MARKS;

function put(field: HTMLTextAreaElement, text: string): void {
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Puts a mark around the selection; several selected lines become a code block or a list. */
export function mark(field: HTMLTextAreaElement, kind: Mark): void {
  const selected = field.value.slice(field.selectionStart, field.selectionEnd);
  const [before, after] = MARKS[kind];
  const start = field.selectionStart;
  field.focus();
  if (kind === 'list') {
    put(
      field,
      (selected || ' ')
        .split('\n')
        .map((line) => `- ${line.trimStart()}`)
        .join('\n'),
    );
  } else if (selected.includes('\n') && (kind === 'code' || kind === 'math')) {
    const fence = kind === 'code' ? '```' : '$$';
    put(field, `${fence}\n${selected}\n${fence}`);
  } else {
    put(field, `${before}${selected}${after}`);
    if (selected === '') field.setSelectionRange(start + before.length, start + before.length);
  }
}

/** Puts a block of its own where the caret is. */
export function insertBlock(field: HTMLTextAreaElement, text: string): void {
  const before = field.value.slice(0, field.selectionStart);
  const gap = before === '' || before.endsWith('\n\n') ? '' : '\n\n';
  put(field, `${gap}${text}\n\n`);
  field.focus();
}
