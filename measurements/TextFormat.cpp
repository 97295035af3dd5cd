#include "measurements/TextFormat.h"

#include <iomanip>
#include <locale>
#include <sstream>

namespace lateglow {

std::string fixedDecimals(double value, int decimals) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << std::fixed << std::setprecision(decimals) << value;
  return text.str();
}

std::string namedSlices(const std::vector<int>& zeroBasedSlices) {
  std::string text = zeroBasedSlices.size() == 1 ? "slice " : "slices ";
  for (std::size_t n = 0; n < zeroBasedSlices.size(); ++n) {
    if (n > 0) text += ", ";
    text += std::to_string(zeroBasedSlices[n] + 1);
  }
  return text;
}

}  // namespace lateglow
