#pragma once

#include <QObject>

#include "imaging/core/Failure.h"

namespace lateglow {

class CasePresenter;

/// Writes what Report asks for into files: the report, and the bundle that reproduces it. Empty file
/// names are a reader who thought better of it.
class ReportFiles : public QObject {
  Q_OBJECT

 public:
  explicit ReportFiles(CasePresenter& cases, QObject* parent = nullptr);

  /// Of the current case, in the background; a failure is the presenter's to tell.
  void writeReport(const QString& file);
  /// The same with everything that makes it reproducible (CaseBundle).
  void writeBundle(const QString& file);

 Q_SIGNALS:
  void reportWritten(const QString& file, int pages);
  void bundleBegun();
  void bundleWritten(const QString& file);
  void bundleFailed(const lateglow::Failure& failure);

 private:
  CasePresenter& m_cases;
  QString m_report;
};

}  // namespace lateglow
