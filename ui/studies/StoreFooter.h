#pragma once

#include <QFrame>

#include "ui/models/StudyLibrary.h"

class QLabel;
class QPushButton;

namespace lateglow {

class ProgressStrip;

/// The line below the study list: how much is stored, and the import that runs, with its progress,
/// the time it will still take, and Cancel.
class StoreFooter : public QFrame {
  Q_OBJECT

 public:
  explicit StoreFooter(StudyLibrary& library, QWidget* parent = nullptr);
  [[nodiscard]] QLabel* sizeLabel() const { return m_size; }
  [[nodiscard]] QLabel* importLabel() const { return m_import; }
  [[nodiscard]] QPushButton* cancelButton() const { return m_cancel; }

 private:
  void showSize();
  void showImport();

  StudyLibrary& m_library;
  QLabel* m_size;
  QLabel* m_import;
  ProgressStrip* m_progress;
  QPushButton* m_cancel;
};

}  // namespace lateglow
