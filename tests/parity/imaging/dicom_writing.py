"""Writes small cine series with pydicom, in orders and with faults as tests want them."""
import sys

try:
    import numpy
    import pydicom
    from pydicom.dataset import FileDataset, FileMetaDataset
    from pydicom.uid import ExplicitVRLittleEndian, generate_uid
except ImportError as absent:
    print(f"SKIPPED: {absent.name} is absent")
    sys.exit(77)

SLICES, PHASES, ROWS, COLUMNS = 4, 5, 40, 48
ROW = numpy.array([0.8, 0.6, 0.0])
COLUMN = numpy.array([0.0, 0.0, -1.0])
NORMAL = numpy.cross(ROW, COLUMN)
ORIGIN = numpy.array([-60.0, 25.0, 140.0])
STEP_MM = 8.0
STUDY = "1.2.826.0.1.3680043.10.999.7"
MR = "1.2.840.10008.5.1.4.1.1.4"


def pixels(slice_, phase):
    """Values that no other frame has."""
    grid = numpy.arange(ROWS * COLUMNS, dtype=numpy.uint16).reshape(ROWS, COLUMNS) % 577
    return grid + 700 * slice_ + 100 * phase


def truth():
    """[phase, slice, row, column], slices along the normal, phases by time."""
    return numpy.array([[pixels(s, p) for s in range(SLICES)] for p in range(PHASES)],
                       numpy.float32)


def new_file(sop_class, instance_uid, transfer_syntax=ExplicitVRLittleEndian):
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = sop_class
    meta.MediaStorageSOPInstanceUID = instance_uid
    meta.TransferSyntaxUID = transfer_syntax
    dataset = FileDataset(None, {}, file_meta=meta, preamble=b"\0" * 128)
    dataset.SOPClassUID = sop_class
    dataset.SOPInstanceUID = instance_uid
    dataset.StudyInstanceUID = STUDY
    dataset.FrameOfReferenceUID = STUDY + ".9"
    dataset.PatientName = "Example^Patient"
    dataset.PatientID = "P1"
    dataset.StudyDate = "20240102"
    dataset.Modality = "MR"
    dataset.SamplesPerPixel = 1
    dataset.PhotometricInterpretation = "MONOCHROME2"
    dataset.Rows, dataset.Columns = ROWS, COLUMNS
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit = 16, 12, 11
    dataset.PixelRepresentation = 0
    return dataset


def classic(slice_, phase):
    """The image of one slice and phase as a scanner writes it."""
    dataset = new_file(MR, f"{STUDY}.1.{slice_ + 1}.{phase + 1}")
    dataset.SeriesInstanceUID = STUDY + ".1"
    dataset.SeriesNumber = 3
    dataset.SeriesDescription = "SAX cine"
    dataset.ImageType = ["ORIGINAL", "PRIMARY", "M"]
    dataset.InstanceNumber = slice_ * PHASES + phase + 1
    dataset.ImagePositionPatient = [float(v) for v in ORIGIN + NORMAL * STEP_MM * slice_]
    dataset.ImageOrientationPatient = [float(v) for v in (*ROW, *COLUMN)]
    dataset.PixelSpacing = [1.5, 1.25]
    dataset.SliceThickness = 6.0
    dataset.TriggerTime = 20.0 + 40.0 * phase
    dataset.NominalInterval = 800
    dataset.PixelData = pixels(slice_, phase).tobytes()
    return dataset


def all_images():
    return [classic(s, p) for s in range(SLICES) for p in range(PHASES)]


def save(dataset, file):
    file.parent.mkdir(parents=True, exist_ok=True)
    dataset.save_as(file, enforce_file_format=True)
