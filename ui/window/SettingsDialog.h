#pragma once

#include <QDialog>

#include "ui/models/CasePresenter.h"
#include "ui/models/LayersModel.h"
#include "ui/models/PacsPresenter.h"

class QStackedWidget;

namespace lateglow {

class PacsNodesPage;
class ReadViewports;
class SegmentedControl;

/// Settings that hold at once and are kept: class colours, interpolation, playing; and the nodes of
/// the network on a page of their own.
class SettingsDialog : public QDialog {
  Q_OBJECT

public:
  enum class Page { General, Pacs };

  SettingsDialog(LayersModel& layers, CasePresenter& cases, ReadViewports& viewports,
                 PacsPresenter& pacs, QWidget* parent);
  void showPage(Page page);
  [[nodiscard]] SegmentedControl* pageChoice() const { return m_choice; }
  [[nodiscard]] PacsNodesPage* pacsPage() const { return m_pacsPage; }

private:
  QWidget* buildGeneral(LayersModel& layers, CasePresenter& cases, ReadViewports& viewports);

  SegmentedControl* m_choice;
  QStackedWidget* m_pages;
  PacsNodesPage* m_pacsPage;
};

/// Puts the kept settings into the models at the start.
void restoreSettings(LayersModel& layers, ReadViewports& viewports);

}  // namespace lateglow
