/** What a mail says, before it has a look. Texts are plain; the layout escapes them. */
export interface MailContent {
  /** BCP 47, for readers aloud and hyphenation. */
  readonly locale: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** The one thing to do. `link` is shown in full too, for readers of plain text. */
  readonly action?: { readonly label: string; readonly link: string };
  /** Small print after the action. */
  readonly footnotes?: readonly string[];
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const font = `font-family:'Iowan Old Style','Palatino Linotype',Palatino,Georgia,serif`;
const sans = `font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif`;

/** Colours for clients that know `prefers-color-scheme`; the inline ones are the light look. */
const dark = `@media (prefers-color-scheme: dark) {
  .page { background: #16181d !important; }
  .card { background: #1f232b !important; border-color: #333a46 !important; }
  .ink, .ink a { color: #ece9e2 !important; }
  .soft, .soft a { color: #a9afba !important; }
  .button { background: #8fb7e8 !important; color: #10151c !important; }
}`;

const paragraphHtml = (text: string): string =>
  `<p class="ink" style="margin:0 0 16px;font-size:17px;line-height:1.55;color:#23262d;${font}">${escape(text)}</p>`;

const actionHtml = ({ label, link }: NonNullable<MailContent['action']>): string =>
  `<p style="margin:28px 0">
  <a class="button" href="${escape(link)}" style="display:inline-block;padding:12px 22px;border-radius:8px;background:#1f4e8c;color:#ffffff;text-decoration:none;font-size:16px;font-weight:600;${sans}">${escape(label)}</a>
</p>
<p class="soft" style="margin:0 0 16px;font-size:13px;line-height:1.5;color:#5b6270;word-break:break-all;${sans}"><a href="${escape(link)}" style="color:#5b6270">${escape(link)}</a></p>`;

const footnoteHtml = (text: string): string =>
  `<p class="soft" style="margin:12px 0 0;font-size:14px;line-height:1.5;color:#5b6270;${sans}">${escape(text)}</p>`;

const htmlOf = (content: MailContent): string => `<!doctype html>
<html lang="${escape(content.locale)}" dir="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escape(content.heading)}</title>
<style>${dark}</style>
</head>
<body class="page" style="margin:0;padding:32px 16px;background:#f4f1ea">
<div class="card" role="article" style="max-width:520px;margin:0 auto;padding:32px;background:#fffdf9;border:1px solid #e2dccf;border-radius:12px">
<p class="soft" style="margin:0 0 20px;font-size:14px;letter-spacing:0.04em;color:#5b6270;${sans}">Colloquy</p>
<h1 class="ink" style="margin:0 0 20px;font-size:24px;line-height:1.3;font-weight:600;color:#23262d;${font}">${escape(content.heading)}</h1>
${content.paragraphs.map(paragraphHtml).join('\n')}
${content.action ? actionHtml(content.action) : ''}
${(content.footnotes ?? []).map(footnoteHtml).join('\n')}
</div>
</body>
</html>
`;

const textOf = (content: MailContent): string => {
  const { heading, paragraphs, action, footnotes = [] } = content;
  const todo = action ? [`${action.label}:\n${action.link}`] : [];
  return [heading, ...paragraphs, ...todo, ...footnotes, '--\nColloquy'].join('\n\n') + '\n';
};

/** The same words twice: as HTML in light and dark, and as plain text. */
export const layoutMail = (
  content: MailContent,
): { readonly html: string; readonly text: string } => ({
  html: htmlOf(content),
  text: textOf(content),
});
