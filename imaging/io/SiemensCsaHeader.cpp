#include "imaging/io/SiemensCsaHeader.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>

namespace lateglow {

namespace {

constexpr std::size_t kElementBytes = 84;  ///< name 64, VM, VR, type, number of items, check word
constexpr std::size_t kItemBytes = 16;

/// Walks over the header; past its end it stays invalid.
class Cursor {
 public:
  explicit Cursor(std::span<const std::byte> bytes) : m_left(bytes) {}
  [[nodiscard]] bool valid() const { return m_valid; }
  std::span<const std::byte> take(std::size_t count) {
    m_valid = m_valid && count <= m_left.size();
    if (!m_valid) return {};
    const auto taken = m_left.first(count);
    m_left = m_left.subspan(count);
    return taken;
  }
  std::uint32_t number() {
    const auto bytes = take(4);
    std::uint32_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;) {
      value = value * 256U + std::to_integer<std::uint32_t>(bytes[i]);
    }
    return value;
  }

 private:
  std::span<const std::byte> m_left;
  bool m_valid = true;
};

std::string textOf(std::span<const std::byte> bytes) {
  const std::string text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  return text.substr(0, text.find('\0'));
}

void appendNumber(const std::string& text, std::vector<double>& values) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string::npos) return;
  double value = 0.0;
  const auto [end, error] =
      std::from_chars(text.data() + first, text.data() + text.size(), value);
  if (error == std::errc() && std::isfinite(value)) values.push_back(value);
}

}  // namespace

std::vector<double> csaNumbers(std::span<const std::byte> header, std::string_view name) {
  Cursor cursor(header);
  if (textOf(cursor.take(4)) != "SV10") return {};
  cursor.take(4);
  const std::uint32_t elements = cursor.number();
  cursor.take(4);
  for (std::uint32_t e = 0; e < elements && cursor.valid(); ++e) {
    Cursor element(cursor.take(kElementBytes));
    const bool wanted = textOf(element.take(64)) == name;
    element.take(12);
    const std::uint32_t items = element.number();
    std::vector<double> values;
    for (std::uint32_t i = 0; i < items && cursor.valid(); ++i) {
      Cursor item(cursor.take(kItemBytes));
      item.take(4);
      const std::size_t length = item.number();
      const auto text = cursor.take((length + 3) / 4 * 4);
      if (wanted && cursor.valid()) appendNumber(textOf(text.first(length)), values);
    }
    if (wanted) return cursor.valid() ? values : std::vector<double>();
  }
  return {};
}

}  // namespace lateglow
