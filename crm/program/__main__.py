"""`python -m crm.program` is `crm`."""

from crm.program.main import main

main()
