"""Read model `accesses`: who looked at what people hold in confidence."""
