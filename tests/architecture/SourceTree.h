#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lateglow::architecture {

// One #include line of a source file.
struct Include {
  int line = 0;
  std::string target;   // what stands between the quotes or angle brackets
  bool quoted = false;  // "..." rather than <...>
};

struct SourceFile {
  std::string path;  // from the root of the tree, with forward slashes
  std::vector<std::string> lines;

  // The include lines, in order. Lines inside comments are not told apart: an include that is
  // commented out counts too.
  [[nodiscard]] std::vector<Include> includes() const;
  [[nodiscard]] bool isCxx() const;
};

// Every hand-written text file of the tree's source folders and its root, sorted by path: C++ and
// CUDA, CMake, scripts, documents. Build folders and binary files are not looked at. Throws
// std::runtime_error where `root` has no sources.
[[nodiscard]] std::vector<SourceFile> readSourceTree(const std::filesystem::path& root);

}  // namespace lateglow::architecture
