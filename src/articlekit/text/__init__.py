"""What can be said of a string alone: the script it is in, whether it is a sentence, its fingerprint; and numbers in words."""
