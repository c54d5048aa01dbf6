"""What articlekit should know about two imaginary sites."""
