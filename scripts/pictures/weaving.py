"""Baskets: sticks that stand, and rods that go in front of one and behind the next."""
import math

from materials import willow
from shapes import rod


def _radius_at(profile, z):
    for (r0, z0), (r1, z1) in zip(profile, profile[1:]):
        if z <= z1:
            return r0 + (r1 - r0) * (z - z0) / (z1 - z0)
    return profile[-1][0]


def basket(profile, colour, sticks=28, thick=0.0026, stretch=1.0):
    """Woven up a profile of (radius, height): a base, its wall, and a plaited border."""
    light, dark = colour
    material = willow(light, dark)
    bottom, top = profile[0][1], profile[-1][1]

    def ring(radius, z, wave, shift):
        steps = sticks * 4
        points = []
        for i in range(steps + 1):
            a = 2 * math.pi * i / steps
            r = radius + wave * math.cos(sticks / 2 * a + shift)
            points.append((r * stretch * math.cos(a), r * math.sin(a), z))
        return rod(points, thick, material, fine=False)

    made, z, row = [], bottom + thick, 0
    while z < top:
        made.append(ring(_radius_at(profile, z), z, thick * 1.15, math.pi * row))
        z, row = z + thick * 1.72, row + 1
    radius, row = thick * 3, 0
    while radius < profile[0][0]:
        made.append(ring(radius, bottom + thick * 1.5, 0, math.pi * row))
        radius, row = radius + thick * 1.9, row + 1
    for i in range(sticks):
        a = 2 * math.pi * (i + 0.0) / sticks
        line = [(_radius_at(profile, h) * stretch * math.cos(a), _radius_at(profile, h) * math.sin(a), h) for h in (bottom + (top - bottom) * j / 12 for j in range(13))]
        made.append(rod(line, thick * 0.95, material, fine=False))
    return made + border(profile[-1][0], top, thick, material, stretch)


def border(radius, z, thick, material, stretch=1.0):
    """Three rods round each other."""
    steps, turns = 240, int(radius * stretch / thick / 1.6)
    made = []
    for strand in range(3):
        points = []
        for i in range(steps + 1):
            a = 2 * math.pi * i / steps
            twist = turns * a + strand * 2 * math.pi / 3
            r = radius + thick * 1.25 * math.cos(twist)
            points.append((r * stretch * math.cos(a), r * math.sin(a), z + thick * 1.25 * math.sin(twist)))
        made.append(rod(points, thick * 1.1, material, fine=False))
    return made


def grip(points, thick, colour):
    """A handle of three rods, twisted along the line."""
    material = willow(*colour)
    made = []
    for strand in range(3):
        line = []
        for i in range(97):
            t = i / 96 * (len(points) - 1)
            k = min(int(t), len(points) - 2)
            x, y, z = (a + (b - a) * (t - k) for a, b in zip(points[k], points[k + 1]))
            twist = i * 0.62 + strand * 2 * math.pi / 3
            line.append((x + thick * 0.5 * math.cos(twist), y + thick * 1.1 * math.cos(twist), z + thick * 1.1 * math.sin(twist)))
        made.append(rod(line, thick, material, fine=False))
    return made


def arch(width, height, base, lean=0.0):
    """The line of a handle over a basket: up from one side and down on the other."""
    return [(-width * math.cos(a), lean, base + height * math.sin(a)) for a in (math.pi * i / 24 for i in range(25))]
