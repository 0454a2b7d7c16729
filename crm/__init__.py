"""An alumni relationship CRM whose only truth is what happened."""
