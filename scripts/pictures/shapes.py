"""Forms, in metres, standing on the table at z = 0. Nothing made by hand is perfectly round: neither is anything here."""
import math
import random

import bmesh
import bpy
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


def lathe(outside, material, wall=0.004, wobble=0.006, seed=1, solid=False, segments=96):
    """Turned on the wheel: a profile of (radius, height) from the foot up, with a wall and a rounded rim."""
    outer = _spline(outside)
    if solid:
        profile = [(0.0, outer[0][1]), *outer, (0.0, outer[-1][1])]
    else:
        inner = [(max(r - wall, 0.0), z) for r, z in reversed(outer) if z > outer[0][1] + wall]
        rim_r, rim_z = outer[-1]
        rim = [(rim_r - wall * (0.5 - 0.5 * math.cos(a)), rim_z + wall * 0.5 * math.sin(a)) for a in (math.pi * i / 6 for i in range(1, 6))]
        profile = [(0.0, outer[0][1]), *outer, *rim, *inner, (0.0, outer[0][1] + wall)]
    chance = random.Random(seed)
    phases = [(chance.uniform(0, 6.28), chance.uniform(0.3, 1.0)) for _ in range(3)]
    vertices, faces = [], []
    for r, z in profile:
        for i in range(segments):
            angle = 2 * math.pi * i / segments
            lean = sum(s * math.sin((n + 2) * angle + p + z * 14) for n, (p, s) in enumerate(phases)) / 3
            radius = r * (1 + wobble * lean)
            vertices.append((radius * math.cos(angle), radius * math.sin(angle), z))
    for row in range(len(profile) - 1):
        for i in range(segments):
            j = (i + 1) % segments
            faces.append((row * segments + i, row * segments + j, (row + 1) * segments + j, (row + 1) * segments + i))
    mesh = bpy.data.meshes.new("lathe")
    mesh.from_pydata(vertices, [], faces)
    work = bmesh.new()
    work.from_mesh(mesh)
    bmesh.ops.remove_doubles(work, verts=work.verts, dist=1e-5)
    bmesh.ops.recalc_face_normals(work, faces=work.faces)
    work.to_mesh(mesh)
    work.free()
    return _add("lathe", mesh, material)


def rod(points, radius, material, taper=None):
    """A round bar bent through the points: a handle, a spout, a hook."""
    curve = bpy.data.curves.new("rod", "CURVE")
    curve.dimensions = "3D"
    curve.bevel_depth = radius
    curve.bevel_resolution = 8
    curve.use_fill_caps = True
    line = _spline(points, 12)
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
    """A folded cloth: soft layers, none quite on top of the other, with a rounded fold in front."""
    chance = random.Random(seed)
    pieces = []
    thick = size[2] / layers
    for layer in range(layers):
        bpy.ops.mesh.primitive_cube_add(size=1)
        sheet = bpy.context.object
        sheet.scale = (size[0] * chance.uniform(0.975, 1.0), size[1] * chance.uniform(0.97, 1.0), thick * 1.05)
        bpy.ops.object.transform_apply(location=False, rotation=False, scale=True)
        bevel = sheet.modifiers.new("fold", "BEVEL")
        bevel.width, bevel.segments = thick * 0.48, 5
        fine = sheet.modifiers.new("fine", "SUBSURF")
        fine.subdivision_type, fine.levels, fine.render_levels = "SIMPLE", 3, 3
        texture = bpy.data.textures.new("crease", "CLOUDS")
        texture.noise_scale = 0.07
        crease = sheet.modifiers.new("crease", "DISPLACE")
        crease.texture, crease.strength, crease.mid_level, crease.texture_coords = texture, thick * 0.34, 0.5, "GLOBAL"
        sheet.location = (at[0] + chance.uniform(-1, 1) * 0.003, at[1] + chance.uniform(-1, 1) * 0.003, at[2] + thick * (layer + 0.5))
        sheet.rotation_euler = (0, 0, turn + chance.uniform(-0.012, 0.012))
        sheet.data.materials.append(material)
        for polygon in sheet.data.polygons:
            polygon.use_smooth = True
        pieces.append(sheet)
    return pieces


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
