#include "ui/compare/ComparisonTools.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QResizeEvent>

#include "ui/common/Controls.h"
#include "ui/common/Theme.h"

namespace lateglow {

namespace {
constexpr int kFewestPictures = 2;
}

ComparisonTools::ComparisonTools(ComparisonModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_modes(new SegmentedControl({tr("Side by side"), tr("Swipe"), tr("Checkerboard"),
                                    tr("Blink"), tr("Difference"), tr("SSIM map")},
                                   this)),
      m_modeList(new QComboBox(this)),
      m_count(new SegmentedControl(
          {QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")}, this)),
      m_swap(makeIconButton(QStringLiteral("swap"), tr("Swap reference and test"), this)),
      m_register(makeButton(tr("Register…"), "", this)) {
  m_modes->setObjectName(QStringLiteral("comparisonModes"));
  m_modeList->setObjectName(QStringLiteral("comparisonModeList"));
  m_modeList->setAccessibleName(tr("How to compare"));
  m_count->setObjectName(QStringLiteral("comparisonCount"));
  m_count->setToolTip(tr("Pictures side by side"));
  m_swap->setObjectName(QStringLiteral("swapButton"));
  m_register->setObjectName(QStringLiteral("registerButton"));
  for (int mode = 0; mode < kComparisonModeCount; ++mode) {
    m_modes->button(mode)->setToolTip(tr("Key %1").arg(mode + 1));
    m_modeList->addItem(m_modes->button(mode)->text());
  }
  auto* menu = new QMenu(m_register);
  menu->setObjectName(QStringLiteral("registerMenu"));
  const auto add = [&](const QString& text, RegistrationKind kind) {
    menu->addAction(text, this, [this, kind] { m_model.registerTest(kind); });
  };
  add(tr("Rigid: shift and turn"), RegistrationKind::Rigid);
  add(tr("Affine: with stretch and shear"), RegistrationKind::Affine);
  add(tr("B-spline: smooth deformation"), RegistrationKind::BSpline);
  m_register->setMenu(menu);
  QToolButton* fit = makeIconButton(QStringLiteral("fit"), tr("Whole picture"), this);
  connect(fit, &QToolButton::clicked, this, &ComparisonTools::resetRequested);
  for (SegmentedControl* control : {m_modes, m_count}) {
    control->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  }
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  row->addWidget(m_modes);
  row->addWidget(m_modeList);
  row->addWidget(m_count);
  row->addStretch();
  row->addWidget(fit);
  row->addWidget(m_swap);
  row->addWidget(m_register);
  connect(m_modes, &SegmentedControl::chosen, this,
          [this](int mode) { m_model.setMode(static_cast<ComparisonMode>(mode)); });
  connect(m_modeList, &QComboBox::activated, this,
          [this](int mode) { m_model.setMode(static_cast<ComparisonMode>(mode)); });
  connect(m_count, &SegmentedControl::chosen, this, [this](int index) {
    m_model.setCount(static_cast<std::size_t>(kFewestPictures + index));
  });
  connect(m_swap, &QToolButton::clicked, this,
          [this] { m_model.swapPictures(0, m_model.test()); });
  connect(&m_model, &ComparisonModel::modeChanged, this, &ComparisonTools::show);
  connect(&m_model, &ComparisonModel::picturesChanged, this, &ComparisonTools::show);
  connect(&m_model, &ComparisonModel::registrationChanged, this, &ComparisonTools::show);
  connect(&m_model, &ComparisonModel::imagesChanged, this, &ComparisonTools::show);
  show();
}

void ComparisonTools::show() {
  m_modes->setCurrent(static_cast<int>(m_model.mode()));
  m_modeList->setCurrentIndex(static_cast<int>(m_model.mode()));
  m_count->setCurrent(static_cast<int>(m_model.pictures().size()) - kFewestPictures);
  m_count->setEnabled(m_model.mode() == ComparisonMode::SideBySide);
  m_register->setEnabled(m_model.canRegister());
  m_swap->setEnabled(m_model.comparable());
}

void ComparisonTools::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const int others = m_count->sizeHint().width() + m_register->sizeHint().width() + 2 * 28 + 5 * 8;
  const bool wide = event->size().width() >= m_modes->sizeHint().width() + others;
  m_modes->setVisible(wide);
  m_modeList->setVisible(!wide);
}

}  // namespace lateglow
