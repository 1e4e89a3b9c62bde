import { Initial1795320000000 } from './1795320000000-initial.ts';
import { Abilities1795633200000 } from './1795633200000-abilities.ts';
import { MemberSearch1795640000000 } from './1795640000000-member-search.ts';
import { Reputation1795640400000 } from './1795640400000-reputation.ts';
import { EventTasks1795720000000 } from './1795720000000-event-tasks.ts';
import { Search1795723600000 } from './1795723600000-search.ts';
import { Notifications1795724000000 } from './1795724000000-notifications.ts';
import { Moderation1795730000000 } from './1795730000000-moderation.ts';
import { Deliveries1795731000000 } from './1795731000000-deliveries.ts';
import { FlagAppeals1795732000000 } from './1795732000000-flag-appeals.ts';
import { SavedSearches1795735000000 } from './1795735000000-saved-searches.ts';
import { Announcements1795737191293 } from './1795737191293-announcements.ts';
import { Invitations1795738000000 } from './1795738000000-invitations.ts';
import { CourseHealth1795740000000 } from './1795740000000-course-health.ts';
import { AnswerWriting1795742000000 } from './1795742000000-answer-writing.ts';
import { SearchMarks1795743000000 } from './1795743000000-search-marks.ts';
import { PushDevices1795756000000 } from './1795756000000-push-devices.ts';
import { Mail1795757000000 } from './1795757000000-mail.ts';
import { ImportedEdits1795760000000 } from './1795760000000-imported-edits.ts';
import { SentenceMeanings1795761000000 } from './1795761000000-sentence-meanings.ts';
import { PostingKeys1795771000000 } from './1795771000000-posting-keys.ts';
import { FollowingByItself1795772000000 } from './1795772000000-following-by-itself.ts';
import { DuplicatesQueue1795773000000 } from './1795773000000-duplicates-queue.ts';
import { ChangedSignatures1795774000000 } from './1795774000000-changed-signatures.ts';
import { AppealsWaiting1795775000000 } from './1795775000000-appeals-waiting.ts';
import { QueueMemory1795777000000 } from './1795777000000-queue-memory.ts';
import { StaffDigests1795779000000 } from './1795779000000-staff-digests.ts';
import { TitlesFoundBySearch1795780000000 } from './1795780000000-titles-found-by-search.ts';
import { LedgerIsKept1795781000000 } from './1795781000000-ledger-is-kept.ts';
import { ToldByThread1795786000000 } from './1795786000000-told-by-thread.ts';
import { EmailChanges1795790000000 } from './1795790000000-email-changes.ts';

/** Oldest first. A landed migration is never edited; a change is a new one. */
export const migrations = [
  Initial1795320000000,
  Abilities1795633200000,
  MemberSearch1795640000000,
  Reputation1795640400000,
  EventTasks1795720000000,
  Search1795723600000,
  Notifications1795724000000,
  Moderation1795730000000,
  Deliveries1795731000000,
  FlagAppeals1795732000000,
  SavedSearches1795735000000,
  Announcements1795737191293,
  Invitations1795738000000,
  CourseHealth1795740000000,
  AnswerWriting1795742000000,
  SearchMarks1795743000000,
  PushDevices1795756000000,
  Mail1795757000000,
  ImportedEdits1795760000000,
  SentenceMeanings1795761000000,
  PostingKeys1795771000000,
  FollowingByItself1795772000000,
  DuplicatesQueue1795773000000,
  ChangedSignatures1795774000000,
  AppealsWaiting1795775000000,
  QueueMemory1795777000000,
  StaffDigests1795779000000,
  TitlesFoundBySearch1795780000000,
  LedgerIsKept1795781000000,
  ToldByThread1795786000000,
  EmailChanges1795790000000,
];
