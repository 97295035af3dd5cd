#pragma once

#include <functional>

#include <QCursor>
#include <QObject>
#include <QPoint>

class QMimeData;
class QWidget;

namespace lateglow {

/// What is dragged within the Read workspace.
/// `synthetic`: what a model made of the series.
[[nodiscard]] QMimeData* seriesMime(int sessionId, bool synthetic = false);
[[nodiscard]] QMimeData* paneMime(int pane);

/// Lets a pane be dragged by its title, the text at its top left, and takes series and panes that
/// are dropped on it. Watches the widget's events, so that panes of every kind behave alike.
class PaneDrag : public QObject {
  Q_OBJECT

public:
  /// `number`: the pane's place in the layout; below 0: it is in none now.
  PaneDrag(QWidget* widget, std::function<int()> number, QObject* parent);

Q_SIGNALS:
  void seriesDropped(int sessionId, bool synthetic);
  void paneDropped(int pane);
  /// A click on the title that was no drag.
  void titleClicked();
  /// Something that can be dropped here is over the pane, or has left it.
  void hovered(bool over);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  [[nodiscard]] bool onTitle(QPoint position) const;
  void startDrag();
  bool drop(const QMimeData& data);

  QWidget* m_widget;
  std::function<int()> m_number;
  QPoint m_pressed;
  bool m_held = false;
  bool m_pointing = false;  ///< the cursor says that the title can be dragged
  QCursor m_cursor;         ///< of the widget elsewhere
};

}  // namespace lateglow
