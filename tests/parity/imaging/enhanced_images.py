"""Frames of enhanced multi-frame images become the same cine as classic images, in any order of the
frames and in every transfer syntax; contradictions in the header are refused."""
import random
import sys
import tempfile
from pathlib import Path

import probe
import dicom_writing as dw
import numpy
import pydicom
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.uid import (DeflatedExplicitVRLittleEndian, ExplicitVRBigEndian, JPEG2000,
                         JPEG2000Lossless, JPEGLSLossless, RLELossless)

ENHANCED_MR = "1.2.840.10008.5.1.4.1.1.4.1"
PARAMETRIC_MAP = "1.2.840.10008.5.1.4.1.1.30"


def one(**attributes):
    item = Dataset()
    for name, value in attributes.items():
        setattr(item, name, value)
    return Sequence([item])


def frame_groups(slice_, phase, timed):
    groups = Dataset()
    position = dw.ORIGIN + dw.NORMAL * dw.STEP_MM * slice_
    groups.PlanePositionSequence = one(ImagePositionPatient=[float(v) for v in position])
    content = {"StackID": "1", "InStackPositionNumber": slice_ + 1,
               "DimensionIndexValues": [1, slice_ + 1, phase + 1]}
    if timed == "index":
        content["TemporalPositionIndex"] = phase + 1
    if timed == "datetime":
        content["FrameAcquisitionDateTime"] = f"20240102120000.{phase:02}0000"
    groups.FrameContentSequence = one(**content)
    if timed == "trigger":
        groups.CardiacSynchronizationSequence = one(
            NominalCardiacTriggerDelayTime=20.0 + 40.0 * phase, RRIntervalTimeNominal=800.0)
    return groups


def enhanced(timed="trigger", order=None):
    places = [(s, p) for s in range(dw.SLICES) for p in range(dw.PHASES)]
    if order is not None:
        random.Random(order).shuffle(places)
    dataset = dw.new_file(ENHANCED_MR, dw.STUDY + ".5.1")
    dataset.SeriesInstanceUID = dw.STUDY + ".5"
    dataset.ImageType = ["ORIGINAL", "PRIMARY", "CARDIAC", "NONE"]
    dataset.InstanceNumber = 1
    dataset.NumberOfFrames = len(places)
    shared = Dataset()
    shared.PlaneOrientationSequence = one(
        ImageOrientationPatient=[float(v) for v in (*dw.ROW, *dw.COLUMN)])
    shared.PixelMeasuresSequence = one(PixelSpacing=[1.5, 1.25], SliceThickness=6.0,
                                       SpacingBetweenSlices=dw.STEP_MM)
    shared.PixelValueTransformationSequence = one(RescaleSlope=2.0, RescaleIntercept=-5.0,
                                                  RescaleType="US")
    dataset.SharedFunctionalGroupsSequence = Sequence([shared])
    dataset.PerFrameFunctionalGroupsSequence = Sequence(
        [frame_groups(s, p, timed) for s, p in places])
    dataset.PixelData = b"".join(dw.pixels(s, p).tobytes() for s, p in places)
    return dataset


def save_big_endian(dataset, file):
    plain = Dataset()
    for element in dataset:
        plain.add(element)
    plain.file_meta = dataset.file_meta
    file.parent.mkdir(parents=True)
    pydicom.dcmwrite(file, plain, implicit_vr=False, little_endian=False, enforce_file_format=True)


def stored_as(syntax, order=7):
    def write(folder):
        dataset = enhanced(order=order)
        if syntax is DeflatedExplicitVRLittleEndian:
            dataset.file_meta.TransferSyntaxUID = syntax
        elif syntax is ExplicitVRBigEndian:
            dataset.file_meta.TransferSyntaxUID = syntax
            words = numpy.frombuffer(dataset.PixelData, numpy.uint16)
            dataset.PixelData = words.byteswap().tobytes()
            dataset["PixelData"].VR = "OW"
            save_big_endian(dataset, folder / "image")
            return
        else:
            dataset.compress(syntax, generate_instance_uid=False)
        dw.save(dataset, folder / "image")
    return write


def many_fragments(folder):
    """Each frame in several fragments, told apart by the basic offset table."""
    from pydicom.encaps import encapsulate, generate_frames
    dataset = enhanced(order=7)
    dataset.compress(JPEG2000Lossless, generate_instance_uid=False)
    frames = list(generate_frames(dataset.PixelData, number_of_frames=dataset.NumberOfFrames))
    dataset.PixelData = encapsulate(frames, fragments_per_frame=3, has_bot=True)
    dw.save(dataset, folder / "image")


def high_throughput_syntax(folder):
    """A transfer syntax that DCMTK does not know (HTJ2K, PS3.5 A.4.12). No encoder for its block
    coding is at hand, so the codestreams are those of JPEG 2000, which its decoders take too."""
    dataset = enhanced(order=7)
    dataset.compress(JPEG2000Lossless, generate_instance_uid=False)
    dataset.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.4.201"
    dw.save(dataset, folder / "image")


def two_files(folder):
    """A concatenation: the phases of a cine in two instances."""
    for number in (1, 2):
        dataset = enhanced()
        keep = [f for f in range(dw.SLICES * dw.PHASES) if (f % dw.PHASES < 2) == (number == 1)]
        size = dw.ROWS * dw.COLUMNS * 2
        dataset.PixelData = b"".join(dataset.PixelData[f * size:(f + 1) * size] for f in keep)
        groups = dataset.PerFrameFunctionalGroupsSequence
        dataset.PerFrameFunctionalGroupsSequence = Sequence([groups[f] for f in keep])
        dataset.NumberOfFrames = len(keep)
        dataset.InstanceNumber = number
        dataset.SOPInstanceUID = f"{dw.STUDY}.5.{number}"
        dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
        dw.save(dataset, folder / f"image{number}")


SAME = {
    "in order": lambda folder: dw.save(enhanced(), folder / "image"),
    "shuffled frames": lambda folder: dw.save(enhanced(order=1), folder / "image"),
    "temporal index": lambda folder: dw.save(enhanced("index", 2), folder / "image"),
    "acquisition time": lambda folder: dw.save(enhanced("datetime", 3), folder / "image"),
    "two files": two_files,
    "deflated": stored_as(DeflatedExplicitVRLittleEndian),
    "big endian": stored_as(ExplicitVRBigEndian),
    # The image shown first lies elsewhere in the file with each order.
    **{f"RLE, order {order}": stored_as(RLELossless, order) for order in range(6)},
    **{f"JPEG-LS, order {order}": stored_as(JPEGLSLossless, order) for order in range(6)},
    "JPEG 2000": stored_as(JPEG2000Lossless),
    "transfer syntax of HTJ2K": high_throughput_syntax,
    "many fragments": many_fragments}


def other_frame_count(folder):
    dataset = enhanced()
    del dataset.PerFrameFunctionalGroupsSequence[3]
    dw.save(dataset, folder / "image")


def too_few_pixels(folder):
    dataset = enhanced()
    dataset.PixelData = dataset.PixelData[:-dw.ROWS * dw.COLUMNS * 2]
    dw.save(dataset, folder / "image")


def frame_bomb(folder):
    dataset = enhanced()
    dataset.NumberOfFrames = 2147483647
    dw.save(dataset, folder / "image")


def dimension_bomb(folder):
    dataset = enhanced(order=7)
    dataset.compress(JPEG2000Lossless, generate_instance_uid=False)
    dataset.Rows = dataset.Columns = 65535
    dw.save(dataset, folder / "image")


def other_codestream_size(folder):
    dataset = enhanced(order=7)
    dataset.compress(JPEG2000Lossless, generate_instance_uid=False)
    dataset.Rows = dw.ROWS + 1
    dw.save(dataset, folder / "image")


def missing_frames(folder):
    dataset = enhanced(order=7)
    dataset.compress(RLELossless, generate_instance_uid=False)
    dataset.NumberOfFrames = dw.SLICES * dw.PHASES + 1
    dataset.PerFrameFunctionalGroupsSequence.append(frame_groups(0, 9, "trigger"))
    dw.save(dataset, folder / "image")


REFUSED = {other_frame_count: "describes", too_few_pixels: "truncated", frame_bomb: "frames",
           dimension_bomb: "beyond what is read", other_codestream_size: "codestream is",
           missing_frames: ""}


def lossy(folder):
    dataset = enhanced()
    dataset.compress(JPEG2000, j2k_cr=[4], generate_instance_uid=False)
    dw.save(dataset, folder / "image")


def float_map(folder):
    """A parametric map: values as they are, one slice a frame."""
    dataset = enhanced()
    for name in ("PixelData", "BitsStored", "HighBit", "PixelRepresentation"):
        delattr(dataset, name)
    dataset.SOPClassUID = dataset.file_meta.MediaStorageSOPClassUID = PARAMETRIC_MAP
    dataset.SharedFunctionalGroupsSequence[0].PixelValueTransformationSequence = one(
        RescaleSlope=1.0, RescaleIntercept=0.0, RescaleType="US")
    dataset.BitsAllocated = 32
    dataset.NumberOfFrames = dw.SLICES
    dataset.PerFrameFunctionalGroupsSequence = Sequence(
        [frame_groups(s, 0, "none") for s in range(dw.SLICES)])
    dataset.FloatPixelData = (dw.truth()[0] * 0.37 - 11.5).astype(numpy.float32).tobytes()
    dw.save(dataset, folder / "image")


def expect_the_cine(checks, name, answer):
    if not checks.expect(answer.error is None and len(answer.series) == 1,
                         f"{name}: {answer.error or len(answer.series)} series"):
        return
    cine = answer.series[0]
    truth = dw.truth() * 2.0 - 5.0
    checks.expect(cine.voxels.shape == truth.shape and (cine.voxels == truth).all(),
                  f"{name}: other voxels {cine.voxels.shape}")
    checks.expect(numpy.allclose(cine.origin, dw.ORIGIN, atol=1e-6), f"{name}: origin")
    checks.expect(numpy.allclose(cine.spacing, [1.25, 1.5, dw.STEP_MM], atol=1e-6),
                  f"{name}: spacing {cine.spacing}")
    checks.expect(numpy.allclose(cine.axes, [dw.ROW, dw.COLUMN, dw.NORMAL], atol=1e-6),
                  f"{name}: axes {cine.axes}")
    checks.expect(not cine.blocking(), f"{name}: {cine.issues}")
    checks.expect(len(cine.files) == dw.SLICES * dw.PHASES, f"{name}: {len(cine.files)} files")


def main():
    checks = probe.Checks()
    writers = [*SAME.values(), *REFUSED, lossy, float_map]
    with tempfile.TemporaryDirectory() as temporary:
        folders = [Path(temporary) / str(number) for number in range(len(writers))]
        for write, folder in zip(writers, folders):
            write(folder)
        answers = iter(probe.read(sys.argv[1], folders))
        for name in SAME:
            expect_the_cine(checks, name, next(answers))
        for write, reason in REFUSED.items():
            answer = next(answers)
            checks.expect(answer.error and reason in answer.error,
                          f"{write.__name__}: {answer.error or 'was read'}")
        compressed = next(answers).series[0].voxels
        largest = numpy.abs(compressed - (dw.truth() * 2.0 - 5.0)).max()
        checks.expect(0 < largest < 400, f"lossy JPEG 2000 differs by {largest}")
        answer = next(answers)
        values = (dw.truth()[0] * 0.37 - 11.5).astype(numpy.float32)
        checks.expect(answer.error is None and (answer.series[0].voxels[0] == values).all(),
                      f"parametric map: {answer.error}")
    checks.finish()


if __name__ == "__main__":
    main()
