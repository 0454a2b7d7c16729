"""Why a command is refused. The docstring's first line is what a developer reads; `ja` and `en`
are written for the person who must act."""

from typing import ClassVar

from crm.domain.words import Locale


class Refusal(Exception):
    """A command cannot be carried out, for a reason that its sender can act on."""

    code: ClassVar[str]
    """Stable word for clients, SCREAMING_SNAKE."""
    path: tuple[str, ...] = ()
    """The input field it is about."""

    def __init__(self, ja: str, en: str, path: tuple[str, ...] = ()) -> None:
        super().__init__(en)
        self.ja, self.en, self.path = ja, en, path

    def message(self, locale: Locale) -> str:
        return self.ja if locale is Locale.JA else self.en


class UnknownAlumnus(Refusal):
    """Nobody on file matches."""

    code = "UNKNOWN_ALUMNUS"

    def __init__(self) -> None:
        super().__init__(
            "該当する人が台帳に見つかりません。ID、社員番号、メールアドレスを確認してください。",
            "Nobody on file matches. Check the id, employee number or e-mail address.",
            ("alumnus",),
        )


class AmbiguousAlumnus(Refusal):
    """Several people on file match."""

    code = "AMBIGUOUS_ALUMNUS"

    def __init__(self) -> None:
        super().__init__(
            "複数の人が該当します。IDで指定してください。",
            "Several people match. Name the one you mean by id.",
            ("alumnus",),
        )


class VersionConflict(Refusal):
    """The person's decisions changed since the client looked."""

    code = "VERSION_CONFLICT"

    def __init__(self, expected: int, actual: int) -> None:
        super().__init__(
            f"ほかの更新がありました(期待 {expected}、現在 {actual})。読み直してください。",
            f"Somebody else changed this person (expected {expected}, is {actual}). Read it again.",
            ("expectedVersion",),
        )
        self.expected, self.actual = expected, actual


class IdempotencyKeyReused(Refusal):
    """The idempotency key was used before with another input."""

    code = "IDEMPOTENCY_KEY_REUSED"

    def __init__(self) -> None:
        super().__init__(
            "この冪等キーは別の内容で使用済みです。新しいキーを使ってください。",
            "This idempotency key was used with another input. Use a new key.",
            ("idempotencyKey",),
        )


class EmployeeNumberTaken(Refusal):
    """Another person has this employee number in this legal entity."""

    code = "EMPLOYEE_NUMBER_TAKEN"

    def __init__(self) -> None:
        super().__init__(
            "この社員番号は別の人に使われています。番号と生年月日を確認してください。",
            "Another person has this employee number. Check the number and the birth date.",
            ("employeeNumber",),
        )


class InvalidInput(Refusal):
    """A value is not acceptable; the message says what to write instead."""

    code = "INVALID_INPUT"


class UnknownEmployment(Refusal):
    """The person has no such employment."""

    code = "UNKNOWN_EMPLOYMENT"

    def __init__(self) -> None:
        super().__init__(
            "該当する雇用が見つかりません。在籍中の雇用、または stintId を確認してください。",
            "The person has no such employment. Check the stintId, or that one is open.",
            ("stintId",),
        )


class AlreadyDeparted(Refusal):
    """The employment has ended already."""

    code = "ALREADY_DEPARTED"

    def __init__(self) -> None:
        super().__init__(
            "この雇用はすでに終了しています。取り消すには退職取消を行ってください。",
            "This employment has ended already. Rescind the departure to change it.",
            ("stintId",),
        )


class AlreadyScheduled(Refusal):
    """A departure of this employment is scheduled already."""

    code = "ALREADY_SCHEDULED"

    def __init__(self) -> None:
        super().__init__(
            "退職はすでに予定されています。変更するには先に取り消してください。",
            "A departure is scheduled already. Rescind it first to change it.",
            ("stintId",),
        )


class NothingToRescind(Refusal):
    """No departure is scheduled or recorded for this employment."""

    code = "NOTHING_TO_RESCIND"

    def __init__(self) -> None:
        super().__init__(
            "取り消す退職がありません。",
            "No departure is scheduled or recorded for this employment.",
            ("stintId",),
        )


class DepartureBeforeStart(Refusal):
    """The last day lies before the first."""

    code = "DEPARTURE_BEFORE_START"

    def __init__(self) -> None:
        super().__init__(
            "退職日が入社日より前です。日付を確認してください。",
            "The last day lies before the first day of work. Check the dates.",
            ("lastDay",),
        )


class StillEmployed(Refusal):
    """The person still has an open employment."""

    code = "STILL_EMPLOYED"

    def __init__(self) -> None:
        super().__init__(
            "在籍中の雇用があります。先に退職を記録してください。",
            "The person is still employed. Record the departure first.",
            ("hiredOn",),
        )


class NeverEmployed(Refusal):
    """Somebody who never worked here cannot come back."""

    code = "NEVER_EMPLOYED"

    def __init__(self) -> None:
        super().__init__(
            "在籍の記録がないため再入社を記録できません。入社として登録してください。",
            "The person never worked here. Register an employment instead.",
            ("alumnus",),
        )


class NotInvited(Refusal):
    """The invitation is unknown or has expired."""

    code = "NOT_INVITED"

    def __init__(self) -> None:
        super().__init__(
            "招待が見つからないか、期限が切れています。新しい招待を発行してください。",
            "The invitation is unknown or has expired. Issue a new one.",
            ("token",),
        )


class AlreadyRegistered(Refusal):
    """The person is a member of the network already."""

    code = "ALREADY_REGISTERED"

    def __init__(self) -> None:
        super().__init__(
            "すでにネットワークに登録されています。",
            "The person is a member of the network already.",
            ("alumnus",),
        )


class NoSuchConsent(Refusal):
    """There is no consent for this purpose and channel to withdraw."""

    code = "NO_SUCH_CONSENT"

    def __init__(self) -> None:
        super().__init__(
            "この目的と方法での同意はありません。",
            "There is no consent for this purpose and channel.",
            ("purpose",),
        )


class PersonHasDied(Refusal):
    """The person has died; nothing more is asked of them."""

    code = "PERSON_HAS_DIED"

    def __init__(self) -> None:
        super().__init__(
            "この方は亡くなられています。この操作はできません。",
            "The person has died. This cannot be done.",
            ("alumnus",),
        )


class UnknownInteraction(Refusal):
    """There is no such interaction to take back."""

    code = "UNKNOWN_INTERACTION"

    def __init__(self) -> None:
        super().__init__(
            "取り消せる記録が見つかりません。取り消せるのは接点の記録だけです。",
            "There is no such interaction. Only interactions can be taken back.",
            ("entry",),
        )


class AlreadyRetracted(Refusal):
    """The interaction was taken back already."""

    code = "ALREADY_RETRACTED"

    def __init__(self) -> None:
        super().__init__(
            "この記録はすでに取り消されています。",
            "This interaction was taken back already.",
            ("entry",),
        )


class DeliveryOfSomebodyElse(Refusal):
    """The provider delivered this id before, about another person."""

    code = "DELIVERY_OF_SOMEBODY_ELSE"

    def __init__(self) -> None:
        super().__init__(
            "この providerEventId は別の人の記録に使用済みです。IDと対象者を確認してください。",
            "This providerEventId was delivered before, about another person. Check both.",
            ("source", "providerEventId"),
        )


class BrokenModelFile(Refusal):
    """The file is no scoring model that can be published; the message names the first fault."""

    code = "BROKEN_SCORING_MODEL"

    def __init__(self, fault: str) -> None:
        super().__init__(
            f"採点モデルのファイルの誤り({fault})を修正してください。",
            fault,
            ("definition",),
        )


class ModelNameTaken(Refusal):
    """Another scoring model has this name; a published model is never changed."""

    code = "MODEL_NAME_TAKEN"

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} はすでに公開されています。公開したモデルは変更できません。"
            "次の番号の名前を付けてください。",
            f"{name} is published already, and a published model never changes."
            " Name the new one by the next number.",
            ("definition",),
        )


class EffectiveInThePast(Refusal):
    """Nothing that is published takes effect before today: what was told would change."""

    code = "EFFECTIVE_IN_THE_PAST"

    def __init__(self) -> None:
        super().__init__(
            "適用開始日が過去です。今日以降の日付を指定してください。",
            "The effective date has passed. Choose today or a day to come.",
            ("effectiveOn",),
        )


class PublishedMeanwhile(Refusal):
    """Somebody else published something for the programme at the same moment."""

    code = "PUBLISHED_MEANWHILE"

    def __init__(self) -> None:
        super().__init__(
            "同時にほかの公開がありました。内容を確認して、もう一度実行してください。",
            "Somebody else published at the same moment. Look at what there is now and try again.",
        )


class NotAllowed(Refusal):
    """The role may not do this."""

    code = "NOT_ALLOWED"

    def __init__(self) -> None:
        super().__init__(
            "この操作を行う権限がありません。",
            "Your role may not do this.",
        )


class UnknownUndertaking(Refusal):
    """There is no such thing, or it is of another kind."""

    code = "UNKNOWN_UNDERTAKING"

    def __init__(self) -> None:
        super().__init__(
            "該当するものが見つかりません。IDを確認してください。",
            "There is no such thing. Check its id.",
        )


class AlreadyOpened(Refusal):
    """Something is recorded under this id already."""

    code = "ALREADY_OPENED"

    def __init__(self) -> None:
        super().__init__(
            "このIDはすでに使われています。別のIDを指定してください。",
            "This id is in use already. Choose another one.",
        )


class NeedsSecondPerson(Refusal):
    """Whoever asked for it cannot approve it themselves."""

    code = "NEEDS_SECOND_PERSON"

    def __init__(self) -> None:
        super().__init__(
            "申請した本人は承認できません。別の人が承認してください。",
            "Whoever asked for it cannot approve it. Somebody else must.",
        )


# Policies and eligibility


class BrokenPolicy(Refusal):
    """The document is no policy that can be published; the message names the first fault."""

    code = "BROKEN_POLICY"

    def __init__(self, where: str, ja: str, en: str) -> None:
        place = f"{where}: " if where else ""
        super().__init__(
            f"ポリシーの文書を直してください。{place}{ja}",
            f"Mend the policy document. {place}{en}",
            ("definition",),
        )


class ForbiddenAttribute(Refusal):
    """No policy may look at age, gender, nationality, marital status or pregnancy."""

    code = "FORBIDDEN_ATTRIBUTE"

    def __init__(self, where: str, ja: str, en: str) -> None:
        super().__init__(
            f"{where}: {ja}による条件は公開できません(均等な機会の確保)。取り除いてください。",
            f"{where}: no policy may ask for {en}; all have the same opportunity. Take it out.",
            ("definition",),
        )


class PolicyUnchanged(Refusal):
    """The same document is in force from that day on already."""

    code = "POLICY_UNCHANGED"

    def __init__(self, version: int) -> None:
        super().__init__(
            f"同じ内容が版{version}としてこの日から適用されています。変更がないため公開しません。",
            f"Version {version} says the same from that day on. There is nothing to publish.",
            ("definition",),
        )


class UnknownPolicy(Refusal):
    """There is no such version of the policy, or it was retired."""

    code = "UNKNOWN_POLICY"

    def __init__(self) -> None:
        super().__init__(
            "この版のポリシーはないか、廃止されています。名前と版を確認してください。",
            "There is no such version of the policy, or it was retired. Check name and version.",
            ("policyVersion",),
        )


class BuiltInPolicy(Refusal):
    """The built-in version cannot be retired: it applies when no other one does."""

    code = "BUILT_IN_POLICY"

    def __init__(self) -> None:
        super().__init__(
            "組み込みの版は廃止できません。代わりの版を公開してください。",
            "The built-in version cannot be retired. Publish another one instead.",
            ("policyVersion",),
        )


class AlreadyAcknowledged(Refusal):
    """The person acknowledged this already."""

    code = "ALREADY_ACKNOWLEDGED"

    def __init__(self) -> None:
        super().__init__(
            "すでに確認済みとして記録されています。",
            "The person acknowledged this already.",
            ("alumnus",),
        )


class ExceptionNotAllowed(Refusal):
    """The policy in force allows no exception from this rule."""

    code = "EXCEPTION_NOT_ALLOWED"

    def __init__(self, rule: str) -> None:
        super().__init__(
            f"現在のポリシーでは、規則 {rule[:60]} の例外は認められません。",
            f"The policy in force allows no exception from the rule {rule[:60]}.",
            ("rules",),
        )


class NoExceptionNeeded(Refusal):
    """The person meets the rule: there is nothing to except them from."""

    code = "NO_EXCEPTION_NEEDED"

    def __init__(self, rule: str) -> None:
        super().__init__(
            f"規則 {rule[:60]} は満たされているため、例外は不要です。",
            f"The rule {rule[:60]} is met, so no exception from it is needed.",
            ("rules",),
        )


class ExceptionDecided(Refusal):
    """The exception was approved or rejected already."""

    code = "EXCEPTION_DECIDED"

    def __init__(self) -> None:
        super().__init__(
            "この例外申請はすでに承認または却下されています。必要なら新しく申請してください。",
            "This exception was approved or rejected already. Ask for a new one if need be.",
            ("exception",),
        )


class ExceptionAsked(Refusal):
    """An exception from the same rules is asked for already, and not decided."""

    code = "EXCEPTION_ASKED"

    def __init__(self) -> None:
        super().__init__(
            "この規則の例外はすでに申請中です。",
            "An exception from this rule is asked for already.",
            ("rules",),
        )


class NotOpen(Refusal):
    """It has ended already."""

    code = "NOT_OPEN"

    def __init__(self) -> None:
        super().__init__("すでに終了しています。", "It has ended already; nothing was changed.")


# --- who is who ---


class SamePerson(Refusal):
    """Both names lead to one person."""

    code = "SAME_PERSON"

    def __init__(self) -> None:
        super().__init__(
            "二つの登録はすでに同じ人のものです。",
            "Both records are of one person already.",
        )


class AlreadyMerged(Refusal):
    """The record was merged into another one before."""

    code = "ALREADY_MERGED"

    def __init__(self) -> None:
        super().__init__(
            "この登録はすでに別の登録に統合されています。"
            "統合先の登録を指定するか、先に統合を取り消してください。",
            "This record was merged into another one before. Name that one, or undo that merge.",
            ("absorbed",),
        )


class NotMerged(Refusal):
    """The record stands for itself: there is no merge to undo."""

    code = "NOT_MERGED"

    def __init__(self) -> None:
        super().__init__(
            "この登録は別の登録に統合されていません。統合された側の登録をIDで指定してください。",
            "This record was not merged into another one. Name the merged record by its id.",
            ("absorbed",),
        )


class AlreadyDismissed(Refusal):
    """Somebody found before that the two records are of different people."""

    code = "ALREADY_DISMISSED"

    def __init__(self) -> None:
        super().__init__(
            "二つの登録は別の人のものと確認済みです。",
            "The two records were found to be of different people before.",
        )


class NotAlike(Refusal):
    """Too little speaks for the two records being of one person."""

    code = "NOT_ALIKE"

    def __init__(self) -> None:
        super().__init__(
            "二つの登録が同じ人のものと疑う理由がありません。",
            "Too little speaks for the two records being of one person.",
        )


class AlreadySuspected(Refusal):
    """The two records are on the list of suspected duplicates, for the same reasons."""

    code = "ALREADY_SUSPECTED"

    def __init__(self) -> None:
        super().__init__(
            "二つの登録はすでに名寄せ候補に入っています。",
            "The two records are suspected to be duplicates already.",
        )


# Referrals, collaborations, mentoring, success stories, contributions, costs


class CandidateMustConsent(Refusal):
    """The candidate did not agree to be referred."""

    code = "CANDIDATE_MUST_CONSENT"

    def __init__(self) -> None:
        super().__init__(
            "候補者本人の同意がないため紹介を記録できません。先に同意を得てください。",
            "Nobody is referred without agreeing to it. Ask the candidate first.",
            ("candidateConsent",),
        )


class CandidateAlreadyHired(Refusal):
    """The referred candidate was hired already."""

    code = "CANDIDATE_ALREADY_HIRED"

    def __init__(self) -> None:
        super().__init__(
            "この候補者の採用はすでに決まっています。",
            "The candidate of this referral was hired already.",
            ("referral",),
        )


class CandidateNotHired(Refusal):
    """No reward before the candidate is hired."""

    code = "CANDIDATE_NOT_HIRED"

    def __init__(self) -> None:
        super().__init__(
            "候補者の採用が決まるまで紹介報酬は扱えません。先に採用を記録してください。",
            "There is no reward before the candidate is hired. Record the hiring first.",
            ("referral",),
        )


class RewardAsked(Refusal):
    """A reward for this referral was asked for, or approved, already."""

    code = "REWARD_ASKED"

    def __init__(self) -> None:
        super().__init__(
            "この紹介の報酬はすでに申請または承認されています。",
            "A reward for this referral was asked for or approved already.",
            ("referral",),
        )


class RewardNotApproved(Refusal):
    """The reward was not approved."""

    code = "REWARD_NOT_APPROVED"

    def __init__(self) -> None:
        super().__init__(
            "紹介報酬が承認されていません。申請し、別の人の承認を得てください。",
            "The reward was not approved. Ask for it and have somebody else approve it.",
            ("referral",),
        )


class NothingToApprove(Refusal):
    """Nothing is asked for that could be approved or rejected."""

    code = "NOTHING_TO_APPROVE"

    def __init__(self) -> None:
        super().__init__(
            "承認待ちの申請がありません。",
            "Nothing waits for an approval here.",
        )


class CollaborationAgreedAlready(Refusal):
    """The collaboration was agreed already."""

    code = "COLLABORATION_AGREED_ALREADY"

    def __init__(self) -> None:
        super().__init__(
            "この協働はすでに合意されています。条件が変わる場合は新しい協働として記録してください。",
            "This collaboration was agreed already. Record other terms as one of its own.",
            ("collaboration",),
        )


class CollaborationNotAgreed(Refusal):
    """The collaboration was not agreed."""

    code = "COLLABORATION_NOT_AGREED"

    def __init__(self) -> None:
        super().__init__(
            "この協働はまだ合意されていません。先に合意を記録してください。",
            "This collaboration was not agreed. Record the agreement first.",
            ("collaboration",),
        )


class EndsBeforeItBegins(Refusal):
    """The last day lies before the first."""

    code = "ENDS_BEFORE_IT_BEGINS"

    def __init__(self) -> None:
        super().__init__(
            "終了日が開始日より前です。日付を確認してください。",
            "The last day lies before the first. Check the dates.",
        )


class NotMatched(Refusal):
    """Nobody was found yet to be mentored."""

    code = "NOT_MATCHED"

    def __init__(self) -> None:
        super().__init__(
            "メンタリングの相手が決まっていません。先に相手を記録してください。",
            "Nobody was found yet to be mentored. Record whom first.",
            ("mentoring",),
        )


class NoStoryConsent(Refusal):
    """The person's consent to success stories is not in force."""

    code = "NO_STORY_CONSENT"

    def __init__(self) -> None:
        super().__init__(
            "活躍事例についての本人の同意がないか、撤回されています。先に同意を得てください。",
            "The person does not agree to success stories. Ask for their consent first.",
            ("story",),
        )


class StoryNotAgreedTo(Refusal):
    """The person did not agree to the text as it is."""

    code = "STORY_NOT_AGREED_TO"

    def __init__(self) -> None:
        super().__init__(
            "この原稿には本人がまだ同意していません。先に内容への同意を記録してください。",
            "The person has not agreed to this text. Record that they do first.",
            ("story",),
        )


class StoryIsPublished(Refusal):
    """The story is published."""

    code = "STORY_IS_PUBLISHED"

    def __init__(self) -> None:
        super().__init__(
            "この活躍事例は公開中です。変更するには先に公開を終了してください。",
            "This story is published. Take it down first to change it.",
            ("story",),
        )


class StoryNotPublished(Refusal):
    """The story is not published."""

    code = "STORY_NOT_PUBLISHED"

    def __init__(self) -> None:
        super().__init__(
            "この活躍事例は公開されていません。",
            "This story is not published.",
            ("story",),
        )


class UnknownInsight(Refusal):
    """There is no such insight of this person, or it was taken back."""

    code = "UNKNOWN_INSIGHT"

    def __init__(self) -> None:
        super().__init__(
            "この人が共有した知見が見つかりません。タイムラインのIDを確認してください。",
            "There is no such insight of this person. Check its id on the timeline.",
            ("insightEventId",),
        )


class UnknownCost(Refusal):
    """There is no such figure, or it was taken back already."""

    code = "UNKNOWN_COST"

    def __init__(self) -> None:
        super().__init__(
            "取り消せる費用・予算の記録が見つからないか、すでに取り消されています。",
            "There is no such figure to take back, or it was taken back already.",
            ("rescindedEventId",),
        )


# Consent and contact


class ContactNotBlocked(Refusal):
    """Nothing forbids writing to the person, so nothing can be lifted."""

    code = "CONTACT_NOT_BLOCKED"

    def __init__(self) -> None:
        super().__init__("連絡停止中ではありません。", "Contact with this person is not blocked.")


class ProcessingNotRestricted(Refusal):
    """The use of the data is not restricted for this purpose."""

    code = "PROCESSING_NOT_RESTRICTED"

    def __init__(self) -> None:
        super().__init__(
            "この目的での利用は停止されていません。",
            "There is no restriction of this purpose to be lifted.",
            ("restrictedPurpose",),
        )


class MailNotStopped(Refusal):
    """The person had not stopped this mail."""

    code = "MAIL_NOT_STOPPED"

    def __init__(self) -> None:
        super().__init__(
            "この配信は停止されていません。",
            "This mail was not stopped, so it cannot be resumed.",
            ("mailingList",),
        )


class NotAMember(Refusal):
    """The person is no member of the network."""

    code = "NOT_A_MEMBER"

    def __init__(self) -> None:
        super().__init__(
            "ネットワークの会員ではありません。", "The person is no member of the network."
        )


class MembershipExcluded(Refusal):
    """The membership conditions in force exclude the person."""

    code = "MEMBERSHIP_EXCLUDED"

    def __init__(self) -> None:
        super().__init__(
            "会員条件の対象外です。`membershipEligibility`で条件を確認してください。",
            "The membership conditions exclude the person. See `membershipEligibility`.",
            ("alumnus",),
        )


class MembershipNotSuspended(Refusal):
    """The membership does not rest."""

    code = "MEMBERSHIP_NOT_SUSPENDED"

    def __init__(self) -> None:
        super().__init__("資格停止中ではありません。", "The membership is not suspended.")


# Gatherings and campaigns


class GatheringIsOff(Refusal):
    """The gathering was cancelled."""

    code = "GATHERING_IS_OFF"

    def __init__(self) -> None:
        super().__init__(
            "このイベントは中止になりました。", "The gathering was cancelled.", ("gathering",)
        )


class GatheringIsOver(Refusal):
    """The gathering has ended."""

    code = "GATHERING_IS_OVER"

    def __init__(self) -> None:
        super().__init__(
            "このイベントは終了しています。参加の記録は接点として登録してください。",
            "The gathering has ended. Record who came as interactions.",
            ("gathering",),
        )


class AlumniOnly(Refusal):
    """The gathering is for alumni, and the person is none on that day."""

    code = "ALUMNI_ONLY"

    def __init__(self) -> None:
        super().__init__(
            "アルムナイ限定のイベントです。対象者はアルムナイではありません。",
            "The gathering is for alumni only, and the person is none today.",
            ("alumnus",),
        )


class NotReachable(Refusal):
    """The person may not be written to for this purpose; the message says what is against it."""

    code = "NOT_REACHABLE"

    def __init__(self, ja: str, en: str) -> None:
        super().__init__(
            f"この目的では連絡できません。{ja}",
            f"The person may not be written to for this. {en}",
            ("alumnus",),
        )


class NothingToCancel(Refusal):
    """The person had not said that they would come."""

    code = "NOTHING_TO_CANCEL"

    def __init__(self) -> None:
        super().__init__(
            "参加の回答がないため、取り消すものがありません。",
            "The person had not said that they would come, so there is nothing to cancel.",
            ("alumnus",),
        )


class CampaignIsWithdrawn(Refusal):
    """The campaign was withdrawn already."""

    code = "CAMPAIGN_IS_WITHDRAWN"

    def __init__(self) -> None:
        super().__init__(
            "この配信はすでに取りやめられています。",
            "The campaign was withdrawn already.",
            ("campaign",),
        )


# --- who looks after whom, segments and plans ---


class UnknownSegment(Refusal):
    """There is no segment of this key."""

    code = "UNKNOWN_SEGMENT"

    def __init__(self) -> None:
        super().__init__(
            "このセグメントはありません。先に定義してください。",
            "There is no such segment. Define it first.",
            ("segment",),
        )


class NoSuchTouchPlan(Refusal):
    """The segment is on no touch plan."""

    code = "NO_SUCH_TOUCH_PLAN"

    def __init__(self) -> None:
        super().__init__(
            "このセグメントに接点計画はありません。",
            "This segment is on no touch plan; nothing was changed.",
            ("segment",),
        )


class NobodyToHandOver(Refusal):
    """The user looks after nobody."""

    code = "NOBODY_TO_HAND_OVER"

    def __init__(self) -> None:
        super().__init__(
            "この担当者が担当している人はいません。ユーザーIDを確認してください。",
            "This user looks after nobody. Check the user id.",
            ("fromOwnerId",),
        )


class TooManyToHandOver(Refusal):
    """More people than can be handed over at once."""

    code = "TOO_MANY_TO_HAND_OVER"

    def __init__(self, number: int, most: int) -> None:
        super().__init__(
            f"一度に引き継げるのは{most}件までです(対象{number}件)。一部を先に移してください。",
            f"At most {most} can be handed over at once; these are {number}. Assign some first.",
            ("fromOwnerId",),
        )


# Returning


class BrokenFlowDocument(Refusal):
    """The document is no flow template, or no standard of terms; the message names the place."""

    code = "BROKEN_FLOW_DOCUMENT"

    def __init__(self, where: str, ja: str, en: str) -> None:
        place = f"{where[:80]}: " if where else ""
        super().__init__(
            f"{place}{ja}直してから、もう一度送ってください。",
            f"Mend the document. {place}{en}",
            ("definition",),
        )


class FlowNameTaken(Refusal):
    """Another document was published under this name; what is published never changes."""

    code = "FLOW_NAME_TAKEN"

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name[:60]} はすでに公開されています。次の番号の名前を付けてください。",
            f"{name[:60]} is published already. Name the new one by the next number.",
            ("definition",),
        )


class ProcessStillOpen(Refusal):
    """The person has an open return process."""

    code = "PROCESS_STILL_OPEN"

    def __init__(self) -> None:
        super().__init__(
            "進行中の復職選考があります。その選考を続けるか、終了してください。",
            "The person has an open return process. Go on with it, or close it first.",
            ("alumnus",),
        )


class NotEvaluated(Refusal):
    """The return conditions were not judged for this person yet."""

    code = "NOT_EVALUATED"

    def __init__(self) -> None:
        super().__init__(
            "復職条件がまだ判定されていません。先に判定してください。",
            "The return conditions were not judged yet. Evaluate the person first.",
            ("alumnus",),
        )


class NotEligible(Refusal):
    """The person does not meet the return conditions."""

    code = "NOT_ELIGIBLE"

    def __init__(self) -> None:
        super().__init__(
            "復職条件を満たしていません。例外が必要なら申請してください。",
            "The return conditions are not met. Ask for an exception if there is a case for one.",
            ("alumnus",),
        )


class WrongStage(Refusal):
    """The process is at another stage."""

    code = "WRONG_STAGE"

    def __init__(self, ja: str, en: str) -> None:
        super().__init__(
            f"この選考は現在「{ja}」の段階です。読み直してください。",
            f"The process is at the stage “{en}” now. Read it again.",
            ("stage",),
        )


class StageNotWaivable(Refusal):
    """No rule of the flow template allows to leave this stage out here."""

    code = "STAGE_NOT_WAIVABLE"

    def __init__(self) -> None:
        super().__init__(
            "この段階は、この規則では免除できません。",
            "This rule of the flow template does not allow to waive the stage here.",
            ("rule",),
        )


class StageIncomplete(Refusal):
    """Something belongs to the stage that was not recorded yet."""

    code = "STAGE_INCOMPLETE"

    def __init__(self, ja: str, en: str) -> None:
        super().__init__(
            f"この段階はまだ通過できません({ja})。",
            f"The stage cannot be passed yet. {en}",
            ("stage",),
        )


class NoFairTerms(Refusal):
    """No standards of terms are published that a proposal could follow."""

    code = "NO_FAIR_TERMS"

    def __init__(self) -> None:
        super().__init__(
            "処遇の基準が公開されていません。先に公開してください。",
            "No standards of terms are published. Publish them first.",
        )


class TermsNeedException(Refusal):
    """The terms go beyond the published standards, and no exception was approved."""

    code = "TERMS_NEED_EXCEPTION"

    def __init__(self) -> None:
        super().__init__(
            "公開された基準から外れています。先に例外の承認を得てください。",
            "The terms go beyond the published standards. Have an exception approved first.",
        )


class TermsNotApproved(Refusal):
    """An offer needs terms that somebody else approved."""

    code = "TERMS_NOT_APPROVED"

    def __init__(self) -> None:
        super().__init__(
            "処遇が承認されていません。承認後にオファーしてください。",
            "The terms are not approved. Offer after somebody else approved them.",
        )


class OfferIsOpen(Refusal):
    """An offer stands: it was accepted, or waits for an answer."""

    code = "OFFER_IS_OPEN"

    def __init__(self) -> None:
        super().__init__(
            "有効なオファーがあります。先に回答を記録するか、取り消してください。",
            "An offer stands. Record the answer, or withdraw it first.",
        )


class NoOpenOffer(Refusal):
    """There is no offer that waits for an answer."""

    code = "NO_OPEN_OFFER"

    def __init__(self) -> None:
        super().__init__(
            "回答待ちのオファーがありません。", "There is no offer that waits for an answer."
        )


class OfferHasExpired(Refusal):
    """The offer can no longer be accepted."""

    code = "OFFER_HAS_EXPIRED"

    def __init__(self) -> None:
        super().__init__(
            "オファーの期限が過ぎています。改めて提示してください。",
            "The offer has expired. Make a new one.",
        )


class OfferNotAccepted(Refusal):
    """The person has not accepted an offer."""

    code = "OFFER_NOT_ACCEPTED"

    def __init__(self) -> None:
        super().__init__(
            "オファーが承諾されていません。", "The person has not accepted an offer yet."
        )


class ReceptionNotReady(Refusal):
    """Something is missing before the person can start."""

    code = "RECEPTION_NOT_READY"

    def __init__(self, missing_ja: str, missing_en: str) -> None:
        super().__init__(
            f"受け入れ準備に不足があります: {missing_ja}。",
            f"The reception is not ready. Missing: {missing_en}.",
        )


class BriefTellsInterview(Refusal):
    """The brief repeats words of the exit interview, which are confidential."""

    code = "BRIEF_TELLS_INTERVIEW"

    def __init__(self) -> None:
        super().__init__(
            "退職面談の内容が含まれています。役割への期待だけを書いてください。",
            "It repeats words of the exit interview. Write what is expected of the role only.",
            ("roleExpectation",),
        )


class NotHiredYet(Refusal):
    """The process has not led to a hire."""

    code = "NOT_HIRED_YET"

    def __init__(self) -> None:
        super().__init__(
            "まだ再入社していません。", "The person has not been hired again by this process."
        )


class NoSuchCheck(Refusal):
    """No check is planned for this day."""

    code = "NO_SUCH_CHECK"

    def __init__(self, days: str) -> None:
        super().__init__(
            f"この日数の確認は予定されていません。予定は {days} 日です。",
            f"No check is planned for this day; planned are those of day {days}.",
            ("checkDay",),
        )


class CheckNotDue(Refusal):
    """The day of the check has not come."""

    code = "CHECK_NOT_DUE"

    def __init__(self) -> None:
        super().__init__(
            "確認の日がまだ来ていません。", "The day of this check has not come yet.", ("checkDay",)
        )


class AlreadyChecked(Refusal):
    """This check was completed already."""

    code = "ALREADY_CHECKED"

    def __init__(self) -> None:
        super().__init__(
            "この確認はすでに済んでいます。", "This check was completed already.", ("checkDay",)
        )


class ReturneeHasLeft(Refusal):
    """The person left again; the checks of the return are closed."""

    code = "RETURNEE_HAS_LEFT"

    def __init__(self) -> None:
        super().__init__(
            "再び退職しているため、確認は終了しています。",
            "The person left again, so the checks of the return are closed.",
        )


class NoSuchTraining(Refusal):
    """No such training is to be done."""

    code = "NO_SUCH_TRAINING"

    def __init__(self) -> None:
        super().__init__(
            "該当する未修了の研修がありません。",
            "No such training is to be done. Check its id.",
            ("training",),
        )


# Employment and offboarding


class OutsideEmployment(Refusal):
    """The date lies before the employment began or after it ended."""

    code = "OUTSIDE_EMPLOYMENT"

    def __init__(self) -> None:
        super().__init__(
            "日付が在籍期間の外です。日付、または stintId を確認してください。",
            "The date lies outside the employment. Check the date or the stintId.",
            ("stintId",),
        )


class LeavesOverlap(Refusal):
    """Another leave of absence is recorded for some of these days."""

    code = "LEAVES_OVERLAP"

    def __init__(self) -> None:
        super().__init__(
            "期間が重なる休職が記録されています。先にその記録を取り消してください。",
            "Another leave is recorded for some of these days. Rescind that record first.",
            ("startsOn",),
        )


class SameEntity(Refusal):
    """The employment is with this legal entity already."""

    code = "SAME_ENTITY"

    def __init__(self) -> None:
        super().__init__(
            "転籍先が現在の法人と同じです。",
            "The employment is with this legal entity already.",
            ("toEntity",),
        )


class TransferredLater(Refusal):
    """A later transfer of this employment is recorded."""

    code = "TRANSFERRED_LATER"

    def __init__(self) -> None:
        super().__init__(
            "これより後の転籍が記録されています。先にその記録を取り消してください。",
            "A later transfer is recorded. Rescind that record first.",
            ("changedOn",),
        )


class AlreadySeconded(Refusal):
    """The person is seconded to another company on that day."""

    code = "ALREADY_SECONDED"

    def __init__(self) -> None:
        super().__init__(
            "その日は出向中です。先に出向の終了を記録してください。",
            "The person is seconded on that day. Record the end of that secondment first.",
            ("startsOn",),
        )


class NotSeconded(Refusal):
    """The person is not seconded on that day."""

    code = "NOT_SECONDED"

    def __init__(self) -> None:
        super().__init__(
            "その日に続いている出向がありません。",
            "No secondment lasts on that day.",
            ("endedOn",),
        )


class UnknownEmploymentFact(Refusal):
    """There is no such record of an employment, or it was taken back already."""

    code = "UNKNOWN_EMPLOYMENT_FACT"

    def __init__(self) -> None:
        super().__init__(
            "取り消せる人事の記録が見つかりません。eventId を確認してください。",
            "There is no such record of an employment to take back. Check its eventId.",
            ("eventId",),
        )


class NotLeaving(Refusal):
    """No departure of this employment is scheduled or recorded."""

    code = "NOT_LEAVING"

    def __init__(self) -> None:
        super().__init__(
            "退職の予定も記録もありません。先に退職を登録してください。",
            "No departure is scheduled or recorded. Record it first.",
            ("stintId",),
        )


class ReasonUnchanged(Refusal):
    """The departure has this reason already."""

    code = "REASON_UNCHANGED"

    def __init__(self) -> None:
        super().__init__(
            "退職理由はすでにこの区分です。",
            "The departure has this reason already.",
            ("departureReason",),
        )


class OffboardingAlreadyOpened(Refusal):
    """The offboarding of this employment was opened already."""

    code = "OFFBOARDING_ALREADY_OPENED"

    def __init__(self) -> None:
        super().__init__(
            "この雇用のオフボーディングはすでに開始されています。",
            "The offboarding of this employment was opened already.",
            ("stintId",),
        )


class OffboardingNotOpen(Refusal):
    """The offboarding of this employment was not opened, or is completed."""

    code = "OFFBOARDING_NOT_OPEN"

    def __init__(self) -> None:
        super().__init__(
            "進行中のオフボーディングがありません。",
            "The offboarding of this employment was not opened, or is completed.",
            ("stintId",),
        )


class InterviewHeld(Refusal):
    """The exit interview took place already."""

    code = "INTERVIEW_HELD"

    def __init__(self) -> None:
        super().__init__(
            "退職面談はすでに実施されています。",
            "The exit interview took place already.",
            ("stintId",),
        )


class ItemsOpen(Refusal):
    """Something of the checklist is neither done nor left out with a reason."""

    code = "ITEMS_OPEN"

    def __init__(self, items_ja: str, items_en: str) -> None:
        super().__init__(
            f"未了の項目があります({items_ja})。実施を記録するか、省略の理由を指定してください。",
            f"Still open: {items_en}. Record that it was done, or say why it is left out.",
            ("skipped",),
        )


class ExclusionApplies(Refusal):
    """The person is excluded from coming back, so they are not told that they are welcome."""

    code = "EXCLUSION_APPLIES"

    def __init__(self) -> None:
        super().__init__(
            "復職の対象外となる退職理由のため、復職歓迎は伝えられません。",
            "The reason of the departure excludes the person from coming back: promise nothing.",
            ("stintId",),
        )


# Signal rules


class BrokenSignalRulesetFile(Refusal):
    """The data file is no signal ruleset; the message names the first fault."""

    code = "BROKEN_SIGNAL_RULESET"

    def __init__(self, fault: str) -> None:
        super().__init__(
            f"判定規則のファイルの誤り({fault})を修正してください。",
            f"Mend the data file. {fault}",
            ("definition",),
        )


class SignalRulesetNameTaken(Refusal):
    """A signal ruleset of this name was published; rules are never changed."""

    code = "SIGNAL_RULESET_NAME_TAKEN"

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name}はすでに公開されています。別の名前で公開してください。",
            f"{name} was published before. Publish this one under another name.",
            ("definition",),
        )


# Imports


class UnknownImport(Refusal):
    """There is no import of this id."""

    code = "UNKNOWN_IMPORT"

    def __init__(self) -> None:
        super().__init__(
            "この取り込みは見つかりません。もう一度ファイルを送ってください。",
            "There is no import of this id. Send the file again.",
            ("id",),
        )


class ImportNotConfirmable(Refusal):
    """The import is not waiting to be confirmed: it runs, is done, or its file is gone."""

    code = "IMPORT_NOT_CONFIRMABLE"

    def __init__(self, state: str) -> None:
        super().__init__(
            f"この取り込みは確定できません(状態:{state})。確認済み(CHECKED)のものを7日以内に"
            "確定するか、もう一度ファイルを送ってください。",
            f"The import is {state} and cannot be confirmed. Confirm what was CHECKED within seven"
            " days, or send the file again.",
            ("id",),
        )


# --- a report of a death ---


class DeathNotReported(Refusal):
    """No report of a death stands that could be taken back."""

    code = "DEATH_NOT_REPORTED"

    def __init__(self) -> None:
        super().__init__(
            "逝去の報告はありません。死亡退職として記録されている場合は、退職理由を訂正してください。",
            "No death was reported. Where a departure says so, correct its reason.",
            ("alumnus",),
        )


# --- what runs already ---


class BegunAlready(Refusal):
    """It runs: it cannot begin a second time."""

    code = "BEGUN_ALREADY"

    def __init__(self) -> None:
        super().__init__("すでに始まっています。", "It has begun already; nothing was changed.")


# --- what people ask for with their data ---


class LegallyHeld(Refusal):
    """The data must be kept for the sake of the law; the message says until when."""

    code = "LEGALLY_HELD"

    def __init__(self, until: str | None) -> None:
        super().__init__(
            f"法的保全中のため消去できません({until}まで)。"
            if until
            else "法的保全中のため消去できません。保全を解除してからもう一度行ってください。",
            f"A legal hold keeps the data until {until}; nothing is erased before."
            if until
            else "A legal hold keeps the data; lift it first.",
            ("request",),
        )


class NotHeld(Refusal):
    """No legal hold stands that could be lifted."""

    code = "NOT_HELD"

    def __init__(self) -> None:
        super().__init__("法的保全はかかっていません。", "There is no legal hold on this person.")


class ErasureAsked(Refusal):
    """The erasure of this person is asked for already."""

    code = "ERASURE_ASKED"

    def __init__(self) -> None:
        super().__init__(
            "この人の消去はすでに請求されています。",
            "The erasure of this person is asked for already; approve or refuse that request.",
            ("alumnus",),
        )


class RequestDecided(Refusal):
    """The request was decided already, or is ended otherwise."""

    code = "REQUEST_DECIDED"

    def __init__(self) -> None:
        super().__init__(
            "この請求はすでに決定済みか、この方法では完了できません。",
            "The request is decided already, or cannot be ended in this way.",
            ("request",),
        )


class NotAnErasure(Refusal):
    """Only an erasure is approved."""

    code = "NOT_AN_ERASURE"

    def __init__(self) -> None:
        super().__init__(
            "承認が必要なのは消去の請求だけです。",
            "Only a request for erasure is approved; fulfil this one instead.",
            ("request",),
        )


class CaseDecided(Refusal):
    """The case was approved or closed already."""

    code = "CASE_DECIDED"

    def __init__(self) -> None:
        super().__init__(
            "この閲覧案件はすでに承認または終了しています。必要なら新しく申請してください。",
            "This case was approved or closed already; ask for a new one if you need it.",
            ("accessCase",),
        )


class NothingToReview(Refusal):
    """The case was approved by two people, or was reviewed already."""

    code = "NOTHING_TO_REVIEW"

    def __init__(self) -> None:
        super().__init__(
            "事後確認が必要な緊急閲覧ではありません。",
            "Nothing is left to review: the glass was not broken, or somebody reviewed it.",
            ("accessCase",),
        )


class NoSuchRetention(Refusal):
    """There is no such row in the table of retention."""

    code = "NO_SUCH_RETENTION"

    def __init__(self) -> None:
        super().__init__(
            "この保存期間の定めはありません。",
            "There is no such rule on how long data is kept.",
        )


class ProcessingIsRestricted(Refusal):
    """The person had the use of their data restricted for this."""

    code = "PROCESSING_IS_RESTRICTED"

    def __init__(self) -> None:
        super().__init__(
            "この人のデータはこの目的での利用が停止されています。停止の解除が必要です。",
            "Use of this person's data is restricted for this. It can begin once that is lifted.",
            ("alumnus",),
        )
