#include "imaging/io/CharacterSet.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcspchrs.h>
#include <iconv.h>

#include <algorithm>
#include <array>
#include <memory>

#include "imaging/io/Utf8Text.h"

namespace lateglow {

namespace {

constexpr char kEscape = '\x1B';

/// Converts with the C library; empty when the text is invalid in that encoding.
std::string convertWithIconv(std::string_view text, const char* encoding) {
  const iconv_t converter = iconv_open("UTF-8", encoding);
  if (converter == reinterpret_cast<iconv_t>(-1)) return {};
  std::string source(text);
  std::string target(4 * source.size() + 16, '\0');
  char* from = source.data();
  char* to = target.data();
  std::size_t fromLeft = source.size();
  std::size_t toLeft = target.size();
  const bool converted =
      iconv(converter, &from, &fromLeft, &to, &toLeft) != static_cast<std::size_t>(-1);
  iconv_close(converter);
  if (!converted) return {};
  target.resize(target.size() - toLeft);
  return target;
}

/// Whether the bytes from an escape on select one of the Japanese sets (PS3.3, table C.12-3, -4):
/// JIS X 0208 (ESC $ B), JIS X 0212 (ESC $ ( D), JIS X 0201 (ESC ( J, ESC ) I).
bool usesJapanese(std::string_view characterSet) {
  return characterSet.find("IR 87") != std::string_view::npos ||
         characterSet.find("IR 159") != std::string_view::npos ||
         characterSet.find("IR 13") != std::string_view::npos;
}

/// Japanese text with code extensions: DCMTK leaves these sets to libraries that it is commonly
/// built without. Runs without an escape hold JIS X 0201, whose bytes are those of Shift JIS; runs
/// with one are ISO-2022-JP-2, where the katakana selection (ESC ) I) changes nothing.
std::string convertJapanese(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t next = text.find(kEscape, 1);
    std::string run(text.substr(0, next));
    text.remove_prefix(run.size());
    constexpr std::string_view katakana("\x1B)I");
    if (run.starts_with(katakana)) run.erase(0, katakana.size());
    const bool eightBit = std::any_of(run.begin(), run.end(),
                                      [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    const bool escaped = !run.empty() && run.front() == kEscape;
    if (escaped && eightBit) run.erase(0, 3);
    const std::string converted = convertWithIconv(run, eightBit ? "SHIFT_JIS" : "ISO-2022-JP-2");
    if (converted.empty() && !run.empty() && run.size() > 3) return {};
    result += converted;
  }
  return result;
}

}  // namespace

std::string dicomTextToUtf8(std::string_view text, std::string_view characterSet) {
  const bool isAscii = std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && c != kEscape;
  });
  if (isAscii) return toCleanUtf8(text);
  if (usesJapanese(characterSet)) {
    const std::string japanese = convertJapanese(text);
    if (!japanese.empty()) return toCleanUtf8(japanese);
  }
  const OFString named(characterSet.data(), characterSet.size());
  DcmSpecificCharacterSet converter;
  OFString utf8;
  const OFCondition selected =
      converter.selectCharacterSet(characterSet.empty() ? OFString("ISO_IR 100") : named);
  // Delimiters of person names end a code extension (PS3.5, 6.1.2.5.3).
  if (selected.good() &&
      converter.convertString(OFString(text.data(), text.size()), utf8, "\\^=").good()) {
    return toCleanUtf8({utf8.c_str(), utf8.length()});
  }
  return toCleanUtf8(text);
}

}  // namespace lateglow
