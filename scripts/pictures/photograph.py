"""Takes pictures: blender -b -P photograph.py -- FOLDER SAMPLES PERCENT NAME…; every name of scenes/ when none is given."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import studio  # noqa: E402
from scenes import SCENES  # noqa: E402

folder, samples, percent, *names = sys.argv[sys.argv.index("--") + 1 :]
for name in names or SCENES:
    scene = studio.empty(int(samples))
    scene.render.resolution_percentage = int(percent)
    build, view = SCENES[name]
    studio.photograph(os.path.join(folder, f"{name}.png"), build(), view)
    print(f"taken {name}", flush=True)
