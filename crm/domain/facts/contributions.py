"""Facts about what a person gives: articles, insights, advocacy, introductions, roles."""
