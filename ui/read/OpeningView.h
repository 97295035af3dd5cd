#pragma once

#include <QWidget>

#include "ui/models/CasePresenter.h"

class QLabel;

namespace lateglow {

class ProgressStrip;

/// A study on its way in: its first images as soon as they are decoded, the series that are known,
/// how far the reading is, and a way out.
class OpeningView : public QWidget {
  Q_OBJECT

public:
  explicit OpeningView(CasePresenter& cases, QWidget* parent = nullptr);
  /// How many series show a picture.
  [[nodiscard]] int pictureCount() const { return m_pictures; }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  void show();

  CasePresenter& m_cases;
  QLabel* m_title;
  QLabel* m_detail;
  ProgressStrip* m_progress;
  int m_pictures = 0;
};

}  // namespace lateglow
