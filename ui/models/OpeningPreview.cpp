#include "ui/models/OpeningPreview.h"

#include <utility>

#include <QCoreApplication>

#include "ui/models/CaseSession.h"
#include "ui/models/MeasurementRows.h"

namespace lateglow {

namespace {

constexpr int kPicturePixels = 640;

/// For a free function; lupdate then knows plurals.
struct Texts {
  Q_DECLARE_TR_FUNCTIONS(OpeningPreview)
};

QString lineOf(const Series& series) {
  const QString name =
      QString::fromStdString(series.description.empty() ? series.modality : series.description);
  const int slices = series.geometry().size[2];
  const Cine* cine = series.cine();
  const QString size = cine != nullptr
                           ? Texts::tr("%1 × %2 phases").arg(slices).arg(cine->phaseCount)
                           : Texts::tr("%n slice(s)", nullptr, slices);
  return name.isEmpty() ? size : name + QStringLiteral(" · ") + size;
}

}  // namespace

OpeningPreview::OpeningPreview(QString name, std::function<void(OpeningState)> changed)
    : m_changed(std::move(changed)) {
  m_state.name = std::move(name);
}

void OpeningPreview::seriesPlanned(std::size_t studyIndex, std::size_t seriesIndex,
                                   const Study& study, const Series& described) {
  m_state.patient = readableName(study.patient.name);
  m_state.series.push_back({lineOf(described), {}});
  m_places.push_back({studyIndex, seriesIndex, described.geometry()});
  m_changed(m_state);
}

void OpeningPreview::frameRead(const ReadFrame& frame) {
  for (std::size_t n = 0; n < m_places.size(); ++n) {
    const bool here = m_places[n].study == frame.study && m_places[n].series == frame.series;
    if (!here || !m_state.series[n].picture.isNull()) continue;
    const IntensityWindow window = windowFromPercentiles(frame.voxels, 1.0, 99.5);
    m_state.series[n].picture =
        makeThumbnail(frame.voxels, m_places[n].geometry, window, kPicturePixels);
    m_changed(m_state);
  }
}

}  // namespace lateglow
