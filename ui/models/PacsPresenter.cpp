#include "ui/models/PacsPresenter.h"

#include <QStandardPaths>
#include <QUuid>

namespace lateglow {

namespace fs = std::filesystem;

namespace {

fs::path defaultStaging() {
  const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
  return fs::path(cache.toStdString()) / "lateglow" / "retrieved";
}

QString problemOf(const RetrieveReport& report) {
  if (!report.problems.empty()) return QString::fromStdString(report.problems.front());
  return report.failed > 0
             ? PacsPresenter::tr("The node could not send %1 of the objects.").arg(report.failed)
             : QString();
}

QString problemOf(const StoreReport& report) {
  for (const SentInstance& one : report.instances) {
    if (one.outcome == SentInstance::Outcome::Failed) {
      return PacsPresenter::tr("Not stored: %1. The first reason: %2")
          .arg(report.failures())
          .arg(QString::fromStdString(one.message));
    }
  }
  return {};
}

}  // namespace

PacsPresenter::PacsPresenter(std::shared_ptr<PacsService> service, QObject* parent)
    : QObject(parent), m_service(std::move(service)), m_staging(defaultStaging()) {
  connect(&m_queries, &JobRunner::jobsChanged, this, &PacsPresenter::queriesChanged);
  connect(&m_transfers, &JobRunner::jobsChanged, this, &PacsPresenter::transfersChanged);
  connect(&m_transfers, &JobRunner::progressed, this, &PacsPresenter::transferProgressed);
}

void PacsPresenter::reload() {
  auto settings = m_service->settings();
  if (!settings) {
    Q_EMIT settingsFailed(settings.error());
    return;
  }
  m_settings = std::move(*settings);
  Q_EMIT settingsChanged();
}

std::optional<Failure> PacsPresenter::save(const PacsSettings& settings) {
  if (const auto saved = m_service->save(settings); !saved) return saved.error();
  m_settings = settings;
  Q_EMIT settingsChanged();
  return {};
}

std::optional<PacsNode> PacsPresenter::node(const QString& name) const {
  for (const PacsNode& one : m_settings.nodes) {
    if (QString::fromStdString(one.name) == name) return one;
  }
  return {};
}

void PacsPresenter::echo(const PacsNode& node, const LocalEntity& local, Answer answer) {
  m_queries.start<double>(
      tr("Test %1").arg(QString::fromStdString(node.name)),
      [service = m_service, node, local](ProgressSink& progress) {
        return service->echo(node, local, progress);
      },
      [done = std::move(answer)](const Expected<double>& seconds) { done(seconds); });
}

void PacsPresenter::findStudies(const PacsNode& node, const PacsQuery& query) {
  cancelQueries();
  m_studyQuery = m_queries.start<PacsMatches>(
      tr("Query %1").arg(QString::fromStdString(node.name)),
      [service = m_service, node, query, local = m_settings.local](ProgressSink& progress) {
        return service->find(node, local, query, progress);
      },
      [this](const Expected<PacsMatches>& matches) {
        if (matches) {
          Q_EMIT found(*matches);
        } else if (matches.error().code != FailureCode::Cancelled) {
          Q_EMIT findFailed(matches.error());
        }
      });
}

void PacsPresenter::findSeries(const PacsNode& node, const QString& studyUid) {
  PacsQuery query;
  query.level = QueryLevel::Series;
  query.studyUid = studyUid.toStdString();
  m_queries.start<PacsMatches>(
      tr("Series"),
      [service = m_service, node, query, local = m_settings.local](ProgressSink& progress) {
        return service->find(node, local, query, progress);
      },
      [this, studyUid](const Expected<PacsMatches>& matches) {
        if (matches) {
          Q_EMIT foundSeries(studyUid, matches->matches);
        } else if (matches.error().code != FailureCode::Cancelled) {
          Q_EMIT findFailed(matches.error());
        }
      });
}

void PacsPresenter::cancelQueries() {
  for (const JobState& job : m_queries.jobs()) m_queries.cancel(job.id);
}

void PacsPresenter::retrieve(const PacsNode& node, const RetrieveRequest& request,
                             const QString& title) {
  const fs::path folder =
      m_staging / QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
  m_transfers.start<RetrieveReport>(
      tr("Retrieve %1").arg(title),
      [service = m_service, node, request, folder,
       local = m_settings.local](ProgressSink& progress) -> Expected<RetrieveReport> {
        auto report = service->retrieve(node, local, request, folder, progress);
        std::error_code ignored;
        if (!report) fs::remove_all(folder, ignored);
        return report;
      },
      [this, title, folder](const Expected<RetrieveReport>& report) {
        if (report) {
          Q_EMIT retrieved(title, QString::fromStdString(folder.string()),
                           static_cast<int>(report->received.size()), problemOf(*report));
        } else {
          Q_EMIT transferFailed(title, report.error());
        }
      });
}

void PacsPresenter::send(const PacsNode& node, Paths paths, const QString& title) {
  m_transfers.start<StoreReport>(
      tr("Send %1").arg(title),
      [service = m_service, node, given = std::move(paths),
       local = m_settings.local](ProgressSink& progress) -> Expected<StoreReport> {
        const auto list = given();
        if (!list) return tl::unexpected(list.error());
        return service->send(node, local, *list, progress);
      },
      [this, title](const Expected<StoreReport>& report) {
        if (report) {
          const auto stored = report->instances.size() - report->failures();
          Q_EMIT sent(title, static_cast<int>(stored), problemOf(*report));
        } else {
          Q_EMIT transferFailed(title, report.error());
        }
      });
}

std::optional<JobState> PacsPresenter::transfer() const {
  const auto jobs = m_transfers.jobs();
  if (jobs.empty()) return {};
  return jobs.front();
}

void PacsPresenter::cancelTransfer() {
  if (const auto running = transfer()) m_transfers.cancel(running->id);
}

}  // namespace lateglow
