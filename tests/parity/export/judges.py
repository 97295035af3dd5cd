"""What the scripts of this folder share: making the objects of every grid and counting faults."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

GRIDS = ("axial", "oblique", "sagittal", "flipped", "lefthanded")
SOURCES = ("classic", "enhanced", "none")


def skip(reason):
    print(f"SKIPPED: {reason}")
    sys.exit(77)


def program(name):
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin")
    return found or skip(f"{name} is not installed")


def module(name):
    try:
        return __import__(name, fromlist=["*"])
    except ImportError as missing:
        skip(missing)


class Cases:
    """The objects of a small invented case, written by export_probe (named on the command line)."""

    def __init__(self, grids=GRIDS, sources=SOURCES):
        self.probe = sys.argv[1]
        self.keep = tempfile.TemporaryDirectory()
        self.folders = []
        for grid in grids:
            for source in sources:
                folder = pathlib.Path(self.keep.name) / f"{grid}-{source}"
                self.run("write", grid, source, folder)
                self.folders.append(folder)

    def run(self, *arguments):
        answer = subprocess.run([self.probe, *map(str, arguments)], capture_output=True, text=True)
        if answer.returncode != 0:
            sys.exit(f"export_probe {arguments}: {answer.stderr}")
        return json.loads(answer.stdout) if answer.stdout else None

    @staticmethod
    def objects(folder):
        return sorted((folder / "objects").glob("*.dcm"))

    @staticmethod
    def truth(folder):
        return json.loads((folder / "truth.json").read_text())


class Verdict:
    def __init__(self):
        self.checked = 0
        self.faults = []

    def hold(self, condition, what):
        self.checked += 1
        if not condition:
            self.faults.append(what)

    def finish(self, what):
        print(f"{self.checked} {what}, {len(self.faults)} at fault")
        for fault in self.faults[:40]:
            print("  " + fault)
        sys.exit(1 if self.faults or self.checked == 0 else 0)
