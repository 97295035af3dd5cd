"""PixelMed's DicomSRValidator on the measurement reports, and what pydicom and highdicom read."""
import os
import subprocess

from judges import Cases, Verdict, module, program

pydicom = module("pydicom")
highdicom = module("highdicom")

VALIDATOR = program("DicomSRValidator")
# Later Java bounds the size of style sheets below what the validator's need.
UNBOUNDED = dict(os.environ, JAVA_TOOL_OPTIONS="-Djdk.xml.xpathTotalOpLimit=0 -Djdk.xml.xpathExprOpLimit=0 "
                                               "-Djdk.xml.xpathExprGrpLimit=0")


def numbers(item, path=()):
    """(concept meanings on the way, code value, value, unit) of every NUM below an item."""
    for child in getattr(item, "ContentSequence", []):
        meaning = child.ConceptNameCodeSequence[0].CodeMeaning if "ConceptNameCodeSequence" in child else ""
        if child.ValueType == "NUM":
            value = child.MeasuredValueSequence[0]
            yield path, child.ConceptNameCodeSequence[0].CodeValue, float(value.NumericValue), \
                value.MeasurementUnitsCodeSequence[0].CodeValue
        yield from numbers(child, (*path, meaning))


def texts(item):
    for child in getattr(item, "ContentSequence", []):
        if child.ValueType == "TEXT":
            yield child.TextValue
        yield from texts(child)


def algorithms_of(item):
    """(value type, code of the concept, Algorithm Name) of every NUM."""
    for child in getattr(item, "ContentSequence", []):
        if child.ValueType == "NUM":
            for modifier in getattr(child, "ContentSequence", []):
                if modifier.ConceptNameCodeSequence[0].CodeValue == "111001":
                    yield "NUM", child.ConceptNameCodeSequence[0].CodeValue, modifier.TextValue
        yield from algorithms_of(child)


def check_values(dataset, truth, name, verdict):
    found = {}
    for _, code, value, unit in numbers(dataset):
        found.setdefault((code, unit), []).append(value)
    expected = {("118565006", "mL"): truth["scar_volume_ml"], ("118538004", "g"): truth["scar_mass_g"],
                ("SCAR_RATIO", "%"): truth["scar_ratio_percent"], ("8811-2", "%"): 57.068,
                ("SCAR_RATIO_LOW", "%"): 14.0, ("SCAR_RATIO_HIGH", "%"): 28.0}
    for key, value in expected.items():
        verdict.hold(key in found and abs(found[key][0] - value) <= 1e-5 * abs(value),
                     f"{name}: {key} is {found.get(key)}, expected {value}")
    verdict.hold(len(found.get(("SEGMENT_SCAR", "%"), [])) >= 12, f"{name}: segments {found.keys()}")


def linear_groups(dataset):
    """Places of the groups that say they are of TID 1501, as the validator counts: 1.9.20."""
    places = []
    for k, container in enumerate(dataset.ContentSequence, 1):
        for n, group in enumerate(getattr(container, "ContentSequence", []), 1):
            template = getattr(group, "ContentTemplateSequence", [])
            if template and template[0].TemplateIdentifier == "1501":
                places.append(f"1.{k}.{n}")
    return places


def validate(file, name, verdict):
    """Half a minute a report: its style sheets are large."""
    said = subprocess.run([VALIDATOR, str(file)], capture_output=True, text=True, env=UNBOUNDED)
    # The validator chooses one template for all groups of a document: groups of TID 1501 beside those
    # of TID 1411 it judges by the latter.
    linear = linear_groups(pydicom.dcmread(file))
    lines = [line for line in (said.stdout + said.stderr).splitlines()
             if (line.startswith(("Error", "Warning")) or "Exception" in line)
             and not any(f" {place}:" in line or f" {place}." in line for place in linear)]
    verdict.hold("IOD validation complete" in said.stdout + said.stderr, f"{name}: {said.stdout[-300:]}")
    verdict.hold(not lines, f"{name}: {lines[:4]}")


def check_report(folder, verdict):
    file = folder / "objects" / "synthetic_measurements_sr.dcm"
    dataset = pydicom.dcmread(file)
    check_values(dataset, Cases.truth(folder)["measurements"], folder.name, verdict)
    verdict.hold(dataset[0x0008001C].value == "YES", f"{folder.name}: not marked synthetic")
    algorithms = {value: algorithm for _, value, algorithm in algorithms_of(dataset)}
    verdict.hold(algorithms["SCAR_RATIO"] == "pscgan-demo", f"{folder.name}: {algorithms}")
    verdict.hold(algorithms["8811-2"] == "Lateglow", f"{folder.name}: function is said to be the model's")
    segmentation = pydicom.dcmread(folder / "objects" / "synthetic_segmentation.dcm")
    report = highdicom.sr.srread(file)
    groups = report.content.get_volumetric_roi_measurement_groups()
    verdict.hold(len(groups) >= 15, f"{folder.name}: {len(groups)} volumetric groups")
    same = {group.referenced_segment.referenced_sop_instance_uid for group in groups}
    verdict.hold(same == {segmentation.SOPInstanceUID}, f"{folder.name}: the report references {same}")
    tracking = [segment.TrackingUID for segment in segmentation.SegmentSequence]
    verdict.hold(groups[0].tracking_uid == tracking[2], f"{folder.name}: tracking UID of scar")
    said = " ".join(texts(dataset))
    verdict.hold("SYNTHETIC" in said and "0123456789abcdef" * 4 in said, f"{folder.name}: statements")
    observer = report.VerifyingObserverSequence[0]
    verdict.hold(report.CompletionFlag == "COMPLETE" and report.VerificationFlag == "VERIFIED"
                 and str(observer.VerifyingObserverName) == "Reader, Exämple"
                 and str(observer.VerificationDateTime).startswith("20260302"),
                 f"{folder.name}: complete and verified by the reader")
    verdict.hold("Narbe anterior ü" in said, f"{folder.name}: findings in their characters")


def values_of(group):
    """(code of the concept, code of the derivation or nothing): value with its unit."""
    found = {}
    for item in group:
        if item.ValueType != "NUM":
            continue
        value = item.MeasuredValueSequence[0]
        how = [child.ConceptCodeSequence[0].CodeValue for child in getattr(item, "ContentSequence", [])
               if child.ValueType == "CODE" and child.ConceptNameCodeSequence[0].CodeValue == "121401"]
        found[(item.ConceptNameCodeSequence[0].CodeValue, how[0] if how else None)] = \
            (float(value.NumericValue), value.MeasurementUnitsCodeSequence[0].CodeValue)
    return found


def scoords(item):
    for child in getattr(item, "ContentSequence", []):
        if child.ValueType == "SCOORD":
            yield child
        yield from scoords(child)


def check_drawn(folder, verdict):
    """What the reader drew: on the classic source with coordinates, on the enhanced one, whose frames
    are not told apart, by its image alone, without DICOM not at all."""
    name = folder.name
    report = highdicom.sr.srread(folder / "objects" / "synthetic_measurements_sr.dcm")
    planar = report.content.get_planar_roi_measurement_groups()
    lines = [group for group in report.content.get_image_measurement_groups()
             if group.tracking_identifier and group.tracking_identifier.split()[0] in
             ("Distance", "Angle", "Ellipse", "Outline")]
    source = name.split("-")[1]
    expected = {"classic": (2, 2), "enhanced": (0, 4), "none": (0, 0)}[source]
    verdict.hold((len(planar), len(lines)) == expected, f"{name}: {len(planar)} regions, {len(lines)} others")
    if source != "classic":
        verdict.hold(source == "none" or not list(scoords(lines[0][0])), f"{name}: coordinates without a frame")
        return
    ellipse, outline = planar
    verdict.hold(ellipse.tracking_identifier == "Ellipse 1" and outline.tracking_identifier == "Outline 1",
                 f"{name}: names of regions")
    verdict.hold(ellipse.roi.graphic_type.value == "ELLIPSE"
                 and ellipse.roi.value.tolist() == [[4.5, 8.5], [14.5, 8.5], [9.5, 5.5], [9.5, 11.5]],
                 f"{name}: ellipse {ellipse.roi.value.tolist()}")
    verdict.hold(outline.roi.graphic_type.value == "POLYLINE"
                 and outline.roi.value.tolist() == [[4.5, 4.5], [10.5, 4.5], [10.5, 9.5], [4.5, 4.5]],
                 f"{name}: outline {outline.roi.value.tolist()}")
    image = outline.roi.ContentSequence[0].ReferencedSOPSequence[0].ReferencedSOPInstanceUID
    truth = sorted(pydicom.dcmread(file, stop_before_pixels=True).SOPInstanceUID
                   for file in (folder / "source").glob("*.dcm"))
    verdict.hold(image in truth, f"{name}: the outline's image is {image}")
    found = values_of(ellipse[0].ContentSequence)
    expected = {("42798000", None): (81.62, "mm2"), ("SIGNAL", "373098007"): (102.0, "1"),
                ("SIGNAL", "386136009"): (1.25, "1"), ("SIGNAL", "373099004"): (101.5, "1"),
                ("SIGNAL", "255605001"): (100.0, "1"), ("SIGNAL", "56851009"): (104.0, "1")}
    verdict.hold(found == expected, f"{name}: ellipse has {found}")
    figures = [values_of(group[0].ContentSequence) for group in lines]
    verdict.hold(figures == [{("410668003", None): (13.535, "mm")}, {("1483009", None): (90.0, "deg")}],
                 f"{name}: {figures}")
    points = [list(item.GraphicData) for item in scoords(lines[0][0])]
    verdict.hold(points == [[2.5, 3.5, 13.0, 3.5]], f"{name}: distance at {points}")


def main():
    cases = Cases(grids=("axial", "oblique"))
    verdict = Verdict()
    for folder in cases.folders:
        check_report(folder, verdict)
        check_drawn(folder, verdict)
    first = cases.folders[0]
    validate(first / "objects" / "synthetic_measurements_sr.dcm", first.name, verdict)
    verdict.finish("properties of measurement reports")


if __name__ == "__main__":
    main()
