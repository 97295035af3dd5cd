#include "imaging/io/CharacterSet.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "imaging/io/Utf8Text.h"

namespace lateglow {

namespace {

constexpr char kEscape = '\x1B';

/// Converts with the C library; bytes that are invalid in that encoding become U+FFFD.
std::string convert(std::string_view text, const char* encoding) {
  const iconv_t converter = iconv_open("UTF-8", encoding);
  if (converter == reinterpret_cast<iconv_t>(-1)) return std::string(text);
  std::string source(text);
  std::string target(4 * source.size() + 16, '\0');
  char* from = source.data();
  char* to = target.data();
  std::size_t fromLeft = source.size();
  std::size_t toLeft = target.size();
  while (fromLeft > 0 && toLeft > 4) {
    if (iconv(converter, &from, &fromLeft, &to, &toLeft) != static_cast<std::size_t>(-1)) break;
    to = std::copy_n("\xEF\xBF\xBD", 3, to);
    toLeft -= 3;
    ++from;
    --fromLeft;
  }
  iconv_close(converter);
  target.resize(target.size() - toLeft);
  return target;
}

/// A coded character set: the bytes that it takes and what iconv calls it.
struct CodedSet {
  const char* encoding;          ///< for bytes as they stand (G1: with the high bit set)
  const char* prefix = nullptr;  ///< an escape sequence that iconv wants before bytes of G0
};

constexpr CodedSet kAscii{"ASCII"};
constexpr CodedSet kLatin1{"ISO-8859-1"};
constexpr CodedSet kJapaneseHalfWidth{"SHIFT_JIS"};
constexpr CodedSet kKanji{"ISO-2022-JP", "\x1B$B"};
constexpr CodedSet kSupplementaryKanji{"ISO-2022-JP-2", "\x1B$(D"};

/// Sets that an escape sequence selects (PS3.3, tables C.12-3 and C.12-4).
struct EscapeSequence {
  std::string_view bytes;  ///< after ESC
  bool highHalf;           ///< selects G1, bytes from 0x80 on; else G0
  CodedSet set;
};

constexpr std::array<EscapeSequence, 18> kEscapes{{
    {"(B", false, kAscii},
    {"(J", false, {"ASCII"}},
    {")I", true, kJapaneseHalfWidth},
    {"$B", false, kKanji},
    {"$(D", false, kSupplementaryKanji},
    {"$)C", true, {"EUC-KR"}},
    {"$)A", true, {"GB2312"}},
    {"-A", true, kLatin1},
    {"-B", true, {"ISO-8859-2"}},
    {"-C", true, {"ISO-8859-3"}},
    {"-D", true, {"ISO-8859-4"}},
    {"-L", true, {"ISO-8859-5"}},
    {"-G", true, {"ISO-8859-6"}},
    {"-F", true, {"ISO-8859-7"}},
    {"-H", true, {"ISO-8859-8"}},
    {"-M", true, {"ISO-8859-9"}},
    {"-b", true, {"ISO-8859-15"}},
    {"-T", true, {"TIS-620"}},
}};

/// Defined terms by their number (PS3.3, tables C.12-2 to C.12-5), for both halves of the bytes.
CodedSet highSetOf(std::string_view term) {
  constexpr std::array<std::pair<std::string_view, CodedSet>, 15> sets{{
      {"IR 100", kLatin1},
      {"IR 101", {"ISO-8859-2"}},
      {"IR 109", {"ISO-8859-3"}},
      {"IR 110", {"ISO-8859-4"}},
      {"IR 144", {"ISO-8859-5"}},
      {"IR 127", {"ISO-8859-6"}},
      {"IR 126", {"ISO-8859-7"}},
      {"IR 138", {"ISO-8859-8"}},
      {"IR 148", {"ISO-8859-9"}},
      {"IR 203", {"ISO-8859-15"}},
      {"IR 166", {"TIS-620"}},
      {"IR 13", kJapaneseHalfWidth},
      {"IR 149", {"EUC-KR"}},
      {"IR 58", {"GB2312"}},
      // Japanese without an escape: some writers leave it out.
      {"IR 87", kJapaneseHalfWidth},
  }};
  std::string spaced(term);
  std::replace(spaced.begin(), spaced.end(), '_', ' ');
  for (const auto& [number, set] : sets) {
    if (spaced.ends_with(number)) return set;
  }
  return kLatin1;
}

std::vector<std::string_view> termsOf(std::string_view characterSet) {
  std::vector<std::string_view> terms;
  for (bool more = true; more;) {
    const std::size_t end = characterSet.find('\\');
    std::string_view term = characterSet.substr(0, end);
    while (term.ends_with(' ')) term.remove_suffix(1);
    while (term.starts_with(' ')) term.remove_prefix(1);
    terms.push_back(term);
    more = end != std::string_view::npos;
    if (more) characterSet.remove_prefix(end + 1);
  }
  return terms;
}

/// Characters after which the first set of the attribute holds again (PS3.5, 6.1.2.5.3).
bool isDelimiter(char c) {
  return c == '\\' || c == '^' || c == '=' || c == '\n' || c == '\r' || c == '\f' || c == '\t';
}

/// Decodes text with code extensions (ISO 2022 as PS3.5, 6.1.2.5 restricts it).
class ExtendedText {
 public:
  explicit ExtendedText(CodedSet initialHigh) : m_initialHigh(initialHigh), m_high(initialHigh) {}

  std::string decode(std::string_view text) {
    while (!text.empty()) {
      if (text.front() == kEscape && selects(text)) continue;
      text.remove_prefix(takeRun(text));
    }
    return m_result;
  }

 private:
  /// Takes an escape sequence off `text`; false when it is none that is known.
  bool selects(std::string_view& text) {
    for (const EscapeSequence& escape : kEscapes) {
      if (!text.substr(1).starts_with(escape.bytes)) continue;
      (escape.highHalf ? m_high : m_low) = escape.set;
      text.remove_prefix(1 + escape.bytes.size());
      return true;
    }
    return false;
  }

  /// Decodes what lies in one half of the bytes up to the next change; returns its length.
  std::size_t takeRun(std::string_view text) {
    const auto isHigh = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    const bool high = isHigh(text.front());
    const bool multiByte = !high && m_low.prefix != nullptr;
    std::size_t length = 0;
    while (length < text.size() && isHigh(text[length]) == high &&
           (length == 0 || text[length] != kEscape) &&
           (multiByte || !isDelimiter(text[length]))) {
      ++length;
    }
    // Within two-byte sets delimiters are halves of characters, except control characters.
    if (length == 0) {
      m_result += text.front();
      m_low = kAscii;
      m_high = m_initialHigh;
      return 1;
    }
    const std::string_view run = text.substr(0, length);
    if (multiByte) {
      m_result += convert(std::string(m_low.prefix) + std::string(run), m_low.encoding);
    } else {
      m_result += convert(run, high ? m_high.encoding : m_low.encoding);
    }
    return length;
  }

  CodedSet m_initialHigh;
  CodedSet m_high;
  CodedSet m_low = kAscii;
  std::string m_result;
};

}  // namespace

std::string dicomTextToUtf8(std::string_view text, std::string_view characterSet) {
  const bool isAscii = std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && c != kEscape;
  });
  if (isAscii) return toCleanUtf8(text);
  const std::vector<std::string_view> terms = termsOf(characterSet);
  // These do not take part in code extensions (PS3.3, table C.12-5).
  if (terms.front() == "ISO_IR 192") return toCleanUtf8(text);
  if (terms.front() == "GB18030") return toCleanUtf8(convert(text, "GB18030"));
  if (terms.front() == "GBK") return toCleanUtf8(convert(text, "GBK"));
  std::string_view initial = terms.front();
  // An empty first value means ASCII, whose upper half other values may fill without an escape.
  if (initial.empty() && terms.size() > 1) initial = terms[1];
  return toCleanUtf8(ExtendedText(highSetOf(initial)).decode(text));
}

}  // namespace lateglow
