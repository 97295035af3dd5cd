#pragma once

#include <QToolButton>

#include "ui/models/LayoutModel.h"

class QMenu;

namespace lateglow {

/// The button that chooses the layout: protocols that fit the series, best first, simple grids, and
/// keeping or deleting the user's own.
class LayoutMenu : public QToolButton {
  Q_OBJECT

public:
  explicit LayoutMenu(LayoutModel& layouts, QWidget* parent = nullptr);
  /// The entries as they are now; also what the menu shows when it opens.
  void rebuild();

private:
  void addProtocols();
  void addGrids();
  void addOwn();
  void askForName();
  void tell(const Failure& failure);

  LayoutModel& m_layouts;
  QMenu* m_menu;
};

/// A protocol's name as the user reads it: the shipped ones are translated.
[[nodiscard]] QString layoutName(const HangingProtocol& protocol);

}  // namespace lateglow
