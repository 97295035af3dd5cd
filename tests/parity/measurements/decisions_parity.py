"""Means, shares, ROC curves and kappa against scipy and numpy, and against scikit-learn and
statsmodels where the interpreter has them. Tolerance 1e-9."""
from probe import Comparison, np
from scipy import stats

try:
    from sklearn import metrics
except ImportError:
    metrics = None
try:
    from statsmodels.stats import inter_rater, proportion
except ImportError:
    inter_rater = proportion = None

TOLERANCE = 1e-9


def compare(comparison, case, found, expected):
    for name, value in expected.items():
        comparison.check(case, name, found[name], float(value), TOLERANCE)


def sample(values):
    low, high = stats.t.interval(0.95, len(values) - 1, values.mean(), stats.sem(values))
    return {"mean": values.mean(), "sd": values.std(ddof=1), "mean_lower": low, "mean_upper": high,
            "quartile1": np.quantile(values, 0.25), "median": np.median(values),
            "quartile3": np.quantile(values, 0.75)}


def counts(tp, fp, fn, tn):
    expected = {}
    for name, part, whole in (("sensitivity", tp, tp + fn), ("specificity", tn, tn + fp),
                              ("ppv", tp, tp + fp), ("npv", tn, tn + fn),
                              ("accuracy", tp + tn, tp + fp + fn + tn)):
        interval = stats.binomtest(part, whole).proportion_ci(method="wilson")
        if proportion is not None:
            other = proportion.proportion_confint(part, whole, method="wilson")
            assert np.allclose(other, interval, atol=1e-12), "the oracles differ"
        expected[name] = part / whole
        expected[name + "_lower"], expected[name + "_upper"] = interval.low, interval.high
    return expected


def roc(scores, truth):
    """DeLong's variance by the definition, all pairs."""
    positives, negatives = scores[truth != 0], scores[truth == 0]
    m, n = len(positives), len(negatives)
    area = stats.mannwhitneyu(positives, negatives).statistic / (m * n)
    if metrics is not None:
        assert abs(metrics.roc_auc_score(truth, scores) - area) < 1e-12, "the oracles differ"
    pairs = (np.heaviside(positives[:, None] - negatives[None, :], 0.5))
    error = np.sqrt(pairs.mean(axis=1).var(ddof=1) / m + pairs.mean(axis=0).var(ddof=1) / n)
    z = stats.norm.ppf(0.975)
    return {"area": area, "area_of_points": area, "area_se": error,
            "area_lower": max(area - z * error, 0.0), "area_upper": min(area + z * error, 1.0),
            "points": 1 + len(np.unique(scores))}


def kappa(first, second, categories):
    table = np.zeros((categories, categories))
    np.add.at(table, (first, second), 1.0)
    p = table / table.sum()
    distance = np.abs(np.subtract.outer(np.arange(categories), np.arange(categories)))
    distance = distance / (categories - 1)
    weights = {"plain": np.eye(categories), "linear": 1 - distance, "quadratic": 1 - distance**2}
    expected = {}
    for name, w in weights.items():
        row, column = p.sum(axis=1), p.sum(axis=0)
        po, pe = (p * w).sum(), (np.outer(row, column) * w).sum()
        value = (po - pe) / (1 - pe)
        spread = w - ((w @ column)[:, None] + (row @ w)[None, :]) * (1 - value)
        variance = ((p * spread**2).sum() - (value - pe * (1 - value))**2) / (1 - pe)**2
        error = np.sqrt(max(variance, 0.0) / table.sum())
        if inter_rater is not None:
            other = inter_rater.cohens_kappa(
                table, wt=None if name == "plain" else name, return_results=True)
            assert np.allclose([other.kappa, other.std_kappa], [value, error], atol=1e-12)
        if metrics is not None:
            other = metrics.cohen_kappa_score(first, second,
                                              weights=None if name == "plain" else name)
            assert abs(other - value) < 1e-12, "the oracles differ"
        expected[name], expected[name + "_se"] = value, error
        z = stats.norm.ppf(0.975)
        expected[name + "_lower"], expected[name + "_upper"] = value - z * error, value + z * error
    return expected


def main():
    comparison = Comparison()
    random = np.random.default_rng(404)
    for n in (2, 3, 10, 57, 1000):
        values = random.normal(20.0, 7.0, n)
        compare(comparison, f"sample of {n}", comparison.run("sample", values), sample(values))
    for fields in ((90, 30, 10, 170), (1, 1, 1, 1), (0, 3, 20, 400), (50, 0, 0, 7)):
        compare(comparison, f"counts {fields}", comparison.run("counts", *fields), counts(*fields))
    for n, decimals in ((4, 3), (30, 1), (200, 0), (2000, 2)):
        truth = (random.random(n) < 0.4).astype(np.uint8)
        truth[:4] = (0, 1, 0, 1)
        scores = np.round(random.normal(0.0, 1.0, n) + truth, decimals)
        compare(comparison, f"roc of {n}", comparison.run("roc", scores, truth), roc(scores, truth))
    for n, categories in ((20, 2), (100, 3), (500, 5)):
        first = random.integers(0, categories, n).astype(np.int32)
        second = np.clip(first + random.integers(-1, 2, n), 0, categories - 1).astype(np.int32)
        first[:categories] = second[:categories] = np.arange(categories)
        compare(comparison, f"kappa of {n}", comparison.run("kappa", first, second, categories),
                kappa(first, second, categories))
    for x in (0.1, 0.7, 2.0, 3.5):
        p = 2 * stats.t.sf(x, 9.0)
        comparison.check(f"x {x}", "normal_quantile",
                         comparison.run("distributions", x, 9.0, 4.0)["normal_quantile"],
                         float(stats.norm.ppf(p)), TOLERANCE)
    comparison.finish()


if __name__ == "__main__":
    main()
