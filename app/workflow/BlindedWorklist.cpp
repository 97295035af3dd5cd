#include "app/workflow/BlindedWorklist.h"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "app/workflow/AuditLog.h"
#include "app/workflow/BlindedFiles.h"
#include "engine/package/Sha256.h"
#include "imaging/core/UtcTime.h"
#include "imaging/io/StudyReader.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// Names are part of file names, and a list from elsewhere must not lead out of its folder.
bool isItemName(const std::string& name) {
  return !name.empty() && name.size() <= 64 &&
         name.find_first_not_of("0123456789abcdef") == std::string::npos;
}

tl::unexpected<Failure> damaged(const fs::path& file, const std::string& why) {
  return fail(FailureCode::BadInput, file.string() + " is damaged: " + why,
              "choose the folder of a blinded reading, or take it from a copy", file.string());
}

}  // namespace

/// Reads the key; a friend of the list, whose hash the key must have.
struct BlindedKeyReader {
  static Expected<BlindedKey> read(const BlindedWorklist& worklist) {
    const fs::path file = worklist.m_folder / blindedfiles::kKey;
    const auto text = blindedfiles::readText(file);
    if (!text) return tl::unexpected(text.error());
    if (engine::sha256Hex(*text) != worklist.m_keySha256) {
      return damaged(file, "it is not the key that was sealed with this list");
    }
    auto key = blindedfiles::keyFromText(*text, file.string());
    if (!key) return key;
    const bool same = std::equal(
        key->items.begin(), key->items.end(), worklist.m_items.begin(), worklist.m_items.end(),
        [](const BlindedItemKey& item, const std::string& name) { return item.name == name; });
    if (!same) return damaged(file, "its items are not those of the list");
    return key;
  }
};

Expected<BlindedWorklist> BlindedWorklist::open(const fs::path& folder) {
  const fs::path file = folder / blindedfiles::kWorklist;
  const auto text = blindedfiles::readText(file);
  if (!text) return tl::unexpected(text.error());
  const json object = json::parse(*text, nullptr, false);
  BlindedWorklist worklist;
  worklist.m_folder = folder;
  try {
    if (object.at("schema") != blindedfiles::kWorklistSchema) return damaged(file, "no worklist");
    worklist.m_items = object.at("items").get<std::vector<std::string>>();
    worklist.m_keySha256 = object.at("key_sha256");
  } catch (const json::exception& error) {
    return damaged(file, error.what());
  }
  const std::set<std::string> names(worklist.m_items.begin(), worklist.m_items.end());
  if (names.empty() || names.size() != worklist.m_items.size() ||
      !std::all_of(names.begin(), names.end(), isItemName)) {
    return damaged(file, "its items have no names of their own");
  }
  return worklist;
}

bool BlindedWorklist::unblinded() const {
  std::error_code ignored;
  return fs::exists(m_folder / blindedfiles::kUnblinded, ignored);
}

Expected<Volume> BlindedWorklist::image(std::size_t item, ProgressSink& progress) const {
  const fs::path file =
      m_folder / blindedfiles::kImages / blindedfiles::imageName(m_items.at(item));
  auto study = readStudy(file, progress);
  if (!study) return tl::unexpected(study.error());
  if (study->series.size() != 1 || study->series.front().volume() == nullptr) {
    return damaged(file, "it is not a 3-D image");
  }
  return *study->series.front().volume();
}

Expected<BlindedKey> unblindWorklist(const BlindedWorklist& worklist, const std::string& by,
                                     const AuditLog& audit) {
  if (worklist.unblinded()) return readUnblindedKey(worklist);
  AuditEvent event;
  event.action = AuditAction::Unblind;
  event.reader = by;
  event.details["worklist"] =
      engine::sha256Hex(worklist.folder().string()).substr(0, 16);  // no file names in the log
  event.details["items"] = std::to_string(worklist.items().size());
  if (const auto logged = audit.append(event); !logged) return tl::unexpected(logged.error());
  auto key = BlindedKeyReader::read(worklist);
  if (!key) return key;
  const json note{{"schema", "lateglow.unblinded/1"}, {"by", by}, {"utc", currentUtcTime()}};
  const auto written = blindedfiles::writeText(worklist.folder() / blindedfiles::kUnblinded,
                                               note.dump(2).append("\n"), false);
  if (!written) return tl::unexpected(written.error());
  return readUnblindedKey(worklist);
}

Expected<BlindedKey> readUnblindedKey(const BlindedWorklist& worklist) {
  const fs::path file = worklist.folder() / blindedfiles::kUnblinded;
  if (!worklist.unblinded()) {
    return fail(FailureCode::Refused, worklist.folder().string() + " is still blinded",
                "unblind it when all readers are done", worklist.folder().string());
  }
  const auto text = blindedfiles::readText(file);
  if (!text) return tl::unexpected(text.error());
  auto key = BlindedKeyReader::read(worklist);
  if (!key) return key;
  const json note = json::parse(*text, nullptr, false);
  if (!note.is_object()) return damaged(file, "no note of an unblinding");
  key->unblindedBy = note.value("by", "");
  key->unblindedUtc = note.value("utc", "");
  return key;
}

}  // namespace lateglow
