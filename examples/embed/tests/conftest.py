"""The examples are scripts: they are found beside this folder, by the workers of Spark too."""

import os
import sys
from pathlib import Path

EMBED = str(Path(__file__).parents[1])
sys.path.insert(0, EMBED)
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (EMBED, os.environ.get("PYTHONPATH"))))
