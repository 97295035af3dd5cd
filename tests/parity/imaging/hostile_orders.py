"""Every arrangement of the files of one cine must give the same cine, and every fault of geometry
or completeness must be named (dicom.md, "Reading")."""
import random
import sys
import tempfile
from pathlib import Path

import probe
import dicom_writing as dw
import numpy


def numbered(images, folder, names=None):
    for number, image in enumerate(images):
        dw.save(image, folder / (names[number] if names else f"IM{number:04}"))


def in_order(folder):
    numbered(dw.all_images(), folder)


def reversed_order(folder):
    images = dw.all_images()
    for number, image in enumerate(reversed(images)):
        image.InstanceNumber = number + 1
    numbered(images[::-1], folder)


def shuffled_names(folder):
    names = [f"{number:02x}/IM{number * 7919 % 1000}" for number in range(dw.SLICES * dw.PHASES)]
    random.Random(5).shuffle(names)
    numbered(dw.all_images(), folder, names)


def phase_by_phase(folder):
    images = [dw.classic(s, p) for p in range(dw.PHASES) for s in range(dw.SLICES)]
    for number, image in enumerate(images):
        image.InstanceNumber = number + 1
    numbered(images, folder)


def one_series_a_slice(folder):
    images = dw.all_images()
    for image in images:
        slice_ = (image.InstanceNumber - 1) // dw.PHASES
        image.SeriesInstanceUID = f"{dw.STUDY}.1.{9 - slice_}"
        image.SeriesNumber = 20 - slice_
        image.InstanceNumber = (image.InstanceNumber - 1) % dw.PHASES + 1
    random.Random(1).shuffle(images)
    numbered(images, folder)


def misleading_slice_location(folder):
    images = dw.all_images()
    for image in images:
        image.InstanceNumber = 1000 - image.InstanceNumber
        image.SliceLocation = 7.0
    random.Random(2).shuffle(images)
    numbered(images, folder)


def equal_instance_numbers(folder):
    images = dw.all_images()
    for image in images:
        image.InstanceNumber = 1
    random.Random(3).shuffle(images)
    numbered(images, folder)


def no_instance_numbers(folder):
    images = dw.all_images()
    for image in images:
        del image.InstanceNumber
    random.Random(4).shuffle(images)
    numbered(images, folder)


def copies(folder):
    numbered(dw.all_images(), folder)
    numbered(dw.all_images()[3:9], folder / "again")


def flipped_normal_steps(folder):
    """The first file is the last slice: the stack still ascends along the normal."""
    images = sorted(dw.all_images(), key=lambda image: -image.InstanceNumber)
    numbered(images, folder)


def temporal_index(folder):
    images = dw.all_images()
    for image in images:
        image.TemporalPositionIdentifier = (image.InstanceNumber - 1) % dw.PHASES + 1
        del image.TriggerTime
        image.InstanceNumber = 500 - image.InstanceNumber
    numbered(images, folder)


def acquisition_time(folder):
    images = dw.all_images()
    for image in images:
        phase = (image.InstanceNumber - 1) % dw.PHASES
        image.AcquisitionTime = f"1200{phase:02}.5"
        del image.TriggerTime
        image.InstanceNumber = 500 - image.InstanceNumber
    numbered(images, folder)


def content_time(folder):
    images = dw.all_images()
    for image in images:
        phase = (image.InstanceNumber - 1) % dw.PHASES
        image.AcquisitionTime = "120000"
        image.ContentTime = f"12{phase:02}00"
        del image.TriggerTime
        image.InstanceNumber = 500 - image.InstanceNumber
    numbered(images, folder)


def missing_trigger_time(folder):
    """One image lacks it: the key that all have is used."""
    images = dw.all_images()
    del images[7].TriggerTime
    for image in images:
        image.TemporalPositionIdentifier = (image.InstanceNumber - 1) % dw.PHASES + 1
    numbered(images, folder)


def instance_number_only(folder):
    images = dw.all_images()
    for image in images:
        del image.TriggerTime
    numbered(images[::-1], folder)


SAME_CINE = {
    in_order: "trigger time", reversed_order: "trigger time", shuffled_names: "trigger time",
    phase_by_phase: "trigger time", one_series_a_slice: "trigger time",
    misleading_slice_location: "trigger time", equal_instance_numbers: "trigger time",
    no_instance_numbers: "trigger time", copies: "trigger time",
    flipped_normal_steps: "trigger time", temporal_index: "cardiac phase index",
    acquisition_time: "acquisition time", content_time: "content time",
    missing_trigger_time: "cardiac phase index", instance_number_only: "instance number"}


def without(condition):
    def write(folder):
        numbered([image for image in dw.all_images() if not condition(image)], folder)
    return write


def changed(change):
    def write(folder):
        images = dw.all_images()
        for image in images:
            change(image, (image.InstanceNumber - 1) // dw.PHASES,
                   (image.InstanceNumber - 1) % dw.PHASES)
        numbered(images, folder)
    return write


def move(image, offset):
    image.ImagePositionPatient = [float(v) for v in
                                  numpy.array(image.ImagePositionPatient, float) + offset]


def missing_slice(image):
    return (image.InstanceNumber - 1) // dw.PHASES == 1


def missing_image(image):
    return image.InstanceNumber == 8


def uneven(image, slice_, phase):
    move(image, dw.NORMAL * (3.0 if slice_ == 2 else 0.0))


def tilted(image, slice_, phase):
    move(image, dw.COLUMN * 2.5 * slice_)


def shifted(image, slice_, phase):
    move(image, dw.ROW * (4.0 if slice_ == 1 else 0.0))


def doubled(image, slice_, phase):
    """Two slices at one place: the same phase occurs twice there."""
    if slice_ == 2:
        move(image, -dw.NORMAL * dw.STEP_MM)


def turned(image, slice_, phase):
    if slice_ == 3:
        image.ImageOrientationPatient = [float(v) for v in (*dw.COLUMN, *dw.ROW)]


def skewed(image, slice_, phase):
    skew = (dw.COLUMN + 0.1 * dw.ROW) / numpy.linalg.norm(dw.COLUMN + 0.1 * dw.ROW)
    image.ImageOrientationPatient = [float(v) for v in (*dw.ROW, *skew)]


def same_time(image, slice_, phase):
    """Nothing tells two phases apart."""
    image.TriggerTime = 20.0 + 40.0 * min(phase, 3)
    image.InstanceNumber = 1


def unplaced(image, slice_, phase):
    del image.ImagePositionPatient


FAULTS = {
    "missing slice": (without(missing_slice), "missing-slice"),
    "missing image": (without(missing_image), "unequal-phases"),
    "uneven spacing": (changed(uneven), "uneven-spacing"),
    "gantry tilt": (changed(tilted), "gantry-tilt"),
    "shift in the plane": (changed(shifted), "in-plane-shift"),
    "doubled slice": (changed(doubled), "unequal-phases"),
    "mixed orientation": (changed(turned), "mixed-orientation"),
    "skewed axes": (changed(skewed), "non-orthogonal"),
    "unknown order of phases": (changed(same_time), "phase-order-unknown"),
    "no position": (changed(unplaced), "no-position")}


def expect_the_cine(checks, name, answer, key):
    if not checks.expect(answer.error is None and len(answer.series) == 1,
                         f"{name}: {answer.error or len(answer.series)} series"):
        return
    cine = answer.series[0]
    truth = dw.truth()
    checks.expect(cine.kind == "cine" and cine.voxels.shape == truth.shape,
                  f"{name}: {cine.kind} {cine.voxels.shape}")
    checks.expect(cine.voxels.shape == truth.shape and (cine.voxels == truth).all(),
                  f"{name}: other voxels")
    checks.expect(numpy.allclose(cine.origin, dw.ORIGIN, atol=1e-6),
                  f"{name}: origin {cine.origin}")
    checks.expect(numpy.allclose(cine.spacing, [1.25, 1.5, dw.STEP_MM], atol=1e-6),
                  f"{name}: spacing {cine.spacing}")
    checks.expect(numpy.allclose(cine.axes, [dw.ROW, dw.COLUMN, dw.NORMAL], atol=1e-6),
                  f"{name}: axes {cine.axes}")
    checks.expect(cine.phaseKey.lower() == key, f"{name}: ordered by {cine.phaseKey}, not {key}")
    blocking = cine.blocking()
    checks.expect(not blocking, f"{name}: blocked by {blocking}")


def main():
    checks = probe.Checks()
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        folders = []
        for write in SAME_CINE:
            folders.append(root / write.__name__)
            write(folders[-1])
        for name, (write, _) in FAULTS.items():
            folders.append(root / name.replace(" ", "_"))
            write(folders[-1])
        answers = probe.read(sys.argv[1], folders)
        for (write, key), answer in zip(SAME_CINE.items(), answers):
            expect_the_cine(checks, write.__name__, answer, key)
        for (name, (_, code)), answer in zip(FAULTS.items(), answers[len(SAME_CINE):]):
            codes = set().union(*(series.blocking() for series in answer.series), set())
            checks.expect(code in codes, f"{name}: {answer.error or codes}, not {code}")
    checks.finish()


if __name__ == "__main__":
    main()
