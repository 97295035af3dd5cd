"""What the parity scripts share: running measurement_probe on arrays and comparing numbers."""
import json
import pathlib
import subprocess
import sys
import tempfile

try:
    import numpy as np
    import scipy  # noqa: F401
    import skimage  # noqa: F401
except ImportError as missing:
    print(f"SKIPPED: {missing}")
    sys.exit(77)


class Comparison:
    """Runs the probe named on the command line and counts how often it differs from an oracle."""

    def __init__(self):
        self.program = sys.argv[1]
        self.compared = 0
        self.worst = {}
        self.failures = []
        self.folder = tempfile.TemporaryDirectory()

    def run(self, what, *arguments):
        """Arrays among the arguments are written to files, first axis slowest (k, j, i)."""
        words = []
        for number, argument in enumerate(arguments):
            if isinstance(argument, np.ndarray):
                path = pathlib.Path(self.folder.name) / f"{number}.raw"
                np.ascontiguousarray(argument).tofile(path)
                words.append(str(path))
            else:
                words.append(repr(argument) if isinstance(argument, float) else str(argument))
        answer = subprocess.run([self.program, what, *words], capture_output=True, text=True)
        if answer.returncode != 0:
            raise SystemExit(answer.stderr)
        return json.loads(answer.stdout)

    def check(self, case, name, found, expected, tolerance, relative=False):
        self.compared += 1
        if found is None or expected is None:
            error = 0.0 if found is expected else float("inf")
        elif found == expected:
            error = 0.0
        else:
            error = abs(found - expected)
            if relative:
                error /= max(abs(expected), 1e-300)
        self.worst[name] = max(self.worst.get(name, 0.0), error)
        if not error <= tolerance:
            self.failures.append(f"{case}: {name} is {found!r}, the oracle says {expected!r}")

    def finish(self):
        for name, error in self.worst.items():
            print(f"{name:24s} largest difference {error:.2e}")
        print(f"{self.compared} numbers compared, {len(self.failures)} differ")
        for failure in self.failures[:40]:
            print(failure)
        sys.exit(1 if self.failures or self.compared == 0 else 0)
