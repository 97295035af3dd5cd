#include "ui/studies/AnonymizeStudies.h"

#include <algorithm>

#include <QPushButton>

#include "imaging/pacs/deidentification/Deidentification.h"
#include "imaging/store/StudyStore.h"
#include "ui/common/Controls.h"
#include "ui/common/FailureNotice.h"
#include "ui/studies/AnonymizeDialog.h"
#include "ui/studies/StoredStudiesPanel.h"
#include "ui/studies/StoredStudiesTable.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

Expected<DeidentificationReport> copyStudies(const fs::path& storeFolder, const fs::path& keyFile,
                                             const std::vector<std::int64_t>& studies,
                                             const fs::path& target,
                                             const DeidentificationOptions& options,
                                             ProgressSink& progress) {
  const auto key = DeidentificationKey::loadOrCreate(keyFile);
  if (!key) return tl::unexpected(key.error());
  auto store = StudyStore::open(storeFolder);
  if (!store) return tl::unexpected(store.error());
  std::vector<fs::path> views;
  for (const std::int64_t study : studies) {
    auto view = store->view(study);
    if (!view) return tl::unexpected(view.error());
    views.push_back(*std::move(view));
  }
  return deidentifyFolders(views, target, options, *key, false, progress);
}

}  // namespace

AnonymizeStudies::AnonymizeStudies(StudyLibrary& library, StoredStudiesPanel& panel,
                                   fs::path storeFolder, fs::path keyFile)
    : QObject(&panel),
      m_library(library),
      m_panel(panel),
      m_storeFolder(std::move(storeFolder)),
      m_keyFile(std::move(keyFile)),
      m_button(makeButton(tr("Anonymize…"), "", &panel)) {
  m_button->setObjectName(QStringLiteral("anonymizeButton"));
  panel.addAction(m_button);
  connect(m_button, &QPushButton::clicked, this, &AnonymizeStudies::ask);
  connect(&panel, &StoredStudiesPanel::selectionChanged, this, &AnonymizeStudies::showState);
  connect(&m_jobs, &JobRunner::jobsChanged, this, &AnonymizeStudies::showState);
  connect(&m_jobs, &JobRunner::progressed, this, &AnonymizeStudies::showState);
  showState();
}

void AnonymizeStudies::showState() {
  const std::vector<JobState> jobs = m_jobs.jobs();
  if (jobs.empty()) {
    m_button->setText(tr("Anonymize…"));
    m_button->setToolTip(tr("Copy studies without the patient's identity"));
    m_button->setEnabled(!m_panel.selectedStudies().empty());
    return;
  }
  const int percent = static_cast<int>(jobs.front().fraction * 100.0);
  m_button->setText(tr("Anonymizing, %1 %. Stop").arg(percent));
  m_button->setToolTip(tr("Nothing of the copies is kept"));
  m_button->setEnabled(!jobs.front().cancelling);
}

void AnonymizeStudies::ask() {
  if (!m_jobs.idle()) return m_jobs.cancel(m_jobs.jobs().front().id);
  const std::vector<std::int64_t> studies = m_panel.selectedStudies();
  if (studies.empty()) return;
  QString title = tr("%1 studies.").arg(studies.size());
  for (const StoredStudy& study : m_library.studies()) {
    if (studies.size() == 1 && study.id == studies.front()) {
      title = tr("The study of %1.").arg(StoredStudiesTable::titleOf(study));
    }
  }
  auto* dialog = new AnonymizeDialog(title, &m_panel);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this,
          [this, dialog, studies] { start(studies, dialog->folder(), dialog->options()); });
  dialog->open();
}

void AnonymizeStudies::start(const std::vector<std::int64_t>& studies, const QString& folder,
                             const DeidentificationOptions& options) {
  const fs::path target(folder.toStdString());
  m_jobs.start<DeidentificationReport>(
      tr("Anonymizing"),
      [store = m_storeFolder, key = m_keyFile, studies, target, options](ProgressSink& progress) {
        return copyStudies(store, key, studies, target, options, progress);
      },
      [this, folder, studies](const Expected<DeidentificationReport>& report) {
        for (const StoredStudy& study : m_library.studies()) {
          const bool chosen = std::find(studies.begin(), studies.end(), study.id) != studies.end();
          if (report && chosen) Q_EMIT copied(study);
        }
        showResult(folder, report);
      });
}

void AnonymizeStudies::showResult(const QString& folder,
                                  const Expected<DeidentificationReport>& report) {
  Notice* notice = m_panel.notice();
  if (!report && report.error().code == FailureCode::Cancelled) {
    notice->show("", QStringLiteral("info"), tr("Anonymizing was cancelled."),
                 tr("Nothing of the copies was kept."), tr("Dismiss"));
  } else if (!report) {
    showFailure(*notice, tr("The studies were not anonymized."), report.error(), tr("Dismiss"));
  } else {
    QStringList remarks;
    for (const auto& [reason, count] : report->leftOut) {
      remarks << tr("Left out (%1): %2.").arg(count).arg(QString::fromStdString(reason));
    }
    for (const auto& [warning, count] : report->warnings) {
      remarks << tr("%1 (%2).").arg(QString::fromStdString(warning)).arg(count);
    }
    notice->show(remarks.isEmpty() ? "accent" : "synthetic",
                 remarks.isEmpty() ? QStringLiteral("check") : QStringLiteral("warning"),
                 tr("Files without the patient's identity in %1: %2")
                     .arg(folder)
                     .arg(report->filesWritten),
                 remarks.join(u' '), tr("Dismiss"));
  }
}

}  // namespace lateglow
