"""Derives "Inter Tabular" from Inter: equal-width figures by default and no contextual alternates.

Qt 6.4 cannot switch OpenType features, tables need figures of one width, and text in a PDF can be
searched and copied only when every glyph maps back to one character. So the tabular figures take
the places of the proportional ones in the character map, substitutions (GSUB) are dropped, kerning
(GPOS) is kept, and the character set is cut to European text and the symbols of a report.

Usage: python3 make_tabular.py   (needs fonttools; reads and writes this folder)
"""

from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Inter Tabular"
WEIGHTS = ("Regular", "Medium", "SemiBold")
RANGES = ((0x20, 0x7E), (0xA0, 0x17F), (0x218, 0x21B), (0x391, 0x3C9), (0x2010, 0x2026),
          (0x2030, 0x203A), (0x2070, 0x209C))
SYMBOLS = "ẞ€™←↑→↓−∞≈≠≤≥□■○●✓"


def tabular_figures(font):
    """Maps each glyph name to its tabular alternate, from the font's own 'tnum' feature."""
    table = font["GSUB"].table
    lookups = {index for record in table.FeatureList.FeatureRecord if record.FeatureTag == "tnum"
               for index in record.Feature.LookupListIndex}
    mapping = {}
    for index in lookups:
        for part in table.LookupList.Lookup[index].SubTable:
            mapping.update(getattr(part, "ExtSubTable", part).mapping)
    return mapping


def rename(font, weight):
    names = {1: FAMILY if weight == "Regular" else f"{FAMILY} {weight}", 2: "Regular",
             3: f"{FAMILY} {weight} (from Inter {font['name'].getDebugName(5)})",
             4: f"{FAMILY} {weight}", 6: f"{FAMILY.replace(' ', '')}-{weight}",
             16: FAMILY, 17: weight}
    for identifier, text in names.items():
        font["name"].setName(text, identifier, 3, 1, 0x409)


def derive(folder, weight):
    font = TTFont(folder / f"Inter-{weight}.otf", recalcTimestamp=False)
    alternates = tabular_figures(font)
    for table in font["cmap"].tables:
        for code, glyph in table.cmap.items():
            table.cmap[code] = alternates.get(glyph, glyph)
    options = subset.Options(layout_features=["kern", "mark", "mkmk"], name_IDs=["*"],
                             recalc_timestamp=False, desubroutinize=True)
    subsetter = subset.Subsetter(options)
    codes = [code for first, last in RANGES for code in range(first, last + 1)]
    subsetter.populate(unicodes=codes + [ord(symbol) for symbol in SYMBOLS])
    subsetter.subset(font)
    rename(font, weight)
    font["CFF "].cff.fontNames[0] = font["name"].getDebugName(6)
    font.save(folder / f"InterTabular-{weight}.otf")


if __name__ == "__main__":
    for name in WEIGHTS:
        derive(Path(__file__).resolve().parent, name)
