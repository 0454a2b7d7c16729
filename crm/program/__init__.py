"""The program `crm`: the composition root, which alone knows the environment, and its commands."""
