"""Blown."""
from materials import glass, plain, wood
from palette import ASH, CLEAR, WINE
from shapes import lathe, rod


def carafe(tint):
    return [lathe([(0.040, 0), (0.050, 0.003), (0.057, 0.05), (0.052, 0.10), (0.028, 0.165), (0.024, 0.205), (0.031, 0.240)], glass(tint), wall=0.0022, wobble=0.002)]


def water(radius, height, foot=0.003):
    """What stands in the carafe or the tumbler, from just above its foot."""
    return [lathe([(radius * 0.92, foot + 0.0008), (radius, foot + 0.006), (radius, height)], glass((0.98, 0.99, 0.99)), solid=True, wobble=0)]


def tumbler(tint):
    return [lathe([(0.032, 0), (0.035, 0.002), (0.038, 0.05), (0.040, 0.095)], glass(tint), wall=0.0022, wobble=0.003)]


def wine_glass(tint):
    clear = glass(tint)
    foot = lathe([(0.036, 0), (0.034, 0.0015), (0.010, 0.004), (0.0042, 0.012), (0.0038, 0.05), (0.0042, 0.085), (0.009, 0.094)], clear, solid=True, wobble=0)
    return [foot, lathe([(0.008, 0.0935), (0.026, 0.104), (0.042, 0.135), (0.044, 0.165), (0.036, 0.205)], clear, wall=0.0014, wobble=0.001)]


def wine(colour=WINE):
    return [lathe([(0.010, 0.0965), (0.025, 0.1055), (0.0395, 0.134), (0.0405, 0.138)], plain(colour, 0.05), solid=True, wobble=0)]


def bud_vase(tint):
    stem = rod([(0, 0, 0.02), (0.006, 0, 0.12), (-0.004, 0.004, 0.21), (0.016, 0, 0.262)], 0.0013, plain((0.20, 0.26, 0.10)))
    return [lathe([(0.030, 0), (0.037, 0.003), (0.040, 0.03), (0.026, 0.07), (0.012, 0.10), (0.011, 0.145), (0.017, 0.160)], glass(tint), wall=0.0024, wobble=0.003), stem]


def oil_bottle():
    body = lathe([(0.030, 0), (0.034, 0.003), (0.035, 0.10), (0.026, 0.135), (0.011, 0.160), (0.011, 0.195), (0.014, 0.200)], glass(CLEAR), wall=0.002, wobble=0.001)
    oil = lathe([(0.027, 0.003), (0.032, 0.006), (0.0325, 0.088), (0.0318, 0.090)], glass((0.86, 0.66, 0.10)), solid=True, wobble=0)
    return [body, oil, lathe([(0.0095, 0.185), (0.0105, 0.205), (0.0105, 0.215)], wood(*ASH), solid=True, wobble=0)]


def fruit_bowl(tint):
    return [lathe([(0.050, 0), (0.052, 0.003), (0.024, 0.014), (0.026, 0.026), (0.088, 0.050), (0.124, 0.088), (0.130, 0.105)], glass(tint), wall=0.003, wobble=0.003)]


def branch_vase(tint):
    return [lathe([(0.060, 0), (0.066, 0.003), (0.068, 0.06), (0.064, 0.16), (0.058, 0.24), (0.062, 0.270)], glass(tint), wall=0.0028, wobble=0.004, seed=21)]


def tealight_glass(tint):
    shell = lathe([(0.026, 0), (0.031, 0.003), (0.040, 0.026), (0.040, 0.050), (0.035, 0.068)], glass(tint), wall=0.0024, wobble=0.004, seed=22)
    return [shell, lathe([(0.019, 0.0045), (0.0192, 0.018)], plain((0.84, 0.80, 0.70), 0.5), solid=True, wobble=0)]


def pantry_jar(size=1.0, contents=None):
    def scaled(line):
        return [(r * size, z * size) for r, z in line]

    shell = lathe(scaled([(0.048, 0), (0.053, 0.003), (0.054, 0.06), (0.054, 0.128), (0.050, 0.142)]), glass(CLEAR), wall=0.0024, wobble=0.002, seed=23)
    lid = lathe(scaled([(0.046, 0.139), (0.0465, 0.143), (0.054, 0.144), (0.0545, 0.158), (0.052, 0.161)]), wood(*ASH), solid=True, wobble=0)
    filling = [lathe(scaled([(0.046, 0.004), (0.0505, 0.008), (0.0508, 0.095), (0.040, 0.099), (0.01, 0.101)]), plain(contents, 0.9), solid=True, wobble=0.003)] if contents else []
    return [shell, lid, *filling]
