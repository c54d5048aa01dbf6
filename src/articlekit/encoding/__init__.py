"""What bytes tell of the text they hold: names of character sets, detection, signatures of files that are none."""
