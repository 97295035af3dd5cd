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
            for modifier in child.ContentSequence:
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


def validate(file, name, verdict):
    """Half a minute a report: its style sheets are large."""
    said = subprocess.run([VALIDATOR, str(file)], capture_output=True, text=True, env=UNBOUNDED)
    lines = [line for line in (said.stdout + said.stderr).splitlines()
             if line.startswith(("Error", "Warning")) or "Exception" in line]
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


def main():
    cases = Cases(grids=("axial", "oblique"))
    verdict = Verdict()
    for folder in cases.folders:
        check_report(folder, verdict)
    first = cases.folders[0]
    validate(first / "objects" / "synthetic_measurements_sr.dcm", first.name, verdict)
    verdict.finish("properties of measurement reports")


if __name__ == "__main__":
    main()
