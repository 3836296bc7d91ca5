"""What things are made of. Each material carries the small faults that make it look made by hand."""
import bpy


def _new(name):
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    tree = material.node_tree
    return material, tree, tree.nodes["Principled BSDF"]


def _noise(tree, scale, detail=4, stretch=(1, 1, 1), distortion=0.0):
    place = tree.nodes.new("ShaderNodeTexCoord")
    mapping = tree.nodes.new("ShaderNodeMapping")
    mapping.inputs["Scale"].default_value = stretch
    noise = tree.nodes.new("ShaderNodeTexNoise")
    noise.inputs["Scale"].default_value = scale
    noise.inputs["Detail"].default_value = detail
    noise.inputs["Distortion"].default_value = distortion
    tree.links.new(place.outputs["Object"], mapping.inputs["Vector"])
    tree.links.new(mapping.outputs["Vector"], noise.inputs["Vector"])
    return noise.outputs["Fac"]


def _ramp(tree, factor, stops):
    ramp = tree.nodes.new("ShaderNodeValToRGB")
    elements = ramp.color_ramp.elements
    while len(elements) < len(stops):
        elements.new(0.5)
    for element, (position, colour) in zip(elements, stops):
        element.position, element.color = position, (*colour, 1)
    tree.links.new(factor, ramp.inputs["Fac"])
    return ramp.outputs["Color"]


def _mix(tree, factor, a, b):
    mix = tree.nodes.new("ShaderNodeMixRGB")
    for source, socket in ((factor, mix.inputs["Fac"]), (a, mix.inputs["Color1"]), (b, mix.inputs["Color2"])):
        if isinstance(source, tuple):
            socket.default_value = (*source, 1)
        elif isinstance(source, float):
            socket.default_value = source
        else:
            tree.links.new(source, socket)
    return mix.outputs["Color"]


def _bump(tree, shader, height, strength, distance=0.002):
    bump = tree.nodes.new("ShaderNodeBump")
    bump.inputs["Strength"].default_value = strength
    bump.inputs["Distance"].default_value = distance
    tree.links.new(height, bump.inputs["Height"])
    tree.links.new(bump.outputs["Normal"], shader.inputs["Normal"])


def _shade(colour, by):
    return tuple(max(0.0, min(1.0, channel * by)) for channel in colour)


def plaster(colour):
    material, tree, shader = _new("plaster")
    tint = _ramp(tree, _noise(tree, 1.1, 6), [(0.35, _shade(colour, 0.94)), (0.65, _shade(colour, 1.05))])
    tree.links.new(tint, shader.inputs["Base Color"])
    shader.inputs["Roughness"].default_value = 0.95
    shader.inputs["Specular"].default_value = 0.15
    _bump(tree, shader, _noise(tree, 60, 8), 0.08)
    return material


def stoneware(colour, speckle=True, foot=0.006):
    """Glaze that breaks at the rim, iron speckle, and a bare ring where it stood in the kiln."""
    material, tree, shader = _new("stoneware")
    tint = _ramp(tree, _noise(tree, 9, 5, distortion=0.6), [(0.3, _shade(colour, 0.86)), (0.7, _shade(colour, 1.1))])
    if speckle:
        specks = _ramp(tree, _noise(tree, 420, 2), [(0.665, (0, 0, 0)), (0.70, (1, 1, 1))])
        tint = _mix(tree, specks, tint, _shade(colour, 0.28))
    geometry = tree.nodes.new("ShaderNodeNewGeometry")
    split = tree.nodes.new("ShaderNodeSeparateXYZ")
    tree.links.new(geometry.outputs["Position"], split.inputs["Vector"])
    less = tree.nodes.new("ShaderNodeMath")
    less.operation = "LESS_THAN"
    less.inputs[1].default_value = foot
    tree.links.new(split.outputs["Z"], less.inputs[0])
    tree.links.new(_mix(tree, less.outputs[0], tint, (0.30, 0.19, 0.12)), shader.inputs["Base Color"])
    rough = tree.nodes.new("ShaderNodeMath")
    rough.operation = "MULTIPLY_ADD"
    rough.inputs[1].default_value, rough.inputs[2].default_value = 0.5, 0.36
    tree.links.new(less.outputs[0], rough.inputs[0])
    tree.links.new(rough.outputs[0], shader.inputs["Roughness"])
    shader.inputs["Specular"].default_value = 0.45
    _bump(tree, shader, _noise(tree, 38, 6), 0.16)
    return material


def glass(tint=(1, 1, 1)):
    """Clear enough to throw a light shadow, as thin glass does; Cycles alone would make it dark."""
    material, tree, shader = _new("glass")
    shader.inputs["Base Color"].default_value = (*tint, 1)
    shader.inputs["Transmission"].default_value = 1
    shader.inputs["Roughness"].default_value = 0.01
    shader.inputs["IOR"].default_value = 1.46
    path = tree.nodes.new("ShaderNodeLightPath")
    clear = tree.nodes.new("ShaderNodeBsdfTransparent")
    clear.inputs["Color"].default_value = (*[0.8 * c + 0.05 for c in tint], 1)
    mix = tree.nodes.new("ShaderNodeMixShader")
    tree.links.new(path.outputs["Is Shadow Ray"], mix.inputs["Fac"])
    tree.links.new(shader.outputs["BSDF"], mix.inputs[1])
    tree.links.new(clear.outputs["BSDF"], mix.inputs[2])
    tree.links.new(mix.outputs["Shader"], tree.nodes["Material Output"].inputs["Surface"])
    return material


def wood(light, dark, along="X", scale=5.5):
    stretch = {"X": (0.12, 1.6, 1.6), "Y": (1.6, 0.12, 1.6), "Z": (1.6, 1.6, 0.12)}[along]
    material, tree, shader = _new("wood")
    grain = _noise(tree, scale * 4, 8, stretch, 1.2)
    fine = _noise(tree, scale * 40, 4, stretch)
    tint = _ramp(tree, grain, [(0.30, dark), (0.46, light), (0.60, _shade(light, 0.86)), (0.72, dark)])
    tint = _mix(tree, _ramp(tree, fine, [(0.45, (0, 0, 0)), (0.75, (0.5, 0.5, 0.5))]), tint, _shade(dark, 0.8))
    tree.links.new(tint, shader.inputs["Base Color"])
    shader.inputs["Roughness"].default_value = 0.52
    shader.inputs["Specular"].default_value = 0.3
    _bump(tree, shader, fine, 0.18, 0.001)
    return material


def linen(colour, stripe=None):
    material, tree, shader = _new("linen")
    place = tree.nodes.new("ShaderNodeTexCoord")

    def threads(direction, scale):
        wave = tree.nodes.new("ShaderNodeTexWave")
        wave.bands_direction = direction
        wave.inputs["Scale"].default_value = scale
        wave.inputs["Distortion"].default_value = 1.2
        wave.inputs["Detail"].default_value = 2
        tree.links.new(place.outputs["Object"], wave.inputs["Vector"])
        return wave.outputs["Fac"]

    weave = _mix(tree, 0.5, threads("X", 190), threads("Y", 190))
    slub = _noise(tree, 30, 5, (0.2, 3, 1))
    tint = _ramp(tree, slub, [(0.3, _shade(colour, 0.84)), (0.7, _shade(colour, 1.1))])
    if stripe:
        bands = _ramp(tree, threads("X", 5.2), [(0.80, (0, 0, 0)), (0.84, (1, 1, 1))])
        tint = _mix(tree, bands, tint, stripe)
    tree.links.new(tint, shader.inputs["Base Color"])
    shader.inputs["Roughness"].default_value = 0.92
    shader.inputs["Specular"].default_value = 0.12
    shader.inputs["Sheen"].default_value = 0.35
    _bump(tree, shader, weave, 0.55, 0.0008)
    return material


def brass(colour=(0.62, 0.44, 0.20)):
    material, tree, shader = _new("brass")
    shader.inputs["Metallic"].default_value = 1
    tint = _ramp(tree, _noise(tree, 7, 6), [(0.3, _shade(colour, 0.8)), (0.7, _shade(colour, 1.08))])
    tree.links.new(tint, shader.inputs["Base Color"])
    roughness = _ramp(tree, _noise(tree, 22, 6), [(0.3, (0.20,) * 3), (0.7, (0.36,) * 3)])
    tree.links.new(roughness, shader.inputs["Roughness"])
    _bump(tree, shader, _noise(tree, 240, 3, (0.1, 0.1, 1)), 0.05)
    return material


def paper(glow=0.0):
    material, tree, shader = _new("paper")
    shader.inputs["Base Color"].default_value = (0.86, 0.82, 0.73, 1)
    shader.inputs["Roughness"].default_value = 0.9
    shader.inputs["Emission"].default_value = (1.0, 0.80, 0.52, 1)
    shader.inputs["Emission Strength"].default_value = glow
    _bump(tree, shader, _noise(tree, 120, 5), 0.25)
    return material


def plain(colour, roughness=0.6):
    material, _, shader = _new("plain")
    shader.inputs["Base Color"].default_value = (*colour, 1)
    shader.inputs["Roughness"].default_value = roughness
    return material
