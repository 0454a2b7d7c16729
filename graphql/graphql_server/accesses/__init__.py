"""Who looks at what is held in confidence: noticed while it is read, recorded before it goes."""
