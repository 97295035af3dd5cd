#pragma once

#include <array>

#include <QFrame>

#include "ui/models/CasePresenter.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace lateglow {

class ElidedLabel;

enum class Workspace { Studies, Read, Compare, Train, Report };
inline constexpr int kWorkspaceCount = 5;

/// Workspaces, the patient being read, jobs, device, settings and help.
class TopBar : public QFrame {
  Q_OBJECT

 public:
  explicit TopBar(CasePresenter& cases, QWidget* parent = nullptr);
  void setWorkspace(Workspace workspace);
  [[nodiscard]] QPushButton* tab(Workspace workspace) const {
    return m_tabs[static_cast<std::size_t>(workspace)];
  }

 Q_SIGNALS:
  void workspaceChosen(lateglow::Workspace workspace);
  void settingsRequested();
  void helpRequested();

 private:
  void showPatient();
  void showJobs();
  void showDevice();

  CasePresenter& m_cases;
  std::array<QPushButton*, kWorkspaceCount> m_tabs;
  QLabel* m_patient;
  ElidedLabel* m_study;
  QToolButton* m_jobs;
  QLabel* m_device;
};

}  // namespace lateglow
