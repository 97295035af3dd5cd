"""dciodvfy (dicom3tools) and dcmftest (DCMTK) on every object of every grid and kind of source."""
import subprocess

from judges import Cases, Verdict, program

DCIODVFY = program("dciodvfy")
DCMFTEST = program("dcmftest")
# Synthetic Data came into the standard (CP-2143) after this dciodvfy was made.
TOO_NEW = "</(0008,001c)> - Attribute with an even group number is not a recognized standard attribute"


def errors(file):
    said = subprocess.run([DCIODVFY, "-new", str(file)], capture_output=True, text=True, errors="replace")
    lines = (said.stdout + said.stderr).splitlines()
    return [line for line in lines if line.startswith("Error") and TOO_NEW not in line]


def main():
    cases = Cases()
    verdict = Verdict()
    for folder in cases.folders:
        for file in cases.objects(folder) + sorted((folder / "converted").glob("*.dcm")):
            found = errors(file)
            verdict.hold(not found, f"{folder.name}/{file.name}: {found[:3]}")
            tested = subprocess.run([DCMFTEST, str(file)], capture_output=True, text=True)
            verdict.hold(tested.stdout.startswith("yes"), f"{folder.name}/{file.name}: {tested.stdout}")
        for one in cases.run("check", *cases.objects(folder), *(folder / "converted").glob("*.dcm")):
            faults = [issue for issue in one["issues"] if not issue.startswith("note")]
            verdict.hold(one["ok"] and not faults, f"{one['file']}: {faults[:3]}")
    # The judge itself: an object without its type 1 attribute is told.
    broken = cases.objects(cases.folders[0])[1]
    subprocess.run([program("dcmodify"), "-nb", "-ea", "PixelSpacing", str(broken)], check=True)
    verdict.hold(errors(broken), "dciodvfy does not see a missing Pixel Spacing")
    verdict.hold(not cases.run("check", broken)[0]["ok"], "checkObject does not see it either")
    verdict.finish("verdicts of dciodvfy, dcmftest and checkObject")


if __name__ == "__main__":
    main()
