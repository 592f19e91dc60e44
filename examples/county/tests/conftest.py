"""The county's year is a folder of scripts, and takes its look from the hall's: both are found from here."""

import sys
from pathlib import Path

HERE = Path(__file__).parents[1]
sys.path[:0] = [str(HERE), str(HERE.parent / "hall")]
