/**
 * A small dump of a site that never was, with all the dirt that dumps have been seen with. Written
 * for the tests beside it.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const POSTS = `\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n<posts>\r
  <row Id="1" PostTypeId="1" AcceptedAnswerId="3" CreationDate="2017-03-04T05:06:07.890" Score="2" Body="&lt;p&gt;Why is &lt;code&gt;sd(1)&lt;/code&gt; missing &amp;amp; not $0$?&lt;/p&gt;&#xA;" OwnerUserId="2" LastEditorUserId="-1" LastEditDate="2017-03-05T00:00:00.000" LastActivityDate="2017-03-06T00:00:00.000" Title="Why is the deviation of one number missing?" Tags="&lt;r&gt;&lt;standard-deviation&gt;" AnswerCount="3" ContentLicense="CC BY-SA 3.0" />
  <row
     Tags="|r|статистика|a-tag-much-longer-than-anybody-may-type-by-hand|"
     Title="A question whose asker is gone"
     Body="&lt;p&gt;Bell&#x7; and null&#x0; and&#xFFFF; end, café « oui ».&lt;/p&gt;"
     PostTypeId='1' CreationDate="2019-01-02T03:04:05" Id="2" Score="-1" OwnerDisplayName="user77" ClosedDate="2019-02-01T00:00:00.000" AnswerCount="0" CommunityOwnedDate="2019-01-03T00:00:00.000"/>
  <row Id="3" PostTypeId="2" ParentId="1" CreationDate="2017-03-04T06:00:00.000" Score="1" Body="&lt;p&gt;Because n − 1 is 0.&lt;/p&gt;&#xA;&lt;pre class=&quot;lang-r prettyprint-override&quot;&gt;&lt;code&gt;sd(c(1, 2))&#xA;&lt;/code&gt;&lt;/pre&gt;" OwnerUserId="3" />
  <row Id="4" PostTypeId="2" ParentId="1" CreationDate="2017-03-04T07:00:00.000" Score="0" Body="&lt;p&gt;Press &lt;kbd&gt;F1&lt;/kbd&gt;.&lt;/p&gt;" OwnerUserId="99" />
  <row Id="5" PostTypeId="5" CreationDate="2017-03-04T05:06:07.890" Body="&lt;p&gt;R is a &lt;em&gt;language&lt;/em&gt;.&lt;/p&gt;" />
  <row Id="6" PostTypeId="4" CreationDate="2017-03-04T05:06:07.890" Body="The language R." />
  <row Id="7" PostTypeId="6" CreationDate="2017-03-04T05:06:07.890" Body="Vote for me" />
  <row Id="8" PostTypeId="7" CreationDate="2017-03-04T05:06:07.890" Body="Wiki" />
  <row Id="9" PostTypeId="2" ParentId="404" CreationDate="2017-03-04T05:06:07.890" Body="&lt;p&gt;Lost&lt;/p&gt;" />
  <row Id="10" PostTypeId="1" CreationDate="no day" Title="Timeless" Body="&lt;p&gt;x&lt;/p&gt;" />
  <row Id="11" PostTypeId="2" ParentId="1" CreationDate="2017-03-05T05:06:07.890" Body="&lt;p&gt;LONG&lt;/p&gt;" Score="0" OwnerUserId="2" />
  <row Id="3" PostTypeId="2" ParentId="1" CreationDate="2017-03-04T06:00:00.000" Body="&lt;p&gt;Again&lt;/p&gt;" />
  <row Id="12" PostTypeId="1" CreationDate="2019-05-05T00:00:00.000" Title="The same question in other words?" Body="&lt;p&gt;AT&amp;T, see &lt;a href=&quot;https://puzzles.example.org/questions/1/why&quot;&gt;why&lt;/a&gt; and &lt;a href=&quot;https://puzzles.example.org/q/404&quot;&gt;lost&lt;/a&gt;.&lt;/p&gt;" Tags="" AcceptedAnswerId="3" ClosedDate="2019-06-01T00:00:00.000" OwnerUserId="2" AnswerCount="0" Score="0" />
  <row Id="13" CreationDate="2019-05-05T00:00:00.000" />
  <row PostTypeId="1" Title="Nameless" />
</posts>`;

const USERS = `<?xml version="1.0" encoding="utf-8"?>
<users>
  <row Id="-1" DisplayName="Community" CreationDate="2017-01-01T00:00:00.000" AboutMe="&lt;p&gt;Not a person.&lt;/p&gt;" />
  <row Id="2" DisplayName="Zoë Ångström" CreationDate="2017-01-01T00:00:00.000" EmailHash="0123" />
  <row Id="3" DisplayName="" CreationDate="2017-01-02T00:00:00" />
  <row Id="4" DisplayName="Zoe Angstrom" CreationDate="2017-01-02T00:00:00" />
  <row Id="5" DisplayName="Undated" />
</users>`;

const TAGS = `<tags><row Id="1" TagName="R" ExcerptPostId="6" WikiPostId="5"/><row Id="2" TagName="r" /><row Id="3" /></tags>`;

const VOTES = `<votes>
  <row Id="1" PostId="1" VoteTypeId="2" CreationDate="2017-03-04T00:00:00.000" />
  <row Id="2" PostId="1" VoteTypeId="2" CreationDate="2017-03-04T00:00:00.000" UserId="" />
  <row Id="3" PostId="2" VoteTypeId="3" CreationDate="2019-01-02" />
  <row Id="4" PostId="3" VoteTypeId="2" CreationDate="2017-03-04T00:00:00.000" />
  <row Id="5" PostId="3" VoteTypeId="1" CreationDate="2017-03-08T00:00:00.000" />
  <row Id="6" PostId="404" VoteTypeId="2" CreationDate="2017-03-04T00:00:00.000" />
  <row Id="7" PostId="1" VoteTypeId="5" UserId="3" CreationDate="2017-03-04T00:00:00.000" />
  <row Id="8" PostId="1" VoteTypeId="5" UserId="404" CreationDate="2017-03-04T00:00:00.000" />
  <row Id="9" PostId="1" VoteTypeId="8" BountyAmount="50" CreationDate="2017-03-04T00:00:00.000" />
  <row Id="10" PostId="1" VoteTypeId="77" CreationDate="2017-03-04T00:00:00.000" />
  <row Id="11" PostId="1" CreationDate="2017-03-04T00:00:00.000" />
</votes>`;

const COMMENTS = `<comments>
  <row Id="1" PostId="1" Score="3" Text="# loud, see &lt;b&gt; and \`x\`" CreationDate="2017-03-04T08:00:00.000" UserId="3" />
  <row Id="2" PostId="3" Text="thanks" CreationDate="2017-03-04T08:00:00.000" UserDisplayName="gone" />
  <row Id="3" PostId="404" Text="lost" CreationDate="2017-03-04T08:00:00.000" />
  <row Id="4" PostId="1" Text="" CreationDate="2017-03-04T08:00:00.000" />
</comments>`;

const LINKS = `<postlinks>
  <row Id="1" PostId="12" RelatedPostId="1" LinkTypeId="3" CreationDate="2019-06-01T00:00:00.000" />
  <row Id="2" PostId="12" RelatedPostId="3" LinkTypeId="3" CreationDate="2019-06-02T00:00:00.000" />
  <row Id="3" PostId="1" RelatedPostId="3" LinkTypeId="1" CreationDate="2019-06-02T00:00:00.000" />
  <row Id="4" PostId="1" RelatedPostId="404" LinkTypeId="1" CreationDate="2019-06-02T00:00:00.000" />
</postlinks>`;

const HISTORY = `<posthistory>
  <row Id="1" PostHistoryTypeId="2" PostId="1" RevisionGUID="a" CreationDate="2017-03-04T05:06:07.890" UserId="2" Text="Why is \`sd(1)\` gone?" />
  <row Id="2" PostHistoryTypeId="1" PostId="1" RevisionGUID="a" CreationDate="2017-03-04T05:06:07.890" UserId="2" Text="Why?" />
  <row Id="3" PostHistoryTypeId="5" PostId="1" RevisionGUID="b" CreationDate="2017-03-05T00:00:00.000" UserId="-1" Comment="clearer" Text="##Puzzle&#xD;&#xA;&#xD;&#xA;Why is \`sd(1)\` missing &amp; not $0$?" />
  <row Id="4" PostHistoryTypeId="4" PostId="1" RevisionGUID="b" CreationDate="2017-03-05T00:00:00.000" UserId="-1" Text="Why is the deviation of one number missing?" />
  <row Id="5" PostHistoryTypeId="10" PostId="2" RevisionGUID="c" CreationDate="2019-02-01T00:00:00.000" UserId="3" Comment="103" Text="{}" />
  <row Id="6" PostHistoryTypeId="16" PostId="2" RevisionGUID="d" CreationDate="2019-01-03T00:00:00.000" />
  <row Id="7" PostHistoryTypeId="2" PostId="404" RevisionGUID="e" CreationDate="2019-01-03T00:00:00.000" Text="lost" />
</posthistory>`;

const BADGES = `<badges>
  <row Id="1" UserId="2" Name="Student" Date="2017-03-04T05:06:07.890" Class="3" />
  <row Id="2" UserId="2" Name="Student" Date="2017-03-04T05:06:07.890" />
  <row Id="3" UserId="404" Name="Lost" Date="2017-03-04T05:06:07.890" />
</badges>`;

/** Longer than what is rendered as Markdown. */
export const LONG_BODY = `*${'word '.repeat(13_000)}*`;

export const DIRTY_DUMP: Readonly<Record<string, string>> = {
  'Posts.xml': POSTS.replace('LONG', LONG_BODY),
  'users.xml': USERS,
  'Tags.xml': TAGS,
  'Votes.xml': VOTES,
  'Comments.xml': COMMENTS,
  'PostLinks.xml': LINKS,
  'PostHistory.xml': HISTORY,
  'Badges.xml': BADGES,
};

/** Writes a dump; a file that is null is left out. */
export async function writeDump(
  folder: string,
  changes: Readonly<Record<string, string | null>> = {},
): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries({ ...DIRTY_DUMP, ...changes }))
    if (text !== null) await writeFile(join(folder, name), text);
  return folder;
}
