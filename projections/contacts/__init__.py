"""Read model `contacts`: when the programme and a person were last in two-way contact."""
