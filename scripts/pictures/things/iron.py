"""Cast and forged."""
import math

from materials import iron, wood
from palette import OAK
from shapes import board, lathe, moved, place, rod


def skillet(radius):
    metal = iron()
    pan = lathe([(radius * 0.80, 0), (radius * 0.83, 0.002), (radius * 0.95, 0.030), (radius, 0.044)], metal, wall=0.005, wobble=0.002, seed=31)
    handle = rod([(radius * 0.94, 0, 0.034), (radius + 0.05, 0, 0.046), (radius + 0.115, 0, 0.050)], 0.0085, metal, (1.2, 0.9))
    eye = rod([(radius + 0.125 + 0.014 * math.cos(a), 0.014 * math.sin(a), 0.050) for a in (math.pi * i / 8 for i in range(17))], 0.0052, metal)
    ear = rod([(-radius * 0.96, -0.025, 0.036), (-radius - 0.020, 0, 0.040), (-radius * 0.96, 0.025, 0.036)], 0.0060, metal)
    return [pan, handle, eye, ear]


def casserole(size=1.0):
    metal = iron()

    def scaled(line):
        return [(r * size, z * size) for r, z in line]

    pot = lathe(scaled([(0.094, 0), (0.100, 0.004), (0.112, 0.050), (0.115, 0.100)]), metal, wall=0.005, wobble=0.002, seed=32)
    lid = lathe(scaled([(0.116, 0.101), (0.116, 0.106), (0.090, 0.118), (0.030, 0.126), (0.005, 0.127)]), metal, solid=True, wobble=0.002, seed=32)
    knob = lathe(scaled([(0.010, 0.125), (0.008, 0.136), (0.019, 0.146), (0.016, 0.154), (0.005, 0.156)]), wood(*OAK), solid=True, wobble=0)
    ears = [rod([tuple(c * size for c in p) for p in ((s * 0.111, -0.030, 0.082), (s * 0.142, -0.018, 0.086), (s * 0.142, 0.018, 0.086), (s * 0.111, 0.030, 0.082))], 0.0066 * size, metal) for s in (-1, 1)]
    return [pot, lid, knob, *ears]


def kettle():
    metal = iron()
    body = lathe([(0.055, 0), (0.062, 0.004), (0.090, 0.035), (0.094, 0.065), (0.075, 0.100), (0.040, 0.112)], metal, seed=33)
    lid = lathe([(0.043, 0.111), (0.034, 0.119), (0.010, 0.124), (0.008, 0.132), (0.013, 0.139), (0.008, 0.145)], metal, solid=True, seed=33)
    spout = rod([(-0.078, 0, 0.055), (-0.105, 0, 0.070), (-0.124, 0, 0.102)], 0.0155, metal, (1.3, 0.6))
    handle = rod([(-0.055, 0, 0.106), (-0.072, 0, 0.150), (-0.045, 0, 0.205), (0.045, 0, 0.205), (0.072, 0, 0.150), (0.055, 0, 0.106)], 0.0050, metal)
    grip = rod([(-0.034, 0, 0.2085), (0, 0, 0.212), (0.034, 0, 0.2085)], 0.0105, wood(*OAK))
    return [body, lid, spout, handle, grip]


def trivet():
    """A round one with spokes, on three feet."""
    metal = iron()

    def ring(radius):
        return rod([(radius * math.cos(a), radius * math.sin(a), 0.022) for a in (math.pi * i / 24 for i in range(49))], 0.0050, metal)

    spokes = [rod([(0.030 * math.cos(a), 0.030 * math.sin(a), 0.022), (0.090 * math.cos(a + 0.25), 0.090 * math.sin(a + 0.25), 0.022)], 0.0044, metal) for a in (math.pi * i / 4 for i in range(8))]
    feet = [lathe([(0.0045, 0), (0.006, 0.003), (0.006, 0.022)], metal, solid=True, wobble=0) for _ in range(3)]
    for index, foot in enumerate(feet):
        a = math.radians(-90 + 120 * index)
        place(foot, (0.090 * math.cos(a), 0.090 * math.sin(a), 0))
    return [ring(0.030), ring(0.090), *spokes, *feet]


def chamberstick(parts):
    """A saucer with a ring for the finger; `parts` are the candle's."""
    metal = iron()
    saucer = lathe([(0.052, 0), (0.056, 0.001), (0.066, 0.008), (0.069, 0.015)], metal, wall=0.002, wobble=0.004, seed=34)
    cup = lathe([(0.0150, 0.002), (0.0135, 0.006), (0.0135, 0.028), (0.0155, 0.031)], metal, wall=0.0018, wobble=0)
    ring = rod([(0.083 + 0.017 * math.cos(a), 0.002, 0.014 + 0.017 * math.sin(a)) for a in (math.pi * i / 12 for i in range(25))], 0.0030, metal)
    return [saucer, cup, ring, *moved(parts, z=0.006)]


def bookend():
    metal = iron()
    foot = board((0.10, 0.11, 0.004), metal, (0.05, 0, 0), 0.004, 0.001)
    upright = board((0.006, 0.11, 0.135), metal, (0.003, 0, 0.001), 0.0025, 0.001)
    boss = rod([(0.006, 0.034 * math.cos(a), 0.075 + 0.034 * math.sin(a)) for a in (math.pi * i / 16 for i in range(33))], 0.0040, metal)
    return [foot, upright, boss]


def bookends():
    return moved(bookend(), 0.045, 0.02, turn=-0.3) + moved(bookend(), -0.045, -0.02, turn=math.pi - 0.3)


def s_hook(length=0.085):
    line = [(-0.016, 0, 0.010), (-0.010, 0, 0.000), (0.004, 0, 0.002), (0.006, 0, length * 0.35), (-0.004, 0, length * 0.65), (-0.002, 0, length), (0.012, 0, length + 0.002), (0.017, 0, length - 0.009)]
    return [rod(line, 0.0026, iron(), (0.9, 1.0))]


def s_hooks():
    """Six, spread out on the table."""
    made = []
    for index in range(6):
        for part in s_hook():
            made.append(place(part, (-0.085 + 0.034 * index, 0.030 - 0.008 * index, 0.0028), (math.radians(-90), 0, 0.12 * math.sin(index * 2.1))))
    return made


def loaf_tin(stretch):
    return [lathe([(0.044, 0), (0.046, 0.002), (0.052, 0.040), (0.056, 0.068), (0.061, 0.070)], iron(), wall=0.002, wobble=0.001, square=7, stretch=stretch, seed=35)]
