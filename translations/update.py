#!/usr/bin/env python3
"""Brings the catalogues into agreement with the texts of the sources.

    translations/update.py                  runs lupdate, then says what is left to translate
    translations/update.py --add FILE.json  the same, and fills in {"source": {"de": "...", ...}};
                                            plural forms are separated by " ||| "
    translations/update.py --todo           prints what is left, as a file for --add to be filled in

A text that is translated in one context is taken over for the same text in another one. Words and
rules: docs/translating.md.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / "translations"
LANGUAGES = ["de", "fr", "es", "zh_CN", "ko"]
SOURCES = ["ui", "viewer", "app/report", "app/desktop"]
PLURALS = {"en": 2, "de": 2, "fr": 2, "es": 2, "zh_CN": 1, "ko": 1}
LUPDATE = "/usr/lib/qt6/bin/lupdate"


def catalogue(language):
    return FOLDER / f"lateglow_{language}.ts"


def run_lupdate():
    common = [LUPDATE, "-silent", "-no-obsolete", "-locations", "none", "-I", ".", *SOURCES, "-ts"]
    for language in ["en", *LANGUAGES]:
        plural = ["-pluralonly"] if language == "en" else []
        subprocess.run(common[:1] + plural + common[1:] +
                       [str(catalogue(language).relative_to(ROOT)), "-target-language", language,
                        "-source-language", "en"],
                       cwd=ROOT, check=True, stderr=subprocess.DEVNULL)


def forms_of(translation):
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translation.text or ""]


def finished(message):
    translation = message.find("translation")
    return translation.get("type") is None and all(forms_of(translation))


def fill(message, forms):
    translation = message.find("translation")
    translation.attrib.pop("type", None)
    for child in list(translation):
        translation.remove(child)
    translation.text = None
    if message.get("numerus") == "yes":
        for form in forms:
            ElementTree.SubElement(translation, "numerusform").text = form
    else:
        translation.text = forms[0]


def usable(message, forms, language):
    return len(forms) == (PLURALS[language] if message.get("numerus") == "yes" else 1)


def complete(language, added):
    """Fills what it can; returns the sources that are left."""
    tree = ElementTree.parse(catalogue(language))
    messages = list(tree.getroot().iter("message"))
    known = {}
    for message in messages:
        if finished(message):
            known[message.find("source").text] = forms_of(message.find("translation"))
    for source, translations in added.items():
        if translations.get(language):
            known[source] = translations[language].split(" ||| ")
    left = []
    for message in messages:
        source = message.find("source").text
        forms = known.get(source)
        if not finished(message) or source in added:
            if forms is not None and usable(message, forms, language):
                fill(message, forms)
            elif not finished(message):
                left.append(source)
    write(tree, language)
    return left


def write(tree, language):
    ElementTree.indent(tree, "    ")
    text = ElementTree.tostring(tree.getroot(), encoding="unicode")
    text = re.sub(r" />", "/>", text)
    catalogue(language).write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--add", type=pathlib.Path)
    parser.add_argument("--todo", action="store_true")
    options = parser.parse_args()
    run_lupdate()
    added = json.loads(options.add.read_text(encoding="utf-8")) if options.add else {}
    left = {}
    for language in ["en", *LANGUAGES]:
        for source in complete(language, added):
            left.setdefault(source, {})[language] = ""
    if options.todo:
        print(json.dumps(left, ensure_ascii=False, indent=1))
    else:
        for source, languages in left.items():
            print(f"{', '.join(languages)}: {source}")
        print(f"{len(left)} texts are left to translate")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
