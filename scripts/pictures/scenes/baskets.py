from palette import BROWN, BUFF, COFFEE, FLAX, MOSS, NATURAL, OAK, OAT, SAGE, TEA
from props import apple, book, egg, greenery, loaf, log, pear
from shapes import cloth, moved
from materials import linen
from shots import both, shots
from studio import in_use
from things.baskets import bread_basket, egg_basket, laundry_basket, log_basket, market_basket, planter_basket, waste_basket, willow_tray
from things.glass import oil_bottle
from things.linen import napkin
from things.stoneware import bowl, cup, teapot
from things.wood import stool


def upright_logs():
    """Split wood, standing in the basket."""
    made = []
    for i, (x, y) in enumerate(((-0.09, 0.04), (0.0, 0.08), (0.09, 0.03), (-0.05, -0.06), (0.05, -0.05), (0.0, 0.0), (-0.12, -0.02), (0.12, -0.04))):
        made += log((x, y, 0.17), 0.32, (0.10 * x / 0.1, 0.12 * x / 0.1, i), i)
    return made


def eggs():
    spots = ((-0.048, 0.012), (0.0, 0.040), (0.048, 0.010), (-0.024, -0.036), (0.028, -0.034))
    below = [part for i, (x, y) in enumerate(spots) for part in egg((x, y, 0.012), (1.5, 0.4 * i, i * 1.3))]
    return below + egg((0.0, 0.0, 0.046), (1.45, 0.2, 0.8), (0.72, 0.60, 0.48))


SCENES = {
    **shots("bread-basket", bread_basket, {"buff": (BUFF,), "brown": (BROWN,)}, in_use(0.56, (0.0, 0.02, 0.05), lift=0.54), lambda: [
        *bread_basket(BUFF),
        *moved(loaf(size=0.72), -0.045, 0.0, 0.012),
        *moved(loaf(size=0.55), 0.070, 0.02, 0.018),
        *moved(napkin(FLAX), 0.16, -0.17),
        *moved(oil_bottle(), 0.20, 0.15),
    ]),
    **shots("log-basket", both(log_basket, (0.78,), (), 0.46), {"": ()}, in_use(1.00, (0.12, 0, 0.22), "floor", lift=0.34), lambda: [
        *log_basket(),
        *upright_logs(),
        *moved(stool(OAK), 0.46, 0.25),
    ]),
    **shots("market-basket", market_basket, {"": ()}, in_use(0.70, (0.02, 0, 0.13), lift=0.36), lambda: [
        *market_basket(),
        *moved(loaf(size=0.85), -0.07, 0.0, 0.095),
        *apple((0.09, 0.02, 0.100)),
        *apple((0.07, -0.06, 0.095), (0.30, 0.26, 0.05), 5),
        *pear((0.13, -0.03, 0.095), turn=(0.3, 0.4, 0)),
        *apple((0.25, -0.11, 0), seed=7),
    ]),
    **shots("egg-basket", egg_basket, {"": (BROWN,)}, in_use(0.44, (0.03, 0, 0.075), lift=0.50), lambda: [
        *egg_basket(BROWN),
        *eggs(),
        *egg((0.16, -0.08, 0)),
        *moved(bowl(OAT, 0.06, 0.045), 0.17, 0.12),
    ]),
    **shots("laundry-basket", laundry_basket, {"": ()}, in_use(1.06, (0.06, 0, 0.25), "floor", lift=0.32), lambda: [
        *laundry_basket(),
        *moved(cloth((0.30, 0.24, 0.09), linen(NATURAL), layers=4, seed=6), 0.02, 0.02, 0.34, 0.4),
        *moved(cloth((0.26, 0.20, 0.06), linen(SAGE), layers=3, seed=7), -0.02, 0.0, 0.435, 0.1),
        *moved(stool(OAK), 0.50, 0.25),
    ]),
    **shots("willow-tray", willow_tray, {"": ()}, in_use(0.66, (0.0, 0.01, 0.05), lift=0.60), lambda: [
        *willow_tray(),
        *moved(teapot(MOSS), -0.06, 0.03, 0.012),
        *moved(cup(OAT, TEA), 0.10, -0.05, 0.012, -0.6),
        *moved(cup(OAT), 0.09, 0.075, 0.012, 0.6),
    ]),
    **shots("waste-basket", waste_basket, {"buff": (BUFF,), "brown": (BROWN,)}, in_use(0.96, (0.12, 0, 0.22), "floor", lift=0.30), lambda: [
        *waste_basket(BUFF),
        *moved(stool(OAK), 0.36, 0.08),
        *book((0.16, 0.23, 0.024), (0.05, 0.07, 0.10), (0.36, 0.08, 0.437), 0.5),
    ]),
    **shots("planter-basket", both(planter_basket, (0.8,), (), 0.255), {"": ()}, in_use(0.70, (0.03, 0, 0.19), lift=0.32), lambda: [
        *planter_basket(),
        *moved(greenery(0.0, 5), z=0.145),
        *moved(cup(OAT, COFFEE), 0.21, -0.10, turn=-0.5),
    ]),
}
