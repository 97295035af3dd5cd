"""The sixteen AHA segments, voxel by voxel, against an implementation of its own in NumPy: written
from the definition (Cerqueira et al. 2002 and docs), on oblique, flipped and reversed stacks."""
import pathlib

from probe import Comparison, np


def oblique_axes(random):
    """A right- or left-handed orthonormal frame."""
    axes, _ = np.linalg.qr(random.normal(size=(3, 3)))
    return axes.T


def heart(random, size, spacing, axes, apex_last):
    """Rings that taper towards the apex, with a wedge of scar; nothing touches the border."""
    columns, rows, slices = size
    i, j = np.meshgrid(np.arange(columns), np.arange(rows), indexing="xy")
    centre = np.array([columns, rows]) / 2 + random.uniform(-3, 3, 2)
    labels = np.zeros((slices, rows, columns), np.uint8)
    for k in range(slices):
        from_base = k if apex_last else slices - 1 - k
        shift = centre + np.array([0.2, -0.15]) * from_base
        x, y = (i - shift[0]) * spacing[0], (j - shift[1]) * spacing[1]
        radius = np.hypot(x, y)
        inner = 24.0 - 1.3 * from_base
        outer = inner + 9.0 + 2.0 * np.cos(np.arctan2(y, x) - 1.0)
        labels[k][radius < outer] = 1
        labels[k][(radius < outer) & (np.arctan2(y, x) > 1.2) & (radius < inner + 5)] = 3
        labels[k][radius < inner] = 2
    return labels


def segments(labels, spacing, origin, axes, insertion):
    """AHA numbers from the definition: levels are equal thirds from base to apex, the apex is the
    end with the smaller cavity, angles run from the insertion, counter-clockwise seen from the
    apex, around the cavity's centroid in patient space."""
    slices, rows, columns = labels.shape
    k, j, i = np.meshgrid(np.arange(slices), np.arange(rows), np.arange(columns), indexing="ij")
    scaled = np.stack([i * spacing[0], j * spacing[1], k * spacing[2]], axis=-1)
    place = origin + scaled @ axes
    cavities = (labels == 2).sum(axis=(1, 2))
    apex_last = cavities[-1] < cavities[0]
    apex = axes[2] if apex_last else -axes[2]
    centres = np.array([place[n][labels[n] == 2].mean(axis=0) for n in range(slices)])
    nearest = np.argmin(np.abs((centres - insertion) @ apex))
    start = insertion - centres[nearest]
    start -= apex * (start @ apex)
    start /= np.linalg.norm(start)
    # Seen from the apex towards the base the view direction is -apex, so that counter-clockwise is
    # the right-handed turn about +apex.
    quarter = np.cross(apex, start)
    result = np.zeros(labels.shape, np.uint8)
    for n in range(slices):
        offset = place[n] - centres[n]
        angle = np.degrees(np.arctan2(offset @ quarter, offset @ start)) % 360.0
        from_base = n if apex_last else slices - 1 - n
        third = min(int(3 * (from_base + 0.5) / slices), 2)
        if third < 2:
            # Sectors of 60 degrees: 2, 3, 4, 5, 6, 1.
            number = (np.floor(angle / 60.0).astype(int) + 1) % 6 + 1 + 6 * third
        else:
            # Septal (14) around 60 degrees, then inferior, lateral, anterior.
            number = np.array([14, 15, 16, 13])[np.floor(((angle - 15.0) % 360.0) / 90.0).astype(int)]
        wall = (labels[n] == 1) | (labels[n] == 3)
        result[n][wall] = number[wall]
    return result


def main():
    comparison = Comparison()
    random = np.random.default_rng(52)
    output = pathlib.Path(comparison.folder.name) / "map.raw"
    for trial in range(12):
        size = (72 + 3 * (trial % 4), 80 - 2 * (trial % 3), 6 + trial % 5)
        spacing = (1.0 + 0.1 * (trial % 3), 1.0 + 0.15 * (trial % 2), 8.0)
        axes = oblique_axes(random)
        origin = random.uniform(-150, 150, 3)
        labels = heart(random, size, spacing, axes, trial % 2 == 0)
        middle = np.array([size[0] / 2 * spacing[0], size[1] / 2 * spacing[1],
                           (size[2] // 2 + 0.2) * spacing[2]])  # nearest to one slice
        turn = random.uniform(0, 2 * np.pi)
        insertion = origin + (middle + 36.0 * np.array([np.cos(turn), np.sin(turn), 0.0])) @ axes
        geometry = np.concatenate([origin, axes.ravel(), insertion])
        found = comparison.run("segments", *size, *spacing, labels, geometry, output)
        mapped = np.fromfile(output, np.uint8).reshape(labels.shape)
        expected = segments(labels, spacing, origin, axes, insertion)
        case = f"stack {trial}"
        comparison.check(case, "voxels in another segment",
                         int((mapped != expected).sum()), 0, 0)
        for number in range(1, 17):
            chosen = expected == number
            area = chosen.sum() * spacing[0] * spacing[1] / 100.0
            comparison.check(case, "area", found[f"area_{number}"], float(area), 1e-9)
            share = 100.0 * (labels[chosen] == 3).mean() if chosen.any() else 0.0
            comparison.check(case, "scar share", found[f"scar_{number}"], float(share), 1e-9)
    comparison.finish()


if __name__ == "__main__":
    main()
