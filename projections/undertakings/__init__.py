"""Read model `undertakings`: what has a life of its own, and where each stands."""
