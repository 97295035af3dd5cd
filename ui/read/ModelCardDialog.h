#pragma once

#include <QDialog>

#include "ui/models/CaseService.h"

namespace lateglow {

/// The model card in full, limits first.
class ModelCardDialog : public QDialog {
  Q_OBJECT

public:
  ModelCardDialog(const ModelChoice& model, QWidget* parent);
};

}  // namespace lateglow
