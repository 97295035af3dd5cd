"""Pixels, structured content and the options that keep attributes, after lateglow-cli anonymize.

Arguments: lateglow-cli, dciodvfy (or an empty text).
"""
from anonymizing import World, check, contents, errors_of, files, finish, found, np, pydicom
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.uid import ExplicitVRBigEndian, ExplicitVRLittleEndian, RLELossless
import canary_objects as canary

RECTANGLES = ("--rectangle", "2,3,5,4", "--rectangle", "14,15,9,9")
world = World()


def run(name, image, *options, syntax=ExplicitVRLittleEndian, expected=0):
    source, target = world.folder / f"{name}.dcm", world.folder / f"{name}_out.dcm"
    canary.save(image, source, syntax)
    status, printed, _ = world.run(source, target, *options)
    check(status == expected, f"{name}: exit status {status}, not {expected}: {printed[-200:]}")
    check(target.exists() == (status == 0), f"{name}: refused and written, or the other way round")
    return pydicom.dcmread(target) if status == 0 else None


def image_of(pixels, photometric="MONOCHROME2", stored=None, **more):
    """An image that may hold burned-in text, of an array frames x rows x columns (x samples)."""
    image = canary.base_image()
    image.ConversionType = "WSD"
    image.Rows, image.Columns = pixels.shape[1:3]
    image.SamplesPerPixel = 3 if pixels.ndim == 4 else 1
    image.PhotometricInterpretation = photometric
    image.NumberOfFrames = pixels.shape[0]
    image.BitsAllocated = pixels.itemsize * 8
    image.BitsStored = stored or image.BitsAllocated
    image.HighBit = image.BitsStored - 1
    image.PixelRepresentation = int(pixels.dtype.kind == "i")
    for name, value in more.items():
        setattr(image, name, value)
    if image.get("PlanarConfiguration") == 1:
        pixels = pixels.transpose(0, 3, 1, 2)
    image.PixelData = np.ascontiguousarray(pixels).tobytes()
    image["PixelData"].VR = "OB" if image.BitsAllocated == 8 else "OW"
    return image


def check_blanked(name, pixels, black, photometric="MONOCHROME2", stored=None, **more):
    syntax = more.pop("syntax", ExplicitVRLittleEndian)
    image = image_of(pixels, photometric, stored, **more)
    if syntax == RLELossless:
        image.file_meta = pydicom.dataset.FileMetaDataset()
        image.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        image.compress(RLELossless, generate_instance_uid=False)
    if syntax == ExplicitVRBigEndian:
        image.PixelData = pixels.astype(pixels.dtype.newbyteorder(">")).tobytes()
    run(f"{name}_refused", image, syntax=syntax, expected=4)
    result = run(name, image, *RECTANGLES, syntax=syntax)
    if result is None:
        return
    expected = pixels.copy()
    for part in (np.s_[:, 3:7, 2:7], np.s_[:, 15:, 14:]):
        expected[part] = black
    shown = pydicom.pixels.pixel_array(result, raw=True).reshape(expected.shape)
    check(np.array_equal(shown, expected), f"{name}: not exactly the rectangles are blanked")
    check(result.BurnedInAnnotation == "NO", f"{name}: it still says that it holds text")
    check("113101" in [item.CodeValue for item in result.DeidentificationMethodCodeSequence],
          f"{name}: Clean Pixel Data is not stated")


def check_pixels():
    random = np.random.default_rng(7)
    grey = random.integers(1, 4000, (1, 16, 16), dtype="u2")
    frames = random.integers(1, 250, (3, 18, 16), dtype="u1")
    colour = random.integers(1, 250, (2, 16, 18, 3), dtype="u1")
    check_blanked("grey", grey, 0, stored=12)
    check_blanked("signed", grey.astype("i2") - 2000, -2048, stored=12)
    check_blanked("inverse", grey, 4095, "MONOCHROME1", stored=12)
    check_blanked("big", grey, 0, stored=12, syntax=ExplicitVRBigEndian)
    check_blanked("frames", frames, 0)
    check_blanked("packed", frames, 0, syntax=RLELossless)
    check_blanked("colour", colour, 0, "RGB", PlanarConfiguration=0)
    check_blanked("planes", colour, 0, "RGB", PlanarConfiguration=1)
    check_blanked("luminance", colour, (0, 128, 128), "YBR_FULL", PlanarConfiguration=0)
    stated = image_of(grey, BurnedInAnnotation="NO")
    check(run("stated", stated) is not None, "an image that states that it holds no text was refused")
    short = image_of(grey, NumberOfFrames=3)
    run("short", short, *RECTANGLES, expected=4)
    run("half", image_of(frames, "YBR_FULL_422"), *RECTANGLES, expected=4)


def check_damaged_code():
    """A run-length header that points beyond its fragment: refused, and nothing is written."""
    image = image_of(np.full((1, 16, 16), 7, "u1"))
    image.file_meta = pydicom.dataset.FileMetaDataset()
    image.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    image.compress(RLELossless, generate_instance_uid=False)
    code = bytearray(image.PixelData)
    start = code.index(b"\x01\0\0\0\x40\0\0\0")  # one segment, at byte 64
    code[start + 4:start + 8] = b"\x40\0\0\x60"
    image.PixelData = bytes(code)
    run("damaged", image, *RECTANGLES, syntax=RLELossless, expected=4)


def check_overlay_in_pixels():
    """Text drawn into the bits above the stored value, as retired overlays have it."""
    image = canary.base_image()
    clean = np.frombuffer(image.PixelData, "<u2").reshape(16, 16)
    image.PixelData = (clean | 0x8000).astype("<u2").tobytes()
    for tag, value in ((0x60000010, 16), (0x60000011, 16), (0x60000100, 16), (0x60000102, 15)):
        image.add_new(tag, "US", value)
    result = run("embedded", image)
    raw = np.frombuffer(result.PixelData, "<u2").reshape(16, 16)
    check(np.array_equal(raw, clean), "an overlay stayed in the pixels")


def check_content():
    report, item, name, date = Dataset(), Dataset(), Dataset(), Dataset()
    base = canary.base_image()
    for word in ("SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID", "PatientName", "PatientID",
                 "StudyDate", "StudyTime", "AccessionNumber", "StudyID", "ReferringPhysicianName"):
        setattr(report, word, base[word].value)
    report.SOPClassUID, report.Modality = "1.2.840.10008.5.1.4.1.1.88.33", "SR"
    code = Dataset()
    code.CodeValue, code.CodingSchemeDesignator, code.CodeMeaning = "121071", "DCM", "Finding"
    own = Dataset()
    own.CodeValue, own.CodingSchemeDesignator, own.CodeMeaning = "1", "99EXAMPLE", canary.WORD
    item.ValueType, item.TextValue = "TEXT", f"Scar of {canary.WORD}, lateral"
    item.ConceptNameCodeSequence = Sequence([code])
    name.ValueType, name.PersonName = "PNAME", canary.WORD
    name.ConceptNameCodeSequence = Sequence([own])
    date.ValueType, date.DateTime = "DATETIME", canary.DATE + "101112"
    report.ContentSequence = Sequence([item, name, date])
    run("report_refused", report, expected=4)
    result = run("report", report, "--clean-structured-content", "--shift-dates")
    leaks = found(contents(world.folder / "report_out.dcm"), [canary.WORD.encode(), canary.DATE.encode()])
    check(not leaks, f"a cleaned report holds {leaks}")
    check(result.ContentSequence[0].TextValue == "Scar lateral", f"{result.ContentSequence[0].TextValue!r}")
    meaning = result.ContentSequence[0].ConceptNameCodeSequence[0].CodeMeaning
    check(meaning == "Finding", "the meaning of a standard code was changed")
    check(result.ContentSequence[2].DateTime.endswith("101112"), "the time of day is lost")


def check_kept():
    image = canary.base_image()
    image.PatientWeight, image.PatientAge, image.PatientSex = 71, "061Y", "F"
    image.DeviceSerialNumber, image.StationName, image.InstitutionName = "4242", "MR3", canary.WORD
    image.DateOfLastCalibration = canary.DATE
    plain = run("plain", image)
    check("PatientAge" not in plain and plain.PatientSex == "", "characteristics were kept unasked")
    check(plain.DeviceSerialNumber != "4242", "the device was kept unasked")
    kept = run("kept", image, "--retain-patient-characteristics", "--retain-device-identity")
    check((kept.PatientWeight, kept.PatientAge, kept.PatientSex) == (71, "061Y", "F"), "characteristics")
    check((kept.DeviceSerialNumber, kept.StationName) == ("4242", "MR3"), "the device was not kept")
    check(kept.get("DateOfLastCalibration") != canary.DATE, "a date was kept as it is")
    codes = [item.CodeValue for item in kept.DeidentificationMethodCodeSequence]
    check(codes == ["113100", "113108", "113109"], f"the options are not stated: {codes}")
    for name in ("plain", "kept"):
        leaks = found(contents(world.folder / f"{name}_out.dcm"), [canary.WORD.encode()])
        check(not leaks, f"{name}: the name came through")
        new = errors_of(world.folder / f"{name}_out.dcm") - errors_of(world.folder / f"{name}.dcm")
        check(not new, f"{name}: new errors of dciodvfy: {sorted(new)}")


def check_residuals():
    """The patient's name where the table expects none."""
    image, region = canary.base_image(), Dataset()
    image.ManufacturerModelName = f"Scanner of Mr {canary.WORD}"
    region.CodeValue, region.CodingSchemeDesignator, region.CodeMeaning = "1", "SCT", canary.WORD.lower()
    image.AnatomicRegionSequence = Sequence([region])
    image.Manufacturer = "Example"
    result = run("residual", image)
    leaks = found([part.upper() for part in contents(world.folder / "residual_out.dcm")],
                  [canary.WORD.encode()])
    check(not leaks, "the patient's name stayed in an attribute beside the table")
    check(result.Manufacturer == "Example", "an attribute without the name was changed")


check_pixels()
check_damaged_code()
check_overlay_in_pixels()
check_content()
check_kept()
check_residuals()
check(len(files(world.folder / "tmp")) == 0, "temporary files were left")
finish()
