#include "ui/read/ProfilePane.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "imaging/core/PlaneStack.h"
#include "ui/common/Controls.h"
#include "ui/models/SeriesLink.h"
#include "ui/read/ProfileView.h"

namespace lateglow {

namespace {

/// The index of the grid that runs most along a patient direction; no two directions share one,
/// because planes have one name each.
std::size_t axisAlong(const Geometry& grid, std::size_t direction) {
  // Planes of the name are those across the direction: sagittal ones across left-right.
  constexpr std::array kAcross{PlaneName::Sagittal, PlaneName::Coronal, PlaneName::Axial};
  const Vec3 normal =
      planeStacks(grid).at(static_cast<std::size_t>(kAcross.at(direction))).geometry().axes[2];
  std::size_t best = 0;
  for (std::size_t axis = 1; axis < 3; ++axis) {
    if (std::abs(dot(grid.axes[axis], normal)) > std::abs(dot(grid.axes[best], normal))) best = axis;
  }
  return best;
}

double along(Vec3 patientMm, std::size_t direction) {
  return direction == 0 ? patientMm.x : direction == 1 ? patientMm.y : patientMm.z;
}

/// Of the nearest voxel; not-a-number outside.
double valueAt(const Volume& volume, Vec3 patientMm) {
  const Vec3 index = volume.geometry.toIndex(patientMm);
  const std::array<long, 3> voxel{std::lround(index.x), std::lround(index.y), std::lround(index.z)};
  for (std::size_t axis = 0; axis < 3; ++axis) {
    if (voxel[axis] < 0 || voxel[axis] >= volume.geometry.size[axis]) {
      return std::numeric_limits<double>::quiet_NaN();
    }
  }
  const auto& size = volume.geometry.size;
  return volume.voxels[static_cast<std::size_t>(voxel[0] + size[0] * (voxel[1] + size[1] * voxel[2]))];
}

}  // namespace

ProfilePane::ProfilePane(const ReadDesk& desk, QWidget* parent)
    : ReadPane(desk, parent),
      m_view(new ProfileView(parent)),
      m_direction(new SegmentedControl({tr("L–R"), tr("A–P"), tr("F–H")}, m_view)) {
  m_direction->setObjectName(QStringLiteral("profileDirection"));
  m_direction->move(160, 6);
  m_direction->resize(m_direction->sizeHint());
  connect(m_direction, &SegmentedControl::chosen, this, &ProfilePane::showProfile);
  connect(m_view, &ProfileView::activated, this, &ReadPane::activated);
  connect(m_view, &ProfileView::maximizeRequested, this, &ReadPane::maximizeRequested);
}

QWidget* ProfilePane::widget() const { return m_view; }

const Volume* ProfilePane::volume() const {
  const CaseSession* own = session();
  return own != nullptr ? own->series().volume() : nullptr;
}

const CaseSession* ProfilePane::other() const {
  const CaseSession* own = session();
  if (own == nullptr || !volume()->showsHounsfield()) return nullptr;
  for (const CaseSession* one : companionsOf(m_desk.cases, *own)) {
    const Volume* beside = one->series().volume();
    if (beside != nullptr && beside->showsHounsfield() && shareSpace(*own, *one)) return one;
  }
  return nullptr;
}

bool ProfilePane::hasContent() const { return volume() != nullptr; }

void ProfilePane::show() {
  const Volume* shown = volume();
  if (shown != nullptr && m_pointOf != sessionId()) {
    const auto& size = shown->geometry.size;
    m_pointOf = sessionId();
    m_point = {std::floor(size[0] / 2.0), std::floor(size[1] / 2.0),
               static_cast<double>(session()->slice)};
  }
  showProfile();
  showTexts();
}

void ProfilePane::showSlice() {
  if (volume() != nullptr) {
    m_point.z = session()->slice;
    showProfile();
  }
}

void ProfilePane::showPoint(Vec3 index) {
  if (volume() != nullptr) {
    m_point = index;
    showProfile();
  }
}

void ProfilePane::showProfile() {
  const Volume* shown = volume();
  if (shown == nullptr) {
    m_view->setProfile({});
    return;
  }
  const auto direction = static_cast<std::size_t>(m_direction->current());
  const Geometry& grid = shown->geometry;
  const std::size_t axis = axisAlong(grid, direction);
  const std::array titles{tr("Right to left"), tr("Front to back"), tr("Foot to head")};
  const std::array scales{tr("mm towards the left"), tr("mm towards the back"),
                          tr("mm towards the head")};
  ProfileView::Profile profile;
  profile.title = titles.at(direction);
  if (session()->synthetic()) {
    profile.title += QStringLiteral(" · ") + session()->syntheticTag();
  }
  profile.axis = scales.at(direction);
  const QString unit = session()->valueUnit();
  profile.valueAxis = unit.isEmpty() ? tr("Signal") : unit;
  const CaseSession* beside = other();
  if (beside != nullptr) {
    profile.name = session()->seriesName();
    profile.otherName = beside->seriesName();
    profile.otherSynthetic = beside->synthetic();
  }
  std::array<double, 3> index{std::round(m_point.x), std::round(m_point.y), std::round(m_point.z)};
  for (std::size_t n = 0; n < 3; ++n) index[n] = std::clamp(index[n], 0.0, grid.size[n] - 1.0);
  for (int step = 0; step < grid.size[axis]; ++step) {
    index[axis] = step;
    const Vec3 at{index[0], index[1], index[2]};
    const auto voxel = static_cast<std::size_t>(
        index[0] + grid.size[0] * (index[1] + grid.size[1] * index[2]));
    profile.positionsMm.push_back(along(grid.toPatient(at), direction));
    profile.values.push_back(shown->voxels[voxel]);
    if (beside != nullptr) {
      profile.otherValues.push_back(valueAt(*beside->series().volume(), grid.toPatient(at)));
    }
  }
  if (profile.positionsMm.front() > profile.positionsMm.back()) {
    std::reverse(profile.positionsMm.begin(), profile.positionsMm.end());
    std::reverse(profile.values.begin(), profile.values.end());
    std::reverse(profile.otherValues.begin(), profile.otherValues.end());
  }
  profile.markMm = std::clamp(along(grid.toPatient(m_point), direction),
                              profile.positionsMm.front(), profile.positionsMm.back());
  m_view->setProfile(std::move(profile));
}

void ProfilePane::showTexts() { m_view->setActive(m_active); }

}  // namespace lateglow
