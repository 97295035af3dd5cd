#pragma once

#include <QObject>

namespace lateglow {

/// What a left drag in an image does.
enum class ReadTool {
  Navigate,  ///< window and level, as ever; annotations can be taken by their points
  Brush,
  Eraser,
  Contour,  ///< draws a closed curve; what it means depends on the class
  Nudge,    ///< pushes endocardium and epicardium with a disc
  Distance,
  Angle,
  Ellipse,
  Polygon,
  Note
};
inline constexpr int kReadToolCount = 10;

[[nodiscard]] constexpr bool editsClasses(ReadTool tool) {
  return tool >= ReadTool::Brush && tool <= ReadTool::Nudge;
}
[[nodiscard]] constexpr bool drawsAnnotations(ReadTool tool) { return tool >= ReadTool::Distance; }

/// The one tool in the reader's hand.
class ToolBox : public QObject {
  Q_OBJECT

public:
  explicit ToolBox(QObject* parent = nullptr) : QObject(parent) {}

  [[nodiscard]] ReadTool tool() const { return m_tool; }
  void take(ReadTool tool) {
    if (tool != m_tool) {
      m_tool = tool;
      Q_EMIT changed();
    }
  }

Q_SIGNALS:
  void changed();

private:
  ReadTool m_tool = ReadTool::Navigate;
};

}  // namespace lateglow
