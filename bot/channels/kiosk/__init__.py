"""The walk-in kiosk: a page over the web chat API."""
