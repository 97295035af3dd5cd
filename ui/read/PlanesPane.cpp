#include "ui/read/PlanesPane.h"

#include "ui/read/MprViewports.h"

namespace lateglow {

PlanesPane::PlanesPane(const ReadDesk& desk, QWidget* parent)
    : ReadPane(desk, parent), m_planes(new MprViewports(desk.cases, desk.layers, parent)) {}

QWidget* PlanesPane::widget() const { return m_planes; }

void PlanesPane::resetView() { m_planes->resetViews(); }

}  // namespace lateglow
