"""The web chat: an API that the kiosk page uses and any site could."""
