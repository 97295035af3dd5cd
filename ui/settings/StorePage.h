#pragma once

#include <functional>

#include <QWidget>

#include "ui/models/StudyLibrary.h"

class QLabel;
class QPushButton;
class QSpinBox;

namespace lateglow {

class Notice;
class ProgressStrip;

/// Where the study store lies, how large it is and may become; moves it.
class StorePage : public QWidget {
  Q_OBJECT

 public:
  /// `askForFolder`: where to; empty when the user thinks better of it.
  StorePage(StudyLibrary& library, std::function<QString(QWidget*)> askForFolder,
            QWidget* parent = nullptr);
  [[nodiscard]] QPushButton* moveButton() const { return m_move; }
  [[nodiscard]] QLabel* folderLabel() const { return m_folder; }
  [[nodiscard]] QSpinBox* limitBox() const { return m_limit; }

 private:
  void showStore();
  void showMove();
  void takeLimit();

  StudyLibrary& m_library;
  std::function<QString(QWidget*)> m_askForFolder;
  QLabel* m_folder;
  QLabel* m_size;
  QSpinBox* m_limit;
  QPushButton* m_move;
  QPushButton* m_cancel;
  ProgressStrip* m_progress;
  Notice* m_notice;
};

}  // namespace lateglow
