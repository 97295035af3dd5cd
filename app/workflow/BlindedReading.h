#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/workflow/BlindedWorklist.h"

namespace lateglow {

inline constexpr int kReadingGrades = 5;  ///< of quality and of confidence, 1 to 5

/// What a reader says about an item.
struct BlindedScore {
  int quality = 0;     ///< of the image: 1 not diagnostic ... 5 excellent; 0: not said
  int confidence = 0;  ///< in the segments: 1 guess ... 5 certain; 0: not said
  SegmentAnswers scar{};
  [[nodiscard]] bool complete() const { return quality > 0 && confidence > 0; }
  friend bool operator==(const BlindedScore&, const BlindedScore&) = default;
};

/// One reader's scores of a worklist: readers/HASH.jsonl, a line a score, on disk before the next
/// item is shown. A line that was torn by a crash is cut off when the file is opened. A later score of
/// an item replaces the earlier one, which stays in the file.
class BlindedReading {
 public:
  /// Begins or goes on. BadInput without a name or where the file is damaged; Failed while another
  /// program scores as the same reader.
  [[nodiscard]] static Expected<BlindedReading> open(BlindedWorklist worklist,
                                                     const std::string& reader);
  BlindedReading(BlindedReading&& other) noexcept;
  BlindedReading& operator=(BlindedReading&& other) noexcept;
  ~BlindedReading();

  [[nodiscard]] const BlindedWorklist& worklist() const { return m_worklist; }
  [[nodiscard]] const std::string& reader() const { return m_reader; }
  [[nodiscard]] const std::optional<BlindedScore>& score(std::size_t item) const {
    return m_scores.at(item);
  }
  [[nodiscard]] std::size_t scored() const;
  /// The first item without a score; the number of items where all have one.
  [[nodiscard]] std::size_t next() const;
  /// Refused once the list is unblinded; BadInput for a score that is not complete.
  [[nodiscard]] Expected<void> setScore(std::size_t item, const BlindedScore& score);

 private:
  class File;
  BlindedReading(BlindedWorklist worklist, std::string reader, std::unique_ptr<File> file);

  BlindedWorklist m_worklist;
  std::string m_reader;
  std::vector<std::optional<BlindedScore>> m_scores;
  std::unique_ptr<File> m_file;
};

/// A reader's scores as they lie on the disk, for results.
struct ReaderScores {
  std::string reader;
  std::vector<std::optional<BlindedScore>> scores;  ///< in the order of the list
};
/// All readers of a list, by name.
[[nodiscard]] Expected<std::vector<ReaderScores>> readAllScores(const BlindedWorklist& worklist);

}  // namespace lateglow
