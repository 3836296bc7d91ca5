from palette import BUFF, CLEAR, FLAX, HONEY, INK, MOSS, OAK, OAT, TEA, WALNUT
from props import book, flame, loaf
from shapes import moved
from shots import shots
from studio import in_use
from things.baskets import bread_basket
from things.brass import candlestick, dish
from things.glass import bud_vase, tumbler, water, wine_glass
from things.lamps import bedside_lamp, beeswax_candles, cup_light, lantern, pendant, reading_lamp, storm_lantern, table_lamp
from things.linen import napkin
from things.stoneware import bowl, cup, plate, vase

BLUE, RED = (0.05, 0.07, 0.10), (0.24, 0.09, 0.05)

SCENES = {
    **shots("table-lamp", table_lamp, {"oat": (OAT,), "ink": (INK,)}, in_use(0.70, (0.03, 0, 0.19), lift=0.22), lambda: [
        *table_lamp(OAT),
        *book((0.15, 0.21, 0.026), BLUE, (0.22, -0.04, 0), 0.3),
        *book((0.14, 0.20, 0.020), RED, (0.215, -0.035, 0.026), 0.12),
        *moved(cup(INK, TEA), -0.18, -0.06, turn=2.4),
    ]),
    **shots("paper-lantern", lantern, {"": ()}, in_use(0.74, (0.03, 0, 0.16), lift=0.26), lambda: [
        *lantern(),
        *moved(vase(MOSS, 0.7), 0.27, -0.02),
        *moved(bowl(OAT), -0.24, -0.09),
    ]),
    **shots("reading-lamp", reading_lamp, {"": ()}, in_use(0.76, (0.0, 0, 0.20), lift=0.24), lambda: [
        *moved(reading_lamp(), 0.06),
        *book((0.16, 0.23, 0.024), BLUE, (-0.10, -0.06, 0), 0.25),
        *moved(cup(OAT, TEA), 0.22, -0.06, turn=-0.4),
        *moved(vase(MOSS, 0.62), -0.25, 0.16),
    ]),
    **shots("storm-lantern", storm_lantern, {"": ()}, in_use(0.56, (0.0, 0, 0.10), lift=0.34), lambda: [
        *storm_lantern(),
        *flame((0, 0, 0.101)),
        *moved(bread_basket(BUFF), 0.24, 0.12),
        *moved(tumbler(CLEAR), -0.17, -0.03),
        *moved(napkin(FLAX), 0.17, -0.15),
    ]),
    **shots("cup-light", cup_light, {"": (OAT,)}, in_use(0.50, (0.02, 0, 0.085), lift=0.36), lambda: [
        *cup_light(OAT),
        *book((0.14, 0.20, 0.022), RED, (0.20, -0.03, 0), 0.3),
        *moved(bud_vase(CLEAR), -0.16, 0.06),
    ]),
    **shots("pendant-lamp", pendant, {"oat": (OAT, 0.30), "ink": (INK, 0.30)}, in_use(0.78, (0.02, 0, 0.255), lift=0.16), lambda: [
        *moved(pendant(INK), 0, 0, 0.40),
        *moved(plate(OAT), -0.14, -0.04),
        *moved(bowl(OAT, 0.075, 0.055), -0.14, -0.04, 0.008),
        *moved(wine_glass(CLEAR), 0.06, 0.06),
        *moved(bread_basket(BUFF), 0.27, 0.02),
        *moved(loaf(size=0.7), 0.27, 0.02, 0.02),
    ]),
    **shots("bedside-lamp", bedside_lamp, {"oak": (OAK,), "walnut": (WALNUT,)}, in_use(0.52, (0.03, 0, 0.10), lift=0.32), lambda: [
        *bedside_lamp(OAK),
        *book((0.14, 0.20, 0.024), BLUE, (0.18, -0.05, 0), 0.35),
        *moved(dish(), 0.17, 0.16),
        *moved([*tumbler(CLEAR), *water(0.0345, 0.066)], -0.14, -0.03),
    ]),
    **shots("beeswax-candles", lambda: [*moved(beeswax_candles(0.20, HONEY), 0.07, -0.05), *moved(beeswax_candles(0.28, HONEY), -0.05, 0.03)], {"": ()}, in_use(0.50, (0.02, 0.02, 0.10), lift=0.36), lambda: [
        *moved(beeswax_candles(0.24, HONEY), 0.03, -0.06),
        *moved(candlestick(0.09, 0.0, HONEY), -0.09, 0.11),
        *flame((-0.09, 0.11, 0.272)),
        *moved(candlestick(0.09, 0.05, HONEY), 0.09, 0.15),
        *flame((0.09, 0.15, 0.222)),
    ]),
}
