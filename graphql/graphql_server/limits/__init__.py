"""What a request may cost: bounds on bodies, documents and answers, each with a coded error."""
