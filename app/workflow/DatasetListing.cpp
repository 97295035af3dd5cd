#include "app/workflow/DatasetListing.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <set>
#include <string_view>

#include "app/workflow/DatasetLayout.h"
#include "imaging/io/VolumeFile.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDicomMark = 128;  // PS3.10, 7.1: "DICM" after the preamble

std::string lowerCase(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](unsigned char letter) { return std::tolower(letter); });
  return text;
}

bool isDicom(const fs::path& file) {
  const std::string ending = lowerCase(file.extension().string());
  if (!ending.empty() && ending != ".dcm" && ending != ".ima") return false;
  std::ifstream stream(file, std::ios::binary);
  std::array<char, 4> mark{};
  stream.seekg(kDicomMark);
  return stream.read(mark.data(), mark.size()) &&
         std::string_view(mark.data(), mark.size()) == "DICM";
}

class Walk {
 public:
  Walk(DatasetListing& listing, ProgressSink& progress)
      : m_listing(listing), m_progress(progress) {}

  /// False when it was cancelled.
  bool enter(const fs::path& folder) {
    if (!m_progress.report(0.0, "Looking through the folder")) return false;
    std::error_code error;
    if (!m_entered.insert(fs::weakly_canonical(folder, error)).second) return true;
    std::vector<fs::path> entries;
    for (const auto& entry : fs::directory_iterator(folder, error)) entries.push_back(entry.path());
    std::ranges::sort(entries);
    return std::ranges::all_of(entries, [this](const fs::path& entry) { return take(entry); });
  }

 private:
  bool take(const fs::path& entry) {
    if (entry.filename().string().starts_with('.')) return true;
    std::error_code error;
    if (fs::is_symlink(entry, error)) {
      if (!fs::exists(entry, error)) {
        m_listing.broken.push_back(entry);
        return true;
      }
      if (!liesWithin(m_listing.folder, entry)) m_listing.outside.push_back(entry);
    }
    if (fs::is_directory(entry, error)) return enter(entry);
    takeFile(entry);
    return true;
  }

  void takeFile(const fs::path& file) {
    if (isVolumeFileName(file)) return add(file);
    if (isDetachedVoxelsName(file)) return;
    if (!isDicom(file)) return m_listing.others.push_back(file);
    // A file of its own where its name says what it shows, else one of the images of its folder.
    if (isDatasetRole(lowerCase(file.stem().string()))) return add(file);
    const fs::path series = file.parent_path();
    if (m_series.insert(series).second) add(series);
  }

  void add(const fs::path& path) {
    const std::string relative = path.lexically_relative(m_listing.folder).generic_string();
    m_listing.images.push_back({path, withoutImageEnding(relative)});
  }

  DatasetListing& m_listing;
  ProgressSink& m_progress;
  std::set<fs::path> m_entered;
  std::set<fs::path> m_series;
};

}  // namespace

std::string withoutImageEnding(const std::string& name) {
  const std::string lower = lowerCase(name);
  for (const std::string_view ending :
       {".nii.gz", ".nii", ".hdr", ".nrrd", ".nhdr", ".mha", ".mhd", ".dcm"}) {
    if (lower.ends_with(ending)) return name.substr(0, name.size() - ending.size());
  }
  return name;
}

bool liesWithin(const fs::path& folder, const fs::path& path) {
  std::error_code error;
  const fs::path home = fs::weakly_canonical(folder, error);
  const fs::path relative = fs::weakly_canonical(path, error).lexically_relative(home);
  return !relative.empty() && *relative.begin() != "..";
}

Expected<DatasetListing> listDataset(const fs::path& folder, ProgressSink& progress) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    return fail(FailureCode::NotFound, folder.string() + " is no folder",
                "give the folder that holds the data set", folder.string());
  }
  DatasetListing listing;
  listing.folder = fs::absolute(folder, error).lexically_normal();
  if (!listing.folder.has_filename()) listing.folder = listing.folder.parent_path();
  if (!Walk(listing, progress).enter(listing.folder)) {
    return fail(FailureCode::Cancelled, "inspecting the data set was cancelled", "start it again");
  }
  std::ranges::sort(listing.images, {}, [](const DatasetFile& file) {
    return std::pair{file.key, file.path};
  });
  return listing;
}

}  // namespace lateglow
