from palette import CLEAR, FLAX, MOSS, OAK, OAT, OLIVE, SEA, SMOKE
from props import apple, book, branch, flame, lemon, loaf
from shapes import moved
from shots import both, shots
from studio import in_use
from things.brass import candlestick
from things.glass import branch_vase, bud_vase, carafe, fruit_bowl, oil_bottle, pantry_jar, tealight_glass, tumbler, water, wine, wine_glass
from things.linen import napkin
from things.stoneware import bowl, plate
from things.wood import spoon

FLOUR, LENTILS, OATS = (0.80, 0.76, 0.67), (0.24, 0.10, 0.035), (0.55, 0.42, 0.25)


def boughs():
    """Three branches, fanned out of a tall vase."""
    lines = [[(0, 0, 0.02), (-0.02, 0, 0.25), (-0.09, 0.02, 0.46), (-0.20, 0.03, 0.60)], [(0, 0, 0.02), (0.01, 0.01, 0.28), (0.05, 0.02, 0.52), (0.07, 0.0, 0.70)], [(0, 0, 0.02), (0.02, -0.01, 0.24), (0.11, -0.03, 0.40), (0.22, -0.05, 0.48)]]
    return [part for i, line in enumerate(lines) for part in branch(line, 40, 0.062, 0.026, OLIVE, 30 + i, 0.0024)]


SCENES = {
    **shots("water-carafe", carafe, {"": (CLEAR,)}, in_use(0.46, (0.03, 0, 0.105), lift=0.34), lambda: [
        *carafe(CLEAR),
        *moved(tumbler(CLEAR), 0.13, -0.08),
        *moved(tumbler(CLEAR), 0.17, 0.09),
        *moved(lemon(), -0.13, -0.09),
        *moved(lemon(turn=(0.4, 1.4, 2.1)), -0.16, 0.0),
    ]),
    **shots("tumbler", tumbler, {"clear": (CLEAR,), "smoke": (SMOKE,)}, in_use(0.40, (0.02, 0.02, 0.06), lift=0.40), lambda: [
        *tumbler(CLEAR),
        *water(0.0345, 0.066),
        *moved(tumbler(SMOKE), 0.115, 0.05),
        *moved(carafe(CLEAR), -0.10, 0.16),
        *moved(napkin(FLAX), 0.05, -0.15),
    ]),
    **shots("wine-glass", wine_glass, {"": (CLEAR,)}, in_use(0.46, (0.0, 0.02, 0.12), lift=0.30), lambda: [
        *wine_glass(CLEAR),
        *wine(),
        *moved(wine_glass(CLEAR), 0.14, 0.13),
        *moved(candlestick(0.09, 0.08), -0.15, 0.12),
        *flame((-0.15, 0.12, 0.195)),
        *moved(loaf(size=0.7), 0.17, -0.06),
    ]),
    **shots("bud-vase", bud_vase, {"clear": (CLEAR,), "sea": (SEA,), "smoke": (SMOKE,)}, in_use(0.44, (0.03, 0, 0.125), lift=0.30), lambda: [
        *bud_vase(CLEAR),
        *moved(bud_vase(SEA), 0.11, 0.07, turn=2.0),
        *moved(bud_vase(SMOKE), -0.11, 0.08, turn=4.0),
        *book((0.15, 0.21, 0.022), (0.24, 0.09, 0.05), (0.17, -0.10, 0), 0.4),
    ]),
    **shots("oil-bottle", oil_bottle, {"": ()}, in_use(0.44, (0.0, 0.02, 0.095), lift=0.36), lambda: [
        *oil_bottle(),
        *moved(loaf(size=0.9), 0.17, 0.08),
        *moved(bowl(OAT, 0.055, 0.040), -0.13, -0.06),
        *moved(lemon(), 0.09, -0.11),
    ]),
    **shots("fruit-bowl", fruit_bowl, {"": (SEA,)}, in_use(0.56, (0.0, 0, 0.07), lift=0.46), lambda: [
        *fruit_bowl(SEA),
        *apple((-0.045, 0.01, 0.048)),
        *apple((0.045, 0.025, 0.048), seed=5),
        *apple((0.0, -0.045, 0.050), (0.30, 0.26, 0.05), 6),
        *apple((0.0, 0.005, 0.098), seed=9),
        *moved(plate(OAT, 0.095), 0.24, -0.08),
    ]),
    **shots("branch-vase", branch_vase, {"clear": (CLEAR,), "smoke": (SMOKE,)}, in_use(0.84, (0.02, 0, 0.33), lift=0.20), lambda: [
        *branch_vase(CLEAR),
        *water(0.060, 0.13),
        *boughs(),
        *book((0.16, 0.23, 0.028), (0.05, 0.07, 0.10), (0.24, -0.04, 0), 0.3),
        *moved(bowl(OAT, 0.07, 0.055), -0.22, -0.08),
    ]),
    **shots("tealight-glass", tealight_glass, {"clear": (CLEAR,), "sea": (SEA,), "smoke": (SMOKE,)}, in_use(0.38, (0.0, 0.02, 0.045), lift=0.42), lambda: [
        *moved([*tealight_glass(SEA), *flame((0, 0, 0.019))], 0, 0),
        *moved([*tealight_glass(CLEAR), *flame((0, 0, 0.019))], 0.12, 0.08),
        *moved([*tealight_glass(SMOKE), *flame((0, 0, 0.019))], -0.11, 0.09),
        *branch([(-0.16, -0.11, 0.004), (-0.05, -0.10, 0.010), (0.06, -0.12, 0.012), (0.15, -0.10, 0.006)], 16, 0.04, 0.015, OLIVE, 44),
    ]),
    **shots("pantry-jar", both(pantry_jar, (0.78, OATS), (1.0, OATS), 0.125), {"": ()}, in_use(0.50, (0.02, 0.02, 0.08)), lambda: [
        *pantry_jar(1.0, OATS),
        *moved(pantry_jar(0.78, LENTILS), 0.135, -0.04),
        *moved(pantry_jar(1.0, FLOUR), -0.13, 0.09),
        *moved(spoon(0.24, 0.024, OAK, 1.0), 0.02, -0.16),
        *moved(bowl(MOSS, 0.06, 0.045), 0.18, 0.15),
    ]),
}
