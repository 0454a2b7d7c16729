"""Ciphers for tests of the stored form alone; the real keyring has tests of its own."""

from uuid import UUID

from crm.domain.words import DataClass


class PlainCipher:
    """Keeps values readable, so that a golden file shows what is stored."""

    def encrypt(
        self, subject_id: UUID, data_class: DataClass, value: bytes, context: bytes
    ) -> tuple[bytes, int]:
        return value, 0

    def decrypt(
        self,
        subject_id: UUID,
        data_class: DataClass,
        sealed: bytes,
        context: bytes,
        generation: int = 0,
    ) -> bytes | None:
        return sealed


class ErasedCipher(PlainCipher):
    """Every key was destroyed."""

    def decrypt(
        self,
        subject_id: UUID,
        data_class: DataClass,
        sealed: bytes,
        context: bytes,
        generation: int = 0,
    ) -> bytes | None:
        return None
