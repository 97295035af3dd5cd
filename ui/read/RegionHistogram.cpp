#include "ui/read/RegionHistogram.h"

#include <algorithm>

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>
#include <QVBoxLayout>

#include "imaging/edit/AnnotationShape.h"
#include "ui/common/Controls.h"
#include "ui/common/FigureTable.h"
#include "ui/common/Theme.h"
#include "ui/models/Figures.h"
#include "ui/plots/HistogramPlot.h"

namespace lateglow {

namespace {

constexpr QSize kPlotSize(360, 200);

/// The picture of the plot on the window's colour, for documents.
QImage pictureOf(QWidget& plot) {
  QImage image(plot.size() * plot.devicePixelRatioF(), QImage::Format_RGB32);
  image.setDevicePixelRatio(plot.devicePixelRatioF());
  image.fill(colours().window);
  plot.render(&image, {}, {}, QWidget::DrawChildren);
  return image;
}

}  // namespace

RegionHistogram::RegionHistogram(CasePresenter& cases, CineClock& clock,
                                 AnnotationModel& annotations, QWidget* parent)
    : QDialog(parent),
      m_cases(cases),
      m_clock(clock),
      m_annotations(annotations),
      m_title(makeLabel({}, "secondary", this)),
      m_plot(new HistogramPlot(this)),
      m_figures(new FigureTable(FigureTable::Style::Figures, this)),
      m_copy(makeIconButton(QStringLiteral("copy"), tr("Copy figures, table and picture"), this)) {
  setObjectName(QStringLiteral("regionHistogram"));
  setWindowTitle(tr("Histogram"));
  build();
  connect(m_copy, &QToolButton::clicked, this, &RegionHistogram::copy);
  connect(&m_annotations, &AnnotationModel::changed, this, &RegionHistogram::follow);
  connect(&m_cases, &CasePresenter::currentChanged, this, &RegionHistogram::follow);
  connect(&m_cases, &CasePresenter::resultChanged, this, &RegionHistogram::follow);
  connect(&m_clock, &CineClock::phaseChanged, this, &RegionHistogram::follow);
}

void RegionHistogram::build() {
  m_plot->setFixedSize(kPlotSize);
  m_plot->setAccessibleName(tr("Histogram"));
  auto* heading = new QHBoxLayout;
  heading->addWidget(m_title, 1);
  heading->addWidget(m_copy);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 12, 16, 16);
  column->setSpacing(8);
  column->setSizeConstraint(QLayout::SetFixedSize);
  column->addLayout(heading);
  column->addWidget(m_plot);
  column->addWidget(m_figures);
}

const Annotation* RegionHistogram::region() const {
  const CaseSession* session = m_cases.current();
  if (session == nullptr || session->id != m_session) return nullptr;
  const auto& all = m_annotations.all();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [this](const Annotation& a) { return a.id == m_annotation; });
  return found == all.end() ? nullptr : &*found;
}

void RegionHistogram::showRegion(int annotation, bool synthetic) {
  const CaseSession* session = m_cases.current();
  m_session = session != nullptr ? session->id : 0;
  m_annotation = annotation;
  m_synthetic = synthetic;
  const Annotation* shown = region();
  if (shown == nullptr || outlineOf(*shown, session->geometry()).empty()) {
    return;
  }
  const bool placed = isVisible();
  show();
  follow();
  if (!placed) {  // beside the inspector, where it covers least of the picture
    const QPoint corner = parentWidget()->mapToGlobal(parentWidget()->rect().bottomRight());
    move(corner - QPoint(width() + 340, height() + 80));
  }
}

void RegionHistogram::follow() {
  if (!isVisible()) {
    return;
  }
  const Annotation* shown = region();
  if (shown == nullptr) {
    hide();
    return;
  }
  // While it is being moved, its new place is only among those on the slice.
  const std::vector<Annotation> onSlice = m_annotations.onSlice();
  const auto moved = std::find_if(onSlice.begin(), onSlice.end(),
                                  [this](const Annotation& a) { return a.id == m_annotation; });
  const Annotation now = moved == onSlice.end() ? *shown : *moved;
  const CaseSession& session = *m_cases.current();
  const Volume* synthetic = m_synthetic ? session.syntheticImage() : nullptr;
  if (m_synthetic && synthetic == nullptr) {
    hide();
    return;
  }
  const QString unit = session.valueUnit();
  m_unit = !unit.isEmpty() ? unit : synthetic != nullptr ? tr("Synthetic signal") : tr("Signal");
  QString title = synthetic != nullptr ? tr("SYNTHETIC LGE") : session.seriesName();
  title += QStringLiteral(" · ") + tr("slice %1").arg(now.slice + 1);
  if (synthetic == nullptr && session.phaseCount() > 1) {
    title += QStringLiteral(" · ") + tr("phase %1").arg(m_clock.phase() + 1);
  }
  m_title->setText(title);
  showFigures(now, synthetic != nullptr ? synthetic->slice(now.slice)
                                        : session.frame(now.slice, m_clock.phase()));
}

void RegionHistogram::showFigures(const Annotation& region, std::span<const float> slice) {
  const Geometry& geometry = m_cases.current()->geometry();
  m_histogram = valueHistogram(regionValues(region, geometry, slice));
  const auto figures = regionFigures(region, geometry, slice);
  m_plot->setTitles(m_unit, tr("Pixels"));
  m_plot->setHistogram(m_histogram, figures ? figures->mean : 0.0, m_synthetic);
  std::vector<FigureRow> rows;
  if (figures && figures->count > 0) {
    rows.push_back({tr("Mean"), tr("dashed line"), pixelFigure(figures->mean), {}, {}});
    rows.push_back({tr("SD"), {}, pixelFigure(figures->standardDeviation), {}, {}});
    rows.push_back({tr("Median"), {}, pixelFigure(figures->median), {}, {}});
    rows.push_back({tr("Lowest to highest"), {},
                    tr("%1 to %2").arg(pixelFigure(figures->lowest), pixelFigure(figures->highest)),
                    {}, {}});
    rows.push_back({tr("Area"), tr("%n pixel(s)", nullptr, figures->count),
                    areaText(figures->areaMm2), {}, {}});
  }
  m_figures->setRows(std::move(rows));
}

QString RegionHistogram::asText() const {
  QStringList lines{m_title->text(), m_figures->asText().trimmed(), {},
                    QStringList{tr("from"), tr("below"), tr("Pixels")}.join(u'\t')};
  for (std::size_t bin = 0; bin < m_histogram.counts.size(); ++bin) {
    lines << QStringLiteral("%1\t%2\t%3")
                 .arg(m_histogram.edge(bin))
                 .arg(m_histogram.edge(bin + 1))
                 .arg(m_histogram.counts[bin]);
  }
  return lines.join(u'\n') + u'\n';
}

void RegionHistogram::copy() const {
  auto* content = new QMimeData;  // the clipboard's
  content->setText(asText());
  content->setImageData(pictureOf(*m_plot));
  QGuiApplication::clipboard()->setMimeData(content);
}

}  // namespace lateglow
