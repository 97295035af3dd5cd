"""How long lateglow-cli, SimpleITK and nibabel take to read the same DICOM series and .nii.gz, in
one run, warm cache, best of three, each with its default number of threads.

    reading_bench.py LATEGLOW_CLI [--slices 500] [--size 512] [--keep FOLDER] [--json FILE]

Every reader finds the files, sorts them and ends with the whole volume in memory: SimpleITK by
GetGDCMSeriesFileNames and ImageSeriesReader (GDCM), lateglow-cli by readStudies, which also checks
geometry and turns values into floats (the rows "float32" do so too). The images are those of a phantom with noise, so that they
compress as images of patients do.
"""
import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

try:
    import nibabel
    import numpy
    import SimpleITK
    from pydicom.dataset import FileDataset, FileMetaDataset
    from pydicom.uid import ExplicitVRLittleEndian
except ImportError as absent:
    print(f"SKIPPED: {absent.name} is absent")
    sys.exit(77)

ROOT_UID = "1.2.826.0.1.3680043.10.999.8"
REPEATS = 3


def slice_values(index, size, random):
    """A body of soft tissue with a bright core, 12 bits used, noise of a few tens."""
    y, x = numpy.mgrid[0:size, 0:size] / size - 0.5
    body = 900.0 * (x ** 2 / 0.16 + y ** 2 / 0.09 < 1.0)
    core = 700.0 * ((x - 0.05) ** 2 + y ** 2 < 0.01 + 0.005 * numpy.sin(index / 40.0))
    noise = random.normal(0.0, 18.0, (size, size)) * (body > 0)
    return numpy.clip(body + core + noise, 0, 4095).astype(numpy.int16)


def write_slice(folder, index, values):
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.2"
    meta.MediaStorageSOPInstanceUID = f"{ROOT_UID}.3.{index + 1}"
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    image = FileDataset(None, {}, file_meta=meta, preamble=b"\0" * 128)
    image.SOPClassUID = meta.MediaStorageSOPClassUID
    image.SOPInstanceUID = meta.MediaStorageSOPInstanceUID
    image.StudyInstanceUID, image.SeriesInstanceUID = ROOT_UID + ".1", ROOT_UID + ".2"
    image.FrameOfReferenceUID = ROOT_UID + ".4"
    image.Modality, image.PatientName, image.PatientID = "CT", "Example^Patient", "P1"
    image.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"]
    image.InstanceNumber, image.SeriesNumber = index + 1, 2
    image.ImagePositionPatient = [-180.0, -180.0, -300.0 + 0.7 * index]
    image.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    image.PixelSpacing, image.SliceThickness = [0.7, 0.7], 0.7
    image.RescaleSlope, image.RescaleIntercept, image.RescaleType = 1, -1024, "HU"
    image.SamplesPerPixel, image.PhotometricInterpretation = 1, "MONOCHROME2"
    image.Rows, image.Columns = values.shape
    image.BitsAllocated, image.BitsStored, image.HighBit = 16, 16, 15
    image.PixelRepresentation = 1
    image.PixelData = values.tobytes()
    image.save_as(folder / f"IM{(index * 7919) % 100003:06}", enforce_file_format=True)


def write_data(root, slices, size):
    folder = root / "series"
    folder.mkdir(parents=True)
    random = numpy.random.default_rng(3)
    volume = numpy.stack([slice_values(k, size, random) for k in range(slices)])
    for k in range(slices):
        write_slice(folder, k, volume[k])
    image = nibabel.Nifti1Image(volume.transpose(2, 1, 0), numpy.eye(4))
    nibabel.save(image, root / "volume.nii.gz")


def best_of(work):
    seconds = []
    for _ in range(REPEATS):
        begun = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - begun)
    return min(seconds)


def read_series_simpleitk(folder):
    reader = SimpleITK.ImageSeriesReader()
    (uid,) = reader.GetGDCMSeriesIDs(str(folder))
    reader.SetFileNames(reader.GetGDCMSeriesFileNames(str(folder), uid))
    return reader.Execute()


def lateglow(program, path):
    done = subprocess.run([program, "--json", "bench", "reading", "--in", path, "--repeats",
                           str(REPEATS)], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)["results"][0]["seconds"]


def measure(program, root):
    series, volume = root / "series", str(root / "volume.nii.gz")
    results = {"dicom": {"lateglow": lateglow(program, series),
                         "SimpleITK (GDCM)": best_of(lambda: read_series_simpleitk(series))},
               ".nii.gz": {"lateglow": lateglow(program, volume),
                           "nibabel, stored values":
                               best_of(lambda: numpy.asanyarray(nibabel.load(volume).dataobj)),
                           "nibabel, float32":
                               best_of(lambda: nibabel.load(volume).get_fdata(dtype=numpy.float32)),
                           "SimpleITK, stored values":
                               best_of(lambda: SimpleITK.ReadImage(volume)),
                           "SimpleITK, float32":
                               best_of(lambda: SimpleITK.ReadImage(volume, SimpleITK.sitkFloat32))}}
    return results


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--slices", type=int, default=500)
    parser.add_argument("--size", type=int, default=512)
    parser.add_argument("--keep", type=Path, help="keep the data there and use what is there")
    parser.add_argument("--json", type=Path, help="write the figures there")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        root = arguments.keep or Path(temporary)
        if not (root / "volume.nii.gz").exists():
            write_data(root, arguments.slices, arguments.size)
        results = measure(arguments.program, root)
    for kind, seconds in results.items():
        for name, value in seconds.items():
            print(f"{kind:8} {name:24} {value:7.3f} s  {value / seconds['lateglow']:5.2f} x")
    if arguments.json:
        arguments.json.write_text(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
