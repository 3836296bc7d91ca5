"""What stands beside the things and is not for sale: something to eat, something that grows, something to read."""
import math
import random

import bpy

from materials import crust, glowing, linen, plain, wood
from palette import OLIVE, TABLE
from shapes import board, lathe, place, rod


def lemon(at=(0, 0, 0), turn=(0, 1.5, 0.4), seed=1):
    return [place(lathe([(0.004, -0.042), (0.010, -0.036), (0.027, -0.018), (0.030, 0.002), (0.024, 0.022), (0.009, 0.036), (0.004, 0.042)], plain((0.78, 0.50, 0.035), 0.42), solid=True, wobble=0.02, seed=seed), (at[0], at[1], at[2] + 0.029), turn)]


def pear(at=(0, 0, 0), colour=(0.40, 0.36, 0.07), turn=(0.08, 0.06, 0), seed=2):
    body = lathe([(0.008, 0.002), (0.024, 0.006), (0.036, 0.028), (0.033, 0.05), (0.018, 0.075), (0.012, 0.086), (0.004, 0.090)], plain(colour, 0.5), solid=True, wobble=0.03, seed=seed)
    stalk = rod([(0, 0, 0.088), (0.004, 0, 0.105), (0.011, 0.002, 0.114)], 0.0018, plain((0.10, 0.055, 0.02)))
    return [place(body, at, turn), place(stalk, at, turn)]


def apple(at=(0, 0, 0), colour=(0.36, 0.045, 0.03), seed=3):
    body = lathe([(0.006, 0.004), (0.020, 0.001), (0.034, 0.018), (0.037, 0.040), (0.028, 0.062), (0.012, 0.066), (0.003, 0.058)], plain(colour, 0.38), solid=True, wobble=0.03, seed=seed)
    stalk = rod([(0, 0, 0.057), (0.002, 0, 0.068), (0.006, 0.001, 0.076)], 0.0013, plain((0.10, 0.055, 0.02)))
    return [place(body, at), place(stalk, at)]


def egg(at=(0, 0, 0), turn=(1.5, 0, 0.5), colour=(0.60, 0.38, 0.24), standing=False):
    shape = lathe([(0.004, 0), (0.015, 0.005), (0.0215, 0.022), (0.018, 0.042), (0.008, 0.054), (0.002, 0.057)], plain(colour, 0.55), solid=True, wobble=0.004)
    return [place(shape, at) if standing else place(shape, (at[0], at[1], at[2] + 0.0215), turn)]


def loaf(at=(0, 0, 0), turn=0.3, size=1.0):
    """A round loaf with three cuts across it."""
    body = lathe([(0.075 * size, 0.0), (0.10 * size, 0.012 * size), (0.108 * size, 0.038 * size), (0.085 * size, 0.072 * size), (0.045 * size, 0.088 * size), (0.006, 0.092 * size)], crust((0.27, 0.125, 0.050), (0.115, 0.048, 0.018)), solid=True, wobble=0.035, seed=5)
    for vertex in body.data.vertices:
        x, y, z = vertex.co
        cut = min(abs(y - offset * size) for offset in (-0.038, 0.0, 0.038)) / (0.009 * size)
        if z > 0.05 * size and cut < 1 and abs(x) < 0.075 * size:
            vertex.co.z -= 0.009 * size * (1 - cut * cut)
    return [place(body, at, (0, 0, turn))]


def drink(radius, z, colour):
    """What is in the cup, up to that height."""
    return [place(lathe([(radius, 0), (radius, 0.001)], plain(colour, 0.08), solid=True, wobble=0.004), (0, 0, z))]


def flame(at):
    return [place(lathe([(0.001, 0), (0.0042, 0.006), (0.0046, 0.011), (0.0022, 0.022), (0.0004, 0.030)], glowing((1.0, 0.55, 0.16), 14), solid=True, wobble=0.01), at)]


def _leaf(length, width, material, place_at, direction, seed):
    mesh = bpy.data.meshes.new("leaf")
    vertices, faces = [], []
    for i in range(9):
        t = i / 8
        half = width * math.sin(math.pi * t ** 0.75) * 0.5
        fall = -0.35 * length * t * t
        vertices += [(length * t, -half, fall), (length * t, 0, fall + half * -0.35), (length * t, half, fall)]
        if i:
            a = (i - 1) * 3
            faces += [(a, a + 1, a + 4, a + 3), (a + 1, a + 2, a + 5, a + 4)]
    mesh.from_pydata(vertices, [], faces)
    for polygon in mesh.polygons:
        polygon.use_smooth = True
    leaf = bpy.data.objects.new("leaf", mesh)
    mesh.materials.append(material)
    bpy.context.scene.collection.objects.link(leaf)
    leaf.location = place_at
    leaf.rotation_euler = (random.Random(seed).uniform(-0.5, 0.5), -direction[1], direction[0])
    return leaf


def branch(points, leaves=14, length=0.045, width=0.018, colour=OLIVE, seed=1, thick=0.0016):
    """A twig with leaves on both sides, smaller towards its end."""
    chance = random.Random(seed)
    green = plain(colour, 0.55)
    made = [rod(points, thick, plain((0.16, 0.10, 0.055)), (1.2, 0.5))]
    count = len(points) - 1
    for i in range(leaves):
        t = 0.3 + 0.7 * i / max(leaves - 1, 1)
        k = min(int(t * count), count - 1)
        spot = tuple(a + (b - a) * (t * count - k) for a, b in zip(points[k], points[k + 1]))
        around = 2.4 * i + chance.uniform(-0.4, 0.4)
        made.append(_leaf(length * (1.15 - 0.5 * t), width * (1.1 - 0.4 * t), green, spot, (around, chance.uniform(0.1, 0.8)), seed * 100 + i))
    return made


def grass(at, count=9, height=0.42, seed=1):
    """Dry stalks with ears, fanned out of a neck."""
    chance, made = random.Random(seed), []
    straw = plain((0.50, 0.36, 0.16), 0.8)
    for _ in range(count):
        a, out = chance.uniform(0, 6.28), chance.uniform(0.03, 0.13)
        tip = (at[0] + out * math.cos(a), at[1] + out * math.sin(a), at[2] + height * chance.uniform(0.8, 1.05))
        knee = (at[0] + out * 0.3 * math.cos(a), at[1] + out * 0.3 * math.sin(a), at[2] + height * 0.5)
        made.append(rod([at, knee, tip], 0.0010, straw))
        ear = lathe([(0.0005, 0), (0.0045, 0.012), (0.0050, 0.028), (0.0022, 0.046), (0.0003, 0.052)], straw, solid=True, wobble=0.10, seed=chance.randint(1, 99))
        made.append(place(ear, tip, (0.5 * math.sin(-a) * out * 6, 0.5 * math.cos(a) * out * 6, 0)))
    return made


def book(size, colour, at=(0, 0, 0), turn=0.0):
    cover = board((size[0], size[1], size[2]), linen(colour), at, 0.002, 0.0015)
    pages = board((size[0] * 0.985, size[1] * 0.965, size[2] * 0.78), plain((0.78, 0.72, 0.60), 0.9), (at[0] + size[0] * 0.012, at[1], at[2] + size[2] * 0.11), 0.001, 0.0005)
    for part in (cover, pages):
        part.rotation_euler = (0, 0, turn)
    return [cover, pages]


def log(at, length, turn, seed):
    """Standing on end, or lying when turned."""
    bark = wood((0.20, 0.145, 0.10), (0.085, 0.06, 0.042), along="Z", seed=seed)
    cut = wood((0.55, 0.40, 0.24), (0.40, 0.27, 0.15), seed=seed)
    thick = 0.034 + 0.006 * math.sin(seed * 2.1)
    trunk = lathe([(thick, -length / 2), (thick * 1.05, 0), (thick, length / 2)], bark, solid=True, wobble=0.06, seed=seed + 3)
    face = lathe([(thick * 0.93, length / 2), (thick * 0.93, length / 2 + 0.0012)], cut, solid=True, wobble=0.06, seed=seed + 3)
    return [place(part, at, turn) for part in (trunk, face)]


def table(timber=TABLE, width=2.4, back=0.42):
    """Planks from one tree, a hair apart."""
    planks, y, i = [], -0.75, 0
    while y < back:
        deep = 0.155
        planks.append(board((width, deep - 0.0012, 0.03), wood(*timber, scale=5, seed=i + 1), (0, y + deep / 2, -0.03), 0.002, 0.0012))
        y, i = y + deep, i + 1
    return planks




def greenery(height, seed=1):
    """What grows in a pot, out of earth that reaches up to `height`."""
    leaves = drink(0.062, height, (0.050, 0.033, 0.022))
    for i, (x, y) in enumerate(((-0.10, 0.02), (0.07, 0.05), (0.02, -0.08), (-0.04, -0.05), (0.10, -0.03))):
        line = [(0, 0, height), (x * 0.4, y * 0.4, height + 0.11), (x, y, height + 0.19 + 0.015 * i), (x * 1.5, y * 1.5, height + 0.22)]
        leaves += branch(line, 18, 0.038, 0.019, (0.085, 0.15, 0.05), seed + i)
    return leaves
