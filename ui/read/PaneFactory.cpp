#include <array>

#include "ui/read/BullsEyePane.h"
#include "ui/read/MontagePane.h"
#include "ui/read/PairPane.h"
#include "ui/read/PlanesPane.h"
#include "ui/read/ProfilePane.h"
#include "ui/read/ScarPane.h"
#include "ui/read/SlicePane.h"
#include "ui/read/SyntheticPane.h"
#include "ui/read/VolumePane.h"

namespace lateglow {

namespace {

template <typename Pane>
ReadPane* make(const ReadDesk& desk, QWidget* parent) {
  return new Pane(desk, parent);
}

using Maker = ReadPane* (*)(const ReadDesk&, QWidget*);
/// In the order of PaneKind.
constexpr std::array<Maker, kPaneKindCount> kMakers{
    make<SlicePane>,    make<SyntheticPane>, make<DifferencePane>, make<FusedPane>,
    make<BullsEyePane>, make<ScarPane>,      make<PlanesPane>,     make<MontagePane>,
    make<VolumePane>,   make<ProfilePane>};

}  // namespace

ReadPane* makeReadPane(PaneKind kind, const ReadDesk& desk, QWidget* parent) {
  return kMakers.at(static_cast<std::size_t>(kind))(desk, parent);
}

}  // namespace lateglow
