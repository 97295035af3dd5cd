#pragma once

#include "ui/read/ReadPane.h"

namespace lateglow {

class MprViewports;

/// Three planes of the current volume with one crosshair.
class PlanesPane : public ReadPane {
  Q_OBJECT

public:
  PlanesPane(const ReadDesk& desk, QWidget* parent);
  [[nodiscard]] QWidget* widget() const override;
  [[nodiscard]] MprViewports* planes() const { return m_planes; }
  void show() override {}
  void resetView() override;

private:
  MprViewports* m_planes;
};

}  // namespace lateglow
