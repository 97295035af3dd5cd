#include "app/workflow/GatewayQueue.h"

#include <array>

namespace lateglow {

namespace {

constexpr std::array<std::string_view, 1> kMigrations = {R"(
CREATE TABLE studies(
  uid TEXT PRIMARY KEY, calling_ae TEXT NOT NULL, called_ae TEXT NOT NULL,
  state TEXT NOT NULL CHECK(state IN ('receiving', 'complete')), last_at REAL NOT NULL,
  files_kept INTEGER NOT NULL DEFAULT 1);
CREATE INDEX studies_by_state ON studies(state, last_at);
CREATE TABLE instances(
  sop_uid TEXT PRIMARY KEY, study_uid TEXT NOT NULL REFERENCES studies(uid),
  sop_class TEXT NOT NULL, series_uid TEXT NOT NULL);
CREATE INDEX instances_by_study ON instances(study_uid);
CREATE TABLE jobs(
  id INTEGER PRIMARY KEY, study_uid TEXT NOT NULL REFERENCES studies(uid),
  series_uid TEXT NOT NULL, rule TEXT NOT NULL, fingerprint TEXT NOT NULL,
  state TEXT NOT NULL, resume_at TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
  next_at REAL NOT NULL, error TEXT NOT NULL DEFAULT '', created_at REAL NOT NULL,
  updated_at REAL NOT NULL, UNIQUE(study_uid, rule, fingerprint));
CREATE INDEX jobs_by_state ON jobs(state, next_at);
CREATE TABLE deliveries(
  job INTEGER NOT NULL REFERENCES jobs(id), node TEXT NOT NULL, file TEXT NOT NULL,
  acknowledged_at REAL, PRIMARY KEY(job, node, file)) WITHOUT ROWID;
)"};

GatewayState stateFrom(const std::string& name) {
  for (const GatewayState state :
       {GatewayState::Complete, GatewayState::Analyzed, GatewayState::Sent, GatewayState::Ignored,
        GatewayState::Refused, GatewayState::Failed}) {
    if (toString(state) == name) return state;
  }
  return GatewayState::Failed;
}

}  // namespace

std::string toString(GatewayState state) {
  switch (state) {
    case GatewayState::Complete:
      return "complete";
    case GatewayState::Analyzed:
      return "analyzed";
    case GatewayState::Sent:
      return "sent";
    case GatewayState::Ignored:
      return "ignored";
    case GatewayState::Refused:
      return "refused";
    case GatewayState::Failed:
      return "failed";
  }
  return "failed";
}

Expected<std::unique_ptr<GatewayQueue>> GatewayQueue::open(const std::filesystem::path& folder) {
  auto database = Database::open(folder / "queue.sqlite", kMigrations);
  if (!database) return tl::unexpected(database.error());
  return std::unique_ptr<GatewayQueue>(new GatewayQueue(std::move(*database)));
}

Expected<void> GatewayQueue::addInstance(const ReceivedInstance& instance, double now) {
  const std::lock_guard lock(m_mutex);
  return m_database.transaction([&]() -> Expected<void> {
    auto done = m_database.run(
        "INSERT INTO studies(uid, calling_ae, called_ae, state, last_at) VALUES(?, ?, ?, "
        "'receiving', ?) ON CONFLICT(uid) DO UPDATE SET state = 'receiving', files_kept = 1, "
        "last_at = excluded.last_at",
        {instance.studyUid, instance.callingAeTitle, instance.calledAeTitle, now});
    if (!done) return done;
    return m_database.run(
        "INSERT OR IGNORE INTO instances VALUES(?, ?, ?, ?)",
        {instance.sopInstanceUid, instance.studyUid, instance.sopClassUid, instance.seriesUid});
  });
}

Expected<std::vector<GatewayStudy>> GatewayQueue::studies(double since) {
  std::vector<GatewayStudy> list;
  const auto done = m_database.forEach(
      "SELECT uid, calling_ae, called_ae, last_at, (SELECT count(*) FROM instances WHERE study_uid "
      "= uid) FROM studies WHERE state = 'receiving' AND last_at <= ? ORDER BY last_at",
      {since}, [&](const Statement& row) {
        list.push_back({row.text(0), row.text(1), row.text(2), row.real(3), row.integer(4)});
      });
  if (!done) return tl::unexpected(done.error());
  return list;
}

Expected<std::vector<GatewayStudy>> GatewayQueue::quietStudies(double since) {
  const std::lock_guard lock(m_mutex);
  return studies(since);
}

Expected<std::vector<GatewayStudy>> GatewayQueue::receivingStudies() {
  const std::lock_guard lock(m_mutex);
  return studies(1e18);
}

Expected<std::vector<GatewayInstance>> GatewayQueue::instances(const std::string& studyUid) {
  const std::lock_guard lock(m_mutex);
  std::vector<GatewayInstance> list;
  const auto done = m_database.forEach(
      "SELECT sop_uid, sop_class, series_uid FROM instances WHERE study_uid = ? ORDER BY sop_uid",
      {studyUid}, [&](const Statement& row) {
        list.push_back({row.text(0), row.text(1), row.text(2)});
      });
  if (!done) return tl::unexpected(done.error());
  return list;
}

Expected<bool> GatewayQueue::completeStudy(const GatewayStudy& study,
                                           const std::vector<NewGatewayJob>& jobs, double now) {
  const std::lock_guard lock(m_mutex);
  bool unchanged = false;
  const auto done = m_database.transaction([&]() -> Expected<void> {
    auto marked =
        m_database.run("UPDATE studies SET state = 'complete' WHERE uid = ? AND last_at = ?",
                       {study.uid, study.lastAt});
    if (!marked) return marked;
    unchanged = m_database.changes() == 1;
    for (const NewGatewayJob& job : jobs) {
      if (!unchanged) break;
      const std::string state = toString(job.state);
      auto added = m_database.run(
          "INSERT OR IGNORE INTO jobs(study_uid, series_uid, rule, fingerprint, state, resume_at, "
          "next_at, error, created_at, updated_at) VALUES(?, ?, ?, ?, ?, 'complete', ?, ?, ?, ?)",
          {study.uid, job.seriesUid, job.rule, job.fingerprint, state, now, job.error, now, now});
      if (!added) return added;
    }
    return {};
  });
  if (!done) return tl::unexpected(done.error());
  return unchanged;
}

Expected<std::vector<GatewayJob>> GatewayQueue::selectJobs(const std::string& where,
                                                           std::initializer_list<SqlValue> values) {
  std::vector<GatewayJob> list;
  const auto done = m_database.forEach(
      "SELECT id, study_uid, series_uid, rule, state, resume_at, attempts, next_at, error, "
      "created_at, updated_at FROM jobs " +
          where,
      values, [&](const Statement& row) {
        list.push_back({row.integer(0), row.text(1), row.text(2), row.text(3),
                        stateFrom(row.text(4)), stateFrom(row.text(5)),
                        static_cast<int>(row.integer(6)), row.real(7), row.text(8), row.real(9),
                        row.real(10)});
      });
  if (!done) return tl::unexpected(done.error());
  return list;
}

Expected<std::optional<GatewayJob>> GatewayQueue::next(GatewayState state, double now) {
  const std::lock_guard lock(m_mutex);
  auto list = selectJobs("WHERE state = ? AND next_at <= ? ORDER BY next_at, id LIMIT 1",
                         {toString(state), now});
  if (!list) return tl::unexpected(list.error());
  if (list->empty()) return std::optional<GatewayJob>();
  return std::optional<GatewayJob>(std::move(list->front()));
}

Expected<void> GatewayQueue::markAnalyzed(std::int64_t job,
                                          const std::vector<GatewayDelivery>& deliveries,
                                          double now) {
  const std::lock_guard lock(m_mutex);
  return m_database.transaction([&]() -> Expected<void> {
    auto cleared = m_database.run("DELETE FROM deliveries WHERE job = ?", {job});
    if (!cleared) return cleared;
    for (const GatewayDelivery& one : deliveries) {
      auto added = m_database.run("INSERT INTO deliveries(job, node, file) VALUES(?, ?, ?)",
                                  {job, one.node, one.file.string()});
      if (!added) return added;
    }
    return m_database.run(
        "UPDATE jobs SET state = 'analyzed', resume_at = 'analyzed', attempts = 0, error = '', "
        "next_at = ?2, updated_at = ?2 WHERE id = ?1",
        {job, now});
  });
}

Expected<std::vector<GatewayDelivery>> GatewayQueue::openDeliveries(std::int64_t job) {
  const std::lock_guard lock(m_mutex);
  std::vector<GatewayDelivery> list;
  const auto done = m_database.forEach(
      "SELECT node, file FROM deliveries WHERE job = ? AND acknowledged_at IS NULL ORDER BY node, "
      "file",
      {job}, [&](const Statement& row) {
        list.push_back({row.text(0), row.text(1)});
      });
  if (!done) return tl::unexpected(done.error());
  return list;
}

Expected<void> GatewayQueue::acknowledge(std::int64_t job, const GatewayDelivery& delivery,
                                         double now) {
  const std::lock_guard lock(m_mutex);
  return m_database.run(
      "UPDATE deliveries SET acknowledged_at = ? WHERE job = ? AND node = ? AND file = ?",
      {now, job, delivery.node, delivery.file.string()});
}

Expected<void> GatewayQueue::markSent(std::int64_t job, double now) {
  const std::lock_guard lock(m_mutex);
  return m_database.run(
      "UPDATE jobs SET state = 'sent', error = '', updated_at = ?2 WHERE id = ?1 AND NOT EXISTS "
      "(SELECT 1 FROM deliveries WHERE job = ?1 AND acknowledged_at IS NULL)",
      {job, now});
}

Expected<void> GatewayQueue::postpone(std::int64_t job, const std::string& error, double nextAt,
                                      double now) {
  const std::lock_guard lock(m_mutex);
  return m_database.run(
      "UPDATE jobs SET attempts = attempts + 1, error = ?, next_at = ?, updated_at = ? WHERE id = "
      "?",
      {error, nextAt, now, job});
}

Expected<void> GatewayQueue::giveUp(std::int64_t job, GatewayState state, const std::string& error,
                                    double now) {
  const std::lock_guard lock(m_mutex);
  return m_database.run(
      "UPDATE jobs SET state = ?, attempts = attempts + 1, error = ?, updated_at = ? WHERE id = ?",
      {toString(state), error, now, job});
}

Expected<std::vector<GatewayJob>> GatewayQueue::jobs() {
  const std::lock_guard lock(m_mutex);
  return selectJobs("ORDER BY id", {});
}

Expected<std::int64_t> GatewayQueue::retry(std::optional<std::int64_t> job, double now) {
  const std::lock_guard lock(m_mutex);
  std::int64_t count = 0;
  const auto done = m_database.transaction([&]() -> Expected<void> {
    auto again = m_database.run(
        "UPDATE jobs SET state = resume_at, attempts = 0, next_at = ?2, updated_at = ?2 WHERE "
        "state "
        "IN ('failed', 'refused') AND rule <> '' AND (?1 IS NULL OR id = ?1)",
        {job, now});
    if (!again) return again;
    count = m_database.changes();
    // A study that could not be read has no rule yet: it is looked at again.
    auto reopened = m_database.run(
        "UPDATE studies SET state = 'receiving' WHERE uid IN (SELECT study_uid FROM jobs WHERE "
        "state = 'failed' AND rule = '' AND (?1 IS NULL OR id = ?1))",
        {job});
    if (!reopened) return reopened;
    count += m_database.changes();
    return m_database.run(
        "DELETE FROM jobs WHERE state = 'failed' AND rule = '' AND (?1 IS NULL OR id = ?1)", {job});
  });
  if (!done) return tl::unexpected(done.error());
  return count;
}

Expected<std::vector<std::string>> GatewayQueue::studiesToForget(double before) {
  const std::lock_guard lock(m_mutex);
  std::vector<std::string> list;
  const auto done = m_database.forEach(
      "SELECT uid FROM studies WHERE state = 'complete' AND files_kept = 1 AND last_at < ?1 AND "
      "NOT "
      "EXISTS (SELECT 1 FROM jobs WHERE study_uid = uid AND (updated_at >= ?1 OR state NOT IN "
      "('sent', 'ignored')))",
      {before}, [&](const Statement& row) { list.push_back(row.text(0)); });
  if (!done) return tl::unexpected(done.error());
  return list;
}

Expected<std::vector<std::int64_t>> GatewayQueue::jobsOf(const std::string& studyUid) {
  const std::lock_guard lock(m_mutex);
  std::vector<std::int64_t> list;
  const auto done =
      m_database.forEach("SELECT id FROM jobs WHERE study_uid = ?", {studyUid},
                         [&](const Statement& row) { list.push_back(row.integer(0)); });
  if (!done) return tl::unexpected(done.error());
  return list;
}

Expected<void> GatewayQueue::markFilesRemoved(const std::string& studyUid) {
  const std::lock_guard lock(m_mutex);
  return m_database.run("UPDATE studies SET files_kept = 0 WHERE uid = ? AND state = 'complete'",
                        {studyUid});
}

}  // namespace lateglow
