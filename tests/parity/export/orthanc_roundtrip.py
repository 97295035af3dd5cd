"""Orthanc on loopback takes every object by C-STORE and gives it back unchanged."""
import json
import pathlib
import socket
import subprocess
import time
import urllib.request

from judges import Cases, Verdict, module, program

pydicom = module("pydicom")
np = module("numpy")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Orthanc:
    def __init__(self, folder):
        self.http, self.dicom = free_port(), free_port()
        settings = {"Name": "lateglow-test", "HttpPort": self.http, "DicomPort": self.dicom, "DicomAet": "JUDGE",
                    "StorageDirectory": str(folder / "storage"), "IndexDirectory": str(folder / "storage"),
                    "RemoteAccessAllowed": False, "AuthenticationEnabled": False, "HttpServerEnabled": True,
                    "DicomAlwaysAllowStore": True, "OverwriteInstances": False, "Plugins": [],
                    "DicomCheckCalledAet": False, "StorageCompression": False, "UnknownSopClassAccepted": True}
        file = folder / "orthanc.json"
        file.write_text(json.dumps(settings))
        self.log = open(folder / "orthanc.log", "w")
        self.process = subprocess.Popen([program("Orthanc"), str(file)], stdout=self.log, stderr=self.log)

    def get(self, path):
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(f"http://127.0.0.1:{self.http}{path}", timeout=10) as answer:
            return answer.read()

    def wait(self):
        for _ in range(150):
            try:
                return self.get("/system")
            except OSError:
                time.sleep(0.1)
        raise SystemExit("Orthanc does not answer")

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.log.close()


def same(sent, received, verdict, name):
    verdict.hold(sent == received, f"{name}: the data set changed")
    verdict.hold(sent.file_meta.TransferSyntaxUID == received.file_meta.TransferSyntaxUID, f"{name}: transfer syntax")
    if "PixelData" in sent or "FloatPixelData" in sent:
        verdict.hold(np.array_equal(sent.pixel_array, received.pixel_array), f"{name}: pixels")


def main():
    program("storescu")
    cases = Cases(grids=("oblique", "flipped"))
    verdict = Verdict()
    work = pathlib.Path(cases.keep.name)
    orthanc = Orthanc(work)
    try:
        orthanc.wait()
        for folder in cases.folders:
            files = cases.objects(folder)
            sent = subprocess.run(["storescu", "-R", "-aec", "JUDGE", "127.0.0.1", str(orthanc.dicom), *map(str, files)],
                                  capture_output=True, text=True)
            verdict.hold(sent.returncode == 0, f"{folder.name}: storescu says {sent.stderr[-300:]}")
            for file in files:
                one = pydicom.dcmread(file)
                found = json.loads(orthanc.get("/instances")) and lookup(orthanc, one.SOPInstanceUID)
                verdict.hold(len(found) == 1, f"{folder.name}/{file.name}: {len(found)} instances in Orthanc")
                if found:
                    back = work / "back.dcm"
                    back.write_bytes(orthanc.get(f"/instances/{found[0]}/file"))
                    same(one, pydicom.dcmread(back), verdict, f"{folder.name}/{file.name}")
        # One study of two patients: the classic source's, and the one that Lateglow had to name.
        studies = json.loads(orthanc.get("/studies"))
        verdict.hold(len(studies) == 2, f"Orthanc has {len(studies)} studies")
    finally:
        orthanc.stop()
    verdict.finish("properties of objects that Orthanc gave back")


def lookup(orthanc, uid):
    request = urllib.request.Request(f"http://127.0.0.1:{orthanc.http}/tools/lookup", data=uid.encode(), method="POST")
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(request, timeout=10) as answer:
        return [one["ID"] for one in json.loads(answer.read()) if one["Type"] == "Instance"]


if __name__ == "__main__":
    main()
