#include "tests/gui/FakePacsService.h"

#include <chrono>
#include <thread>

namespace lateglow::testing {

namespace fs = std::filesystem;

namespace {

PacsMatch study(const char* name, const char* id, const char* date, const char* description,
                const char* modalities, const char* images, const char* uid) {
  PacsMatch match;
  match.patientName = name;
  match.patientId = id;
  match.studyDate = date;
  match.studyDescription = description;
  match.modalities = modalities;
  match.studyInstances = images;
  match.studyUid = uid;
  return match;
}

PacsMatch series(const char* number, const char* description, const char* images, const char* uid) {
  PacsMatch match;
  match.seriesNumber = number;
  match.modalities = "MR";
  match.seriesDescription = description;
  match.seriesInstances = images;
  match.seriesUid = uid;
  return match;
}

}  // namespace

PacsSettings FakePacsService::exampleSettings() {
  PacsSettings settings;
  PacsNode archive;
  archive.name = "Archive";
  archive.aeTitle = "ARCHIVE";
  archive.host = "archive.example";
  archive.port = 4242;
  settings.nodes = {archive};
  return settings;
}

Expected<PacsSettings> FakePacsService::settings() {
  if (brokenSettings) {
    return fail(FailureCode::BadInput, "pacs.json: unexpected end", "correct the file",
                "pacs.json");
  }
  const std::lock_guard lock(m_mutex);
  return m_settings;
}

Expected<void> FakePacsService::save(const PacsSettings& settings) {
  for (const PacsNode& node : settings.nodes) {
    if (const auto title = checkAeTitle(node.aeTitle); !title) return title;
  }
  const std::lock_guard lock(m_mutex);
  m_settings = settings;
  return {};
}

Expected<void> FakePacsService::work(const PacsNode& node, ProgressSink& progress) const {
  for (int waited = 0; waited < delayMs; waited += 5) {
    if (!progress.report(static_cast<double>(waited) / delayMs, "Working")) {
      return fail(FailureCode::Cancelled, "cancelled", "start it again");
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  if (fails) {
    return fail(FailureCode::Failed, toString(node) + " cannot be reached: Connection refused",
                "nothing listens on that port: check the port, and that the node runs");
  }
  return {};
}

Expected<double> FakePacsService::echo(const PacsNode& node, const LocalEntity&,
                                       ProgressSink& progress) {
  ++echoes;
  if (const auto done = work(node, progress); !done) return tl::unexpected(done.error());
  return 0.012;
}

Expected<PacsMatches> FakePacsService::find(const PacsNode& node, const LocalEntity&,
                                            const PacsQuery& query, ProgressSink& progress) {
  if (const auto done = work(node, progress); !done) return tl::unexpected(done.error());
  PacsMatches found;
  if (query.level == QueryLevel::Series) {
    found.matches = {series("1", "Localizer", "9", "1.2.3.1.1"),
                     series("2", "Cine SAX", "250", "1.2.3.1.2"),
                     series("3", "Cine 4CH", "25", "1.2.3.1.3")};
    return found;
  }
  {
    const std::lock_guard lock(m_mutex);
    m_lastStudyQuery = query;
  }
  if (query.patientName == "*nobody*") return found;
  found.matches = {
      study("Example^Alpha", "EX-001", "20260302", "Cardiac MR", "MR", "284", "1.2.3.1"),
      study("Example^Beta", "EX-002", "20260228", "Cardiac MR with stress perfusion", "MR\\SR",
            "612", "1.2.3.2"),
      study("山田^太郎", "EX-003", "20260114", "Heart", "MR", "250", "1.2.3.3")};
  return found;
}

Expected<RetrieveReport> FakePacsService::retrieve(const PacsNode& node, const LocalEntity&,
                                                   const RetrieveRequest& request,
                                                   const fs::path& folder, ProgressSink& progress) {
  if (auto done = work(node, progress); !done) return tl::unexpected(done.error());
  RetrieveReport report;
  const int objects = writeObjects ? writeObjects(folder, request) : 0;
  report.received.resize(static_cast<std::size_t>(objects));
  const std::lock_guard lock(m_mutex);
  m_retrieved.push_back(request);
  return report;
}

Expected<StoreReport> FakePacsService::send(const PacsNode& node, const LocalEntity&,
                                            const std::vector<fs::path>& paths,
                                            ProgressSink& progress) {
  if (auto done = work(node, progress); !done) return tl::unexpected(done.error());
  if (seeSent) seeSent(paths);
  StoreReport report;
  for (const fs::path& path : paths) {
    for (const auto& entry : fs::recursive_directory_iterator(path)) {
      if (!fs::is_regular_file(entry.path())) continue;
      SentInstance sent;
      sent.file = entry.path();
      sent.outcome = SentInstance::Outcome::Stored;
      report.instances.push_back(sent);
    }
  }
  const std::lock_guard lock(m_mutex);
  m_sentFiles += report.instances.size();
  return report;
}

PacsQuery FakePacsService::lastStudyQuery() const {
  const std::lock_guard lock(m_mutex);
  return m_lastStudyQuery;
}

std::vector<RetrieveRequest> FakePacsService::retrieved() const {
  const std::lock_guard lock(m_mutex);
  return m_retrieved;
}

std::size_t FakePacsService::sentFiles() const {
  const std::lock_guard lock(m_mutex);
  return m_sentFiles;
}

PacsSettings FakePacsService::kept() const {
  const std::lock_guard lock(m_mutex);
  return m_settings;
}

}  // namespace lateglow::testing
