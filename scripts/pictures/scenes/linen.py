

from materials import linen
from palette import CLEAR, FLAX, INDIGO, MOSS, NATURAL, OAK, OAT, RUST, SAGE
from props import egg, flame, loaf, pear
from shapes import cloth, drape, moved, place
from shots import shots
from studio import in_use
from things.baskets import laundry_basket
from things.brass import candlestick
from things.glass import tumbler, wine_glass
from things.linen import blanket, napkin, napkins, pillow, place_mats, runner, stack
from things.stoneware import bowl, plate
from things.wood import stool

THROW, APRON = (SAGE, None, (0.38, 0.28, 0.13), 6, 6), (INDIGO, None, (0.30, 0.20, 0.05), 4, 5)
TABLECLOTH = (FLAX, None, (0.34, 0.26, 0.075), 5, 2)

SCENES = {
    **shots("tea-towel", stack, {"natural": (NATURAL, INDIGO), "sage": (SAGE,), "rust": (RUST,)}, in_use(0.56, (0.0, 0.02, 0.04), lift=0.52), lambda: [
        *stack(NATURAL, INDIGO, (0.26, 0.19, 0.036)),
        *moved([*tumbler(CLEAR)], 0.20, 0.10),
        *moved(tumbler(CLEAR), 0.24, 0.0),
        *moved(bowl(OAT), -0.22, 0.16),
    ]),
    **shots("tablecloth", stack, {"": TABLECLOTH}, in_use(0.66, (0.0, 0.0, 0.04), lift=0.56), lambda: [
        drape((1.5, 0.98, 0), linen(FLAX), (0, -0.08, 0), 0.0, 21, 0.006, 160),
        *moved(plate(OAT), -0.05, -0.04, 0.007),
        *moved(bowl(MOSS, 0.07, 0.055), -0.05, -0.04, 0.014),
        *moved(wine_glass(CLEAR), 0.17, 0.06, 0.007),
        *moved(napkin(FLAX, 1.5), -0.27, -0.05, 0.007),
        *moved(candlestick(0.09, 0.05), 0.07, 0.26, 0.007),
        *flame((0.07, 0.26, 0.230)),
    ]),
    **shots("napkins", napkins, {"natural": (NATURAL,), "indigo": (INDIGO,)}, in_use(0.48, (0.0, 0, 0.02), lift=0.74), lambda: [
        *plate(OAT),
        *moved(cloth((0.17, 0.09, 0.012), linen(INDIGO), layers=2, seed=8), 0, 0, 0.008, 0.5),
        *moved(wine_glass(CLEAR), 0.20, 0.14),
        *moved(napkins(NATURAL), -0.24, 0.17),
    ]),
    **shots("cushion-cover", pillow, {"flax": (FLAX,), "sage": (SAGE,), "rust": (RUST,)}, in_use(0.98, (0.05, 0, 0.22), "floor", lift=0.26), lambda: [
        *moved(pillow(FLAX), -0.10, 0.10),
        *moved(pillow(RUST, 1.15), 0.22, -0.06, turn=-0.35),
        *moved(cloth((0.40, 0.30, 0.10), linen(SAGE), layers=4, seed=6), -0.28, -0.25, turn=0.3),
    ]),
    **shots("kitchen-apron", stack, {"": APRON}, in_use(0.58, (0.0, 0.02, 0.04), lift=0.56), lambda: [
        *stack(*APRON),
        *moved(bowl(OAT), 0.23, 0.13),
        *moved(egg(), -0.20, -0.12),
        *moved(egg(turn=(1.4, 0.5, 2.0)), -0.24, -0.08),
        *moved(loaf(size=0.8), -0.19, 0.22),
    ]),
    **shots("bed-throw", stack, {"": THROW}, in_use(0.90, (0.05, 0, 0.26), "floor", lift=0.30), lambda: [
        *moved(stool(OAK), 0.0, 0.05),
        *moved(cloth((0.34, 0.26, 0.11), linen(SAGE), layers=5, seed=6), 0.0, 0.05, 0.436, 0.3),
        *moved(pillow(NATURAL), 0.36, 0.28, turn=-0.3),
    ]),
    **shots("table-runner", runner, {"natural": (NATURAL,), "rust": (RUST,), "indigo": (INDIGO,)}, in_use(0.66, (0.0, 0.0, 0.05), lift=0.52), lambda: [
        drape((1.6, 0.34, 0), linen(NATURAL), (0, -0.02, 0), 0.06, 22, 0.004, 160),
        *moved(candlestick(0.20, 0.03), -0.13, 0.03, 0.005),
        *moved(candlestick(0.09, 0.06), -0.03, 0.07, 0.005),
        *moved(bowl(MOSS), 0.16, -0.02, 0.005),
        *pear((0.14, -0.01, 0.016)),
        *pear((0.19, -0.03, 0.018), turn=(0.2, 0.4, 0.3), seed=4),
    ]),
    **shots("place-mats", place_mats, {"flax": (FLAX,), "sage": (SAGE,)}, in_use(0.60, (0.0, 0, 0.02), lift=0.74), lambda: [
        drape((0.46, 0.34, 0), linen(SAGE), (0, 0, 0), 0.03, 23, 0.002),
        *moved(plate(OAT), 0, 0, 0.003),
        *moved(bowl(OAT, 0.07, 0.05), 0, 0, 0.011),
        *moved(tumbler(CLEAR), 0.20, 0.16, 0.002),
        *moved(napkin(FLAX, 1.55), -0.19, 0, 0.003),
    ]),
    **shots("wool-blanket", blanket, {"natural": (NATURAL, (0.70, 0.64, 0.54)), "rust": (RUST, (0.36, 0.13, 0.055))}, in_use(1.00, (0.05, 0, 0.22), "floor", lift=0.34), lambda: [
        *moved(laundry_basket(), -0.05, 0.06),
        *moved(blanket(NATURAL, (0.70, 0.64, 0.54)), -0.05, 0.06, 0.33, 0.2),
        *moved(pillow(SAGE), 0.36, 0.20, turn=-0.3),
    ]),
}
