"""A marked text in every attribute of PS3.15 Table E.1-1 and everywhere else: none may come through.

Arguments: lateglow-cli, dciodvfy (or an empty text).
"""
from anonymizing import World, check, contents, errors_of, files, finish, found, np, pydicom
import canary_objects as canary


def search(world, folder, texts, marks):
    """Marks in the output, in what was printed, in temporary files and in the data folder."""
    parts = [part for path in files(folder) for part in contents(path)] + list(texts)
    parts += [str(path.relative_to(folder)).encode() for path in folder.rglob("*")]
    for name in ("tmp", "data", "home"):
        parts += [part for path in files(world.folder / name) for part in contents(path)]
    return found(parts, marks)


def run_marked(world, source, name, marks, options):
    target, report = world.folder / name, world.folder / f"{name}.json"
    key = world.folder / "fixed.key"  # so that no pseudonym holds a mark by chance, once in a while
    key.write_bytes(b"a key for tests only, 32 bytes ..")
    key.chmod(0o600)
    options = [*options, "--key", str(key)]
    text = world.folder / f"{name}.txt"
    status, printed, answer = world.run(source, target, *options, "--report", str(report))
    check(status == 0, f"{name}: exit status {status}: {printed[-300:]}")
    if status != 0:
        return target
    again, more, _ = world.run(source, world.folder / f"{name}_2", *options, "--report", str(text))
    check(again == 0, f"{name}: the second run ends with {again}")
    leaks = search(world, target, [printed, more, report.read_bytes(), text.read_bytes()], marks)
    check(not leaks, f"{name}: {leaks} came through")
    first = {path.relative_to(target): path.read_bytes() for path in files(target)}
    second = {path.relative_to(world.folder / f"{name}_2"): path.read_bytes()
              for path in files(world.folder / f"{name}_2")}
    check(first == second, f"{name}: the second run wrote something else")
    check(not files(world.folder / "tmp"), f"{name}: temporary files were left")
    check(answer["files"] == len(first), f"{name}: {answer['files']} files counted, {len(first)} there")
    check(answer["report"]["not_copied"] == 2, f"{name}: a DICOMDIR or a text was copied")
    check(answer["removed"] > 500 and answer["replaced"] > 300, f"{name}: too little was done: {answer}")
    return target


def check_images(name, source, target):
    images = [path for path in files(source)
              if path.read_bytes()[128:132] == b"DICM" and path.name != "DICOMDIR"]
    originals = {pydicom.dcmread(path).PixelData.hex(): path for path in images}
    for path in files(target):
        if path.suffix != ".dcm":
            continue
        image = pydicom.dcmread(path)
        check(image.PixelData.hex() in originals, f"{name}: the pixels of an image changed")
        check(image.PatientIdentityRemoved == "YES", f"{name}: (0012,0062) is not YES")
        codes = [item.CodeValue for item in image.DeidentificationMethodCodeSequence]
        check(codes[0] == "113100", f"{name}: the profile is not stated: {codes}")
        check(str(image.PatientName) == image.PatientID != "", f"{name}: name and number differ")
        check(not any(element.tag.is_private for element in image.iterall()), f"{name}: private left")
        check(path.read_bytes()[:128] == b"\0" * 128, f"{name}: the preamble is not empty")
        new = errors_of(path) - errors_of(originals[image.PixelData.hex()])
        # Allowed only where the approval number is there, which goes, as in every marked image.
        new = {error for error in new if "<ClinicalTrialProtocolEthicsCommitteeName>" not in error}
        check(not new, f"{name}: new errors of dciodvfy: {sorted(new)[:5]}")


def check_volumes(target, voxels):
    raw = [path for path in files(target) if path.suffix in (".nii", ".gz", ".nrrd")]
    check(len(raw) == 4, f"{len(raw)} volumes were written, not 4")
    for path in raw:
        largest = max(contents(path)[1:], key=len)
        check(voxels.tobytes() == contents(path)[-1][-voxels.nbytes:], f"voxels of {path.suffix} changed")
        check(len(largest) < 352 + voxels.nbytes + 300, "bytes after the voxels came through")


def refuses(world, name, image, expected, *options):
    folder = world.folder / f"in_{name}"
    canary.save(image, folder / f"{canary.WORD}.dcm")
    status, printed, _ = world.run(folder, world.folder / f"out_{name}", *options)
    check(status == expected, f"{name}: exit status {status}, not {expected}: {printed[-200:]}")
    check(not found([printed], canary.MARKS), f"{name}: the message tells the name of the file")
    check((world.folder / f"out_{name}").exists() == (expected == 0), f"{name}: a part was written")
    return world.folder / f"out_{name}"


def check_refusals(world):
    for tag, value in ((0x00420011, canary.BYTES), (0x0040A730, None), (0x00700001, None)):
        image = canary.base_image()
        image[tag] = pydicom.DataElement(tag, "OB" if value else "SQ", value or [canary.marked_item()])
        refuses(world, f"{tag:08x}", image, 4)
    captured = canary.base_image()
    captured.ConversionType = "WSD"
    refuses(world, "capture", captured, 4)
    burned = canary.base_image()
    burned.BurnedInAnnotation = "YES"
    refuses(world, "burned", burned, 4)
    out = refuses(world, "blanked", burned, 0, "--rectangle", "2,3,5,4", "--rectangle", "15,15,9,9")
    image, original = pydicom.dcmread(files(out)[0]), burned.pixel_array.copy()
    original[3:7, 2:7] = 0
    original[15, 15] = 0
    check(np.array_equal(image.pixel_array, original), "the rectangles are not exactly black")
    check(image.BurnedInAnnotation == "NO", "a cleaned image still says that it has text")
    check("113101" in [item.CodeValue for item in image.DeidentificationMethodCodeSequence],
          "Clean Pixel Data is not stated")


def check_left_out(world):
    folder = world.folder / "mixed"
    canary.save(canary.base_image(), folder / "a.dcm")
    document = canary.base_image(instance=2)
    document.EncapsulatedDocument = b"%PDF-1.4 /Author (ZQXCANARY7)"
    canary.save(document, folder / "b.dcm")
    status, printed, answer = world.run(folder, world.folder / "mixed_out", "--leave-out-refused")
    check(status == 0 and answer["files"] == 1, f"one of two was expected: {printed[-200:]}")
    check(answer["report"]["left_out"][0]["count"] == 1, "the report does not tell what was left out")
    check(not found([printed], canary.MARKS), "the report on what was left out holds a mark")


world = World()
source = world.folder / "in"
source.mkdir()
canary.write_dicom(source)
voxels = canary.write_volumes(source)
names = canary.encoded_names()
control = found([part for path in files(source) for part in contents(path)], canary.MARKS + names)
check(control == set(canary.MARKS + names), f"not marked: {set(canary.MARKS + names) - control}")
kept = {path: path.read_bytes() for path in files(source)}

every = canary.MARKS + names
target = run_marked(world, source, "basic", every, [])
check_images("basic", source, target)
check_volumes(target, voxels)
time_of_day = canary.TIME.encode()
run_marked(world, source, "dates", [mark for mark in every if mark != time_of_day], ["--shift-dates"])
check_images("dates", source, world.folder / "dates")
run_marked(world, source, "cleaned", every, ["--clean-descriptors", "--clean-structured-content"])
check_images("cleaned", source, world.folder / "cleaned")
check_refusals(world)
check_left_out(world)
check({path: path.read_bytes() for path in files(source)} == kept, "the input changed")
finish()
