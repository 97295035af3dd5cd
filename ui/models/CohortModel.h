#pragma once

#include <filesystem>
#include <optional>

#include <QObject>
#include <QString>

#include "app/workflow/CohortAgreement.h"
#include "ui/models/JobRunner.h"

namespace lateglow {

/// A cohort as the window shows it, without a widget: reads and writes it in a worker, and knows
/// which measure is seen and which case is selected. Lives in the GUI thread.
class CohortModel : public QObject {
  Q_OBJECT

 public:
  explicit CohortModel(QObject* parent = nullptr);

  /// A folder of analyzed cases or a CSV table; `changed` or `failed` follows. What was shown stays
  /// until then.
  void load(const std::filesystem::path& folderOrTable);
  void cancel();
  /// Tables and plots into a new folder below `folder`; `exported` or `failed` follows.
  void exportTo(const std::filesystem::path& folder);
  void close();

  /// Null while none is open.
  [[nodiscard]] const Cohort* cohort() const { return m_cohort ? &*m_cohort : nullptr; }
  [[nodiscard]] const CohortSummary& summary() const { return m_summary; }
  [[nodiscard]] const CohortAgreement& agreement() const { return m_summary.of(m_measure); }
  [[nodiscard]] CohortMeasure measure() const { return m_measure; }
  void setMeasure(CohortMeasure measure);
  /// Index in Cohort::cases, -1: none.
  [[nodiscard]] int selected() const { return m_selected; }
  void select(int item);
  /// What runs: reading or writing.
  [[nodiscard]] std::optional<JobState> work() const;

 Q_SIGNALS:
  void changed();
  void measureChanged();
  void selectionChanged();
  void workChanged();
  void failed(const lateglow::Failure& failure);
  void exported(const QString& folder, int files);

 private:
  void show(Cohort cohort, CohortSummary summary);

  std::optional<Cohort> m_cohort;
  CohortSummary m_summary;
  CohortMeasure m_measure = CohortMeasure::ScarMass;
  int m_selected = -1;
  JobRunner m_jobs;
};

}  // namespace lateglow
