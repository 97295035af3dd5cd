#include <algorithm>
#include <cmath>
#include <fstream>
#include <random>

#include <nlohmann/json.hpp>

#include "app/workflow/BlindedFiles.h"
#include "app/workflow/BlindedWorklist.h"
#include "app/workflow/CaseFiles.h"
#include "app/workflow/CohortCaseReader.h"
#include "app/workflow/JsonNumbers.h"
#include "app/workflow/MaskReader.h"
#include "engine/package/Sha256.h"
#include "imaging/core/UtcTime.h"
#include "imaging/io/NiftiWriter.h"
#include "imaging/io/StudyReader.h"
#include "imaging/io/export/PendingFolder.h"
#include "imaging/prepare/HeartCrop.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::size_t kNameDigits = 12;
constexpr float kGreyLevels = 1000.0F;

/// A case that can be shown both ways.
struct Candidate {
  fs::path folder;
  std::vector<HeartCrop> crops;  ///< valid ones
  std::optional<SegmentAnswers> reference;
};

/// A number below `count`, the same on every machine, which std::uniform_int_distribution is not.
std::size_t draw(std::mt19937_64& random, std::size_t count) { return random() % count; }

void shuffle(std::vector<std::size_t>& order, std::mt19937_64& random) {
  for (std::size_t n = order.size(); n > 1; --n) std::swap(order[n - 1], order[draw(random, n)]);
}

Expected<std::vector<HeartCrop>> cropsOf(const fs::path& folder) {
  const fs::path file = folder / casefiles::kAnalysis;
  std::ifstream stream(file);
  const json analysis = json::parse(stream, nullptr, false);
  std::vector<HeartCrop> crops;
  try {
    for (const json& entry : analysis.at("crops")) {
      if (!entry.at("valid").get<bool>()) continue;
      const json& centre = entry.at("centre_mm");
      HeartCrop crop;
      crop.valid = true;
      crop.slice = wholeNumber(entry.at("slice"));
      crop.centreMm = {centre.at(0), centre.at(1), centre.at(2)};
      crop.pixels = wholeNumber(entry.at("pixels"));
      crop.spacingMm = entry.at("spacing_mm");
      crops.push_back(crop);
    }
  } catch (const json::exception& error) {
    return fail(FailureCode::BadInput, file.string() + " is damaged: " + error.what(),
                "analyze the case again", file.string());
  }
  if (!crops.empty()) return crops;
  return fail(FailureCode::BadInput, file.string() + " names no slice with a heart",
              "analyze the case again", file.string());
}

/// Segments with scar by the reference mask; those that it does not cover count as without.
std::optional<SegmentAnswers> referenceOf(const fs::path& folder) {
  const auto item = readCohortCase(folder);
  if (!item || item->reference != CohortReference::Mask) return std::nullopt;
  SegmentAnswers answers{};
  for (const SegmentComparison& segment : item->segments) {
    if (segment.segment <= kReadingSegments) {
      answers[static_cast<std::size_t>(segment.segment - 1)] = segment.referenceHasScar;
    }
  }
  return answers;
}

Expected<Candidate> candidateOf(const fs::path& folder) {
  for (const char* name : {casefiles::kRealLge, casefiles::kSyntheticLge}) {
    std::error_code ignored;
    if (fs::exists(folder / name, ignored)) continue;
    return fail(FailureCode::BadInput, folder.filename().string() + " has no " + name,
                "analyze it with its real LGE (column lge)", folder.string());
  }
  auto crops = cropsOf(folder);
  if (!crops) return tl::unexpected(crops.error());
  return Candidate{folder, std::move(*crops), referenceOf(folder)};
}

/// The part that the network sees, scaled slice by slice as it sees it: acquired and made images get
/// the same grid, the same grey levels and the same way through interpolation.
Volume shownPart(const Volume& image, const std::vector<HeartCrop>& crops) {
  Volume shown;
  shown.geometry = crops.front().geometry(image.geometry);
  shown.geometry.size[2] = static_cast<int>(crops.size());
  for (const HeartCrop& crop : crops) {
    std::vector<float> values = sampleCrop(image, crop.slice, crop);
    normalizeCrop(values);
    for (const float value : values) {
      shown.voxels.push_back(std::round(0.5F * (value + 1.0F) * kGreyLevels) / kGreyLevels);
    }
  }
  return shown;
}

Expected<void> writeImage(const Candidate& candidate, bool real, const fs::path& file) {
  SilentProgress silent;
  const fs::path source =
      candidate.folder / (real ? casefiles::kRealLge : casefiles::kSyntheticLge);
  const auto study = readStudy(source, silent);
  if (!study) return tl::unexpected(study.error());
  const Volume* image = study->series.front().volume();
  const bool fits = image != nullptr &&
                    std::all_of(candidate.crops.begin(), candidate.crops.end(), [&](const auto& c) {
                      return c.slice >= 0 && c.slice < image->geometry.size[2] && c.pixels > 0;
                    });
  if (!fits) {
    return fail(FailureCode::BadInput, source.string() + " does not fit its analysis",
                "analyze the case again", source.string());
  }
  return writeNifti(shownPart(*image, candidate.crops), file);
}

std::string itemName(std::mt19937_64& random) {
  return engine::sha256Hex(std::to_string(random()) + "/" + std::to_string(random()))
      .substr(0, kNameDigits);
}

/// The order of the list: see createBlindedWorklist.
BlindedKey drawKey(const std::vector<Candidate>& cases, std::uint64_t seed,
                   std::vector<std::size_t>& order) {
  std::mt19937_64 random(seed);
  std::vector<bool> realFirst;
  for (std::size_t n = 0; n < cases.size(); ++n) realFirst.push_back(draw(random, 2) == 0);
  BlindedKey key;
  key.seed = seed;
  for (const bool firstHalf : {true, false}) {
    std::vector<std::size_t> half(cases.size());
    for (std::size_t n = 0; n < half.size(); ++n) half[n] = n;
    shuffle(half, random);
    for (const std::size_t n : half) {
      key.items.push_back({itemName(random), cases[n].folder.filename().string(),
                           realFirst[n] == firstHalf, cases[n].reference});
      order.push_back(n);
    }
  }
  return key;
}

Expected<void> writeWorklist(const BlindedKey& key, const fs::path& folder) {
  const std::string sealed = blindedfiles::sealedText(key);
  json list{{"schema", blindedfiles::kWorklistSchema},
            {"created_utc", currentUtcTime()},
            {"key_sha256", engine::sha256Hex(sealed)},
            {"items", json::array()}};
  for (const BlindedItemKey& item : key.items) list["items"].push_back(item.name);
  if (auto done = blindedfiles::writeText(folder / blindedfiles::kKey, sealed, true); !done)
    return done;
  std::error_code ignored;
  fs::permissions(folder / blindedfiles::kKey, fs::perms::owner_read, ignored);
  return blindedfiles::writeText(folder / blindedfiles::kWorklist, list.dump(2).append("\n"), true);
}

std::vector<Candidate> findCandidates(const fs::path& cases, std::vector<std::string>& leftOut) {
  std::vector<fs::path> folders;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(cases, error)) {
    if (fs::exists(entry.path() / casefiles::kAnalysis, error)) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  std::vector<Candidate> found;
  for (const fs::path& folder : folders) {
    auto candidate = candidateOf(folder);
    if (candidate) {
      found.push_back(std::move(*candidate));
    } else {
      leftOut.push_back(candidate.error().message);
    }
  }
  return found;
}

}  // namespace

Expected<NewWorklist> createBlindedWorklist(const fs::path& cases, const fs::path& target,
                                            std::uint64_t seed, ProgressSink& progress) {
  NewWorklist made;
  const std::vector<Candidate> candidates = findCandidates(cases, made.leftOut);
  if (candidates.empty()) {
    return fail(FailureCode::BadInput, cases.string() + " has no analyzed case with a real LGE",
                "analyze cases with `lateglow-cli batch` and the column lge", cases.string());
  }
  auto pending = PendingFolder::create(target, ExistingFolder::Refuse);
  if (!pending) return tl::unexpected(pending.error());
  std::error_code ignored;
  fs::create_directories(pending->path() / blindedfiles::kImages, ignored);
  fs::create_directories(pending->path() / blindedfiles::kReaders, ignored);
  std::vector<std::size_t> order;
  const BlindedKey key = drawKey(candidates, seed, order);
  for (std::size_t n = 0; n < order.size(); ++n) {
    const double done = static_cast<double>(n) / static_cast<double>(order.size());
    if (!progress.report(done, "Preparing images")) {
      return fail(FailureCode::Cancelled, "the worklist was cancelled", "start it again");
    }
    const fs::path file =
        pending->path() / blindedfiles::kImages / blindedfiles::imageName(key.items[n].name);
    if (const auto written = writeImage(candidates[order[n]], key.items[n].real, file); !written) {
      return tl::unexpected(written.error());
    }
  }
  if (const auto done = writeWorklist(key, pending->path()); !done)
    return tl::unexpected(done.error());
  if (const auto done = pending->commit(); !done) return tl::unexpected(done.error());
  auto worklist = BlindedWorklist::open(target);
  if (!worklist) return tl::unexpected(worklist.error());
  made.worklist = std::move(*worklist);
  made.cases = candidates.size();
  return made;
}

}  // namespace lateglow
