#pragma once

#include <optional>
#include <vector>

#include <QObject>

#include "imaging/core/PixelPoint.h"
#include "ui/models/CasePresenter.h"
#include "ui/models/ToolBox.h"

namespace lateglow {

/// Drawing, moving and removing measurements and notes on the current series, without a widget.
/// Every change is a step of undo and is kept with the series.
class AnnotationModel : public QObject {
  Q_OBJECT

public:
  AnnotationModel(CasePresenter& cases, ToolBox& tools, QObject* parent = nullptr);

  /// What is drawn on the current slice, what is being drawn included.
  [[nodiscard]] std::vector<Annotation> onSlice() const;
  [[nodiscard]] const std::vector<Annotation>& all() const;
  [[nodiscard]] std::optional<int> selected() const { return m_selected; }
  [[nodiscard]] bool drawing() const { return m_draft.has_value(); }

  /// Whether a point of an annotation can be taken there.
  [[nodiscard]] bool grabs(PixelPoint at, double reach) const;
  /// The pointer in the current slice and phase; `reach` in pixels.
  void press(PixelPoint at, double reach, int phase = 0);
  void drag(PixelPoint at);
  void release();
  /// Gives up what is being drawn or moved.
  void abandon();
  /// Of a note; an empty text removes it.
  void setText(int id, const QString& text);
  void removeSelected();
  /// Whether the current slice is a key image of the report.
  [[nodiscard]] bool isKeyImage() const;
  /// Makes it one, or no longer.
  void toggleKeyImage();

Q_SIGNALS:
  void changed();
  /// A note was placed; its text is to be asked for (setText).
  void noteWanted(int annotation);

private:
  struct Grip {
    int annotation;
    std::size_t point;
  };
  [[nodiscard]] std::optional<Grip> gripAt(PixelPoint at, double reach) const;
  [[nodiscard]] Vec3 patientPointOf(PixelPoint at) const;
  void begin(PixelPoint at, int phase);
  void finishDraft();
  void accept(std::vector<Annotation> next, const QString& what);
  void forget();

  CasePresenter& m_cases;
  ToolBox& m_tools;
  std::optional<Annotation> m_draft;
  bool m_moving = false;        ///< the draft is an annotation that was there before
  std::size_t m_point = 0;      ///< of the draft, follows the pointer
  bool m_pressed = false;
  std::optional<int> m_selected;
};

}  // namespace lateglow
