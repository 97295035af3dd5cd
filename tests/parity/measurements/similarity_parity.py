"""Image similarity against scikit-image in double precision, tolerance 1e-6 (absolute)."""
from probe import Comparison, np
from skimage.metrics import normalized_root_mse, peak_signal_noise_ratio, structural_similarity

TOLERANCE = 1e-6


def ssim_map(reference, test, data_range):
    return structural_similarity(reference, test, data_range=data_range, gaussian_weights=True,
                                 sigma=1.5, use_sample_covariance=False, full=True)


def crop(array):
    return array[tuple(slice(5, -5) for _ in array.shape)]


def slice_mean(reference, test, data_range, mask):
    values = []
    for k in range(reference.shape[0]):
        value, full = ssim_map(reference[k], test[k], data_range)
        if mask is not None:
            inside = crop(mask[k]) != 0
            if not inside.any():
                continue
            value = crop(full)[inside].mean()
        values.append(value)
    return float(np.mean(values))


def whole(reference, test, data_range, mask):
    if min(reference.shape) < 11:
        return None
    value, full = ssim_map(reference, test, data_range)
    return float(value if mask is None else crop(full)[crop(mask) != 0].mean())


def oracle(reference, test, data_range, mask):
    truth, other = (reference, test) if mask is None else (reference[mask != 0], test[mask != 0])
    error = np.abs(truth - other)
    return {
        "ssim_slice_mean": slice_mean(reference, test, data_range, mask),
        "ssim_3d": whole(reference, test, data_range, mask),
        "psnr_db": float(peak_signal_noise_ratio(truth, other, data_range=data_range)),
        "nrmse_euclidean": float(normalized_root_mse(truth, other, normalization="euclidean")),
        "nrmse_min_max": float(normalized_root_mse(truth, other, normalization="min-max")),
        "nrmse_mean": float(normalized_root_mse(truth, other, normalization="mean")),
        "mae": float(error.mean()),
        "rmse": float(np.sqrt((error**2).mean())),
        "ncc": float(np.corrcoef(truth.ravel(), other.ravel())[0, 1]),
        "within_25_percent": float(100.0 * (error <= 25.0).mean()),
    }


def main():
    comparison = Comparison()
    random = np.random.default_rng(20240117)
    shapes = [(1, 64, 64), (1, 11, 11), (1, 40, 23), (3, 31, 47), (14, 20, 33), (11, 11, 11)]
    for shape in shapes:
        for scale, data_range in ((1.0, 2.0), (900.0, 4095.0)):
            smooth = np.cumsum(np.cumsum(random.normal(size=shape), axis=1), axis=2)
            reference = (scale * (smooth / np.abs(smooth).max() + 0.2)).astype(np.float32)
            noise = random.normal(scale=0.05 * scale, size=shape)
            test = (0.9 * reference + noise).astype(np.float32)
            mask = np.zeros(shape, np.uint8)
            mask[..., shape[1] // 4 : -2, shape[2] // 3 : -1] = 1
            for used in (None, mask):
                depth, height, width = shape
                arguments = [width, height, depth, data_range, reference, test]
                found = comparison.run("similarity", *arguments, *([] if used is None else [used]))
                expected = oracle(reference.astype(np.float64), test.astype(np.float64),
                                  data_range, used)
                for name, value in expected.items():
                    comparison.check(f"{shape}, masked {used is not None}", name, found[name],
                                     value, TOLERANCE)
    comparison.finish()


main()
