#pragma once

#include <QWidget>

#include "ui/models/CasePresenter.h"
#include "ui/models/LayersModel.h"

class QStackedLayout;

namespace lateglow {

class EmptyState;

/// The Case tab of Compare: pictures of one patient beside or over each other, registered where the
/// reader wants it, with figures of how well they agree.
class CaseComparisonPage : public QWidget {
  Q_OBJECT

public:
  CaseComparisonPage(CasePresenter& cases, LayersModel& layers, QWidget* parent = nullptr);

  [[nodiscard]] EmptyState* emptyState() const { return m_empty; }
  /// What belongs into the line of the tabs.
  [[nodiscard]] QWidget* tools() const { return m_tools; }

Q_SIGNALS:
  void openFolderRequested();
  void demonstrationRequested();

private:
  void showStack();

  CasePresenter& m_cases;
  LayersModel& m_layers;
  QStackedLayout* m_stack;
  EmptyState* m_empty;
  QWidget* m_desk;
  QWidget* m_tools;
};

}  // namespace lateglow
