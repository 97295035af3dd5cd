#include "ui/models/CohortModel.h"

#include <QDateTime>

#include "app/report/CohortPlots.h"
#include "imaging/io/export/PendingFolder.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

struct ReadCohort {
  Cohort cohort;
  CohortSummary summary;
};

struct WrittenFolder {
  fs::path folder;
  std::size_t files = 0;
};

Expected<ReadCohort> read(const fs::path& source, ProgressSink& progress) {
  auto cohort = readCohort(source, progress);
  if (!cohort) return tl::unexpected(cohort.error());
  CohortSummary summary = summarize(*cohort);
  return ReadCohort{std::move(*cohort), std::move(summary)};
}

Expected<WrittenFolder> write(const ReadCohort& read, const fs::path& target) {
  auto pending = PendingFolder::create(target, ExistingFolder::Refuse);
  if (!pending) return tl::unexpected(pending.error());
  const auto tables = writeCohortTables(read.cohort, read.summary, pending->path());
  if (!tables) return tl::unexpected(tables.error());
  const auto plots = writeCohortPlots(read.cohort, read.summary, pending->path());
  if (!plots) return tl::unexpected(plots.error());
  if (const auto done = pending->commit(); !done) return tl::unexpected(done.error());
  return WrittenFolder{target, tables->size() + plots->size()};
}

}  // namespace

CohortModel::CohortModel(QObject* parent) : QObject(parent) {
  connect(&m_jobs, &JobRunner::jobsChanged, this, &CohortModel::workChanged);
  connect(&m_jobs, &JobRunner::progressed, this, &CohortModel::workChanged);
}

void CohortModel::load(const fs::path& folderOrTable) {
  cancel();
  m_jobs.start<ReadCohort>(
      tr("Reading the cohort"),
      [folderOrTable](ProgressSink& progress) { return read(folderOrTable, progress); },
      [this](Expected<ReadCohort> result) {
        if (result) {
          show(std::move(result->cohort), std::move(result->summary));
        } else if (result.error().code != FailureCode::Cancelled) {
          Q_EMIT failed(result.error());
        }
      });
}

void CohortModel::cancel() {
  for (const JobState& job : m_jobs.jobs()) m_jobs.cancel(job.id);
}

void CohortModel::exportTo(const fs::path& folder) {
  if (!m_cohort) return;
  const QString name =
      QDateTime::currentDateTime().toString(QStringLiteral("'cohort-'yyyyMMdd-HHmmss"));
  m_jobs.start<WrittenFolder>(
      tr("Exporting the cohort"),
      [snapshot = ReadCohort{*m_cohort, m_summary},
       target = folder / name.toStdString()](ProgressSink&) { return write(snapshot, target); },
      [this](Expected<WrittenFolder> result) {
        if (result) {
          Q_EMIT exported(QString::fromStdString(result->folder.string()),
                          static_cast<int>(result->files));
        } else {
          Q_EMIT failed(result.error());
        }
      });
}

void CohortModel::close() {
  cancel();
  m_cohort.reset();
  m_selected = -1;
  Q_EMIT changed();
}

void CohortModel::show(Cohort cohort, CohortSummary summary) {
  m_cohort = std::move(cohort);
  m_summary = std::move(summary);
  m_selected = -1;
  if (agreement().cases.empty()) {  // the first measure that has anything to show
    for (const CohortAgreement& other : m_summary.agreements) {
      if (other.cases.empty()) continue;
      m_measure = other.measure;
      break;
    }
  }
  Q_EMIT changed();
}

void CohortModel::setMeasure(CohortMeasure measure) {
  if (measure == m_measure) return;
  m_measure = measure;
  Q_EMIT measureChanged();
}

void CohortModel::select(int item) {
  if (item == m_selected) return;
  m_selected = item;
  Q_EMIT selectionChanged();
}

std::optional<JobState> CohortModel::work() const {
  const std::vector<JobState> jobs = m_jobs.jobs();
  return jobs.empty() ? std::nullopt : std::optional<JobState>(jobs.front());
}

}  // namespace lateglow
