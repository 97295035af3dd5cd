#include "ui/compare/CaseComparisonPage.h"

#include <algorithm>

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "imaging/edit/LoopPixels.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Panel.h"
#include "ui/compare/ComparisonPanel.h"
#include "ui/compare/ComparisonTools.h"
#include "ui/compare/ComparisonViews.h"
#include "ui/compare/RegistrationBar.h"
#include "ui/models/ComparisonFigures.h"
#include "ui/read/SeriesStrip.h"

namespace lateglow {

CaseComparisonPage::CaseComparisonPage(ComparisonFigures& figures, LayersModel& layers,
                                       QWidget* parent)
    : QWidget(parent),
      m_figures(figures),
      m_model(figures.model()),
      m_stack(new QStackedLayout(this)),
      m_empty(new EmptyState(QStringLiteral("compare"), tr("Open a study to compare its images."),
                             tr("Two series of one patient, or a synthetic image beside the real "
                                "one."),
                             this)),
      m_desk(new QWidget(this)),
      m_toolPlace(new QWidget(this)),
      m_tools(new ComparisonTools(m_model, m_toolPlace)) {
  auto* toolLine = new QHBoxLayout(m_toolPlace);
  toolLine->setContentsMargins(0, 0, 0, 0);
  toolLine->addWidget(m_tools);
  connect(m_empty->addAction(tr("Open study…")), &QPushButton::clicked, this,
          &CaseComparisonPage::openFolderRequested);
  if (m_model.cases().hasDemonstration()) {
    QPushButton* demonstration = m_empty->addAction(tr("Open demonstration case"));
    demonstration->setObjectName(QStringLiteral("openDemonstrationButton"));
    connect(demonstration, &QPushButton::clicked, this,
            &CaseComparisonPage::demonstrationRequested);
  }
  m_stack->setContentsMargins(0, 0, 0, 0);
  m_stack->addWidget(m_empty);
  m_stack->addWidget(m_desk);
  build(layers);
  connectDrawing();
  connect(m_tools, &ComparisonTools::resetRequested, m_views, &ComparisonViews::resetViews);
  connect(m_panel, &ComparisonPanel::segmentChosen, this, &CaseComparisonPage::goToSegment);
  connect(&m_model.cases(), &CasePresenter::currentChanged, this, &CaseComparisonPage::showStack);
  showStack();
}

void CaseComparisonPage::build(LayersModel& layers) {
  m_strip = new SeriesStrip(m_model.cases(), m_desk);
  m_views = new ComparisonViews(m_figures, layers, m_desk);
  m_views->setObjectName(QStringLiteral("comparisonViews"));
  m_panel = new ComparisonPanel(m_figures, m_desk);
  auto* pictures = new QVBoxLayout;
  pictures->setSpacing(1);
  pictures->addWidget(new RegistrationBar(m_model, m_desk));
  pictures->addWidget(m_views, 1);
  auto* row = new QHBoxLayout(m_desk);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(1);
  row->addWidget(panelAround(m_strip, m_desk));
  row->addLayout(pictures, 1);
  row->addWidget(panelAround(m_panel, m_desk));
}

void CaseComparisonPage::connectDrawing() {
  connect(m_panel->profileButton(), &QPushButton::clicked, this, [this](bool on) {
    setDrawing(on ? Drawing::Profile : Drawing::None);
  });
  connect(m_panel->remoteButton(), &QPushButton::clicked, this, [this](bool on) {
    if (on && m_figures.remoteDrawn()) {
      setDrawing(Drawing::None);
      m_views->showSketch({}, false);
      m_figures.setRemote({});
    } else {
      setDrawing(on ? Drawing::Remote : Drawing::None);
    }
  });
  connect(m_views, &ComparisonViews::drawing, this, [this](const PixelLoop& curve) {
    const bool outline = m_drawing == Drawing::Remote;
    m_views->showSketch(outline ? curve : PixelLoop{curve.front(), curve.back()}, outline);
  });
  connect(m_views, &ComparisonViews::drawn, this, &CaseComparisonPage::finishDrawing);
  connect(&m_model, &ComparisonModel::sliceChanged, m_views,
          [this] { m_views->showSketch({}, false); });
  connect(&m_model, &ComparisonModel::picturesChanged, m_views, [this] {
    setDrawing(Drawing::None);
    m_views->showSketch({}, false);
  });
}

void CaseComparisonPage::setDrawing(Drawing drawing) {
  m_drawing = drawing;
  m_views->setDrawing(drawing != Drawing::None);
  m_panel->profileButton()->setChecked(drawing == Drawing::Profile);
  m_panel->remoteButton()->setChecked(drawing == Drawing::Remote);
}

/// A line is read off; an outline counts as remote myocardium in its slice.
void CaseComparisonPage::finishDrawing(const PixelLoop& curve) {
  const Drawing drawing = m_drawing;
  if (drawing == Drawing::Profile) {
    m_panel->showProfile(curve);
    return;  // another line can be drawn at once
  }
  const CaseSession* reference = m_model.session(0);
  if (drawing != Drawing::Remote || reference == nullptr || curve.size() < 3) {
    return;
  }
  const Geometry& grid = reference->geometry();
  std::vector<std::uint8_t> remote(grid.voxelCount());
  const auto first = grid.sliceVoxelCount() * static_cast<std::size_t>(m_model.slice());
  forEachPixelInside(curve, grid.size[0], grid.size[1], [&](int column, int row) {
    remote[first + static_cast<std::size_t>(column + grid.size[0] * row)] = 1;
  });
  setDrawing(Drawing::None);
  m_figures.setRemote(std::move(remote));
}

void CaseComparisonPage::goToSegment(int segment) {
  if (const auto place = m_figures.placeOf(segment)) {
    m_model.setSlice(place->slice);
    m_views->point(place->middleMm);
  }
}

void CaseComparisonPage::showStack() {
  const bool any = m_model.cases().current() != nullptr;
  m_stack->setCurrentWidget(any ? m_desk : static_cast<QWidget*>(m_empty));
  m_tools->setVisible(any);
}

void CaseComparisonPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_model.setWatched(true);
}

void CaseComparisonPage::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  m_model.setWatched(false);
}

}  // namespace lateglow
