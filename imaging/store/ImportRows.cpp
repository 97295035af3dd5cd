#include "imaging/store/ImportRows.h"

#include "imaging/io/Utf8Text.h"
#include "imaging/store/SearchText.h"

namespace lateglow {

namespace {

/// Names the study in file names; the parts are separated by a byte that no text holds.
std::string studyKey(const DicomIdentity& identity) {
  return hashText(identity.studyUid + std::string(1, '\0') + identity.patientId).substr(0, 32);
}

std::string searchText(const StagedFile& staged) {
  const DicomIdentity& identity = staged.identity;
  std::string date = identity.studyDate;
  // People type dates as they see them, 2026-03-02, or as DICOM has them.
  if (date.size() == 8) {
    const std::string dicom = date;
    date.append(" ").append(dicom, 0, 4).append("-").append(dicom, 4, 2);
    date.append("-").append(dicom, 6, 2);
  }
  std::string text;
  for (const std::string& part :
       {identity.patientName, identity.patientId, date, identity.studyDescription,
        identity.accessionNumber, staged.sourceName}) {
    text.append(foldForSearch(part)).append("\n");
  }
  return text;
}

Expected<std::int64_t> studyRow(Database& database, const StagedFile& staged,
                                const std::string& now) {
  const DicomIdentity& identity = staged.identity;
  const std::string key = studyKey(identity);
  const auto known = database.number("SELECT id FROM study WHERE key = ?", {key});
  if (!known) return tl::unexpected(known.error());
  if (*known) return **known;
  const auto added = database.run(
      "INSERT INTO study (key, uid, patient_name, patient_id, birth_date, sex, date, time, "
      "accession, description, source_name, imported_at, search) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {key, identity.studyUid, identity.patientName, identity.patientId, identity.patientBirthDate,
       identity.patientSex, identity.studyDate, identity.studyTime, identity.accessionNumber,
       identity.studyDescription, staged.sourceName, now, searchText(staged)});
  if (!added) return tl::unexpected(added.error());
  return database.lastInsertId();
}

Expected<std::int64_t> seriesRow(Database& database, std::int64_t study,
                                 const DicomIdentity& identity) {
  const auto known = database.number("SELECT id FROM series WHERE study = ? AND uid = ?",
                                     {study, identity.seriesUid});
  if (!known) return tl::unexpected(known.error());
  if (*known) return **known;
  const auto added = database.run(
      "INSERT INTO series (study, uid, modality, number, description) VALUES (?, ?, ?, ?, ?)",
      {study, identity.seriesUid, identity.modality, identity.seriesNumber,
       identity.seriesDescription});
  if (!added) return tl::unexpected(added.error());
  return database.lastInsertId();
}

/// How the UID of a staged file stands to what is stored.
struct Relation {
  std::optional<std::int64_t> sameContentIn;  ///< study
  bool otherContent = false;
};

Expected<Relation> relationOf(Database& database, const StagedFile& staged) {
  Relation relation;
  const bool isVolume = staged.source.kind == SourceFile::Kind::Volume;
  auto looked = database.forEach(
      "SELECT series.study, substr(file, 1, 64), study.uid FROM instance "
      "JOIN series ON series.id = instance.series JOIN study ON study.id = series.study "
      "WHERE instance.uid = ?",
      {staged.identity.sopInstanceUid}, [&](const Statement& row) {
        if (row.text(1) != staged.content.sha256) {
          relation.otherContent = true;
        } else if (!isVolume || row.text(2) == staged.identity.studyUid) {
          relation.sameContentIn = row.integer(0);
        }
      });
  if (!looked) return tl::unexpected(looked.error());
  return relation;
}

Expected<void> addInstance(Database& database, std::int64_t import, const StagedFile& staged,
                           const std::string& now, bool conflict, ImportReport& report) {
  const DicomIdentity& identity = staged.identity;
  const auto study = studyRow(database, staged, now);
  if (!study) return tl::unexpected(study.error());
  const auto series = seriesRow(database, *study, identity);
  if (!series) return tl::unexpected(series.error());
  auto added = database.run(
      "INSERT INTO instance (series, import, uid, class_uid, number, frames, file, name, bytes, "
      "conflict) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {*series, import, identity.sopInstanceUid, identity.sopClassUid, identity.instanceNumber,
       identity.frames, staged.storedName, toCleanUtf8(staged.source.shownAs.filename().string()),
       staged.content.bytes, conflict});
  if (!added) return added;
  report.studies.insert(*study);
  ++report.stored;
  report.storedBytes += staged.content.bytes;
  return {};
}

}  // namespace

Expected<void> writeImportRow(Database& database, std::int64_t import, const StagedFile& staged,
                              const std::string& now, ImportReport& report) {
  const auto relation = relationOf(database, staged);
  if (!relation) return tl::unexpected(relation.error());
  if (relation->sameContentIn) {
    ++report.alreadyThere;
    report.studies.insert(*relation->sameContentIn);
    return {};
  }
  if (staged.alreadyThere) {  // somebody deleted it since it was looked for
    report.add({ImportRemark::Kind::Refused, staged.source.shownAs,
                "it was deleted from the store while it was being imported; import it again"});
    return {};
  }
  auto added = addInstance(database, import, staged, now, relation->otherContent, report);
  if (added && relation->otherContent) {
    report.add({ImportRemark::Kind::Conflict, staged.source.shownAs,
                "another file with the SOP instance UID " + staged.identity.sopInstanceUid +
                    " but other content is stored already; both are kept"});
  }
  return added;
}

}  // namespace lateglow
