"""Judges a PDF by the rules of PDF/A-1b (ISO 19005-1) that a writer of reports can break.

usage: pdfa_judge.py FILE; prints one fault a line and ends with 1 where there is one, with 77
where pikepdf is absent.
"""
import sys

try:
    import pikepdf
except ImportError:
    print("pikepdf is absent")
    sys.exit(77)

faults = []


def check(good, what):
    if not good:
        faults.append(what)


def fonts_of(resources):
    for _, font in (resources.get("/Font") or {}).items():
        if font.get("/Subtype") == "/Type0":
            yield from font.DescendantFonts
        else:
            yield font


def check_states(resources, where):
    for name, state in (resources.get("/ExtGState") or {}).items():
        for key in ("/ca", "/CA"):
            check(float(state.get(key, 1.0)) == 1.0, f"{where}: {name} is translucent ({key})")
        check(state.get("/SMask", "/None") == "/None", f"{where}: {name} has a soft mask")
        check(state.get("/BM", "/Normal") in ("/Normal", "/Compatible"), f"{where}: {name} blends")


def check_forms(resources, where):
    for name, form in (resources.get("/XObject") or {}).items():
        check("/SMask" not in form, f"{where}: image {name} has a soft mask")
        group = form.get("/Group")
        check(group is None or group.get("/S") != "/Transparency", f"{where}: {name} is a group")
        if form.get("/Resources") is not None:
            check_states(form.Resources, f"{where}, {name}")


def main():
    pdf = pikepdf.open(sys.argv[1])
    check(pdf.pdf_version == "1.4", f"version {pdf.pdf_version}")
    check(not pdf.is_encrypted, "encrypted")
    check("/ID" in pdf.trailer, "the trailer has no ID")
    check("/JavaScript" not in (pdf.Root.get("/Names") or {}), "JavaScript")
    check("/AcroForm" not in pdf.Root and "/OpenAction" not in pdf.Root, "actions or forms")
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as meta:
        check(meta.get("pdfaid:part") == "1", f"XMP part {meta.get('pdfaid:part')}")
        check(meta.get("pdfaid:conformance") == "B", "XMP conformance")
        check(meta.get("dc:title") == str(pdf.docinfo.get("/Title")), "titles differ")
        check(meta.get("xmp:CreatorTool") == str(pdf.docinfo.get("/Creator")), "creators differ")
    intents = pdf.Root.get("/OutputIntents") or []
    check(len(intents) == 1, "no output intent")
    for intent in intents:
        check(intent.S == "/GTS_PDFA1", "output intent of another kind")
        check(len(intent.DestOutputProfile.read_bytes()) > 128, "the colour profile is empty")
    for number, page in enumerate(pdf.pages, 1):
        where = f"page {number}"
        group = page.get("/Group")
        check(group is None or group.get("/S") != "/Transparency", f"{where}: transparency group")
        for font in fonts_of(page.Resources):
            descriptor = font.get("/FontDescriptor") or {}
            embedded = any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
            check(embedded, f"{where}: {font.get('/BaseFont')} is not embedded")
        check_states(page.Resources, where)
        check_forms(page.Resources, where)


main()
print("\n".join(faults))
sys.exit(1 if faults else 0)
