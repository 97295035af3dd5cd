#pragma once

#include <QAbstractButton>
#include <QScrollArea>

#include "ui/models/CasePresenter.h"

class QVBoxLayout;

namespace lateglow {

/// A series in the strip: thumbnail, name, size. Amber when a model made it. Can be dragged onto a
/// pane.
class SeriesCard : public QAbstractButton {
  Q_OBJECT

public:
  SeriesCard(const QImage& thumbnail, const QString& name, const QString& detail, bool synthetic,
             QWidget* parent = nullptr);
  void setSelected(bool selected);
  /// What a drag carries.
  void setSessionId(int id) { m_sessionId = id; }
  /// It stands for what a model made of that series, not for the series.
  void setOfResult() { m_ofResult = true; }
  [[nodiscard]] QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

private:
  int m_sessionId = 0;
  QPoint m_pressed;
  QImage m_thumbnail;
  QString m_name;
  QString m_detail;
  bool m_synthetic;
  bool m_ofResult = false;
  bool m_selected = false;
};

/// The open series, grouped by study, with what was derived from each below it.
class SeriesStrip : public QScrollArea {
  Q_OBJECT

public:
  static constexpr int kWidth = 124;

  explicit SeriesStrip(CasePresenter& cases, QWidget* parent = nullptr);
  [[nodiscard]] SeriesCard* card(int sessionId) const;

Q_SIGNALS:
  void syntheticChosen();

private:
  void rebuild();
  void showSelection();
  void addSession(const CaseSession& session);

  CasePresenter& m_cases;
  QWidget* m_content;
  QVBoxLayout* m_column;
};

}  // namespace lateglow
