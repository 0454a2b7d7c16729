"""Facts about the policies that the programme publishes."""
