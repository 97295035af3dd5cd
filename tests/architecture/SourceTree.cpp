#include "tests/architecture/SourceTree.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <regex>
#include <stdexcept>
#include <string_view>

namespace lateglow::architecture {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 12> kFolders = {
    "measurements", "engine", "imaging", "viewer", "ui",        "app",
    "tests",        "cmake",  "setup",   "docs",   "installer", ".ci"};
constexpr std::array<std::string_view, 5> kCxxExtensions = {".h", ".cpp", ".cu", ".cuh", ".in"};
constexpr std::array<std::string_view, 6> kTextExtensions = {".cmake", ".txt", ".py",
                                                             ".sh",    ".md",  ".json"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

bool isText(const fs::path& file) {
  const std::string extension = file.extension().string();
  return contains(kCxxExtensions, extension) || contains(kTextExtensions, extension) ||
         file.parent_path().filename() == ".ci";
}

SourceFile readSource(const fs::path& root, const fs::path& file) {
  SourceFile source{fs::relative(file, root).generic_string(), {}};
  std::ifstream stream(file);
  if (!stream) {
    throw std::runtime_error("cannot read " + source.path);
  }
  for (std::string line; std::getline(stream, line);) {
    source.lines.push_back(line);
  }
  return source;
}

}  // namespace

std::vector<Include> SourceFile::includes() const {
  static const std::regex pattern(R"rx(^\s*#\s*include\s*([<"])([^>"]+)[>"])rx");
  std::vector<Include> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::smatch match;
    if (lines[i].find("include") != std::string::npos &&
        std::regex_search(lines[i], match, pattern)) {
      found.push_back({static_cast<int>(i) + 1, match[2].str(), match[1].str() == "\""});
    }
  }
  return found;
}

bool SourceFile::isCxx() const {
  return contains(kCxxExtensions, fs::path(path).extension().string());
}

std::vector<SourceFile> readSourceTree(const fs::path& root) {
  std::vector<SourceFile> sources;
  for (const fs::directory_entry& entry : fs::directory_iterator(root)) {
    if (entry.is_regular_file() && isText(entry.path())) {
      sources.push_back(readSource(root, entry.path()));
    }
  }
  for (const std::string_view folder : kFolders) {
    if (!fs::is_directory(root / folder)) {
      continue;
    }
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
      if (entry.is_regular_file() && isText(entry.path())) {
        sources.push_back(readSource(root, entry.path()));
      }
    }
  }
  if (std::none_of(sources.begin(), sources.end(),
                   [](const SourceFile& source) { return source.isCxx(); })) {
    throw std::runtime_error("no C++ source under " + root.string());
  }
  std::sort(sources.begin(), sources.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return sources;
}

}  // namespace lateglow::architecture
