#include "imaging/store/StudyFiles.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <system_error>
#include <vector>

#include "imaging/store/FileHash.h"
#include "imaging/store/StoreQueries.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

/// Where each file goes, relative to the target, and where it is stored.
using FilePlan = std::map<fs::path, StoredInstance>;

tl::unexpected<Failure> noStudy(std::int64_t study) {
  return fail(FailureCode::NotFound, "the store has no study " + std::to_string(study),
              "list the studies again");
}

tl::unexpected<Failure> cannotWrite(const fs::path& path, const std::error_code& error) {
  return fail(FailureCode::Failed, "cannot write " + path.string() + ": " + error.message(),
              "check the free space and the permissions, or choose another folder", path.string());
}

std::string numbered(const char* pattern, int number) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), pattern, number);
  return text.data();
}

/// A name made safe: what came from elsewhere keeps its letters, digits, dots and dashes, and
/// cannot begin with a dot.
std::string safeName(const std::string& name) {
  std::string safe = name.empty() || name.front() == '.' ? "_" : "";
  for (const char letter : name.substr(0, 120)) {
    const bool plain = std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '.' ||
                       letter == '-' || letter == '_';
    safe += plain ? letter : '_';
  }
  return safe;
}

bool isVolume(const StoredInstance& instance) { return instance.sopClassUid.empty(); }

/// A volume keeps its name, which readers go by; a second one of that name gets a number.
fs::path volumePath(const StoredInstance& instance, const FilePlan& plan) {
  const std::string name = safeName(instance.name);
  fs::path path = name;
  for (int i = 2; plan.contains(path); ++i) path = std::to_string(i).append("_").append(name);
  return path;
}

Expected<FilePlan> planFiles(Database& database, const StoreFolders& folders, std::int64_t study,
                             std::optional<std::int64_t> onlySeries, bool imagesOnly) {
  const auto series = querySeries(database, study);
  if (!series) return tl::unexpected(series.error());
  if (series->empty()) return noStudy(study);
  FilePlan plan;
  int seriesNumber = 0;
  for (const StoredSeries& one : *series) {
    ++seriesNumber;
    if (onlySeries && one.id != *onlySeries) continue;
    const auto instances = queryInstances(database, folders, one.id);
    if (!instances) return tl::unexpected(instances.error());
    int number = 0;
    for (const StoredInstance& instance : *instances) {
      ++number;
      if (imagesOnly && (instance.conflict || instance.frames == 0 || one.modality == "SEG")) {
        continue;
      }
      const fs::path path = isVolume(instance) ? volumePath(instance, plan)
                                               : fs::path(numbered("series_%03d", seriesNumber)) /
                                                     numbered("image_%05d.dcm", number);
      plan.emplace(path, instance);
    }
  }
  return plan;
}

Expected<void> linkFile(const fs::path& stored, const fs::path& link) {
  std::error_code error;
  if (fs::equivalent(stored, link, error)) return {};
  fs::remove(link, error);
  fs::create_directories(link.parent_path(), error);
  fs::create_hard_link(stored, link, error);
  if (error == std::errc::no_such_file_or_directory) {
    return fail(FailureCode::BadInput, "the stored file " + stored.string() + " is missing",
                "import the study again", stored.string());
  }
  if (error) fs::create_symlink(stored, link, error);
  return error ? Expected<void>(cannotWrite(link, error)) : Expected<void>();
}

/// Removes what an earlier version of the view had more.
void removeOthers(const fs::path& view, const FilePlan& plan) {
  std::vector<fs::path> others;
  std::error_code error;
  for (const auto& entry : fs::recursive_directory_iterator(view, error)) {
    const bool isFolder = fs::is_directory(entry.symlink_status(error));
    if (!isFolder && !plan.contains(entry.path().lexically_relative(view))) {
      others.push_back(entry.path());
    }
  }
  for (const fs::path& other : others) fs::remove(other, error);
}

Expected<void> copyPlan(const FilePlan& plan, const fs::path& folder, ProgressSink& progress) {
  std::size_t done = 0;
  std::vector<fs::path> copies;
  const double count = static_cast<double>(plan.size());
  for (const auto& [path, instance] : plan) {
    std::error_code error;
    fs::create_directories((folder / path).parent_path(), error);
    if (error) return cannotWrite((folder / path).parent_path(), error);
    const double fraction = static_cast<double>(done++) / count;
    const auto copied = copyHashed(instance.file, folder / path, [&](std::uint64_t) {
      return progress.report(fraction, "exporting");
    });
    if (!copied) return tl::unexpected(copied.error());
    if (copied->sha256 != instance.sha256) {
      return fail(FailureCode::BadInput,
                  "the stored file " + instance.file.string() + " is damaged",
                  "import the study again from where it came", instance.file.string());
    }
    fs::permissions(folder / path, fs::perms::owner_read | fs::perms::owner_write, error);
    copies.push_back(folder / path);
  }
  return flushToDisk(copies);
}

}  // namespace

Expected<fs::path> makeStudyView(Database& database, const StoreFolders& folders,
                                 std::int64_t study, std::optional<std::int64_t> series) {
  auto key = database.prepare("SELECT key, source_name FROM study WHERE id = ?", {study});
  if (!key) return tl::unexpected(key.error());
  const auto found = key->step();
  if (!found) return tl::unexpected(found.error());
  if (!*found) return noStudy(study);
  fs::path view = folders.views() / key->text(0);
  view /= series ? std::string("series-").append(std::to_string(*series)) : std::string("study");
  // A study without a patient is shown under the name of its folder.
  view /= safeName(key->text(1));
  const auto plan = planFiles(database, folders, study, series, true);
  if (!plan) return tl::unexpected(plan.error());
  if (plan->empty()) {
    return fail(FailureCode::BadInput, "this study holds no images that can be shown",
                "export its files to look at them with another program");
  }
  std::error_code error;
  fs::create_directories(view, error);
  if (error) return cannotWrite(view, error);
  removeOthers(view, *plan);
  for (const auto& [path, instance] : *plan) {
    if (auto linked = linkFile(instance.file, view / path); !linked) {
      return tl::unexpected(linked.error());
    }
  }
  return view;
}

Expected<std::int64_t> exportStudyFiles(Database& database, const StoreFolders& folders,
                                        std::int64_t study, const fs::path& target,
                                        ProgressSink& progress) {
  std::error_code error;
  if (fs::exists(target, error)) {
    return fail(FailureCode::OutputExists, target.string() + " exists already",
                "choose another name", target.string());
  }
  const auto plan = planFiles(database, folders, study, {}, false);
  if (!plan) return tl::unexpected(plan.error());
  fs::path part = fs::absolute(target, error).lexically_normal();
  if (!part.has_filename()) part = part.parent_path();
  const fs::path whole = part;
  part.replace_filename(std::string(".").append(part.filename().string()).append(".part"));
  fs::remove_all(part, error);
  if (!fs::create_directories(part, error)) return cannotWrite(part, error);
  auto copied = copyPlan(*plan, part, progress);
  if (copied) {
    fs::rename(part, whole, error);
    if (error) copied = cannotWrite(whole, error);
  }
  if (!copied) {
    fs::remove_all(part, error);
    return tl::unexpected(copied.error());
  }
  if (auto flushed = flushToDisk({whole.parent_path()}); !flushed) {
    return tl::unexpected(flushed.error());
  }
  return static_cast<std::int64_t>(plan->size());
}

}  // namespace lateglow
