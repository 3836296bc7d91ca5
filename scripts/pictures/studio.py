"""The photographer's studio: a plaster wall, a window to the left, one camera. Every picture is taken here."""
import math

import bpy
from mathutils import Vector

from darkroom import develop
from materials import plaster
from props import table

WIDTH, HEIGHT = 960, 1200
PLASTER = (0.58, 0.53, 0.455)
FLOOR = ((0.36, 0.26, 0.17), (0.24, 0.165, 0.10))


def empty(samples):
    """An empty studio with its light on; everything from the picture before is gone."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    cycles = scene.cycles
    cycles.samples, cycles.use_adaptive_sampling, cycles.use_denoising = samples, False, False
    cycles.max_bounces, cycles.diffuse_bounces, cycles.glossy_bounces, cycles.transmission_bounces = 8, 2, 3, 8
    cycles.caustics_reflective = cycles.caustics_refractive = False
    cycles.sample_clamp_indirect, cycles.sample_clamp_direct = 2, 12
    scene.render.resolution_x, scene.render.resolution_y = WIDTH, HEIGHT
    # One processor for each Blender: as many of them run side by side.
    scene.render.threads_mode, scene.render.threads = "FIXED", 1
    scene.view_settings.view_transform = "Filmic"
    scene.view_settings.look = "High Contrast"
    scene.view_settings.exposure = 0.55
    world = bpy.data.worlds.new("room")
    world.use_nodes = True
    world.node_tree.nodes["Background"].inputs[0].default_value = (1.0, 0.96, 0.90, 1)
    world.node_tree.nodes["Background"].inputs[1].default_value = 0.11
    scene.world = world
    _light("window", (-1.9, -0.95, 1.30), 100, 0.7, (1.0, 0.93, 0.84))
    _light("sky", (1.2, -0.6, 2.6), 8, 2.0, (0.90, 0.95, 1.0))
    return scene


def photograph(path, objects, view):
    """Takes the picture of the objects; `view` puts up the camera."""
    for shape in objects:
        # A hair above the table: where two surfaces lie in one another, glass turns grey.
        shape.location.z += 0.0004
    view(objects)
    develop(path)


def whole(objects):
    """Everything, with room to breathe."""
    _backdrop()
    low, high = _bounds(objects)
    size, middle = high - low, (low + high) / 2
    extent = max(size.z * 0.90 + size.y * 0.30, size.x * 1.06, 0.085)
    # What is flat is seen from higher up.
    lift = 0.38 + 0.5 * max(0, 1 - 2.5 * size.z / size.x)
    _camera(Vector((middle.x, middle.y, low.z + size.z * 0.46)), (0.12, -1, lift), extent * 3.3 + 0.05, 11, low.y * 0.6)


def close(objects):
    """Near to one edge, where one sees what it is made of."""
    _backdrop()
    low, high = _bounds(objects)
    size, middle = high - low, (low + high) / 2
    aim = Vector((middle.x + size.x * 0.12, middle.y - size.y * 0.1, low.z + size.z * 0.70))
    _camera(aim, (0.55, -1, 0.62), max(size.z, size.x, 0.08) * 1.7 + 0.06, 5.6, low.y * 0.7)


def on_wall(objects):
    """The same for what hangs on a wall at y = 0."""
    _wall(0.0)
    low, high = _bounds(objects)
    size, middle = high - low, (low + high) / 2
    _camera(middle, (0.30, -1, 0.16), max(size.z * 1.1, size.x * 1.12, 0.085) * 3.6 + 0.05, 11, low.y)


def close_on_wall(objects):
    _wall(0.0)
    low, high = _bounds(objects)
    size = high - low
    aim = Vector((high.x - min(size.x * 0.42, size.z * 1.6), low.y * 0.5, low.z + size.z * 0.6))
    _camera(aim, (0.62, -1, 0.34), max(size.z * 1.6, size.x * 0.75, 0.07) * 1.7 + 0.05, 5.6, low.y)


def in_use(frame, aim=(0, 0, 0.06), setting="table", across=0.07, lift=0.52, aperture=5.6):
    """A view of things among others, where they are used; `frame` is about how many metres it is wide."""
    def view(_):
        SETTINGS[setting]()
        _camera(Vector(aim), (across, -1, lift), frame * 0.88 * 85 / 30, aperture, aim[1])

    return view


def _table():
    table()
    _wall(0.60)


def _floor():
    table(FLOOR, 4.0, 1.0)
    _wall(1.0)


SETTINGS = {"table": _table, "floor": _floor, "wall": lambda: _wall(0.0)}


def _camera(aim, direction, distance, aperture, focus_y):
    camera = bpy.data.cameras.new("camera")
    camera.lens, camera.sensor_width, camera.sensor_fit, camera.clip_start = 85, 30, "HORIZONTAL", 0.01
    body = bpy.data.objects.new("camera", camera)
    body.location = aim + Vector(direction).normalized() * distance
    body.rotation_euler = (aim - body.location).to_track_quat("-Z", "Y").to_euler()
    camera.dof.use_dof, camera.dof.aperture_fstop = True, aperture
    camera.dof.focus_distance = (body.location - Vector((aim.x, focus_y, aim.z))).length
    bpy.context.scene.collection.objects.link(body)
    bpy.context.scene.camera = body


def _backdrop():
    """A plaster wall that runs into the table in one curve, so that no line crosses the picture."""
    points = [(-3.0, 0.0), (0.75, 0.0)]
    points += [(0.75 + 0.6 * math.sin(a), 0.6 - 0.6 * math.cos(a)) for a in (math.pi / 2 * i / 16 for i in range(1, 17))]
    points += [(1.35, 4.0)]
    vertices = [(x, y, z) for y, z in points for x in (-5, 5)]
    faces = [(2 * i, 2 * i + 1, 2 * i + 3, 2 * i + 2) for i in range(len(points) - 1)]
    mesh = bpy.data.meshes.new("backdrop")
    mesh.from_pydata(vertices, [], faces)
    for polygon in mesh.polygons:
        polygon.use_smooth = True
    sheet = bpy.data.objects.new("backdrop", mesh)
    bpy.context.scene.collection.objects.link(sheet)
    mesh.materials.append(plaster(PLASTER))


def _wall(y):
    mesh = bpy.data.meshes.new("wall")
    mesh.from_pydata([(-5, y, -2), (5, y, -2), (5, y, 4), (-5, y, 4)], [], [(0, 1, 2, 3)])
    sheet = bpy.data.objects.new("wall", mesh)
    bpy.context.scene.collection.objects.link(sheet)
    mesh.materials.append(plaster(PLASTER))


def _light(name, location, power, size, colour):
    light = bpy.data.lights.new(name, "AREA")
    light.energy, light.size, light.color = power, size, colour
    lamp = bpy.data.objects.new(name, light)
    lamp.location = location
    lamp.rotation_euler = (Vector((0, 0, 0.12)) - lamp.location).to_track_quat("-Z", "Y").to_euler()
    bpy.context.scene.collection.objects.link(lamp)


def _bounds(objects):
    bpy.context.view_layer.update()
    corners = [o.matrix_world @ Vector(c) for o in objects for c in o.bound_box]
    return (Vector(map(min, zip(*corners))), Vector(map(max, zip(*corners))))
