"""Every code that stands in `errors[].extensions.code`, with what it tells a person who meets it.

The message of an error says more, about the request at hand; these sentences are for front ends
that speak to people by the code. Codes of refusals (`UserError.code`) are the domain's own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a code tells."""

    ja: str
    en: str
    passes: bool = False
    """Whether the same request may be answered later."""


CODES: Mapping[str, Meaning] = MappingProxyType(
    {
        "ACCESS_NOT_RECORDED": Meaning(
            "誰が閲覧したかを記録できないため、機密情報を表示できません。しばらくしてから再度お試しください。",
            "Who looks at confidential values cannot be recorded now, so they are not shown; try"
            " again in a moment.",
            passes=True,
        ),
        "ALIAS_LIMIT": Meaning(
            "別名が多すぎます。操作を分けてください。",
            "The operation has too many aliases; send several operations.",
        ),
        "AMBIGUOUS_MOMENT": Meaning(
            "knownAt と knownAtPosition はどちらか一方だけを指定してください。",
            "Give `knownAt` or `knownAtPosition`, not both.",
        ),
        "BAD_CURSOR": Meaning(
            "このカーソルはこの一覧と並び順のものではありません。最初のページから読み直してください。",
            "The cursor does not belong to this list and order; start again without it.",
        ),
        "BAD_REQUEST": Meaning(
            "リクエストの形式が正しくありません。メッセージの指示に従って直してください。",
            "The request is not formed as it must be; the message says what to send instead.",
        ),
        "COMPARISON_UNDER_WAY": Meaning(
            "別のスコアモデル比較を実行中です。しばらくしてからもう一度お試しください。",
            "Another comparison of scoring models is under way; try again in a moment.",
            passes=True,
        ),
        "CONFLICT": Meaning(
            "現在の状態では実行できません。読み直してください。",
            "It is not in a state in which this can be done; look at it again.",
        ),
        "COST_LIMIT": Meaning(
            "操作が大きすぎます。ページを小さくしてください。",
            "The operation costs too much; ask for smaller pages (`costs.md`).",
        ),
        "DATABASE_UNREACHABLE": Meaning(
            "データベースが応答しません。失われたものはありません。しばらくしてからもう一度お試しください。",
            "The database does not answer now; nothing is lost. Try again in a moment.",
            passes=True,
        ),
        "DEPTH_LIMIT": Meaning(
            "入れ子が深すぎます。操作を分けてください。",
            "The operation is nested too deeply; ask for what lies deeper by its id.",
        ),
        "DIRECTIVE_LIMIT": Meaning(
            "一か所のディレクティブが多すぎます。減らしてください。",
            "Too many directives stand at one place; use fewer.",
        ),
        "DOCUMENT_LIMIT": Meaning(
            "GraphQL文書が長すぎます。長い文字列や一覧は変数で送ってください。",
            "The document is too long; send texts and lists as variables.",
        ),
        "FOREIGN_HOST": Meaning(
            "このホスト名ではアクセスできません。127.0.0.1 または localhost を使ってください。",
            "The server does not answer under this host name; use 127.0.0.1 or localhost.",
        ),
        "FOREIGN_ORIGIN": Meaning(
            "このサイトからは呼び出せません。管理者に許可を依頼してください。",
            "Pages of this origin may not call; ask the operator to allow it.",
        ),
        "FRAGMENT_LIMIT": Meaning(
            "フラグメントが多すぎます。操作を分けてください。",
            "The document has too many fragments; send several operations.",
        ),
        "FUTURE_KNOWN_AT": Meaning(
            "knownAt は未来の日時にできません。",
            "`knownAt` lies ahead: nobody knows yet what will be known then.",
        ),
        "IDENTITY_PROVIDER_UNREACHABLE": Meaning(
            "認証サービスが応答しないため、ログインを確認できません。しばらくしてからもう一度お試しください。",
            "The identity provider does not answer, so nobody's log-in can be checked; try again in"
            " a moment.",
            passes=True,
        ),
        "INTERNAL": Meaning(
            "予期しない問題が起きました。correlationId を添えて管理者に連絡してください。",
            "Something unexpected happened; tell the operator the `correlationId`.",
        ),
        "INTROSPECTION_OFF": Meaning(
            "イントロスペクションは無効です。スキーマはこのパッケージのものを使ってください。",
            "Introspection is off here; take the schema from this package.",
        ),
        "INVALID_INPUT": Meaning(
            "受け付けられない値があります。メッセージの指示に従って直してください。",
            "A value is not acceptable; the message says what to write instead.",
        ),
        "KEY_STORE_UNAVAILABLE": Meaning(
            "鍵の保管先が応答しないため、個人データの読み書きができません。失われたものはありません。しばらくしてからもう一度お試しください。",
            "The key store does not answer, so nothing personal can be decrypted or stored; nothing"
            " is lost. Try again in a moment.",
            passes=True,
        ),
        "METHOD_NOT_ALLOWED": Meaning(
            "このHTTPメソッドは使えません。POST で送ってください。",
            "This address does not take the method; `Allow` says which it takes.",
        ),
        "MOMENT_NOT_READY": Meaning(
            "その時点の一覧を準備しています。retryAfterSeconds 秒後にもう一度お試しください。",
            "The list of that moment is being made; ask again after `retryAfterSeconds`.",
            passes=True,
        ),
        "NOT_ACCEPTABLE": Meaning(
            "応答の形式が合いません。Accept で application/json などを指定してください。",
            "The answer has neither of the types in `Accept`; accept `application/json`.",
        ),
        "NOT_ALLOWED": Meaning(
            "この操作を行う権限がありません。",
            "Your role may not do or read this.",
        ),
        "NOT_AS_SIGNED": Meaning(
            "保存されている記録または木が、署名されたときのものと異なります。監査担当者に知らせてください。",
            "A stored fact, or the tree over them, is not as it was signed; tell the auditors.",
        ),
        "NOT_FOUND": Meaning(
            "見つかりません。IDまたはアドレスを確認してください。",
            "There is no such thing; check the id or address.",
        ),
        "OPERATION_LIMIT": Meaning(
            "この接続で実行中の操作が多すぎます。終わらせてから送ってください。",
            "Too many operations run on this connection; end some first.",
            passes=True,
        ),
        "PAGE_SIZE": Meaning(
            "ページの大きさが範囲外です。続きは after で読んでください。",
            "A page of that size is not given; ask for the rest with `after`.",
        ),
        "PAST_MOMENT": Meaning(
            "過去の時点のIDは購読できません。現在のIDを使ってください。",
            "The id names a moment of the past, where nothing happens; use that of `present`.",
        ),
        "PAYLOAD_TOO_LARGE": Meaning(
            "送信内容が大きすぎます。分けて送ってください。",
            "The body is too large; send less at once.",
        ),
        "PERSISTED_QUERY_MISMATCH": Meaning(
            "文書のIDと本文が一致しません。",
            "The id of the document is not that of the text sent with it.",
        ),
        "PERSISTED_QUERY_NOT_FOUND": Meaning(
            "このIDの文書は登録されていません。",
            "No manifest of the server has a document of this id.",
        ),
        "PERSISTED_QUERY_NOT_SUPPORTED": Meaning(
            "登録済みの文書だけを実行できます。新しい文書は登録できません。",
            "Only trusted documents are carried out here; a client cannot add one.",
        ),
        "RATE_LIMITED": Meaning(
            "短時間に要求が多すぎます。少し待ってからもう一度お試しください。",
            "Too much was asked in a short time; wait a little and try again.",
            passes=True,
        ),
        "ROOT_FIELD_LIMIT": Meaning(
            "最上位のフィールドが多すぎます。操作を分けてください。",
            "The operation has too many fields at its root; send several operations.",
        ),
        "SAME_PERSON": Meaning(
            "二つの名前は同じ人を指しています。",
            "Both names lead to one person already.",
        ),
        "SELECTION_LIMIT": Meaning(
            "選択するフィールドが多すぎます。操作を分けてください。",
            "The document selects too many fields; send several operations.",
        ),
        "SIMULATION_UNDER_WAY": Meaning(
            "別のシミュレーションを実行中です。しばらくしてからもう一度お試しください。",
            "Another simulation is under way; try again in a moment.",
            passes=True,
        ),
        "SLOW_CONSUMER": Meaning(
            "受信が遅いため購読を終了しました。最後の position から購読し直してください。",
            "Messages were taken too slowly; subscribe again from the last position you have.",
            passes=True,
        ),
        "SYNTAX": Meaning(
            "GraphQLの構文エラーです。文書を確認してください。",
            "The document is not GraphQL; the message says where.",
        ),
        "TIMEOUT": Meaning(
            "時間がかかりすぎたため中止しました。範囲を狭めてください。",
            "The operation took too long and was given up; ask for less at once.",
            passes=True,
        ),
        "TOKEN_LIMIT": Meaning(
            "GraphQL文書の語数が多すぎます。操作を分けてください。",
            "The document has too many tokens; send several operations.",
        ),
        "TOO_MANY_CONNECTIONS": Meaning(
            "接続数の上限に達しています。ほかの画面を閉じるか、しばらくお待ちください。",
            "There are too many live connections; close some, or try again later.",
            passes=True,
        ),
        "TOO_MANY_MOMENTS": Meaning(
            "準備中の時点が多すぎます。retryAfterSeconds 秒後にもう一度お試しください。",
            "Too many other moments are being made; ask again after `retryAfterSeconds`.",
            passes=True,
        ),
        "TOO_MANY_PEOPLE": Meaning(
            "対象者が多すぎます。コマンドラインを使ってください。",
            "That would go over too many people; use the command line.",
        ),
        "TOO_MANY_REFUSALS": Meaning(
            "この接続の操作は何度も拒否されました。操作を直してから接続し直してください。",
            "Operations on this connection were refused too often; mend them and connect again.",
        ),
        "TOO_MANY_STEPS": Meaning(
            "二つの時点の間の変更が多すぎます。より近い時点を選んでください。",
            "Too much changed between the moments; choose moments nearer to each other.",
        ),
        "UNAUTHENTICATED": Meaning(
            "有効なトークンが必要です。ログインし直してください。",
            "A valid token is needed; sign in again.",
        ),
        "UNKNOWN_ALUMNUS": Meaning(
            "該当する人が台帳に見つかりません。",
            "Nobody on file matches; check the id, employee number or e-mail address.",
        ),
        "UNKNOWN_POSITION": Meaning(
            "その位置はログにありません。",
            "The log has no such position; the message says how far it goes.",
        ),
        "UNKNOWN_SEGMENT": Meaning(
            "そのキーのセグメントはありません。",
            "There is no segment of this key; `segments` tells all.",
        ),
        "UNKNOWN_TYPE": Meaning(
            "スキーマにない型です。",
            "The schema has no type of this name that changes.",
        ),
        "UNSUPPORTED_MEDIA_TYPE": Meaning(
            "この Content-Type は受け付けられません。application/json で送ってください。",
            "The content type is not taken; send `application/json`.",
        ),
        "UNTRUSTED_DOCUMENT": Meaning(
            "登録済みの文書だけを実行できます。documentId を送ってください。",
            "Only trusted documents are carried out here; send the `documentId` of one.",
        ),
        "VALIDATION": Meaning(
            "操作または変数がスキーマに合いません。メッセージを確認してください。",
            "The operation or a variable does not fit the schema; the message says where.",
        ),
        "VALUE_LIMIT": Meaning(
            "一度に送る値が多すぎます。文書の中の値は変数にし、長いリストは分けて送ってください。",
            "Too many values at once: send those in the document as variables, lists in parts.",
        ),
        "WORD_LIMIT": Meaning(
            "一つの名前または数が長すぎます。",
            "One name or number of the document is too long.",
        ),
    }
)
"""By code, sorted."""
