#include "ui/compare/RegistrationBar.h"

#include <QHBoxLayout>

#include "ui/common/Controls.h"
#include "ui/common/Theme.h"
#include "ui/models/Figures.h"
#include "ui/models/MeasurementRows.h"

namespace lateglow {

namespace {

constexpr int kHeight = 40;
constexpr int kProgressWidth = 160;
constexpr int kBefore = 0;
constexpr int kAfter = 1;

}  // namespace

RegistrationBar::RegistrationBar(ComparisonModel& model, QWidget* parent)
    : QFrame(parent),
      m_model(model),
      m_icon(new QLabel(this)),
      m_text(new ElidedLabel("", this)),
      m_progress(new ProgressStrip(this)),
      m_side(new SegmentedControl({tr("Before"), tr("After")}, this)),
      m_button(makeButton({}, "", this)) {
  setProperty("role", "panel");
  setObjectName(QStringLiteral("registrationBar"));
  setFixedHeight(kHeight);
  m_text->setObjectName(QStringLiteral("registrationText"));
  m_side->setObjectName(QStringLiteral("registrationSide"));
  m_side->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  m_button->setObjectName(QStringLiteral("registrationButton"));
  m_progress->setFixedWidth(kProgressWidth);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 0, 12, 0);
  row->setSpacing(8);
  row->addWidget(m_icon);
  row->addWidget(m_text, 1);
  row->addWidget(m_progress);
  row->addWidget(m_side);
  row->addWidget(m_button);
  connect(m_side, &SegmentedControl::chosen, this,
          [this](int side) { m_model.showRegistration(side == kAfter); });
  connect(m_button, &QPushButton::clicked, this, [this] {
    if (m_model.registering()) {
      m_model.cancelRegistration();
    } else {
      m_model.removeRegistration();
    }
  });
  connect(&m_model, &ComparisonModel::registrationChanged, this, &RegistrationBar::refresh);
  refresh();
}

void RegistrationBar::showProgress(const JobState& job) {
  m_text->setFullText(job.cancelling ? tr("Registering: stopping…")
                      : job.remainingMs ? tr("Registering: %1").arg(remainingText(*job.remainingMs))
                                        : tr("Registering…"));
  m_progress->setFraction(job.fraction);
  m_button->setText(tr("Cancel"));
  m_button->setEnabled(!job.cancelling);
}

void RegistrationBar::showResult(const ComparisonRegistration& registration) {
  const VolumeRegistration& found = registration.found;
  const QString kind = found.kind == RegistrationKind::Rigid    ? tr("rigid")
                       : found.kind == RegistrationKind::Affine ? tr("affine")
                                                                : tr("B-spline");
  QString text = tr("Registered: %1, mutual information %2 → %3 nats, mean displacement %4")
                     .arg(kind, figure(found.metricBefore, 3), figure(found.metricAfter, 3),
                          lengthText(found.meanDisplacementMm));
  if (!found.better()) text += QStringLiteral(" · ") + tr("not better than before");
  m_text->setFullText(text);
  QStringList details;
  for (const auto& [name, value] : registration.provenance.parameters) {
    details << QString::fromStdString(name) + QStringLiteral(": ") + QString::fromStdString(value);
  }
  setToolTip(tr("Largest displacement %1. Resampled once, linearly; the original stays as it is.")
                 .arg(lengthText(found.largestDisplacementMm)) +
             u'\n' + details.join(u'\n'));
  m_side->setCurrent(registration.shown ? kAfter : kBefore);
  m_button->setText(tr("Undo"));
  m_button->setEnabled(true);
}

void RegistrationBar::refresh() {
  const auto job = m_model.registering();
  const ComparisonRegistration* registration = m_model.registration();
  const auto& failure = m_model.registrationFailure();
  const bool done = !job && registration != nullptr;
  const bool failed = !job && !done && failure;
  setVisible(job || done || failed);
  m_progress->setVisible(job.has_value());
  m_side->setVisible(done);
  m_button->setVisible(job || done);
  const bool doubtful = failed || (done && !registration->found.better());
  const QColor colour = doubtful ? colours().danger : colours().accent;
  m_icon->setPixmap(colouredIcon(doubtful ? QStringLiteral("warning") : QStringLiteral("layers"),
                                 colour)
                        .pixmap(QSize(16, 16), devicePixelRatioF()));
  if (job) {
    showProgress(*job);
  } else if (done) {
    showResult(*registration);
  } else if (failed) {
    m_text->setFullText(tr("Not registered: %1. %2")
                            .arg(QString::fromStdString(failure->message),
                                 QString::fromStdString(failure->remedy)));
  }
}

}  // namespace lateglow
