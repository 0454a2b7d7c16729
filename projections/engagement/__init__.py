"""Read model `engagement`: what each person's score is made of, and the score of today."""
