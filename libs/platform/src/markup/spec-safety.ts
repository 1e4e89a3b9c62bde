/** What no output may hold, whoever wrote the source: the one place that says what is safe. */
import type { Element, Root } from 'hast';
import { elementsOf, parseHtml } from './spec-normal-form.ts';

const ELEMENTS = new Set(
  (
    'a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em h3 h4 h5 h6 ' +
    'hr i img input ins kbd li mark ol p pre q rp rt ruby s samp section small span strike strong ' +
    'sub summary sup table tbody td tfoot th thead tr u ul var'
  ).split(' '),
);

const ATTRIBUTES = new Set(
  (
    'align alt ariaDescribedBy ariaLabel checked className colSpan decoding dir disabled height ' +
    'href id lang loading open rel reversed role rowSpan scope src start tabIndex title type ' +
    'value width'
  ).split(' '),
);

const OWN_CLASSES =
  /^(?:language-[a-z0-9+#._-]+|hljs(?:-[a-z_-]+)?|[a-z]+_|mention|question-link|external-image|table-scroll|task-list-item|footnotes|footnote-ref|footnote-backref|visually-hidden|tex-error|math-inline|math-display|as-typed)$/iu;

const isKatex = ({ properties }: Element): boolean =>
  Array.isArray(properties.className) && properties.className.includes('katex');

/** Removes what KaTeX made, and says what in it is not its own. */
function takeOutFormulas(parent: Root | Element): string[] {
  const inside = elementsOf(parent).filter(isKatex);
  const strange = inside.flatMap((formula) =>
    elementsOf(formula).filter(
      ({ tagName, properties }) =>
        ['a', 'img', 'script', 'style', 'iframe', 'form', 'input'].includes(tagName) ||
        Object.keys(properties).some((name) => /^(?:on|href|src|xLink)/u.test(name)) ||
        /url\(|expression|position:\s*fixed/iu.test(String(properties.style ?? '')),
    ),
  );
  for (const formula of inside) formula.children = [];
  return strange.map(({ tagName }) => `<${tagName}> in a formula`);
}

function attributeFaults({ tagName, properties }: Element): string[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    const shown = `${tagName}[${name}=${String(value)}]`;
    if (!ATTRIBUTES.has(name)) return [shown];
    if (name === 'href') return isSafeAddress(String(value)) ? [] : [shown];
    if (name === 'src') return String(value).startsWith('/media/') ? [] : [shown];
    if (name !== 'className') return [];
    return (value as string[]).filter((one) => !OWN_CLASSES.test(one)).map(() => shown);
  });
}

/** As a browser reads it: with controls and spaces at the ends removed. */
function isSafeAddress(href: string): boolean {
  const { protocol } = URL.parse(href, 'https://site.invalid') ?? { protocol: 'https:' };
  return ['http:', 'https:', 'mailto:'].includes(protocol);
}

/** Everything in an output that must not be there; empty for a safe one. */
export function faultsOf(html: string): string[] {
  const tree = parseHtml(html);
  const formulas = takeOutFormulas(tree);
  const others = elementsOf(tree).filter((node) => !isKatex(node) && !isKatexDisplay(node));
  return [
    ...formulas,
    ...others.filter(({ tagName }) => !ELEMENTS.has(tagName)).map(({ tagName }) => `<${tagName}>`),
    ...others.flatMap(attributeFaults),
  ];
}

const isKatexDisplay = ({ properties }: Element): boolean =>
  Array.isArray(properties.className) && properties.className.includes('katex-display');
