// Made by `make schema`; do not edit.
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar date in the programme's time zone, ISO 8601 (2026-03-31), between 1850 and 2200. Ranges of Date include both ends. */
  Date: { input: string; output: string; }
  /** An instant, ISO 8601: answered in UTC with `Z` (2026-03-31T00:00:00Z), accepted with any offset between 1850 and 2200. Ranges of DateTime exclude their end. */
  DateTime: { input: string; output: string; }
  /** An exact decimal number as a string, such as 1250.50. */
  Decimal: { input: string; output: string; }
  /** A whole number of up to 64 bits as a string of digits. Positions of the log: store and send them back, do not compute with them. */
  Int64: { input: string; output: string; }
  /** Any JSON value. For people and tools to look at, not for programs to rely on. */
  JSON: { input: unknown; output: unknown; }
};

/** A fact about a message, be it of a campaign or not. */
export type AboutCampaign = {
  /** The campaign. Null: outside campaigns, or not for your role. */
  campaign: Maybe<Campaign>;
  /** The word that names the campaign. Null: outside campaigns. */
  campaignId: Maybe<Scalars['String']['output']>;
};

/** A fact about work with an alumnus who is not employed. */
export type AboutCollaboration = {
  /** The collaboration. Null: not for your role. */
  collaboration: Maybe<Collaboration>;
  /** The key of the collaboration. */
  collaborationId: Scalars['ID']['output'];
};

/** A fact about an exception from the return policy. */
export type AboutEligibilityException = {
  /** The exception. Null: not for your role. */
  eligibilityException: Maybe<EligibilityException>;
  /** The key of the exception. */
  exceptionId: Scalars['ID']['output'];
};

/** A fact about something to be done about a person. */
export type AboutFollowUpTask = {
  /** The task. Null: not for your role. */
  followUpTask: Maybe<FollowUpTask>;
  /** The key of the task. */
  taskId: Scalars['ID']['output'];
};

/** A fact about a gathering. */
export type AboutGathering = {
  /** The gathering. Null: not for your role. */
  gathering: Maybe<Gathering>;
  /** The word that names the gathering. */
  gatheringId: Scalars['String']['output'];
};

/** A fact about a mentoring. */
export type AboutMentoring = {
  /** The mentoring. Null: not for your role. */
  mentoring: Maybe<Mentoring>;
  /** The key of the mentoring. */
  mentoringId: Scalars['ID']['output'];
};

/** A fact about somebody whom an alumnus referred. */
export type AboutReferral = {
  /** The referral. Null: not for your role. */
  referral: Maybe<Referral>;
  /** The key of the referral. */
  referralId: Scalars['ID']['output'];
};

/** A fact about somebody's way back to the employer. */
export type AboutReturnProcess = {
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
};

/** A fact about a success story. */
export type AboutSuccessStory = {
  /** The key of the story. */
  storyId: Scalars['ID']['output'];
  /** The success story. Null: not for your role. */
  successStory: Maybe<SuccessStory>;
};

/** Record that the person accepted the offer. */
export type AcceptOfferInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
};

/** AcceptOfferSuccess, or why not. */
export type AcceptOfferPayload = AcceptOfferSuccess | IdempotencyKeyReused | InvalidInput | NoOpenOffer | NotAllowed | NotOpen | OfferHasExpired | UnknownUndertaking | VersionConflict;

/** Done: Record that the person accepted the offer. */
export type AcceptOfferSuccess = CommandSuccess & FactRecorded & {
  __typename: 'AcceptOfferSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Take the referred candidate up. */
export type AcceptReferralInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Who looks after it, by user id. Leave it out when it is not known. */
  ownerId?: InputMaybe<Scalars['String']['input']>;
  /** The referral, by its `id`. */
  referral: Scalars['ID']['input'];
};

/** AcceptReferralSuccess, or why not. */
export type AcceptReferralPayload = AcceptReferralSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | UnknownUndertaking | VersionConflict;

/** Done: Take the referred candidate up. */
export type AcceptReferralSuccess = CommandSuccess & FactRecorded & {
  __typename: 'AcceptReferralSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  referral: Maybe<Referral>;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Somebody was shown something of one person that is held in confidence, or was handed a list. Recorded before they saw it. */
export type Access = Node & {
  __typename: 'Access';
  /** When, UTC. The same again within a minute is not told again. */
  at: Scalars['DateTime']['output'];
  /** What was shown: something of each of these. Of a list, what it may hold. */
  classes: Array<ConfidentialClass>;
  /** The list that left as a file. Null: values were shown and no list exported. */
  exportedList: Maybe<ExportedList>;
  /** Opaque and stable; unique over all types. */
  id: Scalars['ID']['output'];
  /** What for, as the viewer said (`Crm-Purpose`, or the purpose of the export). */
  purpose: AccessPurpose;
  /** The case that the viewer named (`Crm-Case`). Null: none was named. */
  reason: Maybe<Scalars['String']['output']>;
  /** Rows of that list. Null unless `exportedList`. */
  rows: Maybe<Scalars['Int']['output']>;
  /** Whose values. Null: a list, or the person was erased. */
  subject: Maybe<Alumnus>;
  /** Who looked. */
  viewer: Actor;
};

/** A case that opens personal values of some people for a while (閲覧案件), to whoever asked for it. It names people by pseudonym, and outlives them. */
export type AccessCase = Node & {
  __typename: 'AccessCase';
  /** When; UTC. Null: not yet, or the glass was broken. */
  approvedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who approved it. Null: nobody yet, or the glass was broken. */
  approvedBy: Maybe<Actor>;
  /** It waits for somebody else to approve it (承認待ち). */
  awaitingApproval: Scalars['Boolean']['output'];
  /** It was opened at once, without a second person (緊急閲覧). */
  brokenGlass: Scalars['Boolean']['output'];
  /** What of them. */
  classes: Array<ConfidentialClass>;
  /** When; UTC. Null: nobody did. */
  closedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who ended it early, or declined it. Null: nobody did. */
  closedBy: Maybe<Actor>;
  /** From this instant it opens nothing; UTC. Null: not approved. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** What the review found, in words. Null: not reviewed. */
  finding: Maybe<Scalars['String']['output']>;
  /** Opaque and stable; unique over all types. */
  id: Scalars['ID']['output'];
  /** It opens something now: approved or broken, not closed, not expired. */
  isInForce: Scalars['Boolean']['output'];
  /** Whether somebody still has to approve, decline or review it. */
  isOpen: Scalars['Boolean']['output'];
  /** The glass was broken, and nobody reviewed it in time. */
  isReviewOverdue: Scalars['Boolean']['output'];
  /** What the review says: there was a need. Null: not reviewed. */
  justified: Maybe<Scalars['Boolean']['output']>;
  /** Why, as whoever asked says. */
  reason: Scalars['String']['output'];
  /** Send it as `Crm-Case` while the case is in force, and it opens what it names. */
  reference: Scalars['String']['output'];
  /** When; UTC. */
  requestedAt: Scalars['DateTime']['output'];
  /** Who asked, and to whom alone it opens anything. */
  requestedBy: Actor;
  /** Until when somebody else reviews it; UTC. Null: the glass was not broken. */
  reviewDueAt: Maybe<Scalars['DateTime']['output']>;
  /** When; UTC. Null: not yet. */
  reviewedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who did. Null: nobody yet. */
  reviewedBy: Maybe<Actor>;
  /** `requested`, `approved` or `closed`; `broken` and then `reviewed` where somebody broke the glass. An approved case ends by itself: see `isInForce`. */
  stage: Scalars['String']['output'];
  /** Whose values; the ids that the people have, or had, as `Alumnus`. */
  subjectIds: Array<Scalars['ID']['output']>;
  /** Rises with every fact of it; for `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of cases of access, newest first. */
export type AccessCaseConnection = {
  __typename: 'AccessCaseConnection';
  /** The entries, newest first. */
  edges: Array<AccessCaseEdge>;
  /** The moment that the list is of: give it again for the next page. Null for now. */
  moment: Maybe<Moment>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** On all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An entry of the list and its place. */
export type AccessCaseEdge = {
  __typename: 'AccessCaseEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry of the list. */
  node: AccessCase;
};

/** A page of accesses. */
export type AccessConnection = {
  __typename: 'AccessConnection';
  /** The accesses, the latest first. */
  edges: Array<AccessEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** Accesses on all pages together, exactly. Null when your role may not count. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** An access and its place in the list. */
export type AccessEdge = {
  __typename: 'AccessEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The access. */
  node: Access;
};

/** Which accesses; what is left out does not restrict. */
export type AccessFilter = {
  /** At or after this instant. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only to values of this person; an `Alumnus.id`. */
  subject?: InputMaybe<Scalars['ID']['input']>;
  /** Before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only by this user or token; an `Actor.id` or a `User.id`. */
  viewer?: InputMaybe<Scalars['ID']['input']>;
};

/** What somebody looked for. A word and not a text, so that it names nobody. */
export type AccessPurpose =
  /** For an audit. */
  | 'AUDIT'
  /** For a claim or a duty by law. */
  | 'LEGAL'
  /** For a departure. */
  | 'OFFBOARDING'
  /** To keep records right. */
  | 'RECORDS'
  /** To keep in touch. */
  | 'RELATIONSHIP'
  /** For a report or an analysis. */
  | 'REPORTING'
  /** The person asked for it. */
  | 'REQUEST'
  /** To bring somebody back. */
  | 'RETURN'
  /** Nobody said. */
  | 'UNKNOWN';

/** Record that a person signed the duty of confidentiality of an employment (機密保持). */
export type AcknowledgeConfidentialityInput = {
  /** Who. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When; now if null. */
  signedOn?: InputMaybe<FuzzyDateInput>;
  /** The employment; the latest one if null. */
  stintId?: InputMaybe<Scalars['ID']['input']>;
  /** Version of the text that was signed. */
  textVersion: Scalars['String']['input'];
};

/** AcknowledgeConfidentialitySuccess, or why not. */
export type AcknowledgeConfidentialityPayload = AcknowledgeConfidentialitySuccess | AlreadyAcknowledged | AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | UnknownAlumnus | UnknownEmployment | VersionConflict;

/** Done: Record that a person signed the duty of confidentiality of an employment (機密保持). */
export type AcknowledgeConfidentialitySuccess = CommandSuccess & FactRecorded & {
  __typename: 'AcknowledgeConfidentialitySuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record that a person confirmed to have read a version of a policy. */
export type AcknowledgePolicyInput = {
  /** Who. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Which policy. */
  policy: PolicyName;
  /** The version of the policy. */
  policyVersion: Scalars['Int']['input'];
};

/** AcknowledgePolicySuccess, or why not. */
export type AcknowledgePolicyPayload = AcknowledgePolicySuccess | AlreadyAcknowledged | AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | UnknownAlumnus | UnknownPolicy | VersionConflict;

/** Done: Record that a person confirmed to have read a version of a policy. */
export type AcknowledgePolicySuccess = CommandSuccess & FactRecorded & {
  __typename: 'AcknowledgePolicySuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Who said that a fact is so. */
export type Actor = {
  __typename: 'Actor';
  /** The name to show: the label of the token of this id. Null: it has none, the id is none of a token, or not for your role (identity). */
  displayName: Maybe<Scalars['String']['output']>;
  /** Id of the user or token, never a name. Null where nobody in particular acted: the program itself, an import, a request without a token. */
  id: Maybe<Scalars['ID']['output']>;
  /** What kind of actor. */
  type: ActorType;
  /** The user or token. Null where nobody in particular acted. */
  user: Maybe<User>;
};

/** What kind of actor said that a fact is so. */
export type ActorType =
  /** The person themselves. */
  | 'ALUMNUS'
  /** Somebody who works for the employer. */
  | 'EMPLOYEE'
  /** Somebody of the HR department. */
  | 'HR'
  /** A connected service, such as the newsletter provider. */
  | 'PROVIDER'
  /** This program. */
  | 'SYSTEM';

/** Record that the employer took up an insight that somebody shared. */
export type AdoptInsightInput = {
  /** Whose insight. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What it is used for. */
  initiative: Scalars['String']['input'];
  /** The fact by which it was shared: `Insight.eventId`. */
  insightEventId: Scalars['ID']['input'];
};

/** AdoptInsightSuccess, or why not. */
export type AdoptInsightPayload = AdoptInsightSuccess | AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | UnknownAlumnus | UnknownInsight | VersionConflict;

/** Done: Record that the employer took up an insight that somebody shared. */
export type AdoptInsightSuccess = CommandSuccess & FactRecorded & {
  __typename: 'AdoptInsightSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Where somebody spoke about the employer in public. */
export type AdvocacyKind =
  /** On a site where employers are reviewed. */
  | 'REVIEW'
  /** In a social network. */
  | 'SNS_POST'
  /** In a talk. */
  | 'TALK';

/** The person spoke about the employer in public. */
export type AdvocacyObserved = {
  __typename: 'AdvocacyObserved';
  /** Where. */
  advocacyKind: AdvocacyKind;
  /** How it speaks of the employer. */
  sentiment: Sentiment;
  /** Where it can be read. Null: not known, not for your role (engagement), or erased. */
  url: Maybe<Scalars['String']['output']>;
};

/** The person spoke about the employer in public. */
export type AdvocacyObservedInput = {
  /** Where. */
  advocacyKind: AdvocacyKind;
  /** How it speaks of the employer. */
  sentiment: Sentiment;
  /** Where it can be read. Leave it out when it is not known. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** Record where the return is to lead, as both sides agreed (キャリアパス). */
export type AgreeCareerPathInput = {
  /** What was agreed on, in words. */
  careerPath: Scalars['String']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
};

/** AgreeCareerPathSuccess, or why not. */
export type AgreeCareerPathPayload = AgreeCareerPathSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | UnknownUndertaking | VersionConflict;

/** Done: Record where the return is to lead, as both sides agreed (キャリアパス). */
export type AgreeCareerPathSuccess = CommandSuccess & FactRecorded & {
  __typename: 'AgreeCareerPathSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record that the contract was concluded. */
export type AgreeCollaborationInput = {
  /** When; today if null. */
  agreedOn?: InputMaybe<FuzzyDateInput>;
  /** The collaboration, by its `id`. */
  collaboration: Scalars['ID']['input'];
  /** A confidentiality clause was signed. */
  confidentialitySigned: Scalars['Boolean']['input'];
  /** First day of the contract. */
  contractFrom: FuzzyDateInput;
  /** Last day. Null: open-ended. Leave it out when it is not known. */
  contractTo?: InputMaybe<FuzzyDateInput>;
  /** What the work is worth to the employer over the whole contract. Null: not told. Leave it out when it is not known. */
  contractValue?: InputMaybe<MoneyInput>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** AgreeCollaborationSuccess, or why not. */
export type AgreeCollaborationPayload = AgreeCollaborationSuccess | CollaborationAgreedAlready | EndsBeforeItBegins | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | UnknownUndertaking | VersionConflict;

/** Done: Record that the contract was concluded. */
export type AgreeCollaborationSuccess = CommandSuccess & FactRecorded & {
  __typename: 'AgreeCollaborationSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  collaboration: Maybe<Collaboration>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** The person acknowledged this already. */
export type AlreadyAcknowledged = UserError & {
  __typename: 'AlreadyAcknowledged';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The person acknowledged this already. */
export type AlreadyAcknowledged_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** This check was completed already. */
export type AlreadyChecked = UserError & {
  __typename: 'AlreadyChecked';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** This check was completed already. */
export type AlreadyChecked_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The employment has ended already. */
export type AlreadyDeparted = UserError & {
  __typename: 'AlreadyDeparted';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The employment has ended already. */
export type AlreadyDeparted_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Somebody found before that the two records are of different people. */
export type AlreadyDismissed = UserError & {
  __typename: 'AlreadyDismissed';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** Somebody found before that the two records are of different people. */
export type AlreadyDismissed_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The record was merged into another one before. */
export type AlreadyMerged = UserError & {
  __typename: 'AlreadyMerged';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The record was merged into another one before. */
export type AlreadyMerged_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Something is recorded under this id already. */
export type AlreadyOpened = UserError & {
  __typename: 'AlreadyOpened';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** Something is recorded under this id already. */
export type AlreadyOpened_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The person is a member of the network already. */
export type AlreadyRegistered = UserError & {
  __typename: 'AlreadyRegistered';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The person is a member of the network already. */
export type AlreadyRegistered_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The interaction was taken back already. */
export type AlreadyRetracted = UserError & {
  __typename: 'AlreadyRetracted';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The interaction was taken back already. */
export type AlreadyRetracted_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** A departure of this employment is scheduled already. */
export type AlreadyScheduled = UserError & {
  __typename: 'AlreadyScheduled';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** A departure of this employment is scheduled already. */
export type AlreadyScheduled_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The person is seconded to another company on that day. */
export type AlreadySeconded = UserError & {
  __typename: 'AlreadySeconded';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The person is seconded to another company on that day. */
export type AlreadySeconded_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The two records are on the list of suspected duplicates, for the same reasons. */
export type AlreadySuspected = UserError & {
  __typename: 'AlreadySuspected';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The two records are on the list of suspected duplicates, for the same reasons. */
export type AlreadySuspected_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Which people; what is left out does not restrict. */
export type AlumniFilter = {
  /** Latest last day of work on or after this date. */
  departedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Latest last day of work on or before this date. */
  departedTo?: InputMaybe<Scalars['Date']['input']>;
  /** Only people whose latest department (部署) is exactly one of these. */
  department?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only people of these levels at the last scoring. */
  level?: InputMaybe<Array<EngagementLevel>>;
  /** Only people who got more broadcasts this month than the programme's limit. */
  overContacted?: Scalars['Boolean']['input'];
  /** Only people whom this user looks after, by user id. */
  owner?: InputMaybe<Scalars['String']['input']>;
  /** Only people who may be written to, for this purpose and through this channel. */
  reachableFor?: InputMaybe<ReachableForInput>;
  /** The start of a name (Japanese, kana or Latin letters), an employee number or an e-mail address. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Only people who belong to the segment of this key; see `segments`. */
  segment?: InputMaybe<Scalars['String']['input']>;
  /** Only people of these statuses today. */
  status?: InputMaybe<Array<AlumnusStatus>>;
};

/** What an alumnus may want of the employer. */
export type AlumniInterest =
  /** To work on contract (業務委託). */
  | 'CONTRACT'
  /** To mentor. */
  | 'MENTOR'
  /** To hear news, nothing more. */
  | 'NEWS_ONLY'
  /** Nothing. */
  | 'NONE'
  /** To refer others. */
  | 'REFER'
  /** To come back. */
  | 'RETURN';

/** Would alumni recommend the employer: the last answer of each person in a period. */
export type AlumniNps = {
  __typename: 'AlumniNps';
  /** People who answered. */
  answers: Scalars['Int']['output'];
  /** Of them those who said 0 to 6. */
  detractors: Scalars['Int']['output'];
  /** Of them those who said 9 or 10. */
  promoters: Scalars['Int']['output'];
  /** Percentage of promoters less that of detractors, -100 to 100 percentage points. Null: nobody answered. */
  value: Maybe<Scalars['Float']['output']>;
};

/** The gathering is for alumni, and the person is none on that day. */
export type AlumniOnly = UserError & {
  __typename: 'AlumniOnly';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The gathering is for alumni, and the person is none on that day. */
export type AlumniOnly_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Order of people. Nulls come last both ways, equals by id. */
export type AlumniOrder = {
  /** What to sort by. */
  by: AlumniOrderBy;
  /** Which end comes first. */
  direction?: OrderDirection;
};

/** What people can be sorted by. */
export type AlumniOrderBy =
  /** By the latest last day of work, past or scheduled. */
  | 'DEPARTURE'
  /** By the reading of the name, else the name as written. */
  | 'NAME'
  /** By the engagement score of the last scoring (at least daily). */
  | 'SCORE';

/** The person said whether they would recommend the employer (eNPS). */
export type AlumniPulseAnswered = {
  __typename: 'AlumniPulseAnswered';
  /** Would they recommend the employer: 0 (not at all) to 10 (very much). Null: not known, not for your role (engagement), or erased. */
  alumniEnps: Maybe<Scalars['Int']['output']>;
  /** Why, in their words. Null: not known, not for your role (engagement), or erased. */
  comment: Maybe<Scalars['String']['output']>;
  /** The survey, by the word of the tool it is made with. */
  surveyId: Scalars['String']['output'];
};

/** The person said whether they would recommend the employer (eNPS). */
export type AlumniPulseAnsweredInput = {
  /** Would they recommend the employer: 0 (not at all) to 10 (very much). Leave it out when it is not known. */
  alumniEnps?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in their words. Leave it out when it is not known. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** The survey, by the word of the tool it is made with. */
  surveyId: Scalars['String']['input'];
};

/** A person who works or worked for the employer: the same one for life. */
export type Alumnus = Node & {
  __typename: 'Alumnus';
  /** Who looked at what of this person is held in confidence, the latest first, up to now whatever the moment. Null: not for your role (access log). */
  accesses: Maybe<AccessConnection>;
  /** Date of birth. Null: not known, not for your role (identity), or erased. */
  birthDate: Maybe<Scalars['Date']['output']>;
  /** Messages of campaigns that the person got in the calendar month of today, or of `moment`. Null: not for your role (engagement). */
  broadcastsThisMonth: Maybe<Scalars['Int']['output']>;
  /** Campaigns whose messages they had, the latest first, 50 at most; older ones: `Campaign.recipients`. Null: not for your role (engagement). */
  campaigns: Maybe<Array<CampaignRecipient>>;
  /** Collaborations of the person, newest first. */
  collaborations: CollaborationConnection;
  /** What the person agrees to today, or at `moment`. Null: not for your role (consent). */
  consents: Maybe<Array<Consent>>;
  /** The name to show. Null: not known, not for your role (identity), or erased. */
  displayName: Maybe<Scalars['String']['output']>;
  /** Exceptions from the return conditions of the person, newest first. */
  eligibilityExceptions: EligibilityExceptionConnection;
  /** E-mail address. Null: not known, not for your role (contact), or erased. */
  email: Maybe<Scalars['String']['output']>;
  /** In the order recorded. Null: not for your role (employment). */
  employments: Maybe<Array<Employment>>;
  /** The score of today, or of the day of `moment`. Null: not for your role (score). */
  engagement: Maybe<EngagementScore>;
  /** The latest employee number (社員番号). Null: none, or not for your role. */
  externalRef: Maybe<Scalars['String']['output']>;
  /** Follow-ups of the person, newest first. */
  followUpTasks: FollowUpTaskConnection;
  /** Gatherings that they were invited to, answered or came to, latest first. Null: not for your role (engagement). */
  gatherings: Maybe<Array<GatheringParticipant>>;
  /** Opaque and stable; unique over all types. */
  id: Scalars['ID']['output'];
  /** How it was made sure who they are. Null: it was not, or not for your role (identity). */
  identityVerification: Maybe<IdentityVerification>;
  /** Fields that are null here because your role may not read them. */
  maskedFields: Array<Scalars['String']['output']>;
  /** Whether the person may be written to for a purpose through a channel, and why not. Null: not for your role (consent). */
  mayContact: Maybe<Reachability>;
  /** Membership in the network. Null: not for your role (consent). */
  membership: Maybe<Membership>;
  /** Whether the person may be a member of the network. Null: not for your role (return flow), or no such version. */
  membershipEligibility: Maybe<EligibilityEvaluation>;
  /** The person has died (逝去): nobody writes to them any more. */
  memorial: Scalars['Boolean']['output'];
  /** Mentorings of the person, newest first. */
  mentorings: MentoringConnection;
  /** Other records of the same person, whose ids lead here. Null: not for your role (identity). */
  mergedFrom: Maybe<Array<MergedRecord>>;
  /** The moment that all of this, and all below it, is of. Null: now. */
  moment: Maybe<Moment>;
  /** All names. Null: not for your role (identity). */
  names: Maybe<Names>;
  /** How parting goes or went, for each employment that ends or ended; those first whose departure was taken back. Null: not for your role (employment). */
  offboardings: Maybe<Array<Offboarding>>;
  /** Who looks after the person (担当). Null: nobody, or not for your role (engagement). */
  owner: Maybe<User>;
  /** Who looks after the person (担当), by user id. Null: nobody, or not for your role (engagement). */
  ownerId: Maybe<Scalars['String']['output']>;
  /** What they want to hear about. Null: never said, or not for your role. */
  preferences: Maybe<Preferences>;
  /** The same person now. Null: not on file any more. */
  present: Maybe<Alumnus>;
  /** Everything the person was ever asked to agree to, and whether they may be written to for it. Null: not for your role (consent). */
  reachability: Maybe<Array<Reachability>>;
  /** Referrals of the person, newest first. */
  referrals: ReferralConnection;
  /** Whether the person may come back, by the return conditions in force on that day, as far as they were known. Null: not for your role (return flow), or no such version. */
  returnEligibility: Maybe<EligibilityEvaluation>;
  /** The person's return processes, newest first. */
  returnProcesses: ReturnProcessConnection;
  /** What they can do, as told last. Null: never told, or not for your role (employment). */
  skills: Maybe<Array<Scalars['String']['output']>>;
  /** Status today, or on the day of `moment`; computed from dates in the programme's time zone. */
  status: AlumnusStatus;
  /** What the status follows from. Null: not for your role (employment). */
  statusBecause: Maybe<StatusSince>;
  /** Every change of status, past and to come, oldest first. Null: not for your role (employment). */
  statusHistory: Maybe<Array<StatusSince>>;
  /** Success stories of the person, newest first. */
  successStories: SuccessStoryConnection;
  /** Everything that happened, newest first. */
  timeline: TimelineConnection;
  /** What they click on, by campaigns whose topic is known, the most clicked first. Null: not for your role (engagement). */
  topicAffinity: Maybe<Array<TopicAffinity>>;
  /** A link to be put into a message to the person, new each time and good for ever: for its text, and between angle brackets as the header `List-Unsubscribe`. Null: not for your role (to write contact). */
  unsubscribeLink: Maybe<UnsubscribeLink>;
  /** Rises with every fact that a command can decide on; for `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** How they would like to work, as told last; why is never asked. Null: never told, or not for your role (employment). */
  workStyle: Maybe<WorkStyle>;
};


/** A person who works or worked for the employer: the same one for life. */
export type Alumnus_AccessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A person who works or worked for the employer: the same one for life. */
export type Alumnus_CollaborationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A person who works or worked for the employer: the same one for life. */
export type Alumnus_EligibilityExceptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A person who works or worked for the employer: the same one for life. */
export type Alumnus_EngagementArgs = {
  model?: InputMaybe<Scalars['String']['input']>;
};


/** A person who works or worked for the employer: the same one for life. */
export type Alumnus_FollowUpTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A person who works or worked for the employer: the same one for life. */
export type Alumnus_MayContactArgs = {
  channel: ContactChannel;
  purpose: ConsentPurpose;
};


/** A person who works or worked for the employer: the same one for life. */
export type Alumnus_MembershipEligibilityArgs = {
  policyVersion?: InputMaybe<Scalars['Int']['input']>;
};


/** A person who works or worked for the employer: the same one for life. */
export type Alumnus_MentoringsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A person who works or worked for the employer: the same one for life. */
export type Alumnus_ReferralsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A person who works or worked for the employer: the same one for life. */
export type Alumnus_ReturnEligibilityArgs = {
  policyVersion?: InputMaybe<Scalars['Int']['input']>;
};


/** A person who works or worked for the employer: the same one for life. */
export type Alumnus_ReturnProcessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A person who works or worked for the employer: the same one for life. */
export type Alumnus_SuccessStoriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A person who works or worked for the employer: the same one for life. */
export type Alumnus_TimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  around?: InputMaybe<Scalars['DateTime']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TimelineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A person who works or worked for the employer: the same one for life. */
export type Alumnus_UnsubscribeLinkArgs = {
  purpose?: InputMaybe<ConsentPurpose>;
};

/** Names one person, by exactly one of these. */
export type AlumnusBy =
  /** The person's e-mail address. */
  { email: Scalars['String']['input']; externalRef?: never; id?: never; }
  |  /** Any employee number of the person; `entity/number` where several legal entities use the same one. */
  { email?: never; externalRef: Scalars['String']['input']; id?: never; }
  |  /** An `Alumnus.id`. */
  { email?: never; externalRef?: never; id: Scalars['ID']['input']; };

/** A page of people. */
export type AlumnusConnection = {
  __typename: 'AlumnusConnection';
  /** The people, in order. */
  edges: Array<AlumnusEdge>;
  /** The moment that the list is of, exactly: give it again for the next page. Null for now. */
  moment: Maybe<Moment>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** People on all pages together, exactly. Null when your role may not count. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** How a person came from one moment to another: first `byTime`, then the `steps` one after the other. What your role may not read is not told. */
export type AlumnusDifference = {
  __typename: 'AlumnusDifference';
  /** What changed without any fact: a day came and passed, a score faded, another scoring model took effect. */
  byTime: Array<FieldChange>;
  /** The first moment, exactly. */
  from: Moment;
  /** The facts that one of the moments has and the other has not, in log order. */
  steps: Array<DifferenceStep>;
  /** The second moment, exactly. */
  to: Moment;
};

/** A person and their place in the list. */
export type AlumnusEdge = {
  __typename: 'AlumnusEdge';
  /** For `after` and `before`, in the same order. */
  cursor: Scalars['String']['output'];
  /** The person. */
  node: Alumnus;
};

/** A person came on file: from an HR export, by hand, or through the network's own form. */
export type AlumnusRegistered = {
  __typename: 'AlumnusRegistered';
  /** Date of birth; tells people of the same name apart. Null: not known, not for your role (identity), or erased. */
  birthDate: Maybe<Scalars['Date']['output']>;
  /** E-mail address for contact. Null: not known, not for your role (contact), or erased. */
  email: Maybe<Scalars['String']['output']>;
  /** Name in the register (戸籍名), where another one is used. Null: not known, not for your role (identity), or erased. */
  legalName: Maybe<Scalars['String']['output']>;
  /** Name as the person writes it. Null: not known, not for your role (identity), or erased. */
  name: Maybe<Scalars['String']['output']>;
  /** Reading of the name in kana (フリガナ). Null: not known, not for your role (identity), or erased. */
  nameKana: Maybe<Scalars['String']['output']>;
  /** Name in Latin letters. Null: not known, not for your role (identity), or erased. */
  nameLatin: Maybe<Scalars['String']['output']>;
  /** How the person wants to be addressed, without an honorific. Null: not known, not for your role (identity), or erased. */
  preferredName: Maybe<Scalars['String']['output']>;
};

/** How the person stands to the employer on a day. */
export type AlumnusStatus =
  /** Has left: from 00:00 of the day after the last day, in the programme's time zone. */
  | 'ALUMNUS'
  /** Works for the employer, and no departure is scheduled. */
  | 'EMPLOYEE'
  /** A departure is scheduled; through the last day of work. */
  | 'LEAVING'
  /** Has left and is to start again on a day to come. */
  | 'RETURNING';

/** Several people on file match. */
export type AmbiguousAlumnus = UserError & {
  __typename: 'AmbiguousAlumnus';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** Several people on file match. */
export type AmbiguousAlumnus_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Announce a gathering (イベントの告知). One that has passed may be announced as well, so that what is known of it has a place. */
export type AnnounceGatheringInput = {
  /** Only alumni may come. */
  alumniOnly?: Scalars['Boolean']['input'];
  /** How many people fit in, guests included; None: no limit. Leave it out when it is not known. */
  capacity?: InputMaybe<Scalars['Int']['input']>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** When it ends; None: not said. Leave it out when it is not known. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The word by which feeds name it, such as a number at the ticket service; None: a new id. Leave it out when it is not known. */
  gathering?: InputMaybe<Scalars['String']['input']>;
  /** What kind of gathering. */
  gatheringKind: GatheringKind;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The part of the country, in words; None: not said, or online only. Leave it out when it is not known. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** When it starts. */
  startsAt: Scalars['DateTime']['input'];
  /** The time zone in which it is announced, such as Asia/Tokyo; None: the programme's. Leave it out when it is not known. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** Its title. */
  title: Scalars['String']['input'];
  /** Where, in words or as an address; None: not said, or online only. Leave it out when it is not known. */
  venue?: InputMaybe<Scalars['String']['input']>;
};

/** AnnounceGatheringSuccess, or why not. */
export type AnnounceGatheringPayload = AlreadyOpened | AnnounceGatheringSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | VersionConflict;

/** Done: Announce a gathering (イベントの告知). One that has passed may be announced as well, so that what is known of it has a place. */
export type AnnounceGatheringSuccess = CommandSuccess & {
  __typename: 'AnnounceGatheringSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  gathering: Maybe<Gathering>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record that a version of a policy was made known (周知), and how many were asked to acknowledge it. */
export type AnnouncePolicyInput = {
  /** When; today if null. */
  announcedOn?: InputMaybe<Scalars['Date']['input']>;
  /** How. */
  announcedThrough: AnnouncementChannel;
  /** How many people were asked to acknowledge it; null: nobody, or not known. Leave it out when it is not known. */
  asked?: InputMaybe<Scalars['Int']['input']>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Which policy. */
  policy: PolicyName;
  /** To whom. */
  policyAudience: PolicyAudience;
  /** The version of the policy. */
  policyVersion: Scalars['Int']['input'];
};

/** AnnouncePolicySuccess, or why not. */
export type AnnouncePolicyPayload = AnnouncePolicySuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | UnknownPolicy | VersionConflict;

/** Done: Record that a version of a policy was made known (周知), and how many were asked to acknowledge it. */
export type AnnouncePolicySuccess = CommandSuccess & {
  __typename: 'AnnouncePolicySuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** How a policy was made known (周知方法). */
export type AnnouncementChannel =
  /** In the alumni network. */
  | 'ALUMNI_NETWORK'
  /** In a briefing (説明会). */
  | 'BRIEFING'
  /** The internal newsletter (社内報). */
  | 'COMPANY_NEWSLETTER'
  /** By e-mail. */
  | 'EMAIL'
  /** In the exit interview. */
  | 'EXIT_INTERVIEW'
  /** The internal portal (社内ポータル). */
  | 'INTRANET';

/** How far a version of a policy is known. */
export type AnnouncementCoverage = {
  __typename: 'AnnouncementCoverage';
  /** People on file who acknowledged it. */
  acknowledged: Scalars['Int']['output'];
  /** How it was made known, in the order of the log. */
  announcements: Array<PolicyAnnouncement>;
  /** People who were asked to acknowledge it: of each audience the largest number told, added up. Null: no number was told. */
  asked: Maybe<Scalars['Int']['output']>;
  /** `acknowledged` of `asked`, in percent, one decimal. Null: nobody was asked. */
  percent: Maybe<Scalars['Float']['output']>;
  /** The version. */
  version: Scalars['Int']['output'];
};

/** Note what somebody answered about coming, invited or not (出欠). Whether there is room is not decided here: who answers first has a place, the others wait, and move up when one is given up. */
export type AnswerInvitationInput = {
  /** Who answers. */
  alumnus: AlumnusBy;
  /** Yes, no, maybe, or to be put on the waiting list. */
  answer: RsvpAnswer;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The gathering, by its `id`. */
  gathering: Scalars['ID']['input'];
  /** How many they bring along. Leave it out when it is not known. */
  guests?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** AnswerInvitationSuccess, or why not. */
export type AnswerInvitationPayload = AlumniOnly | AmbiguousAlumnus | AnswerInvitationSuccess | GatheringIsOff | GatheringIsOver | IdempotencyKeyReused | InvalidInput | NotAllowed | UnknownAlumnus | UnknownUndertaking | VersionConflict;

/** Done: Note what somebody answered about coming, invited or not (出欠). Whether there is room is not decided here: who answers first has a place, the others wait, and move up when one is given up. */
export type AnswerInvitationSuccess = CommandSuccess & {
  __typename: 'AnswerInvitationSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  gathering: Maybe<Gathering>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** The person handed in an application (応募). */
export type ApplicationSubmitted = AboutReturnProcess & {
  __typename: 'ApplicationSubmitted';
  /** How it came. */
  contactChannel: Maybe<ContactChannel>;
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
};

/** Something that somebody else than who asked for it must approve. */
export type Approval = {
  __typename: 'Approval';
  /** Whom it is about. Null: nobody, or not for your role. */
  alumnus: Maybe<Alumnus>;
  /** By when it is wanted. Null: no date was given. */
  dueOn: Maybe<Scalars['Date']['output']>;
  /** What is to be approved. */
  kind: ApprovalKind;
  /** Whether you may: your role can, and you did not ask for it yourself. */
  mayApprove: Scalars['Boolean']['output'];
  /** When it was asked for. */
  requestedAt: Scalars['DateTime']['output'];
  /** Who asked for it. */
  requestedBy: Actor;
  /** What waits, as a sentence, without the person's name. */
  sentence: Scalars['String']['output'];
  /** What it is about. */
  subject: Node;
};


/** Something that somebody else than who asked for it must approve. */
export type Approval_SentenceArgs = {
  locale?: InputMaybe<Locale>;
};

/** A page of what waits for approval, newest first. */
export type ApprovalConnection = {
  __typename: 'ApprovalConnection';
  /** What waits, in order. */
  edges: Array<ApprovalEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** What waits, on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An approval that is waited for, and its place. */
export type ApprovalEdge = {
  __typename: 'ApprovalEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The approval. */
  node: Approval;
};

/** What somebody else is asked to approve (承認待ち). */
export type ApprovalKind =
  /** A case that opens personal values for a while. */
  | 'ACCESS_CASE'
  /** An exception from the conditions of return. */
  | 'ELIGIBILITY_EXCEPTION'
  /** The erasure of a person's data. */
  | 'ERASURE'
  /** The reward for a referral. */
  | 'REFERRAL_REWARD'
  /** The publication of a success story. */
  | 'SUCCESS_STORY'
  /** The terms of a return. */
  | 'TERMS'
  /** Terms outside the published criteria. */
  | 'TERMS_EXCEPTION';

/** Approve a case that somebody else asked for (閲覧の承認). From now on it opens what it names, to whoever asked, for the hours that were asked for. */
export type ApproveCaseInput = {
  /** The case, by its `id`. */
  accessCase: Scalars['ID']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** ApproveCaseSuccess, or why not. */
export type ApproveCasePayload = ApproveCaseSuccess | CaseDecided | IdempotencyKeyReused | InvalidInput | NeedsSecondPerson | NotAllowed | UnknownUndertaking | VersionConflict;

/** Done: Approve a case that somebody else asked for (閲覧の承認). From now on it opens what it names, to whoever asked, for the hours that were asked for. */
export type ApproveCaseSuccess = CommandSuccess & {
  __typename: 'ApproveCaseSuccess';
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  accessCase: Maybe<AccessCase>;
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Approve an exception that somebody else asked for, until a day. Whoever was judged before is judged again at once. */
export type ApproveEligibilityExceptionInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** The exception, by its `id`. */
  exception: Scalars['ID']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Last day on which it counts; not past. */
  expiresOn: Scalars['Date']['input'];
  /** Why, in words. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** ApproveEligibilityExceptionSuccess, or why not. */
export type ApproveEligibilityExceptionPayload = ApproveEligibilityExceptionSuccess | ExceptionDecided | IdempotencyKeyReused | InvalidInput | NeedsSecondPerson | NotAllowed | UnknownUndertaking | VersionConflict;

/** Done: Approve an exception that somebody else asked for, until a day. Whoever was judged before is judged again at once. */
export type ApproveEligibilityExceptionSuccess = CommandSuccess & FactRecorded & {
  __typename: 'ApproveEligibilityExceptionSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  eligibilityException: Maybe<EligibilityException>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Approve an erasure that somebody else asked for. It cannot be undone: soon after, the person's keys are gone. A legal hold stands against it. */
export type ApproveErasureInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The request, by its `id`. */
  request: Scalars['ID']['input'];
};

/** ApproveErasureSuccess, or why not. */
export type ApproveErasurePayload = ApproveErasureSuccess | IdempotencyKeyReused | InvalidInput | LegallyHeld | NeedsSecondPerson | NotAllowed | NotAnErasure | RequestDecided | UnknownAlumnus | UnknownUndertaking | VersionConflict;

/** Done: Approve an erasure that somebody else asked for. It cannot be undone: soon after, the person's keys are gone. A legal hold stands against it. */
export type ApproveErasureSuccess = CommandSuccess & {
  __typename: 'ApproveErasureSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  subjectRequest: Maybe<SubjectRequest>;
};

/** Approve the reward that somebody else asked for. */
export type ApproveReferralRewardInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The referral, by its `id`. */
  referral: Scalars['ID']['input'];
};

/** ApproveReferralRewardSuccess, or why not. */
export type ApproveReferralRewardPayload = ApproveReferralRewardSuccess | IdempotencyKeyReused | InvalidInput | NeedsSecondPerson | NotAllowed | NothingToApprove | UnknownUndertaking | VersionConflict;

/** Done: Approve the reward that somebody else asked for. */
export type ApproveReferralRewardSuccess = CommandSuccess & FactRecorded & {
  __typename: 'ApproveReferralRewardSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  referral: Maybe<Referral>;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Approve the exception, as neither who asked for it nor who proposed the terms. */
export type ApproveTermsExceptionInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words; confidential to HR. */
  explanation: Scalars['String']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
};

/** ApproveTermsExceptionSuccess, or why not. */
export type ApproveTermsExceptionPayload = ApproveTermsExceptionSuccess | IdempotencyKeyReused | InvalidInput | NeedsSecondPerson | NotAllowed | NotOpen | NothingToApprove | UnknownUndertaking | VersionConflict;

/** Done: Approve the exception, as neither who asked for it nor who proposed the terms. */
export type ApproveTermsExceptionSuccess = CommandSuccess & FactRecorded & {
  __typename: 'ApproveTermsExceptionSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Approve the proposed terms, as somebody else than who proposed them. */
export type ApproveTermsInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words; confidential to HR. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
};

/** ApproveTermsSuccess, or why not. */
export type ApproveTermsPayload = ApproveTermsSuccess | IdempotencyKeyReused | InvalidInput | NeedsSecondPerson | NotAllowed | NotOpen | NothingToApprove | TermsNeedException | UnknownUndertaking | VersionConflict;

/** Done: Approve the proposed terms, as somebody else than who proposed them. */
export type ApproveTermsSuccess = CommandSuccess & FactRecorded & {
  __typename: 'ApproveTermsSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** The person wrote an article for the employer or the network. */
export type ArticleContributed = {
  __typename: 'ArticleContributed';
  /** Title of the article. */
  title: Maybe<Scalars['String']['output']>;
  /** What it is about. */
  topic: Maybe<Scalars['String']['output']>;
  /** Where it can be read. Null: not known, not for your role (engagement), or erased. */
  url: Maybe<Scalars['String']['output']>;
};

/** The person wrote an article for the employer or the network. */
export type ArticleContributedInput = {
  /** Title of the article. Leave it out when it is not known. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** What it is about. Leave it out when it is not known. */
  topic?: InputMaybe<Scalars['String']['input']>;
  /** Where it can be read. Leave it out when it is not known. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** Record what the person's skills of today are, beside what the role needs. */
export type AssessSkillsInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
  /** How they were assessed. */
  skillMethod: SkillMethod;
  /** Skill by skill; levels from 0 to 4. */
  skillResults: Array<SkillResultInput>;
};

/** AssessSkillsSuccess, or why not. */
export type AssessSkillsPayload = AssessSkillsSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | UnknownUndertaking | VersionConflict;

/** Done: Record what the person's skills of today are, beside what the role needs. */
export type AssessSkillsSuccess = CommandSuccess & FactRecorded & {
  __typename: 'AssessSkillsSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Plan a training that is to close a gap in skills (研修). */
export type AssignBridgingTrainingInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Day by which it is to be done. */
  dueOn: Scalars['Date']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
  /** The skill it is for, as the assessment names it. Leave it out when it is not known. */
  skill?: InputMaybe<Scalars['String']['input']>;
  /** What it is called. */
  title: Scalars['String']['input'];
};

/** AssignBridgingTrainingSuccess, or why not. */
export type AssignBridgingTrainingPayload = AssignBridgingTrainingSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | UnknownUndertaking | VersionConflict;

/** Done: Plan a training that is to close a gap in skills (研修). */
export type AssignBridgingTrainingSuccess = CommandSuccess & FactRecorded & {
  __typename: 'AssignBridgingTrainingSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Name somebody who is there to be asked after the return (相談窓口). */
export type AssignContactDeskInput = {
  /** Who, by user id. */
  contactDeskId: Scalars['String']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
};

/** AssignContactDeskSuccess, or why not. */
export type AssignContactDeskPayload = AssignContactDeskSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | UnknownUndertaking | VersionConflict;

/** Done: Name somebody who is there to be asked after the return (相談窓口). */
export type AssignContactDeskSuccess = CommandSuccess & FactRecorded & {
  __typename: 'AssignContactDeskSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Say who looks after a person (担当) from now on. */
export type AssignOwnerInput = {
  /** Who is looked after. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Who looks after them, by user id; nobody when null. Leave it out when it is not known. */
  ownerId?: InputMaybe<Scalars['String']['input']>;
};

/** AssignOwnerSuccess, or why not. */
export type AssignOwnerPayload = AmbiguousAlumnus | AssignOwnerSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | UnknownAlumnus | VersionConflict;

/** Done: Say who looks after a person (担当) from now on. */
export type AssignOwnerSuccess = CommandSuccess & FactRecorded & {
  __typename: 'AssignOwnerSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Give a return process to somebody else to look after. */
export type AssignReturnProcessInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Who looks after it from now on, by user id. */
  ownerId: Scalars['String']['input'];
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
};

/** AssignReturnProcessSuccess, or why not. */
export type AssignReturnProcessPayload = AssignReturnProcessSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | UnknownUndertaking | VersionConflict;

/** Done: Give a return process to somebody else to look after. */
export type AssignReturnProcessSuccess = CommandSuccess & FactRecorded & {
  __typename: 'AssignReturnProcessSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Note that something is to be done about a person by a date. */
export type AssignTaskInput = {
  /** Whom it is about. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** By when, that day included. */
  dueOn: Scalars['Date']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Who is to do it, by user id. Leave it out when it is not known. */
  ownerId?: InputMaybe<Scalars['String']['input']>;
  /** What is to be done. */
  task: Scalars['String']['input'];
};

/** AssignTaskSuccess, or why not. */
export type AssignTaskPayload = AlreadyOpened | AmbiguousAlumnus | AssignTaskSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | UnknownAlumnus | VersionConflict;

/** Done: Note that something is to be done about a person by a date. */
export type AssignTaskSuccess = CommandSuccess & FactRecorded & {
  __typename: 'AssignTaskSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  followUpTask: Maybe<FollowUpTask>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** How it is known that somebody came. */
export type AttendanceEvidence =
  /** They checked in. */
  | 'CHECK_IN'
  /** The host's list. */
  | 'HOST_LIST'
  /** The log of the online meeting. */
  | 'JOIN_LOG';

/** How somebody took part. */
export type AttendanceMode =
  /** On site. */
  | 'IN_PERSON'
  /** Online. */
  | 'ONLINE';

/** A page of the attention list: what has been due longest first. */
export type AttentionConnection = {
  __typename: 'AttentionConnection';
  /** The entries, in order. */
  edges: Array<AttentionEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** Entries on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An entry of the attention list and its place. */
export type AttentionEdge = {
  __typename: 'AttentionEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: AttentionEntry;
};

/** One reason to look after somebody today (要対応). */
export type AttentionEntry = {
  __typename: 'AttentionEntry';
  /** Who needs looking after. Null: not for your role. */
  alumnus: Maybe<Alumnus>;
  /** The last day in time; of a bounce, the day since which mail does not arrive. */
  dueOn: Scalars['Date']['output'];
  /** The same as long as the reason stands: a key for caches. It is none for `node`, as the list follows from the day. */
  id: Scalars['ID']['output'];
  /** Why. */
  kind: AttentionKind;
  /** Days since then. */
  overdueDays: Scalars['Int']['output'];
  /** Whose it is: of the task or process, else of the person. Null: nobody's. */
  owner: Maybe<User>;
  /** Whose it is, by user id: of the task or process, else of the person. Null: nobody's. */
  ownerId: Maybe<Scalars['String']['output']>;
  /** By whose touch plan contact is overdue. Null for other kinds. */
  segment: Maybe<Segment>;
  /** The reason as a sentence, without the person's name. */
  sentence: Scalars['String']['output'];
  /** The follow-up or the return process. Null: about the person as a whole, or not for your role. */
  subject: Maybe<Node>;
};


/** One reason to look after somebody today (要対応). */
export type AttentionEntry_SentenceArgs = {
  locale?: InputMaybe<Locale>;
};

/** Why somebody is on the list of those to look after. */
export type AttentionKind =
  /** A check after the return was not done in time. */
  | 'CHECK_DUE'
  /** Mail to the person's address comes back for good. */
  | 'CONTACT_BOUNCED'
  /** Longer without two-way contact than the touch plan allows. */
  | 'CONTACT_OVERDUE'
  /** A stage of a return process takes longer than its template allows. */
  | 'STAGE_OVERDUE'
  /** A follow-up was not done in time. */
  | 'TASK_LAPSED';

/** Which entries; what is left out does not restrict. */
export type AttentionListFilter = {
  /** Only for these reasons. */
  kind?: InputMaybe<Array<AttentionKind>>;
  /** Only this user's, by user id. */
  owner?: InputMaybe<Scalars['String']['input']>;
};

/** One reason to look after the person is put off until a day, with a reason. */
export type AttentionSnoozed = {
  __typename: 'AttentionSnoozed';
  /** What is put off. */
  attentionKind: AttentionKind;
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The first day on which it counts again. */
  snoozedUntil: Scalars['Date']['output'];
};

/** The programme's part in a return, by the 365 days before the inquiry. */
export type Attribution =
  /** They read, answered or told us something, and no more. It counts. */
  | 'ASSISTED'
  /** No touch-point of a human, or no inquiry on record. It does not count. */
  | 'NONE'
  /** The person met us, took part or gave something. It counts. */
  | 'PROGRAMME';

/** What a value follows from: facts, and versions of rules. */
export type Because = {
  __typename: 'Because';
  /** The facts, by position. Empty: the lack of one, or not for your role. Null: it is told of everybody, of all facts up to `position`. */
  facts: Maybe<Array<BecauseFact>>;
  /** Everything in the log up to here was looked at: `knownAtPosition` of the same question. Null: nothing is in the log, or it was not asked how far it goes. */
  position: Maybe<Scalars['Int64']['output']>;
  /** The rules, the deciding one first. */
  rules: Array<BecauseRule>;
};

/** A fact that a value follows from. */
export type BecauseFact = {
  __typename: 'BecauseFact';
  /** The fact as the log has it. Null: not for your role (log). */
  event: Maybe<LoggedEvent>;
  /** Its kind. */
  kind: FactKind;
  /** Its place in the log. */
  position: Scalars['Int64']['output'];
};

/** A version of rules that a value follows from. */
export type BecauseRule = {
  __typename: 'BecauseRule';
  /** SHA-256 of the rules as they are written, in hexadecimal. Null: they are part of the program. */
  digest: Maybe<Scalars['String']['output']>;
  /** Name with its version: `engagement/v1`, `return/2`, `status/v1`; of a metric its definition: `metric/ALUMNI`. */
  name: Scalars['String']['output'];
  /** Where the log says that they were published. Null: built in. */
  position: Maybe<Scalars['Int64']['output']>;
};

/** It runs: it cannot begin a second time. */
export type BegunAlready = UserError & {
  __typename: 'BegunAlready';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** It runs: it cannot begin a second time. */
export type BegunAlready_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Forbid everybody to write to somebody, until a day or until it is lifted. */
export type BlockContactInput = {
  /** Who it is about. */
  alumnus: AlumnusBy;
  /** Why. */
  blockReason: ContactBlockReason;
  /** Last day of it, not past. Null: until it is lifted. Leave it out when it is not known. */
  blockedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** BlockContactSuccess, or why not. */
export type BlockContactPayload = AmbiguousAlumnus | BlockContactSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | UnknownAlumnus | VersionConflict;

/** Done: Forbid everybody to write to somebody, until a day or until it is lifted. */
export type BlockContactSuccess = CommandSuccess & FactRecorded & {
  __typename: 'BlockContactSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Why a message came back: for good (hard), for now (soft), or refused (block). */
export type BounceClass =
  /** The receiving server refused the sender. */
  | 'BLOCK'
  /** For good: the address does not exist any more. */
  | 'HARD'
  /** For now: full mailbox, server away. */
  | 'SOFT';

/** Open values of some people at once, without a second person, because there is no time (緊急閲覧). It alarms, auditors see it, and somebody else reviews it within 72 hours. */
export type BreakGlassInput = {
  /** What of them. */
  classes: Array<ConfidentialClass>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** For how long, 1 to 60 minutes. */
  minutes: Scalars['Int']['input'];
  /** Why; name the matter and no person, for this text is kept for ever. */
  reason: Scalars['String']['input'];
  /** Whose values: 1 to 100 records, by the UUID in `LoggedEvent.streamId` or `Alumnus.id`. */
  subjects: Array<Scalars['ID']['input']>;
};

/** BreakGlassSuccess, or why not. */
export type BreakGlassPayload = AlreadyOpened | BreakGlassSuccess | IdempotencyKeyReused | InvalidInput | NeedsSecondPerson | NotAllowed | UnknownAlumnus | VersionConflict;

/** Done: Open values of some people at once, without a second person, because there is no time (緊急閲覧). It alarms, auditors see it, and somebody else reviews it within 72 hours. */
export type BreakGlassSuccess = CommandSuccess & {
  __typename: 'BreakGlassSuccess';
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  accessCase: Maybe<AccessCase>;
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** A training that is to close a gap (研修). */
export type BridgingTraining = {
  __typename: 'BridgingTraining';
  /** It is done. */
  done: Scalars['Boolean']['output'];
  /** Day by which it is to be done. */
  dueOn: Scalars['Date']['output'];
  /** The skill it is for. Null: not told. */
  skill: Maybe<Scalars['String']['output']>;
  /** What it is called. Null: not told. */
  title: Maybe<Scalars['String']['output']>;
  /** For completing it. */
  trainingId: Scalars['ID']['output'];
};

/** A training is to close a gap in skills (研修). */
export type BridgingTrainingAssigned = AboutReturnProcess & {
  __typename: 'BridgingTrainingAssigned';
  /** Day by which it is to be done. */
  dueOn: Scalars['Date']['output'];
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** The skill it is for, as the role names it. Null: not known, not for your role (employment), or erased. */
  skill: Maybe<Scalars['String']['output']>;
  /** What it is called. */
  title: Maybe<Scalars['String']['output']>;
  /** The training. */
  trainingId: Scalars['ID']['output'];
};

/** A training that was to close a gap is done. */
export type BridgingTrainingCompleted = AboutReturnProcess & {
  __typename: 'BridgingTrainingCompleted';
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** The training. */
  trainingId: Scalars['ID']['output'];
};

/** Who was told what to expect of somebody who comes back. */
export type BriefAudience =
  /** Former peers, above whom the person is to stand. */
  | 'FORMER_PEERS'
  /** The HR department. */
  | 'HR'
  /** The new manager. */
  | 'MANAGER'
  /** The new team. */
  | 'TEAM';

/** The brief repeats words of the exit interview, which are confidential. */
export type BriefTellsInterview = UserError & {
  __typename: 'BriefTellsInterview';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The brief repeats words of the exit interview, which are confidential. */
export type BriefTellsInterview_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The document is no flow template, or no standard of terms; the message names the place. */
export type BrokenFlowDocument = UserError & {
  __typename: 'BrokenFlowDocument';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The document is no flow template, or no standard of terms; the message names the place. */
export type BrokenFlowDocument_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The file is no scoring model that can be published; the message names the first fault. */
export type BrokenModelFile = UserError & {
  __typename: 'BrokenModelFile';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The file is no scoring model that can be published; the message names the first fault. */
export type BrokenModelFile_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The document is no policy that can be published; the message names the first fault. */
export type BrokenPolicy = UserError & {
  __typename: 'BrokenPolicy';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The document is no policy that can be published; the message names the first fault. */
export type BrokenPolicy_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The data file is no signal ruleset; the message names the first fault. */
export type BrokenSignalRulesetFile = UserError & {
  __typename: 'BrokenSignalRulesetFile';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The data file is no signal ruleset; the message names the first fault. */
export type BrokenSignalRulesetFile_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** What the programme may spend in a period. */
export type Budget = {
  __typename: 'Budget';
  /** The fact that set it: `rescindedEventId` of `rescindCost`. */
  eventId: Scalars['ID']['output'];
  /** First day of the period. */
  from: Scalars['Date']['output'];
  /** How much it may be. */
  planned: Money;
  /** What was spent in the period, without the time of those who run it; one amount for each currency. */
  spent: Array<Money>;
  /** Last day of the period, included. */
  to: Scalars['Date']['output'];
};

/** The built-in version cannot be retired: it applies when no other one does. */
export type BuiltInPolicy = UserError & {
  __typename: 'BuiltInPolicy';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The built-in version cannot be retired: it applies when no other one does. */
export type BuiltInPolicy_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The person introduced a possible customer or partner to the employer. */
export type BusinessIntroductionMade = {
  __typename: 'BusinessIntroductionMade';
  /** The company that was introduced. Null: not known, not for your role (employment), or erased. */
  company: Maybe<Scalars['String']['output']>;
  /** What became of it; None: not known. */
  introductionOutcome: Maybe<IntroductionOutcome>;
  /** What it is about. */
  topic: Maybe<Scalars['String']['output']>;
};

/** The person introduced a possible customer or partner to the employer. */
export type BusinessIntroductionMadeInput = {
  /** The company that was introduced. Leave it out when it is not known. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** What became of it; None: not known. Leave it out when it is not known. */
  introductionOutcome?: InputMaybe<IntroductionOutcome>;
  /** What it is about. Leave it out when it is not known. */
  topic?: InputMaybe<Scalars['String']['input']>;
};

/** The person and somebody of the employer spoke by telephone or video. */
export type CallHeld = {
  __typename: 'CallHeld';
  /** What it was about. */
  conversationTopics: Array<ConversationTopic>;
  /** How long, in minutes; under 10 it does not count as a meeting. */
  durationMinutes: Scalars['Int']['output'];
  /** Who asked for it; None: not said. */
  initiator: Maybe<ConversationInitiator>;
  /** Who took part for the employer, by user id. */
  participantIds: Array<Scalars['String']['output']>;
  /** What was said, confidential to HR. Null: not known, not for your role (hr notes), or erased. */
  summary: Maybe<Scalars['String']['output']>;
};

/** The person and somebody of the employer spoke by telephone or video. */
export type CallHeldInput = {
  /** What it was about. */
  conversationTopics?: Array<ConversationTopic>;
  /** How long, in minutes; under 10 it does not count as a meeting. */
  durationMinutes: Scalars['Int']['input'];
  /** Who asked for it; None: not said. Leave it out when it is not known. */
  initiator?: InputMaybe<ConversationInitiator>;
  /** Who took part for the employer, by user id. */
  participantIds?: Array<Scalars['String']['input']>;
  /** What was said, confidential to HR. Leave it out when it is not known. */
  summary?: InputMaybe<Scalars['String']['input']>;
};

/** A message to many (ニュースレター配信). */
export type Campaign = Node & {
  __typename: 'Campaign';
  /** Whom it is for, in words. Null: not said. */
  audience: Maybe<Scalars['String']['output']>;
  /** The word that its messages carry; `id` is for everything else. */
  campaignId: Scalars['String']['output'];
  /** Through which channel. Null: nobody recorded its publication, only the provider's messages name it. */
  channel: Maybe<ContactChannel>;
  /** What was recorded of people about it, newest first; without what the timeline does not show your role. */
  entries: TimelineConnection;
  /** What became of its messages. */
  figures: CampaignFigures;
  /** Opaque and stable; unique over all types. */
  id: Scalars['ID']['output'];
  /** What was told when it was withdrawn. Null: it was not, or nothing was told. */
  notice: Maybe<Scalars['String']['output']>;
  /** When it was published; UTC. Null: nobody recorded its publication, only the provider's messages name it. */
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Everybody of whom anything is known of a message to them. */
  recipients: CampaignRecipientConnection;
  /** `published`, `withdrawn`, or `known_by_id` when only its messages name it. */
  stage: Scalars['String']['output'];
  /** Its subject line or title. Null: nobody recorded its publication, only the provider's messages name it. */
  title: Maybe<Scalars['String']['output']>;
  /** What it is about. Null: nobody recorded its publication, only the provider's messages name it. */
  topic: Maybe<NewsTopic>;
  /** Rises with every fact of the campaign itself; for `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** A message to many (ニュースレター配信). */
export type Campaign_EntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TimelineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A message to many (ニュースレター配信). */
export type Campaign_RecipientsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignRecipientFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of campaigns: the latest first, those without a known publication last. */
export type CampaignConnection = {
  __typename: 'CampaignConnection';
  /** The campaigns, in order. */
  edges: Array<CampaignEdge>;
  /** The moment that the list is of: give it again for the next page. Null for now. */
  moment: Maybe<Moment>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** Campaigns on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A campaign and its place in the list. */
export type CampaignEdge = {
  __typename: 'CampaignEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The campaign. */
  node: Campaign;
};

/** How many people, each counted once however many messages, opens and clicks. */
export type CampaignFigures = {
  __typename: 'CampaignFigures';
  /** It came back. */
  bounced: Scalars['Int']['output'];
  /** They followed a link in it, and no machine is known to have done so. */
  clicked: Scalars['Int']['output'];
  /** They reported it as spam. */
  complained: Scalars['Int']['output'];
  /** The receiving server took it. */
  delivered: Scalars['Int']['output'];
  /** Their program loaded its images, and no machine is known to have done so. */
  opened: Scalars['Int']['output'];
  /** Anything is known of a message to them. */
  recipients: Scalars['Int']['output'];
  /** The provider refused to send it. */
  rejected: Scalars['Int']['output'];
  /** They answered it themselves. */
  replied: Scalars['Int']['output'];
  /** They stopped mail in it. */
  unsubscribed: Scalars['Int']['output'];
};

/** Which campaigns; what is left out does not restrict. */
export type CampaignFilter = {
  /** Only those whose publication is recorded, or only those of providers. */
  published?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those published at this instant or later. */
  publishedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only those published before this instant. */
  publishedTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only about these topics. */
  topics?: InputMaybe<Array<NewsTopic>>;
};

/** The campaign was withdrawn already. */
export type CampaignIsWithdrawn = UserError & {
  __typename: 'CampaignIsWithdrawn';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The campaign was withdrawn already. */
export type CampaignIsWithdrawn_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** One person and one campaign. */
export type CampaignRecipient = {
  __typename: 'CampaignRecipient';
  /** Who. Null: not for your role. */
  alumnus: Maybe<Alumnus>;
  /** It came back. */
  bounced: Scalars['Boolean']['output'];
  /** Of what. Null: not for your role. */
  campaign: Maybe<Campaign>;
  /** They followed a link in it, and no machine is known to have done so. */
  clicked: Scalars['Boolean']['output'];
  /** They reported it as spam. */
  complained: Scalars['Boolean']['output'];
  /** The receiving server took it. */
  delivered: Scalars['Boolean']['output'];
  /** Their program loaded its images, and no machine is known to have done so. */
  opened: Scalars['Boolean']['output'];
  /** The provider refused to send it. */
  rejected: Scalars['Boolean']['output'];
  /** They answered it themselves. */
  replied: Scalars['Boolean']['output'];
  /** They stopped mail in it. Null: not for your role (consent). */
  unsubscribed: Maybe<Scalars['Boolean']['output']>;
};

/** A page of recipients, in an order that stays. */
export type CampaignRecipientConnection = {
  __typename: 'CampaignRecipientConnection';
  /** The recipients. */
  edges: Array<CampaignRecipientEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** Recipients on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A recipient and their place in the list. */
export type CampaignRecipientEdge = {
  __typename: 'CampaignRecipientEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The recipient. */
  node: CampaignRecipient;
};

/** Which recipients; what is left out does not restrict. */
export type CampaignRecipientFilter = {
  /** Only this person; an `Alumnus.id`. */
  alumnus?: InputMaybe<Scalars['ID']['input']>;
  /** Only those from whom it came back, or only the others. */
  bounced?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those who followed a link, or only the others. */
  clicked?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those who reported it as spam, or only the others. */
  complained?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those whom it reached, or only the others. */
  delivered?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those who opened it, or only the others. */
  opened?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those who answered, or only the others. */
  replied?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those who stopped mail in it, or only the others; for roles that read consent. */
  unsubscribed?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Note that somebody gives up their place, or their place in the line: the next moves up. */
export type CancelAnswerInput = {
  /** Who will not come. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The gathering, by its `id`. */
  gathering: Scalars['ID']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** CancelAnswerSuccess, or why not. */
export type CancelAnswerPayload = AmbiguousAlumnus | CancelAnswerSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | NothingToCancel | UnknownAlumnus | UnknownUndertaking | VersionConflict;

/** Done: Note that somebody gives up their place, or their place in the line: the next moves up. */
export type CancelAnswerSuccess = CommandSuccess & {
  __typename: 'CancelAnswerSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  gathering: Maybe<Gathering>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Note that a gathering will not take place (中止). */
export type CancelGatheringInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The gathering, by its `id`. */
  gathering: Scalars['ID']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What those invited are told; None: nothing. Leave it out when it is not known. */
  notice?: InputMaybe<Scalars['String']['input']>;
};

/** CancelGatheringSuccess, or why not. */
export type CancelGatheringPayload = CancelGatheringSuccess | GatheringIsOff | IdempotencyKeyReused | InvalidInput | NotAllowed | UnknownUndertaking | VersionConflict;

/** Done: Note that a gathering will not take place (中止). */
export type CancelGatheringSuccess = CommandSuccess & {
  __typename: 'CancelGatheringSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  gathering: Maybe<Gathering>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** The referred candidate was hired already. */
export type CandidateAlreadyHired = UserError & {
  __typename: 'CandidateAlreadyHired';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The referred candidate was hired already. */
export type CandidateAlreadyHired_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The candidate did not agree to be referred. */
export type CandidateMustConsent = UserError & {
  __typename: 'CandidateMustConsent';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The candidate did not agree to be referred. */
export type CandidateMustConsent_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** No reward before the candidate is hired. */
export type CandidateNotHired = UserError & {
  __typename: 'CandidateNotHired';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** No reward before the candidate is hired. */
export type CandidateNotHired_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Record how to reach somebody after they have left. An e-mail address becomes the one on file at once, as an update of the profile that can be taken back like any other; what comes through other channels stands on the timeline. */
export type CapturePersonalContactInput = {
  /** Who leaves. */
  alumnus: AlumnusBy;
  /** Through which channel. */
  channel: ContactChannel;
  /** The address, number or account; their own, not the employer's. */
  contactValue: Scalars['String']['input'];
  /** Whether it was tried and works. */
  contactVerified?: Scalars['Boolean']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The employment, by its `stintId`; the one that ends last when left out. Leave it out when it is not known. */
  stintId?: InputMaybe<Scalars['ID']['input']>;
};

/** CapturePersonalContactSuccess, or why not. */
export type CapturePersonalContactPayload = AmbiguousAlumnus | CapturePersonalContactSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | NotLeaving | PersonHasDied | UnknownAlumnus | UnknownEmployment | VersionConflict;

/** Done: Record how to reach somebody after they have left. An e-mail address becomes the one on file at once, as an update of the profile that can be taken back like any other; what comes through other channels stands on the timeline. */
export type CapturePersonalContactSuccess = CommandSuccess & FactRecorded & {
  __typename: 'CapturePersonalContactSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Both sides agreed on where the return is to lead (キャリアパス). */
export type CareerPathAgreed = AboutReturnProcess & {
  __typename: 'CareerPathAgreed';
  /** What was agreed on, in words. Null: not known, not for your role (employment), or erased. */
  careerPath: Maybe<Scalars['String']['output']>;
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
};

/** The case was approved or closed already. */
export type CaseDecided = UserError & {
  __typename: 'CaseDecided';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The case was approved or closed already. */
export type CaseDecided_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** What was spent on one thing. */
export type CategoryCost = {
  __typename: 'CategoryCost';
  /** One amount for each currency. */
  amounts: Array<Money>;
  /** What for. */
  category: CostCategory;
  /** Time of those who run the programme, in minutes, beside the money. */
  staffMinutes: Scalars['Int']['output'];
};

/** What can have changed since somebody left. */
export type ChangeArea =
  /** Who does what. */
  | 'ORGANISATION'
  /** What the employer makes and sells. */
  | 'PRODUCTS'
  /** Rules of work. */
  | 'RULES'
  /** Systems and tools. */
  | 'SYSTEMS';

/** The person was told what changed since they left. */
export type ChangeBriefingDelivered = AboutReturnProcess & {
  __typename: 'ChangeBriefingDelivered';
  /** What it was about. */
  changeAreas: Array<ChangeArea>;
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
};

/** Record that an employment goes on in another form (雇用形態変更・定年再雇用): nobody left. */
export type ChangeEmploymentTypeInput = {
  /** Who it is about. */
  alumnus: AlumnusBy;
  /** First day in the new form. */
  changedOn: FuzzyDateInput;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Employment type from then on, as HR words it. */
  employmentType: Scalars['String']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The employment, by its `stintId`; the one that lasted then when left out. Leave it out when it is not known. */
  stintId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether service before it counts for the tenure (勤続年数の通算). */
  tenureContinues: Scalars['Boolean']['input'];
};

/** ChangeEmploymentTypeSuccess, or why not. */
export type ChangeEmploymentTypePayload = AmbiguousAlumnus | ChangeEmploymentTypeSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | OutsideEmployment | UnknownAlumnus | UnknownEmployment | VersionConflict;

/** Done: Record that an employment goes on in another form (雇用形態変更・定年再雇用): nobody left. */
export type ChangeEmploymentTypeSuccess = CommandSuccess & FactRecorded & {
  __typename: 'ChangeEmploymentTypeSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Something that changed since the person left. */
export type ChangeToLearn = {
  __typename: 'ChangeToLearn';
  /** What changed, in words. */
  change: Scalars['String']['output'];
  /** Of what kind. */
  changeArea: ChangeArea;
};

/** Something that changed since the person left. */
export type ChangeToLearnInput = {
  /** What changed, in words. */
  change: Scalars['String']['input'];
  /** Of what kind. */
  changeArea: ChangeArea;
};

/** Objects that facts have changed, or nothing for a while. */
export type Changes = {
  __typename: 'Changes';
  /** The objects as they are now, each once: new ones, changed ones, and people about whom something was recorded. Empty: nothing new for you, keep the position. */
  nodes: Array<Node>;
  /** Everything up to here has been told: give it as `afterPosition` when you subscribe again. */
  position: Scalars['Int64']['output'];
};

/** The day of the check has not come. */
export type CheckNotDue = UserError & {
  __typename: 'CheckNotDue';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The day of the check has not come. */
export type CheckNotDue_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** One item of an offboarding's checklist. */
export type ChecklistItem = {
  __typename: 'ChecklistItem';
  /** When it was done, or it was said that it is left out, UTC. Null: still to do. */
  at: Maybe<Scalars['DateTime']['output']>;
  /** Who recorded that. Null: still to do. */
  by: Maybe<Actor>;
  /** Which item. */
  item: OffboardingItem;
  /** What it is called. */
  name: Scalars['String']['output'];
  /** Why it is left out. Null unless it is. */
  skipReason: Maybe<OffboardingSkipReason>;
  /** Done, left out, or still to do. */
  state: OffboardingItemState;
};


/** One item of an offboarding's checklist. */
export type ChecklistItem_NameArgs = {
  locale?: InputMaybe<Locale>;
};

/** What was signed of the log at a moment: the root of a Merkle tree (RFC 6962) over its facts. Who keeps one outside can later show that nothing it covers was changed. */
export type Checkpoint = {
  __typename: 'Checkpoint';
  /** The last fact it covers: leaf n is the fact at position n. 0 when none. */
  lastPosition: Scalars['Int64']['output'];
  /** As signed (C2SP signed note, Ed25519), line ends included: what to keep. */
  note: Scalars['String']['output'];
  /** Whose tree it is; its last part is the number of the epoch. */
  origin: Scalars['String']['output'];
  /** SHA-256 over all of it, base64. */
  root: Scalars['String']['output'];
  /** When it was signed, UTC. */
  signedAt: Scalars['DateTime']['output'];
  /** Leaves of the tree: leaf 0, which says why it was begun, and one per fact. */
  size: Scalars['Int64']['output'];
};

/** End a case before its time, or decline it (閲覧案件の終了). */
export type CloseCaseInput = {
  /** The case, by its `id`. */
  accessCase: Scalars['ID']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** CloseCaseSuccess, or why not. */
export type CloseCasePayload = CaseDecided | CloseCaseSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | UnknownUndertaking | VersionConflict;

/** Done: End a case before its time, or decline it (閲覧案件の終了). */
export type CloseCaseSuccess = CommandSuccess & {
  __typename: 'CloseCaseSuccess';
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  accessCase: Maybe<AccessCase>;
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** End a process that led to no hire; the relationship goes on, so it says when we talk next. */
export type CloseReturnProcessInput = {
  /** Why, as coded. */
  closeReason: ReturnCloseReason;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words; confidential to HR. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When the person is to hear from us next: today or later. */
  nextContactOn: Scalars['Date']['input'];
  /** What will be talked about then, in words. */
  nextContactPlan: Scalars['String']['input'];
  /** How it ended. Not HIRED, which `rehire` records; DECLINED only after a declined or expired offer. */
  outcome: ReturnOutcome;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
};

/** CloseReturnProcessSuccess, or why not. */
export type CloseReturnProcessPayload = CloseReturnProcessSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | OfferIsOpen | UnknownUndertaking | VersionConflict;

/** Done: End a process that led to no hire; the relationship goes on, so it says when we talk next. */
export type CloseReturnProcessSuccess = CommandSuccess & FactRecorded & {
  __typename: 'CloseReturnProcessSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Work with an alumnus who is not employed (業務委託・副業・協業). */
export type Collaboration = Node & {
  __typename: 'Collaboration';
  /** Whom it is about. Null: not for your role. */
  alumnus: Maybe<Alumnus>;
  /** It waits for somebody else to approve it (承認待ち). */
  awaitingApproval: Scalars['Boolean']['output'];
  /** In which form. Null: the proposal was not told. */
  collaborationForm: Maybe<CollaborationForm>;
  /** How it ended. Null: it has not. */
  collaborationOutcome: Maybe<CollaborationOutcome>;
  /** A confidentiality clause was signed. Null: not agreed. */
  confidentialitySigned: Maybe<Scalars['Boolean']['output']>;
  /** First day of the contract. Null: not agreed. */
  contractFrom: Maybe<FuzzyDate>;
  /** Last day of the contract. Null: not agreed, or open-ended. */
  contractTo: Maybe<FuzzyDate>;
  /** What the work is worth over the whole contract. Null: not agreed or not told. */
  contractValue: Maybe<Money>;
  /** What was recorded of it, oldest first; without what the timeline does not show your role. */
  entries: Array<TimelineEntry>;
  /** Opaque and stable; unique over all types. */
  id: Scalars['ID']['output'];
  /** Whether something is still to be done about it. */
  isOpen: Scalars['Boolean']['output'];
  /** When it began; UTC. */
  openedAt: Scalars['DateTime']['output'];
  /** Who looks after it. Null: nobody is named. */
  owner: Maybe<User>;
  /** Who looks after it, by user id. Null: nobody is named. */
  ownerId: Maybe<Scalars['String']['output']>;
  /** What was paid so far, before tax, one amount for each currency. */
  settled: Array<Money>;
  /** `proposed`, `agreed`, `started` or `ended`. */
  stage: Scalars['String']['output'];
  /** Rises with every fact of it; for `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** What the work is about. Null: not told, or erased. */
  workScope: Maybe<Scalars['String']['output']>;
};

/** A contract was concluded. */
export type CollaborationAgreed = AboutCollaboration & {
  __typename: 'CollaborationAgreed';
  /** The collaboration. Null: not for your role. */
  collaboration: Maybe<Collaboration>;
  /** The collaboration this is about. */
  collaborationId: Scalars['ID']['output'];
  /** A confidentiality clause was signed. */
  confidentialitySigned: Scalars['Boolean']['output'];
  /** First day of the contract. */
  contractFrom: FuzzyDate;
  /** Last day; None: open-ended. */
  contractTo: Maybe<FuzzyDate>;
  /** What the work is worth to the employer over the whole contract; None: not told. Null: not known, not for your role (employment), or erased. */
  contractValue: Maybe<Money>;
};

/** The collaboration was agreed already. */
export type CollaborationAgreedAlready = UserError & {
  __typename: 'CollaborationAgreedAlready';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The collaboration was agreed already. */
export type CollaborationAgreedAlready_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** A page of collaborations, newest first. */
export type CollaborationConnection = {
  __typename: 'CollaborationConnection';
  /** The entries, newest first. */
  edges: Array<CollaborationEdge>;
  /** The moment that the list is of: give it again for the next page. Null for now. */
  moment: Maybe<Moment>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** On all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An entry of the list and its place. */
export type CollaborationEdge = {
  __typename: 'CollaborationEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry of the list. */
  node: Collaboration;
};

/** The collaboration is over, or came to nothing. */
export type CollaborationEnded = AboutCollaboration & {
  __typename: 'CollaborationEnded';
  /** The collaboration. Null: not for your role. */
  collaboration: Maybe<Collaboration>;
  /** The collaboration this is about. */
  collaborationId: Scalars['ID']['output'];
  /** How it ended. */
  collaborationOutcome: CollaborationOutcome;
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
};

/** How somebody works for the employer without being employed. */
export type CollaborationForm =
  /** As an adviser (顧問). */
  | 'ADVISORY'
  /** A task or a period of work under contract (業務委託). */
  | 'CONTRACTING'
  /** With the company that they work for or own (協業). */
  | 'JOINT_PROJECT'
  /** In another form. */
  | 'OTHER'
  /** Beside a job elsewhere (副業). */
  | 'SIDE_JOB';

/** The collaboration was not agreed. */
export type CollaborationNotAgreed = UserError & {
  __typename: 'CollaborationNotAgreed';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The collaboration was not agreed. */
export type CollaborationNotAgreed_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** How a collaboration ended. */
export type CollaborationOutcome =
  /** The work was done. */
  | 'DELIVERED'
  /** Before the work was done. */
  | 'ENDED_EARLY'
  /** It goes on under another agreement, a collaboration of its own. */
  | 'EXTENDED'
  /** It was proposed and came to nothing. */
  | 'NOT_AGREED';

/** The employer or the person proposed to work together. */
export type CollaborationProposed = AboutCollaboration & {
  __typename: 'CollaborationProposed';
  /** The collaboration. Null: not for your role. */
  collaboration: Maybe<Collaboration>;
  /** In which form. */
  collaborationForm: CollaborationForm;
  /** The collaboration this is about. */
  collaborationId: Scalars['ID']['output'];
  /** Who looks after it. Null: nobody, or not for your role. */
  owner: Maybe<User>;
  /** Who looks after it, by user id. */
  ownerId: Maybe<Scalars['String']['output']>;
  /** What the work is about. Null: not known, not for your role (engagement), or erased. */
  workScope: Maybe<Scalars['String']['output']>;
};

/** The work began. */
export type CollaborationStarted = AboutCollaboration & {
  __typename: 'CollaborationStarted';
  /** The collaboration. Null: not for your role. */
  collaboration: Maybe<Collaboration>;
  /** The collaboration this is about. */
  collaborationId: Scalars['ID']['output'];
};

/** What a command did that was carried out. */
export type CommandSuccess = {
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** The person wrote in a group of the network. */
export type CommunityPosted = {
  __typename: 'CommunityPosted';
  /** The group. */
  community: Scalars['String']['output'];
};

/** The person wrote in a group of the network. */
export type CommunityPostedInput = {
  /** The group. */
  community: Scalars['String']['input'];
};

/** Where the pay of present employees lies in the band of their grade. */
export type ComparatorGroup = {
  __typename: 'ComparatorGroup';
  /** Grade of everybody in it. */
  grade: Scalars['String']['output'];
  /** A quarter do not exceed it, percent. */
  lowerQuartile: Scalars['Int']['output'];
  /** The day it is of. */
  measuredOn: Scalars['Date']['output'];
  /** Half do not exceed it, percent of the band. */
  median: Scalars['Int']['output'];
  /** How many employees it has; 5 or more. */
  members: Scalars['Int']['output'];
  /** Name of the group. */
  name: Scalars['String']['output'];
  /** Three quarters do not exceed it, percent of the band. */
  upperQuartile: Scalars['Int']['output'];
};

/** Record that a training is done. */
export type CompleteBridgingTrainingInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
  /** The training, by its `trainingId`. */
  training: Scalars['ID']['input'];
};

/** CompleteBridgingTrainingSuccess, or why not. */
export type CompleteBridgingTrainingPayload = CompleteBridgingTrainingSuccess | IdempotencyKeyReused | InvalidInput | NoSuchTraining | NotAllowed | NotOpen | UnknownUndertaking | VersionConflict;

/** Done: Record that a training is done. */
export type CompleteBridgingTrainingSuccess = CommandSuccess & FactRecorded & {
  __typename: 'CompleteBridgingTrainingSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Finish an offboarding. Whatever of the checklist was not done is left out with a reason. */
export type CompleteOffboardingInput = {
  /** Who leaves. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What is left out, and why. */
  skipped?: Array<SkippedItemInput>;
  /** The employment, by its `stintId`; the one that ends last when left out. Leave it out when it is not known. */
  stintId?: InputMaybe<Scalars['ID']['input']>;
};

/** CompleteOffboardingSuccess, or why not. */
export type CompleteOffboardingPayload = AmbiguousAlumnus | CompleteOffboardingSuccess | IdempotencyKeyReused | InvalidInput | ItemsOpen | NotAllowed | NotLeaving | OffboardingNotOpen | UnknownAlumnus | UnknownEmployment | VersionConflict;

/** Done: Finish an offboarding. Whatever of the checklist was not done is left out with a reason. */
export type CompleteOffboardingSuccess = CommandSuccess & FactRecorded & {
  __typename: 'CompleteOffboardingSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record how the return goes, asked of both sides some days after the start (定着確認). */
export type CompleteReturnCheckInput = {
  /** Which check: days after the first day of work, such as 90. */
  checkDay: Scalars['Int']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** More of it, in words; confidential to HR. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
  /** What troubles the person. */
  returnIssues?: Array<ReturnIssue>;
  /** How the manager finds it, 1 to 5. Leave it out when it is not known. */
  satisfactionManager?: InputMaybe<Scalars['Int']['input']>;
  /** How the person is, 1 to 5. Leave it out when it is not known. */
  satisfactionSelf?: InputMaybe<Scalars['Int']['input']>;
};

/** CompleteReturnCheckSuccess, or why not. */
export type CompleteReturnCheckPayload = AlreadyChecked | CheckNotDue | CompleteReturnCheckSuccess | IdempotencyKeyReused | InvalidInput | NoSuchCheck | NotAllowed | NotHiredYet | ReturneeHasLeft | UnknownUndertaking | VersionConflict;

/** Done: Record how the return goes, asked of both sides some days after the start (定着確認). */
export type CompleteReturnCheckSuccess = CommandSuccess & FactRecorded & {
  __typename: 'CompleteReturnCheckSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Note that a follow-up was done. */
export type CompleteTaskInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What came of it. Leave it out when it is not known. */
  result?: InputMaybe<Scalars['String']['input']>;
  /** The task, by its `id`. */
  task: Scalars['ID']['input'];
};

/** CompleteTaskSuccess, or why not. */
export type CompleteTaskPayload = CompleteTaskSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | UnknownUndertaking | VersionConflict;

/** Done: Note that a follow-up was done. */
export type CompleteTaskSuccess = CommandSuccess & FactRecorded & {
  __typename: 'CompleteTaskSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  followUpTask: Maybe<FollowUpTask>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** What of a person is not looked at without a record of it. */
export type ConfidentialClass =
  /** How to reach them. */
  | 'CONTACT'
  /** Why they left. */
  | 'DEPARTURE_REASONS'
  /** How they worked here. Recorded only where a case shows it. */
  | 'EMPLOYMENT'
  /** How they take part. Recorded only where a case shows it. */
  | 'ENGAGEMENT'
  /** What was noted of them, or said in confidence. */
  | 'HR_NOTES'
  /** Who they are. Recorded only where a case shows it. */
  | 'IDENTITY'
  /** What needs special care (要配慮個人情報). */
  | 'SPECIAL_CARE';

/** The person acknowledged the duty of confidentiality of an employment (機密保持の確認). */
export type ConfidentialityAcknowledged = {
  __typename: 'ConfidentialityAcknowledged';
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
  /** Version of the text that the person signed. */
  textVersion: Scalars['String']['output'];
};

/** An import to confirm. */
export type ConfirmImportInput = {
  /** Its `id` or `runId`. */
  id: Scalars['ID']['input'];
};

/** ConfirmImportSuccess, or why not. */
export type ConfirmImportPayload = ConfirmImportSuccess | ImportNotConfirmable | NotAllowed | UnknownImport;

/** The import is confirmed and runs by itself; ask `importRun` for it. */
export type ConfirmImportSuccess = {
  __typename: 'ConfirmImportSuccess';
  /** The import. */
  importRun: ImportRun;
};

/** Confirm that everything is ready for the first day (受け入れ体制). */
export type ConfirmReceptionReadinessInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
};

/** ConfirmReceptionReadinessSuccess, or why not. */
export type ConfirmReceptionReadinessPayload = ConfirmReceptionReadinessSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | OfferNotAccepted | ReceptionNotReady | UnknownUndertaking | VersionConflict;

/** Done: Confirm that everything is ready for the first day (受け入れ体制). */
export type ConfirmReceptionReadinessSuccess = CommandSuccess & FactRecorded & {
  __typename: 'ConfirmReceptionReadinessSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** The person agrees to one purpose through one channel. */
export type Consent = {
  __typename: 'Consent';
  /** Through which channel. */
  channel: ContactChannel;
  /** What contact data may be used for. */
  purpose: ConsentPurpose;
  /** Language of that text, a BCP 47 tag. */
  textLanguage: Scalars['String']['output'];
  /** Version of the text that was agreed to. */
  textVersion: Scalars['String']['output'];
  /** Last day on which it holds. Null: until it is withdrawn. */
  validUntil: Maybe<Scalars['Date']['output']>;
};

/** The person agreed to be contacted for one purpose through one channel (同意). */
export type ConsentGiven = {
  __typename: 'ConsentGiven';
  /** Through which channel. */
  channel: ContactChannel;
  /** How the consent can be proven. Null: not known, not for your role (contact), or erased. */
  evidence: Maybe<Scalars['String']['output']>;
  /** What the contact data may be used for. */
  purpose: ConsentPurpose;
  /** Language of that text, as a BCP 47 tag. */
  textLanguage: Scalars['String']['output'];
  /** Version of the text that the person agreed to. */
  textVersion: Scalars['String']['output'];
  /** Last day on which it holds; None: until it is withdrawn. */
  validUntil: Maybe<Scalars['Date']['output']>;
};

/** What the employer may use contact data for, when the person agrees (利用目的). */
export type ConsentPurpose =
  /** To be counted in analyses. */
  | 'ANALYTICS'
  /** To be listed in the directory of alumni. */
  | 'DIRECTORY'
  /** To invite to gatherings. */
  | 'EVENTS'
  /** To send job offers. */
  | 'JOBS'
  /** To send newsletters. */
  | 'NEWSLETTER'
  /** To pass data on to companies of the group. */
  | 'SHARING_WITH_GROUP_COMPANIES'
  /** To be shown in a success story. */
  | 'SUCCESS_STORY';

/** Record that the person agreed to the text; their consent to stories must be in force. */
export type ConsentToStoryInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The story, by its `id`. */
  story: Scalars['ID']['input'];
};

/** ConsentToStorySuccess, or why not. */
export type ConsentToStoryPayload = ConsentToStorySuccess | IdempotencyKeyReused | InvalidInput | NoStoryConsent | NotAllowed | StoryIsPublished | UnknownUndertaking | VersionConflict;

/** Done: Record that the person agreed to the text; their consent to stories must be in force. */
export type ConsentToStorySuccess = CommandSuccess & FactRecorded & {
  __typename: 'ConsentToStorySuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  successStory: Maybe<SuccessStory>;
};

/** The person took a consent back (同意の撤回). */
export type ConsentWithdrawn = {
  __typename: 'ConsentWithdrawn';
  /** Through which channel. */
  channel: ContactChannel;
  /** How the withdrawal can be proven. Null: not known, not for your role (contact), or erased. */
  evidence: Maybe<Scalars['String']['output']>;
  /** What the contact data may no longer be used for. */
  purpose: ConsentPurpose;
};

/** That the tree of one size begins with that of a smaller one. */
export type ConsistencyProof = {
  __typename: 'ConsistencyProof';
  /** Root of the smaller tree, base64. */
  fromRoot: Scalars['String']['output'];
  /** Leaves of the smaller tree. */
  fromSize: Scalars['Int64']['output'];
  /** The proof as RFC 6962 orders it: 32 bytes each, base64. */
  hashes: Array<Scalars['String']['output']>;
  /** Root of the larger tree, base64. */
  toRoot: Scalars['String']['output'];
  /** Leaves of the larger tree. */
  toSize: Scalars['Int64']['output'];
};

/** Why nobody may write to somebody. */
export type ContactBlockReason =
  /** Work for a competitor. */
  | 'COMPETITOR'
  /** A complaint. */
  | 'COMPLAINT'
  /** Harassment. */
  | 'HARASSMENT'
  /** A legal dispute. */
  | 'LEGAL';

/** Nobody may write to the person, for a reason of the employer's (連絡停止). */
export type ContactBlocked = {
  __typename: 'ContactBlocked';
  /** Why. */
  blockReason: ContactBlockReason;
  /** Last day of the block; None: until it is lifted. */
  blockedUntil: Maybe<Scalars['Date']['output']>;
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
};

/** A way to reach a person. */
export type ContactChannel =
  /** A mobile application. */
  | 'APP'
  /** E-mail. */
  | 'EMAIL'
  /** Face to face. */
  | 'IN_PERSON'
  /** The LINE messenger. */
  | 'LINE'
  /** Telephone. */
  | 'PHONE'
  /** Letters. */
  | 'POST';

/** Somebody is there to be asked after the return (相談窓口). */
export type ContactDeskAssigned = AboutReturnProcess & {
  __typename: 'ContactDeskAssigned';
  /** Who is there to be asked. Null: nobody is named. */
  contactDesk: Maybe<User>;
  /** Who, by user id. */
  contactDeskId: Maybe<Scalars['String']['output']>;
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
};

/** Nothing forbids writing to the person, so nothing can be lifted. */
export type ContactNotBlocked = UserError & {
  __typename: 'ContactNotBlocked';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** Nothing forbids writing to the person, so nothing can be lifted. */
export type ContactNotBlocked_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** An address or number turned out not to lead to the person any more (不達). */
export type ContactPointBounced = {
  __typename: 'ContactPointBounced';
  /** Which way of reaching the person. */
  channel: ContactChannel;
  /** What came back, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
};

/** An address or number that had failed was found to work. */
export type ContactPointRestored = {
  __typename: 'ContactPointRestored';
  /** Which way of reaching the person. */
  channel: ContactChannel;
};

/** The block was lifted; what the person agreed to holds as before. */
export type ContactUnblocked = {
  __typename: 'ContactUnblocked';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
};

/** The employer said what the person has done for it (貢献への称賛). */
export type ContributionRecognised = {
  __typename: 'ContributionRecognised';
  /** Who said it, by user id. */
  givenBy: Maybe<Scalars['String']['output']>;
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
  /** The words that were said or written. Null: not known, not for your role (hr notes), or erased. */
  words: Maybe<Scalars['String']['output']>;
};

/** Who asked for it. */
export type ConversationInitiator =
  /** The person asked for it. */
  | 'ALUMNUS'
  /** The employer asked for it. */
  | 'EMPLOYER';

/** What a conversation was about. */
export type ConversationTopic =
  /** Their career. */
  | 'CAREER'
  /** How they are (近況). */
  | 'CATCHING_UP'
  /** Working together. */
  | 'COLLABORATION'
  /** What they think of the employer or the programme. */
  | 'FEEDBACK'
  /** Mentoring. */
  | 'MENTORING'
  /** Something else. */
  | 'OTHER'
  /** Referring somebody. */
  | 'REFERRAL'
  /** Coming back. */
  | 'RETURN';

/** Record that the reason of a departure was wrong. The former one stays in the history; all that is asked from now on is told by the corrected one. */
export type CorrectDepartureReasonInput = {
  /** Who it is about. */
  alumnus: AlumnusBy;
  /** Who approved the correction, by user id: not the sender. */
  approvedBy: Scalars['String']['input'];
  /** The right reason. */
  departureReason: DepartureReason;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What proves it, such as a document and its date. */
  reasonEvidence: Scalars['String']['input'];
  /** The employment, by its `stintId`; the one that ends last when left out. Leave it out when it is not known. */
  stintId?: InputMaybe<Scalars['ID']['input']>;
};

/** CorrectDepartureReasonSuccess, or why not. */
export type CorrectDepartureReasonPayload = AmbiguousAlumnus | CorrectDepartureReasonSuccess | IdempotencyKeyReused | InvalidInput | NeedsSecondPerson | NotAllowed | NotLeaving | ReasonUnchanged | UnknownAlumnus | UnknownEmployment | VersionConflict;

/** Done: Record that the reason of a departure was wrong. The former one stays in the history; all that is asked from now on is told by the corrected one. */
export type CorrectDepartureReasonSuccess = CommandSuccess & FactRecorded & {
  __typename: 'CorrectDepartureReasonSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** A touch-point to correct. */
export type CorrectInteractionInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** The entry, a `TimelineEntry.id`. */
  entry: Scalars['ID']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What really happened, as a whole; it may be of another kind. */
  interaction: InteractionInput;
  /** When it really happened. As before when left out. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How exactly `occurredAt` is known. */
  precision?: DatePrecision;
  /** Why, in words, up to 20,000 characters; to be read it is for HR. */
  reason: Scalars['String']['input'];
};

/** CorrectInteractionSuccess, or why not. */
export type CorrectInteractionPayload = AlreadyRetracted | CorrectInteractionSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | UnknownInteraction | VersionConflict;

/** The touch-point is corrected. `edge` is the fact that stands in its place. */
export type CorrectInteractionSuccess = CommandSuccess & FactRecorded & {
  __typename: 'CorrectInteractionSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** The entry that was corrected. Null when it is not for your role. */
  entry: Maybe<TimelineEntry>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** What the programme spends money on. */
export type CostCategory =
  /** Newsletters, stories, printed matter. */
  | 'CONTENT'
  /** Gatherings. */
  | 'EVENTS'
  /** Gifts and greetings. */
  | 'GIFTS'
  /** Something else. */
  | 'OTHER'
  /** Those who run it. */
  | 'STAFF'
  /** Software and services. */
  | 'TOOLS';

/** Record how many people were hired from outside; those who came back are counted already. */
export type CountHiresInput = {
  /** First day of the period. */
  countedFrom: Scalars['Date']['input'];
  /** Last day of the period. */
  countedTo: Scalars['Date']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** How many people. */
  hires: Scalars['Int']['input'];
  /** Which way of hiring; not ALUMNI_RETURN. */
  hiringChannel: HiringChannel;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** CountHiresSuccess, or why not. */
export type CountHiresPayload = CountHiresSuccess | EndsBeforeItBegins | IdempotencyKeyReused | InvalidInput | NotAllowed | VersionConflict;

/** Done: Record how many people were hired from outside; those who came back are counted already. */
export type CountHiresSuccess = CommandSuccess & {
  __typename: 'CountHiresSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** What one published criterion comes to for somebody. */
export type CriterionLevel = {
  __typename: 'CriterionLevel';
  /** Key of the criterion in the published standards. */
  criterion: Scalars['String']['output'];
  /** Level reached, from 0 to the highest that the standards name. */
  level: Scalars['Int']['output'];
};

/** What one published criterion comes to for somebody. */
export type CriterionLevelInput = {
  /** Key of the criterion in the published standards. */
  criterion: Scalars['String']['input'];
  /** Level reached, from 0 to the highest that the standards name. */
  level: Scalars['Int']['input'];
};

/** What one published criterion came to. */
export type CriterionReached = {
  __typename: 'CriterionReached';
  /** Key of the criterion in the standards. */
  criterion: Scalars['String']['output'];
  /** What people call it. */
  label: Scalars['String']['output'];
  /** Level reached, from 0. */
  level: Scalars['Int']['output'];
};


/** What one published criterion came to. */
export type CriterionReached_LabelArgs = {
  locale?: Locale;
};

/** What kind of personal data a value is; each class of a person has a key of its own. */
export type DataClass =
  /** How to reach them. */
  | 'CONTACT'
  /** What they worked as, and when. */
  | 'EMPLOYMENT'
  /** What they did with the programme. */
  | 'ENGAGEMENT'
  /** What was noted of them, or said in confidence. */
  | 'HR_NOTES'
  /** Who they are. */
  | 'IDENTITY'
  /** What needs special care (要配慮個人情報). */
  | 'SPECIAL_CARE';

/** How exactly it is known when something happened. */
export type DatePrecision =
  /** Known to the day; the instant is the start of that day. */
  | 'DAY'
  /** Known to the instant. */
  | 'INSTANT'
  /** Known to the month; the date is its first day. */
  | 'MONTH'
  /** Known to the year; the date is 1 January. */
  | 'YEAR';

/** No report of a death stands that could be taken back. */
export type DeathNotReported = UserError & {
  __typename: 'DeathNotReported';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** No report of a death stands that could be taken back. */
export type DeathNotReported_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The report of the death was wrong; what held before holds again. */
export type DeathReportRescinded = {
  __typename: 'DeathReportRescinded';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
};

/** The employer learnt that the person died; all outreach stops (逝去). */
export type DeathReported = {
  __typename: 'DeathReported';
  /** Day of death. Null: not known, not for your role (identity), or erased. */
  diedOn: Maybe<FuzzyDate>;
  /** Who told the employer, in words. Null: not known, not for your role (contact), or erased. */
  reportedBy: Maybe<Scalars['String']['output']>;
};

/** Record that the person declined the offer, and why. */
export type DeclineOfferInput = {
  /** Why, as the person told it. */
  declineReason: OfferDeclineReason;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words; confidential to HR. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
};

/** DeclineOfferSuccess, or why not. */
export type DeclineOfferPayload = DeclineOfferSuccess | IdempotencyKeyReused | InvalidInput | NoOpenOffer | NotAllowed | NotOpen | OfferHasExpired | UnknownUndertaking | VersionConflict;

/** Done: Record that the person declined the offer, and why. */
export type DeclineOfferSuccess = CommandSuccess & FactRecorded & {
  __typename: 'DeclineOfferSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Do not go on with the referred candidate. */
export type DeclineReferralInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The referral, by its `id`. */
  referral: Scalars['ID']['input'];
  /** Why. */
  referralDeclineReason: ReferralDeclineReason;
};

/** DeclineReferralSuccess, or why not. */
export type DeclineReferralPayload = CandidateAlreadyHired | DeclineReferralSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | UnknownUndertaking | VersionConflict;

/** Done: Do not go on with the referred candidate. */
export type DeclineReferralSuccess = CommandSuccess & FactRecorded & {
  __typename: 'DeclineReferralSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  referral: Maybe<Referral>;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Say which people a segment holds; a segment of this key is thereby defined anew. */
export type DefineSegmentInput = {
  /** Of these latest departments (部署); of all when empty. */
  departments?: Array<Scalars['String']['input']>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whose latest last day is at least so many months past. Leave it out when it is not known. */
  leftAtLeastMonths?: InputMaybe<Scalars['Int']['input']>;
  /** Whose latest last day is at most so many months past. Leave it out when it is not known. */
  leftAtMostMonths?: InputMaybe<Scalars['Int']['input']>;
  /** Of these levels at the last scoring; of all when empty. */
  levels?: Array<EngagementLevel>;
  /** Segments of a lower rank come first. */
  rank?: Scalars['Int']['input'];
  /** The segment's key, such as recent-leavers. */
  segment: Scalars['String']['input'];
  /** Of these statuses; of all when empty. */
  statuses: Array<AlumnusStatus>;
  /** What people call it. Leave it out when it is not known. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** DefineSegmentSuccess, or why not. */
export type DefineSegmentPayload = DefineSegmentSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | VersionConflict;

/** Done: Say which people a segment holds; a segment of this key is thereby defined anew. */
export type DefineSegmentSuccess = CommandSuccess & {
  __typename: 'DefineSegmentSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Say how often the programme is in touch with the people of a segment (接点計画). */
export type DefineTouchPlanInput = {
  /** At most so many days between two-way contacts; 1 to 3,650. */
  cadenceDays: Scalars['Int']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Who keeps the contact, such as former manager. Leave it out when it is not known. */
  ownerRole?: InputMaybe<Scalars['String']['input']>;
  /** The segment's key, such as recent-leavers. */
  segment: Scalars['String']['input'];
};

/** DefineTouchPlanSuccess, or why not. */
export type DefineTouchPlanPayload = DefineTouchPlanSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | UnknownSegment | VersionConflict;

/** Done: Say how often the programme is in touch with the people of a segment (接点計画). */
export type DefineTouchPlanSuccess = CommandSuccess & {
  __typename: 'DefineTouchPlanSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record that the person was told what changed since they left. */
export type DeliverChangeBriefingInput = {
  /** What it was about. */
  changeAreas: Array<ChangeArea>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
};

/** DeliverChangeBriefingSuccess, or why not. */
export type DeliverChangeBriefingPayload = DeliverChangeBriefingSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | UnknownUndertaking | VersionConflict;

/** Done: Record that the person was told what changed since they left. */
export type DeliverChangeBriefingSuccess = CommandSuccess & FactRecorded & {
  __typename: 'DeliverChangeBriefingSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** The provider delivered this id before, about another person. */
export type DeliveryOfSomebodyElse = UserError & {
  __typename: 'DeliveryOfSomebodyElse';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The provider delivered this id before, about another person. */
export type DeliveryOfSomebodyElse_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The employment ended (退職). */
export type Departed = {
  __typename: 'Departed';
  /** Coded reason of the departure. Null: not known, not for your role (employment), or erased. */
  departureReason: Maybe<DepartureReason>;
  /** Last day of employment, inclusive. */
  lastDay: FuzzyDate;
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
};

/** The last day lies before the first. */
export type DepartureBeforeStart = UserError & {
  __typename: 'DepartureBeforeStart';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The last day lies before the first. */
export type DepartureBeforeStart_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The coded reason of a departure. `OTHER` is known but not listed, `UNKNOWN` is not known. */
export type DepartureReason =
  /** 契約満了: a fixed term ended. */
  | 'CONTRACT_END'
  /** 死亡: the person died. */
  | 'DEATH'
  /** 懲戒解雇: dismissal for misconduct. */
  | 'DISCIPLINARY_DISMISSAL'
  /** 諭旨解雇: resignation demanded instead of dismissal. */
  | 'DISMISSAL_BY_ADVICE'
  /** 会社都合: the employer ended it for its own reasons. */
  | 'LAYOFF'
  /** その他: known, and none of these. */
  | 'OTHER'
  /** 定年: retirement age. */
  | 'RETIREMENT'
  /** 不明: not known. */
  | 'UNKNOWN'
  /** 自己都合: the person resigned. */
  | 'VOLUNTARY';

/** The recorded reason of a departure was wrong (退職理由の訂正). */
export type DepartureReasonCorrected = {
  __typename: 'DepartureReasonCorrected';
  /** Who approved it, by user id. */
  approvedBy: Maybe<Scalars['String']['output']>;
  /** Coded reason of the departure. Null: not known, not for your role (employment), or erased. */
  departureReason: Maybe<DepartureReason>;
  /** The coded reason until then. Null: not known, not for your role (employment), or erased. */
  formerReason: Maybe<DepartureReason>;
  /** What proves it, such as a document and its date. Null: not known, not for your role (hr notes), or erased. */
  reasonEvidence: Maybe<Scalars['String']['output']>;
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
};

/** A scheduled or recorded departure was taken back (退職取消). */
export type DepartureRescinded = {
  __typename: 'DepartureRescinded';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
};

/** The person's last day is set; they are leaving until it has passed (退職予定). */
export type DepartureScheduled = {
  __typename: 'DepartureScheduled';
  /** Coded reason of the departure. Null: not known, not for your role (employment), or erased. */
  departureReason: Maybe<DepartureReason>;
  /** Last day of employment, inclusive. */
  lastDay: FuzzyDate;
  /** Day on which notice was given. */
  noticeOn: Maybe<Scalars['Date']['output']>;
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
};

/** One fact that belongs to one of the moments only. */
export type DifferenceStep = {
  __typename: 'DifferenceStep';
  /** The later moment has it; false: only the one it is compared with had it. */
  added: Scalars['Boolean']['output'];
  /** What it changed, by path. Empty: nothing that your role may read. */
  changes: Array<FieldChange>;
  /** The fact, as the moment that has it shows it. Null: not for your role. */
  entry: Maybe<TimelineEntry>;
  /** What kind of fact. Null: not for your role. */
  kind: Maybe<FactKind>;
  /** Place of the fact in the log. */
  position: Scalars['Int64']['output'];
};

/** All that is on file of one person, for that person (開示): what tells about other people is masked. Free texts are as they were written; read them before they leave. */
export type Disclosure = {
  __typename: 'Disclosure';
  /** One row for each field of each fact, with a header; harmless in spreadsheets. */
  csv: Scalars['String']['output'];
  /** Every fact with its sentences and fields, oldest first, and the requests, as JSON. */
  document: Scalars['JSON']['output'];
  /** How many facts there are. */
  facts: Scalars['Int']['output'];
  /** The person's `Alumnus.id`. */
  id: Scalars['ID']['output'];
  /** Classes of data that are masked because your role may not read them. */
  maskedClasses: Array<Scalars['String']['output']>;
  /** Facts that this version cannot read; most often 0. */
  unreadable: Scalars['Int']['output'];
};

/** Note that two records are of different people. They are never suspected again. */
export type DismissDuplicateInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** How that is known. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** One of the records. */
  one: AlumnusBy;
  /** The other one. */
  other: AlumnusBy;
};

/** DismissDuplicateSuccess, or why not. */
export type DismissDuplicatePayload = AlreadyDismissed | AmbiguousAlumnus | DismissDuplicateSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | SamePerson | UnknownAlumnus | VersionConflict;

/** Done: Note that two records are of different people. They are never suspected again. */
export type DismissDuplicateSuccess = CommandSuccess & FactRecorded & {
  __typename: 'DismissDuplicateSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Write a story about somebody. It is published only when they agree, by somebody else. */
export type DraftSuccessStoryInput = {
  /** Whom it tells of. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Who looks after it, by user id. Leave it out when it is not known. */
  ownerId?: InputMaybe<Scalars['String']['input']>;
  /** Text of the story. */
  storyBody: Scalars['String']['input'];
  /** Title of the story. */
  storyTitle: Scalars['String']['input'];
};

/** DraftSuccessStorySuccess, or why not. */
export type DraftSuccessStoryPayload = AlreadyOpened | AmbiguousAlumnus | DraftSuccessStorySuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | PersonHasDied | ProcessingIsRestricted | UnknownAlumnus | VersionConflict;

/** Done: Write a story about somebody. It is published only when they agree, by somebody else. */
export type DraftSuccessStorySuccess = CommandSuccess & FactRecorded & {
  __typename: 'DraftSuccessStorySuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  successStory: Maybe<SuccessStory>;
};

/** Note that a follow-up is not needed any more. */
export type DropTaskInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why. */
  explanation: Scalars['String']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The task, by its `id`. */
  task: Scalars['ID']['input'];
};

/** DropTaskSuccess, or why not. */
export type DropTaskPayload = DropTaskSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | UnknownUndertaking | VersionConflict;

/** Done: Note that a follow-up is not needed any more. */
export type DropTaskSuccess = CommandSuccess & FactRecorded & {
  __typename: 'DropTaskSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  followUpTask: Maybe<FollowUpTask>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Somebody looked, and the two records are of different people; that holds for good. */
export type DuplicateDismissed = {
  __typename: 'DuplicateDismissed';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The other record. Null: not for your role. */
  other: Maybe<Alumnus>;
  /** The other record. */
  otherId: Scalars['ID']['output'];
};

/** Something that two records have in common, or that differs. */
export type DuplicateReason = {
  __typename: 'DuplicateReason';
  /** The same in a sentence. */
  sentence: Scalars['String']['output'];
  /** What it is. */
  sign: DuplicateSign;
  /** Points that it adds to the likeness; negative where it speaks against it. */
  weight: Scalars['Int']['output'];
};


/** Something that two records have in common, or that differs. */
export type DuplicateReason_SentenceArgs = {
  locale?: InputMaybe<Locale>;
};

/** Something that two records have in common, or that tells them apart. */
export type DuplicateSign =
  /** They were employed at the same time: speaks against it. */
  | 'EMPLOYED_AT_ONCE'
  /** The dates of birth differ: speaks against it. */
  | 'OTHER_BIRTH_DATE'
  /** The dates of birth are the same. */
  | 'SAME_BIRTH_DATE'
  /** The e-mail addresses are the same. */
  | 'SAME_EMAIL'
  /** The employee numbers are the same, in different legal entities. */
  | 'SAME_EMPLOYEE_NUMBER'
  /** A first or a last day of work is the same. */
  | 'SAME_EMPLOYMENT_DATES'
  /** The names read the same in kana. */
  | 'SAME_KANA'
  /** The names are the same in Latin letters, in either order. */
  | 'SAME_LATIN'
  /** The names are the same, but for spaces and forms of kanji. */
  | 'SAME_NAME';

/** Two records may be of one person (名寄せ候補); somebody has to look at them. */
export type DuplicateSuspected = {
  __typename: 'DuplicateSuspected';
  /** How alike they are: the weights of the signs together, 0 to 100. */
  likeness: Scalars['Int']['output'];
  /** The other record. Null: not for your role. */
  other: Maybe<Alumnus>;
  /** The other record. */
  otherId: Scalars['ID']['output'];
  /** What speaks for it and against it. */
  signs: Array<DuplicateSign>;
};

/** Nothing that is published takes effect before today: what was told would change. */
export type EffectiveInThePast = UserError & {
  __typename: 'EffectiveInThePast';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** Nothing that is published takes effect before today: what was told would change. */
export type EffectiveInThePast_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** How many people have an outcome before and after. */
export type EligibilityCount = {
  __typename: 'EligibilityCount';
  /** People who would have it. */
  after: Scalars['Int']['output'];
  /** People who have it now. */
  before: Scalars['Int']['output'];
  /** The outcome. */
  outcome: EligibilityOutcome;
};

/** Somebody was judged by a version of a policy (復職条件の判定). */
export type EligibilityEvaluated = {
  __typename: 'EligibilityEvaluated';
  /** What came out. */
  eligibility: EligibilityOutcome;
  /** The day of which it was judged. */
  judgedOn: Scalars['Date']['output'];
  /** Which policy: return or membership. */
  policy: Scalars['String']['output'];
  /** Its version; the built-in one is 1. */
  policyVersion: Scalars['Int']['output'];
  /** Rule by rule, with what proves it. Null: not known, not for your role (hr notes), or erased. */
  ruleResults: Maybe<Array<RuleResult>>;
};

/** Somebody judged by a version of a policy: computed when asked, stored nowhere. */
export type EligibilityEvaluation = {
  __typename: 'EligibilityEvaluation';
  /** The facts that prove the results, as far as they are for your role; the policy. */
  because: Because;
  /** The instant of which it is judged: now, or `asOf` of the moment; UTC. */
  evaluatedAt: Scalars['DateTime']['output'];
  /** The day of which it is judged, in the programme's time zone. */
  judgedOn: Scalars['Date']['output'];
  /** What stands beside every result: that it is no promise of being hired. Null for membership. */
  notice: Maybe<Scalars['String']['output']>;
  /** What came out. */
  outcome: EligibilityOutcome;
  /** The version that judged. */
  policy: Policy;
  /** Rule by rule, in the order of the policy; alternatives follow their group. */
  results: Array<EligibilityResult>;
};


/** Somebody judged by a version of a policy: computed when asked, stored nowhere. */
export type EligibilityEvaluation_NoticeArgs = {
  locale?: InputMaybe<Locale>;
};

/** An exception from rules of the return policy (例外承認): one person asks, another decides. */
export type EligibilityException = Node & {
  __typename: 'EligibilityException';
  /** Whom it is about. Null: not for your role. */
  alumnus: Maybe<Alumnus>;
  /** It waits for somebody else to approve it (承認待ち). */
  awaitingApproval: Scalars['Boolean']['output'];
  /** When; UTC. Null: not decided yet. */
  decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who approved or rejected it. Null: nobody yet. */
  decidedBy: Maybe<Actor>;
  /** Why it was decided so. Null: not decided, not told, or not for your role (hr notes). */
  decisionReason: Maybe<Scalars['String']['output']>;
  /** What was recorded of it, oldest first; without what the timeline does not show your role. */
  entries: Array<TimelineEntry>;
  /** Last day on which it counts. Null: it was not approved. */
  expiresOn: Maybe<Scalars['Date']['output']>;
  /** Opaque and stable; unique over all types. */
  id: Scalars['ID']['output'];
  /** Whether something is still to be done about it. */
  isOpen: Scalars['Boolean']['output'];
  /** When it began; UTC. */
  openedAt: Scalars['DateTime']['output'];
  /** Who looks after it. Null: nobody is named. */
  owner: Maybe<User>;
  /** Who looks after it, by user id. Null: nobody is named. */
  ownerId: Maybe<Scalars['String']['output']>;
  /** The version of the return policy under which it was asked for. */
  policyVersion: Scalars['Int']['output'];
  /** Why it was asked for. Null: not for your role (hr notes), or erased. */
  reason: Maybe<Scalars['String']['output']>;
  /** When; UTC. */
  requestedAt: Scalars['DateTime']['output'];
  /** Who asked for it. */
  requestedBy: Actor;
  /** The rules, by their ids. */
  rules: Array<Scalars['String']['output']>;
  /** `requested`, `approved` or `rejected`. */
  stage: Scalars['String']['output'];
  /** Rises with every fact of it; for `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** Somebody else approved the exception (例外承認). */
export type EligibilityExceptionApproved = AboutEligibilityException & {
  __typename: 'EligibilityExceptionApproved';
  /** The exception. Null: not for your role. */
  eligibilityException: Maybe<EligibilityException>;
  /** The exception that is asked for. */
  exceptionId: Scalars['ID']['output'];
  /** Last day on which it counts. */
  expiresOn: Scalars['Date']['output'];
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
};

/** A page of eligibility exceptions, newest first. */
export type EligibilityExceptionConnection = {
  __typename: 'EligibilityExceptionConnection';
  /** The entries, newest first. */
  edges: Array<EligibilityExceptionEdge>;
  /** The moment that the list is of: give it again for the next page. Null for now. */
  moment: Maybe<Moment>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** On all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An entry of the list and its place. */
export type EligibilityExceptionEdge = {
  __typename: 'EligibilityExceptionEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry of the list. */
  node: EligibilityException;
};

/** Somebody else rejected the exception (例外却下). */
export type EligibilityExceptionRejected = AboutEligibilityException & {
  __typename: 'EligibilityExceptionRejected';
  /** The exception. Null: not for your role. */
  eligibilityException: Maybe<EligibilityException>;
  /** The exception that is asked for. */
  exceptionId: Scalars['ID']['output'];
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
};

/** Somebody asked that rules of the return policy do not bar this person (例外申請). */
export type EligibilityExceptionRequested = AboutEligibilityException & {
  __typename: 'EligibilityExceptionRequested';
  /** The exception. Null: not for your role. */
  eligibilityException: Maybe<EligibilityException>;
  /** The exception that is asked for. */
  exceptionId: Scalars['ID']['output'];
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** Which policy: return or membership. */
  policy: Scalars['String']['output'];
  /** Its version; the built-in one is 1. */
  policyVersion: Scalars['Int']['output'];
  /** The rules, by their ids. */
  rules: Array<Scalars['String']['output']>;
};

/** Somebody who would change side. */
export type EligibilityMover = {
  __typename: 'EligibilityMover';
  /** The outcome under the draft. */
  after: EligibilityOutcome;
  /** Who. Null when people are not for your role. */
  alumnus: Maybe<Alumnus>;
  /** The outcome now. */
  before: EligibilityOutcome;
  /** Which way. */
  direction: PolicyDirection;
  /** The rules that make the difference, by id. */
  rules: Array<Scalars['String']['output']>;
};

/** What a policy says of somebody as a whole, the kindest first. */
export type EligibilityOutcome =
  /** Every rule is met. No promise of being hired. */
  | 'ELIGIBLE'
  /** Rules are not met, and an approved exception covers each of them. */
  | 'EXCEPTION_GRANTED'
  /** No rule fails, and at least one cannot be decided: somebody looks at it. */
  | 'NEEDS_REVIEW'
  /** At least one rule fails, and no exception covers it. */
  | 'NOT_ELIGIBLE';

/** Why a rule says what it says, for programs; the sentences are for people. */
export type EligibilityReasonCode =
  /** Has been away long enough. */
  | 'AWAY_LONG_ENOUGH'
  /** The last day is not known to the day, and it matters. */
  | 'AWAY_NOT_EXACT'
  /** Has not been away too long. */
  | 'AWAY_NOT_TOO_LONG'
  /** Has been away too long. */
  | 'AWAY_TOO_LONG'
  /** Has not been away long enough. */
  | 'AWAY_TOO_SHORT'
  /** A non-compete clause is in force: somebody looks at it. */
  | 'CLAUSE_IN_FORCE'
  /** The non-compete clause is over. */
  | 'CLAUSE_OVER'
  /** Confidentiality was acknowledged. */
  | 'CONFIDENTIALITY_ACKNOWLEDGED'
  /** That confidentiality was acknowledged is not on file. */
  | 'CONFIDENTIALITY_NOT_ON_FILE'
  /** Was of an employment type that is covered. */
  | 'EMPLOYMENT_TYPE_COVERED'
  /** Was only of employment types that are excluded. */
  | 'EMPLOYMENT_TYPE_EXCLUDED'
  /** The employment type is not on file. */
  | 'EMPLOYMENT_TYPE_UNKNOWN'
  /** The person has died. */
  | 'HAS_DIED'
  /** Worked here and left. */
  | 'HAS_LEFT'
  /** Not for your role. */
  | 'HIDDEN'
  /** A hire date is not on file, and it matters. */
  | 'HIRE_DATE_UNKNOWN'
  /** A departure is scheduled. */
  | 'IS_LEAVING'
  /** A first or last day is not known to the day, and it matters. */
  | 'LAST_DAY_NOT_EXACT'
  /** None of the alternatives is known to be met. */
  | 'NONE_DECIDED'
  /** None of the alternatives is met. */
  | 'NONE_MET'
  /** Works here, or has not begun yet. */
  | 'NOT_LEFT'
  /** No non-compete clause is on file. */
  | 'NO_CLAUSE'
  /** No employment is on file. */
  | 'NO_EMPLOYMENT_ON_FILE'
  /** One of the alternatives is met. */
  | 'ONE_MET'
  /** Held such a position, long enough. */
  | 'POSITION_HELD'
  /** Held no such position, or not long enough. */
  | 'POSITION_NOT_HELD'
  /** Positions or their dates are not on file. */
  | 'POSITION_UNKNOWN'
  /** The reason of a departure is excluded. */
  | 'REASON_EXCLUDED'
  /** No reason of a departure is excluded. */
  | 'REASON_NOT_EXCLUDED'
  /** Somebody has to look at the reason of a departure. */
  | 'REASON_TO_REVIEW'
  /** The reason of a departure is not on file. */
  | 'REASON_UNKNOWN'
  /** May come back once more. */
  | 'RETURNS_LEFT'
  /** The days of returns are not exact, and it matters. */
  | 'RETURNS_NOT_EXACT'
  /** Came back as often as allowed. */
  | 'RETURNS_USED_UP'
  /** The dates are not exact, and it matters. */
  | 'TENURE_NOT_EXACT'
  /** Worked long enough. */
  | 'TENURE_REACHED'
  /** Did not work long enough. */
  | 'TENURE_TOO_SHORT';

/** What one rule of a policy says of somebody. */
export type EligibilityResult = {
  __typename: 'EligibilityResult';
  /** The approved exception that covers it. Null: none does or must, or not for your role. */
  eligibilityException: Maybe<EligibilityException>;
  /** The facts that prove it, in the order of the rule. Empty: the lack of one does, or `masked`. */
  evidence: Array<TimelineEntry>;
  /** Id of the approved exception that covers it. Null: none does, or none must. */
  exception: Maybe<Scalars['ID']['output']>;
  /** Why, and what proves it, is not for your role: what tells the reason of a departure is for HR. */
  masked: Scalars['Boolean']['output'];
  /** The group that the rule is one alternative of. Null: it stands for itself. */
  partOf: Maybe<Scalars['String']['output']>;
  /** Why, for programs. `HIDDEN` when that is not for your role. */
  reasonCode: EligibilityReasonCode;
  /** The id of the rule within the policy. */
  rule: Scalars['String']['output'];
  /** What the rule looks at. */
  ruleName: PolicyRuleName;
  /** Why, in one sentence. */
  text: Scalars['String']['output'];
  /** What it says. */
  verdict: RuleVerdict;
};


/** What one rule of a policy says of somebody. */
export type EligibilityResult_TextArgs = {
  locale?: InputMaybe<Locale>;
};

/** How many people go from one outcome to another, or stay. */
export type EligibilityTransition = {
  __typename: 'EligibilityTransition';
  /** The outcome now. */
  from: EligibilityOutcome;
  /** How many people. */
  people: Scalars['Int']['output'];
  /** The outcome under the draft. */
  to: EligibilityOutcome;
};

/** Another person has this employee number in this legal entity. */
export type EmployeeNumberTaken = UserError & {
  __typename: 'EmployeeNumberTaken';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** Another person has this employee number in this legal entity. */
export type EmployeeNumberTaken_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** One employment, from the first day of work to the last. */
export type Employment = {
  __typename: 'Employment';
  /** A departure was recorded, rather than only scheduled. */
  departed: Scalars['Boolean']['output'];
  /** Why it ended, as corrected last. Null: no departure, not known, or not for your role. */
  departureReason: Maybe<DepartureReason>;
  /** The reason was corrected; the timeline tells the former one. */
  departureReasonCorrected: Scalars['Boolean']['output'];
  /** Employee number (社員番号). Null: none, or not for your role (identity). */
  employeeNumber: Maybe<Scalars['String']['output']>;
  /** Employment type as HR words it. Null: not known. */
  employmentType: Maybe<Scalars['String']['output']>;
  /** First day of work. Null: not known. */
  hiredOn: Maybe<FuzzyDate>;
  /** Last day of work, inclusive, past or scheduled. Null: none is set. */
  lastDay: Maybe<FuzzyDate>;
  /** By first day. */
  leaves: Array<LeaveOfAbsence>;
  /** Legal entity of the employer, after the last transfer (転籍), one to come included; empty where there is only one. */
  legalEntity: Scalars['String']['output'];
  /** Day on which notice was given. Null: not known. */
  noticeOn: Maybe<Scalars['Date']['output']>;
  /** Positions held, in the order in which they were recorded. */
  positions: Array<Position>;
  /** Positions, leave, transfers, secondments and changes of type as recorded and not taken back, in the order recorded. */
  records: Array<EmploymentRecord>;
  /** The person had left and came back (再入社). */
  rehire: Scalars['Boolean']['output'];
  /** By first day. */
  secondments: Array<Secondment>;
  /** Names this employment in commands. */
  stintId: Scalars['ID']['output'];
  /** Days of service up to the last day, or up to today or the day of `moment`, both ends included; leave and former entities that do not count are left out. Null: a date is not known to the day. */
  tenureDays: Maybe<Scalars['Int']['output']>;
  /** By date. */
  transfers: Array<EntityTransfer>;
};

/** A position, leave, transfer, secondment or change of type never was (発令取消). */
export type EmploymentFactRescinded = {
  __typename: 'EmploymentFactRescinded';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The fact that is taken back. */
  rescindedEventId: Scalars['ID']['output'];
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
  /** What. Null: none, not on the timeline, or not for your role. */
  target: Maybe<TimelineEntry>;
};

/** An employment that has started. */
export type EmploymentInput = {
  /** Employee number (社員番号), unique within the legal entity. */
  employeeNumber?: InputMaybe<Scalars['String']['input']>;
  /** Employment type as HR words it. Leave it out when it is not known. */
  employmentType?: InputMaybe<Scalars['String']['input']>;
  /** First day of work. Leave it out when it is not known. */
  hiredOn?: InputMaybe<FuzzyDateInput>;
  /** Legal entity of the employer; empty where there is only one. */
  legalEntity?: Scalars['String']['input'];
  /** The position held. Leave it out when it is not known. */
  position?: InputMaybe<PositionInput>;
};

/** Something that HR recorded of an employment and can take back. */
export type EmploymentRecord = {
  __typename: 'EmploymentRecord';
  /** From when it is in force. Null: not known. */
  date: Maybe<FuzzyDate>;
  /** For `rescindEmploymentFact`. */
  eventId: Scalars['ID']['output'];
  /** What kind of fact. */
  kind: FactKind;
  /** It in one sentence. */
  sentence: Scalars['String']['output'];
};


/** Something that HR recorded of an employment and can take back. */
export type EmploymentRecord_SentenceArgs = {
  locale?: InputMaybe<Locale>;
};

/** The person started to work for a legal entity of the employer (入社). */
export type EmploymentStarted = {
  __typename: 'EmploymentStarted';
  /** Employee number (社員番号). Null: not known, not for your role (identity), or erased. */
  employeeNumber: Maybe<Scalars['String']['output']>;
  /** Employment type as HR words it. Null: not known, not for your role (employment), or erased. */
  employmentType: Maybe<Scalars['String']['output']>;
  /** First day of work; None when it is not known. */
  hiredOn: Maybe<FuzzyDate>;
  /** Legal entity of the employer; empty when there is only one. */
  legalEntity: Scalars['String']['output'];
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
};

/** The employment goes on in another form (雇用形態変更), as after retirement (定年再雇用). */
export type EmploymentTypeChanged = {
  __typename: 'EmploymentTypeChanged';
  /** First day in the new form. */
  changedOn: FuzzyDate;
  /** Employment type as HR words it. Null: not known, not for your role (employment), or erased. */
  employmentType: Maybe<Scalars['String']['output']>;
  /** Employment type until then. Null: not known, not for your role (employment), or erased. */
  formerEmploymentType: Maybe<Scalars['String']['output']>;
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
  /** Whether service before it counts (勤続年数の通算). */
  tenureContinues: Scalars['Boolean']['output'];
};

/** Record that the collaboration is over, or came to nothing. */
export type EndCollaborationInput = {
  /** The collaboration, by its `id`. */
  collaboration: Scalars['ID']['input'];
  /** How it ended. */
  collaborationOutcome: CollaborationOutcome;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** When; today if null. */
  endedOn?: InputMaybe<FuzzyDateInput>;
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** EndCollaborationSuccess, or why not. */
export type EndCollaborationPayload = CollaborationAgreedAlready | CollaborationNotAgreed | EndCollaborationSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | UnknownUndertaking | VersionConflict;

/** Done: Record that the collaboration is over, or came to nothing. */
export type EndCollaborationSuccess = CommandSuccess & FactRecorded & {
  __typename: 'EndCollaborationSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  collaboration: Maybe<Collaboration>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** End somebody's membership in the network; they can join again later (退会). */
export type EndMembershipInput = {
  /** Who it is about. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  membershipEndReason: MembershipEndReason;
};

/** EndMembershipSuccess, or why not. */
export type EndMembershipPayload = AmbiguousAlumnus | EndMembershipSuccess | IdempotencyKeyReused | InvalidInput | NotAMember | NotAllowed | UnknownAlumnus | VersionConflict;

/** Done: End somebody's membership in the network; they can join again later (退会). */
export type EndMembershipSuccess = CommandSuccess & FactRecorded & {
  __typename: 'EndMembershipSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record that the mentoring is over. */
export type EndMentorshipInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The mentoring, by its `id`. */
  mentoring: Scalars['ID']['input'];
  /** Why. */
  mentoringEndReason: MentoringEndReason;
};

/** EndMentorshipSuccess, or why not. */
export type EndMentorshipPayload = EndMentorshipSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | UnknownUndertaking | VersionConflict;

/** Done: Record that the mentoring is over. */
export type EndMentorshipSuccess = CommandSuccess & FactRecorded & {
  __typename: 'EndMentorshipSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  mentoring: Maybe<Mentoring>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record that somebody is back from a secondment, or will be (出向終了). */
export type EndSecondmentInput = {
  /** Who it is about. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Last day of it, inclusive. */
  endedOn: FuzzyDateInput;
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The employment, by its `stintId`; the one that lasted then when left out. Leave it out when it is not known. */
  stintId?: InputMaybe<Scalars['ID']['input']>;
};

/** EndSecondmentSuccess, or why not. */
export type EndSecondmentPayload = AmbiguousAlumnus | EndSecondmentSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | NotSeconded | OutsideEmployment | UnknownAlumnus | UnknownEmployment | VersionConflict;

/** Done: Record that somebody is back from a secondment, or will be (出向終了). */
export type EndSecondmentSuccess = CommandSuccess & FactRecorded & {
  __typename: 'EndSecondmentSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** The last day lies before the first. */
export type EndsBeforeItBegins = UserError & {
  __typename: 'EndsBeforeItBegins';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The last day lies before the first. */
export type EndsBeforeItBegins_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** A fact arrived that scores follow from, or nothing for a while. */
export type EngagementChanged = {
  __typename: 'EngagementChanged';
  /** `Alumnus.id` of whose score it is. Null: nobody's alone. */
  alumnusId: Maybe<Scalars['ID']['output']>;
  /** The score as it is now, whether or not it is another than before. Null: nothing new for you, keep the position; or see `everybody`. */
  engagement: Maybe<EngagementScore>;
  /** The rules changed for all: look again at every score that you show. */
  everybody: Scalars['Boolean']['output'];
  /** Everything up to here has been told: give it as `afterPosition` when you subscribe again. */
  position: Scalars['Int64']['output'];
};

/** How engaged a person is, in one word; NEW means that it is too early to say. */
export type EngagementLevel =
  /** Gives much and often. */
  | 'ADVOCATE'
  /** Reads now and then. */
  | 'AWARE'
  /** Gives something back. */
  | 'CONTRIBUTING'
  /** Next to nothing is heard of the person. */
  | 'DORMANT'
  /** Too early to say: a member for under 90 days with fewer than 3 counted events. */
  | 'NEW'
  /** Takes part. */
  | 'PARTICIPATING';

/** The four ways of being engaged; each has its own cap and half-life. */
export type EngagementMode =
  /** Reads, answers, keeps the profile up to date. */
  | 'COMMUNICATION'
  /** Gives: stories, talks, mentoring, business. */
  | 'CONTRIBUTION'
  /** Comes to gatherings and meets people. */
  | 'PARTICIPATION'
  /** Refers candidates, or comes back. */
  | 'TALENT';

/** How engaged a person is, 0 to 100 points. The lines of `explanation` less what the caps of `modes` cut add up to `milliPoints`, exactly. */
export type EngagementScore = Node & {
  __typename: 'EngagementScore';
  /** Whose it is. Null: not for your role. */
  alumnus: Maybe<Alumnus>;
  /** The day the score is of. */
  asOf: Scalars['Date']['output'];
  /** The facts that count, and the model and rules that judged them. */
  because: Because;
  /** A line for every fact up to `asOf`, in the order in which they happened. */
  explanation: Array<ScoreLine>;
  /** The score on other days, from the same facts: those known now, or those of the moment the score is of. Each day by the model in force on it, unless the score is of a model that was asked for. At most 1,000 days. */
  history: Array<ScorePoint>;
  /** Opaque and stable; unique over all types. */
  id: Scalars['ID']['output'];
  /** The score in one word. */
  level: EngagementLevel;
  /** The score in thousandths of a point. */
  milliPoints: Scalars['Int']['output'];
  /** Name of the scoring model, such as engagement/v1. */
  model: Scalars['String']['output'];
  /** The four modes, each with its cap. */
  modes: Array<ModeScore>;
  /** Points gained (negative: lost) over the last 90 days. */
  momentum: Scalars['Float']['output'];
  /** The score in points, 0 to 100. */
  points: Scalars['Float']['output'];
  /** Name of the rules that tell people from machines. */
  signalRuleset: Scalars['String']['output'];
};


/** How engaged a person is, 0 to 100 points. The lines of `explanation` less what the caps of `modes` cut add up to `milliPoints`, exactly. */
export type EngagementScore_HistoryArgs = {
  from: Scalars['Date']['input'];
  stepDays?: InputMaybe<Scalars['Int']['input']>;
  to: Scalars['Date']['input'];
};

/** The employment went over to another legal entity (転籍). */
export type EntityTransfer = {
  __typename: 'EntityTransfer';
  /** First day there. */
  changedOn: FuzzyDate;
  /** Legal entity until then; empty where it was the only one. */
  fromEntity: Scalars['String']['output'];
  /** Service before it counts (勤続通算). */
  tenureContinues: Scalars['Boolean']['output'];
  /** Legal entity from then on. */
  toEntity: Scalars['String']['output'];
};

/** Who may read a note: HR only, or everyone who runs the programme. */
export type EntryVisibility =
  /** HR only. */
  | 'HR'
  /** Everyone who runs the programme. */
  | 'PROGRAMME';

/** The erasure of this person is asked for already. */
export type ErasureAsked = UserError & {
  __typename: 'ErasureAsked';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The erasure of this person is asked for already. */
export type ErasureAsked_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Something that held data of a person, and holds none any more. */
export type ErasureConfirmation = {
  __typename: 'ErasureConfirmation';
  /** Of a read model: which edition. Null: it has none. */
  edition: Maybe<Scalars['Int']['output']>;
  /** What it is. */
  holder: ErasureHolder;
  /** Its name, such as that of a read model. */
  name: Scalars['String']['output'];
  /** Up to where in the log it had come. Null: it follows none. */
  position: Maybe<Scalars['Int64']['output']>;
  /** Rows, editions or keys that were removed when it was asked; most often 0, for they were gone by then. */
  removed: Scalars['Int']['output'];
};

/** What held data of somebody and was asked whether it does still. */
export type ErasureHolder =
  /** Another edition: being built, previous, or a moment of the past. */
  | 'EDITION'
  /** The key store. */
  | 'KEYS'
  /** The blind index. */
  | 'LOOK_UP'
  /** The kept state of long histories. */
  | 'PEOPLE_SNAPSHOT'
  /** A live read model, search keys included. */
  | 'READ_MODEL';

/** The receipt of an erasure (消去証明): who confirmed what, and when. */
export type ErasureReceipt = {
  __typename: 'ErasureReceipt';
  /** One for each holder. */
  confirmations: Array<ErasureConfirmation>;
  /** When it was recorded; UTC. */
  confirmedAt: Scalars['DateTime']['output'];
  /** The classes of data that are gone. Null: everything of the person. */
  dataClasses: Maybe<Array<DataClass>>;
  /** Data keys destroyed, as far as known: whoever was killed midway took their figure along. */
  keysDestroyed: Scalars['Int']['output'];
  /** How many records of the person were closed, or lost these classes. */
  records: Scalars['Int']['output'];
  /** The place in the log that every read model had reached. */
  upToPosition: Scalars['Int64']['output'];
};

/** Why a command is refused. New codes are added over time: show `message`. */
export type ErrorCode =
  /** The person acknowledged this already. */
  | 'ALREADY_ACKNOWLEDGED'
  /** This check was completed already. */
  | 'ALREADY_CHECKED'
  /** The employment has ended already. */
  | 'ALREADY_DEPARTED'
  /** Somebody found before that the two records are of different people. */
  | 'ALREADY_DISMISSED'
  /** The record was merged into another one before. */
  | 'ALREADY_MERGED'
  /** Something is recorded under this id already. */
  | 'ALREADY_OPENED'
  /** The person is a member of the network already. */
  | 'ALREADY_REGISTERED'
  /** The interaction was taken back already. */
  | 'ALREADY_RETRACTED'
  /** A departure of this employment is scheduled already. */
  | 'ALREADY_SCHEDULED'
  /** The person is seconded to another company on that day. */
  | 'ALREADY_SECONDED'
  /** The two records are on the list of suspected duplicates, for the same reasons. */
  | 'ALREADY_SUSPECTED'
  /** The gathering is for alumni, and the person is none on that day. */
  | 'ALUMNI_ONLY'
  /** Several people on file match. */
  | 'AMBIGUOUS_ALUMNUS'
  /** It runs: it cannot begin a second time. */
  | 'BEGUN_ALREADY'
  /** The brief repeats words of the exit interview, which are confidential. */
  | 'BRIEF_TELLS_INTERVIEW'
  /** The document is no flow template, or no standard of terms; the message names the place. */
  | 'BROKEN_FLOW_DOCUMENT'
  /** The document is no policy that can be published; the message names the first fault. */
  | 'BROKEN_POLICY'
  /** The file is no scoring model that can be published; the message names the first fault. */
  | 'BROKEN_SCORING_MODEL'
  /** The data file is no signal ruleset; the message names the first fault. */
  | 'BROKEN_SIGNAL_RULESET'
  /** The built-in version cannot be retired: it applies when no other one does. */
  | 'BUILT_IN_POLICY'
  /** The campaign was withdrawn already. */
  | 'CAMPAIGN_IS_WITHDRAWN'
  /** The referred candidate was hired already. */
  | 'CANDIDATE_ALREADY_HIRED'
  /** The candidate did not agree to be referred. */
  | 'CANDIDATE_MUST_CONSENT'
  /** No reward before the candidate is hired. */
  | 'CANDIDATE_NOT_HIRED'
  /** The case was approved or closed already. */
  | 'CASE_DECIDED'
  /** The day of the check has not come. */
  | 'CHECK_NOT_DUE'
  /** The collaboration was agreed already. */
  | 'COLLABORATION_AGREED_ALREADY'
  /** The collaboration was not agreed. */
  | 'COLLABORATION_NOT_AGREED'
  /** Nothing forbids writing to the person, so nothing can be lifted. */
  | 'CONTACT_NOT_BLOCKED'
  /** No report of a death stands that could be taken back. */
  | 'DEATH_NOT_REPORTED'
  /** The provider delivered this id before, about another person. */
  | 'DELIVERY_OF_SOMEBODY_ELSE'
  /** The last day lies before the first. */
  | 'DEPARTURE_BEFORE_START'
  /** Nothing that is published takes effect before today: what was told would change. */
  | 'EFFECTIVE_IN_THE_PAST'
  /** Another person has this employee number in this legal entity. */
  | 'EMPLOYEE_NUMBER_TAKEN'
  /** The last day lies before the first. */
  | 'ENDS_BEFORE_IT_BEGINS'
  /** The erasure of this person is asked for already. */
  | 'ERASURE_ASKED'
  /** An exception from the same rules is asked for already, and not decided. */
  | 'EXCEPTION_ASKED'
  /** The exception was approved or rejected already. */
  | 'EXCEPTION_DECIDED'
  /** The policy in force allows no exception from this rule. */
  | 'EXCEPTION_NOT_ALLOWED'
  /** The person is excluded from coming back, so they are not told that they are welcome. */
  | 'EXCLUSION_APPLIES'
  /** Another document was published under this name; what is published never changes. */
  | 'FLOW_NAME_TAKEN'
  /** No policy may look at age, gender, nationality, marital status or pregnancy. */
  | 'FORBIDDEN_ATTRIBUTE'
  /** The gathering was cancelled. */
  | 'GATHERING_IS_OFF'
  /** The gathering has ended. */
  | 'GATHERING_IS_OVER'
  /** The idempotency key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The import is not waiting to be confirmed: it runs, is done, or its file is gone. */
  | 'IMPORT_NOT_CONFIRMABLE'
  /** The exit interview took place already. */
  | 'INTERVIEW_HELD'
  /** A value is not acceptable; the message says what to write instead. */
  | 'INVALID_INPUT'
  /** Something of the checklist is neither done nor left out with a reason. */
  | 'ITEMS_OPEN'
  /** Another leave of absence is recorded for some of these days. */
  | 'LEAVES_OVERLAP'
  /** The data must be kept for the sake of the law; the message says until when. */
  | 'LEGALLY_HELD'
  /** The person had not stopped this mail. */
  | 'MAIL_NOT_STOPPED'
  /** The membership conditions in force exclude the person. */
  | 'MEMBERSHIP_EXCLUDED'
  /** The membership does not rest. */
  | 'MEMBERSHIP_NOT_SUSPENDED'
  /** Another scoring model has this name; a published model is never changed. */
  | 'MODEL_NAME_TAKEN'
  /** Whoever asked for it cannot approve it themselves. */
  | 'NEEDS_SECOND_PERSON'
  /** Somebody who never worked here cannot come back. */
  | 'NEVER_EMPLOYED'
  /** The user looks after nobody. */
  | 'NOBODY_TO_HAND_OVER'
  /** Nothing is asked for that could be approved or rejected. */
  | 'NOTHING_TO_APPROVE'
  /** The person had not said that they would come. */
  | 'NOTHING_TO_CANCEL'
  /** No departure is scheduled or recorded for this employment. */
  | 'NOTHING_TO_RESCIND'
  /** The case was approved by two people, or was reviewed already. */
  | 'NOTHING_TO_REVIEW'
  /** Too little speaks for the two records being of one person. */
  | 'NOT_ALIKE'
  /** The role may not do this. */
  | 'NOT_ALLOWED'
  /** Only an erasure is approved. */
  | 'NOT_AN_ERASURE'
  /** The person is no member of the network. */
  | 'NOT_A_MEMBER'
  /** The person does not meet the return conditions. */
  | 'NOT_ELIGIBLE'
  /** The return conditions were not judged for this person yet. */
  | 'NOT_EVALUATED'
  /** No legal hold stands that could be lifted. */
  | 'NOT_HELD'
  /** The process has not led to a hire. */
  | 'NOT_HIRED_YET'
  /** The invitation is unknown or has expired. */
  | 'NOT_INVITED'
  /** No departure of this employment is scheduled or recorded. */
  | 'NOT_LEAVING'
  /** Nobody was found yet to be mentored. */
  | 'NOT_MATCHED'
  /** The record stands for itself: there is no merge to undo. */
  | 'NOT_MERGED'
  /** It has ended already. */
  | 'NOT_OPEN'
  /** The person may not be written to for this purpose; the message says what is against it. */
  | 'NOT_REACHABLE'
  /** The person is not seconded on that day. */
  | 'NOT_SECONDED'
  /** The person meets the rule: there is nothing to except them from. */
  | 'NO_EXCEPTION_NEEDED'
  /** No standards of terms are published that a proposal could follow. */
  | 'NO_FAIR_TERMS'
  /** There is no offer that waits for an answer. */
  | 'NO_OPEN_OFFER'
  /** The person's consent to success stories is not in force. */
  | 'NO_STORY_CONSENT'
  /** No check is planned for this day. */
  | 'NO_SUCH_CHECK'
  /** There is no consent for this purpose and channel to withdraw. */
  | 'NO_SUCH_CONSENT'
  /** There is no such row in the table of retention. */
  | 'NO_SUCH_RETENTION'
  /** The segment is on no touch plan. */
  | 'NO_SUCH_TOUCH_PLAN'
  /** No such training is to be done. */
  | 'NO_SUCH_TRAINING'
  /** The offboarding of this employment was opened already. */
  | 'OFFBOARDING_ALREADY_OPENED'
  /** The offboarding of this employment was not opened, or is completed. */
  | 'OFFBOARDING_NOT_OPEN'
  /** The offer can no longer be accepted. */
  | 'OFFER_HAS_EXPIRED'
  /** An offer stands: it was accepted, or waits for an answer. */
  | 'OFFER_IS_OPEN'
  /** The person has not accepted an offer. */
  | 'OFFER_NOT_ACCEPTED'
  /** The date lies before the employment began or after it ended. */
  | 'OUTSIDE_EMPLOYMENT'
  /** The person has died; nothing more is asked of them. */
  | 'PERSON_HAS_DIED'
  /** The same document is in force from that day on already. */
  | 'POLICY_UNCHANGED'
  /** The person had the use of their data restricted for this. */
  | 'PROCESSING_IS_RESTRICTED'
  /** The use of the data is not restricted for this purpose. */
  | 'PROCESSING_NOT_RESTRICTED'
  /** The person has an open return process. */
  | 'PROCESS_STILL_OPEN'
  /** Somebody else published something for the programme at the same moment. */
  | 'PUBLISHED_MEANWHILE'
  /** The departure has this reason already. */
  | 'REASON_UNCHANGED'
  /** Something is missing before the person can start. */
  | 'RECEPTION_NOT_READY'
  /** The request was decided already, or is ended otherwise. */
  | 'REQUEST_DECIDED'
  /** The person left again; the checks of the return are closed. */
  | 'RETURNEE_HAS_LEFT'
  /** A reward for this referral was asked for, or approved, already. */
  | 'REWARD_ASKED'
  /** The reward was not approved. */
  | 'REWARD_NOT_APPROVED'
  /** The employment is with this legal entity already. */
  | 'SAME_ENTITY'
  /** Both names lead to one person. */
  | 'SAME_PERSON'
  /** A signal ruleset of this name was published; rules are never changed. */
  | 'SIGNAL_RULESET_NAME_TAKEN'
  /** Something belongs to the stage that was not recorded yet. */
  | 'STAGE_INCOMPLETE'
  /** No rule of the flow template allows to leave this stage out here. */
  | 'STAGE_NOT_WAIVABLE'
  /** The person still has an open employment. */
  | 'STILL_EMPLOYED'
  /** The story is published. */
  | 'STORY_IS_PUBLISHED'
  /** The person did not agree to the text as it is. */
  | 'STORY_NOT_AGREED_TO'
  /** The story is not published. */
  | 'STORY_NOT_PUBLISHED'
  /** The terms go beyond the published standards, and no exception was approved. */
  | 'TERMS_NEED_EXCEPTION'
  /** An offer needs terms that somebody else approved. */
  | 'TERMS_NOT_APPROVED'
  /** More people than can be handed over at once. */
  | 'TOO_MANY_TO_HAND_OVER'
  /** A later transfer of this employment is recorded. */
  | 'TRANSFERRED_LATER'
  /** Nobody on file matches. */
  | 'UNKNOWN_ALUMNUS'
  /** There is no such figure, or it was taken back already. */
  | 'UNKNOWN_COST'
  /** The person has no such employment. */
  | 'UNKNOWN_EMPLOYMENT'
  /** There is no such record of an employment, or it was taken back already. */
  | 'UNKNOWN_EMPLOYMENT_FACT'
  /** There is no import of this id. */
  | 'UNKNOWN_IMPORT'
  /** There is no such insight of this person, or it was taken back. */
  | 'UNKNOWN_INSIGHT'
  /** There is no such interaction to take back. */
  | 'UNKNOWN_INTERACTION'
  /** There is no such version of the policy, or it was retired. */
  | 'UNKNOWN_POLICY'
  /** There is no segment of this key. */
  | 'UNKNOWN_SEGMENT'
  /** There is no such thing, or it is of another kind. */
  | 'UNKNOWN_UNDERTAKING'
  /** The person's decisions changed since the client looked. */
  | 'VERSION_CONFLICT'
  /** The process is at another stage. */
  | 'WRONG_STAGE';

/** Judge somebody by the return conditions in force today, and record what came out. Judging again records another evaluation beside the former one; a corrected reason of a departure and an approved exception do so by themselves. */
export type EvaluateReturnEligibilityInput = {
  /** Whom. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** EvaluateReturnEligibilitySuccess, or why not. */
export type EvaluateReturnEligibilityPayload = AmbiguousAlumnus | EvaluateReturnEligibilitySuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | UnknownAlumnus | VersionConflict;

/** Done: Judge somebody by the return conditions in force today, and record what came out. Judging again records another evaluation beside the former one; a corrected reason of a departure and an approved exception do so by themselves. */
export type EvaluateReturnEligibilitySuccess = CommandSuccess & FactRecorded & {
  __typename: 'EvaluateReturnEligibilitySuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** The log has grown, or nothing for a while. */
export type EventAppended = {
  __typename: 'EventAppended';
  /** The fact and its place. Null: nothing new for you, keep the position. */
  edge: Maybe<EventLogEdge>;
  /** Everything up to here has been told: give it as `afterPosition` when you subscribe again. */
  position: Scalars['Int64']['output'];
};

/** A page of the log. */
export type EventLogConnection = {
  __typename: 'EventLogConnection';
  /** The facts, by position. */
  edges: Array<EventLogEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** Facts on all pages together, exactly. Null when your role may not count. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A fact and its place in the log. */
export type EventLogEdge = {
  __typename: 'EventLogEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The fact. */
  node: LoggedEvent;
};

/** Which facts of the log; what is left out does not restrict. */
export type EventLogFilter = {
  /** Only what this user or token said; an `Actor.id`. */
  actor?: InputMaybe<Scalars['ID']['input']>;
  /** Only facts about this person; an `Alumnus.id`. */
  alumnusId?: InputMaybe<Scalars['ID']['input']>;
  /** Only what this request brought about, by its UUID. */
  correlationId?: InputMaybe<Scalars['String']['input']>;
  /** From this position on. */
  from?: InputMaybe<Scalars['Int64']['input']>;
  /** Only these kinds, in PascalCase as in `LoggedEvent.kind`. */
  kinds?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Happened at or after this instant; of a day, month or year: of its begin. */
  occurredFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Happened before this instant. */
  occurredTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Stored at or after this instant. */
  recordedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Stored before this instant. */
  recordedTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only what came in this way; a `Source.provider`. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Up to this position, inclusive. */
  to?: InputMaybe<Scalars['Int64']['input']>;
};

/** An exception from the same rules is asked for already, and not decided. */
export type ExceptionAsked = UserError & {
  __typename: 'ExceptionAsked';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** An exception from the same rules is asked for already, and not decided. */
export type ExceptionAsked_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The exception was approved or rejected already. */
export type ExceptionDecided = UserError & {
  __typename: 'ExceptionDecided';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The exception was approved or rejected already. */
export type ExceptionDecided_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The policy in force allows no exception from this rule. */
export type ExceptionNotAllowed = UserError & {
  __typename: 'ExceptionNotAllowed';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The policy in force allows no exception from this rule. */
export type ExceptionNotAllowed_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The person is excluded from coming back, so they are not told that they are welcome. */
export type ExclusionApplies = UserError & {
  __typename: 'ExclusionApplies';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The person is excluded from coming back, so they are not told that they are welcome. */
export type ExclusionApplies_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** One answer of an exit survey. */
export type ExitAnswer = {
  __typename: 'ExitAnswer';
  /** What was answered. */
  answer: Scalars['String']['output'];
  /** The question, or its number in the survey. */
  question: Scalars['String']['output'];
};

/** One answer of an exit survey. */
export type ExitAnswerInput = {
  /** What was answered. */
  answer: Scalars['String']['input'];
  /** The question, or its number in the survey. */
  question: Scalars['String']['input'];
};

/** The offboarding interview took place (退職面談). */
export type ExitInterviewHeld = {
  __typename: 'ExitInterviewHeld';
  /** How it was held. */
  contactChannel: Maybe<ContactChannel>;
  /** Who asked. Null: nobody is named. */
  interviewer: Maybe<User>;
  /** Who held the interview, by user id. */
  interviewerId: Maybe<Scalars['String']['output']>;
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
  /** What was said, confidential to HR. Null: not known, not for your role (hr notes), or erased. */
  summary: Maybe<Scalars['String']['output']>;
};

/** A time was set for the offboarding interview (退職面談の予定). */
export type ExitInterviewScheduled = {
  __typename: 'ExitInterviewScheduled';
  /** How it is to be held. */
  contactChannel: Maybe<ContactChannel>;
  /** When it is to be, UTC. */
  interviewAt: Scalars['DateTime']['output'];
  /** Who asked. Null: nobody is named. */
  interviewer: Maybe<User>;
  /** Who is to hold it, by user id. */
  interviewerId: Maybe<Scalars['String']['output']>;
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
};

/** The offboarding interview does not take place (退職面談なし). */
export type ExitInterviewSkipped = {
  __typename: 'ExitInterviewSkipped';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** Why. */
  skipReason: OffboardingSkipReason;
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
};

/** The person said why they leave (退職理由のヒアリング); confidential to HR. */
export type ExitReasonHeard = {
  __typename: 'ExitReasonHeard';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** Why, as coded by the interviewer. Null: not known, not for your role (hr notes), or erased. */
  heardReasons: Maybe<Array<HeardReason>>;
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
};

/** The person answered the exit survey (退職者アンケート); confidential to HR. */
export type ExitSurveyAnswered = {
  __typename: 'ExitSurveyAnswered';
  /** What was answered. Null: not known, not for your role (hr notes), or erased. */
  exitAnswers: Maybe<Array<ExitAnswer>>;
  /** How likely they would recommend the employer, 0 to 10 (eNPS). Null: not known, not for your role (hr notes), or erased. */
  exitEnps: Maybe<Scalars['Int']['output']>;
  /** The survey, by the name of its version. */
  exitSurvey: Scalars['String']['output'];
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
};

/** What each side expects of the other was said and agreed on (ミスマッチの予防). */
export type ExpectationAligned = AboutReturnProcess & {
  __typename: 'ExpectationAligned';
  /** What the employer expects, in words. Null: not known, not for your role (employment), or erased. */
  employerExpects: Maybe<Scalars['String']['output']>;
  /** What the person expects, in words. Null: not known, not for your role (employment), or erased. */
  personExpects: Maybe<Scalars['String']['output']>;
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
};

/** What kind of list was exported. */
export type ExportedList =
  /** People, one row each. */
  | 'ALUMNI'
  /** The rows of a file that an import did not take. */
  | 'REJECTED_ROWS'
  /** What happened with people, one row for each fact. */
  | 'TIMELINE';

/** Record that somebody was told they are welcome to apply again (復職歓迎). Refused where the reason of the departure excludes them under the policy in force: nothing is promised that cannot be kept. */
export type ExpressReturnWelcomeInput = {
  /** Who leaves. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Who did, by user id. Leave it out when it is not known. */
  givenBy?: InputMaybe<Scalars['String']['input']>;
  /** On which day, in the programme's time zone; today when left out. Leave it out when it is not known. */
  happenedOn?: InputMaybe<Scalars['Date']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The employment, by its `stintId`; the one that ends last when left out. Leave it out when it is not known. */
  stintId?: InputMaybe<Scalars['ID']['input']>;
  /** Which wording was used, by the name of its version. */
  wordingVersion: Scalars['String']['input'];
};

/** ExpressReturnWelcomeSuccess, or why not. */
export type ExpressReturnWelcomePayload = AmbiguousAlumnus | ExclusionApplies | ExpressReturnWelcomeSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | NotLeaving | PersonHasDied | UnknownAlumnus | UnknownEmployment | VersionConflict;

/** Done: Record that somebody was told they are welcome to apply again (復職歓迎). Refused where the reason of the departure excludes them under the policy in force: nothing is promised that cannot be kept. */
export type ExpressReturnWelcomeSuccess = CommandSuccess & FactRecorded & {
  __typename: 'ExpressReturnWelcomeSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** What happened, with the fields of its kind. New kinds are added over time: show `sentence` for those you do not know. */
export type Fact = AdvocacyObserved | AlumniPulseAnswered | AlumnusRegistered | ApplicationSubmitted | ArticleContributed | AttentionSnoozed | BridgingTrainingAssigned | BridgingTrainingCompleted | BusinessIntroductionMade | CallHeld | CareerPathAgreed | ChangeBriefingDelivered | CollaborationAgreed | CollaborationEnded | CollaborationProposed | CollaborationStarted | CommunityPosted | ConfidentialityAcknowledged | ConsentGiven | ConsentWithdrawn | ContactBlocked | ContactDeskAssigned | ContactPointBounced | ContactPointRestored | ContactUnblocked | ContributionRecognised | DeathReportRescinded | DeathReported | Departed | DepartureReasonCorrected | DepartureRescinded | DepartureScheduled | DuplicateDismissed | DuplicateSuspected | EligibilityEvaluated | EligibilityExceptionApproved | EligibilityExceptionRejected | EligibilityExceptionRequested | EmploymentFactRescinded | EmploymentStarted | EmploymentTypeChanged | ExitInterviewHeld | ExitInterviewScheduled | ExitInterviewSkipped | ExitReasonHeard | ExitSurveyAnswered | ExpectationAligned | GatheringAttended | GatheringFeedbackGiven | GatheringHosted | GatheringInvited | GatheringMissed | GiftSent | GreetingSent | IdentitiesMerged | IdentitiesUnmerged | IdentityVerified | InsightAdopted | InsightShared | InteractionRetracted | InvitationReminded | InvoiceSettled | JobChangeReported | LeaveOfAbsenceRecorded | LegalHoldLifted | LegalHoldPlaced | LinkClicked | MeetingHeld | MembershipEnded | MembershipRestored | MembershipSuspended | MentorshipEnded | MentorshipMatched | MentorshipOffered | MentorshipSessionHeld | MessageBounced | MessageDelivered | MessageExchanged | MessageOpened | MessageRejected | MessageReplied | NetworkInvitationIssued | NetworkRegistered | NextEmployerDisclosed | NonCompeteAgreed | NoteAdded | OffboardingCompleted | OffboardingOpened | OfferAccepted | OfferDeclined | OfferMade | OfferWithdrawn | OnboardingPlanAgreed | OwnerAssigned | PanelJoined | PartnershipFormed | PersonalContactCaptured | PolicyAcknowledged | PortalVisited | PositionHeld | PreferencesSet | ProcessingRestricted | ProcessingResumed | ProductivityReached | ProfileConfirmed | ProfileUpdated | ReceptionBriefShared | ReceptionReadinessConfirmed | ReferralAccepted | ReferralDeclined | ReferralHired | ReferralInterviewed | ReferralMade | ReferralProgressed | ReferralRewardApproved | ReferralRewardPaid | ReferralRewardRejected | ReferralRewardRequested | ReferralWithdrawn | Rehired | Resubscribed | ReturnCheckCompleted | ReturnInquired | ReturnProcessAssigned | ReturnProcessClosed | ReturnProcessOpened | ReturnWelcomeExpressed | RsvpCancelled | RsvpGiven | SecondmentEnded | SecondmentStarted | SkillsAssessed | SkillsUpdated | SpamComplained | SpokeAt | StageEntered | StageFailed | StagePassed | StageWaived | SuccessStoryConsented | SuccessStoryDrafted | SuccessStoryPublished | SuccessStoryUnpublished | SurveyAnswered | SurveySent | TaskAssigned | TaskCompleted | TaskDropped | TaskReassigned | TermsApproved | TermsExceptionApproved | TermsExceptionRejected | TermsExceptionRequested | TermsProposed | TermsRejected | ThanksGiven | TransferredBetweenEntities | Unsubscribed | VisionMeetingHeld | VolunteerRoleEnded | VolunteerRoleTaken | WorkStylePreferenceSet;

/** The kind of a fact. New kinds are added over time: show `sentence` for those you do not know. */
export type FactKind =
  /** The person spoke about the employer in public. */
  | 'ADVOCACY_OBSERVED'
  /** The person said whether they would recommend the employer (eNPS). */
  | 'ALUMNI_PULSE_ANSWERED'
  /** A person came on file: from an HR export, by hand, or through the network's own form. */
  | 'ALUMNUS_REGISTERED'
  /** The person handed in an application (応募). */
  | 'APPLICATION_SUBMITTED'
  /** The person wrote an article for the employer or the network. */
  | 'ARTICLE_CONTRIBUTED'
  /** One reason to look after the person is put off until a day, with a reason. */
  | 'ATTENTION_SNOOZED'
  /** A training is to close a gap in skills (研修). */
  | 'BRIDGING_TRAINING_ASSIGNED'
  /** A training that was to close a gap is done. */
  | 'BRIDGING_TRAINING_COMPLETED'
  /** The person introduced a possible customer or partner to the employer. */
  | 'BUSINESS_INTRODUCTION_MADE'
  /** The person and somebody of the employer spoke by telephone or video. */
  | 'CALL_HELD'
  /** Both sides agreed on where the return is to lead (キャリアパス). */
  | 'CAREER_PATH_AGREED'
  /** The person was told what changed since they left. */
  | 'CHANGE_BRIEFING_DELIVERED'
  /** A contract was concluded. */
  | 'COLLABORATION_AGREED'
  /** The collaboration is over, or came to nothing. */
  | 'COLLABORATION_ENDED'
  /** The employer or the person proposed to work together. */
  | 'COLLABORATION_PROPOSED'
  /** The work began. */
  | 'COLLABORATION_STARTED'
  /** The person wrote in a group of the network. */
  | 'COMMUNITY_POSTED'
  /** The person acknowledged the duty of confidentiality of an employment (機密保持の確認). */
  | 'CONFIDENTIALITY_ACKNOWLEDGED'
  /** The person agreed to be contacted for one purpose through one channel (同意). */
  | 'CONSENT_GIVEN'
  /** The person took a consent back (同意の撤回). */
  | 'CONSENT_WITHDRAWN'
  /** Nobody may write to the person, for a reason of the employer's (連絡停止). */
  | 'CONTACT_BLOCKED'
  /** Somebody is there to be asked after the return (相談窓口). */
  | 'CONTACT_DESK_ASSIGNED'
  /** An address or number turned out not to lead to the person any more (不達). */
  | 'CONTACT_POINT_BOUNCED'
  /** An address or number that had failed was found to work. */
  | 'CONTACT_POINT_RESTORED'
  /** The block was lifted; what the person agreed to holds as before. */
  | 'CONTACT_UNBLOCKED'
  /** The employer said what the person has done for it (貢献への称賛). */
  | 'CONTRIBUTION_RECOGNISED'
  /** The employer learnt that the person died; all outreach stops (逝去). */
  | 'DEATH_REPORTED'
  /** The report of the death was wrong; what held before holds again. */
  | 'DEATH_REPORT_RESCINDED'
  /** The employment ended (退職). */
  | 'DEPARTED'
  /** The recorded reason of a departure was wrong (退職理由の訂正). */
  | 'DEPARTURE_REASON_CORRECTED'
  /** A scheduled or recorded departure was taken back (退職取消). */
  | 'DEPARTURE_RESCINDED'
  /** The person's last day is set; they are leaving until it has passed (退職予定). */
  | 'DEPARTURE_SCHEDULED'
  /** Somebody looked, and the two records are of different people; that holds for good. */
  | 'DUPLICATE_DISMISSED'
  /** Two records may be of one person (名寄せ候補); somebody has to look at them. */
  | 'DUPLICATE_SUSPECTED'
  /** Somebody was judged by a version of a policy (復職条件の判定). */
  | 'ELIGIBILITY_EVALUATED'
  /** Somebody else approved the exception (例外承認). */
  | 'ELIGIBILITY_EXCEPTION_APPROVED'
  /** Somebody else rejected the exception (例外却下). */
  | 'ELIGIBILITY_EXCEPTION_REJECTED'
  /** Somebody asked that rules of the return policy do not bar this person (例外申請). */
  | 'ELIGIBILITY_EXCEPTION_REQUESTED'
  /** A position, leave, transfer, secondment or change of type never was (発令取消). */
  | 'EMPLOYMENT_FACT_RESCINDED'
  /** The person started to work for a legal entity of the employer (入社). */
  | 'EMPLOYMENT_STARTED'
  /** The employment goes on in another form (雇用形態変更), as after retirement (定年再雇用). */
  | 'EMPLOYMENT_TYPE_CHANGED'
  /** The offboarding interview took place (退職面談). */
  | 'EXIT_INTERVIEW_HELD'
  /** A time was set for the offboarding interview (退職面談の予定). */
  | 'EXIT_INTERVIEW_SCHEDULED'
  /** The offboarding interview does not take place (退職面談なし). */
  | 'EXIT_INTERVIEW_SKIPPED'
  /** The person said why they leave (退職理由のヒアリング); confidential to HR. */
  | 'EXIT_REASON_HEARD'
  /** The person answered the exit survey (退職者アンケート); confidential to HR. */
  | 'EXIT_SURVEY_ANSWERED'
  /** What each side expects of the other was said and agreed on (ミスマッチの予防). */
  | 'EXPECTATION_ALIGNED'
  /** The person attended a gathering, on site or online. */
  | 'GATHERING_ATTENDED'
  /** The person said how a gathering was. */
  | 'GATHERING_FEEDBACK_GIVEN'
  /** The person organised a gathering, or led it. */
  | 'GATHERING_HOSTED'
  /** The person was invited to a gathering. */
  | 'GATHERING_INVITED'
  /** The person said yes and did not come; never counted against them. */
  | 'GATHERING_MISSED'
  /** The employer sent the person something. */
  | 'GIFT_SENT'
  /** The employer sent the person a greeting (年賀、周年). */
  | 'GREETING_SENT'
  /** Two records are of one person (名寄せ). Nothing moves: facts keep the id they came in by. */
  | 'IDENTITIES_MERGED'
  /** A merge was a mistake and is undone: both records are as if it had never been. */
  | 'IDENTITIES_UNMERGED'
  /** It was made sure that the person is who they say (本人確認). */
  | 'IDENTITY_VERIFIED'
  /** The employer took up an insight of the person in something it does. */
  | 'INSIGHT_ADOPTED'
  /** The person shared what they know from outside, without secrets of their present employer. */
  | 'INSIGHT_SHARED'
  /** An interaction was recorded by mistake, or not rightly, and no longer counts. */
  | 'INTERACTION_RETRACTED'
  /** The person was reminded of their invitation to the network (招待の再案内). */
  | 'INVITATION_REMINDED'
  /** An invoice for the work was paid. */
  | 'INVOICE_SETTLED'
  /** The person has a new job elsewhere. */
  | 'JOB_CHANGE_REPORTED'
  /** The person was, or will be, away from work while employed (休職). Why is not recorded. */
  | 'LEAVE_OF_ABSENCE_RECORDED'
  /** The data need not be kept for the sake of the law any more (法的保全の解除). */
  | 'LEGAL_HOLD_LIFTED'
  /** The person's data must be kept: nobody may erase it meanwhile (法的保全). */
  | 'LEGAL_HOLD_PLACED'
  /** A link in a message was followed. */
  | 'LINK_CLICKED'
  /** The person and somebody of the employer met or spoke one to one. */
  | 'MEETING_HELD'
  /** The person left the network, or the employer ended the membership (退会). */
  | 'MEMBERSHIP_ENDED'
  /** The membership in the network goes on (資格回復). */
  | 'MEMBERSHIP_RESTORED'
  /** The membership in the network rests for a while (資格停止). */
  | 'MEMBERSHIP_SUSPENDED'
  /** The mentoring is over. */
  | 'MENTORSHIP_ENDED'
  /** Somebody of the employer was found whom the person mentors. */
  | 'MENTORSHIP_MATCHED'
  /** The person offered to mentor somebody of the employer. */
  | 'MENTORSHIP_OFFERED'
  /** Mentor and mentee met. */
  | 'MENTORSHIP_SESSION_HELD'
  /** A message could not be delivered; a hard bounce makes the address unreachable. */
  | 'MESSAGE_BOUNCED'
  /** The receiving server accepted a message. */
  | 'MESSAGE_DELIVERED'
  /** The person and somebody of the employer wrote to each other, outside any campaign. */
  | 'MESSAGE_EXCHANGED'
  /** A message's images were loaded: by the person, or by a machine that fetches mail ahead. */
  | 'MESSAGE_OPENED'
  /** The provider refused to send a message; it never left. */
  | 'MESSAGE_REJECTED'
  /** A message was answered, by the person or by a program that answers for them. */
  | 'MESSAGE_REPLIED'
  /** The person was invited to the alumni network; the link itself is never stored. */
  | 'NETWORK_INVITATION_ISSUED'
  /** The person joined the alumni network (登録). */
  | 'NETWORK_REGISTERED'
  /** The person told of their own accord where they go (転職先). */
  | 'NEXT_EMPLOYER_DISCLOSED'
  /** A clause of an employment keeps the person from competitors for a time (競業避止義務). */
  | 'NON_COMPETE_AGREED'
  /** Somebody of the employer wrote a note about the relationship. */
  | 'NOTE_ADDED'
  /** The offboarding is finished: what was done, and what was left out and why. */
  | 'OFFBOARDING_COMPLETED'
  /** The offboarding of a leaver began, with a checklist (オフボーディング開始). */
  | 'OFFBOARDING_OPENED'
  /** The person accepted the offer (承諾). */
  | 'OFFER_ACCEPTED'
  /** The person declined the offer (辞退). */
  | 'OFFER_DECLINED'
  /** The employer made an offer on the approved terms (オファー). */
  | 'OFFER_MADE'
  /** The employer took the offer back (オファー取り消し). */
  | 'OFFER_WITHDRAWN'
  /** A short onboarding plan lists what changed since the person left. */
  | 'ONBOARDING_PLAN_AGREED'
  /** Somebody of the employer looks after the person from now on, or nobody (担当). */
  | 'OWNER_ASSIGNED'
  /** The person sat on a panel at a gathering. */
  | 'PANEL_JOINED'
  /** The employer and the company of the person became partners (事業提携). */
  | 'PARTNERSHIP_FORMED'
  /** The person said how to reach them after they have left (個人連絡先). */
  | 'PERSONAL_CONTACT_CAPTURED'
  /** The person confirmed to have read a version of a policy. */
  | 'POLICY_ACKNOWLEDGED'
  /** The person visited the portal on a day; when on that day is not kept. */
  | 'PORTAL_VISITED'
  /** The person held a position in an employment (職歴). */
  | 'POSITION_HELD'
  /** The person said what they want to hear about, how often and in which language (希望設定). */
  | 'PREFERENCES_SET'
  /** The person's data may not be used, for one purpose or for any (利用停止). */
  | 'PROCESSING_RESTRICTED'
  /** A restriction ended: that of one purpose, or the general one. */
  | 'PROCESSING_RESUMED'
  /** The person works as the role needs it (戦力化). */
  | 'PRODUCTIVITY_REACHED'
  /** Somebody looked through the person's details and found them right. */
  | 'PROFILE_CONFIRMED'
  /** Details of the person changed; a field that is None stays as it was. */
  | 'PROFILE_UPDATED'
  /** Those who will work with the person were told what to expect (配属先への事前共有). */
  | 'RECEPTION_BRIEF_SHARED'
  /** Everything is ready for the first day (受け入れ体制の確認). */
  | 'RECEPTION_READINESS_CONFIRMED'
  /** The employer takes the candidate up. */
  | 'REFERRAL_ACCEPTED'
  /** The employer does not go on with the candidate. */
  | 'REFERRAL_DECLINED'
  /** The candidate whom the person referred was hired. */
  | 'REFERRAL_HIRED'
  /** The candidate was interviewed. */
  | 'REFERRAL_INTERVIEWED'
  /** The person referred a candidate, who agreed to be referred. */
  | 'REFERRAL_MADE'
  /** The candidate reached a stage of the selection. */
  | 'REFERRAL_PROGRESSED'
  /** Somebody else than who asked approved the reward. */
  | 'REFERRAL_REWARD_APPROVED'
  /** The reward was paid to the person. */
  | 'REFERRAL_REWARD_PAID'
  /** The reward that was asked for is not paid; it can be asked for again. */
  | 'REFERRAL_REWARD_REJECTED'
  /** Somebody asks that the person be rewarded for the referral. */
  | 'REFERRAL_REWARD_REQUESTED'
  /** The person, or the candidate, took the referral back. */
  | 'REFERRAL_WITHDRAWN'
  /** The person works for the employer again: the same person, a new employment (再入社). */
  | 'REHIRED'
  /** The person asked for mail again, of one list or of all; lifts what they stopped before. */
  | 'RESUBSCRIBED'
  /** How the return goes was asked of both sides, some days after the start (定着確認). */
  | 'RETURN_CHECK_COMPLETED'
  /** The person asked about working for the employer again. */
  | 'RETURN_INQUIRED'
  /** Somebody else looks after the process from now on. */
  | 'RETURN_PROCESS_ASSIGNED'
  /** The process ended: with a hire, or with a plan for staying in touch. */
  | 'RETURN_PROCESS_CLOSED'
  /** The employer and the person began to talk about coming back, by a flow template. */
  | 'RETURN_PROCESS_OPENED'
  /** The employer said that the person may come back (復職歓迎); no promise to be hired. */
  | 'RETURN_WELCOME_EXPRESSED'
  /** The person gave up their place, or their place in the line. */
  | 'RSVP_CANCELLED'
  /** The person answered an invitation; a later answer replaces it. */
  | 'RSVP_GIVEN'
  /** The person is back from a secondment (出向終了). */
  | 'SECONDMENT_ENDED'
  /** The person works for another company while employed here (出向). */
  | 'SECONDMENT_STARTED'
  /** The person's skills of today were assessed (スキルの見極め). */
  | 'SKILLS_ASSESSED'
  /** What the person can do, as a whole: it replaces what was told before. */
  | 'SKILLS_UPDATED'
  /** The person marked a message as spam; they are not written to again. */
  | 'SPAM_COMPLAINED'
  /** The person gave a talk at a gathering (登壇). */
  | 'SPOKE_AT'
  /** A stage of the process began. */
  | 'STAGE_ENTERED'
  /** A stage of the process was not passed; the process goes no further. */
  | 'STAGE_FAILED'
  /** A stage of the process was passed (通過). */
  | 'STAGE_PASSED'
  /** A stage was left out, by a rule of the flow template (免除); the actor approved it. */
  | 'STAGE_WAIVED'
  /** The person agreed to the text as it was drafted last. */
  | 'SUCCESS_STORY_CONSENTED'
  /** The text of a story was written, for the first time or anew. */
  | 'SUCCESS_STORY_DRAFTED'
  /** Somebody else than who drafted it published the story. */
  | 'SUCCESS_STORY_PUBLISHED'
  /** The story may not be shown any more; the person's agreement to its text ends. */
  | 'SUCCESS_STORY_UNPUBLISHED'
  /** The person answered a survey. */
  | 'SURVEY_ANSWERED'
  /** The person was asked to answer a survey. */
  | 'SURVEY_SENT'
  /** Somebody is to do something about the person by a date (フォローアップ). */
  | 'TASK_ASSIGNED'
  /** The follow-up was done. */
  | 'TASK_COMPLETED'
  /** The follow-up is not needed any more. */
  | 'TASK_DROPPED'
  /** Somebody else is to do the follow-up. */
  | 'TASK_REASSIGNED'
  /** Somebody else approved the proposed terms (処遇の承認). */
  | 'TERMS_APPROVED'
  /** Somebody else approved the exception from the standards (処遇の例外承認). */
  | 'TERMS_EXCEPTION_APPROVED'
  /** Somebody else rejected the exception from the standards (処遇の例外却下). */
  | 'TERMS_EXCEPTION_REJECTED'
  /** Somebody asked to go beyond the published standards (処遇の例外申請). */
  | 'TERMS_EXCEPTION_REQUESTED'
  /** Grade and pay were proposed, from published criteria (処遇案). */
  | 'TERMS_PROPOSED'
  /** Somebody else sent the proposed terms back (処遇の差し戻し). */
  | 'TERMS_REJECTED'
  /** The employer thanked the person for their work (感謝). */
  | 'THANKS_GIVEN'
  /** The employment went over to another legal entity of the employer (転籍): no departure. */
  | 'TRANSFERRED_BETWEEN_ENTITIES'
  /** The person unsubscribed from mail, of one list or of all. */
  | 'UNSUBSCRIBED'
  /** Both sides talked about what the person can contribute (貢献イメージのすり合わせ). */
  | 'VISION_MEETING_HELD'
  /** The person gave up a task of the network, or it was done. */
  | 'VOLUNTEER_ROLE_ENDED'
  /** The person took on a task of the network. */
  | 'VOLUNTEER_ROLE_TAKEN'
  /** How the person would like to work, as a whole: it replaces what was told before. */
  | 'WORK_STYLE_PREFERENCE_SET';

/** What a command did that recorded a fact on a timeline. */
export type FactRecorded = {
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** End the process at this stage; the relationship goes on, so it says when we talk next. */
export type FailStageInput = {
  /** Why, as coded. */
  closeReason: ReturnCloseReason;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words; confidential to HR. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When the person is to hear from us next: today or later. */
  nextContactOn: Scalars['Date']['input'];
  /** What will be talked about then, in words. */
  nextContactPlan: Scalars['String']['input'];
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
  /** Key of the stage that lasts; refused when the process is at another one. */
  stage: Scalars['String']['input'];
};

/** FailStageSuccess, or why not. */
export type FailStagePayload = FailStageSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | OfferIsOpen | UnknownUndertaking | VersionConflict | WrongStage;

/** Done: End the process at this stage; the relationship goes on, so it says when we talk next. */
export type FailStageSuccess = CommandSuccess & FactRecorded & {
  __typename: 'FailStageSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Criteria that grade and pay follow from, as published (処遇の基準). */
export type FairTermsStandard = {
  __typename: 'FairTermsStandard';
  /** The criteria. */
  criteria: Array<TermsCriterion>;
  /** The whole document: JSON. Null: not for your role (terms). */
  definition: Maybe<Scalars['String']['output']>;
  /** SHA-256 of the document, in hexadecimal. */
  digest: Scalars['String']['output'];
  /** First day on which it is in force. */
  effectiveOn: Scalars['Date']['output'];
  /** The grades, from the lowest. */
  grades: Array<TermsGrade>;
  /** What begins today follows it. */
  inForce: Scalars['Boolean']['output'];
  /** Its name, such as fair-terms/v1. */
  name: Scalars['String']['output'];
  /** When it was published, UTC. Null: never. */
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** What people call it. */
  title: Scalars['String']['output'];
};


/** Criteria that grade and pay follow from, as published (処遇の基準). */
export type FairTermsStandard_TitleArgs = {
  locale?: Locale;
};

/** A value that changed. */
export type FieldChange = {
  __typename: 'FieldChange';
  /** The value after. Null: there is none. */
  after: Maybe<Scalars['JSON']['output']>;
  /** The value before. Null: there was none. */
  before: Maybe<Scalars['JSON']['output']>;
  /** Where the value stands on `Alumnus`: `names.kana`, `employments[its stintId].lastDay`, `consents[EVENTS/EMAIL].textVersion`, `timeline[its position]`. */
  path: Scalars['String']['output'];
};

/** A figure that was recorded and stands; it can be taken back. */
export type Figure = {
  __typename: 'Figure';
  /** The day it is of, or from which on it holds. Null: of a period of its own. */
  effectiveOn: Maybe<Scalars['Date']['output']>;
  /** The fact: `rescindedEventId` of `rescindCost`. */
  eventId: Scalars['ID']['output'];
  /** Kind of the fact, in PascalCase; stable for ever. */
  kind: Scalars['String']['output'];
  /** When it was recorded; UTC. */
  recordedAt: Scalars['DateTime']['output'];
  /** The figure in one sentence. */
  sentence: Scalars['String']['output'];
};


/** A figure that was recorded and stands; it can be taken back. */
export type Figure_SentenceArgs = {
  locale?: InputMaybe<Locale>;
};

/** Another document was published under this name; what is published never changes. */
export type FlowNameTaken = UserError & {
  __typename: 'FlowNameTaken';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** Another document was published under this name; what is published never changes. */
export type FlowNameTaken_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The stages of a return as they were published (採用フロー). */
export type FlowTemplate = {
  __typename: 'FlowTemplate';
  /** Whoever was away so many years is told what changed before they start. */
  changeBriefingAfterYears: Scalars['Int']['output'];
  /** After how many days a return is looked at again. */
  checkDays: Array<Scalars['Int']['output']>;
  /** The whole document: JSON. */
  definition: Scalars['String']['output'];
  /** SHA-256 of the document, in hexadecimal. */
  digest: Scalars['String']['output'];
  /** First day on which it is in force. Null: since ever (the built-in one). */
  effectiveOn: Maybe<Scalars['Date']['output']>;
  /** What begins today follows it. */
  inForce: Scalars['Boolean']['output'];
  /** Its name, such as return-flow/v1. */
  name: Scalars['String']['output'];
  /** When it was published, UTC. Null: built in. */
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** What every reception needs. */
  receptionNeeds: Array<ReceptionItem>;
  /** The stages, in order. */
  stages: Array<ReturnStage>;
  /** What people call it. */
  title: Scalars['String']['output'];
  /** Why stages may be left out. */
  waiverRules: Array<StageWaiverRule>;
  /** What becomes of a hire while something is missing. */
  whenReceptionIsNotReady: WhenReceptionIsNotReady;
};


/** The stages of a return as they were published (採用フロー). */
export type FlowTemplate_TitleArgs = {
  locale?: Locale;
};

/** Something to be done about a person, by a date (フォローアップ). */
export type FollowUpTask = Node & {
  __typename: 'FollowUpTask';
  /** Whom it is about. Null: not for your role. */
  alumnus: Maybe<Alumnus>;
  /** By when, that day included. */
  dueOn: Scalars['Date']['output'];
  /** What was recorded of it, oldest first; without what the timeline does not show your role. */
  entries: Array<TimelineEntry>;
  /** Opaque and stable; unique over all types. */
  id: Scalars['ID']['output'];
  /** Days since it was due. Null: not due yet, or nothing is to be done any more. */
  overdueDays: Maybe<Scalars['Int']['output']>;
  /** Who is to do it. Null: nobody is named. */
  owner: Maybe<User>;
  /** Who is to do it, by user id. Null: nobody is named. */
  ownerId: Maybe<Scalars['String']['output']>;
  /** What came of it. Null: not done, not told, or not for your role (hr notes). */
  result: Maybe<Scalars['String']['output']>;
  /** `assigned`, `completed` or `dropped`. */
  stage: Scalars['String']['output'];
  /** What is to be done. Null: not for your role (hr notes), or erased. */
  task: Maybe<Scalars['String']['output']>;
};

/** A page of follow-up tasks, newest first. */
export type FollowUpTaskConnection = {
  __typename: 'FollowUpTaskConnection';
  /** The entries, newest first. */
  edges: Array<FollowUpTaskEdge>;
  /** The moment that the list is of: give it again for the next page. Null for now. */
  moment: Maybe<Moment>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** On all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An entry of the list and its place. */
export type FollowUpTaskEdge = {
  __typename: 'FollowUpTaskEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry of the list. */
  node: FollowUpTask;
};

/** Which follow-ups; what is left out does not restrict. */
export type FollowUpTaskFilter = {
  /** Only those still to do, or only the others. */
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only this user's, by user id. */
  owner?: InputMaybe<Scalars['String']['input']>;
};

/** No policy may look at age, gender, nationality, marital status or pregnancy. */
export type ForbiddenAttribute = UserError & {
  __typename: 'ForbiddenAttribute';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** No policy may look at age, gender, nationality, marital status or pregnancy. */
export type ForbiddenAttribute_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Say that what was asked for is done: shown, put right, restricted, handed over. */
export type FulfilSubjectRequestInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The request, by its `id`. */
  request: Scalars['ID']['input'];
};

/** FulfilSubjectRequestSuccess, or why not. */
export type FulfilSubjectRequestPayload = FulfilSubjectRequestSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | RequestDecided | UnknownUndertaking | VersionConflict;

/** Done: Say that what was asked for is done: shown, put right, restricted, handed over. */
export type FulfilSubjectRequestSuccess = CommandSuccess & {
  __typename: 'FulfilSubjectRequestSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  subjectRequest: Maybe<SubjectRequest>;
};

/** What makes a cohort. */
export type FunnelBy =
  /** By the department (部署) that people left from. */
  | 'DEPARTMENT'
  /** By the month of the last day. */
  | 'MONTH';

/** Those who left in a month, or from a department, stage by stage. */
export type FunnelCohort = {
  __typename: 'FunnelCohort';
  /** Of those who joined: agreed to some purpose, withdrawn since or not. */
  consented: Scalars['Int']['output'];
  /** People who left and did not die; whoever left twice in it counts twice. */
  departed: Scalars['Int']['output'];
  /** Department (部署) of the last position. Null: not known, or a cohort by month. */
  department: Maybe<Scalars['String']['output']>;
  /** Of those who consented: did something after the last day; that a mail was opened does not count. Null: not for your role (engagement). */
  interacted: Maybe<Scalars['Int']['output']>;
  /** Of those who left: an interview was held. */
  interviewed: Scalars['Int']['output'];
  /** Of those who left: were invited to the network, or joined by themselves. */
  invited: Scalars['Int']['output'];
  /** First day of the month of the last day. Null: a cohort by department. */
  month: Maybe<Scalars['Date']['output']>;
  /** Of those invited: joined the network. */
  registered: Scalars['Int']['output'];
};

/** A date known to the day, the month or the year. */
export type FuzzyDate = {
  __typename: 'FuzzyDate';
  /** The date; of a month or a year its first day. */
  date: Scalars['Date']['output'];
  /** How exactly it is known. Never INSTANT. */
  precision: DatePrecision;
};

/** A date known to the day, the month or the year. */
export type FuzzyDateInput = {
  /** The date; of a month or a year any day in it. */
  date: Scalars['Date']['input'];
  /** How exactly it is known. Not INSTANT. */
  precision?: DatePrecision;
};

/** A time known to the instant, the day, the month or the year. */
export type FuzzyDateTime = {
  __typename: 'FuzzyDateTime';
  /** The instant in UTC; of a day, month or year its start in the programme's time zone. */
  at: Scalars['DateTime']['output'];
  /** The calendar date of that instant in the programme's time zone. */
  date: Scalars['Date']['output'];
  /** How exactly it is known. */
  precision: DatePrecision;
};

/** A gathering of alumni (イベント). */
export type Gathering = Node & {
  __typename: 'Gathering';
  /** Only alumni may come. */
  alumniOnly: Scalars['Boolean']['output'];
  /** How many people fit in, guests included. Null: no limit, or not known. */
  capacity: Maybe<Scalars['Int']['output']>;
  /** When it ends; UTC. Null: not said. */
  endsAt: Maybe<Scalars['DateTime']['output']>;
  /** What was recorded of people about it, newest first; without what the timeline does not show your role. */
  entries: TimelineConnection;
  /** How many people it had to do with. */
  figures: GatheringFigures;
  /** The word by which feeds and facts name it; `id` is for everything else. */
  gatheringId: Scalars['String']['output'];
  /** Opaque and stable; unique over all types. */
  id: Scalars['ID']['output'];
  /** What kind of gathering. Null: nobody announced it, only a feed knows it. */
  kind: Maybe<GatheringKind>;
  /** What was told when it was moved or cancelled last. Null: nothing. */
  notice: Maybe<Scalars['String']['output']>;
  /** What somebody has to do with it. Null: nothing, or nobody matches. */
  participant: Maybe<GatheringParticipant>;
  /** Everybody who was invited, answered or came. */
  participants: GatheringParticipantConnection;
  /** Share of those invited who came, 0 to 1. Null: nobody was invited, or it has not begun. */
  participationRate: Maybe<Scalars['Float']['output']>;
  /** The part of the country. Null: not said, or online only. */
  region: Maybe<Scalars['String']['output']>;
  /** Seats that nobody takes. Null: no limit, or it was cancelled. */
  seatsLeft: Maybe<Scalars['Int']['output']>;
  /** `announced`, `cancelled`, or `known_by_id` when only a feed knows it. */
  stage: Scalars['String']['output'];
  /** When it starts; UTC. Null: nobody announced it, only a feed knows it. */
  startsAt: Maybe<Scalars['DateTime']['output']>;
  /** The time zone in which it was announced. Null: nobody announced it, only a feed knows it. */
  timeZone: Maybe<Scalars['String']['output']>;
  /** Its title. Null: nobody announced it, only a feed knows it. */
  title: Maybe<Scalars['String']['output']>;
  /** Where. Null: not said, or online only. */
  venue: Maybe<Scalars['String']['output']>;
  /** Rises with every fact of the gathering itself; for `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** Those who wait for a seat, the next one first. */
  waitingList: GatheringParticipantConnection;
};


/** A gathering of alumni (イベント). */
export type Gathering_EntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TimelineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A gathering of alumni (イベント). */
export type Gathering_ParticipantArgs = {
  alumnus: Scalars['ID']['input'];
};


/** A gathering of alumni (イベント). */
export type Gathering_ParticipantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GatheringParticipantFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A gathering of alumni (イベント). */
export type Gathering_WaitingListArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** The person attended a gathering, on site or online. */
export type GatheringAttended = AboutGathering & {
  __typename: 'GatheringAttended';
  /** On site or online. */
  attendance: AttendanceMode;
  /** How it is known; None: not said. */
  attendanceEvidence: Maybe<AttendanceEvidence>;
  /** When they came, where it is known. */
  checkedInAt: Maybe<Scalars['DateTime']['output']>;
  /** The gathering. Null: not for your role. */
  gathering: Maybe<Gathering>;
  /** The gathering this is about. */
  gatheringId: Scalars['String']['output'];
  /** Title of the gathering at that time. */
  gatheringTitle: Maybe<Scalars['String']['output']>;
  /** How long, in minutes, where it is known. */
  minutes: Maybe<Scalars['Int']['output']>;
};

/** The person attended a gathering, on site or online. */
export type GatheringAttendedInput = {
  /** On site or online. */
  attendance: AttendanceMode;
  /** How it is known; None: not said. Leave it out when it is not known. */
  attendanceEvidence?: InputMaybe<AttendanceEvidence>;
  /** When they came, where it is known. Leave it out when it is not known. */
  checkedInAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The gathering this is about. */
  gatheringId: Scalars['String']['input'];
  /** Title of the gathering at that time. Leave it out when it is not known. */
  gatheringTitle?: InputMaybe<Scalars['String']['input']>;
  /** How long, in minutes, where it is known. Leave it out when it is not known. */
  minutes?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of gatherings: the latest start first, those that nobody announced last. */
export type GatheringConnection = {
  __typename: 'GatheringConnection';
  /** The gatherings, in order. */
  edges: Array<GatheringEdge>;
  /** The moment that the list is of: give it again for the next page. Null for now. */
  moment: Maybe<Moment>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** Gatherings on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A gathering and its place in the list. */
export type GatheringEdge = {
  __typename: 'GatheringEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The gathering. */
  node: Gathering;
};

/** The person said how a gathering was. */
export type GatheringFeedbackGiven = AboutGathering & {
  __typename: 'GatheringFeedbackGiven';
  /** What they said. Null: not known, not for your role (engagement), or erased. */
  comment: Maybe<Scalars['String']['output']>;
  /** The gathering. Null: not for your role. */
  gathering: Maybe<Gathering>;
  /** The gathering this is about. */
  gatheringId: Scalars['String']['output'];
  /** Title of the gathering at that time. */
  gatheringTitle: Maybe<Scalars['String']['output']>;
  /** From 1 (not good) to 5 (very good). Null: not known, not for your role (engagement), or erased. */
  rating: Maybe<Scalars['Int']['output']>;
};

/** The person said how a gathering was. */
export type GatheringFeedbackGivenInput = {
  /** What they said. Leave it out when it is not known. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** The gathering this is about. */
  gatheringId: Scalars['String']['input'];
  /** Title of the gathering at that time. Leave it out when it is not known. */
  gatheringTitle?: InputMaybe<Scalars['String']['input']>;
  /** From 1 (not good) to 5 (very good). Leave it out when it is not known. */
  rating?: InputMaybe<Scalars['Int']['input']>;
};

/** How many people a gathering had to do with. */
export type GatheringFigures = {
  __typename: 'GatheringFigures';
  /** Came. */
  attended: Scalars['Int']['output'];
  /** Came online only. */
  attendedOnline: Scalars['Int']['output'];
  /** Organised or led it. */
  hosted: Scalars['Int']['output'];
  /** Were invited, as far as recorded. */
  invited: Scalars['Int']['output'];
  /** Were invited and came. */
  invitedAttended: Scalars['Int']['output'];
  /** Last answered that they do not know. */
  maybe: Scalars['Int']['output'];
  /** Were expected and did not come. */
  missed: Scalars['Int']['output'];
  /** Last answered that they do not come. */
  no: Scalars['Int']['output'];
  /** Want to come and fit in. */
  seated: Scalars['Int']['output'];
  /** Seats that those and their guests take. */
  seatsTaken: Scalars['Int']['output'];
  /** Gave a talk or sat on a panel. */
  spoke: Scalars['Int']['output'];
  /** Want to come and wait for a seat. */
  waiting: Scalars['Int']['output'];
  /** Last answered that they come. */
  yes: Scalars['Int']['output'];
};

/** Which gatherings; what is left out does not restrict. */
export type GatheringFilter = {
  /** Only those that were announced, or only those of feeds. */
  announced?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those that were cancelled, or only the others. */
  cancelled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only of these kinds. */
  kinds?: InputMaybe<Array<GatheringKind>>;
  /** Only in this part of the country, as it was announced. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** Only those that start at this instant or later. */
  startsFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only those that start before this instant. */
  startsTo?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The person organised a gathering, or led it. */
export type GatheringHosted = AboutGathering & {
  __typename: 'GatheringHosted';
  /** The gathering. Null: not for your role. */
  gathering: Maybe<Gathering>;
  /** The gathering this is about. */
  gatheringId: Scalars['String']['output'];
  /** In which role, in words. */
  gatheringRole: Maybe<Scalars['String']['output']>;
  /** Title of the gathering at that time. */
  gatheringTitle: Maybe<Scalars['String']['output']>;
};

/** The person organised a gathering, or led it. */
export type GatheringHostedInput = {
  /** The gathering this is about. */
  gatheringId: Scalars['String']['input'];
  /** In which role, in words. Leave it out when it is not known. */
  gatheringRole?: InputMaybe<Scalars['String']['input']>;
  /** Title of the gathering at that time. Leave it out when it is not known. */
  gatheringTitle?: InputMaybe<Scalars['String']['input']>;
};

/** The person was invited to a gathering. */
export type GatheringInvited = AboutGathering & {
  __typename: 'GatheringInvited';
  /** How the invitation was sent. */
  contactChannel: Maybe<ContactChannel>;
  /** The gathering. Null: not for your role. */
  gathering: Maybe<Gathering>;
  /** The gathering this is about. */
  gatheringId: Scalars['String']['output'];
  /** Title of the gathering at that time. */
  gatheringTitle: Maybe<Scalars['String']['output']>;
};

/** The person was invited to a gathering. */
export type GatheringInvitedInput = {
  /** How the invitation was sent. Leave it out when it is not known. */
  contactChannel?: InputMaybe<ContactChannel>;
  /** The gathering this is about. */
  gatheringId: Scalars['String']['input'];
  /** Title of the gathering at that time. Leave it out when it is not known. */
  gatheringTitle?: InputMaybe<Scalars['String']['input']>;
};

/** The gathering was cancelled. */
export type GatheringIsOff = UserError & {
  __typename: 'GatheringIsOff';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The gathering was cancelled. */
export type GatheringIsOff_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The gathering has ended. */
export type GatheringIsOver = UserError & {
  __typename: 'GatheringIsOver';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The gathering has ended. */
export type GatheringIsOver_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** What kind of gathering. */
export type GatheringKind =
  /** A meeting of alumni (交流会). */
  | 'MEETUP'
  /** Online only. */
  | 'ONLINE'
  /** Of those who worked together (同窓会). */
  | 'REUNION'
  /** To learn something together (勉強会). */
  | 'STUDY'
  /** The management speaks about where the employer is going. */
  | 'VISION_SESSION';

/** The person said yes and did not come; never counted against them. */
export type GatheringMissed = AboutGathering & {
  __typename: 'GatheringMissed';
  /** The gathering. Null: not for your role. */
  gathering: Maybe<Gathering>;
  /** The gathering this is about. */
  gatheringId: Scalars['String']['output'];
  /** Title of the gathering at that time. */
  gatheringTitle: Maybe<Scalars['String']['output']>;
};

/** The person said yes and did not come; never counted against them. */
export type GatheringMissedInput = {
  /** The gathering this is about. */
  gatheringId: Scalars['String']['input'];
  /** Title of the gathering at that time. Leave it out when it is not known. */
  gatheringTitle?: InputMaybe<Scalars['String']['input']>;
};

/** One person and one gathering. */
export type GatheringParticipant = {
  __typename: 'GatheringParticipant';
  /** Who. Null: not for your role. */
  alumnus: Maybe<Alumnus>;
  /** Their last answer. Null: none, or they cancelled. */
  answer: Maybe<RsvpAnswer>;
  /** When they answered or cancelled last; UTC. Null: never. */
  answeredAt: Maybe<Scalars['DateTime']['output']>;
  /** How they came. Null: they are not known to have come. */
  attendance: Maybe<AttendanceMode>;
  /** To what. Null: not for your role. */
  gathering: Maybe<Gathering>;
  /** How many they bring along, by their last answer. */
  guests: Scalars['Int']['output'];
  /** They organised or led it. */
  hosted: Scalars['Boolean']['output'];
  /** When they were first invited; UTC. Null: no invitation is recorded. */
  invitedAt: Maybe<Scalars['DateTime']['output']>;
  /** How long they stayed, in minutes. Null: not known. */
  minutes: Maybe<Scalars['Int']['output']>;
  /** They were expected and did not come. */
  missed: Scalars['Boolean']['output'];
  /** Whether they fit in. Null: they do not want to come, or it was cancelled. */
  place: Maybe<GatheringPlace>;
  /** They gave a talk or sat on a panel. */
  spoke: Scalars['Boolean']['output'];
};

/** A page of participants: those who want to come in the order of the line. */
export type GatheringParticipantConnection = {
  __typename: 'GatheringParticipantConnection';
  /** The participants. */
  edges: Array<GatheringParticipantEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** Participants on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A participant and their place in the list. */
export type GatheringParticipantEdge = {
  __typename: 'GatheringParticipantEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The participant. */
  node: GatheringParticipant;
};

/** Which participants; what is left out does not restrict. */
export type GatheringParticipantFilter = {
  /** Only those whose last answer is one of these. */
  answers?: InputMaybe<Array<RsvpAnswer>>;
  /** Only those who came, or only the others. */
  attended?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those who fit in, or only those who wait. */
  places?: InputMaybe<Array<GatheringPlace>>;
};

/** Whether somebody who wants to come to a gathering fits in. */
export type GatheringPlace =
  /** They fit in. */
  | 'SEAT'
  /** They wait for a seat, in the order in which they answered. */
  | 'WAITING';

/** The employer sent the person something. */
export type GiftSent = {
  __typename: 'GiftSent';
  /** What it was paid from. */
  budgetCode: Maybe<Scalars['String']['output']>;
  /** What it cost. */
  giftValue: Maybe<Money>;
  /** What. */
  item: Maybe<Scalars['String']['output']>;
};

/** The employer sent the person something. */
export type GiftSentInput = {
  /** What it was paid from. Leave it out when it is not known. */
  budgetCode?: InputMaybe<Scalars['String']['input']>;
  /** What it cost. Leave it out when it is not known. */
  giftValue?: InputMaybe<MoneyInput>;
  /** What. Leave it out when it is not known. */
  item?: InputMaybe<Scalars['String']['input']>;
};

/** A consent: one purpose, one channel. */
export type GiveConsentInput = {
  /** Who agrees. */
  alumnus: AlumnusBy;
  /** Through which channel. */
  channel: ContactChannel;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** How the consent can be proven, if it can. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What contact data may be used for. */
  purpose: ConsentPurpose;
  /** Language of that text, as a BCP 47 tag. */
  textLanguage?: Scalars['String']['input'];
  /** Version of the text that they agreed to. */
  textVersion: Scalars['String']['input'];
  /** Last day on which it holds, not past. Null: until it is withdrawn. */
  validUntil?: InputMaybe<Scalars['Date']['input']>;
};

/** GiveConsentSuccess, or why not. */
export type GiveConsentPayload = AmbiguousAlumnus | GiveConsentSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | PersonHasDied | UnknownAlumnus | VersionConflict;

/** The consent is recorded. */
export type GiveConsentSuccess = CommandSuccess & FactRecorded & {
  __typename: 'GiveConsentSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record that the employer thanked somebody for their work (感謝). */
export type GiveThanksInput = {
  /** Who leaves. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Who did, by user id. Leave it out when it is not known. */
  givenBy?: InputMaybe<Scalars['String']['input']>;
  /** On which day, in the programme's time zone; today when left out. Leave it out when it is not known. */
  happenedOn?: InputMaybe<Scalars['Date']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The employment, by its `stintId`; the one that ends last when left out. Leave it out when it is not known. */
  stintId?: InputMaybe<Scalars['ID']['input']>;
  /** What was said or written; confidential to HR. Leave it out when it is not known. */
  words?: InputMaybe<Scalars['String']['input']>;
};

/** GiveThanksSuccess, or why not. */
export type GiveThanksPayload = AmbiguousAlumnus | GiveThanksSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | NotLeaving | UnknownAlumnus | UnknownEmployment | VersionConflict;

/** Done: Record that the employer thanked somebody for their work (感謝). */
export type GiveThanksSuccess = CommandSuccess & FactRecorded & {
  __typename: 'GiveThanksSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** For what a greeting was sent. */
export type GreetingOccasion =
  /** The day on which they joined or left (周年). */
  | 'ANNIVERSARY'
  /** To condole (お悔やみ). */
  | 'CONDOLENCE'
  /** To congratulate (お祝い). */
  | 'CONGRATULATION'
  /** New Year (年賀). */
  | 'NEW_YEAR'
  /** Of the season: summer, winter, mid-year, year end. */
  | 'SEASON';

/** The employer sent the person a greeting (年賀、周年). */
export type GreetingSent = {
  __typename: 'GreetingSent';
  /** How it was sent. */
  contactChannel: Maybe<ContactChannel>;
  /** For what. */
  occasion: GreetingOccasion;
};

/** The employer sent the person a greeting (年賀、周年). */
export type GreetingSentInput = {
  /** How it was sent. Leave it out when it is not known. */
  contactChannel?: InputMaybe<ContactChannel>;
  /** For what. */
  occasion: GreetingOccasion;
};

/** Give everybody whom one user looks after, with open follow-ups and return processes, to another user. All or none, at most 5,000 people at once; each person's timeline shows it. */
export type HandOverInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, such as a change of position. */
  explanation: Scalars['String']['input'];
  /** Who looked after them so far, by user id. */
  fromOwnerId: Scalars['String']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Who looks after them from now on, by user id. */
  toOwnerId: Scalars['String']['input'];
};

/** HandOverSuccess, or why not. */
export type HandOverPayload = HandOverSuccess | IdempotencyKeyReused | InvalidInput | NobodyToHandOver | NotAllowed | TooManyToHandOver | VersionConflict;

/** Done: Give everybody whom one user looks after, with open follow-ups and return processes, to another user. All or none, at most 5,000 people at once; each person's timeline shows it. */
export type HandOverSuccess = CommandSuccess & {
  __typename: 'HandOverSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Why the person leaves, in their own view, as the interviewer codes it. */
export type HeardReason =
  /** Career and growth. */
  | 'CAREER'
  /** Colleagues. */
  | 'COLLEAGUES'
  /** The work itself. */
  | 'CONTENT_OF_WORK'
  /** How work is judged. */
  | 'EVALUATION'
  /** Where the company is going. */
  | 'FUTURE_OF_THE_COMPANY'
  /** Superiors. */
  | 'MANAGEMENT'
  /** Another reason. */
  | 'OTHER'
  /** A business of their own. */
  | 'OWN_BUSINESS'
  /** Pay. */
  | 'PAY'
  /** Personal; what it is need not be told. */
  | 'PERSONAL'
  /** Where the work is. */
  | 'PLACE_OF_WORK'
  /** Too much, or too little, to do. */
  | 'WORKLOAD'
  /** Hours, remote work and the like. */
  | 'WORK_STYLE';

/** Record that the referred candidate was hired; a candidate is hired once. */
export type HireReferredInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The referral, by its `id`. */
  referral: Scalars['ID']['input'];
  /** First day of the new colleague. Leave it out when it is not known. */
  startsOn?: InputMaybe<FuzzyDateInput>;
};

/** HireReferredSuccess, or why not. */
export type HireReferredPayload = CandidateAlreadyHired | HireReferredSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | UnknownUndertaking | VersionConflict;

/** Done: Record that the referred candidate was hired; a candidate is hired once. */
export type HireReferredSuccess = CommandSuccess & FactRecorded & {
  __typename: 'HireReferredSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  referral: Maybe<Referral>;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** How somebody came to be hired. */
export type HiringChannel =
  /** An alumnus referred them. */
  | 'ALUMNI_REFERRAL'
  /** They came back. */
  | 'ALUMNI_RETURN'
  /** In mid-career, by agencies, job boards or directly (中途採用). */
  | 'MID_CAREER'
  /** From school (新卒採用). */
  | 'NEW_GRADUATE'
  /** In another way. */
  | 'OTHER';

/** What hiring costs. */
export type HiringCostKind =
  /** Paid to others: agencies, job boards. */
  | 'EXTERNAL'
  /** Time of interviewers and recruiters. */
  | 'INTERNAL'
  /** Training of those who were hired, until they work on their own. */
  | 'TRAINING';

/** Record that mentor and mentee met. */
export type HoldMentorshipSessionInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** When; today if null. */
  heldOn?: InputMaybe<FuzzyDateInput>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The mentoring, by its `id`. */
  mentoring: Scalars['ID']['input'];
  /** How long, in minutes. Null: not known. Leave it out when it is not known. */
  minutes?: InputMaybe<Scalars['Int']['input']>;
  /** What it was about. Leave it out when it is not known. */
  topic?: InputMaybe<Scalars['String']['input']>;
};

/** HoldMentorshipSessionSuccess, or why not. */
export type HoldMentorshipSessionPayload = HoldMentorshipSessionSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | NotMatched | NotOpen | UnknownUndertaking | VersionConflict;

/** Done: Record that mentor and mentee met. */
export type HoldMentorshipSessionSuccess = CommandSuccess & FactRecorded & {
  __typename: 'HoldMentorshipSessionSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  mentoring: Maybe<Mentoring>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record the talk about what the person can contribute (貢献イメージのすり合わせ). */
export type HoldVisionMeetingInput = {
  /** What the person wants to contribute, in words. */
  contributionStatement: Scalars['String']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Who held it, by user id. Leave it out when it is not known. */
  interviewerId?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
};

/** HoldVisionMeetingSuccess, or why not. */
export type HoldVisionMeetingPayload = HoldVisionMeetingSuccess | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | UnknownUndertaking | VersionConflict;

/** Done: Record the talk about what the person can contribute (貢献イメージのすり合わせ). */
export type HoldVisionMeetingSuccess = CommandSuccess & FactRecorded & {
  __typename: 'HoldVisionMeetingSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** A fiscal year of the programme in figures, for human-capital reports. */
export type HumanCapitalReport = {
  __typename: 'HumanCapitalReport';
  /** The reference day: `to`, or today if that is earlier. */
  asOf: Scalars['Date']['output'];
  /** The calendar year in which it begins. */
  fiscalYear: Scalars['Int']['output'];
  /** First day. */
  from: Scalars['Date']['output'];
  /** Every metric with its definition, always in this order. */
  metrics: Array<Metric>;
  /** The moment at which it was so, exactly. Null for now. */
  moment: Maybe<Moment>;
  /** Last day, included. */
  to: Scalars['Date']['output'];
};

/** The idempotency key was used before with another input. */
export type IdempotencyKeyReused = UserError & {
  __typename: 'IdempotencyKeyReused';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The idempotency key was used before with another input. */
export type IdempotencyKeyReused_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Two records are of one person (名寄せ). Nothing moves: facts keep the id they came in by. */
export type IdentitiesMerged = {
  __typename: 'IdentitiesMerged';
  /** Who was merged; while the merge stands, the same as `survivor`. Null: not for your role. */
  absorbed: Maybe<Alumnus>;
  /** The record whose id leads to the survivor from here on. */
  absorbedId: Scalars['ID']['output'];
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The merge; the same on every stream that it stands on. */
  mergeId: Scalars['ID']['output'];
  /** Whose id stays. Null: not for your role. */
  survivor: Maybe<Alumnus>;
  /** The record whose id is the person's from here on. */
  survivorId: Scalars['ID']['output'];
};

/** A merge was a mistake and is undone: both records are as if it had never been. */
export type IdentitiesUnmerged = {
  __typename: 'IdentitiesUnmerged';
  /** Who was merged; while the merge stands, the same as `survivor`. Null: not for your role. */
  absorbed: Maybe<Alumnus>;
  /** The record that stands for itself again. */
  absorbedId: Scalars['ID']['output'];
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The merge; the same on every stream that it stands on. */
  mergeId: Scalars['ID']['output'];
  /** Whose id stays. Null: not for your role. */
  survivor: Maybe<Alumnus>;
  /** The record that the other one had been merged into. */
  survivorId: Scalars['ID']['output'];
};

/** How it was made sure that somebody is who they say (本人確認). */
export type IdentityVerification = {
  __typename: 'IdentityVerification';
  /** When, UTC. */
  at: Scalars['DateTime']['output'];
  /** How. */
  method: VerificationMethod;
};

/** It was made sure that the person is who they say (本人確認). */
export type IdentityVerified = {
  __typename: 'IdentityVerified';
  /** How. */
  verificationMethod: VerificationMethod;
};

/** Why an import ended before its last row. */
export type ImportFailure = {
  __typename: 'ImportFailure';
  /** Stable word. */
  code: Scalars['String']['output'];
  /** What to do about it. */
  message: Scalars['String']['output'];
};

/** What a file to be imported tells of. */
export type ImportKind =
  /** Attendance, results of a newsletter, referrals or meetings. */
  | 'INTERACTIONS'
  /** People and their employments, from an HR export. */
  | 'PEOPLE';

/** The import is not waiting to be confirmed: it runs, is done, or its file is gone. */
export type ImportNotConfirmable = UserError & {
  __typename: 'ImportNotConfirmable';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The import is not waiting to be confirmed: it runs, is done, or its file is gone. */
export type ImportNotConfirmable_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** A file that was sent to `POST /imports`. It is checked first, which stores nothing, and imported once it is confirmed. Until then it is kept sealed, for seven days. */
export type ImportRun = Node & {
  __typename: 'ImportRun';
  /** Rows that tell something new; while not DONE, as the check found. */
  accepted: Scalars['Int']['output'];
  /** The people of whom it told something new. Empty until it is confirmed, and for imports of before this field. */
  alumni: ImportedAlumnusConnection;
  /** It waits to be confirmed, and the file is still here. */
  canBeConfirmed: Scalars['Boolean']['output'];
  /** When it was confirmed last, UTC. Null: not yet. */
  confirmedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who confirmed it last. Null: nobody yet. */
  confirmedBy: Maybe<Actor>;
  /** When the file came, UTC. */
  createdAt: Scalars['DateTime']['output'];
  /** Who sent it. */
  createdBy: Actor;
  /** Rows gone through so far. */
  done: Scalars['Int']['output'];
  /** Rows with nothing in them. */
  empty: Scalars['Int']['output'];
  /** When the check or the import ended, UTC. Null while it goes on. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** When the file and its rejected rows are deleted, UTC. */
  expiresAt: Scalars['DateTime']['output'];
  /** Facts added; while not DONE, that would be added. */
  facts: Scalars['Int']['output'];
  /** What ended it. Null unless FAILED. */
  failure: Maybe<ImportFailure>;
  /** Opaque and stable; unique over all types. */
  id: Scalars['ID']['output'];
  /** Rows that tell nothing that is kept, such as who was there for 5 minutes. */
  leftOut: Scalars['Int']['output'];
  /** Rows not taken; `rejects` tells why. */
  rejected: Scalars['Int']['output'];
  /** The rows that were not taken, each with its line and the reason. */
  rejects: RejectedRowConnection;
  /** Rows of the file. */
  rows: Scalars['Int']['output'];
  /** The id by which `/imports` and the log know it; `id` is for everything else. */
  runId: Scalars['ID']['output'];
  /** How far it is. */
  state: ImportState;
  /** Rows that tell nothing new. */
  unchanged: Scalars['Int']['output'];
  /** What it tells of. */
  what: ImportKind;
};


/** A file that was sent to `POST /imports`. It is checked first, which stores nothing, and imported once it is confirmed. Until then it is kept sealed, for seven days. */
export type ImportRun_AlumniArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A file that was sent to `POST /imports`. It is checked first, which stores nothing, and imported once it is confirmed. Until then it is kept sealed, for seven days. */
export type ImportRun_RejectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of imports. */
export type ImportRunConnection = {
  __typename: 'ImportRunConnection';
  /** The imports, newest first. */
  edges: Array<ImportRunEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** Imports on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An import and its place in the list. */
export type ImportRunEdge = {
  __typename: 'ImportRunEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The import. */
  node: ImportRun;
};

/** How far an import is. */
export type ImportState =
  /** What it would do is known; it waits to be confirmed. */
  | 'CHECKED'
  /** Its rows are looked at; nothing is stored. */
  | 'CHECKING'
  /** Imported. */
  | 'DONE'
  /** It ended before its last row. What it stored is stored; it can be confirmed again. */
  | 'FAILED'
  /** It was confirmed and is imported now, or waits for another import to end. */
  | 'RUNNING';

/** A page of the people of whom an import told, in the order in which it did. Somebody whose records were merged since stands there once for each record. */
export type ImportedAlumnusConnection = {
  __typename: 'ImportedAlumnusConnection';
  /** The people. */
  edges: Array<ImportedAlumnusEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** Records on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** Somebody of whom an import told, and their place in the list. */
export type ImportedAlumnusEdge = {
  __typename: 'ImportedAlumnusEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** Who, now. Null: not on file any more, or the read models are not so far yet. */
  node: Maybe<Alumnus>;
};

/** That a fact is in the tree of a checkpoint. */
export type InclusionProof = {
  __typename: 'InclusionProof';
  /** The tree that it is in. */
  checkpoint: Checkpoint;
  /** The proof, from the leaf upwards: 32 bytes each, base64. */
  hashes: Array<Scalars['String']['output']>;
  /** What of the fact is in the tree, base64: every stored column, and the SHA-256 of its encrypted fields. Nothing personal in clear. */
  leaf: Scalars['String']['output'];
  /** Of the fact; the index of its leaf too. */
  position: Scalars['Int64']['output'];
  /** All of it as C2SP tlog-proof writes it, the leaf as extra data. */
  text: Scalars['String']['output'];
};

/** Record that somebody asked about working here again. */
export type InquireReturnInput = {
  /** Who asked. */
  alumnus: AlumnusBy;
  /** From when they could start. Leave it out when it is not known. */
  availableFrom?: InputMaybe<FuzzyDateInput>;
  /** How they asked. Leave it out when it is not known. */
  contactChannel?: InputMaybe<ContactChannel>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What they asked, in words. Leave it out when it is not known. */
  inquiry?: InputMaybe<Scalars['String']['input']>;
};

/** InquireReturnSuccess, or why not. */
export type InquireReturnPayload = AmbiguousAlumnus | IdempotencyKeyReused | InquireReturnSuccess | InvalidInput | NotAllowed | PersonHasDied | UnknownAlumnus | VersionConflict;

/** Done: Record that somebody asked about working here again. */
export type InquireReturnSuccess = CommandSuccess & FactRecorded & {
  __typename: 'InquireReturnSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** What somebody shared of what they know, and what became of it. */
export type Insight = {
  __typename: 'Insight';
  /** The entry on the person's timeline. Null: not for your role. */
  entry: Maybe<TimelineEntry>;
  /** The fact by which it was shared: `insightEventId` of `adoptInsight`. */
  eventId: Scalars['ID']['output'];
  /** What the employer uses it for. */
  initiatives: Array<Scalars['String']['output']>;
  /** What they said. Null: erased. */
  insight: Maybe<Scalars['String']['output']>;
  /** What it is about. Null: not told. */
  topic: Maybe<Scalars['String']['output']>;
};

/** The employer took up an insight of the person in something it does. */
export type InsightAdopted = {
  __typename: 'InsightAdopted';
  /** What it is used for. */
  initiative: Scalars['String']['output'];
  /** What was told. Null: none, not on the timeline, or not for your role. */
  insightEntry: Maybe<TimelineEntry>;
  /** The fact by which the insight was shared. */
  insightEventId: Scalars['ID']['output'];
};

/** The employer took up an insight of the person in something it does. */
export type InsightAdoptedInput = {
  /** What it is used for. */
  initiative: Scalars['String']['input'];
  /** The fact by which the insight was shared. */
  insightEventId: Scalars['ID']['input'];
};

/** The person shared what they know from outside, without secrets of their present employer. */
export type InsightShared = {
  __typename: 'InsightShared';
  /** They confirmed that it holds no trade secrets of their present employer; without it the insight is not taken. */
  confidentialityAck: Scalars['Boolean']['output'];
  /** What they said. Null: not known, not for your role (engagement), or erased. */
  insight: Maybe<Scalars['String']['output']>;
  /** What it is about. */
  topic: Maybe<Scalars['String']['output']>;
};

/** The person shared what they know from outside, without secrets of their present employer. */
export type InsightSharedInput = {
  /** They confirmed that it holds no trade secrets of their present employer; without it the insight is not taken. */
  confidentialityAck: Scalars['Boolean']['input'];
  /** What they said. Leave it out when it is not known. */
  insight?: InputMaybe<Scalars['String']['input']>;
  /** What it is about. Leave it out when it is not known. */
  topic?: InputMaybe<Scalars['String']['input']>;
};

/** What happened: exactly one of these. */
export type InteractionInput =
  /** The person spoke about the employer in public. */
  { advocacyObserved: AdvocacyObservedInput; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person said whether they would recommend the employer (eNPS). */
  { advocacyObserved?: never; alumniPulseAnswered: AlumniPulseAnsweredInput; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person wrote an article for the employer or the network. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed: ArticleContributedInput; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person introduced a possible customer or partner to the employer. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade: BusinessIntroductionMadeInput; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person and somebody of the employer spoke by telephone or video. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld: CallHeldInput; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person wrote in a group of the network. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted: CommunityPostedInput; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person attended a gathering, on site or online. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended: GatheringAttendedInput; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person said how a gathering was. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven: GatheringFeedbackGivenInput; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person organised a gathering, or led it. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted: GatheringHostedInput; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person was invited to a gathering. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited: GatheringInvitedInput; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person said yes and did not come; never counted against them. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed: GatheringMissedInput; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The employer sent the person something. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent: GiftSentInput; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The employer sent the person a greeting (年賀、周年). */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent: GreetingSentInput; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The employer took up an insight of the person in something it does. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted: InsightAdoptedInput; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person shared what they know from outside, without secrets of their present employer. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared: InsightSharedInput; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person was reminded of their invitation to the network (招待の再案内). */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded: InvitationRemindedInput; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person has a new job elsewhere. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported: JobChangeReportedInput; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** A link in a message was followed. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked: LinkClickedInput; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person and somebody of the employer met or spoke one to one. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld: MeetingHeldInput; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The receiving server accepted a message. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered: MessageDeliveredInput; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person and somebody of the employer wrote to each other, outside any campaign. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged: MessageExchangedInput; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** A message's images were loaded: by the person, or by a machine that fetches mail ahead. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened: MessageOpenedInput; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The provider refused to send a message; it never left. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected: MessageRejectedInput; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** A message was answered, by the person or by a program that answers for them. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied: MessageRepliedInput; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** Somebody of the employer wrote a note about the relationship. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded: NoteAddedInput; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person sat on a panel at a gathering. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined: PanelJoinedInput; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The employer and the company of the person became partners (事業提携). */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed: PartnershipFormedInput; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person visited the portal on a day; when on that day is not kept. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited: PortalVisitedInput; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** Somebody looked through the person's details and found them right. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed: ProfileConfirmedInput; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** Details of the person changed; a field that is None stays as it was. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated: ProfileUpdatedInput; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person gave up their place, or their place in the line. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled: RsvpCancelledInput; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person answered an invitation; a later answer replaces it. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven: RsvpGivenInput; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** What the person can do, as a whole: it replaces what was told before. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated: SkillsUpdatedInput; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person gave a talk at a gathering (登壇). */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt: SpokeAtInput; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person answered a survey. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered: SurveyAnsweredInput; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person was asked to answer a survey. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent: SurveySentInput; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person gave up a task of the network, or it was done. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded: VolunteerRoleEndedInput; volunteerRoleTaken?: never; workStylePreferenceSet?: never; }
  |  /** The person took on a task of the network. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken: VolunteerRoleTakenInput; workStylePreferenceSet?: never; }
  |  /** How the person would like to work, as a whole: it replaces what was told before. */
  { advocacyObserved?: never; alumniPulseAnswered?: never; articleContributed?: never; businessIntroductionMade?: never; callHeld?: never; communityPosted?: never; gatheringAttended?: never; gatheringFeedbackGiven?: never; gatheringHosted?: never; gatheringInvited?: never; gatheringMissed?: never; giftSent?: never; greetingSent?: never; insightAdopted?: never; insightShared?: never; invitationReminded?: never; jobChangeReported?: never; linkClicked?: never; meetingHeld?: never; messageDelivered?: never; messageExchanged?: never; messageOpened?: never; messageRejected?: never; messageReplied?: never; noteAdded?: never; panelJoined?: never; partnershipFormed?: never; portalVisited?: never; profileConfirmed?: never; profileUpdated?: never; rsvpCancelled?: never; rsvpGiven?: never; skillsUpdated?: never; spokeAt?: never; surveyAnswered?: never; surveySent?: never; volunteerRoleEnded?: never; volunteerRoleTaken?: never; workStylePreferenceSet: WorkStylePreferenceSetInput; };

/** An interaction was recorded by mistake, or not rightly, and no longer counts. */
export type InteractionRetracted = {
  __typename: 'InteractionRetracted';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The fact that stands in its place, recorded with this one; None: nothing does. */
  replacedByEventId: Maybe<Scalars['ID']['output']>;
  /** What stands in its place. Null: none, not on the timeline, or not for your role. */
  replacement: Maybe<TimelineEntry>;
  /** The fact that is taken back. */
  retractedEventId: Scalars['ID']['output'];
  /** What. Null: none, not on the timeline, or not for your role. */
  target: Maybe<TimelineEntry>;
};

/** The exit interview took place already. */
export type InterviewHeld = UserError & {
  __typename: 'InterviewHeld';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The exit interview took place already. */
export type InterviewHeld_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Record that the referred candidate was interviewed. */
export type InterviewReferredInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When; today if null. */
  interviewedOn?: InputMaybe<FuzzyDateInput>;
  /** The referral, by its `id`. */
  referral: Scalars['ID']['input'];
};

/** InterviewReferredSuccess, or why not. */
export type InterviewReferredPayload = CandidateAlreadyHired | IdempotencyKeyReused | InterviewReferredSuccess | InvalidInput | NotAllowed | NotOpen | UnknownUndertaking | VersionConflict;

/** Done: Record that the referred candidate was interviewed. */
export type InterviewReferredSuccess = CommandSuccess & FactRecorded & {
  __typename: 'InterviewReferredSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  referral: Maybe<Referral>;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** What became of an introduction. */
export type IntroductionOutcome =
  /** They do business. */
  | 'BUSINESS'
  /** They met. */
  | 'MEETING'
  /** Nothing. */
  | 'NOTHING'
  /** It goes on. */
  | 'OPEN';

/** A value is not acceptable; the message says what to write instead. */
export type InvalidInput = UserError & {
  __typename: 'InvalidInput';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** A value is not acceptable; the message says what to write instead. */
export type InvalidInput_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** From leaving to the first interaction. */
export type InvitationFunnel = {
  __typename: 'InvitationFunnel';
  /** By month the earliest first; by department, the unknown one last. */
  cohorts: Array<FunnelCohort>;
  /** First last day counted. */
  from: Scalars['Date']['output'];
  /** The moment at which the counts were so, exactly. Null for now. */
  moment: Maybe<Moment>;
  /** Last one counted, or today if earlier. */
  to: Scalars['Date']['output'];
};

/** The person was reminded of their invitation to the network (招待の再案内). */
export type InvitationReminded = {
  __typename: 'InvitationReminded';
  /** How they were reminded. */
  contactChannel: Maybe<ContactChannel>;
};

/** The person was reminded of their invitation to the network (招待の再案内). */
export type InvitationRemindedInput = {
  /** How they were reminded. Leave it out when it is not known. */
  contactChannel?: InputMaybe<ContactChannel>;
};

/** What became of one of many invitations. */
export type InvitationResult = {
  __typename: 'InvitationResult';
  /** Who. Null: not on file, or not for your role. */
  alumnus: Maybe<Alumnus>;
  /** The invitation is recorded, or would be: a dry run. */
  invited: Scalars['Boolean']['output'];
  /** Why it is not. Null when `invited`. */
  refusal: Maybe<UserError>;
};

/** Whom to invite to a gathering. */
export type InviteManyToGatheringInput = {
  /** Whom, up to 200; each is invited or refused by themselves. */
  alumni: Array<AlumnusBy>;
  /** How the invitations are sent. */
  contactChannel?: ContactChannel;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** The gathering, by its `id`. */
  gathering: Scalars['ID']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** InviteManyToGatheringSuccess, or why not. */
export type InviteManyToGatheringPayload = GatheringIsOff | GatheringIsOver | IdempotencyKeyReused | InvalidInput | InviteManyToGatheringSuccess | NotAllowed | UnknownUndertaking;

/** Whoever may be written to is invited. */
export type InviteManyToGatheringSuccess = {
  __typename: 'InviteManyToGatheringSuccess';
  /** To what. Null: not for your role. */
  gathering: Maybe<Gathering>;
  /** Highest place in the log that was given. Null: nobody is invited, or a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** A result for each person, in the order of the input. */
  results: Array<InvitationResult>;
  /** What is read here may not show the invitations yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Invite somebody to a gathering, if they may be written to about gatherings. */
export type InviteToGatheringInput = {
  /** Whom. */
  alumnus: AlumnusBy;
  /** How the invitation is sent. */
  contactChannel?: ContactChannel;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The gathering, by its `id`. */
  gathering: Scalars['ID']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** InviteToGatheringSuccess, or why not. */
export type InviteToGatheringPayload = AlumniOnly | AmbiguousAlumnus | GatheringIsOff | GatheringIsOver | IdempotencyKeyReused | InvalidInput | InviteToGatheringSuccess | NotAllowed | NotReachable | UnknownAlumnus | UnknownUndertaking | VersionConflict;

/** Done: Invite somebody to a gathering, if they may be written to about gatherings. */
export type InviteToGatheringSuccess = CommandSuccess & {
  __typename: 'InviteToGatheringSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  gathering: Maybe<Gathering>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** An invitation to the alumni network. */
export type InviteToNetworkInput = {
  /** Who is invited. */
  alumnus: AlumnusBy;
  /** How it is handed over, if known. */
  contactChannel?: InputMaybe<ContactChannel>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Last day on which it can be used, in the programme's time zone. */
  expiresOn: Scalars['Date']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** InviteToNetworkSuccess, or why not. */
export type InviteToNetworkPayload = AlreadyRegistered | AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | InviteToNetworkSuccess | MembershipExcluded | NotAllowed | PersonHasDied | UnknownAlumnus | VersionConflict;

/** The invitation is issued. */
export type InviteToNetworkSuccess = CommandSuccess & FactRecorded & {
  __typename: 'InviteToNetworkSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
  /** The secret of the invitation, answered this once and stored nowhere. Null for a dry run, and when the command is repeated. */
  token: Maybe<Scalars['String']['output']>;
};

/** An invoice for the work was paid. */
export type InvoiceSettled = AboutCollaboration & {
  __typename: 'InvoiceSettled';
  /** How much was paid, before tax. */
  amount: Money;
  /** The collaboration. Null: not for your role. */
  collaboration: Maybe<Collaboration>;
  /** The collaboration this is about. */
  collaborationId: Scalars['ID']['output'];
};

/** Something of the checklist is neither done nor left out with a reason. */
export type ItemsOpen = UserError & {
  __typename: 'ItemsOpen';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** Something of the checklist is neither done nor left out with a reason. */
export type ItemsOpen_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The person has a new job elsewhere. */
export type JobChangeReported = {
  __typename: 'JobChangeReported';
  /** The new employer. Null: not known, not for your role (employment), or erased. */
  company: Maybe<Scalars['String']['output']>;
  /** Job title (役職). Null: not known, not for your role (employment), or erased. */
  jobTitle: Maybe<Scalars['String']['output']>;
  /** From when, as far as known. */
  since: Maybe<FuzzyDate>;
};

/** The person has a new job elsewhere. */
export type JobChangeReportedInput = {
  /** The new employer. Leave it out when it is not known. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** Job title (役職). Leave it out when it is not known. */
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  /** From when, as far as known. Leave it out when it is not known. */
  since?: InputMaybe<FuzzyDateInput>;
};

/** Days away from work while employed (休職). Why is not recorded. */
export type LeaveOfAbsence = {
  __typename: 'LeaveOfAbsence';
  /** These days count as days of service (勤続年数). */
  countsForTenure: Scalars['Boolean']['output'];
  /** Last day, inclusive. Null: it lasts, or is not known. */
  endsOn: Maybe<FuzzyDate>;
  /** First day. */
  startsOn: FuzzyDate;
};

/** The person was, or will be, away from work while employed (休職). Why is not recorded. */
export type LeaveOfAbsenceRecorded = {
  __typename: 'LeaveOfAbsenceRecorded';
  /** Whether these days count as days of service (勤続年数). */
  countsForTenure: Scalars['Boolean']['output'];
  /** Last day, inclusive; None while it lasts or unknown. */
  endsOn: Maybe<FuzzyDate>;
  /** First day of it; None when it is not known. */
  startsOn: Maybe<FuzzyDate>;
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
};

/** Another leave of absence is recorded for some of these days. */
export type LeavesOverlap = UserError & {
  __typename: 'LeavesOverlap';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** Another leave of absence is recorded for some of these days. */
export type LeavesOverlap_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The data need not be kept for the sake of the law any more (法的保全の解除). */
export type LegalHoldLifted = {
  __typename: 'LegalHoldLifted';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
};

/** The person's data must be kept: nobody may erase it meanwhile (法的保全). */
export type LegalHoldPlaced = {
  __typename: 'LegalHoldPlaced';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** Last day of the hold; None: until it is lifted. */
  heldUntil: Maybe<Scalars['Date']['output']>;
};

/** The data must be kept for the sake of the law; the message says until when. */
export type LegallyHeld = UserError & {
  __typename: 'LegallyHeld';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The data must be kept for the sake of the law; the message says until when. */
export type LegallyHeld_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** How many people have a level before and after. */
export type LevelCount = {
  __typename: 'LevelCount';
  /** People who would have it after. */
  after: Scalars['Int']['output'];
  /** People who have it before. */
  before: Scalars['Int']['output'];
  /** The level. */
  level: EngagementLevel;
};

/** Where somebody's level goes. */
export type LevelMovement =
  /** To a lower level. */
  | 'DOWN'
  /** From NEW or to it, which is neither higher nor lower. */
  | 'OTHER'
  /** To none: the level stays. */
  | 'SAME'
  /** To a higher level. */
  | 'UP';

/** Somebody whose level would be another. */
export type LevelMover = {
  __typename: 'LevelMover';
  /** Who. Null when people are not for your role. */
  alumnus: Maybe<Alumnus>;
  /** The level after. */
  levelAfter: EngagementLevel;
  /** The level before. */
  levelBefore: EngagementLevel;
  /** The score after, in thousandths of a point. */
  milliPointsAfter: Scalars['Int']['output'];
  /** The score before, in thousandths of a point. */
  milliPointsBefore: Scalars['Int']['output'];
  /** Which way the level goes. */
  movement: LevelMovement;
};

/** How many people go from one level to another, or stay. */
export type LevelTransition = {
  __typename: 'LevelTransition';
  /** The level before. */
  from: EngagementLevel;
  /** How many people. */
  people: Scalars['Int']['output'];
  /** The level after. */
  to: EngagementLevel;
};

/** Let a person's data be erased again (法的保全の解除); lifts every hold on it. */
export type LiftLegalHoldInput = {
  /** Whose data. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** LiftLegalHoldSuccess, or why not. */
export type LiftLegalHoldPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | LiftLegalHoldSuccess | NotAllowed | NotHeld | UnknownAlumnus | VersionConflict;

/** Done: Let a person's data be erased again (法的保全の解除); lifts every hold on it. */
export type LiftLegalHoldSuccess = CommandSuccess & FactRecorded & {
  __typename: 'LiftLegalHoldSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Take a row of the table of retention back: what it alone covered is kept without an end. */
export type LiftRetentionInput = {
  /** The class of data; null: every class. Leave it out when it is not known. */
  dataClass?: InputMaybe<DataClass>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Only of people whose last employer was this legal entity; null: of everybody. Leave it out when it is not known. */
  legalEntity?: InputMaybe<Scalars['String']['input']>;
  /** Counts only for those who agree to this purpose, if it is longer; null: for everybody. Leave it out when it is not known. */
  purpose?: InputMaybe<ConsentPurpose>;
};

/** LiftRetentionSuccess, or why not. */
export type LiftRetentionPayload = IdempotencyKeyReused | InvalidInput | LiftRetentionSuccess | NoSuchRetention | NotAllowed | VersionConflict;

/** Done: Take a row of the table of retention back: what it alone covered is kept without an end. */
export type LiftRetentionSuccess = CommandSuccess & {
  __typename: 'LiftRetentionSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** A link in a message was followed. */
export type LinkClicked = AboutCampaign & {
  __typename: 'LinkClicked';
  /** The campaign. Null: outside campaigns, or not for your role. */
  campaign: Maybe<Campaign>;
  /** The campaign the message belongs to; None outside campaigns. */
  campaignId: Maybe<Scalars['String']['output']>;
  /** What the link is for; None: not known. */
  linkRole: Maybe<LinkRole>;
  /** The provider says that a machine followed it. */
  machineFlag: Scalars['Boolean']['output'];
  /** The provider's id of the message; one message to one person. */
  messageId: Scalars['String']['output'];
  /** Seconds since delivery as the source measured them; None: by the times of the facts. */
  secondsAfterDelivery: Maybe<Scalars['Int']['output']>;
  /** Address of the link. Null: not known, not for your role (engagement), or erased. */
  url: Maybe<Scalars['String']['output']>;
  /** The program that followed the link. Null: not known, not for your role (engagement), or erased. */
  userAgent: Maybe<Scalars['String']['output']>;
};

/** A link in a message was followed. */
export type LinkClickedInput = {
  /** The campaign the message belongs to; None outside campaigns. Leave it out when it is not known. */
  campaignId?: InputMaybe<Scalars['String']['input']>;
  /** What the link is for; None: not known. Leave it out when it is not known. */
  linkRole?: InputMaybe<LinkRole>;
  /** The provider says that a machine followed it. */
  machineFlag?: Scalars['Boolean']['input'];
  /** The provider's id of the message; one message to one person. */
  messageId: Scalars['String']['input'];
  /** Seconds since delivery as the source measured them; None: by the times of the facts. Leave it out when it is not known. */
  secondsAfterDelivery?: InputMaybe<Scalars['Int']['input']>;
  /** Address of the link. Leave it out when it is not known. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The program that followed the link. Leave it out when it is not known. */
  userAgent?: InputMaybe<Scalars['String']['input']>;
};

/** What a link in a message is for. */
export type LinkRole =
  /** To read more. */
  | 'CONTENT'
  /** Invisible to people: whoever follows it is a machine. */
  | 'HONEYPOT'
  /** To stop the mail. */
  | 'UNSUBSCRIBE';

/** A language that the alumni office reads. */
export type Locale =
  /** English. */
  | 'EN'
  /** Japanese. */
  | 'JA';

/** A fact as the log has it, at its position. */
export type LoggedEvent = Node & {
  __typename: 'LoggedEvent';
  /** Who said so. */
  actor: Actor;
  /** Whom it is about. Null: nobody, erased, or not for your role. */
  alumnus: Maybe<Alumnus>;
  /** The fields of the fact by their stored names; null in place of what your role may not read. Null as a whole when this version cannot read the fact. */
  data: Maybe<Scalars['JSON']['output']>;
  /** Opaque and stable; unique over all types. */
  id: Scalars['ID']['output'];
  /** Kind of the fact, in PascalCase; stable for ever. */
  kind: Scalars['String']['output'];
  /** Fields that are null here because your role may not read them, or because of `withheldBecause`: `data.text`. */
  maskedFields: Array<Scalars['String']['output']>;
  /** When it happened in the world. */
  occurredAt: FuzzyDateTime;
  /** Place in the log: gapless, in commit order. */
  position: Scalars['Int64']['output'];
  /** When the log stored it, UTC; never decreases with the position. */
  recordedAt: Scalars['DateTime']['output'];
  /** Where the fact came in. */
  source: Source;
  /** The stream it is in: a person's decisions or touch-points, or the programme's. */
  streamId: Scalars['ID']['output'];
  /** Place in that stream, gapless from 1. */
  streamVersion: Scalars['Int']['output'];
  /** The same fact on the timeline. Null: it is not on one, or not for your role. */
  timelineEntry: Maybe<TimelineEntry>;
  /** Why all personal fields are null now: the code `KEY_STORE_UNAVAILABLE`, try again in a moment. Null: none is withheld. */
  withheldBecause: Maybe<Scalars['String']['output']>;
};

/** How many broadcasts somebody wants at most. */
export type MailFrequency =
  /** As many as the programme allows. */
  | 'AS_SENT'
  /** One per calendar month. */
  | 'MONTHLY'
  /** None: personal messages only. */
  | 'NONE';

/** The person had not stopped this mail. */
export type MailNotStopped = UserError & {
  __typename: 'MailNotStopped';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The person had not stopped this mail. */
export type MailNotStopped_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Make an offer on the approved terms. The return conditions are judged again, by the version that the process was opened under unless the one in force is kinder. */
export type MakeOfferInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Last day on which it can be accepted; today or later. */
  expiresOn: Scalars['Date']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** In which form of work. */
  offerForm: OfferForm;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
  /** First day of work that is offered. Leave it out when it is not known. */
  startsOn?: InputMaybe<FuzzyDateInput>;
};

/** MakeOfferSuccess, or why not. */
export type MakeOfferPayload = IdempotencyKeyReused | InvalidInput | MakeOfferSuccess | NotAllowed | NotEligible | NotOpen | OfferIsOpen | TermsNotApproved | UnknownUndertaking | VersionConflict | WrongStage;

/** Done: Make an offer on the approved terms. The return conditions are judged again, by the version that the process was opened under unless the one in force is kinder. */
export type MakeOfferSuccess = CommandSuccess & FactRecorded & {
  __typename: 'MakeOfferSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record that an alumnus refers a candidate, who agreed to it. */
export type MakeReferralInput = {
  /** Who refers. */
  alumnus: AlumnusBy;
  /** The candidate agreed to be referred; refused otherwise. */
  candidateConsent: Scalars['Boolean']['input'];
  /** Name of the candidate; kept under a key of their own. */
  candidateName: Scalars['String']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The job they are referred for. Leave it out when it is not known. */
  job?: InputMaybe<Scalars['String']['input']>;
};

/** MakeReferralSuccess, or why not. */
export type MakeReferralPayload = AlreadyOpened | AmbiguousAlumnus | CandidateMustConsent | IdempotencyKeyReused | InvalidInput | MakeReferralSuccess | NotAllowed | PersonHasDied | UnknownAlumnus | VersionConflict;

/** Done: Record that an alumnus refers a candidate, who agreed to it. */
export type MakeReferralSuccess = CommandSuccess & FactRecorded & {
  __typename: 'MakeReferralSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  referral: Maybe<Referral>;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record whom the alumnus mentors. */
export type MatchMentorshipInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Who is mentored, by user id. */
  menteeId: Scalars['String']['input'];
  /** The mentoring, by its `id`. */
  mentoring: Scalars['ID']['input'];
};

/** MatchMentorshipSuccess, or why not. */
export type MatchMentorshipPayload = BegunAlready | IdempotencyKeyReused | InvalidInput | MatchMentorshipSuccess | NotAllowed | NotOpen | UnknownUndertaking | VersionConflict;

/** Done: Record whom the alumnus mentors. */
export type MatchMentorshipSuccess = CommandSuccess & FactRecorded & {
  __typename: 'MatchMentorshipSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  mentoring: Maybe<Mentoring>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** The person and somebody of the employer met or spoke one to one. */
export type MeetingHeld = {
  __typename: 'MeetingHeld';
  /** How they met. */
  contactChannel: Maybe<ContactChannel>;
  /** What it was about. */
  conversationTopics: Array<ConversationTopic>;
  /** How long, in minutes; under 10 it does not count as a meeting. */
  durationMinutes: Scalars['Int']['output'];
  /** Who asked for it; None: not said. */
  initiator: Maybe<ConversationInitiator>;
  /** Who took part for the employer, by user id. */
  participantIds: Array<Scalars['String']['output']>;
  /** What was said, confidential to HR. Null: not known, not for your role (hr notes), or erased. */
  summary: Maybe<Scalars['String']['output']>;
};

/** The person and somebody of the employer met or spoke one to one. */
export type MeetingHeldInput = {
  /** How they met. Leave it out when it is not known. */
  contactChannel?: InputMaybe<ContactChannel>;
  /** What it was about. */
  conversationTopics?: Array<ConversationTopic>;
  /** How long, in minutes; under 10 it does not count as a meeting. */
  durationMinutes: Scalars['Int']['input'];
  /** Who asked for it; None: not said. Leave it out when it is not known. */
  initiator?: InputMaybe<ConversationInitiator>;
  /** Who took part for the employer, by user id. */
  participantIds?: Array<Scalars['String']['input']>;
  /** What was said, confidential to HR. Leave it out when it is not known. */
  summary?: InputMaybe<Scalars['String']['input']>;
};

/** Membership in the alumni network. */
export type Membership = {
  __typename: 'Membership';
  /** When the person joined. Null while they have not. */
  registeredAt: Maybe<FuzzyDateTime>;
  /** How the person stands to it today. */
  state: MembershipState;
};

/** Why a membership ended. */
export type MembershipEndReason =
  /** Conduct against the terms. */
  | 'CONDUCT'
  /** The conditions of membership are not met. */
  | 'NOT_ELIGIBLE'
  /** The person wished it. */
  | 'OWN_WISH';

/** The person left the network, or the employer ended the membership (退会). */
export type MembershipEnded = {
  __typename: 'MembershipEnded';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** Why. */
  membershipEndReason: MembershipEndReason;
};

/** The membership conditions in force exclude the person. */
export type MembershipExcluded = UserError & {
  __typename: 'MembershipExcluded';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The membership conditions in force exclude the person. */
export type MembershipExcluded_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The membership does not rest. */
export type MembershipNotSuspended = UserError & {
  __typename: 'MembershipNotSuspended';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The membership does not rest. */
export type MembershipNotSuspended_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The membership in the network goes on (資格回復). */
export type MembershipRestored = {
  __typename: 'MembershipRestored';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
};

/** How a person stands to the alumni network. */
export type MembershipState =
  /** Was a member (退会). */
  | 'ENDED'
  /** Not a member; there is an invitation that can still be used. */
  | 'INVITED'
  /** Not a member, and no invitation can be used. */
  | 'NOT_INVITED'
  /** A member. */
  | 'REGISTERED'
  /** Is a member whose membership rests (資格停止). */
  | 'SUSPENDED';

/** The membership in the network rests for a while (資格停止). */
export type MembershipSuspended = {
  __typename: 'MembershipSuspended';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** Why. */
  suspendReason: SuspendReason;
  /** Last day of it; None: until it is restored. */
  suspendedUntil: Maybe<Scalars['Date']['output']>;
};

/** An alumnus who accompanies somebody of the employer (メンタリング). */
export type Mentoring = Node & {
  __typename: 'Mentoring';
  /** Whom it is about. Null: not for your role. */
  alumnus: Maybe<Alumnus>;
  /** It waits for somebody else to approve it (承認待ち). */
  awaitingApproval: Scalars['Boolean']['output'];
  /** What was recorded of it, oldest first; without what the timeline does not show your role. */
  entries: Array<TimelineEntry>;
  /** Opaque and stable; unique over all types. */
  id: Scalars['ID']['output'];
  /** Whether something is still to be done about it. */
  isOpen: Scalars['Boolean']['output'];
  /** Who is mentored. Null: nobody was found yet. */
  mentee: Maybe<User>;
  /** Who is mentored, by user id. Null: nobody was found yet. */
  menteeId: Maybe<Scalars['String']['output']>;
  /** Why it ended. Null: it has not. */
  mentoringEndReason: Maybe<MentoringEndReason>;
  /** When it began; UTC. */
  openedAt: Scalars['DateTime']['output'];
  /** Who looks after it. Null: nobody is named. */
  owner: Maybe<User>;
  /** Who looks after it, by user id. Null: nobody is named. */
  ownerId: Maybe<Scalars['String']['output']>;
  /** Minutes of the meetings whose length is known, together. */
  sessionMinutes: Scalars['Int']['output'];
  /** How often they met. */
  sessions: Scalars['Int']['output'];
  /** `offered`, `matched` or `ended`. */
  stage: Scalars['String']['output'];
  /** What it is about. Null: anything. */
  topic: Maybe<Scalars['String']['output']>;
  /** Rises with every fact of it; for `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of mentorings, newest first. */
export type MentoringConnection = {
  __typename: 'MentoringConnection';
  /** The entries, newest first. */
  edges: Array<MentoringEdge>;
  /** The moment that the list is of: give it again for the next page. Null for now. */
  moment: Maybe<Moment>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** On all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An entry of the list and its place. */
export type MentoringEdge = {
  __typename: 'MentoringEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry of the list. */
  node: Mentoring;
};

/** Why a mentoring ended. */
export type MentoringEndReason =
  /** It reached its end. */
  | 'COMPLETED'
  /** Who was mentored stopped. */
  | 'MENTEE_STOPPED'
  /** The alumnus stopped. */
  | 'MENTOR_STOPPED'
  /** Nobody was found for the offer. */
  | 'NO_MATCH';

/** The mentoring is over. */
export type MentorshipEnded = AboutMentoring & {
  __typename: 'MentorshipEnded';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The mentoring. Null: not for your role. */
  mentoring: Maybe<Mentoring>;
  /** Why. */
  mentoringEndReason: MentoringEndReason;
  /** The mentoring this is about. */
  mentoringId: Scalars['ID']['output'];
};

/** Somebody of the employer was found whom the person mentors. */
export type MentorshipMatched = AboutMentoring & {
  __typename: 'MentorshipMatched';
  /** Who is mentored. Null: nobody is named. */
  mentee: Maybe<User>;
  /** Who is mentored, by user id. */
  menteeId: Maybe<Scalars['String']['output']>;
  /** The mentoring. Null: not for your role. */
  mentoring: Maybe<Mentoring>;
  /** The mentoring this is about. */
  mentoringId: Scalars['ID']['output'];
};

/** The person offered to mentor somebody of the employer. */
export type MentorshipOffered = AboutMentoring & {
  __typename: 'MentorshipOffered';
  /** The mentoring. Null: not for your role. */
  mentoring: Maybe<Mentoring>;
  /** The mentoring this is about. */
  mentoringId: Scalars['ID']['output'];
  /** Who looks after it. Null: nobody, or not for your role. */
  owner: Maybe<User>;
  /** Who looks after it, by user id. */
  ownerId: Maybe<Scalars['String']['output']>;
  /** What it is about; None: anything. */
  topic: Maybe<Scalars['String']['output']>;
};

/** Mentor and mentee met. */
export type MentorshipSessionHeld = AboutMentoring & {
  __typename: 'MentorshipSessionHeld';
  /** The mentoring. Null: not for your role. */
  mentoring: Maybe<Mentoring>;
  /** The mentoring this is about. */
  mentoringId: Scalars['ID']['output'];
  /** How long, in minutes; None: not known. */
  minutes: Maybe<Scalars['Int']['output']>;
  /** What it was about. */
  topic: Maybe<Scalars['String']['output']>;
};

/** Make two records one person (名寄せ). Nothing moves and it can be undone: each fact keeps the id it came in by, and the absorbed id leads to the survivor from here on. */
export type MergeIdentitiesInput = {
  /** The record that is of the same person. */
  absorbed: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** How it is known to be the same person. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The record whose id stays the person's. */
  survivor: AlumnusBy;
};

/** MergeIdentitiesSuccess, or why not. */
export type MergeIdentitiesPayload = AlreadyMerged | AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | MergeIdentitiesSuccess | NotAllowed | SamePerson | UnknownAlumnus | VersionConflict;

/** Done: Make two records one person (名寄せ). Nothing moves and it can be undone: each fact keeps the id it came in by, and the absorbed id leads to the survivor from here on. */
export type MergeIdentitiesSuccess = CommandSuccess & FactRecorded & {
  __typename: 'MergeIdentitiesSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** What merging two records would come to. Nothing is recorded. */
export type MergePreview = {
  __typename: 'MergePreview';
  /** Who would be merged, as of now. */
  absorbed: RecordSummary;
  /** How alike they are, 0 to 100. */
  likeness: Scalars['Int']['output'];
  /** Both as one person. */
  merged: RecordSummary;
  /** What speaks for their being one person, and against it. */
  reasons: Array<DuplicateReason>;
  /** Whose id would stay, as of now. */
  survivor: RecordSummary;
};

/** A record that was merged into another one of the same person. */
export type MergedRecord = {
  __typename: 'MergedRecord';
  /** Its own id; wherever it is given, it leads to the person. */
  id: Scalars['ID']['output'];
  /** Id of the record that it was merged into. */
  into: Scalars['ID']['output'];
};

/** A message could not be delivered; a hard bounce makes the address unreachable. */
export type MessageBounced = AboutCampaign & {
  __typename: 'MessageBounced';
  /** Hard: for good. Soft: for now. Block: refused. */
  bounceClass: BounceClass;
  /** What the receiving server said; may quote the address. Null: not known, not for your role (contact), or erased. */
  bounceResponse: Maybe<Scalars['String']['output']>;
  /** The campaign. Null: outside campaigns, or not for your role. */
  campaign: Maybe<Campaign>;
  /** The campaign the message belongs to; None outside campaigns. */
  campaignId: Maybe<Scalars['String']['output']>;
  /** Through which channel. */
  channel: ContactChannel;
  /** The provider's id of the message; one message to one person. */
  messageId: Scalars['String']['output'];
};

/** The receiving server accepted a message. */
export type MessageDelivered = AboutCampaign & {
  __typename: 'MessageDelivered';
  /** The campaign. Null: outside campaigns, or not for your role. */
  campaign: Maybe<Campaign>;
  /** The campaign the message belongs to; None outside campaigns. */
  campaignId: Maybe<Scalars['String']['output']>;
  /** Through which channel. */
  channel: ContactChannel;
  /** The provider's id of the message; one message to one person. */
  messageId: Scalars['String']['output'];
};

/** The receiving server accepted a message. */
export type MessageDeliveredInput = {
  /** The campaign the message belongs to; None outside campaigns. Leave it out when it is not known. */
  campaignId?: InputMaybe<Scalars['String']['input']>;
  /** Through which channel. */
  channel?: ContactChannel;
  /** The provider's id of the message; one message to one person. */
  messageId: Scalars['String']['input'];
};

/** Which way a message went. */
export type MessageDirection =
  /** The person wrote. */
  | 'FROM_ALUMNUS'
  /** The employer wrote. */
  | 'TO_ALUMNUS';

/** The person and somebody of the employer wrote to each other, outside any campaign. */
export type MessageExchanged = {
  __typename: 'MessageExchanged';
  /** Through which channel. */
  channel: ContactChannel;
  /** Which way it went. */
  direction: MessageDirection;
  /** It was answered. */
  twoWay: Scalars['Boolean']['output'];
};

/** The person and somebody of the employer wrote to each other, outside any campaign. */
export type MessageExchangedInput = {
  /** Through which channel. */
  channel: ContactChannel;
  /** Which way it went. */
  direction: MessageDirection;
  /** It was answered. */
  twoWay?: Scalars['Boolean']['input'];
};

/** A message's images were loaded: by the person, or by a machine that fetches mail ahead. */
export type MessageOpened = AboutCampaign & {
  __typename: 'MessageOpened';
  /** The campaign. Null: outside campaigns, or not for your role. */
  campaign: Maybe<Campaign>;
  /** The campaign the message belongs to; None outside campaigns. */
  campaignId: Maybe<Scalars['String']['output']>;
  /** The provider says that a machine opened it. */
  machineFlag: Scalars['Boolean']['output'];
  /** The provider's id of the message; one message to one person. */
  messageId: Scalars['String']['output'];
  /** Seconds since delivery as the source measured them; None: by the times of the facts. */
  secondsAfterDelivery: Maybe<Scalars['Int']['output']>;
  /** The program that loaded the images. Null: not known, not for your role (engagement), or erased. */
  userAgent: Maybe<Scalars['String']['output']>;
};

/** A message's images were loaded: by the person, or by a machine that fetches mail ahead. */
export type MessageOpenedInput = {
  /** The campaign the message belongs to; None outside campaigns. Leave it out when it is not known. */
  campaignId?: InputMaybe<Scalars['String']['input']>;
  /** The provider says that a machine opened it. */
  machineFlag?: Scalars['Boolean']['input'];
  /** The provider's id of the message; one message to one person. */
  messageId: Scalars['String']['input'];
  /** Seconds since delivery as the source measured them; None: by the times of the facts. Leave it out when it is not known. */
  secondsAfterDelivery?: InputMaybe<Scalars['Int']['input']>;
  /** The program that loaded the images. Leave it out when it is not known. */
  userAgent?: InputMaybe<Scalars['String']['input']>;
};

/** Why a provider did not send a message. */
export type MessageRejectReason =
  /** The content was taken for spam. */
  | 'BLOCKED'
  /** The address cannot be one. */
  | 'INVALID'
  /** For another reason. */
  | 'OTHER'
  /** It bounced, complained or unsubscribed before. */
  | 'SUPPRESSED';

/** The provider refused to send a message; it never left. */
export type MessageRejected = AboutCampaign & {
  __typename: 'MessageRejected';
  /** The campaign. Null: outside campaigns, or not for your role. */
  campaign: Maybe<Campaign>;
  /** The campaign the message belongs to; None outside campaigns. */
  campaignId: Maybe<Scalars['String']['output']>;
  /** Through which channel. */
  channel: ContactChannel;
  /** The provider's id of the message; one message to one person. */
  messageId: Scalars['String']['output'];
  /** Why. */
  rejectReason: MessageRejectReason;
};

/** The provider refused to send a message; it never left. */
export type MessageRejectedInput = {
  /** The campaign the message belongs to; None outside campaigns. Leave it out when it is not known. */
  campaignId?: InputMaybe<Scalars['String']['input']>;
  /** Through which channel. */
  channel?: ContactChannel;
  /** The provider's id of the message; one message to one person. */
  messageId: Scalars['String']['input'];
  /** Why. */
  rejectReason: MessageRejectReason;
};

/** A message was answered, by the person or by a program that answers for them. */
export type MessageReplied = AboutCampaign & {
  __typename: 'MessageReplied';
  /** A program answered, as for an absence. */
  automatic: Scalars['Boolean']['output'];
  /** The campaign. Null: outside campaigns, or not for your role. */
  campaign: Maybe<Campaign>;
  /** The campaign the message belongs to; None outside campaigns. */
  campaignId: Maybe<Scalars['String']['output']>;
  /** The provider's id of the message; one message to one person. */
  messageId: Scalars['String']['output'];
};

/** A message was answered, by the person or by a program that answers for them. */
export type MessageRepliedInput = {
  /** A program answered, as for an absence. */
  automatic?: Scalars['Boolean']['input'];
  /** The campaign the message belongs to; None outside campaigns. Leave it out when it is not known. */
  campaignId?: InputMaybe<Scalars['String']['input']>;
  /** The provider's id of the message; one message to one person. */
  messageId: Scalars['String']['input'];
};

/** One metric of a period. */
export type Metric = {
  __typename: 'Metric';
  /** The definition, and the scoring model where it counts by levels or modes. With `at` of `position`, the same question gives the same value again. */
  because: Because;
  /** ISO 4217 code of an amount of money. Null for everything else, for an amount of 0 that is of no currency, and when it is not told. */
  currency: Maybe<Scalars['String']['output']>;
  /** Numerator, denominator and days, exactly. */
  definition: Scalars['String']['output'];
  /** Of how many. Null for a plain number, and when it is not told, as `missingReason` says. */
  denominator: Maybe<Scalars['Int64']['output']>;
  /** Which metric. */
  key: MetricKey;
  /** Why there is no value. Null when there is one. */
  missingReason: Maybe<MissingReason>;
  /** What was counted. Null when it is not told, as `missingReason` says. */
  numerator: Maybe<Scalars['Int64']['output']>;
  /** Unit of the value. */
  unit: MetricUnit;
  /** In `unit`, worked out from the two numbers. Null as `missingReason` says. */
  value: Maybe<Scalars['Float']['output']>;
};


/** One metric of a period. */
export type Metric_DefinitionArgs = {
  locale?: Locale;
};

/** Which metric. New ones are added over time. */
export type MetricKey =
  /** Alumni active within 90 days. */
  | 'ACTIVE_SHARE_90_DAYS'
  /** Alumni on file. */
  | 'ALUMNI'
  /** Alumni who would recommend the employer, less those who would not (eNPS). */
  | 'ALUMNI_ENPS'
  /** Returns among all hires from outside. */
  | 'BOOMERANG_SHARE'
  /** Value of collaborations. */
  | 'COLLABORATION_VALUE'
  /** Spam complaints per thousand messages. */
  | 'COMPLAINT_RATE'
  /** Contactable alumni per full-time equivalent. */
  | 'CONTACTABLE_PER_FTE'
  /** Contactable alumni. */
  | 'CONTACTABLE_RATE'
  /** Messages to a person and month. */
  | 'CONTACT_LOAD'
  /** Cost per engaged alumnus. */
  | 'COST_PER_ENGAGED_ALUMNUS'
  /** Cost per hire. */
  | 'COST_PER_HIRE'
  /** Returned and left again within 90 days. */
  | 'EARLY_ATTRITION_90_DAYS'
  /** Returned and left again within 365 days. */
  | 'EARLY_ATTRITION_365_DAYS'
  /** Engaged alumni per full-time equivalent. */
  | 'ENGAGED_PER_FTE'
  /** Engaged alumni. */
  | 'ENGAGED_SHARE'
  /** Alumni engaged by communication. */
  | 'ENGAGED_SHARE_COMMUNICATION'
  /** Alumni engaged by contribution. */
  | 'ENGAGED_SHARE_CONTRIBUTION'
  /** Alumni engaged by participation. */
  | 'ENGAGED_SHARE_PARTICIPATION'
  /** Alumni engaged in several modes. */
  | 'ENGAGED_SHARE_SEVERAL_MODES'
  /** Alumni engaged by talent and business. */
  | 'ENGAGED_SHARE_TALENT'
  /** Hiring cost avoided. */
  | 'HIRING_COST_AVOIDED'
  /** Leavers invited around their last day. */
  | 'INVITATION_COVERAGE'
  /** Departures. */
  | 'LEAVERS'
  /** Alumni of level ADVOCATE. */
  | 'LEVEL_ADVOCATE'
  /** Alumni of level AWARE. */
  | 'LEVEL_AWARE'
  /** Alumni of level CONTRIBUTING. */
  | 'LEVEL_CONTRIBUTING'
  /** Alumni of level DORMANT. */
  | 'LEVEL_DORMANT'
  /** Alumni of level NEW. */
  | 'LEVEL_NEW'
  /** Alumni of level PARTICIPATING. */
  | 'LEVEL_PARTICIPATING'
  /** Members of the network. */
  | 'MEMBERS'
  /** Net benefit of the programme. */
  | 'NET_BENEFIT'
  /** People who joined the network. */
  | 'NEWCOMERS'
  /** Offers accepted. */
  | 'OFFER_ACCEPTANCE'
  /** Productivity gain. */
  | 'PRODUCTIVITY_GAIN'
  /** Cost of the programme. */
  | 'PROGRAMME_COST'
  /** Referred candidates hired. */
  | 'REFERRALS_HIRED'
  /** Referrals made. */
  | 'REFERRALS_MADE'
  /** Value of referrals. */
  | 'REFERRAL_VALUE'
  /** Invited leavers who joined the network. */
  | 'REGISTRATION_RATE'
  /** Returns to employment. */
  | 'RETURNS'
  /** Returns in which the programme had a part. */
  | 'RETURNS_BY_PROGRAMME'
  /** Inquirers who came back. */
  | 'RETURN_CONVERSION'
  /** Return inquiries per contactable alumni and year. */
  | 'RETURN_INQUIRY_RATE'
  /** Return on investment of the programme. */
  | 'ROI'
  /** People of status ALUMNUS. */
  | 'STATUS_ALUMNUS'
  /** People of status EMPLOYEE. */
  | 'STATUS_EMPLOYEE'
  /** People of status LEAVING. */
  | 'STATUS_LEAVING'
  /** People of status RETURNING. */
  | 'STATUS_RETURNING'
  /** Days from the inquiry to the accepted offer. */
  | 'TIME_TO_HIRE'
  /** Days from the return to full productivity. */
  | 'TIME_TO_PRODUCTIVITY'
  /** Training cost avoided. */
  | 'TRAINING_COST_AVOIDED'
  /** Unsubscriptions per thousand messages. */
  | 'UNSUBSCRIBE_RATE';

/** What a metric is measured in. */
export type MetricUnit =
  /** Money, in `currency`: numerator, or numerator / denominator, in whole units of it. */
  | 'CURRENCY'
  /** Days. */
  | 'DAYS'
  /** Messages to a person within a calendar month, on average. */
  | 'MESSAGES_PER_PERSON_AND_MONTH'
  /** People, each counted once. */
  | 'PEOPLE'
  /** People per full-time equivalent: numerator · 100 / denominator, which is in percent. */
  | 'PEOPLE_PER_FTE'
  /** Of a hundred: numerator · 100 / denominator. */
  | 'PERCENT'
  /** Of a thousand: numerator · 1,000 / denominator. */
  | 'PER_MILLE'
  /** How often something happened. */
  | 'TIMES';

/** Why a metric has no value. */
export type MissingReason =
  /** It is known of today only, and the period does not reach today. */
  | 'KNOWN_FOR_TODAY_ONLY'
  /** It follows from what people did or from scores, which your role may not read. */
  | 'NOT_FOR_YOUR_ROLE'
  /** A figure that it needs was never recorded: a baseline, a cost, a count of hires, the capacity. */
  | 'NO_BASELINE'
  /** There is nobody, or nothing, to divide by. */
  | 'NO_DENOMINATOR'
  /** The period lies in the future. */
  | 'PERIOD_NOT_BEGUN'
  /** The amounts are in several currencies; nothing is converted. */
  | 'SEVERAL_CURRENCIES'
  /** It follows from what people did, and is not told of fewer than 10. */
  | 'SMALL_GROUP';

/** What one mode of engagement adds to the score. */
export type ModeScore = {
  __typename: 'ModeScore';
  /** The most that the mode can give, in thousandths of a point. */
  capMilliPoints: Scalars['Int']['output'];
  /** What the cap cut away, in thousandths of a point. */
  cutByCapMilliPoints: Scalars['Int']['output'];
  /** Thousandths of a point, after the cap. */
  milliPoints: Scalars['Int']['output'];
  /** The mode. */
  mode: EngagementMode;
};

/** Another scoring model has this name; a published model is never changed. */
export type ModelNameTaken = UserError & {
  __typename: 'ModelNameTaken';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** Another scoring model has this name; a published model is never changed. */
export type ModelNameTaken_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** A moment, exactly: what left out parts stood for is filled in. */
export type Moment = {
  __typename: 'Moment';
  /** World time, UTC. */
  asOf: Scalars['DateTime']['output'];
  /** What was recorded later does not count, UTC. */
  knownAt: Scalars['DateTime']['output'];
  /** The last place in the log that counts. */
  knownAtPosition: Scalars['Int64']['output'];
};

/** An amount of money. */
export type Money = {
  __typename: 'Money';
  /** How much, in units of the currency. */
  amount: Scalars['Decimal']['output'];
  /** ISO 4217 code, such as JPY. */
  currency: Scalars['String']['output'];
};

/** An amount of money. */
export type MoneyInput = {
  /** How much, in units of the currency; at most four decimal places. */
  amount: Scalars['Decimal']['input'];
  /** ISO 4217 code, such as JPY. */
  currency?: Scalars['String']['input'];
};

/** What can be done. A refusal is an answer, not an error. */
export type Mutation = {
  __typename: 'Mutation';
  /** Record that the person accepted the offer. */
  acceptOffer: AcceptOfferPayload;
  /** Take the referred candidate up. */
  acceptReferral: AcceptReferralPayload;
  /** Record that a person signed the duty of confidentiality of an employment (機密保持). */
  acknowledgeConfidentiality: AcknowledgeConfidentialityPayload;
  /** Record that a person confirmed to have read a version of a policy. */
  acknowledgePolicy: AcknowledgePolicyPayload;
  /** Record that the employer took up an insight that somebody shared. */
  adoptInsight: AdoptInsightPayload;
  /** Record where the return is to lead, as both sides agreed (キャリアパス). */
  agreeCareerPath: AgreeCareerPathPayload;
  /** Record that the contract was concluded. */
  agreeCollaboration: AgreeCollaborationPayload;
  /** Announce a gathering (イベントの告知). One that has passed may be announced as well, so that what is known of it has a place. */
  announceGathering: AnnounceGatheringPayload;
  /** Record that a version of a policy was made known (周知), and how many were asked to acknowledge it. */
  announcePolicy: AnnouncePolicyPayload;
  /** Note what somebody answered about coming, invited or not (出欠). Whether there is room is not decided here: who answers first has a place, the others wait, and move up when one is given up. */
  answerInvitation: AnswerInvitationPayload;
  /** Approve a case that somebody else asked for (閲覧の承認). From now on it opens what it names, to whoever asked, for the hours that were asked for. */
  approveCase: ApproveCasePayload;
  /** Approve an exception that somebody else asked for, until a day. Whoever was judged before is judged again at once. */
  approveEligibilityException: ApproveEligibilityExceptionPayload;
  /** Approve an erasure that somebody else asked for. It cannot be undone: soon after, the person's keys are gone. A legal hold stands against it. */
  approveErasure: ApproveErasurePayload;
  /** Approve the reward that somebody else asked for. */
  approveReferralReward: ApproveReferralRewardPayload;
  /** Approve the proposed terms, as somebody else than who proposed them. */
  approveTerms: ApproveTermsPayload;
  /** Approve the exception, as neither who asked for it nor who proposed the terms. */
  approveTermsException: ApproveTermsExceptionPayload;
  /** Record what the person's skills of today are, beside what the role needs. */
  assessSkills: AssessSkillsPayload;
  /** Plan a training that is to close a gap in skills (研修). */
  assignBridgingTraining: AssignBridgingTrainingPayload;
  /** Name somebody who is there to be asked after the return (相談窓口). */
  assignContactDesk: AssignContactDeskPayload;
  /** Say who looks after a person (担当) from now on. */
  assignOwner: AssignOwnerPayload;
  /** Give a return process to somebody else to look after. */
  assignReturnProcess: AssignReturnProcessPayload;
  /** Note that something is to be done about a person by a date. */
  assignTask: AssignTaskPayload;
  /** Forbid everybody to write to somebody, until a day or until it is lifted. */
  blockContact: BlockContactPayload;
  /** Open values of some people at once, without a second person, because there is no time (緊急閲覧). It alarms, auditors see it, and somebody else reviews it within 72 hours. */
  breakGlass: BreakGlassPayload;
  /** Note that somebody gives up their place, or their place in the line: the next moves up. */
  cancelAnswer: CancelAnswerPayload;
  /** Note that a gathering will not take place (中止). */
  cancelGathering: CancelGatheringPayload;
  /** Record how to reach somebody after they have left. An e-mail address becomes the one on file at once, as an update of the profile that can be taken back like any other; what comes through other channels stands on the timeline. */
  capturePersonalContact: CapturePersonalContactPayload;
  /** Record that an employment goes on in another form (雇用形態変更・定年再雇用): nobody left. */
  changeEmploymentType: ChangeEmploymentTypePayload;
  /** End a case before its time, or decline it (閲覧案件の終了). */
  closeCase: CloseCasePayload;
  /** End a process that led to no hire; the relationship goes on, so it says when we talk next. */
  closeReturnProcess: CloseReturnProcessPayload;
  /** Record that a training is done. */
  completeBridgingTraining: CompleteBridgingTrainingPayload;
  /** Finish an offboarding. Whatever of the checklist was not done is left out with a reason. */
  completeOffboarding: CompleteOffboardingPayload;
  /** Record how the return goes, asked of both sides some days after the start (定着確認). */
  completeReturnCheck: CompleteReturnCheckPayload;
  /** Note that a follow-up was done. */
  completeTask: CompleteTaskPayload;
  /** Import a file that was checked, or go on with one that failed. It runs in the background; nothing is added twice. */
  confirmImport: ConfirmImportPayload;
  /** Confirm that everything is ready for the first day (受け入れ体制). */
  confirmReceptionReadiness: ConfirmReceptionReadinessPayload;
  /** Record that the person agreed to the text; their consent to stories must be in force. */
  consentToStory: ConsentToStoryPayload;
  /** Record that the reason of a departure was wrong. The former one stays in the history; all that is asked from now on is told by the corrected one. */
  correctDepartureReason: CorrectDepartureReasonPayload;
  /** Correct a touch-point: it is taken back, and what really happened is recorded in its place, both or neither. Both stay on the timeline; only the new one counts. */
  correctInteraction: CorrectInteractionPayload;
  /** Record how many people were hired from outside; those who came back are counted already. */
  countHires: CountHiresPayload;
  /** Record that the person declined the offer, and why. */
  declineOffer: DeclineOfferPayload;
  /** Do not go on with the referred candidate. */
  declineReferral: DeclineReferralPayload;
  /** Say which people a segment holds; a segment of this key is thereby defined anew. */
  defineSegment: DefineSegmentPayload;
  /** Say how often the programme is in touch with the people of a segment (接点計画). */
  defineTouchPlan: DefineTouchPlanPayload;
  /** Record that the person was told what changed since they left. */
  deliverChangeBriefing: DeliverChangeBriefingPayload;
  /** Note that two records are of different people. They are never suspected again. */
  dismissDuplicate: DismissDuplicatePayload;
  /** Write a story about somebody. It is published only when they agree, by somebody else. */
  draftSuccessStory: DraftSuccessStoryPayload;
  /** Note that a follow-up is not needed any more. */
  dropTask: DropTaskPayload;
  /** Record that the collaboration is over, or came to nothing. */
  endCollaboration: EndCollaborationPayload;
  /** End somebody's membership in the network; they can join again later (退会). */
  endMembership: EndMembershipPayload;
  /** Record that the mentoring is over. */
  endMentorship: EndMentorshipPayload;
  /** Record that somebody is back from a secondment, or will be (出向終了). */
  endSecondment: EndSecondmentPayload;
  /** Judge somebody by the return conditions in force today, and record what came out. Judging again records another evaluation beside the former one; a corrected reason of a departure and an approved exception do so by themselves. */
  evaluateReturnEligibility: EvaluateReturnEligibilityPayload;
  /** Record that somebody was told they are welcome to apply again (復職歓迎). Refused where the reason of the departure excludes them under the policy in force: nothing is promised that cannot be kept. */
  expressReturnWelcome: ExpressReturnWelcomePayload;
  /** End the process at this stage; the relationship goes on, so it says when we talk next. */
  failStage: FailStagePayload;
  /** Say that what was asked for is done: shown, put right, restricted, handed over. */
  fulfilSubjectRequest: FulfilSubjectRequestPayload;
  /** Record that somebody agreed to a purpose. */
  giveConsent: GiveConsentPayload;
  /** Record that the employer thanked somebody for their work (感謝). */
  giveThanks: GiveThanksPayload;
  /** Give everybody whom one user looks after, with open follow-ups and return processes, to another user. All or none, at most 5,000 people at once; each person's timeline shows it. */
  handOver: HandOverPayload;
  /** Record that the referred candidate was hired; a candidate is hired once. */
  hireReferred: HireReferredPayload;
  /** Record that mentor and mentee met. */
  holdMentorshipSession: HoldMentorshipSessionPayload;
  /** Record the talk about what the person can contribute (貢献イメージのすり合わせ). */
  holdVisionMeeting: HoldVisionMeetingPayload;
  /** Record that somebody asked about working here again. */
  inquireReturn: InquireReturnPayload;
  /** Record that the referred candidate was interviewed. */
  interviewReferred: InterviewReferredPayload;
  /** Invite up to 200 people to a gathering: whoever may be written to about gatherings is invited, and for each other one it is said what stands against it. */
  inviteManyToGathering: InviteManyToGatheringPayload;
  /** Invite somebody to a gathering, if they may be written to about gatherings. */
  inviteToGathering: InviteToGatheringPayload;
  /** Invite somebody to the network; the answer holds the invitation's token. */
  inviteToNetwork: InviteToNetworkPayload;
  /** Let a person's data be erased again (法的保全の解除); lifts every hold on it. */
  liftLegalHold: LiftLegalHoldPayload;
  /** Take a row of the table of retention back: what it alone covered is kept without an end. */
  liftRetention: LiftRetentionPayload;
  /** Make an offer on the approved terms. The return conditions are judged again, by the version that the process was opened under unless the one in force is kinder. */
  makeOffer: MakeOfferPayload;
  /** Record that an alumnus refers a candidate, who agreed to it. */
  makeReferral: MakeReferralPayload;
  /** Record whom the alumnus mentors. */
  matchMentorship: MatchMentorshipPayload;
  /** Make two records one person (名寄せ). Nothing moves and it can be undone: each fact keeps the id it came in by, and the absorbed id leads to the survivor from here on. */
  mergeIdentities: MergeIdentitiesPayload;
  /** Record that an alumnus offers to mentor somebody of the employer. */
  offerMentorship: OfferMentorshipPayload;
  /** Begin the offboarding of somebody who is to leave, or who left before it could begin. */
  openOffboarding: OpenOffboardingPayload;
  /** Begin a return process by the flow template in force, on the latest evaluation of the return conditions, which must not be NOT_ELIGIBLE. */
  openReturnProcess: OpenReturnProcessPayload;
  /** Pass the stage that lasts, and go on to the next one. The skills stage needs an assessment, the vision stage the meeting; terms, offer and reception are passed by their own commands. */
  passStage: PassStagePayload;
  /** Record that the approved reward was paid. */
  payReferralReward: PayReferralRewardPayload;
  /** Keep a person's data from being erased, for the sake of the law (法的保全). */
  placeLegalHold: PlaceLegalHoldPayload;
  /** Record the onboarding plan: what changed since the person left. */
  planShortOnboarding: PlanShortOnboardingPayload;
  /** Record that the referred candidate reached a stage of the selection. */
  progressReferral: ProgressReferralPayload;
  /** Record that working together was proposed, by either side. */
  proposeCollaboration: ProposeCollaborationPayload;
  /** Propose grade and pay from the published criteria. The grade follows from the criteria; pay outside its band, a criterion left out or another grade need an exception. */
  proposeTerms: ProposeTermsPayload;
  /** Note that a message to many was published (情報発信). This program sends nothing itself. */
  publishCampaign: PublishCampaignPayload;
  /** Publish the criteria that grade and pay follow from. Terms that are proposed from the day on follow them. */
  publishFairTerms: PublishFairTermsPayload;
  /** Publish the stages of a return. Processes that are opened from the day on follow them; those that are open follow theirs to the end. */
  publishFlowTemplate: PublishFlowTemplatePayload;
  /** Publish who may be a member of the network, in force from a day on. */
  publishMembershipPolicy: PublishMembershipPolicyPayload;
  /** Publish conditions for coming back, in force from a day on. Look at `simulatePolicy` first: what is published is never changed, only followed by another version. */
  publishReturnPolicy: PublishReturnPolicyPayload;
  /** Publish a scoring model: in force from a day on, for everybody. Scores of days before do not change. Look at `compareScoringModels` first. */
  publishScoringModel: PublishScoringModelPayload;
  /** Publish rules that tell people from machines, in force from a day on. From that day on every open and click is judged by them, those before as well. What was told of days before stays as it was told. */
  publishSignalRuleset: PublishSignalRulesetPayload;
  /** Publish a story that the person agreed to and somebody else wrote. */
  publishSuccessStory: PublishSuccessStoryPayload;
  /** Give a follow-up to somebody else. */
  reassignTask: ReassignTaskPayload;
  /** Record that somebody asked to see, correct, restrict or take along their data (本人からの 請求). From here the clock runs. For an erasure there is `requestErasure`. */
  receiveSubjectRequest: ReceiveSubjectRequestPayload;
  /** Record that the employer said what somebody has done for it (貢献への称賛). */
  recogniseContribution: RecogniseContributionPayload;
  /** Record where the pay of present employees of a grade lies in its band: quartiles of groups of 5 or more, and nothing of a single person. */
  recordComparatorGroup: RecordComparatorGroupPayload;
  /** End an employment; a scheduled departure is thereby confirmed. */
  recordDeparture: RecordDeparturePayload;
  /** Record that the exit interview took place; what was said is confidential to HR. */
  recordExitInterview: RecordExitInterviewPayload;
  /** Record why somebody leaves in their own view; confidential to HR. What they told of family or health stays out of it unless they want it written down. */
  recordExitReason: RecordExitReasonPayload;
  /** Record what somebody answered in the exit survey; confidential to HR. */
  recordExitSurvey: RecordExitSurveyPayload;
  /** Record what one way of hiring cost. */
  recordHiringCost: RecordHiringCostPayload;
  /** Record something that happened between the employer and one person. */
  recordInteraction: RecordInteractionPayload;
  /** Record up to 200 touch-points at once: the attendance of a gathering, the invitations of a department. Each is recorded or refused by itself. */
  recordInteractions: RecordInteractionsPayload;
  /** Record that somebody was or will be away from work while employed (休職); why is not kept. A leave recorded without a last day is told again with it once it is known. */
  recordLeaveOfAbsence: RecordLeaveOfAbsencePayload;
  /** Record what each side expects of the other, as both agreed (ミスマッチの予防). */
  recordMutualExpectation: RecordMutualExpectationPayload;
  /** Record where somebody goes, if they told of their own accord; nobody has to. */
  recordNextEmployer: RecordNextEmployerPayload;
  /** Record that a clause of an employment keeps a person from competitors for a time (競業避止). A return policy with `competitor_restriction` has somebody look at it meanwhile. */
  recordNonCompete: RecordNonCompetePayload;
  /** Record since when the person works as the role needs it (戦力化). */
  recordProductivity: RecordProductivityPayload;
  /** Record what the programme cost: money, time of those who run it, or both. */
  recordProgrammeCost: RecordProgrammeCostPayload;
  /** Say that a request is not met, and why. An erasure that is approved cannot be refused. */
  refuseSubjectRequest: RefuseSubjectRequestPayload;
  /** Put a person on file, with the employment they are known from. */
  registerAlumnus: RegisterAlumnusPayload;
  /** Make somebody a member of the network. */
  registerInNetwork: RegisterInNetworkPayload;
  /** Record that somebody who left works, or is to work, for the employer again: the same person, a new employment. With a return process, that process ends and the checks of the return are planned; while one is open it must be named. */
  rehire: RehirePayload;
  /** Reject an exception that somebody else asked for. */
  rejectEligibilityException: RejectEligibilityExceptionPayload;
  /** Reject the reward that was asked for; it can be asked for again. */
  rejectReferralReward: RejectReferralRewardPayload;
  /** Send the proposed terms back, as somebody else than who proposed them. */
  rejectTerms: RejectTermsPayload;
  /** Reject the exception, as neither who asked for it nor who proposed the terms. */
  rejectTermsException: RejectTermsExceptionPayload;
  /** Record that somebody was reminded of an invitation that can still be used. */
  remindOfInvitation: RemindOfInvitationPayload;
  /** Record that an address or number does not lead to somebody any more. */
  reportBrokenContactPoint: ReportBrokenContactPointPayload;
  /** Record that somebody died (逝去): all outreach stops, and the record becomes a memorial. */
  reportDeath: ReportDeathPayload;
  /** Ask to see values of some people that your role alone does not show (閲覧の申請). Somebody else approves it; then name the case in `Crm-Case`. It ends by itself. */
  requestCase: RequestCasePayload;
  /** Ask that rules of the return policy do not bar a person (例外申請). Somebody else decides. */
  requestEligibilityException: RequestEligibilityExceptionPayload;
  /** Ask that all data of a person is erased, or some classes of it (消去の請求). Somebody else approves it; then the keys are destroyed and everything that holds the data gives it up, for ever. */
  requestErasure: RequestErasurePayload;
  /** Ask that the alumnus be rewarded; somebody else approves. */
  requestReferralReward: RequestReferralRewardPayload;
  /** Ask to go beyond the published standards with the terms that are proposed. */
  requestTermsException: RequestTermsExceptionPayload;
  /** Move a gathering in time or place, or change how many fit in. What is left out stays; with the start alone, the end moves along. */
  rescheduleGathering: RescheduleGatheringPayload;
  /** Take back a figure that was wrong: a budget, a cost, a count, a baseline, a setting. */
  rescindCost: RescindCostPayload;
  /** Take back a wrong report of a death; stories that it took down stay down. */
  rescindDeath: RescindDeathPayload;
  /** Take back a scheduled or recorded departure. */
  rescindDeparture: RescindDeparturePayload;
  /** Take back a position, leave, transfer, secondment or change of type that never was. Of transfers, the last one is taken back first. Departures are rescinded with `rescindDeparture`. */
  rescindEmploymentFact: RescindEmploymentFactPayload;
  /** Record that an address or number that had failed was found to work. */
  restoreContactPoint: RestoreContactPointPayload;
  /** Let a membership that rests go on. */
  restoreMembership: RestoreMembershipPayload;
  /** Forbid the use of somebody's data, for one purpose or for any (利用停止). */
  restrictProcessing: RestrictProcessingPayload;
  /** Record that somebody asked for mail again, of one list or at all; it is their own wish. */
  resumeMail: ResumeMailPayload;
  /** Lift the restriction of one purpose, or the general one. */
  resumeProcessing: ResumeProcessingPayload;
  /** Take a version of a policy out of force from a day on; what was in force before it is again. What was judged by it stays. */
  retirePolicy: RetirePolicyPayload;
  /** Use a segment no more, nor its touch plan. */
  retireSegment: RetireSegmentPayload;
  /** Take the people of a segment off their plan. */
  retireTouchPlan: RetireTouchPlanPayload;
  /** Take a touch-point back: your own, or one whose every field your role may write. It stays on the timeline, and counts no more. */
  retractInteraction: RetractInteractionPayload;
  /** Look over why somebody broke the glass, and say whether there was a need (事後確認). */
  reviewCase: ReviewCasePayload;
  /** Write the text of a story anew; the person must agree to the new text. */
  rewriteSuccessStory: RewriteSuccessStoryPayload;
  /** Set a last day to come: the person is leaving until it has passed. */
  scheduleDeparture: ScheduleDeparturePayload;
  /** Set a time for the exit interview; a later one replaces it. */
  scheduleExitInterview: ScheduleExitInterviewPayload;
  /** Set what the programme may spend in a period; replaces the budget of the same period. */
  setBudget: SetBudgetPayload;
  /** Set how much of a collaboration's contract value counts as benefit, from a day on. */
  setCollaborationMargin: SetCollaborationMarginPayload;
  /** Set how many broadcasts a person gets per calendar month at most, from a day on. */
  setContactCap: SetContactCapPayload;
  /** Set what hiring from outside costs and takes, to compare with, from a day on. */
  setHiringBaseline: SetHiringBaselinePayload;
  /** Record what somebody wants to hear about and how often; what is left out is no choice. */
  setPreferences: SetPreferencesPayload;
  /** Say what the programme is for, from a day on. */
  setProgrammePurpose: SetProgrammePurposePayload;
  /** Say how long data of a class is kept after somebody left (保存期間): one row of a table by class, legal entity (and so country) and purpose. `crm retain` then asks for erasures. */
  setRetention: SetRetentionPayload;
  /** Set how many people run the programme, from a day on. */
  setStaffCapacity: SetStaffCapacityPayload;
  /** Note how somebody would like to work (働き方の希望), as a whole. Why is not asked. It holds for a year unless another last day is told. */
  setWorkStyle: SetWorkStylePayload;
  /** Record that an invoice for the work was paid. */
  settleInvoice: SettleInvoicePayload;
  /** Tell those who will work with the person what to expect: of the role, and nothing of what was said when they left. */
  shareReceptionBrief: ShareReceptionBriefPayload;
  /** Record that there is to be no exit interview, and why. */
  skipExitInterview: SkipExitInterviewPayload;
  /** Put off one reason to look after a person until a day, with a reason. */
  snoozeAttention: SnoozeAttentionPayload;
  /** Record that the work began. */
  startCollaboration: StartCollaborationPayload;
  /** Record that somebody works for another company while employed here (出向). */
  startSecondment: StartSecondmentPayload;
  /** Record that somebody wants no mail any more, of one list or at all; never refused. */
  stopMail: StopMailPayload;
  /** Record that the person handed in an application. */
  submitApplication: SubmitApplicationPayload;
  /** Put two records on the list of suspected duplicates (名寄せ候補). Never merges anything. */
  suspectDuplicate: SuspectDuplicatePayload;
  /** Let somebody's membership in the network rest, until a day or until it is restored. */
  suspendMembership: SuspendMembershipPayload;
  /** Record that an employment went over to another legal entity (転籍): nobody left. */
  transferBetweenEntities: TransferBetweenEntitiesPayload;
  /** Lift the block on writing to somebody; what they agreed to holds as before. */
  unblockContact: UnblockContactPayload;
  /** Undo a merge: both histories are as if it had never been, but for what was entered since, which stays with the survivor. */
  unmergeIdentities: UnmergeIdentitiesPayload;
  /** Take a story down; to publish it again, the person must agree again. */
  unpublishSuccessStory: UnpublishSuccessStoryPayload;
  /** Note what somebody can do, as a whole: it replaces what was noted before. */
  updateSkills: UpdateSkillsPayload;
  /** Note how it was made sure that somebody is who they say (本人確認). */
  verifyIdentity: VerifyIdentityPayload;
  /** Leave a stage out, by a rule of the flow template; who approved it is written down. */
  waiveStage: WaiveStagePayload;
  /** Record that somebody took back everything they had agreed to: every purpose and channel. */
  withdrawAllConsents: WithdrawAllConsentsPayload;
  /** Note that a campaign was taken back. What was read stays read. */
  withdrawCampaign: WithdrawCampaignPayload;
  /** Record that somebody took a consent back. */
  withdrawConsent: WithdrawConsentPayload;
  /** Take an offer back that waits for an answer or was accepted. */
  withdrawOffer: WithdrawOfferPayload;
  /** Record that the alumnus or the candidate took the referral back. */
  withdrawReferral: WithdrawReferralPayload;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_AcceptOfferArgs = {
  input: AcceptOfferInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_AcceptReferralArgs = {
  input: AcceptReferralInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_AcknowledgeConfidentialityArgs = {
  input: AcknowledgeConfidentialityInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_AcknowledgePolicyArgs = {
  input: AcknowledgePolicyInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_AdoptInsightArgs = {
  input: AdoptInsightInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_AgreeCareerPathArgs = {
  input: AgreeCareerPathInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_AgreeCollaborationArgs = {
  input: AgreeCollaborationInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_AnnounceGatheringArgs = {
  input: AnnounceGatheringInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_AnnouncePolicyArgs = {
  input: AnnouncePolicyInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_AnswerInvitationArgs = {
  input: AnswerInvitationInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ApproveCaseArgs = {
  input: ApproveCaseInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ApproveEligibilityExceptionArgs = {
  input: ApproveEligibilityExceptionInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ApproveErasureArgs = {
  input: ApproveErasureInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ApproveReferralRewardArgs = {
  input: ApproveReferralRewardInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ApproveTermsArgs = {
  input: ApproveTermsInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ApproveTermsExceptionArgs = {
  input: ApproveTermsExceptionInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_AssessSkillsArgs = {
  input: AssessSkillsInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_AssignBridgingTrainingArgs = {
  input: AssignBridgingTrainingInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_AssignContactDeskArgs = {
  input: AssignContactDeskInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_AssignOwnerArgs = {
  input: AssignOwnerInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_AssignReturnProcessArgs = {
  input: AssignReturnProcessInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_AssignTaskArgs = {
  input: AssignTaskInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_BlockContactArgs = {
  input: BlockContactInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_BreakGlassArgs = {
  input: BreakGlassInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_CancelAnswerArgs = {
  input: CancelAnswerInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_CancelGatheringArgs = {
  input: CancelGatheringInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_CapturePersonalContactArgs = {
  input: CapturePersonalContactInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ChangeEmploymentTypeArgs = {
  input: ChangeEmploymentTypeInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_CloseCaseArgs = {
  input: CloseCaseInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_CloseReturnProcessArgs = {
  input: CloseReturnProcessInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_CompleteBridgingTrainingArgs = {
  input: CompleteBridgingTrainingInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_CompleteOffboardingArgs = {
  input: CompleteOffboardingInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_CompleteReturnCheckArgs = {
  input: CompleteReturnCheckInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_CompleteTaskArgs = {
  input: CompleteTaskInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ConfirmImportArgs = {
  input: ConfirmImportInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ConfirmReceptionReadinessArgs = {
  input: ConfirmReceptionReadinessInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ConsentToStoryArgs = {
  input: ConsentToStoryInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_CorrectDepartureReasonArgs = {
  input: CorrectDepartureReasonInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_CorrectInteractionArgs = {
  input: CorrectInteractionInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_CountHiresArgs = {
  input: CountHiresInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_DeclineOfferArgs = {
  input: DeclineOfferInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_DeclineReferralArgs = {
  input: DeclineReferralInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_DefineSegmentArgs = {
  input: DefineSegmentInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_DefineTouchPlanArgs = {
  input: DefineTouchPlanInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_DeliverChangeBriefingArgs = {
  input: DeliverChangeBriefingInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_DismissDuplicateArgs = {
  input: DismissDuplicateInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_DraftSuccessStoryArgs = {
  input: DraftSuccessStoryInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_DropTaskArgs = {
  input: DropTaskInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_EndCollaborationArgs = {
  input: EndCollaborationInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_EndMembershipArgs = {
  input: EndMembershipInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_EndMentorshipArgs = {
  input: EndMentorshipInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_EndSecondmentArgs = {
  input: EndSecondmentInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_EvaluateReturnEligibilityArgs = {
  input: EvaluateReturnEligibilityInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ExpressReturnWelcomeArgs = {
  input: ExpressReturnWelcomeInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_FailStageArgs = {
  input: FailStageInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_FulfilSubjectRequestArgs = {
  input: FulfilSubjectRequestInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_GiveConsentArgs = {
  input: GiveConsentInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_GiveThanksArgs = {
  input: GiveThanksInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_HandOverArgs = {
  input: HandOverInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_HireReferredArgs = {
  input: HireReferredInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_HoldMentorshipSessionArgs = {
  input: HoldMentorshipSessionInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_HoldVisionMeetingArgs = {
  input: HoldVisionMeetingInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_InquireReturnArgs = {
  input: InquireReturnInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_InterviewReferredArgs = {
  input: InterviewReferredInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_InviteManyToGatheringArgs = {
  input: InviteManyToGatheringInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_InviteToGatheringArgs = {
  input: InviteToGatheringInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_InviteToNetworkArgs = {
  input: InviteToNetworkInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_LiftLegalHoldArgs = {
  input: LiftLegalHoldInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_LiftRetentionArgs = {
  input: LiftRetentionInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_MakeOfferArgs = {
  input: MakeOfferInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_MakeReferralArgs = {
  input: MakeReferralInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_MatchMentorshipArgs = {
  input: MatchMentorshipInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_MergeIdentitiesArgs = {
  input: MergeIdentitiesInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_OfferMentorshipArgs = {
  input: OfferMentorshipInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_OpenOffboardingArgs = {
  input: OpenOffboardingInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_OpenReturnProcessArgs = {
  input: OpenReturnProcessInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_PassStageArgs = {
  input: PassStageInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_PayReferralRewardArgs = {
  input: PayReferralRewardInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_PlaceLegalHoldArgs = {
  input: PlaceLegalHoldInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_PlanShortOnboardingArgs = {
  input: PlanShortOnboardingInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ProgressReferralArgs = {
  input: ProgressReferralInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ProposeCollaborationArgs = {
  input: ProposeCollaborationInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ProposeTermsArgs = {
  input: ProposeTermsInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_PublishCampaignArgs = {
  input: PublishCampaignInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_PublishFairTermsArgs = {
  input: PublishFairTermsInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_PublishFlowTemplateArgs = {
  input: PublishFlowTemplateInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_PublishMembershipPolicyArgs = {
  input: PublishMembershipPolicyInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_PublishReturnPolicyArgs = {
  input: PublishReturnPolicyInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_PublishScoringModelArgs = {
  input: PublishScoringModelInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_PublishSignalRulesetArgs = {
  input: PublishSignalRulesetInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_PublishSuccessStoryArgs = {
  input: PublishSuccessStoryInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ReassignTaskArgs = {
  input: ReassignTaskInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ReceiveSubjectRequestArgs = {
  input: ReceiveSubjectRequestInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RecogniseContributionArgs = {
  input: RecogniseContributionInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RecordComparatorGroupArgs = {
  input: RecordComparatorGroupInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RecordDepartureArgs = {
  input: RecordDepartureInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RecordExitInterviewArgs = {
  input: RecordExitInterviewInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RecordExitReasonArgs = {
  input: RecordExitReasonInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RecordExitSurveyArgs = {
  input: RecordExitSurveyInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RecordHiringCostArgs = {
  input: RecordHiringCostInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RecordInteractionArgs = {
  input: RecordInteractionInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RecordInteractionsArgs = {
  input: RecordInteractionsInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RecordLeaveOfAbsenceArgs = {
  input: RecordLeaveOfAbsenceInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RecordMutualExpectationArgs = {
  input: RecordMutualExpectationInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RecordNextEmployerArgs = {
  input: RecordNextEmployerInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RecordNonCompeteArgs = {
  input: RecordNonCompeteInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RecordProductivityArgs = {
  input: RecordProductivityInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RecordProgrammeCostArgs = {
  input: RecordProgrammeCostInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RefuseSubjectRequestArgs = {
  input: RefuseSubjectRequestInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RegisterAlumnusArgs = {
  input: RegisterAlumnusInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RegisterInNetworkArgs = {
  input: RegisterInNetworkInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RehireArgs = {
  input: RehireInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RejectEligibilityExceptionArgs = {
  input: RejectEligibilityExceptionInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RejectReferralRewardArgs = {
  input: RejectReferralRewardInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RejectTermsArgs = {
  input: RejectTermsInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RejectTermsExceptionArgs = {
  input: RejectTermsExceptionInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RemindOfInvitationArgs = {
  input: RemindOfInvitationInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ReportBrokenContactPointArgs = {
  input: ReportBrokenContactPointInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ReportDeathArgs = {
  input: ReportDeathInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RequestCaseArgs = {
  input: RequestCaseInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RequestEligibilityExceptionArgs = {
  input: RequestEligibilityExceptionInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RequestErasureArgs = {
  input: RequestErasureInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RequestReferralRewardArgs = {
  input: RequestReferralRewardInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RequestTermsExceptionArgs = {
  input: RequestTermsExceptionInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RescheduleGatheringArgs = {
  input: RescheduleGatheringInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RescindCostArgs = {
  input: RescindCostInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RescindDeathArgs = {
  input: RescindDeathInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RescindDepartureArgs = {
  input: RescindDepartureInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RescindEmploymentFactArgs = {
  input: RescindEmploymentFactInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RestoreContactPointArgs = {
  input: RestoreContactPointInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RestoreMembershipArgs = {
  input: RestoreMembershipInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RestrictProcessingArgs = {
  input: RestrictProcessingInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ResumeMailArgs = {
  input: ResumeMailInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ResumeProcessingArgs = {
  input: ResumeProcessingInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RetirePolicyArgs = {
  input: RetirePolicyInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RetireSegmentArgs = {
  input: RetireSegmentInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RetireTouchPlanArgs = {
  input: RetireTouchPlanInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RetractInteractionArgs = {
  input: RetractInteractionInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ReviewCaseArgs = {
  input: ReviewCaseInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_RewriteSuccessStoryArgs = {
  input: RewriteSuccessStoryInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ScheduleDepartureArgs = {
  input: ScheduleDepartureInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ScheduleExitInterviewArgs = {
  input: ScheduleExitInterviewInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_SetBudgetArgs = {
  input: SetBudgetInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_SetCollaborationMarginArgs = {
  input: SetCollaborationMarginInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_SetContactCapArgs = {
  input: SetContactCapInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_SetHiringBaselineArgs = {
  input: SetHiringBaselineInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_SetPreferencesArgs = {
  input: SetPreferencesInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_SetProgrammePurposeArgs = {
  input: SetProgrammePurposeInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_SetRetentionArgs = {
  input: SetRetentionInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_SetStaffCapacityArgs = {
  input: SetStaffCapacityInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_SetWorkStyleArgs = {
  input: SetWorkStyleInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_SettleInvoiceArgs = {
  input: SettleInvoiceInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_ShareReceptionBriefArgs = {
  input: ShareReceptionBriefInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_SkipExitInterviewArgs = {
  input: SkipExitInterviewInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_SnoozeAttentionArgs = {
  input: SnoozeAttentionInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_StartCollaborationArgs = {
  input: StartCollaborationInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_StartSecondmentArgs = {
  input: StartSecondmentInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_StopMailArgs = {
  input: StopMailInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_SubmitApplicationArgs = {
  input: SubmitApplicationInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_SuspectDuplicateArgs = {
  input: SuspectDuplicateInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_SuspendMembershipArgs = {
  input: SuspendMembershipInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_TransferBetweenEntitiesArgs = {
  input: TransferBetweenEntitiesInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_UnblockContactArgs = {
  input: UnblockContactInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_UnmergeIdentitiesArgs = {
  input: UnmergeIdentitiesInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_UnpublishSuccessStoryArgs = {
  input: UnpublishSuccessStoryInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_UpdateSkillsArgs = {
  input: UpdateSkillsInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_VerifyIdentityArgs = {
  input: VerifyIdentityInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_WaiveStageArgs = {
  input: WaiveStageInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_WithdrawAllConsentsArgs = {
  input: WithdrawAllConsentsInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_WithdrawCampaignArgs = {
  input: WithdrawCampaignInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_WithdrawConsentArgs = {
  input: WithdrawConsentInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_WithdrawOfferArgs = {
  input: WithdrawOfferInput;
};


/** What can be done. A refusal is an answer, not an error. */
export type Mutation_WithdrawReferralArgs = {
  input: WithdrawReferralInput;
};

/** The names of a person. */
export type Names = {
  __typename: 'Names';
  /** Its reading in kana (フリガナ). Null: not known or erased. */
  kana: Maybe<Scalars['String']['output']>;
  /** In Latin letters. Null: not known or erased. */
  latin: Maybe<Scalars['String']['output']>;
  /** In the register (戸籍名), where another one is used. Null: none, or erased. */
  legal: Maybe<Scalars['String']['output']>;
  /** As the person writes it; one word where they have no other. Null: not known or erased. */
  name: Maybe<Scalars['String']['output']>;
  /** How the person wants to be addressed, without an honorific. Null: as by `name`, or erased. */
  preferred: Maybe<Scalars['String']['output']>;
};

/** The names of a person; at least one of name, kana and Latin. Honorifics (様, Mr.) are taken away. */
export type NamesInput = {
  /** Its reading in kana (フリガナ), up to 500 characters. */
  kana?: InputMaybe<Scalars['String']['input']>;
  /** In Latin letters, up to 500 characters. */
  latin?: InputMaybe<Scalars['String']['input']>;
  /** In the register (戸籍名), where another one is used; up to 500 characters. */
  legal?: InputMaybe<Scalars['String']['input']>;
  /** As the person writes it, up to 500 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** How the person wants to be addressed; up to 500 characters. */
  preferred?: InputMaybe<Scalars['String']['input']>;
};

/** Whoever asked for it cannot approve it themselves. */
export type NeedsSecondPerson = UserError & {
  __typename: 'NeedsSecondPerson';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** Whoever asked for it cannot approve it themselves. */
export type NeedsSecondPerson_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The person was invited to the alumni network; the link itself is never stored. */
export type NetworkInvitationIssued = {
  __typename: 'NetworkInvitationIssued';
  /** How the invitation was handed over. */
  contactChannel: Maybe<ContactChannel>;
  /** Last day on which the invitation can be used. */
  expiresOn: Scalars['Date']['output'];
  /** SHA-256 of the invitation's token, as hexadecimal digits. */
  tokenHash: Scalars['String']['output'];
};

/** The person joined the alumni network (登録). */
export type NetworkRegistered = {
  __typename: 'NetworkRegistered';
  /** By invitation, by themselves or by import. */
  registrationMethod: RegistrationMethod;
  /** Version of the network's terms that were accepted. */
  termsVersion: Scalars['String']['output'];
};

/** Somebody who never worked here cannot come back. */
export type NeverEmployed = UserError & {
  __typename: 'NeverEmployed';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** Somebody who never worked here cannot come back. */
export type NeverEmployed_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** What somebody wants to hear about. */
export type NewsTopic =
  /** Social responsibility. */
  | 'CSR'
  /** Gatherings. */
  | 'EVENT'
  /** How the business grows. */
  | 'GROWTH'
  /** Open positions. */
  | 'JOBS'
  /** Appearances in the media. */
  | 'MEDIA'
  /** Press releases. */
  | 'PRESS'
  /** New products and services. */
  | 'PRODUCT';

/** The person told of their own accord where they go (転職先). */
export type NextEmployerDisclosed = {
  __typename: 'NextEmployerDisclosed';
  /** The new employer. Null: not known, not for your role (employment), or erased. */
  company: Maybe<Scalars['String']['output']>;
  /** Its industry. Null: not known, not for your role (employment), or erased. */
  industry: Maybe<Scalars['String']['output']>;
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
  /** Told of their own accord. */
  voluntary: Scalars['Boolean']['output'];
};

/** The person meets the rule: there is nothing to except them from. */
export type NoExceptionNeeded = UserError & {
  __typename: 'NoExceptionNeeded';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The person meets the rule: there is nothing to except them from. */
export type NoExceptionNeeded_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** No standards of terms are published that a proposal could follow. */
export type NoFairTerms = UserError & {
  __typename: 'NoFairTerms';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** No standards of terms are published that a proposal could follow. */
export type NoFairTerms_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** There is no offer that waits for an answer. */
export type NoOpenOffer = UserError & {
  __typename: 'NoOpenOffer';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** There is no offer that waits for an answer. */
export type NoOpenOffer_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The person's consent to success stories is not in force. */
export type NoStoryConsent = UserError & {
  __typename: 'NoStoryConsent';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The person's consent to success stories is not in force. */
export type NoStoryConsent_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** No check is planned for this day. */
export type NoSuchCheck = UserError & {
  __typename: 'NoSuchCheck';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** No check is planned for this day. */
export type NoSuchCheck_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** There is no consent for this purpose and channel to withdraw. */
export type NoSuchConsent = UserError & {
  __typename: 'NoSuchConsent';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** There is no consent for this purpose and channel to withdraw. */
export type NoSuchConsent_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** There is no such row in the table of retention. */
export type NoSuchRetention = UserError & {
  __typename: 'NoSuchRetention';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** There is no such row in the table of retention. */
export type NoSuchRetention_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The segment is on no touch plan. */
export type NoSuchTouchPlan = UserError & {
  __typename: 'NoSuchTouchPlan';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The segment is on no touch plan. */
export type NoSuchTouchPlan_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** No such training is to be done. */
export type NoSuchTraining = UserError & {
  __typename: 'NoSuchTraining';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** No such training is to be done. */
export type NoSuchTraining_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The user looks after nobody. */
export type NobodyToHandOver = UserError & {
  __typename: 'NobodyToHandOver';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The user looks after nobody. */
export type NobodyToHandOver_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Something that can be asked for again by its id. */
export type Node = {
  /** Opaque and stable; unique over all types. */
  id: Scalars['ID']['output'];
};

/** A clause of an employment keeps the person from competitors for a time (競業避止義務). */
export type NonCompeteAgreed = {
  __typename: 'NonCompeteAgreed';
  /** Last day of the restriction; None: without an end, or not known. */
  restrictedUntil: Maybe<FuzzyDate>;
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
};

/** The person is no member of the network. */
export type NotAMember = UserError & {
  __typename: 'NotAMember';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The person is no member of the network. */
export type NotAMember_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Too little speaks for the two records being of one person. */
export type NotAlike = UserError & {
  __typename: 'NotAlike';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** Too little speaks for the two records being of one person. */
export type NotAlike_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The role may not do this. */
export type NotAllowed = UserError & {
  __typename: 'NotAllowed';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The role may not do this. */
export type NotAllowed_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Only an erasure is approved. */
export type NotAnErasure = UserError & {
  __typename: 'NotAnErasure';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** Only an erasure is approved. */
export type NotAnErasure_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The person does not meet the return conditions. */
export type NotEligible = UserError & {
  __typename: 'NotEligible';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The person does not meet the return conditions. */
export type NotEligible_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The return conditions were not judged for this person yet. */
export type NotEvaluated = UserError & {
  __typename: 'NotEvaluated';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The return conditions were not judged for this person yet. */
export type NotEvaluated_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** No legal hold stands that could be lifted. */
export type NotHeld = UserError & {
  __typename: 'NotHeld';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** No legal hold stands that could be lifted. */
export type NotHeld_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The process has not led to a hire. */
export type NotHiredYet = UserError & {
  __typename: 'NotHiredYet';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The process has not led to a hire. */
export type NotHiredYet_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The invitation is unknown or has expired. */
export type NotInvited = UserError & {
  __typename: 'NotInvited';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The invitation is unknown or has expired. */
export type NotInvited_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** No departure of this employment is scheduled or recorded. */
export type NotLeaving = UserError & {
  __typename: 'NotLeaving';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** No departure of this employment is scheduled or recorded. */
export type NotLeaving_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Nobody was found yet to be mentored. */
export type NotMatched = UserError & {
  __typename: 'NotMatched';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** Nobody was found yet to be mentored. */
export type NotMatched_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The record stands for itself: there is no merge to undo. */
export type NotMerged = UserError & {
  __typename: 'NotMerged';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The record stands for itself: there is no merge to undo. */
export type NotMerged_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** It has ended already. */
export type NotOpen = UserError & {
  __typename: 'NotOpen';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** It has ended already. */
export type NotOpen_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The person may not be written to for this purpose; the message says what is against it. */
export type NotReachable = UserError & {
  __typename: 'NotReachable';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The person may not be written to for this purpose; the message says what is against it. */
export type NotReachable_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The person is not seconded on that day. */
export type NotSeconded = UserError & {
  __typename: 'NotSeconded';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The person is not seconded on that day. */
export type NotSeconded_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Somebody of the employer wrote a note about the relationship. */
export type NoteAdded = {
  __typename: 'NoteAdded';
  /** The note. Null: not known, not for your role (hr notes), or erased. */
  text: Maybe<Scalars['String']['output']>;
  /** Who may read it. */
  visibility: EntryVisibility;
};

/** Somebody of the employer wrote a note about the relationship. */
export type NoteAddedInput = {
  /** The note. Leave it out when it is not known. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Who may read it. */
  visibility?: EntryVisibility;
};

/** Nothing is asked for that could be approved or rejected. */
export type NothingToApprove = UserError & {
  __typename: 'NothingToApprove';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** Nothing is asked for that could be approved or rejected. */
export type NothingToApprove_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The person had not said that they would come. */
export type NothingToCancel = UserError & {
  __typename: 'NothingToCancel';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The person had not said that they would come. */
export type NothingToCancel_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** No departure is scheduled or recorded for this employment. */
export type NothingToRescind = UserError & {
  __typename: 'NothingToRescind';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** No departure is scheduled or recorded for this employment. */
export type NothingToRescind_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The case was approved by two people, or was reviewed already. */
export type NothingToReview = UserError & {
  __typename: 'NothingToReview';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The case was approved by two people, or was reviewed already. */
export type NothingToReview_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** How parting goes with one employment that ends or ended. */
export type Offboarding = Node & {
  __typename: 'Offboarding';
  /** Whose employment. Null: not for your role. */
  alumnus: Maybe<Alumnus>;
  /** Which checklist it follows. */
  checklistVersion: Scalars['String']['output'];
  /** When it was completed, UTC. Null: it was not. */
  completedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who completed it. Null: it is not. */
  completedBy: Maybe<Actor>;
  /** Opaque and stable; unique over all types. */
  id: Scalars['ID']['output'];
  /** When the exit interview is or was to be, UTC. Null: no time was set. */
  interviewAt: Maybe<Scalars['DateTime']['output']>;
  /** The checklist, in its order; then what was done beside it. */
  items: Array<ChecklistItem>;
  /** Last day of the employment. Null: the departure was taken back. */
  lastDay: Maybe<FuzzyDate>;
  /** When it was opened, UTC. Null: it was not. */
  openedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who opened it. Null: it was not. */
  openedBy: Maybe<Actor>;
  /** Who sees to it. Null: nobody was named. */
  owner: Maybe<User>;
  /** Who sees to it, by user id. Null: nobody was named. */
  ownerId: Maybe<Scalars['ID']['output']>;
  /** What was recorded of it, newest first, each without what your role may not read: what was said in the interview, the reasons and the survey are for HR only. */
  records: Array<TimelineEdge>;
  /** How far it is. */
  state: OffboardingState;
  /** The employment. */
  stintId: Scalars['ID']['output'];
  /** Interview, reason, thanks, recognition and welcome are all done. Says what was done, not how the person is to be judged. */
  wellParted: Scalars['Boolean']['output'];
};

/** The offboarding of this employment was opened already. */
export type OffboardingAlreadyOpened = UserError & {
  __typename: 'OffboardingAlreadyOpened';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The offboarding of this employment was opened already. */
export type OffboardingAlreadyOpened_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The offboarding is finished: what was done, and what was left out and why. */
export type OffboardingCompleted = {
  __typename: 'OffboardingCompleted';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** What was done, in the checklist's order. */
  itemsDone: Array<OffboardingItem>;
  /** What was left out, and why. */
  itemsSkipped: Array<SkippedItem>;
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
};

/** A page of offboardings, the earliest last day first. */
export type OffboardingConnection = {
  __typename: 'OffboardingConnection';
  /** The offboardings. */
  edges: Array<OffboardingEdge>;
  /** The moment that the list is of, exactly. Null for now. */
  moment: Maybe<Moment>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** Offboardings on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An offboarding and its place in the list. */
export type OffboardingEdge = {
  __typename: 'OffboardingEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The offboarding. */
  node: Offboarding;
};

/** Which offboardings; what is left out does not restrict. */
export type OffboardingFilter = {
  /** Only these departments (部署), those of the last position. */
  department?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Last day on this day or later. */
  lastDayFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Last day on this day or earlier. */
  lastDayTo?: InputMaybe<Scalars['Date']['input']>;
  /** True: only where something is still to do, that is opened and not completed, or not opened while the last day has not passed. False: only the others. */
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only what this user sees to. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
};

/** Something that parting well is made of (円満退職). */
export type OffboardingItem =
  /** Confidentiality was acknowledged (機密保持). */
  | 'CONFIDENTIALITY'
  /** The exit interview (退職面談). */
  | 'EXIT_INTERVIEW'
  /** Why they leave was heard (退職理由のヒアリング). */
  | 'EXIT_REASON'
  /** The exit survey (退職者アンケート). */
  | 'EXIT_SURVEY'
  /** Invitation to the network (招待). */
  | 'INVITATION'
  /** Where they go, if they tell of their own accord (転職先). */
  | 'NEXT_EMPLOYER'
  /** How to reach them afterwards (個人連絡先). */
  | 'PERSONAL_CONTACT'
  /** Recognition of what they did (貢献への称賛). */
  | 'RECOGNITION'
  /** They were told that they may apply again (復職歓迎). */
  | 'RETURN_WELCOME'
  /** Thanks (感謝). */
  | 'THANKS';

/** Whether an item of a checklist is done. */
export type OffboardingItemState =
  /** It was done. */
  | 'DONE'
  /** It is still to do. */
  | 'OPEN'
  /** It was left out, for a reason. */
  | 'SKIPPED';

/** The offboarding of this employment was not opened, or is completed. */
export type OffboardingNotOpen = UserError & {
  __typename: 'OffboardingNotOpen';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The offboarding of this employment was not opened, or is completed. */
export type OffboardingNotOpen_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The offboarding of a leaver began, with a checklist (オフボーディング開始). */
export type OffboardingOpened = {
  __typename: 'OffboardingOpened';
  /** The checklist, by the name of its version. */
  checklistVersion: Scalars['String']['output'];
  /** Who looks after it. Null: nobody, or not for your role. */
  owner: Maybe<User>;
  /** Who sees to it, by user id. */
  ownerId: Maybe<Scalars['String']['output']>;
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
};

/** How well parting went with those who left from a department. */
export type OffboardingQuality = {
  __typename: 'OffboardingQuality';
  /** With all five. */
  allFive: Scalars['Int']['output'];
  /** People who left and did not die. */
  departed: Scalars['Int']['output'];
  /** Department (部署) of the last position. Null: not known. */
  department: Maybe<Scalars['String']['output']>;
  /** With an exit interview. */
  interviewed: Scalars['Int']['output'];
  /** Whose reason was heard. */
  reasonHeard: Scalars['Int']['output'];
  /** Whose contribution was recognised. */
  recognised: Scalars['Int']['output'];
  /** Percent with all five: allFive · 100 / departed. Null: nobody left. */
  share: Maybe<Scalars['Float']['output']>;
  /** Who were thanked. */
  thanked: Scalars['Int']['output'];
  /** Who were told that they may apply again; nobody who is excluded is. */
  welcomed: Scalars['Int']['output'];
};

/** Why something of the offboarding was left out. */
export type OffboardingSkipReason =
  /** The person did not want it. */
  | 'DECLINED'
  /** The person is excluded from coming back. */
  | 'EXCLUDED'
  /** It does not apply. */
  | 'NOT_APPLICABLE'
  /** The person could not be reached. */
  | 'NOT_REACHED'
  /** There was no time. */
  | 'NO_TIME'
  /** Another reason. */
  | 'OTHER';

/** How far an offboarding is. */
export type OffboardingState =
  /** Completed; what was left out says why. */
  | 'COMPLETED'
  /** Not opened; perhaps parts of it are done. */
  | 'NOT_OPENED'
  /** Opened, and something may still be to do. */
  | 'OPEN'
  /** Closed: the departure was taken back. */
  | 'RESCINDED';

/** The person accepted the offer (承諾). */
export type OfferAccepted = AboutReturnProcess & {
  __typename: 'OfferAccepted';
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
};

/** Why somebody declined an offer. */
export type OfferDeclineReason =
  /** Grade or title. */
  | 'GRADE'
  /** Where it is. */
  | 'LOCATION'
  /** None of these, or not told. */
  | 'OTHER'
  /** Another offer. */
  | 'OTHER_OFFER'
  /** What there is to do. */
  | 'ROLE'
  /** Pay. */
  | 'SALARY'
  /** Stays with the present employer. */
  | 'STAYS'
  /** It is not the time. */
  | 'TIMING'
  /** Hours or place of work. */
  | 'WORK_STYLE';

/** The person declined the offer (辞退). */
export type OfferDeclined = AboutReturnProcess & {
  __typename: 'OfferDeclined';
  /** Why, as the person told it. */
  declineReason: OfferDeclineReason;
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
};

/** The form of work that is offered. */
export type OfferForm =
  /** For a fixed term. */
  | 'FIXED_TERM'
  /** Full time. */
  | 'FULL_TIME'
  /** Part time. */
  | 'PART_TIME'
  /** Full time from elsewhere. */
  | 'REMOTE'
  /** Short hours (時短). */
  | 'SHORT_TIME';

/** The offer can no longer be accepted. */
export type OfferHasExpired = UserError & {
  __typename: 'OfferHasExpired';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The offer can no longer be accepted. */
export type OfferHasExpired_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** An offer stands: it was accepted, or waits for an answer. */
export type OfferIsOpen = UserError & {
  __typename: 'OfferIsOpen';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** An offer stands: it was accepted, or waits for an answer. */
export type OfferIsOpen_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The employer made an offer on the approved terms (オファー). */
export type OfferMade = AboutReturnProcess & {
  __typename: 'OfferMade';
  /** Last day on which it can be accepted. */
  expiresOn: Scalars['Date']['output'];
  /** Grade (等級). Null: not known, not for your role (employment), or erased. */
  grade: Maybe<Scalars['String']['output']>;
  /** Job title (役職). Null: not known, not for your role (employment), or erased. */
  jobTitle: Maybe<Scalars['String']['output']>;
  /** In which form of work. */
  offerForm: OfferForm;
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** Upper end of the band, a year. Null: not known, not for your role (employment), or erased. */
  salaryHigh: Maybe<Money>;
  /** Lower end of the grade's published band, a year. Null: not known, not for your role (employment), or erased. */
  salaryLow: Maybe<Money>;
  /** First day of work that is offered. */
  startsOn: Maybe<FuzzyDate>;
};

/** Record that an alumnus offers to mentor somebody of the employer. */
export type OfferMentorshipInput = {
  /** Who offers it. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Who looks after it, by user id. Leave it out when it is not known. */
  ownerId?: InputMaybe<Scalars['String']['input']>;
  /** What it is about. Null: anything. Leave it out when it is not known. */
  topic?: InputMaybe<Scalars['String']['input']>;
};

/** OfferMentorshipSuccess, or why not. */
export type OfferMentorshipPayload = AlreadyOpened | AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | OfferMentorshipSuccess | PersonHasDied | UnknownAlumnus | VersionConflict;

/** Done: Record that an alumnus offers to mentor somebody of the employer. */
export type OfferMentorshipSuccess = CommandSuccess & FactRecorded & {
  __typename: 'OfferMentorshipSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  mentoring: Maybe<Mentoring>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** The person has not accepted an offer. */
export type OfferNotAccepted = UserError & {
  __typename: 'OfferNotAccepted';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The person has not accepted an offer. */
export type OfferNotAccepted_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Where an offer stands on a day. */
export type OfferState =
  /** The person accepted it. */
  | 'ACCEPTED'
  /** The person declined it. */
  | 'DECLINED'
  /** Was not answered in time. */
  | 'EXPIRED'
  /** Waits for the person's answer. */
  | 'OPEN'
  /** The employer took it back. */
  | 'WITHDRAWN';

/** The employer took the offer back (オファー取り消し). */
export type OfferWithdrawn = AboutReturnProcess & {
  __typename: 'OfferWithdrawn';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
};

/** A short onboarding plan lists what changed since the person left. */
export type OnboardingPlanAgreed = AboutReturnProcess & {
  __typename: 'OnboardingPlanAgreed';
  /** What changed since they left. Null: not known, not for your role (employment), or erased. */
  changesToLearn: Maybe<Array<ChangeToLearn>>;
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
};

/** Which of them; what is left out does not restrict. */
export type OngoingFilter = {
  /** Only those that wait for an approval, or the others. */
  awaitingApproval?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those about which something is to be done, or the others. */
  isOpen?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those that this user looks after. */
  ownerId?: InputMaybe<Scalars['String']['input']>;
  /** Only those at one of these stages, such as `hired`. */
  stages?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Begin the offboarding of somebody who is to leave, or who left before it could begin. */
export type OpenOffboardingInput = {
  /** Who leaves. */
  alumnus: AlumnusBy;
  /** The checklist, by the name of its version; the latest when left out. Leave it out when it is not known. */
  checklistVersion?: InputMaybe<Scalars['String']['input']>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Who sees to it, by user id. Leave it out when it is not known. */
  ownerId?: InputMaybe<Scalars['String']['input']>;
  /** The employment, by its `stintId`; the one that ends last when left out. Leave it out when it is not known. */
  stintId?: InputMaybe<Scalars['ID']['input']>;
};

/** OpenOffboardingSuccess, or why not. */
export type OpenOffboardingPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | NotLeaving | OffboardingAlreadyOpened | OpenOffboardingSuccess | UnknownAlumnus | UnknownEmployment | VersionConflict;

/** Done: Begin the offboarding of somebody who is to leave, or who left before it could begin. */
export type OpenOffboardingSuccess = CommandSuccess & FactRecorded & {
  __typename: 'OpenOffboardingSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Begin a return process by the flow template in force, on the latest evaluation of the return conditions, which must not be NOT_ELIGIBLE. */
export type OpenReturnProcessInput = {
  /** Who may come back. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The position that is talked about. Leave it out when it is not known. */
  job?: InputMaybe<Scalars['String']['input']>;
  /** Who looks after it, by user id; whoever opens it when left out. Leave it out when it is not known. */
  ownerId?: InputMaybe<Scalars['String']['input']>;
  /** The law asks for more care with this role (規制対象の職務): no waiver of references. */
  regulatedRole?: Scalars['Boolean']['input'];
};

/** OpenReturnProcessSuccess, or why not. */
export type OpenReturnProcessPayload = AlreadyOpened | AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NeverEmployed | NotAllowed | NotEligible | NotEvaluated | OpenReturnProcessSuccess | PersonHasDied | ProcessStillOpen | ProcessingIsRestricted | StillEmployed | UnknownAlumnus | VersionConflict;

/** Done: Begin a return process by the flow template in force, on the latest evaluation of the return conditions, which must not be NOT_ELIGIBLE. */
export type OpenReturnProcessSuccess = CommandSuccess & FactRecorded & {
  __typename: 'OpenReturnProcessSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Which end of an ordered list comes first. Nulls come last both ways. */
export type OrderDirection =
  /** From the smallest, the earliest or the first letter up. */
  | 'ASC'
  /** From the greatest, the latest or the last letter down. */
  | 'DESC';

/** The date lies before the employment began or after it ended. */
export type OutsideEmployment = UserError & {
  __typename: 'OutsideEmployment';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The date lies before the employment began or after it ended. */
export type OutsideEmployment_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Somebody of the employer looks after the person from now on, or nobody (担当). */
export type OwnerAssigned = {
  __typename: 'OwnerAssigned';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** Who looks after it. Null: nobody, or not for your role. */
  owner: Maybe<User>;
  /** Who looks after them, by user id. */
  ownerId: Maybe<Scalars['String']['output']>;
};

/** Where a page lies in its list (Relay). */
export type PageInfo = {
  __typename: 'PageInfo';
  /** Cursor of the last edge; null when the page is empty. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** There is more after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** There is more before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first edge; null when the page is empty. */
  startCursor: Maybe<Scalars['String']['output']>;
};

/** The person sat on a panel at a gathering. */
export type PanelJoined = AboutGathering & {
  __typename: 'PanelJoined';
  /** The gathering. Null: not for your role. */
  gathering: Maybe<Gathering>;
  /** The gathering this is about. */
  gatheringId: Scalars['String']['output'];
  /** In which role, in words. */
  gatheringRole: Maybe<Scalars['String']['output']>;
  /** Title of the gathering at that time. */
  gatheringTitle: Maybe<Scalars['String']['output']>;
  /** What it was about, in words. */
  topic: Maybe<Scalars['String']['output']>;
};

/** The person sat on a panel at a gathering. */
export type PanelJoinedInput = {
  /** The gathering this is about. */
  gatheringId: Scalars['String']['input'];
  /** In which role, in words. Leave it out when it is not known. */
  gatheringRole?: InputMaybe<Scalars['String']['input']>;
  /** Title of the gathering at that time. Leave it out when it is not known. */
  gatheringTitle?: InputMaybe<Scalars['String']['input']>;
  /** What it was about, in words. Leave it out when it is not known. */
  topic?: InputMaybe<Scalars['String']['input']>;
};

/** Why the parity of terms has no value. */
export type ParityMissing =
  /** No group of employees to compare with was recorded. */
  | 'NO_COMPARATORS'
  /** There are too few employees to compare with. */
  | 'TOO_FEW_COMPARATORS'
  /** Too few people came back and stayed. */
  | 'TOO_FEW_RETURNEES';

/** A fact that could not be projected, or waits behind one that could not. */
export type ParkedFact = {
  __typename: 'ParkedFact';
  /** Whom it is about. Null: the programme itself, not on file (their registration waits as well), or not for your role. */
  alumnus: Maybe<Alumnus>;
  /** When it was put aside, UTC. */
  at: Scalars['DateTime']['output'];
  /** Why it waits: a stable word, a colon, and details that name nobody. */
  error: Scalars['String']['output'];
  /** Its kind, as the log writes it. Null: the log has no such position. */
  kind: Maybe<Scalars['String']['output']>;
  /** Its place in the log. */
  position: Scalars['Int64']['output'];
};

/** A page of facts that wait. */
export type ParkedFactConnection = {
  __typename: 'ParkedFactConnection';
  /** In the order of the log. */
  edges: Array<ParkedFactEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** Facts on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A fact that waits, and its place in the list. */
export type ParkedFactEdge = {
  __typename: 'ParkedFactEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The fact. */
  node: ParkedFact;
};

/** The employer and the company of the person became partners (事業提携). */
export type PartnershipFormed = {
  __typename: 'PartnershipFormed';
  /** The partner company. Null: not known, not for your role (employment), or erased. */
  company: Maybe<Scalars['String']['output']>;
  /** What the partnership is about. */
  topic: Maybe<Scalars['String']['output']>;
};

/** The employer and the company of the person became partners (事業提携). */
export type PartnershipFormedInput = {
  /** The partner company. Leave it out when it is not known. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** What the partnership is about. Leave it out when it is not known. */
  topic?: InputMaybe<Scalars['String']['input']>;
};

/** Pass the stage that lasts, and go on to the next one. The skills stage needs an assessment, the vision stage the meeting; terms, offer and reception are passed by their own commands. */
export type PassStageInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words; confidential to HR. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
  /** Key of the stage that lasts; refused when the process is at another one. */
  stage: Scalars['String']['input'];
};

/** PassStageSuccess, or why not. */
export type PassStagePayload = IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | PassStageSuccess | StageIncomplete | UnknownUndertaking | VersionConflict | WrongStage;

/** Done: Pass the stage that lasts, and go on to the next one. The skills stage needs an assessment, the vision stage the meeting; terms, offer and reception are passed by their own commands. */
export type PassStageSuccess = CommandSuccess & FactRecorded & {
  __typename: 'PassStageSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record that the approved reward was paid. */
export type PayReferralRewardInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The referral, by its `id`. */
  referral: Scalars['ID']['input'];
  /** How it is taxed, in words. Leave it out when it is not known. */
  taxNote?: InputMaybe<Scalars['String']['input']>;
};

/** PayReferralRewardSuccess, or why not. */
export type PayReferralRewardPayload = CandidateNotHired | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | PayReferralRewardSuccess | RewardNotApproved | UnknownUndertaking | VersionConflict;

/** Done: Record that the approved reward was paid. */
export type PayReferralRewardSuccess = CommandSuccess & FactRecorded & {
  __typename: 'PayReferralRewardSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  referral: Maybe<Referral>;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** The person has died; nothing more is asked of them. */
export type PersonHasDied = UserError & {
  __typename: 'PersonHasDied';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The person has died; nothing more is asked of them. */
export type PersonHasDied_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The person said how to reach them after they have left (個人連絡先). */
export type PersonalContactCaptured = {
  __typename: 'PersonalContactCaptured';
  /** Through which channel. */
  channel: ContactChannel;
  /** The address, number or account. Null: not known, not for your role (contact), or erased. */
  contactValue: Maybe<Scalars['String']['output']>;
  /** Whether it was tried and works. */
  contactVerified: Scalars['Boolean']['output'];
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
};

/** Keep a person's data from being erased, for the sake of the law (法的保全). */
export type PlaceLegalHoldInput = {
  /** Whose data. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** Last day of the hold; null: until it is lifted. Leave it out when it is not known. */
  heldUntil?: InputMaybe<Scalars['Date']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** PlaceLegalHoldSuccess, or why not. */
export type PlaceLegalHoldPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | PlaceLegalHoldSuccess | UnknownAlumnus | VersionConflict;

/** Done: Keep a person's data from being erased, for the sake of the law (法的保全). */
export type PlaceLegalHoldSuccess = CommandSuccess & FactRecorded & {
  __typename: 'PlaceLegalHoldSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record the onboarding plan: what changed since the person left. */
export type PlanShortOnboardingInput = {
  /** What changed since they left. */
  changesToLearn: Array<ChangeToLearnInput>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
};

/** PlanShortOnboardingSuccess, or why not. */
export type PlanShortOnboardingPayload = IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | PlanShortOnboardingSuccess | UnknownUndertaking | VersionConflict;

/** Done: Record the onboarding plan: what changed since the person left. */
export type PlanShortOnboardingSuccess = CommandSuccess & FactRecorded & {
  __typename: 'PlanShortOnboardingSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** A moment, in two times: what held in the world at `asOf`, as far as it was recorded by `knownAt`. What is left out: `knownAt` is now; `asOf` is the `knownAt` given, else now. */
export type PointInTime = {
  /** World time: statuses, scores and expiries are those of its day in the programme's time zone. May lie ahead: what is known, on that day. */
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  /** What was recorded later does not count. Not ahead of now. */
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The same as a place in the log, 1 or more; instead of `knownAt`. */
  knownAtPosition?: InputMaybe<Scalars['Int64']['input']>;
};

/** A version of a policy: published once and never changed; another rule is another version, in force from a day on. */
export type Policy = Node & {
  __typename: 'Policy';
  /** The articles that say it in words, as far as they were written. */
  articles: Array<PolicyArticle>;
  /** The whole document: JSON. */
  definition: Scalars['String']['output'];
  /** SHA-256 of the document, in hexadecimal. */
  digest: Scalars['String']['output'];
  /** First day on which it is in force. Null: since ever (built in), or a draft. */
  effectiveOn: Maybe<Scalars['Date']['output']>;
  /** Whether exceptions from its rules can be approved (例外承認). */
  exceptionsAllowed: Scalars['Boolean']['output'];
  /** Opaque and stable; unique over all types. */
  id: Scalars['ID']['output'];
  /** It is the one that judges on that day. */
  inForce: Scalars['Boolean']['output'];
  /** Which policy. */
  name: PolicyName;
  /** When it was published, UTC. Null: built in, or a draft. */
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** First day on which it no longer applies. Null: it was not retired. */
  retiredOn: Maybe<Scalars['Date']['output']>;
  /** Its rules, in order. */
  rules: Array<PolicyRule>;
  /** Its title. */
  title: Scalars['String']['output'];
  /** 1: the built-in one; 0: a draft. */
  version: Scalars['Int']['output'];
};


/** A version of a policy: published once and never changed; another rule is another version, in force from a day on. */
export type Policy_TitleArgs = {
  locale?: InputMaybe<Locale>;
};

/** The person confirmed to have read a version of a policy. */
export type PolicyAcknowledged = {
  __typename: 'PolicyAcknowledged';
  /** Which policy: return or membership. */
  policy: Scalars['String']['output'];
  /** Its version; the built-in one is 1. */
  policyVersion: Scalars['Int']['output'];
};

/** That a version of a policy was made known to somebody (周知). */
export type PolicyAnnouncement = {
  __typename: 'PolicyAnnouncement';
  /** When, in the programme's time zone. */
  announcedOn: Scalars['Date']['output'];
  /** How many people were asked to acknowledge it. Null: nobody, or not known. */
  asked: Maybe<Scalars['Int']['output']>;
  /** To whom. */
  audience: PolicyAudience;
  /** How. */
  through: AnnouncementChannel;
};

/** What one article of the company's rules says. */
export type PolicyArticle = {
  __typename: 'PolicyArticle';
  /** Which of the articles, such as `purpose`. */
  key: Scalars['String']['output'];
  /** What it says. */
  text: Scalars['String']['output'];
  /** Its title. */
  title: Scalars['String']['output'];
};


/** What one article of the company's rules says. */
export type PolicyArticle_TextArgs = {
  locale?: InputMaybe<Locale>;
};


/** What one article of the company's rules says. */
export type PolicyArticle_TitleArgs = {
  locale?: InputMaybe<Locale>;
};

/** To whom a policy was made known (周知先). */
export type PolicyAudience =
  /** Those who left. */
  | 'ALUMNI'
  /** Those who work for the employer. */
  | 'EMPLOYEES'
  /** Those whose departure is scheduled. */
  | 'LEAVERS'
  /** Those who lead others. */
  | 'MANAGERS';

/** Something that was done with a policy: published, retired, announced. */
export type PolicyChange = {
  __typename: 'PolicyChange';
  /** Who did it. */
  actor: Actor;
  /** The day on which it takes effect, or took place. Null: when it was recorded. */
  effectiveOn: Maybe<Scalars['Date']['output']>;
  /** The kind of fact, such as `ReturnPolicyPublished`. */
  kind: Scalars['String']['output'];
  /** Place in the log. */
  position: Scalars['Int64']['output'];
  /** When the log stored it, UTC. */
  recordedAt: Scalars['DateTime']['output'];
  /** It as a sentence. */
  sentence: Scalars['String']['output'];
  /** The version that it is about. */
  version: Scalars['Int']['output'];
};


/** Something that was done with a policy: published, retired, announced. */
export type PolicyChange_SentenceArgs = {
  locale?: InputMaybe<Locale>;
};

/** Which way a policy moves somebody. */
export type PolicyDirection =
  /** The draft treats the person better than the policy in force. */
  | 'KINDER'
  /** The draft treats the person worse. */
  | 'STRICTER';

/** The policies that there are; each has versions. */
export type PolicyName =
  /** Who may be a member of the alumni network (会員条件). */
  | 'MEMBERSHIP'
  /** Who may come back (復職条件). */
  | 'RETURN';

/** One condition of a policy. */
export type PolicyRule = {
  __typename: 'PolicyRule';
  /** Of `ANY_OF`: the rules of which one is enough. Empty for every other rule. */
  alternatives: Array<PolicyRule>;
  /** Whether an exception from it can be asked for. */
  canBeExcepted: Scalars['Boolean']['output'];
  /** Its name within the policy. */
  id: Scalars['String']['output'];
  /** What it looks at. */
  rule: PolicyRuleName;
  /** What it asks for, in one sentence. */
  text: Scalars['String']['output'];
};


/** One condition of a policy. */
export type PolicyRule_TextArgs = {
  locale?: InputMaybe<Locale>;
};

/** What a rule looks at. */
export type PolicyRuleName =
  /** One rule of a group is met. */
  | 'ANY_OF'
  /** No non-compete clause is in force (競業避止). */
  | 'COMPETITOR_RESTRICTION'
  /** Confidentiality was acknowledged for the last employment (機密保持). */
  | 'CONFIDENTIALITY_ACK'
  /** Left for no excluded reason (対象外). */
  | 'EXCLUDED_DEPARTURE_REASON'
  /** Was more than of an excluded employment type. */
  | 'EXCLUDED_EMPLOYMENT_TYPE'
  /** Worked here and left; part of every policy. */
  | 'FORMER_EMPLOYEE'
  /** A grade or job title was held (特定の役職経験者). */
  | 'HELD_POSITION'
  /** Came back less often than allowed (再入社回数). */
  | 'MAX_RETURNS'
  /** No more than so many full months have passed since the last day. */
  | 'MAX_TIME_AWAY'
  /** So many full months of employment (勤続年数). */
  | 'MIN_TENURE'
  /** So many full months have passed since the last day (離職期間). */
  | 'MIN_TIME_AWAY';

/** Everybody judged by a draft and by the policy that it follows. */
export type PolicySimulation = {
  __typename: 'PolicySimulation';
  /** The draft. */
  after: Policy;
  /** The day of which everybody is judged. */
  asOf: Scalars['Date']['output'];
  /** The version compared with. */
  before: Policy;
  /** People whom the draft treats better. */
  kinder: Scalars['Int']['output'];
  /** Those who would change side, for the worse first; 100 at most. Null: not for your role (departure reasons), as who is on it may tell why somebody left. */
  movers: Maybe<Array<EligibilityMover>>;
  /** Every outcome, the kindest first. */
  outcomes: Array<EligibilityCount>;
  /** People on file. */
  people: Scalars['Int']['output'];
  /** The rules that move somebody, those that move most first. */
  rules: Array<RuleEffect>;
  /** People for whom nothing changes. */
  same: Scalars['Int']['output'];
  /** People whom the draft treats worse. */
  stricter: Scalars['Int']['output'];
  /** Every pair of outcomes that somebody has before and after. */
  transitions: Array<EligibilityTransition>;
};


/** Everybody judged by a draft and by the policy that it follows. */
export type PolicySimulation_MoversArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The same document is in force from that day on already. */
export type PolicyUnchanged = UserError & {
  __typename: 'PolicyUnchanged';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The same document is in force from that day on already. */
export type PolicyUnchanged_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The person visited the portal on a day; when on that day is not kept. */
export type PortalVisited = {
  __typename: 'PortalVisited';
  /** Which part of it, in words. */
  section: Maybe<Scalars['String']['output']>;
};

/** The person visited the portal on a day; when on that day is not kept. */
export type PortalVisitedInput = {
  /** Which part of it, in words. Leave it out when it is not known. */
  section?: InputMaybe<Scalars['String']['input']>;
};

/** A position held in an employment. */
export type Position = {
  __typename: 'Position';
  /** Department (部署). Null: not known. */
  department: Maybe<Scalars['String']['output']>;
  /** Grade (等級). Null: not known. */
  grade: Maybe<Scalars['String']['output']>;
  /** From when. Null: not known. */
  heldFrom: Maybe<FuzzyDate>;
  /** Last day, inclusive. Null: it lasts, or is not known. */
  heldTo: Maybe<FuzzyDate>;
  /** Job title (役職). Null: not known. */
  jobTitle: Maybe<Scalars['String']['output']>;
};

/** The person held a position in an employment (職歴). */
export type PositionHeld = {
  __typename: 'PositionHeld';
  /** Department (部署). Null: not known, not for your role (employment), or erased. */
  department: Maybe<Scalars['String']['output']>;
  /** Grade (等級). Null: not known, not for your role (employment), or erased. */
  grade: Maybe<Scalars['String']['output']>;
  /** From when, as far as known. */
  heldFrom: Maybe<FuzzyDate>;
  /** Last day; None while it lasts or unknown. */
  heldTo: Maybe<FuzzyDate>;
  /** Job title (役職). Null: not known, not for your role (employment), or erased. */
  jobTitle: Maybe<Scalars['String']['output']>;
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
};

/** A position held in the employment. */
export type PositionInput = {
  /** Department (部署). Leave it out when it is not known. */
  department?: InputMaybe<Scalars['String']['input']>;
  /** Grade (等級). Leave it out when it is not known. */
  grade?: InputMaybe<Scalars['String']['input']>;
  /** From when. Leave it out when it is not known. */
  heldFrom?: InputMaybe<FuzzyDateInput>;
  /** Last day, inclusive. Leave it out while it lasts. */
  heldTo?: InputMaybe<FuzzyDateInput>;
  /** Job title (役職). Leave it out when it is not known. */
  jobTitle?: InputMaybe<Scalars['String']['input']>;
};

/** What a person wants to hear about, as last said (希望設定). */
export type Preferences = {
  __typename: 'Preferences';
  /** What they want of the employer. Empty: no choice. */
  interests: Array<AlumniInterest>;
  /** The language to write in. Null: no choice. */
  locale: Maybe<Locale>;
  /** How many broadcasts at most. Null: no choice. */
  mailFrequency: Maybe<MailFrequency>;
  /** About what. Empty: no choice. */
  topics: Array<NewsTopic>;
};

/** The person said what they want to hear about, how often and in which language (希望設定). */
export type PreferencesSet = {
  __typename: 'PreferencesSet';
  /** What they want of the employer. */
  interests: Array<AlumniInterest>;
  /** The language to write in; None: no choice. */
  locale: Maybe<Locale>;
  /** How many broadcasts at most; None: no choice. */
  mailFrequency: Maybe<MailFrequency>;
  /** What they want to hear about; empty: no choice. */
  topics: Array<NewsTopic>;
};

/** What the return conditions said when the process was opened. */
export type ProcessEligibility = {
  __typename: 'ProcessEligibility';
  /** That meeting the conditions is no promise of being hired. */
  notice: Scalars['String']['output'];
  /** What came out. */
  outcome: EligibilityOutcome;
  /** The policy: `return`. */
  policy: Scalars['String']['output'];
  /** Its version; the process is judged by it unless a newer one is kinder. */
  policyVersion: Scalars['Int']['output'];
};


/** What the return conditions said when the process was opened. */
export type ProcessEligibility_NoticeArgs = {
  locale?: Locale;
};

/** The person has an open return process. */
export type ProcessStillOpen = UserError & {
  __typename: 'ProcessStillOpen';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The person has an open return process. */
export type ProcessStillOpen_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The person had the use of their data restricted for this. */
export type ProcessingIsRestricted = UserError & {
  __typename: 'ProcessingIsRestricted';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The person had the use of their data restricted for this. */
export type ProcessingIsRestricted_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The use of the data is not restricted for this purpose. */
export type ProcessingNotRestricted = UserError & {
  __typename: 'ProcessingNotRestricted';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The use of the data is not restricted for this purpose. */
export type ProcessingNotRestricted_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The person's data may not be used, for one purpose or for any (利用停止). */
export type ProcessingRestricted = {
  __typename: 'ProcessingRestricted';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The purpose that is closed; None: every purpose. */
  restrictedPurpose: Maybe<ConsentPurpose>;
};

/** A restriction ended: that of one purpose, or the general one. */
export type ProcessingResumed = {
  __typename: 'ProcessingResumed';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The purpose that was closed; None: the restriction of every purpose. */
  restrictedPurpose: Maybe<ConsentPurpose>;
};

/** The person works as the role needs it (戦力化). */
export type ProductivityReached = AboutReturnProcess & {
  __typename: 'ProductivityReached';
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** By which criterion it was judged. Null: not known, not for your role (employment), or erased. */
  productivityCriterion: Maybe<Scalars['String']['output']>;
  /** Since when. */
  reachedOn: Scalars['Date']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
};

/** Somebody looked through the person's details and found them right. */
export type ProfileConfirmed = {
  __typename: 'ProfileConfirmed';
  /** The person told it themselves. */
  byAlumnus: Scalars['Boolean']['output'];
};

/** Somebody looked through the person's details and found them right. */
export type ProfileConfirmedInput = {
  /** The person told it themselves. */
  byAlumnus?: Scalars['Boolean']['input'];
};

/** Details of the person changed; a field that is None stays as it was. */
export type ProfileUpdated = {
  __typename: 'ProfileUpdated';
  /** Date of birth; tells people of the same name apart. Null: not known, not for your role (identity), or erased. */
  birthDate: Maybe<Scalars['Date']['output']>;
  /** The person changed it themselves. */
  byAlumnus: Scalars['Boolean']['output'];
  /** E-mail address for contact. Null: not known, not for your role (contact), or erased. */
  email: Maybe<Scalars['String']['output']>;
  /** Name in the register (戸籍名), where another one is used. Null: not known, not for your role (identity), or erased. */
  legalName: Maybe<Scalars['String']['output']>;
  /** Name as the person writes it. Null: not known, not for your role (identity), or erased. */
  name: Maybe<Scalars['String']['output']>;
  /** Reading of the name in kana (フリガナ). Null: not known, not for your role (identity), or erased. */
  nameKana: Maybe<Scalars['String']['output']>;
  /** Name in Latin letters. Null: not known, not for your role (identity), or erased. */
  nameLatin: Maybe<Scalars['String']['output']>;
  /** How the person wants to be addressed, without an honorific. Null: not known, not for your role (identity), or erased. */
  preferredName: Maybe<Scalars['String']['output']>;
};

/** Details of the person changed; a field that is None stays as it was. */
export type ProfileUpdatedInput = {
  /** Date of birth; tells people of the same name apart. Leave it out when it is not known. */
  birthDate?: InputMaybe<Scalars['Date']['input']>;
  /** The person changed it themselves. */
  byAlumnus?: Scalars['Boolean']['input'];
  /** E-mail address for contact. Leave it out when it is not known. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Name in the register (戸籍名), where another one is used. Leave it out when it is not known. */
  legalName?: InputMaybe<Scalars['String']['input']>;
  /** Name as the person writes it. Leave it out when it is not known. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Reading of the name in kana (フリガナ). Leave it out when it is not known. */
  nameKana?: InputMaybe<Scalars['String']['input']>;
  /** Name in Latin letters. Leave it out when it is not known. */
  nameLatin?: InputMaybe<Scalars['String']['input']>;
  /** How the person wants to be addressed, without an honorific. Leave it out when it is not known. */
  preferredName?: InputMaybe<Scalars['String']['input']>;
};

/** What the programme was for, might cost and cost in a period. */
export type ProgrammeAccount = {
  __typename: 'ProgrammeAccount';
  /** Whose period meets these days, the earliest first. */
  budgets: Array<Budget>;
  /** The same by what it was for; what nothing was spent on is left out. */
  byCategory: Array<CategoryCost>;
  /** Every figure that stands, of whatever day, in the order recorded. */
  figures: Array<Figure>;
  /** First day of the period. */
  from: Scalars['Date']['output'];
  /** The moment that all of this is of. Null: now. */
  moment: Maybe<Moment>;
  /** As set on the last day. Null: never set by then. */
  purposes: Maybe<ProgrammePurposes>;
  /** Money spent on these days, one amount for each currency. */
  spent: Array<Money>;
  /** What that time cost. Null: what an hour costs was not set for all of it. */
  staffCost: Maybe<Array<Money>>;
  /** Time of those who run the programme on these days, in hours. */
  staffHours: Scalars['Float']['output'];
  /** Last day of the period, included. */
  to: Scalars['Date']['output'];
};

/** The programme in a period. */
export type ProgrammeMetrics = {
  __typename: 'ProgrammeMetrics';
  /** The reference day of the definitions, for what is told of one day: `to`, or today if that is earlier. */
  asOf: Scalars['Date']['output'];
  /** First day of the period, in the programme's time zone. */
  from: Scalars['Date']['output'];
  /** Every metric, always in this order. */
  metrics: Array<Metric>;
  /** The moment at which the metrics were so, exactly. Null for now. */
  moment: Maybe<Moment>;
  /** Last day of the period, included. */
  to: Scalars['Date']['output'];
};

/** What the employer wants of the programme. */
export type ProgrammePurpose =
  /** A good name as an employer. */
  | 'BRAND'
  /** Working together without employment. */
  | 'COLLABORATION'
  /** Fewer hires who leave early. */
  | 'FEWER_MISMATCHES'
  /** Future leaders (幹部候補). */
  | 'FUTURE_LEADERS'
  /** People who are productive at once (即戦力). */
  | 'IMMEDIATE_HIRES'
  /** Knowledge and values from outside. */
  | 'NEW_KNOWLEDGE'
  /** Referrals of candidates. */
  | 'REFERRALS';

/** What the programme is for (目的). */
export type ProgrammePurposes = {
  __typename: 'ProgrammePurposes';
  /** The most important first. */
  purposes: Array<ProgrammePurpose>;
  /** The same in the employer's words. Null: not told. */
  statement: Maybe<Scalars['String']['output']>;
};

/** Settings of the programme. */
export type ProgrammeSettings = {
  __typename: 'ProgrammeSettings';
  /** Currency of amounts, as an ISO 4217 code. */
  currency: Scalars['String']['output'];
  /** Month in which the fiscal year starts, 1 to 12. */
  fiscalYearStartMonth: Scalars['Int']['output'];
  /** The time zone that says what a day is, as an IANA name. */
  timeZone: Scalars['String']['output'];
};

/** Record that the referred candidate reached a stage of the selection. */
export type ProgressReferralInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The referral, by its `id`. */
  referral: Scalars['ID']['input'];
  /** Key of the stage. */
  stage: Scalars['String']['input'];
};

/** ProgressReferralSuccess, or why not. */
export type ProgressReferralPayload = CandidateAlreadyHired | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | ProgressReferralSuccess | UnknownUndertaking | VersionConflict;

/** Done: Record that the referred candidate reached a stage of the selection. */
export type ProgressReferralSuccess = CommandSuccess & FactRecorded & {
  __typename: 'ProgressReferralSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  referral: Maybe<Referral>;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** The next edition of a read model, built beside the one that answers. */
export type ProjectionBuild = {
  __typename: 'ProjectionBuild';
  /** Seconds until all parts are done, at the pace of the last ones. Null: no pace yet, or only the catching up and the comparing remain. */
  estimatedSeconds: Maybe<Scalars['Float']['output']>;
  /** Parts of the people there are. */
  parts: Scalars['Int']['output'];
  /** Parts of the people that are folded. */
  partsDone: Scalars['Int']['output'];
  /** 0 until all parts are done; then everything up to here is in it. */
  position: Scalars['Int64']['output'];
  /** When it was begun, UTC. */
  startedAt: Scalars['DateTime']['output'];
  /** The parts hold the facts up to here; later ones follow. */
  target: Scalars['Int64']['output'];
  /** Which build of the read model it is. */
  version: Scalars['Int']['output'];
};

/** Somebody stopped a read model: it does not move until resumed. */
export type ProjectionPause = {
  __typename: 'ProjectionPause';
  /** Since when, UTC. */
  at: Scalars['DateTime']['output'];
  /** The reason given. Null: not for your role (HR, ADMIN, AUDITOR). */
  because: Maybe<Scalars['String']['output']>;
};

/** How far a read model has come. */
export type ProjectionStatus = {
  __typename: 'ProjectionStatus';
  /** The edition that will take its place. Null: none is built. */
  building: Maybe<ProjectionBuild>;
  /** Facts that are not in it yet. */
  lag: Scalars['Int64']['output'];
  /** Seconds for which the oldest fact that is not in it has been in the log; 0 when none is missing. */
  lagSeconds: Scalars['Float']['output'];
  /** Name of the read model. */
  name: Scalars['String']['output'];
  /** Facts that could not be projected and wait for somebody to look at them. */
  parked: Scalars['Int']['output'];
  /** The facts that wait. Null: not for your role (HR, ADMIN, AUDITOR). */
  parkedFacts: Maybe<ParkedFactConnection>;
  /** Who looks after it has stopped it. Null: it moves. */
  paused: Maybe<ProjectionPause>;
  /** Everything up to here is in it. */
  position: Scalars['Int64']['output'];
  /** Facts that somebody left out of it for good. */
  skipped: Scalars['Int']['output'];
  /** When it last moved, UTC. */
  updatedAt: Scalars['DateTime']['output'];
  /** Which build of it answers; each one counts up. */
  version: Scalars['Int']['output'];
};


/** How far a read model has come. */
export type ProjectionStatus_ParkedFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Record that working together was proposed, by either side. */
export type ProposeCollaborationInput = {
  /** With whom. */
  alumnus: AlumnusBy;
  /** In which form. */
  collaborationForm: CollaborationForm;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Who looks after it, by user id. Leave it out when it is not known. */
  ownerId?: InputMaybe<Scalars['String']['input']>;
  /** What the work is about. Leave it out when it is not known. */
  workScope?: InputMaybe<Scalars['String']['input']>;
};

/** ProposeCollaborationSuccess, or why not. */
export type ProposeCollaborationPayload = AlreadyOpened | AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | PersonHasDied | ProposeCollaborationSuccess | UnknownAlumnus | VersionConflict;

/** Done: Record that working together was proposed, by either side. */
export type ProposeCollaborationSuccess = CommandSuccess & FactRecorded & {
  __typename: 'ProposeCollaborationSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  collaboration: Maybe<Collaboration>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Propose grade and pay from the published criteria. The grade follows from the criteria; pay outside its band, a criterion left out or another grade need an exception. */
export type ProposeTermsInput = {
  /** The person is to stand above former peers, who are then told before the first day. */
  aboveFormerPeers?: Scalars['Boolean']['input'];
  /** The group of employees that they are compared with, as recorded. Leave it out when it is not known. */
  comparatorGroup?: InputMaybe<Scalars['String']['input']>;
  /** What each published criterion comes to. */
  criteria: Array<CriterionLevelInput>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Grade (等級); the one that the criteria come to when left out. Leave it out when it is not known. */
  grade?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Job title (役職). Leave it out when it is not known. */
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
  /** What is proposed, a year; in the currency of the standards. */
  salary: MoneyInput;
};

/** ProposeTermsSuccess, or why not. */
export type ProposeTermsPayload = IdempotencyKeyReused | InvalidInput | NoFairTerms | NotAllowed | NotOpen | OfferIsOpen | ProposeTermsSuccess | UnknownUndertaking | VersionConflict | WrongStage;

/** Done: Propose grade and pay from the published criteria. The grade follows from the criteria; pay outside its band, a criterion left out or another grade need an exception. */
export type ProposeTermsSuccess = CommandSuccess & FactRecorded & {
  __typename: 'ProposeTermsSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Note that a message to many was published (情報発信). This program sends nothing itself. */
export type PublishCampaignInput = {
  /** Whom it is for, in words. Leave it out when it is not known. */
  audience?: InputMaybe<Scalars['String']['input']>;
  /** The word that its messages carry at the provider, such as the number of the mailing; None: a new id, to be set there. Leave it out when it is not known. */
  campaign?: InputMaybe<Scalars['String']['input']>;
  /** Through which channel. */
  channel?: ContactChannel;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What it is about. */
  newsTopic: NewsTopic;
  /** When it was published; None: now. Leave it out when it is not known. */
  publishedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Its subject line or title. */
  title: Scalars['String']['input'];
};

/** PublishCampaignSuccess, or why not. */
export type PublishCampaignPayload = AlreadyOpened | IdempotencyKeyReused | InvalidInput | NotAllowed | PublishCampaignSuccess | VersionConflict;

/** Done: Note that a message to many was published (情報発信). This program sends nothing itself. */
export type PublishCampaignSuccess = CommandSuccess & {
  __typename: 'PublishCampaignSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  campaign: Maybe<Campaign>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Publish the criteria that grade and pay follow from. Terms that are proposed from the day on follow them. */
export type PublishFairTermsInput = {
  /** The whole document: JSON. */
  definition: Scalars['String']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** First day on which it is in force, in the programme's time zone; not past. */
  effectiveOn: Scalars['Date']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** PublishFairTermsSuccess, or why not. */
export type PublishFairTermsPayload = BrokenFlowDocument | EffectiveInThePast | FlowNameTaken | IdempotencyKeyReused | InvalidInput | NotAllowed | PublishFairTermsSuccess | VersionConflict;

/** Done: Publish the criteria that grade and pay follow from. Terms that are proposed from the day on follow them. */
export type PublishFairTermsSuccess = CommandSuccess & {
  __typename: 'PublishFairTermsSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Publish the stages of a return. Processes that are opened from the day on follow them; those that are open follow theirs to the end. */
export type PublishFlowTemplateInput = {
  /** The whole document: JSON. */
  definition: Scalars['String']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** First day on which it is in force, in the programme's time zone; not past. */
  effectiveOn: Scalars['Date']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** PublishFlowTemplateSuccess, or why not. */
export type PublishFlowTemplatePayload = BrokenFlowDocument | EffectiveInThePast | FlowNameTaken | IdempotencyKeyReused | InvalidInput | NotAllowed | PublishFlowTemplateSuccess | VersionConflict;

/** Done: Publish the stages of a return. Processes that are opened from the day on follow them; those that are open follow theirs to the end. */
export type PublishFlowTemplateSuccess = CommandSuccess & {
  __typename: 'PublishFlowTemplateSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Publish who may be a member of the network, in force from a day on. */
export type PublishMembershipPolicyInput = {
  /** The whole policy document: JSON, as `crm policy draft` writes it. */
  definition: Scalars['String']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** First day on which it is in force, in the programme's time zone; not past. */
  effectiveOn: Scalars['Date']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** PublishMembershipPolicySuccess, or why not. */
export type PublishMembershipPolicyPayload = BrokenPolicy | EffectiveInThePast | ForbiddenAttribute | IdempotencyKeyReused | InvalidInput | NotAllowed | PolicyUnchanged | PublishMembershipPolicySuccess | VersionConflict;

/** Done: Publish who may be a member of the network, in force from a day on. */
export type PublishMembershipPolicySuccess = CommandSuccess & {
  __typename: 'PublishMembershipPolicySuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Publish conditions for coming back, in force from a day on. Look at `simulatePolicy` first: what is published is never changed, only followed by another version. */
export type PublishReturnPolicyInput = {
  /** The whole policy document: JSON, as `crm policy draft` writes it. */
  definition: Scalars['String']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** First day on which it is in force, in the programme's time zone; not past. */
  effectiveOn: Scalars['Date']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** PublishReturnPolicySuccess, or why not. */
export type PublishReturnPolicyPayload = BrokenPolicy | EffectiveInThePast | ForbiddenAttribute | IdempotencyKeyReused | InvalidInput | NotAllowed | PolicyUnchanged | PublishReturnPolicySuccess | VersionConflict;

/** Done: Publish conditions for coming back, in force from a day on. Look at `simulatePolicy` first: what is published is never changed, only followed by another version. */
export type PublishReturnPolicySuccess = CommandSuccess & {
  __typename: 'PublishReturnPolicySuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** A scoring model to publish. */
export type PublishScoringModelInput = {
  /** The whole model file: JSON, as `crm scoring draft` writes it, under a name of its own (engagement/v and a number). */
  definition: Scalars['String']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** First day on which it is in force, in the programme's time zone; not past. */
  effectiveOn: Scalars['Date']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** PublishScoringModelSuccess, or why not. */
export type PublishScoringModelPayload = BrokenModelFile | EffectiveInThePast | IdempotencyKeyReused | InvalidInput | ModelNameTaken | NotAllowed | PublishScoringModelSuccess | PublishedMeanwhile;

/** The scoring model is published. */
export type PublishScoringModelSuccess = {
  __typename: 'PublishScoringModelSuccess';
  /** The model. */
  model: ScoringModel;
  /** Place in the log. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** The same model had been published for the same day before. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Publish rules that tell people from machines, in force from a day on. From that day on every open and click is judged by them, those before as well. What was told of days before stays as it was told. */
export type PublishSignalRulesetInput = {
  /** The whole data file: JSON, as `signalRulesets` shows it, under a name of its own (signals/v and a number). */
  definition: Scalars['String']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** First day, in the programme's time zone; not past. */
  effectiveOn: Scalars['Date']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** PublishSignalRulesetSuccess, or why not. */
export type PublishSignalRulesetPayload = BrokenSignalRulesetFile | EffectiveInThePast | IdempotencyKeyReused | InvalidInput | NotAllowed | PublishSignalRulesetSuccess | SignalRulesetNameTaken | VersionConflict;

/** Done: Publish rules that tell people from machines, in force from a day on. From that day on every open and click is judged by them, those before as well. What was told of days before stays as it was told. */
export type PublishSignalRulesetSuccess = CommandSuccess & {
  __typename: 'PublishSignalRulesetSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Publish a story that the person agreed to and somebody else wrote. */
export type PublishSuccessStoryInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The story, by its `id`. */
  story: Scalars['ID']['input'];
  /** Where it can be read. Leave it out when it is not known. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** PublishSuccessStorySuccess, or why not. */
export type PublishSuccessStoryPayload = IdempotencyKeyReused | InvalidInput | NeedsSecondPerson | NoStoryConsent | NotAllowed | PersonHasDied | PublishSuccessStorySuccess | StoryIsPublished | StoryNotAgreedTo | UnknownUndertaking | VersionConflict;

/** Done: Publish a story that the person agreed to and somebody else wrote. */
export type PublishSuccessStorySuccess = CommandSuccess & FactRecorded & {
  __typename: 'PublishSuccessStorySuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  successStory: Maybe<SuccessStory>;
};

/** Somebody else published something for the programme at the same moment. */
export type PublishedMeanwhile = UserError & {
  __typename: 'PublishedMeanwhile';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** Somebody else published something for the programme at the same moment. */
export type PublishedMeanwhile_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** What can be asked. */
export type Query = {
  __typename: 'Query';
  /** Who looked at what people hold in confidence, and who was handed lists, the latest first; for those whose role reads the access log. Refused for others. */
  accesses: AccessConnection;
  /** Everybody on file, or those whom the filter lets through. */
  alumni: AlumnusConnection;
  /** Whether alumni would recommend the employer (eNPS), by answers of a period. */
  alumniNps: AlumniNps;
  /** One person. Null: nobody matches, not on file yet at `at`, or not for your role. */
  alumnus: Maybe<Alumnus>;
  /** What changed with one person from a moment to another, fact by fact. Null: nobody matches, not on file at either, or not for your role. */
  alumnusDifference: Maybe<AlumnusDifference>;
  /** How far each version of a policy was made known and acknowledged (周知状況). */
  announcementCoverage: Array<AnnouncementCoverage>;
  /** What waits for a second person (承認待ち), newest first. */
  approvals: ApprovalConnection;
  /** Who needs looking after today (要対応): contact overdue by the touch plans, mail that bounces, follow-ups, checks and stages that are late. What was put off is not on it, nor anybody who has died, and no contact with who left the network, is blocked or restricted. */
  attention: AttentionConnection;
  /** Returns whose first day lies in the period, and the programme's part in each. */
  attributions: Array<ReturnAttribution>;
  /** The budgets whose period meets these days, the earliest first. */
  budgets: Array<Budget>;
  /** One campaign. Null: nobody had anything of it, or it is not for your role. */
  campaign: Maybe<Campaign>;
  /** Campaigns, the latest first. */
  campaigns: CampaignConnection;
  /** Cases that open personal values for a while (閲覧案件), newest first; broken glass among them. */
  cases: AccessCaseConnection;
  /** The newest signed checkpoint of the log, for those whose role reads the log. Null: nothing was signed yet. */
  checkpoint: Maybe<Checkpoint>;
  /** Collaborations of everybody, newest first. */
  collaborations: CollaborationConnection;
  /** Groups of employees that terms are compared with: quartiles only. */
  comparatorGroups: Array<ComparatorGroup>;
  /** What another scoring model would change for everybody, computed now and stored nowhere; for up to 20,000 people, one comparison at a time. */
  compareScoringModels: ScoringModelComparison;
  /** The proof that the tree of `to` leaves begins with that of `from` leaves, for those whose role reads the log. Null: there are no such trees in the present epoch, or the newest checkpoint does not cover them. */
  consistencyProof: Maybe<ConsistencyProof>;
  /** How many broadcasts a person gets per calendar month at most; see `setContactCap`. */
  contactCap: Scalars['Int']['output'];
  /** All that is on file of one person, to be handed to them (開示); that it was asked for is recorded as a look at all they hold in confidence. Members get their own, named by its id. Null: nobody on file matches. */
  disclosure: Maybe<Disclosure>;
  /** Pairs of records that may be of one person, most alike first, until somebody merges or dismisses them; for those who may do so. */
  duplicates: SuspectedDuplicateConnection;
  /** Exceptions from the return conditions (例外承認), newest first. */
  eligibilityExceptions: EligibilityExceptionConnection;
  /** The log itself, in the order of positions; for those whose role reads it. */
  eventLog: EventLogConnection;
  /** Every standard of terms, as published. Bands are for those who may see terms. */
  fairTerms: Array<FairTermsStandard>;
  /** Every flow template, the built-in one first, then as published. */
  flowTemplates: Array<FlowTemplate>;
  /** Follow-ups, newest first. */
  followUpTasks: FollowUpTaskConnection;
  /** One gathering. Null: nobody had to do with it, or it is not for your role. */
  gathering: Maybe<Gathering>;
  /** Gatherings, the latest start first. */
  gatherings: GatheringConnection;
  /** A fiscal year in figures. The year begins in the month of the programme's settings. */
  humanCapitalReport: HumanCapitalReport;
  /** One import over HTTP. Null: there is none of this id. For those who may import. */
  importRun: Maybe<ImportRun>;
  /** The imports over HTTP. For those who may import. */
  importRuns: ImportRunConnection;
  /** The proof that a fact is in the newest checkpoint, for those whose role reads the log. Null: no checkpoint covers it yet. `NOT_AS_SIGNED`: the stored fact is not the one that was signed. */
  inclusionProof: Maybe<InclusionProof>;
  /** What people shared of what they know, the newest first; of the newest 1,000. */
  insights: Array<Insight>;
  /** What happened with everybody, newest first. */
  interactions: TimelineConnection;
  /** How far those came who left in a period: left, interviewed, invited, registered, consented, first interaction. */
  invitationFunnel: InvitationFunnel;
  /** Mentorings of everybody, newest first. */
  mentorings: MentoringConnection;
  /** What merging two records would come to: names, employments, score before and after. For those who may merge. Refuses `SAME_PERSON`. Null: nobody matches one of the names. */
  mergePreview: Maybe<MergePreview>;
  /** Whatever the id names. Null: there is no such thing, or not for your role. */
  node: Maybe<Node>;
  /** Whatever the ids name, up to 100, in their order. Null in place of what does not exist or is not for your role. */
  nodes: Array<Maybe<Node>>;
  /** The share of those who left in a period with whom parting was complete: interview, reason, thanks, recognition, welcome. By department, the unknown one last. */
  offboardingQuality: Array<OffboardingQuality>;
  /** Who leaves and what is still to do: one entry for each employment with a last day, the earliest first. For HR. */
  offboardings: OffboardingConnection;
  /** Where somebody broke the glass and nobody reviewed it in time, the longest overdue first; at most 100 of them. */
  overdueCaseReviews: Array<AccessCase>;
  /** The requests whose last day has passed without an answer, the longest overdue first; at most 100 of them. */
  overdueSubjectRequests: Array<SubjectRequest>;
  /** How far those invited came, by region, of gatherings that began in a period. It is told beside the score and never part of it: who is far away is invited to less. */
  participationByRegion: Array<RegionParticipation>;
  /** Every version of a policy, the built-in one first; for roles that read policies. */
  policies: Array<Policy>;
  /** One version of a policy. Null: there is no such version. */
  policy: Maybe<Policy>;
  /** What was done with a policy, in the order of the log: published, retired, announced. */
  policyHistory: Array<PolicyChange>;
  /** The programme in a period: every metric with its definition. */
  programme: ProgrammeMetrics;
  /** What the programme was for, might cost and cost in a period. */
  programmeAccount: ProgrammeAccount;
  /** What the programme is for today, or was on the day of `at`. Null: never set. */
  programmePurposes: Maybe<ProgrammePurposes>;
  /** How far the read models have come. */
  projections: Array<ProjectionStatus>;
  /** What the client may still ask for. Null: this server does not limit rates. An operation beyond the limit is refused with `RATE_LIMITED` and `retryAfterSeconds`. */
  rateLimit: Maybe<RateLimit>;
  /** Referrals of everybody, newest first. */
  referrals: ReferralConnection;
  /** The open processes as columns: the stages of the template in force, settling in after a hire, then stages of older templates that somebody is in. */
  returnPipeline: Array<ReturnStageColumn>;
  /** Return processes, newest first. */
  returnProcesses: ReturnProcessConnection;
  /** Whether returnees are paid as their peers are: median place in the band of those who came back and stayed, less that of present employees. Small groups are not told. */
  returneeParity: ReturneeParity;
  /** Saved audits, the newest first; for roles that read the log. */
  savedAudits: Array<SavedAudit>;
  /** Every scoring model, the built-in one first, then in the order of publication. */
  scoringModels: Array<ScoringModel>;
  /** The segments in use, by rank, with their touch plans. */
  segments: Array<Segment>;
  /** Settings of the programme. */
  settings: ProgrammeSettings;
  /** The rules that tell people from machines: the built-in ones, then as published. */
  signalRulesets: Array<SignalRuleset>;
  /** Who would change side under a draft, computed now and stored nowhere; for up to 20,000 people, one simulation at a time. The names are for roles that read reasons of departures, and so is a draft that asks for other reasons than the version in force (`NOT_ALLOWED`). */
  simulatePolicy: PolicySimulation;
  /** How long processes stay in each stage of the template in force. */
  stageDurations: Array<StageDuration>;
  /** What people asked for with their data (本人からの請求), newest first. */
  subjectRequests: SubjectRequestConnection;
  /** Success stories of everybody, newest first. */
  successStories: SuccessStoryConnection;
  /** People by skills, interest and how they would like to work. Scores play no part, nor does why somebody wants to work in a certain way. */
  talentSearch: TalentConnection;
  /** What providers delivered and nobody could place, newest first; for HR and ADMIN. That it waits, not what it says. */
  unmatchedDeliveries: UnmatchedDeliveryConnection;
  /** Who asks. */
  viewer: Viewer;
  /** Every stage that was left out, by which rule and by whom, newest first. */
  waiverRegister: WaiverRegisterConnection;
};


/** What can be asked. */
export type Query_AccessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccessFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type Query_AlumniArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<PointInTime>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlumniFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AlumniOrder>;
};


/** What can be asked. */
export type Query_AlumniNpsArgs = {
  at?: InputMaybe<PointInTime>;
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


/** What can be asked. */
export type Query_AlumnusArgs = {
  at?: InputMaybe<PointInTime>;
  by: AlumnusBy;
};


/** What can be asked. */
export type Query_AlumnusDifferenceArgs = {
  by: AlumnusBy;
  from: PointInTime;
  to: PointInTime;
};


/** What can be asked. */
export type Query_AnnouncementCoverageArgs = {
  at?: InputMaybe<PointInTime>;
  name: PolicyName;
};


/** What can be asked. */
export type Query_ApprovalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type Query_AttentionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AttentionListFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type Query_AttributionsArgs = {
  at?: InputMaybe<PointInTime>;
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


/** What can be asked. */
export type Query_BudgetsArgs = {
  at?: InputMaybe<PointInTime>;
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


/** What can be asked. */
export type Query_CampaignArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type Query_CampaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<PointInTime>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type Query_CasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OngoingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type Query_CollaborationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<PointInTime>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OngoingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type Query_ComparatorGroupsArgs = {
  at?: InputMaybe<PointInTime>;
};


/** What can be asked. */
export type Query_CompareScoringModelsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  draft?: InputMaybe<Scalars['String']['input']>;
  model?: InputMaybe<Scalars['String']['input']>;
  with?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. */
export type Query_ConsistencyProofArgs = {
  from: Scalars['Int64']['input'];
  to: Scalars['Int64']['input'];
};


/** What can be asked. */
export type Query_DisclosureArgs = {
  of: AlumnusBy;
};


/** What can be asked. */
export type Query_DuplicatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<PointInTime>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type Query_EligibilityExceptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<PointInTime>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OngoingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type Query_EventLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventLogFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type Query_FairTermsArgs = {
  at?: InputMaybe<PointInTime>;
};


/** What can be asked. */
export type Query_FlowTemplatesArgs = {
  at?: InputMaybe<PointInTime>;
};


/** What can be asked. */
export type Query_FollowUpTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FollowUpTaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type Query_GatheringArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type Query_GatheringsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<PointInTime>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GatheringFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type Query_HumanCapitalReportArgs = {
  at?: InputMaybe<PointInTime>;
  fiscalYear: Scalars['Int']['input'];
};


/** What can be asked. */
export type Query_ImportRunArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type Query_ImportRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type Query_InclusionProofArgs = {
  position: Scalars['Int64']['input'];
};


/** What can be asked. */
export type Query_InsightsArgs = {
  at?: InputMaybe<PointInTime>;
  topic?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. */
export type Query_InteractionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<PointInTime>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TimelineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type Query_InvitationFunnelArgs = {
  at?: InputMaybe<PointInTime>;
  by?: FunnelBy;
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


/** What can be asked. */
export type Query_MentoringsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<PointInTime>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OngoingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type Query_MergePreviewArgs = {
  absorbed: AlumnusBy;
  survivor: AlumnusBy;
};


/** What can be asked. */
export type Query_NodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type Query_NodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** What can be asked. */
export type Query_OffboardingQualityArgs = {
  at?: InputMaybe<PointInTime>;
  department?: InputMaybe<Array<Scalars['String']['input']>>;
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


/** What can be asked. */
export type Query_OffboardingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<PointInTime>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OffboardingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type Query_ParticipationByRegionArgs = {
  at?: InputMaybe<PointInTime>;
  startsFrom: Scalars['DateTime']['input'];
  startsTo: Scalars['DateTime']['input'];
};


/** What can be asked. */
export type Query_PoliciesArgs = {
  at?: InputMaybe<PointInTime>;
  name?: InputMaybe<PolicyName>;
};


/** What can be asked. */
export type Query_PolicyArgs = {
  at?: InputMaybe<PointInTime>;
  name: PolicyName;
  version?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type Query_PolicyHistoryArgs = {
  at?: InputMaybe<PointInTime>;
  name: PolicyName;
};


/** What can be asked. */
export type Query_ProgrammeArgs = {
  at?: InputMaybe<PointInTime>;
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


/** What can be asked. */
export type Query_ProgrammeAccountArgs = {
  at?: InputMaybe<PointInTime>;
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


/** What can be asked. */
export type Query_ProgrammePurposesArgs = {
  at?: InputMaybe<PointInTime>;
};


/** What can be asked. */
export type Query_ReferralsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<PointInTime>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OngoingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type Query_ReturnPipelineArgs = {
  at?: InputMaybe<PointInTime>;
  owner?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. */
export type Query_ReturnProcessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<PointInTime>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReturnProcessFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type Query_ReturneeParityArgs = {
  at?: InputMaybe<PointInTime>;
  grade?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. */
export type Query_SimulatePolicyArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  draft: Scalars['String']['input'];
  with?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type Query_StageDurationsArgs = {
  at?: InputMaybe<PointInTime>;
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};


/** What can be asked. */
export type Query_SubjectRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OngoingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type Query_SuccessStoriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<PointInTime>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OngoingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type Query_TalentSearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<PointInTime>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter: TalentFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type Query_UnmatchedDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type Query_WaiverRegisterArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<PointInTime>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** How much the client may ask for, in points of cost. A client is a token, or a network address where no token is needed. What was asked comes back evenly, within a minute. */
export type RateLimit = {
  __typename: 'RateLimit';
  /** Points of this operation; never null. */
  cost: Scalars['Int']['output'];
  /** Points a minute. */
  limit: Scalars['Int']['output'];
  /** Points that are left now, this operation already taken off. */
  remaining: Scalars['Int']['output'];
  /** When all points will be there again if nothing else is asked, UTC. */
  resetAt: Scalars['DateTime']['output'];
};

/** Whether somebody may be written to for a purpose through a channel, today or on the day of `moment`. */
export type Reachability = {
  __typename: 'Reachability';
  /** How. */
  channel: ContactChannel;
  /** A message of a campaign may be sent: nothing stands against it. */
  mayBroadcast: Scalars['Boolean']['output'];
  /** A personal message may be sent: nothing forbids or hinders it. */
  mayWrite: Scalars['Boolean']['output'];
  /** For what. */
  purpose: ConsentPurpose;
  /** All that stands against it, gravest first. */
  reasons: Array<ReachabilityReason>;
  /** The answer: that of the gravest reason. */
  state: ReachabilityState;
  /** Why not, in one sentence: the gravest reason. Null: nothing stands against it. */
  why: Maybe<Scalars['String']['output']>;
};


/** Whether somebody may be written to for a purpose through a channel, today or on the day of `moment`. */
export type Reachability_WhyArgs = {
  locale?: InputMaybe<Locale>;
};

/** One thing that stands against writing to somebody. */
export type ReachabilityReason = {
  __typename: 'ReachabilityReason';
  /** What it is. */
  code: ReachabilityReasonCode;
  /** The reason in one sentence. */
  message: Scalars['String']['output'];
  /** The fact that proves it. Null where the lack of one does, or when it is not for your role. */
  provenBy: Maybe<TimelineEntry>;
  /** What it makes of the person. */
  state: ReachabilityState;
  /** Last day of it, in the programme's time zone. Null: no such day is known. */
  until: Maybe<Scalars['Date']['output']>;
};


/** One thing that stands against writing to somebody. */
export type ReachabilityReason_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** What stands against writing to somebody. */
export type ReachabilityReasonCode =
  /** Contact is blocked. */
  | 'BLOCKED'
  /** The address or number in use was found to lead nowhere. */
  | 'BOUNCED'
  /** The programme's limit of broadcasts is reached this month. */
  | 'CAP_REACHED'
  /** The person reported mail as spam. */
  | 'COMPLAINED'
  /** The consent has run out. */
  | 'CONSENT_EXPIRED'
  /** The person took the consent back. */
  | 'CONSENT_WITHDRAWN'
  /** The person has died. */
  | 'DIED'
  /** The person left a list of the provider. */
  | 'LEFT_A_LIST'
  /** The membership in the network has ended. */
  | 'MEMBERSHIP_ENDED'
  /** The membership in the network rests. */
  | 'MEMBERSHIP_SUSPENDED'
  /** No e-mail address is on file. */
  | 'NO_ADDRESS'
  /** The person never agreed to it. */
  | 'NO_CONSENT'
  /** Use of the data for this purpose is restricted. */
  | 'RESTRICTED'
  /** The person is employed: no audience of the alumni programme. */
  | 'STILL_EMPLOYED'
  /** The person stopped this mail, or all mail. */
  | 'UNSUBSCRIBED'
  /** The person's own limit of broadcasts is reached this month. */
  | 'WANTS_FEWER';

/** Whether somebody may be written to, from best to worst. */
export type ReachabilityState =
  /** Nobody may write: there is no consent, or something forbids it. */
  | 'DO_NOT_CONTACT'
  /** Personal messages only: there is a limit of broadcasts, or a list was left. */
  | 'LIMITED'
  /** Nothing stands against writing. */
  | 'REACHABLE'
  /** No message would arrive. */
  | 'UNREACHABLE';

/** For what and how people are to be written to. */
export type ReachableForInput = {
  /** How. */
  channel: ContactChannel;
  /** Also people who may be written to with a limit (LIMITED), such as who has had as many broadcasts as a month allows. For personal messages, not for campaigns. */
  includeLimited?: Scalars['Boolean']['input'];
  /** For what. */
  purpose: ConsentPurpose;
};

/** The departure has this reason already. */
export type ReasonUnchanged = UserError & {
  __typename: 'ReasonUnchanged';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The departure has this reason already. */
export type ReasonUnchanged_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Give a follow-up to somebody else. */
export type ReassignTaskInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Who is to do it, by user id; nobody when null. Leave it out when it is not known. */
  ownerId?: InputMaybe<Scalars['String']['input']>;
  /** The task, by its `id`. */
  task: Scalars['ID']['input'];
};

/** ReassignTaskSuccess, or why not. */
export type ReassignTaskPayload = IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | ReassignTaskSuccess | UnknownUndertaking | VersionConflict;

/** Done: Give a follow-up to somebody else. */
export type ReassignTaskSuccess = CommandSuccess & FactRecorded & {
  __typename: 'ReassignTaskSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  followUpTask: Maybe<FollowUpTask>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record that somebody asked to see, correct, restrict or take along their data (本人からの 請求). From here the clock runs. For an erasure there is `requestErasure`. */
export type ReceiveSubjectRequestInput = {
  /** Whose data. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Last day on which an answer is in time; null: 30 days from today. Leave it out when it is not known. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What is asked for; not `ERASE`. */
  requestType: SubjectRequestType;
};

/** ReceiveSubjectRequestSuccess, or why not. */
export type ReceiveSubjectRequestPayload = AlreadyOpened | AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | ReceiveSubjectRequestSuccess | UnknownAlumnus | VersionConflict;

/** Done: Record that somebody asked to see, correct, restrict or take along their data (本人からの 請求). From here the clock runs. For an erasure there is `requestErasure`. */
export type ReceiveSubjectRequestSuccess = CommandSuccess & {
  __typename: 'ReceiveSubjectRequestSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  subjectRequest: Maybe<SubjectRequest>;
};

/** Those who will work with the person were told what to expect (配属先への事前共有). */
export type ReceptionBriefShared = AboutReturnProcess & {
  __typename: 'ReceptionBriefShared';
  /** Who was told. */
  briefAudience: BriefAudience;
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is expected of the role; nothing of why they left. Null: not known, not for your role (employment), or erased. */
  roleExpectation: Maybe<Scalars['String']['output']>;
};

/** What a reception can need before the first day. */
export type ReceptionItem =
  /** Those who will work with the person were told what to expect (事前共有). */
  | 'BRIEF'
  /** Both sides agreed on where it leads (キャリアパス). */
  | 'CAREER_PATH'
  /** The person was told what changed; needed after many years away. */
  | 'CHANGE_BRIEFING'
  /** Somebody is there to be asked (相談窓口). */
  | 'CONTACT_DESK'
  /** A plan lists what changed since the person left. */
  | 'ONBOARDING_PLAN'
  /** Former peers were told, when the person is to stand above them. */
  | 'PEERS_BRIEF';

/** Something is missing before the person can start. */
export type ReceptionNotReady = UserError & {
  __typename: 'ReceptionNotReady';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** Something is missing before the person can start. */
export type ReceptionNotReady_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Everything is ready for the first day (受け入れ体制の確認). */
export type ReceptionReadinessConfirmed = AboutReturnProcess & {
  __typename: 'ReceptionReadinessConfirmed';
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
};

/** One thing that the reception needs. */
export type ReceptionStep = {
  __typename: 'ReceptionStep';
  /** It is there. */
  done: Scalars['Boolean']['output'];
  /** What. */
  item: ReceptionItem;
};

/** Record that the employer said what somebody has done for it (貢献への称賛). */
export type RecogniseContributionInput = {
  /** Who leaves. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Who did, by user id. Leave it out when it is not known. */
  givenBy?: InputMaybe<Scalars['String']['input']>;
  /** On which day, in the programme's time zone; today when left out. Leave it out when it is not known. */
  happenedOn?: InputMaybe<Scalars['Date']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The employment, by its `stintId`; the one that ends last when left out. Leave it out when it is not known. */
  stintId?: InputMaybe<Scalars['ID']['input']>;
  /** What was said or written; confidential to HR. Leave it out when it is not known. */
  words?: InputMaybe<Scalars['String']['input']>;
};

/** RecogniseContributionSuccess, or why not. */
export type RecogniseContributionPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | NotLeaving | RecogniseContributionSuccess | UnknownAlumnus | UnknownEmployment | VersionConflict;

/** Done: Record that the employer said what somebody has done for it (貢献への称賛). */
export type RecogniseContributionSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RecogniseContributionSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record where the pay of present employees of a grade lies in its band: quartiles of groups of 5 or more, and nothing of a single person. */
export type RecordComparatorGroupInput = {
  /** Name of the group, such as G4-development. */
  comparatorGroup: Scalars['String']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Grade (等級) of everybody in it. */
  grade: Scalars['String']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What a quarter does not exceed, percent of the band. */
  lowerQuartile: Scalars['Int']['input'];
  /** The day it is of; not to come. */
  measuredOn: Scalars['Date']['input'];
  /** What half do not exceed, percent of the band. */
  medianPosition: Scalars['Int']['input'];
  /** How many employees it has; 5 or more. */
  members: Scalars['Int']['input'];
  /** What three quarters do not exceed, percent of the band. */
  upperQuartile: Scalars['Int']['input'];
};

/** RecordComparatorGroupSuccess, or why not. */
export type RecordComparatorGroupPayload = IdempotencyKeyReused | InvalidInput | NotAllowed | RecordComparatorGroupSuccess | VersionConflict;

/** Done: Record where the pay of present employees of a grade lies in its band: quartiles of groups of 5 or more, and nothing of a single person. */
export type RecordComparatorGroupSuccess = CommandSuccess & {
  __typename: 'RecordComparatorGroupSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** A departure that took place or is certain. */
export type RecordDepartureInput = {
  /** Who leaves. */
  alumnus: AlumnusBy;
  /** Why, as coded by HR. Leave it out when it is not known. Then that of the scheduled departure stays. */
  departureReason?: InputMaybe<DepartureReason>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Last day of work, inclusive. */
  lastDay: FuzzyDateInput;
  /** The employment, by its `stintId`; the open one when left out. */
  stintId?: InputMaybe<Scalars['ID']['input']>;
};

/** RecordDepartureSuccess, or why not. */
export type RecordDeparturePayload = AlreadyDeparted | AmbiguousAlumnus | DepartureBeforeStart | IdempotencyKeyReused | InvalidInput | NotAllowed | RecordDepartureSuccess | UnknownAlumnus | UnknownEmployment | VersionConflict;

/** The departure is recorded. */
export type RecordDepartureSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RecordDepartureSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record that the exit interview took place; what was said is confidential to HR. */
export type RecordExitInterviewInput = {
  /** Who leaves. */
  alumnus: AlumnusBy;
  /** How it was held. Leave it out when it is not known. */
  contactChannel?: InputMaybe<ContactChannel>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** On which day, in the programme's time zone; today when left out. Leave it out when it is not known. */
  happenedOn?: InputMaybe<Scalars['Date']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Who held it, by user id. Leave it out when it is not known. */
  interviewerId?: InputMaybe<Scalars['String']['input']>;
  /** The employment, by its `stintId`; the one that ends last when left out. Leave it out when it is not known. */
  stintId?: InputMaybe<Scalars['ID']['input']>;
  /** What was said or written; confidential to HR. Leave it out when it is not known. */
  summary?: InputMaybe<Scalars['String']['input']>;
};

/** RecordExitInterviewSuccess, or why not. */
export type RecordExitInterviewPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | NotLeaving | PersonHasDied | RecordExitInterviewSuccess | UnknownAlumnus | UnknownEmployment | VersionConflict;

/** Done: Record that the exit interview took place; what was said is confidential to HR. */
export type RecordExitInterviewSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RecordExitInterviewSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record why somebody leaves in their own view; confidential to HR. What they told of family or health stays out of it unless they want it written down. */
export type RecordExitReasonInput = {
  /** Who leaves. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** On which day, in the programme's time zone; today when left out. Leave it out when it is not known. */
  happenedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Why, coded. */
  heardReasons?: Array<HeardReason>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The employment, by its `stintId`; the one that ends last when left out. Leave it out when it is not known. */
  stintId?: InputMaybe<Scalars['ID']['input']>;
};

/** RecordExitReasonSuccess, or why not. */
export type RecordExitReasonPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | NotLeaving | PersonHasDied | RecordExitReasonSuccess | UnknownAlumnus | UnknownEmployment | VersionConflict;

/** Done: Record why somebody leaves in their own view; confidential to HR. What they told of family or health stays out of it unless they want it written down. */
export type RecordExitReasonSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RecordExitReasonSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record what somebody answered in the exit survey; confidential to HR. */
export type RecordExitSurveyInput = {
  /** Who leaves. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What was answered. */
  exitAnswers?: Array<ExitAnswerInput>;
  /** How likely they would recommend the employer, 0 to 10 (eNPS). Leave it out when it is not known. */
  exitEnps?: InputMaybe<Scalars['Int']['input']>;
  /** The survey, by the name of its version. */
  exitSurvey: Scalars['String']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** On which day, in the programme's time zone; today when left out. Leave it out when it is not known. */
  happenedOn?: InputMaybe<Scalars['Date']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The employment, by its `stintId`; the one that ends last when left out. Leave it out when it is not known. */
  stintId?: InputMaybe<Scalars['ID']['input']>;
};

/** RecordExitSurveySuccess, or why not. */
export type RecordExitSurveyPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | NotLeaving | PersonHasDied | RecordExitSurveySuccess | UnknownAlumnus | UnknownEmployment | VersionConflict;

/** Done: Record what somebody answered in the exit survey; confidential to HR. */
export type RecordExitSurveySuccess = CommandSuccess & FactRecorded & {
  __typename: 'RecordExitSurveySuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record what one way of hiring cost. */
export type RecordHiringCostInput = {
  /** How much money; 0 says that it cost nothing. */
  amount: MoneyInput;
  /** What it was for; names of people do not belong here. Leave it out when it is not known. */
  costNote?: InputMaybe<Scalars['String']['input']>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which way of hiring. */
  hiringChannel: HiringChannel;
  /** What for. */
  hiringCostKind: HiringCostKind;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Day to which it belongs, in the programme's time zone; not to come. */
  spentOn: Scalars['Date']['input'];
};

/** RecordHiringCostSuccess, or why not. */
export type RecordHiringCostPayload = IdempotencyKeyReused | InvalidInput | NotAllowed | RecordHiringCostSuccess | VersionConflict;

/** Done: Record what one way of hiring cost. */
export type RecordHiringCostSuccess = CommandSuccess & {
  __typename: 'RecordHiringCostSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** A touch-point to record. */
export type RecordInteractionInput = {
  /** Whom it was with. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What happened. */
  interaction: InteractionInput;
  /** When it happened. Not later than now. */
  occurredAt: Scalars['DateTime']['input'];
  /** How exactly that is known; for DAY, MONTH and YEAR the time of day does not matter. */
  precision?: DatePrecision;
  /** Where it came from; this interface when left out. */
  source?: InputMaybe<SourceInput>;
};

/** One of many touch-points to record. */
export type RecordInteractionItem = {
  /** Whom it was with. */
  alumnus: AlumnusBy;
  /** What happened. */
  interaction: InteractionInput;
  /** When it happened. Not later than now. */
  occurredAt: Scalars['DateTime']['input'];
  /** How exactly that is known; for DAY, MONTH and YEAR the time of day does not matter. */
  precision?: DatePrecision;
  /** The provider's id of this one; recorded once, however often. */
  providerEventId?: InputMaybe<Scalars['String']['input']>;
};

/** RecordInteractionSuccess, or why not. */
export type RecordInteractionPayload = AmbiguousAlumnus | DeliveryOfSomebodyElse | IdempotencyKeyReused | InvalidInput | NotAllowed | RecordInteractionSuccess | UnknownAlumnus | VersionConflict;

/** RecordInteractionSuccess, or why not. */
export type RecordInteractionResult = AmbiguousAlumnus | DeliveryOfSomebodyElse | InvalidInput | NotAllowed | RecordInteractionSuccess | UnknownAlumnus;

/** The touch-point is recorded. */
export type RecordInteractionSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RecordInteractionSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Touch-points to record, up to 200. */
export type RecordInteractionsInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Each is recorded or refused by itself. */
  items: Array<RecordInteractionItem>;
  /** Where they came from, as `SourceInput.provider`; this interface if left out. */
  provider?: InputMaybe<Scalars['String']['input']>;
};

/** RecordInteractionsSuccess, or why not. */
export type RecordInteractionsPayload = IdempotencyKeyReused | InvalidInput | NotAllowed | RecordInteractionsSuccess;

/** What became of each touch-point. */
export type RecordInteractionsSuccess = {
  __typename: 'RecordInteractionsSuccess';
  /** Highest place in the log that was given. Null when nothing was recorded. */
  position: Maybe<Scalars['Int64']['output']>;
  /** A result for each item, in the order of the items. */
  results: Array<RecordInteractionResult>;
  /** What is read here may not show the facts yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record that somebody was or will be away from work while employed (休職); why is not kept. A leave recorded without a last day is told again with it once it is known. */
export type RecordLeaveOfAbsenceInput = {
  /** Who it is about. */
  alumnus: AlumnusBy;
  /** Whether these days count as days of service. */
  countsForTenure: Scalars['Boolean']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Last day, inclusive. Leave it out while it lasts. Leave it out when it is not known. */
  endsOn?: InputMaybe<FuzzyDateInput>;
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** First day of it. */
  startsOn: FuzzyDateInput;
  /** The employment, by its `stintId`; the one that lasted then when left out. Leave it out when it is not known. */
  stintId?: InputMaybe<Scalars['ID']['input']>;
};

/** RecordLeaveOfAbsenceSuccess, or why not. */
export type RecordLeaveOfAbsencePayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | LeavesOverlap | NotAllowed | OutsideEmployment | RecordLeaveOfAbsenceSuccess | UnknownAlumnus | UnknownEmployment | VersionConflict;

/** Done: Record that somebody was or will be away from work while employed (休職); why is not kept. A leave recorded without a last day is told again with it once it is known. */
export type RecordLeaveOfAbsenceSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RecordLeaveOfAbsenceSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record what each side expects of the other, as both agreed (ミスマッチの予防). */
export type RecordMutualExpectationInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the employer expects, in words. */
  employerExpects: Scalars['String']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What the person expects, in words. */
  personExpects: Scalars['String']['input'];
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
};

/** RecordMutualExpectationSuccess, or why not. */
export type RecordMutualExpectationPayload = IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | RecordMutualExpectationSuccess | UnknownUndertaking | VersionConflict;

/** Done: Record what each side expects of the other, as both agreed (ミスマッチの予防). */
export type RecordMutualExpectationSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RecordMutualExpectationSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record where somebody goes, if they told of their own accord; nobody has to. */
export type RecordNextEmployerInput = {
  /** Who leaves. */
  alumnus: AlumnusBy;
  /** The new employer. Leave it out when it is not known. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** On which day, in the programme's time zone; today when left out. Leave it out when it is not known. */
  happenedOn?: InputMaybe<Scalars['Date']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Its industry. Leave it out when it is not known. */
  industry?: InputMaybe<Scalars['String']['input']>;
  /** The employment, by its `stintId`; the one that ends last when left out. Leave it out when it is not known. */
  stintId?: InputMaybe<Scalars['ID']['input']>;
  /** They told of their own accord. Otherwise it may not be kept. */
  voluntary: Scalars['Boolean']['input'];
};

/** RecordNextEmployerSuccess, or why not. */
export type RecordNextEmployerPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | NotLeaving | PersonHasDied | RecordNextEmployerSuccess | UnknownAlumnus | UnknownEmployment | VersionConflict;

/** Done: Record where somebody goes, if they told of their own accord; nobody has to. */
export type RecordNextEmployerSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RecordNextEmployerSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record that a clause of an employment keeps a person from competitors for a time (競業避止). A return policy with `competitor_restriction` has somebody look at it meanwhile. */
export type RecordNonCompeteInput = {
  /** Who. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Last day of the restriction; null: without an end, or not known. Leave it out when it is not known. */
  restrictedUntil?: InputMaybe<FuzzyDateInput>;
  /** The employment; the latest one if null. */
  stintId?: InputMaybe<Scalars['ID']['input']>;
};

/** RecordNonCompeteSuccess, or why not. */
export type RecordNonCompetePayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | RecordNonCompeteSuccess | UnknownAlumnus | UnknownEmployment | VersionConflict;

/** Done: Record that a clause of an employment keeps a person from competitors for a time (競業避止). A return policy with `competitor_restriction` has somebody look at it meanwhile. */
export type RecordNonCompeteSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RecordNonCompeteSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record since when the person works as the role needs it (戦力化). */
export type RecordProductivityInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
  /** By which criterion it was judged. */
  productivityCriterion: Scalars['String']['input'];
  /** Since when: from the first day of work to today. */
  reachedOn: Scalars['Date']['input'];
};

/** RecordProductivitySuccess, or why not. */
export type RecordProductivityPayload = IdempotencyKeyReused | InvalidInput | NotAllowed | NotHiredYet | RecordProductivitySuccess | ReturneeHasLeft | UnknownUndertaking | VersionConflict;

/** Done: Record since when the person works as the role needs it (戦力化). */
export type RecordProductivitySuccess = CommandSuccess & FactRecorded & {
  __typename: 'RecordProductivitySuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record what the programme cost: money, time of those who run it, or both. */
export type RecordProgrammeCostInput = {
  /** How much money; 0 when it cost time only. */
  amount: MoneyInput;
  /** What for. */
  costCategory: CostCategory;
  /** What it was for; names of people do not belong here. Leave it out when it is not known. */
  costNote?: InputMaybe<Scalars['String']['input']>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Day to which it belongs, in the programme's time zone; not to come. */
  spentOn: Scalars['Date']['input'];
  /** Time of those who run the programme, in minutes, beside the money. Leave it out when it is not known. */
  staffMinutes?: InputMaybe<Scalars['Int']['input']>;
};

/** RecordProgrammeCostSuccess, or why not. */
export type RecordProgrammeCostPayload = IdempotencyKeyReused | InvalidInput | NotAllowed | RecordProgrammeCostSuccess | VersionConflict;

/** Done: Record what the programme cost: money, time of those who run it, or both. */
export type RecordProgrammeCostSuccess = CommandSuccess & {
  __typename: 'RecordProgrammeCostSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** What is known of a person, in short: to compare before a merge. */
export type RecordSummary = {
  __typename: 'RecordSummary';
  /** Date of birth. Null: not known, or erased. */
  birthDate: Maybe<Scalars['Date']['output']>;
  /** The name to show. Null: not known, or erased. */
  displayName: Maybe<Scalars['String']['output']>;
  /** E-mail address. Null: not known, or erased. */
  email: Maybe<Scalars['String']['output']>;
  /** In the order recorded. */
  employments: Array<Employment>;
  /** Entries on the timeline. */
  entries: Scalars['Int']['output'];
  /** The latest employee number (社員番号). Null: none. */
  externalRef: Maybe<Scalars['String']['output']>;
  /** Level of engagement today. */
  level: EngagementLevel;
  /** Engagement score of today, in thousandths of a point. */
  milliPoints: Scalars['Int']['output'];
  /** All names. */
  names: Names;
  /** Status today. */
  status: AlumnusStatus;
};

/** Somebody whom an alumnus referred to the employer (リファラル). */
export type Referral = Node & {
  __typename: 'Referral';
  /** Whom it is about. Null: not for your role. */
  alumnus: Maybe<Alumnus>;
  /** It waits for somebody else to approve it (承認待ち). */
  awaitingApproval: Scalars['Boolean']['output'];
  /** The candidate agreed to be referred. Null: it was not written down then. */
  candidateConsent: Maybe<Scalars['Boolean']['output']>;
  /** Name of the candidate. Null: not told, not for your role (identity), or erased. */
  candidateName: Maybe<Scalars['String']['output']>;
  /** What was recorded of it, oldest first; without what the timeline does not show your role. */
  entries: Array<TimelineEntry>;
  /** Opaque and stable; unique over all types. */
  id: Scalars['ID']['output'];
  /** Whether something is still to be done about it. */
  isOpen: Scalars['Boolean']['output'];
  /** The job it is for. Null: not told. */
  job: Maybe<Scalars['String']['output']>;
  /** When it began; UTC. */
  openedAt: Scalars['DateTime']['output'];
  /** Who looks after it. Null: nobody is named. */
  owner: Maybe<User>;
  /** Who looks after it, by user id. Null: nobody is named. */
  ownerId: Maybe<Scalars['String']['output']>;
  /** The reward that somebody else approved, before tax. Null: none. */
  rewardApproved: Maybe<Money>;
  /** The reward that was asked for, before tax. Null: none. */
  rewardAsked: Maybe<Money>;
  /** The reward that was paid, before tax. Null: none. */
  rewardPaid: Maybe<Money>;
  /** Key of the stage that the candidate reached last. Null: none was told. */
  selectionStage: Maybe<Scalars['String']['output']>;
  /** `made`, `accepted`, `interviewed`, `hired`, `rewarded`, `declined` or `withdrawn`. */
  stage: Scalars['String']['output'];
  /** First day of the new colleague. Null: not hired, or not known. */
  startsOn: Maybe<FuzzyDate>;
  /** Rises with every fact of it; for `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** The employer takes the candidate up. */
export type ReferralAccepted = AboutReferral & {
  __typename: 'ReferralAccepted';
  /** Who looks after it. Null: nobody, or not for your role. */
  owner: Maybe<User>;
  /** Who looks after it, by user id. */
  ownerId: Maybe<Scalars['String']['output']>;
  /** The referral. Null: not for your role. */
  referral: Maybe<Referral>;
  /** The referral this is about. */
  referralId: Scalars['ID']['output'];
};

/** A page of referrals, newest first. */
export type ReferralConnection = {
  __typename: 'ReferralConnection';
  /** The entries, newest first. */
  edges: Array<ReferralEdge>;
  /** The moment that the list is of: give it again for the next page. Null for now. */
  moment: Maybe<Moment>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** On all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** Why the employer does not go on with a referred candidate. */
export type ReferralDeclineReason =
  /** The candidate does not want to. */
  | 'CANDIDATE_NOT_INTERESTED'
  /** They had applied already, or somebody else referred them. */
  | 'KNOWN_ALREADY'
  /** The candidate does not fit the job. */
  | 'NOT_A_MATCH'
  /** There is no such job now. */
  | 'NO_OPENING'
  /** For another reason. */
  | 'OTHER';

/** The employer does not go on with the candidate. */
export type ReferralDeclined = AboutReferral & {
  __typename: 'ReferralDeclined';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The referral. Null: not for your role. */
  referral: Maybe<Referral>;
  /** Why. */
  referralDeclineReason: ReferralDeclineReason;
  /** The referral this is about. */
  referralId: Scalars['ID']['output'];
};

/** An entry of the list and its place. */
export type ReferralEdge = {
  __typename: 'ReferralEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry of the list. */
  node: Referral;
};

/** The candidate whom the person referred was hired. */
export type ReferralHired = AboutReferral & {
  __typename: 'ReferralHired';
  /** The referral. Null: not for your role. */
  referral: Maybe<Referral>;
  /** The referral this is about. */
  referralId: Scalars['ID']['output'];
  /** First day of the new colleague. */
  startsOn: Maybe<FuzzyDate>;
};

/** The candidate was interviewed. */
export type ReferralInterviewed = AboutReferral & {
  __typename: 'ReferralInterviewed';
  /** The referral. Null: not for your role. */
  referral: Maybe<Referral>;
  /** The referral this is about. */
  referralId: Scalars['ID']['output'];
};

/** The person referred a candidate, who agreed to be referred. */
export type ReferralMade = AboutReferral & {
  __typename: 'ReferralMade';
  /** The candidate agreed to be referred; None: was not written down then. */
  candidateConsent: Maybe<Scalars['Boolean']['output']>;
  /** The candidate; their name is under a key of their own. */
  candidateId: Scalars['ID']['output'];
  /** Name of the candidate. Null: not known, not for your role (identity), or erased. */
  candidateName: Maybe<Scalars['String']['output']>;
  /** The job the candidate is referred for. */
  job: Maybe<Scalars['String']['output']>;
  /** The referral. Null: not for your role. */
  referral: Maybe<Referral>;
  /** The referral this is about. */
  referralId: Scalars['ID']['output'];
};

/** The candidate reached a stage of the selection. */
export type ReferralProgressed = AboutReferral & {
  __typename: 'ReferralProgressed';
  /** The referral. Null: not for your role. */
  referral: Maybe<Referral>;
  /** The referral this is about. */
  referralId: Scalars['ID']['output'];
  /** Key of the stage. */
  stage: Scalars['String']['output'];
};

/** Somebody else than who asked approved the reward. */
export type ReferralRewardApproved = AboutReferral & {
  __typename: 'ReferralRewardApproved';
  /** The reward, before tax. */
  amount: Money;
  /** The referral. Null: not for your role. */
  referral: Maybe<Referral>;
  /** The referral this is about. */
  referralId: Scalars['ID']['output'];
};

/** The reward was paid to the person. */
export type ReferralRewardPaid = AboutReferral & {
  __typename: 'ReferralRewardPaid';
  /** The reward, before tax. */
  amount: Money;
  /** The referral. Null: not for your role. */
  referral: Maybe<Referral>;
  /** The referral this is about. */
  referralId: Scalars['ID']['output'];
  /** How it is taxed, in words. Null: not known, not for your role (employment), or erased. */
  taxNote: Maybe<Scalars['String']['output']>;
};

/** The reward that was asked for is not paid; it can be asked for again. */
export type ReferralRewardRejected = AboutReferral & {
  __typename: 'ReferralRewardRejected';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The referral. Null: not for your role. */
  referral: Maybe<Referral>;
  /** The referral this is about. */
  referralId: Scalars['ID']['output'];
};

/** Somebody asks that the person be rewarded for the referral. */
export type ReferralRewardRequested = AboutReferral & {
  __typename: 'ReferralRewardRequested';
  /** The reward, before tax. */
  amount: Money;
  /** The referral. Null: not for your role. */
  referral: Maybe<Referral>;
  /** The referral this is about. */
  referralId: Scalars['ID']['output'];
};

/** The person, or the candidate, took the referral back. */
export type ReferralWithdrawn = AboutReferral & {
  __typename: 'ReferralWithdrawn';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The referral. Null: not for your role. */
  referral: Maybe<Referral>;
  /** The referral this is about. */
  referralId: Scalars['ID']['output'];
};

/** Say that a request is not met, and why. An erasure that is approved cannot be refused. */
export type RefuseSubjectRequestInput = {
  /** Why not. */
  basis: RequestRefusalBasis;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The request, by its `id`. */
  request: Scalars['ID']['input'];
};

/** RefuseSubjectRequestSuccess, or why not. */
export type RefuseSubjectRequestPayload = IdempotencyKeyReused | InvalidInput | NotAllowed | RefuseSubjectRequestSuccess | RequestDecided | UnknownUndertaking | VersionConflict;

/** Done: Say that a request is not met, and why. An erasure that is approved cannot be refused. */
export type RefuseSubjectRequestSuccess = CommandSuccess & {
  __typename: 'RefuseSubjectRequestSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  subjectRequest: Maybe<SubjectRequest>;
};

/** How far those invited came, in one part of the country. */
export type RegionParticipation = {
  __typename: 'RegionParticipation';
  /** Visits, by those not invited too. */
  attended: Scalars['Int']['output'];
  /** Announced gatherings that were not cancelled. */
  gatherings: Scalars['Int']['output'];
  /** Invitations: people by gathering. */
  invited: Scalars['Int']['output'];
  /** Invitations that were followed. */
  invitedAttended: Scalars['Int']['output'];
  /** `invitedAttended` / `invited`, 0 to 1. Null: nobody was invited. */
  participationRate: Maybe<Scalars['Float']['output']>;
  /** As announced. Null: the gatherings that name none, such as online ones. */
  region: Maybe<Scalars['String']['output']>;
};

/** A person to put on file. */
export type RegisterAlumnusInput = {
  /** Date of birth; tells people of one name apart. Leave it out when it is not known. */
  birthDate?: InputMaybe<Scalars['Date']['input']>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** E-mail address, as name@example.jp. Leave it out when it is not known. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The employment they are known from. Leave it out when it is not known. */
  employment?: InputMaybe<EmploymentInput>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The names of the person. */
  names: NamesInput;
};

/** RegisterAlumnusSuccess, or why not. */
export type RegisterAlumnusPayload = EmployeeNumberTaken | IdempotencyKeyReused | InvalidInput | NotAllowed | RegisterAlumnusSuccess;

/** The person is on file. */
export type RegisterAlumnusSuccess = CommandSuccess & {
  __typename: 'RegisterAlumnusSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The person in the list `alumni`, sorted by name. Null for a dry run, while `stale`, and when people are not for your role. */
  edge: Maybe<AlumnusEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Joining the alumni network. */
export type RegisterInNetworkInput = {
  /** Who joins. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** How they join. */
  registrationMethod: RegistrationMethod;
  /** Version of the network's terms that were accepted. */
  termsVersion: Scalars['String']['input'];
  /** The token of the invitation; needed for INVITE. */
  token?: InputMaybe<Scalars['String']['input']>;
};

/** RegisterInNetworkSuccess, or why not. */
export type RegisterInNetworkPayload = AlreadyRegistered | AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | MembershipExcluded | NotAllowed | NotInvited | PersonHasDied | RegisterInNetworkSuccess | UnknownAlumnus | VersionConflict;

/** The person is a member of the network. */
export type RegisterInNetworkSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RegisterInNetworkSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** How somebody joined the network. */
export type RegistrationMethod =
  /** Brought over from another system. */
  | 'IMPORT'
  /** By an invitation. */
  | 'INVITE'
  /** By themselves, through the network's own form. */
  | 'SELF';

/** Record that somebody who left works, or is to work, for the employer again: the same person, a new employment. With a return process, that process ends and the checks of the return are planned; while one is open it must be named. */
export type RehireInput = {
  /** Who comes back. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Employee number (社員番号) of the new employment. Leave it out when it is not known. */
  employeeNumber?: InputMaybe<Scalars['String']['input']>;
  /** Employment type as HR words it. Leave it out when it is not known. */
  employmentType?: InputMaybe<Scalars['String']['input']>;
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** First day of work. Leave it out when it is not known. */
  hiredOn?: InputMaybe<FuzzyDateInput>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Legal entity of the employer; empty where there is only one. */
  legalEntity?: Scalars['String']['input'];
  /** The return process that leads to it, by its `id`; `expectedVersion` is then its version. Leave it out when it is not known. */
  process?: InputMaybe<Scalars['ID']['input']>;
};

/** RehireSuccess, or why not. */
export type RehirePayload = AmbiguousAlumnus | EmployeeNumberTaken | IdempotencyKeyReused | InvalidInput | NeverEmployed | NotAllowed | NotEligible | NotOpen | OfferNotAccepted | PersonHasDied | ProcessStillOpen | ReceptionNotReady | RehireSuccess | StillEmployed | TermsNotApproved | UnknownAlumnus | UnknownUndertaking | VersionConflict;

/** Done: Record that somebody who left works, or is to work, for the employer again: the same person, a new employment. With a return process, that process ends and the checks of the return are planned; while one is open it must be named. */
export type RehireSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RehireSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** The person works for the employer again: the same person, a new employment (再入社). */
export type Rehired = AboutReturnProcess & {
  __typename: 'Rehired';
  /** Employee number (社員番号). Null: not known, not for your role (identity), or erased. */
  employeeNumber: Maybe<Scalars['String']['output']>;
  /** Employment type as HR words it. Null: not known, not for your role (employment), or erased. */
  employmentType: Maybe<Scalars['String']['output']>;
  /** First day of work; None when it is not known. */
  hiredOn: Maybe<FuzzyDate>;
  /** Legal entity of the employer; empty when there is only one. */
  legalEntity: Scalars['String']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** The return process that led to it; None when there was none. */
  returnProcessId: Maybe<Scalars['ID']['output']>;
  /** The new employment (stint). */
  stintId: Scalars['ID']['output'];
};

/** Reject an exception that somebody else asked for. */
export type RejectEligibilityExceptionInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** The exception, by its `id`. */
  exception: Scalars['ID']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** RejectEligibilityExceptionSuccess, or why not. */
export type RejectEligibilityExceptionPayload = ExceptionDecided | IdempotencyKeyReused | InvalidInput | NeedsSecondPerson | NotAllowed | RejectEligibilityExceptionSuccess | UnknownUndertaking | VersionConflict;

/** Done: Reject an exception that somebody else asked for. */
export type RejectEligibilityExceptionSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RejectEligibilityExceptionSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  eligibilityException: Maybe<EligibilityException>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Reject the reward that was asked for; it can be asked for again. */
export type RejectReferralRewardInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words. */
  explanation: Scalars['String']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The referral, by its `id`. */
  referral: Scalars['ID']['input'];
};

/** RejectReferralRewardSuccess, or why not. */
export type RejectReferralRewardPayload = IdempotencyKeyReused | InvalidInput | NotAllowed | NothingToApprove | RejectReferralRewardSuccess | UnknownUndertaking | VersionConflict;

/** Done: Reject the reward that was asked for; it can be asked for again. */
export type RejectReferralRewardSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RejectReferralRewardSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  referral: Maybe<Referral>;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Reject the exception, as neither who asked for it nor who proposed the terms. */
export type RejectTermsExceptionInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words; confidential to HR. */
  explanation: Scalars['String']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
};

/** RejectTermsExceptionSuccess, or why not. */
export type RejectTermsExceptionPayload = IdempotencyKeyReused | InvalidInput | NeedsSecondPerson | NotAllowed | NotOpen | NothingToApprove | RejectTermsExceptionSuccess | UnknownUndertaking | VersionConflict;

/** Done: Reject the exception, as neither who asked for it nor who proposed the terms. */
export type RejectTermsExceptionSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RejectTermsExceptionSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Send the proposed terms back, as somebody else than who proposed them. */
export type RejectTermsInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words; confidential to HR. */
  explanation: Scalars['String']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
};

/** RejectTermsSuccess, or why not. */
export type RejectTermsPayload = IdempotencyKeyReused | InvalidInput | NeedsSecondPerson | NotAllowed | NotOpen | NothingToApprove | RejectTermsSuccess | UnknownUndertaking | VersionConflict;

/** Done: Send the proposed terms back, as somebody else than who proposed them. */
export type RejectTermsSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RejectTermsSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** A row that was not taken. */
export type RejectedRow = {
  __typename: 'RejectedRow';
  /** The cells of the row, in the order of the file's columns. */
  cells: Array<Scalars['String']['output']>;
  /** Every problem of the row, as stable words; the first gives the row its code. */
  codes: Array<Scalars['String']['output']>;
  /** The line of the file on which it starts, from 1. */
  line: Scalars['Int']['output'];
  /** Every problem of the row in sentences, with what to do. */
  reason: Scalars['String']['output'];
};


/** A row that was not taken. */
export type RejectedRow_ReasonArgs = {
  locale?: InputMaybe<Locale>;
};

/** A page of rejected rows. */
export type RejectedRowConnection = {
  __typename: 'RejectedRowConnection';
  /** In the order of the file. */
  edges: Array<RejectedRowEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** Rows on all pages together; fewer than `rejected` when they have expired. */
  totalCount: Scalars['Int']['output'];
};

/** A rejected row and its place in the list. */
export type RejectedRowEdge = {
  __typename: 'RejectedRowEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: RejectedRow;
};

/** Record that somebody was reminded of an invitation that can still be used. */
export type RemindOfInvitationInput = {
  /** Who was reminded. */
  alumnus: AlumnusBy;
  /** How they were reminded. Leave it out when it is not known. */
  contactChannel?: InputMaybe<ContactChannel>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** RemindOfInvitationSuccess, or why not. */
export type RemindOfInvitationPayload = AlreadyRegistered | AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | NotInvited | PersonHasDied | RemindOfInvitationSuccess | UnknownAlumnus | VersionConflict;

/** Done: Record that somebody was reminded of an invitation that can still be used. */
export type RemindOfInvitationSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RemindOfInvitationSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Where somebody would work. */
export type RemoteWish =
  /** At the employer's. */
  | 'ON_SITE'
  /** Partly at home. */
  | 'PARTLY'
  /** At home. */
  | 'REMOTE';

/** Record that an address or number does not lead to somebody any more. */
export type ReportBrokenContactPointInput = {
  /** Who it is about. */
  alumnus: AlumnusBy;
  /** Which way of reaching them. */
  channel: ContactChannel;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What came back, in words. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** ReportBrokenContactPointSuccess, or why not. */
export type ReportBrokenContactPointPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | ReportBrokenContactPointSuccess | UnknownAlumnus | VersionConflict;

/** Done: Record that an address or number does not lead to somebody any more. */
export type ReportBrokenContactPointSuccess = CommandSuccess & FactRecorded & {
  __typename: 'ReportBrokenContactPointSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record that somebody died (逝去): all outreach stops, and the record becomes a memorial. */
export type ReportDeathInput = {
  /** Who died. */
  alumnus: AlumnusBy;
  /** Day of death, if known; not to come. Leave it out when it is not known. */
  diedOn?: InputMaybe<FuzzyDateInput>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Who told the employer, in words. Leave it out when it is not known. */
  reportedBy?: InputMaybe<Scalars['String']['input']>;
};

/** ReportDeathSuccess, or why not. */
export type ReportDeathPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | PersonHasDied | ReportDeathSuccess | UnknownAlumnus | VersionConflict;

/** Done: Record that somebody died (逝去): all outreach stops, and the record becomes a memorial. */
export type ReportDeathSuccess = CommandSuccess & FactRecorded & {
  __typename: 'ReportDeathSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Ask to see values of some people that your role alone does not show (閲覧の申請). Somebody else approves it; then name the case in `Crm-Case`. It ends by itself. */
export type RequestCaseInput = {
  /** What of them. */
  classes: Array<ConfidentialClass>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** For how long once it is approved, 1 to 8 hours. */
  hours: Scalars['Int']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why; name the matter and no person, for this text is kept for ever. */
  reason: Scalars['String']['input'];
  /** Whose values: 1 to 100 records, by the UUID in `LoggedEvent.streamId` or `Alumnus.id`. */
  subjects: Array<Scalars['ID']['input']>;
};

/** RequestCaseSuccess, or why not. */
export type RequestCasePayload = AlreadyOpened | IdempotencyKeyReused | InvalidInput | NotAllowed | RequestCaseSuccess | UnknownAlumnus | VersionConflict;

/** Done: Ask to see values of some people that your role alone does not show (閲覧の申請). Somebody else approves it; then name the case in `Crm-Case`. It ends by itself. */
export type RequestCaseSuccess = CommandSuccess & {
  __typename: 'RequestCaseSuccess';
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  accessCase: Maybe<AccessCase>;
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** The request was decided already, or is ended otherwise. */
export type RequestDecided = UserError & {
  __typename: 'RequestDecided';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The request was decided already, or is ended otherwise. */
export type RequestDecided_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Ask that rules of the return policy do not bar a person (例外申請). Somebody else decides. */
export type RequestEligibilityExceptionInput = {
  /** Whom it is about. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why the person should come back all the same. */
  explanation: Scalars['String']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The rules that are not met, by their ids. */
  rules: Array<Scalars['String']['input']>;
};

/** RequestEligibilityExceptionSuccess, or why not. */
export type RequestEligibilityExceptionPayload = AlreadyOpened | AmbiguousAlumnus | ExceptionAsked | ExceptionNotAllowed | IdempotencyKeyReused | InvalidInput | NoExceptionNeeded | NotAllowed | RequestEligibilityExceptionSuccess | UnknownAlumnus | VersionConflict;

/** Done: Ask that rules of the return policy do not bar a person (例外申請). Somebody else decides. */
export type RequestEligibilityExceptionSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RequestEligibilityExceptionSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  eligibilityException: Maybe<EligibilityException>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Ask that all data of a person is erased, or some classes of it (消去の請求). Somebody else approves it; then the keys are destroyed and everything that holds the data gives it up, for ever. */
export type RequestErasureInput = {
  /** Whose data. */
  alumnus: AlumnusBy;
  /** Only these classes; the person stays on file. Null: everything. `IDENTITY` goes with everything else or not at all. Leave it out when it is not known. */
  dataClasses?: InputMaybe<Array<DataClass>>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Last day on which an answer is in time; null: 30 days from today. Leave it out when it is not known. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Who wants it. */
  origin: RequestOrigin;
};

/** RequestErasureSuccess, or why not. */
export type RequestErasurePayload = AlreadyOpened | AmbiguousAlumnus | ErasureAsked | IdempotencyKeyReused | InvalidInput | NotAllowed | RequestErasureSuccess | UnknownAlumnus | VersionConflict;

/** Done: Ask that all data of a person is erased, or some classes of it (消去の請求). Somebody else approves it; then the keys are destroyed and everything that holds the data gives it up, for ever. */
export type RequestErasureSuccess = CommandSuccess & {
  __typename: 'RequestErasureSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  subjectRequest: Maybe<SubjectRequest>;
};

/** Who wants it. */
export type RequestOrigin =
  /** The alumni office, because there is no reason left to keep the data. */
  | 'OFFICE'
  /** The person themselves. */
  | 'PERSON'
  /** The table of how long data is kept. */
  | 'RETENTION';

/** Ask that the alumnus be rewarded; somebody else approves. */
export type RequestReferralRewardInput = {
  /** The reward, before tax. */
  amount: MoneyInput;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The referral, by its `id`. */
  referral: Scalars['ID']['input'];
};

/** RequestReferralRewardSuccess, or why not. */
export type RequestReferralRewardPayload = CandidateNotHired | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | RequestReferralRewardSuccess | RewardAsked | UnknownUndertaking | VersionConflict;

/** Done: Ask that the alumnus be rewarded; somebody else approves. */
export type RequestReferralRewardSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RequestReferralRewardSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  referral: Maybe<Referral>;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Why a request is not met. */
export type RequestRefusalBasis =
  /** Nobody could tell that it was the person. */
  | 'IDENTITY_UNPROVEN'
  /** It is needed for a claim. */
  | 'LEGAL_CLAIM'
  /** A law says that the data is kept. */
  | 'LEGAL_OBLIGATION'
  /** Asked for again and again, or without a ground. */
  | 'UNFOUNDED'
  /** The person changed their mind. */
  | 'WITHDRAWN';

/** Ask to go beyond the published standards with the terms that are proposed. */
export type RequestTermsExceptionInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words; confidential to HR. */
  explanation: Scalars['String']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
};

/** RequestTermsExceptionSuccess, or why not. */
export type RequestTermsExceptionPayload = IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | NothingToApprove | RequestTermsExceptionSuccess | UnknownUndertaking | VersionConflict;

/** Done: Ask to go beyond the published standards with the terms that are proposed. */
export type RequestTermsExceptionSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RequestTermsExceptionSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Move a gathering in time or place, or change how many fit in. What is left out stays; with the start alone, the end moves along. */
export type RescheduleGatheringInput = {
  /** How many people fit in, guests included; None: no limit. Leave it out when it is not known. */
  capacity?: InputMaybe<Scalars['Int']['input']>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** When it ends; None: not said. Leave it out when it is not known. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The gathering, by its `id`. */
  gathering: Scalars['ID']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What those invited are told; None: nothing. Leave it out when it is not known. */
  notice?: InputMaybe<Scalars['String']['input']>;
  /** The part of the country, in words; None: not said, or online only. Leave it out when it is not known. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** When it starts. Leave it out when it is not known. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where, in words or as an address; None: not said, or online only. Leave it out when it is not known. */
  venue?: InputMaybe<Scalars['String']['input']>;
};

/** RescheduleGatheringSuccess, or why not. */
export type RescheduleGatheringPayload = GatheringIsOff | IdempotencyKeyReused | InvalidInput | NotAllowed | RescheduleGatheringSuccess | UnknownUndertaking | VersionConflict;

/** Done: Move a gathering in time or place, or change how many fit in. What is left out stays; with the start alone, the end moves along. */
export type RescheduleGatheringSuccess = CommandSuccess & {
  __typename: 'RescheduleGatheringSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  gathering: Maybe<Gathering>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Take back a figure that was wrong: a budget, a cost, a count, a baseline, a setting. */
export type RescindCostInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why; names of people do not belong here. */
  rescindReason: Scalars['String']['input'];
  /** The fact to take back: `Figure.eventId`. */
  rescindedEventId: Scalars['ID']['input'];
};

/** RescindCostSuccess, or why not. */
export type RescindCostPayload = IdempotencyKeyReused | InvalidInput | NotAllowed | RescindCostSuccess | UnknownCost | VersionConflict;

/** Done: Take back a figure that was wrong: a budget, a cost, a count, a baseline, a setting. */
export type RescindCostSuccess = CommandSuccess & {
  __typename: 'RescindCostSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Take back a wrong report of a death; stories that it took down stay down. */
export type RescindDeathInput = {
  /** Who is alive. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** RescindDeathSuccess, or why not. */
export type RescindDeathPayload = AmbiguousAlumnus | DeathNotReported | IdempotencyKeyReused | InvalidInput | NotAllowed | RescindDeathSuccess | UnknownAlumnus | VersionConflict;

/** Done: Take back a wrong report of a death; stories that it took down stay down. */
export type RescindDeathSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RescindDeathSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** A departure that does not take place. */
export type RescindDepartureInput = {
  /** Who stays. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words, up to 20,000 characters; confidential to HR. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The employment, by its `stintId`; the one that ends last when left out. */
  stintId?: InputMaybe<Scalars['ID']['input']>;
};

/** RescindDepartureSuccess, or why not. */
export type RescindDeparturePayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | NothingToRescind | RescindDepartureSuccess | UnknownAlumnus | UnknownEmployment | VersionConflict;

/** The departure was taken back. */
export type RescindDepartureSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RescindDepartureSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Take back a position, leave, transfer, secondment or change of type that never was. Of transfers, the last one is taken back first. Departures are rescinded with `rescindDeparture`. */
export type RescindEmploymentFactInput = {
  /** Who it is about. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** The record, by its `eventId`. */
  eventId: Scalars['ID']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** RescindEmploymentFactSuccess, or why not. */
export type RescindEmploymentFactPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | RescindEmploymentFactSuccess | TransferredLater | UnknownAlumnus | UnknownEmploymentFact | VersionConflict;

/** Done: Take back a position, leave, transfer, secondment or change of type that never was. Of transfers, the last one is taken back first. Departures are rescinded with `rescindDeparture`. */
export type RescindEmploymentFactSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RescindEmploymentFactSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record that an address or number that had failed was found to work. */
export type RestoreContactPointInput = {
  /** Who it is about. */
  alumnus: AlumnusBy;
  /** Which way of reaching them. */
  channel: ContactChannel;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** RestoreContactPointSuccess, or why not. */
export type RestoreContactPointPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | PersonHasDied | RestoreContactPointSuccess | UnknownAlumnus | VersionConflict;

/** Done: Record that an address or number that had failed was found to work. */
export type RestoreContactPointSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RestoreContactPointSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Let a membership that rests go on. */
export type RestoreMembershipInput = {
  /** Who it is about. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** RestoreMembershipSuccess, or why not. */
export type RestoreMembershipPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | MembershipNotSuspended | NotAllowed | RestoreMembershipSuccess | UnknownAlumnus | VersionConflict;

/** Done: Let a membership that rests go on. */
export type RestoreMembershipSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RestoreMembershipSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Forbid the use of somebody's data, for one purpose or for any (利用停止). */
export type RestrictProcessingInput = {
  /** Who it is about. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The purpose that is closed. Null: every purpose. Leave it out when it is not known. */
  restrictedPurpose?: InputMaybe<ConsentPurpose>;
};

/** RestrictProcessingSuccess, or why not. */
export type RestrictProcessingPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | RestrictProcessingSuccess | UnknownAlumnus | VersionConflict;

/** Done: Forbid the use of somebody's data, for one purpose or for any (利用停止). */
export type RestrictProcessingSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RestrictProcessingSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** How somebody asked for mail again. It is always their own wish. */
export type ResubscribeMethod =
  /** By the alumni office, whom they asked. */
  | 'ADMIN'
  /** In the person's own preferences. */
  | 'PREFERENCE';

/** The person asked for mail again, of one list or of all; lifts what they stopped before. */
export type Resubscribed = {
  __typename: 'Resubscribed';
  /** The list, as when it was left; None means all mail. */
  mailingList: Maybe<Scalars['String']['output']>;
  /** How they asked. */
  resubscribeMethod: ResubscribeMethod;
};

/** Record that somebody asked for mail again, of one list or at all; it is their own wish. */
export type ResumeMailInput = {
  /** Who asked. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The list, as when it was left. Null: all mail; lifts a complaint as well. Leave it out when it is not known. */
  mailingList?: InputMaybe<Scalars['String']['input']>;
  /** How they asked. */
  resubscribeMethod: ResubscribeMethod;
};

/** ResumeMailSuccess, or why not. */
export type ResumeMailPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | MailNotStopped | NotAllowed | PersonHasDied | ResumeMailSuccess | UnknownAlumnus | VersionConflict;

/** Done: Record that somebody asked for mail again, of one list or at all; it is their own wish. */
export type ResumeMailSuccess = CommandSuccess & FactRecorded & {
  __typename: 'ResumeMailSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Lift the restriction of one purpose, or the general one. */
export type ResumeProcessingInput = {
  /** Who it is about. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The purpose that was closed. Null: the restriction of every purpose. Leave it out when it is not known. */
  restrictedPurpose?: InputMaybe<ConsentPurpose>;
};

/** ResumeProcessingSuccess, or why not. */
export type ResumeProcessingPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | ProcessingNotRestricted | ResumeProcessingSuccess | UnknownAlumnus | VersionConflict;

/** Done: Lift the restriction of one purpose, or the general one. */
export type ResumeProcessingSuccess = CommandSuccess & FactRecorded & {
  __typename: 'ResumeProcessingSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Take a version of a policy out of force from a day on; what was in force before it is again. What was judged by it stays. */
export type RetirePolicyInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** First day on which it no longer applies; today if null. */
  effectiveOn?: InputMaybe<Scalars['Date']['input']>;
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Which policy. */
  policy: PolicyName;
  /** The version of the policy. */
  policyVersion: Scalars['Int']['input'];
};

/** RetirePolicySuccess, or why not. */
export type RetirePolicyPayload = BuiltInPolicy | EffectiveInThePast | IdempotencyKeyReused | InvalidInput | NotAllowed | RetirePolicySuccess | UnknownPolicy | VersionConflict;

/** Done: Take a version of a policy out of force from a day on; what was in force before it is again. What was judged by it stays. */
export type RetirePolicySuccess = CommandSuccess & {
  __typename: 'RetirePolicySuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Use a segment no more, nor its touch plan. */
export type RetireSegmentInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The segment's key, such as recent-leavers. */
  segment: Scalars['String']['input'];
};

/** RetireSegmentSuccess, or why not. */
export type RetireSegmentPayload = IdempotencyKeyReused | InvalidInput | NotAllowed | RetireSegmentSuccess | UnknownSegment | VersionConflict;

/** Done: Use a segment no more, nor its touch plan. */
export type RetireSegmentSuccess = CommandSuccess & {
  __typename: 'RetireSegmentSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Take the people of a segment off their plan. */
export type RetireTouchPlanInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The segment's key, such as recent-leavers. */
  segment: Scalars['String']['input'];
};

/** RetireTouchPlanSuccess, or why not. */
export type RetireTouchPlanPayload = IdempotencyKeyReused | InvalidInput | NoSuchTouchPlan | NotAllowed | RetireTouchPlanSuccess | UnknownSegment | VersionConflict;

/** Done: Take the people of a segment off their plan. */
export type RetireTouchPlanSuccess = CommandSuccess & {
  __typename: 'RetireTouchPlanSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** A touch-point to take back. */
export type RetractInteractionInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** The entry, a `TimelineEntry.id`. */
  entry: Scalars['ID']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, in words, up to 20,000 characters. Whoever takes something back says why; to be read it is for HR. */
  reason: Scalars['String']['input'];
};

/** RetractInteractionSuccess, or why not. */
export type RetractInteractionPayload = AlreadyRetracted | IdempotencyKeyReused | InvalidInput | NotAllowed | RetractInteractionSuccess | UnknownInteraction | VersionConflict;

/** The touch-point is taken back. `edge` is the fact that says so. */
export type RetractInteractionSuccess = CommandSuccess & FactRecorded & {
  __typename: 'RetractInteractionSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** The entry that was taken back. Null when it is not for your role. */
  entry: Maybe<TimelineEntry>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** How an entry was taken back. It stays, and counts no more. */
export type Retraction = {
  __typename: 'Retraction';
  /** When, UTC. */
  at: Scalars['DateTime']['output'];
  /** Who took it back. */
  by: Actor;
  /** Why, in words. Null: not known, not for your role (HR notes), or erased. */
  reason: Maybe<Scalars['String']['output']>;
};

/** A return and the programme's part in it. */
export type ReturnAttribution = {
  __typename: 'ReturnAttribution';
  /** Who came back. Null: not for your role. */
  alumnus: Maybe<Alumnus>;
  /** The programme's part in it. */
  attribution: Attribution;
  /** The facts that speak for it, in the order of the log. */
  eventIds: Array<Scalars['ID']['output']>;
  /** First day of work after the return. */
  firstDay: Scalars['Date']['output'];
  /** The inquiry that the return follows from. Null: none is on record. */
  inquiry: Maybe<TimelineEntry>;
  /** Touch-points of a human in the 365 days before the inquiry, in the log's order. */
  touches: Array<TimelineEntry>;
};

/** A check of how a return goes (定着確認). */
export type ReturnCheck = {
  __typename: 'ReturnCheck';
  /** Days after the first day of work. */
  day: Scalars['Int']['output'];
  /** Its day. */
  dueOn: Scalars['Date']['output'];
  /** What troubles the person. Null: not told, not for your role (hr notes), or erased. */
  issues: Maybe<Array<ReturnIssue>>;
  /** More of it, in words. Null: not told, not for your role (hr notes), or erased. */
  note: Maybe<Scalars['String']['output']>;
  /** How the manager finds it, 1 badly to 5 very well. Null: not told, not for your role (hr notes), or erased. */
  satisfactionManager: Maybe<Scalars['Int']['output']>;
  /** How the person is, 1 badly to 5 very well. Null: not told, not for your role (hr notes), or erased. */
  satisfactionSelf: Maybe<Scalars['Int']['output']>;
  /** Where it stands. */
  state: ReturnCheckState;
};

/** How the return goes was asked of both sides, some days after the start (定着確認). */
export type ReturnCheckCompleted = AboutReturnProcess & {
  __typename: 'ReturnCheckCompleted';
  /** Which check: days after the first day of work, such as 90. */
  checkDay: Scalars['Int']['output'];
  /** More of it, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** What troubles the person; empty: nothing. Null: not known, not for your role (hr notes), or erased. */
  returnIssues: Maybe<Array<ReturnIssue>>;
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** How the manager finds it, 1 badly to 5 very well. Null: not known, not for your role (hr notes), or erased. */
  satisfactionManager: Maybe<Scalars['Int']['output']>;
  /** How the person is, 1 badly to 5 very well. Null: not known, not for your role (hr notes), or erased. */
  satisfactionSelf: Maybe<Scalars['Int']['output']>;
};

/** Where a check of a return stands on a day. */
export type ReturnCheckState =
  /** The person left again before it was done. */
  | 'CLOSED'
  /** It was completed. */
  | 'DONE'
  /** Its day has come. */
  | 'DUE'
  /** Its day was more than 14 days ago. */
  | 'OVERDUE'
  /** Its day is to come. */
  | 'PLANNED';

/** Why a return process ended without a hire. */
export type ReturnCloseReason =
  /** Conditions of work or pay do not fit. */
  | 'CONDITIONS'
  /** The person did not answer. */
  | 'NO_ANSWER'
  /** None of these. */
  | 'OTHER'
  /** The person takes another offer. */
  | 'OTHER_OFFER'
  /** The position is not to be filled any more. */
  | 'POSITION_CLOSED'
  /** The role does not fit. */
  | 'ROLE_FIT'
  /** Skills do not fit today. */
  | 'SKILLS'
  /** It is not the time. */
  | 'TIMING';

/** The person asked about working for the employer again. */
export type ReturnInquired = {
  __typename: 'ReturnInquired';
  /** From when they could start. */
  availableFrom: Maybe<FuzzyDate>;
  /** How they asked. */
  contactChannel: Maybe<ContactChannel>;
  /** What they asked, in words. Null: not known, not for your role (hr notes), or erased. */
  inquiry: Maybe<Scalars['String']['output']>;
};

/** What troubles somebody who came back. */
export type ReturnIssue =
  /** How things are done here now. */
  | 'CULTURE'
  /** Hours, commuting, equipment; never a diagnosis. */
  | 'HEALTH_OF_WORK'
  /** None of these. */
  | 'OTHER'
  /** What is expected is not clear. */
  | 'ROLE_UNCLEAR'
  /** Skills are missing. */
  | 'SKILLS'
  /** Working together. */
  | 'TEAM'
  /** Grade or pay. */
  | 'TERMS'
  /** Too much or too little to do. */
  | 'WORKLOAD';

/** An offer and the answer to it. */
export type ReturnOffer = {
  __typename: 'ReturnOffer';
  /** When it was answered or taken back; UTC. Null: not yet. */
  answeredAt: Maybe<Scalars['DateTime']['output']>;
  /** Why it was declined. Null: it was not. */
  declineReason: Maybe<OfferDeclineReason>;
  /** Last day on which it can be accepted. */
  expiresOn: Scalars['Date']['output'];
  /** In which form of work. */
  form: OfferForm;
  /** Grade (等級). Null: not known, not for your role (employment), or erased. */
  grade: Maybe<Scalars['String']['output']>;
  /** Job title (役職). Null: not known, not for your role (employment), or erased. */
  jobTitle: Maybe<Scalars['String']['output']>;
  /** When it was made; UTC. */
  madeAt: Scalars['DateTime']['output'];
  /** Upper end of the band, a year. Null: not known, not for your role (terms), or erased. */
  salaryHigh: Maybe<Money>;
  /** Lower end of the band, a year. Null: not known, not for your role (terms), or erased. */
  salaryLow: Maybe<Money>;
  /** First day of work that is offered. Null: not told. */
  startsOn: Maybe<FuzzyDate>;
  /** Where it stands; one without an answer expires by itself. */
  state: OfferState;
};

/** How a return process ended. */
export type ReturnOutcome =
  /** The person declined the offer, or let it expire. */
  | 'DECLINED'
  /** The person works here again. */
  | 'HIRED'
  /** A stage was not passed. */
  | 'NOT_SELECTED'
  /** The employer did not want to go on. */
  | 'WITHDRAWN_BY_EMPLOYER'
  /** The person did not want to go on. */
  | 'WITHDRAWN_BY_PERSON';

/** One person's way back to the employer, by a flow template (カムバック採用). */
export type ReturnProcess = Node & {
  __typename: 'ReturnProcess';
  /** Whom it is about. Null: not for your role. */
  alumnus: Maybe<Alumnus>;
  /** An application came in. */
  applied: Scalars['Boolean']['output'];
  /** It waits for somebody else to approve it (承認待ち). */
  awaitingApproval: Scalars['Boolean']['output'];
  /** The checks of the return, in order; empty while nobody was hired. */
  checks: Array<ReturnCheck>;
  /** Why nobody was hired. Null: it goes on, or somebody was. */
  closeReason: Maybe<ReturnCloseReason>;
  /** When it ended; UTC. Null: not yet. */
  closedAt: Maybe<Scalars['DateTime']['output']>;
  /** What the person wants to contribute, from the vision meeting. Null: not known, not for your role (employment), or erased. */
  contributionStatement: Maybe<Scalars['String']['output']>;
  /** What the return conditions said when it was opened. */
  eligibility: ProcessEligibility;
  /** What the employer expects of the person. Null: not known, not for your role (employment), or erased. */
  employerExpects: Maybe<Scalars['String']['output']>;
  /** What was recorded of it, oldest first; without what the timeline does not show your role. */
  entries: Array<TimelineEntry>;
  /** The template it follows to its end. */
  flowTemplate: Scalars['String']['output'];
  /** Opaque and stable; unique over all types. */
  id: Scalars['ID']['output'];
  /** Whether something is still to be done about it. */
  isOpen: Scalars['Boolean']['output'];
  /** The position that is talked about. Null: none was named. */
  job: Maybe<Scalars['String']['output']>;
  /** Last day of the employment that it led to. Null: no end is known. */
  leftAgainOn: Maybe<Scalars['Date']['output']>;
  /** When the person hears from us next. Null: it goes on, or they were hired. */
  nextContactOn: Maybe<Scalars['Date']['output']>;
  /** What will be talked about then. Null: not told, not for your role (hr notes), or erased. */
  nextContactPlan: Maybe<Scalars['String']['output']>;
  /** The latest offer. Null: none yet. */
  offer: Maybe<ReturnOffer>;
  /** When it began; UTC. */
  openedAt: Scalars['DateTime']['output'];
  /** How it ended. Null: not yet. */
  outcome: Maybe<ReturnOutcome>;
  /** First day beyond the time of the stage. Null: in time, or ended. */
  overdueSince: Maybe<Scalars['Date']['output']>;
  /** Who looks after it. Null: nobody is named. */
  owner: Maybe<User>;
  /** Who looks after it, by user id. Null: nobody is named. */
  ownerId: Maybe<Scalars['String']['output']>;
  /** What the person expects of the employer. Null: not known, not for your role (employment), or erased. */
  personExpects: Maybe<Scalars['String']['output']>;
  /** Since when the person works as the role needs it. Null: not yet. */
  productiveSince: Maybe<Scalars['Date']['output']>;
  /** Whether everything is ready for the first day. */
  reception: ReturnReception;
  /** The law asks for more care with the role; references are never waived. */
  regulatedRole: Scalars['Boolean']['output'];
  /** Skills of the last assessment, widest gap first. Null: none yet, not for your role (terms), or erased. */
  skillGap: Maybe<Array<SkillGap>>;
  /** Where it stands. */
  stage: ReturnStage;
  /** Every stay in a stage, oldest first. */
  stages: Array<StageStay>;
  /** First day of the new employment. Null: not hired, or not known. */
  startsOn: Maybe<FuzzyDate>;
  /** The latest terms proposed. Null: none yet. */
  terms: Maybe<ReturnTerms>;
  /** Every step of the decision about terms and offer, oldest first. */
  termsDecisionTrail: Array<TermsDecision>;
  /** Trainings, as planned. */
  trainings: Array<BridgingTraining>;
  /** Rises with every fact of it; for `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** Stages that were left out, oldest first. */
  waivers: Array<StageWaiver>;
};

/** Somebody else looks after the process from now on. */
export type ReturnProcessAssigned = AboutReturnProcess & {
  __typename: 'ReturnProcessAssigned';
  /** Who looks after it. Null: nobody, or not for your role. */
  owner: Maybe<User>;
  /** Who looks after it, by user id. */
  ownerId: Maybe<Scalars['String']['output']>;
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
};

/** The process ended: with a hire, or with a plan for staying in touch. */
export type ReturnProcessClosed = AboutReturnProcess & {
  __typename: 'ReturnProcessClosed';
  /** After how many days the return is looked at again; empty when nobody was hired. */
  checkDays: Array<Scalars['Int']['output']>;
  /** Why, when nobody was hired. */
  closeReason: Maybe<ReturnCloseReason>;
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The new employment (stint), when the person was hired. */
  newStintId: Maybe<Scalars['ID']['output']>;
  /** When the person is to hear from us next, when nobody was hired. */
  nextContactOn: Maybe<Scalars['Date']['output']>;
  /** What will be talked about then, in words. Null: not known, not for your role (hr notes), or erased. */
  nextContactPlan: Maybe<Scalars['String']['output']>;
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** How it ended. */
  returnOutcome: ReturnOutcome;
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** First day of work, when hired and known. */
  startsOn: Maybe<FuzzyDate>;
};

/** A page of return processes, newest first. */
export type ReturnProcessConnection = {
  __typename: 'ReturnProcessConnection';
  /** The entries, newest first. */
  edges: Array<ReturnProcessEdge>;
  /** The moment that the list is of: give it again for the next page. Null for now. */
  moment: Maybe<Moment>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** On all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An entry of the list and its place. */
export type ReturnProcessEdge = {
  __typename: 'ReturnProcessEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry of the list. */
  node: ReturnProcess;
};

/** Which return processes; what is left out does not restrict. */
export type ReturnProcessFilter = {
  /** Only this person's. */
  alumnus?: InputMaybe<AlumnusBy>;
  /** Only those that wait for an approval, or the others. */
  awaitingApproval?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those about which something is to be done, checks after a hire included; or the others. */
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those that this user looks after, by user id. */
  owner?: InputMaybe<Scalars['String']['input']>;
  /** Only those at one of these stages, by key. */
  stage?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The employer and the person began to talk about coming back, by a flow template. */
export type ReturnProcessOpened = AboutReturnProcess & {
  __typename: 'ReturnProcessOpened';
  /** What the policy said of the person. */
  eligibility: EligibilityOutcome;
  /** The evaluation before it. Null: none, not on the timeline, or not for your role. */
  evaluationEntry: Maybe<TimelineEntry>;
  /** The evaluation that it was opened on. */
  evaluationEventId: Maybe<Scalars['ID']['output']>;
  /** The flow template it runs by, to its end. */
  flowTemplate: Scalars['String']['output'];
  /** The inquiry that led to it. Null: none, not on the timeline, or not for your role. */
  inquiryEntry: Maybe<TimelineEntry>;
  /** The inquiry that led to it; None when the employer asked first. */
  inquiryEventId: Maybe<Scalars['ID']['output']>;
  /** The position that is talked about. */
  job: Maybe<Scalars['String']['output']>;
  /** Who looks after it. Null: nobody, or not for your role. */
  owner: Maybe<User>;
  /** Who looks after it, by user id. */
  ownerId: Maybe<Scalars['String']['output']>;
  /** The policy that eligibility was judged by. */
  policy: Scalars['String']['output'];
  /** Version of the policy that was in force when it was opened. */
  policyVersion: Scalars['Int']['output'];
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The law asks for more care with this role (規制対象の職務). */
  regulatedRole: Scalars['Boolean']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
};

/** Whether everything is ready for the first day (受け入れ体制). */
export type ReturnReception = {
  __typename: 'ReturnReception';
  /** What was agreed on. Null: not known, not for your role (employment), or erased. */
  careerPath: Maybe<Scalars['String']['output']>;
  /** Every step is done. */
  complete: Scalars['Boolean']['output'];
  /** Somebody confirmed that all is ready. */
  confirmed: Scalars['Boolean']['output'];
  /** Who is there to be asked. Null: nobody yet. */
  contactDesk: Maybe<User>;
  /** Who is there to be asked, by user id. Null: nobody yet. */
  contactDeskId: Maybe<Scalars['String']['output']>;
  /** What those who will work with the person were told. Null: not for your role. */
  roleExpectations: Maybe<Array<Scalars['String']['output']>>;
  /** What is needed, in order. */
  steps: Array<ReceptionStep>;
  /** What becomes of a hire while something is missing. */
  whenNotReady: WhenReceptionIsNotReady;
};

/** A stage of the flow that a return process follows. */
export type ReturnStage = {
  __typename: 'ReturnStage';
  /** Key in the flow template; `settling_in` after a hire, `closed` at the end. */
  key: Scalars['String']['output'];
  /** What passes it. Null: it is none of the template. */
  kind: Maybe<StageKind>;
  /** What people call it. */
  label: Scalars['String']['output'];
  /** Days within which it is to be left again. Null: it is none of the template. */
  slaDays: Maybe<Scalars['Int']['output']>;
  /** A rule of the template allows to leave it out, in the case at hand. */
  waivable: Scalars['Boolean']['output'];
};


/** A stage of the flow that a return process follows. */
export type ReturnStage_LabelArgs = {
  locale?: Locale;
};

/** A column of the return pipeline: a stage and how many are in it. */
export type ReturnStageColumn = {
  __typename: 'ReturnStageColumn';
  /** Those that wait for an approval. */
  awaitingApproval: Scalars['Int']['output'];
  /** Processes in it. */
  count: Scalars['Int']['output'];
  /** Those of them beyond the time of the stage, or of a check after the hire. */
  overdue: Scalars['Int']['output'];
  /** The stage. */
  stage: ReturnStage;
};

/** Terms that were proposed, and what became of them (処遇案). */
export type ReturnTerms = {
  __typename: 'ReturnTerms';
  /** The person is to stand above former peers. */
  aboveFormerPeers: Scalars['Boolean']['output'];
  /** The group they are compared with. Null: none was named. */
  comparatorGroup: Maybe<Scalars['String']['output']>;
  /** What the grade follows from. Null: not known, not for your role (terms), or erased. */
  criteria: Maybe<Array<CriterionReached>>;
  /** When; UTC. Null: not yet. */
  decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who approved or rejected. Null: nobody yet. */
  decidedBy: Maybe<Scalars['String']['output']>;
  /** Who approved or rejected. Null: nobody yet. */
  decider: Maybe<Actor>;
  /** Grade that the criteria come to. Null: a criterion is missing. Null: not known, not for your role (employment), or erased. */
  derivedGrade: Maybe<Scalars['String']['output']>;
  /** What the standards do not cover; empty: nothing. */
  exceptionGrounds: Array<TermsExceptionGround>;
  /** Where the exception stands. Null: none was asked for. */
  exceptionState: Maybe<TermsExceptionState>;
  /** The published standards they follow. */
  fairTerms: Scalars['String']['output'];
  /** Grade (等級). Null: not known, not for your role (employment), or erased. */
  grade: Maybe<Scalars['String']['output']>;
  /** Job title (役職). Null: not known, not for your role (employment), or erased. */
  jobTitle: Maybe<Scalars['String']['output']>;
  /** Place in the band: 0 lower end, 100 upper end, percent. Null: not known, not for your role (terms), or erased. */
  positionInRange: Maybe<Scalars['Int']['output']>;
  /** When; UTC. */
  proposedAt: Scalars['DateTime']['output'];
  /** Who proposed: kind of actor and user id. */
  proposedBy: Scalars['String']['output'];
  /** Who proposed. */
  proposer: Actor;
  /** What is proposed, a year. Null: not known, not for your role (terms), or erased. */
  salary: Maybe<Money>;
  /** Upper end of the band, a year. Null: not known, not for your role (terms), or erased. */
  salaryHigh: Maybe<Money>;
  /** Lower end of the band, a year. Null: not known, not for your role (terms), or erased. */
  salaryLow: Maybe<Money>;
  /** Where the proposal stands. */
  state: TermsState;
};

/** The employer said that the person may come back (復職歓迎); no promise to be hired. */
export type ReturnWelcomeExpressed = {
  __typename: 'ReturnWelcomeExpressed';
  /** Who said it, by user id. */
  givenBy: Maybe<Scalars['String']['output']>;
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
  /** Which wording was used, by the name of its version. */
  wordingVersion: Scalars['String']['output'];
};

/** The person left again; the checks of the return are closed. */
export type ReturneeHasLeft = UserError & {
  __typename: 'ReturneeHasLeft';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The person left again; the checks of the return are closed. */
export type ReturneeHasLeft_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Where returnees and their peers stand in the band of a grade. */
export type ReturneeParity = {
  __typename: 'ReturneeParity';
  /** A quarter of these do not exceed it, percent. Null: not one single group. */
  comparatorLowerQuartile: Maybe<Scalars['Int']['output']>;
  /** Median place of these, percent; of several groups, the median of the groups' medians, each counted once for every member. Null: too few, or not recorded. */
  comparatorMedian: Maybe<Scalars['Float']['output']>;
  /** Three quarters do not exceed it, percent. Null: not one single group. */
  comparatorUpperQuartile: Maybe<Scalars['Int']['output']>;
  /** How many employees they are compared with. Null: too few, or not recorded. */
  comparators: Maybe<Scalars['Int']['output']>;
  /** The grade. Null: all grades together. */
  grade: Maybe<Scalars['String']['output']>;
  /** Why there is no value. Null: there is one. */
  missingReason: Maybe<ParityMissing>;
  /** Their median place in the band, percent. Null: too few of them. */
  returneeMedian: Maybe<Scalars['Float']['output']>;
  /** How many returnees there are. Null: too few to be told. */
  returnees: Maybe<Scalars['Int']['output']>;
  /** Nothing is told of fewer people than this, on either side. */
  smallestGroup: Scalars['Int']['output'];
  /** Median place in the band of the returnees less that of the peers, percentage points; above 0: returnees stand higher. Null: as `missingReason` says. */
  value: Maybe<Scalars['Float']['output']>;
};

/** Look over why somebody broke the glass, and say whether there was a need (事後確認). */
export type ReviewCaseInput = {
  /** The case, by its `id`. */
  accessCase: Scalars['ID']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What was found; name no person. */
  finding: Scalars['String']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** There was a need. */
  justified: Scalars['Boolean']['input'];
};

/** ReviewCaseSuccess, or why not. */
export type ReviewCasePayload = IdempotencyKeyReused | InvalidInput | NeedsSecondPerson | NotAllowed | NothingToReview | ReviewCaseSuccess | UnknownUndertaking | VersionConflict;

/** Done: Look over why somebody broke the glass, and say whether there was a need (事後確認). */
export type ReviewCaseSuccess = CommandSuccess & {
  __typename: 'ReviewCaseSuccess';
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  accessCase: Maybe<AccessCase>;
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** A reward for this referral was asked for, or approved, already. */
export type RewardAsked = UserError & {
  __typename: 'RewardAsked';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** A reward for this referral was asked for, or approved, already. */
export type RewardAsked_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The reward was not approved. */
export type RewardNotApproved = UserError & {
  __typename: 'RewardNotApproved';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The reward was not approved. */
export type RewardNotApproved_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Write the text of a story anew; the person must agree to the new text. */
export type RewriteSuccessStoryInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The story, by its `id`. */
  story: Scalars['ID']['input'];
  /** Text of the story. */
  storyBody: Scalars['String']['input'];
  /** Title of the story. */
  storyTitle: Scalars['String']['input'];
};

/** RewriteSuccessStorySuccess, or why not. */
export type RewriteSuccessStoryPayload = IdempotencyKeyReused | InvalidInput | NotAllowed | RewriteSuccessStorySuccess | StoryIsPublished | UnknownUndertaking | VersionConflict;

/** Done: Write the text of a story anew; the person must agree to the new text. */
export type RewriteSuccessStorySuccess = CommandSuccess & FactRecorded & {
  __typename: 'RewriteSuccessStorySuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  successStory: Maybe<SuccessStory>;
};

/** What a token's holder is to the programme. */
export type Role =
  /** Settings, tokens and health; no personal data. */
  | 'ADMIN'
  /** A person on file, about themselves. */
  | 'ALUMNUS'
  /** Reads the log under pseudonyms. */
  | 'AUDITOR'
  /** A feed: appends its own facts and reads nothing. */
  | 'CONNECTOR'
  /** A back end that acts for the user whose token it forwards. */
  | 'FRONTEND'
  /** Brings people back; sees no reasons, notes or scores. */
  | 'HIRING'
  /** Keeps the records of people. */
  | 'HR'
  /** Runs the alumni programme; sees no reasons, and the notes that say so. */
  | 'PROGRAMME';

/** What somebody answered to an invitation. */
export type RsvpAnswer =
  /** Does not know yet. */
  | 'MAYBE'
  /** Does not come. */
  | 'NO'
  /** Would come if there is room. */
  | 'WAITLIST'
  /** Comes. */
  | 'YES';

/** The person gave up their place, or their place in the line. */
export type RsvpCancelled = AboutGathering & {
  __typename: 'RsvpCancelled';
  /** The gathering. Null: not for your role. */
  gathering: Maybe<Gathering>;
  /** The gathering this is about. */
  gatheringId: Scalars['String']['output'];
  /** Title of the gathering at that time. */
  gatheringTitle: Maybe<Scalars['String']['output']>;
};

/** The person gave up their place, or their place in the line. */
export type RsvpCancelledInput = {
  /** The gathering this is about. */
  gatheringId: Scalars['String']['input'];
  /** Title of the gathering at that time. Leave it out when it is not known. */
  gatheringTitle?: InputMaybe<Scalars['String']['input']>;
};

/** The person answered an invitation; a later answer replaces it. */
export type RsvpGiven = AboutGathering & {
  __typename: 'RsvpGiven';
  /** Yes, no, maybe or waitlist. */
  answer: RsvpAnswer;
  /** The gathering. Null: not for your role. */
  gathering: Maybe<Gathering>;
  /** The gathering this is about. */
  gatheringId: Scalars['String']['output'];
  /** Title of the gathering at that time. */
  gatheringTitle: Maybe<Scalars['String']['output']>;
  /** How many they bring along; None: not said. */
  guests: Maybe<Scalars['Int']['output']>;
};

/** The person answered an invitation; a later answer replaces it. */
export type RsvpGivenInput = {
  /** Yes, no, maybe or waitlist. */
  answer: RsvpAnswer;
  /** The gathering this is about. */
  gatheringId: Scalars['String']['input'];
  /** Title of the gathering at that time. Leave it out when it is not known. */
  gatheringTitle?: InputMaybe<Scalars['String']['input']>;
  /** How many they bring along; None: not said. Leave it out when it is not known. */
  guests?: InputMaybe<Scalars['Int']['input']>;
};

/** How many people a rule moves. */
export type RuleEffect = {
  __typename: 'RuleEffect';
  /** Which way. */
  direction: PolicyDirection;
  /** How many people; somebody moved by two rules counts for both. */
  people: Scalars['Int']['output'];
  /** The id of the rule, in the draft or in force. */
  rule: Scalars['String']['output'];
};

/** What one rule of a policy says of somebody, and what proves it. */
export type RuleResult = {
  __typename: 'RuleResult';
  /** Why, in English. */
  en: Scalars['String']['output'];
  /** The facts that prove it, by event id. */
  evidenceIds: Array<Scalars['ID']['output']>;
  /** The approved exception that covers it. Null: none does. */
  exceptionId: Maybe<Scalars['ID']['output']>;
  /** Why, in Japanese. */
  ja: Scalars['String']['output'];
  /** The group that the rule is one alternative of. Null: it stands for itself. */
  partOf: Maybe<Scalars['String']['output']>;
  /** Why, for programs. */
  reasonCode: EligibilityReasonCode;
  /** The id of the rule within the policy. */
  rule: Scalars['String']['output'];
  /** What the rule looks at. */
  ruleName: PolicyRuleName;
  /** What it says. */
  verdict: RuleVerdict;
};

/** What a rule says of somebody. */
export type RuleVerdict =
  /** The rule is not met, whatever is still unknown. */
  | 'FAIL'
  /** The rule is met. */
  | 'PASS'
  /** It depends on what is not on file, or on a person's judgement. */
  | 'UNKNOWN';

/** The employment is with this legal entity already. */
export type SameEntity = UserError & {
  __typename: 'SameEntity';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The employment is with this legal entity already. */
export type SameEntity_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Both names lead to one person. */
export type SamePerson = UserError & {
  __typename: 'SamePerson';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** Both names lead to one person. */
export type SamePerson_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** A question to the log, kept with its result so that it can be asked again: `crm audit run`. It is never changed. */
export type SavedAudit = {
  __typename: 'SavedAudit';
  /** The newest signed checkpoint of the transparency log at the time. Null: none was signed. */
  checkpoint: Maybe<Scalars['String']['output']>;
  /** SHA-256, in hexadecimal, of the facts as `crm events` prints them: one line each, without personal values. */
  digest: Scalars['String']['output'];
  /** How many facts the result has. */
  facts: Scalars['Int64']['output'];
  /** What was asked, by the names of the log's columns; what is left out did not restrict. */
  filter: Scalars['JSON']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** The last position that was looked at. */
  position: Scalars['Int64']['output'];
  /** When it was saved, UTC. */
  savedAt: Scalars['DateTime']['output'];
  /** Who saved it: kind and id of an `Actor`. */
  savedBy: Scalars['String']['output'];
};

/** A departure to come. */
export type ScheduleDepartureInput = {
  /** Who leaves. */
  alumnus: AlumnusBy;
  /** Why, as coded by HR. Leave it out when it is not known. */
  departureReason?: InputMaybe<DepartureReason>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Last day of work, inclusive. */
  lastDay: FuzzyDateInput;
  /** Day on which notice was given, if known. */
  noticeOn?: InputMaybe<Scalars['Date']['input']>;
  /** The employment, by its `stintId`; the open one when left out. */
  stintId?: InputMaybe<Scalars['ID']['input']>;
};

/** ScheduleDepartureSuccess, or why not. */
export type ScheduleDeparturePayload = AlreadyDeparted | AlreadyScheduled | AmbiguousAlumnus | DepartureBeforeStart | IdempotencyKeyReused | InvalidInput | NotAllowed | ScheduleDepartureSuccess | UnknownAlumnus | UnknownEmployment | VersionConflict;

/** The departure is scheduled. */
export type ScheduleDepartureSuccess = CommandSuccess & FactRecorded & {
  __typename: 'ScheduleDepartureSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Set a time for the exit interview; a later one replaces it. */
export type ScheduleExitInterviewInput = {
  /** Who leaves. */
  alumnus: AlumnusBy;
  /** How it is to be held. Leave it out when it is not known. */
  contactChannel?: InputMaybe<ContactChannel>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When it is to be, with its offset. */
  interviewAt: Scalars['DateTime']['input'];
  /** Who is to hold it, by user id. Leave it out when it is not known. */
  interviewerId?: InputMaybe<Scalars['String']['input']>;
  /** The employment, by its `stintId`; the one that ends last when left out. Leave it out when it is not known. */
  stintId?: InputMaybe<Scalars['ID']['input']>;
};

/** ScheduleExitInterviewSuccess, or why not. */
export type ScheduleExitInterviewPayload = AmbiguousAlumnus | IdempotencyKeyReused | InterviewHeld | InvalidInput | NotAllowed | NotLeaving | PersonHasDied | ScheduleExitInterviewSuccess | UnknownAlumnus | UnknownEmployment | VersionConflict;

/** Done: Set a time for the exit interview; a later one replaces it. */
export type ScheduleExitInterviewSuccess = CommandSuccess & FactRecorded & {
  __typename: 'ScheduleExitInterviewSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** How many people have a score within ten points. */
export type ScoreBand = {
  __typename: 'ScoreBand';
  /** People in it after. */
  after: Scalars['Int']['output'];
  /** People in it before. */
  before: Scalars['Int']['output'];
  /** From this score on, in points. */
  fromPoints: Scalars['Int']['output'];
  /** Below this score, in points; 100 is in the last band. */
  toPoints: Scalars['Int']['output'];
};

/** What one fact adds to the score, or why it adds nothing. */
export type ScoreLine = {
  __typename: 'ScoreLine';
  /** Days between that day and the score's. */
  ageDays: Scalars['Int']['output'];
  /** No rule skipped it. */
  counted: Scalars['Boolean']['output'];
  /** What age has left of the worth, in parts per million. */
  decayPpm: Scalars['Int']['output'];
  /** The entry on the timeline. Null when it is not for your role. */
  entry: Maybe<TimelineEntry>;
  /** Kind of the fact. */
  kind: FactKind;
  /** weight · decay, rounded down, in thousandths of a point; 0 when skipped. */
  milliPoints: Scalars['Int']['output'];
  /** Mode it counts for. Null for a fact that the model does not list. */
  mode: Maybe<EngagementMode>;
  /** Day on which it happened. */
  occurredOn: Scalars['Date']['output'];
  /** Place of the fact in the log. */
  position: Scalars['Int64']['output'];
  /** Why it adds nothing. Null when it is counted. */
  skipReason: Maybe<SkipReason>;
  /** Worth on the first day, in thousandths of a point. */
  weightMilliPoints: Scalars['Int']['output'];
};

/** The score on one day. */
export type ScorePoint = {
  __typename: 'ScorePoint';
  /** The level on that day. */
  level: EngagementLevel;
  /** The score, in thousandths of a point. */
  milliPoints: Scalars['Int']['output'];
  /** Name of the scoring model it was computed with. */
  model: Scalars['String']['output'];
  /** The day, in the programme's time zone. */
  on: Scalars['Date']['output'];
};

/** Within what only the first touch of a row counts. */
export type ScoredOncePer =
  /** Only the first of a campaign counts. */
  | 'CAMPAIGN'
  /** Only the first of a day counts. */
  | 'DAY'
  /** Only the first ever counts. */
  | 'PERSON';

/** Where a level begins under a scoring model. */
export type ScoringLevel = {
  __typename: 'ScoringLevel';
  /** From this score on, in thousandths of a point. */
  fromMilliPoints: Scalars['Int']['output'];
  /** How many counted facts of `gateModes` it asks for, besides the points. */
  gateEvents: Scalars['Int']['output'];
  /** The level. */
  level: EngagementLevel;
};

/** Cap and half-life of one mode under a scoring model. */
export type ScoringMode = {
  __typename: 'ScoringMode';
  /** The most that the mode can give, in thousandths of a point. */
  capMilliPoints: Scalars['Int']['output'];
  /** Days after which half of the worth of a fact is left. */
  halfLifeDays: Scalars['Int']['output'];
  /** The mode. */
  mode: EngagementMode;
};

/** How facts become a score. Published once and never changed: another worth is another model, in force from a day on. */
export type ScoringModel = {
  __typename: 'ScoringModel';
  /** The whole model file: JSON. */
  definition: Scalars['String']['output'];
  /** SHA-256 of the model file, in hexadecimal. */
  digest: Scalars['String']['output'];
  /** First day on which it is in force. Null: since ever (the built-in model). */
  effectiveOn: Maybe<Scalars['Date']['output']>;
  /** The modes whose facts open gates. */
  gateModes: Array<EngagementMode>;
  /** How old, in days, a fact may be to open a gate. */
  gateWithinDays: Scalars['Int']['output'];
  /** Older facts are worth nothing; days. */
  horizonDays: Scalars['Int']['output'];
  /** Today's scores are computed with it. */
  inForce: Scalars['Boolean']['output'];
  /** The levels but NEW, lowest first. */
  levels: Array<ScoringLevel>;
  /** The four modes. */
  modes: Array<ScoringMode>;
  /** Momentum is the gain over so many days. */
  momentumDays: Scalars['Int']['output'];
  /** Its name, such as engagement/v2. */
  name: Scalars['String']['output'];
  /** … while fewer facts than this count. */
  newUnderCountedEvents: Scalars['Int']['output'];
  /** A member is NEW for so many days at most, … */
  newUnderDays: Scalars['Int']['output'];
  /** When it was published, UTC. Null: built in, or a dry run. */
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** What is worth something; every other fact is worth nothing. */
  rows: Array<ScoringRow>;
};

/** The scores of everybody on one day under two models. */
export type ScoringModelComparison = {
  __typename: 'ScoringModelComparison';
  /** Name of the model compared. */
  after: Scalars['String']['output'];
  /** The day the scores are of. */
  asOf: Scalars['Date']['output'];
  /** The ten bands of ten points. */
  bands: Array<ScoreBand>;
  /** Name of the model compared with. */
  before: Scalars['String']['output'];
  /** People who would fall to a lower level. */
  down: Scalars['Int']['output'];
  /** Every level, the lowest first. */
  levels: Array<LevelCount>;
  /** Those whose level would change, the largest change of score first; 100 at most. */
  movers: Array<LevelMover>;
  /** People who would go from NEW or to it. */
  other: Scalars['Int']['output'];
  /** People on file. */
  people: Scalars['Int']['output'];
  /** People whose level would stay. */
  same: Scalars['Int']['output'];
  /** Every pair of levels that somebody has before and after. */
  transitions: Array<LevelTransition>;
  /** People who would rise to a higher level. */
  up: Scalars['Int']['output'];
};


/** The scores of everybody on one day under two models. */
export type ScoringModelComparison_MoversArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What some kinds of fact are worth under a scoring model. */
export type ScoringRow = {
  __typename: 'ScoringRow';
  /** Only what took as many minutes. Null: however long. */
  atLeastMinutes: Maybe<Scalars['Int']['output']>;
  /** The kinds of fact, in PascalCase; they share the maximum. */
  kinds: Array<Scalars['String']['output']>;
  /** How many count per calendar month. Null: all of them. */
  maxPerMonth: Maybe<Scalars['Int']['output']>;
  /** The mode it counts for. */
  mode: EngagementMode;
  /** Name of the row within the model. */
  name: Scalars['String']['output'];
  /** Within what only the first one counts. Null: within nothing. */
  oncePer: Maybe<ScoredOncePer>;
  /** Only facts of these variants, such as `online`. Null: of every one. */
  variants: Maybe<Array<Scalars['String']['output']>>;
  /** Worth on the first day, in thousandths of a point. */
  weightMilliPoints: Scalars['Int']['output'];
};

/** Work for another company while employed here (出向). */
export type Secondment = {
  __typename: 'Secondment';
  /** Last day, inclusive, past or planned. Null: it lasts, or is not known. */
  endsOn: Maybe<FuzzyDate>;
  /** The other company. */
  hostEntity: Scalars['String']['output'];
  /** First day. */
  startsOn: FuzzyDate;
};

/** The person is back from a secondment (出向終了). */
export type SecondmentEnded = {
  __typename: 'SecondmentEnded';
  /** Last day of it, inclusive. */
  endedOn: FuzzyDate;
  /** The company that they work for meanwhile. */
  hostEntity: Scalars['String']['output'];
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
};

/** The person works for another company while employed here (出向). */
export type SecondmentStarted = {
  __typename: 'SecondmentStarted';
  /** Last day, inclusive; None while it lasts or unknown. */
  endsOn: Maybe<FuzzyDate>;
  /** The company that they work for meanwhile. */
  hostEntity: Scalars['String']['output'];
  /** First day of it; None when it is not known. */
  startsOn: Maybe<FuzzyDate>;
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
};

/** A part of the people. Somebody belongs to the first segment, by rank, whose conditions they all meet. */
export type Segment = {
  __typename: 'Segment';
  /** Of these latest departments (部署); of all when empty. */
  departments: Array<Scalars['String']['output']>;
  /** Stable word for programs. */
  key: Scalars['String']['output'];
  /** Whose latest last day is at least so many months past. Null: any. */
  leftAtLeastMonths: Maybe<Scalars['Int']['output']>;
  /** Whose latest last day is at most so many months past. Null: any. */
  leftAtMostMonths: Maybe<Scalars['Int']['output']>;
  /** Of these levels at the last scoring; of all when empty. */
  levels: Array<EngagementLevel>;
  /** Segments of a lower rank come first. */
  rank: Scalars['Int']['output'];
  /** Of these statuses. */
  statuses: Array<AlumnusStatus>;
  /** What people call it. */
  title: Scalars['String']['output'];
  /** Null: nobody has to keep contact with them. */
  touchPlan: Maybe<TouchPlan>;
};

/** How something speaks of the employer. */
export type Sentiment =
  /** Badly. */
  | 'NEGATIVE'
  /** Neither well nor badly. */
  | 'NEUTRAL'
  /** Well. */
  | 'POSITIVE';

/** Set what the programme may spend in a period; replaces the budget of the same period. */
export type SetBudgetInput = {
  /** How much. */
  amount: MoneyInput;
  /** First day of the period. */
  budgetFrom: Scalars['Date']['input'];
  /** Last day of the period. */
  budgetTo: Scalars['Date']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** SetBudgetSuccess, or why not. */
export type SetBudgetPayload = EndsBeforeItBegins | IdempotencyKeyReused | InvalidInput | NotAllowed | SetBudgetSuccess | VersionConflict;

/** Done: Set what the programme may spend in a period; replaces the budget of the same period. */
export type SetBudgetSuccess = CommandSuccess & {
  __typename: 'SetBudgetSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Set how much of a collaboration's contract value counts as benefit, from a day on. */
export type SetCollaborationMarginInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** First day on which it holds, in the programme's time zone. */
  effectiveOn: Scalars['Date']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Percent of the contract value, 0 to 100. */
  marginPercent: Scalars['Int']['input'];
};

/** SetCollaborationMarginSuccess, or why not. */
export type SetCollaborationMarginPayload = IdempotencyKeyReused | InvalidInput | NotAllowed | SetCollaborationMarginSuccess | VersionConflict;

/** Done: Set how much of a collaboration's contract value counts as benefit, from a day on. */
export type SetCollaborationMarginSuccess = CommandSuccess & {
  __typename: 'SetCollaborationMarginSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Set how many broadcasts a person gets per calendar month at most, from a day on. */
export type SetContactCapInput = {
  /** Messages of campaigns per person and calendar month; 0-31. */
  broadcastsPerMonth: Scalars['Int']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** First day, in the programme's time zone; not past. */
  effectiveOn: Scalars['Date']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** SetContactCapSuccess, or why not. */
export type SetContactCapPayload = EffectiveInThePast | IdempotencyKeyReused | InvalidInput | NotAllowed | SetContactCapSuccess | VersionConflict;

/** Done: Set how many broadcasts a person gets per calendar month at most, from a day on. */
export type SetContactCapSuccess = CommandSuccess & {
  __typename: 'SetContactCapSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Set what hiring from outside costs and takes, to compare with, from a day on. */
export type SetHiringBaselineInput = {
  /** The grade that it is of. Null: of every grade without one of its own. Leave it out when it is not known. */
  baselineGrade?: InputMaybe<Scalars['String']['input']>;
  /** Where the figures come from. */
  baselineSource: Scalars['String']['input'];
  /** Internal and external cost of one hire. */
  costPerHire: MoneyInput;
  /** What a day of work costs the employer. Leave it out when it is not known. */
  dailyCost?: InputMaybe<MoneyInput>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** First day on which it holds, in the programme's time zone. */
  effectiveOn: Scalars['Date']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Days from the first day of work to full productivity. Leave it out when it is not known. */
  productivityDays?: InputMaybe<Scalars['Int']['input']>;
  /** How productive somebody is on average until then, 0 to 100 percent. Leave it out when it is not known. */
  rampPercent?: InputMaybe<Scalars['Int']['input']>;
  /** Training of one new colleague. Leave it out when it is not known. */
  trainingCost?: InputMaybe<MoneyInput>;
};

/** SetHiringBaselineSuccess, or why not. */
export type SetHiringBaselinePayload = IdempotencyKeyReused | InvalidInput | NotAllowed | SetHiringBaselineSuccess | VersionConflict;

/** Done: Set what hiring from outside costs and takes, to compare with, from a day on. */
export type SetHiringBaselineSuccess = CommandSuccess & {
  __typename: 'SetHiringBaselineSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record what somebody wants to hear about and how often; what is left out is no choice. */
export type SetPreferencesInput = {
  /** Who said so. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What they want of the employer. */
  interests?: Array<AlumniInterest>;
  /** The language to write in. Leave it out when it is not known. */
  locale?: InputMaybe<Locale>;
  /** How many broadcasts at most. Leave it out when it is not known. */
  mailFrequency?: InputMaybe<MailFrequency>;
  /** What they want to hear about. */
  topics?: Array<NewsTopic>;
};

/** SetPreferencesSuccess, or why not. */
export type SetPreferencesPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | PersonHasDied | SetPreferencesSuccess | UnknownAlumnus | VersionConflict;

/** Done: Record what somebody wants to hear about and how often; what is left out is no choice. */
export type SetPreferencesSuccess = CommandSuccess & FactRecorded & {
  __typename: 'SetPreferencesSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Say what the programme is for, from a day on. */
export type SetProgrammePurposeInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** First day on which it holds, in the programme's time zone. */
  effectiveOn: Scalars['Date']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What it is for, the most important first. */
  purposes: Array<ProgrammePurpose>;
  /** The same in the employer's words. Leave it out when it is not known. */
  statement?: InputMaybe<Scalars['String']['input']>;
};

/** SetProgrammePurposeSuccess, or why not. */
export type SetProgrammePurposePayload = IdempotencyKeyReused | InvalidInput | NotAllowed | SetProgrammePurposeSuccess | VersionConflict;

/** Done: Say what the programme is for, from a day on. */
export type SetProgrammePurposeSuccess = CommandSuccess & {
  __typename: 'SetProgrammePurposeSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Say how long data of a class is kept after somebody left (保存期間): one row of a table by class, legal entity (and so country) and purpose. `crm retain` then asks for erasures. */
export type SetRetentionInput = {
  /** The class of data; null: every class. Leave it out when it is not known. */
  dataClass?: InputMaybe<DataClass>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Calendar months after the last day of work; 0 to 1,200. */
  keepMonths: Scalars['Int']['input'];
  /** Only of people whose last employer was this legal entity; null: of everybody. Leave it out when it is not known. */
  legalEntity?: InputMaybe<Scalars['String']['input']>;
  /** Counts only for those who agree to this purpose, if it is longer; null: for everybody. Leave it out when it is not known. */
  purpose?: InputMaybe<ConsentPurpose>;
};

/** SetRetentionSuccess, or why not. */
export type SetRetentionPayload = IdempotencyKeyReused | InvalidInput | NotAllowed | SetRetentionSuccess | VersionConflict;

/** Done: Say how long data of a class is kept after somebody left (保存期間): one row of a table by class, legal entity (and so country) and purpose. `crm retain` then asks for erasures. */
export type SetRetentionSuccess = CommandSuccess & {
  __typename: 'SetRetentionSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Set how many people run the programme, from a day on. */
export type SetStaffCapacityInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** First day on which it holds, in the programme's time zone. */
  effectiveOn: Scalars['Date']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Full-time equivalents in percent: 150 are one and a half people. */
  ftePercent: Scalars['Int']['input'];
  /** What an hour of them costs the employer. Leave it out when it is not known. */
  hourlyCost?: InputMaybe<MoneyInput>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** SetStaffCapacitySuccess, or why not. */
export type SetStaffCapacityPayload = IdempotencyKeyReused | InvalidInput | NotAllowed | SetStaffCapacitySuccess | VersionConflict;

/** Done: Set how many people run the programme, from a day on. */
export type SetStaffCapacitySuccess = CommandSuccess & {
  __typename: 'SetStaffCapacitySuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Note how somebody would like to work (働き方の希望), as a whole. Why is not asked. It holds for a year unless another last day is told. */
export type SetWorkStyleInput = {
  /** Who. */
  alumnus: AlumnusBy;
  /** From when, as far as known. Leave it out when it is not known. */
  availableFrom?: InputMaybe<FuzzyDateInput>;
  /** The person told it themselves. */
  byAlumnus?: Scalars['Boolean']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** How many hours a week at most. Leave it out when it is not known. */
  hoursPerWeek?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** In which part of the country. Leave it out when it is not known. */
  preferredRegion?: InputMaybe<Scalars['String']['input']>;
  /** Where. Leave it out when it is not known. */
  remote?: InputMaybe<RemoteWish>;
  /** Last day on which it holds; None: a year from now. Leave it out when it is not known. */
  validUntil?: InputMaybe<Scalars['Date']['input']>;
  /** In which forms; empty: none. */
  workForms: Array<WorkForm>;
};

/** SetWorkStyleSuccess, or why not. */
export type SetWorkStylePayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | PersonHasDied | SetWorkStyleSuccess | UnknownAlumnus | VersionConflict;

/** Done: Note how somebody would like to work (働き方の希望), as a whole. Why is not asked. It holds for a year unless another last day is told. */
export type SetWorkStyleSuccess = CommandSuccess & FactRecorded & {
  __typename: 'SetWorkStyleSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record that an invoice for the work was paid. */
export type SettleInvoiceInput = {
  /** How much was paid, before tax. */
  amount: MoneyInput;
  /** The collaboration, by its `id`. */
  collaboration: Scalars['ID']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When; today if null. */
  settledOn?: InputMaybe<FuzzyDateInput>;
};

/** SettleInvoiceSuccess, or why not. */
export type SettleInvoicePayload = CollaborationNotAgreed | IdempotencyKeyReused | InvalidInput | NotAllowed | SettleInvoiceSuccess | UnknownUndertaking | VersionConflict;

/** Done: Record that an invoice for the work was paid. */
export type SettleInvoiceSuccess = CommandSuccess & FactRecorded & {
  __typename: 'SettleInvoiceSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  collaboration: Maybe<Collaboration>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Tell those who will work with the person what to expect: of the role, and nothing of what was said when they left. */
export type ShareReceptionBriefInput = {
  /** Who is told. */
  briefAudience: BriefAudience;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
  /** What is expected of the role, in words. */
  roleExpectation: Scalars['String']['input'];
};

/** ShareReceptionBriefSuccess, or why not. */
export type ShareReceptionBriefPayload = BriefTellsInterview | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | ShareReceptionBriefSuccess | UnknownUndertaking | VersionConflict;

/** Done: Tell those who will work with the person what to expect: of the role, and nothing of what was said when they left. */
export type ShareReceptionBriefSuccess = CommandSuccess & FactRecorded & {
  __typename: 'ShareReceptionBriefSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Who caused a fact: a person, a machine, or it cannot be told. */
export type Signal =
  /** A person did it. */
  | 'HUMAN'
  /** A machine did it, such as a mail scanner; it earns nothing. */
  | 'MACHINE'
  /** It cannot be told. */
  | 'UNKNOWN';

/** The rule by which something is no person's doing. */
export type SignalRule =
  /** Several links of the message were followed at once, right after delivery. */
  | 'BURST'
  /** A link that people cannot see was followed. */
  | 'HONEYPOT'
  /** In the same message a link that people cannot see was followed. */
  | 'HONEYPOT_SIBLING'
  /** The program is known to act by itself. */
  | 'MACHINE_AGENT'
  /** The provider says that a machine did it. */
  | 'PROVIDER_FLAG'
  /** It came through a proxy that hides who reads. */
  | 'PROXY';

/** Rules that tell people from machines, in force from a day on. */
export type SignalRuleset = {
  __typename: 'SignalRuleset';
  /** The whole data file: JSON. */
  definition: Scalars['String']['output'];
  /** SHA-256 of the data file, in hexadecimal. */
  digest: Scalars['String']['output'];
  /** First day on which they are in force. Null: since ever (the built-in rules). */
  effectiveOn: Maybe<Scalars['Date']['output']>;
  /** Today's verdicts follow them. */
  inForce: Scalars['Boolean']['output'];
  /** Their name, such as signals/v2. */
  name: Scalars['String']['output'];
  /** When they were published, UTC. Null: built in. */
  publishedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A signal ruleset of this name was published; rules are never changed. */
export type SignalRulesetNameTaken = UserError & {
  __typename: 'SignalRulesetNameTaken';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** A signal ruleset of this name was published; rules are never changed. */
export type SignalRulesetNameTaken_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Who caused an open or a click, and how that is known. */
export type SignalVerdict = {
  __typename: 'SignalVerdict';
  /** The rule in one sentence. Null when there is none. */
  reason: Maybe<Scalars['String']['output']>;
  /** The rule that says so. Null: no rule speaks against a person. */
  rule: Maybe<SignalRule>;
  /** Name of the rules, such as signals/v1: those in force today, or at `moment`. */
  ruleset: Scalars['String']['output'];
  /** A person, a machine, or it cannot be told. */
  signal: Signal;
};


/** Who caused an open or a click, and how that is known. */
export type SignalVerdict_ReasonArgs = {
  locale?: InputMaybe<Locale>;
};

/** Whether the sender of a fact proved who they are. */
export type SignatureState =
  /** There was no signature to check. */
  | 'UNSIGNED'
  /** The provider's signature over the delivery was checked. */
  | 'VERIFIED';

/** A skill that the role needs, and what is done about a gap. */
export type SkillGap = {
  __typename: 'SkillGap';
  /** What the last assessment found, 0 to 4. */
  foundLevel: Scalars['Int']['output'];
  /** Levels that are missing; 0: none. */
  gap: Scalars['Int']['output'];
  /** What the role needs, 0 to 4. */
  neededLevel: Scalars['Int']['output'];
  /** The skill. */
  skill: Scalars['String']['output'];
  /** What is to close it. */
  trainings: Array<BridgingTraining>;
};

/** How somebody's skills of today were assessed. */
export type SkillMethod =
  /** In a conversation. */
  | 'INTERVIEW'
  /** By what they did elsewhere. */
  | 'PORTFOLIO'
  /** By a test. */
  | 'TEST'
  /** By working together for a while. */
  | 'TRIAL_WORK'
  /** By a sample of work. */
  | 'WORK_SAMPLE';

/** One skill as it was found, beside what the role needs. */
export type SkillResult = {
  __typename: 'SkillResult';
  /** What was found, on the same scale. */
  foundLevel: Scalars['Int']['output'];
  /** What the role needs: 0 nothing, 1 basics, 2 alone, 3 well, 4 leads. */
  neededLevel: Scalars['Int']['output'];
  /** The skill, as the role names it. */
  skill: Scalars['String']['output'];
};

/** One skill as it was found, beside what the role needs. */
export type SkillResultInput = {
  /** What was found, on the same scale. */
  foundLevel: Scalars['Int']['input'];
  /** What the role needs: 0 nothing, 1 basics, 2 alone, 3 well, 4 leads. */
  neededLevel: Scalars['Int']['input'];
  /** The skill, as the role names it. */
  skill: Scalars['String']['input'];
};

/** The person's skills of today were assessed (スキルの見極め). */
export type SkillsAssessed = AboutReturnProcess & {
  __typename: 'SkillsAssessed';
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** How. */
  skillMethod: SkillMethod;
  /** What was found, skill by skill. Null: not known, not for your role (employment), or erased. */
  skillResults: Maybe<Array<SkillResult>>;
};

/** What the person can do, as a whole: it replaces what was told before. */
export type SkillsUpdated = {
  __typename: 'SkillsUpdated';
  /** The person told it themselves. */
  byAlumnus: Scalars['Boolean']['output'];
  /** Skills, in words; empty: none any more. Null: not known, not for your role (employment), or erased. */
  skills: Maybe<Array<Scalars['String']['output']>>;
};

/** What the person can do, as a whole: it replaces what was told before. */
export type SkillsUpdatedInput = {
  /** The person told it themselves. */
  byAlumnus?: Scalars['Boolean']['input'];
  /** Skills, in words; empty: none any more. Leave it out when it is not known. */
  skills?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Record that there is to be no exit interview, and why. */
export type SkipExitInterviewInput = {
  /** Who leaves. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  skipReason: OffboardingSkipReason;
  /** The employment, by its `stintId`; the one that ends last when left out. Leave it out when it is not known. */
  stintId?: InputMaybe<Scalars['ID']['input']>;
};

/** SkipExitInterviewSuccess, or why not. */
export type SkipExitInterviewPayload = AmbiguousAlumnus | IdempotencyKeyReused | InterviewHeld | InvalidInput | NotAllowed | NotLeaving | SkipExitInterviewSuccess | UnknownAlumnus | UnknownEmployment | VersionConflict;

/** Done: Record that there is to be no exit interview, and why. */
export type SkipExitInterviewSuccess = CommandSuccess & FactRecorded & {
  __typename: 'SkipExitInterviewSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Why a touch earns nothing. */
export type SkipReason =
  /** A machine did it, such as a mail scanner. */
  | 'MACHINE'
  /** The model's maximum of this kind for the calendar month was reached. */
  | 'MONTH_CAP'
  /** The model gives nothing for this kind. */
  | 'NOT_IN_MODEL'
  /** It was taken back. */
  | 'RETRACTED'
  /** A stronger fact about the same thing counts instead. */
  | 'SUPERSEDED'
  /** Older than the model looks back. */
  | 'TOO_OLD';

/** Something of the offboarding that was left out, and why. */
export type SkippedItem = {
  __typename: 'SkippedItem';
  /** What was left out. */
  item: OffboardingItem;
  /** Why. */
  skipReason: OffboardingSkipReason;
};

/** Something of the offboarding that was left out, and why. */
export type SkippedItemInput = {
  /** What was left out. */
  item: OffboardingItem;
  /** Why. */
  skipReason: OffboardingSkipReason;
};

/** Put off one reason to look after a person until a day, with a reason. */
export type SnoozeAttentionInput = {
  /** Who can wait. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why. */
  explanation: Scalars['String']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What is put off. */
  kind: AttentionKind;
  /** The first day on which it counts again; within a year. */
  until: Scalars['Date']['input'];
};

/** SnoozeAttentionSuccess, or why not. */
export type SnoozeAttentionPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | SnoozeAttentionSuccess | UnknownAlumnus | VersionConflict;

/** Done: Put off one reason to look after a person until a day, with a reason. */
export type SnoozeAttentionSuccess = CommandSuccess & FactRecorded & {
  __typename: 'SnoozeAttentionSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Where a fact came in. */
export type Source = {
  __typename: 'Source';
  /** The connected service, file or front end, as one word. */
  provider: Scalars['String']['output'];
  /** The provider's id of the delivery; null where it has none. */
  providerEventId: Maybe<Scalars['String']['output']>;
  /** Whether the provider's signature was checked. */
  signature: SignatureState;
};

/** Where a fact came from. */
export type SourceInput = {
  /** The connected service or front end: a-z, 0-9, `.`, `_`, `-`; up to 40 long. Not a name of this program's own, such as `sendgrid`. */
  provider: Scalars['String']['input'];
  /** The provider's id of it; recorded once, however often sent. */
  providerEventId?: InputMaybe<Scalars['String']['input']>;
};

/** The person marked a message as spam; they are not written to again. */
export type SpamComplained = AboutCampaign & {
  __typename: 'SpamComplained';
  /** The campaign. Null: outside campaigns, or not for your role. */
  campaign: Maybe<Campaign>;
  /** The campaign the message belongs to; None outside campaigns. */
  campaignId: Maybe<Scalars['String']['output']>;
  /** The provider's id of the message; one message to one person. */
  messageId: Scalars['String']['output'];
};

/** The person gave a talk at a gathering (登壇). */
export type SpokeAt = AboutGathering & {
  __typename: 'SpokeAt';
  /** The gathering. Null: not for your role. */
  gathering: Maybe<Gathering>;
  /** The gathering this is about. */
  gatheringId: Scalars['String']['output'];
  /** In which role, in words. */
  gatheringRole: Maybe<Scalars['String']['output']>;
  /** Title of the gathering at that time. */
  gatheringTitle: Maybe<Scalars['String']['output']>;
  /** What it was about, in words. */
  topic: Maybe<Scalars['String']['output']>;
};

/** The person gave a talk at a gathering (登壇). */
export type SpokeAtInput = {
  /** The gathering this is about. */
  gatheringId: Scalars['String']['input'];
  /** In which role, in words. Leave it out when it is not known. */
  gatheringRole?: InputMaybe<Scalars['String']['input']>;
  /** Title of the gathering at that time. Leave it out when it is not known. */
  gatheringTitle?: InputMaybe<Scalars['String']['input']>;
  /** What it was about, in words. Leave it out when it is not known. */
  topic?: InputMaybe<Scalars['String']['input']>;
};

/** How long processes stay in a stage. */
export type StageDuration = {
  __typename: 'StageDuration';
  /** How often it was not passed. */
  failed: Scalars['Int']['output'];
  /** Longest stay of those passed or failed, whole days. Null: there was none. */
  longestDays: Maybe<Scalars['Int']['output']>;
  /** Median stay of those passed or failed, days. Null: there was none. */
  medianDays: Maybe<Scalars['Float']['output']>;
  /** How often it was passed. */
  passed: Scalars['Int']['output'];
  /** The stage. */
  stage: ReturnStage;
  /** How often it was left out. */
  waived: Scalars['Int']['output'];
  /** Stays, passed or failed, that ended by the day that was set. */
  withinSla: Scalars['Int']['output'];
};

/** How a stage was left. */
export type StageEnd =
  /** It was not passed. */
  | 'FAILED'
  /** It was passed. */
  | 'PASSED'
  /** It was left out, by a rule of the template. */
  | 'WAIVED';

/** A stage of the process began. */
export type StageEntered = AboutReturnProcess & {
  __typename: 'StageEntered';
  /** Day by which the stage is to be left again. */
  dueOn: Scalars['Date']['output'];
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** Key of the stage in the flow template. */
  stage: Scalars['String']['output'];
};

/** A stage of the process was not passed; the process goes no further. */
export type StageFailed = AboutReturnProcess & {
  __typename: 'StageFailed';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** Key of the stage in the flow template. */
  stage: Scalars['String']['output'];
};

/** Something belongs to the stage that was not recorded yet. */
export type StageIncomplete = UserError & {
  __typename: 'StageIncomplete';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** Something belongs to the stage that was not recorded yet. */
export type StageIncomplete_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** What a stage is passed by. */
export type StageKind =
  /** Somebody says that it is passed. */
  | 'CONVERSATION'
  /** The acceptance of the offer passes it. */
  | 'OFFER'
  /** The hire passes it. */
  | 'RECEPTION'
  /** Somebody says that it is passed; never waived for regulated roles. */
  | 'REFERENCE_CHECK'
  /** Today's skills were assessed, and are enough. */
  | 'SKILLS'
  /** The approval of the terms passes it. */
  | 'TERMS'
  /** The vision meeting was held, and somebody says that it is passed. */
  | 'VISION';

/** No rule of the flow template allows to leave this stage out here. */
export type StageNotWaivable = UserError & {
  __typename: 'StageNotWaivable';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** No rule of the flow template allows to leave this stage out here. */
export type StageNotWaivable_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** A stage of the process was passed (通過). */
export type StagePassed = AboutReturnProcess & {
  __typename: 'StagePassed';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** Key of the stage in the flow template. */
  stage: Scalars['String']['output'];
};

/** One stay in a stage. */
export type StageStay = {
  __typename: 'StageStay';
  /** Day by which it was to be left. Null: nobody said. */
  dueOn: Maybe<Scalars['Date']['output']>;
  /** How it ended. Null: it lasts, or terms were proposed anew. */
  end: Maybe<StageEnd>;
  /** When it ended; UTC. Null: it lasts. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it began; UTC. */
  enteredAt: Scalars['DateTime']['output'];
  /** The stage. */
  stage: ReturnStage;
};

/** A stage was left out, by a rule of the flow template (免除); the actor approved it. */
export type StageWaived = AboutReturnProcess & {
  __typename: 'StageWaived';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** Key of the stage in the flow template. */
  stage: Scalars['String']['output'];
  /** Key of the rule of the flow template that allows it. */
  waiverRule: Scalars['String']['output'];
};

/** A stage that was left out, by which rule and by whom (免除). */
export type StageWaiver = {
  __typename: 'StageWaiver';
  /** Who approved it: kind of actor and user id. */
  approvedBy: Scalars['String']['output'];
  /** Who approved it. */
  approver: Actor;
  /** When; UTC. */
  at: Scalars['DateTime']['output'];
  /** Why, in words. Null: not told, not for your role (hr notes), or erased. */
  reason: Maybe<Scalars['String']['output']>;
  /** Key of the rule of the flow template. */
  rule: Scalars['String']['output'];
  /** What the rule says. */
  ruleLabel: Scalars['String']['output'];
  /** The stage. */
  stage: ReturnStage;
};


/** A stage that was left out, by which rule and by whom (免除). */
export type StageWaiver_RuleLabelArgs = {
  locale?: Locale;
};

/** Why stages may be left out, and when (免除規則). */
export type StageWaiverRule = {
  __typename: 'StageWaiverRule';
  /** Only for whoever left less than so many years ago. Null: for everybody. */
  awayUnderYears: Maybe<Scalars['Int']['output']>;
  /** For `waiveStage`. */
  key: Scalars['String']['output'];
  /** What people call it. */
  label: Scalars['String']['output'];
  /** Never for a role of which the law asks for more care. */
  notForRegulatedRoles: Scalars['Boolean']['output'];
  /** Keys of the stages that it covers. */
  stages: Array<Scalars['String']['output']>;
};


/** Why stages may be left out, and when (免除規則). */
export type StageWaiverRule_LabelArgs = {
  locale?: Locale;
};

/** Record that the work began. */
export type StartCollaborationInput = {
  /** The collaboration, by its `id`. */
  collaboration: Scalars['ID']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When; today if null. */
  startedOn?: InputMaybe<FuzzyDateInput>;
};

/** StartCollaborationSuccess, or why not. */
export type StartCollaborationPayload = BegunAlready | CollaborationNotAgreed | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | StartCollaborationSuccess | UnknownUndertaking | VersionConflict;

/** Done: Record that the work began. */
export type StartCollaborationSuccess = CommandSuccess & FactRecorded & {
  __typename: 'StartCollaborationSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  collaboration: Maybe<Collaboration>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record that somebody works for another company while employed here (出向). */
export type StartSecondmentInput = {
  /** Who it is about. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Last day, inclusive. Leave it out while it lasts. Leave it out when it is not known. */
  endsOn?: InputMaybe<FuzzyDateInput>;
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The company that they work for meanwhile. */
  hostEntity: Scalars['String']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** First day of it. */
  startsOn: FuzzyDateInput;
  /** The employment, by its `stintId`; the one that lasted then when left out. Leave it out when it is not known. */
  stintId?: InputMaybe<Scalars['ID']['input']>;
};

/** StartSecondmentSuccess, or why not. */
export type StartSecondmentPayload = AlreadySeconded | AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | OutsideEmployment | StartSecondmentSuccess | UnknownAlumnus | UnknownEmployment | VersionConflict;

/** Done: Record that somebody works for another company while employed here (出向). */
export type StartSecondmentSuccess = CommandSuccess & FactRecorded & {
  __typename: 'StartSecondmentSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** A status and the time for which it holds. */
export type StatusSince = {
  __typename: 'StatusSince';
  /** The facts that brought it about, and the rule that reads them. */
  because: Because;
  /** What the status follows from, in one sentence with its date. */
  sentence: Scalars['String']['output'];
  /** First day, in the programme's time zone. Null: as far back as is known. */
  since: Maybe<Scalars['Date']['output']>;
  /** The status. */
  status: AlumnusStatus;
};


/** A status and the time for which it holds. */
export type StatusSince_SentenceArgs = {
  locale?: InputMaybe<Locale>;
};

/** The person still has an open employment. */
export type StillEmployed = UserError & {
  __typename: 'StillEmployed';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The person still has an open employment. */
export type StillEmployed_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Record that somebody wants no mail any more, of one list or at all; never refused. */
export type StopMailInput = {
  /** Who wants none. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The list: a purpose such as `newsletter`, or a provider's list. Null: all mail. Leave it out when it is not known. */
  mailingList?: InputMaybe<Scalars['String']['input']>;
  /** How they said so. */
  unsubscribeMethod: UnsubscribeMethod;
};

/** StopMailSuccess, or why not. */
export type StopMailPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | StopMailSuccess | UnknownAlumnus | VersionConflict;

/** Done: Record that somebody wants no mail any more, of one list or at all; never refused. */
export type StopMailSuccess = CommandSuccess & FactRecorded & {
  __typename: 'StopMailSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** The story is published. */
export type StoryIsPublished = UserError & {
  __typename: 'StoryIsPublished';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The story is published. */
export type StoryIsPublished_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The person did not agree to the text as it is. */
export type StoryNotAgreedTo = UserError & {
  __typename: 'StoryNotAgreedTo';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The person did not agree to the text as it is. */
export type StoryNotAgreedTo_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The story is not published. */
export type StoryNotPublished = UserError & {
  __typename: 'StoryNotPublished';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The story is not published. */
export type StoryNotPublished_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** What somebody asked for with their data (本人からの請求). It names them by a pseudonym, and outlives them. */
export type SubjectRequest = Node & {
  __typename: 'SubjectRequest';
  /** Whose data. Null: erased, or not for your role. */
  alumnus: Maybe<Alumnus>;
  /** When; UTC. Null: not yet, or it is no erasure. */
  approvedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who approved the erasure. Null: nobody yet, or it is none. */
  approvedBy: Maybe<Actor>;
  /** It waits for somebody else to approve it (承認待ち). */
  awaitingApproval: Scalars['Boolean']['output'];
  /** Of an erasure: the classes of data that are to go, while the person stays on file. Null: everything, or it is no erasure. */
  dataClasses: Maybe<Array<DataClass>>;
  /** Last day on which an answer is in time, in the programme's time zone. */
  dueOn: Scalars['Date']['output'];
  /** When it was met or refused; UTC. Null: not yet. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** When the records or the classes were closed; UTC. Null: not yet, or it is no erasure. */
  erasedAt: Maybe<Scalars['DateTime']['output']>;
  /** Opaque and stable; unique over all types. */
  id: Scalars['ID']['output'];
  /** Whether something is still to be done about it. */
  isOpen: Scalars['Boolean']['output'];
  /** That day has passed without an answer. */
  isOverdue: Scalars['Boolean']['output'];
  /** Who wants it. */
  origin: RequestOrigin;
  /** The receipt. Null: not everything has confirmed yet, or it is no erasure. */
  receipt: Maybe<ErasureReceipt>;
  /** When; UTC. */
  receivedAt: Scalars['DateTime']['output'];
  /** Who recorded it. */
  receivedBy: Actor;
  /** Why it is not met. Null: it was not refused. */
  refusalBasis: Maybe<RequestRefusalBasis>;
  /** What is asked for. */
  requestType: SubjectRequestType;
  /** `received`, `approved`, `erasing`, `erased`, `fulfilled` or `refused`; from `erasing` on the person is on file no more, or without the classes that were asked for. */
  stage: Scalars['String']['output'];
  /** The id that the person has, or had, as an `Alumnus`. */
  subjectId: Scalars['ID']['output'];
  /** Rises with every fact of it; for `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of requests about people's data, newest first. */
export type SubjectRequestConnection = {
  __typename: 'SubjectRequestConnection';
  /** The entries, newest first. */
  edges: Array<SubjectRequestEdge>;
  /** The moment that the list is of: give it again for the next page. Null for now. */
  moment: Maybe<Moment>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** On all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An entry of the list and its place. */
export type SubjectRequestEdge = {
  __typename: 'SubjectRequestEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry of the list. */
  node: SubjectRequest;
};

/** What somebody may ask for with their data. */
export type SubjectRequestType =
  /** To see it (開示). */
  | 'ACCESS'
  /** To have it erased (消去). */
  | 'ERASE'
  /** To object to a use of it (異議). */
  | 'OBJECT'
  /** To take it elsewhere (データの持ち出し). */
  | 'PORT'
  /** To have it put right (訂正). */
  | 'RECTIFY'
  /** To have it used less (利用停止). */
  | 'RESTRICT';

/** Record that the person handed in an application. */
export type SubmitApplicationInput = {
  /** How it came. Leave it out when it is not known. */
  contactChannel?: InputMaybe<ContactChannel>;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
};

/** SubmitApplicationSuccess, or why not. */
export type SubmitApplicationPayload = IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | SubmitApplicationSuccess | UnknownUndertaking | VersionConflict;

/** Done: Record that the person handed in an application. */
export type SubmitApplicationSuccess = CommandSuccess & FactRecorded & {
  __typename: 'SubmitApplicationSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** What can be followed: over WebSocket (graphql-transport-ws) or server-sent events (graphql-sse), one field per operation. What is stored after `afterPosition` comes first, then what happens; clients keep the last `position` and give it when they subscribe again, so that nothing is missed and nothing comes twice. */
export type Subscription = {
  __typename: 'Subscription';
  /** Which objects changed, so that a list or a board can refresh them or ask for its page again. Facts that arrive together are told together. */
  changes: Changes;
  /** Scores after each fact that they follow from; several facts at once are told once. Scores also age at midnight, programme time: of that nothing is told. For roles that read scores. */
  engagementChanged: EngagementChanged;
  /** Facts as they are appended, in the order of the log and before any read model has them, within half a second; for roles that read the log. */
  eventAppended: EventAppended;
  /** How far each read model has come: at once, and whenever one has moved or the log has grown, at most once a second. There is nothing to resume: each message is the whole. */
  projectionProgress: Array<ProjectionStatus>;
  /** New entries in the order of the log, each once its read models have it: a query right after a message sees what it tells. With `edge: null` now and then, so that the position goes on. */
  timelineEntryAdded: TimelineEntryAdded;
};


/** What can be followed: over WebSocket (graphql-transport-ws) or server-sent events (graphql-sse), one field per operation. What is stored after `afterPosition` comes first, then what happens; clients keep the last `position` and give it when they subscribe again, so that nothing is missed and nothing comes twice. */
export type Subscription_ChangesArgs = {
  afterPosition?: InputMaybe<Scalars['Int64']['input']>;
  types?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** What can be followed: over WebSocket (graphql-transport-ws) or server-sent events (graphql-sse), one field per operation. What is stored after `afterPosition` comes first, then what happens; clients keep the last `position` and give it when they subscribe again, so that nothing is missed and nothing comes twice. */
export type Subscription_EngagementChangedArgs = {
  afterPosition?: InputMaybe<Scalars['Int64']['input']>;
  alumnusId?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be followed: over WebSocket (graphql-transport-ws) or server-sent events (graphql-sse), one field per operation. What is stored after `afterPosition` comes first, then what happens; clients keep the last `position` and give it when they subscribe again, so that nothing is missed and nothing comes twice. */
export type Subscription_EventAppendedArgs = {
  afterPosition?: InputMaybe<Scalars['Int64']['input']>;
  filter?: InputMaybe<EventLogFilter>;
};


/** What can be followed: over WebSocket (graphql-transport-ws) or server-sent events (graphql-sse), one field per operation. What is stored after `afterPosition` comes first, then what happens; clients keep the last `position` and give it when they subscribe again, so that nothing is missed and nothing comes twice. */
export type Subscription_TimelineEntryAddedArgs = {
  afterPosition?: InputMaybe<Scalars['Int64']['input']>;
  alumnusId?: InputMaybe<Scalars['ID']['input']>;
};

/** What the employer tells in public about an alumnus (活躍事例). */
export type SuccessStory = Node & {
  __typename: 'SuccessStory';
  /** When the person agreed to this text; UTC. Null: they did not, or no more. */
  agreedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whom it is about. Null: not for your role. */
  alumnus: Maybe<Alumnus>;
  /** It waits for somebody else to approve it (承認待ち). */
  awaitingApproval: Scalars['Boolean']['output'];
  /** What was recorded of it, oldest first; without what the timeline does not show your role. */
  entries: Array<TimelineEntry>;
  /** Opaque and stable; unique over all types. */
  id: Scalars['ID']['output'];
  /** Whether something is still to be done about it. */
  isOpen: Scalars['Boolean']['output'];
  /** When it began; UTC. */
  openedAt: Scalars['DateTime']['output'];
  /** Who looks after it. Null: nobody is named. */
  owner: Maybe<User>;
  /** Who looks after it, by user id. Null: nobody is named. */
  ownerId: Maybe<Scalars['String']['output']>;
  /** Since when it is published; UTC. Null: it is not. */
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** `drafted`, `consented`, `published` or `unpublished`. */
  stage: Scalars['String']['output'];
  /** Text. Null: erased. */
  storyBody: Maybe<Scalars['String']['output']>;
  /** Title. Null: erased. */
  storyTitle: Maybe<Scalars['String']['output']>;
  /** Why it was taken down. Null: it was not, or is published again. */
  unpublishReason: Maybe<UnpublishReason>;
  /** Where it can be read. Null: not published, not told, or erased. */
  url: Maybe<Scalars['String']['output']>;
  /** Rises with every fact of it; for `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of success stories, newest first. */
export type SuccessStoryConnection = {
  __typename: 'SuccessStoryConnection';
  /** The entries, newest first. */
  edges: Array<SuccessStoryEdge>;
  /** The moment that the list is of: give it again for the next page. Null for now. */
  moment: Maybe<Moment>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** On all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** The person agreed to the text as it was drafted last. */
export type SuccessStoryConsented = AboutSuccessStory & {
  __typename: 'SuccessStoryConsented';
  /** The story this is about. */
  storyId: Scalars['ID']['output'];
  /** The success story. Null: not for your role. */
  successStory: Maybe<SuccessStory>;
};

/** The text of a story was written, for the first time or anew. */
export type SuccessStoryDrafted = AboutSuccessStory & {
  __typename: 'SuccessStoryDrafted';
  /** Who looks after it. Null: nobody, or not for your role. */
  owner: Maybe<User>;
  /** Who looks after it, by user id. */
  ownerId: Maybe<Scalars['String']['output']>;
  /** Text of the story. Null: not known, not for your role (engagement), or erased. */
  storyBody: Maybe<Scalars['String']['output']>;
  /** The story this is about. */
  storyId: Scalars['ID']['output'];
  /** Title of the story. Null: not known, not for your role (engagement), or erased. */
  storyTitle: Maybe<Scalars['String']['output']>;
  /** The success story. Null: not for your role. */
  successStory: Maybe<SuccessStory>;
};

/** An entry of the list and its place. */
export type SuccessStoryEdge = {
  __typename: 'SuccessStoryEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry of the list. */
  node: SuccessStory;
};

/** Somebody else than who drafted it published the story. */
export type SuccessStoryPublished = AboutSuccessStory & {
  __typename: 'SuccessStoryPublished';
  /** The story this is about. */
  storyId: Scalars['ID']['output'];
  /** The success story. Null: not for your role. */
  successStory: Maybe<SuccessStory>;
  /** Where it can be read. Null: not known, not for your role (engagement), or erased. */
  url: Maybe<Scalars['String']['output']>;
};

/** The story may not be shown any more; the person's agreement to its text ends. */
export type SuccessStoryUnpublished = AboutSuccessStory & {
  __typename: 'SuccessStoryUnpublished';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The story this is about. */
  storyId: Scalars['ID']['output'];
  /** The success story. Null: not for your role. */
  successStory: Maybe<SuccessStory>;
  /** Why. */
  unpublishReason: UnpublishReason;
};

/** One question and what was answered. */
export type SurveyAnswer = {
  __typename: 'SurveyAnswer';
  /** The answer. Null: left out. */
  answer: Maybe<Scalars['String']['output']>;
  /** The question. */
  question: Scalars['String']['output'];
};

/** One question and what was answered. */
export type SurveyAnswerInput = {
  /** The answer. Null: left out. Leave it out when it is not known. */
  answer?: InputMaybe<Scalars['String']['input']>;
  /** The question. */
  question: Scalars['String']['input'];
};

/** The person answered a survey. */
export type SurveyAnswered = {
  __typename: 'SurveyAnswered';
  /** What was answered. Null: not known, not for your role (engagement), or erased. */
  surveyAnswers: Maybe<Array<SurveyAnswer>>;
  /** The survey, by the word of the tool it is made with. */
  surveyId: Scalars['String']['output'];
  /** Title of the survey at that time. */
  surveyTitle: Maybe<Scalars['String']['output']>;
};

/** The person answered a survey. */
export type SurveyAnsweredInput = {
  /** What was answered. Leave it out when it is not known. */
  surveyAnswers?: InputMaybe<Array<SurveyAnswerInput>>;
  /** The survey, by the word of the tool it is made with. */
  surveyId: Scalars['String']['input'];
  /** Title of the survey at that time. Leave it out when it is not known. */
  surveyTitle?: InputMaybe<Scalars['String']['input']>;
};

/** The person was asked to answer a survey. */
export type SurveySent = {
  __typename: 'SurveySent';
  /** How it was sent. */
  contactChannel: Maybe<ContactChannel>;
  /** The survey, by the word of the tool it is made with. */
  surveyId: Scalars['String']['output'];
  /** Title of the survey at that time. */
  surveyTitle: Maybe<Scalars['String']['output']>;
};

/** The person was asked to answer a survey. */
export type SurveySentInput = {
  /** How it was sent. Leave it out when it is not known. */
  contactChannel?: InputMaybe<ContactChannel>;
  /** The survey, by the word of the tool it is made with. */
  surveyId: Scalars['String']['input'];
  /** Title of the survey at that time. Leave it out when it is not known. */
  surveyTitle?: InputMaybe<Scalars['String']['input']>;
};

/** Put two records on the list of suspected duplicates (名寄せ候補). Never merges anything. */
export type SuspectDuplicateInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** One of the records. */
  one: AlumnusBy;
  /** The other one. */
  other: AlumnusBy;
};

/** SuspectDuplicateSuccess, or why not. */
export type SuspectDuplicatePayload = AlreadyDismissed | AlreadySuspected | AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAlike | NotAllowed | SamePerson | SuspectDuplicateSuccess | UnknownAlumnus | VersionConflict;

/** Done: Put two records on the list of suspected duplicates (名寄せ候補). Never merges anything. */
export type SuspectDuplicateSuccess = CommandSuccess & FactRecorded & {
  __typename: 'SuspectDuplicateSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Two records that may be of one person (名寄せ候補). */
export type SuspectedDuplicate = Node & {
  __typename: 'SuspectedDuplicate';
  /** Opaque and stable; unique over all types. */
  id: Scalars['ID']['output'];
  /** 0 to 100: the weights of the reasons together; suspected from 60 on. */
  likeness: Scalars['Int']['output'];
  /** One of the two. Null: not on file at the moment, or erased. */
  one: Maybe<Alumnus>;
  /** The other one. Null: not on file at the moment, or erased. */
  other: Maybe<Alumnus>;
  /** What spoke for it and against it when they were suspected. */
  reasons: Array<DuplicateReason>;
  /** When they were last suspected, UTC. */
  suspectedAt: Scalars['DateTime']['output'];
};

/** A page of pairs that wait for somebody to decide. */
export type SuspectedDuplicateConnection = {
  __typename: 'SuspectedDuplicateConnection';
  /** Most alike first. */
  edges: Array<SuspectedDuplicateEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** Pairs on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A suspected pair and its place in the list. */
export type SuspectedDuplicateEdge = {
  __typename: 'SuspectedDuplicateEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The pair. */
  node: SuspectedDuplicate;
};

/** Let somebody's membership in the network rest, until a day or until it is restored. */
export type SuspendMembershipInput = {
  /** Who it is about. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  suspendReason: SuspendReason;
  /** Last day of it, not past. Null: until it is restored. Leave it out when it is not known. */
  suspendedUntil?: InputMaybe<Scalars['Date']['input']>;
};

/** SuspendMembershipSuccess, or why not. */
export type SuspendMembershipPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAMember | NotAllowed | SuspendMembershipSuccess | UnknownAlumnus | VersionConflict;

/** Done: Let somebody's membership in the network rest, until a day or until it is restored. */
export type SuspendMembershipSuccess = CommandSuccess & FactRecorded & {
  __typename: 'SuspendMembershipSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Why a membership rests. */
export type SuspendReason =
  /** Conduct against the terms. */
  | 'CONDUCT'
  /** The person wished it. */
  | 'OWN_WISH'
  /** Something is being looked into. */
  | 'UNDER_REVIEW';

/** A page of people: whoever has most of the skills first. */
export type TalentConnection = {
  __typename: 'TalentConnection';
  /** The people, the best first. */
  edges: Array<TalentEdge>;
  /** The moment that the list is of: give it again for the next page. Null for now. */
  moment: Maybe<Moment>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** People on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** Somebody who offers what is looked for. */
export type TalentEdge = {
  __typename: 'TalentEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** How many of the skills they have. */
  matchedSkills: Scalars['Int']['output'];
  /** Who. */
  node: Alumnus;
};

/** What is looked for; what is left out does not restrict. */
export type TalentFilter = {
  /** Only whose latest department was exactly this one. */
  department?: InputMaybe<Scalars['String']['input']>;
  /** Only who would work in one of these forms, as it still holds. */
  forms?: InputMaybe<Array<WorkForm>>;
  /** Only who would work at most so many hours a week. */
  hoursAtMost?: InputMaybe<Scalars['Int']['input']>;
  /** Only who said that they want this of the employer. */
  interest?: InputMaybe<AlumniInterest>;
  /** Only who may be written to, for this purpose and through this channel. */
  reachableFor?: InputMaybe<ReachableForInput>;
  /** Only who would work in this part of the country. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** Only who would work there, as it still holds. */
  remote?: InputMaybe<RemoteWish>;
  /** At least one of these skills; upper case, width and spaces make no difference. Whoever has more of them comes first. */
  skills?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Somebody is to do something about the person by a date (フォローアップ). */
export type TaskAssigned = AboutFollowUpTask & {
  __typename: 'TaskAssigned';
  /** By when, that day included. */
  dueOn: Scalars['Date']['output'];
  /** The task. Null: not for your role. */
  followUpTask: Maybe<FollowUpTask>;
  /** Who looks after it. Null: nobody, or not for your role. */
  owner: Maybe<User>;
  /** Who is to do it, by user id. */
  ownerId: Maybe<Scalars['String']['output']>;
  /** What is to be done. Null: not known, not for your role (hr notes), or erased. */
  task: Maybe<Scalars['String']['output']>;
  /** The task this is about. */
  taskId: Scalars['ID']['output'];
};

/** The follow-up was done. */
export type TaskCompleted = AboutFollowUpTask & {
  __typename: 'TaskCompleted';
  /** The task. Null: not for your role. */
  followUpTask: Maybe<FollowUpTask>;
  /** What came of it. Null: not known, not for your role (hr notes), or erased. */
  result: Maybe<Scalars['String']['output']>;
  /** The task this is about. */
  taskId: Scalars['ID']['output'];
};

/** The follow-up is not needed any more. */
export type TaskDropped = AboutFollowUpTask & {
  __typename: 'TaskDropped';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The task. Null: not for your role. */
  followUpTask: Maybe<FollowUpTask>;
  /** The task this is about. */
  taskId: Scalars['ID']['output'];
};

/** Somebody else is to do the follow-up. */
export type TaskReassigned = AboutFollowUpTask & {
  __typename: 'TaskReassigned';
  /** The task. Null: not for your role. */
  followUpTask: Maybe<FollowUpTask>;
  /** Who looks after it. Null: nobody, or not for your role. */
  owner: Maybe<User>;
  /** Who is to do it from now on, by user id. */
  ownerId: Maybe<Scalars['String']['output']>;
  /** The task this is about. */
  taskId: Scalars['ID']['output'];
};

/** Somebody else approved the proposed terms (処遇の承認). */
export type TermsApproved = AboutReturnProcess & {
  __typename: 'TermsApproved';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
};

/** Something that a grade follows from. */
export type TermsCriterion = {
  __typename: 'TermsCriterion';
  /** For `proposeTerms`. */
  key: Scalars['String']['output'];
  /** What people call it. */
  label: Scalars['String']['output'];
  /** The highest level; the lowest is 0. */
  levels: Scalars['Int']['output'];
  /** Points for each level. */
  weight: Scalars['Int']['output'];
};


/** Something that a grade follows from. */
export type TermsCriterion_LabelArgs = {
  locale?: Locale;
};

/** One step of the decision about terms, as the log has it. */
export type TermsDecision = {
  __typename: 'TermsDecision';
  /** Who decided. */
  actor: Actor;
  /** When; UTC. */
  at: Scalars['DateTime']['output'];
  /** Who: kind of actor and user id; never a name. */
  by: Scalars['String']['output'];
  /** Why, in words. Null: not told, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** What was decided. */
  kind: FactKind;
  /** Place in the log. */
  position: Scalars['Int64']['output'];
  /** It as a sentence, without anybody's name. */
  sentence: Scalars['String']['output'];
};


/** One step of the decision about terms, as the log has it. */
export type TermsDecision_SentenceArgs = {
  locale?: Locale;
};

/** Somebody else approved the exception from the standards (処遇の例外承認). */
export type TermsExceptionApproved = AboutReturnProcess & {
  __typename: 'TermsExceptionApproved';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
};

/** What about proposed terms the published standards do not cover. */
export type TermsExceptionGround =
  /** A published criterion was not assessed. */
  | 'NO_CRITERION'
  /** The grade is not the one that the criteria come to. */
  | 'OTHER_GRADE'
  /** The pay lies outside the band of the grade. */
  | 'OUTSIDE_BAND';

/** Somebody else rejected the exception from the standards (処遇の例外却下). */
export type TermsExceptionRejected = AboutReturnProcess & {
  __typename: 'TermsExceptionRejected';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
};

/** Somebody asked to go beyond the published standards (処遇の例外申請). */
export type TermsExceptionRequested = AboutReturnProcess & {
  __typename: 'TermsExceptionRequested';
  /** What the standards do not cover; empty: nothing. */
  exceptionGrounds: Array<TermsExceptionGround>;
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
};

/** Where an exception from the published terms stands. */
export type TermsExceptionState =
  /** Somebody else approved it. */
  | 'APPROVED'
  /** Somebody else rejected it. */
  | 'REJECTED'
  /** Waits for somebody else's decision. */
  | 'REQUESTED';

/** A grade and what it is paid a year. */
export type TermsGrade = {
  __typename: 'TermsGrade';
  /** From how many points on it is reached. */
  fromPoints: Scalars['Int']['output'];
  /** The grade (等級). */
  grade: Scalars['String']['output'];
  /** Upper end of the band. Null: not for your role (terms). */
  high: Maybe<Money>;
  /** Lower end of the band. Null: not for your role (terms). */
  low: Maybe<Money>;
};

/** The terms go beyond the published standards, and no exception was approved. */
export type TermsNeedException = UserError & {
  __typename: 'TermsNeedException';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The terms go beyond the published standards, and no exception was approved. */
export type TermsNeedException_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** An offer needs terms that somebody else approved. */
export type TermsNotApproved = UserError & {
  __typename: 'TermsNotApproved';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** An offer needs terms that somebody else approved. */
export type TermsNotApproved_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Grade and pay were proposed, from published criteria (処遇案). */
export type TermsProposed = AboutReturnProcess & {
  __typename: 'TermsProposed';
  /** The person is to stand above former peers. */
  aboveFormerPeers: Scalars['Boolean']['output'];
  /** The group of employees that they are compared with. */
  comparatorGroup: Maybe<Scalars['String']['output']>;
  /** Grade that the criteria come to; None without them. Null: not known, not for your role (employment), or erased. */
  derivedGrade: Maybe<Scalars['String']['output']>;
  /** What the standards do not cover; empty: nothing. */
  exceptionGrounds: Array<TermsExceptionGround>;
  /** The published standards they follow. */
  fairTerms: Scalars['String']['output'];
  /** Grade (等級). Null: not known, not for your role (employment), or erased. */
  grade: Maybe<Scalars['String']['output']>;
  /** Job title (役職). Null: not known, not for your role (employment), or erased. */
  jobTitle: Maybe<Scalars['String']['output']>;
  /** Place of the pay in the band: 0 at the lower end, 100 at the upper end, percent. Null: not known, not for your role (employment), or erased. */
  positionInRange: Maybe<Scalars['Int']['output']>;
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is proposed, a year. Null: not known, not for your role (employment), or erased. */
  salary: Maybe<Money>;
  /** Upper end of the band, a year. Null: not known, not for your role (employment), or erased. */
  salaryHigh: Maybe<Money>;
  /** Lower end of the grade's published band, a year. Null: not known, not for your role (employment), or erased. */
  salaryLow: Maybe<Money>;
  /** The criteria and what each came to. Null: not known, not for your role (employment), or erased. */
  termsCriteria: Maybe<Array<CriterionLevel>>;
};

/** Somebody else sent the proposed terms back (処遇の差し戻し). */
export type TermsRejected = AboutReturnProcess & {
  __typename: 'TermsRejected';
  /** Why, in words. Null: not known, not for your role (hr notes), or erased. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
};

/** Where proposed terms stand. */
export type TermsState =
  /** Somebody else approved it. */
  | 'APPROVED'
  /** Waits for somebody else's decision. */
  | 'PROPOSED'
  /** Somebody else sent it back. */
  | 'REJECTED';

/** The employer thanked the person for their work (感謝). */
export type ThanksGiven = {
  __typename: 'ThanksGiven';
  /** Who gave the thanks, by user id. */
  givenBy: Maybe<Scalars['String']['output']>;
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
  /** The words that were said or written. Null: not known, not for your role (hr notes), or erased. */
  words: Maybe<Scalars['String']['output']>;
};

/** A page of a timeline. */
export type TimelineConnection = {
  __typename: 'TimelineConnection';
  /** The entries, newest first. */
  edges: Array<TimelineEdge>;
  /** The moment that the page is of, exactly: give it again for the next page. Null for now. */
  moment: Maybe<Moment>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** Entries on all pages together, exactly. Null when your role may not count. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** An entry and its place in the timeline. */
export type TimelineEdge = {
  __typename: 'TimelineEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: TimelineEntry;
};

/** A fact about one person, placed at the time when it happened. */
export type TimelineEntry = Node & {
  __typename: 'TimelineEntry';
  /** Who said so. */
  actor: Actor;
  /** Whose timeline it is on. Null when the person was erased. */
  alumnus: Maybe<Alumnus>;
  /** The entry that stands in place of this one. Null unless it was corrected, and when it is not for your role. */
  correctedBy: Maybe<TimelineEntry>;
  /** The entry in whose place this one stands. Null unless it corrects one, and when it is not for your role. */
  corrects: Maybe<TimelineEntry>;
  /** The fields of the fact. Null when it was erased as a whole. */
  fact: Maybe<Fact>;
  /** Opaque and stable; unique over all types. */
  id: Scalars['ID']['output'];
  /** What kind of fact. */
  kind: FactKind;
  /** The same fact as the log has it. Null unless your role reads the log. */
  loggedEvent: Maybe<LoggedEvent>;
  /** Fields that are null here because your role may not read them, such as `fact.text`. */
  maskedFields: Array<Scalars['String']['output']>;
  /** How the person took part. Null where they did not act themselves. */
  mode: Maybe<EngagementMode>;
  /** When it happened in the world. */
  occurredAt: FuzzyDateTime;
  /** Place in the log: gapless, in commit order. */
  position: Scalars['Int64']['output'];
  /** When the log stored it, UTC; never decreases with the position. */
  recordedAt: Scalars['DateTime']['output'];
  /** Id of the record that it was entered on: `alumnus.id`, or that of a record that was merged into it since. */
  recordedOn: Scalars['ID']['output'];
  /** It was taken back and counts no more. */
  retracted: Scalars['Boolean']['output'];
  /** How it was taken back. Null unless `retracted`. */
  retraction: Maybe<Retraction>;
  /** The fact in one sentence, without the person's name and without what your role may not read. Null when it was erased as a whole. */
  sentence: Maybe<Scalars['String']['output']>;
  /** Whether a person or a machine did it. */
  signal: Signal;
  /** How that is known of an open or a click. Null for every other kind of fact. */
  signalVerdict: Maybe<SignalVerdict>;
  /** Where the fact came in. */
  source: Source;
  /** Whom its confidential part is for: HR for what was said in meetings and interviews, reasons of departures, and notes unless the note says PROGRAMME. */
  visibility: EntryVisibility;
};


/** A fact about one person, placed at the time when it happened. */
export type TimelineEntry_SentenceArgs = {
  locale?: InputMaybe<Locale>;
};

/** A timeline has grown, or nothing happened for a while. */
export type TimelineEntryAdded = {
  __typename: 'TimelineEntryAdded';
  /** Older entries as they are now that this fact retracted or corrected, and opens and clicks of the same message, which are judged together; at most the newest 100. After a merge or its undoing look at the whole timeline again. */
  changed: Array<TimelineEntry>;
  /** The new entry and its place, newest by position; by when it happened it may belong further down. Null: nothing new for you, keep the position. */
  edge: Maybe<TimelineEdge>;
  /** Everything up to here has been told: give it as `afterPosition` when you subscribe again. */
  position: Scalars['Int64']['output'];
};

/** Which entries; what is left out does not restrict. */
export type TimelineFilter = {
  /** Also entries that were taken back. */
  includeRetracted?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only these kinds; an empty list lets nothing through. */
  kinds?: InputMaybe<Array<FactKind>>;
  /** Only these modes; facts without a mode are left out. */
  modes?: InputMaybe<Array<EngagementMode>>;
  /** Happened at or after this instant. */
  occurredFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Happened before this instant. */
  occurredTo?: InputMaybe<Scalars['DateTime']['input']>;
};

/** More people than can be handed over at once. */
export type TooManyToHandOver = UserError & {
  __typename: 'TooManyToHandOver';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** More people than can be handed over at once. */
export type TooManyToHandOver_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** How often somebody clicks in campaigns about a topic. */
export type TopicAffinity = {
  __typename: 'TopicAffinity';
  /** Campaigns in which they followed a link, machines left out. */
  clicked: Scalars['Int']['output'];
  /** Campaigns that reached them. */
  delivered: Scalars['Int']['output'];
  /** The topic. */
  topic: NewsTopic;
};

/** How often the programme is in touch with the people of a segment. */
export type TouchPlan = {
  __typename: 'TouchPlan';
  /** At most so many days between two-way contacts. */
  cadenceDays: Scalars['Int']['output'];
  /** Who keeps the contact, in words. Null: not said. */
  ownerRole: Maybe<Scalars['String']['output']>;
};

/** Record that an employment went over to another legal entity (転籍): nobody left. */
export type TransferBetweenEntitiesInput = {
  /** Who it is about. */
  alumnus: AlumnusBy;
  /** First day there. */
  changedOn: FuzzyDateInput;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Employee number (社員番号) there. Leave it out when it is not known. */
  employeeNumber?: InputMaybe<Scalars['String']['input']>;
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The employment, by its `stintId`; the one that lasted then when left out. Leave it out when it is not known. */
  stintId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether service before it counts for the tenure (勤続年数の通算). */
  tenureContinues: Scalars['Boolean']['input'];
  /** Legal entity from then on. */
  toEntity: Scalars['String']['input'];
};

/** TransferBetweenEntitiesSuccess, or why not. */
export type TransferBetweenEntitiesPayload = AmbiguousAlumnus | EmployeeNumberTaken | IdempotencyKeyReused | InvalidInput | NotAllowed | OutsideEmployment | SameEntity | TransferBetweenEntitiesSuccess | TransferredLater | UnknownAlumnus | UnknownEmployment | VersionConflict;

/** Done: Record that an employment went over to another legal entity (転籍): nobody left. */
export type TransferBetweenEntitiesSuccess = CommandSuccess & FactRecorded & {
  __typename: 'TransferBetweenEntitiesSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** The employment went over to another legal entity of the employer (転籍): no departure. */
export type TransferredBetweenEntities = {
  __typename: 'TransferredBetweenEntities';
  /** First day there. */
  changedOn: FuzzyDate;
  /** Employee number (社員番号). Null: not known, not for your role (identity), or erased. */
  employeeNumber: Maybe<Scalars['String']['output']>;
  /** Legal entity until then; empty when it was the only one. */
  fromEntity: Scalars['String']['output'];
  /** The employment (stint) this is about. */
  stintId: Scalars['ID']['output'];
  /** Whether service before it counts (勤続年数の通算). */
  tenureContinues: Scalars['Boolean']['output'];
  /** Legal entity from then on. */
  toEntity: Scalars['String']['output'];
};

/** A later transfer of this employment is recorded. */
export type TransferredLater = UserError & {
  __typename: 'TransferredLater';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** A later transfer of this employment is recorded. */
export type TransferredLater_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Lift the block on writing to somebody; what they agreed to holds as before. */
export type UnblockContactInput = {
  /** Who it is about. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** UnblockContactSuccess, or why not. */
export type UnblockContactPayload = AmbiguousAlumnus | ContactNotBlocked | IdempotencyKeyReused | InvalidInput | NotAllowed | UnblockContactSuccess | UnknownAlumnus | VersionConflict;

/** Done: Lift the block on writing to somebody; what they agreed to holds as before. */
export type UnblockContactSuccess = CommandSuccess & FactRecorded & {
  __typename: 'UnblockContactSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Nobody on file matches. */
export type UnknownAlumnus = UserError & {
  __typename: 'UnknownAlumnus';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** Nobody on file matches. */
export type UnknownAlumnus_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** There is no such figure, or it was taken back already. */
export type UnknownCost = UserError & {
  __typename: 'UnknownCost';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** There is no such figure, or it was taken back already. */
export type UnknownCost_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** The person has no such employment. */
export type UnknownEmployment = UserError & {
  __typename: 'UnknownEmployment';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The person has no such employment. */
export type UnknownEmployment_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** There is no such record of an employment, or it was taken back already. */
export type UnknownEmploymentFact = UserError & {
  __typename: 'UnknownEmploymentFact';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** There is no such record of an employment, or it was taken back already. */
export type UnknownEmploymentFact_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** There is no import of this id. */
export type UnknownImport = UserError & {
  __typename: 'UnknownImport';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** There is no import of this id. */
export type UnknownImport_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** There is no such insight of this person, or it was taken back. */
export type UnknownInsight = UserError & {
  __typename: 'UnknownInsight';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** There is no such insight of this person, or it was taken back. */
export type UnknownInsight_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** There is no such interaction to take back. */
export type UnknownInteraction = UserError & {
  __typename: 'UnknownInteraction';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** There is no such interaction to take back. */
export type UnknownInteraction_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** There is no such version of the policy, or it was retired. */
export type UnknownPolicy = UserError & {
  __typename: 'UnknownPolicy';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** There is no such version of the policy, or it was retired. */
export type UnknownPolicy_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** There is no segment of this key. */
export type UnknownSegment = UserError & {
  __typename: 'UnknownSegment';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** There is no segment of this key. */
export type UnknownSegment_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** There is no such thing, or it is of another kind. */
export type UnknownUndertaking = UserError & {
  __typename: 'UnknownUndertaking';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** There is no such thing, or it is of another kind. */
export type UnknownUndertaking_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** A delivery of a provider that waits for somebody to review it. */
export type UnmatchedDelivery = {
  __typename: 'UnmatchedDelivery';
  /** The provider's id of the delivery. */
  deliveryId: Scalars['String']['output'];
  /** When it is deleted unless somebody reviews it before, UTC. */
  expiresAt: Scalars['DateTime']['output'];
  /** The provider's word for what happened. Null where it gave none. */
  kind: Maybe<Scalars['String']['output']>;
  /** Why it could not be placed, a stable word. */
  reason: Scalars['String']['output'];
  /** When it arrived, UTC. */
  receivedAt: Scalars['DateTime']['output'];
  /** The provider. */
  source: Scalars['String']['output'];
};

/** A page of deliveries that wait for review. */
export type UnmatchedDeliveryConnection = {
  __typename: 'UnmatchedDeliveryConnection';
  /** The deliveries, newest first. */
  edges: Array<UnmatchedDeliveryEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** Deliveries on all pages together. Null when your role may not count. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A delivery and its place in the list. */
export type UnmatchedDeliveryEdge = {
  __typename: 'UnmatchedDeliveryEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The delivery. */
  node: UnmatchedDelivery;
};

/** Undo a merge: both histories are as if it had never been, but for what was entered since, which stays with the survivor. */
export type UnmergeIdentitiesInput = {
  /** The record that was merged, by its own `id`. */
  absorbed: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why the merge was a mistake. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** UnmergeIdentitiesSuccess, or why not. */
export type UnmergeIdentitiesPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | NotMerged | UnknownAlumnus | UnmergeIdentitiesSuccess | VersionConflict;

/** Done: Undo a merge: both histories are as if it had never been, but for what was entered since, which stays with the survivor. */
export type UnmergeIdentitiesSuccess = CommandSuccess & FactRecorded & {
  __typename: 'UnmergeIdentitiesSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Why a success story may not be shown any more. */
export type UnpublishReason =
  /** The person took back the consent to success stories. */
  | 'CONSENT_WITHDRAWN'
  /** The person died. */
  | 'DECEASED'
  /** The person left the network. */
  | 'MEMBERSHIP_ENDED'
  /** It is not true any more. */
  | 'OUTDATED'
  /** The person's data may not be used for it. */
  | 'PROCESSING_RESTRICTED'
  /** The person asked for it, and still agrees to other stories. */
  | 'SUBJECTS_WISH';

/** Take a story down; to publish it again, the person must agree again. */
export type UnpublishSuccessStoryInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The story, by its `id`. */
  story: Scalars['ID']['input'];
  /** Why. */
  unpublishReason: UnpublishReason;
};

/** UnpublishSuccessStorySuccess, or why not. */
export type UnpublishSuccessStoryPayload = IdempotencyKeyReused | InvalidInput | NotAllowed | StoryNotPublished | UnknownUndertaking | UnpublishSuccessStorySuccess | VersionConflict;

/** Done: Take a story down; to publish it again, the person must agree again. */
export type UnpublishSuccessStorySuccess = CommandSuccess & FactRecorded & {
  __typename: 'UnpublishSuccessStorySuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  successStory: Maybe<SuccessStory>;
};

/** A link by which the person stops mail without a login. It opens a page and changes nothing until the button there, or that of the mail program, is pressed. */
export type UnsubscribeLink = {
  __typename: 'UnsubscribeLink';
  /** Value of the header `List-Unsubscribe-Post` (RFC 8058). */
  listUnsubscribePost: Scalars['String']['output'];
  /** To be put after the address under which this server is reached from outside. */
  path: Scalars['String']['output'];
};

/** How somebody unsubscribed. Opening a link is never one of them. */
export type UnsubscribeMethod =
  /** By the alumni office on their behalf. */
  | 'ADMIN'
  /** On the page that asks for confirmation. */
  | 'CONFIRM_PAGE'
  /** By the button of the mail program (RFC 8058). */
  | 'ONE_CLICK_POST'
  /** In the person's own preferences. */
  | 'PREFERENCE'
  /** Through the newsletter provider, which does not say how. */
  | 'PROVIDER';

/** The person unsubscribed from mail, of one list or of all. */
export type Unsubscribed = AboutCampaign & {
  __typename: 'Unsubscribed';
  /** The campaign. Null: outside campaigns, or not for your role. */
  campaign: Maybe<Campaign>;
  /** The campaign in whose message they did it; None: not told. */
  campaignId: Maybe<Scalars['String']['output']>;
  /** The provider's list; None means all mail. */
  mailingList: Maybe<Scalars['String']['output']>;
  /** How it was done. */
  unsubscribeMethod: UnsubscribeMethod;
};

/** Note what somebody can do, as a whole: it replaces what was noted before. */
export type UpdateSkillsInput = {
  /** Who. */
  alumnus: AlumnusBy;
  /** The person told it themselves. */
  byAlumnus?: Scalars['Boolean']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Skills, in words; empty: none any more. */
  skills: Array<Scalars['String']['input']>;
};

/** UpdateSkillsSuccess, or why not. */
export type UpdateSkillsPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | PersonHasDied | UnknownAlumnus | UpdateSkillsSuccess | VersionConflict;

/** Done: Note what somebody can do, as a whole: it replaces what was noted before. */
export type UpdateSkillsSuccess = CommandSuccess & FactRecorded & {
  __typename: 'UpdateSkillsSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Somebody who works with the program, or a program that does; never a person on file. */
export type User = Node & {
  __typename: 'User';
  /** The name to show: the label of the token of this id. Null: it has none, the id is none of a token, or not for your role (identity). */
  displayName: Maybe<Scalars['String']['output']>;
  /** Opaque and stable; unique over all types. */
  id: Scalars['ID']['output'];
  /** The id by which facts and filters name them: a user or a token. */
  userId: Scalars['String']['output'];
};

/** Why a command was not carried out. Nothing was recorded. */
export type UserError = {
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** Why a command was not carried out. Nothing was recorded. */
export type UserError_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** How it was made sure that somebody is who they say. */
export type VerificationMethod =
  /** They knew their employee number and date of birth. */
  | 'EMPLOYEE_NUMBER_AND_BIRTH_DATE'
  /** HR looked at them or their papers. */
  | 'HR_APPROVAL'
  /** They signed in with an account that the employer gave them. */
  | 'SSO';

/** Note how it was made sure that somebody is who they say (本人確認). */
export type VerifyIdentityInput = {
  /** Who. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** How. */
  verificationMethod: VerificationMethod;
};

/** VerifyIdentitySuccess, or why not. */
export type VerifyIdentityPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NotAllowed | UnknownAlumnus | VerifyIdentitySuccess | VersionConflict;

/** Done: Note how it was made sure that somebody is who they say (本人確認). */
export type VerifyIdentitySuccess = CommandSuccess & FactRecorded & {
  __typename: 'VerifyIdentitySuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** The person's decisions changed since the client looked. */
export type VersionConflict = UserError & {
  __typename: 'VersionConflict';
  /** The version that the person has now. */
  actual: Scalars['Int']['output'];
  /** Stable word for programs. */
  code: ErrorCode;
  /** The `expectedVersion` of the input. */
  expected: Scalars['Int']['output'];
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The person's decisions changed since the client looked. */
export type VersionConflict_MessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Who asks, and with which roles. */
export type Viewer = {
  __typename: 'Viewer';
  /** The person whose session this is: a member of the network, who reads their own record and no other. Null: a token of staff or of a program, or the person is not on file any more. */
  alumnus: Maybe<Alumnus>;
  /** Label of the token; empty when it has none. */
  label: Scalars['String']['output'];
  /** The roles that are acted with. */
  roles: Array<Role>;
  /** What a member of the network asked for with their data, or others for them, newest first: each with its last day and where it stands. Empty for everybody else. */
  subjectRequests: Array<SubjectRequest>;
};

/** Both sides talked about what the person can contribute (貢献イメージのすり合わせ). */
export type VisionMeetingHeld = AboutReturnProcess & {
  __typename: 'VisionMeetingHeld';
  /** What the person wants to contribute, in words. Null: not known, not for your role (employment), or erased. */
  contributionStatement: Maybe<Scalars['String']['output']>;
  /** Who asked. Null: nobody is named. */
  interviewer: Maybe<User>;
  /** Who held it, by user id. */
  interviewerId: Maybe<Scalars['String']['output']>;
  /** The return process. */
  processId: Scalars['ID']['output'];
  /** The return process. Null: none, or not for your role. */
  returnProcess: Maybe<ReturnProcess>;
};

/** The person gave up a task of the network, or it was done. */
export type VolunteerRoleEnded = {
  __typename: 'VolunteerRoleEnded';
  /** The task. */
  volunteerRole: Scalars['String']['output'];
};

/** The person gave up a task of the network, or it was done. */
export type VolunteerRoleEndedInput = {
  /** The task. */
  volunteerRole: Scalars['String']['input'];
};

/** The person took on a task of the network. */
export type VolunteerRoleTaken = {
  __typename: 'VolunteerRoleTaken';
  /** The task. */
  volunteerRole: Scalars['String']['output'];
};

/** The person took on a task of the network. */
export type VolunteerRoleTakenInput = {
  /** The task. */
  volunteerRole: Scalars['String']['input'];
};

/** Leave a stage out, by a rule of the flow template; who approved it is written down. */
export type WaiveStageInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words; confidential to HR. */
  explanation: Scalars['String']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
  /** Key of the rule of the flow template that allows it. */
  rule: Scalars['String']['input'];
  /** Key of the stage that lasts; refused when the process is at another one. */
  stage: Scalars['String']['input'];
};

/** WaiveStageSuccess, or why not. */
export type WaiveStagePayload = IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | StageNotWaivable | UnknownUndertaking | VersionConflict | WaiveStageSuccess | WrongStage;

/** Done: Leave a stage out, by a rule of the flow template; who approved it is written down. */
export type WaiveStageSuccess = CommandSuccess & FactRecorded & {
  __typename: 'WaiveStageSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** A page of the waiver register, newest first. */
export type WaiverRegisterConnection = {
  __typename: 'WaiverRegisterConnection';
  /** The entries, newest first. */
  edges: Array<WaiverRegisterEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** On all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An entry of the register and its place. */
export type WaiverRegisterEdge = {
  __typename: 'WaiverRegisterEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry of the list. */
  node: WaiverRegisterEntry;
};

/** A waiver, and the process it belongs to. */
export type WaiverRegisterEntry = {
  __typename: 'WaiverRegisterEntry';
  /** The process. */
  process: ReturnProcess;
  /** The waiver. */
  waiver: StageWaiver;
};

/** What becomes of a hire whose reception is not ready. */
export type WhenReceptionIsNotReady =
  /** Nobody is hired until the reception is ready. */
  | 'BLOCK'
  /** What is missing is shown; the hire is recorded all the same. */
  | 'WARN';

/** Record that somebody took back everything they had agreed to: every purpose and channel. */
export type WithdrawAllConsentsInput = {
  /** Who takes it back. */
  alumnus: AlumnusBy;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** How the withdrawal can be proven, if it can. Leave it out when it is not known. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** WithdrawAllConsentsSuccess, or why not. */
export type WithdrawAllConsentsPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NoSuchConsent | NotAllowed | UnknownAlumnus | VersionConflict | WithdrawAllConsentsSuccess;

/** Done: Record that somebody took back everything they had agreed to: every purpose and channel. */
export type WithdrawAllConsentsSuccess = CommandSuccess & FactRecorded & {
  __typename: 'WithdrawAllConsentsSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Note that a campaign was taken back. What was read stays read. */
export type WithdrawCampaignInput = {
  /** The campaign, by its `id`. */
  campaign: Scalars['ID']['input'];
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What those who had it are told; None: nothing. Leave it out when it is not known. */
  notice?: InputMaybe<Scalars['String']['input']>;
};

/** WithdrawCampaignSuccess, or why not. */
export type WithdrawCampaignPayload = CampaignIsWithdrawn | IdempotencyKeyReused | InvalidInput | NotAllowed | UnknownUndertaking | VersionConflict | WithdrawCampaignSuccess;

/** Done: Note that a campaign was taken back. What was read stays read. */
export type WithdrawCampaignSuccess = CommandSuccess & {
  __typename: 'WithdrawCampaignSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  campaign: Maybe<Campaign>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** A consent that is taken back. */
export type WithdrawConsentInput = {
  /** Who takes it back. */
  alumnus: AlumnusBy;
  /** The channel they had agreed to. */
  channel: ContactChannel;
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** How the withdrawal can be proven, if it can. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The purpose they had agreed to. */
  purpose: ConsentPurpose;
};

/** WithdrawConsentSuccess, or why not. */
export type WithdrawConsentPayload = AmbiguousAlumnus | IdempotencyKeyReused | InvalidInput | NoSuchConsent | NotAllowed | UnknownAlumnus | VersionConflict | WithdrawConsentSuccess;

/** The consent is taken back. */
export type WithdrawConsentSuccess = CommandSuccess & FactRecorded & {
  __typename: 'WithdrawConsentSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Take an offer back that waits for an answer or was accepted. */
export type WithdrawOfferInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words; confidential to HR. */
  explanation: Scalars['String']['input'];
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The return process, by its `id`. */
  process: Scalars['ID']['input'];
};

/** WithdrawOfferSuccess, or why not. */
export type WithdrawOfferPayload = IdempotencyKeyReused | InvalidInput | NoOpenOffer | NotAllowed | NotOpen | UnknownUndertaking | VersionConflict | WithdrawOfferSuccess;

/** Done: Take an offer back that waits for an answer or was accepted. */
export type WithdrawOfferSuccess = CommandSuccess & FactRecorded & {
  __typename: 'WithdrawOfferSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  returnProcess: Maybe<ReturnProcess>;
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** Record that the alumnus or the candidate took the referral back. */
export type WithdrawReferralInput = {
  /** Decide and answer, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in words. Leave it out when it is not known. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The referral, by its `id`. */
  referral: Scalars['ID']['input'];
};

/** WithdrawReferralSuccess, or why not. */
export type WithdrawReferralPayload = CandidateAlreadyHired | IdempotencyKeyReused | InvalidInput | NotAllowed | NotOpen | UnknownUndertaking | VersionConflict | WithdrawReferralSuccess;

/** Done: Record that the alumnus or the candidate took the referral back. */
export type WithdrawReferralSuccess = CommandSuccess & FactRecorded & {
  __typename: 'WithdrawReferralSuccess';
  /** The person afterwards. Null when it is about nobody, when people are not for your role, or not yet. */
  alumnus: Maybe<Alumnus>;
  /** The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when it is not for your role. */
  edge: Maybe<TimelineEdge>;
  /** Place in the log of the last fact recorded. Null for a dry run. */
  position: Maybe<Scalars['Int64']['output']>;
  /** All that can be asked, as it is after the command: lists and documents that it changed can be read in the same answer. */
  query: Query;
  /** As it is now. Null for a dry run that opens one, and when not for your role. */
  referral: Maybe<Referral>;
  /** The command had been carried out before, under the same key. */
  repeated: Scalars['Boolean']['output'];
  /** What is read here may not show the command yet; read again later. */
  stale: Scalars['Boolean']['output'];
};

/** In which form somebody would work. */
export type WorkForm =
  /** As a contractor (業務委託). */
  | 'CONTRACT'
  /** Full time. */
  | 'FULL_TIME'
  /** Part time. */
  | 'PART_TIME'
  /** Fewer hours a day (時短). */
  | 'SHORT_TIME'
  /** Beside another job (副業). */
  | 'SIDE_JOB';

/** How a person would like to work (働き方の希望). */
export type WorkStyle = {
  __typename: 'WorkStyle';
  /** From when. Null: not said. */
  availableFrom: Maybe<FuzzyDate>;
  /** In which forms. */
  forms: Array<WorkForm>;
  /** How many hours a week at most. Null: not said. */
  hoursPerWeek: Maybe<Scalars['Int']['output']>;
  /** In which part of the country. Null: not said. */
  region: Maybe<Scalars['String']['output']>;
  /** Where. Null: not said. */
  remote: Maybe<RemoteWish>;
  /** When they said so; UTC. */
  since: Scalars['DateTime']['output'];
  /** It holds today, or on the day of the moment. */
  valid: Scalars['Boolean']['output'];
  /** Last day on which it holds: a year later unless they said otherwise. */
  validUntil: Scalars['Date']['output'];
};

/**
 * How the person would like to work, as a whole: it replaces what was told before.
 *
 *     Told without a last day it holds for a year.
 */
export type WorkStylePreferenceSet = {
  __typename: 'WorkStylePreferenceSet';
  /** From when, as far as known. */
  availableFrom: Maybe<FuzzyDate>;
  /** The person told it themselves. */
  byAlumnus: Scalars['Boolean']['output'];
  /** How many hours a week at most. Null: not known, not for your role (employment), or erased. */
  hoursPerWeek: Maybe<Scalars['Int']['output']>;
  /** In which part of the country, in words. Null: not known, not for your role (employment), or erased. */
  preferredRegion: Maybe<Scalars['String']['output']>;
  /** Where. Null: not known, not for your role (employment), or erased. */
  remote: Maybe<RemoteWish>;
  /** Last day on which it holds; None: a year. */
  validUntil: Maybe<Scalars['Date']['output']>;
  /** In which forms; empty: none. Null: not known, not for your role (employment), or erased. */
  workForms: Maybe<Array<WorkForm>>;
};

/**
 * How the person would like to work, as a whole: it replaces what was told before.
 *
 *     Told without a last day it holds for a year.
 */
export type WorkStylePreferenceSetInput = {
  /** From when, as far as known. Leave it out when it is not known. */
  availableFrom?: InputMaybe<FuzzyDateInput>;
  /** The person told it themselves. */
  byAlumnus?: Scalars['Boolean']['input'];
  /** How many hours a week at most. Leave it out when it is not known. */
  hoursPerWeek?: InputMaybe<Scalars['Int']['input']>;
  /** In which part of the country, in words. Leave it out when it is not known. */
  preferredRegion?: InputMaybe<Scalars['String']['input']>;
  /** Where. Leave it out when it is not known. */
  remote?: InputMaybe<RemoteWish>;
  /** Last day on which it holds; None: a year. Leave it out when it is not known. */
  validUntil?: InputMaybe<Scalars['Date']['input']>;
  /** In which forms; empty: none. Leave it out when it is not known. */
  workForms?: InputMaybe<Array<WorkForm>>;
};

/** The process is at another stage. */
export type WrongStage = UserError & {
  __typename: 'WrongStage';
  /** Stable word for programs. */
  code: ErrorCode;
  /** What to do about it, for the person who sent the command. */
  message: Scalars['String']['output'];
  /** The field of the input that it is about, from outside in; may be empty. */
  path: Array<Scalars['String']['output']>;
};


/** The process is at another stage. */
export type WrongStage_MessageArgs = {
  locale?: InputMaybe<Locale>;
};
