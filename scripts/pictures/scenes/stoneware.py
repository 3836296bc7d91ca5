from palette import CLAY, CLEAR, COFFEE, FLAX, INK, MILK, MOSS, OAK, OAT, SAGE, SOUP, TEA
from props import apple, drink, grass, greenery, loaf, pear
from shapes import moved
from shots import both, shots
from studio import in_use
from things.glass import carafe, oil_bottle
from things.linen import napkin
from things.stoneware import bowl, butter_dish, cup, espresso_cup, jar, jug, plant_pot, plate, platter, salt_pot, teapot, vase
from things.wood import spoon

GLAZES = {"oat": (OAT,), "moss": (MOSS,), "ink": (INK,)}

SCENES = {
    **shots("harvest-vase", vase, GLAZES, in_use(0.56, (0.06, 0, 0.245), lift=0.30), lambda: [
        *vase(OAT),
        *grass((0, 0, 0.22), 15, 0.34),
        *moved(bowl(MOSS), 0.20, -0.12),
        *pear((0.185, -0.11, 0.010)),
        *pear((0.232, -0.125, 0.014), turn=(0.2, 0.5, 0.4), seed=4),
    ]),
    **shots("milk-jug", jug, {"oat": (OAT,), "ink": (INK,)}, in_use(0.46, (0.03, 0, 0.07)), lambda: [
        *jug(OAT),
        *drink(0.040, 0.118, MILK),
        *moved(cup(INK, COFFEE), 0.17, -0.09, turn=-0.5),
        *moved(napkin(SAGE), -0.18, 0.12),
    ]),
    **shots("supper-bowl", bowl, {"oat": (OAT,), "moss": (MOSS,)}, in_use(0.50, (0.0, 0.03, 0.03), lift=0.72), lambda: [
        *bowl(OAT),
        *drink(0.076, 0.044, SOUP),
        *moved(spoon(0.19, 0.019, OAK, 0.35), 0.155, -0.03),
        *moved(loaf(size=0.75), -0.18, 0.17),
        *moved(bowl(MOSS), 0.16, 0.24),
    ]),
    **shots("breakfast-cup", cup, GLAZES, in_use(0.44, (0.03, 0.02, 0.05), lift=0.46), lambda: [
        *cup(OAT, COFFEE),
        *moved(cup(MOSS), -0.13, 0.15, turn=2.4),
        *moved(plate(OAT, 0.10), 0.19, 0.07),
        *moved(loaf(size=0.55), 0.19, 0.07, 0.006),
        *moved(jug(OAT), -0.01, 0.32, turn=0.4),
    ]),
    **shots("serving-platter", platter, {"": (OAT,)}, in_use(0.58, (0.0, 0, 0.02), lift=0.66), lambda: [
        *platter(OAT),
        *pear((-0.05, 0.02, 0.007)),
        *pear((0.03, -0.05, 0.007), turn=(0.1, -0.2, 1), seed=7),
        *apple((0.06, 0.05, 0.007)),
        *apple((-0.02, 0.09, 0.007), seed=8),
        *moved(cup(INK, COFFEE), 0.24, 0.14, turn=-0.6),
        *moved(napkin(FLAX), -0.24, -0.15),
    ]),
    **shots("storage-jar", jar, {"": (MOSS, OAK)}, in_use(0.50, (0.03, 0, 0.075)), lambda: [
        *jar(MOSS, OAK),
        *moved(jar(OAT, OAK), 0.17, 0.10),
        *moved(spoon(0.26, 0.026, OAK, 1.2), 0.04, -0.15),
        *moved(bowl(OAT, 0.06, 0.05), -0.17, -0.02),
    ]),
    **shots("teapot", teapot, {"": (INK,)}, in_use(0.52, (0.02, -0.02, 0.055)), lambda: [
        *moved(teapot(INK), -0.03),
        *moved(cup(OAT, TEA), 0.17, -0.11, turn=-0.6),
        *moved(cup(OAT), 0.14, 0.18, turn=0.9),
        *moved(napkin(FLAX), -0.20, -0.17, turn=0.4),
    ]),
    **shots("salt-pot", salt_pot, {"": (CLAY,)}, in_use(0.44, (0.0, 0.02, 0.055), lift=0.50), lambda: [
        *salt_pot(CLAY),
        *drink(0.041, 0.042, (0.86, 0.84, 0.80)),
        *moved(oil_bottle(), 0.13, 0.10),
        *moved(loaf(size=0.8), -0.19, 0.16),
    ]),
    **shots("dinner-plate", plate, GLAZES, in_use(0.58, (0.0, 0.02, 0.02), lift=0.80), lambda: [
        *plate(MOSS),
        *moved(plate(OAT, 0.095), z=0.009),
        *moved(napkin(FLAX, 1.5), -0.22, -0.02),
        *moved(carafe(CLEAR), 0.13, 0.26),
        *moved(bowl(INK, 0.06, 0.05), 0.23, 0.03),
    ]),
    **shots("espresso-cup", espresso_cup, {"oat": (OAT,), "ink": (INK,)}, in_use(0.38, (0.02, 0.02, 0.04)), lambda: [
        *espresso_cup(OAT, COFFEE),
        *moved(espresso_cup(INK, COFFEE), 0.14, 0.11),
        *moved(jug(OAT), -0.13, 0.17, turn=0.5),
    ]),
    **shots("butter-dish", butter_dish, {"": (MOSS,)}, in_use(0.54, (0.0, 0.02, 0.05)), lambda: [
        *moved(butter_dish(MOSS), turn=0.2),
        *moved(loaf(size=0.9), 0.19, 0.18),
        *moved(cup(OAT, COFFEE), -0.19, 0.06, turn=2.2),
        *moved(napkin(FLAX), 0.20, -0.13, turn=0.5),
    ]),
    **shots("plant-pot", both(plant_pot, (CLAY, 0.78), (CLAY,), 0.17), {"": ()}, in_use(0.62, (0.05, 0, 0.15), lift=0.34), lambda: [
        *plant_pot(CLAY),
        *greenery(0.122),
        *moved([*plant_pot(OAT, 0.72), *greenery(0.086, 9)], 0.20, -0.08),
    ]),
}
