"""Agreement statistics against scipy; ICC by its textbook formulas in numpy. Tolerance 1e-9, for
probabilities relative to the probability."""
from probe import Comparison, np
from scipy import stats

TOLERANCE = 1e-9


def agreement(test, reference):
    n = len(test)
    pearson = stats.pearsonr(test, reference)
    interval = pearson.confidence_interval(0.95)
    difference = test - reference
    bias, sd = difference.mean(), difference.std(ddof=1)
    t = stats.t.ppf(0.975, n - 1)
    limit_error = sd * np.sqrt(1 / n + 1.96**2 / (2 * (n - 1)))
    paired = stats.ttest_rel(test, reference)
    expected = {
        "r": pearson.statistic, "r_p": pearson.pvalue,
        "r_lower": interval.low, "r_upper": interval.high,
        "bias": bias, "sd": sd,
        "bias_lower": bias - t * sd / np.sqrt(n), "bias_upper": bias + t * sd / np.sqrt(n),
        "t": paired.statistic, "t_p": paired.pvalue,
    }
    for name, limit in (("lower_limit", bias - 1.96 * sd), ("upper_limit", bias + 1.96 * sd)):
        expected[name] = limit
        expected[name + "_lower"] = limit - t * limit_error
        expected[name + "_upper"] = limit + t * limit_error
    return expected


def icc(ratings):
    n, k = ratings.shape
    grand = ratings.mean()
    msb = k * ((ratings.mean(axis=1) - grand) ** 2).sum() / (n - 1)
    msj = n * ((ratings.mean(axis=0) - grand) ** 2).sum() / (k - 1)
    total = ((ratings - grand) ** 2).sum()
    mse = (total - msb * (n - 1) - msj * (k - 1)) / ((n - 1) * (k - 1))
    df2 = (n - 1) * (k - 1)
    f = msb / mse
    icc2 = (msb - mse) / (msb + (k - 1) * mse + k * (msj - mse) / n)
    icc3 = (msb - mse) / (msb + (k - 1) * mse)
    a = k * icc2 / (n * (1 - icc2))
    b = 1 + k * icc2 * (n - 1) / (n * (1 - icc2))
    v = (a * msj + b * mse) ** 2 / ((a * msj) ** 2 / (k - 1) + (b * mse) ** 2 / df2)
    low, high = stats.f.ppf(0.975, n - 1, v), stats.f.ppf(0.975, v, n - 1)
    spread = k * msj + (k * n - k - n) * mse
    f_low, f_high = f / stats.f.ppf(0.975, n - 1, df2), f * stats.f.ppf(0.975, df2, n - 1)
    p = stats.f.sf(f, n - 1, df2)
    return {
        "icc21": icc2, "icc21_p": p,
        "icc21_lower": n * (msb - low * mse) / (low * spread + n * msb),
        "icc21_upper": n * (high * msb - mse) / (spread + n * high * msb),
        "icc31": icc3, "icc31_p": p,
        "icc31_lower": (f_low - 1) / (f_low + k - 1),
        "icc31_upper": (f_high - 1) / (f_high + k - 1),
    }


def compare(comparison, case, found, expected):
    for name, value in expected.items():
        comparison.check(case, name, found[name], float(value), TOLERANCE,
                         relative=name.endswith("_p") or "quantile" in name)


def main():
    comparison = Comparison()
    random = np.random.default_rng(97)
    for n in (4, 5, 12, 280, 3000):
        for noise in (0.05, 0.4, 3.0):
            reference = random.gamma(2.0, 3.0, size=n)
            test = reference + random.normal(0.2, noise, size=n)
            found = comparison.run("agreement", test, reference)
            compare(comparison, f"n {n}, noise {noise}", found, agreement(test, reference))
            for raters in (2, 4):
                ratings = reference[:, None] + random.normal(0.0, noise, size=(n, raters))
                ratings += np.arange(raters) * 0.3
                found = comparison.run("icc", ratings, raters)
                compare(comparison, f"n {n}, raters {raters}, noise {noise}", found, icc(ratings))
    # Shrout and Fleiss 1979, table 2: 6 targets, 4 judges, ICC(2,1) = 0.29, ICC(3,1) = 0.71.
    shrout = np.array([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9],
                       [6, 2, 4, 7]], float)
    found = comparison.run("icc", shrout, 4)
    comparison.check("Shrout and Fleiss", "published icc21", round(found["icc21"], 2), 0.29, 0.0)
    comparison.check("Shrout and Fleiss", "published icc31", round(found["icc31"], 2), 0.71, 0.0)
    for x in (1e-6, 0.3, 1.0, 2.5, 12.0, 80.0):
        for degrees1, degrees2 in ((1.0, 1.0), (2.5, 7.0), (30.0, 4.0), (999.0, 2997.0)):
            found = comparison.run("distributions", x, degrees1, degrees2)
            expected = {
                "student_p": 2 * stats.t.sf(x, degrees1),
                "fisher_p": stats.f.sf(x, degrees1, degrees2),
                "student_quantile": stats.t.ppf(0.975, degrees1),
                "fisher_quantile": stats.f.ppf(0.975, degrees1, degrees2),
            }
            compare(comparison, f"x {x}, {degrees1}, {degrees2}", found, expected)
    comparison.finish()


main()
