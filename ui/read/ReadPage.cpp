#include "ui/read/ReadPage.h"

#include <algorithm>

#include <QFrame>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "ui/common/EmptyState.h"
#include "ui/common/Panel.h"
#include "ui/read/Inspector.h"
#include "ui/read/LayoutMenu.h"
#include "ui/read/MeasurementsCard.h"
#include "ui/read/ModelCardDialog.h"
#include "ui/read/MprViewports.h"
#include "ui/read/OpeningView.h"
#include "ui/read/ReadViewports.h"
#include "ui/read/RegionHistogram.h"
#include "ui/read/RunCard.h"
#include "ui/read/SeriesStrip.h"
#include "ui/read/TimelineBar.h"
#include "ui/read/ToolRow.h"

namespace lateglow {

ReadPage::ReadPage(CasePresenter& cases, LayersModel& layers, QWidget* parent)
    : QWidget(parent),
      m_cases(cases),
      m_editing(cases, m_toolBox, m_clock),
      m_annotations(cases, m_toolBox),
      m_layouts(cases),
      m_stack(new QStackedLayout(this)),
      m_empty(new EmptyState(QStringLiteral("heart"), tr("Open a study to read it."),
                             tr("DICOM folder or file, or NIfTI; or drop it here."), this)),
      m_opening(new OpeningView(cases, this)),
      m_desk(new QWidget(this)) {
  QPushButton* open = m_empty->addAction(tr("Open study…"));
  connect(open, &QPushButton::clicked, this, &ReadPage::openFolderRequested);
  if (m_cases.hasDemonstration()) {
    QPushButton* demonstration = m_empty->addAction(tr("Open demonstration case"));
    demonstration->setObjectName(QStringLiteral("openDemonstrationButton"));
    connect(demonstration, &QPushButton::clicked, this, &ReadPage::demonstrationRequested);
  }
  m_stack->setContentsMargins(0, 0, 0, 0);
  m_stack->addWidget(m_empty);
  m_stack->addWidget(m_opening);
  m_stack->addWidget(m_desk);
  build(layers);
  connect(&m_cases, &CasePresenter::currentChanged, this, &ReadPage::showStack);
  connect(&m_cases, &CasePresenter::openingChanged, this, &ReadPage::showStack);
  showStack();
}

void ReadPage::build(LayersModel& layers) {
  m_strip = new SeriesStrip(m_cases, m_desk);
  m_viewports = new ReadViewports(
      {m_cases, m_clock, layers, m_editing, m_annotations, m_toolBox}, m_layouts, m_desk);
  connect(m_viewports, &ReadViewports::arranged, this, &ReadPage::showControls);
  connect(m_viewports, &ReadViewports::regionChosen, this, &ReadPage::showHistogramOf);
  connect(m_strip, &SeriesStrip::syntheticChosen, &m_layouts, &LayoutModel::showSynthetic);
  m_tools = new ToolRow(m_cases, m_editing, m_annotations, m_toolBox, m_desk);
  connect(&m_annotations, &AnnotationModel::noteWanted, this, &ReadPage::askForNote);
  m_inspector = new Inspector(m_cases, layers, m_editing, m_desk);
  m_timeline = new TimelineBar(m_cases, m_clock, m_desk);
  auto* middle = new QHBoxLayout;
  middle->setContentsMargins(0, 0, 0, 0);
  middle->setSpacing(1);
  middle->addWidget(panelAround(m_strip, m_desk));
  auto* pictures = new QVBoxLayout;
  pictures->setSpacing(1);
  pictures->addWidget(toolBar());
  pictures->addWidget(m_viewports, 1);
  middle->addLayout(pictures, 1);
  middle->addWidget(panelAround(m_inspector, m_desk));
  auto* column = new QVBoxLayout(m_desk);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(1);
  column->addLayout(middle, 1);
  column->addWidget(m_timeline);
  connect(m_inspector->measurements(), &MeasurementsCard::insertionRequested, this,
          [this] { m_viewports->setPlacingInsertion(true); });
  connect(m_inspector->measurements(), &MeasurementsCard::reportRequested, this,
          &ReadPage::reportRequested);
  connect(m_inspector->run(), &RunCard::cardRequested, this, [this] {
    if (const ModelChoice* model = m_cases.model()) {
      auto* dialog = new ModelCardDialog(*model, this);
      dialog->setAttribute(Qt::WA_DeleteOnClose);
      dialog->open();
    }
  });
}

/// The tools, and at their end the layout, which every kind of series has.
QWidget* ReadPage::toolBar() {
  m_layoutMenu = new LayoutMenu(m_layouts, m_desk);
  auto* bar = new QFrame(m_desk);
  bar->setProperty("role", "panel");
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(0, 0, 12, 0);
  row->setSpacing(0);
  row->addWidget(m_tools, 1);
  row->addStretch();
  row->addWidget(m_layoutMenu);
  bar->setFixedHeight(m_tools->height());
  return bar;
}

void ReadPage::askForNote(int annotation) {
  auto* dialog = new QInputDialog(this);
  dialog->setObjectName(QStringLiteral("noteDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Note"));
  dialog->setLabelText(tr("Text of the note"));
  connect(dialog, &QInputDialog::textValueSelected, this,
          [this, annotation](const QString& text) { m_annotations.setText(annotation, text); });
  connect(dialog, &QDialog::rejected, this,
          [this, annotation] { m_annotations.setText(annotation, {}); });
  dialog->open();
}

void ReadPage::showHistogram() {
  if (const auto selected = m_annotations.selected()) {
    showHistogramOf(*selected, m_viewports->activeIsSynthetic());
  }
}

void ReadPage::showHistogramOf(int annotation, bool synthetic) {
  if (m_histogram == nullptr) {
    m_histogram = new RegionHistogram(m_cases, m_clock, m_annotations, this);
  }
  m_histogram->showRegion(annotation, synthetic);
}

void ReadPage::showStack() {
  QWidget* shown = m_cases.current() != nullptr ? m_desk : static_cast<QWidget*>(m_empty);
  m_stack->setCurrentWidget(m_cases.openingState() ? m_opening : shown);
}

MprViewports* ReadPage::planes() const { return m_viewports->planes(); }

bool ReadPage::showsPlanes() const { return m_viewports->showsPlanes(); }

void ReadPage::togglePlanes() {
  const CaseSession* session = m_cases.current();
  if (session == nullptr || !MprViewports::suits(*session)) {
    return;
  }
  if (showsPlanes()) {
    m_layouts.chooseGrid(1, 1);
  } else {
    m_layouts.choosePlanes();
  }
}

/// Three planes have no tools that draw on a stack, and only a cine has phases.
void ReadPage::showControls() {
  const auto& panes = m_viewports->panes();
  m_tools->setVisible(std::any_of(panes.begin(), panes.end(),
                                  [](const ReadPane* pane) { return pane->view() != nullptr; }));
  m_timeline->setVisible(std::any_of(panes.begin(), panes.end(), [](const ReadPane* pane) {
    return pane->session() != nullptr && pane->session()->phaseCount() > 1;
  }));
}

}  // namespace lateglow
