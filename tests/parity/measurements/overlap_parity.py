"""Overlap against numpy and surface distances against scipy (1e-6 mm), MONAI's definitions."""
from probe import Comparison, np
from scipy.ndimage import binary_erosion, distance_transform_edt, gaussian_filter

TOLERANCE = 1e-6


def surface(mask):
    return mask & ~binary_erosion(mask)


def surface_distances(test, reference, spacing):
    if test.shape[0] == 1:
        test, reference, spacing = test[0], reference[0], spacing[1:]
    edge_test, edge_reference = surface(test), surface(reference)
    there = distance_transform_edt(~edge_reference, sampling=spacing)[edge_test]
    back = distance_transform_edt(~edge_test, sampling=spacing)[edge_reference]
    return {
        "hausdorff_mm": float(max(there.max(), back.max())),
        "hausdorff95_mm": float(max(np.percentile(there, 95), np.percentile(back, 95))),
        "average_mm": float(np.concatenate([there, back]).mean()),
    }


def overlap(test, reference):
    def ratio(part, whole):
        return None if whole == 0 else float(part / whole)

    tp, fp = int((test & reference).sum()), int((test & ~reference).sum())
    fn, tn = int((~test & reference).sum()), int((~test & ~reference).sum())
    return {
        "dice": ratio(2 * tp, 2 * tp + fp + fn),
        "jaccard": ratio(tp, tp + fp + fn),
        "accuracy": ratio(tp + tn, tp + fp + fn + tn),
        "sensitivity": ratio(tp, tp + fn),
        "specificity": ratio(tn, tn + fp),
    }


def labels(random, shape):
    field = gaussian_filter(random.normal(size=shape), (0.8, 2.0, 2.0))
    return np.digitize(field, np.quantile(field, [0.4, 0.6, 0.8])).astype(np.uint8)


def main():
    comparison = Comparison()
    random = np.random.default_rng(4711)
    spacings = [(1.0, 1.0, 1.0), (8.0, 1.3, 1.3), (2.5, 0.7, 1.9)]
    for shape in [(1, 40, 50), (9, 30, 28), (4, 12, 61)]:
        for spacing in spacings:
            test, reference = labels(random, shape), labels(random, shape)
            if spacing[0] == 8.0:
                reference[:, : shape[1] // 2] = 0
            for wanted in ([0], [1], [2], [3], [1, 3]):
                found = comparison.run("overlap", *shape[::-1], *spacing[::-1], test, reference,
                                       *wanted)
                a, b = np.isin(test, wanted), np.isin(reference, wanted)
                expected = overlap(a, b) | surface_distances(a, b, spacing)
                expected["label_agreement"] = float((test == reference).mean())
                for name, value in expected.items():
                    comparison.check(f"{shape}, {spacing}, class {wanted}", name, found[name],
                                     value, TOLERANCE)
    absent = comparison.run("overlap", *shape[::-1], *spacing[::-1], test, reference, 9)
    comparison.check("absent class", "dice", absent["dice"], None, 0.0)
    comparison.check("absent class", "no distance", float("hausdorff_mm" in absent), 0.0, 0.0)
    comparison.finish()


main()
