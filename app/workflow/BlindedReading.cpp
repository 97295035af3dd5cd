#include "app/workflow/BlindedReading.h"

#include <algorithm>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "app/workflow/BlindedFiles.h"
#include "app/workflow/JsonNumbers.h"
#include "engine/package/Sha256.h"
#include "imaging/core/UtcTime.h"
#include "imaging/store/FolderLock.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* kSchema = "lateglow.blinded-scores/1";

fs::path fileOf(const BlindedWorklist& worklist, const std::string& reader) {
  return worklist.folder() / blindedfiles::kReaders /
         (engine::sha256Hex(reader).substr(0, 16) + ".jsonl");
}

json scoreJson(const std::string& item, const BlindedScore& score) {
  json scar = json::array();
  for (int segment = 1; segment <= kReadingSegments; ++segment) {
    if (score.scar[static_cast<std::size_t>(segment - 1)]) scar.push_back(segment);
  }
  return {{"item", item},
          {"quality", score.quality},
          {"scar_segments", scar},
          {"confidence", score.confidence},
          {"utc", currentUtcTime()}};
}

bool isGrade(int value) { return value >= 1 && value <= kReadingGrades; }

/// Throws nlohmann::json::exception where the line is no score.
BlindedScore scoreFromJson(const json& line) {
  BlindedScore score;
  score.quality = wholeNumber(line.at("quality"));
  score.confidence = wholeNumber(line.at("confidence"));
  for (const json& entry : line.at("scar_segments")) {
    const int segment = wholeNumber(entry);
    if (segment < 1 || segment > kReadingSegments) {
      throw json::other_error::create(599, "no segment", nullptr);
    }
    score.scar[static_cast<std::size_t>(segment - 1)] = true;
  }
  if (!isGrade(score.quality) || !isGrade(score.confidence)) {
    throw json::other_error::create(599, "no grade", nullptr);
  }
  return score;
}

struct ReadScores {
  ReaderScores scores;
  std::size_t wholeBytes = 0;  ///< of the lines that have an end
};

/// Lines after each other; one without its end was never confirmed to anybody.
Expected<ReadScores> readScores(const BlindedWorklist& worklist, const fs::path& file) {
  const auto text = blindedfiles::readText(file);
  if (!text) return tl::unexpected(text.error());
  ReadScores read;
  const std::vector<std::string>& items = worklist.items();
  read.scores.scores.resize(items.size());
  int number = 0;
  try {
    for (std::size_t end = 0; (end = text->find('\n', read.wholeBytes)) != std::string::npos;) {
      const json line = json::parse(text->substr(read.wholeBytes, end - read.wholeBytes));
      read.wholeBytes = end + 1;
      if (++number == 1) {
        if (line.at("schema") != kSchema)
          throw json::other_error::create(599, "no scores", nullptr);
        read.scores.reader = line.at("reader");
        continue;
      }
      const auto item = std::find(items.begin(), items.end(), line.at("item").get<std::string>());
      if (item == items.end()) throw json::other_error::create(599, "not of this list", nullptr);
      read.scores.scores[static_cast<std::size_t>(item - items.begin())] = scoreFromJson(line);
    }
  } catch (const json::exception& error) {
    return fail(
        FailureCode::BadInput,
        file.string() + ", line " + std::to_string(number + 1) + " is damaged: " + error.what(),
        "take the file from a copy of the folder", file.string());
  }
  return read;
}

}  // namespace

/// The open file of a reader, and the lock on it.
class BlindedReading::File {
 public:
  static Expected<std::unique_ptr<File>> open(const fs::path& path) {
    auto lock = FolderLock::tryLockFile(path);
    if (!lock) {
      return fail(FailureCode::Failed, "Another window scores as this reader",
                  "go on there, or close it", path.string());
    }
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
    if (descriptor < 0) {
      return fail(FailureCode::Failed, path.string() + " cannot be written",
                  "choose a folder that can be written", path.string());
    }
    return std::unique_ptr<File>(new File(path, descriptor, std::move(*lock)));
  }
  ~File() { ::close(m_descriptor); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  [[nodiscard]] Expected<void> cut(std::size_t bytes) {
    if (::ftruncate(m_descriptor, static_cast<off_t>(bytes)) == 0) return {};
    return fail(FailureCode::Failed, m_path.string() + " cannot be written",
                "free some room and try again", m_path.string());
  }
  [[nodiscard]] Expected<void> add(const json& line) {
    const off_t before = ::lseek(m_descriptor, 0, SEEK_END);
    const std::string text = line.dump(-1, ' ', false, json::error_handler_t::replace).append("\n");
    const ssize_t written = ::write(m_descriptor, text.data(), text.size());
    if (written == static_cast<ssize_t>(text.size()) && ::fsync(m_descriptor) == 0) return {};
    (void)cut(static_cast<std::size_t>(before));  // half a line is none
    return fail(FailureCode::Failed, "The score could not be written to " + m_path.string(),
                "free some room and try again", m_path.string());
  }

 private:
  File(fs::path path, int descriptor, FolderLock lock)
      : m_path(std::move(path)), m_descriptor(descriptor), m_lock(std::move(lock)) {}
  fs::path m_path;
  int m_descriptor;
  FolderLock m_lock;
};

BlindedReading::BlindedReading(BlindedWorklist worklist, std::string reader,
                               std::unique_ptr<File> file)
    : m_worklist(std::move(worklist)), m_reader(std::move(reader)), m_file(std::move(file)) {
  m_scores.resize(m_worklist.items().size());
}

BlindedReading::BlindedReading(BlindedReading&&) noexcept = default;
BlindedReading& BlindedReading::operator=(BlindedReading&&) noexcept = default;
BlindedReading::~BlindedReading() = default;

Expected<BlindedReading> BlindedReading::open(BlindedWorklist worklist, const std::string& reader) {
  if (reader.empty()) {
    return fail(FailureCode::BadInput, "The reader has no name", "type a name or a number");
  }
  const fs::path path = fileOf(worklist, reader);
  auto file = File::open(path);
  if (!file) return tl::unexpected(file.error());
  const auto read = readScores(worklist, path);
  if (!read) return tl::unexpected(read.error());
  if (const auto done = (*file)->cut(read->wholeBytes); !done) return tl::unexpected(done.error());
  if (read->wholeBytes == 0) {
    const json first{{"schema", kSchema}, {"reader", reader}, {"utc", currentUtcTime()}};
    if (const auto done = (*file)->add(first); !done) return tl::unexpected(done.error());
  }
  BlindedReading reading(std::move(worklist), reader, std::move(*file));
  reading.m_scores = read->scores.scores;
  return reading;
}

std::size_t BlindedReading::scored() const {
  return static_cast<std::size_t>(std::count_if(
      m_scores.begin(), m_scores.end(), [](const auto& score) { return score.has_value(); }));
}

std::size_t BlindedReading::next() const {
  const auto open = std::find(m_scores.begin(), m_scores.end(), std::nullopt);
  return static_cast<std::size_t>(open - m_scores.begin());
}

Expected<void> BlindedReading::setScore(std::size_t item, const BlindedScore& score) {
  if (m_worklist.unblinded()) {
    return fail(FailureCode::Refused, "This reading is unblinded; nothing can be scored any more",
                "look at its results", m_worklist.folder().string());
  }
  if (!isGrade(score.quality) || !isGrade(score.confidence)) {
    return fail(FailureCode::BadInput, "The score is not complete", "give quality and confidence");
  }
  if (m_scores.at(item) == score) return {};
  if (auto done = m_file->add(scoreJson(m_worklist.items()[item], score)); !done) return done;
  m_scores[item] = score;
  return {};
}

Expected<std::vector<ReaderScores>> readAllScores(const BlindedWorklist& worklist) {
  std::vector<ReaderScores> all;
  std::error_code error;
  for (const auto& entry :
       fs::directory_iterator(worklist.folder() / blindedfiles::kReaders, error)) {
    if (entry.path().extension() != ".jsonl") continue;
    auto read = readScores(worklist, entry.path());
    if (!read) return tl::unexpected(read.error());
    if (!read->scores.reader.empty()) all.push_back(std::move(read->scores));
  }
  std::sort(all.begin(), all.end(),
            [](const auto& a, const auto& b) { return a.reader < b.reader; });
  return all;
}

}  // namespace lateglow
