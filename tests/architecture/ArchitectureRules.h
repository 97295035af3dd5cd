#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/architecture/SourceTree.h"

namespace lateglow::architecture {

struct Violation {
  std::string file;  // from the root of the tree
  int line = 0;      // 0 where the fault is the whole file's
  std::string reason;

  bool operator==(const Violation&) const = default;
};

// Which Qt module a header belongs to, answered by the Qt installation that the tree is built with,
// so that the rules need no list of class names.
class QtHeaders {
 public:
  // `includeRoot` is the folder that holds QtCore/, QtGui/, QtWidgets/ ...; throws
  // std::runtime_error where it does not.
  explicit QtHeaders(std::filesystem::path includeRoot);

  // "QtCore" for <QString> or <QtCore/QString>; empty for a header that is not Qt's.
  [[nodiscard]] std::string moduleOf(const std::string& header) const;

 private:
  std::filesystem::path m_includeRoot;
};

// What each folder may include: of the tree (dependencies only go down), of LibTorch, ITK, DCMTK,
// VTK and Qt; plus includes from the root of the tree, and LibTorch reached through headers of the
// tree. Files of tests/ may include any folder.
[[nodiscard]] std::vector<Violation> checkIncludes(const std::vector<SourceFile>& sources,
                                                   const QtHeaders& qt);

// Files of more than 800 lines.
[[nodiscard]] std::vector<Violation> checkFileLengths(const std::vector<SourceFile>& sources);

// Lines that name a folder of one person's or one build machine, or the address of a package
// mirror.
[[nodiscard]] std::vector<Violation> checkMachineNames(const std::vector<SourceFile>& sources);

}  // namespace lateglow::architecture
