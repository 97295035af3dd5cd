"""A DICOM peer that misbehaves on purpose; only the standard library.

usage: hostile_peer.py PORT AE WHAT [COUNT]
Prints one JSON object: what came back.
"""

import json
import socket
import struct
import sys
import time

MR_STORAGE = "1.2.840.10008.5.1.4.1.1.4"
IMPLICIT = "1.2.840.10008.1.2"


def item(kind, payload):
    return struct.pack(">BBH", kind, 0, len(payload)) + payload


def associate_request(ae, calling="HOSTILE"):
    context = item(0x20, b"\x01\0\0\0" + item(0x30, MR_STORAGE.encode()) + item(0x40, IMPLICIT.encode()))
    user = item(0x50, item(0x51, struct.pack(">I", 16384)) + item(0x52, b"1.2.3.4"))
    body = (struct.pack(">HH", 1, 0) + ae.ljust(16).encode() + calling.ljust(16).encode() + bytes(32)
            + item(0x10, b"1.2.840.10008.3.1.1.1") + context + user)
    return struct.pack(">BBI", 1, 0, len(body)) + body


def element(group, number, value):
    if len(value) % 2:
        value += b"\0"
    return struct.pack("<HHI", group, number, len(value)) + value


def data_pdu(context, flags, payload):
    pdv = struct.pack(">IBB", len(payload) + 2, context, flags) + payload
    return struct.pack(">BBI", 4, 0, len(pdv)) + pdv


def store_command(instance):
    body = (element(0, 0x0002, MR_STORAGE.encode()) + element(0, 0x0100, struct.pack("<H", 1))
            + element(0, 0x0110, struct.pack("<H", 7)) + element(0, 0x0700, struct.pack("<H", 0))
            + element(0, 0x0800, struct.pack("<H", 1)) + element(0, 0x1000, instance.encode()))
    return element(0, 0, struct.pack("<I", len(body))) + body


def image(instance, study="1.2.3.1", series="1.2.3.1.1", pixels=128):
    return (element(8, 0x16, MR_STORAGE.encode()) + element(8, 0x18, instance.encode())
            + element(0x20, 0x0D, study.encode()) + element(0x20, 0x0E, series.encode())
            + element(0x28, 0x10, struct.pack("<H", 8)) + element(0x28, 0x11, struct.pack("<H", 8))
            + element(0x7FE0, 0x10, bytes(pixels)))


def directory_record():
    """A directory record whose type is longer than any and holds zeros: DCMTK 3.6.7 throws at it."""
    record = element(4, 0x1430, b"PATIENT " + b"\0" * 22 + b"AAAA" + b"\0" * 34)
    return element(4, 0x1220, struct.pack("<HHI", 0xFFFE, 0xE000, len(record)) + record)


def connect(port, ae, timeout=10):
    peer = socket.create_connection(("127.0.0.1", port), timeout=timeout)
    peer.sendall(associate_request(ae))
    return peer


def read_pdu(peer):
    head = b""
    while len(head) < 6:
        part = peer.recv(6 - len(head))
        if not part:
            return None, b""
        head += part
    length = struct.unpack(">I", head[2:])[0]
    body = b""
    while len(body) < length:
        part = peer.recv(length - len(body))
        if not part:
            break
        body += part
    return head[0], body


def status_of(body):
    """The DIMSE status in a C-STORE-RSP."""
    payload, position = body[6:], 0
    while position + 8 <= len(payload):
        group, number, length = struct.unpack("<HHI", payload[position:position + 8])
        if (group, number) == (0, 0x0900):
            return struct.unpack("<H", payload[position + 8:position + 10])[0]
        position += 8 + length
    return None


def send(peer, announced, dataset):
    peer.sendall(data_pdu(1, 3, store_command(announced)))
    peer.sendall(data_pdu(1, 2, dataset))
    kind, body = read_pdu(peer)
    return status_of(body) if kind == 4 else None


def closed(peer, seconds):
    """Whether the other side ends the connection in that time."""
    peer.settimeout(seconds)
    try:
        while True:
            if not peer.recv(4096):
                return True
    except socket.timeout:
        return False
    except OSError:
        return True


def ended_or_answered(peer):
    try:
        return read_pdu(peer)[0] in (None, 4, 7)
    except ConnectionResetError:
        return True


def bad_uids(port, ae):
    names = ["../x", "../../../../tmp/lateglow-escaped", "/etc/passwd", "1.2.3/../../x", "", ".", "..",
             "1..2", "a" * 64, "1.2.3\0x", "1.2." + "9" * 70]
    statuses = []
    for name in names:
        peer = connect(port, ae)
        read_pdu(peer)
        statuses.append(send(peer, name, image(name)))
        peer.close()
    inside = []
    for study, series in (("../x", "1.2"), ("1.2", "../../y"), ("", "")):
        peer = connect(port, ae)
        read_pdu(peer)
        inside.append(send(peer, "1.2.3.77", image("1.2.3.77", study, series)))
        peer.close()
    peer = connect(port, ae)
    read_pdu(peer)
    other = send(peer, "1.2.3.78", image("1.2.3.79"))
    directory = send(peer, "1.2.3.83", directory_record() + image("1.2.3.83"))
    garbage = send(peer, "1.2.3.80", bytes(range(256)) * 3)
    cut = send(peer, "1.2.3.81", image("1.2.3.81")[:-20])
    good = send(peer, "1.2.3.82", image("1.2.3.82"))
    return {"statuses": statuses, "inside": inside, "other": other, "garbage": garbage, "cut": cut,
            "directory": directory, "good": good}


def abort_in_transfer(port, ae):
    for ending in ("close", "abort", "reset"):
        peer = connect(port, ae)
        read_pdu(peer)
        peer.sendall(data_pdu(1, 3, store_command("1.2.3.90")))
        peer.sendall(data_pdu(1, 0, image("1.2.3.90", pixels=5000)[:3000]))
        time.sleep(0.1)
        if ending == "abort":
            peer.sendall(struct.pack(">BBIBBBB", 7, 0, 4, 0, 0, 0, 0))
        if ending == "reset":
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        peer.close()
    return {"done": True}


def garbage_pdu(port, ae):
    result = {}
    peer = socket.create_connection(("127.0.0.1", port))
    peer.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n" * 20)
    result["http"] = closed(peer, 5)
    peer = socket.create_connection(("127.0.0.1", port))
    peer.sendall(struct.pack(">BBI", 1, 0, 0xFFFFFFFF) + b"\0" * 1000)
    result["huge_associate"] = closed(peer, 5)
    peer = connect(port, ae)
    read_pdu(peer)
    peer.sendall(struct.pack(">BBI", 4, 0, 0x7FFFFFFF) + b"\0" * 1000)
    result["huge_data"] = closed(peer, 5)
    peer = connect(port, ae)
    read_pdu(peer)
    peer.sendall(struct.pack(">BBI", 4, 0, 20) + struct.pack(">I", 0xFFFFFFF0) + b"\1\3" + b"x" * 14)
    result["huge_pdv"] = closed(peer, 5)
    peer = connect(port, ae)
    read_pdu(peer)
    peer.sendall(data_pdu(99, 3, store_command("1.2.3.4")))
    result["no_such_context"] = closed(peer, 5)
    peer = connect(port, ae)
    read_pdu(peer)
    peer.sendall(data_pdu(1, 3, store_command("1.2.3.4") + directory_record()))
    peer.sendall(data_pdu(1, 2, image("1.2.3.4", "1.2.3.5")))
    result["directory_in_command"] = ended_or_answered(peer)
    request = associate_request(ae)
    peer = socket.create_connection(("127.0.0.1", port))
    peer.sendall(request[:90] + bytes([255]) * (len(request) - 90))
    result["broken_items"] = closed(peer, 8)
    return result


def slow(port, ae):
    """Bytes one by one: an association request, then a data unit."""
    result = {}
    begin = time.time()
    peer = socket.create_connection(("127.0.0.1", port))
    try:
        for byte in associate_request(ae):
            peer.sendall(bytes([byte]))
            time.sleep(0.1)
        result["request"] = closed(peer, 1)
    except OSError:
        result["request"] = True
    result["request_seconds"] = time.time() - begin
    peer = connect(port, ae)
    read_pdu(peer)
    begin = time.time()
    try:
        for byte in data_pdu(1, 3, store_command("1.2.3.91")):
            peer.sendall(bytes([byte]))
            time.sleep(0.1)
        result["data"] = closed(peer, 1)
    except OSError:
        result["data"] = True
    result["data_seconds"] = time.time() - begin
    return result


def idle(port, ae, count):
    """Keeps connections open, half of them associated, until it is killed."""
    peers, accepted = [], 0
    for index in range(count):
        try:
            peer = socket.create_connection(("127.0.0.1", port), timeout=5)
            if index % 2:
                peer.sendall(associate_request(ae))
                accepted += 1
            peers.append(peer)
        except OSError:
            pass
    print(json.dumps({"open": len(peers), "asked": accepted}), flush=True)
    time.sleep(600)
    return {"ended": True}


def main():
    port, ae, what = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    if what == "idle":
        result = idle(port, ae, int(sys.argv[4]))
    else:
        result = {"bad-uids": bad_uids, "abort": abort_in_transfer, "garbage": garbage_pdu,
                  "slow": slow}[what](port, ae)
    print(json.dumps(result), flush=True)


if __name__ == "__main__":
    main()
