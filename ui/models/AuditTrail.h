#pragma once

#include <filesystem>
#include <map>
#include <memory>

#include <QObject>

#include "app/workflow/AuditLog.h"
#include "ui/models/CasePresenter.h"
#include "ui/models/JobRunner.h"

namespace lateglow {

/// Writes into the audit log what happens to cases in the window: opening, runs, edits, approvals
/// and, as the window tells it, exports and transfers. Lines are written by one worker, in order,
/// because each waits for the disk. GUI thread.
class AuditTrail : public QObject {
  Q_OBJECT

 public:
  /// An empty folder: nothing is written.
  AuditTrail(CasePresenter& cases, std::filesystem::path folder, QObject* parent = nullptr);
  /// Waits until everything is on the disk.
  ~AuditTrail() override;

  void record(const AuditEvent& event);
  /// About the series that is being read; nothing where none is.
  void recordCurrent(AuditAction action, const std::map<std::string, std::string>& details);
  [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

  /// Beside the results of the service, or $LATEGLOW_AUDIT; empty where nothing is kept.
  [[nodiscard]] static std::filesystem::path folderOf(const CaseService& service);

 Q_SIGNALS:
  void recorded();
  void failed(const lateglow::Failure& failure);

 private:
  /// What was last written about a session.
  struct Known {
    bool opened = false;
    bool ran = false;  ///< a run was started whose result has not come yet
    std::shared_ptr<const Layer> image;
    std::shared_ptr<const Layer> mask;
    MeasureOptions options;
    std::string approvedUtc;  ///< empty: a draft
    std::vector<Annotation> annotations;
  };
  [[nodiscard]] static AuditEvent eventOf(AuditAction action, const CaseSession& session);
  void noteOpened(const CaseSession& session);
  void noteRuns();
  void noteResult();
  void noteApproval();
  void noteAnnotations();

  CasePresenter& m_cases;
  std::filesystem::path m_folder;
  std::map<int, Known> m_known;
  JobRunner m_work;
};

}  // namespace lateglow
