"""Signed notes and checkpoints, as C2SP signed-note and tlog-checkpoint define them (Ed25519)."""

import binascii
from base64 import b64decode, b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

_ED25519 = b"\1"
_MARK = "— "
_LONGEST = 65_536
"""Characters of a note; ours have about two hundred."""
_MOST_SIGNATURES = 32
_LARGEST = 2**63 - 1


class BadNote(Exception):
    """What should be a signed note or a key is none, or nobody trusted has signed it."""

    code = "BAD_NOTE"


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public key under a name, as others hold it."""

    name: str
    public: bytes

    @property
    def id(self) -> bytes:
        return sha256(self.name.encode() + b"\n" + _ED25519 + self.public).digest()[:4]

    def __str__(self) -> str:
        return f"{self.name}+{self.id.hex()}+{b64encode(_ED25519 + self.public).decode()}"

    @classmethod
    def parse(cls, text: str) -> "VerifierKey":
        """Reads NAME+ID+KEY; raises `BadNote`."""
        parts = text.strip().split("+", 2)
        raw = _decoded(parts[2]) if len(parts) == 3 else b""
        key = cls(parts[0], raw[1:])
        if len(raw) != 33 or raw[:1] != _ED25519 or not _is_name(key.name):
            raise BadNote("This is no verifier key; one looks like NAME+1234abcd+AXl4…")
        if key.id.hex() != parts[1]:
            raise BadNote("The parts of this verifier key do not belong together; copy it anew.")
        return key

    def signed(self, text: str, signature: bytes) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, text.encode())
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True, slots=True)
class Signer:
    """A private key under a name."""

    name: str
    seed: bytes = field(repr=False)

    @property
    def verifier(self) -> VerifierKey:
        public = Ed25519PrivateKey.from_private_bytes(self.seed).public_key()
        return VerifierKey(self.name, public.public_bytes_raw())

    def sign(self, text: str) -> str:
        """The text, which ends with a line end, as a signed note."""
        signature = Ed25519PrivateKey.from_private_bytes(self.seed).sign(text.encode())
        signed = b64encode(self.verifier.id + signature).decode()
        return f"{text}\n{_MARK}{self.name} {signed}\n"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What is signed: whose tree, how many leaves, and its root."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        return f"{self.origin}\n{self.size}\n{b64encode(self.root).decode()}\n"

    @classmethod
    def parse(cls, text: str) -> "Checkpoint":
        """Reads the text of a note; lines after the third are extensions. Raises `BadNote`."""
        lines = text.split("\n")
        if len(lines) < 4 or not lines[0]:
            raise BadNote("This note is no checkpoint: it needs an origin, a size and a root.")
        size, root = lines[1], _decoded(lines[2])
        plain = size.isascii() and size.isdigit() and len(size) < 20 and str(int(size)) == size
        if not plain or int(size) > _LARGEST or len(root) != 32:
            raise BadNote("This note is no checkpoint: its size or its root cannot be read.")
        return cls(lines[0], int(size), root)


@dataclass(frozen=True, slots=True)
class Note:
    """A text and who is said to have signed it."""

    text: str
    signatures: tuple[tuple[str, bytes, bytes], ...]
    """Name, key id and signature of each."""

    @classmethod
    def parse(cls, whole: str) -> "Note":
        """Raises `BadNote`; says nothing yet about whether anybody really signed it."""
        if len(whole) > _LONGEST:
            raise BadNote(f"This is no signed note: it is longer than {_LONGEST:,} characters.")
        text, parted, rest = whole.rpartition("\n\n")
        lines = rest.split("\n")
        unprintable = any(sign < " " and sign != "\n" for sign in whole)
        if not parted or unprintable or lines.pop() or not 0 < len(lines) <= _MOST_SIGNATURES:
            raise BadNote("This is no signed note: no signature follows an empty line.")
        return cls(text + "\n", tuple(_signature(line) for line in lines))

    def checked(self, keys: Iterable[VerifierKey]) -> VerifierKey:
        """Which of these keys signed it; raises `BadNote` if none did, or a signature is wrong."""
        known = {(key.name, key.id): key for key in keys}
        signers = []
        for name, key_id, signature in self.signatures:
            key = known.get((name, key_id))
            if key is None:
                continue
            if not key.signed(self.text, signature):
                raise BadNote("The signature of this note is wrong: it was altered, or forged.")
            signers.append(key)
        if not signers:
            raise BadNote("None of the known keys has signed this note.")
        return signers[0]


def checked_checkpoint(whole: str, keys: Iterable[VerifierKey]) -> Checkpoint:
    """The checkpoint of a note that a key of the same name has signed; raises `BadNote`."""
    note = Note.parse(whole)
    checkpoint = Checkpoint.parse(note.text)
    note.checked(key for key in keys if key.name == checkpoint.origin)
    return checkpoint


def notes_in(text: str) -> Sequence[str]:
    """The notes of a file that each was appended to; raises `BadNote` for an unfinished one."""
    found: list[str] = []
    lines: list[str] = []
    signed = False
    for line in text.splitlines(keepends=True):
        is_signature = line.startswith(_MARK)
        if signed and not is_signature:
            found.append("".join(lines))
            lines = []
        lines.append(line)
        signed = is_signature
    if lines and not signed:
        raise BadNote("The last note is not whole: it has no signature.")
    return [*found, "".join(lines)] if lines else found


def _signature(line: str) -> tuple[str, bytes, bytes]:
    name, _, encoded = line.removeprefix(_MARK).partition(" ")
    raw = _decoded(encoded)
    if not line.startswith(_MARK) or not _is_name(name) or len(raw) < 5:
        raise BadNote("This is no signed note: a line of signature cannot be read.")
    return name, raw[:4], raw[4:]


def _is_name(name: str) -> bool:
    return bool(name) and "+" not in name and not any(sign.isspace() for sign in name)


def _decoded(text: str) -> bytes:
    """Empty for what is no base64, or not written in the one way it has."""
    try:
        raw = b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""
    return raw if b64encode(raw).decode() == text else b""
