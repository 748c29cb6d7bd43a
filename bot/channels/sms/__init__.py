"""SMS: one channel, one file a gateway."""
