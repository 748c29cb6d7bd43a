"""Simulated workers, defined in data, who talk with the real system on each channel's own format."""
