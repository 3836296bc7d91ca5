from math import cos, pi, radians, sin
from materials import iron, linen, wood
from palette import CLAY, CLEAR, COFFEE, FLAX, MOSS, NATURAL, OAK, OAT
from props import book, flame, pear
from shapes import board, hung, lathe, moved, place, rod
from shots import shots
from studio import close_on_wall, in_use, on_wall
from things.brass import bell, candlestick, dish, hook, knob, mill, napkin_ring, napkin_rings, scoop, snuffer
from things.glass import oil_bottle, wine_glass
from things.linen import napkin
from things.stoneware import bowl, cup, espresso_cup, jar, plate, vase


def ring(radius, thick, material, at, turn=(0, 0, 0)):
    return place(rod([(radius * cos(a), radius * sin(a), 0) for a in (pi * i / 12 for i in range(25))], thick, material), at, turn)


def keyring():
    """Two keys on a ring, dropped into the dish."""
    metal, made = iron((0.16, 0.15, 0.14)), []
    made.append(ring(0.013, 0.0011, metal, (-0.02, 0.01, 0.006)))
    for turn in (0.3, 1.2):
        way = (cos(turn), sin(turn))
        made.append(ring(0.0075, 0.0021, metal, (-0.02 + 0.018 * way[0], 0.01 + 0.018 * way[1], 0.0065)))
        made.append(rod([(-0.02 + r * way[0], 0.01 + r * way[1], 0.0062) for r in (0.025, 0.045, 0.062)], 0.0021, metal))
        made.append(board((0.006, 0.009, 0.0022), metal, (-0.02 + 0.058 * way[0] - 0.004 * way[1], 0.01 + 0.058 * way[1] + 0.004 * way[0], 0.005), 0.0008, 0.0003))
    return made


def rolled(colour):
    """A napkin in its ring, on the plate."""
    roll = lathe([(0.0165, -0.095), (0.0195, -0.08), (0.0188, 0), (0.0195, 0.08), (0.0165, 0.095)], linen(colour), solid=True, wobble=0.06, seed=6)
    return [place(roll, (0, 0, 0.034), (0, radians(90), 0.5)), *napkin_ring((0, 0, 0.034), (0, radians(90), 0.5))]


def lit(height, burnt=0.0):
    return [*candlestick(height, burnt), *flame((0, 0, height - 0.012 + 0.19 - burnt + 0.004))]


def cupboard():
    """A door with a frame, at y = 0."""
    grain = {"along": "Z", "scale": 4}
    door = board((0.36, 0.018, 0.72), wood(*OAK, **grain), (0, 0.0105, -0.30), 0.004, 0.003)
    frame = [board((0.055, 0.012, 0.72), wood(*OAK, **grain, seed=i + 2), (x, -0.004, -0.30), 0.003, 0.002) for i, x in enumerate((-0.1525, 0.1525))]
    rails = [board((0.25, 0.012, 0.055), wood(*OAK, seed=i + 5), (0, -0.004, z), 0.003, 0.002) for i, z in enumerate((0.365, -0.30))]
    return [door, *frame, *rails]


SCENES = {
    **shots("candlestick", candlestick, {"low": (0.09,), "tall": (0.20,)}, in_use(0.52, (0.02, 0, 0.17), lift=0.22), lambda: [
        *lit(0.20, 0.03),
        *moved(lit(0.09, 0.06), 0.12, -0.05),
        *moved(wine_glass(CLEAR), -0.15, 0.10),
        *moved(bowl(OAT), 0.20, 0.16),
        *pear((0.20, 0.16, 0.010)),
    ]),
    **shots("key-dish", dish, {"": ()}, in_use(0.46, (0.0, 0.02, 0.03), lift=0.58), lambda: [
        *dish(),
        *keyring(),
        *book((0.15, 0.21, 0.022), (0.05, 0.07, 0.10), (0.20, 0.10, 0), -0.2),
        *moved(vase(MOSS, 0.62), -0.15, 0.19),
    ]),
    **shots("table-bell", bell, {"": ()}, in_use(0.46, (0.0, 0.02, 0.06)), lambda: [
        *bell(),
        *moved(cup(OAT, COFFEE), 0.15, 0.08, turn=-0.5),
        *moved(napkin(FLAX), -0.18, 0.04),
        *book((0.15, 0.21, 0.022), (0.24, 0.09, 0.05), (-0.05, 0.24, 0), 0.2),
    ]),
    **shots("coat-hook", hook, {"": ()}, in_use(0.50, (0.07, 0, -0.06), "wall", 0.26, 0.12), lambda: [
        *hook(),
        *hung((0.30, 0.36), linen(FLAX), (0, -0.052, 0.078), 4),
        *moved(hook(), 0.20),
    ], close_on_wall, on_wall),
    **shots("pepper-mill", mill, {"": ()}, in_use(0.48, (0.0, 0.02, 0.075), lift=0.46), lambda: [
        *mill(),
        *moved(plate(OAT), -0.20, 0.13),
        *moved(bowl(CLAY, 0.05, 0.035), 0.11, -0.08),
        *moved(oil_bottle(), 0.14, 0.10),
    ]),
    **shots("coffee-scoop", scoop, {"": ()}, in_use(0.40, (0.0, 0.02, 0.04), lift=0.56), lambda: [
        *scoop(),
        *moved(jar(MOSS, OAK), -0.10, 0.17),
        *moved(espresso_cup(OAT, COFFEE), 0.13, 0.12),
    ]),
    **shots("napkin-rings", napkin_rings, {"": ()}, in_use(0.46, (0.0, 0.01, 0.03), lift=0.66), lambda: [
        *plate(OAT),
        *rolled(NATURAL),
        *moved(wine_glass(CLEAR), 0.17, 0.17),
        *napkin_ring((-0.17, 0.09, 0.0145)),
        *napkin_ring((-0.20, 0.14, 0.0145)),
    ]),
    **shots("candle-snuffer", snuffer, {"": ()}, in_use(0.48, (0.0, 0.02, 0.06), lift=0.46), lambda: [
        *moved(snuffer(), 0.02, -0.07, turn=0.2),
        *moved(lit(0.09, 0.05), -0.10, 0.10),
        *moved(lit(0.09, 0.09), 0.06, 0.15),
        *book((0.15, 0.21, 0.022), (0.05, 0.07, 0.10), (0.22, 0.08, 0), 0.3),
    ]),
    **shots("cupboard-knob", lambda: [*moved(knob(0.8), 0.032), *moved(knob(1.15), -0.032)], {"": ()}, in_use(0.56, (0.04, 0, 0.04), "wall", 0.26, 0.08), lambda: [
        *moved(cupboard(), 0, -0.03),
        *moved(knob(1.15), 0.1525, -0.0425, 0.04),
    ], close_on_wall, on_wall),
}
