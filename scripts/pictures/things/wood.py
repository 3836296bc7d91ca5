"""Sawn, turned and oiled."""
import math

from materials import brass, wood
from shapes import board, lathe, place, rod


def plank(timber):
    return board((0.22, 0.40, 0.022), wood(*timber, along="Y"), (0, 0, 0), 0.045, 0.004, hole=(0, 0.165, 0.013))


def bread_board(timber):
    """Standing, so that one sees the plank."""
    upright = plank(timber)
    upright.rotation_euler = (math.radians(78), 0, 0.10)
    upright.location = (0, 0.05, 0.20)
    return [upright]


def salad_bowl(timber):
    return [lathe([(0.070, 0), (0.078, 0.004), (0.120, 0.045), (0.138, 0.090), (0.140, 0.105)], wood(*timber), wall=0.008, wobble=0.003)]


def rolling_pin(timber):
    pin = lathe([(0.011, -0.205), (0.016, -0.18), (0.022, -0.14), (0.025, 0), (0.022, 0.14), (0.016, 0.18), (0.011, 0.205)], wood(*timber, along="Z"), solid=True, wobble=0)
    return [place(pin, (0, 0, 0.025), (0, math.radians(90), 0.42))]


def stool(timber):
    seat = lathe([(0.150, 0.405), (0.160, 0.412), (0.162, 0.428), (0.154, 0.438), (0.06, 0.434)], wood(*timber), solid=True, wobble=0)
    legs = [rod([(0.085 * math.cos(a), 0.085 * math.sin(a), 0.415), (0.165 * math.cos(a), 0.165 * math.sin(a), 0.0)], 0.014, wood(*timber, along="Z"), (1.15, 0.75)) for a in (math.radians(d) for d in (-95, 25, 145))]
    return [seat, *legs]


def spoon(length, width, timber, turn=0.0):
    grain = wood(*timber, along="Y")
    stem = rod([(0, -length * 0.62, 0.008), (0, -length * 0.2, 0.010), (0.0, length * 0.22, 0.012)], 0.0058, grain, (1.1, 0.85))
    head = lathe([(0.004, 0), (0.6, 0.10), (0.95, 0.30), (1.0, 0.42)], grain, wall=0.16, wobble=0)
    head.scale = (width, width * 1.5, 0.030)
    head.location = (0, length * 0.26, 0.002)
    made = [stem, head]
    for part in made:
        x, y, z = part.location
        part.location = (x * math.cos(turn) - y * math.sin(turn), x * math.sin(turn) + y * math.cos(turn), z)
        part.rotation_euler = (0, 0, turn)
    return made


def spoons(timber):
    made = []
    for index, (length, width) in enumerate(((0.30, 0.030), (0.26, 0.024), (0.22, 0.020))):
        for part in spoon(length, width, timber, -0.15 + 0.12 * index):
            made.append(place(part, (-0.075 + 0.07 * index, 0.01 * index, 0), part.rotation_euler))
    return made


def tray(timber):
    grain = wood(*timber)
    base = board((0.40, 0.27, 0.010), grain, (0, 0, 0), 0.012, 0.002)
    sides = [board((0.40, 0.012, 0.045), grain, (0, y, 0.004), 0.004, 0.003) for y in (-0.13, 0.13)]
    ends = [board((0.012, 0.27, 0.065), grain, (x, 0, 0.004), 0.004, 0.003) for x in (-0.195, 0.195)]
    handles = [rod([(x, -0.05, 0.068), (x, 0, 0.082), (x, 0.05, 0.068)], 0.005, brass()) for x in (-0.195, 0.195)]
    return [base, *sides, *ends, *handles]


def peg_rail(timber):
    """Hangs on a wall at y = 0."""
    rail = board((0.46, 0.020, 0.070), wood(*timber), (0, -0.010, 0.0), 0.006, 0.004)
    pegs = [place(lathe([(0.008, 0), (0.007, 0.035), (0.012, 0.052), (0.011, 0.060), (0.004, 0.063)], wood(*timber, along="Z"), solid=True, wobble=0), (x, -0.018, 0.034), (math.radians(82), 0, 0)) for x in (-0.17, -0.057, 0.057, 0.17)]
    return [rail, *pegs]


def egg_cup(timber):
    return [lathe([(0.021, 0), (0.022, 0.003), (0.012, 0.012), (0.010, 0.022), (0.020, 0.034), (0.0245, 0.046), (0.0250, 0.052)], wood(*timber, along="Z"), wall=0.0045, wobble=0)]


def coasters(timber):
    """Four, one of them leaning on the others."""
    def disc(seed):
        return lathe([(0.046, 0), (0.048, 0.002), (0.048, 0.007), (0.0455, 0.009)], wood(*timber, seed=seed), solid=True, wobble=0)

    pile = [place(disc(i + 1), (0.0015 * i, -0.001 * i, 0.0092 * i), (0, 0, 0.7 * i)) for i in range(3)]
    return [*pile, place(disc(7), (0.062, -0.024, 0.036), (0.25, math.radians(-64), -0.35))]


def mortar(timber):
    grain = wood(*timber, along="Z")
    body = lathe([(0.044, 0), (0.046, 0.004), (0.040, 0.018), (0.050, 0.040), (0.060, 0.078), (0.060, 0.092)], grain, wall=0.010, wobble=0)
    pestle = lathe([(0.006, 0), (0.017, 0.006), (0.018, 0.022), (0.0095, 0.06), (0.0085, 0.12), (0.012, 0.155), (0.006, 0.165)], grain, solid=True, wobble=0)
    return [body, place(pestle, (-0.022, 0, 0.026), (0.10, 0.52, 0))]
