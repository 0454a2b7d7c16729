"""The letter with the link, in Japanese and English."""

from email.message import EmailMessage
from email.policy import SMTP

_SUBJECT = "ログイン用リンク / Your link to log in"
_TEXT = """\
アルムナイネットワークへのログイン用リンクです。{minutes}分以内に一度だけ使えます。

{link}

お心当たりがない場合は、このメールを破棄してください。リンクを開かなければ何も起きません。

This link logs you in to the alumni network. It works once, within {minutes} minutes.
If you did not ask for it, ignore this message: nothing happens unless the link is opened.
"""


def letter_with(link: str, minutes: int, sender: str, address: str) -> EmailMessage:
    """Raises ValueError for an address that cannot stand in a header."""
    letter = EmailMessage(policy=SMTP.clone(utf8=True))
    letter["From"], letter["To"], letter["Subject"] = sender, address, _SUBJECT
    letter["Auto-Submitted"] = "auto-generated"
    letter.set_content(_TEXT.format(minutes=minutes, link=link))
    return letter
