"""What can be seen of a running Causeway: metrics and health."""
