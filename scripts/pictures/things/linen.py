"""Woven, hemmed and folded."""
from materials import linen, plain, wool
from shapes import cloth, cushion, drape, rod


def stack(colour, stripe=None, size=(0.26, 0.19, 0.045), layers=4, seed=1):
    return cloth(size, linen(colour, stripe), layers=layers, seed=seed, turn=0.22)


def napkins(colour):
    made = []
    for index in range(4):
        made += cloth((0.15, 0.15, 0.016), linen(colour), at=(0.004 * index, -0.003 * index, 0.0165 * index), layers=2, seed=index + 3, turn=0.30 + 0.03 * index)
    return made


def napkin(colour, turn=0.3):
    return cloth((0.21, 0.11, 0.010), linen(colour), layers=2, seed=8, turn=turn)


def pillow(colour, lean=1.25):
    return [cushion((0.45, 0.45, 0.16), linen(colour), at=(0, 0.05, 0), lean=lean)]


def runner(colour):
    """Rolled out half-way, the rest of it folded."""
    return [drape((0.40, 0.46, 0), linen(colour), (0, -0.05, 0), 0.16, 3, 0.005), *cloth((0.40, 0.13, 0.030), linen(colour), at=(-0.03, 0.20, 0.004), layers=3, seed=9, turn=0.16)]


def place_mats(colour):
    made = []
    for index in range(2):
        made.append(drape((0.44, 0.32, 0), linen(colour), (0.02 * index, -0.02 * index, 0.005 * index), 0.16 + 0.10 * index, 4 + index, 0.002))
    return made


def blanket(colour, fringe):
    folded = cloth((0.36, 0.27, 0.12), wool(colour), layers=4, seed=11, turn=0.22)
    return folded + _fringe(0.36, 0.27, fringe, folded[0])


def _fringe(length, depth, colour, onto):
    """Threads along both selvedges of the uppermost layer."""
    made = []
    for i in range(44):
        x = -length / 2 + 0.02 + (length - 0.04) * i / 43
        for side in (-1, 1):
            y = side * depth / 2
            sway = 0.004 * ((i * 7) % 5 - 2)
            thread = rod([(x, y, 0.112), (x + sway * 0.4, y + side * 0.012, 0.108), (x + sway, y + side * 0.017, 0.088)], 0.0016, plain(colour, 0.95), fine=False)
            thread.rotation_euler.z = onto.rotation_euler.z
            made.append(thread)
    return made
