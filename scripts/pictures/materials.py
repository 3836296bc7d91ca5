"""What things are made of. Each material carries the small faults that make it look made by hand."""
import bpy


def _new(name):
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    tree = material.node_tree
    return material, tree, tree.nodes["Principled BSDF"]


def _plain_for_bounced_light(tree, shader, colour):
    """Light that comes from elsewhere sees the colour alone: it cannot tell the grain, and is spared computing it."""
    path, plain_colour, choice = (tree.nodes.new(kind) for kind in ("ShaderNodeLightPath", "ShaderNodeBsdfDiffuse", "ShaderNodeMixShader"))
    plain_colour.inputs["Color"].default_value = (*colour, 1)
    tree.links.new(path.outputs["Is Diffuse Ray"], choice.inputs["Fac"])
    tree.links.new(shader.outputs["BSDF"], choice.inputs[1])
    tree.links.new(plain_colour.outputs["BSDF"], choice.inputs[2])
    tree.links.new(choice.outputs["Shader"], tree.nodes["Material Output"].inputs["Surface"])


def _noise(tree, scale, detail=4, stretch=(1, 1, 1), distortion=0.0, seed=0):
    place = tree.nodes.new("ShaderNodeTexCoord")
    mapping = tree.nodes.new("ShaderNodeMapping")
    mapping.inputs["Scale"].default_value = stretch
    mapping.inputs["Location"].default_value = (seed * 3.7, seed * 1.9, seed * 2.3)
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
    """Lime wash: never quite one colour. It fills every picture, so it is cheap to compute."""
    material, tree, shader = _new("plaster")
    tint = _ramp(tree, _noise(tree, 2.2, 3, distortion=0.4), [(0.30, _shade(colour, 0.93)), (0.70, _shade(colour, 1.05))])
    tree.links.new(tint, shader.inputs["Base Color"])
    shader.inputs["Roughness"].default_value = 1.0
    shader.inputs["Specular"].default_value = 0.0
    _plain_for_bounced_light(tree, shader, colour)
    return material


def stoneware(colour, speckle=True, foot=0.006):
    """Glaze that pools and breaks to the clay on edges, iron speckle, and a bare ring where it stood in the kiln."""
    material, tree, shader = _new("stoneware")
    tint = _ramp(tree, _noise(tree, 9, 3, distortion=0.6), [(0.3, _shade(colour, 0.84)), (0.7, _shade(colour, 1.1))])
    if speckle:
        specks = _ramp(tree, _noise(tree, 420, 1), [(0.665, (0, 0, 0)), (0.70, (1, 1, 1))])
        tint = _mix(tree, specks, tint, _shade(colour, 0.30))
    geometry = tree.nodes.new("ShaderNodeNewGeometry")
    edge = _ramp(tree, geometry.outputs["Pointiness"], [(0.54, (0, 0, 0)), (0.62, (0.75, 0.75, 0.75))])
    tint = _mix(tree, edge, tint, tuple(0.5 * c + 0.5 * clay for c, clay in zip(colour, (0.36, 0.22, 0.12))))
    split = tree.nodes.new("ShaderNodeSeparateXYZ")
    tree.links.new(geometry.outputs["Position"], split.inputs["Vector"])
    low, steep, less = (tree.nodes.new("ShaderNodeMath") for _ in range(3))
    low.operation = steep.operation = "LESS_THAN"
    less.operation = "MULTIPLY"
    low.inputs[1].default_value, steep.inputs[1].default_value = foot, 0.6
    facing = tree.nodes.new("ShaderNodeSeparateXYZ")
    tree.links.new(geometry.outputs["Normal"], facing.inputs["Vector"])
    tree.links.new(split.outputs["Z"], low.inputs[0])
    tree.links.new(facing.outputs["Z"], steep.inputs[0])
    tree.links.new(low.outputs[0], less.inputs[0])
    tree.links.new(steep.outputs[0], less.inputs[1])
    tree.links.new(_mix(tree, less.outputs[0], tint, (0.30, 0.19, 0.12)), shader.inputs["Base Color"])
    rough = tree.nodes.new("ShaderNodeMath")
    rough.operation = "MULTIPLY_ADD"
    rough.inputs[1].default_value, rough.inputs[2].default_value = 0.5, 0.30
    tree.links.new(less.outputs[0], rough.inputs[0])
    tree.links.new(rough.outputs[0], shader.inputs["Roughness"])
    shader.inputs["Specular"].default_value = 0.5
    _bump(tree, shader, _noise(tree, 34, 3), 0.18)
    _plain_for_bounced_light(tree, shader, colour)
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
    clear.inputs["Color"].default_value = (*[0.96 * c for c in tint], 1)
    mix = tree.nodes.new("ShaderNodeMixShader")
    tree.links.new(path.outputs["Is Shadow Ray"], mix.inputs["Fac"])
    tree.links.new(shader.outputs["BSDF"], mix.inputs[1])
    tree.links.new(clear.outputs["BSDF"], mix.inputs[2])
    tree.links.new(mix.outputs["Shader"], tree.nodes["Material Output"].inputs["Surface"])
    return material


def wood(light, dark, along="X", scale=5.5, seed=0):
    """`seed` tells boards of one tree apart."""
    stretch = {"X": (0.12, 1.6, 1.6), "Y": (1.6, 0.12, 1.6), "Z": (1.6, 1.6, 0.12)}[along]
    material, tree, shader = _new("wood")
    grain = _noise(tree, scale * 4, 5, stretch, 1.2, seed)
    fine = _noise(tree, scale * 40, 2, stretch, 0.0, seed)
    tint = _ramp(tree, grain, [(0.30, dark), (0.46, light), (0.60, _shade(light, 0.86)), (0.72, dark)])
    tint = _mix(tree, _ramp(tree, fine, [(0.45, (0, 0, 0)), (0.75, (0.5, 0.5, 0.5))]), tint, _shade(dark, 0.8))
    tree.links.new(tint, shader.inputs["Base Color"])
    shader.inputs["Roughness"].default_value = 0.48
    shader.inputs["Specular"].default_value = 0.35
    _bump(tree, shader, fine, 0.18, 0.001)
    _plain_for_bounced_light(tree, shader, light)
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
    slub = _noise(tree, 90, 4, (0.6, 2, 1))
    tint = _ramp(tree, slub, [(0.3, _shade(colour, 0.90)), (0.7, _shade(colour, 1.06))])
    if stripe:
        bands = _ramp(tree, threads("X", 5.2), [(0.80, (0, 0, 0)), (0.84, (1, 1, 1))])
        tint = _mix(tree, bands, tint, stripe)
    tree.links.new(tint, shader.inputs["Base Color"])
    shader.inputs["Roughness"].default_value = 0.92
    shader.inputs["Specular"].default_value = 0.12
    shader.inputs["Sheen"].default_value = 0.35
    _bump(tree, shader, weave, 0.55, 0.0008)
    _plain_for_bounced_light(tree, shader, colour)
    return material


def brass(colour=(0.62, 0.43, 0.19)):
    material, tree, shader = _new("brass")
    shader.inputs["Metallic"].default_value = 1
    tint = _ramp(tree, _noise(tree, 7, 3), [(0.3, _shade(colour, 0.78)), (0.7, _shade(colour, 1.08))])
    tree.links.new(tint, shader.inputs["Base Color"])
    roughness = _ramp(tree, _noise(tree, 22, 3), [(0.3, (0.20,) * 3), (0.7, (0.36,) * 3)])
    tree.links.new(roughness, shader.inputs["Roughness"])
    _bump(tree, shader, _noise(tree, 240, 1, (0.1, 0.1, 1)), 0.05)
    return material


def iron(colour=(0.032, 0.030, 0.028)):
    """Cast in sand and burnt in with oil: nearly black, never shiny, with the grain of the mould."""
    material, tree, shader = _new("iron")
    tint = _ramp(tree, _noise(tree, 6, 3), [(0.3, _shade(colour, 0.7)), (0.7, _shade(colour, 1.4))])
    tree.links.new(tint, shader.inputs["Base Color"])
    roughness = _ramp(tree, _noise(tree, 14, 3), [(0.3, (0.36,) * 3), (0.7, (0.56,) * 3)])
    tree.links.new(roughness, shader.inputs["Roughness"])
    shader.inputs["Specular"].default_value = 0.6
    _bump(tree, shader, _noise(tree, 420, 1), 0.35, 0.0006)
    _plain_for_bounced_light(tree, shader, colour)
    return material


def willow(light, dark):
    """Rods of many sticks: no two of one colour."""
    material, tree, shader = _new("willow")
    chance = tree.nodes.new("ShaderNodeObjectInfo")
    stick = _ramp(tree, chance.outputs["Random"], [(0.0, dark), (0.5, light), (1.0, _shade(light, 1.12))])
    patch = _ramp(tree, _noise(tree, 26, 2), [(0.35, (0.55, 0.55, 0.55)), (0.65, (1, 1, 1))])
    tint = tree.nodes.new("ShaderNodeMixRGB")
    tint.blend_type, tint.inputs["Fac"].default_value = "MULTIPLY", 0.7
    tree.links.new(stick, tint.inputs["Color1"])
    tree.links.new(patch, tint.inputs["Color2"])
    tree.links.new(tint.outputs["Color"], shader.inputs["Base Color"])
    shader.inputs["Roughness"].default_value = 0.55
    shader.inputs["Specular"].default_value = 0.3
    return material


def wool(colour):
    material, tree, shader = _new("wool")
    tint = _ramp(tree, _noise(tree, 60, 3), [(0.3, _shade(colour, 0.8)), (0.7, _shade(colour, 1.1))])
    tree.links.new(tint, shader.inputs["Base Color"])
    shader.inputs["Roughness"].default_value = 1.0
    shader.inputs["Specular"].default_value = 0.05
    shader.inputs["Sheen"].default_value = 0.8
    _bump(tree, shader, _noise(tree, 320, 2), 0.9, 0.0016)
    _plain_for_bounced_light(tree, shader, colour)
    return material


def wax(colour):
    material, tree, shader = _new("wax")
    tint = _ramp(tree, _noise(tree, 12, 2), [(0.3, _shade(colour, 0.92)), (0.7, _shade(colour, 1.06))])
    tree.links.new(tint, shader.inputs["Base Color"])
    shader.inputs["Roughness"].default_value = 0.42
    shader.inputs["Specular"].default_value = 0.35
    return material


def crust(light, dark):
    """Bread: dark where the oven saw it, with flour on whatever looks up."""
    material, tree, shader = _new("crust")
    tint = _ramp(tree, _noise(tree, 38, 5, distortion=1.2), [(0.36, dark), (0.60, light)])
    geometry = tree.nodes.new("ShaderNodeNewGeometry")
    split = tree.nodes.new("ShaderNodeSeparateXYZ")
    tree.links.new(geometry.outputs["Normal"], split.inputs["Vector"])
    dusted = tree.nodes.new("ShaderNodeMath")
    dusted.operation = "MULTIPLY"
    tree.links.new(_ramp(tree, split.outputs["Z"], [(0.55, (0, 0, 0)), (1.0, (0.55,) * 3)]), dusted.inputs[0])
    tree.links.new(_ramp(tree, _noise(tree, 70, 4, distortion=0.8), [(0.48, (0, 0, 0)), (0.66, (1, 1, 1))]), dusted.inputs[1])
    tree.links.new(_mix(tree, dusted.outputs[0], tint, (0.62, 0.52, 0.38)), shader.inputs["Base Color"])
    shader.inputs["Roughness"].default_value = 0.95
    shader.inputs["Specular"].default_value = 0.12
    _bump(tree, shader, _noise(tree, 45, 4), 0.8, 0.005)
    _plain_for_bounced_light(tree, shader, light)
    return material


def paper(glow=0.0):
    """Washi with a lamp behind it: brightest where the bulb is, at two fifths of its height."""
    material, tree, shader = _new("paper")
    shader.inputs["Base Color"].default_value = (0.86, 0.82, 0.73, 1)
    shader.inputs["Roughness"].default_value = 0.9
    shader.inputs["Emission"].default_value = (1.0, 0.76, 0.46, 1)
    place = tree.nodes.new("ShaderNodeTexCoord")
    split = tree.nodes.new("ShaderNodeSeparateXYZ")
    tree.links.new(place.outputs["Generated"], split.inputs["Vector"])
    near = _ramp(tree, split.outputs["Z"], [(0.0, (0.45,) * 3), (0.42, (1, 1, 1)), (1.0, (0.35,) * 3)])
    strength = tree.nodes.new("ShaderNodeMath")
    strength.operation, strength.inputs[1].default_value = "MULTIPLY", glow
    tree.links.new(near, strength.inputs[0])
    tree.links.new(strength.outputs[0], shader.inputs["Emission Strength"])
    _bump(tree, shader, _noise(tree, 120, 3), 0.25)
    return material


def glowing(colour, strength):
    material, _, shader = _new("glowing")
    shader.inputs["Base Color"].default_value = (*colour, 1)
    shader.inputs["Emission"].default_value = (*colour, 1)
    shader.inputs["Emission Strength"].default_value = strength
    return material


def plain(colour, roughness=0.6):
    material, _, shader = _new("plain")
    shader.inputs["Base Color"].default_value = (*colour, 1)
    shader.inputs["Roughness"].default_value = roughness
    return material
