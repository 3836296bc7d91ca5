"""Thrown and glazed."""
from materials import stoneware, wood
from palette import OAK
from props import drink
from shapes import lathe, place, rod

VASE = [(0.040, 0.0), (0.046, 0.004), (0.068, 0.05), (0.083, 0.11), (0.079, 0.165), (0.052, 0.205), (0.034, 0.225), (0.033, 0.245), (0.043, 0.262)]


def vase(glaze, size=1.0, seed=1):
    return [lathe([(r * size, z * size) for r, z in VASE], stoneware(glaze), wall=0.005, wobble=0.009, seed=seed)]


def jug(glaze):
    clay = stoneware(glaze)
    body = lathe([(0.036, 0), (0.042, 0.004), (0.055, 0.04), (0.056, 0.075), (0.043, 0.115), (0.042, 0.140), (0.050, 0.155)], clay, wall=0.004, seed=3)
    for vertex in body.data.vertices:
        x, y, z = vertex.co
        if z > 0.115 and x < 0 and abs(y) < 0.03:
            vertex.co.x -= (z - 0.115) * 0.55 * max(0, 1 - abs(y) / 0.03)
    handle = rod([(0.043, 0, 0.130), (0.070, 0, 0.138), (0.088, 0, 0.105), (0.078, 0, 0.065), (0.053, 0, 0.045)], 0.0062, clay, (1.15, 0.9))
    return [body, handle]


def bowl(glaze, radius=0.085, height=0.065, seed=4):
    profile = [(radius * 0.46, 0), (radius * 0.5, 0.004), (radius * 0.80, height * 0.36), (radius * 0.97, height * 0.74), (radius, height)]
    return [lathe(profile, stoneware(glaze), wall=0.0045, wobble=0.008, seed=seed)]


def cup(glaze, holding=None, seed=5):
    clay = stoneware(glaze)
    body = lathe([(0.028, 0), (0.033, 0.004), (0.041, 0.03), (0.042, 0.06), (0.041, 0.085)], clay, wall=0.0035, wobble=0.008, seed=seed)
    handle = rod([(0.040, 0, 0.070), (0.060, 0, 0.074), (0.068, 0, 0.050), (0.058, 0, 0.028), (0.038, 0, 0.026)], 0.0046, clay)
    return [body, handle, *(drink(0.0375, 0.068, holding) if holding else [])]


def espresso_cup(glaze, holding=None, seed=15):
    body = lathe([(0.020, 0), (0.024, 0.003), (0.030, 0.022), (0.031, 0.044), (0.030, 0.058)], stoneware(glaze), wall=0.003, wobble=0.010, seed=seed)
    saucer = lathe([(0.034, 0), (0.037, 0.003), (0.055, 0.008), (0.061, 0.013)], stoneware(glaze), wall=0.004, wobble=0.008, seed=seed + 1)
    return [place(body, (0, 0, 0.0045)), saucer, *(drink(0.0268, 0.046, holding) if holding else [])]


def plate(glaze, radius=0.135, seed=16):
    return [lathe([(radius * 0.60, 0), (radius * 0.63, 0.004), (radius * 0.80, 0.008), (radius * 0.97, 0.021), (radius, 0.025)], stoneware(glaze), wall=0.005, wobble=0.006, seed=seed)]


def platter(glaze):
    return [lathe([(0.105, 0), (0.110, 0.004), (0.148, 0.014), (0.162, 0.024)], stoneware(glaze), wall=0.006, wobble=0.006, seed=6)]


def jar(glaze, timber):
    body = lathe([(0.050, 0), (0.057, 0.004), (0.066, 0.04), (0.067, 0.10), (0.060, 0.135), (0.056, 0.142)], stoneware(glaze), wall=0.005, seed=7)
    lid = lathe([(0.060, 0.143), (0.062, 0.147), (0.061, 0.156)], wood(*timber), solid=True, wobble=0)
    knob = lathe([(0.010, 0.156), (0.009, 0.164), (0.016, 0.174), (0.012, 0.181)], wood(*timber), solid=True, wobble=0)
    return [body, lid, knob]


def teapot(glaze):
    clay = stoneware(glaze)
    body = lathe([(0.045, 0), (0.052, 0.004), (0.082, 0.04), (0.086, 0.07), (0.066, 0.105), (0.040, 0.115)], clay, seed=8)
    lid = lathe([(0.042, 0.114), (0.030, 0.122), (0.010, 0.127), (0.009, 0.134), (0.014, 0.141), (0.009, 0.147)], clay, solid=True, seed=8)
    spout = rod([(-0.070, 0, 0.045), (-0.105, 0, 0.062), (-0.118, 0, 0.095), (-0.138, 0, 0.115)], 0.016, clay, (1.25, 0.5))
    handle = rod([(0.045, 0, 0.110), (0.075, 0, 0.140), (0.120, 0, 0.120), (0.115, 0, 0.075), (0.082, 0, 0.055)], 0.0068, clay)
    return [body, lid, spout, handle]


def salt_pot(glaze):
    spoon = place(rod([(-0.05, 0, 0), (0, 0, 0.004), (0.035, 0, 0.012)], 0.0035, wood(*OAK)), (0.036, 0.0, 0.056))
    return [lathe([(0.034, 0), (0.040, 0.004), (0.052, 0.024), (0.050, 0.046), (0.037, 0.058)], stoneware(glaze), wall=0.005, seed=9), spoon]


def butter_dish(glaze):
    clay = stoneware(glaze)
    base = lathe([(0.050, 0), (0.054, 0.003), (0.064, 0.008), (0.067, 0.015)], clay, wall=0.005, wobble=0.003, square=5, stretch=1.45, seed=17)
    lid = lathe([(0.050, 0.016), (0.0515, 0.020), (0.050, 0.058), (0.044, 0.068), (0.020, 0.072), (0.004, 0.0725)], clay, solid=True, wobble=0.004, square=5, stretch=1.45, seed=18)
    knob = lathe([(0.007, 0.070), (0.006, 0.078), (0.011, 0.087), (0.008, 0.093)], clay, solid=True, seed=19)
    return [base, lid, knob]


def plant_pot(glaze, size=1.0):
    clay = stoneware(glaze, speckle=False)
    pot = [(0.050, 0.012), (0.054, 0.014), (0.066, 0.070), (0.074, 0.118), (0.079, 0.120), (0.081, 0.142)]
    saucer = [(0.058, 0), (0.062, 0.003), (0.076, 0.014), (0.080, 0.022)]
    return [lathe([(r * size, z * size) for r, z in line], clay, wall=0.005 * size, wobble=0.005, seed=20) for line in (pot, saucer)]
