"""Objects that hold a marked text wherever an object can hold one."""
import gzip
import pathlib
import struct

import numpy as np
import pydicom
from pydicom.datadict import dictionary_VR
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.fileset import FileSet
from pydicom.sequence import Sequence
from pydicom.uid import (DeflatedExplicitVRLittleEndian, ExplicitVRBigEndian, ExplicitVRLittleEndian,
                         ImplicitVRLittleEndian)

WORD = "ZQXCANARY7"
DATE = "17760704"
TIME = "131313.717171"
UID = "1.2.999.1771779177"
NUMBER = "1771779177"
BYTES = b"ZQXBINARY7"
# What a search looks for; a control run finds each of them in the input.
MARKS = [mark.encode() for mark in (WORD, DATE, TIME, UID, NUMBER)] + [BYTES]

MR = "1.2.840.10008.5.1.4.1.1.4"
# Objects with these are refused as a whole, so they are tested by themselves.
REFUSED = {0x00420011, 0x0040A730, 0x00700001}
# What an object cannot do without; it is marked all the same where it is an instance's UID.
TABLE = [(int(line[:8], 16), line.strip()[9:])
         for line in (pathlib.Path(__file__).parent / "profile_table.csv").read_text().splitlines()
         if not line.startswith("#")]

TEXTS = {"LO", "SH", "ST", "LT", "UT", "UC", "CS", "AE"}


def marked_value(vr, number=1):
    if vr in TEXTS:
        return WORD
    return {"PN": f"{WORD}^{WORD}", "UR": f"urn:{WORD}", "DA": DATE, "TM": TIME, "DT": DATE + TIME,
            "AS": "077Y", "UI": f"{UID}.{number}", "DS": NUMBER, "IS": NUMBER, "US": 30459,
            "OB": BYTES, "UN": BYTES}[vr]


def marked_item(deep=True):
    """What may be marked at any depth: listed attributes, private ones, unknown ones."""
    item = Dataset()
    item.PatientName = f"{WORD}^{WORD}"
    item.PatientID = NUMBER + WORD
    item.ReferencedSOPInstanceUID = UID + ".9"
    item.StudyDate = DATE
    block = item.private_block(0x0011, WORD, create=True)
    block.add_new(1, "LO", WORD)
    if deep:
        nested = marked_item(deep=False)
        item.ReferencedImageSequence = Sequence([nested])
        block.add_new(2, "SQ", Sequence([marked_item(deep=False)]))
    return item


def base_image(instance=1, series=1, study=1, patient=NUMBER):
    """A valid MR image of 16 x 16 pixels."""
    image = Dataset()
    image.SOPClassUID, image.SOPInstanceUID = MR, f"{UID}.{study}.{series}.{instance}"
    image.StudyInstanceUID, image.SeriesInstanceUID = f"{UID}.{study}", f"{UID}.{study}.{series}"
    image.FrameOfReferenceUID = f"{UID}.{study}.0"
    image.PatientName, image.PatientID = f"{WORD}^{WORD}", patient
    image.PatientBirthDate, image.PatientSex = DATE, "O"
    image.StudyDate, image.StudyTime, image.AccessionNumber = DATE, TIME, WORD
    image.StudyID, image.ReferringPhysicianName = WORD, WORD
    image.Modality, image.Manufacturer = "MR", "Example"
    image.ImageType = ["ORIGINAL", "PRIMARY", "M"]
    image.SeriesNumber, image.InstanceNumber = series, instance
    image.PositionReferenceIndicator, image.Laterality = "", ""
    image.ScanningSequence, image.SequenceVariant, image.ScanOptions = "GR", "SP", ""
    image.MRAcquisitionType, image.EchoTrainLength = "2D", 1
    image.RepetitionTime, image.EchoTime, image.SliceThickness = 3.2, 1.1, 8
    image.ImagePositionPatient, image.ImageOrientationPatient = [0, 0, instance], [1, 0, 0, 0, 1, 0]
    image.PixelSpacing, image.PatientPosition = [1.5, 1.5], "HFS"
    image.SamplesPerPixel, image.PhotometricInterpretation = 1, "MONOCHROME2"
    image.Rows = image.Columns = 16
    image.BitsAllocated, image.BitsStored, image.HighBit, image.PixelRepresentation = 16, 12, 11, 0
    pixels = (np.arange(256, dtype="<u2") * 7 + instance) % 4096
    image.PixelData = pixels.tobytes()
    image["PixelData"].VR = "OW"
    return image


def add_marks(image):
    """Every attribute of the table, private and unknown ones, overlays and curves."""
    identity = {"SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID", "FrameOfReferenceUID"}
    for number, (tag, _) in enumerate(TABLE):
        if tag in REFUSED or tag >> 16 < 8 or pydicom.datadict.keyword_for_tag(tag) in identity:
            continue
        vr = dictionary_VR(tag).split(" ")[0]
        value = Sequence([marked_item()]) if vr == "SQ" else marked_value(vr, number + 100)
        image[tag] = DataElement(tag, vr, value)
    for group in (0x0009, 0x0029, 0x7FE1):
        block = image.private_block(group, WORD, create=True)
        block.add_new(0x10, "LT", WORD)
        block.add_new(0x11, "OB", BYTES)
        block.add_new(0x12, "SQ", Sequence([marked_item()]))
    image[0x0008FFF0] = DataElement(0x0008FFF0, "UN", BYTES)
    image[0x00101050] = DataElement(0x00101050, "UN", BYTES)
    image[0x00321032] = DataElement(0x00321032, "UN", WORD.encode())
    for group in (0x6000, 0x6002):
        image[group << 16 | 0x10] = DataElement(group << 16 | 0x10, "US", 16)
        image[group << 16 | 0x11] = DataElement(group << 16 | 0x11, "US", 16)
        image[group << 16 | 0x22] = DataElement(group << 16 | 0x22, "LO", WORD)
        image[group << 16 | 0x102] = DataElement(group << 16 | 0x102, "US", 0)
        image[group << 16 | 0x1500] = DataElement(group << 16 | 0x1500, "LO", WORD)
        image[group << 16 | 0x3000] = DataElement(group << 16 | 0x3000, "OB", BYTES * 4)
        image[group << 16 | 0x4000] = DataElement(group << 16 | 0x4000, "LT", WORD)
    image[0x50000022] = DataElement(0x50000022, "LO", WORD)
    image[0x50003000] = DataElement(0x50003000, "OB", BYTES)
    image[0xFFFCFFFC] = DataElement(0xFFFCFFFC, "OB", BYTES)
    return image


def save(image, path, syntax=ExplicitVRLittleEndian):
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID = image.SOPClassUID, image.SOPInstanceUID
    meta.TransferSyntaxUID = syntax
    meta.ImplementationVersionName = WORD
    meta.SourceApplicationEntityTitle = WORD
    meta.SendingApplicationEntityTitle = WORD
    meta.PrivateInformationCreatorUID, meta.PrivateInformation = UID + ".5", BYTES
    image.file_meta = meta
    image.preamble = (WORD.encode() * 13)[:128]
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save_as(path, enforce_file_format=True)


NAMES = {"ISO_IR 100": "Zqxcänary^Jürgen", "ISO_IR 192": "Zqxcŷnarý^Ñandú", "ISO_IR 144": "Люксембург^Анна",
         "GB18030": "王^小东", "\\ISO 2022 IR 87": "Zqxyamada^Tarou=山田^太郎=やまだ^たろう",
         "ISO_IR 13\\ISO 2022 IR 87": "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎"}


def encoded_names():
    """The names as bytes of their character sets, to search for."""
    words = []
    for characters, name in NAMES.items():
        encodings = pydicom.charset.convert_encodings(characters.split("\\"))
        encoded = pydicom.valuerep.PersonName(name, encodings).encode(encodings)
        words += [word for part in encoded.split(b"=") for word in part.split(b"^") if len(word) > 3]
    return words


def write_dicom(folder):
    """Marked images in every transfer syntax and character set; names of files are marked, too."""
    for number, syntax in enumerate((ExplicitVRLittleEndian, ImplicitVRLittleEndian,
                                     ExplicitVRBigEndian, DeflatedExplicitVRLittleEndian), 1):
        image = add_marks(base_image(instance=number))
        if syntax == ExplicitVRBigEndian:
            image.PixelData = np.frombuffer(image.PixelData, "<u2").astype(">u2").tobytes()
        save(image, folder / WORD / f"{WORD}_{number}.dcm", syntax)
    for number, (characters, name) in enumerate(NAMES.items(), 10):
        image = base_image(instance=number, series=2)
        image.SpecificCharacterSet = characters.split("\\")
        image.PatientName = image.ReferringPhysicianName = image.OperatorsName = name
        image.StudyDescription = image.ImageComments = name
        save(image, folder / f"{number}.dcm")
    (folder / f"{WORD}.txt").write_text(WORD)
    disc = FileSet()
    single = base_image(instance=99, series=3)
    save(single, folder / "single.dcm")
    disc.add(pydicom.dcmread(folder / "single.dcm"))
    disc.write(folder / "disc")
    (folder / "single.dcm").unlink()


def write_volumes(folder):
    """NIfTI-1 and NRRD with marks in each field that can hold text; the voxels come back."""
    voxels = np.arange(4 * 5 * 6, dtype="<i2")
    header = bytearray(348)
    struct.pack_into("<i10s18si", header, 0, 348, BYTES, BYTES, 16384)
    struct.pack_into("<8h", header, 40, 3, 4, 5, 6, 1, 1, 1, 1)
    struct.pack_into("<hh", header, 70, 4, 16)
    struct.pack_into("<8f", header, 76, 1, 1, 1, 8, 0, 0, 0, 0)
    extension = struct.pack("<ii", 32, 6) + BYTES.ljust(24, b"\0")
    struct.pack_into("<f", header, 108, 352 + len(extension))
    struct.pack_into("<ff", header, 112, 1, 0)
    struct.pack_into("<80s24s", header, 148, BYTES, BYTES)
    struct.pack_into("<hh", header, 252, 0, 1)
    struct.pack_into("<12f", header, 280, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 8, 0)
    struct.pack_into("<16s4s", header, 328, BYTES, b"n+1\0")
    volume = bytes(header) + b"\1\0\0\0" + extension + voxels.tobytes() + BYTES
    (folder / f"{WORD}.nii").write_bytes(volume)
    with open(folder / f"{WORD}_z.nii.gz", "wb") as file:
        with gzip.GzipFile(filename=WORD + ".nii", mode="wb", fileobj=file) as packed:
            packed.write(volume + b"x")
    fields = (f"NRRD0005\n# {WORD}\ntype: short\ndimension: 3\nspace: left-posterior-superior\n"
              f"sizes: 4 5 6\nspace directions: (1,0,0) (0,1,0) (0,0,8)\nkinds: domain domain domain\n"
              f"endian: little\nspace origin: (0,0,0)\ncontent: {WORD}\n{WORD}:={WORD}\n")
    (folder / f"{WORD}.nrrd").write_bytes(
        (fields + "encoding: raw\n\n").encode() + voxels.tobytes() + BYTES)
    with open(folder / f"{WORD}_z.nrrd", "wb") as file:
        file.write((fields + "encoding: gzip\n\n").encode())
        with gzip.GzipFile(filename=WORD, mode="wb", fileobj=file) as packed:
            packed.write(voxels.tobytes())
    return voxels
