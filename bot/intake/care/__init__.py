"""What is said and not said when somebody is in danger or young."""
