"""What gives light."""
import math

import bpy

from materials import brass, glass, glowing, paper, plain, stoneware, wax, wood
from palette import ASH, CLEAR, OAK
from shapes import lathe, place, rod

from .brass import candle


def bulb(at, power, radius=0.03):
    """The light itself, warm and small."""
    light = bpy.data.lights.new("bulb", "POINT")
    light.energy, light.color, light.shadow_soft_size = power, (1.0, 0.72, 0.42), radius
    lamp = bpy.data.objects.new("bulb", light)
    lamp.location = at
    bpy.context.scene.collection.objects.link(lamp)


def table_lamp(glaze):
    base = lathe([(0.052, 0), (0.058, 0.004), (0.085, 0.06), (0.082, 0.12), (0.045, 0.175), (0.020, 0.190)], stoneware(glaze), seed=12)
    neck = lathe([(0.012, 0.188), (0.012, 0.235)], brass(), solid=True, wobble=0)
    bulb((0, 0, 0.255), 1.6)
    return [base, neck, lathe([(0.135, 0.225), (0.118, 0.30), (0.098, 0.385)], paper(0.8), wall=0.002, wobble=0.002)]


def lantern(radius=0.17):
    profile = [(0.045, 0.010)] + [(radius * math.sin(a), 0.012 + radius * 0.86 * (1 - math.cos(a))) for a in (math.radians(d) for d in range(24, 160, 10))]
    ribs = [place(lathe([(radius * math.sin(a) * 1.002, 0), (radius * math.sin(a) * 1.002, 0.0016)], wood(*ASH), solid=False, wall=0.002, wobble=0), (0, 0, 0.012 + radius * 0.86 * (1 - math.cos(a)))) for a in (math.radians(d) for d in range(30, 156, 9))]
    return [lathe(profile, paper(0.55), wall=0.001, wobble=0.004), *ribs]


def reading_lamp():
    metal = brass()
    foot = lathe([(0.078, 0), (0.080, 0.004), (0.076, 0.014), (0.010, 0.018)], metal, solid=True, wobble=0)
    stem = rod([(0, 0, 0.015), (0, 0, 0.20), (0.0, 0, 0.34), (-0.03, 0, 0.40), (-0.09, 0, 0.405)], 0.0058, metal)
    shade = place(lathe([(0.070, 0), (0.066, 0.020), (0.045, 0.055), (0.016, 0.070)], metal, wall=0.0016, wobble=0), (-0.105, 0, 0.335), (0, math.radians(-8), 0))
    bulb((-0.105, 0, 0.345), 1.4, 0.02)
    return [foot, stem, shade]


def storm_lantern():
    cover = lathe([(0.058, 0.022), (0.062, 0.06), (0.064, 0.14), (0.050, 0.205)], glass(CLEAR), wall=0.002, wobble=0.001)
    foot = lathe([(0.070, 0), (0.072, 0.004), (0.070, 0.018), (0.062, 0.022)], wood(*OAK), solid=True, wobble=0)
    pillar = lathe([(0.028, 0.023), (0.028, 0.095), (0.025, 0.099)], wax((0.84, 0.80, 0.70)), solid=True, wobble=0.004)
    return [foot, pillar, cover]


def cup_light(glaze):
    cup = lathe([(0.040, 0), (0.046, 0.004), (0.062, 0.05), (0.075, 0.11)], stoneware(glaze), wall=0.004, seed=14)
    globe = lathe([(0.012, 0.06), (0.030, 0.10), (0.036, 0.128), (0.026, 0.155), (0.004, 0.165)], glowing((1.0, 0.78, 0.50), 1.2), solid=True, wobble=0)
    return [cup, globe]


def pendant(glaze, drop=0.9):
    """Hangs on its cable; its rim is at z = 0."""
    shade = lathe([(0.020, 0.130), (0.034, 0.128), (0.062, 0.108), (0.092, 0.060), (0.118, 0.004), (0.121, 0.0)], stoneware(glaze, foot=-1), wall=0.004, seed=24)
    cap = lathe([(0.020, 0.128), (0.020, 0.150), (0.008, 0.158)], brass(), solid=True, wobble=0)
    cable = rod([(0, 0, 0.155), (0, 0, 0.155 + drop)], 0.0028, plain((0.055, 0.05, 0.045), 0.9))
    globe = lathe([(0.010, 0.085), (0.026, 0.062), (0.030, 0.040), (0.022, 0.018), (0.004, 0.008)], glowing((1.0, 0.78, 0.50), 4.0), solid=True, wobble=0)
    bulb((0, 0, -0.02), 1.5)
    return [shade, cap, cable, globe]


def bedside_lamp(timber):
    base = lathe([(0.052, 0), (0.054, 0.004), (0.054, 0.030), (0.050, 0.036), (0.030, 0.038)], wood(*timber), solid=True, wobble=0)
    ring = lathe([(0.030, 0.036), (0.031, 0.040), (0.030, 0.048)], brass(), solid=True, wobble=0)
    globe = [(0.028, 0.046)] + [(0.072 * math.sin(a), 0.112 - 0.072 * math.cos(a)) for a in (math.radians(d) for d in range(32, 180, 12))]
    return [base, ring, lathe([*globe, (0.004, 0.184)], glowing((1.0, 0.80, 0.55), 0.85), solid=True, wobble=0)]


def beeswax_candles(length, honey):
    """Two, joined by their wick, as they come from the dipping frame."""
    made = []
    for side in (-1, 1):
        for part in candle(length, 0.0110, honey):
            made.append(place(part, (side * 0.018, 0.02 * side, 0.011), (math.radians(-90), 0, -0.75 + 0.05 * side)))
    shift = length * 0.5
    for part in made:
        part.location.x -= shift * math.sin(0.75)
        part.location.y -= shift * math.cos(0.75)
    return made
