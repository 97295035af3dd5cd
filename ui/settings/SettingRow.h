#pragma once

#include <QString>

class QVBoxLayout;
class QWidget;

namespace lateglow {

/// A page of settings: rows below each other, with a rule between them.
[[nodiscard]] QVBoxLayout* makeSettingColumn(QWidget* page);
/// Name and explanation on the left, the control on the right. The control gets the name for
/// screen readers.
void addSettingRow(QVBoxLayout* column, const QString& name, const QString& explanation,
                   QWidget* control);

}  // namespace lateglow
