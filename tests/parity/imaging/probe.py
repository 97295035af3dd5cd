"""Calls reading_probe and gives what it read as numpy arrays."""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    import numpy
except ImportError:
    print("SKIPPED: numpy is absent")
    sys.exit(77)


class Series:
    """One series; `voxels` is indexed [phase, slice, row, column]."""

    def __init__(self, fields, file):
        self.__dict__.update(fields)
        columns, rows, slices = self.size
        voxels = numpy.fromfile(file, numpy.float32)
        self.voxels = voxels.reshape(self.phases, slices, rows, columns)

    def codes(self):
        return {issue["code"] for issue in self.issues}

    def blocking(self):
        return {issue["code"] for issue in self.issues if issue["blocks"]}

    def affine(self):
        """Voxel index (i, j, k, 1) to LPS millimetres."""
        matrix = numpy.eye(4)
        for axis in range(3):
            matrix[:3, axis] = numpy.array(self.axes[axis]) * self.spacing[axis]
        matrix[:3, 3] = self.origin
        return matrix


class Answer:
    """What became of one path: `series`, or `error` with `remedy`."""

    def __init__(self, fields, folder, line):
        self.error = fields.get("error")
        self.remedy = fields.get("remedy")
        self.studies = fields.get("studies", [])
        self.series = [Series(one, folder / f"{line}_{number}.f32")
                       for number, one in enumerate(fields.get("series", []))]


def read(program, paths):
    """One Answer a path. A probe that dies ends the test with the path that killed it."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([program, folder], input="\n".join(map(str, paths)) + "\n", text=True,
                              capture_output=True, check=False)
        lines = done.stdout.splitlines()
        if done.returncode != 0 or len(lines) != len(paths):
            victim = paths[len(lines)] if len(lines) < len(paths) else paths[-1]
            sys.exit(f"the reader died with {done.returncode} at {victim}: {done.stderr}")
        return [Answer(json.loads(line), Path(folder), number)
                for number, line in enumerate(lines)]


class Checks:
    """Counts checks and failures; prints the failures."""

    def __init__(self):
        self.count = 0
        self.failures = 0

    def expect(self, condition, message):
        self.count += 1
        if not condition:
            self.failures += 1
            print(f"FAILED: {message}")
        return bool(condition)

    def finish(self):
        print(f"{self.count} checks, {self.failures} failed")
        sys.exit(1 if self.failures or self.count == 0 else 0)
