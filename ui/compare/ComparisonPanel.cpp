#include "ui/compare/ComparisonPanel.h"

#include <algorithm>
#include <cmath>

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/report/ReportText.h"
#include "imaging/edit/ValueHistogram.h"
#include "measurements/AhaSegments.h"
#include "ui/common/Controls.h"
#include "ui/common/FigureTable.h"
#include "ui/compare/FigureGrid.h"
#include "ui/compare/ProfilePlot.h"
#include "ui/compare/SegmentAgreementView.h"
#include "ui/models/Figures.h"
#include "ui/plots/HistogramPlot.h"
#include "ui/read/ViewportTexts.h"

namespace lateglow {

namespace {

constexpr int kMargin = 16;
constexpr int kPlotHeight = 176;
const QString kNone = QStringLiteral("–");

QString orNone(const std::optional<double>& value, int decimals) {
  if (!value) return kNone;
  return std::isinf(*value) ? QStringLiteral("∞") : figure(*value, decimals);
}

QLabel* noteLabel(QWidget* parent) {
  QLabel* label = makeLabel({}, "small", parent);
  label->setWordWrap(true);
  return label;
}

QString nameOfMethod(const std::string& method) {
  if (method == "fwhm") return ComparisonPanel::tr("FWHM");
  if (method == "otsu") return ComparisonPanel::tr("Otsu");
  if (method == "em") return ComparisonPanel::tr("Gaussian mixture (EM)");
  const QString deviations = QString::fromStdString(method).remove(QStringLiteral("sd"));
  return ComparisonPanel::tr("%1 SD above remote").arg(deviations);
}

QString nameOfSegment(int segment) {
  SegmentMeasurement named;
  named.segment = segment;
  named.name = ahaSegmentName(segment);
  return ReportText::segmentName(named);
}

/// The value at a pixel, linear between pixels; not-a-number beyond the edge.
double valueAt(std::span<const float> slice, const Geometry& grid, PixelPoint at) {
  if (at.column < 0.0 || at.row < 0.0 || at.column > grid.size[0] - 1 ||
      at.row > grid.size[1] - 1) {
    return std::nan("");
  }
  const int column = std::min(static_cast<int>(at.column), std::max(0, grid.size[0] - 2));
  const int row = std::min(static_cast<int>(at.row), std::max(0, grid.size[1] - 2));
  const double fx = at.column - column;
  const double fy = at.row - row;
  const auto value = [&](int i, int j) {
    const int x = std::min(i, grid.size[0] - 1);
    const int y = std::min(j, grid.size[1] - 1);
    return static_cast<double>(slice[static_cast<std::size_t>(x + grid.size[0] * y)]);
  };
  return (1 - fy) * ((1 - fx) * value(column, row) + fx * value(column + 1, row)) +
         fy * ((1 - fx) * value(column, row + 1) + fx * value(column + 1, row + 1));
}

}  // namespace

ComparisonPanel::ComparisonPanel(ComparisonFigures& figures, QWidget* parent)
    : QScrollArea(parent), m_figures(figures), m_model(figures.model()) {
  setObjectName(QStringLiteral("comparisonPanel"));
  setFixedWidth(kWidth);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  auto* content = new QWidget(this);
  m_column = new QVBoxLayout(content);
  m_column->setContentsMargins(kMargin, 12, kMargin, 16);
  m_column->setSpacing(20);
  m_note = makeLabel({}, "secondary", content);
  m_note->setWordWrap(true);
  m_column->addWidget(m_note);
  setWidget(content);
  buildSimilarity();
  buildHounsfield();
  buildClasses();
  buildSegments();
  buildMethods();
  m_column->addStretch();
  connect(&m_figures, &ComparisonFigures::changed, this, &ComparisonPanel::refresh);
  connect(&m_model, &ComparisonModel::picturesChanged, this, [this] { m_profile->setProfile({}); });
  refresh();
}

ComparisonPanel::Section ComparisonPanel::addSection(const QString& title, const QString& name,
                                                     std::function<QString()> text) {
  Section section;
  section.whole = new QWidget(widget());
  section.whole->setObjectName(name);
  section.column = new QVBoxLayout(section.whole);
  section.column->setContentsMargins(0, 0, 0, 0);
  section.column->setSpacing(8);
  auto* line = new QHBoxLayout;
  line->addWidget(makeSection(title, section.whole));
  line->addStretch();
  QToolButton* copy = makeIconButton(QStringLiteral("copy"), tr("Copy as a table"), section.whole);
  copy->setObjectName(name + QStringLiteral("Copy"));
  connect(copy, &QToolButton::clicked, this,
          [text = std::move(text)] { QApplication::clipboard()->setText(text()); });
  line->addWidget(copy);
  section.column->addLayout(line);
  m_column->addWidget(section.whole);
  return section;
}

void ComparisonPanel::buildSimilarity() {
  m_similaritySection = addSection(tr("Similarity"), QStringLiteral("similaritySection"),
                                   [this] { return m_similarity->asText(); });
  QWidget* whole = m_similaritySection.whole;
  m_region = new SegmentedControl({tr("Whole"), tr("Heart"), tr("Body")}, whole);
  m_region->setObjectName(QStringLiteral("similarityRegion"));
  m_region->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  m_region->button(1)->setToolTip(tr("Where the model looked for the left ventricle"));
  m_region->button(2)->setToolTip(tr("What is brighter than air in the reference, filled"));
  m_similarity = new FigureTable(FigureTable::Style::Figures, whole);
  m_similarity->setObjectName(QStringLiteral("similarityTable"));
  m_similarityNote = noteLabel(whole);
  for (QWidget* part : {static_cast<QWidget*>(m_region), static_cast<QWidget*>(m_similarity),
                        static_cast<QWidget*>(m_similarityNote)}) {
    m_similaritySection.column->addWidget(part);
  }
  connect(m_region, &SegmentedControl::chosen, this,
          [this](int region) { m_figures.setRegion(static_cast<ComparisonRegion>(region)); });
}

void ComparisonPanel::buildHounsfield() {
  m_hounsfieldSection =
      addSection(tr("Hounsfield units"), QStringLiteral("hounsfieldSection"), [this] {
        const QString profile = m_profile->asText();
        return m_within->asText() + QStringLiteral("\n\n") + profile;
      });
  QWidget* whole = m_hounsfieldSection.whole;
  m_within = new FigureTable(FigureTable::Style::Figures, whole);
  m_errors = new HistogramPlot(whole);
  m_errors->setObjectName(QStringLiteral("errorHistogram"));
  m_errors->setFixedHeight(kPlotHeight);
  m_errors->setTitles(tr("Test − reference, HU"), tr("Voxels"));
  m_drawProfile = makeButton(tr("Draw a profile line"), "", whole);
  m_drawProfile->setObjectName(QStringLiteral("profileButton"));
  m_drawProfile->setCheckable(true);
  m_profile = new ProfilePlot(whole);
  m_profile->setObjectName(QStringLiteral("profilePlot"));
  m_profile->setFixedHeight(kPlotHeight + 24);
  for (QwtPlot* plot : {static_cast<QwtPlot*>(m_errors), static_cast<QwtPlot*>(m_profile)}) {
    plot->setMinimumWidth(1);  // as wide as the panel, not as its axes would like
  }
  for (QWidget* part : {static_cast<QWidget*>(m_within), static_cast<QWidget*>(m_errors),
                        static_cast<QWidget*>(m_drawProfile), static_cast<QWidget*>(m_profile)}) {
    m_hounsfieldSection.column->addWidget(part);
  }
}

void ComparisonPanel::buildClasses() {
  m_classSection = addSection(tr("Classes against the reference mask"),
                              QStringLiteral("classSection"), [this] { return m_classes->asText(); });
  m_classes = new FigureGrid(m_classSection.whole);
  m_classes->setObjectName(QStringLiteral("classTable"));
  m_classSection.column->addWidget(m_classes);
}

void ComparisonPanel::buildSegments() {
  m_segmentSection = addSection(tr("Scar by segment"), QStringLiteral("segmentSection"),
                                [this] { return m_segmentTable->asText(); });
  QWidget* whole = m_segmentSection.whole;
  m_segments = new SegmentAgreementView(whole);
  m_segmentNote = noteLabel(whole);
  m_segmentTable = new FigureGrid(whole);
  m_segmentTable->setObjectName(QStringLiteral("segmentTable"));
  for (QWidget* part : {static_cast<QWidget*>(m_segments), static_cast<QWidget*>(m_segmentNote),
                        static_cast<QWidget*>(m_segmentTable)}) {
    m_segmentSection.column->addWidget(part);
  }
  connect(m_segments, &SegmentAgreementView::segmentChosen, this, &ComparisonPanel::segmentChosen);
  connect(m_segmentTable, &FigureGrid::linkChosen, this, &ComparisonPanel::segmentChosen);
}

void ComparisonPanel::buildMethods() {
  m_methodSection = addSection(tr("Scar by method"), QStringLiteral("methodSection"),
                               [this] { return m_methods->asText(); });
  QWidget* whole = m_methodSection.whole;
  m_methods = new FigureGrid(whole);
  m_methods->setObjectName(QStringLiteral("methodTable"));
  m_methodNote = noteLabel(whole);
  m_drawRemote = makeButton({}, "", whole);
  m_drawRemote->setObjectName(QStringLiteral("remoteButton"));
  m_drawRemote->setCheckable(true);
  for (QWidget* part : {static_cast<QWidget*>(m_methods), static_cast<QWidget*>(m_methodNote),
                        static_cast<QWidget*>(m_drawRemote)}) {
    m_methodSection.column->addWidget(part);
  }
}

void ComparisonPanel::refresh() {
  const auto& similarity = m_figures.similarity();
  QString note;
  if (m_model.preparing() || (m_figures.counting() && !similarity)) {
    note = tr("Measuring…");
  } else if (!m_model.comparable()) {
    note = tr("Figures appear here once two pictures are chosen.");
  }
  m_note->setText(note);
  m_note->setVisible(!note.isEmpty());
  m_similaritySection.whole->setVisible(m_model.comparable());
  for (int region = 0; region < kComparisonRegionCount; ++region) {
    m_region->button(region)->setEnabled(
        m_figures.hasRegion(static_cast<ComparisonRegion>(region)));
  }
  m_region->setCurrent(static_cast<int>(m_figures.region()));
  showSimilarity();
  showHounsfield();
  showMasks();
  showMethods();
}

void ComparisonPanel::showSimilarity() {
  const auto& similarity = m_figures.similarity();
  if (!similarity) {
    m_similarity->setRows({});
    m_similarityNote->clear();
    return;
  }
  if (!*similarity) {
    m_similarity->setRows({});
    m_similarityNote->setText(tr("Not measured: %1. %2")
                                  .arg(QString::fromStdString(similarity->error().message),
                                       QString::fromStdString(similarity->error().remedy)));
    return;
  }
  const SimilarityFigures& f = **similarity;
  const QString unit = f.hounsfield ? tr("HU") : QString();
  const int decimals = f.hounsfield ? 1 : 3;
  const auto row = [](const QString& name, const QString& definition, const QString& value,
                      const QString& rowUnit = {}, const QString& tip = {}) {
    return FigureRow{name, definition, value, rowUnit, tip, -1};
  };
  m_similarity->setRows(
      {row(tr("SSIM"), tr("mean of slices"), orNone(f.ssim, 3), {},
           tr("Wang 2004: Gaussian window of 11 pixels, sigma 1.5")),
       row(tr("SSIM 3-D"), f.ssim3d ? QString() : tr("needs 11 slices"), orNone(f.ssim3d, 3)),
       row(tr("PSNR"), {}, orNone(f.psnrDb, 1), tr("dB")),
       row(tr("NRMSE"), tr("euclidean"), orNone(f.nrmseEuclidean, 3), {},
           tr("By the root mean square of the reference. Min-max: %1. Mean: %2.")
               .arg(orNone(f.nrmseMinMax, 3), orNone(f.nrmseMean, 3))),
       row(tr("MAE"), {}, orNone(f.mae, decimals), unit),
       row(tr("RMSE"), {}, orNone(f.rmse, decimals), unit),
       row(tr("NCC"), tr("correlation"), orNone(f.ncc, 3))});
  const QString range =
      f.hounsfield ? tr("Range 4095 HU.")
                   : tr("Each image scaled by its 1st and 99th percentile to a range of 1.");
  const auto test = m_model.image(m_model.test());
  const bool registered = test != nullptr && test->registered;
  m_similarityNote->setText(
      tr("%n voxel(s).", nullptr, static_cast<int>(f.voxels)) + u' ' + range +
      (registered ? u' ' + tr("After registration.") : QString()));
}

void ComparisonPanel::showHounsfield() {
  const auto& similarity = m_figures.similarity();
  const bool shown = similarity && *similarity && (*similarity)->hounsfield;
  m_hounsfieldSection.whole->setVisible(shown);
  if (!shown) {
    return;
  }
  const SimilarityFigures& f = **similarity;
  const auto within = [](int tolerance, const std::optional<double>& share) {
    return FigureRow{ComparisonPanel::tr("Within %1 HU").arg(tolerance), {}, orNone(share, 1),
                     QStringLiteral("%"), {}, -1};
  };
  m_within->setRows({within(25, f.within25Percent), within(50, f.within50Percent),
                     within(100, f.within100Percent),
                     FigureRow{tr("Mean error"), tr("test − reference"), orNone(f.meanErrorHu, 1),
                               tr("HU"), {}, -1}});
  m_errors->setHistogram(valueHistogram(f.errorsHu), f.meanErrorHu.value_or(0.0), false);
  m_profile->setNames(m_model.image(0)->name, m_model.image(m_model.test())->name, tr("HU"));
  m_profile->setVisible(!m_profile->profile().positionsMm.empty());
}

void ComparisonPanel::showProfile(const PixelLoop& line) {
  if (line.size() < 2 || !m_model.comparable()) {
    return;
  }
  const auto reference = m_model.image(0);
  const auto test = m_model.image(m_model.test());
  const Geometry& grid = reference->volume->geometry;
  const auto one = reference->volume->slice(m_model.slice());
  const auto two = test->volume->slice(m_model.slice());
  const PixelPoint way = line.back() - line.front();
  const double lengthMm =
      std::hypot(way.column * grid.spacingMm[0], way.row * grid.spacingMm[1]);
  const double stepMm = std::min(grid.spacingMm[0], grid.spacingMm[1]) / 2.0;
  const int steps = std::clamp(static_cast<int>(lengthMm / stepMm), 1, 4000);
  ProfilePlot::Profile profile;
  for (int n = 0; n <= steps; ++n) {
    const double share = static_cast<double>(n) / steps;
    const PixelPoint at = line.front() + way * share;
    profile.positionsMm.push_back(share * lengthMm);
    profile.reference.push_back(valueAt(one, grid, at));
    profile.test.push_back(valueAt(two, grid, at));
  }
  m_profile->setProfile(std::move(profile));
  m_profile->setVisible(true);
}

void ComparisonPanel::showMasks() {
  const MaskAgreement* masks = m_figures.masks();
  m_classSection.whole->setVisible(masks != nullptr);
  m_segmentSection.whole->setVisible(masks != nullptr && !masks->scar.segments.empty());
  if (masks == nullptr) {
    return;
  }
  std::vector<FigureGrid::Row> rows;
  for (const ClassAgreement& one : masks->classes) {
    FigureGrid::Row& row = rows.emplace_back();
    row.name = one.tissue == TissueClass::Background ? tr("Myocardium") : tissueName(one.tissue);
    row.figures = {orNone(one.dice, 3), orNone(one.hausdorff95Mm, 1), orNone(one.sensitivity, 2)};
    row.tip = tr("Specificity %1, mean surface distance %2 mm")
                  .arg(orNone(one.specificity, 3), orNone(one.averageSurfaceMm, 2));
    row.strong = one.tissue == TissueClass::Scar;
  }
  m_classes->setRows({tr("Dice"), tr("HD95, mm"), tr("Sensitivity")}, std::move(rows));
  m_segments->setSegments(masks->scar.segments);
  m_segmentNote->setText(m_segments->summary());
  std::vector<FigureGrid::Row> segments;
  for (const SegmentComparison& one : masks->scar.segments) {
    FigureGrid::Row& row = segments.emplace_back();
    const auto place = static_cast<std::size_t>(one.segment - 1);
    row.name = QStringLiteral("%1 %2").arg(one.segment).arg(nameOfSegment(one.segment));
    row.figures = {figure(one.testPercent, 0), figure(one.referencePercent, 0),
                   place < masks->segmentDice.size() ? orNone(masks->segmentDice[place], 2) : kNone};
    row.link = one.segment;
  }
  m_segmentTable->setRows({tr("Model, %"), tr("Ref., %"), tr("Dice")}, std::move(segments));
}

void ComparisonPanel::showMethods() {
  const LgeComparison* lge = m_figures.lge();
  m_methodSection.whole->setVisible(lge != nullptr);
  if (lge == nullptr) {
    return;
  }
  std::vector<FigureGrid::Row> rows;
  for (std::size_t n = 0; n < lge->synthetic.methods.size(); ++n) {
    const LgeQuantity& synthetic = lge->synthetic.methods[n];
    FigureGrid::Row& row = rows.emplace_back();
    row.name = nameOfMethod(synthetic.method);
    row.figures = {lge->real ? figure(lge->real->methods[n].scarRatioPercent, 1) : kNone,
                   figure(synthetic.scarRatioPercent, 1)};
    row.tip = tr("Synthetic: %1 g. Real: %2 g.")
                  .arg(figure(synthetic.scarMassG, 1),
                       lge->real ? figure(lge->real->methods[n].scarMassG, 1) : kNone);
  }
  FigureGrid::Row& spread = rows.emplace_back();
  spread.name = tr("Spread of the methods");
  const auto range = [](const LgeTable& table) {
    return QStringLiteral("%1–%2").arg(figure(table.lowestRatioPercent, 0),
                                       figure(table.highestRatioPercent, 0));
  };
  spread.figures = {lge->real ? range(*lge->real) : kNone, range(lge->synthetic)};
  spread.tip = tr("Lowest to highest scar ratio");
  FigureGrid::Row& model = rows.emplace_back();
  model.name = tr("Classes of the model");
  model.figures = {kNone, figure(lge->modelRatioPercent, 1)};
  model.tip = tr("%1 g").arg(figure(lge->modelMassG, 1));
  model.strong = true;
  m_methods->setRows({tr("Real, %"), tr("Synthetic, %")}, std::move(rows));
  const QString wall = lge->wallOfReference ? tr("within the reference's wall")
                                            : tr("within the model's wall");
  const QString remote = m_figures.remoteDrawn() ? tr("remote myocardium as drawn")
                                                 : tr("remote myocardium found by the program");
  m_methodNote->setText(tr("Scar in % of the myocardium, %1; %2.").arg(wall, remote));
  m_drawRemote->setText(m_figures.remoteDrawn() ? tr("Find remote myocardium again")
                                                : tr("Draw remote myocardium"));
}

}  // namespace lateglow
