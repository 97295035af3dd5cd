"""Opens every file of the open data and compares geometry and pixels with pydicom, nibabel and
SimpleITK. With --write FILE the table of what was read and what was refused, and why, goes there
as docs/validation/reading.md; else it must be the same as that file.

    reading_table.py PROBE [CLI] [--write FILE]
"""
import collections
import os
import resource
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

import probe
import numpy

try:
    import nibabel
    import pydicom
    import SimpleITK
except ImportError as absent:
    print(f"SKIPPED: {absent.name} is absent")
    sys.exit(77)

warnings.simplefilter("ignore")
SimpleITK.ProcessObject.SetGlobalWarningDisplay(False)
DATA = Path(os.environ.get("LATEGLOW_SHARED_DATA", "absent"))

# Folders that are one series or study: read as a whole.
FOLDERS = ["cardiac/sunnybrook_cine/SCD0000301_dicom", "cardiac/lge_seg3d/dicom_scrubbed",
           "ct/head_phantom_philips/S2010", "ct/head_ct_ge_gantry_tilt/dicom",
           "ct/liver_ct_3slice_dcmqi/data/segmentations/ct-3slice"]
NOT_IMAGES = {".txt", ".md", ".rst", "", ".json", ".csv", ".py", ".bval", ".bvec"}


class Row:
    def __init__(self, name, outcome, judged, detail=""):
        self.name, self.outcome, self.judged, self.detail = name, outcome, judged, detail


def lps_affine(image):
    return numpy.diag([-1.0, -1.0, 1.0, 1.0]) @ image.affine


def judge_nifti(path, series):
    """Voxels and places as nibabel has them."""
    image = nibabel.load(path)
    data = numpy.asarray(image.dataobj, numpy.float64)
    while data.ndim < 4:
        data = data[..., None]
    data = data.reshape(*data.shape[:3], -1).transpose(3, 2, 1, 0)
    finite = numpy.isfinite(data)
    data = numpy.where(finite, data, 0.0)
    tolerance = 1e-6 * max(1.0, abs(data).max())
    if data.shape != series.voxels.shape \
            or not numpy.allclose(series.voxels, data, rtol=1e-6, atol=tolerance):
        return "voxels differ from nibabel's"
    stated = image.header["sform_code"] > 0 or image.header["qform_code"] > 0
    if stated and not numpy.allclose(series.affine(), lps_affine(image), atol=1e-2):
        return "places differ from nibabel's"
    return "as nibabel" if stated else "voxels as nibabel, no place stated"


def stored_frames(path):
    """Rescaled frames as pydicom decodes them, or GDCM where pydicom has no decoder."""
    image = pydicom.dcmread(path, force=True)
    judge = "pydicom"
    try:
        frames = image.pixel_array
    except (RuntimeError, NotImplementedError, AttributeError, ValueError):
        frames = SimpleITK.GetArrayFromImage(SimpleITK.ReadImage(str(path)))
        return image, frames.astype(numpy.float64).reshape(-1, *frames.shape[-2:]), "SimpleITK"
    frames = frames.astype(numpy.float64).reshape(-1, *frames.shape[-2:])
    return image, rescaled(image, frames), judge


def rescaled(image, frames):
    if "ModalityLUTSequence" in image:
        return pydicom.pixels.apply_modality_lut(frames.astype(numpy.int64), image).astype(float)
    groups = image.get("PerFrameFunctionalGroupsSequence")
    shared = image.get("SharedFunctionalGroupsSequence")
    result = frames.copy()
    for f in range(len(frames)):
        source = image
        for group in (shared[0] if shared else None, groups[f] if groups else None):
            if group is not None and "PixelValueTransformationSequence" in group:
                source = group.PixelValueTransformationSequence[0]
        result[f] = (frames[f] * float(source.get("RescaleSlope", 1) or 1)
                     + float(source.get("RescaleIntercept", 0) or 0))
    return result


def frame_positions(image):
    groups = image.get("PerFrameFunctionalGroupsSequence")
    if not groups:
        position = image.get("ImagePositionPatient")
        count = int(image.get("NumberOfFrames", 1) or 1)
        return [numpy.array(position, float)] if position and count == 1 else [None] * count
    return [numpy.array(group.PlanePositionSequence[0].ImagePositionPatient, float)
            if "PlanePositionSequence" in group else None for group in groups]


def is_mosaic(image):
    return "MOSAIC" in [str(value) for value in image.get("ImageType", [])]


def tiles_of(frame, count):
    edge = int(numpy.ceil(numpy.sqrt(count)))
    rows, columns = frame.shape[0] // edge, frame.shape[1] // edge
    return [frame[(t // edge) * rows:(t // edge + 1) * rows,
                  (t % edge) * columns:(t % edge + 1) * columns] for t in range(count)]


def judge_dicom(paths, answer):
    """Each frame of the files must lie in one series at the place that its header states."""
    found = 0
    judges = set()
    for path in paths:
        image, frames, judge = stored_frames(path)
        judges.add(judge)
        if is_mosaic(image):
            slices = next(s for s in answer.series if str(path) in s.files)
            if slices.size[2] > 1:
                frames = numpy.array(tiles_of(frames[0], slices.size[2]))
            positions = [None] * len(frames)
        else:
            positions = frame_positions(image)
        for frame, position in zip(frames, positions, strict=True):
            if not any(holds(series, str(path), frame, position) for series in answer.series):
                return f"a frame of {path.name} differs from {judge}'s"
            found += 1
    return f"{found} frame{'s' if found > 1 else ''} as {' and '.join(sorted(judges))}"


def holds(series, path, frame, position):
    """Whether a frame of the series that came from the file has these values at this place."""
    slices = series.size[2]
    for number, file in enumerate(series.files):
        if file != path:
            continue
        mine = series.voxels[number // slices, number % slices]
        if mine.shape != frame.shape or not numpy.allclose(mine, frame, rtol=1e-6, atol=1e-3):
            continue
        place = series.affine() @ [0, 0, number % slices, 1.0]
        uneven = {"uneven-spacing", "missing-slice"} & series.codes()
        if position is None or uneven or numpy.allclose(place[:3], position, atol=0.05):
            return True
    return False


def is_nifti(path):
    return path.name.endswith((".nii", ".nii.gz", ".hdr"))


def describe(series):
    size = " x ".join(map(str, series.size)) + (f" x {series.phases}" if series.phases > 1 else "")
    blocking = sorted(series.blocking())
    return f"{series.kind} {size}" + (f", blocked: {', '.join(blocking)}" if blocking else "")


def row_of(name, paths, answer):
    if answer.error is not None:
        reason = answer.error.split(": ", 1)[-1].replace("|", "/")
        return Row(name, "refused", "", reason)
    kinds = collections.Counter(describe(series) for series in answer.series)
    shown = "; ".join(f"{count} of " * (count > 1) + text for text, count in kinds.items())
    try:
        judged = judge_nifti(paths[0], answer.series[0]) if is_nifti(paths[0]) \
            else judge_dicom(paths, answer)
    except Exception as fault:  # noqa: BLE001: whatever a judge does with a damaged file
        judged = f"no judge reads it ({type(fault).__name__})"
    return Row(name, "read", judged, shown)


def unpacked(root):
    """Archives of the data, unpacked: name in the table to folder."""
    folders = {}
    for archive in [*sorted((DATA / "odd/dicom2nifti_failing").glob("*.tar.gz")),
                    DATA / "odd/pwnlab_fuzz_v3/fuzz_cat01_12.tar.xz"]:
        target = root / archive.name.split(".")[0]
        target.mkdir()
        if subprocess.run(["tar", "-xf", archive, "-C", target], check=False).returncode == 0:
            folders[archive.relative_to(DATA).as_posix()] = target
    return folders


def single_files():
    inside = [DATA / folder for folder in FOLDERS]
    for path in sorted(DATA.rglob("*")):
        image = path.is_file() and path.suffix not in NOT_IMAGES
        if image and not any(folder in path.parents for folder in inside) \
                and ".tar" not in path.name and "contourfiles" not in path.parts:
            yield path


def rows_of_folders(program, root):
    rows = []
    folders = [(name, DATA / name) for name in FOLDERS]
    archives = unpacked(root)
    folders += [(name, folder) for name, folder in archives.items() if "fuzz" not in name]
    answers = probe.read(program, [folder for _, folder in folders])
    for (name, folder), answer in zip(folders, answers):
        paths = sorted({Path(f) for series in answer.series for f in series.files})
        rows.append(row_of(name + "/", paths, answer))
    return rows, [folder for name, folder in archives.items() if "fuzz" in name]


def rows_of_fuzz(program, folders):
    """About 300 malformed files, by class: what became of them and why."""
    classes = collections.defaultdict(list)
    for folder in folders:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            classes[path.parent.relative_to(folder).as_posix()].append(path)
    rows = []
    for name, paths in sorted(classes.items()):
        if name == ".":
            continue
        answers = probe.read(program, paths)
        read = sum(answer.error is None for answer in answers)
        judged = collections.Counter(judge_quietly(path, answer)
                                     for path, answer in zip(paths, answers))
        text = f"{judged['same']} as pydicom, {judged['unjudged']} that no judge reads"
        if judged["other"]:
            text += f", {judged['other']} differ"
        rows.append(Row(f"odd/pwnlab_fuzz_v3: {name} ({len(paths)} files)",
                        f"{read} read, {len(paths) - read} refused", text, "no crash"))
    return rows


def judge_quietly(path, answer):
    if answer.error is not None:
        return "refused"
    try:
        same = " as " in judge_dicom([path], answer)
    except Exception:  # noqa: BLE001: the judge fails on malformed files in its own ways
        return "unjudged"
    if not same and os.environ.get("READING_TABLE_VERBOSE"):
        print(path, judge_dicom([path], answer), answer.series[0].issues)
    return "same" if same else "other"


HEAD = """# What reads, what is refused

Made by `tests/parity/imaging/reading_table.py`, which CI runs: every file of the open data is
opened, and what comes out is compared with another reader. "As pydicom" means: every frame has the
same rescaled values and lies where its header says (0.05 mm); "as nibabel": the same voxels and the
same affine matrix. SimpleITK (GDCM) judges what pydicom has no decoder for. A refusal gives its reason.

| file or folder | outcome | judged | what |
|---|---|---|---|
"""


def table(rows):
    return HEAD + "".join(f"| {r.name} | {r.outcome} | {r.judged} | {r.detail} |\n" for r in rows)


def check(checks, rows):
    for row in rows:
        checks.expect("differ" not in row.judged, f"{row.name}: {row.judged}")
        checks.expect(row.outcome != "refused" or row.detail, f"{row.name}: refused, no reason")
    by_name = {row.name: row for row in rows}
    for number in range(1, 10):
        row = by_name[f"odd/dcm_qa_ts/{number}.dcm"]
        checks.expect(row.detail == "volume 64 x 64 x 35", f"{row.name}: {row.detail}")


def main():
    if not DATA.is_dir():
        print("SKIPPED: LATEGLOW_SHARED_DATA is absent")
        sys.exit(77)
    arguments = sys.argv[1:]
    # Malformed files make other readers ask for any amount of memory.
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    target = None
    if "--write" in arguments:
        target = Path(arguments[arguments.index("--write") + 1])
    program = arguments[0]
    with tempfile.TemporaryDirectory() as temporary:
        rows, fuzz = rows_of_folders(program, Path(temporary))
        paths = list(single_files())
        for path, answer in zip(paths, probe.read(program, paths)):
            rows.append(row_of(path.relative_to(DATA).as_posix(), [path], answer))
        rows += rows_of_fuzz(program, fuzz)
    checks = probe.Checks()
    check(checks, rows)
    text = table(sorted(rows, key=lambda row: row.name))
    text = text.replace(str(DATA) + "/", "")
    if target:
        target.write_text(text)
    else:
        kept = Path(__file__).parents[3] / "docs/validation/reading.md"
        checks.expect(kept.exists() and kept.read_text() == text,
                      "docs/validation/reading.md is out of date: run with --write")
    checks.finish()


if __name__ == "__main__":
    main()
