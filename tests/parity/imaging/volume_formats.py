"""NIfTI-1 and -2, pairs, Analyze, NRRD and MetaImage as nibabel and SimpleITK write them, and what
`lateglow-cli convert` writes as they read it: same voxels at the same places."""
import gzip
import subprocess
import sys
import tempfile
from pathlib import Path

import probe
import numpy

try:
    import nibabel
    import SimpleITK
except ImportError as absent:
    print(f"SKIPPED: {absent.name} is absent")
    sys.exit(77)

RNG = numpy.random.default_rng(11)
SIZE = (7, 6, 5)  # i, j, k
# Columns: one step along i, j, k in RAS; oblique and left-handed.
ROTATION = numpy.linalg.qr(numpy.array([[0.9, 0.2, 0.1], [-0.3, 0.8, 0.4], [0.1, -0.5, 0.7]]))[0]
SPACING = numpy.array([1.25, 1.5, 8.0])
RAS = numpy.eye(4)
RAS[:3, :3] = ROTATION * SPACING
RAS[:3, 3] = [-31.5, 12.25, 77.0]
TO_LPS = numpy.diag([-1.0, -1.0, 1.0, 1.0])


def values(dtype, phases=1):
    shape = (phases, *SIZE[::-1])
    if numpy.issubdtype(dtype, numpy.floating):
        return RNG.normal(0, 50, shape).astype(dtype)
    info = numpy.iinfo(dtype)
    low, high = max(info.min, -(1 << 20)), min(info.max, 1 << 20)
    return RNG.integers(low, high, shape, dtype=dtype)


class Case:
    def __init__(self, name, path, voxels, affine=None, codes=(), exact=True):
        self.name, self.path, self.voxels = name, path, voxels
        self.affine = affine if affine is not None else TO_LPS @ RAS
        self.codes, self.exact = set(codes), exact


def nibabel_cases(root):
    cases = []
    kinds = [("u8", numpy.uint8), ("i16", numpy.int16), ("u16", numpy.uint16),
             ("i32", numpy.int32), ("f32", numpy.float32), ("f64", numpy.float64)]
    writers = [("nifti1", nibabel.Nifti1Image, ".nii"),
               ("nifti1gz", nibabel.Nifti1Image, ".nii.gz"),
               ("nifti2", nibabel.Nifti2Image, ".nii"), ("pair1", nibabel.Nifti1Pair, ".hdr"),
               ("pair2", nibabel.Nifti2Pair, ".hdr"), ("pairgz", nibabel.Nifti1Pair, ".img.gz")]
    for writer, image_class, ending in writers:
        for kind, dtype in kinds:
            for phases in (1, 3):
                voxels = values(dtype, phases)
                data = voxels.transpose(3, 2, 1, 0) if phases > 1 else voxels[0].transpose(2, 1, 0)
                image = image_class(data, RAS, dtype=dtype)
                image.set_sform(RAS, 1)
                image.header.set_xyzt_units("mm", "msec")
                if phases > 1:
                    image.header["pixdim"][4] = 40.0
                folder = root / f"{writer}_{kind}_{phases}"
                folder.mkdir()
                nibabel.save(image, folder / f"image{ending}")
                path = folder / f"image{ending}"
                if ending == ".img.gz":
                    # nibabel packs the header too; the header of a pair is plain in practice.
                    header = folder / "image.hdr"
                    packed = folder / "image.hdr.gz"
                    if packed.exists():
                        header.write_bytes(gzip.decompress(packed.read_bytes()))
                        packed.unlink()
                    path = header
                cases.append(Case(folder.name, path, voxels))
    return cases


def big_endian_case(root):
    voxels = values(numpy.int16)
    header = nibabel.Nifti1Header(endianness=">")
    header.set_data_dtype(numpy.int16)
    image = nibabel.Nifti1Image(voxels[0].transpose(2, 1, 0), RAS, header)
    nibabel.save(image, root / "big.nii")
    return Case("big endian", root / "big.nii", voxels)


def analyze_case(root):
    voxels = values(numpy.int16)
    image = nibabel.AnalyzeImage(voxels[0].transpose(2, 1, 0), numpy.diag([*SPACING, 1.0]))
    nibabel.save(image, root / "analyze.img")
    return Case("analyze", root / "analyze.hdr", voxels, numpy.diag([*SPACING, 1.0]),
                codes=["no-orientation"])


def itk_image(voxels, vector=False):
    volumes = []
    for volume in voxels:
        image = SimpleITK.GetImageFromArray(volume)
        lps = TO_LPS @ RAS
        image.SetSpacing([float(v) for v in SPACING])
        image.SetOrigin([float(v) for v in lps[:3, 3]])
        image.SetDirection([float(v) for v in (lps[:3, :3] / SPACING).flatten()])
        volumes.append(image)
    if len(volumes) == 1:
        return volumes[0]
    return SimpleITK.JoinSeries(volumes, 0.0, 40.0)


def itk_cases(root):
    cases = []
    for ending in (".nrrd", ".nhdr", ".mha", ".mhd"):
        for packed in (False, True):
            for dtype in (numpy.uint8, numpy.int16, numpy.float32, numpy.float64):
                folder = root / f"itk{ending[1:]}_{packed}_{numpy.dtype(dtype).name}"
                folder.mkdir()
                voxels = values(dtype)
                SimpleITK.WriteImage(itk_image(voxels), str(folder / f"image{ending}"), packed)
                cases.append(Case(folder.name, folder / f"image{ending}", voxels))
    for ending in (".nrrd", ".mha"):
        voxels = values(numpy.int16, 3)
        path = root / f"cine{ending}"
        SimpleITK.WriteImage(itk_image(voxels), str(path), True)
        # ITK gives NRRD a space of four dimensions without a name.
        codes = ["space-assumed"] if ending == ".nrrd" else []
        cases.append(Case(path.name, path, voxels, codes=codes))
    return cases


def nrrd_text(root, name, fields, body=b"", magic="NRRD0005"):
    text = magic + "\n" + "".join(f"{key}: {value}\n" for key, value in fields.items()) + "\n"
    (root / name).write_bytes(text.encode() + body)
    return root / name


def vector_text(vector):
    return "(" + ",".join(repr(float(v)) for v in vector) + ")"


def nrrd_cases(root):
    """Headers by hand: spaces, an axis of phases in front, detached voxels, both byte orders."""
    cases = []
    voxels = values(numpy.int16, 3)
    for space, turn in (("left-posterior-superior", numpy.diag([-1, -1, 1.0])),
                        ("RAS", numpy.eye(3)),
                        ("left-anterior-superior", numpy.diag([-1, 1, 1.0]))):
        steps = [vector_text(turn @ RAS[:3, axis]) for axis in range(3)]
        fields = {"type": "short", "dimension": 4, "space": space, "sizes": "7 6 5 3",
                  "space directions": " ".join(steps) + " none",
                  "kinds": "domain domain domain list",
                  "space origin": vector_text(turn @ RAS[:3, 3]), "endian": "big",
                  "encoding": "raw"}
        path = nrrd_text(root, f"{space[:5]}.nrrd", fields, voxels.astype(">i2").tobytes())
        cases.append(Case(f"space {space}", path, voxels))
        fields.update({"sizes": "3 7 6 5", "space directions": "none " + " ".join(steps),
                       "kinds": "list domain domain domain", "endian": "little",
                       "encoding": "gzip"})
        body = gzip.compress(numpy.ascontiguousarray(voxels.transpose(1, 2, 3, 0)).tobytes())
        path = nrrd_text(root, f"{space[:5]}f.nrrd", fields, body)
        cases.append(Case(f"phases first, {space}", path, voxels))
    fields.update({"data file": "voxels.raw", "encoding": "raw", "byte skip": 13})
    (root / "voxels.raw").write_bytes(
        b"x" * 13 + numpy.ascontiguousarray(voxels.transpose(1, 2, 3, 0)).tobytes())
    cases.append(Case("detached", nrrd_text(root, "detached.nhdr", fields), voxels))
    return cases


def refused(root):
    base = {"type": "short", "dimension": 3, "space": "LPS", "sizes": "2 2 2",
            "space directions": "(1,0,0) (0,1,0) (0,0,1)", "space origin": "(0,0,0)",
            "endian": "little", "encoding": "raw"}
    body = bytes(16)
    changes = {
        "short body": ({}, body[:-1]), "no endian": ({"endian": ""}, body),
        "huge": ({"sizes": "65535 65535 65535"}, body), "negative": ({"sizes": "-2 2 2"}, body),
        "overflow": ({"sizes": "4294967296 4294967296 4294967296"}, body),
        "wrong dimension": ({"dimension": 4}, body),
        "text": ({"encoding": "ascii"}, b"1 2 3 4 5 6 7 8"),
        "bzip2": ({"encoding": "bzip2"}, body), "not gzip": ({"encoding": "gzip"}, body),
        "short gzip": ({"encoding": "gzip"}, gzip.compress(body)[:-6]),
        "block": ({"type": "block"}, body),
        "flat": ({"space directions": "(1,0,0) (0,1,0) (1,1,0)"}, body),
        "nan": ({"space directions": "(nan,0,0) (0,1,0) (0,0,1)"}, body),
        "colour": ({"dimension": 4, "sizes": "3 2 2 2", "kinds": "RGB-color domain domain domain",
                    "space directions": "none (1,0,0) (0,1,0) (0,0,1)"}, bytes(48)),
        "outside": ({"data file": "../detached.nhdr"}, b""),
        "absolute": ({"data file": "/etc/passwd"}, b""),
        "list": ({"data file": "LIST"}, b""), "missing": ({"data file": "absent.raw"}, b"")}
    paths = [nrrd_text(root, f"bad {name}.nrrd", {**base, **change}, content)
             for name, (change, content) in changes.items()]
    good = b"ObjectType = Image\nNDims = 3\nBinaryData = True\nBinaryDataByteOrderMSB = False\n" \
           b"DimSize = 2 2 2\nElementSpacing = 1 1 1\nElementType = MET_SHORT\n" \
           b"ElementDataFile = LOCAL\n"
    for name, (old, new, content) in {
            "mha short": (b"", b"", body[:-1]), "mha size": (b"2 2 2", b"2 2 -2", body),
            "mha huge": (b"2 2 2", b"60000 60000 60000", body),
            "mha text": (b"= True", b"= False", body), "mha list": (b"LOCAL", b"LIST", body),
            "mha outside": (b"LOCAL", b"../voxels.raw", body),
            "mha type": (b"MET_SHORT", b"MET_STRING", body)}.items():
        path = root / f"bad {name}.mha"
        path.write_bytes(good.replace(old, new) + content)
        paths.append(path)
    pair = root / "bad alone.hdr"
    nibabel.save(nibabel.Nifti1Pair(values(numpy.int16)[0].transpose(2, 1, 0), RAS), pair)
    pair.with_suffix(".img").unlink()
    return [*paths, pair]


def expect_case(checks, case, answer):
    if not checks.expect(answer.error is None, f"{case.name}: {answer.error}"):
        return
    series = answer.series[0]
    truth = case.voxels.astype(numpy.float32)
    checks.expect(series.voxels.shape == truth.shape, f"{case.name}: {series.voxels.shape}")
    checks.expect(series.voxels.shape == truth.shape and (series.voxels == truth).all(),
                  f"{case.name}: other voxels")
    checks.expect(numpy.allclose(series.affine(), case.affine, atol=2e-4),
                  f"{case.name}: placed at\n{series.affine()}\nnot\n{case.affine}")
    checks.expect(case.codes <= series.codes(), f"{case.name}: issues {series.codes()}")
    checks.expect(not series.blocking(), f"{case.name}: blocked by {series.blocking()}")


def check_written(checks, program, root):
    """convert to NRRD and NIfTI, read by SimpleITK and nibabel."""
    for phases in (1, 3):
        voxels = values(numpy.int16, phases)
        data = voxels.transpose(3, 2, 1, 0) if phases > 1 else voxels[0].transpose(2, 1, 0)
        source = root / f"source{phases}.nii"
        image = nibabel.Nifti1Image(data, RAS)
        image.header.set_xyzt_units("mm", "msec")
        if phases > 1:
            image.header["pixdim"][4] = 40.0
        nibabel.save(image, source)
        for ending in (".nrrd", ".nii.gz"):
            target = root / f"written{phases}{ending}"
            done = subprocess.run([program, "convert", source, target], capture_output=True,
                                  text=True, check=False)
            if not checks.expect(done.returncode == 0, f"convert to {ending}: {done.stderr}"):
                continue
            if ending == ".nii.gz":
                written = nibabel.load(target)
                checks.expect(numpy.allclose(written.affine, RAS, atol=1e-4),
                              f"{target.name}: place")
                read = numpy.asarray(written.dataobj).transpose(*range(written.ndim)[::-1])
            else:
                written = SimpleITK.ReadImage(str(target))
                read = SimpleITK.GetArrayFromImage(written)
                if phases > 1:  # a list axis becomes the components of ITK's voxels
                    read = read.transpose(3, 0, 1, 2)
                lps = TO_LPS @ RAS
                checks.expect(numpy.allclose(written.GetOrigin()[:3], lps[:3, 3], atol=1e-4),
                              f"{target.name}: origin {written.GetOrigin()}")
                checks.expect(numpy.allclose(written.GetSpacing()[:3], SPACING, atol=1e-5),
                              f"{target.name}: spacing {written.GetSpacing()}")
            read = read.reshape(voxels.shape) if read.size == voxels.size else read
            checks.expect(read.shape == voxels.shape and (read == voxels).all(),
                          f"{target.name}: voxels")


def main():
    checks = probe.Checks()
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        cases = [*nibabel_cases(root), big_endian_case(root), analyze_case(root), *itk_cases(root),
                 *nrrd_cases(root)]
        for case, answer in zip(cases, probe.read(sys.argv[1], [case.path for case in cases])):
            expect_case(checks, case, answer)
        paths = refused(root)
        for path, answer in zip(paths, probe.read(sys.argv[1], paths)):
            checks.expect(answer.error and answer.remedy, f"{path.name} was read")
        if len(sys.argv) > 2 and sys.argv[2]:
            check_written(checks, sys.argv[2], root)
    checks.finish()


if __name__ == "__main__":
    main()
