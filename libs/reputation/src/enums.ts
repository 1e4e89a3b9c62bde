import { AbilityStanding, Badge, ReputationKind, TopicWord } from '@colloquy/domain/vocabulary';
import { registerEnumType } from '@nestjs/graphql';

registerEnumType(AbilityStanding, {
  name: 'AbilityStanding',
  description: 'How somebody came to an ability, or why they do not have it.',
});
registerEnumType(Badge, {
  name: 'Badge',
  description: 'For acts that help others; earned in this course, once each.',
});
registerEnumType(ReputationKind, {
  name: 'ReputationKind',
  description: 'Why points were given or taken.',
});
registerEnumType(TopicWord, {
  name: 'TopicWord',
  description: "How well somebody's answers on a topic did; a word, never a rank.",
});
