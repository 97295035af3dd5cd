#include "ui/read/ToolRow.h"

#include <cmath>

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>

#include "ui/common/Controls.h"

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

ToolRow::ToolRow(CasePresenter& cases, MaskEditing& editing, QWidget* parent)
    : QFrame(parent),
      m_cases(cases),
      m_editing(editing),
      m_classes(new SegmentedControl({tr("Scar"), tr("Wall"), tr("Blood")}, this)),
      m_size(new ThinSlider(this)),
      m_sizeText(makeLabel({}, "secondary", this)),
      m_thresholdSlider(new ThinSlider(this)) {
  setProperty("role", "panel");
  setFixedHeight(kHeight);
  setObjectName(QStringLiteral("toolRow"));
  build();
  connectControls();
  show();
}

QToolButton* ToolRow::toolButton(EditTool tool) const {
  return m_tools.at(static_cast<std::size_t>(tool));
}

QToolButton* ToolRow::addTool(EditTool tool, const QString& icon, const QString& tip) {
  QToolButton* button = addSwitch(icon, tip);
  m_tools.at(static_cast<std::size_t>(tool)) = button;
  connect(button, &QToolButton::clicked, this, [this, tool] { m_editing.setTool(tool); });
  return button;
}

QToolButton* ToolRow::addSwitch(const QString& icon, const QString& tip) {
  QToolButton* button = addStep(icon, tip);
  button->setCheckable(true);
  return button;
}

QToolButton* ToolRow::addStep(const QString& icon, const QString& tip) {
  QToolButton* button = makeIconButton(icon, tip, this);
  layout()->addWidget(button);
  return button;
}

void ToolRow::addDivider() {
  auto* line = new QFrame(this);
  line->setProperty("role", "divider");
  line->setFixedSize(1, 20);
  auto* row = static_cast<QHBoxLayout*>(layout());
  row->addSpacing(8);
  row->addWidget(line);
  row->addSpacing(8);
}

void ToolRow::build() {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 0, 12, 0);
  row->setSpacing(4);
  addTool(EditTool::Navigate, QStringLiteral("pointer"), tr("Window and level (V)"));
  addTool(EditTool::Brush, QStringLiteral("brush"), tr("Brush (B)"));
  addTool(EditTool::Eraser, QStringLiteral("eraser"), tr("Eraser (E)"));
  addTool(EditTool::Contour, QStringLiteral("contour"),
          tr("Draw a contour (C): of blood the endocardium, of the wall the epicardium, of scar "
             "its outline within the wall"));
  addTool(EditTool::Nudge, QStringLiteral("nudge"), tr("Nudge endocardium and epicardium (N)"));
  addDivider();
  m_classes->setObjectName(QStringLiteral("classControl"));
  row->addWidget(m_classes, 0, Qt::AlignVCenter);
  addDivider();
  m_size->setRange(1, kLargestOnSlider);
  m_size->setFixedWidth(72);
  m_size->setObjectName(QStringLiteral("brushSize"));
  m_size->setAccessibleName(tr("Size of the tool"));
  m_size->setToolTip(tr("Size of the tool ([ and ], or Alt+wheel)"));
  row->addWidget(m_size);
  m_sizeText->setFixedWidth(60);
  row->addWidget(m_sizeText);
  m_spherical = addSwitch(QStringLiteral("cube"), tr("The brush reaches into neighbouring slices"));
  m_threshold = addSwitch(QStringLiteral("threshold"),
                          tr("Paint only where the synthetic image is bright enough"));
  m_thresholdSlider->setRange(0, 100);
  m_thresholdSlider->setFixedWidth(56);
  m_thresholdSlider->setAccessibleName(tr("Lowest brightness that is painted"));
  row->addWidget(m_thresholdSlider);
  addDivider();
  m_fill = addStep(QStringLiteral("fill-between"), tr("Fill empty slices between drawn ones"));
  m_copy = addStep(QStringLiteral("copy-slice"), tr("Copy the classes of the slice above"));
  row->addStretch(1);
  m_undo = addStep(QStringLiteral("undo"), tr("Undo (Ctrl+Z)"));
  m_redo = addStep(QStringLiteral("redo"), tr("Redo (Ctrl+Y)"));
}

void ToolRow::connectControls() {
  connect(m_classes, &SegmentedControl::chosen, this, [this](int index) {
    m_editing.setPaints(kClasses.at(static_cast<std::size_t>(index)));
  });
  connect(m_size, &ThinSlider::valueChanged, this, [this](int value) {
    m_editing.setRadiusMm(static_cast<double>(value) / kSliderPerMm);
  });
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
  QUndoStack& undo = m_cases.undoStack();
  connect(m_undo, &QToolButton::clicked, &undo, &QUndoStack::undo);
  connect(m_redo, &QToolButton::clicked, &undo, &QUndoStack::redo);
  connect(&undo, &QUndoStack::indexChanged, this, &ToolRow::show);
  connect(&m_editing, &MaskEditing::settingsChanged, this, &ToolRow::show);
  connect(&m_cases, &CasePresenter::resultChanged, this, &ToolRow::show);
  connect(&m_cases, &CasePresenter::currentChanged, this, &ToolRow::show);
  connect(&m_cases, &CasePresenter::sliceChanged, this, &ToolRow::show);
}

void ToolRow::show() {
  setVisible(m_editing.possible());
  const EditSettings& settings = m_editing.settings();
  for (std::size_t n = 0; n < m_tools.size(); ++n) {
    m_tools[n]->setChecked(n == static_cast<std::size_t>(settings.tool));
  }
  const bool paints = settings.tool == EditTool::Brush || settings.tool == EditTool::Contour;
  const bool round = settings.tool != EditTool::Navigate && settings.tool != EditTool::Contour;
  for (std::size_t n = 0; n < kClasses.size(); ++n) {
    if (kClasses[n] == settings.paints) m_classes->setCurrent(static_cast<int>(n));
  }
  m_classes->setEnabled(paints);
  const QSignalBlocker quiet(m_size);
  m_size->setValue(static_cast<int>(std::lround(settings.radiusMm * kSliderPerMm)));
  m_size->setEnabled(round);
  m_sizeText->setText(round ? tr("%1 mm").arg(settings.radiusMm, 0, 'f', 1) : QString());
  m_spherical->setEnabled(round && settings.tool != EditTool::Nudge);
  m_threshold->setEnabled(settings.tool == EditTool::Brush);
  m_thresholdSlider->setEnabled(settings.tool == EditTool::Brush && settings.thresholdShare);
  const CaseSession* session = m_cases.current();
  m_copy->setEnabled(session != nullptr && session->slice > 0);
  m_undo->setEnabled(m_cases.undoStack().canUndo());
  m_redo->setEnabled(m_cases.undoStack().canRedo());
}

}  // namespace lateglow
