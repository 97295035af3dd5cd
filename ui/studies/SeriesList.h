#pragma once

#include <QFrame>

#include "ui/models/StudyLibrary.h"

class QListWidget;

namespace lateglow {

/// The series of the one study that is selected, below the list; each can be opened alone. Hidden
/// while no study or several are selected.
class SeriesList : public QFrame {
  Q_OBJECT

 public:
  explicit SeriesList(StudyLibrary& library, QWidget* parent = nullptr);
  /// 0: none.
  void showStudy(std::int64_t study);
  [[nodiscard]] QListWidget* list() const { return m_list; }

 private:
  void take(qint64 study, const std::vector<StoredSeries>& series);
  void openCurrent();

  StudyLibrary& m_library;
  QListWidget* m_list;
  std::int64_t m_study = 0;
};

}  // namespace lateglow
