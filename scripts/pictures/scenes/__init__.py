"""Every picture of the catalogue by name: what stands before the camera, and from where it is seen."""
from . import baskets, brass, glass, iron, lamps, linen, stoneware, wood

SCENES = {name: scene for kind in (stoneware, glass, wood, linen, brass, lamps, iron, baskets) for name, scene in kind.SCENES.items()}
