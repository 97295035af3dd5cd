#pragma once

#include <map>
#include <optional>

#include <QAbstractScrollArea>
#include <QImage>

#include "ui/models/CaseSession.h"

class QElapsedTimer;

namespace lateglow {

/// All frames of a cine: a row a slice, a column a phase, only the heart where it is known. The
/// frame on the screen is outlined, and a click goes to another.
class MontageView : public QAbstractScrollArea {
  Q_OBJECT

public:
  explicit MontageView(QWidget* parent = nullptr);
  /// Null: nothing to show. The session must outlive what it is shown in.
  void setSession(const CaseSession* session);
  void setFrame(int slice, int phase);
  /// Scrolls to the frame on the screen.
  void showFrame();
  /// After the session's window has changed.
  void redraw();
  void setActive(bool active);
  /// Where a frame lies in the viewport.
  [[nodiscard]] QRect cellOf(int slice, int phase) const;

Q_SIGNALS:
  void frameChosen(int slice, int phase);
  void activated();
  void maximizeRequested();

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;

private:
  void layOut();
  void paintHeads(QPainter& painter) const;
  [[nodiscard]] QImage picture(int slice, int phase, const QElapsedTimer& painting);
  [[nodiscard]] PixelRegion region(int slice) const;

  const CaseSession* m_session = nullptr;
  PixelRegion m_heart;  ///< shown of every slice
  struct Picture {
    QImage image;
    int generation = -1;  ///< of the window in which it was drawn
  };
  std::map<int, Picture> m_pictures;  ///< by slice * phases + phase
  int m_generation = 0;
  bool m_unfinished = false;  ///< pictures were left for the next painting
  int m_cell = 0;                    ///< side of a frame
  int m_slice = 0;
  int m_phase = 0;
  bool m_active = false;
};

}  // namespace lateglow
