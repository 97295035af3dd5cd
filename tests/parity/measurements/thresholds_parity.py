"""Otsu's threshold against scikit-image; the Gaussian mixture against expectation maximization
written out in NumPy, and against scikit-learn where the interpreter has it."""
from probe import Comparison, np
from scipy import optimize, stats
from skimage.filters import threshold_otsu

try:
    from sklearn.mixture import GaussianMixture
except ImportError:
    GaussianMixture = None


def mixture(values):
    """Weights, means, variances of both components, begun at Otsu's threshold."""
    bright = (values > threshold_otsu(values)).astype(float)
    for _ in range(20000):
        shares = np.stack([1 - bright, bright])
        weight = shares.mean(axis=1)
        mean = (shares * values).sum(axis=1) / shares.sum(axis=1)
        variance = (shares * (values - mean[:, None]) ** 2).sum(axis=1) / shares.sum(axis=1)
        density = weight[:, None] * stats.norm.pdf(values, mean[:, None], np.sqrt(variance)[:, None])
        now = density[1] / density.sum(axis=0)
        if np.abs(now - bright).max() < 1e-13:
            break
        bright = now
    return weight, mean, variance


def boundary(weight, mean, variance):
    def difference(x):
        both = np.log(weight) + stats.norm.logpdf(x, mean, np.sqrt(variance))
        return both[1] - both[0]
    return optimize.brentq(difference, mean[0], mean[1], xtol=1e-12)


def main():
    comparison = Comparison()
    random = np.random.default_rng(11)
    for n, share, gap in ((400, 0.3, 6.0), (3000, 0.1, 5.0), (20000, 0.5, 4.0), (1000, 0.05, 9.0)):
        dark = random.normal(100.0, 15.0, n - int(n * share))
        bright = random.normal(100.0 + 15.0 * gap, 22.0, int(n * share))
        values = np.concatenate([dark, bright])
        case = f"{n} values, {share:.0%} bright"
        found = comparison.run("thresholds", values)
        comparison.check(case, "otsu", found["otsu"], float(threshold_otsu(values)), 1e-9)
        weight, mean, variance = mixture(values)
        for k, name in enumerate(("dark", "bright")):
            for what, oracle in (("weight", weight), ("mean", mean), ("variance", variance)):
                comparison.check(case, f"{name}_{what}", found[f"{name}_{what}"], float(oracle[k]),
                                 1e-5, relative=True)
        comparison.check(case, "threshold", found["threshold"], boundary(weight, mean, variance),
                         1e-5, relative=True)
        if GaussianMixture is not None:
            other = GaussianMixture(2, tol=1e-12, reg_covar=0.0, max_iter=20000,
                                    weights_init=weight, means_init=mean[:, None],
                                    precisions_init=1 / variance[:, None, None])
            other.fit(values[:, None])
            order = np.argsort(other.means_[:, 0])
            assert np.allclose(other.means_[order, 0], mean, rtol=1e-4), "the oracles differ"
    comparison.finish()


if __name__ == "__main__":
    main()
