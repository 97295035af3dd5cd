#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/core/Volume.h"

namespace lateglow {

class AuditLog;

inline constexpr int kReadingSegments = 16;
using SegmentAnswers = std::array<bool, kReadingSegments>;  ///< of the AHA segments 1 to 16

/// A worklist of images whose origin the reader must not know, in a folder of its own:
///
///   worklist.json     the order of the items by names that tell nothing, and the hash of the key
///   images/NAME.nii   what is shown: the region that the network sees, for acquired and made images
///                     alike in grid, grey values and file size
///   readers/          a file a reader (BlindedReading.h)
///   key.sealed        which item is what; read by unblindWorklist alone
///   unblinded.json    who opened the key and when; from then on nothing can be scored
///
/// The key is encoded against being read in passing, not encrypted: whoever opens the file by hand
/// breaks the blinding without a trace. Its hash in worklist.json shows any change.
class BlindedWorklist {
 public:
  /// BadInput where the folder is none, or was changed by hand.
  [[nodiscard]] static Expected<BlindedWorklist> open(const std::filesystem::path& folder);

  [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
  [[nodiscard]] const std::vector<std::string>& items() const { return m_items; }
  [[nodiscard]] bool unblinded() const;
  /// Grey values 0 to 1.
  [[nodiscard]] Expected<Volume> image(std::size_t item, ProgressSink& progress) const;

 private:
  friend struct BlindedKeyReader;
  std::filesystem::path m_folder;
  std::vector<std::string> m_items;
  std::string m_keySha256;
};

struct NewWorklist {
  BlindedWorklist worklist;
  std::size_t cases = 0;
  std::vector<std::string> leftOut;  ///< English: folders that cannot be used, and why
};

/// Makes a worklist of the analyzed cases below `cases` that have a real LGE (CaseFiles.h) in the new
/// folder `target`. Every case comes twice, once acquired and once made: the first half of the list
/// has every case once, in random order and of random kind, the second half every case of the other
/// kind in another random order. The same seed gives the same list. BadInput where no case fits.
[[nodiscard]] Expected<NewWorklist> createBlindedWorklist(const std::filesystem::path& cases,
                                                          const std::filesystem::path& target,
                                                          std::uint64_t seed,
                                                          ProgressSink& progress);

/// What an item of the list is.
struct BlindedItemKey {
  std::string name;  ///< of the item
  std::string caseName;
  bool real = false;                        ///< acquired; else made by the model
  std::optional<SegmentAnswers> reference;  ///< segments with scar by the reference mask
};

struct BlindedKey {
  std::uint64_t seed = 0;
  std::vector<BlindedItemKey> items;  ///< in the order of the list
  std::string unblindedBy;
  std::string unblindedUtc;
};

/// Opens the key and ends scoring, for good; the audit log has a line about it before. Nothing is
/// opened where the log cannot be written or the key is not the one of the list.
[[nodiscard]] Expected<BlindedKey> unblindWorklist(const BlindedWorklist& worklist,
                                                   const std::string& by, const AuditLog& audit);
/// The key of a list that was unblinded before; Refused else.
[[nodiscard]] Expected<BlindedKey> readUnblindedKey(const BlindedWorklist& worklist);

}  // namespace lateglow
