"""Facts about working together without employment (業務委託・副業・協業)."""
