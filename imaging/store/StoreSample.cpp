#include "imaging/store/StoreSample.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <string>

#include "imaging/core/UtcTime.h"
#include "imaging/store/ImportRows.h"
#include "imaging/store/StoreSchema.h"

namespace lateglow {

namespace {

std::string fourDigits(int number) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d", number);
  return text.data();
}

std::string dateBefore(int days) {
  using namespace std::chrono;
  const year_month_day date{sys_days{2026y / June / 30} - std::chrono::days(days)};
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d%02u%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text.data();
}

StagedFile sampleFile(int study, int series, int instance) {
  const std::string place = std::to_string(study) + "." + std::to_string(series);
  StagedFile file;
  DicomIdentity& identity = file.identity;
  identity.studyUid = "1.2.826.0.1.3680043.10.999.60." + std::to_string(study);
  identity.seriesUid = "1.2.826.0.1.3680043.10.999.61." + place;
  identity.sopInstanceUid =
      "1.2.826.0.1.3680043.10.999.62." + place + "." + std::to_string(instance);
  identity.sopClassUid = "1.2.840.10008.5.1.4.1.1.4";
  identity.patientName = "Sample^Patient " + fourDigits(study);
  identity.patientId = "S" + fourDigits(study);
  identity.studyDate = dateBefore(study);
  identity.studyTime = "120000";
  identity.studyDescription = study % 2 == 0 ? "Cardiac function" : "Viability";
  identity.modality = study % 7 == 0 ? "CT" : "MR";
  identity.seriesDescription = "SAX " + std::to_string(series);
  identity.seriesNumber = series;
  identity.instanceNumber = instance;
  identity.frames = 1;
  file.source.file = "sample.dcm";
  file.content = {hashText(identity.sopInstanceUid), 131'072};
  file.storedName = file.content.sha256 + ".dcm";
  file.sourceName = "sample";
  return file;
}

}  // namespace

Expected<void> fillWithSample(const StoreFolders& folders, const SampleSize& size) {
  auto database = Database::open(folders.database(), kStoreMigrations);
  if (!database) return tl::unexpected(database.error());
  ImportReport report;
  const std::string now = currentUtcTime();
  return database->transaction([&]() -> Expected<void> {
    auto import = database->run(
        "INSERT INTO import (token, started_at, state) VALUES ('sample', ?, 1)", {now});
    if (!import) return import;
    const std::int64_t id = database->lastInsertId();
    for (int study = 0; study < size.studies; ++study) {
      for (int series = 0; series < size.seriesPerStudy; ++series) {
        for (int instance = 0; instance < size.instancesPerSeries; ++instance) {
          auto row =
              writeImportRow(*database, id, sampleFile(study, series, instance), now, report);
          if (!row) return row;
        }
      }
    }
    return {};
  });
}

}  // namespace lateglow
