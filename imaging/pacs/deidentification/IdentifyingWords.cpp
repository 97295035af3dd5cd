#include "imaging/pacs/deidentification/IdentifyingWords.h"

#include <cctype>
#include <functional>

namespace lateglow {

namespace {

constexpr std::size_t kShortestWord = 4;

/// Calls `use` with each word in upper case until it answers true; true when it did.
bool forEachWord(std::string_view text, const std::function<bool(const std::string&)>& use) {
  std::string word;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const auto sign = i < text.size() ? static_cast<unsigned char>(text[i]) : ' ';
    if (std::isalnum(sign) != 0 || sign >= 0x80) {
      word.push_back(static_cast<char>(std::toupper(sign)));
      continue;
    }
    if (word.size() >= kShortestWord && use(word)) return true;
    word.clear();
  }
  return false;
}

}  // namespace

void addIdentifyingWords(std::string_view text, std::set<std::string>& words) {
  forEachWord(text, [&words](const std::string& word) {
    words.insert(word);
    return false;
  });
}

bool holdsIdentifyingWord(std::string_view text, const std::set<std::string>& words) {
  return forEachWord(text, [&words](const std::string& word) { return words.contains(word); });
}

}  // namespace lateglow
