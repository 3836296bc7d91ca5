from math import pi, radians
from materials import crust, iron, linen, plain, wood
from palette import COFFEE, FLAX, INK, MOSS, NATURAL, OAK, OAT, SAGE, TEA
from props import book, egg, flame, loaf
from shapes import board, lathe, moved, place, rod
from shots import both, shots
from studio import in_use
from things.brass import candle, mill
from things.iron import bookend, bookends, casserole, chamberstick, kettle, loaf_tin, s_hook, s_hooks, skillet, trivet
from things.linen import napkin, stack
from things.stoneware import bowl, cup, plate, teapot, vase
from things.wood import spoon

SPINES = [
    ((0.030, 0.150, 0.215), (0.05, 0.07, 0.10)),
    ((0.022, 0.140, 0.195), (0.24, 0.09, 0.05)),
    ((0.036, 0.155, 0.225), (0.50, 0.42, 0.30)),
    ((0.018, 0.130, 0.185), (0.12, 0.15, 0.09)),
    ((0.028, 0.150, 0.205), (0.30, 0.24, 0.16)),
    ((0.024, 0.140, 0.198), (0.10, 0.045, 0.035)),
]


def row_of_books():
    made, x = [], -0.079
    for (thick, deep, high), colour in SPINES:
        made.append(board((thick * 0.97, deep, high), linen(colour), (x + thick / 2, 0, 0), 0.004, 0.002))
        x += thick
    return made


def fried_egg(x, y, seed):
    white = lathe([(0.012, 0), (0.034, 0.001), (0.040, 0.0035), (0.022, 0.0065), (0.004, 0.007)], plain((0.84, 0.82, 0.76), 0.3), solid=True, wobble=0.14, seed=seed)
    yolk = lathe([(0.016, 0.004), (0.0155, 0.010), (0.009, 0.0145), (0.002, 0.0155)], plain((0.74, 0.36, 0.02), 0.2), solid=True, wobble=0.02, seed=seed)
    return [place(white, (x, y, 0.0055)), place(yolk, (x, y, 0.0055))]


def pole():
    """A rod on the wall to hang the hooks on."""
    bar = rod([(-0.30, -0.055, 0), (0.30, -0.055, 0)], 0.0055, iron())
    feet = [rod([(x, 0, 0), (x, -0.055, 0)], 0.0048, iron()) for x in (-0.17, 0.17)]
    return [bar, *feet]


def hanging_spoon(x, length):
    """By the hole at the end of its stem."""
    grain = wood(*OAK, along="Z")
    stem = rod([(0, 0, 0), (0, 0, -length * 0.5), (0, 0, -length * 0.8)], 0.0052, grain, (0.85, 1.1))
    head = lathe([(0.004, 0), (0.6, 0.10), (0.95, 0.30), (1.0, 0.42)], grain, wall=0.16, wobble=0)
    head.scale = (0.024, 0.036, 0.026)
    return moved([stem, place(head, (0, 0.008, -length * 0.92), (radians(90), 0, 0))], x, -0.060, -0.075)


def risen():
    """What rose in the tin."""
    bread = lathe([(0.048, 0.055), (0.056, 0.072), (0.052, 0.092), (0.030, 0.106), (0.004, 0.109)], crust((0.27, 0.125, 0.050), (0.115, 0.048, 0.018)), solid=True, wobble=0.03, square=4, stretch=2.25, seed=5)
    return moved([bread], turn=0.25)


SCENES = {
    **shots("skillet", lambda: [*moved(skillet(0.085), 0.02, -0.15), *moved(skillet(0.125), -0.02, 0.12)], {"": ()}, in_use(0.56, (0.05, 0.02, 0.02), lift=0.72), lambda: [
        *skillet(0.125),
        *fried_egg(-0.035, 0.01, 3),
        *fried_egg(0.040, -0.02, 8),
        *moved(napkin(FLAX), -0.20, -0.15),
        *moved(mill(), -0.16, 0.20),
        *moved(plate(OAT, 0.10), 0.17, 0.24),
    ]),
    **shots("casserole", both(casserole, (0.78,), (1.0,), 0.28), {"": ()}, in_use(0.60, (0.0, 0.02, 0.075), lift=0.44), lambda: [
        *moved(trivet(), 0, 0),
        *moved(casserole(), z=0.028),
        *moved(bowl(OAT), 0.24, -0.05),
        *moved(loaf(size=0.8), -0.25, 0.14),
        *moved(spoon(0.26, 0.026, OAK, 1.3), 0.02, -0.20),
    ]),
    **shots("iron-kettle", kettle, {"": ()}, in_use(0.54, (0.02, 0.0, 0.10), lift=0.38), lambda: [
        *moved(trivet(), -0.02),
        *moved(kettle(), -0.02, 0, 0.028),
        *moved(cup(OAT, TEA), 0.17, -0.07, turn=-0.5),
        *moved(cup(MOSS), 0.20, 0.13, turn=0.5),
    ]),
    **shots("trivet", trivet, {"": ()}, in_use(0.50, (0.0, 0.02, 0.05), lift=0.56), lambda: [
        *trivet(),
        *moved(teapot(OAT), 0.13, 0.22),
        *moved(napkin(SAGE), -0.20, 0.06),
        *moved(cup(OAT, TEA), 0.18, -0.04, turn=-0.5),
    ]),
    **shots("chamberstick", lambda: chamberstick(candle(0.16)), {"": ()}, in_use(0.48, (0.02, 0, 0.085), lift=0.34), lambda: [
        *chamberstick([*candle(0.13), *flame((0, 0, 0.134))]),
        *book((0.15, 0.21, 0.026), (0.05, 0.07, 0.10), (0.19, 0.02, 0), 0.3),
        *moved(cup(OAT, TEA), -0.15, 0.12, turn=2.4),
    ]),
    **shots("bookends", bookends, {"": ()}, in_use(0.60, (0.0, 0, 0.10), lift=0.28), lambda: [
        *row_of_books(),
        *moved(bookend(), 0.080, 0, 0),
        *moved(bookend(), -0.080, 0, 0, pi),
        *moved(vase(MOSS, 0.66), 0.24, 0.06),
        *moved(cup(OAT, COFFEE), -0.22, -0.10, turn=2.4),
    ]),
    **shots("s-hooks", s_hooks, {"": ()}, in_use(0.44, (0.0, 0, -0.06), "wall", 0.22, 0.10), lambda: [
        *pole(),
        *moved(s_hook(), -0.11, -0.055, -0.083),
        *moved(s_hook(), 0.0, -0.055, -0.083),
        *moved(s_hook(), 0.10, -0.055, -0.083),
        *hanging_spoon(-0.127, 0.24),
        *hanging_spoon(-0.017, 0.20),
        *hanging_spoon(0.083, 0.22),
    ]),
    **shots("loaf-tin", lambda: [*moved(loaf_tin(1.7), 0.03, -0.09, turn=0.2), *moved(loaf_tin(2.3), -0.02, 0.08, turn=0.2)], {"": ()}, in_use(0.50, (0.0, 0.02, 0.05), lift=0.50), lambda: [
        *moved(loaf_tin(2.3), turn=0.25),
        *risen(),
        *moved(bowl(OAT, 0.07, 0.055), 0.20, 0.13),
        *moved(egg(), 0.17, -0.10),
        *moved(stack(NATURAL, INK, (0.22, 0.15, 0.020), 3), -0.20, 0.20),
    ]),
}
