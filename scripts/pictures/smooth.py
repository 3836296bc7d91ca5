"""Takes the grain out of light. Few rays are sent for each point, so light is grainy; depth and direction are not, and say
where one thing ends. An edge-avoiding à-trous wavelet (Dammertz et al. 2010) that knows how strong the grain is
(Schied et al. 2017). Fields are arrays of channels × rows × columns."""
import numpy as np

AROUND = [(down, right) for down in (-1, 0, 1) for right in (-1, 0, 1) if (down, right) != (0, 0)]


def smoothed(light, normal, depth, levels, hold):
    """`light` after so many passes, each twice as wide; a difference of more than `hold` times the grain survives."""
    for step in (2 ** level for level in range(levels)):
        bright = 0.21 * light[0] + 0.72 * light[1] + 0.07 * light[2]
        strength = 1 / (hold * _grain(bright) + 1e-4)
        near = 1 / (0.004 * step * depth + 1e-6)
        total, weights = light.copy(), np.ones_like(bright)
        for down, right in AROUND:
            here, there = _pair(bright.shape, down * step, right * step)
            apart = np.abs(depth[here] - depth[there]) * near[here]
            apart += np.abs(bright[here] - bright[there]) * strength[here]
            for axis in normal:
                apart += 6 * (axis[here] - axis[there]) ** 2
            weight = np.exp(-apart) * np.float32(0.5 if down * right == 0 else 0.25)
            for channel, sum_of_channel in zip(light, total):
                sum_of_channel[here] += channel[there] * weight
            weights[here] += weight
        light = total / weights
    return light


def _grain(bright):
    """How much each point differs from those around it, by chance alone."""
    mean, square, count = bright.copy(), bright * bright, np.ones_like(bright)
    for down, right in AROUND:
        here, there = _pair(bright.shape, down, right)
        mean[here] += bright[there]
        square[here] += bright[there] ** 2
        count[here] += 1
    return np.sqrt(np.maximum(square / count - (mean / count) ** 2, 0))


def _pair(shape, down, right):
    """Two windows on a field, the second moved that far: where both lie within it."""
    rows, columns = shape
    here = (slice(max(-down, 0), rows - max(down, 0)), slice(max(-right, 0), columns - max(right, 0)))
    there = (slice(max(down, 0), rows - max(-down, 0)), slice(max(right, 0), columns - max(-right, 0)))
    return here, there
