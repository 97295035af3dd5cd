#include "ui/window/ReportFiles.h"

#include "app/report/CaseBundle.h"
#include "ui/models/CasePresenter.h"
#include "ui/models/ResultKeeper.h"

namespace lateglow {

ReportFiles::ReportFiles(CasePresenter& cases, QObject* parent) : QObject(parent), m_cases(cases) {
  // The preview is a report as well.
  connect(&m_cases, &CasePresenter::reportWritten, this, [this](const QString& file, int pages) {
    if (file == m_report) {
      Q_EMIT reportWritten(file, pages);
    }
  });
}

void ReportFiles::writeReport(const QString& file) {
  if (!file.isEmpty()) {
    m_report = file;
    m_cases.writeReport(file.toStdString());
  }
}

void ReportFiles::writeBundle(const QString& file) {
  const CaseSession* session = m_cases.current();
  if (file.isEmpty() || session == nullptr || !session->result) {
    return;
  }
  Q_EMIT bundleBegun();
  m_cases.quickWork().start<bool>(
      tr("Writing the bundle"),
      [content = reportContentOf(*session), options = session->result->measureOptions,
       target = std::filesystem::path(file.toStdString())](ProgressSink& progress) -> Expected<bool> {
        const auto written = writeCaseBundle(content, options, target, true, progress);
        if (!written) return tl::unexpected<Failure>(written.error());
        return true;
      },
      [this, file](const Expected<bool>& written) {
        if (written) {
          Q_EMIT bundleWritten(file);
        } else {
          Q_EMIT bundleFailed(written.error());
        }
      });
}

}  // namespace lateglow
