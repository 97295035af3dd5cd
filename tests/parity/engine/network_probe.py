"""What the parity scripts of the engine share: running network_probe on a layer and comparing its
outputs and gradients, in fp32, with an oracle in double precision."""
import json
import pathlib
import struct
import subprocess
import sys
import tempfile

try:
    import numpy as np
    import torch
except ImportError as missing:
    print(f"SKIPPED: {missing}")
    sys.exit(77)

TOLERANCE = 1e-5  # of the largest value of an array
SMALL = 1e-2  # gradients below this share of the case's largest one, sums that cancel, count as that
ZERO = 1e-9  # and those that are 0 but for rounding (a softmax does not see an offset of all its
#              scores) are compared with the largest one


def write_safetensors(path, arrays):
    header, offset, blobs = {}, 0, []
    for name, array in arrays.items():
        blob = np.ascontiguousarray(array, dtype="<f4").tobytes()
        header[name] = {"dtype": "F32", "shape": list(array.shape),
                        "data_offsets": [offset, offset + len(blob)]}
        offset += len(blob)
        blobs.append(blob)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(blobs))


def read_safetensors(path):
    data = path.read_bytes()
    length = struct.unpack("<Q", data[:8])[0]
    body = data[8 + length:]
    arrays = {}
    for name, entry in json.loads(data[8:8 + length]).items():
        if name == "__metadata__":
            continue
        begin, end = entry["data_offsets"]
        arrays[name] = np.frombuffer(body[begin:end], dtype="<f4").reshape(entry["shape"])
    return arrays


def random_weights(shapes, scale=0.3):
    """Leaves in double precision whose values are exact in fp32."""
    return {name: (torch.randn(shape) * scale).double().requires_grad_(True)
            for name, shape in shapes.items()}


class Parity:
    def __init__(self):
        torch.manual_seed(7)
        torch.set_num_threads(1)
        self.program = sys.argv[1]
        self.worst = {}
        self.failures = []
        self.compared = 0

    def probe(self, layer, settings, arrays):
        with tempfile.TemporaryDirectory() as folder:
            source, target = pathlib.Path(folder) / "in", pathlib.Path(folder) / "out"
            write_safetensors(source, {name: a.detach().numpy() for name, a in arrays.items()})
            answer = subprocess.run([self.program, layer, json.dumps(settings), source, target],
                                    capture_output=True, text=True)
            if answer.returncode != 0:
                raise SystemExit(answer.stderr)
            return read_safetensors(target)

    def compare(self, case, layer, settings, shapes, weights, oracle):
        """`oracle(inputs, weights)` gives the outputs; inputs are drawn in the given shapes."""
        inputs = [torch.randn(shape).double().requires_grad_(True) for shape in shapes]
        outputs = oracle(inputs, weights)
        directions = [torch.randn(output.shape).double() for output in outputs]
        sum((o * d).sum() for o, d in zip(outputs, directions)).backward()
        arrays = {f"input.{i}": value for i, value in enumerate(inputs)}
        arrays.update({f"weight.{name}": value for name, value in weights.items()})
        arrays.update({f"direction.{i}": value for i, value in enumerate(directions)})
        found = self.probe(layer, settings, arrays)
        expected = {f"output.{i}": value for i, value in enumerate(outputs)}
        expected.update({f"gradient.input.{i}": v.grad for i, v in enumerate(inputs)})
        expected.update({f"gradient.weight.{name}": v.grad for name, v in weights.items()})
        if set(found) != set(expected):
            self.failures.append(f"{case}: other arrays: {sorted(set(found) ^ set(expected))}")
        largest = max(float(v.detach().abs().max()) for n, v in expected.items()
                      if n.startswith("gradient."))
        for name in sorted(set(found) & set(expected)):
            value = expected[name].detach().numpy()
            size = 0.0
            if name.startswith("gradient."):
                size = largest if np.abs(value).max() < ZERO * largest else SMALL * largest
            self.check(case, name, found[name], value, size)

    def check(self, case, name, found, expected, size):
        self.compared += 1
        if found.shape != expected.shape:
            self.failures.append(f"{case}: {name} is {found.shape}, expected {expected.shape}")
            return
        error = np.abs(found - expected).max() / max(np.abs(expected).max(), size, 1e-30)
        self.worst[case] = max(self.worst.get(case, 0.0), error)
        if not error <= TOLERANCE:
            self.failures.append(f"{case}: {name} differs by {error:.2e} of its largest value")

    def finish(self):
        for case, error in self.worst.items():
            print(f"{case:40s} largest relative difference {error:.2e}")
        print(f"{self.compared} arrays compared, {len(self.failures)} differ")
        for failure in self.failures[:40]:
            print(failure)
        sys.exit(1 if self.failures or self.compared == 0 else 0)
