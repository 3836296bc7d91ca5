"""The three pictures that every product has."""
from shapes import moved
from studio import close, whole


def shots(name, build, choices, view, used, near=close, far=whole):
    """Each choice as a whole, the first of them near by, and `used`, as `view` sees it: among others, for scale.
    `choices` is what `build` is given for each option value, or for "" where there is nothing to choose."""
    first = next(iter(choices.values()))
    wholes = {f"{name}-{word}" if word else name: (lambda given=given: build(*given), far) for word, given in choices.items()}
    return {**wholes, f"{name}-detail": (lambda: build(*first), near), f"{name}-in-use": (used, view)}


def both(build, small, large, apart):
    """The two sizes of a thing, the smaller to the right and nearer."""
    return lambda: [*moved(build(*small), apart * 0.5, -apart * 0.22), *moved(build(*large), -apart * 0.5, apart * 0.12)]
