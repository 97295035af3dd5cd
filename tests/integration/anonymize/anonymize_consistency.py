"""UIDs, dates and pixels of whole studies after lateglow-cli anonymize.

Arguments: lateglow-cli, dciodvfy (or an empty text).
"""
import datetime
import os
import pathlib

from anonymizing import World, check, contents, errors_of, files, finish, found, np, pydicom
import canary_objects as canary

FIRST, SECOND = datetime.date(2019, 12, 20), datetime.date(2020, 3, 3)


def write_study(folder, study, date, patient):
    for series in (1, 2):
        for instance in (1, 2, 3):
            image = canary.base_image(instance, series, study, patient)
            image.StudyDate = image.SeriesDate = image.ContentDate = date.strftime("%Y%m%d")
            image.AcquisitionDateTime = date.strftime("%Y%m%d") + "101112.5"
            image.SeriesDescription = "Cine SAX Mueller 3D 8mm 4711"
            source = pydicom.Dataset()
            source.ReferencedSOPClassUID = canary.MR
            source.ReferencedSOPInstanceUID = f"{canary.UID}.{study}.1.{instance}"
            image.SourceImageSequence = [source]
            canary.save(image, folder / f"{study}_{series}_{instance}.dcm")


def read(folder):
    """New images by (study, series, instance), told by what de-identification leaves."""
    images = {}
    for path in files(folder):
        image = pydicom.dcmread(path)
        check(path.stem.startswith("2.25."), "a name of a file is not a new UID")
        images[image.StudyInstanceUID, int(image.SeriesNumber), int(image.InstanceNumber)] = image
    return images


def date_of(text):
    return datetime.datetime.strptime(str(text)[:8], "%Y%m%d").date()


def check_uids(images, what):
    studies = {key[0] for key in images}
    check(len(images) == 12 and len(studies) == 2, f"{what}: {len(images)} images, {len(studies)} studies")
    for study in studies:
        of_study = [image for key, image in images.items() if key[0] == study]
        check(len({image.SeriesInstanceUID for image in of_study}) == 2, f"{what}: series were mixed")
        check(len({image.FrameOfReferenceUID for image in of_study}) == 1, f"{what}: frames differ")
        for (_, _, instance), image in ((k, i) for k, i in images.items() if k[0] == study):
            reference = image.SourceImageSequence[0].ReferencedSOPInstanceUID
            check(reference == images[study, 1, instance].SOPInstanceUID, f"{what}: a reference is lost")
            check(image.file_meta.MediaStorageSOPInstanceUID == image.SOPInstanceUID, f"{what}: meta differs")


def check_dates(images):
    dates = sorted({date_of(image.StudyDate) for image in images.values()})
    check(len(dates) == 2 and dates[1] - dates[0] == SECOND - FIRST, f"the interval changed: {dates}")
    check(dates[0] < FIRST - datetime.timedelta(365), "the dates did not move by a year or more")
    for image in images.values():
        same = {date_of(image.StudyDate), date_of(image.SeriesDate), date_of(image.AcquisitionDateTime)}
        check(len(same) == 1, f"dates of one image moved by different days: {same}")
        check(image.AcquisitionDateTime.endswith("101112.5"), "the time of day changed")
        check(image.LongitudinalTemporalInformationModified == "MODIFIED", "(0028,0303) is wrong")
        check(image.SeriesDescription == "Cine SAX 3D 8mm", f"cleaned to {image.SeriesDescription!r}")


def check_real(world, name, folder, pattern="*"):
    """Real files: the same pixel data byte for byte, nothing of the names, no new error."""
    originals = [path for path in sorted(folder.glob(pattern)) if path.is_file()]
    count = 0
    for number, path in enumerate(originals):
        before = pydicom.dcmread(path, force=True)
        if "PixelData" not in before:
            continue
        out = world.folder / f"real_{name}_{number}.dcm"
        status, printed, _ = world.run(path, out, "--shift-dates", "--clean-descriptors")
        if status in (3, 4):
            print(f"{name} {path.name}: {printed.decode()[:200]}")
            check(not out.exists(), f"{name}: refused and written all the same")
            continue
        check(status == 0, f"{name} {path.name}: exit status {status}")
        after = pydicom.dcmread(out)
        # Comments inside of a compressed frame are blanked; its pixels are the same all the same.
        same = after.PixelData == before.PixelData or (
            before.file_meta.TransferSyntaxUID.is_compressed
            and len(after.PixelData) == len(before.PixelData)
            and (after.pixel_array == before.pixel_array).all())
        check(same, f"{name} {path.name}: pixels changed")
        syntax = before.file_meta.TransferSyntaxUID
        check(after.file_meta.TransferSyntaxUID == syntax, f"{name} {path.name}: the syntax changed")
        new = errors_of(out) - errors_of(path)
        check(not new, f"{name} {path.name}: new errors of dciodvfy: {sorted(new)[:4]}")
        count += 1
    print(f"{name}: {count} of {len(originals)} files with identical pixels")
    return count


def check_segmentation(world):
    """A segmentation and its images: references agree afterwards, and the classes are the same."""
    try:
        import highdicom as hd
        from pydicom.sr.codedict import codes
    except ImportError as missing:
        print(f"SKIPPED: {missing}")
        return
    folder, out = world.folder / "seg", world.folder / "seg_out"
    for number in range(1, 5):
        canary.save(canary.base_image(number), folder / f"{number}.dcm")
    images = [pydicom.dcmread(path) for path in files(folder)]
    classes = np.zeros((4, 16, 16), "u1")
    classes[:, 4:8, 5:9] = 1
    segment = hd.seg.SegmentDescription(1, "scar", codes.SCT.Tissue, codes.SCT.Muscle,
                                        hd.seg.SegmentAlgorithmTypeValues.MANUAL)
    written = hd.seg.Segmentation(images, classes, hd.seg.SegmentationTypeValues.BINARY, [segment],
                                  hd.UID(), 9, hd.UID(), 1, "Example", "Example", "1", "1",
                                  content_creator_name=f"{canary.WORD}^A")
    written.save_as(folder / "seg.dcm")
    status, printed, _ = world.run(folder, out)
    check(status == 0, f"a segmentation: {printed.decode()[-200:]}")
    results = {path: pydicom.dcmread(path) for path in files(out)}
    path = next(path for path, result in results.items() if result.Modality == "SEG")
    read = hd.seg.segread(path)
    check(np.array_equal(read.pixel_array, written.pixel_array), "the classes changed")
    named = {item.ReferencedSOPInstanceUID
             for item in read.ReferencedSeriesSequence[0].ReferencedInstanceSequence}
    there = {result.SOPInstanceUID for result in results.values() if result.Modality == "MR"}
    check(named == there, "the segmentation no longer names its images")
    new = errors_of(path) - errors_of(folder / "seg.dcm")
    check(not new, f"a segmentation: new errors of dciodvfy: {sorted(new)}")
    check(not found(contents(path), canary.MARKS), "a segmentation holds a mark")


world = World()
source = world.folder / "in"
for number, date in ((1, FIRST), (2, SECOND)):
    write_study(source, number, date, "4711")
out = world.folder / "out"
status, printed, _ = world.run(source, out, "--shift-dates", "--clean-descriptors")
check(status == 0, printed.decode()[-300:])
images = read(out)
check_uids(images, "mapped")
check_dates(images)
check(len({image.PatientID for image in images.values()}) == 1, "one patient became several")

# One study alone gives the same, and a patient of another number something else.
write_study(world.folder / "one", 2, SECOND, "4711")
world.run(world.folder / "one", world.folder / "one_out", "--shift-dates", "--clean-descriptors")
for key, image in read(world.folder / "one_out").items():
    check(key in images and image == images[key], "a study alone is mapped otherwise")
write_study(world.folder / "other", 1, FIRST, "4712")
world.run(world.folder / "other", world.folder / "other_out", "--shift-dates")
other = next(iter(read(world.folder / "other_out").values()))
check(other.PatientID not in {image.PatientID for image in images.values()}, "two patients became one")

# Another key gives other UIDs; UIDs are kept when asked, the names of files are new even then.
key = world.folder / "key"
key.write_bytes(bytes(range(32)))
key.chmod(0o644)
status, _, _ = world.run(source, world.folder / "keyed", "--key", str(key))
check(status == 3, f"a key that others can read was taken: {status}")
key.chmod(0o600)
world.run(source, world.folder / "keyed", "--key", str(key))
keyed = read(world.folder / "keyed")
check_uids(keyed, "keyed")
check(not {key[0] for key in keyed} & {key[0] for key in images}, "another key gave the same UIDs")
own = world.folder / "data" / "lateglow" / "deidentification.key"
check(own.stat().st_mode & 0o777 == 0o600 and own.stat().st_size == 32, "the own key is not 0600")
world.run(source, world.folder / "retained", "--retain-uids")
retained = read(world.folder / "retained")
check({key[0] for key in retained} == {f"{canary.UID}.1", f"{canary.UID}.2"}, "UIDs were not retained")

# Output that exists, output inside of the input, a folder that holds other things.
check(world.run(source, out)[0] == 1, "an existing output was taken")
check(world.run(source, out, "--overwrite")[0] == 0, "own output cannot be overwritten")
check(world.run(source, source / "out")[0] == 3, "an output inside of the input was taken")
(world.folder / "mine").mkdir()
(world.folder / "mine" / "letter.txt").write_text("keep me")
check(world.run(source, world.folder / "mine", "--overwrite")[0] == 1, "another folder was replaced")
check((world.folder / "mine" / "letter.txt").exists(), "a file of another was removed")

# Interrupted in the middle: nothing of the output is left.
many = world.folder / "many"
for number in range(300):
    canary.save(canary.base_image(number), many / f"{number}.dcm")
status = world.interrupt(many, world.folder / "many_out")
check(status == 130, f"interrupted, it ends with {status}")
left = [path.name for path in world.folder.iterdir() if "many_out" in path.name]
check(not left, f"interrupted, it leaves {left}")

check_segmentation(world)
shared = pathlib.Path(os.environ.get("LATEGLOW_SHARED_DATA", ""))
if (shared / "cardiac").is_dir():
    real = check_real(world, "cine", shared / "cardiac/sunnybrook_cine/SCD0000301_dicom", "*5.dcm")
    real += check_real(world, "lge", shared / "cardiac/lge_seg3d", "**/*.dcm")
    real += check_real(world, "syntaxes", shared / "odd/dcm_qa_ts", "**/*.dcm")
    check(real > 0, "no real file was compared")
finish()
