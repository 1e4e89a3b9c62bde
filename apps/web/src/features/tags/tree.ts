/** A tag as the list of a course gives it. */
interface Listed {
  id: string;
  name: string;
  excerpt: string;
  parent: { id: string } | null;
}

interface Topic<Tag> {
  tag: Tag;
  children: Tag[];
}

/** The tags whose name or excerpt holds the letters, all when there are none. */
export function tagsWith<Tag extends Listed>(tags: readonly Tag[], letters: string): Tag[] {
  const sought = letters.trim().toLowerCase().replaceAll(' ', '-');
  const holds = (text: string): boolean => text.toLowerCase().includes(sought);
  const words = letters.trim().toLowerCase();
  return tags.filter(({ name, excerpt }) => holds(name) || excerpt.toLowerCase().includes(words));
}

/** Topics with their concepts. A concept whose topic is not among the tags stands by itself. */
export function topicsOf<Tag extends Listed>(tags: readonly Tag[]): Topic<Tag>[] {
  const present = new Set(tags.map(({ id }) => id));
  const isTop = ({ parent }: Tag): boolean => parent === null || !present.has(parent.id);
  const within = Map.groupBy(tags, ({ parent }) => parent?.id);
  return tags.filter(isTop).map((tag) => ({ tag, children: within.get(tag.id) ?? [] }));
}
