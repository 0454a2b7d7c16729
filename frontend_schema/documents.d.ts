// Made by `make schema`; do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends {
    [key: string]: unknown;
}> = {
    [K in keyof T]: T[K];
};
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | {
    [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never;
};
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What somebody looked for. A word and not a text, so that it names nobody. */
export type AccessPurpose = 
/** For an audit. */
'AUDIT'
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
/** What kind of actor said that a fact is so. */
export type ActorType = 
/** The person themselves. */
'ALUMNUS'
/** Somebody who works for the employer. */
 | 'EMPLOYEE'
/** Somebody of the HR department. */
 | 'HR'
/** A connected service, such as the newsletter provider. */
 | 'PROVIDER'
/** This program. */
 | 'SYSTEM';
/** Where somebody spoke about the employer in public. */
export type AdvocacyKind = 
/** On a site where employers are reviewed. */
'REVIEW'
/** In a social network. */
 | 'SNS_POST'
/** In a talk. */
 | 'TALK';
/** The person spoke about the employer in public. */
export type AdvocacyObservedInput = {
    /** Where. */
    advocacyKind: AdvocacyKind;
    /** How it speaks of the employer. */
    sentiment: Sentiment;
    /** Where it can be read. Leave it out when it is not known. */
    url?: string | null | undefined;
};
/** What an alumnus may want of the employer. */
export type AlumniInterest = 
/** To work on contract (業務委託). */
'CONTRACT'
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
'DEPARTURE'
/** By the reading of the name, else the name as written. */
 | 'NAME'
/** By the engagement score of the last scoring (at least daily). */
 | 'SCORE';
/** The person said whether they would recommend the employer (eNPS). */
export type AlumniPulseAnsweredInput = {
    /** Would they recommend the employer: 0 (not at all) to 10 (very much). Leave it out when it is not known. */
    alumniEnps?: number | null | undefined;
    /** Why, in their words. Leave it out when it is not known. */
    comment?: string | null | undefined;
    /** The survey, by the word of the tool it is made with. */
    surveyId: string;
};
/** Names one person, by exactly one of these. */
export type AlumnusBy = {
    email: string;
    externalRef?: never;
    id?: never;
} | {
    email?: never; /** Any employee number of the person; `entity/number` where several legal entities use the same one. */
    externalRef: string;
    id?: never;
} | {
    email?: never;
    externalRef?: never; /** An `Alumnus.id`. */
    id: string | number;
};
/** How the person stands to the employer on a day. */
export type AlumnusStatus = 
/** Has left: from 00:00 of the day after the last day, in the programme's time zone. */
'ALUMNUS'
/** Works for the employer, and no departure is scheduled. */
 | 'EMPLOYEE'
/** A departure is scheduled; through the last day of work. */
 | 'LEAVING'
/** Has left and is to start again on a day to come. */
 | 'RETURNING';
/** How a policy was made known (周知方法). */
export type AnnouncementChannel = 
/** In the alumni network. */
'ALUMNI_NETWORK'
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
/** Approve an exception that somebody else asked for, until a day. Whoever was judged before is judged again at once. */
export type ApproveEligibilityExceptionInput = {
    /** Decide and answer, record nothing. */
    dryRun?: boolean;
    /** The exception, by its `id`. */
    exception: string | number;
    /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
    expectedVersion?: number | null | undefined;
    /** Last day on which it counts; not past. */
    expiresOn: string;
    /** Why, in words. Leave it out when it is not known. */
    explanation?: string | null | undefined;
    /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
    idempotencyKey?: string | null | undefined;
};
/** Approve the reward that somebody else asked for. */
export type ApproveReferralRewardInput = {
    /** Decide and answer, record nothing. */
    dryRun?: boolean;
    /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
    expectedVersion?: number | null | undefined;
    /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
    idempotencyKey?: string | null | undefined;
    /** The referral, by its `id`. */
    referral: string | number;
};
/** The person wrote an article for the employer or the network. */
export type ArticleContributedInput = {
    /** Title of the article. Leave it out when it is not known. */
    title?: string | null | undefined;
    /** What it is about. Leave it out when it is not known. */
    topic?: string | null | undefined;
    /** Where it can be read. Leave it out when it is not known. */
    url?: string | null | undefined;
};
/** How it is known that somebody came. */
export type AttendanceEvidence = 
/** They checked in. */
'CHECK_IN'
/** The host's list. */
 | 'HOST_LIST'
/** The log of the online meeting. */
 | 'JOIN_LOG';
/** How somebody took part. */
export type AttendanceMode = 
/** On site. */
'IN_PERSON'
/** Online. */
 | 'ONLINE';
/** Why somebody is on the list of those to look after. */
export type AttentionKind = 
/** A check after the return was not done in time. */
'CHECK_DUE'
/** Mail to the person's address comes back for good. */
 | 'CONTACT_BOUNCED'
/** Longer without two-way contact than the touch plan allows. */
 | 'CONTACT_OVERDUE'
/** A stage of a return process takes longer than its template allows. */
 | 'STAGE_OVERDUE'
/** A follow-up was not done in time. */
 | 'TASK_LAPSED';
/** The programme's part in a return, by the 365 days before the inquiry. */
export type Attribution = 
/** They read, answered or told us something, and no more. It counts. */
'ASSISTED'
/** No touch-point of a human, or no inquiry on record. It does not count. */
 | 'NONE'
/** The person met us, took part or gave something. It counts. */
 | 'PROGRAMME';
/** Why a message came back: for good (hard), for now (soft), or refused (block). */
export type BounceClass = 
/** The receiving server refused the sender. */
'BLOCK'
/** For good: the address does not exist any more. */
 | 'HARD'
/** For now: full mailbox, server away. */
 | 'SOFT';
/** Who was told what to expect of somebody who comes back. */
export type BriefAudience = 
/** Former peers, above whom the person is to stand. */
'FORMER_PEERS'
/** The HR department. */
 | 'HR'
/** The new manager. */
 | 'MANAGER'
/** The new team. */
 | 'TEAM';
/** The person introduced a possible customer or partner to the employer. */
export type BusinessIntroductionMadeInput = {
    /** The company that was introduced. Leave it out when it is not known. */
    company?: string | null | undefined;
    /** What became of it; None: not known. Leave it out when it is not known. */
    introductionOutcome?: IntroductionOutcome | null | undefined;
    /** What it is about. Leave it out when it is not known. */
    topic?: string | null | undefined;
};
/** The person and somebody of the employer spoke by telephone or video. */
export type CallHeldInput = {
    /** What it was about. */
    conversationTopics?: Array<ConversationTopic>;
    /** How long, in minutes; under 10 it does not count as a meeting. */
    durationMinutes: number;
    /** Who asked for it; None: not said. Leave it out when it is not known. */
    initiator?: ConversationInitiator | null | undefined;
    /** Who took part for the employer, by user id. */
    participantIds?: Array<string>;
    /** What was said, confidential to HR. Leave it out when it is not known. */
    summary?: string | null | undefined;
};
/** What can have changed since somebody left. */
export type ChangeArea = 
/** Who does what. */
'ORGANISATION'
/** What the employer makes and sells. */
 | 'PRODUCTS'
/** Rules of work. */
 | 'RULES'
/** Systems and tools. */
 | 'SYSTEMS';
/** How somebody works for the employer without being employed. */
export type CollaborationForm = 
/** As an adviser (顧問). */
'ADVISORY'
/** A task or a period of work under contract (業務委託). */
 | 'CONTRACTING'
/** With the company that they work for or own (協業). */
 | 'JOINT_PROJECT'
/** In another form. */
 | 'OTHER'
/** Beside a job elsewhere (副業). */
 | 'SIDE_JOB';
/** How a collaboration ended. */
export type CollaborationOutcome = 
/** The work was done. */
'DELIVERED'
/** Before the work was done. */
 | 'ENDED_EARLY'
/** It goes on under another agreement, a collaboration of its own. */
 | 'EXTENDED'
/** It was proposed and came to nothing. */
 | 'NOT_AGREED';
/** The person wrote in a group of the network. */
export type CommunityPostedInput = {
    /** The group. */
    community: string;
};
/** Finish an offboarding. Whatever of the checklist was not done is left out with a reason. */
export type CompleteOffboardingInput = {
    /** Who leaves. */
    alumnus: AlumnusBy;
    /** Decide and answer, record nothing. */
    dryRun?: boolean;
    /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
    expectedVersion?: number | null | undefined;
    /** Why, in words. Leave it out when it is not known. */
    explanation?: string | null | undefined;
    /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
    idempotencyKey?: string | null | undefined;
    /** What is left out, and why. */
    skipped?: Array<SkippedItemInput>;
    /** The employment, by its `stintId`; the one that ends last when left out. Leave it out when it is not known. */
    stintId?: string | number | null | undefined;
};
/** What of a person is not looked at without a record of it. */
export type ConfidentialClass = 
/** How to reach them. */
'CONTACT'
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
/** An import to confirm. */
export type ConfirmImportInput = {
    /** Its `id` or `runId`. */
    id: string | number;
};
/** What the employer may use contact data for, when the person agrees (利用目的). */
export type ConsentPurpose = 
/** To be counted in analyses. */
'ANALYTICS'
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
/** Why nobody may write to somebody. */
export type ContactBlockReason = 
/** Work for a competitor. */
'COMPETITOR'
/** A complaint. */
 | 'COMPLAINT'
/** Harassment. */
 | 'HARASSMENT'
/** A legal dispute. */
 | 'LEGAL';
/** A way to reach a person. */
export type ContactChannel = 
/** A mobile application. */
'APP'
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
/** Who asked for it. */
export type ConversationInitiator = 
/** The person asked for it. */
'ALUMNUS'
/** The employer asked for it. */
 | 'EMPLOYER';
/** What a conversation was about. */
export type ConversationTopic = 
/** Their career. */
'CAREER'
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
/** What the programme spends money on. */
export type CostCategory = 
/** Newsletters, stories, printed matter. */
'CONTENT'
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
/** How exactly it is known when something happened. */
export type DatePrecision = 
/** Known to the day; the instant is the start of that day. */
'DAY'
/** Known to the instant. */
 | 'INSTANT'
/** Known to the month; the date is its first day. */
 | 'MONTH'
/** Known to the year; the date is 1 January. */
 | 'YEAR';
/** The coded reason of a departure. `OTHER` is known but not listed, `UNKNOWN` is not known. */
export type DepartureReason = 
/** 契約満了: a fixed term ended. */
'CONTRACT_END'
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
/** Something that two records have in common, or that tells them apart. */
export type DuplicateSign = 
/** They were employed at the same time: speaks against it. */
'EMPLOYED_AT_ONCE'
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
/** What a policy says of somebody as a whole, the kindest first. */
export type EligibilityOutcome = 
/** Every rule is met. No promise of being hired. */
'ELIGIBLE'
/** Rules are not met, and an approved exception covers each of them. */
 | 'EXCEPTION_GRANTED'
/** No rule fails, and at least one cannot be decided: somebody looks at it. */
 | 'NEEDS_REVIEW'
/** At least one rule fails, and no exception covers it. */
 | 'NOT_ELIGIBLE';
/** Why a rule says what it says, for programs; the sentences are for people. */
export type EligibilityReasonCode = 
/** Has been away long enough. */
'AWAY_LONG_ENOUGH'
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
/** An employment that has started. */
export type EmploymentInput = {
    /** Employee number (社員番号), unique within the legal entity. */
    employeeNumber?: string | null | undefined;
    /** Employment type as HR words it. Leave it out when it is not known. */
    employmentType?: string | null | undefined;
    /** First day of work. Leave it out when it is not known. */
    hiredOn?: FuzzyDateInput | null | undefined;
    /** Legal entity of the employer; empty where there is only one. */
    legalEntity?: string;
    /** The position held. Leave it out when it is not known. */
    position?: PositionInput | null | undefined;
};
/** How engaged a person is, in one word; NEW means that it is too early to say. */
export type EngagementLevel = 
/** Gives much and often. */
'ADVOCATE'
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
'COMMUNICATION'
/** Gives: stories, talks, mentoring, business. */
 | 'CONTRIBUTION'
/** Comes to gatherings and meets people. */
 | 'PARTICIPATION'
/** Refers candidates, or comes back. */
 | 'TALENT';
/** Who may read a note: HR only, or everyone who runs the programme. */
export type EntryVisibility = 
/** HR only. */
'HR'
/** Everyone who runs the programme. */
 | 'PROGRAMME';
/** Why a command is refused. New codes are added over time: show `message`. */
export type ErrorCode = 
/** The person acknowledged this already. */
'ALREADY_ACKNOWLEDGED'
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
/** Which facts of the log; what is left out does not restrict. */
export type EventLogFilter = {
    /** Only what this user or token said; an `Actor.id`. */
    actor?: string | number | null | undefined;
    /** Only facts about this person; an `Alumnus.id`. */
    alumnusId?: string | number | null | undefined;
    /** Only what this request brought about, by its UUID. */
    correlationId?: string | null | undefined;
    /** From this position on. */
    from?: string | null | undefined;
    /** Only these kinds, in PascalCase as in `LoggedEvent.kind`. */
    kinds?: Array<string> | null | undefined;
    /** Happened at or after this instant; of a day, month or year: of its begin. */
    occurredFrom?: string | null | undefined;
    /** Happened before this instant. */
    occurredTo?: string | null | undefined;
    /** Stored at or after this instant. */
    recordedFrom?: string | null | undefined;
    /** Stored before this instant. */
    recordedTo?: string | null | undefined;
    /** Only what came in this way; a `Source.provider`. */
    source?: string | null | undefined;
    /** Up to this position, inclusive. */
    to?: string | null | undefined;
};
/** What kind of list was exported. */
export type ExportedList = 
/** People, one row each. */
'ALUMNI'
/** The rows of a file that an import did not take. */
 | 'REJECTED_ROWS'
/** What happened with people, one row for each fact. */
 | 'TIMELINE';
/** The kind of a fact. New kinds are added over time: show `sentence` for those you do not know. */
export type FactKind = 
/** The person spoke about the employer in public. */
'ADVOCACY_OBSERVED'
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
/** What makes a cohort. */
export type FunnelBy = 
/** By the department (部署) that people left from. */
'DEPARTMENT'
/** By the month of the last day. */
 | 'MONTH';
/** A date known to the day, the month or the year. */
export type FuzzyDateInput = {
    /** The date; of a month or a year any day in it. */
    date: string;
    /** How exactly it is known. Not INSTANT. */
    precision?: DatePrecision;
};
/** The person attended a gathering, on site or online. */
export type GatheringAttendedInput = {
    /** On site or online. */
    attendance: AttendanceMode;
    /** How it is known; None: not said. Leave it out when it is not known. */
    attendanceEvidence?: AttendanceEvidence | null | undefined;
    /** When they came, where it is known. Leave it out when it is not known. */
    checkedInAt?: string | null | undefined;
    /** The gathering this is about. */
    gatheringId: string;
    /** Title of the gathering at that time. Leave it out when it is not known. */
    gatheringTitle?: string | null | undefined;
    /** How long, in minutes, where it is known. Leave it out when it is not known. */
    minutes?: number | null | undefined;
};
/** The person said how a gathering was. */
export type GatheringFeedbackGivenInput = {
    /** What they said. Leave it out when it is not known. */
    comment?: string | null | undefined;
    /** The gathering this is about. */
    gatheringId: string;
    /** Title of the gathering at that time. Leave it out when it is not known. */
    gatheringTitle?: string | null | undefined;
    /** From 1 (not good) to 5 (very good). Leave it out when it is not known. */
    rating?: number | null | undefined;
};
/** The person organised a gathering, or led it. */
export type GatheringHostedInput = {
    /** The gathering this is about. */
    gatheringId: string;
    /** In which role, in words. Leave it out when it is not known. */
    gatheringRole?: string | null | undefined;
    /** Title of the gathering at that time. Leave it out when it is not known. */
    gatheringTitle?: string | null | undefined;
};
/** The person was invited to a gathering. */
export type GatheringInvitedInput = {
    /** How the invitation was sent. Leave it out when it is not known. */
    contactChannel?: ContactChannel | null | undefined;
    /** The gathering this is about. */
    gatheringId: string;
    /** Title of the gathering at that time. Leave it out when it is not known. */
    gatheringTitle?: string | null | undefined;
};
/** The person said yes and did not come; never counted against them. */
export type GatheringMissedInput = {
    /** The gathering this is about. */
    gatheringId: string;
    /** Title of the gathering at that time. Leave it out when it is not known. */
    gatheringTitle?: string | null | undefined;
};
/** The employer sent the person something. */
export type GiftSentInput = {
    /** What it was paid from. Leave it out when it is not known. */
    budgetCode?: string | null | undefined;
    /** What it cost. Leave it out when it is not known. */
    giftValue?: MoneyInput | null | undefined;
    /** What. Leave it out when it is not known. */
    item?: string | null | undefined;
};
/** For what a greeting was sent. */
export type GreetingOccasion = 
/** The day on which they joined or left (周年). */
'ANNIVERSARY'
/** To condole (お悔やみ). */
 | 'CONDOLENCE'
/** To congratulate (お祝い). */
 | 'CONGRATULATION'
/** New Year (年賀). */
 | 'NEW_YEAR'
/** Of the season: summer, winter, mid-year, year end. */
 | 'SEASON';
/** The employer sent the person a greeting (年賀、周年). */
export type GreetingSentInput = {
    /** How it was sent. Leave it out when it is not known. */
    contactChannel?: ContactChannel | null | undefined;
    /** For what. */
    occasion: GreetingOccasion;
};
/** Why the person leaves, in their own view, as the interviewer codes it. */
export type HeardReason = 
/** Career and growth. */
'CAREER'
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
/** What a file to be imported tells of. */
export type ImportKind = 
/** Attendance, results of a newsletter, referrals or meetings. */
'INTERACTIONS'
/** People and their employments, from an HR export. */
 | 'PEOPLE';
/** How far an import is. */
export type ImportState = 
/** What it would do is known; it waits to be confirmed. */
'CHECKED'
/** Its rows are looked at; nothing is stored. */
 | 'CHECKING'
/** Imported. */
 | 'DONE'
/** It ended before its last row. What it stored is stored; it can be confirmed again. */
 | 'FAILED'
/** It was confirmed and is imported now, or waits for another import to end. */
 | 'RUNNING';
/** The employer took up an insight of the person in something it does. */
export type InsightAdoptedInput = {
    /** What it is used for. */
    initiative: string;
    /** The fact by which the insight was shared. */
    insightEventId: string | number;
};
/** The person shared what they know from outside, without secrets of their present employer. */
export type InsightSharedInput = {
    /** They confirmed that it holds no trade secrets of their present employer; without it the insight is not taken. */
    confidentialityAck: boolean;
    /** What they said. Leave it out when it is not known. */
    insight?: string | null | undefined;
    /** What it is about. Leave it out when it is not known. */
    topic?: string | null | undefined;
};
/** What happened: exactly one of these. */
export type InteractionInput = {
    advocacyObserved: AdvocacyObservedInput;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never; /** The person said whether they would recommend the employer (eNPS). */
    alumniPulseAnswered: AlumniPulseAnsweredInput;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never; /** The person wrote an article for the employer or the network. */
    articleContributed: ArticleContributedInput;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never; /** The person introduced a possible customer or partner to the employer. */
    businessIntroductionMade: BusinessIntroductionMadeInput;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never; /** The person and somebody of the employer spoke by telephone or video. */
    callHeld: CallHeldInput;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never; /** The person wrote in a group of the network. */
    communityPosted: CommunityPostedInput;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never; /** The person attended a gathering, on site or online. */
    gatheringAttended: GatheringAttendedInput;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never; /** The person said how a gathering was. */
    gatheringFeedbackGiven: GatheringFeedbackGivenInput;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never; /** The person organised a gathering, or led it. */
    gatheringHosted: GatheringHostedInput;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never; /** The person was invited to a gathering. */
    gatheringInvited: GatheringInvitedInput;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never; /** The person said yes and did not come; never counted against them. */
    gatheringMissed: GatheringMissedInput;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never; /** The employer sent the person something. */
    giftSent: GiftSentInput;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never; /** The employer sent the person a greeting (年賀、周年). */
    greetingSent: GreetingSentInput;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never; /** The employer took up an insight of the person in something it does. */
    insightAdopted: InsightAdoptedInput;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never; /** The person shared what they know from outside, without secrets of their present employer. */
    insightShared: InsightSharedInput;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never; /** The person was reminded of their invitation to the network (招待の再案内). */
    invitationReminded: InvitationRemindedInput;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never; /** The person has a new job elsewhere. */
    jobChangeReported: JobChangeReportedInput;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never; /** A link in a message was followed. */
    linkClicked: LinkClickedInput;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never; /** The person and somebody of the employer met or spoke one to one. */
    meetingHeld: MeetingHeldInput;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never; /** The receiving server accepted a message. */
    messageDelivered: MessageDeliveredInput;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never; /** The person and somebody of the employer wrote to each other, outside any campaign. */
    messageExchanged: MessageExchangedInput;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never; /** A message's images were loaded: by the person, or by a machine that fetches mail ahead. */
    messageOpened: MessageOpenedInput;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never; /** The provider refused to send a message; it never left. */
    messageRejected: MessageRejectedInput;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never; /** A message was answered, by the person or by a program that answers for them. */
    messageReplied: MessageRepliedInput;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never; /** Somebody of the employer wrote a note about the relationship. */
    noteAdded: NoteAddedInput;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never; /** The person sat on a panel at a gathering. */
    panelJoined: PanelJoinedInput;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never; /** The employer and the company of the person became partners (事業提携). */
    partnershipFormed: PartnershipFormedInput;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never; /** The person visited the portal on a day; when on that day is not kept. */
    portalVisited: PortalVisitedInput;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never; /** Somebody looked through the person's details and found them right. */
    profileConfirmed: ProfileConfirmedInput;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never; /** Details of the person changed; a field that is None stays as it was. */
    profileUpdated: ProfileUpdatedInput;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never; /** The person gave up their place, or their place in the line. */
    rsvpCancelled: RsvpCancelledInput;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never; /** The person answered an invitation; a later answer replaces it. */
    rsvpGiven: RsvpGivenInput;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never; /** What the person can do, as a whole: it replaces what was told before. */
    skillsUpdated: SkillsUpdatedInput;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never; /** The person gave a talk at a gathering (登壇). */
    spokeAt: SpokeAtInput;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never; /** The person answered a survey. */
    surveyAnswered: SurveyAnsweredInput;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never; /** The person was asked to answer a survey. */
    surveySent: SurveySentInput;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never; /** The person gave up a task of the network, or it was done. */
    volunteerRoleEnded: VolunteerRoleEndedInput;
    volunteerRoleTaken?: never;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never; /** The person took on a task of the network. */
    volunteerRoleTaken: VolunteerRoleTakenInput;
    workStylePreferenceSet?: never;
} | {
    advocacyObserved?: never;
    alumniPulseAnswered?: never;
    articleContributed?: never;
    businessIntroductionMade?: never;
    callHeld?: never;
    communityPosted?: never;
    gatheringAttended?: never;
    gatheringFeedbackGiven?: never;
    gatheringHosted?: never;
    gatheringInvited?: never;
    gatheringMissed?: never;
    giftSent?: never;
    greetingSent?: never;
    insightAdopted?: never;
    insightShared?: never;
    invitationReminded?: never;
    jobChangeReported?: never;
    linkClicked?: never;
    meetingHeld?: never;
    messageDelivered?: never;
    messageExchanged?: never;
    messageOpened?: never;
    messageRejected?: never;
    messageReplied?: never;
    noteAdded?: never;
    panelJoined?: never;
    partnershipFormed?: never;
    portalVisited?: never;
    profileConfirmed?: never;
    profileUpdated?: never;
    rsvpCancelled?: never;
    rsvpGiven?: never;
    skillsUpdated?: never;
    spokeAt?: never;
    surveyAnswered?: never;
    surveySent?: never;
    volunteerRoleEnded?: never;
    volunteerRoleTaken?: never; /** How the person would like to work, as a whole: it replaces what was told before. */
    workStylePreferenceSet: WorkStylePreferenceSetInput;
};
/** What became of an introduction. */
export type IntroductionOutcome = 
/** They do business. */
'BUSINESS'
/** They met. */
 | 'MEETING'
/** Nothing. */
 | 'NOTHING'
/** It goes on. */
 | 'OPEN';
/** The person was reminded of their invitation to the network (招待の再案内). */
export type InvitationRemindedInput = {
    /** How they were reminded. Leave it out when it is not known. */
    contactChannel?: ContactChannel | null | undefined;
};
/** The person has a new job elsewhere. */
export type JobChangeReportedInput = {
    /** The new employer. Leave it out when it is not known. */
    company?: string | null | undefined;
    /** Job title (役職). Leave it out when it is not known. */
    jobTitle?: string | null | undefined;
    /** From when, as far as known. Leave it out when it is not known. */
    since?: FuzzyDateInput | null | undefined;
};
/** Where somebody's level goes. */
export type LevelMovement = 
/** To a lower level. */
'DOWN'
/** From NEW or to it, which is neither higher nor lower. */
 | 'OTHER'
/** To none: the level stays. */
 | 'SAME'
/** To a higher level. */
 | 'UP';
/** A link in a message was followed. */
export type LinkClickedInput = {
    /** The campaign the message belongs to; None outside campaigns. Leave it out when it is not known. */
    campaignId?: string | null | undefined;
    /** What the link is for; None: not known. Leave it out when it is not known. */
    linkRole?: LinkRole | null | undefined;
    /** The provider says that a machine followed it. */
    machineFlag?: boolean;
    /** The provider's id of the message; one message to one person. */
    messageId: string;
    /** Seconds since delivery as the source measured them; None: by the times of the facts. Leave it out when it is not known. */
    secondsAfterDelivery?: number | null | undefined;
    /** Address of the link. Leave it out when it is not known. */
    url?: string | null | undefined;
    /** The program that followed the link. Leave it out when it is not known. */
    userAgent?: string | null | undefined;
};
/** What a link in a message is for. */
export type LinkRole = 
/** To read more. */
'CONTENT'
/** Invisible to people: whoever follows it is a machine. */
 | 'HONEYPOT'
/** To stop the mail. */
 | 'UNSUBSCRIBE';
/** A language that the alumni office reads. */
export type Locale = 
/** English. */
'EN'
/** Japanese. */
 | 'JA';
/** How many broadcasts somebody wants at most. */
export type MailFrequency = 
/** As many as the programme allows. */
'AS_SENT'
/** One per calendar month. */
 | 'MONTHLY'
/** None: personal messages only. */
 | 'NONE';
/** Record that an alumnus refers a candidate, who agreed to it. */
export type MakeReferralInput = {
    /** Who refers. */
    alumnus: AlumnusBy;
    /** The candidate agreed to be referred; refused otherwise. */
    candidateConsent: boolean;
    /** Name of the candidate; kept under a key of their own. */
    candidateName: string;
    /** Decide and answer, record nothing. */
    dryRun?: boolean;
    /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
    expectedVersion?: number | null | undefined;
    /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
    idempotencyKey?: string | null | undefined;
    /** The job they are referred for. Leave it out when it is not known. */
    job?: string | null | undefined;
};
/** The person and somebody of the employer met or spoke one to one. */
export type MeetingHeldInput = {
    /** How they met. Leave it out when it is not known. */
    contactChannel?: ContactChannel | null | undefined;
    /** What it was about. */
    conversationTopics?: Array<ConversationTopic>;
    /** How long, in minutes; under 10 it does not count as a meeting. */
    durationMinutes: number;
    /** Who asked for it; None: not said. Leave it out when it is not known. */
    initiator?: ConversationInitiator | null | undefined;
    /** Who took part for the employer, by user id. */
    participantIds?: Array<string>;
    /** What was said, confidential to HR. Leave it out when it is not known. */
    summary?: string | null | undefined;
};
/** Why a membership ended. */
export type MembershipEndReason = 
/** Conduct against the terms. */
'CONDUCT'
/** The conditions of membership are not met. */
 | 'NOT_ELIGIBLE'
/** The person wished it. */
 | 'OWN_WISH';
/** How a person stands to the alumni network. */
export type MembershipState = 
/** Was a member (退会). */
'ENDED'
/** Not a member; there is an invitation that can still be used. */
 | 'INVITED'
/** Not a member, and no invitation can be used. */
 | 'NOT_INVITED'
/** A member. */
 | 'REGISTERED'
/** Is a member whose membership rests (資格停止). */
 | 'SUSPENDED';
/** Why a mentoring ended. */
export type MentoringEndReason = 
/** It reached its end. */
'COMPLETED'
/** Who was mentored stopped. */
 | 'MENTEE_STOPPED'
/** The alumnus stopped. */
 | 'MENTOR_STOPPED'
/** Nobody was found for the offer. */
 | 'NO_MATCH';
/** The receiving server accepted a message. */
export type MessageDeliveredInput = {
    /** The campaign the message belongs to; None outside campaigns. Leave it out when it is not known. */
    campaignId?: string | null | undefined;
    /** Through which channel. */
    channel?: ContactChannel;
    /** The provider's id of the message; one message to one person. */
    messageId: string;
};
/** Which way a message went. */
export type MessageDirection = 
/** The person wrote. */
'FROM_ALUMNUS'
/** The employer wrote. */
 | 'TO_ALUMNUS';
/** The person and somebody of the employer wrote to each other, outside any campaign. */
export type MessageExchangedInput = {
    /** Through which channel. */
    channel: ContactChannel;
    /** Which way it went. */
    direction: MessageDirection;
    /** It was answered. */
    twoWay?: boolean;
};
/** A message's images were loaded: by the person, or by a machine that fetches mail ahead. */
export type MessageOpenedInput = {
    /** The campaign the message belongs to; None outside campaigns. Leave it out when it is not known. */
    campaignId?: string | null | undefined;
    /** The provider says that a machine opened it. */
    machineFlag?: boolean;
    /** The provider's id of the message; one message to one person. */
    messageId: string;
    /** Seconds since delivery as the source measured them; None: by the times of the facts. Leave it out when it is not known. */
    secondsAfterDelivery?: number | null | undefined;
    /** The program that loaded the images. Leave it out when it is not known. */
    userAgent?: string | null | undefined;
};
/** Why a provider did not send a message. */
export type MessageRejectReason = 
/** The content was taken for spam. */
'BLOCKED'
/** The address cannot be one. */
 | 'INVALID'
/** For another reason. */
 | 'OTHER'
/** It bounced, complained or unsubscribed before. */
 | 'SUPPRESSED';
/** The provider refused to send a message; it never left. */
export type MessageRejectedInput = {
    /** The campaign the message belongs to; None outside campaigns. Leave it out when it is not known. */
    campaignId?: string | null | undefined;
    /** Through which channel. */
    channel?: ContactChannel;
    /** The provider's id of the message; one message to one person. */
    messageId: string;
    /** Why. */
    rejectReason: MessageRejectReason;
};
/** A message was answered, by the person or by a program that answers for them. */
export type MessageRepliedInput = {
    /** A program answered, as for an absence. */
    automatic?: boolean;
    /** The campaign the message belongs to; None outside campaigns. Leave it out when it is not known. */
    campaignId?: string | null | undefined;
    /** The provider's id of the message; one message to one person. */
    messageId: string;
};
/** Which metric. New ones are added over time. */
export type MetricKey = 
/** Alumni active within 90 days. */
'ACTIVE_SHARE_90_DAYS'
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
'CURRENCY'
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
'KNOWN_FOR_TODAY_ONLY'
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
/** An amount of money. */
export type MoneyInput = {
    /** How much, in units of the currency; at most four decimal places. */
    amount: string;
    /** ISO 4217 code, such as JPY. */
    currency?: string;
};
/** The names of a person; at least one of name, kana and Latin. Honorifics (様, Mr.) are taken away. */
export type NamesInput = {
    /** Its reading in kana (フリガナ), up to 500 characters. */
    kana?: string | null | undefined;
    /** In Latin letters, up to 500 characters. */
    latin?: string | null | undefined;
    /** In the register (戸籍名), where another one is used; up to 500 characters. */
    legal?: string | null | undefined;
    /** As the person writes it, up to 500 characters. */
    name?: string | null | undefined;
    /** How the person wants to be addressed; up to 500 characters. */
    preferred?: string | null | undefined;
};
/** What somebody wants to hear about. */
export type NewsTopic = 
/** Social responsibility. */
'CSR'
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
/** Somebody of the employer wrote a note about the relationship. */
export type NoteAddedInput = {
    /** The note. Leave it out when it is not known. */
    text?: string | null | undefined;
    /** Who may read it. */
    visibility?: EntryVisibility;
};
/** Something that parting well is made of (円満退職). */
export type OffboardingItem = 
/** Confidentiality was acknowledged (機密保持). */
'CONFIDENTIALITY'
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
'DONE'
/** It is still to do. */
 | 'OPEN'
/** It was left out, for a reason. */
 | 'SKIPPED';
/** Why something of the offboarding was left out. */
export type OffboardingSkipReason = 
/** The person did not want it. */
'DECLINED'
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
'COMPLETED'
/** Not opened; perhaps parts of it are done. */
 | 'NOT_OPENED'
/** Opened, and something may still be to do. */
 | 'OPEN'
/** Closed: the departure was taken back. */
 | 'RESCINDED';
/** Why somebody declined an offer. */
export type OfferDeclineReason = 
/** Grade or title. */
'GRADE'
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
/** The form of work that is offered. */
export type OfferForm = 
/** For a fixed term. */
'FIXED_TERM'
/** Full time. */
 | 'FULL_TIME'
/** Part time. */
 | 'PART_TIME'
/** Full time from elsewhere. */
 | 'REMOTE'
/** Short hours (時短). */
 | 'SHORT_TIME';
/** Where an offer stands on a day. */
export type OfferState = 
/** The person accepted it. */
'ACCEPTED'
/** The person declined it. */
 | 'DECLINED'
/** Was not answered in time. */
 | 'EXPIRED'
/** Waits for the person's answer. */
 | 'OPEN'
/** The employer took it back. */
 | 'WITHDRAWN';
/** Which of them; what is left out does not restrict. */
export type OngoingFilter = {
    /** Only those that wait for an approval, or the others. */
    awaitingApproval?: boolean | null | undefined;
    /** Only those about which something is to be done, or the others. */
    isOpen?: boolean | null | undefined;
    /** Only those that this user looks after. */
    ownerId?: string | null | undefined;
    /** Only those at one of these stages, such as `hired`. */
    stages?: Array<string> | null | undefined;
};
/** Which end of an ordered list comes first. Nulls come last both ways. */
export type OrderDirection = 
/** From the smallest, the earliest or the first letter up. */
'ASC'
/** From the greatest, the latest or the last letter down. */
 | 'DESC';
/** The person sat on a panel at a gathering. */
export type PanelJoinedInput = {
    /** The gathering this is about. */
    gatheringId: string;
    /** In which role, in words. Leave it out when it is not known. */
    gatheringRole?: string | null | undefined;
    /** Title of the gathering at that time. Leave it out when it is not known. */
    gatheringTitle?: string | null | undefined;
    /** What it was about, in words. Leave it out when it is not known. */
    topic?: string | null | undefined;
};
/** The employer and the company of the person became partners (事業提携). */
export type PartnershipFormedInput = {
    /** The partner company. Leave it out when it is not known. */
    company?: string | null | undefined;
    /** What the partnership is about. Leave it out when it is not known. */
    topic?: string | null | undefined;
};
/** A moment, in two times: what held in the world at `asOf`, as far as it was recorded by `knownAt`. What is left out: `knownAt` is now; `asOf` is the `knownAt` given, else now. */
export type PointInTime = {
    /** World time: statuses, scores and expiries are those of its day in the programme's time zone. May lie ahead: what is known, on that day. */
    asOf?: string | null | undefined;
    /** What was recorded later does not count. Not ahead of now. */
    knownAt?: string | null | undefined;
    /** The same as a place in the log, 1 or more; instead of `knownAt`. */
    knownAtPosition?: string | null | undefined;
};
/** To whom a policy was made known (周知先). */
export type PolicyAudience = 
/** Those who left. */
'ALUMNI'
/** Those who work for the employer. */
 | 'EMPLOYEES'
/** Those whose departure is scheduled. */
 | 'LEAVERS'
/** Those who lead others. */
 | 'MANAGERS';
/** Which way a policy moves somebody. */
export type PolicyDirection = 
/** The draft treats the person better than the policy in force. */
'KINDER'
/** The draft treats the person worse. */
 | 'STRICTER';
/** The policies that there are; each has versions. */
export type PolicyName = 
/** Who may be a member of the alumni network (会員条件). */
'MEMBERSHIP'
/** Who may come back (復職条件). */
 | 'RETURN';
/** What a rule looks at. */
export type PolicyRuleName = 
/** One rule of a group is met. */
'ANY_OF'
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
/** The person visited the portal on a day; when on that day is not kept. */
export type PortalVisitedInput = {
    /** Which part of it, in words. Leave it out when it is not known. */
    section?: string | null | undefined;
};
/** A position held in the employment. */
export type PositionInput = {
    /** Department (部署). Leave it out when it is not known. */
    department?: string | null | undefined;
    /** Grade (等級). Leave it out when it is not known. */
    grade?: string | null | undefined;
    /** From when. Leave it out when it is not known. */
    heldFrom?: FuzzyDateInput | null | undefined;
    /** Last day, inclusive. Leave it out while it lasts. */
    heldTo?: FuzzyDateInput | null | undefined;
    /** Job title (役職). Leave it out when it is not known. */
    jobTitle?: string | null | undefined;
};
/** Somebody looked through the person's details and found them right. */
export type ProfileConfirmedInput = {
    /** The person told it themselves. */
    byAlumnus?: boolean;
};
/** Details of the person changed; a field that is None stays as it was. */
export type ProfileUpdatedInput = {
    /** Date of birth; tells people of the same name apart. Leave it out when it is not known. */
    birthDate?: string | null | undefined;
    /** The person changed it themselves. */
    byAlumnus?: boolean;
    /** E-mail address for contact. Leave it out when it is not known. */
    email?: string | null | undefined;
    /** Name in the register (戸籍名), where another one is used. Leave it out when it is not known. */
    legalName?: string | null | undefined;
    /** Name as the person writes it. Leave it out when it is not known. */
    name?: string | null | undefined;
    /** Reading of the name in kana (フリガナ). Leave it out when it is not known. */
    nameKana?: string | null | undefined;
    /** Name in Latin letters. Leave it out when it is not known. */
    nameLatin?: string | null | undefined;
    /** How the person wants to be addressed, without an honorific. Leave it out when it is not known. */
    preferredName?: string | null | undefined;
};
/** What the employer wants of the programme. */
export type ProgrammePurpose = 
/** A good name as an employer. */
'BRAND'
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
/** Publish conditions for coming back, in force from a day on. Look at `simulatePolicy` first: what is published is never changed, only followed by another version. */
export type PublishReturnPolicyInput = {
    /** The whole policy document: JSON, as `crm policy draft` writes it. */
    definition: string;
    /** Decide and answer, record nothing. */
    dryRun?: boolean;
    /** First day on which it is in force, in the programme's time zone; not past. */
    effectiveOn: string;
    /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
    expectedVersion?: number | null | undefined;
    /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
    idempotencyKey?: string | null | undefined;
};
/** A scoring model to publish. */
export type PublishScoringModelInput = {
    /** The whole model file: JSON, as `crm scoring draft` writes it, under a name of its own (engagement/v and a number). */
    definition: string;
    /** Decide and answer, record nothing. */
    dryRun?: boolean;
    /** First day on which it is in force, in the programme's time zone; not past. */
    effectiveOn: string;
    /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
    idempotencyKey?: string | null | undefined;
};
/** Publish a story that the person agreed to and somebody else wrote. */
export type PublishSuccessStoryInput = {
    /** Decide and answer, record nothing. */
    dryRun?: boolean;
    /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
    expectedVersion?: number | null | undefined;
    /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
    idempotencyKey?: string | null | undefined;
    /** The story, by its `id`. */
    story: string | number;
    /** Where it can be read. Leave it out when it is not known. */
    url?: string | null | undefined;
};
/** What stands against writing to somebody. */
export type ReachabilityReasonCode = 
/** Contact is blocked. */
'BLOCKED'
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
'DO_NOT_CONTACT'
/** Personal messages only: there is a limit of broadcasts, or a list was left. */
 | 'LIMITED'
/** Nothing stands against writing. */
 | 'REACHABLE'
/** No message would arrive. */
 | 'UNREACHABLE';
/** What a reception can need before the first day. */
export type ReceptionItem = 
/** Those who will work with the person were told what to expect (事前共有). */
'BRIEF'
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
/** A touch-point to record. */
export type RecordInteractionInput = {
    /** Whom it was with. */
    alumnus: AlumnusBy;
    /** Decide and answer, record nothing. */
    dryRun?: boolean;
    /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
    expectedVersion?: number | null | undefined;
    /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
    idempotencyKey?: string | null | undefined;
    /** What happened. */
    interaction: InteractionInput;
    /** When it happened. Not later than now. */
    occurredAt: string;
    /** How exactly that is known; for DAY, MONTH and YEAR the time of day does not matter. */
    precision?: DatePrecision;
    /** Where it came from; this interface when left out. */
    source?: SourceInput | null | undefined;
};
/** One of many touch-points to record. */
export type RecordInteractionItem = {
    /** Whom it was with. */
    alumnus: AlumnusBy;
    /** What happened. */
    interaction: InteractionInput;
    /** When it happened. Not later than now. */
    occurredAt: string;
    /** How exactly that is known; for DAY, MONTH and YEAR the time of day does not matter. */
    precision?: DatePrecision;
    /** The provider's id of this one; recorded once, however often. */
    providerEventId?: string | null | undefined;
};
/** Touch-points to record, up to 200. */
export type RecordInteractionsInput = {
    /** Decide and answer, record nothing. */
    dryRun?: boolean;
    /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
    idempotencyKey?: string | null | undefined;
    /** Each is recorded or refused by itself. */
    items: Array<RecordInteractionItem>;
    /** Where they came from, as `SourceInput.provider`; this interface if left out. */
    provider?: string | null | undefined;
};
/** Record what the programme cost: money, time of those who run it, or both. */
export type RecordProgrammeCostInput = {
    /** How much money; 0 when it cost time only. */
    amount: MoneyInput;
    /** What for. */
    costCategory: CostCategory;
    /** What it was for; names of people do not belong here. Leave it out when it is not known. */
    costNote?: string | null | undefined;
    /** Decide and answer, record nothing. */
    dryRun?: boolean;
    /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
    expectedVersion?: number | null | undefined;
    /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
    idempotencyKey?: string | null | undefined;
    /** Day to which it belongs, in the programme's time zone; not to come. */
    spentOn: string;
    /** Time of those who run the programme, in minutes, beside the money. Leave it out when it is not known. */
    staffMinutes?: number | null | undefined;
};
/** Why the employer does not go on with a referred candidate. */
export type ReferralDeclineReason = 
/** The candidate does not want to. */
'CANDIDATE_NOT_INTERESTED'
/** They had applied already, or somebody else referred them. */
 | 'KNOWN_ALREADY'
/** The candidate does not fit the job. */
 | 'NOT_A_MATCH'
/** There is no such job now. */
 | 'NO_OPENING'
/** For another reason. */
 | 'OTHER';
/** A person to put on file. */
export type RegisterAlumnusInput = {
    /** Date of birth; tells people of one name apart. Leave it out when it is not known. */
    birthDate?: string | null | undefined;
    /** Decide and answer, record nothing. */
    dryRun?: boolean;
    /** E-mail address, as name@example.jp. Leave it out when it is not known. */
    email?: string | null | undefined;
    /** The employment they are known from. Leave it out when it is not known. */
    employment?: EmploymentInput | null | undefined;
    /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
    idempotencyKey?: string | null | undefined;
    /** The names of the person. */
    names: NamesInput;
};
/** How somebody joined the network. */
export type RegistrationMethod = 
/** Brought over from another system. */
'IMPORT'
/** By an invitation. */
 | 'INVITE'
/** By themselves, through the network's own form. */
 | 'SELF';
/** Where somebody would work. */
export type RemoteWish = 
/** At the employer's. */
'ON_SITE'
/** Partly at home. */
 | 'PARTLY'
/** At home. */
 | 'REMOTE';
/** Ask that rules of the return policy do not bar a person (例外申請). Somebody else decides. */
export type RequestEligibilityExceptionInput = {
    /** Whom it is about. */
    alumnus: AlumnusBy;
    /** Decide and answer, record nothing. */
    dryRun?: boolean;
    /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
    expectedVersion?: number | null | undefined;
    /** Why the person should come back all the same. */
    explanation: string;
    /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
    idempotencyKey?: string | null | undefined;
    /** The rules that are not met, by their ids. */
    rules: Array<string>;
};
/** How somebody asked for mail again. It is always their own wish. */
export type ResubscribeMethod = 
/** By the alumni office, whom they asked. */
'ADMIN'
/** In the person's own preferences. */
 | 'PREFERENCE';
/** Where a check of a return stands on a day. */
export type ReturnCheckState = 
/** The person left again before it was done. */
'CLOSED'
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
'CONDITIONS'
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
/** What troubles somebody who came back. */
export type ReturnIssue = 
/** How things are done here now. */
'CULTURE'
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
/** How a return process ended. */
export type ReturnOutcome = 
/** The person declined the offer, or let it expire. */
'DECLINED'
/** The person works here again. */
 | 'HIRED'
/** A stage was not passed. */
 | 'NOT_SELECTED'
/** The employer did not want to go on. */
 | 'WITHDRAWN_BY_EMPLOYER'
/** The person did not want to go on. */
 | 'WITHDRAWN_BY_PERSON';
/** What somebody answered to an invitation. */
export type RsvpAnswer = 
/** Does not know yet. */
'MAYBE'
/** Does not come. */
 | 'NO'
/** Would come if there is room. */
 | 'WAITLIST'
/** Comes. */
 | 'YES';
/** The person gave up their place, or their place in the line. */
export type RsvpCancelledInput = {
    /** The gathering this is about. */
    gatheringId: string;
    /** Title of the gathering at that time. Leave it out when it is not known. */
    gatheringTitle?: string | null | undefined;
};
/** The person answered an invitation; a later answer replaces it. */
export type RsvpGivenInput = {
    /** Yes, no, maybe or waitlist. */
    answer: RsvpAnswer;
    /** The gathering this is about. */
    gatheringId: string;
    /** Title of the gathering at that time. Leave it out when it is not known. */
    gatheringTitle?: string | null | undefined;
    /** How many they bring along; None: not said. Leave it out when it is not known. */
    guests?: number | null | undefined;
};
/** What a rule says of somebody. */
export type RuleVerdict = 
/** The rule is not met, whatever is still unknown. */
'FAIL'
/** The rule is met. */
 | 'PASS'
/** It depends on what is not on file, or on a person's judgement. */
 | 'UNKNOWN';
/** A departure to come. */
export type ScheduleDepartureInput = {
    /** Who leaves. */
    alumnus: AlumnusBy;
    /** Why, as coded by HR. Leave it out when it is not known. */
    departureReason?: DepartureReason | null | undefined;
    /** Decide and answer, record nothing. */
    dryRun?: boolean;
    /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
    expectedVersion?: number | null | undefined;
    /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
    idempotencyKey?: string | null | undefined;
    /** Last day of work, inclusive. */
    lastDay: FuzzyDateInput;
    /** Day on which notice was given, if known. */
    noticeOn?: string | null | undefined;
    /** The employment, by its `stintId`; the open one when left out. */
    stintId?: string | number | null | undefined;
};
/** How something speaks of the employer. */
export type Sentiment = 
/** Badly. */
'NEGATIVE'
/** Neither well nor badly. */
 | 'NEUTRAL'
/** Well. */
 | 'POSITIVE';
/** Who caused a fact: a person, a machine, or it cannot be told. */
export type Signal = 
/** A person did it. */
'HUMAN'
/** A machine did it, such as a mail scanner; it earns nothing. */
 | 'MACHINE'
/** It cannot be told. */
 | 'UNKNOWN';
/** Whether the sender of a fact proved who they are. */
export type SignatureState = 
/** There was no signature to check. */
'UNSIGNED'
/** The provider's signature over the delivery was checked. */
 | 'VERIFIED';
/** How somebody's skills of today were assessed. */
export type SkillMethod = 
/** In a conversation. */
'INTERVIEW'
/** By what they did elsewhere. */
 | 'PORTFOLIO'
/** By a test. */
 | 'TEST'
/** By working together for a while. */
 | 'TRIAL_WORK'
/** By a sample of work. */
 | 'WORK_SAMPLE';
/** What the person can do, as a whole: it replaces what was told before. */
export type SkillsUpdatedInput = {
    /** The person told it themselves. */
    byAlumnus?: boolean;
    /** Skills, in words; empty: none any more. Leave it out when it is not known. */
    skills?: Array<string> | null | undefined;
};
/** Why a touch earns nothing. */
export type SkipReason = 
/** A machine did it, such as a mail scanner. */
'MACHINE'
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
export type SkippedItemInput = {
    /** What was left out. */
    item: OffboardingItem;
    /** Why. */
    skipReason: OffboardingSkipReason;
};
/** Where a fact came from. */
export type SourceInput = {
    /** The connected service or front end: a-z, 0-9, `.`, `_`, `-`; up to 40 long. Not a name of this program's own, such as `sendgrid`. */
    provider: string;
    /** The provider's id of it; recorded once, however often sent. */
    providerEventId?: string | null | undefined;
};
/** The person gave a talk at a gathering (登壇). */
export type SpokeAtInput = {
    /** The gathering this is about. */
    gatheringId: string;
    /** In which role, in words. Leave it out when it is not known. */
    gatheringRole?: string | null | undefined;
    /** Title of the gathering at that time. Leave it out when it is not known. */
    gatheringTitle?: string | null | undefined;
    /** What it was about, in words. Leave it out when it is not known. */
    topic?: string | null | undefined;
};
/** How a stage was left. */
export type StageEnd = 
/** It was not passed. */
'FAILED'
/** It was passed. */
 | 'PASSED'
/** It was left out, by a rule of the template. */
 | 'WAIVED';
/** One question and what was answered. */
export type SurveyAnswerInput = {
    /** The answer. Null: left out. Leave it out when it is not known. */
    answer?: string | null | undefined;
    /** The question. */
    question: string;
};
/** The person answered a survey. */
export type SurveyAnsweredInput = {
    /** What was answered. Leave it out when it is not known. */
    surveyAnswers?: Array<SurveyAnswerInput> | null | undefined;
    /** The survey, by the word of the tool it is made with. */
    surveyId: string;
    /** Title of the survey at that time. Leave it out when it is not known. */
    surveyTitle?: string | null | undefined;
};
/** The person was asked to answer a survey. */
export type SurveySentInput = {
    /** How it was sent. Leave it out when it is not known. */
    contactChannel?: ContactChannel | null | undefined;
    /** The survey, by the word of the tool it is made with. */
    surveyId: string;
    /** Title of the survey at that time. Leave it out when it is not known. */
    surveyTitle?: string | null | undefined;
};
/** Why a membership rests. */
export type SuspendReason = 
/** Conduct against the terms. */
'CONDUCT'
/** The person wished it. */
 | 'OWN_WISH'
/** Something is being looked into. */
 | 'UNDER_REVIEW';
/** What about proposed terms the published standards do not cover. */
export type TermsExceptionGround = 
/** A published criterion was not assessed. */
'NO_CRITERION'
/** The grade is not the one that the criteria come to. */
 | 'OTHER_GRADE'
/** The pay lies outside the band of the grade. */
 | 'OUTSIDE_BAND';
/** Where an exception from the published terms stands. */
export type TermsExceptionState = 
/** Somebody else approved it. */
'APPROVED'
/** Somebody else rejected it. */
 | 'REJECTED'
/** Waits for somebody else's decision. */
 | 'REQUESTED';
/** Where proposed terms stand. */
export type TermsState = 
/** Somebody else approved it. */
'APPROVED'
/** Waits for somebody else's decision. */
 | 'PROPOSED'
/** Somebody else sent it back. */
 | 'REJECTED';
/** Which entries; what is left out does not restrict. */
export type TimelineFilter = {
    /** Also entries that were taken back. */
    includeRetracted?: boolean | null | undefined;
    /** Only these kinds; an empty list lets nothing through. */
    kinds?: Array<FactKind> | null | undefined;
    /** Only these modes; facts without a mode are left out. */
    modes?: Array<EngagementMode> | null | undefined;
    /** Happened at or after this instant. */
    occurredFrom?: string | null | undefined;
    /** Happened before this instant. */
    occurredTo?: string | null | undefined;
};
/** Why a success story may not be shown any more. */
export type UnpublishReason = 
/** The person took back the consent to success stories. */
'CONSENT_WITHDRAWN'
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
/** How somebody unsubscribed. Opening a link is never one of them. */
export type UnsubscribeMethod = 
/** By the alumni office on their behalf. */
'ADMIN'
/** On the page that asks for confirmation. */
 | 'CONFIRM_PAGE'
/** By the button of the mail program (RFC 8058). */
 | 'ONE_CLICK_POST'
/** In the person's own preferences. */
 | 'PREFERENCE'
/** Through the newsletter provider, which does not say how. */
 | 'PROVIDER';
/** How it was made sure that somebody is who they say. */
export type VerificationMethod = 
/** They knew their employee number and date of birth. */
'EMPLOYEE_NUMBER_AND_BIRTH_DATE'
/** HR looked at them or their papers. */
 | 'HR_APPROVAL'
/** They signed in with an account that the employer gave them. */
 | 'SSO';
/** The person gave up a task of the network, or it was done. */
export type VolunteerRoleEndedInput = {
    /** The task. */
    volunteerRole: string;
};
/** The person took on a task of the network. */
export type VolunteerRoleTakenInput = {
    /** The task. */
    volunteerRole: string;
};
/** Leave a stage out, by a rule of the flow template; who approved it is written down. */
export type WaiveStageInput = {
    /** Decide and answer, record nothing. */
    dryRun?: boolean;
    /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
    expectedVersion?: number | null | undefined;
    /** Why, in words; confidential to HR. */
    explanation: string;
    /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
    idempotencyKey?: string | null | undefined;
    /** The return process, by its `id`. */
    process: string | number;
    /** Key of the rule of the flow template that allows it. */
    rule: string;
    /** Key of the stage that lasts; refused when the process is at another one. */
    stage: string;
};
/** What becomes of a hire whose reception is not ready. */
export type WhenReceptionIsNotReady = 
/** Nobody is hired until the reception is ready. */
'BLOCK'
/** What is missing is shown; the hire is recorded all the same. */
 | 'WARN';
/** Record that somebody took back everything they had agreed to: every purpose and channel. */
export type WithdrawAllConsentsInput = {
    /** Who takes it back. */
    alumnus: AlumnusBy;
    /** Decide and answer, record nothing. */
    dryRun?: boolean;
    /** How the withdrawal can be proven, if it can. Leave it out when it is not known. */
    evidence?: string | null | undefined;
    /** `Alumnus.version` as the client saw it; refused as VersionConflict when it has changed since. */
    expectedVersion?: number | null | undefined;
    /** A word of the client's own, up to 200 characters: the command is carried out once, however often it is sent. Another input under the same key is refused. A dry run uses no key. */
    idempotencyKey?: string | null | undefined;
};
/** In which form somebody would work. */
export type WorkForm = 
/** As a contractor (業務委託). */
'CONTRACT'
/** Full time. */
 | 'FULL_TIME'
/** Part time. */
 | 'PART_TIME'
/** Fewer hours a day (時短). */
 | 'SHORT_TIME'
/** Beside another job (副業). */
 | 'SIDE_JOB';
/**
 * How the person would like to work, as a whole: it replaces what was told before.
 *
 *     Told without a last day it holds for a year.
 */
export type WorkStylePreferenceSetInput = {
    /** From when, as far as known. Leave it out when it is not known. */
    availableFrom?: FuzzyDateInput | null | undefined;
    /** The person told it themselves. */
    byAlumnus?: boolean;
    /** How many hours a week at most. Leave it out when it is not known. */
    hoursPerWeek?: number | null | undefined;
    /** In which part of the country, in words. Leave it out when it is not known. */
    preferredRegion?: string | null | undefined;
    /** Where. Leave it out when it is not known. */
    remote?: RemoteWish | null | undefined;
    /** Last day on which it holds; None: a year. Leave it out when it is not known. */
    validUntil?: string | null | undefined;
    /** In which forms; empty: none. Leave it out when it is not known. */
    workForms?: Array<WorkForm> | null | undefined;
};
export type AllFactsQueryVariables = Exact<{
    id: string | number;
    first?: number | null | undefined;
    after?: string | null | undefined;
    locale?: Locale | null | undefined;
}>;
export type AllFactsQuery = {
    node: {
        __typename: 'Access';
    } | {
        __typename: 'AccessCase';
    } | {
        __typename: 'Alumnus';
        timeline: {
            pageInfo: {
                hasNextPage: boolean;
                endCursor: string | null;
            };
            edges: Array<{
                node: {
                    id: string;
                    kind: FactKind;
                    sentence: string | null;
                    maskedFields: Array<string>;
                    fact: {
                        __typename: 'AdvocacyObserved';
                        advocacyKind: AdvocacyKind;
                        sentiment: Sentiment;
                        url: string | null;
                    } | {
                        __typename: 'AlumniPulseAnswered';
                        alumniEnps: number | null;
                        comment: string | null;
                        surveyId: string;
                    } | {
                        __typename: 'AlumnusRegistered';
                        birthDate: string | null;
                        email: string | null;
                        legalName: string | null;
                        name: string | null;
                        nameKana: string | null;
                        nameLatin: string | null;
                        preferredName: string | null;
                    } | {
                        __typename: 'ApplicationSubmitted';
                        contactChannel: ContactChannel | null;
                        processId: string;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'ArticleContributed';
                        title: string | null;
                        topic: string | null;
                        url: string | null;
                    } | {
                        __typename: 'AttentionSnoozed';
                        attentionKind: AttentionKind;
                        explanation: string | null;
                        snoozedUntil: string;
                    } | {
                        __typename: 'BridgingTrainingAssigned';
                        dueOn: string;
                        processId: string;
                        skill: string | null;
                        title: string | null;
                        trainingId: string;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'BridgingTrainingCompleted';
                        processId: string;
                        trainingId: string;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'BusinessIntroductionMade';
                        company: string | null;
                        introductionOutcome: IntroductionOutcome | null;
                        topic: string | null;
                    } | {
                        __typename: 'CallHeld';
                        conversationTopics: Array<ConversationTopic>;
                        durationMinutes: number;
                        initiator: ConversationInitiator | null;
                        participantIds: Array<string>;
                        summary: string | null;
                    } | {
                        __typename: 'CareerPathAgreed';
                        careerPath: string | null;
                        processId: string;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'ChangeBriefingDelivered';
                        changeAreas: Array<ChangeArea>;
                        processId: string;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'CollaborationAgreed';
                        collaborationId: string;
                        confidentialitySigned: boolean;
                        collaboration: {
                            id: string;
                        } | null;
                        contractFrom: {
                            date: string;
                            precision: DatePrecision;
                        };
                        contractTo: {
                            date: string;
                            precision: DatePrecision;
                        } | null;
                        contractValue: {
                            amount: string;
                            currency: string;
                        } | null;
                    } | {
                        __typename: 'CollaborationEnded';
                        collaborationId: string;
                        collaborationOutcome: CollaborationOutcome;
                        explanation: string | null;
                        collaboration: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'CollaborationProposed';
                        collaborationForm: CollaborationForm;
                        collaborationId: string;
                        ownerId: string | null;
                        workScope: string | null;
                        collaboration: {
                            id: string;
                        } | null;
                        owner: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'CollaborationStarted';
                        collaborationId: string;
                        collaboration: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'CommunityPosted';
                        community: string;
                    } | {
                        __typename: 'ConfidentialityAcknowledged';
                        stintId: string;
                        textVersion: string;
                    } | {
                        __typename: 'ConsentGiven';
                        channel: ContactChannel;
                        evidence: string | null;
                        purpose: ConsentPurpose;
                        textLanguage: string;
                        textVersion: string;
                        validUntil: string | null;
                    } | {
                        __typename: 'ConsentWithdrawn';
                        channel: ContactChannel;
                        evidence: string | null;
                        purpose: ConsentPurpose;
                    } | {
                        __typename: 'ContactBlocked';
                        blockReason: ContactBlockReason;
                        blockedUntil: string | null;
                        explanation: string | null;
                    } | {
                        __typename: 'ContactDeskAssigned';
                        contactDeskId: string | null;
                        processId: string;
                        contactDesk: {
                            id: string;
                        } | null;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'ContactPointBounced';
                        channel: ContactChannel;
                        explanation: string | null;
                    } | {
                        __typename: 'ContactPointRestored';
                        channel: ContactChannel;
                    } | {
                        __typename: 'ContactUnblocked';
                        explanation: string | null;
                    } | {
                        __typename: 'ContributionRecognised';
                        givenBy: string | null;
                        stintId: string;
                        words: string | null;
                    } | {
                        __typename: 'DeathReportRescinded';
                        explanation: string | null;
                    } | {
                        __typename: 'DeathReported';
                        reportedBy: string | null;
                        diedOn: {
                            date: string;
                            precision: DatePrecision;
                        } | null;
                    } | {
                        __typename: 'Departed';
                        departureReason: DepartureReason | null;
                        stintId: string;
                        lastDay: {
                            date: string;
                            precision: DatePrecision;
                        };
                    } | {
                        __typename: 'DepartureReasonCorrected';
                        approvedBy: string | null;
                        departureReason: DepartureReason | null;
                        formerReason: DepartureReason | null;
                        reasonEvidence: string | null;
                        stintId: string;
                    } | {
                        __typename: 'DepartureRescinded';
                        explanation: string | null;
                        stintId: string;
                    } | {
                        __typename: 'DepartureScheduled';
                        departureReason: DepartureReason | null;
                        noticeOn: string | null;
                        stintId: string;
                        lastDay: {
                            date: string;
                            precision: DatePrecision;
                        };
                    } | {
                        __typename: 'DuplicateDismissed';
                        explanation: string | null;
                        otherId: string;
                        other: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'DuplicateSuspected';
                        likeness: number;
                        otherId: string;
                        signs: Array<DuplicateSign>;
                        other: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'EligibilityEvaluated';
                        eligibility: EligibilityOutcome;
                        judgedOn: string;
                        policy: string;
                        policyVersion: number;
                        ruleResults: Array<{
                            en: string;
                            evidenceIds: Array<string>;
                            exceptionId: string | null;
                            ja: string;
                            partOf: string | null;
                            reasonCode: EligibilityReasonCode;
                            rule: string;
                            ruleName: PolicyRuleName;
                            verdict: RuleVerdict;
                        }> | null;
                    } | {
                        __typename: 'EligibilityExceptionApproved';
                        exceptionId: string;
                        expiresOn: string;
                        explanation: string | null;
                        eligibilityException: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'EligibilityExceptionRejected';
                        exceptionId: string;
                        explanation: string | null;
                        eligibilityException: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'EligibilityExceptionRequested';
                        exceptionId: string;
                        explanation: string | null;
                        policy: string;
                        policyVersion: number;
                        rules: Array<string>;
                        eligibilityException: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'EmploymentFactRescinded';
                        explanation: string | null;
                        rescindedEventId: string;
                        stintId: string;
                        target: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'EmploymentStarted';
                        employeeNumber: string | null;
                        employmentType: string | null;
                        legalEntity: string;
                        stintId: string;
                        hiredOn: {
                            date: string;
                            precision: DatePrecision;
                        } | null;
                    } | {
                        __typename: 'EmploymentTypeChanged';
                        employmentType: string | null;
                        formerEmploymentType: string | null;
                        stintId: string;
                        tenureContinues: boolean;
                        changedOn: {
                            date: string;
                            precision: DatePrecision;
                        };
                    } | {
                        __typename: 'ExitInterviewHeld';
                        contactChannel: ContactChannel | null;
                        interviewerId: string | null;
                        stintId: string;
                        summary: string | null;
                        interviewer: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'ExitInterviewScheduled';
                        contactChannel: ContactChannel | null;
                        interviewAt: string;
                        interviewerId: string | null;
                        stintId: string;
                        interviewer: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'ExitInterviewSkipped';
                        explanation: string | null;
                        skipReason: OffboardingSkipReason;
                        stintId: string;
                    } | {
                        __typename: 'ExitReasonHeard';
                        explanation: string | null;
                        heardReasons: Array<HeardReason> | null;
                        stintId: string;
                    } | {
                        __typename: 'ExitSurveyAnswered';
                        exitEnps: number | null;
                        exitSurvey: string;
                        stintId: string;
                        exitAnswers: Array<{
                            answer: string;
                            question: string;
                        }> | null;
                    } | {
                        __typename: 'ExpectationAligned';
                        employerExpects: string | null;
                        personExpects: string | null;
                        processId: string;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'GatheringAttended';
                        attendance: AttendanceMode;
                        attendanceEvidence: AttendanceEvidence | null;
                        checkedInAt: string | null;
                        gatheringId: string;
                        gatheringTitle: string | null;
                        minutes: number | null;
                        gathering: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'GatheringFeedbackGiven';
                        comment: string | null;
                        gatheringId: string;
                        gatheringTitle: string | null;
                        rating: number | null;
                        gathering: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'GatheringHosted';
                        gatheringId: string;
                        gatheringRole: string | null;
                        gatheringTitle: string | null;
                        gathering: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'GatheringInvited';
                        contactChannel: ContactChannel | null;
                        gatheringId: string;
                        gatheringTitle: string | null;
                        gathering: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'GatheringMissed';
                        gatheringId: string;
                        gatheringTitle: string | null;
                        gathering: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'GiftSent';
                        budgetCode: string | null;
                        item: string | null;
                        giftValue: {
                            amount: string;
                            currency: string;
                        } | null;
                    } | {
                        __typename: 'GreetingSent';
                        contactChannel: ContactChannel | null;
                        occasion: GreetingOccasion;
                    } | {
                        __typename: 'IdentitiesMerged';
                        absorbedId: string;
                        explanation: string | null;
                        mergeId: string;
                        survivorId: string;
                        absorbed: {
                            id: string;
                        } | null;
                        survivor: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'IdentitiesUnmerged';
                        absorbedId: string;
                        explanation: string | null;
                        mergeId: string;
                        survivorId: string;
                        absorbed: {
                            id: string;
                        } | null;
                        survivor: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'IdentityVerified';
                        verificationMethod: VerificationMethod;
                    } | {
                        __typename: 'InsightAdopted';
                        initiative: string;
                        insightEventId: string;
                        insightEntry: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'InsightShared';
                        confidentialityAck: boolean;
                        insight: string | null;
                        topic: string | null;
                    } | {
                        __typename: 'InteractionRetracted';
                        explanation: string | null;
                        replacedByEventId: string | null;
                        retractedEventId: string;
                        replacement: {
                            id: string;
                        } | null;
                        target: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'InvitationReminded';
                        contactChannel: ContactChannel | null;
                    } | {
                        __typename: 'InvoiceSettled';
                        collaborationId: string;
                        amount: {
                            amount: string;
                            currency: string;
                        };
                        collaboration: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'JobChangeReported';
                        company: string | null;
                        jobTitle: string | null;
                        since: {
                            date: string;
                            precision: DatePrecision;
                        } | null;
                    } | {
                        __typename: 'LeaveOfAbsenceRecorded';
                        countsForTenure: boolean;
                        stintId: string;
                        endsOn: {
                            date: string;
                            precision: DatePrecision;
                        } | null;
                        startsOn: {
                            date: string;
                            precision: DatePrecision;
                        } | null;
                    } | {
                        __typename: 'LegalHoldLifted';
                        explanation: string | null;
                    } | {
                        __typename: 'LegalHoldPlaced';
                        explanation: string | null;
                        heldUntil: string | null;
                    } | {
                        __typename: 'LinkClicked';
                        campaignId: string | null;
                        linkRole: LinkRole | null;
                        machineFlag: boolean;
                        messageId: string;
                        secondsAfterDelivery: number | null;
                        url: string | null;
                        userAgent: string | null;
                        campaign: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'MeetingHeld';
                        contactChannel: ContactChannel | null;
                        conversationTopics: Array<ConversationTopic>;
                        durationMinutes: number;
                        initiator: ConversationInitiator | null;
                        participantIds: Array<string>;
                        summary: string | null;
                    } | {
                        __typename: 'MembershipEnded';
                        explanation: string | null;
                        membershipEndReason: MembershipEndReason;
                    } | {
                        __typename: 'MembershipRestored';
                        explanation: string | null;
                    } | {
                        __typename: 'MembershipSuspended';
                        explanation: string | null;
                        suspendReason: SuspendReason;
                        suspendedUntil: string | null;
                    } | {
                        __typename: 'MentorshipEnded';
                        explanation: string | null;
                        mentoringEndReason: MentoringEndReason;
                        mentoringId: string;
                        mentoring: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'MentorshipMatched';
                        menteeId: string | null;
                        mentoringId: string;
                        mentee: {
                            id: string;
                        } | null;
                        mentoring: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'MentorshipOffered';
                        mentoringId: string;
                        ownerId: string | null;
                        topic: string | null;
                        mentoring: {
                            id: string;
                        } | null;
                        owner: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'MentorshipSessionHeld';
                        mentoringId: string;
                        minutes: number | null;
                        topic: string | null;
                        mentoring: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'MessageBounced';
                        bounceClass: BounceClass;
                        bounceResponse: string | null;
                        campaignId: string | null;
                        channel: ContactChannel;
                        messageId: string;
                        campaign: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'MessageDelivered';
                        campaignId: string | null;
                        channel: ContactChannel;
                        messageId: string;
                        campaign: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'MessageExchanged';
                        channel: ContactChannel;
                        direction: MessageDirection;
                        twoWay: boolean;
                    } | {
                        __typename: 'MessageOpened';
                        campaignId: string | null;
                        machineFlag: boolean;
                        messageId: string;
                        secondsAfterDelivery: number | null;
                        userAgent: string | null;
                        campaign: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'MessageRejected';
                        campaignId: string | null;
                        channel: ContactChannel;
                        messageId: string;
                        rejectReason: MessageRejectReason;
                        campaign: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'MessageReplied';
                        automatic: boolean;
                        campaignId: string | null;
                        messageId: string;
                        campaign: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'NetworkInvitationIssued';
                        contactChannel: ContactChannel | null;
                        expiresOn: string;
                        tokenHash: string;
                    } | {
                        __typename: 'NetworkRegistered';
                        registrationMethod: RegistrationMethod;
                        termsVersion: string;
                    } | {
                        __typename: 'NextEmployerDisclosed';
                        company: string | null;
                        industry: string | null;
                        stintId: string;
                        voluntary: boolean;
                    } | {
                        __typename: 'NonCompeteAgreed';
                        stintId: string;
                        restrictedUntil: {
                            date: string;
                            precision: DatePrecision;
                        } | null;
                    } | {
                        __typename: 'NoteAdded';
                        text: string | null;
                        visibility: EntryVisibility;
                    } | {
                        __typename: 'OffboardingCompleted';
                        explanation: string | null;
                        itemsDone: Array<OffboardingItem>;
                        stintId: string;
                        itemsSkipped: Array<{
                            item: OffboardingItem;
                            skipReason: OffboardingSkipReason;
                        }>;
                    } | {
                        __typename: 'OffboardingOpened';
                        checklistVersion: string;
                        ownerId: string | null;
                        stintId: string;
                        owner: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'OfferAccepted';
                        processId: string;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'OfferDeclined';
                        declineReason: OfferDeclineReason;
                        explanation: string | null;
                        processId: string;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'OfferMade';
                        expiresOn: string;
                        grade: string | null;
                        jobTitle: string | null;
                        offerForm: OfferForm;
                        processId: string;
                        returnProcess: {
                            id: string;
                        } | null;
                        salaryHigh: {
                            amount: string;
                            currency: string;
                        } | null;
                        salaryLow: {
                            amount: string;
                            currency: string;
                        } | null;
                        startsOn: {
                            date: string;
                            precision: DatePrecision;
                        } | null;
                    } | {
                        __typename: 'OfferWithdrawn';
                        explanation: string | null;
                        processId: string;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'OnboardingPlanAgreed';
                        processId: string;
                        changesToLearn: Array<{
                            change: string;
                            changeArea: ChangeArea;
                        }> | null;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'OwnerAssigned';
                        explanation: string | null;
                        ownerId: string | null;
                        owner: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'PanelJoined';
                        gatheringId: string;
                        gatheringRole: string | null;
                        gatheringTitle: string | null;
                        topic: string | null;
                        gathering: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'PartnershipFormed';
                        company: string | null;
                        topic: string | null;
                    } | {
                        __typename: 'PersonalContactCaptured';
                        channel: ContactChannel;
                        contactValue: string | null;
                        contactVerified: boolean;
                        stintId: string;
                    } | {
                        __typename: 'PolicyAcknowledged';
                        policy: string;
                        policyVersion: number;
                    } | {
                        __typename: 'PortalVisited';
                        section: string | null;
                    } | {
                        __typename: 'PositionHeld';
                        department: string | null;
                        grade: string | null;
                        jobTitle: string | null;
                        stintId: string;
                        heldFrom: {
                            date: string;
                            precision: DatePrecision;
                        } | null;
                        heldTo: {
                            date: string;
                            precision: DatePrecision;
                        } | null;
                    } | {
                        __typename: 'PreferencesSet';
                        interests: Array<AlumniInterest>;
                        locale: Locale | null;
                        mailFrequency: MailFrequency | null;
                        topics: Array<NewsTopic>;
                    } | {
                        __typename: 'ProcessingRestricted';
                        explanation: string | null;
                        restrictedPurpose: ConsentPurpose | null;
                    } | {
                        __typename: 'ProcessingResumed';
                        explanation: string | null;
                        restrictedPurpose: ConsentPurpose | null;
                    } | {
                        __typename: 'ProductivityReached';
                        processId: string;
                        productivityCriterion: string | null;
                        reachedOn: string;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'ProfileConfirmed';
                        byAlumnus: boolean;
                    } | {
                        __typename: 'ProfileUpdated';
                        birthDate: string | null;
                        byAlumnus: boolean;
                        email: string | null;
                        legalName: string | null;
                        name: string | null;
                        nameKana: string | null;
                        nameLatin: string | null;
                        preferredName: string | null;
                    } | {
                        __typename: 'ReceptionBriefShared';
                        briefAudience: BriefAudience;
                        processId: string;
                        roleExpectation: string | null;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'ReceptionReadinessConfirmed';
                        processId: string;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'ReferralAccepted';
                        ownerId: string | null;
                        referralId: string;
                        owner: {
                            id: string;
                        } | null;
                        referral: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'ReferralDeclined';
                        explanation: string | null;
                        referralDeclineReason: ReferralDeclineReason;
                        referralId: string;
                        referral: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'ReferralHired';
                        referralId: string;
                        referral: {
                            id: string;
                        } | null;
                        startsOn: {
                            date: string;
                            precision: DatePrecision;
                        } | null;
                    } | {
                        __typename: 'ReferralInterviewed';
                        referralId: string;
                        referral: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'ReferralMade';
                        candidateConsent: boolean | null;
                        candidateId: string;
                        candidateName: string | null;
                        job: string | null;
                        referralId: string;
                        referral: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'ReferralProgressed';
                        referralId: string;
                        stage: string;
                        referral: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'ReferralRewardApproved';
                        referralId: string;
                        amount: {
                            amount: string;
                            currency: string;
                        };
                        referral: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'ReferralRewardPaid';
                        referralId: string;
                        taxNote: string | null;
                        amount: {
                            amount: string;
                            currency: string;
                        };
                        referral: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'ReferralRewardRejected';
                        explanation: string | null;
                        referralId: string;
                        referral: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'ReferralRewardRequested';
                        referralId: string;
                        amount: {
                            amount: string;
                            currency: string;
                        };
                        referral: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'ReferralWithdrawn';
                        explanation: string | null;
                        referralId: string;
                        referral: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'Rehired';
                        employeeNumber: string | null;
                        employmentType: string | null;
                        legalEntity: string;
                        returnProcessId: string | null;
                        stintId: string;
                        hiredOn: {
                            date: string;
                            precision: DatePrecision;
                        } | null;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'Resubscribed';
                        mailingList: string | null;
                        resubscribeMethod: ResubscribeMethod;
                    } | {
                        __typename: 'ReturnCheckCompleted';
                        checkDay: number;
                        explanation: string | null;
                        processId: string;
                        returnIssues: Array<ReturnIssue> | null;
                        satisfactionManager: number | null;
                        satisfactionSelf: number | null;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'ReturnInquired';
                        contactChannel: ContactChannel | null;
                        inquiry: string | null;
                        availableFrom: {
                            date: string;
                            precision: DatePrecision;
                        } | null;
                    } | {
                        __typename: 'ReturnProcessAssigned';
                        ownerId: string | null;
                        processId: string;
                        owner: {
                            id: string;
                        } | null;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'ReturnProcessClosed';
                        checkDays: Array<number>;
                        closeReason: ReturnCloseReason | null;
                        explanation: string | null;
                        newStintId: string | null;
                        nextContactOn: string | null;
                        nextContactPlan: string | null;
                        processId: string;
                        returnOutcome: ReturnOutcome;
                        returnProcess: {
                            id: string;
                        } | null;
                        startsOn: {
                            date: string;
                            precision: DatePrecision;
                        } | null;
                    } | {
                        __typename: 'ReturnProcessOpened';
                        eligibility: EligibilityOutcome;
                        evaluationEventId: string | null;
                        flowTemplate: string;
                        inquiryEventId: string | null;
                        job: string | null;
                        ownerId: string | null;
                        policy: string;
                        policyVersion: number;
                        processId: string;
                        regulatedRole: boolean;
                        evaluationEntry: {
                            id: string;
                        } | null;
                        inquiryEntry: {
                            id: string;
                        } | null;
                        owner: {
                            id: string;
                        } | null;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'ReturnWelcomeExpressed';
                        givenBy: string | null;
                        stintId: string;
                        wordingVersion: string;
                    } | {
                        __typename: 'RsvpCancelled';
                        gatheringId: string;
                        gatheringTitle: string | null;
                        gathering: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'RsvpGiven';
                        answer: RsvpAnswer;
                        gatheringId: string;
                        gatheringTitle: string | null;
                        guests: number | null;
                        gathering: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'SecondmentEnded';
                        hostEntity: string;
                        stintId: string;
                        endedOn: {
                            date: string;
                            precision: DatePrecision;
                        };
                    } | {
                        __typename: 'SecondmentStarted';
                        hostEntity: string;
                        stintId: string;
                        endsOn: {
                            date: string;
                            precision: DatePrecision;
                        } | null;
                        startsOn: {
                            date: string;
                            precision: DatePrecision;
                        } | null;
                    } | {
                        __typename: 'SkillsAssessed';
                        processId: string;
                        skillMethod: SkillMethod;
                        returnProcess: {
                            id: string;
                        } | null;
                        skillResults: Array<{
                            foundLevel: number;
                            neededLevel: number;
                            skill: string;
                        }> | null;
                    } | {
                        __typename: 'SkillsUpdated';
                        byAlumnus: boolean;
                        skills: Array<string> | null;
                    } | {
                        __typename: 'SpamComplained';
                        campaignId: string | null;
                        messageId: string;
                        campaign: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'SpokeAt';
                        gatheringId: string;
                        gatheringRole: string | null;
                        gatheringTitle: string | null;
                        topic: string | null;
                        gathering: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'StageEntered';
                        dueOn: string;
                        processId: string;
                        stage: string;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'StageFailed';
                        explanation: string | null;
                        processId: string;
                        stage: string;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'StagePassed';
                        explanation: string | null;
                        processId: string;
                        stage: string;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'StageWaived';
                        explanation: string | null;
                        processId: string;
                        stage: string;
                        waiverRule: string;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'SuccessStoryConsented';
                        storyId: string;
                        successStory: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'SuccessStoryDrafted';
                        ownerId: string | null;
                        storyBody: string | null;
                        storyId: string;
                        storyTitle: string | null;
                        owner: {
                            id: string;
                        } | null;
                        successStory: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'SuccessStoryPublished';
                        storyId: string;
                        url: string | null;
                        successStory: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'SuccessStoryUnpublished';
                        explanation: string | null;
                        storyId: string;
                        unpublishReason: UnpublishReason;
                        successStory: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'SurveyAnswered';
                        surveyId: string;
                        surveyTitle: string | null;
                        surveyAnswers: Array<{
                            answer: string | null;
                            question: string;
                        }> | null;
                    } | {
                        __typename: 'SurveySent';
                        contactChannel: ContactChannel | null;
                        surveyId: string;
                        surveyTitle: string | null;
                    } | {
                        __typename: 'TaskAssigned';
                        dueOn: string;
                        ownerId: string | null;
                        task: string | null;
                        taskId: string;
                        followUpTask: {
                            id: string;
                        } | null;
                        owner: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'TaskCompleted';
                        result: string | null;
                        taskId: string;
                        followUpTask: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'TaskDropped';
                        explanation: string | null;
                        taskId: string;
                        followUpTask: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'TaskReassigned';
                        ownerId: string | null;
                        taskId: string;
                        followUpTask: {
                            id: string;
                        } | null;
                        owner: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'TermsApproved';
                        explanation: string | null;
                        processId: string;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'TermsExceptionApproved';
                        explanation: string | null;
                        processId: string;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'TermsExceptionRejected';
                        explanation: string | null;
                        processId: string;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'TermsExceptionRequested';
                        exceptionGrounds: Array<TermsExceptionGround>;
                        explanation: string | null;
                        processId: string;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'TermsProposed';
                        aboveFormerPeers: boolean;
                        comparatorGroup: string | null;
                        derivedGrade: string | null;
                        exceptionGrounds: Array<TermsExceptionGround>;
                        fairTerms: string;
                        grade: string | null;
                        jobTitle: string | null;
                        positionInRange: number | null;
                        processId: string;
                        returnProcess: {
                            id: string;
                        } | null;
                        salary: {
                            amount: string;
                            currency: string;
                        } | null;
                        salaryHigh: {
                            amount: string;
                            currency: string;
                        } | null;
                        salaryLow: {
                            amount: string;
                            currency: string;
                        } | null;
                        termsCriteria: Array<{
                            criterion: string;
                            level: number;
                        }> | null;
                    } | {
                        __typename: 'TermsRejected';
                        explanation: string | null;
                        processId: string;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'ThanksGiven';
                        givenBy: string | null;
                        stintId: string;
                        words: string | null;
                    } | {
                        __typename: 'TransferredBetweenEntities';
                        employeeNumber: string | null;
                        fromEntity: string;
                        stintId: string;
                        tenureContinues: boolean;
                        toEntity: string;
                        changedOn: {
                            date: string;
                            precision: DatePrecision;
                        };
                    } | {
                        __typename: 'Unsubscribed';
                        campaignId: string | null;
                        mailingList: string | null;
                        unsubscribeMethod: UnsubscribeMethod;
                        campaign: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'VisionMeetingHeld';
                        contributionStatement: string | null;
                        interviewerId: string | null;
                        processId: string;
                        interviewer: {
                            id: string;
                        } | null;
                        returnProcess: {
                            id: string;
                        } | null;
                    } | {
                        __typename: 'VolunteerRoleEnded';
                        volunteerRole: string;
                    } | {
                        __typename: 'VolunteerRoleTaken';
                        volunteerRole: string;
                    } | {
                        __typename: 'WorkStylePreferenceSet';
                        byAlumnus: boolean;
                        hoursPerWeek: number | null;
                        preferredRegion: string | null;
                        remote: RemoteWish | null;
                        validUntil: string | null;
                        workForms: Array<WorkForm> | null;
                        availableFrom: {
                            date: string;
                            precision: DatePrecision;
                        } | null;
                    } | null;
                };
            }>;
        };
    } | {
        __typename: 'Campaign';
    } | {
        __typename: 'Collaboration';
    } | {
        __typename: 'EligibilityException';
    } | {
        __typename: 'EngagementScore';
    } | {
        __typename: 'FollowUpTask';
    } | {
        __typename: 'Gathering';
    } | {
        __typename: 'ImportRun';
    } | {
        __typename: 'LoggedEvent';
    } | {
        __typename: 'Mentoring';
    } | {
        __typename: 'Offboarding';
    } | {
        __typename: 'Policy';
    } | {
        __typename: 'Referral';
    } | {
        __typename: 'ReturnProcess';
    } | {
        __typename: 'SubjectRequest';
    } | {
        __typename: 'SuccessStory';
    } | {
        __typename: 'SuspectedDuplicate';
    } | {
        __typename: 'TimelineEntry';
    } | {
        __typename: 'User';
    } | null;
};
export type ApproveEligibilityExceptionMutationVariables = Exact<{
    input: ApproveEligibilityExceptionInput;
}>;
export type ApproveEligibilityExceptionMutation = {
    approveEligibilityException: {
        __typename: 'ApproveEligibilityExceptionSuccess';
        position: string | null;
        stale: boolean;
        eligibilityException: {
            id: string;
            version: number;
            stage: string;
            decidedAt: string | null;
            expiresOn: string | null;
            decidedBy: {
                type: ActorType;
                id: string | null;
                displayName: string | null;
            } | null;
        } | null;
    } | {
        __typename: 'ExceptionDecided';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'IdempotencyKeyReused';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'InvalidInput';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'NeedsSecondPerson';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'NotAllowed';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'UnknownUndertaking';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'VersionConflict';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    };
};
export type ApproveReferralRewardMutationVariables = Exact<{
    input: ApproveReferralRewardInput;
}>;
export type ApproveReferralRewardMutation = {
    approveReferralReward: {
        __typename: 'ApproveReferralRewardSuccess';
        position: string | null;
        stale: boolean;
        referral: {
            id: string;
            version: number;
            awaitingApproval: boolean;
            rewardApproved: {
                amount: string;
                currency: string;
            } | null;
        } | null;
    } | {
        __typename: 'IdempotencyKeyReused';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'InvalidInput';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'NeedsSecondPerson';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'NotAllowed';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'NothingToApprove';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'UnknownUndertaking';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'VersionConflict';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    };
};
export type AttentionListQueryVariables = Exact<{
    owner?: string | null | undefined;
    first?: number | null | undefined;
    after?: string | null | undefined;
    locale?: Locale | null | undefined;
}>;
export type AttentionListQuery = {
    attention: {
        totalCount: number;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        edges: Array<{
            cursor: string;
            node: {
                id: string;
                kind: AttentionKind;
                dueOn: string;
                overdueDays: number;
                sentence: string;
                owner: {
                    id: string;
                    displayName: string | null;
                } | null;
                subject: {
                    __typename: 'Access';
                    id: string;
                } | {
                    __typename: 'AccessCase';
                    id: string;
                } | {
                    __typename: 'Alumnus';
                    id: string;
                } | {
                    __typename: 'Campaign';
                    id: string;
                } | {
                    __typename: 'Collaboration';
                    id: string;
                } | {
                    __typename: 'EligibilityException';
                    id: string;
                } | {
                    __typename: 'EngagementScore';
                    id: string;
                } | {
                    __typename: 'FollowUpTask';
                    id: string;
                } | {
                    __typename: 'Gathering';
                    id: string;
                } | {
                    __typename: 'ImportRun';
                    id: string;
                } | {
                    __typename: 'LoggedEvent';
                    id: string;
                } | {
                    __typename: 'Mentoring';
                    id: string;
                } | {
                    __typename: 'Offboarding';
                    id: string;
                } | {
                    __typename: 'Policy';
                    id: string;
                } | {
                    __typename: 'Referral';
                    id: string;
                } | {
                    __typename: 'ReturnProcess';
                    id: string;
                } | {
                    __typename: 'SubjectRequest';
                    id: string;
                } | {
                    __typename: 'SuccessStory';
                    id: string;
                } | {
                    __typename: 'SuspectedDuplicate';
                    id: string;
                } | {
                    __typename: 'TimelineEntry';
                    id: string;
                } | {
                    __typename: 'User';
                    id: string;
                } | null;
                alumnus: {
                    id: string;
                    displayName: string | null;
                    status: AlumnusStatus;
                    reachability: Array<{
                        purpose: ConsentPurpose;
                        channel: ContactChannel;
                        state: ReachabilityState;
                        why: string | null;
                    }> | null;
                    timeline: {
                        edges: Array<{
                            node: {
                                id: string;
                                sentence: string | null;
                                occurredAt: {
                                    at: string;
                                    precision: DatePrecision;
                                };
                            };
                        }>;
                    };
                } | null;
            };
        }>;
    };
};
export type AttributionsQueryVariables = Exact<{
    from: string;
    to: string;
    locale?: Locale | null | undefined;
}>;
export type AttributionsQuery = {
    attributions: Array<{
        firstDay: string;
        attribution: Attribution;
        alumnus: {
            id: string;
            displayName: string | null;
        } | null;
        inquiry: {
            id: string;
            occurredAt: {
                date: string;
            };
        } | null;
        touches: Array<{
            id: string;
            kind: FactKind;
            sentence: string | null;
        }>;
    }>;
};
export type AuditLogQueryVariables = Exact<{
    filter?: EventLogFilter | null | undefined;
    first?: number | null | undefined;
    after?: string | null | undefined;
}>;
export type AuditLogQuery = {
    eventLog: {
        totalCount: number | null;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        edges: Array<{
            cursor: string;
            node: {
                id: string;
                position: string;
                kind: string;
                streamId: string;
                streamVersion: number;
                recordedAt: string;
                data: unknown;
                maskedFields: Array<string>;
                occurredAt: {
                    at: string;
                    date: string;
                    precision: DatePrecision;
                };
                actor: {
                    type: ActorType;
                    id: string | null;
                    displayName: string | null;
                };
                source: {
                    provider: string;
                    providerEventId: string | null;
                    signature: SignatureState;
                };
            };
        }>;
    };
    projections: Array<{
        name: string;
        version: number;
        position: string;
        lag: string;
        parked: number;
    }>;
};
export type CompareScoringModelsQueryVariables = Exact<{
    draft: string;
    asOf?: string | null | undefined;
}>;
export type CompareScoringModelsQuery = {
    scoringModels: Array<{
        name: string;
        effectiveOn: string | null;
        inForce: boolean;
    }>;
    compareScoringModels: {
        before: string;
        after: string;
        asOf: string;
        people: number;
        up: number;
        down: number;
        same: number;
        other: number;
        levels: Array<{
            level: EngagementLevel;
            before: number;
            after: number;
        }>;
        bands: Array<{
            fromPoints: number;
            toPoints: number;
            before: number;
            after: number;
        }>;
        movers: Array<{
            movement: LevelMovement;
            levelBefore: EngagementLevel;
            levelAfter: EngagementLevel;
            milliPointsBefore: number;
            milliPointsAfter: number;
            alumnus: {
                id: string;
                displayName: string | null;
            } | null;
        }>;
    };
};
export type CompleteOffboardingMutationVariables = Exact<{
    input: CompleteOffboardingInput;
}>;
export type CompleteOffboardingMutation = {
    completeOffboarding: {
        __typename: 'AmbiguousAlumnus';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'CompleteOffboardingSuccess';
        position: string | null;
        stale: boolean;
        alumnus: {
            id: string;
            version: number;
            offboardings: Array<{
                stintId: string;
                state: OffboardingState;
                completedAt: string | null;
                items: Array<{
                    item: OffboardingItem;
                    state: OffboardingItemState;
                    skipReason: OffboardingSkipReason | null;
                }>;
            }> | null;
        } | null;
    } | {
        __typename: 'IdempotencyKeyReused';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'InvalidInput';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'ItemsOpen';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'NotAllowed';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'NotLeaving';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'OffboardingNotOpen';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'UnknownAlumnus';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'UnknownEmployment';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'VersionConflict';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    };
};
export type ConfirmImportMutationVariables = Exact<{
    input: ConfirmImportInput;
}>;
export type ConfirmImportMutation = {
    confirmImport: {
        __typename: 'ConfirmImportSuccess';
        importRun: {
            runId: string;
            state: ImportState;
        };
    } | {
        __typename: 'ImportNotConfirmable';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'NotAllowed';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'UnknownImport';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    };
};
export type EligibilityDecisionWithEvidenceQueryVariables = Exact<{
    by: AlumnusBy;
    at?: PointInTime | null | undefined;
    locale?: Locale | null | undefined;
}>;
export type EligibilityDecisionWithEvidenceQuery = {
    alumnus: {
        id: string;
        displayName: string | null;
        returnEligibility: {
            outcome: EligibilityOutcome;
            evaluatedAt: string;
            notice: string | null;
            policy: {
                id: string;
                version: number;
                effectiveOn: string | null;
                title: string;
            };
            results: Array<{
                rule: string;
                ruleName: PolicyRuleName;
                verdict: RuleVerdict;
                reasonCode: EligibilityReasonCode;
                text: string;
                partOf: string | null;
                exception: string | null;
                masked: boolean;
                evidence: Array<{
                    id: string;
                    position: string;
                    sentence: string | null;
                    occurredAt: {
                        at: string;
                        precision: DatePrecision;
                    };
                    source: {
                        provider: string;
                        signature: SignatureState;
                    };
                    actor: {
                        type: ActorType;
                        id: string | null;
                        displayName: string | null;
                    };
                }>;
            }>;
        } | null;
        membershipEligibility: {
            outcome: EligibilityOutcome;
            policy: {
                id: string;
            };
        } | null;
    } | null;
};
export type HumanCapitalReportQueryVariables = Exact<{
    fiscalYear: number;
    locale?: Locale | null | undefined;
}>;
export type HumanCapitalReportQuery = {
    humanCapitalReport: {
        fiscalYear: number;
        from: string;
        to: string;
        asOf: string;
        metrics: Array<{
            key: MetricKey;
            value: number | null;
            unit: MetricUnit;
            currency: string | null;
            numerator: string | null;
            denominator: string | null;
            missingReason: MissingReason | null;
            definition: string;
        }>;
    };
};
export type ImportRunQueryVariables = Exact<{
    id: string | number;
    first?: number | null | undefined;
    after?: string | null | undefined;
}>;
export type ImportRunQuery = {
    importRun: {
        runId: string;
        what: ImportKind;
        state: ImportState;
        canBeConfirmed: boolean;
        createdAt: string;
        expiresAt: string;
        done: number;
        rows: number;
        accepted: number;
        unchanged: number;
        leftOut: number;
        empty: number;
        rejected: number;
        facts: number;
        failure: {
            code: string;
            message: string;
        } | null;
        rejects: {
            edges: Array<{
                cursor: string;
                node: {
                    line: number;
                    codes: Array<string>;
                    reason: string;
                    cells: Array<string>;
                };
            }>;
            pageInfo: {
                hasNextPage: boolean;
                endCursor: string | null;
            };
        };
    } | null;
};
export type InvitationFunnelQueryVariables = Exact<{
    from: string;
    to: string;
    by?: FunnelBy | null | undefined;
}>;
export type InvitationFunnelQuery = {
    invitationFunnel: {
        cohorts: Array<{
            month: string | null;
            department: string | null;
            departed: number;
            interviewed: number;
            invited: number;
            registered: number;
            consented: number;
            interacted: number | null;
        }>;
    };
    offboardingQuality: Array<{
        department: string | null;
        departed: number;
        allFive: number;
        share: number | null;
    }>;
};
export type LiveBoardSubscriptionVariables = Exact<{
    after?: string | null | undefined;
}>;
export type LiveBoardSubscription = {
    changes: {
        position: string;
        nodes: Array<{
            id: string;
        } | {
            id: string;
        } | {
            id: string;
        } | {
            id: string;
        } | {
            id: string;
        } | {
            id: string;
        } | {
            id: string;
        } | {
            id: string;
        } | {
            id: string;
        } | {
            id: string;
        } | {
            id: string;
        } | {
            id: string;
        } | {
            id: string;
        } | {
            id: string;
        } | {
            id: string;
        } | {
            id: string;
            stage: {
                key: string;
                label: string;
            };
            alumnus: {
                id: string;
                displayName: string | null;
            } | null;
        } | {
            id: string;
        } | {
            id: string;
        } | {
            id: string;
        } | {
            id: string;
        } | {
            id: string;
        }>;
    };
};
export type LiveEngagementSubscriptionVariables = Exact<{
    id?: string | number | null | undefined;
    after?: string | null | undefined;
}>;
export type LiveEngagementSubscription = {
    engagementChanged: {
        position: string;
        everybody: boolean;
        alumnusId: string | null;
        engagement: {
            id: string;
            milliPoints: number;
            level: EngagementLevel;
            momentum: number;
        } | null;
    };
};
export type LiveLogSubscriptionVariables = Exact<{
    filter?: EventLogFilter | null | undefined;
    after?: string | null | undefined;
}>;
export type LiveLogSubscription = {
    eventAppended: {
        position: string;
        edge: {
            cursor: string;
            node: {
                id: string;
                kind: string;
                recordedAt: string;
                data: unknown;
                maskedFields: Array<string>;
            };
        } | null;
    };
};
export type LiveTimelineSubscriptionVariables = Exact<{
    id: string | number;
    after?: string | null | undefined;
    locale?: Locale | null | undefined;
}>;
export type LiveTimelineSubscription = {
    timelineEntryAdded: {
        position: string;
        edge: {
            cursor: string;
            node: {
                id: string;
                kind: FactKind;
                mode: EngagementMode | null;
                sentence: string | null;
                signal: Signal;
                retracted: boolean;
                occurredAt: {
                    at: string;
                    date: string;
                    precision: DatePrecision;
                };
            };
        } | null;
        changed: Array<{
            id: string;
            retracted: boolean;
            signal: Signal;
            correctedBy: {
                id: string;
            } | null;
        }>;
    };
};
export type MakeReferralMutationVariables = Exact<{
    input: MakeReferralInput;
}>;
export type MakeReferralMutation = {
    makeReferral: {
        __typename: 'AlreadyOpened';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'AmbiguousAlumnus';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'CandidateMustConsent';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'IdempotencyKeyReused';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'InvalidInput';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'MakeReferralSuccess';
        position: string | null;
        stale: boolean;
        referral: {
            id: string;
            version: number;
            stage: string;
            candidateName: string | null;
        } | null;
    } | {
        __typename: 'NotAllowed';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'PersonHasDied';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'UnknownAlumnus';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'VersionConflict';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    };
};
export type MayContactQueryVariables = Exact<{
    by: AlumnusBy;
    purpose: ConsentPurpose;
    channel: ContactChannel;
    at?: PointInTime | null | undefined;
}>;
export type MayContactQuery = {
    alumnus: {
        id: string;
        displayName: string | null;
        memorial: boolean;
        broadcastsThisMonth: number | null;
        mayContact: {
            state: ReachabilityState;
            mayBroadcast: boolean;
            mayWrite: boolean;
            reasons: Array<{
                code: ReachabilityReasonCode;
                state: ReachabilityState;
                until: string | null;
                message: string;
                provenBy: {
                    id: string;
                    sentence: string | null;
                } | null;
            }>;
        } | null;
        reachability: Array<{
            purpose: ConsentPurpose;
            channel: ContactChannel;
            state: ReachabilityState;
        }> | null;
    } | null;
};
export type OffboardingsQueryVariables = Exact<{
    first?: number | null | undefined;
    after?: string | null | undefined;
    department?: Array<string> | string | null | undefined;
}>;
export type OffboardingsQuery = {
    offboardings: {
        totalCount: number;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        edges: Array<{
            node: {
                stintId: string;
                state: OffboardingState;
                ownerId: string | null;
                interviewAt: string | null;
                lastDay: {
                    date: string;
                    precision: DatePrecision;
                } | null;
                alumnus: {
                    id: string;
                    displayName: string | null;
                } | null;
                items: Array<{
                    item: OffboardingItem;
                    name: string;
                    state: OffboardingItemState;
                    at: string | null;
                    skipReason: OffboardingSkipReason | null;
                }>;
            };
        }>;
    };
};
export type OutreachListQueryVariables = Exact<{
    purpose: ConsentPurpose;
    channel: ContactChannel;
    first?: number | null | undefined;
    after?: string | null | undefined;
}>;
export type OutreachListQuery = {
    alumni: {
        totalCount: number | null;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        edges: Array<{
            node: {
                id: string;
                displayName: string | null;
                email: string | null;
                preferences: {
                    locale: Locale | null;
                    topics: Array<NewsTopic>;
                } | null;
                unsubscribeLink: {
                    path: string;
                    listUnsubscribePost: string;
                } | null;
            };
        }>;
    };
};
export type PersonAtMomentQueryVariables = Exact<{
    by: AlumnusBy;
    at: PointInTime;
    first?: number | null | undefined;
    after?: string | null | undefined;
}>;
export type PersonAtMomentQuery = {
    alumnus: {
        id: string;
        displayName: string | null;
        status: AlumnusStatus;
        maskedFields: Array<string>;
        moment: {
            asOf: string;
            knownAt: string;
            knownAtPosition: string;
        } | null;
        statusBecause: {
            since: string | null;
            sentence: string;
        } | null;
        employments: Array<{
            stintId: string;
            hiredOn: {
                date: string;
                precision: DatePrecision;
            } | null;
            lastDay: {
                date: string;
                precision: DatePrecision;
            } | null;
        }> | null;
        membership: {
            state: MembershipState;
            registeredAt: {
                at: string;
            } | null;
        } | null;
        engagement: {
            id: string;
            milliPoints: number;
            level: EngagementLevel;
            asOf: string;
        } | null;
        timeline: {
            totalCount: number | null;
            pageInfo: {
                hasNextPage: boolean;
                endCursor: string | null;
            };
            edges: Array<{
                cursor: string;
                node: {
                    id: string;
                    kind: FactKind;
                    sentence: string | null;
                    retracted: boolean;
                    occurredAt: {
                        at: string;
                        precision: DatePrecision;
                    };
                };
            }>;
        };
        present: {
            id: string;
        } | null;
    } | null;
};
export type PersonDifferenceQueryVariables = Exact<{
    by: AlumnusBy;
    from: PointInTime;
    to?: PointInTime | null | undefined;
}>;
export type PersonDifferenceQuery = {
    alumnusDifference: {
        from: {
            asOf: string;
            knownAt: string;
            knownAtPosition: string;
        };
        to: {
            asOf: string;
            knownAt: string;
            knownAtPosition: string;
        };
        byTime: Array<{
            path: string;
            before: unknown;
            after: unknown;
        }>;
        steps: Array<{
            position: string;
            kind: FactKind | null;
            added: boolean;
            entry: {
                id: string;
                sentence: string | null;
                occurredAt: {
                    at: string;
                    precision: DatePrecision;
                };
            } | null;
            changes: Array<{
                path: string;
                before: unknown;
                after: unknown;
            }>;
        }>;
    } | null;
};
export type PersonPageQueryVariables = Exact<{
    id: string | number;
    first?: number | null | undefined;
    after?: string | null | undefined;
    filter?: TimelineFilter | null | undefined;
    locale?: Locale | null | undefined;
    from: string;
    to: string;
}>;
export type PersonPageQuery = {
    node: {
        id: string;
        displayName: string | null;
        externalRef: string | null;
        email: string | null;
        status: AlumnusStatus;
        version: number;
        maskedFields: Array<string>;
        names: {
            name: string | null;
            kana: string | null;
            latin: string | null;
        } | null;
        statusBecause: {
            since: string | null;
            sentence: string;
        } | null;
        owner: {
            id: string;
            displayName: string | null;
        } | null;
        employments: Array<{
            stintId: string;
            employmentType: string | null;
            departureReason: DepartureReason | null;
            tenureDays: number | null;
            hiredOn: {
                date: string;
                precision: DatePrecision;
            } | null;
            lastDay: {
                date: string;
                precision: DatePrecision;
            } | null;
            positions: Array<{
                jobTitle: string | null;
                grade: string | null;
                department: string | null;
                heldFrom: {
                    date: string;
                    precision: DatePrecision;
                } | null;
                heldTo: {
                    date: string;
                    precision: DatePrecision;
                } | null;
            }>;
        }> | null;
        membership: {
            state: MembershipState;
            registeredAt: {
                at: string;
                precision: DatePrecision;
            } | null;
        } | null;
        consents: Array<{
            purpose: ConsentPurpose;
            channel: ContactChannel;
            textVersion: string;
        }> | null;
        reachability: Array<{
            purpose: ConsentPurpose;
            channel: ContactChannel;
            state: ReachabilityState;
            mayWrite: boolean;
            why: string | null;
        }> | null;
        engagement: {
            id: string;
            points: number;
            milliPoints: number;
            level: EngagementLevel;
            momentum: number;
            model: string;
            asOf: string;
            signalRuleset: string;
            modes: Array<{
                mode: EngagementMode;
                milliPoints: number;
                capMilliPoints: number;
                cutByCapMilliPoints: number;
            }>;
            explanation: Array<{
                position: string;
                kind: FactKind;
                mode: EngagementMode | null;
                occurredOn: string;
                ageDays: number;
                weightMilliPoints: number;
                decayPpm: number;
                milliPoints: number;
                counted: boolean;
                skipReason: SkipReason | null;
            }>;
            history: Array<{
                on: string;
                milliPoints: number;
                level: EngagementLevel;
            }>;
        } | null;
        timeline: {
            totalCount: number | null;
            pageInfo: {
                hasNextPage: boolean;
                endCursor: string | null;
                hasPreviousPage: boolean;
                startCursor: string | null;
            };
            edges: Array<{
                cursor: string;
                node: {
                    id: string;
                    position: string;
                    kind: FactKind;
                    mode: EngagementMode | null;
                    recordedAt: string;
                    sentence: string | null;
                    signal: Signal;
                    visibility: EntryVisibility;
                    retracted: boolean;
                    maskedFields: Array<string>;
                    occurredAt: {
                        at: string;
                        date: string;
                        precision: DatePrecision;
                    };
                    retraction: {
                        at: string;
                        reason: string | null;
                        by: {
                            type: ActorType;
                        };
                    } | null;
                    source: {
                        provider: string;
                        signature: SignatureState;
                    };
                    actor: {
                        type: ActorType;
                        id: string | null;
                        displayName: string | null;
                    };
                    fact: {
                        __typename: 'AdvocacyObserved';
                    } | {
                        __typename: 'AlumniPulseAnswered';
                    } | {
                        __typename: 'AlumnusRegistered';
                    } | {
                        __typename: 'ApplicationSubmitted';
                    } | {
                        __typename: 'ArticleContributed';
                    } | {
                        __typename: 'AttentionSnoozed';
                    } | {
                        __typename: 'BridgingTrainingAssigned';
                    } | {
                        __typename: 'BridgingTrainingCompleted';
                    } | {
                        __typename: 'BusinessIntroductionMade';
                    } | {
                        __typename: 'CallHeld';
                    } | {
                        __typename: 'CareerPathAgreed';
                    } | {
                        __typename: 'ChangeBriefingDelivered';
                    } | {
                        __typename: 'CollaborationAgreed';
                    } | {
                        __typename: 'CollaborationEnded';
                    } | {
                        __typename: 'CollaborationProposed';
                    } | {
                        __typename: 'CollaborationStarted';
                    } | {
                        __typename: 'CommunityPosted';
                    } | {
                        __typename: 'ConfidentialityAcknowledged';
                    } | {
                        __typename: 'ConsentGiven';
                    } | {
                        __typename: 'ConsentWithdrawn';
                    } | {
                        __typename: 'ContactBlocked';
                    } | {
                        __typename: 'ContactDeskAssigned';
                    } | {
                        __typename: 'ContactPointBounced';
                    } | {
                        __typename: 'ContactPointRestored';
                    } | {
                        __typename: 'ContactUnblocked';
                    } | {
                        __typename: 'ContributionRecognised';
                    } | {
                        __typename: 'DeathReportRescinded';
                    } | {
                        __typename: 'DeathReported';
                    } | {
                        __typename: 'Departed';
                    } | {
                        __typename: 'DepartureReasonCorrected';
                    } | {
                        __typename: 'DepartureRescinded';
                    } | {
                        __typename: 'DepartureScheduled';
                    } | {
                        __typename: 'DuplicateDismissed';
                    } | {
                        __typename: 'DuplicateSuspected';
                    } | {
                        __typename: 'EligibilityEvaluated';
                    } | {
                        __typename: 'EligibilityExceptionApproved';
                    } | {
                        __typename: 'EligibilityExceptionRejected';
                    } | {
                        __typename: 'EligibilityExceptionRequested';
                    } | {
                        __typename: 'EmploymentFactRescinded';
                    } | {
                        __typename: 'EmploymentStarted';
                    } | {
                        __typename: 'EmploymentTypeChanged';
                    } | {
                        __typename: 'ExitInterviewHeld';
                    } | {
                        __typename: 'ExitInterviewScheduled';
                    } | {
                        __typename: 'ExitInterviewSkipped';
                    } | {
                        __typename: 'ExitReasonHeard';
                    } | {
                        __typename: 'ExitSurveyAnswered';
                    } | {
                        __typename: 'ExpectationAligned';
                    } | {
                        __typename: 'GatheringAttended';
                        attendance: AttendanceMode;
                        minutes: number | null;
                        gathering: {
                            id: string;
                            title: string | null;
                        } | null;
                    } | {
                        __typename: 'GatheringFeedbackGiven';
                    } | {
                        __typename: 'GatheringHosted';
                    } | {
                        __typename: 'GatheringInvited';
                    } | {
                        __typename: 'GatheringMissed';
                    } | {
                        __typename: 'GiftSent';
                    } | {
                        __typename: 'GreetingSent';
                    } | {
                        __typename: 'IdentitiesMerged';
                    } | {
                        __typename: 'IdentitiesUnmerged';
                    } | {
                        __typename: 'IdentityVerified';
                    } | {
                        __typename: 'InsightAdopted';
                    } | {
                        __typename: 'InsightShared';
                    } | {
                        __typename: 'InteractionRetracted';
                    } | {
                        __typename: 'InvitationReminded';
                    } | {
                        __typename: 'InvoiceSettled';
                    } | {
                        __typename: 'JobChangeReported';
                    } | {
                        __typename: 'LeaveOfAbsenceRecorded';
                    } | {
                        __typename: 'LegalHoldLifted';
                    } | {
                        __typename: 'LegalHoldPlaced';
                    } | {
                        __typename: 'LinkClicked';
                        url: string | null;
                        campaign: {
                            id: string;
                            title: string | null;
                        } | null;
                    } | {
                        __typename: 'MeetingHeld';
                        durationMinutes: number;
                        summary: string | null;
                    } | {
                        __typename: 'MembershipEnded';
                    } | {
                        __typename: 'MembershipRestored';
                    } | {
                        __typename: 'MembershipSuspended';
                    } | {
                        __typename: 'MentorshipEnded';
                    } | {
                        __typename: 'MentorshipMatched';
                    } | {
                        __typename: 'MentorshipOffered';
                    } | {
                        __typename: 'MentorshipSessionHeld';
                    } | {
                        __typename: 'MessageBounced';
                    } | {
                        __typename: 'MessageDelivered';
                    } | {
                        __typename: 'MessageExchanged';
                    } | {
                        __typename: 'MessageOpened';
                    } | {
                        __typename: 'MessageRejected';
                    } | {
                        __typename: 'MessageReplied';
                    } | {
                        __typename: 'NetworkInvitationIssued';
                    } | {
                        __typename: 'NetworkRegistered';
                    } | {
                        __typename: 'NextEmployerDisclosed';
                    } | {
                        __typename: 'NonCompeteAgreed';
                    } | {
                        __typename: 'NoteAdded';
                        text: string | null;
                        visibility: EntryVisibility;
                    } | {
                        __typename: 'OffboardingCompleted';
                    } | {
                        __typename: 'OffboardingOpened';
                    } | {
                        __typename: 'OfferAccepted';
                    } | {
                        __typename: 'OfferDeclined';
                    } | {
                        __typename: 'OfferMade';
                    } | {
                        __typename: 'OfferWithdrawn';
                    } | {
                        __typename: 'OnboardingPlanAgreed';
                    } | {
                        __typename: 'OwnerAssigned';
                    } | {
                        __typename: 'PanelJoined';
                    } | {
                        __typename: 'PartnershipFormed';
                    } | {
                        __typename: 'PersonalContactCaptured';
                    } | {
                        __typename: 'PolicyAcknowledged';
                    } | {
                        __typename: 'PortalVisited';
                    } | {
                        __typename: 'PositionHeld';
                    } | {
                        __typename: 'PreferencesSet';
                    } | {
                        __typename: 'ProcessingRestricted';
                    } | {
                        __typename: 'ProcessingResumed';
                    } | {
                        __typename: 'ProductivityReached';
                    } | {
                        __typename: 'ProfileConfirmed';
                    } | {
                        __typename: 'ProfileUpdated';
                    } | {
                        __typename: 'ReceptionBriefShared';
                    } | {
                        __typename: 'ReceptionReadinessConfirmed';
                    } | {
                        __typename: 'ReferralAccepted';
                    } | {
                        __typename: 'ReferralDeclined';
                    } | {
                        __typename: 'ReferralHired';
                    } | {
                        __typename: 'ReferralInterviewed';
                    } | {
                        __typename: 'ReferralMade';
                        job: string | null;
                        referral: {
                            id: string;
                            stage: string;
                        } | null;
                    } | {
                        __typename: 'ReferralProgressed';
                    } | {
                        __typename: 'ReferralRewardApproved';
                    } | {
                        __typename: 'ReferralRewardPaid';
                    } | {
                        __typename: 'ReferralRewardRejected';
                    } | {
                        __typename: 'ReferralRewardRequested';
                    } | {
                        __typename: 'ReferralWithdrawn';
                    } | {
                        __typename: 'Rehired';
                    } | {
                        __typename: 'Resubscribed';
                    } | {
                        __typename: 'ReturnCheckCompleted';
                    } | {
                        __typename: 'ReturnInquired';
                    } | {
                        __typename: 'ReturnProcessAssigned';
                    } | {
                        __typename: 'ReturnProcessClosed';
                    } | {
                        __typename: 'ReturnProcessOpened';
                    } | {
                        __typename: 'ReturnWelcomeExpressed';
                    } | {
                        __typename: 'RsvpCancelled';
                    } | {
                        __typename: 'RsvpGiven';
                    } | {
                        __typename: 'SecondmentEnded';
                    } | {
                        __typename: 'SecondmentStarted';
                    } | {
                        __typename: 'SkillsAssessed';
                    } | {
                        __typename: 'SkillsUpdated';
                    } | {
                        __typename: 'SpamComplained';
                    } | {
                        __typename: 'SpokeAt';
                    } | {
                        __typename: 'StageEntered';
                    } | {
                        __typename: 'StageFailed';
                    } | {
                        __typename: 'StagePassed';
                    } | {
                        __typename: 'StageWaived';
                    } | {
                        __typename: 'SuccessStoryConsented';
                    } | {
                        __typename: 'SuccessStoryDrafted';
                    } | {
                        __typename: 'SuccessStoryPublished';
                    } | {
                        __typename: 'SuccessStoryUnpublished';
                    } | {
                        __typename: 'SurveyAnswered';
                    } | {
                        __typename: 'SurveySent';
                    } | {
                        __typename: 'TaskAssigned';
                    } | {
                        __typename: 'TaskCompleted';
                    } | {
                        __typename: 'TaskDropped';
                    } | {
                        __typename: 'TaskReassigned';
                    } | {
                        __typename: 'TermsApproved';
                    } | {
                        __typename: 'TermsExceptionApproved';
                    } | {
                        __typename: 'TermsExceptionRejected';
                    } | {
                        __typename: 'TermsExceptionRequested';
                    } | {
                        __typename: 'TermsProposed';
                    } | {
                        __typename: 'TermsRejected';
                    } | {
                        __typename: 'ThanksGiven';
                    } | {
                        __typename: 'TransferredBetweenEntities';
                    } | {
                        __typename: 'Unsubscribed';
                    } | {
                        __typename: 'VisionMeetingHeld';
                    } | {
                        __typename: 'VolunteerRoleEnded';
                    } | {
                        __typename: 'VolunteerRoleTaken';
                    } | {
                        __typename: 'WorkStylePreferenceSet';
                    } | null;
                };
            }>;
        };
    } | Record<PropertyKey, never> | null;
};
export type EntryFragment = {
    id: string;
    position: string;
    kind: FactKind;
    mode: EngagementMode | null;
    recordedAt: string;
    sentence: string | null;
    signal: Signal;
    visibility: EntryVisibility;
    retracted: boolean;
    maskedFields: Array<string>;
    occurredAt: {
        at: string;
        date: string;
        precision: DatePrecision;
    };
    retraction: {
        at: string;
        reason: string | null;
        by: {
            type: ActorType;
        };
    } | null;
    source: {
        provider: string;
        signature: SignatureState;
    };
    actor: {
        type: ActorType;
        id: string | null;
        displayName: string | null;
    };
    fact: {
        __typename: 'AdvocacyObserved';
    } | {
        __typename: 'AlumniPulseAnswered';
    } | {
        __typename: 'AlumnusRegistered';
    } | {
        __typename: 'ApplicationSubmitted';
    } | {
        __typename: 'ArticleContributed';
    } | {
        __typename: 'AttentionSnoozed';
    } | {
        __typename: 'BridgingTrainingAssigned';
    } | {
        __typename: 'BridgingTrainingCompleted';
    } | {
        __typename: 'BusinessIntroductionMade';
    } | {
        __typename: 'CallHeld';
    } | {
        __typename: 'CareerPathAgreed';
    } | {
        __typename: 'ChangeBriefingDelivered';
    } | {
        __typename: 'CollaborationAgreed';
    } | {
        __typename: 'CollaborationEnded';
    } | {
        __typename: 'CollaborationProposed';
    } | {
        __typename: 'CollaborationStarted';
    } | {
        __typename: 'CommunityPosted';
    } | {
        __typename: 'ConfidentialityAcknowledged';
    } | {
        __typename: 'ConsentGiven';
    } | {
        __typename: 'ConsentWithdrawn';
    } | {
        __typename: 'ContactBlocked';
    } | {
        __typename: 'ContactDeskAssigned';
    } | {
        __typename: 'ContactPointBounced';
    } | {
        __typename: 'ContactPointRestored';
    } | {
        __typename: 'ContactUnblocked';
    } | {
        __typename: 'ContributionRecognised';
    } | {
        __typename: 'DeathReportRescinded';
    } | {
        __typename: 'DeathReported';
    } | {
        __typename: 'Departed';
    } | {
        __typename: 'DepartureReasonCorrected';
    } | {
        __typename: 'DepartureRescinded';
    } | {
        __typename: 'DepartureScheduled';
    } | {
        __typename: 'DuplicateDismissed';
    } | {
        __typename: 'DuplicateSuspected';
    } | {
        __typename: 'EligibilityEvaluated';
    } | {
        __typename: 'EligibilityExceptionApproved';
    } | {
        __typename: 'EligibilityExceptionRejected';
    } | {
        __typename: 'EligibilityExceptionRequested';
    } | {
        __typename: 'EmploymentFactRescinded';
    } | {
        __typename: 'EmploymentStarted';
    } | {
        __typename: 'EmploymentTypeChanged';
    } | {
        __typename: 'ExitInterviewHeld';
    } | {
        __typename: 'ExitInterviewScheduled';
    } | {
        __typename: 'ExitInterviewSkipped';
    } | {
        __typename: 'ExitReasonHeard';
    } | {
        __typename: 'ExitSurveyAnswered';
    } | {
        __typename: 'ExpectationAligned';
    } | {
        __typename: 'GatheringAttended';
        attendance: AttendanceMode;
        minutes: number | null;
        gathering: {
            id: string;
            title: string | null;
        } | null;
    } | {
        __typename: 'GatheringFeedbackGiven';
    } | {
        __typename: 'GatheringHosted';
    } | {
        __typename: 'GatheringInvited';
    } | {
        __typename: 'GatheringMissed';
    } | {
        __typename: 'GiftSent';
    } | {
        __typename: 'GreetingSent';
    } | {
        __typename: 'IdentitiesMerged';
    } | {
        __typename: 'IdentitiesUnmerged';
    } | {
        __typename: 'IdentityVerified';
    } | {
        __typename: 'InsightAdopted';
    } | {
        __typename: 'InsightShared';
    } | {
        __typename: 'InteractionRetracted';
    } | {
        __typename: 'InvitationReminded';
    } | {
        __typename: 'InvoiceSettled';
    } | {
        __typename: 'JobChangeReported';
    } | {
        __typename: 'LeaveOfAbsenceRecorded';
    } | {
        __typename: 'LegalHoldLifted';
    } | {
        __typename: 'LegalHoldPlaced';
    } | {
        __typename: 'LinkClicked';
        url: string | null;
        campaign: {
            id: string;
            title: string | null;
        } | null;
    } | {
        __typename: 'MeetingHeld';
        durationMinutes: number;
        summary: string | null;
    } | {
        __typename: 'MembershipEnded';
    } | {
        __typename: 'MembershipRestored';
    } | {
        __typename: 'MembershipSuspended';
    } | {
        __typename: 'MentorshipEnded';
    } | {
        __typename: 'MentorshipMatched';
    } | {
        __typename: 'MentorshipOffered';
    } | {
        __typename: 'MentorshipSessionHeld';
    } | {
        __typename: 'MessageBounced';
    } | {
        __typename: 'MessageDelivered';
    } | {
        __typename: 'MessageExchanged';
    } | {
        __typename: 'MessageOpened';
    } | {
        __typename: 'MessageRejected';
    } | {
        __typename: 'MessageReplied';
    } | {
        __typename: 'NetworkInvitationIssued';
    } | {
        __typename: 'NetworkRegistered';
    } | {
        __typename: 'NextEmployerDisclosed';
    } | {
        __typename: 'NonCompeteAgreed';
    } | {
        __typename: 'NoteAdded';
        text: string | null;
        visibility: EntryVisibility;
    } | {
        __typename: 'OffboardingCompleted';
    } | {
        __typename: 'OffboardingOpened';
    } | {
        __typename: 'OfferAccepted';
    } | {
        __typename: 'OfferDeclined';
    } | {
        __typename: 'OfferMade';
    } | {
        __typename: 'OfferWithdrawn';
    } | {
        __typename: 'OnboardingPlanAgreed';
    } | {
        __typename: 'OwnerAssigned';
    } | {
        __typename: 'PanelJoined';
    } | {
        __typename: 'PartnershipFormed';
    } | {
        __typename: 'PersonalContactCaptured';
    } | {
        __typename: 'PolicyAcknowledged';
    } | {
        __typename: 'PortalVisited';
    } | {
        __typename: 'PositionHeld';
    } | {
        __typename: 'PreferencesSet';
    } | {
        __typename: 'ProcessingRestricted';
    } | {
        __typename: 'ProcessingResumed';
    } | {
        __typename: 'ProductivityReached';
    } | {
        __typename: 'ProfileConfirmed';
    } | {
        __typename: 'ProfileUpdated';
    } | {
        __typename: 'ReceptionBriefShared';
    } | {
        __typename: 'ReceptionReadinessConfirmed';
    } | {
        __typename: 'ReferralAccepted';
    } | {
        __typename: 'ReferralDeclined';
    } | {
        __typename: 'ReferralHired';
    } | {
        __typename: 'ReferralInterviewed';
    } | {
        __typename: 'ReferralMade';
        job: string | null;
        referral: {
            id: string;
            stage: string;
        } | null;
    } | {
        __typename: 'ReferralProgressed';
    } | {
        __typename: 'ReferralRewardApproved';
    } | {
        __typename: 'ReferralRewardPaid';
    } | {
        __typename: 'ReferralRewardRejected';
    } | {
        __typename: 'ReferralRewardRequested';
    } | {
        __typename: 'ReferralWithdrawn';
    } | {
        __typename: 'Rehired';
    } | {
        __typename: 'Resubscribed';
    } | {
        __typename: 'ReturnCheckCompleted';
    } | {
        __typename: 'ReturnInquired';
    } | {
        __typename: 'ReturnProcessAssigned';
    } | {
        __typename: 'ReturnProcessClosed';
    } | {
        __typename: 'ReturnProcessOpened';
    } | {
        __typename: 'ReturnWelcomeExpressed';
    } | {
        __typename: 'RsvpCancelled';
    } | {
        __typename: 'RsvpGiven';
    } | {
        __typename: 'SecondmentEnded';
    } | {
        __typename: 'SecondmentStarted';
    } | {
        __typename: 'SkillsAssessed';
    } | {
        __typename: 'SkillsUpdated';
    } | {
        __typename: 'SpamComplained';
    } | {
        __typename: 'SpokeAt';
    } | {
        __typename: 'StageEntered';
    } | {
        __typename: 'StageFailed';
    } | {
        __typename: 'StagePassed';
    } | {
        __typename: 'StageWaived';
    } | {
        __typename: 'SuccessStoryConsented';
    } | {
        __typename: 'SuccessStoryDrafted';
    } | {
        __typename: 'SuccessStoryPublished';
    } | {
        __typename: 'SuccessStoryUnpublished';
    } | {
        __typename: 'SurveyAnswered';
    } | {
        __typename: 'SurveySent';
    } | {
        __typename: 'TaskAssigned';
    } | {
        __typename: 'TaskCompleted';
    } | {
        __typename: 'TaskDropped';
    } | {
        __typename: 'TaskReassigned';
    } | {
        __typename: 'TermsApproved';
    } | {
        __typename: 'TermsExceptionApproved';
    } | {
        __typename: 'TermsExceptionRejected';
    } | {
        __typename: 'TermsExceptionRequested';
    } | {
        __typename: 'TermsProposed';
    } | {
        __typename: 'TermsRejected';
    } | {
        __typename: 'ThanksGiven';
    } | {
        __typename: 'TransferredBetweenEntities';
    } | {
        __typename: 'Unsubscribed';
    } | {
        __typename: 'VisionMeetingHeld';
    } | {
        __typename: 'VolunteerRoleEnded';
    } | {
        __typename: 'VolunteerRoleTaken';
    } | {
        __typename: 'WorkStylePreferenceSet';
    } | null;
};
export type PoliciesQueryVariables = Exact<{
    name: PolicyName;
    locale?: Locale | null | undefined;
}>;
export type PoliciesQuery = {
    policies: Array<{
        id: string;
        version: number;
        inForce: boolean;
        effectiveOn: string | null;
        retiredOn: string | null;
        title: string;
        rules: Array<{
            id: string;
            rule: PolicyRuleName;
            text: string;
            canBeExcepted: boolean;
            alternatives: Array<{
                id: string;
                text: string;
            }>;
        }>;
        articles: Array<{
            key: string;
            title: string;
            text: string;
        }>;
    }>;
    policyHistory: Array<{
        position: string;
        kind: string;
        version: number;
        effectiveOn: string | null;
        sentence: string;
        actor: {
            type: ActorType;
            id: string | null;
        };
    }>;
    announcementCoverage: Array<{
        version: number;
        asked: number | null;
        acknowledged: number;
        percent: number | null;
        announcements: Array<{
            audience: PolicyAudience;
            through: AnnouncementChannel;
            announcedOn: string;
            asked: number | null;
        }>;
    }>;
};
export type ProgrammeAccountQueryVariables = Exact<{
    from: string;
    to: string;
    locale?: Locale | null | undefined;
}>;
export type ProgrammeAccountQuery = {
    programmeAccount: {
        staffHours: number;
        purposes: {
            purposes: Array<ProgrammePurpose>;
            statement: string | null;
        } | null;
        budgets: Array<{
            eventId: string;
            from: string;
            to: string;
            planned: {
                amount: string;
                currency: string;
            };
            spent: Array<{
                amount: string;
                currency: string;
            }>;
        }>;
        spent: Array<{
            amount: string;
            currency: string;
        }>;
        byCategory: Array<{
            category: CostCategory;
            staffMinutes: number;
            amounts: Array<{
                amount: string;
                currency: string;
            }>;
        }>;
        staffCost: Array<{
            amount: string;
            currency: string;
        }> | null;
        figures: Array<{
            eventId: string;
            kind: string;
            effectiveOn: string | null;
            recordedAt: string;
            sentence: string;
        }>;
    };
};
export type ProgrammeDashboardQueryVariables = Exact<{
    from: string;
    to: string;
    prevFrom: string;
    prevTo: string;
    locale?: Locale | null | undefined;
}>;
export type ProgrammeDashboardQuery = {
    now: {
        from: string;
        to: string;
        asOf: string;
        metrics: Array<{
            key: MetricKey;
            value: number | null;
            unit: MetricUnit;
            currency: string | null;
            numerator: string | null;
            denominator: string | null;
            missingReason: MissingReason | null;
            definition: string;
        }>;
    };
    before: {
        from: string;
        to: string;
        asOf: string;
        metrics: Array<{
            key: MetricKey;
            value: number | null;
            unit: MetricUnit;
            currency: string | null;
            numerator: string | null;
            denominator: string | null;
            missingReason: MissingReason | null;
            definition: string;
        }>;
    };
};
export type FiguresFragment = {
    from: string;
    to: string;
    asOf: string;
    metrics: Array<{
        key: MetricKey;
        value: number | null;
        unit: MetricUnit;
        currency: string | null;
        numerator: string | null;
        denominator: string | null;
        missingReason: MissingReason | null;
        definition: string;
    }>;
};
export type ProgrammeMetricsQueryVariables = Exact<{
    from: string;
    to: string;
    locale?: Locale | null | undefined;
}>;
export type ProgrammeMetricsQuery = {
    programme: {
        from: string;
        to: string;
        asOf: string;
        metrics: Array<{
            key: MetricKey;
            value: number | null;
            unit: MetricUnit;
            currency: string | null;
            numerator: string | null;
            denominator: string | null;
            missingReason: MissingReason | null;
            definition: string;
        }>;
    };
};
export type PublishReturnPolicyMutationVariables = Exact<{
    input: PublishReturnPolicyInput;
}>;
export type PublishReturnPolicyMutation = {
    publishReturnPolicy: {
        __typename: 'BrokenPolicy';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'EffectiveInThePast';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'ForbiddenAttribute';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'IdempotencyKeyReused';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'InvalidInput';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'NotAllowed';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'PolicyUnchanged';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'PublishReturnPolicySuccess';
        position: string | null;
        repeated: boolean;
    } | {
        __typename: 'VersionConflict';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    };
};
export type PublishScoringModelMutationVariables = Exact<{
    input: PublishScoringModelInput;
}>;
export type PublishScoringModelMutation = {
    publishScoringModel: {
        __typename: 'BrokenModelFile';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'EffectiveInThePast';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'IdempotencyKeyReused';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'InvalidInput';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'ModelNameTaken';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'NotAllowed';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'PublishScoringModelSuccess';
        repeated: boolean;
        stale: boolean;
        model: {
            name: string;
            effectiveOn: string | null;
            inForce: boolean;
        };
    } | {
        __typename: 'PublishedMeanwhile';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    };
};
export type PublishSuccessStoryMutationVariables = Exact<{
    input: PublishSuccessStoryInput;
}>;
export type PublishSuccessStoryMutation = {
    publishSuccessStory: {
        __typename: 'IdempotencyKeyReused';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'InvalidInput';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'NeedsSecondPerson';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'NoStoryConsent';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'NotAllowed';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'PersonHasDied';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'PublishSuccessStorySuccess';
        position: string | null;
        stale: boolean;
        successStory: {
            id: string;
            version: number;
            stage: string;
            url: string | null;
        } | null;
    } | {
        __typename: 'StoryIsPublished';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'StoryNotAgreedTo';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'UnknownUndertaking';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'VersionConflict';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    };
};
export type RecentInteractionsQueryVariables = Exact<{
    first?: number | null | undefined;
    after?: string | null | undefined;
    filter?: TimelineFilter | null | undefined;
    locale?: Locale | null | undefined;
}>;
export type RecentInteractionsQuery = {
    interactions: {
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        edges: Array<{
            node: {
                id: string;
                kind: FactKind;
                sentence: string | null;
                occurredAt: {
                    at: string;
                    date: string;
                    precision: DatePrecision;
                };
                alumnus: {
                    id: string;
                    displayName: string | null;
                    status: AlumnusStatus;
                } | null;
            };
        }>;
    };
};
export type RecordAttendanceMutationVariables = Exact<{
    input: RecordInteractionsInput;
    locale?: Locale | null | undefined;
}>;
export type RecordAttendanceMutation = {
    recordInteractions: {
        __typename: 'IdempotencyKeyReused';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'InvalidInput';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'NotAllowed';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'RecordInteractionsSuccess';
        position: string | null;
        stale: boolean;
        results: Array<{
            __typename: 'AmbiguousAlumnus';
            code: ErrorCode;
            message: string;
            path: Array<string>;
        } | {
            __typename: 'DeliveryOfSomebodyElse';
            code: ErrorCode;
            message: string;
            path: Array<string>;
        } | {
            __typename: 'InvalidInput';
            code: ErrorCode;
            message: string;
            path: Array<string>;
        } | {
            __typename: 'NotAllowed';
            code: ErrorCode;
            message: string;
            path: Array<string>;
        } | {
            __typename: 'RecordInteractionSuccess';
            position: string | null;
            alumnus: {
                id: string;
                displayName: string | null;
            } | null;
        } | {
            __typename: 'UnknownAlumnus';
            code: ErrorCode;
            message: string;
            path: Array<string>;
        }>;
    };
};
export type RecordInteractionMutationVariables = Exact<{
    input: RecordInteractionInput;
    locale?: Locale | null | undefined;
}>;
export type RecordInteractionMutation = {
    recordInteraction: {
        __typename: 'AmbiguousAlumnus';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'DeliveryOfSomebodyElse';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'IdempotencyKeyReused';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'InvalidInput';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'NotAllowed';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'RecordInteractionSuccess';
        position: string | null;
        stale: boolean;
        repeated: boolean;
        edge: {
            cursor: string;
            node: {
                id: string;
                kind: FactKind;
                sentence: string | null;
                occurredAt: {
                    at: string;
                    precision: DatePrecision;
                };
            };
        } | null;
        alumnus: {
            id: string;
            version: number;
            engagement: {
                id: string;
                points: number;
                level: EngagementLevel;
            } | null;
        } | null;
    } | {
        __typename: 'UnknownAlumnus';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'VersionConflict';
        code: ErrorCode;
        message: string;
        path: Array<string>;
        expected: number;
        actual: number;
    };
};
export type RecordProgrammeCostMutationVariables = Exact<{
    input: RecordProgrammeCostInput;
}>;
export type RecordProgrammeCostMutation = {
    recordProgrammeCost: {
        __typename: 'IdempotencyKeyReused';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'InvalidInput';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'NotAllowed';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'RecordProgrammeCostSuccess';
        position: string | null;
        stale: boolean;
        repeated: boolean;
    } | {
        __typename: 'VersionConflict';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    };
};
export type ReferralsQueryVariables = Exact<{
    first?: number | null | undefined;
    after?: string | null | undefined;
    filter?: OngoingFilter | null | undefined;
}>;
export type ReferralsQuery = {
    referrals: {
        totalCount: number;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        edges: Array<{
            node: {
                id: string;
                stage: string;
                candidateName: string | null;
                job: string | null;
                selectionStage: string | null;
                ownerId: string | null;
                awaitingApproval: boolean;
                version: number;
                rewardAsked: {
                    amount: string;
                    currency: string;
                } | null;
                alumnus: {
                    id: string;
                    displayName: string | null;
                } | null;
            };
        }>;
    };
};
export type RegisterAlumnusMutationVariables = Exact<{
    input: RegisterAlumnusInput;
    locale?: Locale | null | undefined;
}>;
export type RegisterAlumnusMutation = {
    registerAlumnus: {
        __typename: 'EmployeeNumberTaken';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'IdempotencyKeyReused';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'InvalidInput';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'NotAllowed';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'RegisterAlumnusSuccess';
        position: string | null;
        stale: boolean;
        edge: {
            cursor: string;
            node: {
                id: string;
                displayName: string | null;
                externalRef: string | null;
                status: AlumnusStatus;
                version: number;
            };
        } | null;
    };
};
export type RequestEligibilityExceptionMutationVariables = Exact<{
    input: RequestEligibilityExceptionInput;
}>;
export type RequestEligibilityExceptionMutation = {
    requestEligibilityException: {
        __typename: 'AlreadyOpened';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'AmbiguousAlumnus';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'ExceptionAsked';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'ExceptionNotAllowed';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'IdempotencyKeyReused';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'InvalidInput';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'NoExceptionNeeded';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'NotAllowed';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'RequestEligibilityExceptionSuccess';
        position: string | null;
        stale: boolean;
        eligibilityException: {
            id: string;
            version: number;
            stage: string;
            rules: Array<string>;
            reason: string | null;
            requestedAt: string;
            awaitingApproval: boolean;
        } | null;
    } | {
        __typename: 'UnknownAlumnus';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    } | {
        __typename: 'VersionConflict';
        code: ErrorCode;
        path: Array<string>;
        message: string;
    };
};
export type ReturnBoardQueryVariables = Exact<{
    locale?: Locale | null | undefined;
}>;
export type ReturnBoardQuery = {
    columns: Array<{
        count: number;
        overdue: number;
        awaitingApproval: number;
        stage: {
            key: string;
            label: string;
            slaDays: number | null;
        };
    }>;
    casual: {
        totalCount: number;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        edges: Array<{
            node: {
                id: string;
                openedAt: string;
                overdueSince: string | null;
                version: number;
                owner: {
                    id: string;
                    displayName: string | null;
                } | null;
                stage: {
                    key: string;
                    label: string;
                    waivable: boolean;
                };
                eligibility: {
                    outcome: EligibilityOutcome;
                };
                alumnus: {
                    id: string;
                    displayName: string | null;
                } | null;
                waivers: Array<{
                    rule: string;
                    reason: string | null;
                    stage: {
                        key: string;
                    };
                }>;
            };
        }>;
    };
    documents: {
        totalCount: number;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        edges: Array<{
            node: {
                id: string;
                openedAt: string;
                overdueSince: string | null;
                version: number;
                owner: {
                    id: string;
                    displayName: string | null;
                } | null;
                stage: {
                    key: string;
                    label: string;
                    waivable: boolean;
                };
                eligibility: {
                    outcome: EligibilityOutcome;
                };
                alumnus: {
                    id: string;
                    displayName: string | null;
                } | null;
                waivers: Array<{
                    rule: string;
                    reason: string | null;
                    stage: {
                        key: string;
                    };
                }>;
            };
        }>;
    };
    firstInterview: {
        totalCount: number;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        edges: Array<{
            node: {
                id: string;
                openedAt: string;
                overdueSince: string | null;
                version: number;
                owner: {
                    id: string;
                    displayName: string | null;
                } | null;
                stage: {
                    key: string;
                    label: string;
                    waivable: boolean;
                };
                eligibility: {
                    outcome: EligibilityOutcome;
                };
                alumnus: {
                    id: string;
                    displayName: string | null;
                } | null;
                waivers: Array<{
                    rule: string;
                    reason: string | null;
                    stage: {
                        key: string;
                    };
                }>;
            };
        }>;
    };
    skills: {
        totalCount: number;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        edges: Array<{
            node: {
                id: string;
                openedAt: string;
                overdueSince: string | null;
                version: number;
                owner: {
                    id: string;
                    displayName: string | null;
                } | null;
                stage: {
                    key: string;
                    label: string;
                    waivable: boolean;
                };
                eligibility: {
                    outcome: EligibilityOutcome;
                };
                alumnus: {
                    id: string;
                    displayName: string | null;
                } | null;
                waivers: Array<{
                    rule: string;
                    reason: string | null;
                    stage: {
                        key: string;
                    };
                }>;
            };
        }>;
    };
    vision: {
        totalCount: number;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        edges: Array<{
            node: {
                id: string;
                openedAt: string;
                overdueSince: string | null;
                version: number;
                owner: {
                    id: string;
                    displayName: string | null;
                } | null;
                stage: {
                    key: string;
                    label: string;
                    waivable: boolean;
                };
                eligibility: {
                    outcome: EligibilityOutcome;
                };
                alumnus: {
                    id: string;
                    displayName: string | null;
                } | null;
                waivers: Array<{
                    rule: string;
                    reason: string | null;
                    stage: {
                        key: string;
                    };
                }>;
            };
        }>;
    };
    final: {
        totalCount: number;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        edges: Array<{
            node: {
                id: string;
                openedAt: string;
                overdueSince: string | null;
                version: number;
                owner: {
                    id: string;
                    displayName: string | null;
                } | null;
                stage: {
                    key: string;
                    label: string;
                    waivable: boolean;
                };
                eligibility: {
                    outcome: EligibilityOutcome;
                };
                alumnus: {
                    id: string;
                    displayName: string | null;
                } | null;
                waivers: Array<{
                    rule: string;
                    reason: string | null;
                    stage: {
                        key: string;
                    };
                }>;
            };
        }>;
    };
    references: {
        totalCount: number;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        edges: Array<{
            node: {
                id: string;
                openedAt: string;
                overdueSince: string | null;
                version: number;
                owner: {
                    id: string;
                    displayName: string | null;
                } | null;
                stage: {
                    key: string;
                    label: string;
                    waivable: boolean;
                };
                eligibility: {
                    outcome: EligibilityOutcome;
                };
                alumnus: {
                    id: string;
                    displayName: string | null;
                } | null;
                waivers: Array<{
                    rule: string;
                    reason: string | null;
                    stage: {
                        key: string;
                    };
                }>;
            };
        }>;
    };
    terms: {
        totalCount: number;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        edges: Array<{
            node: {
                id: string;
                openedAt: string;
                overdueSince: string | null;
                version: number;
                owner: {
                    id: string;
                    displayName: string | null;
                } | null;
                stage: {
                    key: string;
                    label: string;
                    waivable: boolean;
                };
                eligibility: {
                    outcome: EligibilityOutcome;
                };
                alumnus: {
                    id: string;
                    displayName: string | null;
                } | null;
                waivers: Array<{
                    rule: string;
                    reason: string | null;
                    stage: {
                        key: string;
                    };
                }>;
            };
        }>;
    };
    offer: {
        totalCount: number;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        edges: Array<{
            node: {
                id: string;
                openedAt: string;
                overdueSince: string | null;
                version: number;
                owner: {
                    id: string;
                    displayName: string | null;
                } | null;
                stage: {
                    key: string;
                    label: string;
                    waivable: boolean;
                };
                eligibility: {
                    outcome: EligibilityOutcome;
                };
                alumnus: {
                    id: string;
                    displayName: string | null;
                } | null;
                waivers: Array<{
                    rule: string;
                    reason: string | null;
                    stage: {
                        key: string;
                    };
                }>;
            };
        }>;
    };
    reception: {
        totalCount: number;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        edges: Array<{
            node: {
                id: string;
                openedAt: string;
                overdueSince: string | null;
                version: number;
                owner: {
                    id: string;
                    displayName: string | null;
                } | null;
                stage: {
                    key: string;
                    label: string;
                    waivable: boolean;
                };
                eligibility: {
                    outcome: EligibilityOutcome;
                };
                alumnus: {
                    id: string;
                    displayName: string | null;
                } | null;
                waivers: Array<{
                    rule: string;
                    reason: string | null;
                    stage: {
                        key: string;
                    };
                }>;
            };
        }>;
    };
};
export type ColumnFragment = {
    totalCount: number;
    pageInfo: {
        hasNextPage: boolean;
        endCursor: string | null;
    };
    edges: Array<{
        node: {
            id: string;
            openedAt: string;
            overdueSince: string | null;
            version: number;
            owner: {
                id: string;
                displayName: string | null;
            } | null;
            stage: {
                key: string;
                label: string;
                waivable: boolean;
            };
            eligibility: {
                outcome: EligibilityOutcome;
            };
            alumnus: {
                id: string;
                displayName: string | null;
            } | null;
            waivers: Array<{
                rule: string;
                reason: string | null;
                stage: {
                    key: string;
                };
            }>;
        };
    }>;
};
export type ReturnProcessQueryVariables = Exact<{
    id: string | number;
    locale?: Locale | null | undefined;
}>;
export type ReturnProcessQuery = {
    node: {
        id: string;
        version: number;
        isOpen: boolean;
        awaitingApproval: boolean;
        job: string | null;
        outcome: ReturnOutcome | null;
        nextContactOn: string | null;
        stage: {
            key: string;
            label: string;
            waivable: boolean;
        };
        stages: Array<{
            enteredAt: string;
            endedAt: string | null;
            end: StageEnd | null;
            dueOn: string | null;
            stage: {
                key: string;
            };
        }>;
        eligibility: {
            outcome: EligibilityOutcome;
            policyVersion: number;
            notice: string;
        };
        terms: {
            grade: string | null;
            positionInRange: number | null;
            exceptionGrounds: Array<TermsExceptionGround>;
            exceptionState: TermsExceptionState | null;
            state: TermsState;
            proposedBy: string;
            decidedBy: string | null;
            salary: {
                amount: string;
                currency: string;
            } | null;
            salaryLow: {
                amount: string;
                currency: string;
            } | null;
            salaryHigh: {
                amount: string;
                currency: string;
            } | null;
            criteria: Array<{
                criterion: string;
                label: string;
                level: number;
            }> | null;
        } | null;
        offer: {
            state: OfferState;
            form: OfferForm;
            expiresOn: string;
            declineReason: OfferDeclineReason | null;
            startsOn: {
                date: string;
                precision: DatePrecision;
            } | null;
        } | null;
        reception: {
            complete: boolean;
            confirmed: boolean;
            whenNotReady: WhenReceptionIsNotReady;
            contactDeskId: string | null;
            steps: Array<{
                item: ReceptionItem;
                done: boolean;
            }>;
        };
        checks: Array<{
            day: number;
            dueOn: string;
            state: ReturnCheckState;
            satisfactionSelf: number | null;
            satisfactionManager: number | null;
            issues: Array<ReturnIssue> | null;
        }>;
        skillGap: Array<{
            skill: string;
            neededLevel: number;
            foundLevel: number;
            gap: number;
            trainings: Array<{
                title: string | null;
                dueOn: string;
                done: boolean;
            }>;
        }> | null;
        termsDecisionTrail: Array<{
            kind: FactKind;
            by: string;
            at: string;
            sentence: string;
            explanation: string | null;
        }>;
    } | Record<PropertyKey, never> | null;
};
export type ScheduleDepartureMutationVariables = Exact<{
    input: ScheduleDepartureInput;
    locale?: Locale | null | undefined;
}>;
export type ScheduleDepartureMutation = {
    scheduleDeparture: {
        __typename: 'AlreadyDeparted';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'AlreadyScheduled';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'AmbiguousAlumnus';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'DepartureBeforeStart';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'IdempotencyKeyReused';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'InvalidInput';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'NotAllowed';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'ScheduleDepartureSuccess';
        position: string | null;
        stale: boolean;
        edge: {
            node: {
                id: string;
                kind: FactKind;
                sentence: string | null;
            };
        } | null;
        alumnus: {
            id: string;
            status: AlumnusStatus;
            version: number;
            employments: Array<{
                stintId: string;
                lastDay: {
                    date: string;
                    precision: DatePrecision;
                } | null;
            }> | null;
        } | null;
    } | {
        __typename: 'UnknownAlumnus';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'UnknownEmployment';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'VersionConflict';
        code: ErrorCode;
        message: string;
        path: Array<string>;
        expected: number;
        actual: number;
    };
};
export type SearchAlumniQueryVariables = Exact<{
    search?: string | null | undefined;
    status?: Array<AlumnusStatus> | AlumnusStatus | null | undefined;
    first?: number | null | undefined;
    after?: string | null | undefined;
    order?: AlumniOrder | null | undefined;
    locale?: Locale | null | undefined;
}>;
export type SearchAlumniQuery = {
    alumni: {
        totalCount: number | null;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        edges: Array<{
            cursor: string;
            node: {
                id: string;
                displayName: string | null;
                externalRef: string | null;
                status: AlumnusStatus;
                maskedFields: Array<string>;
                owner: {
                    id: string;
                    displayName: string | null;
                } | null;
                employments: Array<{
                    stintId: string;
                    hiredOn: {
                        date: string;
                        precision: DatePrecision;
                    } | null;
                    lastDay: {
                        date: string;
                        precision: DatePrecision;
                    } | null;
                    positions: Array<{
                        jobTitle: string | null;
                        department: string | null;
                    }>;
                }> | null;
                membership: {
                    state: MembershipState;
                    registeredAt: {
                        at: string;
                        precision: DatePrecision;
                    } | null;
                } | null;
                engagement: {
                    id: string;
                    points: number;
                    level: EngagementLevel;
                    momentum: number;
                } | null;
                reachability: Array<{
                    purpose: ConsentPurpose;
                    channel: ContactChannel;
                    state: ReachabilityState;
                }> | null;
                timeline: {
                    edges: Array<{
                        node: {
                            id: string;
                            sentence: string | null;
                            occurredAt: {
                                at: string;
                                precision: DatePrecision;
                            };
                        };
                    }>;
                };
            };
        }>;
    };
};
export type SimulatePolicyQueryVariables = Exact<{
    draft: string;
    asOf?: string | null | undefined;
    locale?: Locale | null | undefined;
}>;
export type SimulatePolicyQuery = {
    simulatePolicy: {
        asOf: string;
        people: number;
        kinder: number;
        stricter: number;
        same: number;
        before: {
            id: string;
            effectiveOn: string | null;
        };
        after: {
            rules: Array<{
                id: string;
                text: string;
                alternatives: Array<{
                    id: string;
                    text: string;
                }>;
            }>;
        };
        outcomes: Array<{
            outcome: EligibilityOutcome;
            before: number;
            after: number;
        }>;
        rules: Array<{
            rule: string;
            direction: PolicyDirection;
            people: number;
        }>;
        movers: Array<{
            direction: PolicyDirection;
            before: EligibilityOutcome;
            after: EligibilityOutcome;
            rules: Array<string>;
            alumnus: {
                id: string;
                displayName: string | null;
            } | null;
        }> | null;
    };
};
export type TimelinePageQueryVariables = Exact<{
    id: string | number;
    first?: number | null | undefined;
    after?: string | null | undefined;
    locale?: Locale | null | undefined;
}>;
export type TimelinePageQuery = {
    node: {
        __typename: 'Access';
        id: string;
    } | {
        __typename: 'AccessCase';
        id: string;
    } | {
        __typename: 'Alumnus';
        displayName: string | null;
        id: string;
        timeline: {
            pageInfo: {
                hasNextPage: boolean;
                endCursor: string | null;
            };
            edges: Array<{
                cursor: string;
                node: {
                    id: string;
                    position: string;
                    kind: FactKind;
                    sentence: string | null;
                    retracted: boolean;
                    occurredAt: {
                        at: string;
                        date: string;
                        precision: DatePrecision;
                    };
                };
            }>;
        };
    } | {
        __typename: 'Campaign';
        id: string;
    } | {
        __typename: 'Collaboration';
        id: string;
    } | {
        __typename: 'EligibilityException';
        id: string;
    } | {
        __typename: 'EngagementScore';
        id: string;
    } | {
        __typename: 'FollowUpTask';
        id: string;
    } | {
        __typename: 'Gathering';
        id: string;
    } | {
        __typename: 'ImportRun';
        id: string;
    } | {
        __typename: 'LoggedEvent';
        id: string;
    } | {
        __typename: 'Mentoring';
        id: string;
    } | {
        __typename: 'Offboarding';
        id: string;
    } | {
        __typename: 'Policy';
        id: string;
    } | {
        __typename: 'Referral';
        id: string;
    } | {
        __typename: 'ReturnProcess';
        id: string;
    } | {
        __typename: 'SubjectRequest';
        id: string;
    } | {
        __typename: 'SuccessStory';
        id: string;
    } | {
        __typename: 'SuspectedDuplicate';
        id: string;
    } | {
        __typename: 'TimelineEntry';
        id: string;
    } | {
        __typename: 'User';
        id: string;
    } | null;
};
export type WaiveStageMutationVariables = Exact<{
    input: WaiveStageInput;
}>;
export type WaiveStageMutation = {
    waiveStage: {
        __typename: 'IdempotencyKeyReused';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'InvalidInput';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'NotAllowed';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'NotOpen';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'StageNotWaivable';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'UnknownUndertaking';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'VersionConflict';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'WaiveStageSuccess';
        position: string | null;
        stale: boolean;
        returnProcess: {
            id: string;
            version: number;
            stage: {
                key: string;
                label: string;
            };
            waivers: Array<{
                rule: string;
                approver: {
                    type: ActorType;
                    id: string | null;
                    displayName: string | null;
                };
            }>;
        } | null;
    } | {
        __typename: 'WrongStage';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    };
};
export type WhoLookedQueryVariables = Exact<{
    subject?: string | number | null | undefined;
    viewer?: string | number | null | undefined;
    from?: string | null | undefined;
    to?: string | null | undefined;
    first?: number | null | undefined;
    after?: string | null | undefined;
}>;
export type WhoLookedQuery = {
    accesses: {
        totalCount: number | null;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        edges: Array<{
            cursor: string;
            node: {
                id: string;
                at: string;
                classes: Array<ConfidentialClass>;
                purpose: AccessPurpose;
                reason: string | null;
                exportedList: ExportedList | null;
                rows: number | null;
                viewer: {
                    type: ActorType;
                    id: string | null;
                    displayName: string | null;
                };
                subject: {
                    id: string;
                    displayName: string | null;
                } | null;
            };
        }>;
    };
};
export type WithdrawAllConsentsMutationVariables = Exact<{
    input: WithdrawAllConsentsInput;
}>;
export type WithdrawAllConsentsMutation = {
    withdrawAllConsents: {
        __typename: 'AmbiguousAlumnus';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'IdempotencyKeyReused';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'InvalidInput';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'NoSuchConsent';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'NotAllowed';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'UnknownAlumnus';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'VersionConflict';
        code: ErrorCode;
        message: string;
        path: Array<string>;
    } | {
        __typename: 'WithdrawAllConsentsSuccess';
        position: string | null;
        stale: boolean;
        alumnus: {
            id: string;
            version: number;
            consents: Array<{
                purpose: ConsentPurpose;
                channel: ContactChannel;
            }> | null;
            reachability: Array<{
                purpose: ConsentPurpose;
                channel: ContactChannel;
                state: ReachabilityState;
            }> | null;
        } | null;
    };
};
export type WorkingTogetherQueryVariables = Exact<{
    id: string | number;
}>;
export type WorkingTogetherQuery = {
    alumnus: {
        id: string;
        displayName: string | null;
        referrals: {
            totalCount: number;
            edges: Array<{
                node: {
                    id: string;
                    stage: string;
                    job: string | null;
                };
            }>;
        };
        collaborations: {
            totalCount: number;
            edges: Array<{
                node: {
                    id: string;
                    stage: string;
                    collaborationForm: CollaborationForm | null;
                    workScope: string | null;
                    contractFrom: {
                        date: string;
                        precision: DatePrecision;
                    } | null;
                    contractTo: {
                        date: string;
                        precision: DatePrecision;
                    } | null;
                    contractValue: {
                        amount: string;
                        currency: string;
                    } | null;
                };
            }>;
        };
        mentorings: {
            totalCount: number;
            edges: Array<{
                node: {
                    id: string;
                    stage: string;
                    topic: string | null;
                    sessions: number;
                };
            }>;
        };
        successStories: {
            totalCount: number;
            edges: Array<{
                node: {
                    id: string;
                    stage: string;
                    storyTitle: string | null;
                    publishedAt: string | null;
                };
            }>;
        };
    } | null;
};
export declare const EntryFragmentDoc: DocumentNode<EntryFragment, unknown>;
export declare const FiguresFragmentDoc: DocumentNode<FiguresFragment, unknown>;
export declare const ColumnFragmentDoc: DocumentNode<ColumnFragment, unknown>;
export declare const AllFactsDocument: DocumentNode<AllFactsQuery, AllFactsQueryVariables>;
export declare const ApproveEligibilityExceptionDocument: DocumentNode<ApproveEligibilityExceptionMutation, ApproveEligibilityExceptionMutationVariables>;
export declare const ApproveReferralRewardDocument: DocumentNode<ApproveReferralRewardMutation, ApproveReferralRewardMutationVariables>;
export declare const AttentionListDocument: DocumentNode<AttentionListQuery, AttentionListQueryVariables>;
export declare const AttributionsDocument: DocumentNode<AttributionsQuery, AttributionsQueryVariables>;
export declare const AuditLogDocument: DocumentNode<AuditLogQuery, AuditLogQueryVariables>;
export declare const CompareScoringModelsDocument: DocumentNode<CompareScoringModelsQuery, CompareScoringModelsQueryVariables>;
export declare const CompleteOffboardingDocument: DocumentNode<CompleteOffboardingMutation, CompleteOffboardingMutationVariables>;
export declare const ConfirmImportDocument: DocumentNode<ConfirmImportMutation, ConfirmImportMutationVariables>;
export declare const EligibilityDecisionWithEvidenceDocument: DocumentNode<EligibilityDecisionWithEvidenceQuery, EligibilityDecisionWithEvidenceQueryVariables>;
export declare const HumanCapitalReportDocument: DocumentNode<HumanCapitalReportQuery, HumanCapitalReportQueryVariables>;
export declare const ImportRunDocument: DocumentNode<ImportRunQuery, ImportRunQueryVariables>;
export declare const InvitationFunnelDocument: DocumentNode<InvitationFunnelQuery, InvitationFunnelQueryVariables>;
export declare const LiveBoardDocument: DocumentNode<LiveBoardSubscription, LiveBoardSubscriptionVariables>;
export declare const LiveEngagementDocument: DocumentNode<LiveEngagementSubscription, LiveEngagementSubscriptionVariables>;
export declare const LiveLogDocument: DocumentNode<LiveLogSubscription, LiveLogSubscriptionVariables>;
export declare const LiveTimelineDocument: DocumentNode<LiveTimelineSubscription, LiveTimelineSubscriptionVariables>;
export declare const MakeReferralDocument: DocumentNode<MakeReferralMutation, MakeReferralMutationVariables>;
export declare const MayContactDocument: DocumentNode<MayContactQuery, MayContactQueryVariables>;
export declare const OffboardingsDocument: DocumentNode<OffboardingsQuery, OffboardingsQueryVariables>;
export declare const OutreachListDocument: DocumentNode<OutreachListQuery, OutreachListQueryVariables>;
export declare const PersonAtMomentDocument: DocumentNode<PersonAtMomentQuery, PersonAtMomentQueryVariables>;
export declare const PersonDifferenceDocument: DocumentNode<PersonDifferenceQuery, PersonDifferenceQueryVariables>;
export declare const PersonPageDocument: DocumentNode<PersonPageQuery, PersonPageQueryVariables>;
export declare const PoliciesDocument: DocumentNode<PoliciesQuery, PoliciesQueryVariables>;
export declare const ProgrammeAccountDocument: DocumentNode<ProgrammeAccountQuery, ProgrammeAccountQueryVariables>;
export declare const ProgrammeDashboardDocument: DocumentNode<ProgrammeDashboardQuery, ProgrammeDashboardQueryVariables>;
export declare const ProgrammeMetricsDocument: DocumentNode<ProgrammeMetricsQuery, ProgrammeMetricsQueryVariables>;
export declare const PublishReturnPolicyDocument: DocumentNode<PublishReturnPolicyMutation, PublishReturnPolicyMutationVariables>;
export declare const PublishScoringModelDocument: DocumentNode<PublishScoringModelMutation, PublishScoringModelMutationVariables>;
export declare const PublishSuccessStoryDocument: DocumentNode<PublishSuccessStoryMutation, PublishSuccessStoryMutationVariables>;
export declare const RecentInteractionsDocument: DocumentNode<RecentInteractionsQuery, RecentInteractionsQueryVariables>;
export declare const RecordAttendanceDocument: DocumentNode<RecordAttendanceMutation, RecordAttendanceMutationVariables>;
export declare const RecordInteractionDocument: DocumentNode<RecordInteractionMutation, RecordInteractionMutationVariables>;
export declare const RecordProgrammeCostDocument: DocumentNode<RecordProgrammeCostMutation, RecordProgrammeCostMutationVariables>;
export declare const ReferralsDocument: DocumentNode<ReferralsQuery, ReferralsQueryVariables>;
export declare const RegisterAlumnusDocument: DocumentNode<RegisterAlumnusMutation, RegisterAlumnusMutationVariables>;
export declare const RequestEligibilityExceptionDocument: DocumentNode<RequestEligibilityExceptionMutation, RequestEligibilityExceptionMutationVariables>;
export declare const ReturnBoardDocument: DocumentNode<ReturnBoardQuery, ReturnBoardQueryVariables>;
export declare const ReturnProcessDocument: DocumentNode<ReturnProcessQuery, ReturnProcessQueryVariables>;
export declare const ScheduleDepartureDocument: DocumentNode<ScheduleDepartureMutation, ScheduleDepartureMutationVariables>;
export declare const SearchAlumniDocument: DocumentNode<SearchAlumniQuery, SearchAlumniQueryVariables>;
export declare const SimulatePolicyDocument: DocumentNode<SimulatePolicyQuery, SimulatePolicyQueryVariables>;
export declare const TimelinePageDocument: DocumentNode<TimelinePageQuery, TimelinePageQueryVariables>;
export declare const WaiveStageDocument: DocumentNode<WaiveStageMutation, WaiveStageMutationVariables>;
export declare const WhoLookedDocument: DocumentNode<WhoLookedQuery, WhoLookedQueryVariables>;
export declare const WithdrawAllConsentsDocument: DocumentNode<WithdrawAllConsentsMutation, WithdrawAllConsentsMutationVariables>;
export declare const WorkingTogetherDocument: DocumentNode<WorkingTogetherQuery, WorkingTogetherQueryVariables>;
export {};
