"""DICOMDIR, ZIP, files without preamble or meta header, and character sets, compared with
pydicom."""
import io
import os
import sys
import tempfile
import warnings
import zipfile
from pathlib import Path

import probe
import dicom_writing as dw
import pydicom
from pydicom.fileset import FileSet


def file_set(folder, images):
    """A DICOMDIR with the images as pydicom writes it."""
    files = FileSet()
    for image in images:
        image.StudyTime = "120000"
        image.StudyID = "1"
        files.add(image)
    files.write(folder)
    return folder / "DICOMDIR"


def good_directory(root):
    return file_set(root, dw.all_images())


def lower_case_directory(root):
    """Names in lower case, as some systems copy them."""
    path = file_set(root, dw.all_images())
    for folder, folders, files in os.walk(root, topdown=False):
        for name in (*folders, *files):
            if name != "DICOMDIR":
                os.rename(Path(folder) / name, Path(folder) / name.lower())
    return path


def incomplete_directory(root):
    path = file_set(root, dw.all_images())
    records = pydicom.dcmread(path).DirectoryRecordSequence
    victim = [r.ReferencedFileID for r in records if "ReferencedFileID" in r][3]
    (root / Path(*victim)).unlink()
    return path


def patched_directory(root, file_id):
    path = file_set(root / "disc", dw.all_images())
    dataset = pydicom.dcmread(path)
    for record in dataset.DirectoryRecordSequence:
        if "ReferencedFileID" in record:
            record.ReferencedFileID = file_id
            break
    dataset.save_as(path)
    dw.save(dw.classic(0, 0), root / "secret")
    return path


def traversal_directory(root):
    return patched_directory(root, ["..", "secret"])


def absolute_directory(root):
    return patched_directory(root, [str(root / "secret")])


def slash_directory(root):
    return patched_directory(root, ["PT000000/../../secret"])


def link_directory(root):
    path = patched_directory(root, ["LINK"])
    os.symlink(root / "secret", root / "disc" / "LINK")
    return path


def zip_of(root, entries, compression=zipfile.ZIP_DEFLATED):
    root.mkdir(parents=True, exist_ok=True)
    path = root / "study.zip"
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return path


def as_bytes(image):
    buffer = io.BytesIO()
    image.save_as(buffer, enforce_file_format=True)
    return buffer.getvalue()


def entries():
    return [(f"export/dir {n % 2}/IM{n}", as_bytes(image))
            for n, image in enumerate(dw.all_images())]


def good_zip(root):
    return zip_of(root, [*entries(), ("export/readme.txt", "a disc"), ("export/empty/", "")])


def nested_zip(root):
    inner = zip_of(root / "inner", entries())
    return zip_of(root, [*entries(), ("more.zip", inner.read_bytes())])


def only_nested_zip(root):
    inner = zip_of(root / "inner", entries())
    return zip_of(root, [("more.zip", inner.read_bytes())])


def traversal_zip(root):
    return zip_of(root, [*entries(), ("export/../../evil", b"x")])


def absolute_zip(root):
    return zip_of(root, [*entries(), ("/tmp/evil", b"x")])


def backslash_zip(root):
    return zip_of(root, [*entries(), ("..\\evil", b"x")])


def doubled_zip(root):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return zip_of(root, [*entries(), entries()[0]])


def bomb_zip(root):
    return zip_of(root, [(f"zeros{n}", bytes(40 << 20)) for n in range(3)])


def encrypted_zip(root):
    path = zip_of(root, entries())
    content = bytearray(path.read_bytes())
    directory = content.find(b"PK\x01\x02")
    content[directory + 8] |= 1
    path.write_bytes(content)
    return path


def damaged_zip(root):
    path = zip_of(root, entries())
    content = bytearray(path.read_bytes())
    content[300] ^= 0x55
    path.write_bytes(content)
    return path


def truncated_zip(root):
    path = zip_of(root, entries())
    path.write_bytes(path.read_bytes()[:-100])
    return path


def without_preamble(root):
    for number, image in enumerate(dw.all_images()):
        (root / "in").mkdir(parents=True, exist_ok=True)
        (root / "in" / f"{number}").write_bytes(as_bytes(image)[132:])
    return root / "in"


def without_meta_header(root):
    for number, image in enumerate(dw.all_images()):
        (root / "in").mkdir(parents=True, exist_ok=True)
        buffer = io.BytesIO()
        pydicom.dcmwrite(buffer, strip_meta(image), implicit_vr=True, little_endian=True)
        (root / "in" / f"{number}").write_bytes(buffer.getvalue())
    return root / "in"


def strip_meta(image):
    plain = pydicom.Dataset()
    for element in image:
        plain.add(element)
    return plain


SAME = [good_directory, lower_case_directory, good_zip, nested_zip, without_preamble,
        without_meta_header]
REFUSED = {traversal_directory: "outside", absolute_directory: "outside",
           slash_directory: "outside", link_directory: "outside", only_nested_zip: "ZIP archive", traversal_zip: "outside",
           absolute_zip: "outside", backslash_zip: "outside", doubled_zip: "twice",
           bomb_zip: "larger than itself", encrypted_zip: "encrypted", damaged_zip: "damaged",
           truncated_zip: ""}

# Specific Character Set, name as stored, in every set of the standard (PS3.3, C.12.1.1.2).
NAMES = [
    ("ISO_IR 100", "Müller^Jörg"), ("ISO_IR 101", "Wałęsa^Żółć"), ("ISO_IR 109", "Ĉiĝo^Ŝaŭ"),
    ("ISO_IR 110", "Āboliņš^Ģirts"), ("ISO_IR 144", "Люксембург"), ("ISO_IR 127", "قباني^لنزار"),
    ("ISO_IR 126", "Διονυσιος"), ("ISO_IR 138", "שרון^דבורה"), ("ISO_IR 148", "Çavuşoğlu"),
    ("ISO_IR 166", "สมชาย"), ("ISO_IR 13", "ﾔﾏﾀﾞ^ﾀﾛｳ"),
    ("ISO_IR 192", "Łukasz^小東"), ("GB18030", "Wang^XiaoDong=王^小东"), ("GBK", "Wang=王^小东嚗"),
    (["ISO 2022 IR 6", "ISO 2022 IR 87"], "Yamada^Tarou=山田^太郎"),
    (["", "ISO 2022 IR 87", "ISO 2022 IR 159"], "Yamada=山田^丂"),
    (["ISO 2022 IR 13", "ISO 2022 IR 87"], "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎"),
    (["", "ISO 2022 IR 149"], "Hong^Gildong=洪^吉洞=홍^길동"),
    (["ISO 2022 IR 6", "ISO 2022 IR 100", "ISO 2022 IR 144"], "Müller=Люкceмбypг"),
    (["ISO 2022 IR 100", "ISO 2022 IR 126"], "Buc^Jérôme=Διον")]

# What pydicom does not write: the example of PS3.5, annex K, and Latin-9.
RAW_NAMES = [
    (["", "ISO 2022 IR 58"], b"Zhang^XiaoDong=\x1b$)A\xd5\xc5^\x1b$)A\xd0\xa1\xb6\xab=",
     "Zhang^XiaoDong=张^小东="),
    ("ISO_IR 203", "Œuvre^Žižek".encode("iso8859-15"), "Œuvre^Žižek")]


def write_name(folder, character_set, name):
    image = dw.classic(0, 0)
    image.SpecificCharacterSet = character_set
    image.add_new("PatientName", "PN", name)
    dw.save(image, folder / "image")
    return folder / "image"


def expect_the_cine(checks, name, answer, root):
    if not checks.expect(answer.error is None and len(answer.series) == 1,
                         f"{name}: {answer.error or len(answer.series)} series"):
        return
    cine = answer.series[0]
    truth = dw.truth()
    checks.expect(cine.voxels.shape == truth.shape and (cine.voxels == truth).all(),
                  f"{name}: other voxels")
    checks.expect(all(file.startswith(str(root)) for file in cine.files),
                  f"{name}: files are named {cine.files[0]}")


def check_containers(checks, program, root):
    roots = [root / write.__name__ for write in (*SAME, *REFUSED, incomplete_directory)]
    paths = [write(folder) for write, folder in
             zip((*SAME, *REFUSED, incomplete_directory), roots)]
    own = root / "temporary"
    own.mkdir()
    os.environ["TMPDIR"] = str(own)
    answers = probe.read(program, paths)
    checks.expect(not os.listdir(own), f"folders were left behind: {os.listdir(own)}")
    for write, folder, answer in zip(SAME, roots, answers):
        expect_the_cine(checks, write.__name__, answer, folder)
    for (write, reason), answer in zip(REFUSED.items(), answers[len(SAME):]):
        checks.expect(answer.error and reason in answer.error and answer.remedy,
                      f"{write.__name__}: {answer.error or 'was read'}")
    checks.expect(not (root / "evil").exists() and not Path("/tmp/evil").exists(),
                  "an archive wrote outside of its folder")
    last = answers[-1]
    checks.expect(last.error is None and "missing-files" in last.series[0].codes(),
                  f"incomplete DICOMDIR: {last.error or last.series[0].codes()}")


def check_names(checks, program, root):
    paths = [write_name(root / f"name{n}", *case) for n, case in enumerate(NAMES)]
    for path, (character_set, name), answer in zip(paths, NAMES, probe.read(program, paths)):
        image = pydicom.dcmread(path)
        judged = str(image.PatientName)
        read = answer.studies[0]["patient"] if answer.studies else answer.error
        checks.expect(read == judged, f"{character_set}: {read!r}, pydicom has {judged!r}")
        checks.expect(judged == name, f"{character_set}: not written as meant: {judged!r}")
    raw = [write_name(root / f"raw{n}", *case[:2]) for n, case in enumerate(RAW_NAMES)]
    for (character_set, _, name), answer in zip(RAW_NAMES, probe.read(program, raw)):
        checks.expect(answer.studies and answer.studies[0]["patient"] == name,
                      f"{character_set}: {answer.error or answer.studies}")


def main():
    warnings.simplefilter("ignore")  # pydicom warns of what is wrong on purpose
    checks = probe.Checks()
    with tempfile.TemporaryDirectory() as temporary:
        check_containers(checks, sys.argv[1], Path(temporary))
        check_names(checks, sys.argv[1], Path(temporary))
    checks.finish()


if __name__ == "__main__":
    main()
