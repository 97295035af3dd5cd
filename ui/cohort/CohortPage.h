#pragma once

#include <array>
#include <filesystem>

#include <QWidget>

#include "ui/common/FilePrompts.h"
#include "ui/models/CohortModel.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QStackedLayout;
class QTableView;

namespace lateglow {

class CohortTable;
class EmptyState;
class FigureTable;
class Notice;
class PlotView;
class ProgressStrip;

/// The Cohort tab of Compare: model against reference over many cases. Cases in a table, agreement in
/// figures and in four plots of the measure that is chosen; they select the same case.
class CohortPage : public QWidget {
  Q_OBJECT

 public:
  CohortPage(CohortModel& model, const FilePrompts& prompts, QWidget* parent = nullptr);

  /// What belongs into the line of the tabs.
  [[nodiscard]] QWidget* tools() const { return m_tools; }
  [[nodiscard]] EmptyState* emptyState() const { return m_empty; }
  [[nodiscard]] QTableView* table() const { return m_view; }
  [[nodiscard]] QComboBox* measureChoice() const { return m_measure; }
  enum Plot { Correlation, BlandAltmanPlot, Roc, Boxes, PlotCount };
  [[nodiscard]] PlotView* plot(Plot which) const { return m_plots[which]; }
  [[nodiscard]] FigureTable* figures() const { return m_figures; }
  /// Of the table's row.
  void openSelected();
  [[nodiscard]] Notice* notice() const { return m_notice; }

 Q_SIGNALS:
  /// A case is to be read.
  void openRequested(const QString& path);

 private:
  void buildTools();
  void buildDesk();
  [[nodiscard]] QWidget* buildLeft();
  [[nodiscard]] QWidget* buildPlots();
  void connectModel();
  void askForFolder();
  void askForTable();
  void askForExport();
  void showCohort();
  void showMeasure();
  void showSelection();
  void showWork();
  void sayWhatIsMissing();
  void openCase(int item);
  [[nodiscard]] QString describe(int item) const;
  [[nodiscard]] int rowOf(int item) const;

  CohortModel& m_model;
  const FilePrompts& m_prompts;
  QStackedLayout* m_stack;
  QWidget* m_tools;
  QWidget* m_bar;  ///< what is in it, while there is something to do
  EmptyState* m_empty;
  QWidget* m_desk;
  QLabel* m_source;
  QComboBox* m_measure;
  QPushButton* m_export;
  CohortTable* m_cases;
  QSortFilterProxyModel* m_sorted;
  QTableView* m_view;
  FigureTable* m_figures;
  QLabel* m_method;
  Notice* m_notice;
  QLabel* m_missing;
  ProgressStrip* m_progress;
  std::array<PlotView*, PlotCount> m_plots{};
};

}  // namespace lateglow
