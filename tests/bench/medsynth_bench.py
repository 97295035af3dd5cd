#!/usr/bin/env python3
"""Times MedSynth over a whole volume against MONAI's SlidingWindowInferer with the same weights on the same
volume, in one run, and compares the results voxel by voxel.

MONAI gets the network as PyTorch has it (eval mode, inference mode) and windows of 32^3 with half of
them in common: the least overlap at which the 16^3 that the valid network answers of each window cover
everything. The rest of a window gets weight 0.

  python tests/bench/medsynth_bench.py build/release/bin/medsynth_bench

needs torch and monai. --memory only runs 512 x 512 x 300 through the engine and prints the memory.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "parity" / "engine"))
import numpy as np
import torch

from medsynth_oracle import Generator
from network_probe import read_safetensors, write_safetensors

HALO = 8


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("program", type=pathlib.Path, help="medsynth_bench")
    parser.add_argument("--size", type=int, nargs=3, default=(155, 240, 240), help="slices rows columns")
    parser.add_argument("--width", type=float, default=1.0)
    parser.add_argument("--stages", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--memory", action="store_true")
    return parser.parse_args()


def head(size):
    """An ellipsoid of smooth noise on background -1, as a brain lies in its volume."""
    torch.manual_seed(1)
    grid = torch.meshgrid(*[torch.linspace(-1, 1, edge) for edge in size], indexing="ij")
    inside = sum((g / s) ** 2 for g, s in zip(grid, (0.85, 0.75, 0.6))) < 1
    coarse = torch.rand(1, 1, *[max(2, edge // 8) for edge in size])
    noise = torch.nn.functional.interpolate(coarse, size=tuple(size), mode="trilinear")[0, 0]
    return torch.where(inside, 2 * noise - 1, torch.tensor(-1.0))


def networks(options):
    torch.manual_seed(2)
    stages = []
    for stage in range(options.stages):
        network = Generator(1 if stage == 0 else 2, options.width)
        network.train()
        for layer in network.modules():
            if isinstance(layer, torch.nn.BatchNorm3d):
                layer.momentum = None  # the statistics are those of the batches below
        with torch.no_grad():
            for _ in range(2):
                network(torch.rand(2, 1 if stage == 0 else 2, 32, 32, 32) * 2 - 1)
        stages.append(network.eval())
    return stages


def engine(options, folder, volume, precision, keep):
    configuration = {"width": options.width, "stages": options.stages}
    answer = subprocess.run(
        [options.program, json.dumps(configuration), folder / "weights", folder / volume,
         folder / "made" if keep else "-", str(options.threads), precision],
        capture_output=True, text=True)
    if answer.returncode != 0:
        sys.exit(answer.stderr)
    return json.loads(answer.stdout)


def monai(options, stages, volume):
    from monai.inferers import SlidingWindowInferer
    window = SlidingWindowInferer(roi_size=32, sw_batch_size=4, overlap=0.5, mode="constant")
    window.roi_weight_map = torch.zeros(32, 32, 32)
    window.roi_weight_map[HALO:-HALO, HALO:-HALO, HALO:-HALO] = 1
    torch.set_num_threads(options.threads)
    start, processor = time.perf_counter(), time.process_time()
    with torch.inference_mode():
        source = torch.nn.functional.pad(volume[None, None], [HALO] * 6, value=-1.0)
        estimate = source
        for network in stages:
            given = source if network is stages[0] else torch.cat([source, estimate], 1)
            made = window(given, lambda x: torch.nn.functional.pad(network(x), [HALO] * 6))
            made = made[0, 0, HALO:-HALO, HALO:-HALO, HALO:-HALO]
            made = made.clamp(-1, 1)
            estimate = torch.nn.functional.pad(made[None, None], [HALO] * 6, value=-1.0)
    return made, {"seconds": time.perf_counter() - start,
                  "processor_seconds": time.process_time() - processor}


def write_arrays(path, arrays):
    """As write_safetensors, for a mask as well."""
    header, blobs, offset = {}, [], 0
    for name, array in sorted(arrays.items(), reverse=True):  # larger elements first
        mask = array.dtype == np.bool_
        blob = np.ascontiguousarray(array, dtype="u1" if mask else "<f4").tobytes()
        header[name] = {"dtype": "U8" if mask else "F32", "shape": list(array.shape),
                        "data_offsets": [offset, offset + len(blob)]}
        offset += len(blob)
        blobs.append(blob)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(len(text).to_bytes(8, "little") + text + b"".join(blobs))


def show(label, figures, reference):
    print(f"{label:28}  {figures['seconds']:7.1f} s, {figures['seconds'] / reference['seconds']:5.2f} of "
          f"MONAI's; processor {figures['processor_seconds']:7.1f} s, "
          f"{figures['processor_seconds'] / reference['processor_seconds']:5.2f}", flush=True)


def main():
    options = arguments()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        stages = networks(options)
        weights = {}
        for number, network in enumerate(stages, 1):
            weights.update({f"stage{number}.{key}": value.numpy()
                            for key, value in network.state_dict().items()
                            if value.is_floating_point()})
        write_safetensors(folder / "weights", weights)
        if options.memory:
            write_safetensors(folder / "volume", {"volume": head((300, 512, 512)).numpy()})
            print("512 x 512 x 300:", engine(options, folder, "volume", "exact", False))
            return
        volume = head(options.size)
        print(f"{options.size[2]} x {options.size[1]} x {options.size[0]}, {options.stages} stage(s), "
              f"width {options.width}, {options.threads} threads")
        peer, reference = monai(options, stages, volume)
        show("MONAI SlidingWindowInferer", reference, reference)
        print(f"standard deviation of its result inside the head: {float(peer[volume > -1].std()):.2f}")
        for foreground in (False, True):
            arrays = {"volume": volume.numpy()}
            if foreground:
                arrays["foreground"] = (volume > -1).numpy()
            write_arrays(folder / "volume", arrays)
            for precision in ("exact", "fast"):
                figures = engine(options, folder, "volume", precision, True)
                made = torch.from_numpy(read_safetensors(folder / "made")["synthetic"].copy())
                show(f"engine, {precision}{', foreground' if foreground else ''}", figures, reference)
                difference = (made - peer).abs()[volume > -1]
                print(f"{'':30}peak {figures['peak_mib']:.0f} MiB; from MONAI's inside the head: largest "
                      f"{float(difference.max()):.1e}, mean {float(difference.mean()):.1e}", flush=True)


if __name__ == "__main__":
    main()
