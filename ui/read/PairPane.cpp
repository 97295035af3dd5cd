#include "ui/read/PairPane.h"

#include <algorithm>
#include <limits>

#include "ui/models/SeriesLink.h"
#include "viewer/qt/SliceViewport.h"
#include "viewer/scene/PlaneReslicer.h"

namespace lateglow {

namespace {
/// Shares of the window (-0.5 is black) up to which a pixel is the ground around the patient.
constexpr double kGround = -0.47;
/// At either end of the colours, as in Compare.
constexpr double kDifferenceHu = 200.0;
}  // namespace

bool PairPane::hasContent() const {
  const CaseSession* own = session();
  const CaseSession* one = base();
  return own != nullptr && one != nullptr && own != one && shareSpace(*own, *one);
}

void PairPane::show() {
  if (hasContent()) {
    takeGeometry(base()->geometry(), base()->id);
    ImagePane::show();
  }
}

void PairPane::resetView() {
  ImagePane::resetView();
  showSlice();  // with its own colours again
}

std::span<const float> PairPane::first() const {
  const CaseSession& one = *base();
  const Cine* cine = one.series().cine();
  const Cine* shown = session()->series().cine();
  const int at = cine == nullptr ? 0 : shown == nullptr ? 0 : linkedPhase(*shown, phase(), *cine);
  return one.frame(one.slice, at);
}

std::vector<float> PairPane::onFirst() const {
  const CaseSession& one = *base();
  const CaseSession& own = *session();
  if (own.geometry().sameGrid(one.geometry())) {
    const auto frame = own.frame(one.slice, phase());
    return {frame.begin(), frame.end()};
  }
  if (const Volume* volume = own.series().volume()) {
    return onSlice(*volume, one.geometry(), one.slice);
  }
  return std::vector<float>(one.geometry().sliceVoxelCount(),
                            std::numeric_limits<float>::quiet_NaN());
}

bool PairPane::inHounsfield() const {
  const Volume* own = session()->series().volume();
  const Volume* one = base()->series().volume();
  return own != nullptr && one != nullptr && own->showsHounsfield() && one->showsHounsfield();
}

/// Of two pictures in one: one of them is enough for the mark.
void PairPane::markSynthetic(ViewportOverlay& overlay) const {
  const CaseSession* made = session()->synthetic() ? session() : base();
  overlay.syntheticTag = made->syntheticTag();
  if (made->synthetic()) {
    overlay.bottomLeft.prepend(tr("Not acquired. Research use only."));
  }
}

void DifferencePane::showSlice() {
  if (!hasContent()) {
    return;
  }
  const auto share = [](float value, IntensityWindow window) {
    return (value - window.level) / window.width;
  };
  const auto one = first();
  const bool hounsfield = inHounsfield();
  std::vector<float> values = onFirst();
  for (std::size_t n = 0; n < values.size(); ++n) {
    const double a = std::max(-0.5, share(one[n], base()->window));
    const double b = std::max(-0.5, share(values[n], session()->window));
    const bool ground = a <= kGround && !(b > kGround);  // air in both: nothing to compare
    values[n] = ground       ? std::numeric_limits<float>::quiet_NaN()
                : hounsfield ? values[n] - one[n]
                             : static_cast<float>(b - a);
  }
  // Over black and not as the image itself, because only what is fused can have clear pixels.
  m_view->scene().setImage(std::vector<float>(values.size(), 0.0F));
  m_view->scene().setImageWindow({1.0, 0.5});
  const double most = hounsfield ? kDifferenceHu : 1.0;
  m_view->scene().setFusionLook({{2.0 * most, 0.0}, 1.0, ColourMap::Difference});
  m_view->scene().setFusion(values);
  m_view->requestRender();
  showTexts();
}

ViewportOverlay DifferencePane::overlay(const CaseSession& session) const {
  ViewportOverlay overlay;
  overlay.topLeft = {tr("Difference"),
                     tr("%1 − %2").arg(session.seriesName(), base()->seriesName())};
  overlay.bottomLeft = {inHounsfield() ? tr("−%1 to %1 HU").arg(kDifferenceHu)
                                       : tr("Share of each window, −1 to 1"),
                        tr("Red: more. Blue: less.")};
  overlay.edges = edgesOf(base()->geometry());
  markSynthetic(overlay);
  return overlay;
}

void FusedPane::showSlice() {
  if (!hasContent()) {
    return;
  }
  SliceScene& scene = m_view->scene();
  scene.setImage(first());
  scene.setImageWindow(base()->window);
  FusionLook look = scene.fusionLook();  // colours and opacity are the viewport's own
  look.window = session()->window;
  scene.setFusionLook(look);
  std::vector<float> values = onFirst();
  const double lowest = look.window.level + kGround * look.window.width;
  for (float& value : values) {
    if (value <= lowest) value = std::numeric_limits<float>::quiet_NaN();
  }
  scene.setFusion(values);
  m_view->requestRender();
  showTexts();
}

ViewportOverlay FusedPane::overlay(const CaseSession& session) const {
  ViewportOverlay overlay;
  overlay.topLeft = {tr("Fused"),
                     tr("%1 over %2").arg(session.seriesName(), base()->seriesName())};
  overlay.edges = edgesOf(base()->geometry());
  markSynthetic(overlay);
  return overlay;
}

}  // namespace lateglow
