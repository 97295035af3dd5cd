#pragma once

class QFrame;
class QWidget;

namespace lateglow {

/// A panel of the theme that holds `content` without margins.
[[nodiscard]] QFrame* panelAround(QWidget* content, QWidget* parent);

}  // namespace lateglow
