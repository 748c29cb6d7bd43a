"""The web server: its assembly, and what its pages and APIs share."""
