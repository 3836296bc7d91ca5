"""Woven from willow."""
from palette import BUFF
from weaving import arch, basket, grip


def bread_basket(colour):
    return basket([(0.075, 0), (0.098, 0.030), (0.112, 0.062)], colour, 30, 0.0024, stretch=1.25)


def log_basket(size=1.0):
    body = basket([(0.17 * size, 0), (0.205 * size, 0.12 * size), (0.215 * size, 0.27 * size)], BUFF, 34, 0.0046)
    ears = [grip([(s * 0.212 * size + 0, y, z) for y, z in ((-0.07, 0.27 * size), (-0.05, 0.315 * size), (0.05, 0.315 * size), (0.07, 0.27 * size))], 0.0060, BUFF) for s in (-1, 1)]
    return [*body, *ears[0], *ears[1]]


def market_basket():
    body = basket([(0.105, 0), (0.130, 0.07), (0.140, 0.150)], BUFF, 32, 0.0034, stretch=1.35)
    return body + grip(arch(0.186, 0.185, 0.140), 0.0050, BUFF)


def egg_basket(colour):
    body = basket([(0.060, 0), (0.096, 0.045), (0.094, 0.085)], colour, 28, 0.0023)
    return body + grip(arch(0.093, 0.120, 0.080), 0.0036, colour)


def laundry_basket():
    body = basket([(0.185, 0), (0.215, 0.18), (0.225, 0.40)], BUFF, 36, 0.0050)
    ears = [grip([(s * 0.224, y, z) for y, z in ((-0.08, 0.40), (-0.06, 0.445), (0.06, 0.445), (0.08, 0.40))], 0.0060, BUFF) for s in (-1, 1)]
    return [*body, *ears[0], *ears[1]]


def willow_tray():
    body = basket([(0.158, 0), (0.170, 0.020), (0.174, 0.040)], BUFF, 36, 0.0030, stretch=1.2)
    ears = [grip([(s * 0.208, y, z) for y, z in ((-0.055, 0.040), (-0.040, 0.072), (0.040, 0.072), (0.055, 0.040))], 0.0040, BUFF) for s in (-1, 1)]
    return [*body, *ears[0], *ears[1]]


def waste_basket(colour):
    return basket([(0.105, 0), (0.122, 0.12), (0.138, 0.285)], colour, 30, 0.0036)


def planter_basket(size=1.0):
    return basket([(0.095 * size, 0), (0.118 * size, 0.07 * size), (0.120 * size, 0.165 * size)], BUFF, 30, 0.0034 * size)
