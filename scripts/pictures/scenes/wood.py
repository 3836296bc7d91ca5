from materials import linen
from palette import ASH, CLEAR, COFFEE, FLAX, INK, MOSS, NATURAL, OAK, OAT, RUST, SAGE, TEA, WALNUT
from props import apple, book, egg, lemon, loaf
from shapes import hung, moved
from shots import shots
from studio import close_on_wall, in_use, on_wall
from things.baskets import market_basket
from things.brass import mill
from things.glass import carafe, oil_bottle, tumbler, water
from things.linen import napkin, stack
from things.stoneware import bowl, cup, plate, salt_pot, teapot
from things.wood import bread_board, coasters, egg_cup, mortar, peg_rail, plank, rolling_pin, salad_bowl, spoons, stool, tray


SCENES = {
    **shots("bread-board", bread_board, {"oak": (OAK,), "walnut": (WALNUT,)}, in_use(0.60, (0.0, 0, 0.03), lift=0.66), lambda: [
        *moved([plank(WALNUT)], turn=1.35),
        *moved(loaf(size=1.0), -0.05, 0.0, 0.021),
        *moved(napkin(FLAX), 0.22, 0.17),
        *moved(salt_pot((0.44, 0.23, 0.13)), -0.22, 0.20),
    ]),
    **shots("salad-bowl", salad_bowl, {"oak": (OAK,), "walnut": (WALNUT,)}, in_use(0.58, (0.0, 0.02, 0.06), lift=0.46), lambda: [
        *salad_bowl(OAK),
        *apple((-0.04, 0.0, 0.045), (0.26, 0.28, 0.05)),
        *apple((0.05, 0.03, 0.045), seed=5),
        *apple((0.01, -0.05, 0.050), (0.26, 0.28, 0.05), 6),
        *moved(oil_bottle(), 0.21, 0.10),
        *moved(napkin(SAGE), -0.21, -0.12),
    ]),
    **shots("rolling-pin", rolling_pin, {"": (ASH,)}, in_use(0.60, (0.0, 0.02, 0.03), lift=0.66), lambda: [
        *rolling_pin(ASH),
        *moved(bowl(OAT), -0.13, 0.19),
        *moved(egg(), 0.05, 0.15),
        *moved(egg(turn=(1.4, 0.5, 2.0)), 0.11, 0.13),
        *moved(stack(NATURAL, INK, (0.22, 0.15, 0.022), 3), 0.16, -0.20),
    ]),
    **shots("three-legged-stool", stool, {"ash": (ASH,), "walnut": (WALNUT,)}, in_use(1.00, (0.10, 0, 0.30), "floor", lift=0.26), lambda: [
        *stool(ASH),
        *book((0.16, 0.23, 0.024), (0.05, 0.07, 0.10), (-0.02, 0.0, 0.437), 0.5),
        *moved(cup(OAT, TEA), 0.05, -0.03, 0.462),
        *moved(market_basket(), 0.42, 0.10),
    ]),
    **shots("cooking-spoons", spoons, {"": (OAK,)}, in_use(0.50, (0.0, 0.02, 0.03), lift=0.60), lambda: [
        *moved(spoons(OAK), -0.02, -0.02),
        *moved(bowl(OAT), 0.17, 0.15),
        *moved(salt_pot((0.44, 0.23, 0.13)), -0.15, 0.20),
        *moved(lemon(), 0.17, -0.09),
    ]),
    **shots("breakfast-tray", tray, {"": (OAK,)}, in_use(0.62, (0.0, 0, 0.04), lift=0.62), lambda: [
        *tray(OAK),
        *moved(teapot(INK), -0.07, 0.02, 0.010),
        *moved(cup(OAT, TEA), 0.10, -0.05, 0.010, -0.6),
        *moved(plate(OAT, 0.075), 0.11, 0.07, 0.010),
        *moved(loaf(size=0.4), 0.11, 0.07, 0.017),
    ]),
    **shots("peg-rail", peg_rail, {"": (ASH,)}, in_use(0.72, (0.0, 0, -0.16), "wall", 0.22, 0.10), lambda: [
        *peg_rail(ASH),
        *hung((0.34, 0.52), linen(RUST), (-0.17, -0.066, 0.046), 3),
        *hung((0.30, 0.42), linen(NATURAL, INK), (0.057, -0.066, 0.046), 5),
    ], close_on_wall, on_wall),
    **shots("egg-cup", egg_cup, {"oak": (OAK,), "walnut": (WALNUT,)}, in_use(0.36, (0.01, 0.02, 0.05)), lambda: [
        *egg_cup(OAK),
        *egg((0, 0, 0.032), standing=True),
        *moved([*egg_cup(WALNUT), *egg((0, 0, 0.032), standing=True, colour=(0.72, 0.62, 0.50))], 0.10, 0.07),
        *moved(plate(OAT, 0.095), -0.14, 0.08),
        *moved(loaf(size=0.45), -0.14, 0.08, 0.006),
        *moved(cup(MOSS, COFFEE), 0.09, 0.23, turn=0.6),
    ]),
    **shots("coasters", coasters, {"oak": (OAK,), "walnut": (WALNUT,)}, in_use(0.40, (0.02, 0.02, 0.05)), lambda: [
        *moved(coasters(WALNUT), -0.06, -0.03),
        *moved([*tumbler(CLEAR), *water(0.0345, 0.066)], 0.09, 0.04),
        *moved(carafe(CLEAR), -0.06, 0.18),
    ]),
    **shots("mortar-and-pestle", mortar, {"": (OAK,)}, in_use(0.46, (0.0, 0.02, 0.07)), lambda: [
        *mortar(OAK),
        *moved(mill(), 0.14, 0.11),
        *moved(bowl(MOSS, 0.055, 0.040), -0.14, 0.04),
        *moved(lemon(), 0.12, -0.09),
    ]),
}
