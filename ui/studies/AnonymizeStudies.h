#pragma once

#include <filesystem>

#include <QObject>

#include "imaging/pacs/deidentification/DeidentificationReport.h"
#include "ui/models/JobRunner.h"
#include "ui/models/StudyLibrary.h"

class QPushButton;

namespace lateglow {

class StoredStudiesPanel;

/// De-identification on the Studies page: the button "Anonymize...", its dialog, the work in the
/// background (the button then stops it), and what came of it in the page's notice.
class AnonymizeStudies : public QObject {
  Q_OBJECT

 public:
  /// `storeFolder`: whose studies are copied; `keyFile`: the secret behind the pseudonyms, made
  /// when there is none.
  AnonymizeStudies(StudyLibrary& library, StoredStudiesPanel& panel,
                   std::filesystem::path storeFolder, std::filesystem::path keyFile);

  [[nodiscard]] QPushButton* button() const { return m_button; }
  [[nodiscard]] bool idle() const { return m_jobs.idle(); }

 Q_SIGNALS:
  /// One of the studies that were copied without the patient's identity.
  void copied(const lateglow::StoredStudy& study);

 private:
  void ask();
  void start(const std::vector<std::int64_t>& studies, const QString& folder,
             const DeidentificationOptions& options);
  void showState();
  void showResult(const QString& folder, const Expected<DeidentificationReport>& report);

  StudyLibrary& m_library;
  StoredStudiesPanel& m_panel;
  std::filesystem::path m_storeFolder;
  std::filesystem::path m_keyFile;
  QPushButton* m_button;
  JobRunner m_jobs;
};

}  // namespace lateglow
