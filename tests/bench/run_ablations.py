#!/usr/bin/env python3
"""Trains a system's ablations one after the other and compares them: PSCGAN's Tables 3 to 5 and figure 12
by default, those of another system with --system.

The rows are those of resources/training/ablations/pscgan.json (medsynth.json ...). Every row gets the same seconds of
training, the same data, seed and reduced network. What is finished is kept, and an interrupted row
goes on from its checkpoints, so that the same command may be given again and again. All packages are
then evaluated on the same cases in one table by `lateglow-cli evaluate --compare`.

  lateglow-cli phantom cardiac --format training --cases 560 --localizer-cases 0 --seed 1 --out SET
  lateglow-cli phantom cardiac --cases 40 --seed 5050 --out CASES
  tests/bench/run_ablations.py --data SET --cases CASES --out RESULT --seconds 240

Without --cases the figures that training measured on the set's validation cases are printed:

  tests/bench/run_ablations.py --system medsynth --data VOLUMES --out RESULT --seconds 600
"""

import argparse
import copy
import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
DEFINITIONS = REPOSITORY / "resources" / "training" / "ablations"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--system", default="pscgan", help="whose ablations (pscgan)")
    parser.add_argument("--data", type=pathlib.Path, help="training set (phantom --format training)")
    parser.add_argument("--out", type=pathlib.Path, help="folder for packages, logs and the table")
    parser.add_argument("--cases", type=pathlib.Path, help="cases to evaluate on; none: only train")
    parser.add_argument("--seconds", type=float, default=240.0, help="of training a row (240)")
    parser.add_argument("--rows", default="", help="ids, separated by commas; all when empty")
    parser.add_argument("--table", default="", help='only the rows of one table, e.g. "4", "figure 12"')
    parser.add_argument("--bin", type=pathlib.Path, default=REPOSITORY / "build" / "release" / "bin",
                        help="folder of lateglow-engine and lateglow-cli")
    parser.add_argument("--list", action="store_true", help="show the rows and their settings, and end")
    return parser.parse_args()


def chosen_rows(definitions, options):
    rows = definitions["rows"]
    wanted = [name for name in options.rows.split(",") if name]
    unknown = set(wanted) - {row["id"] for row in rows}
    if unknown:
        sys.exit("no such row: " + ", ".join(sorted(unknown)) + " (see --list)")
    return [row for row in rows
            if (not wanted or row["id"] in wanted)
            and (not options.table or options.table in row.get("tables", []))]


def package_of(row, out):
    # Where lateglow-cli looks for a user's models when XDG_DATA_HOME is `out`.
    return out / "lateglow" / "models" / row["id"]


def configuration_of(row, definitions, options):
    """The trainer's configuration of a row."""
    configuration = copy.deepcopy(definitions["base"])
    configuration["network"].update(row.get("network", {}))
    configuration.setdefault("losses", {}).update(row.get("losses", {}))
    shares = {"joint": 1.0}
    if configuration["network"].get("progressive", True):
        shares = row.get("shares", definitions["shares"])
    configuration["phases"] = {phase: {"seconds": round(share * options.seconds, 3)}
                               for phase, share in shares.items()}
    configuration["data"] = str(options.data)
    configuration["output"] = str(package_of(row, options.out))
    configuration["checkpoints"] = str(options.out / "training" / row["id"])
    configuration["package"] = {"id": row["id"], "title": row["title"],
                                "cohort": json.loads((options.data / "dataset.json").read_text())
                                .get("cohort", "phantom")}
    return configuration


def read_json(file):
    try:
        return json.loads(file.read_text())
    except (OSError, ValueError):
        return {}


def without_budget(configuration):
    return {key: value for key, value in configuration.items() if key != "phases"}


def train(row, definitions, options):
    package = package_of(row, options.out)
    configuration = configuration_of(row, definitions, options)
    file = options.out / "configurations" / (row["id"] + ".json")
    used = read_json(file)
    if used == configuration and read_json(package / "manifest.json").get("id") == row["id"]:
        print(f"{row['id']}: kept", flush=True)
        return
    # The same settings with another budget go on; other settings begin anew.
    shutil.rmtree(package, ignore_errors=True)
    if without_budget(used) != without_budget(configuration):
        shutil.rmtree(configuration["checkpoints"], ignore_errors=True)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(configuration, indent=2) + "\n")
    command = [str(options.bin / "lateglow-engine"), "train", "--config", str(file)]
    print(f"{row['id']}: {shlex.join(command)}", flush=True)
    log = options.out / "training" / (row["id"] + ".txt")
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("a") as stream:
        status = subprocess.run(command, stdout=stream, stderr=subprocess.STDOUT).returncode
    if status != 0:
        lines = log.read_text().splitlines()
        sys.exit(f"{row['id']}: training ended with {status}: {lines[-1] if lines else ''}")


def evaluate(rows, options):
    ids = [row["id"] for row in rows]
    command = [str(options.bin / "lateglow-cli"), "evaluate", "--model", ids[0], "--data",
               str(options.cases), "--out", str(options.out / "evaluation")]
    if len(ids) > 1:
        command += ["--compare"] + ids[1:]
    print(shlex.join(command), flush=True)
    environment = dict(os.environ, XDG_DATA_HOME=str(options.out.resolve()))
    return subprocess.run(command, env=environment).returncode


def print_figures(rows, options):
    """What training measured on all validation cases, of the last phase of every row."""
    names = ("psnr_db", "ssim", "mae", "rmse")
    print("| row | " + " | ".join(names) + " |\n|---|" + "---:|" * len(names))
    for row in rows:
        manifest = read_json(package_of(row, options.out) / "manifest.json")
        phases = manifest["metrics"]["phases"]
        last = phases[max(name for name in phases if name in manifest["training"]["phases"])]
        print(f"| {row['title']} | " + " | ".join(str(last.get(name, "")) for name in names) + " |")


def main():
    options = arguments()
    definitions = json.loads((DEFINITIONS / (options.system + ".json")).read_text())
    rows = chosen_rows(definitions, options)
    if options.list:
        for row in rows:
            settings = {key: row[key] for key in ("network", "losses") if key in row}
            print(f"{row['id']:28} {', '.join(row.get('tables', [])):28} {row['title']}: "
                  f"{json.dumps(settings)}")
        return 0
    if options.data is None or options.out is None:
        sys.exit("--data and --out are needed (or --list)")
    for name in ("data", "out", "bin"):
        setattr(options, name, getattr(options, name).resolve())
    if not (options.data / "dataset.json").is_file():
        sys.exit(f"{options.data} is no training set: it has no dataset.json")
    for row in rows:
        train(row, definitions, options)
    if options.cases is not None:
        return evaluate(rows, options)
    print_figures(rows, options)
    return 0


if __name__ == "__main__":
    sys.exit(main())
