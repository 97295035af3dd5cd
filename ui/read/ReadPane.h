#pragma once

#include <QWidget>

#include "app/workflow/HangingProtocol.h"
#include "ui/models/AnnotationModel.h"
#include "ui/models/CasePresenter.h"
#include "ui/models/CineClock.h"
#include "ui/models/LayersModel.h"
#include "ui/models/MaskEditing.h"

namespace lateglow {

class SliceViewport;

/// What every pane of Read looks at.
struct ReadDesk {
  CasePresenter& cases;
  CineClock& clock;
  LayersModel& layers;
  MaskEditing& editing;
  AnnotationModel& annotations;
  ToolBox& tools;
};

/// One place of the layout: a widget and what it shows of a series. Knows nothing of the other
/// panes; ReadViewports tells it what changed, and links it with the others.
class ReadPane : public QObject {
  Q_OBJECT

public:
  explicit ReadPane(const ReadDesk& desk, QObject* parent = nullptr)
      : QObject(parent), m_desk(desk) {}

  [[nodiscard]] virtual QWidget* widget() const = 0;
  /// Pictures that are linked in position and zoom; null for figures.
  [[nodiscard]] virtual SliceViewport* view() const { return nullptr; }
  /// Takes no place in the layout while this is false.
  [[nodiscard]] virtual bool hasContent() const { return true; }
  /// Another series or another result: everything is shown again.
  virtual void show() = 0;
  virtual void showSlice() {}
  virtual void showPhase() {}
  virtual void showWindow() {}
  virtual void showLayers() {}
  virtual void showLabels() {}
  virtual void showTexts() {}
  /// The crosshair of the planes, where the layout has them, is at this voxel index.
  virtual void showPoint(Vec3) {}
  virtual void resetView() {}

  /// The series; 0: none.
  /// `baseId`: the series of the layout's first pane, which others are compared with.
  void setSeries(int sessionId, int baseId, const LayoutPane& place) {
    m_sessionId = sessionId;
    m_baseId = baseId;
    m_place = place;
  }
  [[nodiscard]] int sessionId() const { return m_sessionId; }
  [[nodiscard]] const LayoutPane& place() const { return m_place; }
  [[nodiscard]] CaseSession* session() const { return sessionWith(m_sessionId); }
  [[nodiscard]] CaseSession* base() const { return sessionWith(m_baseId); }
  /// The series whose grid the picture has.
  [[nodiscard]] virtual CaseSession* pictured() const { return session(); }
  /// Whether tools and inspector are for this pane's series.
  [[nodiscard]] bool isCurrent() const;
  void setActive(bool active) { m_active = active; }
  /// A sentence in the middle of the pane, for as long as it is not empty.
  void setMessage(const QString& message) { m_message = message; }

Q_SIGNALS:
  void activated();
  void maximizeRequested();

protected:
  /// The phase of this pane's series at the moment of the heart that the clock shows.
  [[nodiscard]] int phase() const;

  ReadDesk m_desk;
  LayoutPane m_place;
  bool m_active = false;
  QString m_message;

private:
  [[nodiscard]] CaseSession* sessionWith(int id) const;

  int m_sessionId = 0;
  int m_baseId = 0;
};

/// A pane of that kind.
[[nodiscard]] ReadPane* makeReadPane(PaneKind kind, const ReadDesk& desk, QWidget* parent);

}  // namespace lateglow
