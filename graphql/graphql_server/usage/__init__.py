"""Who uses which part of the schema, so that a deprecation is retired on evidence."""
