"""What the scripts share: running lateglow-cli anonymize in a world of its own, and searching."""
import gzip
import io
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import zlib

try:
    import numpy as np  # noqa: F401
    import pydicom
except ImportError as missing:
    print(f"SKIPPED: {missing}")
    sys.exit(77)

import warnings

warnings.simplefilter("ignore")
FAULTS = []


def check(good, what):
    if not good:
        FAULTS.append(what)
        print("FAULT:", what)


def finish():
    print(f"{len(FAULTS)} faults")
    sys.exit(1 if FAULTS else 0)


class World:
    """A scratch folder with its own home, data folder and folder for temporary files."""

    def __init__(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.scratch.name)
        for name in ("home", "data", "tmp"):
            (self.folder / name).mkdir()
        self.environment = dict(os.environ, HOME=str(self.folder / "home"),
                                XDG_DATA_HOME=str(self.folder / "data"), TMPDIR=str(self.folder / "tmp"))

    def run(self, source, target, *options):
        """(exit status, stdout and stderr, JSON object)"""
        command = [sys.argv[1], "anonymize", str(source), str(target), "--json", "--progress", "json", *options]
        done = subprocess.run(command, capture_output=True, env=self.environment, timeout=300)
        answer = json.loads(done.stdout) if done.stdout else {}
        return done.returncode, done.stdout + done.stderr, answer

    def interrupt(self, source, target):
        """The exit status after Ctrl-C as soon as something of the output is on the disk."""
        command = [sys.argv[1], "anonymize", str(source), str(target)]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                   env=self.environment)
        while process.poll() is None:
            if any(path.is_file() for path in self.folder.glob(f".{target.name}.*/**/*")):
                process.send_signal(signal.SIGINT)
                break
        return process.wait(timeout=60)


def errors_of(path):
    """What dciodvfy calls an error; it does not read deflated files."""
    if not sys.argv[2:] or not sys.argv[2]:
        return set()
    if pydicom.dcmread(path, stop_before_pixels=True, force=True).file_meta.TransferSyntaxUID.is_deflated:
        return set()
    said = subprocess.run([sys.argv[2], str(path)], capture_output=True, text=True, errors="replace").stderr
    return {line for line in said.splitlines() if line.startswith("Error")}


def files(folder):
    return sorted(path for path in pathlib.Path(folder).rglob("*") if path.is_file())


def contents(path):
    """Everything that could be read from a file: its bytes, unpacked, and its data set rewritten."""
    data = path.read_bytes()
    parts = [str(path.name).encode(), data]
    if data[:2] == b"\x1f\x8b":
        parts.append(gzip.decompress(data))
    start = data.find(b"\x1f\x8b\x08")
    if data.startswith(b"NRRD") and start > 0:
        parts.append(zlib.decompressobj(31).decompress(data[start:]))
    if data[128:132] == b"DICM":
        plain = io.BytesIO()
        dataset = pydicom.dcmread(path, force=True)
        if str(dataset.file_meta.TransferSyntaxUID) == "1.2.840.10008.1.2.1.99":
            dataset.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.1"
            dataset.save_as(plain)
            parts.append(plain.getvalue())
        # Big endian changes the order within words of bytes.
        parts.append(str(dataset).encode())
    return parts


def found(parts, marks):
    return {mark for part in parts for mark in marks if mark in part}
