"""Every picture of the catalogue by name: what stands on the table, and how near the camera comes."""
import math

from materials import brass, glass, linen, paper, plain, stoneware, wood
from shapes import board, cloth, cushion, lathe, place, rod

OAT, MOSS, INK = (0.66, 0.59, 0.46), (0.24, 0.29, 0.16), (0.045, 0.065, 0.09)
CLAY = (0.44, 0.25, 0.15)
OAK, WALNUT, ASH = ((0.50, 0.33, 0.17), (0.29, 0.17, 0.08)), ((0.20, 0.105, 0.055), (0.085, 0.042, 0.022)), ((0.68, 0.53, 0.35), (0.47, 0.33, 0.19))
FLAX, NATURAL, INDIGO, SAGE, RUST = (0.50, 0.43, 0.31), (0.74, 0.70, 0.60), (0.045, 0.06, 0.11), (0.30, 0.35, 0.24), (0.42, 0.16, 0.07)
CLEAR, SMOKE, SEA = (0.97, 0.985, 0.975), (0.74, 0.72, 0.70), (0.72, 0.91, 0.86)


def scaled(profile, by):
    return [(r * by, z * by) for r, z in profile]


VASE = [(0.040, 0.0), (0.046, 0.004), (0.068, 0.05), (0.083, 0.11), (0.079, 0.165), (0.052, 0.205), (0.034, 0.225), (0.033, 0.245), (0.043, 0.262)]


def vase(glaze, size=1.0, at=(0, 0, 0), seed=1):
    return [place(lathe(scaled(VASE, size), stoneware(glaze), wall=0.005, wobble=0.009, seed=seed), at)]


def jug(glaze):
    clay = stoneware(glaze)
    body = lathe([(0.036, 0), (0.042, 0.004), (0.055, 0.04), (0.056, 0.075), (0.043, 0.115), (0.042, 0.140), (0.050, 0.155)], clay, wall=0.004, seed=3)
    for vertex in body.data.vertices:
        x, y, z = vertex.co
        if z > 0.115 and x < 0 and abs(y) < 0.03:
            vertex.co.x -= (z - 0.115) * 0.55 * max(0, 1 - abs(y) / 0.03)
    handle = rod([(0.043, 0, 0.130), (0.070, 0, 0.138), (0.088, 0, 0.105), (0.078, 0, 0.065), (0.053, 0, 0.045)], 0.0062, clay, (1.15, 0.9))
    return [body, handle]


def bowl(glaze, radius=0.085, height=0.065, seed=4, at=(0, 0, 0)):
    profile = [(radius * 0.46, 0), (radius * 0.5, 0.004), (radius * 0.80, height * 0.36), (radius * 0.97, height * 0.74), (radius, height)]
    return [place(lathe(profile, stoneware(glaze), wall=0.0045, wobble=0.008, seed=seed), at)]


def cup(glaze, at=(0, 0, 0), seed=5):
    clay = stoneware(glaze)
    body = lathe([(0.028, 0), (0.033, 0.004), (0.041, 0.03), (0.042, 0.06), (0.041, 0.085)], clay, wall=0.0035, wobble=0.008, seed=seed)
    handle = rod([(0.040, 0, 0.070), (0.060, 0, 0.074), (0.068, 0, 0.050), (0.058, 0, 0.028), (0.038, 0, 0.026)], 0.0046, clay)
    return [place(body, at), place(handle, at)]


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
    return [lathe([(0.034, 0), (0.040, 0.004), (0.052, 0.024), (0.050, 0.046), (0.037, 0.058)], stoneware(glaze), wall=0.005, seed=9),
            place(rod([(-0.05, 0, 0), (0, 0, 0.004), (0.035, 0, 0.012)], 0.0035, wood(*OAK)), (0.036, 0.0, 0.056))]


def carafe(tint):
    return [lathe([(0.040, 0), (0.050, 0.003), (0.057, 0.05), (0.052, 0.10), (0.028, 0.165), (0.024, 0.205), (0.031, 0.240)], glass(tint), wall=0.0022, wobble=0.002)]


def tumbler(tint, at=(0, 0, 0)):
    return [place(lathe([(0.032, 0), (0.035, 0.002), (0.038, 0.05), (0.040, 0.095)], glass(tint), wall=0.0022, wobble=0.003), at)]


def wine_glass(tint):
    clear = glass(tint)
    foot = lathe([(0.036, 0), (0.034, 0.0015), (0.010, 0.004), (0.0042, 0.012), (0.0038, 0.05), (0.0042, 0.085), (0.009, 0.094)], clear, solid=True, wobble=0)
    return [foot, lathe([(0.008, 0.0935), (0.026, 0.104), (0.042, 0.135), (0.044, 0.165), (0.036, 0.205)], clear, wall=0.0014, wobble=0.001)]


def bud_vase(tint):
    stem = rod([(0, 0, 0.02), (0.006, 0, 0.12), (-0.004, 0.004, 0.21), (0.016, 0, 0.262)], 0.0013, plain((0.20, 0.26, 0.10)))
    return [lathe([(0.030, 0), (0.037, 0.003), (0.040, 0.03), (0.026, 0.07), (0.012, 0.10), (0.011, 0.145), (0.017, 0.160)], glass(tint), wall=0.0024, wobble=0.003), stem]


def oil_bottle():
    body = lathe([(0.030, 0), (0.034, 0.003), (0.035, 0.10), (0.026, 0.135), (0.011, 0.160), (0.011, 0.195), (0.014, 0.200)], glass(CLEAR), wall=0.002, wobble=0.001)
    oil = lathe([(0.027, 0.003), (0.032, 0.006), (0.0325, 0.088), (0.0318, 0.090)], glass((0.86, 0.66, 0.10)), solid=True, wobble=0)
    return [body, oil, lathe([(0.0095, 0.185), (0.0105, 0.205), (0.0105, 0.215)], wood(*ASH), solid=True, wobble=0)]


def fruit_bowl(tint):
    return [lathe([(0.050, 0), (0.052, 0.003), (0.024, 0.014), (0.026, 0.026), (0.088, 0.050), (0.124, 0.088), (0.130, 0.105)], glass(tint), wall=0.003, wobble=0.003)]


def bread_board(timber):
    plank = board((0.22, 0.40, 0.022), wood(*timber, along="Y"), (0, 0, 0), 0.045, 0.004, hole=(0, 0.165, 0.013))
    plank.rotation_euler = (math.radians(78), 0, 0.10)
    plank.location = (0, 0.05, 0.20)
    block = board((0.10, 0.05, 0.03), wood(*timber), (0, 0.13, 0))
    block.hide_render = True
    return [plank]


def salad_bowl(timber):
    return [lathe([(0.070, 0), (0.078, 0.004), (0.120, 0.045), (0.138, 0.090), (0.140, 0.105)], wood(*timber), wall=0.008, wobble=0.003)]


def rolling_pin(timber):
    pin = lathe([(0.011, -0.205), (0.016, -0.18), (0.022, -0.14), (0.025, 0), (0.022, 0.14), (0.016, 0.18), (0.011, 0.205)], wood(*timber, along="Z"), solid=True, wobble=0)
    return [place(pin, (0, 0, 0.025), (0, math.radians(90), 0.42))]


def stool(timber):
    seat = lathe([(0.150, 0.405), (0.160, 0.412), (0.162, 0.428), (0.154, 0.438), (0.06, 0.434)], wood(*timber), solid=True, wobble=0)
    legs = [rod([(0.085 * math.cos(a), 0.085 * math.sin(a), 0.415), (0.165 * math.cos(a), 0.165 * math.sin(a), 0.0)], 0.014, wood(*timber, along="Z"), (1.15, 0.75)) for a in (math.radians(d) for d in (-95, 25, 145))]
    return [seat, *legs]


def spoons(timber):
    made = []
    for index, (length, width) in enumerate(((0.30, 0.030), (0.26, 0.024), (0.22, 0.020))):
        at = (-0.07 + 0.07 * index, 0.02 * index, 0)
        grain = wood(*timber, along="Y")
        made.append(place(rod([(0, -length / 2, 0.008), (0, 0, 0.010), (0.002, length * 0.32, 0.012)], 0.0062, grain, (1.1, 0.85)), at, (0, 0, -0.15 + 0.12 * index)))
        head = lathe([(0.004, 0), (0.6, 0.10), (0.95, 0.30), (1.0, 0.42)], grain, wall=0.16, wobble=0)
        head.scale = (width, width * 1.5, 0.030)
        made.append(place(head, (at[0] + 0.02 * (1 - index) * -0.6, at[1] + length * 0.40, 0.002), (0, 0, -0.15 + 0.12 * index)))
    return made


def tray(timber):
    grain = wood(*timber)
    base = board((0.40, 0.27, 0.010), grain, (0, 0, 0), 0.012, 0.002)
    sides = [board((0.40, 0.012, 0.045), grain, (0, y, 0.004), 0.004, 0.003) for y in (-0.13, 0.13)]
    ends = [board((0.012, 0.27, 0.065), grain, (x, 0, 0.004), 0.004, 0.003) for x in (-0.195, 0.195)]
    handles = [rod([(x, -0.05, 0.068), (x, 0, 0.082), (x, 0.05, 0.068)], 0.005, brass()) for x in (-0.195, 0.195)]
    return [base, *sides, *ends, *handles]


def peg_rail(timber):
    grain = wood(*timber)
    rail = board((0.46, 0.020, 0.070), grain, (0, 0.03, 0.10), 0.006, 0.004)
    pegs = [place(lathe([(0.008, 0), (0.007, 0.035), (0.012, 0.052), (0.011, 0.060), (0.004, 0.063)], grain, solid=True, wobble=0), (x, 0.02, 0.135), (math.radians(82), 0, 0)) for x in (-0.17, -0.057, 0.057, 0.17)]
    return [rail, *pegs]


def stack(colour, stripe=None, size=(0.26, 0.19, 0.045), layers=4, seed=1):
    return cloth(size, linen(colour, stripe), layers=layers, seed=seed, turn=0.22)


def napkins(colour):
    made = []
    for index in range(4):
        made += cloth((0.15, 0.15, 0.016), linen(colour), at=(0.004 * index, -0.003 * index, 0.0165 * index), layers=2, seed=index + 3, turn=0.30 + 0.03 * index)
    return made


def pillow(colour):
    return [cushion((0.45, 0.45, 0.16), linen(colour), at=(0, 0.05, 0))]


def candlestick(height):
    metal = brass()
    stem = [(0.044, 0), (0.045, 0.004), (0.030, 0.010), (0.009, 0.020), (0.0075, height * 0.45), (0.013, height * 0.52), (0.0075, height * 0.60), (0.009, height * 0.86), (0.020, height * 0.92), (0.020, height * 0.95), (0.012, height)]
    candle = lathe([(0.0105, height - 0.012), (0.0105, height + 0.17), (0.008, height + 0.176)], plain((0.82, 0.79, 0.70), 0.5), solid=True, wobble=0.004)
    wick = rod([(0, 0, height + 0.172), (0.001, 0, height + 0.186)], 0.0009, plain((0.03, 0.03, 0.03)))
    return [lathe(stem, metal, solid=True, wobble=0), candle, wick]


def dish():
    return [lathe([(0.060, 0), (0.064, 0.001), (0.086, 0.008), (0.094, 0.017)], brass(), wall=0.0018, wobble=0.004)]


def bell():
    metal = brass()
    body = lathe([(0.044, 0.002), (0.041, 0.010), (0.031, 0.030), (0.027, 0.052), (0.016, 0.066), (0.004, 0.071)], metal, solid=True, wobble=0)
    handle = lathe([(0.0055, 0.068), (0.005, 0.078), (0.010, 0.098), (0.0105, 0.118), (0.006, 0.132)], wood(*WALNUT, along="Z"), solid=True, wobble=0)
    return [body, handle]


def hook():
    metal = brass()
    plate = board((0.030, 0.008, 0.085), metal, (0, 0.02, 0.02), 0.003, 0.002)
    bent = rod([(0, 0.014, 0.085), (0, -0.012, 0.090), (0, -0.036, 0.070), (0, -0.046, 0.094)], 0.0052, metal, (1.15, 0.8))
    low = rod([(0, 0.014, 0.045), (0, -0.006, 0.038), (0, -0.022, 0.032), (0, -0.030, 0.052)], 0.0048, metal, (1.1, 0.8))
    return [plate, bent, low]


def mill():
    metal, timber = brass(), wood(*WALNUT, along="Z")
    body = lathe([(0.026, 0), (0.028, 0.004), (0.024, 0.03), (0.018, 0.065), (0.021, 0.105)], timber, solid=True, wobble=0)
    collar = lathe([(0.0215, 0.105), (0.0222, 0.110), (0.0215, 0.115)], metal, solid=True, wobble=0)
    head = lathe([(0.020, 0.115), (0.026, 0.132), (0.023, 0.152), (0.008, 0.162)], timber, solid=True, wobble=0)
    return [body, collar, head, lathe([(0.005, 0.161), (0.007, 0.168), (0.003, 0.174)], metal, solid=True, wobble=0)]


def scoop():
    metal = brass()
    head = lathe([(0.010, 0), (0.024, 0.008), (0.027, 0.050), (0.027, 0.072)], metal, wall=0.0014, wobble=0)
    place(head, (-0.03, 0, 0.027), (0, math.radians(-86), 0.3))
    handle = rod([(-0.030, -0.010, 0.027), (0.02, 0.005, 0.030), (0.075, 0.022, 0.018)], 0.0055, wood(*WALNUT))
    return [head, handle]


def table_lamp(glaze):
    base = lathe(scaled([(0.052, 0), (0.058, 0.004), (0.085, 0.06), (0.082, 0.12), (0.045, 0.175), (0.020, 0.190)], 1.0), stoneware(glaze), seed=12)
    neck = lathe([(0.012, 0.188), (0.012, 0.235)], brass(), solid=True, wobble=0)
    shade = lathe([(0.135, 0.225), (0.118, 0.30), (0.098, 0.385)], paper(0.55), wall=0.002, wobble=0.002)
    return [base, neck, shade]


def lantern(radius=0.17):
    profile = [(0.045, 0.010)] + [(radius * math.sin(a), 0.012 + radius * 0.86 * (1 - math.cos(a))) for a in (math.radians(d) for d in range(24, 160, 10))]
    ribs = [place(lathe([(radius * math.sin(a) * 1.002, 0), (radius * math.sin(a) * 1.002, 0.0016)], wood(*ASH), solid=False, wall=0.002, wobble=0), (0, 0, 0.012 + radius * 0.86 * (1 - math.cos(a)))) for a in (math.radians(d) for d in range(30, 156, 18))]
    return [lathe(profile, paper(0.7), wall=0.001, wobble=0.004), *ribs]


def reading_lamp():
    metal = brass()
    foot = lathe([(0.078, 0), (0.080, 0.004), (0.076, 0.014), (0.010, 0.018)], metal, solid=True, wobble=0)
    stem = rod([(0, 0, 0.015), (0, 0, 0.20), (0.0, 0, 0.34), (-0.03, 0, 0.40), (-0.09, 0, 0.405)], 0.0058, metal)
    shade = lathe([(0.070, 0), (0.066, 0.020), (0.045, 0.055), (0.016, 0.070)], metal, wall=0.0016, wobble=0)
    return [foot, stem, place(shade, (-0.105, 0, 0.335), (0, math.radians(-8), 0))]


def storm_lantern():
    cover = lathe([(0.058, 0.022), (0.062, 0.06), (0.064, 0.14), (0.050, 0.205)], glass(CLEAR), wall=0.002, wobble=0.001)
    foot = lathe([(0.070, 0), (0.072, 0.004), (0.070, 0.018), (0.062, 0.022)], wood(*OAK), solid=True, wobble=0)
    candle = lathe([(0.028, 0.022), (0.028, 0.095), (0.025, 0.099)], plain((0.84, 0.80, 0.70), 0.5), solid=True, wobble=0.004)
    return [foot, candle, cover]


def cup_light(glaze):
    cup = lathe([(0.040, 0), (0.046, 0.004), (0.062, 0.05), (0.075, 0.11)], stoneware(glaze), wall=0.004, seed=14)
    bulb = lathe([(0.012, 0.06), (0.030, 0.10), (0.036, 0.128), (0.026, 0.155), (0.004, 0.165)], paper(1.6), solid=True, wobble=0)
    return [cup, bulb]


def both(name, build, *args):
    return {name: (lambda: build(*args), "whole"), f"{name}-detail": (lambda: build(*args), "close")}


def options(name, build, choices):
    shots = {f"{name}-{word}": ((lambda chosen: lambda: build(*chosen))(chosen), "whole") for word, chosen in choices.items()}
    first = next(iter(choices.values()))
    return {**shots, f"{name}-detail": (lambda: build(*first), "close")}


SCENES = {
    **options("harvest-vase", vase, {"oat": (OAT,), "moss": (MOSS,), "ink": (INK,)}),
    **options("milk-jug", jug, {"oat": (OAT,), "ink": (INK,)}),
    **options("supper-bowl", bowl, {"oat": (OAT,), "moss": (MOSS,)}),
    **options("breakfast-cup", cup, {"oat": (OAT,), "moss": (MOSS,), "ink": (INK,)}),
    **both("serving-platter", platter, OAT),
    **both("storage-jar", jar, MOSS, OAK),
    **both("teapot", teapot, INK),
    **both("salt-pot", salt_pot, CLAY),
    **both("water-carafe", carafe, CLEAR),
    **options("tumbler", tumbler, {"clear": (CLEAR,), "smoke": (SMOKE,)}),
    **both("wine-glass", wine_glass, CLEAR),
    **options("bud-vase", bud_vase, {"clear": (CLEAR,), "sea": (SEA,), "smoke": (SMOKE,)}),
    **both("oil-bottle", oil_bottle),
    **both("fruit-bowl", fruit_bowl, SEA),
    **options("bread-board", bread_board, {"oak": (OAK,), "walnut": (WALNUT,)}),
    **options("salad-bowl", salad_bowl, {"oak": (OAK,), "walnut": (WALNUT,)}),
    **both("rolling-pin", rolling_pin, ASH),
    **options("three-legged-stool", stool, {"ash": (ASH,), "walnut": (WALNUT,)}),
    **both("cooking-spoons", spoons, OAK),
    **both("breakfast-tray", tray, OAK),
    **both("peg-rail", peg_rail, ASH),
    **options("tea-towel", stack, {"natural": (NATURAL, INDIGO), "sage": (SAGE,), "rust": (RUST,)}),
    **both("tablecloth", stack, FLAX, None, (0.34, 0.26, 0.075), 6, 2),
    **options("napkins", napkins, {"natural": (NATURAL,), "indigo": (INDIGO,)}),
    **options("cushion-cover", pillow, {"flax": (FLAX,), "sage": (SAGE,), "rust": (RUST,)}),
    **both("kitchen-apron", stack, INDIGO, None, (0.30, 0.20, 0.05), 4, 5),
    **both("bed-throw", stack, SAGE, None, (0.38, 0.28, 0.13), 7, 6),
    **options("candlestick", candlestick, {"low": (0.09,), "tall": (0.20,)}),
    **both("key-dish", dish),
    **both("table-bell", bell),
    **both("coat-hook", hook),
    **both("pepper-mill", mill),
    **both("coffee-scoop", scoop),
    **options("table-lamp", table_lamp, {"oat": (OAT,), "ink": (INK,)}),
    **both("paper-lantern", lantern),
    **both("reading-lamp", reading_lamp),
    **both("storm-lantern", storm_lantern),
    **both("cup-light", cup_light, OAT),
}
