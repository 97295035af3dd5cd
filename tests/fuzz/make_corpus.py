"""make_corpus.py FOLDER: writes the seeds of the fuzz targets that are made by pydicom and numpy.

They are committed; this script says how they came about. Seeds named found_* are inputs on which a
target once failed.
"""
import gzip
import io
import json
import pathlib
import struct
import subprocess
import sys
import tempfile
import zipfile

import numpy as np
import pydicom
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import (DeflatedExplicitVRLittleEndian, ExplicitVRBigEndian, ExplicitVRLittleEndian,
                         ImplicitVRLittleEndian, JPEG2000Lossless, JPEGLSLossless, RLELossless)

FOLDER = pathlib.Path(sys.argv[1])
ROOT = "1.2.826.0.1.3680043.10.999."


def put(target, name, data):
    path = FOLDER / target / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def image(size=4, bits=16, frames=0):
    item = Dataset()
    item.SOPClassUID, item.SOPInstanceUID = "1.2.840.10008.5.1.4.1.1.4", ROOT + "3"
    item.StudyInstanceUID, item.SeriesInstanceUID = ROOT + "1", ROOT + "2"
    item.PatientName, item.PatientID, item.StudyDate = "Example^Patient", "1", "20200102"
    item.Modality, item.SeriesDescription = "MR", "cine"
    item.ImagePositionPatient, item.ImageOrientationPatient = [0, 0, 1], [1, 0, 0, 0, 1, 0]
    item.PixelSpacing, item.SliceThickness, item.TriggerTime = [1, 1], 8, 40
    item.SamplesPerPixel, item.PhotometricInterpretation = 1, "MONOCHROME2"
    item.Rows = item.Columns = size
    item.BitsAllocated, item.BitsStored, item.HighBit, item.PixelRepresentation = bits, bits, bits - 1, 0
    item.RescaleSlope, item.RescaleIntercept = 2, -1
    count = size * size * max(frames, 1)
    item.PixelData = np.arange(count, dtype=f"<u{bits // 8}").tobytes()
    item["PixelData"].VR = "OB" if bits == 8 else "OW"
    if frames:
        item.NumberOfFrames = frames
    return item


def saved(item, syntax):
    item.file_meta = FileMetaDataset()
    item.file_meta.TransferSyntaxUID = syntax
    item.file_meta.MediaStorageSOPClassUID = item.SOPClassUID
    item.file_meta.MediaStorageSOPInstanceUID = item.SOPInstanceUID
    item.preamble = b"\0" * 128
    stream = io.BytesIO()
    item.save_as(stream, enforce_file_format=True)
    return stream.getvalue()


def enhanced():
    item = image(frames=2)
    item.SOPClassUID = "1.2.840.10008.5.1.4.1.1.4.1"
    for name in ("ImagePositionPatient", "ImageOrientationPatient", "PixelSpacing", "TriggerTime"):
        del item[name]
    orientation, measures = Dataset(), Dataset()
    orientation.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    measures.PixelSpacing, measures.SliceThickness = [1, 1], 8
    shared = Dataset()
    shared.PlaneOrientationSequence, shared.PixelMeasuresSequence = Sequence([orientation]), Sequence([measures])
    item.SharedFunctionalGroupsSequence = Sequence([shared])
    frames = []
    for z in (0, 8):
        position, frame = Dataset(), Dataset()
        position.ImagePositionPatient = [0, 0, z]
        frame.PlanePositionSequence = Sequence([position])
        frames.append(frame)
    item.PerFrameFunctionalGroupsSequence = Sequence(frames)
    return item


def compressed(syntax, bits=8, size=8):
    item = image(size=size, bits=bits)
    item.file_meta = FileMetaDataset()
    item.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    item.compress(syntax, generate_instance_uid=False)
    return saved(item, syntax)


def jpeg(option, bits=8):
    """By DCMTK's dcmcjpeg, since pydicom has no JPEG encoder."""
    with tempfile.TemporaryDirectory() as folder:
        plain, packed = pathlib.Path(folder) / "plain", pathlib.Path(folder) / "packed"
        plain.write_bytes(saved(image(size=8, bits=bits), ExplicitVRLittleEndian))
        subprocess.run(["dcmcjpeg", option, str(plain), str(packed)], check=True)
        return packed.read_bytes()


def dicom():
    seeds = {"explicit": saved(image(), ExplicitVRLittleEndian),
             "implicit": saved(image(), ImplicitVRLittleEndian),
             "deflated": saved(image(), DeflatedExplicitVRLittleEndian),
             "bytes": saved(image(bits=8), ExplicitVRLittleEndian),
             "frames": saved(image(frames=3), ExplicitVRLittleEndian),
             "enhanced": saved(enhanced(), ExplicitVRLittleEndian),
             "rle": compressed(RLELossless), "rle16": compressed(RLELossless, 16),
             "jpegls": compressed(JPEGLSLossless), "j2k": compressed(JPEG2000Lossless, size=32),
             "jpeg": jpeg("+eb"), "jpeg_lossless": jpeg("+e1", 16)}
    big = image()
    big.PixelData = np.arange(16, dtype=">u2").tobytes()
    seeds["big"] = saved(big, ExplicitVRBigEndian)
    lut, table = image(bits=8), Dataset()
    table.LUTDescriptor, table.ModalityLUTType = [16, 0, 16], "US"
    table.LUTData = np.arange(16, dtype="<u2").tobytes()
    table["LUTData"].VR = "OW"
    lut.ModalityLUTSequence = Sequence([table])
    seeds["lut"] = saved(lut, ExplicitVRLittleEndian)
    names = image()
    names.SpecificCharacterSet = ["", "ISO 2022 IR 87"]
    names.PatientName = "Yamada^Tarou=山田^太郎=やまだ^たろう"
    names.private_block(0x0011, "EXAMPLE", create=True).add_new(1, "LO", "private")
    seeds["names"] = saved(names, ExplicitVRLittleEndian)
    seeds["bare"] = seeds["explicit"][132:]
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a/1", seeds["explicit"])
    for name, data in seeds.items():
        put("dicom", name, data)
        put("deidentify", name, data)
    put("dicom", "zip", archive.getvalue())
    # Images in 8 syntaxes hold the words of transfer syntaxes that others mutate into.
    overlay = image()
    overlay.BitsStored, overlay.HighBit = 12, 11
    for tag, vr, value in ((0x60000010, "US", 4), (0x60000011, "US", 4), (0x60000102, "US", 12)):
        overlay.add_new(tag, vr, value)
    put("deidentify", "overlay", saved(overlay, ExplicitVRLittleEndian))
    report, content = Dataset(), Dataset()
    report.SOPClassUID, report.SOPInstanceUID = "1.2.840.10008.5.1.4.1.1.88.33", ROOT + "9"
    report.Modality, content.ValueType, content.TextValue = "SR", "TEXT", "Example said"
    report.ContentSequence = Sequence([content])
    put("deidentify", "report", saved(report, ExplicitVRLittleEndian))


def nifti(version=1, kind=4, shape=(3, 4, 2), code=1):
    voxels = np.arange(int(np.prod(shape)), dtype={2: "u1", 4: "<i2", 16: "<f4", 64: "<f8"}[kind])
    bits, dims = voxels.itemsize * 8, [len(shape), *shape] + [1] * (7 - len(shape))
    affine = (1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 8, 0)
    if version == 1:
        header = bytearray(352)
        struct.pack_into("<i", header, 0, 348)
        header[38:39] = b"r"
        struct.pack_into("<8h", header, 40, *dims)
        struct.pack_into("<hh", header, 70, kind, bits)
        struct.pack_into("<8f", header, 76, 1, 1, 1, 8, 0.04, 1, 1, 1)
        struct.pack_into("<3f", header, 108, 352, 2, 1)
        header[123] = 10
        struct.pack_into("<hh", header, 252, code, 1 - code)
        struct.pack_into("<12f", header, 280, *affine)
        header[344:348] = b"n+1\0"
    else:
        header = bytearray(544)
        struct.pack_into("<i8shh", header, 0, 540, b"n+2\0\r\n\x1a\n", kind, bits)
        struct.pack_into("<8q", header, 16, *dims)
        struct.pack_into("<8d", header, 104, 1, 1, 1, 8, 0.04, 1, 1, 1)
        struct.pack_into("<q2d", header, 168, 544, 1, 0)
        struct.pack_into("<ii", header, 344, 0, 1)
        struct.pack_into("<12d", header, 400, *affine)
    return bytes(header) + voxels.tobytes()


def volumes():
    seeds = {"one": nifti(), "two": nifti(version=2), "float": nifti(kind=16, code=0),
             "double": nifti(kind=64), "cine": nifti(shape=(2, 2, 2, 3)), "byte": nifti(kind=2),
             "packed": gzip.compress(nifti(), mtime=0)}
    fields = ("NRRD0005\ntype: short\ndimension: 3\nspace: left-posterior-superior\nsizes: 3 4 2\n"
              "space directions: (1,0,0) (0,1,0) (0,0,8)\nkinds: domain domain domain\nendian: little\n"
              "space origin: (0,0,0)\nkey:=value\n")
    voxels = np.arange(24, dtype="<i2").tobytes()
    seeds["nrrd"] = fields.encode() + b"encoding: raw\n\n" + voxels
    seeds["nrrd_packed"] = fields.encode() + b"encoding: gzip\n\n" + gzip.compress(voxels, mtime=0)
    for name, data in seeds.items():
        put("volume", name, data)
        put("deidentify", f"volume_{name}", data)
    put("volume", "meta", (b"ObjectType = Image\nNDims = 3\nBinaryData = True\nBinaryDataByteOrderMSB = False\n"
                           b"CompressedData = False\nTransformMatrix = 1 0 0 0 1 0 0 0 1\nOffset = 0 0 0\n"
                           b"ElementSpacing = 1 1 8\nDimSize = 3 4 2\nElementType = MET_SHORT\n"
                           b"ElementDataFile = LOCAL\n") + voxels)


def safetensors():
    tensors = {"a": {"dtype": "F32", "shape": [2, 2], "data_offsets": [0, 16]},
               "b": {"dtype": "F16", "shape": [3], "data_offsets": [16, 22]},
               "c": {"dtype": "U8", "shape": [], "data_offsets": [22, 23]}}
    for name, header in (("plain", tensors), ("empty", {}),
                         ("metadata", {"__metadata__": {"format": "pt"}, "a": tensors["a"]})):
        text = json.dumps(header).encode()
        size = max((entry["data_offsets"][1] for entry in header.values() if "data_offsets" in entry), default=0)
        put("safetensors", name, struct.pack("<Q", len(text)) + text + bytes(range(size)))


def package():
    manifest = {"schema": 1, "id": "example", "title": "Example", "version": "1.0.0", "system": "self-test",
                "task": "none", "configuration": {"a": 1}, "outputs": ["values"], "demonstration": True,
                "inputs": {"modality": "MR cine", "phases": 25, "pixels": [64, 64], "spacing_mm": [1.6, 1.6],
                           "intensity": "[-1,1]"},
                "training": {"seed": 1}, "metrics": {"dice": 0.5}, "limits": ["Not for use."],
                "versions": {"lateglow": "0.1.0"}, "files": {"card.md": "0" * 64, "weights.safetensors": "0" * 64}}
    text = json.dumps(manifest)
    put("package", "manifest", text.encode())
    for name, method in (("stored", zipfile.ZIP_STORED), ("deflated", zipfile.ZIP_DEFLATED)):
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w", method) as packed:
            for file, content in (("manifest.json", text), ("card.md", "# Example\n"), ("weights.safetensors", "x")):
                packed.writestr(zipfile.ZipInfo(file), content)
        put("package", name, archive.getvalue())


def protocol():
    lines = [{"id": 1, "method": "hello", "params": {"protocol": 1}},
             {"id": 3, "method": "run", "params": {"package": "p", "device": "cpu", "threads": 2, "seed": 7,
                                                   "precision": "exact", "inputs": "i", "outputs": "o"}},
             {"method": "cancel", "params": {"id": 3}},
             {"id": 3, "progress": {"fraction": 0.25, "what": "network"}},
             {"id": 3, "result": {"device": "cpu", "load_seconds": 0.5}},
             {"id": 3, "error": {"code": "failed", "message": "m", "remedy": "r"}}]
    for number, line in enumerate(lines):
        put("protocol", f"line{number}", json.dumps(line).encode())
    put("protocol", "lines", "\n".join(map(json.dumps, lines)).encode())


dicom()
volumes()
safetensors()
package()
protocol()
