"""The photographer's studio: one backdrop, one window of light from the left, one camera. Every picture is taken here."""
import math

import bpy
from mathutils import Vector

WIDTH, HEIGHT = 640, 800
PLASTER = (0.53, 0.51, 0.45)


def empty(samples):
    """An empty studio with its light on; everything from the picture before is gone."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    cycles = scene.cycles
    cycles.samples = samples
    cycles.use_adaptive_sampling = True
    cycles.adaptive_threshold = 0.03
    cycles.use_denoising = False
    cycles.max_bounces = 8
    cycles.transmission_bounces = 8
    cycles.caustics_reflective = False
    cycles.caustics_refractive = False
    cycles.sample_clamp_indirect = 3
    scene.render.resolution_x, scene.render.resolution_y = WIDTH, HEIGHT
    scene.render.threads_mode, scene.render.threads = "FIXED", 2
    scene.view_settings.view_transform = "Filmic"
    scene.view_settings.look = "High Contrast"
    scene.view_settings.exposure = 0.32
    world = bpy.data.worlds.new("room")
    world.use_nodes = True
    world.node_tree.nodes["Background"].inputs[0].default_value = (0.9, 0.93, 1.0, 1)
    world.node_tree.nodes["Background"].inputs[1].default_value = 0.17
    scene.world = world
    _backdrop()
    _light("window", (-1.9, -1.1, 1.9), 62, 1.5, (1.0, 0.96, 0.9))
    _light("reflector", (2.2, -1.4, 1.0), 9, 1.6, (0.95, 0.97, 1.0))
    _light("back", (0.6, 1.1, 2.1), 14, 0.9, (1.0, 0.97, 0.93))
    _smooth_grain(scene)
    return scene


def _smooth_grain(scene):
    """Takes the grain out of light and shadow, guided by what is seen there, so that texture and edges stay."""
    scene.view_layers[0].cycles.denoising_store_passes = True
    scene.use_nodes = True
    tree = scene.node_tree
    layers, output = tree.nodes["Render Layers"], tree.nodes["Composite"]
    guide = tree.nodes.new("CompositorNodeMixRGB")
    guide.blend_type = "ADD"
    tree.links.new(layers.outputs["Denoising Albedo"], guide.inputs[1])
    tree.links.new(layers.outputs["Denoising Normal"], guide.inputs[2])
    blur = tree.nodes.new("CompositorNodeBilateralblur")
    blur.iterations, blur.sigma_color, blur.sigma_space = 1, 0.10, 6
    tree.links.new(layers.outputs["Image"], blur.inputs["Image"])
    tree.links.new(guide.outputs["Image"], blur.inputs["Determinator"])
    blend = tree.nodes.new("CompositorNodeMixRGB")
    blend.inputs[0].default_value = 0.8
    tree.links.new(layers.outputs["Image"], blend.inputs[1])
    tree.links.new(blur.outputs["Image"], blend.inputs[2])
    tree.links.new(blend.outputs["Image"], output.inputs["Image"])


def photograph(path, objects, view="whole"):
    """Takes the picture. `whole` frames everything with room to breathe; `close` comes near to one edge of it."""
    for shape in objects:
        # A hair above the table: where two surfaces lie in one another, glass turns grey.
        shape.location.z += 0.0004
    low, high = _bounds(objects)
    centre, size = (low + high) / 2, high - low
    extent = max(size.z, size.x * 0.98, 0.10)
    if view == "whole":
        aim, distance, lift = Vector((0, 0, size.z * 0.47)), extent * 3.75 + 0.10, 0.30
        across = 0.10
    else:
        aim = Vector((centre.x + size.x * 0.10, low.y, low.z + size.z * 0.72))
        distance, lift, across = extent * 1.9 + 0.10, 0.62, 0.55
    camera = bpy.data.cameras.new("camera")
    camera.lens = 85
    camera.sensor_width = 30
    camera.sensor_fit = "HORIZONTAL"
    camera.clip_start = 0.01
    body = bpy.data.objects.new("camera", camera)
    direction = Vector((across, -1, lift)).normalized()
    body.location = aim + direction * distance
    body.rotation_euler = (aim - body.location).to_track_quat("-Z", "Y").to_euler()
    camera.dof.use_dof = True
    camera.dof.focus_distance = (body.location - Vector((aim.x, low.y * 0.6, aim.z))).length
    camera.dof.aperture_fstop = 11 if view == "whole" else 7
    bpy.context.scene.collection.objects.link(body)
    bpy.context.scene.camera = body
    bpy.context.scene.render.filepath = path
    bpy.ops.render.render(write_still=True)


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
    from materials import plaster

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
