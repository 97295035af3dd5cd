#include "ui/read/ToolRow.h"

#include <cmath>

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>

#include "ui/common/Controls.h"
#include "ui/models/Figures.h"

namespace lateglow {

namespace {

constexpr int kHeight = 44;
/// The slider counts half millimetres.
constexpr int kSliderPerMm = 2;
constexpr int kLargestOnSlider = 20 * kSliderPerMm;
constexpr double kFirstThreshold = 0.6;
/// The classes in the order of the control.
constexpr std::array<TissueClass, 3> kClasses{TissueClass::Scar, TissueClass::HealthyMyocardium,
                                              TissueClass::BloodPool};

}  // namespace

ToolRow::ToolRow(CasePresenter& cases, MaskEditing& editing, AnnotationModel& annotations,
                 ToolBox& tools, QWidget* parent)
    : QFrame(parent),
      m_cases(cases),
      m_editing(editing),
      m_annotations(annotations),
      m_toolBox(tools),
      m_editControls(new QWidget(this)),
      m_classes(new SegmentedControl({tr("Scar"), tr("Wall"), tr("Blood")}, m_editControls)),
      m_size(new ThinSlider(m_editControls)),
      m_sizeText(makeLabel({}, "secondary", m_editControls)),
      m_thresholdSlider(new ThinSlider(m_editControls)) {
  setProperty("role", "panel");
  setFixedHeight(kHeight);
  setObjectName(QStringLiteral("toolRow"));
  build();
  connectControls();
  show();
}

QToolButton* ToolRow::toolButton(ReadTool tool) const {
  return m_tools.at(static_cast<std::size_t>(tool));
}

QToolButton* ToolRow::addTool(ReadTool tool, const char* command, const QString& icon,
                              const QString& tip) {
  QToolButton* button = addSwitch(icon, tip);
  belongsTo(*button, command);
  m_tools.at(static_cast<std::size_t>(tool)) = button;
  connect(button, &QToolButton::clicked, this, [this, tool] { m_toolBox.take(tool); });
  return button;
}

QToolButton* ToolRow::addSwitch(const QString& icon, const QString& tip) {
  QToolButton* button = addStep(icon, tip);
  button->setCheckable(true);
  return button;
}

QToolButton* ToolRow::addStep(const QString& icon, const QString& tip) {
  QToolButton* button = makeIconButton(icon, tip, this);
  m_row->addWidget(button);
  return button;
}

void ToolRow::addDivider() {
  auto* line = new QFrame(this);
  line->setProperty("role", "divider");
  line->setFixedSize(1, 20);
  m_row->addSpacing(6);
  m_row->addWidget(line);
  m_row->addSpacing(6);
}

void ToolRow::build() {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 0, 12, 0);
  row->setSpacing(4);
  m_row = row;
  addTool(ReadTool::Navigate, "tool.navigate", QStringLiteral("pointer"), tr("Window and level"));
  addDivider();
  addTool(ReadTool::Distance, "tool.distance", QStringLiteral("ruler"), tr("Distance"));
  addTool(ReadTool::Angle, "tool.angle", QStringLiteral("angle"),
          tr("Angle: drag one leg, then the other"));
  addTool(ReadTool::Ellipse, "tool.ellipse", QStringLiteral("ellipse"),
          tr("Ellipse with statistics"));
  addTool(ReadTool::Polygon, "tool.polygon", QStringLiteral("region"),
          tr("Outline with statistics"));
  addTool(ReadTool::Note, "tool.note", QStringLiteral("note"), tr("Note"));
  m_keyImage = addSwitch(QStringLiteral("star"), tr("Key image of the report"));
  m_keyImage->setObjectName(QStringLiteral("keyImageButton"));
  belongsTo(*m_keyImage, "annotation.keyImage");
  addDivider();
  addTool(ReadTool::Brush, "tool.brush", QStringLiteral("brush"), tr("Brush"));
  addTool(ReadTool::Eraser, "tool.eraser", QStringLiteral("eraser"), tr("Eraser"));
  addTool(ReadTool::Contour, "tool.contour", QStringLiteral("contour"),
          tr("Draw a contour: of blood the endocardium, of the wall the epicardium, of scar "
             "its outline within the wall"));
  addTool(ReadTool::Nudge, "tool.nudge", QStringLiteral("nudge"),
          tr("Nudge endocardium and epicardium"));
  m_row = new QHBoxLayout(m_editControls);
  m_row->setContentsMargins(0, 0, 0, 0);
  m_row->setSpacing(4);
  buildEditControls();
  m_row = row;
  row->addWidget(m_editControls);
  row->addStretch(1);
  m_undo = addStep(QStringLiteral("undo"), tr("Undo"));
  m_redo = addStep(QStringLiteral("redo"), tr("Redo"));
  belongsTo(*m_undo, "edit.undo");
  belongsTo(*m_redo, "edit.redo");
}

void ToolRow::buildEditControls() {
  addDivider();
  m_classes->setObjectName(QStringLiteral("classControl"));
  m_row->addWidget(m_classes, 0, Qt::AlignVCenter);
  addDivider();
  m_size->setRange(1, kLargestOnSlider);
  m_size->setFixedWidth(64);
  m_size->setObjectName(QStringLiteral("brushSize"));
  m_size->setAccessibleName(tr("Size of the tool"));
  m_size->setToolTip(tr("Size of the tool ([ and ], or Alt+wheel)"));
  m_row->addWidget(m_size);
  m_sizeText->setFixedWidth(56);
  m_row->addWidget(m_sizeText);
  m_spherical = addSwitch(QStringLiteral("cube"), tr("The brush reaches into neighbouring slices"));
  m_threshold = addSwitch(QStringLiteral("threshold"),
                          tr("Paint only where the synthetic image is bright enough"));
  m_thresholdSlider->setRange(0, 100);
  m_thresholdSlider->setFixedWidth(48);
  m_thresholdSlider->setAccessibleName(tr("Lowest brightness that is painted"));
  m_row->addWidget(m_thresholdSlider);
  addDivider();
  m_fill = addStep(QStringLiteral("fill-between"), tr("Fill empty slices between drawn ones"));
  m_copy = addStep(QStringLiteral("copy-slice"), tr("Copy the classes of the slice above"));
  m_clear = addStep(QStringLiteral("trash"), tr("Remove all classes of this slice"));
  m_clear->setObjectName(QStringLiteral("clearSliceButton"));
  m_toPrevious = addStep(QStringLiteral("copy-back"),
                         tr("Copy this slice's outlines to the previous phase and go there"));
  m_toPrevious->setObjectName(QStringLiteral("copyToPreviousPhase"));
  belongsTo(*m_toPrevious, "outline.toPrevious");
  m_toNext = addStep(QStringLiteral("copy-forward"),
                     tr("Copy this slice's outlines to the next phase and go there"));
  m_toNext->setObjectName(QStringLiteral("copyToNextPhase"));
  belongsTo(*m_toNext, "outline.toNext");
}

void ToolRow::connectControls() {
  connect(m_classes, &SegmentedControl::chosen, this,
          [this](int index) { m_editing.setPaints(kClasses.at(static_cast<std::size_t>(index))); });
  connect(m_size, &ThinSlider::valueChanged, this,
          [this](int value) { m_editing.setRadiusMm(static_cast<double>(value) / kSliderPerMm); });
  connect(m_spherical, &QToolButton::toggled, this, [this](bool on) {
    EditSettings next = m_editing.settings();
    next.spherical = on;
    m_editing.set(next);
  });
  connect(m_threshold, &QToolButton::toggled, this, [this](bool on) {
    EditSettings next = m_editing.settings();
    next.thresholdShare = on ? std::optional(m_thresholdSlider->value() / 100.0) : std::nullopt;
    m_editing.set(next);
  });
  m_thresholdSlider->setValue(static_cast<int>(std::lround(kFirstThreshold * 100.0)));
  connect(m_thresholdSlider, &ThinSlider::valueChanged, this, [this](int value) {
    EditSettings next = m_editing.settings();
    if (next.thresholdShare) {
      next.thresholdShare = value / 100.0;
      m_editing.set(next);
    }
  });
  connect(m_fill, &QToolButton::clicked, &m_editing, &MaskEditing::fillBetween);
  connect(m_copy, &QToolButton::clicked, &m_editing, [this] { m_editing.copyFromSlice(-1); });
  connect(m_toPrevious, &QToolButton::clicked, &m_editing, [this] { m_editing.copyToPhase(-1); });
  connect(m_toNext, &QToolButton::clicked, &m_editing, [this] { m_editing.copyToPhase(1); });
  connect(m_keyImage, &QToolButton::clicked, &m_annotations, &AnnotationModel::toggleKeyImage);
  connect(&m_cases, &CasePresenter::annotationsChanged, this, &ToolRow::show);
  connect(m_clear, &QToolButton::clicked, &m_editing, &MaskEditing::clearSlice);
  QUndoStack& undo = m_cases.undoStack();
  connect(m_undo, &QToolButton::clicked, &undo, &QUndoStack::undo);
  connect(m_redo, &QToolButton::clicked, &undo, &QUndoStack::redo);
  connect(&undo, &QUndoStack::indexChanged, this, &ToolRow::show);
  connect(&m_editing, &MaskEditing::settingsChanged, this, &ToolRow::show);
  connect(&m_toolBox, &ToolBox::changed, this, &ToolRow::show);
  connect(&m_cases, &CasePresenter::resultChanged, this, &ToolRow::show);
  connect(&m_cases, &CasePresenter::currentChanged, this, &ToolRow::show);
  connect(&m_cases, &CasePresenter::sliceChanged, this, &ToolRow::show);
}

void ToolRow::show() {
  const EditSettings& settings = m_editing.settings();
  const ReadTool tool = m_toolBox.tool();
  for (std::size_t n = 0; n < m_tools.size(); ++n) {
    m_tools[n]->setChecked(n == static_cast<std::size_t>(tool));
    m_tools[n]->setEnabled(!editsClasses(static_cast<ReadTool>(n)) || m_editing.possible());
  }
  m_editControls->setVisible(m_editing.active());
  const bool paints = tool == ReadTool::Brush || tool == ReadTool::Contour;
  const bool round = tool != ReadTool::Contour;
  for (std::size_t n = 0; n < kClasses.size(); ++n) {
    if (kClasses[n] == m_editing.paints()) {
      m_classes->setCurrent(static_cast<int>(n));
    }
  }
  m_classes->setEnabled(paints);
  const bool phases = m_editing.target() == EditTarget::Phases;
  m_classes->button(0)->setVisible(!phases);  // scar is seen in late enhancement only
  m_threshold->setVisible(!phases);
  m_toPrevious->setVisible(phases);
  m_toNext->setVisible(phases);
  const QSignalBlocker quiet(m_size);
  m_size->setValue(static_cast<int>(std::lround(settings.radiusMm * kSliderPerMm)));
  m_size->setEnabled(round);
  m_sizeText->setText(round ? tr("%1 mm").arg(figure(settings.radiusMm, 1)) : QString());
  m_spherical->setEnabled(tool == ReadTool::Brush || tool == ReadTool::Eraser);
  m_threshold->setEnabled(tool == ReadTool::Brush);
  m_thresholdSlider->setVisible(settings.thresholdShare.has_value() && !phases);
  m_keyImage->setChecked(m_annotations.isKeyImage());
  const CaseSession* session = m_cases.current();
  m_copy->setEnabled(session != nullptr && session->slice > 0);
  m_undo->setEnabled(m_cases.undoStack().canUndo());
  m_redo->setEnabled(m_cases.undoStack().canRedo());
}

}  // namespace lateglow
