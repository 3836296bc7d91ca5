"""Forms, in metres, standing on the table at z = 0. Nothing made by hand is perfectly round: neither is anything here."""
import math
import random

import bmesh
import bpy
import numpy as np
from mathutils import Vector


def _add(name, mesh, material, smooth=True):
    for polygon in mesh.polygons:
        polygon.use_smooth = smooth
    shape = bpy.data.objects.new(name, mesh)
    mesh.materials.append(material)
    bpy.context.scene.collection.objects.link(shape)
    return shape


def _spline(points, steps=10):
    """A smooth line through the points (Catmull-Rom)."""
    padded = [points[0], *points, points[-1]]
    line = []
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:]):
        for i in range(steps):
            t = i / steps
            line.append(tuple(
                0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t ** 3)
                for p, q, r, s in zip(a, b, c, d)
            ))
    return [*line, points[-1]]


def lathe(outside, material, wall=0.004, wobble=0.006, seed=1, solid=False, segments=96, square=2, stretch=1.0):
    """Turned on the wheel: a profile of (radius, height) from the foot up, with a wall and a rounded rim. From `square`
    3 on it has corners, like a tin; `stretch` makes it that much longer than wide."""
    outer = _spline(outside)
    if solid:
        profile = [(0.0, outer[0][1]), *outer, (0.0, outer[-1][1])]
    else:
        inner = [(max(r - wall, 0.0), z) for r, z in reversed(outer) if z > outer[0][1] + wall]
        rim_r, rim_z = outer[-1]
        rim = [(rim_r - wall * (0.5 - 0.5 * math.cos(a)), rim_z + wall * 0.5 * math.sin(a)) for a in (math.pi * i / 6 for i in range(1, 6))]
        profile = [(0.0, outer[0][1]), *outer, *rim, *inner, (0.0, outer[0][1] + wall)]
    chance = random.Random(seed)
    radius, height = (np.array(column)[:, None] for column in zip(*profile))
    angle = 2 * np.pi * np.arange(segments) / segments
    lean = sum(chance.uniform(0.3, 1.0) * np.sin((n + 2) * angle + chance.uniform(0, 6.28) + height * 14) for n in range(3)) / 3
    along, across = np.cos(angle), np.sin(angle)
    around = radius * (1 + wobble * lean) / (np.abs(along) ** square + np.abs(across) ** square) ** (1 / square)
    vertices = np.stack([around * along * stretch, around * across, height + 0 * angle], axis=2).reshape(-1, 3)
    faces = [
        (row * segments + i, row * segments + (i + 1) % segments, (row + 1) * segments + (i + 1) % segments, (row + 1) * segments + i)
        for row in range(len(profile) - 1)
        for i in range(segments)
    ]
    mesh = bpy.data.meshes.new("lathe")
    mesh.from_pydata(vertices.tolist(), [], faces)
    work = bmesh.new()
    work.from_mesh(mesh)
    bmesh.ops.remove_doubles(work, verts=work.verts, dist=1e-5)
    bmesh.ops.recalc_face_normals(work, faces=work.faces)
    work.to_mesh(mesh)
    work.free()
    return _add("lathe", mesh, material)


def rod(points, radius, material, taper=None, fine=True):
    """A round bar bent through the points: a handle, a spout, a hook."""
    curve = bpy.data.curves.new("rod", "CURVE")
    curve.dimensions = "3D"
    curve.bevel_depth = radius
    curve.bevel_resolution = 8 if fine else 1
    curve.use_fill_caps = True
    line = _spline(points, 12) if fine else points
    spline = curve.splines.new("POLY")
    spline.points.add(len(line) - 1)
    for index, point in enumerate(line):
        spline.points[index].co = (*point, 1)
        if taper:
            t = index / (len(line) - 1)
            spline.points[index].radius = taper[0] + (taper[1] - taper[0]) * t
    bar = bpy.data.objects.new("rod", curve)
    curve.materials.append(material)
    bpy.context.scene.collection.objects.link(bar)
    return bar


def board(size, material, at=(0, 0, 0), corner=0.01, edge=0.004, hole=None):
    """A plank with rounded corners and broken edges; `hole` is (x, y, radius)."""
    x, y, z = (s / 2 for s in size)
    outline = []
    for cx, cy, start in ((x - corner, y - corner, 0), (corner - x, y - corner, 90), (corner - x, corner - y, 180), (x - corner, corner - y, 270)):
        outline += [(cx + corner * math.cos(math.radians(start + a)), cy + corner * math.sin(math.radians(start + a))) for a in range(0, 91, 10)]
    mesh = bpy.data.meshes.new("board")
    work = bmesh.new()
    work.faces.new([work.verts.new((px, py, -z)) for px, py in outline])
    body = bmesh.ops.extrude_face_region(work, geom=list(work.faces))
    bmesh.ops.translate(work, vec=(0, 0, size[2]), verts=[v for v in body["geom"] if isinstance(v, bmesh.types.BMVert)])
    bmesh.ops.recalc_face_normals(work, faces=work.faces)
    work.to_mesh(mesh)
    work.free()
    plank = _add("board", mesh, material, smooth=False)
    if hole:
        bpy.ops.mesh.primitive_cylinder_add(vertices=64, radius=hole[2], depth=size[2] * 4, location=(hole[0], hole[1], 0))
        cutter = bpy.context.object
        cutter.hide_render = True
        cut = plank.modifiers.new("hole", "BOOLEAN")
        cut.object, cut.operation = cutter, "DIFFERENCE"
        cutter.parent = plank
    bevel = plank.modifiers.new("edge", "BEVEL")
    bevel.width, bevel.segments, bevel.limit_method = edge, 3, "ANGLE"
    plank.location = (at[0], at[1], at[2] + z)
    return plank


def cloth(size, material, at=(0, 0, 0), layers=4, seed=1, turn=0.0):
    """A cloth folded to and fro: every layer a little shorter than the one below, rounded where it turns."""
    chance = random.Random(seed)
    length, depth, height = size
    thick = height / layers
    line = []
    for layer in range(layers):
        reach = length / 2 - thick * (0.5 + 0.25 * layer / layers) - chance.uniform(0, 0.003)
        level, way = thick * (layer + 0.5), 1 if layer % 2 == 0 else -1
        line += [(way * reach * (2 * i / 24 - 1), level) for i in range(25)]
        if layer < layers - 1:
            line += [(way * (reach + thick * 0.5 * math.sin(a)), level + thick * 0.5 * (1 - math.cos(a))) for a in (math.pi * i / 8 for i in range(1, 8))]
    across = 40
    vertices = []
    for j in range(across + 1):
        v = 2 * j / across - 1
        for x, z in line:
            swell = 0.10 * thick * math.sin(x * 31 + v * 5 + seed) + 0.08 * thick * math.sin(v * 11 + x * 17)
            ragged = 0.0015 * math.sin(z * 900 + seed) if abs(v) == 1 else 0
            vertices.append((x, v * depth / 2 + ragged, max(z + swell, thick * 0.46)))
    row = len(line)
    faces = [(j * row + i, j * row + i + 1, (j + 1) * row + i + 1, (j + 1) * row + i) for j in range(across) for i in range(row - 1)]
    mesh = bpy.data.meshes.new("cloth")
    mesh.from_pydata(vertices, [], faces)
    sheet = _add("cloth", mesh, material)
    body = sheet.modifiers.new("body", "SOLIDIFY")
    body.thickness, body.offset = thick * 0.86, 0
    soft = sheet.modifiers.new("soft", "BEVEL")
    soft.width, soft.segments, soft.limit_method = thick * 0.36, 4, "ANGLE"
    sheet.rotation_euler, sheet.location = (0, 0, turn), at
    return [sheet]


def drape(size, material, at=(0, 0, 0), turn=0.0, seed=1, ripple=0.004, steps=90):
    """A cloth laid flat, with the waves that stay in it."""
    chance = random.Random(seed)
    waves = [(chance.uniform(8, 26), chance.uniform(8, 26), chance.uniform(0, 6.28), chance.uniform(0.2, 1)) for _ in range(5)]
    vertices = []
    for j in range(steps + 1):
        for i in range(steps + 1):
            x, y = size[0] * (i / steps - 0.5), size[1] * (j / steps - 0.5)
            height = sum(s * math.sin(a * x + b * y + p) for a, b, p, s in waves) / 3
            vertices.append((x, y, 0.0015 + ripple * max(0, height)))
    row = steps + 1
    faces = [(j * row + i, j * row + i + 1, (j + 1) * row + i + 1, (j + 1) * row + i) for j in range(steps) for i in range(steps)]
    mesh = bpy.data.meshes.new("drape")
    mesh.from_pydata(vertices, [], faces)
    sheet = _add("drape", mesh, material)
    sheet.modifiers.new("body", "SOLIDIFY").thickness = 0.0012
    return place(sheet, at, (0, 0, turn))


def hung(size, material, at, seed=1):
    """A cloth hung up by its middle: gathered above, falling in folds that open towards its lower edge."""
    chance = random.Random(seed)
    wide, long = size
    folds = [(n, chance.uniform(0, 6.28), chance.uniform(0.5, 1.0)) for n in (2.2, 3.7, 5.9)]
    across, down = 70, 60
    vertices = []
    for j in range(down + 1):
        v = j / down
        spread = 0.16 + 0.84 * (1 - (1 - v) ** 2.2)
        for i in range(across + 1):
            u = 2 * i / across - 1
            fold = sum(s * math.sin(n * math.pi * u * 0.5 + p + 0.7 * v) for n, p, s in folds) / 2
            drop = v * long + 0.05 * long * u * u * (1 - v) - 0.012 * math.sin(5 * u + seed)
            vertices.append((u * wide / 2 * spread, fold * (0.010 + 0.016 * v) - 0.004, -drop))
    row = across + 1
    faces = [(j * row + i, j * row + i + 1, (j + 1) * row + i + 1, (j + 1) * row + i) for j in range(down) for i in range(across)]
    mesh = bpy.data.meshes.new("hung")
    mesh.from_pydata(vertices, [], faces)
    sheet = _add("hung", mesh, material)
    sheet.modifiers.new("body", "SOLIDIFY").thickness = 0.0016
    return [place(sheet, at)]


def cushion(size, material, at=(0, 0, 0), lean=1.25):
    """Stuffed cloth: four corners pulled out, a seam all round."""
    steps, vertices, faces = 48, [], []
    for side in (1, -1):
        for i in range(steps + 1):
            for j in range(steps + 1):
                u, v = 2 * i / steps - 1, 2 * j / steps - 1
                full = ((1 - u ** 4) * (1 - v ** 4)) ** 0.5
                pull = 1 - 0.07 * (1 - abs(u)) * abs(v) - 0.07 * (1 - abs(v)) * abs(u)
                vertices.append((u * size[0] / 2 * pull, v * size[1] / 2 * pull, side * full * size[2] / 2))
    row = steps + 1
    for sheet in range(2):
        base = sheet * row * row
        for i in range(steps):
            for j in range(steps):
                a = base + i * row + j
                faces.append((a, a + row, a + row + 1, a + 1) if sheet == 0 else (a, a + 1, a + row + 1, a + row))
    mesh = bpy.data.meshes.new("cushion")
    mesh.from_pydata(vertices, [], faces)
    pillow = _add("cushion", mesh, material)
    texture = bpy.data.textures.new("crease", "CLOUDS")
    texture.noise_scale = 0.12
    crease = pillow.modifiers.new("crease", "DISPLACE")
    crease.texture, crease.strength, crease.mid_level = texture, 0.012, 0.5
    pillow.rotation_euler = (lean, 0, 0.12)
    pillow.location = (at[0], at[1], at[2] + size[1] / 2 * math.sin(lean) + 0.01)
    return pillow


def place(shape, at=(0, 0, 0), turn=(0, 0, 0)):
    """Puts a shape somewhere else on the table."""
    shape.location = Vector(shape.location) + Vector(at)
    shape.rotation_euler = turn
    return shape


def moved(shapes, x=0.0, y=0.0, z=0.0, turn=0.0):
    """Puts a whole thing somewhere else, turned about its own middle."""
    for shape in shapes:
        px, py, pz = shape.location
        shape.location = (x + px * math.cos(turn) - py * math.sin(turn), y + px * math.sin(turn) + py * math.cos(turn), z + pz)
        shape.rotation_euler.z += turn
    return shapes
