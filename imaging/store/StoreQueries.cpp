#include "imaging/store/StoreQueries.h"

#include <algorithm>
#include <system_error>

#include "imaging/store/SearchText.h"

namespace lateglow {

namespace {

constexpr std::string_view kStudyColumns =
    "SELECT id, key, uid, patient_name, patient_id, birth_date, sex, date, time, accession, "
    "description, source_name, modalities, imported_at, series_count, instance_count, "
    "image_count, conflict_count, bytes, interrupted, search, (SELECT series.description FROM "
    "series "
    "WHERE series.study = study.id AND series.description <> '' ORDER BY number LIMIT 1) "
    "FROM study ";

StoredStudy studyOf(const Statement& row) {
  StoredStudy study;
  study.id = row.integer(0);
  study.key = row.text(1);
  study.uid = row.text(2);
  study.patientName = row.text(3);
  study.patientId = row.text(4);
  study.birthDate = row.text(5);
  study.sex = row.text(6);
  study.date = row.text(7);
  study.time = row.text(8);
  study.accessionNumber = row.text(9);
  study.description = row.text(10);
  study.sourceName = row.text(11);
  study.modalities = row.text(12);
  study.importedAt = row.text(13);
  study.seriesCount = static_cast<int>(row.integer(14));
  study.instanceCount = static_cast<int>(row.integer(15));
  study.imageCount = static_cast<int>(row.integer(16));
  study.conflictCount = static_cast<int>(row.integer(17));
  study.bytes = static_cast<std::uint64_t>(row.integer(18));
  study.interrupted = row.integer(19) != 0;
  study.seriesDescription = row.text(21);
  study.searchText = row.text(20);
  study.searchText.append(foldForSearch(study.modalities + "\n" + study.seriesDescription));
  return study;
}

bool holds(const std::string& text, const std::string& foldedPart) {
  return foldedPart.empty() || foldForSearch(text).find(foldedPart) != std::string::npos;
}

/// The filter with its text folded once, not for every study.
class StudyMatcher {
 public:
  explicit StudyMatcher(const StudyFilter& filter)
      : m_words(searchWords(filter.words)),
        m_name(foldForSearch(filter.patientName)),
        m_id(foldForSearch(filter.patientId)),
        m_modality(foldForSearch(filter.modality)),
        m_description(foldForSearch(filter.description)),
        m_accession(foldForSearch(filter.accessionNumber)) {}

  [[nodiscard]] bool matches(const StoredStudy& study) const {
    return hasModality(study) && hasAllWords(study) && holds(study.patientName, m_name) &&
           holds(study.patientId, m_id) && holds(study.description, m_description) &&
           holds(study.accessionNumber, m_accession);
  }

 private:
  [[nodiscard]] bool hasModality(const StoredStudy& study) const {
    if (m_modality.empty()) return true;
    const auto modalities = searchWords(study.modalities);
    return std::find(modalities.begin(), modalities.end(), m_modality) != modalities.end();
  }
  [[nodiscard]] bool hasAllWords(const StoredStudy& study) const {
    return std::all_of(m_words.begin(), m_words.end(), [&](const std::string& word) {
      return study.searchText.find(word) != std::string::npos;
    });
  }

  std::vector<std::string> m_words;
  std::string m_name;
  std::string m_id;
  std::string m_modality;
  std::string m_description;
  std::string m_accession;
};

}  // namespace

Expected<std::vector<StoredStudy>> queryStudies(Database& database, const StudyFilter& filter) {
  const StudyMatcher matcher(filter);
  std::vector<StoredStudy> studies;
  const bool anyDate = filter.dateFrom.empty() && filter.dateTo.empty();
  auto listed =
      database.forEach(std::string(kStudyColumns) +
                           "WHERE ?1 OR (date <> '' AND date >= ?2 AND (?3 = '' OR date <= ?3)) "
                           "ORDER BY date DESC, time DESC, id DESC",
                       {anyDate, filter.dateFrom, filter.dateTo}, [&](const Statement& row) {
                         StoredStudy study = studyOf(row);
                         if (matcher.matches(study)) studies.push_back(std::move(study));
                       });
  if (!listed) return tl::unexpected(listed.error());
  return studies;
}

Expected<std::vector<StoredSeries>> querySeries(Database& database, std::int64_t study) {
  std::vector<StoredSeries> list;
  auto listed = database.forEach(
      "SELECT id, uid, modality, number, description, instance_count, image_count, bytes FROM "
      "series WHERE study = ? ORDER BY number, id",
      {study}, [&](const Statement& row) {
        StoredSeries series;
        series.id = row.integer(0);
        series.uid = row.text(1);
        series.modality = row.text(2);
        if (!row.isNull(3)) series.number = static_cast<int>(row.integer(3));
        series.description = row.text(4);
        series.instanceCount = static_cast<int>(row.integer(5));
        series.imageCount = static_cast<int>(row.integer(6));
        series.bytes = static_cast<std::uint64_t>(row.integer(7));
        list.push_back(std::move(series));
      });
  if (!listed) return tl::unexpected(listed.error());
  return list;
}

Expected<std::vector<StoredInstance>> queryInstances(Database& database,
                                                     const StoreFolders& folders,
                                                     std::int64_t series) {
  std::vector<StoredInstance> list;
  auto listed = database.forEach(
      "SELECT id, uid, class_uid, number, frames, file, name, bytes, conflict FROM instance WHERE "
      "series = ? ORDER BY number, id",
      {series}, [&](const Statement& row) {
        StoredInstance instance;
        instance.id = row.integer(0);
        instance.sopInstanceUid = row.text(1);
        instance.sopClassUid = row.text(2);
        if (!row.isNull(3)) instance.number = static_cast<int>(row.integer(3));
        instance.frames = static_cast<int>(row.integer(4));
        instance.sha256 = row.text(5).substr(0, 64);
        instance.file = folders.file(row.text(5));
        instance.name = row.text(6);
        instance.bytes = static_cast<std::uint64_t>(row.integer(7));
        instance.conflict = row.integer(8) != 0;
        list.push_back(std::move(instance));
      });
  if (!listed) return tl::unexpected(listed.error());
  return list;
}

Expected<StoreSize> querySize(Database& database, const StoreFolders& folders) {
  StoreSize size;
  auto counted = database.forEach(
      "SELECT count(*), sum(series_count), sum(instance_count), sum(bytes) FROM study", {},
      [&](const Statement& row) {
        size.studies = row.integer(0);
        size.series = row.integer(1);
        size.instances = row.integer(2);
        size.bytes = static_cast<std::uint64_t>(row.integer(3));
      });
  if (!counted) return tl::unexpected(counted.error());
  const auto limit = database.number("SELECT value FROM setting WHERE name = 'limit_bytes'");
  if (!limit) return tl::unexpected(limit.error());
  if (*limit) size.limitBytes = static_cast<std::uint64_t>(**limit);
  std::error_code error;
  const auto space = std::filesystem::space(folders.root(), error);
  if (!error) size.freeBytes = space.available;
  return size;
}

}  // namespace lateglow
