#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "imaging/core/Failure.h"

namespace lateglow {

/// An object that arrived and lies whole on disk.
struct ReceivedInstance {
  std::filesystem::path file;
  std::string sopClassUid;
  std::string sopInstanceUid;
  std::string studyUid;
  std::string seriesUid;
  std::string callingAeTitle;  ///< who sent it
  std::string calledAeTitle;   ///< how it called us
  std::uintmax_t bytes = 0;
  bool duplicate = false;  ///< the same object was there already
};

/// What became of an object, as the peer is told (PS3.4 table B.2-1, PS3.7 annex C).
struct InboxVerdict {
  std::uint16_t status = 0;
  std::string reason;  ///< empty on success
  ReceivedInstance instance;
};

/// Where objects from the network go. An object is first written as a whole below `.incoming-PID`,
/// then checked (it can be parsed, its UIDs have the form of UIDs and are those that were
/// announced), then renamed to `<study>/<object>.dcm`, durably. Both names are hashes of the UIDs
/// (ContentUid), so nothing that a peer sends ever becomes part of a path. An object that is there
/// already with the same data set is a success and changes nothing; with another data set it is
/// refused (0111). Thread-safe.
class InstanceInbox {
public:
  /// Makes the folder where it is missing (mode 0700) and removes what dead processes left below
  /// `.incoming-*`.
  [[nodiscard]] static Expected<std::unique_ptr<InstanceInbox>> open(
      const std::filesystem::path& folder);
  ~InstanceInbox();

  [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
  /// A name below .incoming-PID that nobody has.
  [[nodiscard]] std::filesystem::path stage();
  /// Checks a staged file and gives it its place; it is gone from the stage either way.
  [[nodiscard]] InboxVerdict accept(const std::filesystem::path& staged,
                                    const std::string& announcedClass,
                                    const std::string& announcedInstance);
  /// The folder of a study; need not exist.
  [[nodiscard]] std::filesystem::path studyFolder(const std::string& studyUid) const;

private:
  explicit InstanceInbox(std::filesystem::path folder);
  [[nodiscard]] Expected<void> prepare();
  [[nodiscard]] InboxVerdict place(const std::filesystem::path& staged, ReceivedInstance instance);

  std::filesystem::path m_folder;
  std::filesystem::path m_stage;
};

}  // namespace lateglow
