#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace lateglow {

/// A file that an import has something to say about.
struct ImportRemark {
  enum class Kind {
    Skipped,  ///< nothing that a study is made of (a text, a DICOMDIR ...)
    Refused,  ///< should be an image or object, but is damaged; not stored
    Conflict  ///< stored, but its UID belongs to another content already: one of them is wrong
  };
  Kind kind = Kind::Skipped;
  std::filesystem::path file;
  std::string reason;  ///< English
};

/// What an import did. An import is whole or not at all; single files that are skipped or refused
/// do not make it fail.
struct ImportReport {
  std::int64_t stored = 0;  ///< conflicts included
  std::int64_t alreadyThere = 0;
  std::int64_t conflicts = 0;
  std::int64_t skipped = 0;
  std::int64_t refused = 0;
  std::uint64_t storedBytes = 0;
  std::set<std::int64_t> studies;     ///< that got files or had them already
  std::vector<ImportRemark> remarks;  ///< the first 1000 of each kind

  void add(ImportRemark remark);
};

}  // namespace lateglow
