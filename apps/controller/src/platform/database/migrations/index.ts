import { LayOutInventory1763800000000 } from './1763800000000-lay-out-inventory.js';
import { StoreWishesAsRanges1763800100000 } from './1763800100000-store-wishes-as-ranges.js';
import { RecordCommitsAndProofs1763800200000 } from './1763800200000-record-commits-and-proofs.js';
import { CountAcceptedRequests1763900000000 } from './1763900000000-count-accepted-requests.js';
import { KeepWebhookDeliveries1763900200000 } from './1763900200000-keep-webhook-deliveries.js';
import { RememberAcknowledgedChanges1763900400000 } from './1763900400000-remember-acknowledged-changes.js';
import { GuardEveryPush1763900410000 } from './1763900410000-guard-every-push.js';
import { WithdrawBeforeDeleting1763900420000 } from './1763900420000-withdraw-before-deleting.js';
import { RememberAnswersByKey1763900500000 } from './1763900500000-remember-answers-by-key.js';
import { TimeTheJournal1763900510000 } from './1763900510000-time-the-journal.js';

/** All migrations, oldest first. A new one is added at the end and an old one is never edited. */
export const migrations = [
  LayOutInventory1763800000000,
  StoreWishesAsRanges1763800100000,
  RecordCommitsAndProofs1763800200000,
  CountAcceptedRequests1763900000000,
  KeepWebhookDeliveries1763900200000,
  RememberAcknowledgedChanges1763900400000,
  GuardEveryPush1763900410000,
  WithdrawBeforeDeleting1763900420000,
  RememberAnswersByKey1763900500000,
  TimeTheJournal1763900510000,
];
