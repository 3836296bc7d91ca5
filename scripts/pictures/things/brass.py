"""Turned, spun and cast, and left bare."""
import math

from materials import brass, plain, wax, wood
from palette import IVORY, WALNUT
from shapes import board, lathe, place, rod


def candle(height, radius=0.0105, colour=IVORY):
    taper = lathe([(radius, 0), (radius, height - 0.006), (radius * 0.75, height)], wax(colour), solid=True, wobble=0.004)
    return [taper, rod([(0, 0, height - 0.004), (0.001, 0, height + 0.010)], 0.0009, plain((0.03, 0.03, 0.03)))]


def candlestick(height, burnt=0.0, colour=IVORY):
    stem = [(0.044, 0), (0.045, 0.004), (0.030, 0.010), (0.009, 0.020), (0.0075, height * 0.45), (0.013, height * 0.52), (0.0075, height * 0.60), (0.009, height * 0.86), (0.020, height * 0.92), (0.020, height * 0.95), (0.012, height)]
    return [lathe(stem, brass(), solid=True, wobble=0), *(place(part, (0, 0, height - 0.012)) for part in candle(0.19 - burnt, colour=colour))]


def dish():
    return [lathe([(0.060, 0), (0.064, 0.001), (0.086, 0.008), (0.094, 0.017)], brass(), wall=0.0018, wobble=0.004)]


def bell():
    body = lathe([(0.044, 0.002), (0.041, 0.010), (0.031, 0.030), (0.027, 0.052), (0.016, 0.066), (0.004, 0.071)], brass(), solid=True, wobble=0)
    handle = lathe([(0.0055, 0.068), (0.005, 0.078), (0.010, 0.098), (0.0105, 0.118), (0.006, 0.132)], wood(*WALNUT, along="Z"), solid=True, wobble=0)
    return [body, handle]


def hook():
    """Screwed to a wall at y = 0."""
    metal = brass()
    plate = board((0.030, 0.006, 0.085), metal, (0, -0.003, 0), 0.003, 0.0015)
    screws = [place(lathe([(0.0042, 0), (0.0040, 0.0012), (0.002, 0.0018)], metal, solid=True, wobble=0), (0, -0.006, z), (math.radians(90), 0, 0)) for z in (0.012, 0.074)]
    upper = rod([(0, -0.004, 0.062), (0, -0.028, 0.066), (0, -0.050, 0.052), (0, -0.060, 0.074)], 0.0050, metal, (1.15, 0.8))
    lower = rod([(0, -0.004, 0.026), (0, -0.020, 0.018), (0, -0.036, 0.010), (0, -0.044, 0.030)], 0.0046, metal, (1.1, 0.8))
    knobs = [place(lathe([(0.002, -0.0064), (0.0058, -0.003), (0.0064, 0), (0.0058, 0.003), (0.002, 0.0064)], metal, solid=True, wobble=0), at) for at in ((0, -0.060, 0.076), (0, -0.044, 0.032))]
    return [plate, *screws, upper, lower, *knobs]


def mill():
    metal, timber = brass(), wood(*WALNUT, along="Z")
    body = lathe([(0.026, 0), (0.028, 0.004), (0.024, 0.03), (0.018, 0.065), (0.021, 0.105)], timber, solid=True, wobble=0)
    collar = lathe([(0.0215, 0.105), (0.0222, 0.110), (0.0215, 0.115)], metal, solid=True, wobble=0)
    head = lathe([(0.020, 0.115), (0.026, 0.132), (0.023, 0.152), (0.008, 0.162)], timber, solid=True, wobble=0)
    return [body, collar, head, lathe([(0.005, 0.161), (0.007, 0.168), (0.003, 0.174)], metal, solid=True, wobble=0)]


def scoop():
    head = lathe([(0.010, 0), (0.024, 0.008), (0.027, 0.050), (0.027, 0.072)], brass(), wall=0.0014, wobble=0)
    place(head, (-0.03, 0, 0.027), (0, math.radians(-86), 0.3))
    handle = rod([(-0.030, -0.010, 0.027), (0.02, 0.005, 0.030), (0.075, 0.022, 0.018)], 0.0055, wood(*WALNUT))
    return [head, handle]


def napkin_ring(at=(0, 0, 0), turn=(0, 0, 0)):
    return [place(lathe([(0.0205, -0.014), (0.0225, -0.012), (0.0215, 0), (0.0225, 0.012), (0.0205, 0.014)], brass(), wall=0.0018, wobble=0.002), at, turn)]


def napkin_rings():
    lying, on_edge = (0, 0, 0), (math.radians(90), 0, 0.5)
    return [*napkin_ring((-0.050, 0.012, 0.0145), lying), *napkin_ring((0.008, 0.036, 0.0145), lying), *napkin_ring((-0.004, -0.030, 0.0230), on_edge), *napkin_ring((0.060, -0.006, 0.0145), lying)]


def snuffer():
    metal = brass()
    bell_end = lathe([(0.0135, 0), (0.0125, 0.008), (0.0085, 0.022), (0.002, 0.027)], metal, wall=0.001, wobble=0)
    place(bell_end, (-0.105, 0, 0.0135), (0, math.radians(82), 0))
    stem = rod([(-0.082, 0, 0.016), (-0.02, 0, 0.010), (0.10, 0, 0.0055), (0.130, 0, 0.0065)], 0.0030, metal, (0.8, 1.1))
    ring = rod([(0.130 + 0.009 - 0.009 * math.cos(a), 0.009 * math.sin(a), 0.0065) for a in (math.pi * i / 8 for i in range(17))], 0.0018, metal)
    return [bell_end, stem, ring]


def knob(size=1.0):
    """Screwed to a door at y = 0."""
    line = [(0.0105, 0), (0.0105, 0.002), (0.0062, 0.005), (0.0058, 0.014), (0.0135, 0.022), (0.0160, 0.027), (0.0135, 0.032), (0.004, 0.0335)]
    return [place(lathe([(r * size, z * size) for r, z in line], brass(), solid=True, wobble=0), (0, 0, 0), (math.radians(90), 0, 0))]
