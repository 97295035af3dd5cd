"""Pixels and geometry as pydicom, highdicom and our own readers read them, on every grid."""
import pathlib
import tempfile

from judges import Cases, Verdict, module

np = module("numpy")
pydicom = module("pydicom")
highdicom = module("highdicom")

TOLERANCE_MM = 1e-6


def array(path, kind, size):
    return np.fromfile(path, kind).reshape(size[2], size[1], size[0])


def positions(truth):
    axis = np.array(truth["axes"][2]) * truth["spacing_mm"][2]
    return [np.array(truth["origin_mm"]) + k * axis for k in range(truth["size"][2])]


def check_place(name, position, orientation, spacing, truth, k, verdict):
    verdict.hold(np.abs(np.array(position, float) - positions(truth)[k]).max() < TOLERANCE_MM, f"{name}: position {k}")
    verdict.hold(np.abs(np.array(orientation, float) - np.ravel(truth["axes"][:2])).max() < TOLERANCE_MM,
                 f"{name}: orientation {k}")
    verdict.hold(np.allclose(np.array(spacing, float), truth["spacing_mm"][1::-1], atol=1e-9), f"{name}: spacing {k}")


def check_classic(folder, truth, image, verdict):
    files = sorted((folder / "objects").glob("synthetic_lge_*.dcm"))
    verdict.hold(len(files) == truth["size"][2], f"{folder.name}: {len(files)} slices")
    for k, file in enumerate(files):
        dataset = pydicom.dcmread(file)
        slope = float(dataset.RescaleSlope)
        values = dataset.pixel_array * slope + float(dataset.RescaleIntercept)
        verdict.hold(np.abs(values - image[k]).max() <= slope / 2 * (1 + 1e-6), f"{file}: pixels")
        verdict.hold(slope / 2 < 1000 / 65535, f"{file}: slope {slope}")
        check_place(file, dataset.ImagePositionPatient, dataset.ImageOrientationPatient, dataset.PixelSpacing,
                    truth, k, verdict)
        verdict.hold(dataset.ImageType[0] == "DERIVED" and dataset[0x0008001C].value == "YES", f"{file}: marks")


def check_multiframe(dataset, frames, truth, values, name, verdict):
    shared = dataset.SharedFunctionalGroupsSequence[0]
    for frame, k in frames:
        groups = dataset.PerFrameFunctionalGroupsSequence[frame]
        check_place(name, groups.PlanePositionSequence[0].ImagePositionPatient,
                    shared.PlaneOrientationSequence[0].ImageOrientationPatient,
                    shared.PixelMeasuresSequence[0].PixelSpacing, truth, k, verdict)
    verdict.hold(values, f"{name}: pixels")


def check_enhanced(folder, truth, image, verdict):
    dataset = pydicom.dcmread(folder / "objects" / "synthetic_lge.dcm")
    rescale = dataset.SharedFunctionalGroupsSequence[0].PixelValueTransformationSequence[0]
    values = dataset.pixel_array * float(rescale.RescaleSlope) + float(rescale.RescaleIntercept)
    same = np.abs(values - image).max() <= float(rescale.RescaleSlope) / 2 * (1 + 1e-6)
    check_multiframe(dataset, [(k, k) for k in range(truth["size"][2])], truth, same, folder.name, verdict)


def check_segmentation(folder, truth, labels, cases, verdict):
    file = folder / "objects" / "synthetic_segmentation.dcm"
    dataset = pydicom.dcmread(file)
    slices = truth["size"][2]
    pixels = dataset.pixel_array
    for number in (1, 2, 3):
        same = np.array_equal(pixels[(number - 1) * slices:number * slices], labels == number)
        check_multiframe(dataset, [((number - 1) * slices + k, k) for k in range(slices)], truth, same,
                         f"{folder.name} segment {number}", verdict)
    volume = highdicom.seg.segread(file).get_volume(combine_segments=True)
    order = 1 if np.dot(volume.direction[:, 0], truth["axes"][2]) > 0 else -1
    verdict.hold(np.array_equal(volume.array, labels[::order]), f"{folder.name}: highdicom's label map")
    out = pathlib.Path(cases.keep.name) / "read.u8"
    geometry = cases.run("read", file, out)
    verdict.hold(np.array_equal(array(out, np.uint8, geometry["size"]), labels), f"{folder.name}: readSegmentation")
    for key in ("origin_mm", "axes", "spacing_mm"):
        verdict.hold(np.abs(np.array(geometry[key]) - np.array(truth[key])).max() < TOLERANCE_MM,
                     f"{folder.name}: {key} of readSegmentation is {geometry[key]}, not {truth[key]}")


def check_map(folder, truth, values, verdict):
    dataset = pydicom.dcmread(folder / "objects" / "synthetic_uncertainty.dcm")
    same = np.array_equal(dataset.pixel_array.astype(np.float32), values)
    check_multiframe(dataset, [(k, k) for k in range(truth["size"][2])], truth, same, f"{folder.name} map", verdict)


def check_own_reader(folder, truth, image, cases, verdict):
    """The images alone in a folder, as a study that came back."""
    with tempfile.TemporaryDirectory() as alone:
        for file in (folder / "objects").glob("synthetic_lge*.dcm"):
            (pathlib.Path(alone) / file.name).symlink_to(file)
        out = pathlib.Path(cases.keep.name) / "volume.f32"
        geometry = cases.run("volume", alone, out)
    values = array(out, np.float32, geometry["size"])
    reverse = np.dot(geometry["axes"][2], truth["axes"][2]) < 0
    verdict.hold(np.abs(values[::-1 if reverse else 1] - image).max() < 0.01, f"{folder.name}: our reader's pixels")
    first = positions(truth)[-1 if reverse else 0]
    verdict.hold(np.abs(np.array(geometry["origin_mm"]) - first).max() < TOLERANCE_MM, f"{folder.name}: our reader")


def check_converted(folder, truth, image, verdict):
    """What `convert --format dicom` writes of a volume."""
    files = sorted((folder / "converted").glob("*.dcm"))
    verdict.hold(len(files) == truth["size"][2], f"{folder.name}: {len(files)} converted slices")
    for k, file in enumerate(files):
        dataset = pydicom.dcmread(file)
        slope = float(dataset.RescaleSlope)
        values = dataset.pixel_array * slope + float(dataset.RescaleIntercept)
        verdict.hold(np.abs(values - image[k]).max() <= slope / 2 * (1 + 1e-6), f"{file}: pixels")
        check_place(file, dataset.ImagePositionPatient, dataset.ImageOrientationPatient, dataset.PixelSpacing,
                    truth, k, verdict)
        verdict.hold((0x0008, 0x001C) not in dataset, f"{file}: a conversion claims to be synthetic")


def check_documents(folder, verdict):
    document = pydicom.dcmread(folder / "objects" / "synthetic_report_pdf.dcm")
    pdf = (folder / "report.pdf").read_bytes()
    verdict.hold(document.EncapsulatedDocument[:document.EncapsulatedDocumentLength] == pdf, f"{folder.name}: PDF")
    key = pydicom.dcmread(folder / "objects" / "synthetic_key_image_01.dcm")
    verdict.hold(key.pixel_array.shape == (21, 31, 3) and (key.pixel_array == 77).all(), f"{folder.name}: key image")
    verdict.hold(key.BurnedInAnnotation == "YES", f"{folder.name}: burned-in annotation")


def check_identity(folder, verdict):
    source = folder.name.split("-")[1]
    for file in Cases.objects(folder):
        dataset = pydicom.dcmread(file)
        name = str(dataset.PatientName)
        expected = "Björnsdóttir^Example" if source == "classic" else "Example^Patient"
        verdict.hold(name == expected, f"{folder.name}/{file.name}: {name}")
        verdict.hold(dataset.StudyInstanceUID == "1.2.826.0.1.3680043.10.999.1", f"{folder.name}: study UID")
        equipment = [item.ManufacturerModelName for item in dataset.ContributingEquipmentSequence
                     if "ManufacturerModelName" in item]
        verdict.hold("Lateglow" in equipment, f"{folder.name}/{file.name}: {equipment}")
        if source == "none":
            verdict.hold(dataset.PatientID.startswith("LATEGLOW-") and "made by Lateglow" in dataset.PatientComments,
                         f"{folder.name}/{file.name}: self-made identity")


def main():
    cases = Cases()
    verdict = Verdict()
    for folder in cases.folders:
        truth = cases.truth(folder)
        image = array(folder / "image.f32", np.float32, truth["size"])
        labels = array(folder / "labels.u8", np.uint8, truth["size"])
        if folder.name.endswith("enhanced"):
            check_enhanced(folder, truth, image, verdict)
        else:
            check_classic(folder, truth, image, verdict)
        if folder.name.endswith("none"):
            check_converted(folder, truth, image, verdict)
        check_segmentation(folder, truth, labels, cases, verdict)
        check_map(folder, truth, array(folder / "map.f32", np.float32, truth["size"]), verdict)
        check_own_reader(folder, truth, image, cases, verdict)
        check_documents(folder, verdict)
        check_identity(folder, verdict)
    verdict.finish("properties of objects read back")


if __name__ == "__main__":
    main()
