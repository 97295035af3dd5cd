#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

namespace lateglow {

/// Something that a key does. The one table of them is what shortcuts, tool tips, the sheet on F1
/// and the editor in the settings are made from.
struct Command {
  enum class Scope {
    Window,  ///< everywhere
    Read,    ///< while the Read workspace is seen, so that keys keep their meaning in text fields
    Case,    ///< in Compare's Case tab; arrows only while the pictures have the keyboard
    Cohort,  ///< while the table of Compare's Cohort tab has it
    Blinded  ///< while images are read blinded
  };
  QString id;     ///< "tool.brush"; kept in the settings file and named by buttons
  QString group;  ///< in the user's language
  QString text;   ///< what it does, in the user's language
  QList<QKeySequence> defaultKeys;
  Scope scope = Scope::Read;
};

/// Whether a key could mean both: places that are never seen at once share their keys.
[[nodiscard]] constexpr bool overlap(Command::Scope one, Command::Scope other) {
  return one == other || one == Command::Scope::Window || other == Command::Scope::Window;
}

/// In the order in which they are shown; groups lie together.
[[nodiscard]] QList<Command> commandTable();

}  // namespace lateglow
