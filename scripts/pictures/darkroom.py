"""From rays to a file: renders light apart from colour, takes the grain out of the light, and puts them together again."""
import os
import tempfile

import bpy
import numpy as np

from smooth import smoothed

PASSES = {"all": "Image", "direct": "DiffDir", "indirect": "DiffInd", "colour": "DiffCol", "normal": "Normal", "depth": "Depth"}


def develop(path):
    """Renders what stands before the camera into the file at `path`."""
    scene = bpy.context.scene
    with tempfile.TemporaryDirectory() as folder:
        _save_passes(scene, folder)
        bpy.ops.render.render()
        parts = {name: _load(folder, name) for name in PASSES}
    light, depth, normal = parts["direct"] + parts["indirect"], parts["depth"][0], parts["normal"]
    gloss = parts["all"] - light * parts["colour"]
    matt = smoothed(light, normal, depth, levels=5, hold=3.0) * parts["colour"]
    picture = matt + smoothed(gloss, normal, depth, levels=3, hold=3.0)
    _save(path, scene, picture)


def _save_passes(scene, folder):
    layer = scene.view_layers[0]
    layer.use_pass_diffuse_direct = layer.use_pass_diffuse_indirect = layer.use_pass_diffuse_color = True
    layer.use_pass_normal = layer.use_pass_z = True
    scene.use_nodes = True
    tree = scene.node_tree
    output = tree.nodes.new("CompositorNodeOutputFile")
    output.base_path = folder
    output.format.file_format, output.format.color_depth = "OPEN_EXR", "32"
    output.file_slots.clear()
    for name, socket in PASSES.items():
        output.file_slots.new(name)
        tree.links.new(tree.nodes["Render Layers"].outputs[socket], output.inputs[name])


def _load(folder, name):
    file = next(file for file in os.listdir(folder) if file.startswith(name))
    image = bpy.data.images.load(os.path.join(folder, file))
    image.colorspace_settings.name = "Raw"
    width, height = image.size
    pixels = np.empty(width * height * image.channels, dtype=np.float32)
    image.pixels.foreach_get(pixels)
    return np.ascontiguousarray(pixels.reshape(height, width, image.channels)[..., :3].transpose(2, 0, 1))


def _save(path, scene, picture):
    _, height, width = picture.shape
    image = bpy.data.images.new("picture", width, height, float_buffer=True)
    opaque = np.concatenate([picture, np.ones((1, height, width), dtype=np.float32)])
    image.pixels.foreach_set(opaque.transpose(1, 2, 0).ravel())
    image.save_render(path, scene=scene)
