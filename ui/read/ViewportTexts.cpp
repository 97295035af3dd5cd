#include "ui/read/ViewportTexts.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "ui/models/Figures.h"
#include "ui/models/MeasurementRows.h"
#include "viewer/scene/SliceOrientation.h"

namespace lateglow {

namespace {

QString tr(const char* text, const char* comment = nullptr) {
  return QCoreApplication::translate("lateglow", text, comment);
}

/// Three significant figures or whole numbers: pixel values have no unit of their own.
QString pixelValue(double value) {
  return std::abs(value) >= 100.0 ? figure(value, 0)
                                  : QString::number(value, 'g', 3);
}

QString windowText(IntensityWindow window) {
  return tr("W %1  L %2").arg(pixelValue(window.width), pixelValue(window.level));
}

QString sliceText(const CaseSession& session) {
  QString text = tr("Slice %1 / %2").arg(session.slice + 1).arg(session.geometry().size[2]);
  if (session.result && session.result->measurements) {
    const QString level = levelOfSlice(*session.result->measurements, session.slice);
    if (!level.isEmpty()) {
      text += QStringLiteral(" · ") + level;
    }
  }
  if (session.isKeyImage(session.slice)) {
    text += QStringLiteral(" · ") + tr("key image");
  }
  return text;
}

QString spacingText(const CaseSession& session, double magnification) {
  const Geometry& g = session.geometry();
  return tr("%1 mm · %2 mm apart · ×%3")
      .arg(figure(g.spacingMm[0], 2), figure(g.spacingMm[2], 1),
           figure(magnification, 1));
}

std::size_t pixelIndex(const Geometry& geometry, PixelPoint pixel) {
  const auto column = std::clamp(std::lround(pixel.column), 0L, geometry.size[0] - 1L);
  const auto row = std::clamp(std::lround(pixel.row), 0L, geometry.size[1] - 1L);
  return static_cast<std::size_t>(row * geometry.size[0] + column);
}

bool inside(const PixelRegion& region, PixelPoint pixel) {
  return pixel.column >= region.firstColumn && pixel.column <= region.lastColumn &&
         pixel.row >= region.firstRow && pixel.row <= region.lastRow;
}

/// Of the outlines of a phase, where all phases have some.
QString outlinedTissueAt(const CaseSession& session, PixelPoint pixel, int phase) {
  const auto label = session.function->classes->frame(
      session.slice, phase)[pixelIndex(session.geometry(), pixel)];
  return label == 0 ? QString() : tissueName(static_cast<TissueClass>(label));
}

QString tissueAt(const CaseSession& session, PixelPoint pixel) {
  const LabelMap* mask = session.tissueMask();
  if (mask == nullptr) {
    return {};
  }
  const auto label = mask->slice(session.slice)[pixelIndex(session.geometry(), pixel)];
  return label == 0 ? QString() : tissueName(static_cast<TissueClass>(label));
}

QString scarAreaText(const CaseSession& session) {
  for (const SliceMeasurement& s : session.result->measurements->slices) {
    if (s.index == session.slice) {
      return tr("Scar %1 cm²").arg(figure(s.scarAreaCm2, 2));
    }
  }
  return {};
}

}  // namespace

std::array<QString, 4> edgesOf(const Geometry& geometry) {
  const EdgeLetters letters = edgeLetters(geometry, conventionalOrientation(geometry));
  return {QString::fromStdString(letters.left), QString::fromStdString(letters.right),
          QString::fromStdString(letters.top), QString::fromStdString(letters.bottom)};
}

QString tissueName(TissueClass tissue) {
  switch (tissue) {
    case TissueClass::HealthyMyocardium:
      return tr("Healthy myocardium");
    case TissueClass::BloodPool:
      return tr("Blood pool");
    case TissueClass::Scar:
      return tr("Scar");
    case TissueClass::Background:
      break;
  }
  return tr("Background");
}

ViewportOverlay cineOverlay(const CaseSession& session, const ReadingState& state) {
  ViewportOverlay overlay;
  overlay.topLeft = {session.seriesName(), sliceText(session)};
  if (session.phaseCount() > 1) {
    overlay.topRight = {tr("Phase %1 / %2").arg(state.phase + 1).arg(session.phaseCount()),
                        (state.phaseTimeAssumed ? tr("%1 ms (assumed)") : tr("%1 ms"))
                            .arg(std::lround(state.phaseMs))};
  }
  overlay.bottomLeft = {spacingText(session, state.magnification), windowText(session.window)};
  if (state.probe) {
    const auto frame = session.frame(session.slice, state.phase);
    const QString value = pixelValue(frame[pixelIndex(session.geometry(), *state.probe)]);
    const QString unit = session.valueUnit();
    overlay.bottomRight = {unit.isEmpty() ? tr("Signal %1").arg(value)
                                          : tr("%1 %2", "value, unit").arg(value, unit)};
    const QString tissue = session.function ? outlinedTissueAt(session, *state.probe, state.phase)
                           : state.phase == 0 ? tissueAt(session, *state.probe)
                                              : QString();
    if (!tissue.isEmpty()) {
      overlay.bottomRight.append(tissue);
    }
  }
  overlay.edges = edgesOf(session.geometry());
  tagSynthetic(overlay, session);
  return overlay;
}

ViewportOverlay syntheticOverlay(const CaseSession& session, const ReadingState& state) {
  ViewportOverlay overlay;
  const Volume* image = session.syntheticImage();
  if (!session.result || image == nullptr) {
    return overlay;
  }
  overlay.syntheticTag = tr("SYNTHETIC LGE");
  overlay.topLeft = {shortModelName(session.result->model.title, session.result->model.version), sliceText(session)};
  if (session.result->model.demonstration) {
    overlay.topRight.append(tr("Demonstration model"));
  }
  const auto region = session.syntheticRegion(session.slice);
  if (region && session.result->measurements) {
    overlay.topRight.append(scarAreaText(session));
  }
  overlay.bottomLeft = {tr("Not acquired. Research use only."),
                        windowText(session.syntheticWindow)};
  overlay.bottomRight = {tr("package %1").arg(shortHash(session.result->model.sha256))};
  if (!region) {
    overlay.message = tr("No left ventricle was found in this slice, so nothing was synthesized. "
                         "The acquired cine is shown dimmed.");
  } else if (state.probe) {
    const bool made = inside(*region, *state.probe);
    const auto slice = image->slice(session.slice);
    const QString value = pixelValue(slice[pixelIndex(session.geometry(), *state.probe)]);
    overlay.bottomRight.append(made ? tr("Synthetic signal %1").arg(value)
                                    : tr("Not synthesized here"));
    const QString tissue = tissueAt(session, *state.probe);
    if (!tissue.isEmpty()) {
      overlay.bottomRight.append(tissue);
    }
  }
  overlay.edges = edgesOf(session.geometry());
  return overlay;
}

void tagSynthetic(ViewportOverlay& overlay, const CaseSession& session) {
  if (!session.synthetic()) {
    return;
  }
  const ModelCardSummary& model = session.origin->model;
  overlay.syntheticTag = session.syntheticTag();
  overlay.topRight.append(shortModelName(model.title, model.version));
  if (model.demonstration) {
    overlay.topRight.append(tr("Demonstration model"));
  }
  overlay.bottomLeft.prepend(tr("Not acquired. Research use only."));
  overlay.bottomRight.prepend(tr("package %1").arg(shortHash(model.sha256)));
}

ViewportOverlay scarOverlay(const CaseSession& session) {
  ViewportOverlay overlay;
  if (!session.result) {
    return overlay;
  }
  overlay.syntheticTag = tr("SYNTHETIC");
  overlay.topLeft = {tr("Scar in the left ventricle")};
  if (session.result->measurements) {
    const ScarMeasurements& m = *session.result->measurements;
    overlay.topRight = {tr("%1 g · %2 % of myocardium")
                            .arg(figure(m.scarMassG, 1),
                                 figure(m.scarRatioPercent, 1))};
  }
  overlay.bottomLeft = {tr("Surface interpolated between slices")};
  if (session.result->surfaces.empty()) {
    overlay.message = tr("No myocardium was segmented.");
  } else if (!session.result->surfaces.hasScar) {
    overlay.message = tr("No scar was segmented.");
  }
  return overlay;
}

}  // namespace lateglow
