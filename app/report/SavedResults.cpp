#include "app/report/SavedResults.h"

#include <algorithm>
#include <fstream>
#include <vector>

#include <QCryptographicHash>
#include <nlohmann/json.hpp>

#include "app/report/CaseFolder.h"
#include "app/workflow/AnnotationJson.h"
#include "app/workflow/CineMask.h"
#include "app/workflow/JsonNumbers.h"
#include "app/workflow/EditedMask.h"
#include "app/workflow/MaskReader.h"
#include "imaging/core/UtcTime.h"
#include "imaging/io/AtomicFile.h"
#include "imaging/io/NiftiWriter.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* kModelMaskFile = "model_mask.nii.gz";
constexpr const char* kReadingFile = "reading.json";
constexpr const char* kUnfinished = ".unfinished";
constexpr const char* kAnnotations = ".annotations.json";
constexpr const char* kPhaseMarks = ".phases.json";
constexpr const char* kOutlines = ".outlines.nii.gz";
constexpr const char* kCorrections = ".outlines.json";

std::string keyOf(const std::string& studyUid, const std::string& seriesUid) {
  const QByteArray uids = QByteArray::fromStdString(studyUid + "\n" + seriesUid);
  return QCryptographicHash::hash(uids, QCryptographicHash::Sha256).toHex().toStdString();
}

std::string keyOf(const Case& analyzed) {
  return keyOf(analyzed.study->uid, analyzed.source().uid);
}

/// The folders of one series, oldest first: "<key>.<number>".
std::vector<fs::path> versionsOf(const fs::path& root, const std::string& key) {
  std::vector<fs::path> versions;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(root, error)) {
    const std::string name = entry.path().filename().string();
    const std::string number = entry.path().extension().string().substr(1);
    const bool ours = name == key + "." + number &&
                      number.find_first_not_of("0123456789") == std::string::npos;
    if (ours) versions.push_back(entry.path());
  }
  std::sort(versions.begin(), versions.end(), [](const fs::path& a, const fs::path& b) {
    const std::string x = a.extension().string();
    const std::string y = b.extension().string();
    return x.size() != y.size() ? x.size() < y.size() : x < y;
  });
  return versions;
}

unsigned long long numberOf(const fs::path& version) {
  return std::stoull("0" + version.extension().string().substr(1));
}

json optionsJson(const MeasureOptions& options) {
  json object{{"method", options.method}};
  if (const auto& insertion = options.anteriorRvInsertionMm) {
    object["rv_insertion_mm"] = {insertion->x, insertion->y, insertion->z};
    object["rv_insertion_source"] = static_cast<int>(options.rvInsertionSource);
  }
  return object;
}

MeasureOptions optionsFromJson(const json& object) {
  MeasureOptions options;
  options.method = object.at("method");
  if (object.contains("rv_insertion_mm")) {
    const json& point = object.at("rv_insertion_mm");
    options.anteriorRvInsertionMm = Vec3{point.at(0), point.at(1), point.at(2)};
    options.rvInsertionSource =
        static_cast<ReferenceSource>(object.at("rv_insertion_source").get<int>());
  }
  return options;
}

bool isEdited(const Case& analyzed) {
  return maskBeforeEdits(analyzed) != analyzed.newest(LayerRole::TissueMask);
}

Expected<void> writeReading(const ReportContent& content, const MeasureOptions& options,
                            const fs::path& folder) {
  const json reading{{"schema", "lateglow.reading/1"},
                     {"saved_utc", currentUtcTime()},
                     {"edited", isEdited(content.analyzed)},
                     {"measure_options", optionsJson(options)}};
  const std::string text = reading.dump(2) + "\n";
  return writeFileAtomically(folder / kReadingFile, std::as_bytes(std::span(text)), true);
}

Expected<void> writeAll(const ReportContent& content, const MeasureOptions& options,
                        const fs::path& folder) {
  if (const auto files = saveCaseFolder(content, folder); !files) {
    return tl::unexpected(files.error());
  }
  if (isEdited(content.analyzed)) {
    NiftiWriteOptions nifti;
    nifti.description = "SYNTHETIC mask before edits, research only";
    const auto written = writeNifti(*maskBeforeEdits(content.analyzed)->labelMap(),
                                    folder / kModelMaskFile, nifti);
    if (!written) return written;
  }
  return writeReading(content, options, folder);
}

/// The saved layers on the opened case: the images of the day, the model's mask below the edit.
Case layersOn(const Case& opened, const SavedResult& saved) {
  Case analyzed = opened;
  const auto lge = saved.content.analyzed.newest(LayerRole::SyntheticLge);
  const auto mask = saved.content.analyzed.newest(LayerRole::TissueMask);
  analyzed = analyzed.with(lge);
  if (!saved.modelMask) return analyzed.with(mask);
  auto model = std::make_shared<Layer>(*mask);
  model->name = "Tissue classes";
  model->image = *saved.modelMask;
  model->provenance.operation = "segment";
  model->provenance.parameters.erase("edited_from");
  model->provenance.parameters.erase("edited_voxels");
  auto edited = std::make_shared<Layer>(*mask);
  edited->name = "Tissue classes, edited";
  edited->provenance.operation = "edit";
  return analyzed.with(model).with(edited);
}

Expected<SavedResult> readSaved(const fs::path& folder, const Case& opened) {
  SavedResult saved;
  auto content = loadCaseFolder(folder);
  if (!content) return tl::unexpected(content.error());
  saved.content = std::move(*content);
  std::ifstream stream(folder / kReadingFile);
  try {
    const json reading = json::parse(stream);
    saved.savedUtc = reading.at("saved_utc");
    saved.measureOptions = optionsFromJson(reading.at("measure_options"));
    if (reading.at("edited").get<bool>()) {
      SilentProgress silent;
      auto mask = readMask(folder / kModelMaskFile, true, silent);
      if (!mask) return tl::unexpected(mask.error());
      saved.modelMask = std::move(*mask);
    }
  } catch (const json::exception& error) {
    const std::string file = (folder / kReadingFile).string();
    return fail(FailureCode::BadInput, file + " is damaged: " + error.what(), "Run the model again.",
                file);
  }
  saved.content.analyzed = layersOn(opened, saved);
  saved.content.synthesis.result = saved.content.analyzed;
  return saved;
}

}  // namespace

SavedResults::SavedResults(fs::path root) : m_root(std::move(root)) {}

Expected<void> SavedResults::makeRoot() const {
  std::error_code error;
  fs::create_directories(m_root, error);
  fs::permissions(m_root, fs::perms::owner_all, error);
  if (error) {
    return fail(FailureCode::Failed, "cannot keep results in " + m_root.string() + ": " + error.message(),
                "Make room, or check the permissions of the folder.", m_root.string());
  }
  return {};
}

Expected<void> SavedResults::save(const ReportContent& content, const MeasureOptions& options) const {
  if (auto made = makeRoot(); !made) return made;
  std::error_code error;
  const std::string key = keyOf(content.analyzed);
  const auto former = versionsOf(m_root, key);
  const auto number = former.empty() ? 1 : numberOf(former.back()) + 1;
  const fs::path target = m_root / (key + "." + std::to_string(number));
  const fs::path unfinished = target.string() + kUnfinished;
  fs::remove_all(unfinished, error);
  fs::create_directory(unfinished, error);
  const auto written = writeAll(content, options, unfinished);
  if (written) fs::rename(unfinished, target, error);
  if (!written || error) {
    const std::string reason = error.message();
    fs::remove_all(unfinished, error);
    if (!written) return written;
    return fail(FailureCode::Failed, "cannot keep results in " + target.string() + ": " + reason,
                "Make room, or check the permissions of the folder.", target.string());
  }
  for (const fs::path& old : former) fs::remove_all(old, error);
  return {};
}

Expected<std::optional<SavedResult>> SavedResults::load(const Case& opened) const {
  const auto versions = versionsOf(m_root, keyOf(opened));
  if (versions.empty()) return std::optional<SavedResult>();
  auto saved = readSaved(versions.back(), opened);
  if (!saved) return tl::unexpected(saved.error());
  const auto mask = saved->content.analyzed.newest(LayerRole::TissueMask);
  if (!mask->labelMap()->geometry.sameGrid(opened.source().geometry())) {
    return std::optional<SavedResult>();
  }
  return std::optional<SavedResult>(std::move(*saved));
}

fs::path SavedResults::fileOf(const Case& opened, const char* kind) const {
  return m_root / (keyOf(opened) + kind);
}

Expected<void> SavedResults::saveJson(const Case& opened, const char* kind,
                                      const json& object) const {
  if (auto made = makeRoot(); !made) return made;
  const std::string text = object.dump(1) + "\n";
  return writeFileAtomically(fileOf(opened, kind), std::as_bytes(std::span(text)), true);
}

template <typename T, typename Read>
Expected<T> SavedResults::loadJson(const Case& opened, const char* kind, T nothing, Read read,
                                   const char* loss) const {
  const fs::path file = fileOf(opened, kind);
  std::error_code error;
  if (!fs::exists(file, error)) return nothing;
  std::ifstream stream(file);
  try {
    return read(json::parse(stream));
  } catch (const json::exception& damage) {
    return fail(FailureCode::BadInput, file.string() + " is damaged: " + damage.what(),
                std::string("Remove the file; ") + loss, file.string());
  }
}

Expected<void> SavedResults::saveAnnotations(const Case& opened,
                                             const std::vector<Annotation>& annotations) const {
  return saveJson(opened, kAnnotations, annotationsToJson(annotations));
}

Expected<std::vector<Annotation>> SavedResults::loadAnnotations(const Case& opened) const {
  return loadJson(opened, kAnnotations, std::vector<Annotation>(), annotationsFromJson,
                  "the measurements in it are lost.");
}

Expected<void> SavedResults::savePhaseMarks(const Case& opened,
                                            const SavedPhaseMarks& marks) const {
  json object = json::object();
  if (marks.endDiastole) object["end_diastole"] = *marks.endDiastole;
  if (marks.endSystole) object["end_systole"] = *marks.endSystole;
  return saveJson(opened, kPhaseMarks, object);
}

Expected<SavedPhaseMarks> SavedResults::loadPhaseMarks(const Case& opened) const {
  const Cine* cine = opened.source().cine();
  const auto read = [cine](const json& object) {
    const auto phase = [&](const char* key) {
      const int number = object.contains(key) ? wholeNumber(object.at(key)) : -1;
      return cine != nullptr && number >= 0 && number < cine->phaseCount ? std::optional(number)
                                                                         : std::nullopt;
    };
    return SavedPhaseMarks{phase("end_diastole"), phase("end_systole")};
  };
  return loadJson(opened, kPhaseMarks, SavedPhaseMarks(), read,
                  "mark end-diastole and end-systole again.");
}

/// What says that outlines were corrected comes before them and goes after them: at no moment do
/// corrected ones pass as the model's.
Expected<void> SavedResults::saveOutlines(const Case& opened, const CineLabelMap* outlines,
                                          const std::vector<int>& correctedPhases) const {
  if (auto made = makeRoot(); !made) return made;
  const fs::path file = fileOf(opened, kOutlines);
  if (outlines == nullptr) {
    std::error_code error;
    fs::remove(file, error);
    fs::remove(fileOf(opened, kCorrections), error);
    return {};
  }
  const json corrections = {{"corrected_phases", correctedPhases}};
  if (auto told = saveJson(opened, kCorrections, corrections); !told) return told;
  NiftiWriteOptions options;
  options.overwrite = true;
  options.description = "outlines of all phases, research only";
  return writeCineMask(*outlines, file, options);
}

Expected<std::optional<SavedOutlines>> SavedResults::loadOutlines(const Case& opened) const {
  const fs::path file = fileOf(opened, kOutlines);
  const Cine* cine = opened.source().cine();
  std::error_code error;
  if (cine == nullptr || !fs::exists(file, error)) return std::optional<SavedOutlines>();
  SilentProgress silent;
  auto outlines = readCineMask(file, true, silent);
  if (!outlines) return tl::unexpected(outlines.error());
  if (outlines->phaseCount != cine->phaseCount || !outlines->geometry.sameGrid(cine->geometry)) {
    return std::optional<SavedOutlines>();
  }
  outlines->geometry = cine->geometry;  // exact, where the file rounded
  auto corrected = loadJson(
      opened, kCorrections, std::vector<int>(),
      [](const json& object) { return object.at("corrected_phases").get<std::vector<int>>(); },
      "which phases were corrected is lost.");
  if (!corrected) return tl::unexpected(corrected.error());
  return std::optional(SavedOutlines{std::move(*outlines), std::move(*corrected)});
}

void SavedResults::remove(const Case& opened) const {
  std::error_code error;
  for (const fs::path& version : versionsOf(m_root, keyOf(opened))) fs::remove_all(version, error);
}

void SavedResults::forget(const std::string& studyUid, const std::string& seriesUid) const {
  const std::string key = keyOf(studyUid, seriesUid);
  std::error_code error;
  for (const fs::path& version : versionsOf(m_root, key)) fs::remove_all(version, error);
  for (const char* kind : {kAnnotations, kPhaseMarks, kOutlines, kCorrections}) {
    fs::remove(m_root / (key + kind), error);
  }
}

}  // namespace lateglow
